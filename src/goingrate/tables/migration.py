"""Stores of older schemas brought to the present one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from goingrate.tables.schema import TABLES

if TYPE_CHECKING:
    from goingrate.tables.store import Store

# What came from outside is kept whatever its schema was; all else is made of it again by the next build.
GIVEN = ("postings", "fetches", "sightings", "quarantine", "records")
# Builds go first, so that none is left that cites a table which is gone.
_DERIVED = ("builds", *(table for table in TABLES if table not in (*GIVEN, "builds")))

# Delta would forget versions of 30 days ago; a build must stay readable as long as its files lie there.
KEEP_LOGS = {"delta.enableExpiredLogCleanup": "false"}


def migrate(store: Store) -> None:
    """Bring the tables to the present schema: columns that came later are null, derived tables are emptied.

    A kill in the middle leaves a store whose marker still names the old schema: the next opening goes on.
    Raises StoreBusyError where another process writes the store.
    """
    with store.writing():
        for table in (*_DERIVED, *GIVEN):
            path = str(store.folder.absolute() / table)
            if DeltaTable.is_deltatable(path):
                _to_present(path, TABLES[table], keep=table in GIVEN)


def _to_present(path: str, schema: pa.Schema, *, keep: bool) -> None:
    delta = DeltaTable(path)
    files = delta.file_uris()
    # whole schemas: a member of a struct inside a list may be what came later
    if pa.schema(delta.schema().to_arrow()) != schema or (files and not keep):
        rows = _in_schema(delta.to_pyarrow_table(), schema) if keep and files else schema.empty_table()
        write_deltalake(path, rows, mode="overwrite", schema_mode="overwrite")
    if not delta.metadata().configuration.items() >= KEEP_LOGS.items():
        DeltaTable(path).alter.set_table_properties(KEEP_LOGS)


def _in_schema(old: pa.Table, schema: pa.Schema) -> pa.Table:
    """The rows in the schema, null where the old ones have no such column or no such member of a struct."""
    columns = [
        old[name].cast(kind) if name in old.column_names else pa.nulls(old.num_rows, kind)
        for name, kind in zip(schema.names, schema.types, strict=True)
    ]
    return pa.table(columns, schema=schema)
