"""The form of employment: the source's own field, else what a free text says."""

from __future__ import annotations

import re
from functools import cache

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.header import find_job_names
from goingrate.extraction.level import parse_level
from goingrate.extraction.sieve import sieve_lines
from goingrate.records.facts import EMPLOYMENT, Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import Line, find_lines

_HEADER_CONTRACT = re.compile(
    r"(?:^|[|,;/(]|\s-\s)\s*(?P<contract>contract(?:or|ing)?|freelance)\b(?![- ]to[- ]hire)", re.IGNORECASE
)
_FIELD_ORDER = ("internship", "temporary", "contract", "part_time", "full_time")  # `Contract, full-time` is a contract
_HEADER_LINES = 3
_BEFORE = 40  # characters before a statement that may say that it isn't of the job
_JOINT = r",? (?:(?:\d{1,2}|six|twelve)[- ](?:month|week)s?,? |long[- ]term |short[- ]term |remote |independent )?"


def parse_employment(field: str) -> str | None:
    """The form of employment that a source's own field names; None where it names none.

    >>> parse_employment("FullTime"), parse_employment("Intern"), parse_employment("Any")
    ('full_time', 'internship', None)
    """
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", field)
    found = (form for form in _FIELD_ORDER if _field(form).search(plain))
    return next(found, None)


def _field(form: str) -> re.Pattern[str]:
    return cue_pattern("employment", f"field {form}", r"\b", flags=re.IGNORECASE)


@cache
def _stated() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{form}>{cue('employment', form)})" for form in EMPLOYMENT), re.IGNORECASE)


def find_employment(posting: Posting) -> Reading[str]:
    """The form of employment, one of `records.facts.EMPLOYMENT`, with where it is said; the source's field counts.

    >>> post = Posting("hackernews", "2026-01", "1", None, "Acme | Data Engineer | Full-time or contract | Oslo")
    >>> find_employment(post).value
    'full_time'
    """
    if posting.employment:
        form = parse_employment(posting.employment)
        if form is not None:
            where = Evidence("employment", 0, len(posting.employment), "employment: the source's field")
            return Found(form, (where,))
    if posting.title:
        mark = parse_level(posting.title)
        if mark is not None and mark.level == "intern":
            return Found("internship", (Evidence("title", mark.start, mark.end, "employment: intern in the title"),))
        stated = _stated().search(posting.title) or _HEADER_CONTRACT.search(posting.title)
        if stated and stated.lastgroup:
            where = Evidence("title", *stated.span(stated.lastgroup), "employment: said in the title")
            return Found(stated.lastgroup, (where,))
    return _in_text(posting)


def _in_text(posting: Posting) -> Reading[str]:
    text = posting.text
    said, header = sieve_lines(text, "employment"), find_lines(text)[:_HEADER_LINES]
    for line in [line for line in said[:_HEADER_LINES] if line in header]:
        found = [pattern.search(text, line.start, line.end) for pattern in (_stated(), _HEADER_CONTRACT)]
        stated = min(filter(None, found), key=lambda match: match.start(), default=None)
        if stated and _is_of_job(text, stated, line, "never the job"):
            return _said(text, stated, "employment: said in the header")
    if not posting.title and (intern := _intern_named(posting)):
        return intern
    for line in said:
        for stated in _stated().finditer(text, line.start, line.end):
            if _is_of_job(text, stated, line, "never the job") and _is_of_job(text, stated, line, "not the job"):
                return _said(text, stated, "employment: said in the text")
    return Silence.NOT_STATED


def _intern_named(posting: Posting) -> Found[str] | None:
    """An internship where the first job that a free text names is an intern's."""
    names = find_job_names(posting)
    mark = parse_level(names[0].first) if names else None
    if mark is None or mark.level != "intern":
        return None
    start = names[0].start + mark.start
    where = Evidence(names[0].part, start, start + mark.end - mark.start, "employment: intern in the job's name")
    return Found("internship", (where,))


def _is_of_job(text: str, stated: re.Match[str], line: Line, barred: str) -> bool:
    before = text[max(line.start, stated.start() - _BEFORE) : stated.start()]
    people = cue_pattern("employment", "people", r"\s+", r"\b", re.IGNORECASE)
    return not people.match(text, stated.end()) and not cue_pattern("employment", barred, flags=re.IGNORECASE).search(
        before
    )


def _said(text: str, stated: re.Match[str], rule: str) -> Found[str]:
    """What a statement says, with what follows it: a `full-time contract` is a contract."""
    form = stated.lastgroup or ""
    start, end = stated.span(form)
    if form in ("full_time", "part_time"):
        joined = cue_pattern("employment", "joined", _JOINT, flags=re.IGNORECASE).match(text, end)
        inner = parse_employment(joined.group()) if joined else None
        form, end = (inner, joined.end()) if joined and inner else (form, end)
    return Found(form, (Evidence("text", start, end, rule),))
