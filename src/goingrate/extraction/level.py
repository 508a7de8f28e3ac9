"""What tells a level: the marks in a title, several where it offers several, and what a text says outright."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.sieve import matches_at_words
from goingrate.extraction.title_words import LevelMark, find_level_marks, find_words
from goingrate.text.spans import small_letters

_RANK = ("intern", "executive", "manager", "lead", "senior", "mid", "entry")  # which of two marks tells the level
_LADDER, _STEPS = ("entry", "mid", "senior", "lead"), (",", "-", "–", "—")
_JOINT = r"[/|&+]|\b(?:or|to|and|through|bis|oder|und|ou|et|à|o|y|e|of|en|lub|i|eller)\b"
# `senior or staff`, `mid - senior`: nothing but the joint stands between; `senior engineer / staff engineer`: words do
_ALTERNATIVES = re.compile(rf"\W*(?:{_JOINT}|[-–—]|,\s?(?:and|or|und|oder)\b)\W*", re.IGNORECASE)
_APART = re.compile(r"/|\|\s|\b(?:or|to|bis|oder|ou)\b|s\W{1,3}(?:and|&|\+)", re.IGNORECASE)
_OR = re.compile(r"\s/\s|\b(?:or|oder|ou)\b|/", re.IGNORECASE)
_BOTH_RANKS = ("&", "and", "+", "|")  # `managing principal & co-founder` is one person
_AFTER_GRADE = re.compile(r"\s{0,3}(?:$|[,()|/\[\]:;–—+&#-]|(?:or|to|and)\b|[a-z][/|][a-z]\b)", re.IGNORECASE)
# a number of years: `(3-8 yrs)`
_YEARS = re.compile(
    r"\d{1,2}\s?(?:(?:[-–—+]|to)\s?){0,2}(?:\d{1,2})?\s?\+?\s?(?:y(?:ea)?rs?|yoe|jahre?|ans|años?|anni|anos)\b",
    re.IGNORECASE,
)
_BEFORE_GRADE = re.compile(r"(?:[A-Za-zÀ-ÿ]\s{0,3}[-–—,(]?|[IV\d]\s{0,3}(?:[/&+–—-]|\bor\b|\bto\b|\band\b))\s{0,3}$")
_BARE_FIRST = re.compile(r"(?P<job>.{3,60}?)\s{0,3}(?:/|\bor\b|\boder\b|\bou\b)\s{0,3}", re.IGNORECASE)
_WORDS_APART = 4  # words at most between two levels offered: `Senior Backend Engineer / Staff Backend Engineer`
_PHRASE = 30  # characters after a level word that may make another phrase of it
_REACH = 80  # characters before levels in which a text says that it hires at them


class SaidLevels(NamedTuple):
    """The levels that a text offers, in order, its offsets, and the rule."""

    levels: tuple[str, ...]
    start: int
    end: int
    rule: str


@lru_cache(maxsize=256)
def parse_level(title: str) -> LevelMark | None:
    """The mark in a title that tells its level, offsets included; None where the title has none.

    >>> parse_level("Senior/Staff Engineer").level, parse_level("Engineering Manager, Senior Living").level
    ('senior', 'manager')
    >>> parse_level("Account Manager") is None
    True
    """
    marks = [mark for mark in find_level_marks(title) if mark.kind == "mark" or _is_grade(title, mark)]
    words = [mark for mark in marks if mark.kind == "mark"]
    if not words:
        return marks[0] if marks else None
    if _begins_unmarked(title, marks[0]):
        return None
    for number, (one, other) in enumerate(pairwise(words), 1):
        if _APART.search(title, one.end, other.start) or _stand_side_by_side(title, one, other):
            words = words[:number]
            break
    ruling = min(words, key=lambda mark: _RANK.index(mark.level))
    first = marks[0]
    if first.kind == "grade" and _OR.search(title, first.end, words[0].start):
        return first  # `Engineer II / Senior Engineer`
    return ruling


def _begins_unmarked(title: str, mark: LevelMark) -> bool:
    """True where the first of several levels is the job's bare name: `Baker / Senior Baker`."""
    bare = _BARE_FIRST.fullmatch(title, 0, mark.start)
    job = [word.plain for word in find_words(bare["job"])] if bare else []
    return bool(job) and [word.plain for word in find_words(title[mark.end :])[: len(job)]] == job


def _is_grade(title: str, mark: LevelMark) -> bool:
    if not _AFTER_GRADE.match(title, mark.end) or _YEARS.match(title, mark.start):
        return False
    if title[mark.start].isdigit():
        before = title[max(0, mark.start - _PHRASE) : mark.start].lower()
        if cue_pattern("level", "numbered", r"\b", r"\W{0,3}$").search(before):
            return False  # `Cook, Pier 1`
    return " " in title[mark.start : mark.end] or _BEFORE_GRADE.search(title, 0, mark.start) is not None


