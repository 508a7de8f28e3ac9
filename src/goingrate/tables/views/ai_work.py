"""What is AI work, by employer and role."""

from __future__ import annotations

import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in


def ai_work_by_role(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """employer, role, vacancies, core, uses, mention, last_seen: what AI shares by role rest on."""
    chosen = vacancies_in(vacancies, cohort)
    named = chosen.filter(chosen.employer.notnull())
    return named.group_by("employer", "role").aggregate(
        vacancies=named.count(),
        core=(named.ai_work == "core").sum(),
        uses=(named.ai_work == "uses").sum(),
        mention=named.ai_mention.sum(),
        last_seen=named.last_seen.max(),
    )
