"""Where a cohort's vacancies are, and the pay that counts at each of several places."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in
from goingrate.tables.views.pay import pay_tiers


def vacancies_by_place(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """The cohort's vacancies and employers by stated place: country, region, city (null: the whole country).

    A vacancy counts once at each of its cities and once in each of its countries.
    """
    chosen = vacancies_in(vacancies, cohort)
    spots = chosen.select("vacancy_id", "employer", place=chosen.places.unnest())
    flat = spots.select(
        "vacancy_id", "employer", country=spots.place["country"], region=spots.place["region"], city=spots.place["city"]
    )
    there = flat.filter(flat.country.notnull())
    nowhere = ibis.null("string")
    grains = there.filter(there.city.notnull()).union(there.mutate(region=nowhere, city=nowhere))
    return grains.group_by("country", "region", "city").aggregate(
        vacancies=grains.vacancy_id.nunique(), employers=grains.employer.nunique()
    )


def pay_at_places(vacancies: ir.Table, cohorts: Sequence[Cohort]) -> ir.Table:
    """Usable pay tiers of several cohorts in one query: at (the cohort's number), the columns of `pay_tiers`, ai_work.

    All currencies, as stated: each place has its own, into which the caller converts.
    """
    parts = []
    for number, cohort in enumerate(cohorts):
        tiers = pay_tiers(vacancies, cohort)
        parts.append(tiers.filter(tiers.left_out.isnull()).drop("left_out").mutate(at=ibis.literal(number, "int32")))
    used = ibis.union(*parts, distinct=False).distinct() if len(parts) > 1 else parts[0].distinct()
    return used.join(vacancies.select("vacancy_id", "ai_work"), "vacancy_id")
