"""Whether a posting advertises more than one distinct job, as free-text posts often do."""

from __future__ import annotations

import re

from goingrate.extraction.header import JobName, find_job_names, find_other_job_lines, split_jobs
from goingrate.extraction.title import parse_role
from goingrate.extraction.title_words import find_words
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines

_SEVERAL = re.compile(
    r"\b(?:(?:multiple|several|various|many|a (?:number|variety) of|different|lots of|all|other) (?:[\w/-]+ ){0,2}"
    r"(?:roles|positions|openings|jobs)|open (?:roles|positions):|(?:roles|positions)\s*:|"
    r"(?:following|these) (?:roles|positions))",
    re.IGNORECASE,
)
_RANKS = {
    "senior",
    "sr",
    "junior",
    "jr",
    "staff",
    "lead",
    "principal",
    "mid",
    "level",
    "remote",
    "a",
    "an",
    "the",
    "or",
    "and",
    "to",
    "founding",
    "intern",
    "full",
    "time",
}


_SEVERAL_JOBS, _HEADER_LINES = 2, 3


def find_multi(posting: Posting) -> Reading[bool]:
    """True, with the places that name the jobs, where the text advertises several distinct jobs; else not stated.

    >>> post = Posting("hackernews", "2026-01", "1", None, "Acme | Backend Engineer, Product Designer | Oslo")
    >>> find_multi(post).value
    True
    >>> find_multi(Posting("ashby", "acme", "1", "Backend Engineer", "We also hire designers."))
    <Silence.NOT_STATED: 'not stated'>
    """
    if posting.title and posting.title.strip():
        return Silence.NOT_STATED
    names = find_job_names(posting)
    found = _distinct(names[:1] if names and names[0].rule == "hiring sentence" else names)
    if len(found) < _SEVERAL_JOBS:
        listed = _distinct(find_other_job_lines(posting.text))
        found = listed if len(listed) >= _SEVERAL_JOBS + bool(found) else found
    if len(found) >= _SEVERAL_JOBS:
        evidence = (Evidence(name.part, name.start, name.end, f"several jobs: {name.rule}") for name in found)
        return Found(True, tuple(dict.fromkeys(evidence)))
    lines = find_lines(posting.text)
    if any("header" in name.rule for name in found):
        lines = lines[:_HEADER_LINES]
    several = _SEVERAL.search(posting.text, 0, lines[-1].end) if lines else None
    if several:
        return Found(True, (Evidence("text", *several.span(), "several jobs: said so"),))
    return Silence.NOT_STATED


def _distinct(names: tuple[JobName, ...]) -> list[JobName]:
    """The names, one for each distinct job in them: `DevOps / SRE` is one job, `iOS, Android Engineer` are two."""
    found: list[JobName] = []
    known: list[tuple[str, frozenset[str]]] = []
    for name in names:
        for part in split_jobs(name):
            words = frozenset(word.plain for word in find_words(part)) - _RANKS
            role = parse_role(part).role
            same = (
                role == before and (words <= others or others <= words or "/" in name.text) for before, others in known
            )
            if words and not any(same):
                known.append((role, words))
                found.append(name)
    return found
