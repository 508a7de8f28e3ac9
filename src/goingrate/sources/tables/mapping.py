"""A mapping: what the columns of one kind of table mean."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from goingrate.sources.tables.cells import text_of

Word: TypeAlias = str | int | float | bool

_PAY = ("pay.low", "pay.high", "pay.text", "pay.currency", "pay.period")
POSTING_FIELDS = (
    "key", "title", "text", "company", "location", "employment", "remote", "department", "sector", "url", "posted_on",
    "skills", "company_size", "address.country", "address.region", "address.city", *_PAY, "pay.kind",
)  # fmt: skip
RECORD_FIELDS = (
    "key", "title", "level", "employer", "location", "country", "region", "city", "employment", "remote",
    "company_size", "year", "recorded_on", "years", "bonus", "equity", "skills", *_PAY,
)  # fmt: skip
FIELDS = {"postings": POSTING_FIELDS, "records": RECORD_FIELDS}
NUMBERS = ("pay.low", "pay.high", "year", "years", "bonus", "equity")
DAYS = ("posted_on", "recorded_on")
LISTS = ("skills",)
INFERRED = ("pay.currency", "pay.period")
TOLD_BY = re.compile(r"[^;\s][^;\n]{0,59}")  # words for what such a field is inferred from


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a table's columns mean, checked.

    recognised_by: columns that a table of this kind has; columns: field to the columns tried in order;
    constants: field to what holds where no column says; values: field to (source word, folded, to our word, None for
    nothing), `*` for any other word; patterns: what of a cell counts; dates, lists: how days and lists are written;
    flags: field to (word, columns that mark it); keep: column to the folded words of rows that are read;
    inferred: field to what it is told by, where its column says something else;
    estimated: column to the folded words of rows whose pay is somebody's estimate, not the employer's;
    missing: folded words that say nothing; optional: columns a table may lack; html: fields written in HTML;
    dated: the day on which the table was made, for tables that don't say
    """

    name: str
    label: str
    what: str
    kind: str | None
    recognised_by: tuple[str, ...]
    columns: MappingOf[str, tuple[str, ...]]
    constants: MappingOf[str, Word]
    values: MappingOf[str, MappingOf[str, Word | None]]
    patterns: MappingOf[str, re.Pattern[str]]
    dates: MappingOf[str, str]
    lists: MappingOf[str, str]
    flags: MappingOf[str, MappingOf[str, tuple[str, ...]]]
    inferred: MappingOf[str, str]
    keep: MappingOf[str, frozenset[str]]
    estimated: MappingOf[str, frozenset[str]]
    missing: frozenset[str]
    optional: frozenset[str]
    html: frozenset[str]
    decimal: str
    dated: date | None
    synthetic: bool

    def named_columns(self) -> tuple[str, ...]:
        """Every column that the mapping names, once, in its order."""
        marks = [name for words in self.flags.values() for columns in words.values() for name in columns]
        named = [name for columns in self.columns.values() for name in columns]
        return tuple(dict.fromkeys((*self.recognised_by, *named, *marks, *self.keep, *self.estimated)))

    def lacks(self, header: Iterable[str]) -> tuple[str, ...]:
        """The columns that a table with this header lacks to be read by the mapping."""
        held = set(header)
        return tuple(name for name in self.named_columns() if name not in held and name not in self.optional)

    def why_not(self, header: tuple[str, ...]) -> str:
        """The columns that the table lacks, and those it has that are spelled like them."""
        shown = []
        for name in self.lacks(header):
            near = difflib.get_close_matches(name, header, n=2, cutoff=0.6)
            shown.append(f"'{name}'" + (f" (near: {', '.join(map(repr, near))})" if near else ""))
        return f"a table that lacks columns of the mapping {self.name}: {', '.join(shown)}"


def folded_word(cell: Any) -> str:
    """A cell's word as words are compared: without regard to case and to spaces around it.

    >>> folded_word(" Full-Time "), folded_word(50.0)
    ('full-time', '50')
    """
    return text_of(cell).casefold()
