"""DuckDB: the engine of a laptop. The only file that names it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from uuid import uuid4

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from goingrate.tables.engine import BatchFunction
from goingrate.tables.store import Snapshot
from goingrate.tables.workers import workers

_BATCH_ROWS = 500
_STREAM_ROWS = 20_000
_MEMORY = "1800MB"


class DuckDBEngine:
    """Runs views in this process and maps batches over `processes` processes (default: one a core)."""

    dialect = "duckdb"

    def __init__(self, processes: int | None = None) -> None:
        self._connection = ibis.duckdb.connect()
        # a progress bar on stdout would end up among a command's data
        self._connection.raw_sql("SET enable_progress_bar = false")
        # what does not fit goes to the disk, into a folder that DuckDB makes when it needs it and removes at its end
        spill = Path(tempfile.gettempdir()) / f"goingrate-{uuid4().hex}"
        self._connection.raw_sql(f"SET memory_limit = '{_MEMORY}'")
        self._connection.raw_sql("SET temp_directory = '" + str(spill).replace("'", "''") + "'")
        self._processes = processes or os.cpu_count() or 1

    def table(self, snapshot: Snapshot) -> ir.Table:
        """The snapshot as an Ibis table, with its own schema even where it is empty."""
        if not snapshot.files:
            return self.rows(snapshot.schema.empty_table())
        name = f"{snapshot.table}_{snapshot.version}"
        # named columns: a file written by an older schema may hold them in another order
        return self._connection.read_parquet([_literal(path) for path in snapshot.files], table_name=name)[
            snapshot.schema.names
        ]

    def rows(self, rows: pa.Table) -> ir.Table:
        """A small table of ours as an Ibis table."""
        return ibis.memtable(rows)

    def run(self, view: ir.Table) -> pa.Table:
        """The view's rows as Arrow."""
        return self._connection.to_pyarrow(view)

    def stream(self, view: ir.Table) -> Iterator[pa.RecordBatch]:
        """The view's rows as Arrow batches in the view's order, before anything else is asked of the engine."""
        return iter(self._connection.to_pyarrow_batches(view, chunk_size=_STREAM_ROWS))

    def map(
        self,
        view: ir.Table,
        function: BatchFunction,
        schema: pa.Schema,  # noqa: ARG002 - Spark must know it before; here the batches bring it
    ) -> Iterator[pa.RecordBatch]:
        """The batches that a pure function makes of the view's batches; their order is not promised."""
        batches = self._connection.to_pyarrow_batches(view, chunk_size=_BATCH_ROWS)
        first = list(islice(batches, 2 * self._processes))
        if self._processes == 1 or len(first) < 2 * self._processes:
            yield from map(function, chain(first, batches))
            return
        with workers(self._processes) as pool:
            yield from pool.imap_unordered(function, first)
            while ahead := list(islice(batches, 8 * self._processes)):
                yield from pool.imap_unordered(function, ahead)

    def sql(self, view: ir.Table) -> str:
        """The query that runs, as text."""
        return str(ibis.to_sql(view, dialect=self.dialect))


def _literal(path: str) -> str:
    """The path with what DuckDB would take for a pattern escaped.

    >>> _literal("a[1]/b.parquet")
    'a[[]1]/b.parquet'
    """
    return re.sub(r"([*?\[])", r"[\1]", path)
