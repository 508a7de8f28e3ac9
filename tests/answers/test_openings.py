"""New vacancies by month: which months count, and that a first look opens nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.answers.market import Market, open_market
from goingrate.answers.openings import NOT_THROUGHOUT, SINGLE_SNAPSHOT, months_collected, openings_by_month
from goingrate.answers.why import why
from goingrate.errors import UnknownWordError
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.records.cohort import Cohort
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import open_store
from tests.ads import ashby_job, write_board

Fetches = dict[str, list[int]]
"""The numbers of the jobs that a board lists, by day."""


@pytest.fixture
def collected(tmp_path: Path) -> Callable[[Fetches], Market]:
    def make(fetches: Fetches) -> Market:
        for day, jobs in fetches.items():
            write_board(tmp_path / day, "acme", [ashby_job(job, publishedAt=None) for job in jobs], day=day)
        read_paths(tmp_path / "store", [tmp_path / day for day in fetches])
        build_store(open_store(tmp_path / "store"), DuckDBEngine(processes=1))
        return open_market(tmp_path / "store")

    return make


def tech(market: Market) -> dict[str, Cohort]:
    return {"tech": market.dated(Cohort(role="tech"))}


WEEKLY = {
    "2026-02-26": [1, 2],
    "2026-03-05": [1, 2, 3],
    "2026-03-12": [1, 3, 4],
    "2026-03-19": [4],
    "2026-03-26": [4, 5],
    "2026-04-02": [4, 5, 6],
}


def test_a_month_counts_what_was_first_seen_in_it(collected: Callable[[Fetches], Market]) -> None:
    market = collected(WEEKLY)
    found = openings_by_month(market, tech(market))
    assert [(row.month, row.boards, row.openings["tech"].value) for row in found.months] == [(date(2026, 3, 1), 1, 3.0)]
    estimate = found.months[0].openings["tech"]
    behind = why(market, estimate.recipe)
    assert behind.estimate == estimate
    assert behind.total == 3


def test_a_gap_of_three_weeks_withholds_the_month(collected: Callable[[Fetches], Market]) -> None:
    market = collected({day: jobs for day, jobs in WEEKLY.items() if day not in ("2026-03-12", "2026-03-19")})
    assert openings_by_month(market, tech(market)).withheld == NOT_THROUGHOUT


def test_a_month_between_that_nobody_collected_is_withheld_and_not_zero(collected: Callable[[Fetches], Market]) -> None:
    later = {"2026-04-30": [7], "2026-05-07": [7, 8], "2026-05-21": [8], "2026-05-31": [9]}
    market = collected(WEEKLY | later)
    march, april, may = openings_by_month(market, tech(market)).months
    assert (march.openings["tech"].value, may.openings["tech"].value) == (3.0, 2.0)
    assert (april.boards, april.openings["tech"].value, april.openings["tech"].withheld) == (0, None, NOT_THROUGHOUT)
    behind = why(market, april.openings["tech"].recipe)
    assert (behind.estimate, behind.total) == (april.openings["tech"], 0)


@pytest.mark.parametrize(
    "figure",
    ["openings?role=tech&from=2026-03-15&to=2026-03-31", "openings?from=2026-03-01&to=2026-04-30", "openings?role=tech",
     "openings?from=2026-03-01"],
)  # fmt: skip
def test_anything_but_a_whole_month_is_refused(collected: Callable[[Fetches], Market], figure: str) -> None:
    with pytest.raises(UnknownWordError, match="openings"):
        why(collected(WEEKLY), figure)


def test_one_snapshot_withholds_everything(collected: Callable[[Fetches], Market]) -> None:
    market = collected({"2026-03-05": [1, 2]})
    found = openings_by_month(market, tech(market))
    assert (found.months, found.withheld) == ((), SINGLE_SNAPSHOT)


@pytest.mark.parametrize(
    ("days", "months"),
    [
        ([], []),
        ([date(2026, 1, 1)], []),
        ([date(2026, 1, 1), date(2026, 1, 15), date(2026, 1, 29), date(2026, 1, 31)], [1]),
        ([date(2026, 1, 2), date(2026, 1, 15), date(2026, 1, 29), date(2026, 2, 1)], []),
        ([date(2025, 12, 20), date(2026, 1, 3), date(2026, 1, 17), date(2026, 1, 31)], [1]),
        ([date(2025, 12, 20), date(2026, 1, 4), date(2026, 1, 17), date(2026, 1, 31)], []),
    ],
)
def test_months_collected(days: list[date], months: list[int]) -> None:
    assert [month.month for month in months_collected(days)] == months


@given(st.lists(st.dates(date(2024, 1, 1), date(2026, 12, 31)), max_size=60))
def test_a_month_is_collected_only_where_no_fortnight_is_missed(days: list[date]) -> None:
    for month in months_collected(days):
        last = (month + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        for number in range((last - month).days + 1):
            day = month + timedelta(days=number)
            before = max(fetch for fetch in days if fetch <= day)
            after = min(fetch for fetch in days if fetch >= day)
            assert (after - before).days <= 14
