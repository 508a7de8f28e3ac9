"""Certificates that no list names but whose words say what they are: `Certified X of Y`, `Vendor X Certification`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from goingrate.extraction.certificate_names import certificate_names
from goingrate.extraction.sieve import word_hits
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import is_marked

_REACH = 60  # characters before a word of certification in which its name stands
_LEAST, _LONGEST = 2, 4  # words of such a name: `Certified` and two more, or four before `Certification`
_CERTIFIED = re.compile(r"Certified [A-Z][A-Za-z&+./-]{1,24}(?: (?:[A-Z][A-Za-z&+./-]{1,24}|of|in|and|for)){0,5}")
_CERTIFICATION = re.compile(r"[Cc]ertifi(?:cations?|cates?)(?![^\W_])")
_NAME = re.compile(r"[A-Z][\w+.#-]{0,24}(?: [A-Z][\w+.#-]{0,24}){0,2}(?<!\.)")
_NAMES = rf"{_NAME.pattern}(?:(?:, or |, | or | and |/){_NAME.pattern}){{0,3}}"
_CERTIFIED_IN = re.compile(rf"[Cc]ertifi(?:cations?|cates?|ed) (?:in|with|from)(?: either)? ({_NAMES})")
_BEFORE = re.compile(r"(?:[A-Z][\w+.#/-]{0,24}|&|and|of)(?: (?:[A-Z][\w+.#/-]{0,24}|&|and|of)){0,5} $")
_MOST_NUMBERS = 4
_NUMBER = re.compile(r" ?(?:,|and|or|/|&)(?: ?(?:and|or|&))? ?(\d{1,2})(?![\w.%-])")
_BETWEEN = ("of", "in", "and", "for")  # small words within a name
_VENDOR = re.compile(r"(?<![\w&/-])[A-Z][\w+.]{1,24} $")


def find_phrases(text: str, taken: tuple[tuple[int, int], ...] = ()) -> Iterator[tuple[int, int, str]]:
    """Start, end and name of each certificate that a text names by a phrase; taken: spans of names that are known.

    >>> [name for _, _, name in find_phrases("A Certified Payroll Professional with a Braze Certification")]
    ['certified payroll professional', 'braze certification']
    >>> [name for _, _, name in find_phrases("certifications in Braze or Marketo Engage")]
    ['braze certification', 'marketo engage certification']
    """
    for start, _, _ in word_hits(text, "certificate"):
        if is_marked(taken, start):
            continue
        for first, last in _certified(text, start) or _certification(text, start) or _certification_in(text, start):
            yield first, last, _name(text[first:last])


def _name(written: str) -> str:
    """The usual name: the listed one of a bare abbreviation with `certification`, else what is written."""
    words = " ".join(written.lower().split()).replace("certifications", "certification")
    bare = words.removesuffix(" certification")
    return _listed().get(bare) or (words if "certifi" in words else f"{words} certification")


@cache
def _listed() -> dict[str, str]:
    return {name.word.lower(): name.id for name in certificate_names() if name.exact}


def _certified(text: str, start: int) -> list[tuple[int, int]]:
    match = _CERTIFIED.match(text, start)
    if match is None:
        return []
    words = match.group().split(" ")
    while words[-1] in _BETWEEN:
        words.pop()
    if len(words) <= _LEAST:
        return []
    end = start + len(" ".join(words).rstrip("./-"))
    vendor = _VENDOR.search(text, max(0, start - _REACH), start)
    if vendor is not None and vendor.group().strip(" .").lower() not in _stops():
        return [(vendor.start(), end)]
    return [(start, end)]


def _certification(text: str, start: int) -> list[tuple[int, int]]:
    match = _CERTIFICATION.match(text, start)
    before = _BEFORE.search(text, max(0, start - _REACH), start) if match else None
    if match is None or before is None:
        return []
    words = before.group().split()
    while words and words[0].strip(".").lower() in _stops():
        words.pop(0)
    if not 0 < len(words) <= _LONGEST or any(word.strip(".").lower() in _stops() for word in words):
        return []
    return [(start - len(" ".join(words)) - 1, match.end())]


def _certification_in(text: str, start: int) -> list[tuple[int, int]]:
    """The names after `certification in`, each by itself."""
    match = _CERTIFIED_IN.match(text, start)
    if match is None:
        return []
    names = [(match.start(1) + each.start(), match.start(1) + each.end()) for each in _NAME.finditer(match.group(1))]
    return [(first, last) for first, last in names if text[first:last].lower() not in _stops()]


def find_numbers(text: str, end: int) -> Iterator[tuple[int, int, str]]:
    """The further numbers of a series of licences that a text names up to `end`: `Series 7 and 66`.

    >>> list(find_numbers("Series 7, 63 and 65", 8))
    [(10, 12, 'series 63'), (17, 19, 'series 65')]
    """
    for _ in range(_MOST_NUMBERS):
        match = _NUMBER.match(text, end)
        if match is None:
            return
        yield *match.span(1), f"series {match.group(1)}"
        end = match.end()


@cache
def _stops() -> frozenset[str]:
    return frozenset(row["pattern"] for row in read_list("certificate_cues.csv") if row["cue"] == "stop")
