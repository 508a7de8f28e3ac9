"""Which stated pay of a cohort counts, with what weight, and what is left out by which rule."""

from __future__ import annotations

from collections.abc import Mapping

import ibis
import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in

# A "range" whose maximum is more than five times its minimum says nothing of the pay; it is set aside, never clipped.
PLAUSIBLE_RATIO = 5.0

# Salaried, hourly (or daily) and contract pay are never mixed: methods for one don't hold for the others.
BASES = ("salaried", "hourly", "contract")

# The order counts: a vacancy that several rules leave out is counted under the first.
LEFT_OUT = (
    "no pay stated",
    "may name several roles",
    "employer not named",
    "pay of another place",
    "not base pay",
    "net of tax",
    "contract pay",
    "hourly or daily pay",
    "not contract pay",
    "not hourly or daily pay",
    "implausible pay",
    "no rate",
)


def pay_tiers(vacancies: ir.Table, cohort: Cohort, basis: str = "salaried") -> ir.Table:
    """One row per pay tier of the cohort's vacancies, with the rule that leaves it out.

    Columns: vacancy_id, employer, role, level, sector, low, high (a year, in the tier's currency), currency, rule (what
    made it a year's pay), last_seen, left_out (or null). A currency leaves nothing out here: the caller has rates.
    basis: one of `BASES`
    """
    chosen = vacancies_in(vacancies, cohort)
    tier = chosen.select(
        "vacancy_id", "employer", "role", "level", "sector", "multi", "employment", "last_seen", pay=chosen.pay.unnest()
    )
    flat = tier.select(
        "vacancy_id", "employer", "role", "level", "sector", "multi", "employment",
        low=tier.pay["annual_min"], high=tier.pay["annual_max"], currency=tier.pay["currency"],
        period=tier.pay["period"], rule=tier.pay["annual_rule"], kind=tier.pay["kind"],
        tax_basis=tier.pay["tax_basis"],
        plausible=tier.pay["plausible"], fit=_fit(tier.pay, cohort), last_seen=tier.last_seen,
    )  # fmt: skip
    best = flat.mutate(best=flat.fit.max().over(ibis.window(group_by="vacancy_id")))
    low, high = best.low, best.high
    implausible = (high < low) | (high > low * PLAUSIBLE_RATIO)
    reason = ibis.cases(
        (ibis.coalesce(best.multi, True), "may name several roles"),
        (best.employer.isnull(), "employer not named"),
        ((best.fit < 0) | (best.fit < best.best), "pay of another place"),
        (best.kind.isin(["ote", "total"]), "not base pay"),
        (ibis.coalesce(best.tax_basis == "net", False), "net of tax"),
        *_of_another_basis(best, basis),
        (~ibis.coalesce(best.plausible, True) | ibis.coalesce(implausible, False), "implausible pay"),
    )
    return best.select(
        "vacancy_id",
        "employer",
        "role",
        "level",
        "sector",
        "low",
        "high",
        "currency",
        "rule",
        "last_seen",
        left_out=reason,
    )


def _of_another_basis(tier: ir.Table, basis: str) -> tuple[tuple[ir.BooleanValue, str], ...]:
    """What leaves out pay of the other bases."""
    contract = ibis.coalesce(tier.employment == "contract", False)
    by_the_hour = tier.period.isin(["hour", "day"])
    if basis == "contract":
        return ((~contract, "not contract pay"),)
    if basis == "hourly":
        return ((contract, "contract pay"), (~by_the_hour, "not hourly or daily pay"))
    return ((contract, "contract pay"), (by_the_hour, "hourly or daily pay"))


def _fit(pay: ir.StructValue, cohort: Cohort) -> ir.IntegerValue:
    """How well a tier fits the asked place: 3 its city, 2 its region, 1 its country or no place named, -1 elsewhere.

    A tier for an area or for several countries is for elsewhere: it doesn't say which of them it pays where.
    """
    asked = cohort.place
    if asked is None or asked.country is None:
        return ibis.literal(0, "int8")
    here = pay["country"] == asked.country
    branches = []
    if asked.city is not None:
        branches.append((here & (pay["city"] == asked.city), 3))
        branches.append((here & pay["city"].notnull(), -1))
    if asked.region is not None:
        branches.append((here & (pay["region"] == asked.region), 2))
        branches.append((here & pay["region"].notnull(), -1))
    branches.append((here | (pay["country"].isnull() & pay["elsewhere"].isnull()), 1))
    return ibis.cases(*branches, else_=-1)


def _rate(currency: ir.StringValue, rates: Mapping[str, float]) -> ir.FloatingValue:
    """The rate of each row's currency, null where there is none; it stands in the query, for all to see."""
    known = [(currency == name, ibis.literal(value, "float64")) for name, value in sorted(rates.items())]
    return ibis.cases(*known) if known else ibis.null("float64")


def pay_weights(vacancies: ir.Table, cohort: Cohort, rates: Mapping[str, float], basis: str = "salaried") -> ir.Table:
    """The rows that a pay figure rests on: the columns of `pay_tiers` but left_out, and weight.

    rates: what a unit of each currency is worth in the figure's; low, high: a year's pay in the figure's currency, an
    open end null; currency, rule: what it was converted from. Tiers of a vacancy share weight 1. Everything that
    `pay_tiers` leaves out and what has no rate is not here.
    """
    tiers = pay_tiers(vacancies, cohort, basis)
    rated = tiers.mutate(rate=_rate(tiers.currency, rates))
    used = rated.filter(rated.left_out.isnull(), rated.rate.notnull())
    used = used.mutate(low=used.low * used.rate, high=used.high * used.rate).drop("left_out", "rate").distinct()
    shared = used.mutate(tiers=used.count().over(ibis.window(group_by="vacancy_id")))
    return shared.mutate(weight=1 / shared.tiers.cast("float64")).drop("tiers")


def pay_currencies(vacancies: ir.Table, cohort: Cohort, basis: str = "salaried") -> ir.Table:
    """The currencies of a cohort's usable pay: currency, vacancies."""
    tiers = pay_tiers(vacancies, cohort, basis)
    used = tiers.filter(tiers.left_out.isnull())
    return used.group_by("currency").aggregate(vacancies=used.vacancy_id.nunique())


def pay_left_out(vacancies: ir.Table, cohort: Cohort, rates: Mapping[str, float], basis: str = "salaried") -> ir.Table:
    """Why vacancies of the cohort are not among the figure's: left_out, vacancies; each vacancy under one reason."""
    chosen = vacancies_in(vacancies, cohort)
    tiers = pay_tiers(vacancies, cohort, basis)
    order = {reason: number for number, reason in enumerate(LEFT_OUT)}
    unrated = ibis.ifelse(_rate(tiers.currency, rates).isnull(), "no rate", ibis.null("string"))
    reason = ibis.coalesce(tiers.left_out, unrated)
    ranked = tiers.mutate(rank=ibis.cases(*((reason == name, number) for name, number in order.items()), else_=-1))
    best = ranked.group_by("vacancy_id").aggregate(first=ranked["rank"].min())
    joined = chosen.select("vacancy_id").left_join(best, "vacancy_id")
    rank = ibis.coalesce(joined.first, 0)
    out = joined.select("vacancy_id", rank=rank)
    out = out.filter(out["rank"] >= 0)
    named = ibis.cases(*((out["rank"] == number, name) for name, number in order.items()), else_="?")
    return out.group_by(left_out=named).aggregate(vacancies=out.count())
