"""Which stated pay of a cohort counts, with what weight, and what is left out by which rule."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in

# A "range" whose maximum is more than five times its minimum says nothing of the pay; it is set aside, never clipped.
PLAUSIBLE_RATIO = 5.0

# The order counts: a vacancy that several rules leave out is counted under the first.
LEFT_OUT = (
    "no pay stated",
    "may name several roles",
    "employer not named",
    "pay of another place",
    "not base pay",
    "contract pay",
    "not yearly pay",
    "implausible pay",
    "another currency",
)


def pay_tiers(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """One row per pay tier of the cohort's vacancies, with the rule that leaves it out.

    Columns: vacancy_id, employer, role, level, low, high, currency, last_seen, left_out (or null). A currency leaves
    nothing out here: the caller asks for one.
    """
    chosen = vacancies_in(vacancies, cohort)
    tier = chosen.select(
        "vacancy_id", "employer", "role", "level", "multi", "employment", "last_seen", pay=chosen.pay.unnest()
    )
    flat = tier.select(
        "vacancy_id", "employer", "role", "level", "multi", "employment",
        low=tier.pay["min"], high=tier.pay["max"], currency=tier.pay["currency"], period=tier.pay["period"],
        kind=tier.pay["kind"], plausible=tier.pay["plausible"], fit=_fit(tier.pay, cohort), last_seen=tier.last_seen,
    )  # fmt: skip
    best = flat.mutate(best=flat.fit.max().over(ibis.window(group_by="vacancy_id")))
    low, high = best.low, best.high
    implausible = (high < low) | (high > low * PLAUSIBLE_RATIO)
    reason = ibis.cases(
        (ibis.coalesce(best.multi, True), "may name several roles"),
        (best.employer.isnull(), "employer not named"),
        ((best.fit < 0) | (best.fit < best.best), "pay of another place"),
        (best.kind.isin(["ote", "total"]), "not base pay"),
        (ibis.coalesce(best.employment == "contract", False), "contract pay"),
        (best.period != "year", "not yearly pay"),
        (~ibis.coalesce(best.plausible, True) | ibis.coalesce(implausible, False), "implausible pay"),
    )
    return best.select(
        "vacancy_id", "employer", "role", "level", "low", "high", "currency", "last_seen", left_out=reason
    )


def _fit(pay: ir.StructValue, cohort: Cohort) -> ir.IntegerValue:
    """How well a tier fits the asked place: 3 its city, 2 its region, 1 its country or no place named, -1 elsewhere."""
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
    branches.append((here | pay["country"].isnull(), 1))
    return ibis.cases(*branches, else_=-1)


def pay_weights(vacancies: ir.Table, cohort: Cohort, currency: str) -> ir.Table:
    """The rows that a pay figure rests on: vacancy_id, employer, role, level, low, high, last_seen, weight.

    Tiers of a vacancy share weight 1. An open end is null. Yearly base pay in one currency; everything that
    `pay_tiers` leaves out is not here.
    """
    tiers = pay_tiers(vacancies, cohort)
    used = tiers.filter(tiers.left_out.isnull(), tiers.currency == currency).drop("left_out", "currency").distinct()
    shared = used.mutate(tiers=used.count().over(ibis.window(group_by="vacancy_id")))
    return shared.select(
        "vacancy_id", "employer", "role", "level", "low", "high", "last_seen", weight=1 / shared.tiers.cast("float64")
    )


def pay_currencies(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """The currencies of a cohort's usable pay: currency, vacancies."""
    tiers = pay_tiers(vacancies, cohort)
    used = tiers.filter(tiers.left_out.isnull())
    return used.group_by("currency").aggregate(vacancies=used.vacancy_id.nunique())


def pay_left_out(vacancies: ir.Table, cohort: Cohort, currency: str) -> ir.Table:
    """Why vacancies of the cohort are not among the figure's: left_out, vacancies; each vacancy under one reason."""
    chosen = vacancies_in(vacancies, cohort)
    tiers = pay_tiers(vacancies, cohort)
    order = {reason: number for number, reason in enumerate(LEFT_OUT)}
    reason = ibis.coalesce(
        tiers.left_out, ibis.ifelse(tiers.currency == currency, ibis.null("string"), "another currency")
    )
    ranked = tiers.mutate(rank=ibis.cases(*((reason == name, number) for name, number in order.items()), else_=-1))
    best = ranked.group_by("vacancy_id").aggregate(first=ranked["rank"].min())
    joined = chosen.select("vacancy_id").left_join(best, "vacancy_id")
    rank = ibis.coalesce(joined.first, 0)
    out = joined.select("vacancy_id", rank=rank)
    out = out.filter(out["rank"] >= 0)
    named = ibis.cases(*((out["rank"] == number, name) for name, number in order.items()), else_="?")
    return out.group_by(left_out=named).aggregate(vacancies=out.count())
