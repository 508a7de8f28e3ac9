"""Soft skills of the protocol that are asked of the person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.headings import is_bullet
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import word_hits
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, is_marked, line_number_at, sentence_at, small_letters
from goingrate.text.walk import Hit

SOFT = ("communication", "system design", "leadership", "mentoring", "ethics")
_REQUIRED = ("requirements", "preferred")
_ASKING = (*_REQUIRED, "duties")
_TALK = ("company", "benefits", "pay", "legal", "hiring")
_BEFORE, _AFTER = 150, 150  # characters around the words in which the whole statement stands
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
    for number, hits in groupby(word_hits(text, "soft"), key=lambda hit: line_number_at(text, hit[0])):
        line, section = find_lines(text)[number], find_sections(text)[number]
        if section in _TALK or (is_marked(marked, line.start) and not (section in _ASKING and is_bullet(line.text))):
            continue
        for name, first, last in _stretches(hits):
            if name in found:
                continue
            start, end = max(line.start, first - _BEFORE), min(line.end, last + _AFTER)
            match = _pattern(name, asked=section in _REQUIRED).search(small, start, end)
            if match is not None and not _of_us(text, small, match, section):
                found.add(name)
                rule = "soft skill: asked" if section in _REQUIRED else "soft skill: said"
                yield name, match.start(), match.end(), rule


def _stretches(hits: Iterable[Hit]) -> list[tuple[str, int, int]]:
    """Each soft skill that words of a line may name, with the start of the first and the end of the last of them."""
    found: dict[str, tuple[int, int]] = {}
    for start, end, number in hits:
        for name in _names()[number]:
            found[name] = (found[name][0] if name in found else start, end)
    return [(name, *stretch) for name, stretch in found.items()]


@cache
def _names() -> tuple[tuple[str, ...], ...]:
    """For each word that is looked for, the soft skills that it may name."""
    near = {name: frozenset(cue("soft", f"{name} near").split("|")) for name in SOFT}
    words = [row["pattern"] for row in read_list("soft_cues.csv") if row["cue"] == "sieve"]
    return tuple(tuple(name for name in SOFT if word in near[name]) for word in words)


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
