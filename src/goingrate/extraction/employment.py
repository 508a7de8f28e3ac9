"""The form of employment: the source's own field, else what a free text says."""

from __future__ import annotations

import re
from functools import cache

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.level import parse_level
from goingrate.extraction.sieve import sieve_lines
from goingrate.records.facts import EMPLOYMENT, Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines

_HEADER_CONTRACT = re.compile(
    r"(?:^|[|,;/(]|\s-\s)\s*(?P<contract>contract(?:or|ing)?|freelance)\b(?![- ]to[- ]hire)", re.IGNORECASE
)
_FIELD_ORDER = ("internship", "temporary", "contract", "part_time", "full_time")  # `Contract, full-time` is a contract
_HEADER_LINES = 3


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
    not_the_job = cue_pattern("employment", "not the job", flags=re.IGNORECASE)
    said, header = sieve_lines(text, "employment"), find_lines(text)[:_HEADER_LINES]
    for line in [line for line in said[:_HEADER_LINES] if line in header]:
        stated = min(
            (
                match
                for pattern in (_stated(), _HEADER_CONTRACT)
                if (match := pattern.search(text, line.start, line.end))
            ),
            key=lambda match: match.start(),
            default=None,
        )
        if stated and stated.lastgroup and not _is_of_people(text, stated.end()):
            where = Evidence("text", *stated.span(stated.lastgroup), "employment: said in the header")
            return Found(stated.lastgroup, (where,))
    for line in said:
        for stated in _stated().finditer(text, line.start, line.end):
            before = text[max(line.start, stated.start() - 40) : stated.start()]
            if stated.lastgroup and not _is_of_people(text, stated.end()) and not not_the_job.search(before):
                return Found(stated.lastgroup, (Evidence("text", *stated.span(), "employment: said in the text"),))
    return Silence.NOT_STATED


def _is_of_people(text: str, at: int) -> bool:
    return cue_pattern("employment", "people", r"\s+", r"\b", re.IGNORECASE).match(text, at) is not None
