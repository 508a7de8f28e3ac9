"""Names of places in a stretch of text: its words, and the names that the lists know, the longest at each word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from goingrate.extraction.gazetteer import Entry, entries, fold, gazetteer, is_known

_WORD = re.compile(r"(?P<address>(?:https?://|www\.)\S{1,500})|[^\W_]+(?:['’.][^\W_]+)*")
# Between two words of one name.
JOINS = re.compile(r"[^\S\n]{1,9}|-|(?<=\bst)\. ?|(?<=\bft)\. ?|(?<=\bmt)\. ?", re.IGNORECASE)
_LONGEST_NAME = 5
_SHORT = 3


class Token(NamedTuple):
    """A word with its span, folded."""

    start: int
    end: int
    word: str


class Group(NamedTuple):
    """Names that together mean one place, and the entries they can mean; first, last: their tokens."""

    start: int
    end: int
    first: int
    last: int
    options: tuple[Entry, ...]
    rule: str


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words of text[start:end] outside web addresses, folded; the last dot of "D.C." belongs to it.

    >>> [token.word for token in tokens_of("Washington, D.C.", 0, 16)]
    ['washington', 'dc']
    """
    found = []
    for match in _WORD.finditer(text, start, end):
        if match.lastgroup:
            continue
        stop = match.end() + (match.end() < end and "." in match[0] and text[match.end()] == ".")
        found.append(Token(match.start(), stop, _folded(match[0])))
    return found


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    return fold(word)


def single_names(text: str, tokens: list[Token], strict: bool) -> Iterator[Group]:
    """Every known name that may be a place, in order, none bound to another yet.

    >>> [group.start for group in single_names("Paris, Texas", tokens_of("Paris, Texas", 0, 12), strict=False)]
    [0, 7]
    """
    not_after, not_before = gazetteer().not_after, gazetteer().not_before
    for first, last, spelling in _names(text, tokens, strict):
        found, start, end = entries(spelling), tokens[first].start, tokens[last].end
        before = [token.word for token in tokens[max(0, first - 2) : first]]
        if strict and (" ".join(before) in not_before or (before and before[-1] in not_before)):
            continue
        behind = tokens[last + 1].word if last + 1 < len(tokens) else ""
        if behind in not_after and text[end : tokens[last + 1].start].strip() in {"", "-"}:
            continue
        if found[0].is_code and _is_suffix(text, start, end):
            continue
        if not strict or _is_written_as_name(text[start:end], spelling, found):
            yield Group(start, end, first, last, found, "name")


def _is_suffix(text: str, start: int, end: int) -> bool:
    """Whether a code in small letters is the end of a name written with a hyphen: "Tokyo-to", "Gangnam-gu"."""
    before = text[max(0, start - 9) : start]
    return before.endswith("-") and text[start:end].islower() and not before.islower()


def _names(text: str, tokens: list[Token], strict: bool) -> Iterator[tuple[int, int, str]]:
    """First token, last token and spelling of every known name, the longest at each word; strict: with a capital."""
    openings = gazetteer().openings
    at = 0
    while at < len(tokens):
        if strict and not text[tokens[at].start].isupper():
            at += 1
            continue
        last = at
        while tokens[at].word in openings and last + 1 < len(tokens) and last - at < _LONGEST_NAME - 1:
            gap_at = tokens[last].end - (text[tokens[last].end - 1] == ".")
            if not JOINS.fullmatch(text, gap_at, tokens[last + 1].start):
                break
            last += 1
        while last >= at:
            spelling = " ".join([token.word for token in tokens[at : last + 1]])
            if is_known(spelling):
                yield at, last, spelling
                break
            last -= 1
        at = max(last, at) + 1


def _is_written_as_name(written: str, spelling: str, found: tuple[Entry, ...]) -> bool:
    """Whether a name in running text is written like one: a capital, and short forms all in capitals."""
    if len(spelling) > _SHORT or any(entry.place.city and fold(entry.place.city) == spelling for entry in found):
        return written[0].isupper()
    return written.isupper()
