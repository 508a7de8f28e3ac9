"""A store in a folder of any name, and what a kill while making one leaves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from goingrate.errors import StoreError
from goingrate.pipeline.building import INPUTS, build_store
from goingrate.pipeline.reading import read_paths
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.migration import GIVEN, KEEP_LOGS
from goingrate.tables.schema import TABLES
from goingrate.tables.store import make_store, open_store
from tests.ads import ashby_job, write_board
from tests.engines import duckdb_engine, spark_engine

NAMES = ["plain", "two words", "ü/größe", "a#b", "a?b", "c*", "d{e}", "it's", "100%"]


@pytest.mark.parametrize("name", NAMES)
def test_a_store_lies_in_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name / "store"
    read_paths(folder, [write_board(tmp_path, "acme", [ashby_job(1)])])
    store = open_store(folder)
    build_store(store, DuckDBEngine(processes=1))
    engine = duckdb_engine()
    assert engine.run(engine.table(store.snapshot("vacancies"))).num_rows == 1


@pytest.mark.java
def test_spark_reads_a_folder_of_any_name(tmp_path: Path) -> None:
    engine = spark_engine()
    for name in NAMES:
        folder = tmp_path / name / "store"
        read_paths(folder, [write_board(tmp_path, "acme", [ashby_job(1)])])
        assert engine.run(engine.table(open_store(folder).snapshot("postings"))).num_rows == 1, name


@pytest.mark.parametrize("name", ["p%20q", "b[1]"])
def test_a_path_that_delta_mistakes_is_refused_in_words(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="a store's path can't hold"):
        make_store(tmp_path / name)


def test_a_folder_left_by_a_kill_is_taken_up(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "store.4242").write_text("{")
    (tmp_path / "store" / "writer.lock").write_text("")
    assert make_store(tmp_path / "store").version("postings") == 0


def test_a_store_of_the_first_schema_is_migrated(tmp_path: Path) -> None:
    folder, feed = tmp_path / "store", write_board(tmp_path, "acme", [ashby_job(1), ashby_job(2)])
    read_paths(folder, [feed])
    build_store(open_store(folder), DuckDBEngine(processes=1))
    as_first_schema(folder)
    store = open_store(folder)
    assert not store.builds()
    assert (store.read("postings").num_rows, store.read("facts").num_rows) == (2, 0)
    again = read_paths(folder, [feed])
    assert (again.read, again.known) == (0, 2)
    made, fresh = build_store(store, DuckDBEngine(processes=1))
    assert fresh
    assert made.number == 1
    assert store.read("vacancies").num_rows == 2


def test_a_store_of_old_nested_types_is_migrated(tmp_path: Path) -> None:
    folder, feed = tmp_path / "store", write_board(tmp_path, "acme", [ashby_job(1), ashby_job(2)])
    read_paths(folder, [feed])
    build_store(open_store(folder), DuckDBEngine(processes=1))
    before = open_store(folder).read("postings").to_pylist()
    as_first_schema(folder)
    without_members(folder, "postings", "given_pay", ["note"])
    without_members(folder, "vacancies", "pay", ["annual_min", "annual_max", "annual_rule"])
    # a kill of the build left no vacancies, in the old type
    write_deltalake(str(folder / "facts"), DeltaTable(str(folder / "facts")).to_pyarrow_table()[:0], mode="overwrite")
    without_members(folder, "facts", "pay", ["annual_min", "annual_max", "annual_rule"])
    store = open_store(folder)
    assert GIVEN == INPUTS
    for table, schema in TABLES.items():
        delta = DeltaTable(str(folder / table))
        assert pa.schema(delta.schema().to_arrow()) == schema, table
        assert delta.metadata().configuration == KEEP_LOGS, table
        assert bool(delta.file_uris()) is (table in GIVEN and table not in ("quarantine", "records")), table
    lost = {"skills": None, "company_size": None}
    noteless = [[pay | {"note": None} for pay in row["given_pay"]] for row in before]
    assert store.read("postings").to_pylist() == [
        row | lost | {"given_pay": pay} for row, pay in zip(before, noteless, strict=True)
    ]
    build_store(store, DuckDBEngine(processes=1))
    ends = {row["pay"][0]["annual_min"] for row in store.read("vacancies", ["pay"]).to_pylist()}
    assert ends == {151_000, 152_000}


def without_members(folder: Path, table: str, column: str, members: list[str]) -> None:
    """The table with structs in a column of lists as they were before these members, and before logs were kept."""
    rows = DeltaTable(str(folder / table)).to_pyarrow_table()
    at, struct = rows.column_names.index(column), rows.schema.field(column).type.value_type
    kind = pa.list_(pa.struct([each for each in struct if each.name not in members]))
    rows = rows.set_column(at, column, pa.array(rows[column].to_pylist(), kind))
    shutil.rmtree(folder / table)
    write_deltalake(str(folder / table), rows)


def test_a_store_of_the_second_schema_is_migrated(tmp_path: Path) -> None:
    folder, feed = tmp_path / "store", write_board(tmp_path, "acme", [ashby_job(1), ashby_job(2)])
    read_paths(folder, [feed])
    build_store(open_store(folder), DuckDBEngine(processes=1))
    without_members(folder, "vacancies", "pay", ["elsewhere"])
    without_members(folder, "facts", "pay", ["elsewhere"])
    rows = DeltaTable(str(folder / "pay_records")).to_pyarrow_table().drop_columns(["level_rule"])
    write_deltalake(str(folder / "pay_records"), rows, mode="overwrite", schema_mode="overwrite")
    (folder / "store.json").write_text('{"schema_number": 2, "synthetic": false}')
    store = open_store(folder)
    assert (store.builds(), store.read("postings").num_rows) == ([], 2)
    build_store(store, DuckDBEngine(processes=1))
    assert (store.read("vacancies").num_rows, store.read("pay_records").num_rows) == (2, 0)


def test_old_versions_stay_readable_whatever_their_age(tmp_path: Path) -> None:
    store = make_store(tmp_path / "store")
    kept = DeltaTable(str(tmp_path / "store" / "builds"))
    kept.alter.set_table_properties({"delta.logRetentionDuration": "interval 0 days"})
    rows = store.read("builds")
    store.replace("builds", rows)
    # Delta makes a checkpoint each hundred versions, and forgets expired ones with it
    for _ in range(105):
        store.append("builds", rows)
    assert store.snapshot("builds", 3).version == 3


def as_first_schema(folder: Path) -> None:
    """The store as goingrate wrote it before pay records: fewer columns, fewer tables."""
    for table in ("records", "pay_records"):
        shutil.rmtree(folder / table)
    for table, later in {
        "postings": ["skills", "company_size"],
        "facts": ["bonus", "skills", "sketch"],
        "vacancies": ["bonus", "sector"],
        "builds": ["note", "listed", "silences"],
    }.items():
        rows = DeltaTable(str(folder / table)).to_pyarrow_table().drop_columns(later)
        write_deltalake(str(folder / table), rows, mode="overwrite", schema_mode="overwrite")
    (folder / "store.json").write_text('{"schema_number": 1, "synthetic": false}')


def test_a_damaged_marker_is_named(tmp_path: Path) -> None:
    make_store(tmp_path / "store")
    (tmp_path / "store" / "store.json").write_text("{")
    with pytest.raises(StoreError, match=r"store\.json is damaged"):
        open_store(tmp_path / "store")
