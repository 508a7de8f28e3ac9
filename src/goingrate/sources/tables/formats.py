"""A document's table, whatever its format: CSV, TSV, Parquet and XLSX, known by their content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from goingrate.errors import MalformedInputError
from goingrate.sources.source import Document, Rejected
from goingrate.sources.tables.delimited import open_delimited
from goingrate.sources.tables.rows import Row, Table
from goingrate.sources.tables.xlsx import open_xlsx

_PARQUET, _ZIP = b"PAR1", b"PK\x03\x04"
_BATCH_ROWS = 2_000


def open_table(document: Document) -> Table | None:
    r"""The document's table, None where it is none.

    Raises MalformedInputError where it is a Parquet or XLSX file that can't be opened.

    >>> table = open_table(Document("x.csv", b"title;pay\nClerk;10\n"))
    >>> table.header, list(table.rows)
    (('title', 'pay'), [['Clerk', '10']])
    """
    if document.body.startswith(_PARQUET):
        return _open_parquet(document)
    if document.body.startswith(_ZIP):
        return open_xlsx(document.body) if b"xl/workbook" in document.body else None
    return open_delimited(document)


def _open_parquet(document: Document) -> Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(pa.BufferReader(document.body))
        header = tuple(file.schema_arrow.names)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise MalformedInputError("damaged Parquet file") from error
    return Table("Parquet", header, _parquet_rows(file, document.body))


def _parquet_rows(file: Any, body: bytes) -> Iterator[Row | Rejected]:
    import pyarrow as pa

    try:
        for batch in file.iter_batches(batch_size=_BATCH_ROWS):
            columns = [column.to_pylist() for column in batch.columns]
            yield from (list(row) for row in zip(*columns, strict=True))
    except (pa.ArrowException, OSError, ValueError, OverflowError):
        yield Rejected("damaged Parquet file", body)
