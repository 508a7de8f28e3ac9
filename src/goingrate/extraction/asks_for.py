"""What is asked or preferred as proof of ability: portfolio, open source, publications, certificates, production."""

from __future__ import annotations

import re
from functools import cache

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.duties import asks
from goingrate.extraction.headings import is_bullet, parse_heading
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import longest_hits
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import PROOFS, Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, is_marked, line_number_at, sentence_at, small_letters

Span = tuple[int, int]

_ASKING = ("requirements", "preferred")
_TALK = ("company", "benefits", "pay", "legal")
_SHOWN = 3  # pieces of evidence kept for each proof
_REACH = 80  # characters before and after a word in which its context stands
_APPLYING = ("portfolio", "open_source")  # proofs that are asked where it says how to apply


def find_asks_for(
    posting: Posting, certificate: Reading[tuple[str, ...]] = Silence.NOT_STATED, marked: tuple[Span, ...] = ()
) -> Reading[tuple[str, ...]]:
    """The proofs that a posting asks for or prefers, in the order of PROOFS, each with where.

    certificate: certificates asked for by name, as read; marked: spans that are the employer's boilerplate, sorted

    >>> text = "Requirements" + chr(10) + "- Contributions to open source" + chr(10) + "- ML models run in production"
    >>> find_asks_for(Posting("jsonl", "b", "1", "Engineer", text)).value
    ('open_source', 'production')
    """
    found: dict[str, list[Evidence]] = {}
    if isinstance(certificate, Found):
        found["certificates"] = [each._replace(rule="proof: certificates") for each in certificate.evidence[:_SHOWN]]
    text, last = posting.text, 0
    for start, proof in _places(text):
        if start >= last and (end := _proof_end(text, start, proof, marked)):
            last = end
            kept = found.setdefault(proof, [])
            if len(kept) < _SHOWN:
                kept.append(Evidence("text", start, end, f"proof: {proof}"))
    told = tuple(proof for proof in PROOFS if proof in found)
    return Found(told, tuple(each for proof in told for each in found[proof])) if told else Silence.NOT_STATED


@cache
def _proofs() -> tuple[str, ...]:
    """The proof that each of the words looked for may speak of."""
    cues = (row["cue"] for row in read_list("proof_cues.csv"))
    return tuple(cue.removeprefix("sieve ") for cue in cues if cue.startswith("sieve "))


def _places(text: str) -> list[tuple[int, str]]:
    return [(start, _proofs()[number]) for start, _, number in longest_hits(text, "proof")]


def _proof_end(text: str, start: int, proof: str, marked: tuple[Span, ...]) -> int:
    """Where what asks for a proof ends that starts at an offset; 0 where nothing is asked."""
    number, small = line_number_at(text, start), small_letters(text)
    line, section = find_lines(text)[number], find_sections(text)[number]
    bullet = is_bullet(line.text)
    if section in _TALK or (is_marked(marked, start) and not (bullet and section in _ASKING)):
        return 0
    if section == "hiring" and proof not in _APPLYING:
        return 0
    match, sure = _match(small, start, line.end, proof)
    if match is None or parse_heading(line.text) is not None:
        return 0
    first, last = (line.start, line.end) if bullet else sentence_at(text, start, match.end())
    if section not in _ASKING and not _is_asked(small, first, last, section, proof):
        return 0
    first, last = max(first, start - _REACH), min(last, match.end() + _REACH)
    if cue_pattern("proof", f"{proof} never").search(small, first, last):
        return 0
    return match.end() if sure or _is_borne_out(small, first, last, match, proof) else 0


def _is_asked(small: str, first: int, last: int, section: str, proof: str) -> bool:
    """True where a sentence outside of requirements asks something of the person."""
    if section == "duties" and proof not in _APPLYING:
        return asks(small, first, last) or cue_pattern("proof", "asks in duties").search(small, first, last) is not None
    return cue_pattern("proof", "asks").search(small, first, last) is not None


def _match(small: str, start: int, end: int, proof: str) -> tuple[re.Match[str] | None, bool]:
    """What speaks of a proof at an offset, and whether it needs no other words."""
    if cue("proof", f"{proof} sure"):
        match = cue_pattern("proof", f"{proof} sure").match(small, start, end)
        if match is not None:
            return match, True
    kind = _kind(small, start, proof)
    return (cue_pattern("proof", kind).match(small, start, end) if cue("proof", kind) else None), False


def _kind(small: str, start: int, proof: str) -> str:
    return "github" if proof == "open_source" and small.startswith("git", start) else proof


def _is_borne_out(small: str, first: int, last: int, match: re.Match[str], proof: str) -> bool:
    """True where the words around bear out what a word may say: contributions beside open source."""
    kind = _kind(small, match.start(), proof)
    if cue("proof", f"{kind} before"):
        before = cue_pattern("proof", f"{kind} before", r"\b").search(small[first : match.start()])
        return bool(before or cue_pattern("proof", f"{kind} after").match(small[match.end() : last]))
    return cue_pattern("proof", f"{kind} beside").search(small, first, last) is not None
