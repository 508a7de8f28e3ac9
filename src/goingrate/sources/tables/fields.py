"""One field of one row, by the mapping: the columns tried in order, words put for words, forms undone."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeVar

from goingrate.errors import MalformedInputError
from goingrate.sources.tables.cells import parse_day, parse_list, parse_number, parse_range, text_of
from goingrate.sources.tables.mapping import Mapping, folded_word
from goingrate.sources.tables.rows import Row
from goingrate.text.html import plain_text

T = TypeVar("T")

_FLAG = {"true": True, "false": False}
_MARKS = ("1", "true", "yes", "x", "y")
# How the reason begins for which a row is in the quarantine though it could be read.
LEFT_OUT = "left out by its mapping"


class Fields:
    """Reads fields of the rows of tables with one header by one mapping."""

    def __init__(self, mapping: Mapping, header: tuple[str, ...]) -> None:
        self.mapping, self.header = mapping, header
        # of columns with one name the first counts
        at = {name: place for place, name in reversed(list(enumerate(header)))}
        self.places = {
            field: tuple(at[name] for name in columns if name in at) for field, columns in mapping.columns.items()
        }
        self.flags = {
            field: [(word, [at[name] for name in columns if name in at]) for word, columns in words.items()]
            for field, words in mapping.flags.items()
        }
        self.keep = [(name, at[name], words) for name, words in mapping.keep.items() if name in at]
        self.estimated = [(at[name], words) for name, words in mapping.estimated.items() if name in at]

    def check_kept(self, row: Row) -> None:
        """Raises MalformedInputError where the mapping leaves the row out."""
        for name, at, words in self.keep:
            if folded_word(row[at]) not in words:
                raise MalformedInputError(f"{LEFT_OUT} for its '{name}'")

    def cells(self, row: Row, field: str) -> Iterator[tuple[Any, str]]:
        """What the field's columns say, in order: a cell, or our word for it, and its column's name."""
        values, pattern = self.mapping.values.get(field), self.mapping.patterns.get(field)
        for at in self.places.get(field, ()):
            cell: Any = row[at]
            if cell is None or (isinstance(cell, float) and math.isnan(cell)):
                continue
            if not isinstance(cell, list) and folded_word(cell) in self.mapping.missing:
                continue
            if pattern is not None:
                match = pattern.search(text_of(cell))
                cell = (match[1] if pattern.groups else match[0]) if match else None
            if values is not None and cell is not None:
                cell = values.get(folded_word(cell), values.get("*", cell))
            if cell is not None:
                yield cell, self.header[at]

    def said(self, row: Row, field: str) -> tuple[Any, str]:
        """The first cell that says something and its column's name; else the constant; else None."""
        for cell, name in self.cells(row, field):
            return cell, name
        return self.mapping.constants.get(field), field

    def told_by(self, row: Row, field: str) -> str | None:
        """What the field is inferred from: another thing that its column says, or the mapping's constant; else None."""
        if next(self.cells(row, field), None) is not None:
            return self.mapping.inferred.get(field)
        return "its mapping" if field in self.mapping.constants else None

    def text(self, row: Row, field: str) -> str | None:
        """The field as text, None where it says nothing."""
        cell = self._marked(row, field) if field in self.flags else self.said(row, field)[0]
        if cell is not None and field in self.mapping.html:
            return plain_text(text_of(cell)) or None
        return text_of(cell) or None

    def _marked(self, row: Row, field: str) -> str | None:
        """The one word that the row's marks stand for; None where they stand for several, or for none."""
        words = [word for word, places in self.flags[field] if any(folded_word(row[at]) in _MARKS for at in places)]
        return words[0] if len(words) == 1 else None

    def flag(self, row: Row, field: str) -> bool | str | None:
        """The field as a flag where it is one, else its word."""
        cell = self.said(row, field)[0]
        return cell if cell is None or isinstance(cell, bool) else _FLAG.get(folded_word(cell), text_of(cell))

    def number(self, row: Row, field: str) -> float | None:
        """The field's number."""
        return self._parsed(row, field, lambda cell: parse_number(cell, self.mapping.decimal))

    def day(self, row: Row, field: str) -> date | None:
        """The field's day."""
        return self._parsed(row, field, lambda cell: parse_day(cell, self.mapping.dates.get(field, "iso")))

    def year(self, row: Row, field: str) -> int | None:
        """The field's calendar year."""
        return self._parsed(row, field, _year)

    def words(self, row: Row, field: str) -> tuple[str, ...]:
        """The words of a list: those of all its columns, each once."""
        words: list[str] = []
        for cell, name in self.cells(row, field):
            words += _named(name, lambda each: parse_list(each, self.mapping.lists[field]), cell)
        return tuple(dict.fromkeys(words))

    def pay(self, row: Row) -> tuple[float | None, float | None]:
        """The low and the high end of the row's pay; none where it is an estimate."""
        if any(folded_word(row[at]) in words for at, words in self.estimated):
            return None, None
        if "pay.text" in self.places:
            return self._parsed(row, "pay.text", lambda cell: parse_range(cell, self.mapping.decimal)) or (None, None)
        return self.number(row, "pay.low"), self.number(row, "pay.high")

    def _parsed(self, row: Row, field: str, parse: Callable[[Any], T]) -> T | None:
        cell, name = self.said(row, field)
        return None if cell is None else _named(name, parse, cell)


def _named(name: str, parse: Callable[[Any], T], cell: Any) -> T:
    """What a cell parses to. Raises MalformedInputError, naming the column, where it doesn't."""
    try:
        return parse(cell)
    except MalformedInputError as error:
        raise MalformedInputError(f"{name} is {error}") from error


def _year(cell: Any) -> int:
    year = parse_number(cell)
    if not (year.is_integer() and 1900 <= year <= 2100):
        raise MalformedInputError("no year")
    return int(year)
