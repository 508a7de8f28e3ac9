"""The places where a text says how far work is done at home, each with what it says and how much it weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.gazetteer import fold, is_known
from goingrate.extraction.remote_days import FULL_WEEK, find_counts
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import word_hits
from goingrate.records.facts import Range
from goingrate.text.spans import Line, find_lines, line_number_at, sentence_at, small_letters

# How much a statement weighs: outright of this job; of this job; without saying of what; of the company or a benefit.
OUTRIGHT, OF_THE_JOB, PLAIN, OF_THE_COMPANY = 4, 3, 2, 1
_REACH = 60  # characters on either side in which a word may change what is meant
_BESIDE = 45  # characters on either side in which a word may make it a thing of another kind
_MOST_STATEMENTS = 60  # what comes after them says nothing new
_LONG_LINE = 400  # characters: of longer lines only the words around count
_NEXT_WORD = re.compile(r"\s?[-/,]?\s?(?P<word>[^\W\d_][\w+-]*)")
_THING = re.compile(r"on[- ]?site$|in[- ]person$|in[- ]office$")  # words that may tell a gym or an event from another
_OUTRIGHT = re.compile(r"\b(?:role|position|job|opportunity|stelle|poste) (?:is|will be|can be|ist) (?:[\w%-]+ ){0,3}$")
_NEGATION = re.compile(r"\b(?:no|not|non|isn't|isn’t)(?: an?)?(?: [a-z]+ ?/ ?)? ?$|no remote ?(?:/|or|and|,) ?$")
_DENIALS = ("no", "isn", "remote", "can")  # "no remote work", "remote is not an option" say it of the job
# `home office`, `work from home` and `distributed` often name a benefit or a team: alone they weigh little.
_LIGHT = (
    "wfh",
    "home",
    "telecommut",
    "distributed",
    "remotely",
    "work from",
    "working from",
    "work wherever",
    "work any",
)


class Statement(NamedTuple):
    """What one place says: value, weight, offsets, the rule that read it, whether it counts days, and how many."""

    value: str
    weight: int
    start: int
    end: int
    rule: str
    counts_days: bool = False
    days: Range | None = None


@cache
def _one_word() -> re.Pattern[str]:
    values = "|".join(f"(?P<{value}>{cue('remote', value)})" for value in ("hybrid", "onsite", "remote"))
    return re.compile(rf"(?<!\w)(?:{values})")


@cache
def _of_interviews() -> tuple[str, ...]:
    return tuple(cue("remote", "interview").split("|"))


@cache
def _counting_words() -> tuple[str, ...]:
    return tuple(cue("remote", "counting").split("|"))


@lru_cache(maxsize=16)
def find_statements(text: str, header_end: int) -> tuple[Statement, ...]:
    """Every statement of a text on remote work; before `header_end` all of them speak of the job.

    >>> [each.value for each in find_statements("Onsite gym. This role is remote; 2 days a week in the office.", 0)]
    ['remote', 'hybrid']
    """
    small, lines = small_letters(text), find_lines(text)
    found: list[Statement] = []
    with_word, with_count = set(), set()
    last = 0
    for start, _, _ in word_hits(text, "remote"):
        number = line_number_at(text, start)
        if small.startswith(_counting_words(), start):
            with_count.add(number)
            continue
        with_word.add(number)
        match = _one_word().match(small, start, lines[number].end) if start >= last else None
        if match and len(found) < _MOST_STATEMENTS:
            last = match.end()
            statement = _word_statement(text, small, lines[number], match, header_end)
            found += [statement] if statement else []
    for number in sorted(with_word & with_count):
        found += _counted(text, small, lines[number], header_end)
    return tuple(found)


def _counted(text: str, small: str, line: Line, header_end: int) -> Iterator[Statement]:
    """The counts of a line: days in the office or at home, and shares of the work without a number of days."""
    for days in find_counts(small, line):
        first, last = sentence_at(text, days.start, days.end)
        if cue_pattern("remote", "office optional", after=r"[^.\n]{0,60}$").search(small, first, days.start):
            continue
        rule = "days at home" if days.at_home else "days in the office"
        value = "onsite" if (days.days.low or 0) >= FULL_WEEK else "hybrid"
        outright = not days.at_home and re.search(r"\b(?:this|the) (?:role|position|job)\b", small[first:last])
        weight = OUTRIGHT if outright else max(_weight(text, small, days.start, days.end, header_end), PLAIN)
        yield Statement(value, weight, days.start, days.end, rule, counts_days=True, days=days.days)
    for match in cue_pattern("remote", "part at home").finditer(small, line.start, line.end):
        weight = max(_weight(text, small, *match.span(), header_end), PLAIN)
        yield Statement("hybrid", weight, *match.span(), "part of the work at home", counts_days=True)


def _word_statement(text: str, small: str, line: Line, match: re.Match[str], header_end: int) -> Statement | None:
    value, word = match.lastgroup or "", match.group()
    start, end = match.span()
    answer = cue_pattern("remote", "answered no").match(small, end)
    if answer:
        if value != "remote" or cue_pattern("remote", "also telework").search(small, max(0, start - _REACH), start):
            return None
        return Statement("onsite", OF_THE_JOB, start, answer.end(), "a label's no")
    before, after = small[max(line.start, start - _REACH) : start], small[end : min(line.end, end + _REACH)]
    if cue_pattern("remote", f"not {value}").search(before[-_BESIDE:] + word + after[:_BESIDE]) or _is_denied(
        value, word, before
    ):
        return None
    around = small[line.start : line.end] if len(line.text) < _LONG_LINE else before + word + after
    if end > header_end and any(word in around for word in _of_interviews()):
        return None
    named = value == "hybrid" or (end > header_end and _THING.match(word) is not None)
    if named and not _is_of_work(value, text, small, end, line.end):
        return None
    weight = OUTRIGHT if _OUTRIGHT.search(before) else _weight(text, small, start, end, header_end)
    if value == "remote":
        if _remote_denied(before, after):
            return None
        value = "hybrid" if cue_pattern("remote", "part remote", r"\b").search(before) else value
        light = word.startswith(_LIGHT) and weight < OF_THE_JOB
        of_company = weight < OUTRIGHT and cue_pattern("remote", "company word").match(small, start)
        weight = OF_THE_COMPANY if (light or of_company) and end > header_end else weight
    elif value == "onsite" and weight < OF_THE_JOB:
        if _is_of_others(text, start, after):
            return None
        weight = OF_THE_JOB if word.startswith(_DENIALS) else weight
    return Statement(value, weight, start, end, f"the word {value}")


def _is_denied(value: str, word: str, before: str) -> bool:
    """Whether what comes before denies the word, or makes coming to the office a choice."""
    if value != "onsite":
        return _NEGATION.search(before) is not None
    if word.startswith(("no", "isn")):
        return False
    return cue_pattern("remote", "office optional", after=r"[^.\n]{0,60}$").search(before) is not None


def _is_of_others(text: str, start: int, after: str) -> bool:
    """Whether "on site" is said of an interview or of a gym, by the section where it stands."""
    section = find_sections(text)[line_number_at(text, start)]
    return section == "hiring" or (section == "benefits" and not cue_pattern("remote", "onsite goes on").match(after))


def _is_of_work(value: str, text: str, small: str, end: int, line_end: int) -> bool:
    """Whether "hybrid" or "on site" is a way to work: another word behind it would be what is so, unless a place."""
    behind = _NEXT_WORD.match(small, end, line_end)
    if behind is None or cue_pattern("remote", f"after {value}", after=r"(?![\w-])").match(small, behind.start("word")):
        return True
    return text[behind.start("word")].isupper() and is_known(fold(behind["word"]))


def _remote_denied(before: str, after: str) -> bool:
    if cue_pattern("remote", "remote denied").search(before):
        return True
    if cue_pattern("remote", "remote for now").match(after):
        return True
    return cue_pattern("remote", "remote excepted", r"^[^.\n]{0,30}").search(after) is not None


def _weight(text: str, small: str, start: int, end: int, header_end: int) -> int:
    if end <= header_end or small.startswith("#li-", start):
        return OF_THE_JOB
    first, last = sentence_at(text, start, end)
    if cue_pattern("remote", "of the job").search(small[first:last]):
        return OF_THE_JOB
    if cue_pattern("remote", "of the company").search(small[first:last]):
        return OF_THE_COMPANY
    return PLAIN
