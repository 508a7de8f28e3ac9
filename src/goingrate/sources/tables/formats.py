"""A table's bytes to its header and rows: CSV, TSV, Parquet and XLSX, known by their content."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeAlias

from goingrate.errors import MalformedInputError
from goingrate.sources.source import MAX_ITEM_BYTES, Document, Rejected

SEPARATORS = (",", "\t", ";", "|")
_PARQUET, _ZIP = b"PAR1", b"PK\x03\x04"
_CHUNK = 2**20
_BATCH_ROWS = 2_000
_FIRST_ROWS = 20
# A sheet is held whole while it is read; what lies beyond is a table for Parquet, or an attack by one far cell.
_MOST_SHEET_BYTES, _MOST_CELLS = 2**29, 50_000_000
_MOST_COLUMNS = 5_000
_CELL = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_ESCAPED = re.compile("[\udc80-\udcff]")
_WIDE = re.compile("[^\x00-\x7f\udc80-\udcff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")

Row: TypeAlias = list[Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a document: its kind, its columns and its rows, each as wide as the header or rejected.

    An iterator can be read once; a file that breaks off in its middle ends with the reason and all its bytes.
    """

    kind: str
    header: tuple[str, ...]
    rows: Iterator[Row | Rejected]

    @property
    def is_text(self) -> bool:
        """Whether it is delimited text, which only its columns tell from prose."""
        return self.kind in ("CSV", "TSV")


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
        return _open_xlsx(document) if b"xl/workbook" in document.body else None
    return _open_text(document)


# CSV and its kin


def _open_text(document: Document) -> Table | None:
    sniffed = None if document.is_json else sniff(document)
    if sniffed is None:
        return None
    separator, header = sniffed
    kind = "TSV" if separator == "\t" else "CSV"
    return Table(kind, header, _text_rows(document.body, separator, len(header)))


def sniff(document: Document) -> tuple[str, tuple[str, ...]] | None:
    r"""The separator and the header of delimited text: the separator that cuts the first row into most columns.

    None where the text is no table: not text, or no two columns.

    >>> sniff(Document("x", b"a\tb,c\n1\t2\n"))
    ('\t', ('a', 'b,c'))
    """
    text = _first_lines(document)
    if _CONTROL.search(text):
        return None
    separator, header, widest = "", list[str](), (1, True)
    for each in SEPARATORS:
        rows = _first_rows(text, each, 2)
        # of two that cut the header alike, the one that cuts the next row so, too
        width = (len(rows[0]), len(rows[0]) == len(rows[-1])) if rows else (0, False)
        if width > widest:
            separator, header, widest = each, rows[0], width
    if len(header) > _MOST_COLUMNS or not any(header):
        return None
    return separator, tuple(map(_header_name, header))


def is_plainly_a_table(document: Document) -> bool:
    r"""Whether the text's first rows are mostly as wide as its header: in prose they are not.

    >>> is_plainly_a_table(Document("x", b"a,b\n1,2\n")), is_plainly_a_table(Document("x", b"Dear all,\nwe pay.\n"))
    (True, False)
    """
    sniffed = sniff(document)
    if sniffed is None:
        return False
    rows = _first_rows(_first_lines(document), sniffed[0], _FIRST_ROWS)
    return 2 * sum(len(row) == len(sniffed[1]) for row in rows[1:]) > len(rows) - 1


def _first_lines(document: Document) -> str:
    """The whole lines of the document's first 64 kB."""
    lines = document.head.splitlines(keepends=True)
    whole = len(document.body) <= len(document.head)
    return b"".join(lines if whole else lines[:-1]).decode("utf-8", errors="surrogateescape")


def _first_rows(text: str, separator: str, most: int) -> list[list[str]]:
    """The first rows of a text, up to one that can't be read."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found: list[list[str]] = []
    with contextlib.suppress(csv.Error):
        found.extend(row for row in islice(rows, most) if row)
    return found


def _header_name(cell: str) -> str:
    return _ESCAPED.sub(lambda match: bytes([ord(match[0]) - 0xDC00]).decode("cp1252", errors="replace"), cell)


def _encoding(body: bytes) -> str:
    """`utf-8`, or `cp1252` where more bytes break UTF-8 than characters agree with it.

    A file in UTF-8 with a few broken bytes stays one: the rows that hold them are rejected, the others read right.

    >>> _encoding("Köln".encode("utf-8")), _encoding("Köln".encode("cp1252"))
    ('utf-8', 'cp1252')
    """
    if body.isascii():
        return "utf-8"
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    broken = agreeing = 0
    for start in range(0, len(body), _CHUNK):
        text = decoder.decode(body[start : start + _CHUNK], final=start + _CHUNK >= len(body))
        broken += len(_ESCAPED.findall(text))
        agreeing += len(_WIDE.findall(text))
    return "cp1252" if broken > agreeing else "utf-8"


class _Lines:
    """Lines of a text, those of the row at hand kept, so that a row that can't be read keeps its bytes."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.kept: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self.lines)
        self.kept.append(line)
        return line

    def take(self, encoding: str) -> bytes:
        """The bytes of the lines since the last call."""
        errors = "surrogateescape" if encoding == "utf-8" else "replace"
        return "".join(self.kept).encode(encoding, errors=errors)


