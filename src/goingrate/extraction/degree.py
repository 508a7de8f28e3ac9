"""The least degree that is required."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice, pairwise
from typing import NamedTuple

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.headings import is_bullet, parse_heading
from goingrate.extraction.mentions import clause_after, clause_before
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import sieve_lines
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import Line, line_number_at, small_letters

_NONE, _LOWER, _ORDER = "none", "lower", ("bachelor", "master", "phd")
_NEAR = 40  # characters before a degree in which a word may say whose or which it is
_FAR = 160  # characters after a degree in which a word may say that it is only wished
_MOST_LINES, _MOST_IN_A_LINE = 40, 60
_STOPS = (". ", "! ", "? ", ";", "|", "•", "●", "▪", " + ")
_JOINED = re.compile(r"(?:^[\s,/&|]{1,3}|/|\bor|\band/or|\bou|\boder|\bo)\s*(?:an?\s+|equivalent\s+)?$")
_ONLY_AND = re.compile(r"^\s*(?:and|&)\s*(?:an?\s+)?$")
# What stands in brackets says something of its own (`(biotech experience preferred)`) unless it opens with the wish.
_ASIDE = re.compile(r"\((?!(?:\w+ly |is |are )?(?:a plus|plus|prefer|desir|nice|ideal|option|not |required))[^()]*\)")
_WE = re.compile(r"\b(?:we|our|us|founders?)\b")
_NOT_THE_PERSON = ("company", "benefits", "pay", "hiring", "legal")


class _Named(NamedTuple):
    """A degree that a text names, or `none` where it says that none is needed, with offsets."""

    start: int
    end: int
    degree: str


def find_degree(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[str]:  # noqa: ARG001 - a demand that recurs is still one
    """The least degree required: none (where it is said that none is needed), bachelor, master or phd, with where.

    >>> find_degree(Posting("jsonl", "b", "1", "Cook", "BS or MS in Cooking. PhD preferred."), ()).value
    'bachelor'
    """
    required: dict[str, _Named] = {}
    for named in _required(posting.text):
        if named.degree == _NONE:
            return _found(named, "said not to be needed")
        required.setdefault(named.degree, named)
    for degree in _ORDER:
        if degree in required:
            return _found(required[degree], "required")
    return Silence.NOT_STATED


def _found(named: _Named, rule: str) -> Found[str]:
    return Found(named.degree, (Evidence("text", named.start, named.end, f"degree: {rule}"),))


@cache
def _in_words() -> re.Pattern[str]:
    ways = "|".join(f"(?P<{name}>{cue('degree', name)})" for name in (_LOWER, *reversed(_ORDER)))
    return re.compile(rf"\b(?:{ways})")


@cache
def _not_needed() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<{_NONE}>{cue('degree', 'not needed')})")


@cache
def _abroad() -> re.Pattern[str]:
    ways = "|".join(f"(?P<{degree}>{cue('degree', f'{degree} abroad')})" for degree in reversed(_ORDER))
    return re.compile(rf"\b(?:{ways})")


@cache
def _stems(group: str) -> list[str]:
    """Pieces of words without which a search is in vain."""
    return cue("degree", group).split("|")


@cache
def _in_letters() -> re.Pattern[str]:
    ways = "|".join(f"(?P<{degree}>{cue('degree', f'{degree} exactly')})" for degree in reversed(_ORDER))
    return re.compile(rf"\b(?=[BDLM])(?:{ways})")


def _required(text: str) -> Iterator[_Named]:
    """The degrees that are required, and sentences that say that none is."""
    small = small_letters(text)
    for line in sieve_lines(text, "degree")[:_MOST_LINES]:
        named = _named_in(text, small, line)
        for group in _alternatives(small, named):
            if any(each.degree == _LOWER for each in group):  # "Associate's or Bachelor's": less than these will do
                continue
            if group[0].degree == _NONE or _is_required(text, small, line, group, named):
                yield from group


def _named_in(text: str, small: str, line: Line) -> list[_Named]:
    """The degrees that a line names, in order, none inside another."""
    own = small[line.start : line.end]
    searches = [(_in_words(), small), (_in_letters(), text)]
    for group, pattern in (("negation", _not_needed), ("abroad", _abroad)):
        if any(stem in own for stem in _stems(group)):
            searches.append((pattern(), small))
    found = chain.from_iterable(
        islice(pattern.finditer(searched, line.start, line.end), _MOST_IN_A_LINE) for pattern, searched in searches
    )
    named: list[_Named] = []
    # of two that start together the longer says more
    for each in sorted((_Named(*match.span(), match.lastgroup or "") for match in found), key=_start_and_length):
        if not named or each.start >= named[-1].end:
            named.append(each)
    return named


def _start_and_length(named: _Named) -> tuple[int, int]:
    return named.start, -named.end


def _alternatives(small: str, named: list[_Named]) -> Iterator[list[_Named]]:
    """The degrees of a line in groups of alternatives: those that stand joined by `or` or a slash."""
    group: list[_Named] = []
    for each in named:
        if group and not _is_joined(small[group[-1].end : each.start]):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _is_joined(between: str) -> bool:
    if len(between) > _FAR or clause_after(between, _STOPS) != between or _says("wish after", between):
        return False
    in_brackets = between.startswith(" (") and ")" not in between  # "advanced degrees (Bachelor's, Master's) preferred"
    return in_brackets or _JOINED.search(between) is not None or _ONLY_AND.match(between) is not None


def _is_required(text: str, small: str, line: Line, group: list[_Named], named: list[_Named]) -> bool:
    before, after = _around(small, line, group, named)
    if cue_pattern("degree", "elsewhere", r"\b", r"\b\W*(?:\w+\W+){0,2}$").search(before[-_NEAR:]):
        return False
    must, wish = _says("must", after), _says("wish after", after)
    if wish and not (must and must.start() < wish.start()):
        return False
    if _wished_before(before, group[0] is named[0]):
        return False
    section = _section(text, line)
    demanded = must is not None or _says("must", before) is not None
    if section == "preferred":
        return demanded
    if section in _NOT_THE_PERSON:
        spoken_of_us = section == "benefits" or _WE.search(before + after) is not None
        return demanded or is_bullet(line.text) or not before.strip() or not spoken_of_us
    return True


def _section(text: str, line: Line) -> str:
    """The section of a line; a short line that names a degree is no heading, whatever else it says."""
    number = line_number_at(text, line.start)
    if parse_heading(line.text) is not None:
        return find_sections(text)[number - 1] if number else ""
    return find_sections(text)[number]


def _wished_before(before: str, first: bool) -> bool:
    wish = _says("wish before", before)
    return wish is not None and (first or not before[wish.end() :].strip(" ,:(an"))


def _around(small: str, line: Line, group: list[_Named], named: list[_Named]) -> tuple[str, str]:
    """The clause before and after a group of degrees, up to the degrees beside it; what joins them counts as after."""
    start, end = group[0].start, group[-1].end
    first = max([line.start, start - _FAR, *(each.end for each in named if each.end <= start)])
    last = min([line.end, end + _FAR, *(each.start for each in named if each.start >= end)])
    before, after = small[first:start], small[end:last]
    within = "".join(small[one.end : other.start] for one, other in pairwise(group))
    return clause_before(before, _STOPS), within + _ASIDE.sub("", clause_after(after, _STOPS))


def _says(group: str, clause: str) -> re.Match[str] | None:
    return cue_pattern("degree", group, r"\b", r"\b").search(clause)
