"""The narrow door to an engine: read a snapshot, run a view, map a function over batches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

import ibis.expr.types as ir
import pyarrow as pa

from goingrate.tables.store import Snapshot

BatchFunction = Callable[[pa.RecordBatch], pa.RecordBatch]


class Engine(Protocol):
    """What an engine can do; views and pipelines ask for nothing else."""

    def table(self, snapshot: Snapshot) -> ir.Table:
        """The snapshot as an Ibis table, with its own schema even where it is empty."""

    def rows(self, rows: pa.Table) -> ir.Table:
        """A small table of ours as an Ibis table."""

    def run(self, view: ir.Table) -> pa.Table:
        """The view's rows as Arrow."""

    def stream(self, view: ir.Table) -> Iterator[pa.RecordBatch]:
        """The view's rows as Arrow batches in the view's order, before anything else is asked of the engine."""

    def map(self, view: ir.Table, function: BatchFunction, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        """The batches that a pure function makes of the view's batches; their order is not promised."""

    def sql(self, view: ir.Table) -> str:
        """The query that runs, as text."""
