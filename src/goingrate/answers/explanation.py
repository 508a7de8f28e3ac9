"""A posting explained: its text by lines and sections, each fact with the words behind it, each silence."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, fields, replace
from typing import Any

from goingrate.answers.contacts import mask_contacts
from goingrate.extraction.facts import Span, facts_json, find_facts, rules_version
from goingrate.extraction.sections import find_stretches
from goingrate.records.facts import Evidence, Facts
from goingrate.records.posting import Posting
from goingrate.tables.rows import remote_word
from goingrate.text.spans import is_marked

PARTS = ("title", "location", "employment", "remote", "text")
FIELDS = tuple(field.name for field in fields(Facts))


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a fact's evidence; words are None where it is structure of the feed, at the path `part`."""

    part: str
    start: int | None
    end: int | None
    rule: str
    words: str | None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class ExplainedFact:
    """A field's value, JSON-ready, with its evidence."""

    field: str
    value: Any
    evidence: tuple[Piece, ...]

    @property
    def structured(self) -> tuple[Piece, ...]:
        """The pieces that are no words of the text: of the feed's fields."""
        return tuple(piece for piece in self.evidence if piece.part != "text")


@dataclass(frozen=True, slots=True)
class ExplainedLine:
    """A line of the text, or a part of one that has a section of its own: offsets, section, whether it is boilerplate.

    section: empty where neither a heading nor the words tell it
    """

    start: int
    end: int
    section: str
    boilerplate: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """A posting with its facts and silences.

    identity: its id in the store, None for a text from elsewhere; build: the build that read it, None likewise;
    rules: version of the reading rules; note: what else a reader must know
    """

    posting: Posting
    facts: tuple[ExplainedFact, ...]
    silences: tuple[tuple[str, str], ...]
    lines: tuple[ExplainedLine, ...]
    rules: str
    identity: str | None = None
    build: int | None = None
    synthetic: bool = False
    note: str | None = None

    def parts(self) -> dict[str, str]:
        """What the posting says by part, without the text; what is not there is left out."""
        return {part: whole for part in PARTS[:-1] if (whole := part_of(self.posting, part))}

    def to_json(self) -> dict[str, Any]:
        """The explanation as one JSON-ready dict; offsets count Unicode code points of the text."""
        of_posting = {name: getattr(self.posting, name) for name in ("source", "board", "key", "company", "url")}
        return {
            "posting": {"posting_id": self.identity, **of_posting, **self.parts(), "text": self.posting.text},
            "build": self.build,
            "rules": self.rules,
            "synthetic": self.synthetic,
            "note": self.note,
            "facts": [
                {"field": fact.field, "value": fact.value, "evidence": [_piece_json(piece) for piece in fact.evidence]}
                for fact in self.facts
            ],
            "silences": [{"field": field, "reason": reason} for field, reason in self.silences],
            "lines": [
                {"start": line.start, "end": line.end, "section": line.section or None, "boilerplate": line.boilerplate}
                for line in self.lines
            ],
        }


def explain(posting: Posting, marked: tuple[Span, ...] = (), note: str | None = None) -> Explanation:
    """The posting read now and explained; marked: spans of its text that are its employer's boilerplate.

    >>> found = explain(Posting("text", "-", "1", "ML Engineer", "Salary: $150,000 - $180,000"))
    >>> [piece.words for fact in found.facts if fact.field == "pay" for piece in fact.evidence]
    ['$150,000 - $180,000']
    """
    read = facts_json("", find_facts(posting, marked))
    return explained(posting, read, read["evidence"], read["silence"], rules_version(), marked=marked, note=note)


def explained(
    posting: Posting,
    values: dict[str, Any],
    evidence: dict[str, list[Evidence]],
    silence: dict[str, str],
    rules: str,
    *,
    marked: tuple[Span, ...] = (),
    **further: Any,
) -> Explanation:
    """The explanation of a posting whose facts were read: values, evidence and silences by field."""
    lines = tuple(
        ExplainedLine(stretch.start, stretch.end, stretch.section, is_marked(marked, stretch.start))
        for stretch in find_stretches(posting.text)
    )
    starts = [line.start for line in lines]
    facts = tuple(
        ExplainedFact(
            name, values[name], tuple(_piece(posting, each, lines, starts) for each in evidence.get(name, ()))
        )
        for name in FIELDS
        if name not in silence
    )
    silences = tuple((name, silence[name]) for name in FIELDS if name in silence)
    return Explanation(posting, facts, silences, lines, rules, **further)


def part_of(posting: Posting, part: str) -> str | None:
    """A part of the posting that evidence may stand in, None where it has none or the part is a path."""
    if part not in PARTS:
        return None
    return remote_word(posting.remote) if part == "remote" else getattr(posting, part)


def without_contacts(explanation: Explanation) -> Explanation:
    """The explanation with e-mail addresses and telephone numbers masked, character by character: offsets hold."""
    posting = explanation.posting
    title, location = (whole and mask_contacts(whole) for whole in (posting.title, posting.location))
    masked = replace(posting, text=mask_contacts(posting.text), title=title, location=location)
    facts = tuple(
        replace(fact, evidence=tuple(replace(piece, words=_words(masked, piece)) for piece in fact.evidence))
        for fact in explanation.facts
    )
    return replace(explanation, posting=masked, facts=facts)


def _words(posting: Posting, found: Evidence | Piece) -> str | None:
    whole = part_of(posting, found.part)
    return whole[found.start : found.end] if whole is not None and found.start is not None else None


def _piece(posting: Posting, found: Evidence, lines: tuple[ExplainedLine, ...], starts: list[int]) -> Piece:
    section = None
    if found.part == "text" and found.start is not None and lines:
        section = lines[max(0, bisect_right(starts, found.start) - 1)].section or None
    return Piece(found.part, found.start, found.end, found.rule, _words(posting, found), section)


def _piece_json(piece: Piece) -> dict[str, Any]:
    return {name: getattr(piece, name) for name in ("part", "start", "end", "rule", "words", "section")}
