"""Professional certificates asked or preferred."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goingrate.extraction.certificate_names import CertificateName, certificate_names
from goingrate.extraction.sections import find_sections, is_bullet
from goingrate.extraction.sieve import word_hits
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, is_marked, line_number_at, sentence_at, small_letters

_ASKING = ("requirements", "preferred", "duties")
_TALK = ("company", "legal", "hiring", "benefits")
_SAID = (
    "certif",
    "licens",
    "accredit",
    "credential",
    "designation",
    "qualif",
    "charter",
    "preferred",
    "a plus",
    "required",
)
_GIVEN = ("reimburse", "we pay", "we cover", "stipend", "we are", "we're", "we’re", "our company", "is certified")

_HEADED = 200  # characters before a name in which its heading may stand


class _Hit(NamedTuple):
    start: int
    end: int
    alias: CertificateName


def find_certificates(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[str, ...]]:
    """The named certificates, lower case, in order of mention, each with where.

    >>> find_certificates(Posting("jsonl", "b", "1", "Engineer", "Certifications: CISSP or CKA preferred"), ()).value
    ('cissp', 'cka')
    """
    if not posting.text.strip():
        return Silence.NOT_READ
    found: dict[str, Evidence] = {}
    for hit in _hits(posting.text):
        if hit.alias.id not in found and _is_asked(posting.text, hit, marked):
            found[hit.alias.id] = Evidence("text", hit.start, hit.end, "certificate: named where it is asked")
    return Found(tuple(found), tuple(found.values())) if found else Silence.NOT_STATED


def _hits(text: str) -> list[_Hit]:
    """The certificates named, in order, the longest where names lie inside one another."""
    kept: list[_Hit] = []
    for hit in sorted(_candidates(text), key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _candidates(text: str) -> Iterator[_Hit]:
    for start, end, number in word_hits(text, "certificates"):
        if start and (text[start - 1].isalnum() or text[start - 1] in "_-@$"):
            continue
        if end < len(text) and (text[end].isalnum() or text[end] in "_@&"):
            continue
        yield _Hit(start, end, certificate_names()[number])


def _is_asked(text: str, hit: _Hit, marked: tuple[tuple[int, int], ...]) -> bool:
    number = line_number_at(text, hit.start)
    section, bullet = find_sections(text)[number], is_bullet(find_lines(text)[number].text)
    if is_marked(marked, hit.start) and not (bullet and section in _ASKING):
        return False
    first, last = sentence_at(text, hit.start, hit.end)
    sentence = small_letters(text)[first:last]
    said = any(word in sentence.replace(small_letters(text)[hit.start : hit.end], "") for word in _SAID)
    if any(word in sentence for word in _GIVEN) or (section in _TALK and not (said and bullet)):
        return False
    if not hit.alias.hard:
        return True
    before = small_letters(text)[max(first - _HEADED, find_lines(text)[max(0, number - 2)].start) : first]
    return said or (bullet and section in ("requirements", "preferred")) or "certif" in before
