"""Who states pay."""

from __future__ import annotations

import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in


def disclosure(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """One row per employer and level of the cohort: employer, level, vacancies, stating_pay, last_seen."""
    chosen = vacancies_in(vacancies, cohort)
    named = chosen.filter(chosen.employer.notnull())
    return named.group_by("employer", "level").aggregate(
        vacancies=named.count(), stating_pay=(named.pay.length() > 0).sum(), last_seen=named.last_seen.max()
    )
