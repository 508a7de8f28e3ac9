"""The level of a posting's job, and every level where it offers several: from its title, pay tiers, years and text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goingrate.extraction.header import JobName, find_job_names
from goingrate.extraction.level import find_said_levels, parse_level, parse_levels
from goingrate.extraction.title_words import LevelMark, find_level_marks
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, line_number_at

_SEGMENT = re.compile(r"[^|]{3,60}")
_JOINTS = re.compile(r"(?:\W|and|or|to|through|levels?){0,40}", re.IGNORECASE)
Years = Reading[tuple[float, float | None]]


def find_level(posting: Posting, years: Years) -> Reading[str]:
    """The level of the (first) job, one of `records.facts.LEVELS`, with the words that say so.

    years: the least and most years of experience that the posting asks, as `find_years` reads them

    >>> five = Found((5.0, None), (Evidence("text", 9, 16, "years: years of experience"),))
    >>> find_level(Posting("ashby", "acme", "1", "Backend Engineer", "You have 5+ years of experience."), five).value
    'senior'
    """
    names = find_job_names(posting)
    mark = parse_level(names[0].first) if names else None
    if mark is None:
        beside = _beside(posting.text, names)
        if beside:
            return Found(beside[0].level, _at(beside[:1]))
        return _by_tiers(posting) or _by_years(years) or _as_said(posting)
    if mark.level == "entry" and (mark.kind == "grade" or _slice(names[0], mark).lower() == "associate"):
        by_years = _by_years(years)
        if by_years and not isinstance(years, Silence) and years.value[0] > (2 if mark.kind == "grade" else 4):
            return by_years
    return Found(mark.level, (_evidence(names[0], mark),))


def find_levels(posting: Posting, level: Reading[str]) -> Reading[tuple[str, ...]]:
    """Every level that the posting offers, in order, where it offers several; the first is `level`, as read above.

    >>> ad = Posting("ashby", "acme", "1", "Senior or Staff Engineer", "")
    >>> find_levels(ad, find_level(ad, Silence.NOT_STATED)).value
    ('senior', 'lead')
    """
    if isinstance(level, Silence):
        return Silence.NOT_STATED
    names = find_job_names(posting)
    marks = parse_levels(names[0].first) if names else ()
    beside = _beside(posting.text, names)
    if len(beside) > 1 and beside[0].level == level.value:
        return Found(tuple(mark.level for mark in beside), _at(beside))
    if marks and marks[0].level == level.value:
        return Found(tuple(mark.level for mark in marks), tuple(_evidence(names[0], mark) for mark in marks))
    offered = _tiers(posting) if posting.given_pay else {}
    if len(set(offered.values())) > 1 and next(iter(offered.values())) == level.value:
        levels = tuple(dict.fromkeys(offered.values()))
        return Found(levels, _of_tiers(offered, "the pay's tiers name them"))
    for said in find_said_levels(posting.text):
        if len(said.levels) > 1 and said.levels[0] == level.value:
            return Found(said.levels, (Evidence("text", said.start, said.end, f"levels: {said.rule}"),))
    return Silence.NOT_STATED


def _beside(text: str, names: tuple[JobName, ...]) -> tuple[LevelMark, ...]:
    """The marks, by offsets in the text, of the header's segment that tells levels and nothing else."""
    if not names or names[0].rule != "header segment":
        return ()
    line = find_lines(text)[line_number_at(text, names[0].start)]
    for segment in _SEGMENT.finditer(text, line.start, line.end):
        marks, at, rest = find_level_marks(segment.group()), 0, ""
        for mark in marks:
            rest, at = rest + segment.group()[at : mark.start], mark.end
        if marks and _JOINTS.fullmatch(rest + segment.group()[at:]):
            start = segment.start()
            return tuple(mark._replace(start=mark.start + start, end=mark.end + start) for mark in marks)
    return ()


def _at(marks: tuple[LevelMark, ...]) -> tuple[Evidence, ...]:
    return tuple(Evidence("text", mark.start, mark.end, "level: segment of the header") for mark in marks)


def _evidence(name: JobName, mark: LevelMark) -> Evidence:
    rule = "level: grade in the title" if mark.kind == "grade" else "level: word in the title"
    return Evidence(name.part, name.start + mark.start, name.start + mark.end, rule)


def _slice(name: JobName, mark: LevelMark) -> str:
    return name.text[mark.start : mark.end]


def _tiers(posting: Posting) -> dict[str, str]:
    """The level of each tier of a feed's pay by its path; nothing where some tier names none in words."""
    paths = {pay.note: pay.path for pay in reversed(posting.given_pay) if pay.note}
    marks = {path: parse_level(note) for note, path in reversed(paths.items())}
    levels = {path: mark.level for path, mark in marks.items() if mark is not None and mark.kind == "mark"}
    return levels if len(levels) == len(marks) else {}


def _of_tiers(paths: Sequence[str] | dict[str, str], rule: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(path, None, None, rule) for path in paths)


def _by_tiers(posting: Posting) -> Found[str] | None:
    """The level that the tiers of a feed's pay name in words; of several levels the first, if every tier names one."""
    levels = _tiers(posting)
    if not levels:
        return None
    agree = "the pay's tiers name it" if len(set(levels.values())) == 1 else "first of those the pay's tiers name"
    return Found(next(iter(levels.values())), _of_tiers(levels, f"level: {agree}"))


def _by_years(years: Years) -> Found[str] | None:
    if isinstance(years, Silence):
        return None
    least, most = years.value
    rule, level = "level: years of experience asked", "entry" if least < 2 else "mid" if least < 5 else "senior"
    if least == 1 and (most or 0) >= 3:
        rule, level = "level: range of years that begins below mid and ends above it", "mid"
    return Found(level, tuple(each._replace(rule=rule) for each in years.evidence))


def _as_said(posting: Posting) -> Reading[str]:
    for said in find_said_levels(posting.text):
        return Found(said.levels[0], (Evidence("text", said.start, said.end, f"level: {said.rule}"),))
    return Silence.NOT_STATED
