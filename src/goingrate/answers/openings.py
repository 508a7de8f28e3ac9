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
CLAIMED_EARLIER = "posting date before the month"
SINGLE_SNAPSHOT = "single snapshot"
NOT_THROUGHOUT = "no board was collected throughout a month of the period"

_DAY = timedelta(days=1)
Board = tuple[str, str]


@dataclass(frozen=True, slots=True)
class MonthRow:
    """New vacancies of one month; boards: those collected throughout it; openings: the count by population, withheld
    where no board was.
    """

    month: date
    boards: int
    openings: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class Openings:
    """New vacancies by month, oldest first, from the first month that is counted to the last; withheld: why there is
    none, or None.
    """

    months: tuple[MonthRow, ...]
    withheld: str | None


@dataclass(frozen=True, slots=True)
class _Boards:
    """The days on which each board was fetched completely, and the months in which it was collected throughout."""

    days: dict[Board, list[date]]
    months: dict[Board, list[date]]

    @classmethod
    def of(cls, market: Market) -> _Boards:
        days: dict[Board, list[date]] = {}
        for row in market.run(complete_fetches(market.table("fetches"))).to_pylist():
            days.setdefault((row["source"], row["board"]), []).append(row["seen_on"])
        return cls(days, {board: months_collected(each) for board, each in days.items()})

    def collected(self, month: date) -> set[Board]:
        return {board for board, months in self.months.items() if month in months}

    @property
    def reason(self) -> str:
        """Why a month that nobody collected has no figure."""
        again = any(len(days) > 1 for days in self.days.values())
        return NOT_THROUGHOUT if again or not self.days else SINGLE_SNAPSHOT


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
    month = first if first.day == 1 else last_of_month(first) + _DAY
    found = []
    while last_of_month(month) <= last:
        found.append(month)
        month = last_of_month(month) + _DAY
    return found


def last_of_month(day: date) -> date:
    """The last day of a day's month.

    >>> last_of_month(date(2024, 2, 3))
    datetime.date(2024, 2, 29)
    """
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) - _DAY


def openings_by_month(market: Market, cohorts: Mapping[str, Cohort]) -> Openings:
    """Counts of vacancies first seen in a month on boards collected throughout it, by population.

    cohorts: by name, with their period. What a board's first fetch showed was open before and opens no month.
    """
    boards, period = _Boards.of(market), next(iter(cohorts.values()))
    counted = sorted({month for found in boards.months.values() for month in found if _in_period(month, period)})
    if not counted:
        return Openings((), boards.reason)
    seen = {name: market.run(first_sightings(market.vacancies, cohort)).to_pylist() for name, cohort in cohorts.items()}
    rows = []
    for month in _months_within(counted[0], last_of_month(counted[-1])):
        openings = {name: _count(market, cohort, month, seen[name], boards) for name, cohort in cohorts.items()}
        rows.append(MonthRow(month, len(boards.collected(month)), openings))
    return Openings(tuple(rows), None)


def _in_period(month: date, cohort: Cohort) -> bool:
    from_start = cohort.seen_from is None or month >= cohort.seen_from
    return from_start and (cohort.seen_to is None or last_of_month(month) <= cohort.seen_to)


def _count(market: Market, cohort: Cohort, month: date, rows: list[dict[str, Any]], boards: _Boards) -> Estimate:
    """The month's new vacancies among those first seen (`first_sightings`); withheld where no board was collected."""
    there = boards.collected(month)
    new = [row for row in rows if _is_new(row, month, there, boards.days)]
    counts = Counter({row["employer"]: 0 for row in new})
    for row in new:
        counts[row["employer"]] += row["vacancies"]
    total = sum(counts.values())
    named = {employer: number for employer, number in counts.items() if employer}
    asked = replace(cohort, seen_from=month, seen_to=last_of_month(month))
    value = float(total) if there else None
    return market.figure(
        asked,
        measure="new vacancies",
        estimand="new-vacancies",
        unit="vacancies",
        figure_id=market.recipe("openings", asked),
        frame=frame_of(named, synthetic=market.store.synthetic),
        value=value,
        low=value,
        high=value,
        confidence=1.0,
        n_vacancies=total,
        n_employers=len(named),
        withheld=None if there else boards.reason,
        caveats=_caveats(new, month, total),
    )


def _is_new(row: dict[str, Any], month: date, there: set[Board], days: dict[Board, list[date]]) -> bool:
    board, day = (row["source"], row["board"]), row["first_seen"]
    return board in there and month <= day <= last_of_month(month) and day > min(days[board])


def _caveats(new: list[dict[str, Any]], month: date, total: int) -> tuple[str, ...]:
    """What stands beside a month's count; a list that takes over older ads shows in their claimed dates."""
    said = ["a count of the boards collected throughout the month; the boards differ from month to month"]
    older = sum(row["vacancies"] for row in new if row["posted_on"] and row["posted_on"] < month)
    if older:
        said.append(f"{older:,} of {total:,} claim a {CLAIMED_EARLIER}")
    return tuple(said)


def opened_in(market: Market, cohort: Cohort) -> tuple[Estimate, ir.Table]:
    """The count of one month, and the vacancies behind it; cohort: its period is that month, whole."""
    boards, month = _Boards.of(market), cohort.seen_from or market.as_of.replace(day=1)
    view = vacancies_first_seen(market.vacancies, cohort)
    firsts = [_after_first(view, board, min(boards.days[board])) for board in sorted(boards.collected(month))]
    inside = view.filter(
        view.first_seen >= ibis.literal(month),
        view.first_seen <= ibis.literal(last_of_month(month)),
        ibis.or_(*firsts) if firsts else ibis.literal(value=False),
    )
    rows = market.run(first_sightings(market.vacancies, cohort)).to_pylist()
    return _count(market, cohort, month, rows, boards), inside


def _after_first(view: ir.Table, board: Board, first: date) -> ir.BooleanValue:
    """Whether a vacancy is of the board and was first seen after the board's first fetch."""
    return (view.source == board[0]) & (view.board == board[1]) & (view.first_seen > ibis.literal(first))
