"""How many people a text says that the company has."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.mentions import sentence_around
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import sieve_windows
from goingrate.text.phrases import phrases_pattern
from goingrate.text.spans import Line, line_number_at, small_letters

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
}  # fmt: skip
_NUMBER = rf"\d{{1,3}}(?:[,.'’ ]\d{{3}})+|\d+|{phrases_pattern(_WORDS)}"
_MOST = 3_000_000  # the largest employers of the world have about two million
_AROUND_UNIT = (32, 36)  # characters before and after a word for people in which their number stands
_MOST_WINDOWS, _MOST_IN_A_WINDOW = 60, 60
_ASKING = ("duties", "requirements", "preferred", "benefits", "pay", "hiring")


class Headcount(NamedTuple):
    """A number of people said of the company, the lower end of a range, with offsets."""

    people: int
    start: int
    end: int


@cache
def _counted() -> re.Pattern[str]:
    unit, shape = cue("company_size", "unit"), cue("company_size", "shape")
    return re.compile(
        rf"(?<![\w$€£.,#/-])(?P<low>{_NUMBER})(?P<k>k)?\b(?:\s?\+)?"
        rf"(?:\s?(?:-|–|—|to|bis|à)\s?(?P<high>{_NUMBER})k?\b(?:\s?\+)?)?"
        rf"(?:[\s-]{{1,2}}(?P<shape>{shape})\b|\s(?P<unit>{unit})\b|(?P<bare>))"
    )


@lru_cache(maxsize=16)
def find_headcount(text: str) -> Headcount | None:
    """The first number of people that a text states of the company as a whole; None where it states none.

    >>> find_headcount("You lead 12 people. We're a 40-person company.")
    Headcount(people=40, start=28, end=45)
    """
    small = small_letters(text)
    for line, first, last in islice(sieve_windows(text, "company_size", *_AROUND_UNIT), _MOST_WINDOWS):
        for match in islice(_counted().finditer(small, first, last), _MOST_IN_A_WINDOW):
            people = _people(
                match, "high" if small.endswith(("grown from ", "grew from "), 0, match.start()) else "low"
            )
            if 1 < people <= _MOST and _is_of_company(text, small, line, match):
                return Headcount(people, *match.span())
    return None


def _people(match: re.Match[str], bound: str) -> int:
    word = match[bound] or match["low"]
    people = _WORDS[word] if word in _WORDS else int(re.sub(r"\D", "", word))
    return people * 1_000 if match["k"] else people


def _is_of_company(text: str, small: str, line: Line, match: re.Match[str]) -> bool:
    before, after = sentence_around(small, line, match.start(), match.end())
    if cue_pattern("company_size", "aside").match(after):
        return False
    if match["shape"] and cue_pattern("company_size", "partial", r"[ -]", r" ").search(match["shape"]):
        return False
    we_are = cue_pattern("company_size", "we are", r"(?<!\w)", "$").search(before)
    if we_are:
        return (
            match["bare"] is None or re.search(r"\b(?:team|group|company|startup) of\W*$", we_are.group()) is not None
        )
    if match["bare"] is not None:
        labelled = cue_pattern("company_size", "labelled", r"(?<!\w)", "$").search(before)
        return labelled is not None and cue_pattern("company_size", "specialist").match(after) is None
    close = cue_pattern("company_size", "close", r"(?:(?<!\w)|(?=[,(–-]))", "$").search(before)
    if close is None and match["shape"]:
        close = cue_pattern("company_size", "shaped", r"(?<!\w)", "$").search(before)
    if close is None or cue_pattern("company_size", "others", r"\b", r"\b").search(before):
        return False
    if cue_pattern("company_size", "own", r"(?<![^\W_])", r"\b").search(before):
        return True
    return find_sections(text)[line_number_at(text, line.start)] not in _ASKING