@lru_cache(maxsize=256)
def parse_levels(title: str) -> tuple[LevelMark, ...]:
    """The marks of the levels that a title offers, one for each level, in order; none where it offers one alone.

    >>> [mark.level for mark in parse_levels("Senior/Staff Engineer")], parse_levels("Senior Manager, Lead Routing")
    (['senior', 'lead'], ())
    """
    marks = [mark for mark in find_level_marks(title) if mark.kind == "mark" or _is_grade(title, mark)]
    ruling, groups = parse_level(title), [marks[:1]]
    if not marks[1:]:
        return ()
    for one, other in pairwise(marks):
        if _offers_both(title, one, other):
            groups.append([other])
        else:
            groups[-1].append(other)
    if ruling is None or ruling not in groups[0]:
        return ()
    offered = [ruling, *(min(group, key=_rank) for group in groups[1:])]
    return _distinct(offered)


def _rank(mark: LevelMark) -> tuple[bool, int]:
    return mark.kind == "grade", _RANK.index(mark.level)


def _distinct(marks: list[LevelMark]) -> tuple[LevelMark, ...]:
    first = {mark.level: mark for mark in reversed(marks)}
    kept = tuple(mark for mark in marks if first[mark.level] == mark)
    return kept if len(kept) > 1 else ()


def _stand_side_by_side(title: str, one: LevelMark, other: LevelMark) -> bool:
    """True where a joint alone stands between two marks that are alternatives and not two ranks of one person."""
    between = title[one.end : other.start]
    joint = between.strip()
    if joint in _STEPS:  # a comma or dash joins steps of one ladder: `junior, mid, senior`
        steps = [_LADDER.index(mark.level) for mark in (one, other) if mark.level in _LADDER]
        return len(steps) == 2 and steps[0] < steps[1]
    if other.level == "executive" and joint in _BOTH_RANKS:
        return False
    return _ALTERNATIVES.fullmatch(between) is not None


def _offers_both(title: str, one: LevelMark, other: LevelMark) -> bool:
    """True where what stands between two marks offers them as alternatives and doesn't make one job of both."""
    between = title[one.end : other.start]
    if _stand_side_by_side(title, one, other):
        return True
    ladder = one.kind == "grade" or other.kind == "mark"  # the slash of `Senior UX/UI Designer II` parts no levels
    return ladder and _OR.search(between) is not None and len(between.split()) <= _WORDS_APART + 1


@cache
def _said() -> re.Pattern[str]:
    """What tells levels outright, by ways that each begin with a word of the list's sieve."""
    level = cue("level", "level")
    joined = rf"(?:{level})(?:(?:\s?[,/&+–—-]\s?|,?\s(?:and|or|to|through)\s)(?:{level})){{0,4}}"
    return re.compile(
        rf"(?:{cue('level', 'label')})\s?:\s?(?P<label>{joined})\b"
        rf"|(?:{cue('level', 'listing')})\s?(?:[:(–—-]\s?|,? from |,? including )(?P<listing>{joined})\b"
        rf"|(?:{cue('level', 'looks for')})\s(?P<looks>{joined})\b"
        rf"|(?:{cue('level', 'is')})\s(?P<is>{joined})(?:{cue('level', 'position')})"
        rf"|(?P<hires>{joined})[ -]levels?\b"
    )


_RULES = {
    "label": "the text's label",
    "listing": "levels that the text lists",
    "looks": "whom the text looks for",
    "is": "what the text calls the position",
    "hires": "levels that the text hires at",
}


@lru_cache(maxsize=16)
def find_said_levels(text: str) -> tuple[SaidLevels, ...]:
    """The places where a text tells the level of its job outright, in order.

    >>> [said.levels for said in find_said_levels("Seniority: Mid / Senior. We never sleep.")]
    [('mid', 'senior')]
    """
    small, found = small_letters(text), []
    for match in matches_at_words(_said(), "level", text, small):
        way = match.lastgroup or ""
        before = small[max(0, match.start() - _REACH) : match.start()]
        asked = {"hires": "hires", "listing": "several"}.get(way)
        offered = way == "hires" and cue_pattern("level", "offered", r"\s").match(small, match.end()) is not None
        if asked and not offered and not cue_pattern("level", asked, r"\b", r"(?=\W)[^.!?\n]*$").search(before):
            continue
        start, end = match.start(way), match.end() if way == "hires" else match.end(way)
        # with what follows, as `lead generation` is no level
        near = find_level_marks(text[start : end + _PHRASE])
        levels = dict.fromkeys(mark.level for mark in near if mark.kind == "mark" and start + mark.end <= end)
        if levels and (len(levels) > 1 or not offered):
            found.append(SaidLevels(tuple(levels), start, end, _RULES[way]))
    return tuple(found)
