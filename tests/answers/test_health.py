"""The doctor: what is wrong with an installation and a store is found, and what is well is not called ill."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from goingrate.answers.diagnosis import Diagnosis, diagnose
from goingrate.answers.health import Health, StoreHealth, health
from goingrate.answers.install import extra_purposes, install, required
from goingrate.answers.withheld import NO_PAY, kind_of
from goingrate.errors import CheckFailedError, StoreError
from goingrate.estimates.floors import Floors
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.pipeline.rollback import roll_back
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.engine import Engine
from goingrate.tables.schema import QUARANTINE
from goingrate.tables.store import Store, make_store, open_store
from goingrate.tables.views.health import quarantine_kinds
from tests.ads import ashby_board, ashby_job, write_board
from tests.engines import on_both_engines
from tests.invented_tables import SHIPPED, as_csv, shipped_table

PROJECT = Path(__file__).resolve().parent.parent.parent
TODAY = date(2026, 3, 20)


def read(folder: Path, board: str, jobs: list[dict[str, Any]], day: str = "2026-03-10") -> Store:
    read_paths(folder / "store", [write_board(folder / day, board, jobs, day)])
    return open_store(folder / "store")


def build(store: Store, **options: Any) -> None:
    build_store(store, DuckDBEngine(processes=1), **options)


def state(folder: Path, today: date = TODAY) -> Health:
    return health(folder / "store", DuckDBEngine(processes=1), today)


def store_of(found: Health) -> StoreHealth:
    assert found.store is not None
    return found.store


def wrong(folder: Path, today: date = TODAY) -> list[Diagnosis]:
    return [each for each in diagnose(state(folder, today)) if not each.ok]


def texts(found: list[Diagnosis]) -> str:
    return "\n".join(f"{each.text} -> {each.todo}" for each in found)


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a built store of eight employers, whose medians can be published."""
    folder = tmp_path_factory.mktemp("market")
    for board in range(8):
        jobs = [
            ashby_job(n, title=f"{word} Machine Learning Engineer")
            for n, word in enumerate(("Junior", "Senior", "Staff"), start=10 * board)
        ]
        store = read(folder, f"employer{board}", [*jobs, ashby_job(99, title="Designer", compensation=None)])
    build(store)
    return folder


@pytest.fixture(scope="module")
def sound(market: Path) -> Health:
    return state(market)


def test_a_sound_store_has_no_finding(sound: Health) -> None:
    assert texts([each for each in diagnose(sound) if not each.ok]) == ""
    found = store_of(sound)
    assert (found.current, found.unread, found.missing, found.postings) == (True, 0, (), 32)
    assert found.disk.total > found.disk.uncited == 0
    assert found.disk.whole


def test_no_store_is_no_error(tmp_path: Path) -> None:
    found = state(tmp_path)
    assert found.store is None
    assert "no store at" in texts(wrong(tmp_path))
    assert "read PATH" in texts(wrong(tmp_path))


def test_a_store_that_can_not_be_opened_is_one(tmp_path: Path) -> None:
    make_store(tmp_path / "store")
    (tmp_path / "store" / "store.json").write_text("{")
    with pytest.raises(StoreError, match=r"store\.json is damaged"):
        state(tmp_path)


def test_an_empty_store_and_one_without_a_build(tmp_path: Path) -> None:
    make_store(tmp_path / "store")
    assert "has no build yet" in texts(wrong(tmp_path))
    read(tmp_path, "acme", [ashby_job(1)])
    assert "has no build yet" in texts(wrong(tmp_path))
    assert store_of(state(tmp_path)).unread == 1


def test_feeds_that_no_build_has_seen(tmp_path: Path) -> None:
    build(read(tmp_path, "acme", [ashby_job(1)]))
    read(tmp_path, "bolt", [ashby_job(2)])
    read(tmp_path, "cogs", [ashby_job(3)])
    assert "2 fetches were read that no build has seen -> goingrate build" in texts(wrong(tmp_path))


def test_a_store_of_pay_records_alone_has_a_state(tmp_path: Path) -> None:
    (tmp_path / "filed.2026-03-10.csv").write_bytes(shipped_table("h1b-lca"))
    read_paths(tmp_path / "store", [tmp_path / "filed.2026-03-10.csv"])
    build(open_store(tmp_path / "store"))
    found = store_of(state(tmp_path))
    assert (found.current, found.unread, found.postings) == (True, 0, 0)
    assert all(each.share == 0.0 for each in found.silences)


