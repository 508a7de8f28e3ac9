"""The vacancies of a cohort."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.records.facts import Place

AI_ROLES = ("ai_engineer", "ml_engineer", "mlops_engineer", "ai_researcher", "nlp_engineer", "vision_engineer")


def vacancies_in(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """The vacancies of the cohort: all columns, one row a vacancy."""
    chosen = vacancies
    if cohort.seen_from is not None:
        chosen = chosen.filter(chosen.last_seen >= ibis.literal(cohort.seen_from))
    if cohort.seen_to is not None:
        chosen = chosen.filter(chosen.first_seen <= ibis.literal(cohort.seen_to))
    if cohort.role == "ai":
        chosen = chosen.filter(chosen.ai_work == "core", chosen.role != "non_tech")
    elif cohort.role == "ai_roles":
        chosen = chosen.filter(chosen.role.isin(AI_ROLES))
    elif cohort.role == "tech":
        chosen = chosen.filter(chosen.role != "non_tech")
    elif cohort.role is not None:
        chosen = chosen.filter(chosen.role == cohort.role)
    if cohort.level is not None:
        chosen = chosen.filter(chosen.level == cohort.level)
    if cohort.sector is not None:
        chosen = chosen.filter(chosen.sector == cohort.sector)
    if cohort.remote:
        chosen = chosen.filter(chosen.remote == "remote")
    if cohort.place is not None:
        places = vacancies.select("vacancy_id", place=vacancies.places.unnest())
        there = places.filter(_lies_in(places.place, cohort.place))
        chosen = chosen.semi_join(there, "vacancy_id")
    return chosen


def _lies_in(place: ir.StructValue, asked: Place) -> ir.BooleanValue:
    """Whether a stated place lies in the asked one, at the finest grain that is asked."""
    if asked.area is not None and asked.country is None:
        return place["area"] == asked.area
    same = place["country"] == asked.country
    if asked.region is not None:
        same = same & (place["region"] == asked.region)
    if asked.city is not None:
        same = same & (place["city"] == asked.city)
    return same
