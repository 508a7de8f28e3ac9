"""Views of skills, of first sightings and of pay records, on both engines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa

from goingrate.records.cohort import Cohort
from goingrate.tables.engine import Engine
from goingrate.tables.schema import FETCHES, PAY_RECORDS, VACANCIES
from goingrate.tables.views.openings import complete_fetches, first_sightings
from goingrate.tables.views.records import record_countries, record_pay, record_sources
from goingrate.tables.views.skills import skill_readable, skills_by_employer, vacancies_naming
from tests.engines import on_both_engines
from tests.tables.test_views import EngineOf, rows_of, vacancy


def table(engine: Engine, rows: list[dict[str, Any]], schema: pa.Schema) -> Any:
    return engine.rows(pa.Table.from_pylist([dict.fromkeys(schema.names) | row for row in rows], schema=schema))


NAMING = [
    vacancy("a", "x:acme", skills=["python", "sql", "python"]),
    vacancy("b", "x:acme", skills=["python"]),
    vacancy("c", "x:bolt", skills=[]),
    vacancy("d", "x:bolt", skills=None),  # no text: it could name none
    vacancy("e", None, skills=["python"]),
    vacancy("f", "x:cogs", skills=["rust"], role="non_tech"),
]


@on_both_engines
def test_skills_are_counted_once_a_vacancy_of_named_employers(engine_of: EngineOf) -> None:
    engine = engine_of()
    market = table(engine, NAMING, VACANCIES)
    found = {
        (row["employer"], row["skill"]): row["naming"] for row in rows_of(engine, skills_by_employer(market, Cohort()))
    }
    assert found == {("x:acme", "python"): 2, ("x:acme", "sql"): 1, ("x:cogs", "rust"): 1}
    readable = {
        row["employer"]: row["vacancies"] for row in rows_of(engine, skill_readable(market, Cohort(role="tech")))
    }
    assert readable == {"x:acme": 2, "x:bolt": 1}
    named = rows_of(engine, vacancies_naming(market, Cohort(), "python"))
    assert {row["vacancy_id"] for row in named} == {"a", "b"}


@on_both_engines
def test_first_sightings_stand_with_their_board(engine_of: EngineOf) -> None:
    engine = engine_of()
    members = [{"source": "ashby", "board": "acme", "key": "1", "posting_id": "p", "marks": 0, "joined_by": "first"}]
    rows = [vacancy(name, "x:acme", members=members, source="ashby", first_seen=date(2026, 1, day)) for name, day in
            (("a", 3), ("b", 3), ("c", 10))]  # fmt: skip
    found = rows_of(engine, first_sightings(table(engine, rows, VACANCIES), Cohort()))
    assert {(row["board"], row["first_seen"].day): row["vacancies"] for row in found} == {
        ("acme", 3): 2,
        ("acme", 10): 1,
    }


@on_both_engines
def test_only_complete_fetches_of_boards_count(engine_of: EngineOf) -> None:
    engine = engine_of()
    fetch = {"source": "ashby", "board": "acme", "listing": "board", "complete": True, "seen_on": date(2026, 1, 1)}
    rows = [fetch, fetch, fetch | {"complete": False, "board": "b"}, fetch | {"listing": "thread", "board": "t"}]
    found = rows_of(engine, complete_fetches(table(engine, rows, FETCHES)))
    assert [(row["board"], row["seen_on"]) for row in found] == [("acme", date(2026, 1, 1))]


RECORD = {
    "record_id": "1", "source": "lca", "kind": "filed", "year": 2024, "employer": "lca:acme", "role": "data_scientist",
    "country": "US", "currency": "USD", "annual_low": 1e5, "annual_high": 1e5, "repeat": 0,
}  # fmt: skip
RECORDS_GIVEN = [
    RECORD,
    RECORD | {"record_id": "2", "employer": "lca:bolt", "year": 2023, "repeat": 1},
    RECORD | {"record_id": "3", "set_aside": "no pay"},
    RECORD | {"record_id": "4", "country": "DE", "currency": "EUR"},
    RECORD | {"record_id": "5", "employment": "part_time"},
    RECORD | {"record_id": "6", "role": "designer"},
    RECORD | {"record_id": "7", "source": "survey", "kind": "surveyed", "employer": None, "year": None},
]


@on_both_engines
def test_pay_records_by_source_and_what_counts_of_them(engine_of: EngineOf) -> None:
    engine = engine_of()
    records = table(engine, RECORDS_GIVEN, PAY_RECORDS)
    sources = {row["source"]: row for row in rows_of(engine, record_sources(records))}
    assert [sources["lca"][name] for name in ("rows", "usable", "repeats", "employers", "first_year", "last_year")] == [
        6, 5, 1, 2, 2023, 2024,
    ]  # fmt: skip
    assert sources["survey"]["employers"] == 0
    countries = {(row["source"], row["country"]): row["rows"] for row in rows_of(engine, record_countries(records))}
    assert countries == {("lca", "US"): 4, ("lca", "DE"): 1, ("survey", "US"): 1}
    paid = rows_of(engine, record_pay(records, "lca", "US", "USD", ["data_scientist"]))
    assert sorted(row["record_id"] for row in paid) == ["1", "2"]
