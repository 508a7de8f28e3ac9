"""Every column of every table and flat view: its type, its unit and what it means."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from functools import cache
from importlib.resources import files

import pyarrow as pa

from goingrate.tables.exports import EXPORTS
from goingrate.tables.schema import TABLES

ANY_TABLE = "*"
_TYPES = {
    "string": "text",
    "double": "number",
    "bool": "true or false",
    "int32": "whole number",
    "int64": "whole number",
    "date32[day]": "day",
    "timestamp[us, tz=UTC]": "time, UTC",
    "binary": "bytes",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column, or one member of the structs in a column: `pay.min`; unit: of its numbers, empty where none."""

    table: str
    column: str
    type: str
    unit: str
    meaning: str


@cache
def meanings() -> dict[tuple[str, str], tuple[str, str]]:
    """Unit and meaning by (table, column) as written down; the table is `*` where a column means the same in all."""
    lines = (files("goingrate.tables") / "columns.csv").read_text(encoding="utf-8").splitlines()
    return {(row["table"], row["column"]): (row["unit"], row["meaning"]) for row in csv.DictReader(lines)}


def meaning_key(table: str, column: str) -> tuple[str, str]:
    """Where the meaning of a column is written down: under its own table, else under `*`; KeyError where nowhere.

    >>> meaning_key("pay", "posting_id"), meaning_key("open", "days_open")
    (('*', 'posting_id'), ('open', 'days_open'))
    """
    for key in ((table, column), (ANY_TABLE, column)):
        if key in meanings():
            return key
    raise KeyError(f"{table}.{column} is not described in tables/columns.csv")


def columns_of(table: str) -> list[Column]:
    """The columns of a table or flat view in its order, members of structs after their column.

    >>> [column.type for column in columns_of("sightings")]
    ['text', 'day', 'text']
    """
    named = [(name, kind) for field in EXPORTS[table].schema for name, kind in _names(field.name, field.type)]
    return [Column(table, name, type_words(kind), *meanings()[meaning_key(table, name)]) for name, kind in named]


def _names(name: str, kind: pa.DataType) -> Iterator[tuple[str, pa.DataType]]:
    yield name, kind
    inner = kind.value_type if pa.types.is_list(kind) else kind
    if pa.types.is_struct(inner):
        for i in range(inner.num_fields):
            yield from _names(f"{name}.{inner.field(i).name}", inner.field(i).type)


def type_words(kind: pa.DataType) -> str:
    """An Arrow type in words.

    >>> type_words(pa.list_(pa.string())), type_words(pa.float64())
    ('list of text', 'number')
    """
    if pa.types.is_list(kind):
        return f"list of {type_words(kind.value_type)}"
    return "struct" if pa.types.is_struct(kind) else _TYPES[str(kind)]


def dictionary_csv(table: str) -> str:
    """The columns of a table or flat view as CSV: table, column, type, unit, meaning."""
    rows = [[field.name for field in fields(Column)], *(astuple(column) for column in columns_of(table))]
    return "".join(",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) + "\n" for row in rows)


def dictionary_page() -> str:
    """Every table and flat view with its columns, as a page of Markdown."""
    lines = [
        "# The columns",
        "",
        "What `goingrate export` writes. `scripts/write_dictionary.py` makes this page from the schemas and",
        "`src/goingrate/tables/columns.csv`. Rows of a synthetic store begin with a column `synthetic`, which is true.",
        "E-mail addresses and telephone numbers in texts are masked, character by character. Raw bytes (`body`) are",
        "written with `--bodies` only, as text. What persons told of their own pay (records of the kinds `surveyed`",
        "and `self_reported`) is confidential and not written.",
        "",
        "In CSV, lists and structs are JSON. A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return",
        "gets an apostrophe before it, since a spreadsheet would run it as a formula; offsets of evidence don't count",
        "the apostrophe. `--raw-text` leaves such texts as they are; numbers are never changed.",
    ]
    for export in EXPORTS.values():
        kind = "table" if export.name in TABLES else "flat view"
        lines += ["", f"## `{export.name}`", "", f"A {kind}: {export.holds}.", ""]
        lines += ["| column | type | unit | meaning |", "|---|---|---|---|"]
        lines += [f"| `{c.column}` | {c.type} | {c.unit} | {c.meaning} |" for c in columns_of(export.name)]
    return "\n".join(lines) + "\n"
