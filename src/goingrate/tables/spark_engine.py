"""Spark: the engine of a cluster. The only file that names it; needs the extra `goingrate[spark]` and Java 17."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from goingrate.errors import GoingRateError
from goingrate.tables.engine import BatchFunction
from goingrate.tables.store import Snapshot

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def local_session(cores: int = 2) -> SparkSession:
    """A Spark session in this process that talks to nobody but 127.0.0.1.

    Raises GoingRateError where the spark extra is not installed.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise GoingRateError("Spark is not installed; install the extra: pip install 'goingrate[spark]'") from error
    # workers must run the interpreter that has our packages
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    return (
        SparkSession.builder.master(f"local[{cores}]")
        .appName("goingrate")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.execution.arrow.pyspark.enabled", "true")
        .getOrCreate()
    )


def _literal(path: str) -> str:
    """The path with what Hadoop would take for a pattern escaped."""
    return re.sub(r"([*?\[\]{}\\])", r"\\\1", path)


class SparkEngine:
    """Runs views on a Spark session and maps batches with `mapInArrow`."""

    dialect = "pyspark"

    def __init__(self, session: SparkSession) -> None:
        self._session = session
        self._connection = ibis.pyspark.connect(session)

    def table(self, snapshot: Snapshot) -> ir.Table:
        """The snapshot as an Ibis table, with its own schema even where it is empty."""
        if not snapshot.files:
            return self.rows(snapshot.schema.empty_table())
        name = f"{snapshot.table}_{snapshot.version}_{abs(hash(snapshot.files)):x}"
        frame = self._session.read.parquet(*map(_literal, snapshot.files)).select(*snapshot.schema.names)
        frame.createOrReplaceTempView(name)
        return self._connection.table(name)

    def rows(self, rows: pa.Table) -> ir.Table:
        """A small table of ours as an Ibis table."""
        name = ibis.util.gen_name("rows")
        self._session.createDataFrame(rows).createOrReplaceTempView(name)
        return self._connection.table(name)

    def run(self, view: ir.Table) -> pa.Table:
        """The view's rows as Arrow."""
        return self._frame(view).toArrow()

    def stream(self, view: ir.Table) -> Iterator[pa.RecordBatch]:
        """The view's rows as Arrow batches in the view's order, before anything else is asked of the engine."""
        return iter(self.run(view).to_batches())

    def map(self, view: ir.Table, function: BatchFunction, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        """The batches that a pure function makes of the view's batches; their order is not promised."""
        from pyspark.sql.pandas.types import from_arrow_schema

        def each(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            return (function(batch) for batch in batches)

        mapped = self._frame(view).mapInArrow(each, from_arrow_schema(schema))
        return iter(mapped.toArrow().cast(schema).to_batches())

    def sql(self, view: ir.Table) -> str:
        """The query that runs, as text."""
        return str(ibis.to_sql(view, dialect=self.dialect))

    def _frame(self, view: ir.Table) -> Any:
        return self._session.sql(self.sql(view))
