"""The vacancies open at the end of a period, with the earliest posting date that their ads claim."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in


def open_vacancies(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """Vacancies seen in the newest fetch of their board: vacancy_id, employer, posted_on, last_seen, days (or null).

    days: from the earliest claimed posting date to the day it was last seen.
    """
    chosen = vacancies_in(vacancies, cohort)
    still = chosen.filter(chosen.is_open, chosen.employer.notnull())
    days = still.last_seen.delta(still.posted_on, unit="day")
    return still.select("vacancy_id", "employer", "posted_on", "last_seen", days=ibis.ifelse(days >= 0, days, None))
