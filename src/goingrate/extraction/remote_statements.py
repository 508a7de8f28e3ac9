"""The places where a text says how far work is done at home, each with what it says and how much it weighs."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.sieve import sieve_lines
from goingrate.text.spans import Line, sentence_at, small_letters

# How much a statement weighs: outright of this job; of this job; without saying of what; of the company or a benefit.
OUTRIGHT, OF_THE_JOB, PLAIN, OF_THE_COMPANY = 4, 3, 2, 1
_FULL_WEEK = 5  # days
_REACH = 60  # characters on either side in which a word may change what is meant
_MOST_STATEMENTS = 60  # what comes after them says nothing new
_LONG_LINE = 400  # characters: of longer lines only the words around count
_COUNTS = ("day", "week", "%", "tag", "jour", "partial", "partly", "occasional", "flexible remote", "some ")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NUMBER = "[1-7]|one|two|three|four|five|six"
_WEEK = (
    r"(?:\s?(?:a|per|/|each|every|in the|of the|out of the|pro|par|die)\s?(?:work ?)?(?:week|wk|woche|semaine)"
    r"|\s?weekly)"
)
_OUTRIGHT = re.compile(r"\b(?:role|position|job|opportunity|stelle|poste) (?:is|will be|can be|ist) (?:[\w%-]+ ){0,3}$")
_NEGATION = re.compile(r"\b(?:no|not|non|isn't|isn’t)(?: an?)?(?: [a-z]+ ?/ ?)? ?$|no remote ?(?:/|or|and|,) ?$")
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
    """What one place says: value, weight, offsets, the rule that read it, and whether it counts days."""

    value: str
    weight: int
    start: int
    end: int
    rule: str
    counts_days: bool = False


@cache
def _one_word() -> re.Pattern[str]:
    values = "|".join(f"(?P<{value}>{cue('remote', value)})" for value in ("hybrid", "onsite", "remote"))
    return re.compile(rf"(?<!\w)(?:{values})")


@cache
def _of_interviews() -> tuple[str, ...]:
    return tuple(cue("remote", "interview").split("|"))


@cache
def _days_in_office() -> re.Pattern[str]:
    days = (
        rf"(?P<{{}}>{_NUMBER})(?:\s?(?:-|–|to|or)\s?(?:{_NUMBER}))?\s?\+?[x\s-]?\s?(?:full )?"
        r"(?:days?|times?|tage?n?|jours?|x)?"
    )
    office = rf"(?:the |our |an? |your |[a-z]{{3,12}} )?(?:[a-z]{{2,12}} )?(?:{cue('remote', 'office')})"
    into = r"(?:in|into|from|at|on|to|im|au|of|is|are|together|required|minimum|present|working|work)?"
    return re.compile(
        rf"\b{days.format('a')}{_WEEK}\s*[,:(]?\s*{into}\s*(?:be |come |go )?(?:into|in|to|from|at)?\s*{office}"
        rf"|\b{days.format('b')}\s*{into}\s*{office}(?:\s+\w+){{0,4}}?{_WEEK}"
        rf"|\b{office}[^.\n]{{0,50}}?\b{days.format('c')}{_WEEK}"
    )


@lru_cache(maxsize=16)
def find_statements(text: str, header_end: int) -> tuple[Statement, ...]:
    """Every statement of a text on remote work; before `header_end` all of them speak of the job.

    >>> [each.value for each in find_statements("Onsite gym. This role is remote; 2 days a week in the office.", 0)]
    ['remote', 'hybrid']
    """
    small = small_letters(text)
    found: list[Statement] = []
    for line in sieve_lines(text, "remote"):
        for match in _one_word().finditer(small, line.start, line.end):
            statement = _word_statement(text, small, line, match, header_end)
            if statement:
                found.append(statement)
            if len(found) >= _MOST_STATEMENTS:
                return tuple(found)
        own = small[line.start : line.end]
        if any(stem in own for stem in _COUNTS):
            found += _counted(text, small, line, header_end)
    return tuple(found)


def _counted(text: str, small: str, line: Line, header_end: int) -> list[Statement]:
    found = []
    for match in _days_in_office().finditer(small, line.start, line.end):
        first, last = sentence_at(text, match.start(), match.end())
        if cue_pattern("remote", "office optional", after=r"[^.\n]{0,60}$").search(small, first, match.start()):
            continue
        said = next(group for group in match.groups() if group)
        value = "onsite" if (_NUMBERS.get(said) or int(said)) >= _FULL_WEEK else "hybrid"
        outright = re.search(r"\b(?:this|the) (?:role|position|job)\b", small[first:last])
        weight = OUTRIGHT if outright else max(_weight(text, small, *match.span(), header_end), PLAIN)
        found.append(Statement(value, weight, *match.span(), "days in the office", True))
    at_home = cue_pattern("remote", "days at home").finditer(small, line.start, line.end)
    for match in at_home:
        weight = max(_weight(text, small, *match.span(), header_end), PLAIN)
        found.append(Statement("hybrid", weight, *match.span(), "days at home", True))
    return found


def _word_statement(text: str, small: str, line: Line, match: re.Match[str], header_end: int) -> Statement | None:
    value, word = match.lastgroup or "", match.group()
    start, end = match.span()
    before, after = small[max(line.start, start - _REACH) : start], small[end : min(line.end, end + _REACH)]
    around = small[line.start : line.end] if len(line.text) < _LONG_LINE else before + word + after
    if cue_pattern("remote", f"not {value}").search(before[-30:] + word + after[:30]):
        return None
    if end > header_end and any(word in around for word in _of_interviews()):
        return None
    if value == "onsite" and not word.startswith(("no", "isn")):
        if cue_pattern("remote", "office optional", after=r"[^.\n]{0,60}$").search(before):
            return None
    elif value != "onsite" and _NEGATION.search(before):
        return None
    if value == "remote" and _remote_denied(before, after):
        return None
    weight = OUTRIGHT if _OUTRIGHT.search(before) else _weight(text, small, start, end, header_end)
    if value == "remote" and word.startswith(_LIGHT) and weight < OF_THE_JOB:
        weight = OF_THE_COMPANY
    return Statement(value, weight, start, end, f"the word {value}")


def _remote_denied(before: str, after: str) -> bool:
    if cue_pattern("remote", "remote denied").search(before):
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
