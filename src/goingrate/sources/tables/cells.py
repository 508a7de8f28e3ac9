"""A cell, whatever its format made of it, to text, number, day or list."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from goingrate.errors import MalformedInputError

_PLAIN = re.compile(r"[-+]?\d{1,18}(?:\.\d*)?(?:[eE][-+]?\d{1,3})?")
_SIGNS = "$€£¥₹"
_SIGN = re.compile(rf"([-+]?)\s*[{_SIGNS}]\s*")
_SPACES = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
# One number inside a text of pay: digits with their groups, and the letter that makes thousands.
_AMOUNT = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+|[\s'’]\d{3}(?!\d))*)\s?([kK](?![A-Za-z]))?")
_UP_TO = re.compile(r"^\W*(?:up to|to|max(?:imum)?|bis(?: zu)?|<=?|≤)\b", re.IGNORECASE)
_FROM = re.compile(r"^\W*(?:from|min(?:imum)?|ab|at least|starting(?: at)?|>=?|≥)\b", re.IGNORECASE)
_LISTED = re.compile(r"""\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(?:,|$)""")
_LAST_EPOCH = 4_102_444_800  # the year 2100, in seconds


def text_of(cell: Any) -> str:
    """The cell as text: a number without a needless point, a day as YYYY-MM-DD, nothing as no text.

    >>> text_of(7.0), text_of(None), text_of(True), text_of(date(2026, 1, 2))
    ('7', '', 'True', '2026-01-02')
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float):
        if math.isnan(cell):
            return ""
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, bytes):
        return cell.decode("utf-8", errors="replace").strip()
    return str(cell).strip()


def parse_number(cell: Any, decimal: str = ".") -> float:
    """The cell's number; decimal: `.` or `,`, the other one groups thousands.

    Raises MalformedInputError where the cell is no single number.

    >>> parse_number("85,000.50"), parse_number("$120k"), parse_number("1,5"), parse_number("60.000", ",")
    (85000.5, 120000.0, 1.5, 60000.0)
    """
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        number = float(cell)
    else:
        text = _without_sign(text_of(cell))
        times = 1_000 if text[-1:] in ("k", "K") else 1
        number = _plain(text[:-1].rstrip() if times > 1 else text, decimal) * times
    if not math.isfinite(number):
        raise MalformedInputError("no number")
    return number


def _without_sign(text: str) -> str:
    """A stripped text without the currency's sign before or after its number.

    >>> _without_sign("-$ 85"), _without_sign("85 €")
    ('-85', '85')
    """
    leading = _SIGN.match(text)
    if leading:
        text = leading[1] + text[leading.end() :]
    return text[:-1].rstrip() if text.endswith(tuple(_SIGNS)) else text


def _is_open_above(text: str) -> bool:
    """Whether a text of one figure is of a least pay: by the word before it, or by a plus after its last word."""
    return bool(_FROM.search(text)) or "+" in re.split(r"\w+", text)[-1]


def _plain(text: str, decimal: str) -> float:
    group = "." if decimal == "," else ","
    text = _SPACES.sub("", text.strip())
    grouped = re.fullmatch(rf"([-+]?\d{{1,3}}(?:\{group}\d{{2,3}})*\{group}\d{{3}})(?:\{decimal}(\d*))?", text)
    if grouped:
        text = grouped[1].replace(group, "") + "." + (grouped[2] or "0")
    elif re.fullmatch(r"[-+]?\d+,\d*" if decimal == "," else r"[-+]?\d+,\d{1,2}", text):
        text = text.replace(",", ".")  # a comma before one or two digits groups no thousands
    elif decimal == "," and "." in text:
        raise MalformedInputError("no number")
    if not _PLAIN.fullmatch(text):
        raise MalformedInputError("no number")
    return float(text)


def parse_range(cell: Any, decimal: str = ".") -> tuple[float | None, float | None]:
    """The low and the high end of pay in words, None where open; one figure is both.

    Raises MalformedInputError where it holds no number, or more than two.

    >>> parse_range("$53K-$91K"), parse_range("from 60.000 EUR", ","), parse_range("up to 80k"), parse_range(70_000)
    ((53000.0, 91000.0), (60000.0, None), (None, 80000.0), (70000.0, 70000.0))
    """
    text = text_of(cell)
    found = [(_plain(digits, decimal), bool(letter)) for digits, letter in _AMOUNT.findall(text)]
    if not 1 <= len(found) <= 2:
        raise MalformedInputError("no number" if not found else "more than two numbers")
    ends = [number * (1_000 if thousands else 1) for number, thousands in found]
    if len(ends) == 2:
        # "50-60k" writes its letter once
        if found[1][1] and not found[0][1] and ends[0] < 1_000:
            ends[0] *= 1_000
        return ends[0], ends[1]
    return (None if _UP_TO.search(text) else ends[0]), (None if _is_open_above(text) else ends[0])


def parse_day(cell: Any, form: str) -> date:
    """The cell's day; form: `iso`, `epoch`, `epoch ms`, or a format of Python's strptime.

    Raises MalformedInputError where it is none.

    >>> parse_day("2026-03-01 10:00", "iso"), parse_day("1/3/2026", "%d/%m/%Y"), parse_day(1_767_377_545, "epoch")
    (datetime.date(2026, 3, 1), datetime.date(2026, 3, 1), datetime.date(2026, 1, 2))
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = text_of(cell)
    try:
        if form in ("epoch", "epoch ms"):
            seconds = parse_number(cell) / (1_000 if form == "epoch ms" else 1)
            if not 0 <= seconds < _LAST_EPOCH:
                raise MalformedInputError("no day")
            return datetime.fromtimestamp(seconds, UTC).date()
        if form == "iso":
            return date.fromisoformat(text[:10])
        return datetime.strptime(text, form).date()  # noqa: DTZ007 - the table's own day
    except (ValueError, OverflowError, MalformedInputError) as error:
        raise MalformedInputError("no day") from error


def parse_list(cell: Any, form: str) -> tuple[str, ...]:
    """The cell's words; form: `python` for a list as Python or JSON writes it, else the separator.

    Raises MalformedInputError where it is no such list.

    >>> parse_list("['sql', \\"c++\\"]", "python"), parse_list("SQL; Go;", ";"), parse_list(["a", None], ";")
    (('sql', 'c++'), ('SQL', 'Go'), ('a',))
    """
    if isinstance(cell, list | tuple):
        return tuple(word for each in cell if (word := text_of(each)))
    text = text_of(cell)
    if form != "python":
        return tuple(word for part in text.split(form) if (word := part.strip()))
    if not (text.startswith("[") and text.endswith("]")):
        raise MalformedInputError("no list")
    inside, at, words = text[1:-1].strip(), 0, []
    while at < len(inside):
        match = _LISTED.match(inside, at)
        if match is None:
            raise MalformedInputError("no list")
        words.append(re.sub(r"\\(.)", r"\1", match[1] if match[1] is not None else match[2]).strip())
        at = match.end()
    return tuple(word for word in words if word)
