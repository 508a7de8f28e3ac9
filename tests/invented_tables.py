"""Invented tables as bytes of every format, for tests of what reads them."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

import pyarrow as pa
import pyarrow.parquet as pq

Rows = list[list[Any]]

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
_RELATION = (
    '<Relationship Id="r{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
)
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def as_csv(header: list[str], rows: Rows, separator: str = ",", encoding: str = "utf-8") -> bytes:
    """The table as delimited text, nothing as an empty field."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator)
    writer.writerows([header, *rows])
    return text.getvalue().encode(encoding)


def as_parquet(header: list[str], rows: Rows) -> bytes:
    """The table as Parquet, each column with the type of its values."""
    columns = {name: [row[at] for row in rows] for at, name in enumerate(header)}
    sink = io.BytesIO()
    pq.write_table(pa.table(columns), sink)
    return sink.getvalue()


def as_xlsx(header: list[str], rows: Rows, *sheets_before: Rows) -> bytes:
    """The table as the last sheet of a workbook: numbers, flags and days as such, all else as text."""
    sheets = [*sheets_before, [header, *rows]]
    book = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="r{n}"/>' for n, _ in enumerate(sheets, 1))
    related = "".join(_RELATION.format(n, "worksheet", f"worksheets/sheet{n}.xml") for n, _ in enumerate(sheets, 1))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(_RELATION.format(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<?xml version="1.0"?><workbook xmlns="{_SHEETS}" xmlns:r="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships"><sheets>{book}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _RELATIONS.format(related + _RELATION.format("s", "styles", "styles.xml")),
        "xl/styles.xml": f'<?xml version="1.0"?><styleSheet xmlns="{_SHEETS}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for n, sheet in enumerate(sheets, 1):
        inside = "".join(_xlsx_row(number, row) for number, row in enumerate(sheet, 1))
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<?xml version="1.0"?><worksheet xmlns="{_SHEETS}"><sheetData>{inside}</sheetData></worksheet>'
        )
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    """The parts as a ZIP file."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return sink.getvalue()


def _xlsx_row(number: int, row: list[Any]) -> str:
    cells = "".join(_xlsx_cell(f"{chr(65 + at)}{number}", cell) for at, cell in enumerate(row) if cell is not None)
    return f'<row r="{number}">{cells}</row>'


def _xlsx_cell(where: str, cell: Any) -> str:
    if isinstance(cell, bool):
        return f'<c r="{where}" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, date):
        return f'<c r="{where}" s="1"><v>{(cell - date(1899, 12, 30)).days}</v></c>'
    if isinstance(cell, int | float):
        return f'<c r="{where}"><v>{cell}</v></c>'
    return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{escape(str(cell))}</t></is></c>'
