"""Batches of rows as files other tools read: CSV, JSON lines, Parquet."""

from __future__ import annotations

import contextlib
import gzip
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyarrow import csv

from goingrate.errors import GoingRateError, UnknownWordError

SUFFIXES = (".csv", ".csv.gz", ".jsonl", ".jsonl.gz", ".parquet")
# A Parquet row group holds as many rows as fit these: few enough for memory, many enough to be read fast.
_GROUP_ROWS, _GROUP_BYTES = 50_000, 64 * 2**20

# How a cell begins that a spreadsheet runs.
_FORMULA = r"\A([=+\-@\t\r])"

Write = Callable[[pa.RecordBatch], None]


def suffix_of(path: Path) -> str:
    """The suffix that says how to write the file; raises UnknownWordError with those that do.

    >>> suffix_of(Path("pay.CSV.gz"))
    '.csv.gz'
    """
    name = path.name.casefold()
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        if name.endswith(suffix):
            return suffix
    raise UnknownWordError(f"'{path.name}' does not say how to write it; end its name in {', '.join(SUFFIXES)}")


def check_free(path: Path, *, force: bool) -> None:
    """Raise GoingRateError where a folder or, unless `force`, a file has the name."""
    if path.is_dir():
        raise GoingRateError(f"{path} is a folder; name a file in it")
    if path.exists() and not force:
        raise GoingRateError(f"{path} is there already; name another file, or replace it with --force")


@contextlib.contextmanager
def new_file(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """A file that takes its name when it is whole: until then, and where writing fails, nothing lies there.

    Raises GoingRateError where the name is taken, unless `force`.
    """
    check_free(path, force=force)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("xb") as out:
            yield out
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def writer(out: BinaryIO, suffix: str, schema: pa.Schema, *, raw_text: bool = False) -> Iterator[Write]:
    """A function that writes batches of the schema to `out` in the suffix's format, one after the other.

    In CSV, null is empty, an empty text is `""`, lists and structs are JSON, and an apostrophe goes before a text that
    a spreadsheet would run as a formula, unless `raw_text`.
    """
    with contextlib.ExitStack() as held:
        if suffix.endswith(".gz"):
            # without name and time the same rows give the same bytes
            packed = gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=out, mtime=0)
            out = cast("BinaryIO", held.enter_context(packed))
        form = suffix.removesuffix(".gz")
        write = held.enter_context(_FORMATS[form](out, schema))
        yield write if raw_text or form != ".csv" else lambda batch: write(without_formulas(batch))


def without_formulas(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with an apostrophe before texts that begin as formulas do; numbers are left as they are.

    https://owasp.org/www-community/attacks/CSV_Injection, 2026-07

    >>> without_formulas(pa.record_batch({"title": ["=1+1", "Engineer"], "low": [-1.0, 2.0]})).to_pylist()
    [{'title': "'=1+1", 'low': -1.0}, {'title': 'Engineer', 'low': 2.0}]
    """
    columns = [
        pc.replace_substring_regex(column, _FORMULA, r"'\1") if pa.types.is_string(column.type) else column
        for column in batch.columns
    ]
    return pa.RecordBatch.from_arrays(columns, batch.schema.names)


@contextlib.contextmanager
def _csv(out: BinaryIO, schema: pa.Schema) -> Iterator[Write]:
    names = pa.RecordBatch.from_arrays([pa.array([name]) for name in schema.names], schema.names)
    csv.write_csv(names, out_of := pa.BufferOutputStream(), csv.WriteOptions(include_header=False))
    out.write(out_of.getvalue())

    def write(batch: pa.RecordBatch) -> None:
        columns = [_flat(batch[name]) for name in schema.names]
        sink = pa.BufferOutputStream()
        rows = pa.RecordBatch.from_arrays(columns, schema.names)
        csv.write_csv(rows, sink, csv.WriteOptions(include_header=False))
        out.write(sink.getvalue())

    yield write


def _flat(column: pa.Array) -> pa.Array:
    """The column as CSV can hold it: lists and structs as JSON."""
    if not pa.types.is_nested(column.type):
        return column
    rows = (None if row is None else msgspec.json.encode(row).decode() for row in column.to_pylist())
    return pa.array(rows, pa.string())


@contextlib.contextmanager
def _json_lines(out: BinaryIO, schema: pa.Schema) -> Iterator[Write]:  # noqa: ARG001 - a line names its columns itself
    encoder = msgspec.json.Encoder()
    yield lambda batch: cast("None", out.write(encoder.encode_lines(batch.to_pylist())))


@contextlib.contextmanager
def _parquet(out: BinaryIO, schema: pa.Schema) -> Iterator[Write]:
    with pq.ParquetWriter(out, schema, compression="zstd") as file:
        waiting: list[pa.RecordBatch] = []

        def flush() -> None:
            if waiting:
                file.write_table(pa.Table.from_batches(waiting, schema))
                waiting.clear()

        def write(batch: pa.RecordBatch) -> None:
            waiting.append(batch)
            rows, size = sum(each.num_rows for each in waiting), sum(each.nbytes for each in waiting)
            if rows >= _GROUP_ROWS or size >= _GROUP_BYTES:
                flush()

        yield write
        flush()


_FORMATS: dict[str, Callable[[BinaryIO, pa.Schema], contextlib.AbstractContextManager[Write]]] = {
    ".csv": _csv,
    ".jsonl": _json_lines,
    ".parquet": _parquet,
}
