"""What tells a level: the marks in a title, and the years of experience that a text asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goingrate.extraction.cues import cue_pattern, sieve_words
from goingrate.extraction.title_words import LevelMark, find_level_marks
from goingrate.text.spans import find_lines_with

_RANK = ("intern", "executive", "manager", "lead", "senior", "mid", "entry")  # which of two marks tells the level
_ALTERNATIVES = re.compile(
    r"[/&+]|\bor\b|\bto\b|\band\b|\bbis\b|\||\s[-–—]\s?$|^\s?[-–—]\s|\boder\b|\bou\b", re.IGNORECASE
)
_AFTER_GRADE = re.compile(r"\s*(?:$|[,()|/\[\]:;–—-])")
_BEFORE_GRADE = re.compile(r"[A-Za-zÀ-ÿ]\s*[-–—,(]?\s*$")
_NUMBER = r"(?P<low>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\.\d)?"
_WORDS: dict[str, float | str] = {
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
    r"(?:(?:-|–|—|to|bis)\s*(?:\d{1,2}|[a-z]{3,5})\s*\+?\s*)?(?:\(\d{1,2}\+?\)\s*)?"
    r"(?:or more |plus |full )?(?:years?|yrs?|yoe|jahren?|ans|años|anos)\b(?P<rest>[^\n.;]{0,90})",
    re.IGNORECASE,
)
_WINDOW = 60  # characters before a number of years in which a word may say that it isn't asked of the person


def _years_in(text: str) -> Iterator[re.Match[str]]:
    for line in find_lines_with(text, sieve_words("level")):
        yield from _YEARS.finditer(text, line.start, line.end)


def find_years_asked(text: str) -> tuple[float, int, int] | None:
    """The first years of experience that a text asks for, with offsets; None where it asks none.

    >>> find_years_asked("Founded 12 years ago. You bring 3-5 years of experience in Python.")
    (3.0, 32, 41)
    """
    experience = cue_pattern("level", "experience", flags=re.IGNORECASE)
    not_asked = cue_pattern("level", "not asked", r"\b", r"\b", re.IGNORECASE)
    for match in _years_in(text):
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        before = before[max(before.rfind("\n"), before.rfind(". "), before.rfind(";")) + 1 :]
        rest = match.group("rest")
        word = match.group("low").lower()
        years = float(_WORDS.get(word, word))
        asked = experience.search(rest) or experience.search(before) or match.group(0)[-3:].lower() == "yoe"
        if years > 25 or not asked or not_asked.search(before) or re.match(r"\s*(?:ago|old)\b", rest):
            continue
        return years, match.start(), match.start("rest")
    return None


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
