"""Soft skills of the protocol that are asked of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.sections import find_sections, is_bullet
from goingrate.extraction.sieve import sieve_lines
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import is_marked, line_number_at, sentence_at, small_letters

SOFT = ("communication", "system design", "leadership", "mentoring", "ethics")
_REQUIRED = ("requirements", "preferred")
_ASKING = (*_REQUIRED, "duties")
_TALK = ("company", "benefits", "legal", "hiring")
_OF_US = re.compile(r"\W{0,9}(?:we|our|at|as)\b(?!.{0,200}\byou(?:['’]ll| will|r role)?\b)")


def find_soft(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[str, ...]]:
    """Which of communication, system design, leadership, mentoring, ethics are asked, with where.

    >>> find_soft(Posting("jsonl", "b", "1", "Engineer", "You mentor junior engineers."), ()).value
    ('mentoring',)
    """
    if not posting.text.strip():
        return Silence.NOT_READ
    found: dict[str, Evidence] = {}
    for name, start, end, rule in _mentions(posting.text, marked):
        found.setdefault(name, Evidence("text", start, end, rule))
    names = tuple(name for name in SOFT if name in found)
    return Found(names, tuple(found[name] for name in names)) if names else Silence.NOT_STATED


def _mentions(text: str, marked: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, int, int, str]]:
    """The soft skills asked, as name, start, end and rule."""
    small, found = small_letters(text), set[str]()
    for line in sieve_lines(text, "soft"):
        section = find_sections(text)[line_number_at(text, line.start)]
        bullet = is_bullet(line.text)
        if section in _TALK or (is_marked(marked, line.start) and not (bullet and section in _ASKING)):
            continue
        told = small[line.start : line.end]
        for name in SOFT:
            if name in found or not any(word in told for word in _near(name)):
                continue
            match = _pattern(name, asked=section in _REQUIRED).search(small, line.start, line.end)
            if match is not None and not _of_us(text, small, match, section):
                found.add(name)
                yield (
                    name,
                    match.start(),
                    match.end(),
                    "soft skill: asked" if section in _REQUIRED else "soft skill: said",
                )


@cache
def _near(name: str) -> tuple[str, ...]:
    """Words of which a line must hold one before the dear pattern is tried."""
    return tuple(cue("soft", f"{name} near").split("|"))


@cache
def _pattern(name: str, *, asked: bool) -> re.Pattern[str]:
    sure = cue_pattern("soft", name)
    return (
        re.compile(f"{sure.pattern}|{cue_pattern('soft', f'{name} asked').pattern}") if asked and _asked(name) else sure
    )


def _asked(name: str) -> bool:
    return cue_pattern("soft", f"{name} asked").pattern != "(?:)"


def _of_us(text: str, small: str, match: re.Match[str], section: str) -> bool:
    """True where the sentence speaks of the company: `We communicate openly`."""
    if section in _ASKING:
        return False
    first, last = sentence_at(text, *match.span())
    return _OF_US.match(small[first:last]) is not None
