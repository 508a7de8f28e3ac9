"""Pay records beside postings: what counts, what persons are spared, what is withheld, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goingrate.answers.market import Market, open_market
from goingrate.answers.records import record_median, record_sets
from goingrate.answers.why import why
from goingrate.errors import UnknownWordError
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import open_store
from tests.ads import ashby_job, write_board

FILED = """name = "own-filings"
label = "filings of ours"
what = "records"
kind = "filed"
recognised_by = ["employer", "title", "wage", "year"]
[columns]
employer = "employer"
title = "title"
year = "year"
"pay.low" = "wage"
"pay.high" = "wage"
[constants]
country = "US"
"pay.currency" = "USD"
"pay.period" = "year"
"""
SURVEYED = (
    FILED.replace('"filed"', '"surveyed"').replace('employer = "employer"\n', "").replace("own-filings", "own-survey")
)
Make = Callable[[str, list[tuple[str, str, int, int]]], Market]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    def make(mapping: str, rows: list[tuple[str, str, int, int]]) -> Market:
        (tmp_path / "own.toml").write_text(mapping)
        lines = ["employer,title,wage,year", *(",".join(map(str, row)) for row in rows)]
        (tmp_path / "pay.csv").write_text("\n".join(lines) + "\n")
        board = write_board(tmp_path, "acme", [ashby_job(1)])
        read_paths(tmp_path / "store", [tmp_path / "pay.csv", board], mapping=tmp_path / "own.toml")
        build_store(open_store(tmp_path / "store"), DuckDBEngine(processes=1))
        return open_market(tmp_path / "store")

    return make


def rows(employers: int, each: int, year: int = 2026, wage: int = 100_000) -> list[tuple[str, str, int, int]]:
    return [(f"Firm {n}", "Data Scientist", wage + 1_000 * n, year) for n in range(employers) for _ in range(each)]


def test_a_set_with_employers_needs_five_of_them(made: Make) -> None:
    market = made(FILED, rows(4, 10))
    estimate, _ = record_median(market, "own-filings", "data_scientist")
    assert estimate.withheld == "4 employers, 5 needed"


def test_a_set_with_employers_has_an_interval_over_them(made: Make) -> None:
    estimate, _ = record_median(made(FILED, rows(9, 2)), "own-filings", "data_scientist")
    assert (estimate.value, estimate.n_vacancies, estimate.n_employers) == (104_000, 18, 9)
    assert estimate.low < 104_000 < estimate.high  # type: ignore[operator]
    assert estimate.confidentiality == "public"


def test_only_the_two_newest_years_are_pooled(made: Make) -> None:
    market = made(FILED, rows(6, 1) + rows(6, 1, year=2025) + rows(6, 5, year=2024, wage=400_000))
    estimate, _ = record_median(market, "own-filings", "data_scientist")
    assert (estimate.n_vacancies, estimate.period[0].year, estimate.period[1].year) == (12, 2025, 2026)
    assert estimate.value is not None
    assert estimate.value < 110_000


def test_persons_are_thirty_distinct_rows_and_rounded(made: Make) -> None:
    thin, _ = record_median(made(SURVEYED, rows(29, 3)), "own-survey", "data_scientist")
    assert thin.withheld == "fewer than 30 distinct rows"


def test_persons_rows_are_counted_to_five_and_pay_to_a_thousand(made: Make) -> None:
    market = made(SURVEYED, rows(33, 1, wage=100_123))
    estimate, _ = record_median(market, "own-survey", "data_scientist")
    assert (estimate.value, estimate.n_vacancies, estimate.n_employers) == (116_000, 30, None)
    assert estimate.confidentiality == "confidential"
    behind = why(market, estimate.recipe)
    assert behind.estimate == estimate
    assert behind.vacancies == []


def test_the_same_table_under_another_name_brings_nothing_new(made: Make, tmp_path: Path) -> None:
    market = made(FILED, rows(9, 2))
    (tmp_path / "again.csv").write_bytes((tmp_path / "pay.csv").read_bytes())
    counts = read_paths(tmp_path / "store", [tmp_path / "again.csv"], mapping=tmp_path / "own.toml")
    assert (counts.read, counts.known) == (0, 18)
    assert sum(each.rows for each in record_sets(market, ["data_scientist"])) == 18


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("record_pay?source=nobody&role=data_scientist", "no pay records of 'nobody'"),
        ("record_pay?role=data_scientist", "names its source"),
        ("record_pay?source=own-filings&role=data_scientist&level=senior", "no part 'level'"),
        ("record_pay?source=own-filings&role=data_scientist&place=DE", "no part 'place'"),
    ],
)
def test_what_a_set_can_not_answer_is_refused(made: Make, figure: str, words: str) -> None:
    with pytest.raises(UnknownWordError, match=words):
        why(made(FILED, rows(9, 2)), figure)
