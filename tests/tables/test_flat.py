"""The flat views on both engines: one row each of what they say, and the same pay that figures count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import ibis.expr.types as ir
import pyarrow as pa
import pytest

from goingrate.records.cohort import Cohort
from goingrate.tables.engine import Engine
from goingrate.tables.exports import EXPORTS
from goingrate.tables.schema import VACANCIES
from goingrate.tables.views.flat import flat_open, flat_pay, flat_places, flat_skills
from goingrate.tables.views.pay import BASES, pay_tiers
from tests.engines import on_both_engines

EngineOf = Callable[[], Engine]


def pay(low: float | None, high: float | None, **changes: Any) -> dict[str, Any]:
    times, period = {"hour": 2080, "month": 12}.get(changes.get("period", "year"), 1), changes.get("period", "year")
    tier = {
        "min": low, "max": high, "currency": "USD", "period": period, "kind": "base", "note": None, "plausible": True,
        "country": None, "region": None, "city": None, "annual_min": low and low * times,
        "annual_max": high and high * times, "annual_rule": f"times {times}",
    }  # fmt: skip
    return tier | changes


def place(country: str | None, region: str | None = None, city: str | None = None, area: str | None = None) -> Any:
    return {"country": country, "region": region, "city": city, "area": area}


def vacancy(identity: str, *tiers: dict[str, Any], **changes: Any) -> dict[str, Any]:
    row = dict.fromkeys(VACANCIES.names) | {
        "vacancy_id": identity, "employer": "x:acme", "company": "Acme", "title": "ML Engineer", "source": "x",
        "role": "ml_engineer", "level": "senior", "ai_work": "core", "multi": False, "pay": list(tiers), "skills": [],
        "places": [place("US", "US-TX", "Austin")], "members": [], "postings": 1, "is_open": True,
        "first_seen": date(2026, 1, 1), "last_seen": date(2026, 3, 1), "posted_on": date(2026, 2, 1),
    }  # fmt: skip
    return row | changes


AUSTIN, DENVER, BERLIN = place("US", "US-TX", "Austin"), place("US", "US-CO", "Denver"), place("DE", "DE-BE", "Berlin")
MARKET = [
    vacancy("a", pay(100e3, 140e3)),
    vacancy("b", pay(50, 60, period="hour"), pay(9_000, None, period="month")),
    vacancy("c", pay(110e3, None, employment="contract"), employment="contract"),
    vacancy("d", pay(90e3, 95e3), employer=None),
    vacancy("e", pay(90e3, 95e3), multi=True),
    vacancy("f", pay(200e3, 250e3, kind="ote"), pay(200e3, 250e3), skills=["python", "c++"]),
    vacancy("g", pay(150e3, 990e3)),
    vacancy("h", pay(24, 24, plausible=False)),
    vacancy("i", places=[AUSTIN, DENVER]),
    vacancy("j", pay(1e5, 2e5), pay(8e4, 9e4, country="US", region="US-CO", city="Denver"), places=[AUSTIN, DENVER]),
    vacancy("k", pay(7e4, 8e4, currency="EUR"), places=[BERLIN, AUSTIN], is_open=False),
    vacancy("l", pay(7e4, 8e4), places=[], is_open=None, posted_on=None),
    vacancy("m", pay(None, 8e4), places=[place(None, area="Europe")], posted_on=date(2026, 4, 1)),
    vacancy("n", pay(7e4, 8e4, note="A"), pay(7e4, 8e4, note="A"), pay(7e4, 8e4, note="B"), skills=["c++"],
            posted_on=None),
]  # fmt: skip


def rows_of(engine: Engine, view: Callable[[ir.Table], ir.Table]) -> list[dict[str, Any]]:
    table = engine.rows(pa.Table.from_pylist(MARKET, schema=VACANCIES))
    return engine.run(view(table)).to_pylist()


@on_both_engines
def test_pay_is_every_tier_that_counts_as_stated_and_a_year(engine_of: EngineOf) -> None:
    rows = rows_of(engine_of(), flat_pay)
    found = [(row["vacancy_id"], row["low"], row["high"], row["period"], row["basis"], row["note"]) for row in rows]
    assert sorted(found, key=str) == sorted(
        [
            ("a", 100e3, 140e3, "year", "salaried", None),
            ("b", 50, 60, "hour", "hourly", None),
            ("b", 9_000, None, "month", "salaried", None),
            ("c", 110e3, None, "year", "contract", None),
            ("f", 200e3, 250e3, "year", "salaried", None),
            ("j", 1e5, 2e5, "year", "salaried", None),
            ("j", 8e4, 9e4, "year", "salaried", None),
            ("k", 7e4, 8e4, "year", "salaried", None),
            ("l", 7e4, 8e4, "year", "salaried", None),
            ("m", None, 8e4, "year", "salaried", None),
            ("n", 7e4, 8e4, "year", "salaried", "A"),
            ("n", 7e4, 8e4, "year", "salaried", "B"),
        ],
        key=str,
    )
    annual = {(row["vacancy_id"], row["basis"]): (row["annual_low"], row["annual_high"]) for row in rows}
    assert annual["b", "hourly"] == (104_000, 124_800)
    assert annual["b", "salaried"] == (108_000, None)
    assert {row["kind"] for row in rows} == {"base"}


@on_both_engines
def test_pay_names_its_own_place_else_the_only_one(engine_of: EngineOf) -> None:
    rows = rows_of(engine_of(), flat_pay)
    where = {(row["vacancy_id"], row["low"]): (row["country"], row["region"], row["city"]) for row in rows}
    assert where["a", 100e3] == ("US", "US-TX", "Austin")
    assert where["j", 1e5] == ("US", None, None)
    assert where["j", 8e4] == ("US", "US-CO", "Denver")
    assert where["k", 7e4] == where["l", 7e4] == where["m", None] == (None, None, None)


@pytest.mark.parametrize("basis", BASES)
@on_both_engines
def test_pay_is_what_figures_over_all_places_count(engine_of: EngineOf, basis: str) -> None:
    engine = engine_of()
    names = ("vacancy_id", "annual_low", "annual_high", "currency")
    flat = {tuple(row[name] for name in names) for row in rows_of(engine, flat_pay) if row["basis"] == basis}
    tiers = rows_of(engine, lambda vacancies: pay_tiers(vacancies, Cohort(), basis))
    counted = {
        tuple(row[name] for name in ("vacancy_id", "low", "high", "currency"))
        for row in tiers
        if row["left_out"] is None
    }
    assert flat == counted


@on_both_engines
def test_skills_and_places_are_a_row_each(engine_of: EngineOf) -> None:
    engine = engine_of()
    skills = [(row["vacancy_id"], row["skill"]) for row in rows_of(engine, flat_skills)]
    assert skills == [("f", "c++"), ("f", "python"), ("n", "c++")]
    places = [(row["vacancy_id"], row["city"], row["area"]) for row in rows_of(engine, flat_places)]
    assert len(places) == sum(len(row["places"]) for row in MARKET)
    assert [row for row in places if row[0] in "klm"] == [
        ("k", "Berlin", None), ("k", "Austin", None), ("m", None, "Europe")
    ]  # fmt: skip


@on_both_engines
def test_open_is_what_a_board_still_lists_with_its_age(engine_of: EngineOf) -> None:
    days = {row["vacancy_id"]: row["days_open"] for row in rows_of(engine_of(), flat_open)}
    assert not {"k", "l"} & days.keys()
    assert len(days) == len(MARKET) - 2
    assert (days["a"], days["m"], days["n"]) == (28, None, None)


@pytest.mark.parametrize("name", ["pay", "skills", "places", "open"])
@on_both_engines
def test_a_view_has_the_columns_that_its_export_promises(engine_of: EngineOf, name: str) -> None:
    engine, export = engine_of(), EXPORTS[name]
    table = engine.run(export.view({"vacancies": engine.rows(pa.Table.from_pylist(MARKET, schema=VACANCIES))}, ""))
    assert table.schema.names == export.schema.names
    assert table.cast(export.schema).num_rows
