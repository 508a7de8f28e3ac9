"""New vacancies by month, for the months in which their boards were collected throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import ibis
import ibis.expr.types as ir

from goingrate.answers.market import Market, frame_of
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.openings import complete_fetches, first_sightings, vacancies_first_seen

# A vacancy that opens and closes between two fetches is missed; weekly collection misses few.
LONGEST_GAP = timedelta(days=14)
SINGLE_SNAPSHOT = "single snapshot"
NOT_THROUGHOUT = "no board was collected throughout a month of the period"

Board = tuple[str, str]


@dataclass(frozen=True, slots=True)
class MonthRow:
    """New vacancies of one month; boards: those collected throughout it; openings: the count by population."""

    month: date
    boards: int
    openings: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class Openings:
    """New vacancies by month, oldest first; withheld: why there is no month, or None."""

    months: tuple[MonthRow, ...]
    withheld: str | None


def months_collected(days: Iterable[date]) -> list[date]:
    """First days of the months in which a board was collected throughout: fetched before or on their first day, on or
    after their last, and never more than two weeks apart in between.

    >>> weekly = [date(2026, 1, 1) + timedelta(days=7 * week) for week in range(10)]
    >>> months_collected(weekly)
    [datetime.date(2026, 1, 1), datetime.date(2026, 2, 1)]
    """
    ordered = sorted(set(days))
    months: list[date] = []
    start = 0
    for here in range(1, len(ordered) + 1):
        if here == len(ordered) or ordered[here] - ordered[here - 1] > LONGEST_GAP:
            months += _months_within(ordered[start], ordered[here - 1])
            start = here
    return months


def _months_within(first: date, last: date) -> list[date]:
    month = first if first.day == 1 else _next_month(first)
    found = []
    while _next_month(month) - timedelta(days=1) <= last:
        found.append(month)
        month = _next_month(month)
    return found


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def openings_by_month(market: Market, cohorts: Mapping[str, Cohort]) -> Openings:
    """Counts of vacancies first seen in a month on boards collected throughout it, by population.

    cohorts: by name, with their period. What a board's first fetch showed was open before and opens no month.
    """
    boards = _board_days(market)
    collected = {board: months_collected(days) for board, days in boards.items()}
    period = next(iter(cohorts.values()))
    months = sorted({month for found in collected.values() for month in found if _in_period(month, period)})
    if not months:
        single = all(len(days) == 1 for days in boards.values())
        return Openings((), SINGLE_SNAPSHOT if single else NOT_THROUGHOUT)
    seen = {name: market.run(first_sightings(market.vacancies, cohort)).to_pylist() for name, cohort in cohorts.items()}
    rows = []
    for month in months:
        there = {board for board, found in collected.items() if month in found}
        openings = {
            name: _count(market, cohorts[name], month, _new(seen[name], month, there, boards)) for name in cohorts
        }
        rows.append(MonthRow(month, len(there), openings))
    return Openings(tuple(rows), None)


def _board_days(market: Market) -> dict[Board, list[date]]:
    days: dict[Board, list[date]] = {}
    for row in market.run(complete_fetches(market.table("fetches"))).to_pylist():
        days.setdefault((row["source"], row["board"]), []).append(row["seen_on"])
    return days


def _in_period(month: date, cohort: Cohort) -> bool:
    last = _next_month(month) - timedelta(days=1)
    return (cohort.seen_from is None or month >= cohort.seen_from) and (
        cohort.seen_to is None or last <= cohort.seen_to
    )


def _new(
    rows: list[dict[str, Any]], month: date, there: set[Board], boards: dict[Board, list[date]]
) -> dict[str | None, int]:
    """New vacancies of the month by employer."""
    counts: Counter[str | None] = Counter()
    for row in rows:
        board, day = (row["source"], row["board"]), row["first_seen"]
        if board in there and month <= day < _next_month(month) and day > min(boards[board]):
            counts[row["employer"]] += row["vacancies"]
    return dict(counts)


def _count(market: Market, cohort: Cohort, month: date, counts: dict[str | None, int]) -> Estimate:
    asked = replace(cohort, seen_from=month, seen_to=_next_month(month) - timedelta(days=1))
    named = {employer: number for employer, number in counts.items() if employer}
    total = sum(counts.values())
    return market.figure(
        asked,
        measure="new vacancies",
        estimand="new-vacancies",
        unit="vacancies",
        figure_id=market.recipe("openings", asked),
        frame=frame_of(named, synthetic=market.store.synthetic),
        value=float(total),
        low=float(total),
        high=float(total),
        confidence=1.0,
        n_vacancies=total,
        n_employers=len(named),
        caveats=("a count of the boards collected throughout the month; the boards differ from month to month",),
    )


def opened_in(market: Market, cohort: Cohort) -> tuple[Estimate, ir.Table]:
    """The count of one month, and the vacancies behind it; cohort: its period is that month."""
    boards = _board_days(market)
    month = cohort.seen_from or market.as_of.replace(day=1)
    there = {board for board, days in boards.items() if month in months_collected(days)}
    view = vacancies_first_seen(market.vacancies, cohort)
    firsts = [_after_first(view, board, min(boards[board])) for board in sorted(there)]
    inside = view.filter(
        view.first_seen >= ibis.literal(month), view.first_seen < ibis.literal(_next_month(month)), ibis.or_(*firsts)
    )
    rows = market.run(first_sightings(market.vacancies, cohort)).to_pylist()
    return _count(market, cohort, month, _new(rows, month, there, boards)), inside


def _after_first(view: ir.Table, board: Board, first: date) -> ir.BooleanValue:
    """Whether a vacancy is of the board and was first seen after the board's first fetch."""
    return (view.source == board[0]) & (view.board == board[1]) & (view.first_seen > ibis.literal(first))
