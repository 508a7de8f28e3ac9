"""Vacancies as flat rows for other people's tools: pay, skills, places, and what is open."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.pay import BASES, pay_tiers

_WHO = ("vacancy_id", "employer", "company", "title", "source", "role", "level", "ai_work")
_WHEN = ("first_seen", "last_seen", "is_open")
_TIER = ("annual_low", "annual_high", "currency", "annual_rule")


def flat_pay(vacancies: ir.Table) -> ir.Table:
    """One row per pay tier that counts in figures over all places, salaried, hourly or contract.

    The place is the tier's own where it names one, else the vacancy's where it has only one.
    """
    stated = _stated_pay(vacancies)
    used = _used_tiers(vacancies).rename(of_vacancy="vacancy_id", **{f"used_{name}": name for name in _TIER})
    same = [stated[name].identical_to(used[f"used_{name}"]) for name in _TIER]
    tiers = stated.join(used, [stated.vacancy_id == used.of_vacancy, *same])
    only = _only_place(vacancies).rename(at_vacancy="vacancy_id")
    placed = tiers.left_join(only, tiers.vacancy_id == only.at_vacancy)
    own = placed.tier_country.notnull()
    return placed.select(
        *_WHO, "employment", "basis", "low", "high", "currency", "period", "kind", "note", "annual_low", "annual_high",
        "annual_rule",
        country=ibis.coalesce(placed.tier_country, placed.only_country),
        region=ibis.ifelse(own, placed.tier_region, placed.only_region),
        city=ibis.ifelse(own, placed.tier_city, placed.only_city),
        **{name: placed[name] for name in _WHEN},
    ).order_by("vacancy_id", "low", "high", "currency", "note", "basis")  # fmt: skip


def _stated_pay(vacancies: ir.Table) -> ir.Table:
    """Every tier that is or may be base pay, as stated and a year, with the place that it names."""
    tier = vacancies.select(*_WHO, "employment", *_WHEN, pay=vacancies.pay.unnest())
    pay = tier.pay
    flat = tier.select(
        *_WHO, "employment", *_WHEN,
        low=pay["min"], high=pay["max"], currency=pay["currency"], period=pay["period"], kind=pay["kind"],
        note=pay["note"], annual_low=pay["annual_min"], annual_high=pay["annual_max"], annual_rule=pay["annual_rule"],
        tier_country=pay["country"], tier_region=pay["region"], tier_city=pay["city"],
    )  # fmt: skip
    return flat.filter(~ibis.coalesce(flat.kind.isin(["ote", "total"]), False)).distinct()


def _used_tiers(vacancies: ir.Table) -> ir.Table:
    """Tiers that no rule leaves out, with the basis they count under: vacancy_id, basis, and what tells them apart."""
    parts = []
    for basis in BASES:
        tiers = pay_tiers(vacancies, Cohort(), basis)
        used = tiers.filter(tiers.left_out.isnull()).rename(annual_low="low", annual_high="high", annual_rule="rule")
        parts.append(used.select("vacancy_id", *_TIER, basis=ibis.literal(basis)))
    return ibis.union(*parts, distinct=True)


def _only_place(vacancies: ir.Table) -> ir.Table:
    """The country of vacancies that name one, and the region and city of those that name one place."""
    place = vacancies.select("vacancy_id", place=vacancies.places.unnest())
    flat = place.select(
        "vacancy_id", country=place.place["country"], region=place.place["region"], city=place.place["city"]
    ).distinct()
    counted = flat.group_by("vacancy_id").aggregate(
        places=flat.count(),
        countries=flat.country.nunique(),
        country=flat.country.min(),
        region=flat.region.min(),
        city=flat.city.min(),
    )
    one = counted.places == 1
    return counted.select(
        "vacancy_id",
        only_country=ibis.ifelse(counted.countries == 1, counted.country, ibis.null("string")),
        only_region=ibis.ifelse(one, counted.region, ibis.null("string")),
        only_city=ibis.ifelse(one, counted.city, ibis.null("string")),
    )


def flat_skills(vacancies: ir.Table) -> ir.Table:
    """One row per vacancy and skill that it names."""
    return vacancies.select(
        *_WHO, skill=vacancies.skills.unnest(), **{name: vacancies[name] for name in _WHEN}
    ).order_by("vacancy_id", "skill")


def flat_places(vacancies: ir.Table) -> ir.Table:
    """One row per vacancy and place that it names."""
    row = vacancies.select(*_WHO, "remote", *_WHEN, place=vacancies.places.unnest())
    return row.select(
        *_WHO, "remote", country=row.place["country"], region=row.place["region"], city=row.place["city"],
        area=row.place["area"], **{name: row[name] for name in _WHEN},
    ).order_by("vacancy_id", "country", "region", "city", "area")  # fmt: skip


def flat_open(vacancies: ir.Table) -> ir.Table:
    """One row per vacancy open in the newest fetch of its board, with the days since it was posted, as it claims."""
    still = vacancies.filter(vacancies.is_open)
    days = still.last_seen.delta(still.posted_on, unit="day").cast("int64")
    return still.select(
        *_WHO, "remote", "employment", "department", "url", "postings", "posted_on", "first_seen", "last_seen",
        days_open=ibis.ifelse(days >= 0, days, None),
    ).order_by("vacancy_id")  # fmt: skip
