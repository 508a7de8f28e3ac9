"""How many vacancies and employers, by role and level."""

from __future__ import annotations

import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in


def counts_by_role_and_level(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """role, level, vacancies, postings, employers, and vacancies by AI work: core, uses."""
    chosen = vacancies_in(vacancies, cohort)
    return chosen.group_by("role", "level").aggregate(
        vacancies=chosen.count(),
        postings=chosen.postings.sum(),
        employers=chosen.employer.nunique(),
        core=(chosen.ai_work == "core").sum(),
        uses=(chosen.ai_work == "uses").sum(),
    )


def vacancies_by_employer(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """employer (null where none is named), vacancies."""
    chosen = vacancies_in(vacancies, cohort)
    return chosen.group_by("employer").aggregate(vacancies=chosen.count())


def ai_work_by_employer(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """What AI shares rest on: employer, vacancies, core, uses, mention, last_seen; vacancies with a named employer."""
    chosen = vacancies_in(vacancies, cohort)
    named = chosen.filter(chosen.employer.notnull())
    return named.group_by("employer").aggregate(
        vacancies=named.count(),
        core=(named.ai_work == "core").sum(),
        uses=(named.ai_work == "uses").sum(),
        mention=named.ai_mention.sum(),
        last_seen=named.last_seen.max(),
    )
