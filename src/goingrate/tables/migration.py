"""Stores of older schemas brought to the present one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from goingrate.tables.schema import TABLES

if TYPE_CHECKING:
    from goingrate.tables.store import Store

# What came from outside is kept; what was derived from it is made again by the next build.
_GIVEN = ("postings", "fetches", "sightings", "quarantine")
_DERIVED = ("builds", "facts", "vacancies")


def migrate(store: Store) -> None:
    """Bring the tables to the present schema: columns that came later are null, derived tables are emptied.

    A kill in the middle leaves a store whose marker still names the old schema: the next opening goes on. Builds go
    first, so that none is left that cites a table which is gone.
    Raises StoreBusyError where another process writes the store.
    """
    with store.writing():
        for table in (*_DERIVED, *_GIVEN):
            path = str(store.folder.absolute() / table)
            if DeltaTable.is_deltatable(path):
                _to_present(path, TABLES[table], keep=table in _GIVEN)


def _to_present(path: str, schema: pa.Schema, *, keep: bool) -> None:
    delta = DeltaTable(path)
    present = pa.schema(delta.schema().to_arrow())
    if present.names == schema.names and (keep or not delta.file_uris()):
        return
    rows = schema.empty_table()
    if keep and delta.file_uris():
        old = delta.to_pyarrow_table()
        columns = [
            old[name].cast(schema.field(name).type) if name in old.column_names else pa.nulls(old.num_rows, kind)
            for name, kind in zip(schema.names, schema.types, strict=True)
        ]
        rows = pa.table(columns, schema=schema)
    write_deltalake(path, rows, mode="overwrite", schema_mode="overwrite")
