"""Places in a text: its lines, the sentence around a place, and small letters that keep every offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

_OTHER_BREAKS = str.maketrans(dict.fromkeys("\r\u2028\u2029", "\n"))
# Begins with a class, on which the search runs.
_SENTENCE_END = re.compile(r"[.!?。•●▪](?:(?<=[。•●▪])|(?=\s+[\"'“(\[]?[A-Z0-9À-Þ]))")
LONGEST_SENTENCE = 600  # characters looked at on either side: a text without full stops must not be searched twice


class Line(NamedTuple):
    """One line without white space at its ends; `text` is the slice from start to end."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=16)
def find_lines(text: str) -> tuple[Line, ...]:
    r"""The lines of a text that hold more than white space, in order, with their offsets.

    >>> [line.text for line in find_lines("About us\n\n  We build.  ")]
    ['About us', 'We build.']
    """
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        text = text.translate(_OTHER_BREAKS)
    found, at = [], 0
    for written in text.split("\n"):
        own = written.strip()
        if own:
            start = at if own == written else at + written.index(own[0])
            found.append((start, start + len(own), own))
        at += len(written) + 1
    return tuple(map(Line._make, found))


@lru_cache(maxsize=16)
def line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of `find_lines` start."""
    return tuple([line[0] for line in find_lines(text)])


def line_number_at(text: str, offset: int) -> int:
    r"""The index in `find_lines(text)` of the line that holds an offset.

    >>> line_number_at("one\ntwo", 5)
    1
    """
    return max(0, bisect_right(line_starts(text), offset) - 1)


@lru_cache(maxsize=16)
def small_letters(text: str) -> str:
    """The text in small letters, of the same length, so that offsets hold in both.

    >>> len(small_letters("İstanbul")) == len("İstanbul")
    True
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return small


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The start and end of the sentence, within its line, that holds text[start:end].

    >>> text = "We sell shoes. You will train models. Join us."
    >>> text[slice(*sentence_at(text, 20, 25))]
    'You will train models.'
    """
    line = find_lines(text)[line_number_at(text, start)]
    first, last = max(line.start, start - LONGEST_SENTENCE), min(line.end, end + LONGEST_SENTENCE)
    for stop in _SENTENCE_END.finditer(text, first, start):
        first = stop.end()
    after = _SENTENCE_END.search(text, end, min(last + 1, len(text)))
    last = after.end() if after and after.end() <= last else last
    while first < start and text[first].isspace():
        first += 1
    return first, max(last, end)


def is_marked(marked: tuple[tuple[int, int], ...], at: int) -> bool:
    """True where an offset lies inside one of the sorted spans.

    >>> is_marked(((0, 5), (9, 12)), 10), is_marked(((0, 5), (9, 12)), 5)
    (True, False)
    """
    before = bisect_right(marked, at, key=lambda span: span[0]) - 1
    return before >= 0 and at < marked[before][1]
