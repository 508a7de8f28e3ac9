"""Which skills a cohort's vacancies name."""

from __future__ import annotations

import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in


def skill_readable(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """employer, vacancies, last_seen: vacancies of named employers whose ads could name skills (null: no text)."""
    named = _readable(vacancies, cohort)
    return named.group_by("employer").aggregate(vacancies=named.count(), last_seen=named.last_seen.max())


def skills_by_employer(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """employer, skill, naming: how many of the employer's vacancies name the skill."""
    named = _readable(vacancies, cohort)
    each = named.select("vacancy_id", "employer", skill=named.skills.unnest()).distinct()
    return each.group_by("employer", "skill").aggregate(naming=each.count())


def vacancies_naming(vacancies: ir.Table, cohort: Cohort, skill: str) -> ir.Table:
    """The readable vacancies of named employers that name the skill: all columns."""
    named = _readable(vacancies, cohort)
    return named.filter(named.skills.contains(skill))


def _readable(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    chosen = vacancies_in(vacancies, cohort)
    return chosen.filter(chosen.employer.notnull(), chosen.skills.notnull())
