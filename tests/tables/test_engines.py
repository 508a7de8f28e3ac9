"""Both engines read a store's snapshots, run its views and map its batches to the same rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import ibis
import pytest

from goingrate.pipeline.building import build_store
from goingrate.pipeline.extracting import extract_batch
from goingrate.pipeline.reading import read_paths
from goingrate.records.cohort import Cohort
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.engine import Engine
from goingrate.tables.rows import READABLE
from goingrate.tables.schema import FACTS
from goingrate.tables.store import Store, make_store, open_store
from goingrate.tables.views.boilerplate import posting_marks
from goingrate.tables.views.current import current_postings
from goingrate.tables.views.pay import pay_weights
from tests.ads import ashby_job, write_board
from tests.engines import on_both_engines

EngineOf = Callable[[], Engine]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("engines")
    for board in range(4):
        write_board(folder / "in", f"acme{board}", [ashby_job(n + 100 * board) for n in range(30)])
    read_paths(folder / "store", [folder / "in"])
    store = open_store(folder / "store")
    build_store(store, DuckDBEngine(processes=1))
    return store


@on_both_engines
def test_extraction_maps_to_the_facts_of_the_build(engine_of: EngineOf, store: Store) -> None:
    engine = engine_of()
    tables = {name: engine.table(store.snapshot(name)) for name in ("postings", "sightings", "fetches")}
    marks = posting_marks(current_postings(**tables))
    wanted = marks.select("posting_id", "marked", "marks", *READABLE).mutate(rules=ibis.literal(store.build().rules))
    rows = [row for batch in engine.map(wanted, extract_batch, FACTS) for row in batch.to_pylist()]
    known = store.read("facts").to_pylist()
    assert len(rows) == 120
    assert sorted(rows, key=lambda row: row["posting_id"]) == sorted(known, key=lambda row: row["posting_id"])


@on_both_engines
def test_a_stored_snapshot_gives_the_same_pay(engine_of: EngineOf, store: Store) -> None:
    engine = engine_of()
    view = pay_weights(engine.table(store.snapshot("vacancies")), Cohort(role="ml_engineer"), {"USD": 1.0})
    rows = sorted(engine.run(view).to_pylist(), key=lambda row: row["vacancy_id"])
    assert [(row["low"], row["weight"]) for row in sorted(rows, key=lambda row: row["low"])[:2]] == [
        (150_000.0, 1.0), (151_000.0, 1.0),
    ]  # fmt: skip
    assert len(rows) == 120


@on_both_engines
def test_an_empty_snapshot_is_a_typed_empty_table(engine_of: EngineOf, tmp_path: Path) -> None:
    engine = engine_of()
    empty = make_store(tmp_path / "store")
    for name in ("postings", "facts", "vacancies"):
        table = engine.table(empty.snapshot(name))
        assert engine.run(table).num_rows == 0
        assert list(table.columns) == empty.snapshot(name).schema.names


def test_many_batches_over_processes_lose_nothing(tmp_path: Path) -> None:
    for board in range(6):
        write_board(tmp_path / "in", f"acme{board}", [ashby_job(n + 1000 * board) for n in range(450)])
    read_paths(tmp_path / "store", [tmp_path / "in"])
    store = open_store(tmp_path / "store")
    build_store(store, DuckDBEngine(processes=2))
    assert store.read("facts", ["posting_id"]).num_rows == 2700
