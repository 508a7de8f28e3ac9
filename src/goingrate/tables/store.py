"""A store: a folder of Delta tables, one writer at a time, readers undisturbed."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable, write_deltalake
from deltalake.transaction import AddAction

from goingrate.errors import StoreBusyError, StoreError
from goingrate.settings import command
from goingrate.tables.migration import KEEP_LOGS, migrate
from goingrate.tables.schema import SCHEMA_NUMBER, TABLES

# How the note of a build begins that is an earlier one published again; its number follows.
ROLLED_BACK = "as build "


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One table at one version: its Parquet files and schema. No files means an empty table."""

    table: str
    version: int
    files: tuple[str, ...]

    @property
    def schema(self) -> pa.Schema:
        """The table's Arrow schema."""
        return TABLES[self.table]


@dataclass(frozen=True, slots=True)
class Build:
    """A published build: which version of every table belongs together, and what each step did.

    note: what is special about it; listed: postings listed by the newest fetches, by source; silences: by field, the
    postings that say nothing of it, and all
    """

    number: int
    as_of: date | None
    versions: dict[str, int]
    steps: tuple[dict[str, Any], ...]
    code_version: str
    rules: str
    finished_at: datetime
    note: str | None = None
    listed: dict[str, int] = field(default_factory=dict)
    silences: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def is_rollback(self) -> bool:
        """Whether it was made of nothing new: an earlier build, published once more."""
        return bool(self.note and self.note.startswith(ROLLED_BACK))


class Store:
    """The door to a store's tables.

    folder: where it lies. Use `open_store` for an existing one and `make_store` for a new or existing one.
    """

    def __init__(self, folder: Path, *, synthetic: bool) -> None:
        self.folder = folder
        self.synthetic = synthetic

    def _path(self, table: str) -> str:
        return str(self.folder.absolute() / table)

    def version(self, table: str) -> int:
        """The newest version of a table."""
        return int(DeltaTable(self._path(table)).version())

    def snapshot(self, table: str, version: int | None = None) -> Snapshot:
        """A table at a version, the newest if none is named."""
        delta = DeltaTable(self._path(table), version=version)
        files = sorted(_plain(uri, self.folder / table) for uri in delta.file_uris())
        return Snapshot(table, int(delta.version()), tuple(files))

    def read(self, table: str, columns: list[str] | None = None) -> pa.Table:
        """A whole table, newest version, as Arrow in the table's own schema."""
        schema = TABLES[table] if columns is None else pa.schema([TABLES[table].field(name) for name in columns])
        delta = DeltaTable(self._path(table))
        if not delta.file_uris():
            return schema.empty_table()
        return delta.to_pyarrow_table(columns=columns).select(schema.names).cast(schema)

    def append(self, table: str, rows: pa.Table) -> None:
        """Add rows to a table in one commit."""
        write_deltalake(self._path(table), rows, mode="append")

    def replace(self, table: str, rows: pa.Table) -> None:
        """Put rows in the place of a table's content in one commit; older versions stay readable."""
        write_deltalake(self._path(table), rows, mode="overwrite")

    def replace_by(self, table: str, batches: Iterator[pa.RecordBatch]) -> None:
        """Put rows that come batch by batch in the place of a table's content in one commit, in their order.

        deltalake's own writer takes batches too, but in any order. A kill leaves a file that no version names.
        """
        name = f"part-{uuid4()}.parquet"
        path = self.folder.absolute() / table / name
        with pq.ParquetWriter(path, TABLES[table], compression="zstd") as file:
            for batch in batches:
                file.write_batch(batch)
        delta = DeltaTable(self._path(table))
        written = path.stat()
        rows = pq.read_metadata(path).num_rows
        part = AddAction(
            name, written.st_size, {}, int(written.st_mtime * 1000), True, json.dumps({"numRecords": rows})
        )
        delta.create_write_transaction([part], mode="overwrite", schema=delta.schema())

    def publish(self, build: Build) -> None:
        """Write the build's row: from here on readers see it."""
        row = {
            "build": build.number,
            "schema_number": SCHEMA_NUMBER,
            "code_version": build.code_version,
            "rules": build.rules,
            "finished_at": build.finished_at,
            "versions": [{"table": name, "version": number} for name, number in sorted(build.versions.items())],
            "as_of": build.as_of,
            "note": build.note,
            "listed": [{"source": name, "postings": number} for name, number in sorted(build.listed.items())],
            "silences": [
                {"field": name, "silent": silent, "postings": whole}
                for name, (silent, whole) in sorted(build.silences.items())
            ],
            "steps": list(build.steps),
        }
        self.append("builds", pa.Table.from_pylist([row], schema=TABLES["builds"]))

    def builds(self) -> list[Build]:
        """Every published build, oldest first."""
        rows = sorted(self.read("builds").to_pylist(), key=lambda row: row["build"])
        return [
            Build(
                number=row["build"],
                as_of=row["as_of"],
                versions={pair["table"]: pair["version"] for pair in row["versions"]},
                steps=tuple(row["steps"]),
                code_version=row["code_version"],
                rules=row["rules"],
                finished_at=row["finished_at"],
                note=row["note"],
                listed={each["source"]: each["postings"] for each in row["listed"] or ()},
                silences={each["field"]: (each["silent"], each["postings"]) for each in row["silences"] or ()},
            )
            for row in rows
        ]

    def build(self, number: int | None = None) -> Build:
        """A published build, the newest if none is named. Raises StoreError where there is none."""
        builds = self.builds()
        if not builds:
            raise StoreError(f"{self.folder} has no build yet; run: {command()} build --store {self.folder}")
        if number is None:
            return builds[-1]
        for build in builds:
            if build.number == number:
                return build
        raise StoreError(f"{self.folder} has no build {number}; the newest is {builds[-1].number}")

    def build_before(self, build: Build) -> Build | None:
        """The build published before this one, None for the first."""
        return next((each for each in reversed(self.builds()) if each.number < build.number), None)

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock. The operating system frees it when the process ends, however it ends.

        Raises StoreBusyError where another process holds it.
        """
        with (self.folder / "writer.lock").open("a+", encoding="utf-8") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                lock.seek(0)
                who = lock.read().strip() or "another process"
                raise StoreBusyError(f"store is being written by {who}; wait for it to end, or end it") from error
            lock.truncate(0)
            lock.write(f"pid {os.getpid()} since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC")
            lock.flush()
            try:
                yield
            finally:
                lock.truncate(0)

    def complete(self) -> None:
        """Make the tables that are not there yet: a kill while making a store leaves some of them unmade."""
        missing = [table for table in TABLES if not DeltaTable.is_deltatable(self._path(table))]
        if missing:
            with self.writing():
                for table in missing:
                    if not DeltaTable.is_deltatable(self._path(table)):
                        DeltaTable.create(self._path(table), schema=TABLES[table], configuration=KEEP_LOGS)


def _plain(uri: str, folder: Path) -> str:
    """The path of a table's file whose address Delta gives: percent-encoded, below the table's folder."""
    return str(folder.absolute() / unquote(uri.rsplit("/", 1)[1]))


def _marker(folder: Path) -> Path:
    return folder / "store.json"


def _mark(folder: Path, *, synthetic: bool) -> None:
    """Write the store's marker, whole or not at all."""
    temporary = _marker(folder).with_suffix(f".{os.getpid()}")
    temporary.write_text(json.dumps({"schema_number": SCHEMA_NUMBER, "synthetic": synthetic}), encoding="utf-8")
    temporary.replace(_marker(folder))


