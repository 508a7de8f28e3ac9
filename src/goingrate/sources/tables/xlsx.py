"""XLSX workbooks to header and rows: the first sheet that has a header."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from goingrate.errors import MalformedInputError
from goingrate.sources.tables.rows import Row, Table

# A sheet is held whole while it is read; what lies beyond is a table for Parquet, or an attack by one far cell.
_MOST_SHEET_BYTES, _MOST_CELLS = 2**29, 50_000_000
_CHUNK = 2**20
# what the standard library raises of parts that are encrypted, of an unknown method or out of place
_ZIP_ERRORS = (RuntimeError, NotImplementedError, ValueError, OSError)
_CELL = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')


def open_xlsx(body: bytes) -> Table:
    """The first sheet that has a header: a row of two texts and more."""
    _check_sheets(body)
    try:
        for rows in _sheets(body):
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
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, *_ZIP_ERRORS) as error:
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
