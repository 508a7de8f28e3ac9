"""The least degree that is required."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.sections import find_sections, is_bullet, parse_heading
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import Line, find_lines_with, line_number_at

_ORDER = ("bachelor", "master", "phd")
_NEAR = 40  # characters before a degree in which a word may say whose or which it is
_FAR = 160  # characters after a degree in which a word may say that it is only wished
_MOST_LINES, _MOST_IN_A_LINE = 40, 60
_STOP = re.compile(r"(?<!\b\w)(?<!\bPh)[.!?](?=\s)|;|[|•●▪]|\s\+\s")
_JOINED = re.compile(r"(?:^[\s,/&|]{1,3}|/|\bor|\band/or|\bou|\boder|\bo)\s*(?:an?\s+|equivalent\s+)?$", re.IGNORECASE)
_ONLY_AND = re.compile(r"^\s*(?:and|&)\s*(?:an?\s+)?$", re.IGNORECASE)
_NOT_THE_PERSON = ("company", "benefits", "hiring", "legal")


def find_degree(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[str]:  # noqa: ARG001 - a demand that recurs is still one
    """The least degree required: none (where it is said that none is needed), bachelor, master or phd, with where.

    >>> find_degree(Posting("jsonl", "b", "1", "Cook", "BS or MS in Cooking. PhD preferred."), ()).value
    'bachelor'
    """
    required: dict[str, re.Match[str]] = {}
    for match in _required(posting.text):
        degree = match.lastgroup or ""
        if degree == "none":
            return _found("none", match, "said not to be needed")
        required.setdefault(degree, match)
    for degree in _ORDER:
        if degree in required:
            return _found(degree, required[degree], "required")
    return Silence.NOT_STATED


def _found(degree: str, match: re.Match[str], rule: str) -> Found[str]:
    return Found(degree, (Evidence("text", *match.span(), f"degree: {rule}"),))


@cache
def _degrees() -> re.Pattern[str]:
    named = [("none", "not needed"), ("phd", "phd"), ("master", "master"), ("bachelor", "bachelor")]
    return re.compile("|".join(rf"(?P<{name}>\b(?:{cue('degree', group)}))" for name, group in named))


@cache
def _sieves() -> tuple[frozenset[str], frozenset[str]]:
    rows = read_list("degree_cues.csv")
    return (
        frozenset(row["pattern"] for row in rows if row["cue"] == "sieve"),
        frozenset(row["pattern"] for row in rows if row["cue"] == "sieve exactly"),
    )


def _required(text: str) -> Iterator[re.Match[str]]:
    """The degrees that are required, and sentences that say that none is."""
    any_case, exactly = _sieves()
    lines = {*find_lines_with(text, any_case), *find_lines_with(text, exactly, exactly=True)}
    for line in sorted(lines)[:_MOST_LINES]:
        matches = list(islice(_degrees().finditer(text, line.start, line.end), _MOST_IN_A_LINE))
        for group in _alternatives(text, matches):
            if group[0].lastgroup == "none" or _is_required(text, line, group, matches):
                yield from group


def _alternatives(text: str, matches: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The degrees of a line in groups of alternatives: those that stand joined by `or` or a slash."""
    group: list[re.Match[str]] = []
    for match in matches:
        if group and not _is_joined(text[group[-1].end() : match.start()]):
            yield group
            group = []
        group.append(match)
    if group:
        yield group


def _is_joined(between: str) -> bool:
    if _STOP.search(between) or _says("wish after", between) or len(between) > _FAR:
        return False
    return _JOINED.search(between) is not None or _ONLY_AND.match(between) is not None


def _is_required(text: str, line: Line, group: list[re.Match[str]], matches: list[re.Match[str]]) -> bool:
    before, after = _around(text, line, group, matches)
    section = _section(text, line)
    if cue_pattern("degree", "elsewhere", r"(?i:\b", r")\W*(?:\w+\W+){0,2}$").search(before[-_NEAR:]):
        return False
    must, wish = _says("must", after), _says("wish after", after)
    if wish and not (must and must.start() < wish.start()):
        return False
    demanded = must is not None or _says("must", before) is not None
    if _wished_before(before, group[0] is matches[0]):
        return False
    if section == "preferred":
        return demanded
    if section in _NOT_THE_PERSON:
        return demanded or is_bullet(line.text) or not before.strip()
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


def _around(text: str, line: Line, group: list[re.Match[str]], matches: list[re.Match[str]]) -> tuple[str, str]:
    """The clause before and after a group of degrees, up to the degrees beside it."""
    first = max([line.start, group[0].start() - _FAR, *(m.end() for m in matches if m.end() <= group[0].start())])
    last = min([line.end, group[-1].end() + _FAR, *(m.start() for m in matches if m.start() >= group[-1].end())])
    before, after = text[first : group[0].start()], text[group[-1].end() : last]
    before = before[max((stop.end() for stop in _STOP.finditer(before)), default=0) :]
    stop = _STOP.search(after)
    within = "".join(text[a.end() : b.start()] for a, b in pairwise(group))
    return before, within + (after[: stop.start()] if stop else after)


def _says(group: str, clause: str) -> re.Match[str] | None:
    return cue_pattern("degree", group, r"(?i:\b(?:", r")\b)").search(clause)