def open_store(folder: Path) -> Store:
    """The store that lies in a folder.

    Raises StoreError where there is none, or where a newer goingrate made it.
    """
    try:
        marker = json.loads(_marker(folder).read_text(encoding="utf-8"))
        number, synthetic = int(marker["schema_number"]), bool(marker["synthetic"])
    except FileNotFoundError as error:
        raise StoreError(f"no store at {folder}; make one with: {command()} read PATH... --store {folder}") from error
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise StoreError(f"{folder} is no store that can be opened: store.json is damaged ({error})") from error
    if number > SCHEMA_NUMBER:
        raise StoreError(
            f"{folder} has schema {number}, made by a newer goingrate; this one reads up to {SCHEMA_NUMBER}: "
            "update goingrate, or name another folder with --store"
        )
    store = Store(folder, synthetic=synthetic)
    if number < SCHEMA_NUMBER:
        migrate(store)
        _mark(folder, synthetic=synthetic)
    store.complete()
    return store


def make_store(folder: Path, *, synthetic: bool = False) -> Store:
    """The store in a folder, made where there is none.

    Raises StoreError where the folder holds a store of the other kind (synthetic or real) or something else.
    """
    if _marker(folder).exists():
        store = open_store(folder)
        if store.synthetic != synthetic:
            kinds = ("synthetic", "real") if store.synthetic else ("real", "synthetic")
            raise StoreError(
                f"{folder} holds {kinds[0]} data and this input is {kinds[1]}: a store is one or the other; "
                "name another folder with --store"
            )
        return store
    if folder.exists() and (not folder.is_dir() or any(not _is_ours(path.name) for path in folder.iterdir())):
        raise StoreError(f"{folder} is there and is no store; name another folder with --store")
    # deltalake 1.6 takes a path for an address: it decodes `%20` in it and panics at brackets
    if re.search(r"[\[\]]|%[0-9A-Fa-f]{2}", str(folder.absolute())):
        raise StoreError(
            f"{folder.absolute()}: a store's path can't hold [, ] or a percent code such as %20; name another"
        )
    folder.mkdir(parents=True, exist_ok=True)
    _mark(folder, synthetic=synthetic)
    store = Store(folder, synthetic=synthetic)
    store.complete()
    return store


def _is_ours(name: str) -> bool:
    """Whether a file of this name is what a kill while making a store leaves."""
    return name == "writer.lock" or re.fullmatch(r"store\.\d+", name) is not None
