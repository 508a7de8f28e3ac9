"""What a sentence says of the skills it names: asks for them, prefers them, mentions them, or speaks of others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from goingrate.extraction.sections import find_sections, is_bullet
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import find_lines, is_marked, line_number_at, sentence_at, small_letters

REQUIRED, PREFERRED, MENTIONED = "skill: required", "skill: preferred", "skill: mentioned"
ASKING = ("requirements", "preferred", "duties")
_TALK = ("company", "benefits", "legal", "hiring")
_AFTERWARDS = "preferred"  # cues that speak of what stands before them: `Scala is a plus`
_AHEAD = "preferred ahead"  # cues that speak of what stands after them: `ideally Scala`
_WITHIN = (
    "parting",
    "clause end",
    "listing",
    "beside a cue",
    "asking before",
)  # groups that are looked for between a cue and a name
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
    cues: tuple[Cue, ...]
    asks: bool

    def says(self, group: str) -> bool:
        """True where the sentence holds a cue of a group."""
        return any(each.group == group for each in self.cues)


def read_statement(text: str, start: int, end: int, marked: tuple[tuple[int, int], ...]) -> Statement | None:
    """The sentence that holds text[start:end], or None where it speaks of others or is boilerplate.

    >>> read_statement("We sell. You know Go.", 18, 20, ()).asks
    True
    """
    first, last = sentence_at(text, start, end)
    number = line_number_at(text, first)
    section, bullet = find_sections(text)[number], is_bullet(find_lines(text)[number].text)
    if is_marked(marked, first) and not (bullet and section in ASKING):
        return None
    cues = tuple(_cues_of(small_letters(text), first, last))
    said = {each.group for each in cues}
    if section in _TALK and ("stack" if section == "company" else "asked of the person") not in said:
        return None
    if section not in ASKING and "others" in said:
        return None
    asks = section == "requirements" or ("asked of the person" if section == "duties" else "asked") in said
    return Statement(first, last, section, bullet, cues, asks or "asked of the person" in said)


def rule_at(small: str, statement: Statement, start: int) -> str:
    """How a sentence counts the skill named from `start` on: required, preferred or mentioned.

    >>> text = "you know python; scala is a plus."
    >>> [rule_at(text, read_statement(text, at, at + 5, ()), at) for at in (9, 17)]
    ['skill: required', 'skill: preferred']
    """
    if statement.section == "preferred" or any(_prefers(small, statement, cue, start) for cue in statement.cues):
        return PREFERRED
    return REQUIRED if statement.asks else MENTIONED


def _prefers(small: str, statement: Statement, cue: Cue, start: int) -> bool:
    if cue.group == _AHEAD or (cue.group == _AFTERWARDS and _is_ahead(small, statement, cue)):
        return cue.start < start and not _says(small[cue.end : start], "clause end")
    if cue.group != _AFTERWARDS or start > cue.start or _says(small[start : cue.start], "clause end"):
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
    >>> is_of_others(text, read_statement(text, 26, 32, ()), 26, 32)
    True
    """
    for cue in statement.cues:
        if cue.group == "team" and 0 <= cue.start - end <= 1:
            return True
        near = cue.group == "partner" and 0 <= start - cue.end <= _LONGEST_LIST
        if near and not _says(small[cue.end : start], "parting"):
            return True
    return False


def is_addressed(statement: Statement) -> bool:
    """True where a sentence under no heading speaks of the job, not of what the company sells."""
    if statement.section != "" or statement.bullet or statement.asks:
        return True
    return statement.says("of the job") or not statement.says("of us")


def _says(words: str, group: str) -> bool:
    return any(word in words for word in _words_of(group))


@cache
def _words_of(group: str) -> tuple[str, ...]:
    return tuple(row["pattern"] for row in read_list("skill_cues.csv") if row["cue"] == group)


def _cues_of(small: str, first: int, last: int) -> Iterator[Cue]:
    automaton, groups = _cues()
    for number, start, end in automaton.find_matches_as_indexes(small[first:last], overlapping=True):
        yield Cue(groups[number], first + start, first + end)


@cache
def _cues() -> tuple[AhoCorasick, tuple[str, ...]]:
    rows = [row for row in read_list("skill_cues.csv") if row["cue"] not in _WITHIN]
    automaton = AhoCorasick([row["pattern"] for row in rows], implementation=Implementation.DFA)
    return automaton, tuple(row["cue"] for row in rows)
