"""Professional certificates asked or preferred."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction.certificate_names import ASKED, SAID, SURE, certificate_names
from goingrate.extraction.certificate_phrases import find_numbers, find_phrases
from goingrate.extraction.headings import is_bullet
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import word_hits
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, is_marked, line_number_at, sentence_at, small_letters

_REQUIRED = ("requirements", "preferred")
_TALK = ("company", "legal", "hiring", "benefits", "pay")
_HEADED = 200  # characters before a name in which its heading may stand
_SHORT = 80  # characters of a sentence that names a certificate and says little else
_NAMED, _TITLED = "certificate: named where it is asked", "certificate: named by the title"


class _Hit(NamedTuple):
    start: int
    end: int
    id: str
    needs: int


def find_certificates(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[str, ...]]:
    """The named certificates, lower case, in order of mention, each with where.

    >>> find_certificates(Posting("jsonl", "b", "1", "Engineer", "Certifications: CISSP or CKA preferred"), ()).value
    ('cissp', 'cka')
    """
    if not posting.text.strip():
        return Silence.NOT_READ
    found: dict[str, Evidence] = {}
    for hit in _hits(posting.title or ""):
        if hit.needs == SURE:
            found.setdefault(hit.id, Evidence("title", hit.start, hit.end, _TITLED))
    hits = _hits(posting.text)
    for number, hit in enumerate(hits):
        if hit.id not in found and _is_asked(posting.text, hits, number, marked):
            found[hit.id] = Evidence("text", hit.start, hit.end, _NAMED)
    return Found(tuple(found), tuple(found.values())) if found else Silence.NOT_STATED


def _hits(text: str) -> list[_Hit]:
    """The certificates named, in order, the longest where names lie inside one another."""
    kept: list[_Hit] = []
    for hit in sorted(_candidates(text), key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    listed = [(hit.start, hit.end) for hit in kept if hit.needs != SAID]
    further = [phrase for hit in kept if hit.id.startswith("series ") for phrase in find_numbers(text, hit.end)]
    for start, end, name in (*find_phrases(text, listed), *further):
        if not any(first < end and start < last for first, last in listed):
            kept.append(_Hit(start, end, name, ASKED))
            listed.append((start, end))
    return sorted(kept)


def _candidates(text: str) -> Iterator[_Hit]:
    for start, end, number in word_hits(text, "certificates"):
        if start and (text[start - 1].isalnum() or text[start - 1] in "_-@$"):
            continue
        if end < len(text) and (text[end].isalnum() or text[end] in "_@&"):
            continue
        name = certificate_names()[number]
        yield _Hit(start, end, name.id, name.needs)


def _is_asked(text: str, hits: list[_Hit], number: int, marked: tuple[tuple[int, int], ...]) -> bool:
    """True where the sentence of a name asks for it."""
    hit, lines = hits[number], find_lines(text)
    at = line_number_at(text, hit.start)
    section, bullet = find_sections(text)[at], is_bullet(lines[at].text)
    if is_marked(marked, hit.start) and not (bullet and section in (*_REQUIRED, "duties")):
        return False
    first, last = sentence_at(text, hit.start, hit.end)
    small = small_letters(text)
    sentence = small[first : hit.start] + "\n" + small[hit.end : last]
    if _says(small[first:last], "not asked"):
        return False
    said = _says(sentence, "said") or _has_sure_neighbour(hits, number, first, last)
    asked = said or _says(sentence, "asked")
    if section in _TALK and not (asked and bullet):
        return False
    if hit.needs == SAID:
        return said or "certif" in small[max(first - _HEADED, lines[max(0, at - 2)].start) : first]
    if section in _REQUIRED:
        return bullet or asked or hit.needs == SURE
    if hit.needs == ASKED:
        return asked or "certif" in small[max(first - _HEADED, lines[max(0, at - 2)].start) : first]
    return asked or (section != "duties" and (bullet or last - first <= _SHORT))


def _has_sure_neighbour(hits: list[_Hit], number: int, first: int, last: int) -> bool:
    """True where a name that is a certificate's for sure stands in the same sentence: `CISSP, CISM or CISA`."""
    beside = (hits[other] for other in (number - 1, number + 1) if 0 <= other < len(hits))
    return any(first <= each.start < last and each.needs != SAID and each.id != hits[number].id for each in beside)


def _says(words: str, group: str) -> bool:
    return any(word in words for word in _words_of(group))


@cache
def _words_of(group: str) -> tuple[str, ...]:
    return tuple(row["pattern"] for row in read_list("certificate_cues.csv") if row["cue"] == group)
