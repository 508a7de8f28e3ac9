"""Pay a year: stated hours count, else the usual hours, days, weeks and months."""

from __future__ import annotations

import time

import pytest

from goingrate.extraction.annual import annual_pay, weekly_hours
from goingrate.records.facts import PERIODS, Pay

HOURS = [
    ("Part-time, 20 hours per week", 20), ("40 hours a week", 40), ("37.5 hours/week", 37.5),
    ("37,5 Stunden pro Woche", 37.5), ("20-30 hours per week", 25), ("20 – 30 hrs/wk", 25),
    ("15 to 20 hours per week", 17.5), ("a 32-hour/week role", 32),
    ("35 h / week", 35), ("We expect 40 hours of work per week", 40), ("10 hours each week", 10),
    ("40 hours per week. Yes, 40 hours a week!", 40),
    ("24/7 support", None), ("open 168 hours a week", None), ("2 hours a week of training", None), ("40 hours", None),
    ("3 hours per day", None), ("20 hours per week or 40 hours per week", None), ("1.40 hours per week", None),
    ("saves teams 100 hours per week", None), ("", None), ("five hours per week", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hours"), HOURS)
def test_weekly_hours(text: str, hours: float | None) -> None:
    assert weekly_hours(text) == hours


@pytest.mark.parametrize("run", ["\u2003", "12\u2003", "12 - ", "12 hours\u2003", " of work"])
def test_a_long_run_is_searched_in_linear_time(run: str) -> None:
    def seconds(size: int) -> float:
        start = time.perf_counter()
        assert weekly_hours("12" + run * (size // len(run)) + "x") is None
        return time.perf_counter() - start

    small, large = min(seconds(10_000) for _ in range(3)), min(seconds(80_000) for _ in range(2))
    assert large < 8 * 4 * small + 0.05


@pytest.mark.parametrize(
    ("pay", "hours", "low", "high", "rule"),
    [
        (Pay(1e5, 2e5, "USD", "year"), None, 1e5, 2e5, "as stated"),
        (Pay(1e5, None, "USD", "year"), 20, 1e5, None, "as stated"),
        (Pay(None, 5_000, "EUR", "month"), None, None, 60_000, "12 months a year"),
        (Pay(3_000, 3_500, "EUR", "month", salaries_per_year=14), None, 42_000, 49_000, "14 stated salaries a year"),
        (Pay(3_000, None, "EUR", "month", salaries_per_year=13.5), 20, 40_500, None, "13.5 stated salaries a year"),
        (Pay(45_000, 45_000, "EUR", "year", salaries_per_year=14), None, 45_000, 45_000, "as stated"),
        (Pay(1_000, 1_000, "GBP", "week"), None, 52_000, 52_000, "52 weeks a year"),
        (Pay(500, 600, "GBP", "day"), None, 130_000, 156_000, "260 days a year"),
        (Pay(50, 60, "USD", "hour"), None, 104_000, 124_800, "2,080 hours a year"),
        (Pay(50, 60, "USD", "hour"), 20, 52_000, 62_400, "20 stated hours x 52 weeks"),
        (Pay(50, 60, "USD", "hour"), 37.5, 97_500, 117_000, "37.5 stated hours x 52 weeks"),
    ],
)
def test_annual_pay(pay: Pay, hours: float | None, low: float | None, high: float | None, rule: str) -> None:
    assert annual_pay(pay, hours) == (low, high, rule)


def test_every_period_has_a_count() -> None:
    assert all(annual_pay(Pay(1, 1, "USD", period)).low for period in PERIODS)
