"""Names in lists of skills that `lists/skills.csv` does not know: what a market asks for before the list does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction.certificate_names import certificate_names
from goingrate.extraction.gazetteer import fold, is_known
from goingrate.extraction.sections import find_sections
from goingrate.extraction.skill_names import Skill, find_named
from goingrate.extraction.skill_walk import SkillMention
from goingrate.extraction.skill_words import find_skill_mentions
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import Line, find_lines

_ASKING = ("requirements", "preferred")
_NEAR = 60  # characters between a name and the known skill that stands beside it in the list
_MOST_WORDS, _LONGEST, _SHORTEST = 3, 40, 2
_LOOSE = ("field", "method")
_PARTS = re.compile(r"[,;/()|•·:]|\.(?=\s|$)|\s(?:and|or|&|such as|like|including|e\.g\.?|i\.e\.?)\s")
_LEAD = re.compile(r".{0,200}\b(?:with|in|of|using|know|knows|to|for|on|as|are|is|the)\s", re.DOTALL)
# a capital first, capitals within, digits after letters, or a dotted ending: `Weld`, `dltHub`, `k9s`, `kit.js`
_WORD = re.compile(r"[A-Z][\w+#-]*(?:\.\w+)?|[a-z]+[A-Z]\w*|[a-z]+-?\d\w*|[a-z][\w-]*\.(?:js|io|ai|py|rs|dev)")


class UnknownTerm(NamedTuple):
    """A name that the list does not know: offsets, as written, and the known skills in its line that stand near."""

    start: int
    end: int
    written: str
    beside: tuple[Skill, ...]


def find_unknown_terms(text: str) -> Iterator[UnknownTerm]:
    """The unknown names that a text lists beside known skills where it says what it asks for.

    >>> [term.written for term in find_unknown_terms("Requirements" + chr(10) + "- Python, Quxly and dbt")]
    ['Quxly']
    """
    asking = [line for line, section in zip(find_lines(text), find_sections(text), strict=True) if section in _ASKING]
    mentions = [each for each in find_skill_mentions(text) if each.alias.skill.kind not in _LOOSE] if asking else []
    for line in asking:
        known = [each for each in mentions if line.start <= each.start < line.end]
        if known:
            yield from _of_line(line, known)


def _of_line(line: Line, known: list[SkillMention]) -> Iterator[UnknownTerm]:
    first = 0
    for part in (*_PARTS.finditer(line.text), None):
        last = part.start() if part else len(line.text)
        span = _name_in(line.text, first, last)
        first = part.end() if part else last
        if span is None or (part and part.group() == ":"):  # `Storage:` heads what follows
            continue
        start, end = line.start + span[0], line.start + span[1]
        beside = [each for each in known if start - _NEAR <= each.start and each.end <= end + _NEAR]
        if beside and not any(each.start < end and start < each.end for each in beside):
            yield UnknownTerm(start, end, line.text[slice(*span)], tuple(each.alias.skill for each in beside))


def _name_in(line: str, first: int, last: int) -> tuple[int, int] | None:
    """The span of the name that an item of a list is: its words after `experience with`, before `experience`."""
    lead = _LEAD.match(line, first, last)
    first = lead.end() if lead else first
    words = [(first + each.start(), first + each.end()) for each in re.finditer(r"\S+", line[first:last])]
    while words and _is_stop(line[slice(*words[-1])]):
        words.pop()
    while words and _is_stop(line[slice(*words[0])]):
        words.pop(0)
    if not 0 < len(words) <= _MOST_WORDS or not all(_WORD.fullmatch(line[slice(*word)]) for word in words):
        return None
    start, end = words[0][0], words[-1][1]
    return (start, end) if _is_new(line[start:end]) else None


def _is_new(name: str) -> bool:
    """True where a name is no skill, certificate or place of the lists."""
    small = name.lower()
    if not _SHORTEST <= len(name) <= _LONGEST or small in _stops() or small in _certified():
        return False
    return find_named(name) is None and find_named(small.removesuffix("s")) is None and not is_known(fold(name))


def _is_stop(word: str) -> bool:
    return word.strip("-–—•*\"'“”").lower() in _stops() or not any(char.isalnum() for char in word)


@cache
def _stops() -> frozenset[str]:
    return frozenset(row["word"] for row in read_list("skill_term_stops.csv"))


@cache
def _certified() -> frozenset[str]:
    return frozenset(name.word.lower() for name in certificate_names())


def likely_sort(beside: Counter[tuple[str, str]]) -> tuple[str, str]:
    """The kind and family that most of the skills beside a name are of; ties go by the alphabet.

    >>> likely_sort(Counter({("tool", "devops"): 3, ("language", "languages"): 1}))
    ('tool', 'devops')
    """
    return min(beside, key=lambda sort: (-beside[sort], sort))