def _text_rows(body: bytes, separator: str, width: int) -> Iterator[Row | Rejected]:
    encoding = _encoding(body)
    errors = "surrogateescape" if encoding == "utf-8" else "replace"
    lines = _Lines(iter(io.TextIOWrapper(io.BytesIO(body), encoding=encoding, errors=errors, newline="")))
    # the module's limit is the process's: a description of 200 kB is rare but real
    csv.field_size_limit(MAX_ITEM_BYTES)
    rows = csv.reader(lines, delimiter=separator, strict=True)
    next(row for row in rows if row)
    while True:
        lines.kept.clear()
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Rejected(_words(error), lines.take(encoding))
            continue
        if row:
            yield row if (reason := _flaw(row, width, encoding)) is None else Rejected(reason, lines.take(encoding))


def _words(error: csv.Error) -> str:
    text = str(error)
    if "field larger" in text:
        return "row larger than 8 MiB"
    if "end of data" in text:
        return "a quote that is never closed"
    return "a quote in the middle of a field" if "expected after" in text else f"malformed row: {text}"


def _flaw(row: Row, width: int, encoding: str) -> str | None:
    if len(row) != width:
        return "fewer fields than the header" if len(row) < width else "more fields than the header"
    if encoding == "utf-8" and any(not cell.isascii() and _ESCAPED.search(cell) for cell in row):
        return "not UTF-8"
    return None


# Parquet


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


# XLSX


def _open_xlsx(document: Document) -> Table:
    """The first sheet that has a header: a row of two texts and more."""
    _check_sheets(document.body)
    try:
        for rows in _sheets(document.body):
            while rows:
                header = rows.pop()
                if sum(isinstance(cell, str) and bool(cell.strip()) for cell in header) > 1:
                    return Table("XLSX", tuple(str(cell) for cell in header), _xlsx_rows(rows))
                if any(cell != "" for cell in header):
                    break
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # a panic of the library, which is no Exception, is no end of ours
        raise MalformedInputError("damaged XLSX file") from error
    return Table("XLSX", (), iter(()))


def _check_sheets(body: bytes) -> None:
    """Raises MalformedInputError where the sheets are too large to hold, or a far cell would make them so."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            sheets = [part for part in parts.infolist() if part.filename.startswith("xl/")]
            if sum(part.file_size for part in sheets) > _MOST_SHEET_BYTES:
                raise MalformedInputError(f"XLSX file larger than {_MOST_SHEET_BYTES // 2**20} MiB when unpacked")
            for part in sheets:
                if part.filename.startswith("xl/worksheets/") and _cells(parts, part) > _MOST_CELLS:
                    raise MalformedInputError(f"XLSX sheet of more than {_MOST_CELLS:,} cells")
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise MalformedInputError("damaged XLSX file") from error
    except (RuntimeError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]  # encrypted, or broken inside
        raise MalformedInputError("damaged XLSX file") from error


def _cells(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """How many cells the square up to the sheet's farthest cell holds."""
    columns = rows = 0
    kept = b""
    with parts.open(part) as sheet:
        while chunk := sheet.read(_CHUNK):
            kept += chunk
            for letters, digits in set(_CELL.findall(kept)):
                columns, rows = max(columns, _column(letters)), max(rows, int(digits))
            kept = kept[-32:]
    return columns * rows


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _sheets(body: bytes) -> Iterator[list[Row]]:
    """Each sheet's rows, the last first, so that reading frees them."""
    from python_calamine import load_workbook

    with load_workbook(io.BytesIO(body)) as workbook:
        for name in workbook.sheet_names:
            yield workbook.get_sheet_by_name(name).to_python()[::-1]


def _xlsx_rows(rows: list[Row]) -> Iterator[Row]:
    while rows:
        row = rows.pop()
        if any(cell != "" for cell in row):
            yield row
