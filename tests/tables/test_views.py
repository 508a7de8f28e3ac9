"""The views on both engines: the same values, whatever runs them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import ibis.expr.types as ir
import pyarrow as pa
import pytest

from goingrate.records.cohort import Cohort
from goingrate.records.facts import Place
from goingrate.tables.engine import Engine
from goingrate.tables.schema import FETCHES, POSTINGS, SIGHTINGS, VACANCIES
from goingrate.tables.views.age import open_vacancies
from goingrate.tables.views.boilerplate import posting_marks
from goingrate.tables.views.counts import ai_work_by_employer, counts_by_role_and_level
from goingrate.tables.views.current import current_postings
from goingrate.tables.views.disclosure import disclosure
from goingrate.tables.views.pay import BASES, pay_currencies, pay_left_out, pay_weights
from tests.engines import on_both_engines

EngineOf = Callable[[], Engine]
US = Place(country="US")
USD = {"USD": 1.0}


def pay(low: float | None, high: float | None, currency: str = "USD", **changes: Any) -> dict[str, Any]:
    tier = {
        "min": low, "max": high, "currency": currency, "period": "year", "kind": "base", "note": None,
        "plausible": True, "country": None, "region": None, "city": None,
    } | changes  # fmt: skip
    times = {"year": 1, "month": 12, "hour": 2_080}[tier["period"]]
    annual = {f"annual_{end}": None if tier[end] is None else tier[end] * times for end in ("min", "max")}
    return tier | annual | {"annual_rule": "as stated" if times == 1 else f"{times} {tier['period']}s a year"}


def place(country: str | None, city: str | None = None, region: str | None = None) -> dict[str, Any]:
    return {"country": country, "region": region, "city": city, "area": None}


def vacancy(identity: str, employer: str | None, *tiers: dict[str, Any], **changes: Any) -> dict[str, Any]:
    row = dict.fromkeys(VACANCIES.names) | {
        "vacancy_id": identity, "employer": employer, "role": "ml_engineer", "level": "senior", "ai_work": "core",
        "ai_mention": True, "multi": False, "pay": list(tiers), "places": [place("US", "Austin", "US-TX")],
        "members": [], "postings": 1, "first_seen": date(2026, 1, 1), "last_seen": date(2026, 3, 1), "is_open": True,
        "posted_on": date(2026, 2, 1),
    }  # fmt: skip
    return row | changes


MARKET = [
    vacancy("a", "x:acme", pay(100e3, 140e3)),
    vacancy("b", "x:acme", pay(100e3, 120e3, country="US"), pay(60e3, 80e3, "GBP", country="GB")),
    vacancy("c", "x:bolt", pay(110e3, None)),
    vacancy("d", "x:bolt", pay(50, 60, period="hour")),
    vacancy("e", None, pay(90e3, 95e3)),
    vacancy("f", "x:cogs", multi=True),
    vacancy("g", "x:cogs", pay(90e3, 95e3), multi=True),
    vacancy("h", "x:dent", pay(150e3, 990e3)),
    vacancy("h1", "x:dent", pay(90e3, 95e3), employment="contract"),
    vacancy("h2", "x:dent", pay(24, 24, plausible=False)),
    vacancy("i", "x:dent", pay(200e3, 250e3, kind="ote")),
    vacancy("j", "x:echo", pay(70e3, 80e3, "EUR"), places=[place("DE", "Berlin")]),
    vacancy("k", "x:echo", pay(40e3, 50e3), role="non_tech", ai_work="none", level="unstated"),
    vacancy("l", "x:fern", pay(1e5, 2e5, country="US", city="Austin", region="US-TX"),
            pay(8e4, 9e4, country="US", city="Denver", region="US-CO")),
    vacancy("m", "x:gate", pay(1e5, 1.1e5), first_seen=date(2020, 1, 1), last_seen=date(2020, 2, 1), is_open=False),
]  # fmt: skip


def rows_of(engine: Engine, view: ir.Table) -> list[dict[str, Any]]:
    return sorted(engine.run(view).to_pylist(), key=str)


def market(engine: Engine) -> ir.Table:
    return engine.rows(pa.Table.from_pylist(MARKET, schema=VACANCIES))


@on_both_engines
def test_pay_weights_keep_yearly_base_pay_of_named_employers(engine_of: EngineOf) -> None:
    engine = engine_of()
    found = rows_of(engine, pay_weights(market(engine), Cohort(role="ai", seen_from=date(2026, 1, 1)), USD))
    got = [(row["vacancy_id"], row["low"], row["high"], row["weight"]) for row in found]
    assert set(got) == {
        ("a", 100e3, 140e3, 1.0), ("b", 100e3, 120e3, 1.0), ("c", 110e3, None, 1.0),
        ("l", 80e3, 90e3, 0.5), ("l", 100e3, 200e3, 0.5),
    }  # fmt: skip
    assert len(got) == 5
    assert {row["level"] for row in found} == {"senior"}


@on_both_engines
def test_the_asked_place_takes_its_own_tier(engine_of: EngineOf) -> None:
    engine = engine_of()
    austin = Cohort(place=Place(country="US", region="US-TX", city="Austin"))
    found = rows_of(engine, pay_weights(market(engine), austin, USD))
    assert [(row["low"], row["high"]) for row in found if row["vacancy_id"] == "l"] == [(100e3, 200e3)]
    assert not [row for row in found if row["vacancy_id"] == "j"]


@on_both_engines
def test_a_tier_without_a_place_stands_beside_one_that_names_the_country(engine_of: EngineOf) -> None:
    engine = engine_of()
    rows = [vacancy("a", "x:acme", pay(9e4, 1e5, country="US"), pay(7e4, 8e4), pay(5e4, 6e4, country="CA"))]
    view = pay_weights(engine.rows(pa.Table.from_pylist(rows, schema=VACANCIES)), Cohort(place=US), USD)
    assert sorted((row["low"], row["weight"]) for row in rows_of(engine, view)) == [(7e4, 0.5), (9e4, 0.5)]


@on_both_engines
def test_every_vacancy_is_used_or_left_out_under_one_reason(engine_of: EngineOf) -> None:
    engine = engine_of()
    cohort = Cohort(seen_from=date(2026, 1, 1), seen_to=date(2026, 12, 31))
    left_out = {row["left_out"]: row["vacancies"] for row in rows_of(engine, pay_left_out(market(engine), cohort, USD))}
    assert left_out == {
        "no pay stated": 1, "may name several roles": 1, "employer not named": 1, "not base pay": 1,
        "contract pay": 1, "hourly or daily pay": 1, "implausible pay": 2, "no rate": 1,
    }  # fmt: skip
    used = {row["vacancy_id"] for row in rows_of(engine, pay_weights(market(engine), cohort, USD))}
    assert len(used) + sum(left_out.values()) == 14


@on_both_engines
def test_other_currencies_are_converted_and_share_the_weight(engine_of: EngineOf) -> None:
    engine = engine_of()
    rows = [
        vacancy("a", "x:acme", pay(100e3, 120e3), pay(80e3, None, "EUR")),
        vacancy("b", "x:bolt", pay(5e3, 6e3, "GBP", period="month")),
        vacancy("c", "x:cogs", pay(9e5, 9e5, "XYZ")),
    ]
    view = pay_weights(
        engine.rows(pa.Table.from_pylist(rows, schema=VACANCIES)), Cohort(), USD | {"EUR": 1.25, "GBP": 2}
    )
    got = [
        (row["vacancy_id"], row["low"], row["high"], row["currency"], row["weight"]) for row in rows_of(engine, view)
    ]
    assert sorted(got, key=str) == [
        ("a", 100e3, 120e3, "USD", 0.5), ("a", 100e3, None, "EUR", 0.5), ("b", 120e3, 144e3, "GBP", 1.0),
    ]  # fmt: skip


@on_both_engines
def test_salaried_hourly_and_contract_pay_are_never_mixed(engine_of: EngineOf) -> None:
    engine = engine_of()
    cohort = Cohort(seen_from=date(2026, 1, 1))
    by_basis = {
        basis: {row["vacancy_id"] for row in rows_of(engine, pay_weights(market(engine), cohort, USD, basis))}
        for basis in BASES
    }
    assert by_basis["hourly"] == {"d"}
    assert by_basis["contract"] == {"h1"}
    assert not by_basis["salaried"] & {"d", "h1"}
    for basis, used in by_basis.items():
        out = rows_of(engine, pay_left_out(market(engine), cohort, USD, basis))
        assert len(used) + sum(row["vacancies"] for row in out) == 14, basis


@on_both_engines
def test_currencies_are_counted_in_vacancies(engine_of: EngineOf) -> None:
    engine = engine_of()
    found = rows_of(engine, pay_currencies(market(engine), Cohort()))
    assert {row["currency"]: row["vacancies"] for row in found} == {"EUR": 1, "GBP": 1, "USD": 6}


@on_both_engines
def test_counts_by_role_and_level(engine_of: EngineOf) -> None:
    engine = engine_of()
    found = rows_of(engine, counts_by_role_and_level(market(engine), Cohort()))
    assert [(row["role"], row["level"], row["vacancies"], row["employers"], row["core"]) for row in found] == [
        ("ml_engineer", "senior", 14, 7, 14), ("non_tech", "unstated", 1, 1, 0),
    ]  # fmt: skip


@on_both_engines
def test_disclosure_counts_named_employers(engine_of: EngineOf) -> None:
    engine = engine_of()
    found = rows_of(engine, disclosure(market(engine), Cohort(role="ai")))
    assert {row["employer"]: (row["vacancies"], row["stating_pay"]) for row in found} == {
        "x:acme": (2, 2), "x:bolt": (2, 2), "x:cogs": (2, 1), "x:dent": (4, 4), "x:echo": (1, 1), "x:fern": (1, 1),
        "x:gate": (1, 1),
    }  # fmt: skip


@on_both_engines
def test_ai_work_and_age_by_employer(engine_of: EngineOf) -> None:
    engine = engine_of()
    found = rows_of(engine, ai_work_by_employer(market(engine), Cohort(level="unstated")))
    assert [(row["employer"], row["core"], row["mention"]) for row in found] == [("x:echo", 0, 1)]
    ages = {row["vacancy_id"]: row["days"] for row in rows_of(engine, open_vacancies(market(engine), Cohort()))}
    assert ages["a"] == 28
    assert "m" not in ages


@on_both_engines
def test_an_empty_market_is_an_empty_answer(engine_of: EngineOf) -> None:
    engine = engine_of()
    empty = engine.rows(VACANCIES.empty_table())
    for view in (pay_weights(empty, Cohort(role="ai", place=US), USD), disclosure(empty, Cohort()),
                 pay_left_out(empty, Cohort(place=US), USD), counts_by_role_and_level(empty, Cohort())):  # fmt: skip
        assert rows_of(engine, view) == []


def posting(board: str, key: str, content: str, title: str | None, lines: list[int]) -> dict[str, Any]:
    return dict.fromkeys(POSTINGS.names) | {
        "posting_id": content, "source": "s", "board": board, "key": key, "title": title, "text": "t",
        "title_key": title or "none", "lines": lines, "given_pay": [],
    }  # fmt: skip


def fetch(identity: str, board: str, day: date, *, complete: bool = True, listing: str = "board") -> dict[str, Any]:
    return dict.fromkeys(FETCHES.names) | {
        "fetch_id": identity, "source": "s", "board": board, "seen_on": day, "complete": complete, "listing": listing,
    }  # fmt: skip


@pytest.fixture
def history() -> dict[str, pa.Table]:
    """A board fetched twice whole and once in part; job 2 gone, job 1 edited; a sighting of an unfinished fetch."""
    may, june, july = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)
    postings = [
        posting("b", "1", "old", "T1", [1]), posting("b", "1", "new", "T1", [1]), posting("b", "2", "gone", "T2", [1]),
        posting("b", "3", "late", "T3", [1]), posting("b", "4", "unfinished", "T4", [1]),
    ]  # fmt: skip
    sightings = [
        {"posting_id": content, "seen_on": day, "fetch_id": where}
        for content, day, where in [
            ("old", may, "f1"), ("gone", may, "f1"), ("new", june, "f2"), ("late", july, "f3"), ("late", june, "f2"),
            ("unfinished", june, "f9"),
        ]
    ]  # fmt: skip
    fetches = [fetch("f1", "b", may), fetch("f2", "b", june), fetch("f3", "b", july, complete=False)]
    return {
        "postings": pa.Table.from_pylist(postings, schema=POSTINGS),
        "sightings": pa.Table.from_pylist(sightings, schema=SIGHTINGS),
        "fetches": pa.Table.from_pylist(fetches, schema=FETCHES),
    }


@on_both_engines
def test_current_is_the_newest_content_and_open_the_newest_complete_fetch(
    engine_of: EngineOf, history: dict[str, pa.Table]
) -> None:
    engine = engine_of()
    view = current_postings(**{name: engine.rows(rows) for name, rows in history.items()})
    found = rows_of(engine, view.select("key", "posting_id", "first_seen", "last_seen", "is_open"))
    assert [(row["key"], row["posting_id"], str(row["last_seen"]), row["is_open"]) for row in found] == [
        ("1", "new", "2026-06-01", True), ("2", "gone", "2026-05-01", False), ("3", "late", "2026-07-01", True),
    ]  # fmt: skip
    assert str(found[0]["first_seen"]) == "2026-05-01"


@on_both_engines
def test_a_part_of_a_board_closes_nothing_that_it_does_not_list(
    engine_of: EngineOf, history: dict[str, pa.Table]
) -> None:
    engine = engine_of()
    parts = [row | {"complete": False} for row in history["fetches"].to_pylist()]
    history["fetches"] = pa.Table.from_pylist(parts, schema=FETCHES)
    view = current_postings(**{name: engine.rows(rows) for name, rows in history.items()})
    assert [(row["key"], row["is_open"]) for row in rows_of(engine, view.select("key", "is_open"))] == [
        ("1", None), ("2", None), ("3", True),
    ]  # fmt: skip


@on_both_engines
def test_nobody_knows_whether_a_threads_posts_are_open(engine_of: EngineOf) -> None:
    engine = engine_of()
    tables = {
        "postings": pa.Table.from_pylist([posting("t", "1", "a", None, [])], schema=POSTINGS),
        "sightings": pa.Table.from_pylist(
            [{"posting_id": "a", "seen_on": date(2026, 5, 1), "fetch_id": "f1"}], schema=SIGHTINGS
        ),
        "fetches": pa.Table.from_pylist([fetch("f1", "t", date(2026, 5, 1), listing="thread")], schema=FETCHES),
    }
    view = current_postings(**{name: engine.rows(rows) for name, rows in tables.items()})
    assert [row["is_open"] for row in rows_of(engine, view)] == [None]


@on_both_engines
def test_marks_are_lines_under_half_of_five_titles(engine_of: EngineOf) -> None:
    engine = engine_of()
    rows = [posting("b", str(n), f"p{n}", f"T{n}", [7, 100 + n]) for n in range(5)]
    rows += [posting("b", f"copy{n}", f"copy{n}", "T0", [7, 200]) for n in range(9)]  # one job in nine cities
    rows += [posting("small", str(n), f"s{n}", f"T{n}", [7]) for n in range(4)]
    rows += [posting("thread", str(n), f"h{n}", None, [7]) for n in range(9)]
    view = posting_marks(engine.rows(pa.Table.from_pylist(rows, schema=POSTINGS)))
    marks = {row["posting_id"]: row["marks"] for row in rows_of(engine, view.select("posting_id", "marks"))}
    assert {marks[f"p{n}"] for n in range(5)} == {7}
    assert marks["copy3"] == 7
    assert marks["s1"] == marks["h1"] == 0
