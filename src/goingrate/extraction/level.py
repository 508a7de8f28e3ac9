"""What tells a level: the marks in a title, and the years of experience that a text asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.sieve import sieve_lines
from goingrate.extraction.title_words import LevelMark, find_level_marks

_RANK = ("intern", "executive", "manager", "lead", "senior", "mid", "entry")  # which of two marks tells the level
_ALTERNATIVES = re.compile(
    r"[/&+]|\bor\b|\bto\b|\band\b|\bbis\b|\||\s[-–—]\s?$|^\s?[-–—]\s|\boder\b|\bou\b", re.IGNORECASE
)
_AFTER_GRADE = re.compile(r"\s*(?:$|[,()|/\[\]:;–—-])")
_BEFORE_GRADE = re.compile(r"[A-Za-zÀ-ÿ]\s*[-–—,(]?\s*$")
_NUMBER = r"(?P<low>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\.\d)?"
_WORDS: dict[str, float] = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_YEARS = re.compile(
    rf"(?<![\d$€£.,]){_NUMBER}\s*(?P<more>\+|plus|or more)?\s*"
    r"(?:(?:-|–|—|to|bis)\s*(?P<high>\d{1,2}|[a-z]{3,5})\s*(?P<open>\+)?\s*)?(?:\(\d{1,2}\+?\)\s*)?"
    r"(?:or more |plus |full )?(?:years?|yrs?|yoe|jahren?|ans|años|anos)\b(?P<rest>[^\n.;]{0,90})",
    re.IGNORECASE,
)
_WINDOW = 60  # characters before a number of years in which a word may say that it isn't asked of the person
_MOST_YEARS = 25
_BULLETS = " \t-–—•●▪◦‣*·+►➢✓✔○"


class YearsAsked(NamedTuple):
    """Years of experience asked: the least, the most where a closed range is given, and offsets."""

    low: float
    high: float | None
    start: int
    end: int


def _years_in(text: str) -> Iterator[tuple[re.Match[str], int]]:
    for line in sieve_lines(text, "level"):
        for match in _YEARS.finditer(text, line.start, line.end):
            yield match, line.start


def find_years_asked(text: str) -> YearsAsked | None:
    """The first years of experience that a text asks for, with offsets; None where it asks none.

    >>> find_years_asked("Founded 12 years ago. You bring 3-5 years of experience in Python.")
    YearsAsked(low=3.0, high=5.0, start=32, end=41)
    """
    for match, line in _years_in(text):
        low = _number(match.group("low"))
        if low is None or low > _MOST_YEARS or not _is_asked(text, match, line):
            continue
        high = _number(match.group("high")) if match.group("high") and not match.group("open") else None
        return YearsAsked(low, high, match.start(), match.start("rest"))
    return None


def _number(word: str) -> float | None:
    small = word.lower()
    return float(small) if small.isdigit() else _WORDS.get(small)


def _is_asked(text: str, match: re.Match[str], line: int) -> bool:
    """True where the years are experience: a word says so, or the person is said to have them, doing something."""
    before = text[max(line, match.start() - _WINDOW) : match.start()]
    before = before[max(before.rfind("\n"), before.rfind(". "), before.rfind(";")) + 1 :]
    rest = match.group("rest")
    not_asked = cue_pattern("level", "not asked", r"\b", r"\b", re.IGNORECASE)
    if not_asked.search(before) or cue_pattern("level", "not asked after", r"^\W*", r"\b", re.IGNORECASE).match(rest):
        return False
    experience = cue_pattern("level", "experience", flags=re.IGNORECASE)
    if (
        experience.search(rest)
        or experience.search(before)
        or match.group()[: -len(rest) or None][-3:].lower() == "yoe"
    ):
        return True
    opens = match.start() - line - len(before) <= 0 and not before.strip(_BULLETS)
    if not (match.group("more") or match.group("high") or (opens and before)):
        return False
    stated = cue_pattern("level", "stated", r"(?:^|\b)", r"\W*$", re.IGNORECASE).search(before)
    doing = cue_pattern("level", "doing", r"^\W*", r"\b", re.IGNORECASE).match(rest)
    return bool((stated or opens) and doing)


def parse_level(title: str) -> LevelMark | None:
    """The mark in a title that tells its level, offsets included; None where the title has none.

    >>> parse_level("Senior/Staff Engineer").level, parse_level("Engineering Manager, Senior Living").level
    ('senior', 'manager')
    >>> parse_level("Account Manager") is None
    True
    """
    marks = find_level_marks(title)
    words = [mark for mark in marks if mark.kind == "mark"]
    for number in range(len(words) - 1, 0, -1):
        if _ALTERNATIVES.search(title[words[number - 1].end : words[number].start]):
            del words[number:]
    if words:
        return min(words, key=lambda mark: _RANK.index(mark.level))
    for mark in marks:
        if _AFTER_GRADE.match(title, mark.end) and _BEFORE_GRADE.search(title, 0, mark.start):
            return mark
    return None
