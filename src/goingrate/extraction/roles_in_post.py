"""Whether a posting advertises more than one distinct job, as free-text posts often do."""

from __future__ import annotations

import re

from goingrate.extraction.header import JobName, find_job_names, find_other_job_lines, split_jobs
from goingrate.extraction.title_words import find_words
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting

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


def _names(name: JobName) -> list[frozenset[str]]:
    return [frozenset(word.plain for word in find_words(part)) - _RANKS for part in split_jobs(name)]


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
    found: list[JobName] = []
    distinct: list[frozenset[str]] = []
    for name in [*find_job_names(posting), *find_other_job_lines(posting.text)]:
        for words in _names(name):
            if words and not any(words <= known or known <= words for known in distinct):
                distinct.append(words)
                found.append(name)
    if len(distinct) > 1:
        evidence = (Evidence(name.part, name.start, name.end, f"several jobs: {name.rule}") for name in found)
        return Found(True, tuple(dict.fromkeys(evidence)))
    several = _SEVERAL.search(posting.text)
    if several:
        return Found(True, (Evidence("text", *several.span(), "several jobs: said so"),))
    return Silence.NOT_STATED