def test_pay_that_contradicts_itself_is_counted_and_no_fault_of_the_store(tmp_path: Path) -> None:
    tier = {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "USD", "minValue": 120_000}
    paid = {"compensation": {"compensationTiers": [{"components": [tier | {"maxValue": 150_000}]}]}}
    words = ("You train models. The salary is ${},000 - ${},000 a year.", ((120, 150), (80, 95)))
    jobs = [
        ashby_job(n, descriptionPlain=words[0].format(*ends), **paid) for n, ends in enumerate(words[1], 1)
    ]  # fmt: skip
    build(read(tmp_path, "acme", [*jobs, ashby_job(3)]))
    found = store_of(state(tmp_path))
    assert (found.pay_stated_twice, found.pay_conflicts) == (2, 1)
    said = [each for each in diagnose(state(tmp_path)) if "contradict the feed" in each.text]
    assert [(each.ok, each.text) for each in said] == [
        (True, "the words of 1 of 2 ads that state pay in feed and words contradict the feed, whose pay counts")
    ]


def test_a_build_of_other_rules(tmp_path: Path) -> None:
    store = read(tmp_path, "acme", [ashby_job(1)])
    build(store)
    store.publish(replace(store.build(), number=2, rules="older"))
    assert "build 2 is of another version (goingrate 0.1.0, rules older)" in texts(wrong(tmp_path))


def test_a_rollback_is_named_and_how_to_leave_it(tmp_path: Path) -> None:
    store = read(tmp_path, "acme", [ashby_job(1)])
    build(store)
    build(store, again=True)
    roll_back(store, 1)
    assert "build 3 was rolled back to, as build 1 -> goingrate build" in texts(wrong(tmp_path))


def test_a_build_whose_files_are_gone(tmp_path: Path) -> None:
    store = read(tmp_path, "acme", [ashby_job(1)])
    build(store)
    Path(store.snapshot("vacancies").files[0]).unlink()
    found = store_of(state(tmp_path))
    assert (found.missing, found.withheld, found.silences) == (("vacancies",), None, ())
    assert "files of build 1 are gone: vacancies" in texts(wrong(tmp_path))


def test_the_newest_build_is_held_against_the_one_before(tmp_path: Path) -> None:
    build(read(tmp_path, "acme", [ashby_job(n) for n in range(12)], "2026-03-10"))
    build(read(tmp_path, "acme", [ashby_job(n) for n in range(3)], "2026-03-11"))
    assert "source ashby lists 3 postings, 12 in build 1: under half -> look at its feeds" in texts(wrong(tmp_path))


@pytest.mark.parametrize(("today", "is_old"), [(date(2026, 4, 24), False), (date(2026, 4, 25), True)])
def test_an_old_feed_is_named(market: Path, today: date, is_old: bool) -> None:
    assert ("ashby was last fetched on 2026-03-10" in texts(wrong(market, today))) is is_old


def test_the_feeds_of_a_synthetic_store_grow_no_older(tmp_path: Path) -> None:
    (tmp_path / "acme.2026-03-10.json").write_bytes(ashby_board([ashby_job(1)], synthetic=True))
    read_paths(tmp_path / "store", [tmp_path / "acme.2026-03-10.json"])
    build(open_store(tmp_path / "store"))
    assert "last fetched" not in texts(wrong(tmp_path, date(2030, 1, 1)))


def test_a_source_far_behind_the_others_says_so(tmp_path: Path) -> None:
    read(tmp_path, "acme", [ashby_job(1)], "2026-03-01")
    (tmp_path / "ads.2026-03-11.jsonl").write_text('{"id": "a", "title": "Engineer", "text": "Build."}')
    read_paths(tmp_path / "store", [tmp_path / "ads.2026-03-11.jsonl"])
    build(open_store(tmp_path / "store"))
    ages = {each.source: (each.days, each.days_behind) for each in store_of(state(tmp_path)).sources}
    assert ages == {"ashby": (19, 10), "jsonl": (9, 0)}


def test_rejected_items_are_counted_by_kind_with_a_file(tmp_path: Path) -> None:
    read(tmp_path, "acme", [ashby_job(n, title=None) for n in range(2)] + [ashby_job(9)])
    build(open_store(tmp_path / "store"))
    found = state(tmp_path)
    [kind] = store_of(found).rejected
    assert (kind.source, kind.items, kind.example) == ("ashby", 2, "acme.2026-03-10.json")
    assert "2 of 3 items of ashby (67 %) could not be read" in texts(list(diagnose(found)))


