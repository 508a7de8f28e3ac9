"""Professional certificates asked or preferred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice
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
_MOST_PHRASES = 100
_OFTEN = 20  # places of one name that are looked at: what comes after them says nothing new
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
    hits, judged = _hits(posting.text), Counter[str]()
    for number, hit in enumerate(hits):
        judged[hit.id] += 1
        if hit.id not in found and judged[hit.id] <= _OFTEN and _is_asked(posting.text, hits, number, marked):
            found[hit.id] = Evidence("text", hit.start, hit.end, _NAMED)
    return Found(tuple(found), tuple(found.values())) if found else Silence.NOT_STATED


def _hits(text: str) -> list[_Hit]:
    """The certificates named, in order, the longest where names lie inside one another."""
    kept: list[_Hit] = []
    for hit in sorted(_candidates(text), key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    further = [phrase for hit in kept if hit.id.startswith("series ") for phrase in find_numbers(text, hit.end)]
    known = tuple((hit.start, hit.end) for hit in kept if not _is_vendors(text, hit))
    for start, end, name in islice((*further, *find_phrases(text, known)), _MOST_PHRASES):
        beside = [hit for hit in kept if hit.start < end and start < hit.end and hit.needs != SAID]
        if all(_is_vendors(text, hit) and hit.end - hit.start < end - start for hit in beside):
            kept = [hit for hit in kept if hit not in beside] + [_Hit(start, end, name, ASKED)]
    return sorted(kept)


def _is_vendors(text: str, hit: _Hit) -> bool:
    """True where a listed name is a vendor's word for all its certificates, which a phrase may complete."""
    return text[hit.start : hit.end].lower().endswith(_words_of("of a vendor"))


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
