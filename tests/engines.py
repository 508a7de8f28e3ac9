"""One decorator that runs a test on every engine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from goingrate.tables.engine import Engine


@cache
def duckdb_engine() -> Engine:
    from goingrate.tables.duckdb_engine import DuckDBEngine

    return DuckDBEngine(processes=1)


@cache
def spark_engine() -> Engine:
    from goingrate.tables.spark_engine import SparkEngine, local_session

    return SparkEngine(local_session())


def on_both_engines(test: Callable[..., Any]) -> Any:
    """Run the test with `engine`: DuckDB, and a real local Spark."""
    return pytest.mark.parametrize(
        "engine_of",
        [pytest.param(duckdb_engine, id="duckdb"), pytest.param(spark_engine, id="spark", marks=pytest.mark.java)],
    )(test)
