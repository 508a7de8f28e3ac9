"""A posting read with its white space made even, and its facts led back to where they stand as written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from goingrate.records.facts import Evidence, Facts, Found, Reading
from goingrate.records.posting import Posting
from goingrate.text.even import EvenText, even_text

Spans = tuple[tuple[int, int], ...]


def read_evenly(read: Callable[[Posting, Spans], Facts], posting: Posting, marked: Spans) -> Facts:
    """What `read` makes of the posting with even title and text, each piece of evidence by offsets as written."""
    text, title = even_text(posting.text), even_text(posting.title or "")
    if text.text == posting.text and title.text == (posting.title or ""):
        return read(posting, marked)
    even = replace(posting, text=text.text, title=title.text if posting.title else posting.title)
    facts = read(even, tuple((text.shown(start), text.shown(end)) for start, end in marked))
    parts = {name: part for name, part in (("text", text), ("title", title)) if part.gaps}
    return replace(
        facts, **{name: _as_written(each, parts) for name, each in facts.readings().items()} if parts else {}
    )


def _as_written(reading: Reading[Any], parts: dict[str, EvenText]) -> Reading[Any]:
    if not isinstance(reading, Found):
        return reading
    return Found(reading.value, tuple(_led_back(each, parts) for each in reading.evidence))


def _led_back(evidence: Evidence, parts: dict[str, EvenText]) -> Evidence:
    part, start, end, rule = evidence
    if part not in parts or start is None or end is None:
        return evidence
    return Evidence(part, *parts[part].written(start, end), rule)
