"""What a sentence says of the skills it names: asks for them, prefers them, mentions them, or speaks of others."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from goingrate.extraction.headings import is_bullet
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import SAID_OF_SKILLS, word_hits
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import (
    LONGEST_SENTENCE,
    Line,
    find_lines,
    is_marked,
    line_starts,
    sentence_at,
)

REQUIRED, PREFERRED, MENTIONED = "skill: required", "skill: preferred", "skill: mentioned"
ASKING = ("requirements", "preferred", "duties")
_TALK = ("company", "benefits", "pay", "legal", "hiring")
_AFTERWARDS = "preferred"  # cues that speak of what stands before them: `Scala is a plus`
_AHEAD = "preferred ahead"  # cues that speak of what stands after them: `ideally Scala`
_NOT_ASKED, _NOT_USED = "not asked", "not used"  # with ` ahead`: cues that speak of what stands after them
_LONGEST_DENIAL = 60  # characters between a word that denies and the last name that it denies
_SPEAKING = (  # groups whose words speak of names before or behind them
    _AFTERWARDS, _AHEAD, "partner", _NOT_ASKED, f"{_NOT_ASKED} ahead", _NOT_USED, f"{_NOT_USED} ahead",
)  # fmt: skip
_SORTS = "tool|system|platform|technolog|framework|software|solution|service|management|suite"
_SORT = re.compile(rf"s?(?: (?:{_SORTS})\w*){{0,2}}")
_STOPS = (". ", "! ", "? ", "。", " •", " ●", " ▪")  # what may end a sentence within its line
_BULLETS = " \t-–—•*·"
_LONGEST_HEAD = 30  # characters between a cue and the colon that makes it a heading
_LONGEST_LIST = 60  # characters between a cue and the name that it speaks of, in a list of names


class Cue(NamedTuple):
    """A word of `lists/skill_cues.csv` in a text, by offsets."""

    group: str
    start: int
    end: int


class Statement(NamedTuple):
    """One sentence: its offsets, the section of its line, whether that line is a bullet, its cues, how it counts."""

    start: int
    end: int
    section: str
    bullet: bool
    cues: list[Cue]
    asks: bool


class Statements:
    """The sentences of a text, each judged once; marked: spans of the text that are boilerplate, sorted."""

    def __init__(self, text: str, marked: tuple[tuple[int, int], ...] = ()) -> None:
        self._text, self._marked = text, marked
        self._lines, self._starts, self._sections = find_lines(text), line_starts(text), find_sections(text)
        self._hits = word_hits(text, "said of skills")
        self._last = 0
        self._statement: Statement | None = None

    def at(self, start: int, end: int) -> Statement | None:
        """The sentence that holds text[start:end], or None where it speaks of others or is boilerplate.

        To be asked from the beginning of the text to its end.

        >>> Statements("We sell. You know Go.").at(18, 20).asks
        True
        """
        if start >= self._last:
            self._statement = self._read(start, end)
        return self._statement

    def _read(self, start: int, end: int) -> Statement | None:
        number = max(0, bisect_right(self._starts, start) - 1)
        section, line = self._sections[number], self._lines[number]
        bullet = is_bullet(line.text)
        whole = _is_one_sentence(line)
        first, last = (line.start, line.end) if whole else sentence_at(self._text, start, end)
        self._last = max(last, end)
        if self._marked and is_marked(self._marked, line.start) and not (bullet and section in ASKING):
            return None
        said, cues = self._cues(first, last)
        if section in _TALK and ("stack" if section == "company" else "asked of the person") not in said:
            return None
        if "others" in said and section not in ASKING:
            return None
        told = "asked of the person" in said
        of_stack = "in use" in said and not bullet  # sections count the tools in use among what is asked
        asks = told or (section == "requirements" and not of_stack) or ("asked" in said and section != "duties")
        return Statement(first, last, section, bullet, cues, asks)

    def _cues(self, first: int, last: int) -> tuple[set[str], list[Cue]]:
        """The groups of which a sentence holds words, and those words that speak of names beside them."""
        hits, groups = self._hits, _groups()
        said, cues = set(), []
        for at in range(bisect_left(hits, (first,)), len(hits)):
            start, end, number = hits[at]
            if start >= last:
                break
            if end <= last:
                group = groups[number]
                said.add(group)
                if group in _SPEAKING:
                    cues.append(Cue(group, start, end))
        return said, cues


def _is_one_sentence(line: Line) -> bool:
    """True where nothing within a line can end a sentence; says False of some that are one."""
    return len(line.text) <= LONGEST_SENTENCE and not any(map(line.text.__contains__, _STOPS))


def rule_at(small: str, statement: Statement, start: int) -> str:
    """How a sentence counts the skill named from `start` on: required, preferred or mentioned.

    >>> text = "you know python; scala is a plus."
    >>> [rule_at(text, Statements(text).at(at, at + 5), at) for at in (9, 17)]
    ['skill: required', 'skill: preferred']
    """
    if statement.cues and _is_denied(small, statement, start, _NOT_ASKED):
        return MENTIONED
    if statement.section == "preferred":
        return REQUIRED if small.startswith(_words_of("heads what is required"), statement.start) else PREFERRED
    if statement.cues and any(_prefers(small, statement, cue, start) for cue in statement.cues):
        return PREFERRED
    return REQUIRED if statement.asks else MENTIONED


def is_not_used(small: str, statement: Statement, start: int) -> bool:
    """True where a sentence says that what is named from `start` on is not used: `we do not use Java`.

    >>> text = "we do not use java; we use kotlin."
    >>> [is_not_used(text, Statements(text).at(at, at + 4), at) for at in (14, 27)]
    [True, False]
    """
    return bool(statement.cues) and _is_denied(small, statement, start, _NOT_USED)


def _is_denied(small: str, statement: Statement, start: int, group: str) -> bool:
    for cue in statement.cues:
        if cue.group == f"{group} ahead":
            denied = 0 <= start - cue.end <= _LONGEST_DENIAL
            if denied and not _says(small[cue.end : start + 1], "denial end"):
                return True
        elif cue.group == group and _speaks_of(small, statement, cue, start):
            return True
    return False


def _prefers(small: str, statement: Statement, cue: Cue, start: int) -> bool:
    if cue.group == _AHEAD or (cue.group == _AFTERWARDS and _is_ahead(small, statement, cue)):
        return cue.start < start and not _says(small[cue.end : start], "clause end")
    return cue.group == _AFTERWARDS and _speaks_of(small, statement, cue, start)


def _speaks_of(small: str, statement: Statement, cue: Cue, start: int) -> bool:
    """True where a cue speaks of what is named before it, from `start` on, in its own clause."""
    if start > cue.start or _says(small[start : cue.start], "clause end"):
        return False
    return start >= _clause_start(small, statement, cue)


def _is_ahead(small: str, statement: Statement, cue: Cue) -> bool:
    """True where a cue opens its sentence or heads what follows: `Preferred: Scala`, `Nice to have - Go`."""
    opens = not small[statement.start : cue.start].strip(_BULLETS)
    return opens or small[cue.end : cue.end + _LONGEST_HEAD].partition(",")[0].rstrip().endswith(":")


def _clause_start(small: str, statement: Statement, cue: Cue) -> int:
    """Where the clause starts of which a cue at its end speaks.

    Brackets with names (`Python (Django preferred)`) are one; so is a single name after a comma (`Java, Go a plus`);
    brackets that hold the cue alone speak of all before them.
    """
    opened = small.rfind("(", statement.start, cue.start)
    if opened >= 0 and small.find(")", opened, cue.start) < 0:
        return opened if _names_something(small[opened + 1 : cue.start]) else statement.start
    comma = small.rfind(",", statement.start, cue.start)
    last = f" {small[comma + 1 : cue.start]} "
    listed = comma < 0 or small.find(")", comma, cue.start) >= 0 or _says(last, "listing")
    return statement.start if listed or not _names_something(last) else comma


def _names_something(words: str) -> bool:
    """True where a stretch holds more than the little words around a cue: `is strongly`, `would be`, `but`."""
    return any(word not in _words_of("beside a cue") for word in words.split())


def is_of_others(small: str, statement: Statement, start: int, end: int) -> bool:
    """True where a field's name is a team's or a partner's: `our data science team`, `alongside Security and DevOps`.

    >>> text = "partner with security and devops to ship python."
    >>> is_of_others(text, Statements(text).at(26, 32), 26, 32)
    True
    """
    if small.startswith(_words_of("team"), end + 1):
        return True
    near = (cue for cue in statement.cues if cue.group == "partner" and 0 <= start - cue.end <= _LONGEST_LIST)
    return any(not _says(small[cue.end : start], "parting") for cue in near)


def is_class_of_others(small: str, start: int, end: int) -> bool:
    """True where an everyday name only sorts what is named beside it: `BI tools (Tableau)`, `other version control`.

    >>> text = "git or other version control; database systems such as sql"
    >>> is_class_of_others(text, 13, 28), is_class_of_others(text, 30, 38), is_class_of_others(text, 0, 3)
    (True, True, False)
    """
    if small.endswith(_words_of("other of its kind"), max(0, start - _LONGEST_HEAD), start):
        return True
    words = _SORT.match(small, end)
    return words is not None and small.startswith(_words_of("introducing"), words.end())


def is_addressed(small: str, statement: Statement) -> bool:
    """True where a sentence under no heading speaks of the job, not of what the company sells."""
    if statement.section or statement.bullet or statement.asks:
        return True
    sentence = small[statement.start : statement.end]
    return _says(sentence, "of the job") or not _says(sentence, "of us")


def _says(words: str, group: str) -> bool:
    return any(map(words.__contains__, _words_of(group)))


@cache
def _words_of(group: str) -> tuple[str, ...]:
    return tuple(row["pattern"] for row in read_list("skill_cues.csv") if row["cue"] == group)


@cache
def _groups() -> tuple[str, ...]:
    """The group of each cue that sentences are asked for, in the order of the list."""
    return tuple(row["cue"] for row in read_list("skill_cues.csv") if row["cue"] in SAID_OF_SKILLS)
