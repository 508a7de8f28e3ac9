"""A posting with its white space made even, and the way of its facts back to where they stand as written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from goingrate.records.facts import Evidence, Facts, Found, Reading
from goingrate.records.posting import Posting
from goingrate.text.even import EvenText, even_text

Spans = tuple[tuple[int, int], ...]


class EvenPosting(NamedTuple):
    """A posting with even title and text, the spans marked in it, and those parts in which offsets have moved."""

    posting: Posting
    marked: Spans
    moved: dict[str, EvenText]

    def as_written(self, facts: Facts) -> Facts:
        """The facts with each piece of evidence by offsets as written."""
        if not self.moved:
            return facts
        return replace(facts, **{name: self._led_back(each) for name, each in facts.readings().items()})

    def _led_back(self, reading: Reading[Any]) -> Reading[Any]:
        if not isinstance(reading, Found):
            return reading
        return Found(reading.value, tuple(self._written(each) for each in reading.evidence))

    def _written(self, evidence: Evidence) -> Evidence:
        part, start, end, rule = evidence
        if part not in self.moved or start is None or end is None:
            return evidence
        return Evidence(part, *self.moved[part].written(start, end), rule)


def even_posting(posting: Posting, marked: Spans) -> EvenPosting:
    """The posting as readers get it: title and text with plain single spaces and line breaks."""
    text, title = even_text(posting.text), even_text(posting.title or "")
    if text.text == posting.text and title.text == (posting.title or ""):
        return EvenPosting(posting, marked, {})
    even = replace(posting, text=text.text, title=title.text if posting.title else posting.title)
    moved = {name: part for name, part in (("text", text), ("title", title)) if part.gaps}
    return EvenPosting(even, tuple((text.shown(start), text.shown(end)) for start, end in marked), moved)
