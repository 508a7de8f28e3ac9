"""The parts of a title, cut at commas, dashes and brackets, with the listed phrases in each."""

from __future__ import annotations

import re
from typing import NamedTuple

from goingrate.extraction.title_words import Hit, Word, find_hits, find_level_marks, find_words, job_itself

_CUTS = re.compile(
    r"\s{0,9}(?:,|\||\(|\)|\[|\]|;|:|\s[-–—]{1,9}\s?|[-–—]{1,9}\s|[–—]|\s/\s|\s@\s|\bat\s|\scum\s)\s{0,9}"
)
_ENDS_OF_NAMES = ("ai", "lab", "cloud")
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z]")  # `FlowGarden`, as only names are written
_JOINED = re.compile(r"[&/+]|\band\b|\bund\b|\bet\b|\by\b|\be\b")


class Part(NamedTuple):
    """One part of a title: its offsets, its words and the listed phrases among them, by words of the part."""

    start: int
    end: int
    words: list[Word]
    hits: list[Hit]


def title_parts(title: str) -> list[Part]:
    """The title cut at commas, dashes and brackets; offsets of words stay those of the title.

    >>> [[word.plain for word in part.words] for part in title_parts("Baker, Rye (Nights)")]
    [['baker'], ['rye'], ['night']]
    """
    title, cuts, at = job_itself(title), [], 0
    for match in _CUTS.finditer(title):
        cuts.append((at, match.start()))
        at = match.end()
    cuts.append((at, len(title)))
    words, parts = find_words(title), []
    for start, end in cuts:
        own = [word for word in words if start <= word.start < end]
        if own:
            parts.append(Part(start, end, own, find_hits(own)))
    return _without_surroundings(parts)


def _without_surroundings(parts: list[Part]) -> list[Part]:
    """The parts without what says only where or how a job is done beside it: the first word of `IT data analyst`."""
    named = {hit.phrase.role for part in parts for hit in part.hits if hit.phrase.kind in ("job", "developer")}
    if named <= {"other_tech", "non_tech", "ai_researcher"}:
        return parts
    return [part._replace(hits=[hit for hit in part.hits if not _surrounds(hit)]) for part in parts]


def _surrounds(hit: Hit) -> bool:
    bare = hit.phrase.kind == "field" or (hit.phrase.kind == "job" and hit.after - hit.first == 1)
    return bare and hit.phrase.role == "other_tech"


def goes_on(title: str, part: Part, head: Hit, job: Hit) -> bool:
    """True where the head is but the beginning of another job's name: `engineering recruiter`."""
    if job.first < head.first:
        return False
    return _JOINED.search(title[part.words[head.after - 1].end : part.words[job.first].start]) is None


def is_name(title: str, part: Part, hit: Hit) -> bool:
    """True where a field ends a part that begins with words no list knows: `- Resounda AI` names a company."""
    known = {at for each in part.hits for at in range(each.first, each.after)}
    unknown = [title[word.start : word.end] for at, word in enumerate(part.words[: hit.first]) if at not in known]
    if any(_INNER_CAPITAL.match(word) for word in unknown):
        return True
    bare = part.words[hit.first].plain in _ENDS_OF_NAMES and hit.after - hit.first == 1
    start = part.words[0].start
    if not bare or hit.first == 0 or 0 in known or not title[start].isupper():
        return False
    return all(mark.start != start for mark in find_level_marks(title))  # `Senior AI` is no name
