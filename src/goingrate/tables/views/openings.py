"""When vacancies were first seen, and when their boards were looked at."""

from __future__ import annotations

import ibis.expr.types as ir

from goingrate.records.cohort import Cohort
from goingrate.tables.views.cohort import vacancies_in


def first_sightings(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """source, board, first_seen, employer, posted_on (as claimed), vacancies: when the cohort's were first seen."""
    placed = vacancies_first_seen(vacancies, cohort)
    by = ("source", "board", "employer", "first_seen", "posted_on")
    return placed.group_by(*by).aggregate(vacancies=placed.count())


def vacancies_first_seen(vacancies: ir.Table, cohort: Cohort) -> ir.Table:
    """The cohort's vacancies with their board: all columns and `board`."""
    chosen = vacancies_in(vacancies, cohort)
    return chosen.mutate(board=chosen.members[0]["board"])


def complete_fetches(fetches: ir.Table) -> ir.Table:
    """source, board, seen_on: the days on which a board was fetched completely; threads and files are no boards."""
    boards = fetches.filter(fetches.complete, fetches.listing == "board")
    return boards.select("source", "board", "seen_on").distinct()
