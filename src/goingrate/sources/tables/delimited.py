"""Delimited text to header and rows: CSV and its kin, in UTF-8 or the Western code page of Windows."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from goingrate.sources.source import MAX_ITEM_BYTES, Document, Rejected
from goingrate.sources.tables.rows import Row, Table

SEPARATORS = (",", "\t", ";", "|")
_CHUNK = 2**20
_FIRST_ROWS = 20
_MOST_COLUMNS = 5_000
_ESCAPED = re.compile("[\udc80-\udcff]")
_WIDE = re.compile("[^\x00-\x7f\udc80-\udcff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def open_delimited(document: Document) -> Table | None:
    """The text's table, None where it is none."""
    sniffed = None if document.is_json else sniff(document)
    if sniffed is None:
        return None
    separator, header = sniffed
    kind = "TSV" if separator == "\t" else "CSV"
    return Table(kind, header, _text_rows(document.body, separator, len(header)))


def sniff(document: Document) -> tuple[str, tuple[str, ...]] | None:
    r"""The separator and the header of delimited text: the separator that cuts the first row into most columns.

    None where there is no table: no two columns, or bytes that are no text in the first row.

    >>> sniff(Document("x", b"a\tb,c\n1\t2\n"))
    ('\t', ('a', 'b,c'))
    """
    text = _first_lines(document)
    separator, header, widest = "", list[str](), (1, True)
    for each in SEPARATORS:
        rows = _first_rows(text, each, 2)
        # of two that cut the header alike, the one that cuts the next row so, too
        width = (len(rows[0]), len(rows[0]) == len(rows[-1])) if rows else (0, False)
        if width > widest:
            separator, header, widest = each, rows[0], width
    if len(header) > _MOST_COLUMNS or not any(header) or any(map(_CONTROL.search, header)):
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
        for row in islice(rows, most):
            found += [row] if row else []
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
