"""A build held against the one before: what alarms, what is chance, and what becomes of a build that looks broken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from deltalake import DeltaTable

from goingrate.errors import CheckFailedError, StoreError
from goingrate.pipeline.building import build_store
from goingrate.pipeline.checking import findings
from goingrate.pipeline.reading import read_paths
from goingrate.pipeline.rollback import roll_back
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.engine import Engine
from goingrate.tables.schema import FACTS, FETCHES, SIGHTINGS, VACANCIES
from goingrate.tables.store import Build, Store, open_store
from goingrate.tables.views.health import build_facts, fields_read, listed_postings, silences
from tests.ads import ashby_job, write_board
from tests.engines import on_both_engines

EngineOf = Callable[[], Engine]


def made(number: int, listed: dict[str, int] | None = None, silent: dict[str, tuple[int, int]] | None = None) -> Build:
    return Build(number, None, {}, (), "1", "r", datetime.now(UTC), listed=listed or {}, silences=silent or {})


@pytest.mark.parametrize(
    ("before", "now", "alarms"),
    [
        ({"ashby": 40}, {"ashby": 40}, False),
        ({"ashby": 40}, {"ashby": 20}, False),
        ({"ashby": 40}, {"ashby": 19}, True),
        ({"ashby": 40}, {}, True),
        ({"ashby": 10}, {"ashby": 4}, True),
        ({"ashby": 9}, {"ashby": 1}, False),
        ({}, {"ashby": 1}, False),
        ({"ashby": 40, "jsonl": 40}, {"ashby": 40, "jsonl": 0}, True),
    ],
)
def test_a_source_that_lists_under_half_alarms(before: dict[str, int], now: dict[str, int], alarms: bool) -> None:
    assert bool(findings(made(1, before), made(2, now))) is alarms


@pytest.mark.parametrize(
    ("before", "now", "alarms"),
    [
        ((20, 100), (20, 100), False),
        ((20, 100), (39, 100), False),
        ((20, 100), (40, 100), True),
        ((20, 100), (80, 200), True),
        ((2, 100), (6, 100), False),  # three times as often, yet four points
        ((0, 100), (5, 100), True),
        ((0, 100), (4, 100), False),
        ((0, 100), (19, 19), False),  # too few now
        ((0, 19), (100, 100), False),  # too few before
        # silence can't double where it is above half: what is told can halve
        ((60, 100), (100, 100), True),
        ((65, 100), (100, 100), True),
        ((65, 100), (82, 100), False),
        ((60, 100), (80, 100), True),
        ((60, 100), (79, 100), False),
        ((94, 100), (99, 100), True),  # six of a hundred, and one
        ((96, 100), (100, 100), False),  # four points
        ((65, 100), (19, 19), False),
        ((100, 100), (20, 100), False),  # better
    ],
)
def test_a_field_silent_twice_or_told_half_as_often_alarms(
    before: tuple[int, int], now: tuple[int, int], alarms: bool
) -> None:
    assert bool(findings(made(1, silent={"pay": before}), made(2, silent={"pay": now}))) is alarms


def test_a_field_that_no_reader_looked_for_before_is_no_measure() -> None:
    assert not findings(made(1, silent={"pay": (1, 50)}), made(2, silent={"pay": (1, 50), "skills": (30, 50)}))


@pytest.mark.parametrize(
    ("before", "now", "alarms"),
    [
        ({"pay": (65, 100), "role": (0, 100)}, {"role": (0, 100)}, True),
        ({"pay": (0, 100), "role": (0, 100)}, {"role": (0, 19)}, False),
        ({"pay": (0, 19), "role": (0, 100)}, {"role": (0, 100)}, False),
        ({"pay": (0, 100)}, {}, False),  # a build that kept no counts
    ],
)
def test_a_field_that_no_reader_looks_for_any_more_alarms(
    before: dict[str, tuple[int, int]], now: dict[str, tuple[int, int]], alarms: bool
) -> None:
    assert [each.kind for each in findings(made(1, silent=before), made(2, silent=now))] == ["missing"] * alarms


def test_a_first_build_and_one_after_a_build_without_counts_pass() -> None:
    assert not findings(None, made(1, {"ashby": 1}))
    assert not findings(made(1), made(2, {"ashby": 1}, {"pay": (50, 50)}))


def test_a_finding_names_both_numbers_and_the_build() -> None:
    [thin] = findings(made(3, {"ashby": 40}), made(4, {"ashby": 3}))
    assert thin.text == "source ashby lists 3 postings, 40 in build 3: under half"
    [silent] = findings(made(3, silent={"pay": (10, 100)}), made(4, silent={"pay": (30, 90)}))
    assert "33.3 % of 90 postings, in 10.0 % of 100 in build 3" in silent.text
    assert (silent.kind, silent.name, silent.before) == ("silence", "pay", 0.1)
    [told] = findings(made(3, silent={"pay": (65, 100)}), made(4, silent={"pay": (90, 90)}))
    assert "told in 0.0 % of 90 postings, in 35.0 % of 100 in build 3: half as often and less" in told.text
    assert (told.kind, round(told.before, 9), told.now) == ("told", 0.35, 0.0)


def read(folder: Path, jobs: list[dict[str, Any]], day: str) -> Store:
    read_paths(folder / "store", [write_board(folder / day, "acme", jobs, day)])
    return open_store(folder / "store")


def build(store: Store, **options: Any) -> tuple[Build, bool]:
    return build_store(store, DuckDBEngine(processes=1), **options)


def test_a_board_that_halves_is_not_published(tmp_path: Path) -> None:
    jobs = [ashby_job(n) for n in range(24)]
    first, _ = build(read(tmp_path, jobs, "2026-03-01"), check=True)
    assert first.listed == {"ashby": 24}
    store = read(tmp_path, jobs[:11], "2026-03-02")
    with pytest.raises(CheckFailedError, match=r"ashby lists 11 postings, 24 in build 1.*not|not published") as failed:
        build(store, check=True)
    assert failed.value.exit_code == 4
    assert failed.value.findings[0]["now"] == 11
    assert store.build().number == 1
    second, fresh = build(store)
    assert (second.number, fresh, second.listed) == (2, True, {"ashby": 11})


def test_a_feed_of_which_nothing_can_be_read_any_more_alarms(tmp_path: Path) -> None:
    build(read(tmp_path, [ashby_job(n) for n in range(12)], "2026-03-01"))
    store = read(tmp_path, [ashby_job(n, title=None) for n in range(12)], "2026-03-02")
    with pytest.raises(CheckFailedError, match="ashby lists 0 postings, 12 in build 1"):
        build(store, check=True)


def test_ads_that_lose_their_pay_are_not_published(tmp_path: Path) -> None:
    jobs = [ashby_job(n) for n in range(24)]
    first, _ = build(read(tmp_path, jobs, "2026-03-01"), check=True)
    assert first.silences["pay"] == (0, 24)
    store = read(tmp_path, [job | {"compensation": None} for job in jobs], "2026-03-02")
    with pytest.raises(CheckFailedError, match=r"field pay is silent in 100\.0 % of 24 postings, in 0\.0 % of 24"):
        build(store, check=True)
    assert [each.number for each in store.builds()] == [1]


def test_pay_that_a_third_of_the_ads_told_and_none_tells_now_is_found(tmp_path: Path) -> None:
    jobs = [ashby_job(n, **{} if n < 8 else {"compensation": None}) for n in range(24)]
    first, _ = build(read(tmp_path, jobs, "2026-03-01"), check=True)
    assert first.silences["pay"] == (16, 24)
    store = read(tmp_path, [job | {"compensation": None} for job in jobs], "2026-03-02")
    with pytest.raises(CheckFailedError, match=r"field pay is told in 0\.0 % of 24 postings, in 33\.3 % of 24"):
        build(store, check=True)


def test_one_day_like_the_other_passes_the_check(tmp_path: Path) -> None:
    jobs = [ashby_job(n) for n in range(24)]
    build(read(tmp_path, jobs, "2026-03-01"), check=True)
    second, fresh = build(read(tmp_path, [*jobs[2:], ashby_job(30)], "2026-03-02"), check=True)
    assert (second.number, fresh, second.listed) == (2, True, {"ashby": 23})


def test_rolled_back_builds_stay_until_there_is_news(tmp_path: Path) -> None:
    jobs = [ashby_job(n) for n in range(3)]
    build(read(tmp_path, jobs, "2026-03-01"))
    store = read(tmp_path, jobs[:1], "2026-03-02")
    second, _ = build(store)
    back = roll_back(store, 1)
    assert (back.number, back.note, back.versions) == (3, "as build 1", store.build(1).versions)
    assert (back.as_of, back.listed) == (date(2026, 3, 1), {"ashby": 3})
    assert build(store) == (store.build(), False)
    assert store.build().number == 3
    fourth, fresh = build(read(tmp_path, jobs[:2], "2026-03-03"))
    assert (fourth.number, fresh, fourth.listed, fourth.is_rollback) == (4, True, {"ashby": 2}, False)
    assert store.build(2).versions == second.versions


def test_again_builds_without_news(tmp_path: Path) -> None:
    store = read(tmp_path, [ashby_job(1)], "2026-03-01")
    build(store)
    assert build(store, again=True)[0].number == 2
    roll_back(store, 1)
    assert build(store, again=True)[0].number == 4


def test_a_rollback_to_a_rollback_names_the_build_that_was_made(tmp_path: Path) -> None:
    store = read(tmp_path, [ashby_job(1)], "2026-03-01")
    build(store)
    build(store, again=True)
    roll_back(store, 1)
    roll_back(store, 2)
    assert roll_back(store, 3).note == "as build 1"


def test_a_rollback_to_what_is_newest_is_refused(tmp_path: Path) -> None:
    store = read(tmp_path, [ashby_job(1)], "2026-03-01")
    build(store)
    build(store, again=True)
    with pytest.raises(StoreError, match="build 2 is the newest answer already"):
        roll_back(store, 2)
    roll_back(store, 1)
    with pytest.raises(StoreError, match="build 1 is the newest answer already as build 3"):
        roll_back(store, 1)
    with pytest.raises(StoreError, match="no build 9"):
        roll_back(store, 9)


def test_a_rollback_to_a_build_that_lost_a_file_is_refused(tmp_path: Path) -> None:
    store = read(tmp_path, [ashby_job(1)], "2026-03-01")
    first, _ = build(store)
    build(store, again=True)
    Path(store.snapshot("vacancies", first.versions["vacancies"]).files[0]).unlink()
    with pytest.raises(StoreError, match="files of its vacancies are gone"):
        roll_back(store, 1)
    assert store.build().number == 2


def test_a_rollback_to_a_build_whose_versions_are_forgotten_is_refused(tmp_path: Path) -> None:
    store = read(tmp_path, [ashby_job(1)], "2026-03-01")
    first, _ = build(store)
    build(store, again=True)
    log = store.folder / "vacancies" / "_delta_log"
    DeltaTable(str(store.folder / "vacancies")).create_checkpoint()
    for version in range(first.versions["vacancies"] + 1):
        (log / f"{version:020}.json").unlink()
    with pytest.raises(StoreError, match="files of its vacancies are gone"):
        roll_back(store, 1)


def table(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    return pa.Table.from_pylist([dict.fromkeys(schema.names) | row for row in rows], schema=schema)


@on_both_engines
def test_listed_are_those_of_the_newest_fetch_of_each_board(engine_of: EngineOf) -> None:
    engine = engine_of()
    old, new = date(2026, 3, 1), date(2026, 3, 8)
    fetches = [
        {"fetch_id": "a old", "source": "ashby", "board": "a", "seen_on": old, "complete": True},
        {"fetch_id": "a new", "source": "ashby", "board": "a", "seen_on": new, "complete": False},
        {"fetch_id": "b old", "source": "ashby", "board": "b", "seen_on": old, "complete": True},
        {"fetch_id": "t old", "source": "hackernews", "board": "t", "seen_on": old, "complete": False},
    ]
    seen = {
        "a old": ["a1", "a2"], "a new": ["a2 edited"], "b old": ["b1"], "t old": ["t1", "t2"],
        "unfinished": ["a1"],
    }  # fmt: skip
    days = {row["fetch_id"]: row["seen_on"] for row in fetches} | {"unfinished": new}
    sightings = [
        {"posting_id": name, "seen_on": days[fetch], "fetch_id": fetch}
        for fetch, names in seen.items()
        for name in names
    ]
    view = listed_postings(engine.rows(table(sightings, SIGHTINGS)), engine.rows(table(fetches, FETCHES)))
    found = {row["source"]: row["postings"] for row in engine.run(view).to_pylist()}
    assert found == {"ashby": 2, "hackernews": 2}


@on_both_engines
def test_silences_are_those_of_the_facts_that_the_build_stands_on(engine_of: EngineOf) -> None:
    engine = engine_of()
    silence = [{"field": "pay", "reason": "not stated"}]
    facts = [
        {"posting_id": "p", "marks": 0, "rules": "new", "role": "designer", "silence": silence},
        {"posting_id": "q", "marks": 7, "rules": "new", "role": "designer", "silence": silence},
        {"posting_id": "q", "marks": 0, "rules": "new", "silence": silence},
        {"posting_id": "p", "marks": 0, "rules": "old", "silence": silence},
        {"posting_id": "gone", "marks": 0, "rules": "new", "silence": silence},
        {"posting_id": "r", "marks": 0, "rules": "new", "role": "designer", "silence": []},
    ]
    members = [("p", 0), ("q", 7), ("r", 0)]
    vacancy = {"members": [{"posting_id": name, "marks": marks} for name, marks in members]}
    cited = build_facts(engine.rows(table([vacancy], VACANCIES)), engine.rows(table(facts, FACTS)), "new")
    assert engine.run(cited).num_rows == 3
    assert engine.run(silences(cited)).to_pylist() == [{"field": "pay", "reason": "not stated", "postings": 2}]
    (read,) = engine.run(fields_read(cited)).to_pylist()
    assert {name for name, is_read in read.items() if is_read} == {"role"}
