"""A table replaced batch by batch: one commit, the batches' order, older versions readable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.schema import VACANCIES
from goingrate.tables.store import make_store


def batches(*sizes: int, sign: str = "v") -> Iterator[pa.RecordBatch]:
    start = 0
    for size in sizes:
        rows = [{"vacancy_id": f"{sign}{n:06}", "postings": 1} for n in range(start, start + size)]
        yield pa.RecordBatch.from_pylist(rows, schema=VACANCIES)
        start += size


@pytest.mark.parametrize("sizes", [(), (0,), (1,), (3, 0, 2), (500, 1, 700), (1,) * 40])
def test_batches_are_kept_in_their_order(sizes: tuple[int, ...], tmp_path: Path) -> None:
    store = make_store(tmp_path / "s")
    store.replace_by("vacancies", batches(*sizes))
    whole = sum(sizes)
    assert store.read("vacancies", ["vacancy_id"]).column(0).to_pylist() == [f"v{n:06}" for n in range(whole)]
    engine = DuckDBEngine(processes=1)
    assert engine.run(engine.table(store.snapshot("vacancies")).count().as_table())[0][0].as_py() == whole


def test_a_replacement_is_one_version_and_older_ones_stay_readable(tmp_path: Path) -> None:
    store, engine = make_store(tmp_path / "s"), DuckDBEngine(processes=1)
    store.replace_by("vacancies", batches(3, 4))
    before = store.version("vacancies")
    store.replace_by("vacancies", batches(2, sign="w"))
    assert store.version("vacancies") == before + 1
    older = engine.run(engine.table(store.snapshot("vacancies", before)))
    assert older.num_rows == 7
    assert store.read("vacancies", ["vacancy_id"]).column(0).to_pylist() == ["w000000", "w000001"]


def test_batches_that_break_off_leave_the_table_as_it_was(tmp_path: Path) -> None:
    def broken() -> Iterator[pa.RecordBatch]:
        yield from batches(5, sign="x")
        raise RuntimeError("the power is gone")

    store = make_store(tmp_path / "s")
    store.replace_by("vacancies", batches(3))
    with pytest.raises(RuntimeError, match="power"):
        store.replace_by("vacancies", broken())
    assert store.read("vacancies").num_rows == 3