def test_rows_that_a_mapping_leaves_out_are_not_called_unreadable(tmp_path: Path) -> None:
    header, rows = SHIPPED["h1b-lca-2012"]
    (tmp_path / "filed.2026-03-10.csv").write_bytes(as_csv(header, rows))
    read_paths(tmp_path / "store", [tmp_path / "filed.2026-03-10.csv"])
    build(open_store(tmp_path / "store"))
    found = diagnose(state(tmp_path))
    [left_out] = [each for each in found if "left out" in each.text]
    assert (left_out.ok, left_out.text) == (
        True, "1 of 3 items of h1b-lca-2012 (33 %) are left out by its mapping, as it says"
    )  # fmt: skip
    assert "could not be read" not in texts(list(found))
    damaged = [[*row[:2], "much", *row[3:6], f"{day}/02/2012", *row[7:]] for day, row in enumerate([rows[0]] * 2, 11)]
    (tmp_path / "filed.2026-03-11.csv").write_bytes(as_csv(header, [*rows, *damaged]))
    read_paths(tmp_path / "store", [tmp_path / "filed.2026-03-11.csv"])
    build(open_store(tmp_path / "store"))
    assert "h1b-lca-2012" in texts(wrong(tmp_path))
    assert "could not be read" in texts(wrong(tmp_path))


def test_files_that_no_build_cites_are_counted(tmp_path: Path) -> None:
    build(read(tmp_path, "acme", [ashby_job(n) for n in range(12)], "2026-03-10"))
    store = read(tmp_path, "acme", [ashby_job(1)], "2026-03-11")
    for _ in range(2):
        with pytest.raises(CheckFailedError):
            build(store, check=True)
    disk = store_of(state(tmp_path)).disk
    # the first refused attempt's vacancies were replaced by the second's
    assert 0 < disk.uncited < disk.tables["vacancies"]


def test_silence_is_a_share_of_current_postings_by_reason(sound: Health) -> None:
    found = {each.field: each for each in store_of(sound).silences}
    assert (found["pay"].share, found["pay"].reasons) == (0.25, {"not stated": 8})
    assert (found["role"].share, found["role"].reasons) == (0.0, {})
    assert all(sum(each.reasons.values()) == round(each.share * 32) for each in found.values())


def test_every_median_is_published_or_withheld_for_a_reason(sound: Health, tmp_path: Path) -> None:
    found = store_of(sound).withheld
    assert found is not None
    assert set(found.populations.values()) == {None}
    assert found.home == "US"
    # three levels of one role, and a designer's level that states no pay
    assert (found.there.cells, found.there.published, found.there.withheld) == (4, 3, {NO_PAY: 1})
    build(read(tmp_path, "acme", [ashby_job(n) for n in range(3)]))
    alone = state(tmp_path)
    thin = store_of(alone).withheld
    assert thin is not None
    assert set(thin.populations.values()) == {"1 employer, 5 needed"}
    assert thin.there.withheld == {"fewer than 5 employers": 1}
    assert "the pay median of AI jobs is withheld: 1 employer, 5 needed" in texts(list(diagnose(alone)))


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        (Floors().reason(5, 1, 1.0, 0.4), "fewer than 5 employers"),
        (Floors().reason(20, 7, 7.0, 0.4), "fewer than 20 employers"),
        (Floors().reason(5, 9, 3.2, 0.4), "fewer than 4 effective employers"),
        (Floors().reason(5, 9, 9.0, 0.62), "one employer holds over half of the weight"),
        ("no yearly base pay is stated", "no yearly base pay is stated"),
    ],
)
def test_reasons_are_counted_without_their_numbers(reason: str, kind: str) -> None:
    assert kind_of(reason) == kind


def test_little_room_is_named(sound: Health) -> None:
    store = store_of(sound)
    full = replace(sound, store=replace(store, disk=replace(store.disk, free=5 * 2**20)))
    assert "5 MiB are free" in texts([each for each in diagnose(full) if not each.ok])


def test_every_extra_says_what_it_is_for() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(extra_purposes()) == set(project["optional-dependencies"])
    assert all(extra_purposes().values())


def test_what_is_installed_is_what_the_project_asks_for() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = install()
    assert set(found.libraries) == set(required(project["dependencies"])[""])
    assert None not in found.libraries.values()


def test_a_missing_library_is_a_finding(sound: Health) -> None:
    broken = replace(sound, install=replace(sound.install, libraries={"duckdb": "1", "rich": None}))
    assert diagnose(broken)[0] == Diagnosis(
        ok=False, text="libraries are missing: rich", todo="install goingrate again"
    )


@on_both_engines
def test_kinds_of_rejected_input(engine_of: Callable[[], Engine]) -> None:
    engine = engine_of()
    kinds = [("ashby", "no title", "b"), ("ashby", "no title", "a"), ("ashby", "no id", "c"), (None, "broken", "d")]
    rows = [
        dict.fromkeys(QUARANTINE.names) | {"source": source, "reason": reason, "origin": origin}
        for source, reason, origin in kinds
    ]
    found = engine.run(quarantine_kinds(engine.rows(pa.Table.from_pylist(rows, schema=QUARANTINE)))).to_pylist()
    assert sorted(tuple(map(str, row.values())) for row in found) == [
        ("None", "broken", "1", "d"), ("ashby", "no id", "1", "c"), ("ashby", "no title", "2", "a")
    ]  # fmt: skip
