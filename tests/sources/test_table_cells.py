"""Cells of tables to numbers, ranges, days and lists: (cell, how it is written, what it says)."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from goingrate.errors import MalformedInputError
from goingrate.sources.tables.cells import parse_day, parse_list, parse_number, parse_range

NUMBERS: list[tuple[Any, str, float | None]] = [
    ("85000", ".", 85_000),
    ("85,000", ".", 85_000),
    ("85,000.50", ".", 85_000.5),
    ("1,234,567", ".", 1_234_567),
    ("12,34,567", ".", 1_234_567),
    ("$85,000.00", ".", 85_000),
    ("85 000 €", ".", 85_000),
    ("120k", ".", 120_000),
    ("-1", ".", -1),
    ("1.5e5", ".", 150_000),
    ("1,5", ".", 1.5),
    ("85.000", ",", 85_000),
    ("85.000,5", ",", 85_000.5),
    ("85000,5", ",", 85_000.5),
    ("1'200", ".", 1_200),
    (70_000, ".", 70_000),
    (70_000.5, ",", 70_000.5),
    ("85.5", ",", None),
    ("1,0000", ".", None),
    ("15000+-", ".", None),
    ("10-20", ".", None),
    ("10 20", ".", None),
    ("85\u202f000", ".", 85_000),
    ("inf", ".", None),
    ("", ".", None),
    ("k", ".", None),
    ("-$ 1,200", ".", -1_200),
    ("+€85", ".", 85),
    ("85 k  €", ".", 85_000),
    ("€", ".", None),
    ("5$5", ".", None),
    (True, ".", None),
    (float("inf"), ".", None),
    ([1], ".", None),
]


@pytest.mark.parametrize(("cell", "decimal", "number"), NUMBERS)
def test_numbers(cell: Any, decimal: str, number: float | None) -> None:
    if number is None:
        with pytest.raises(MalformedInputError):
            parse_number(cell, decimal)
    else:
        assert parse_number(cell, decimal) == number


RANGES: list[tuple[Any, str, tuple[float | None, float | None] | None]] = [
    ("$53K-$91K (est.)", ".", (53_000, 91_000)),
    ("150K-$160K", ".", (150_000, 160_000)),
    ("$25-$28 Per Hour", ".", (25, 28)),
    ("50-60k", ".", (50_000, 60_000)),
    ("€60.000 – 80.000", ",", (60_000, 80_000)),
    ("60 000 to 80 000 EUR", ".", (60_000, 80_000)),
    ("from 120,000", ".", (120_000, None)),
    ("120,000+", ".", (120_000, None)),
    ("ab 60.000 €", ",", (60_000, None)),
    ("80k + (EUR)", ".", (80_000, 80_000)),
    ("+ 80k", ".", (80_000, 80_000)),
    ("80k +)", ".", (80_000, None)),
    ("up to $150k", ".", (None, 150_000)),
    ("85000", ".", (85_000, 85_000)),
    (85_000, ".", (85_000, 85_000)),
    ("80000EUR", ".", (80_000, 80_000)),
    ("competitive", ".", None),
    ("1, 2 or 3", ".", None),
    ("10 20 30-40-50", ".", None),
]


@pytest.mark.parametrize(("cell", "decimal", "ends"), RANGES)
def test_ranges(cell: Any, decimal: str, ends: tuple[float | None, float | None] | None) -> None:
    if ends is None:
        with pytest.raises(MalformedInputError):
            parse_range(cell, decimal)
    else:
        assert parse_range(cell, decimal) == ends


@pytest.mark.parametrize(
    ("cell", "form"),
    [("2026-13-01", "iso"), ("1/2/26", "%d/%m/%Y"), ("soon", "epoch"), ("9e99", "epoch"), ("-5", "epoch"), ("", "iso")],
)
def test_days_that_are_none(cell: str, form: str) -> None:
    with pytest.raises(MalformedInputError, match="no day"):
        parse_day(cell, form)


def test_days_of_a_spreadsheet_need_no_form() -> None:
    assert parse_day(datetime(2026, 3, 1, 9, 30, tzinfo=UTC), "%d/%m/%Y") == date(2026, 3, 1)


@pytest.mark.parametrize("cell", ["sql", "['sql'", "['sql' 'go']", "[sql]", "[['sql']]", "[" * 50_000 + "]"])
def test_lists_that_are_none(cell: str) -> None:
    with pytest.raises(MalformedInputError, match="no list"):
        parse_list(cell, "python")


@pytest.mark.parametrize("parse", [parse_number, parse_range])
@pytest.mark.parametrize(
    ("start", "run", "end"),
    [
        ("5", " ", "x"),
        ("$", " ", "x"),
        ("5", "+", "x"),
        ("5", "$", "x"),
        ("", "<", "5"),
        ("5", "+ ", "x"),
        ("5", ",55", "x"),
    ],
)
def test_a_long_cell_is_read_in_linear_time(parse: Callable[[Any], object], start: str, run: str, end: str) -> None:
    def seconds(size: int) -> float:
        cell = start + run * (size // len(run)) + end
        began = time.perf_counter()
        with contextlib.suppress(MalformedInputError):
            parse(cell)
        return time.perf_counter() - began

    small, large = min(seconds(10_000) for _ in range(3)), min(seconds(80_000) for _ in range(2))
    assert large < 8 * 4 * small + 0.05
