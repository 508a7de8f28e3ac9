"""Batches of postings to batches of facts: the pure function that an engine maps, and what it needs around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import pyarrow as pa

from goingrate.extraction.annual import annual_pay, weekly_hours
from goingrate.extraction.currencies import currency_of_country, is_plausible
from goingrate.extraction.facts import Span, find_facts
from goingrate.extraction.place import parse_place
from goingrate.identity.fingerprint import sketch
from goingrate.records.facts import WHEN_NOT_STATED, Facts, Found, Pay, Silence
from goingrate.tables.rows import line_hash, posting_from_row
from goingrate.tables.schema import FACTS

_FIELDS = (
    "multi", "role", "level", "remote", "employment", "ai_work", "ai_mention", "bonus", "equity", "years_min",
    "years_max", "degree", "visa", "company_size", "company_stage",
)  # fmt: skip
_LISTS = ("skills", "soft", "certificate")


def marked_spans(text: str, marked: set[int]) -> tuple[Span, ...]:
    r"""Spans of the text's lines whose hashes are marked, in order.

    >>> marked_spans("About us\nTrain models", {line_hash("About us")})
    ((0, 8),)
    """
    if not marked:
        return ()
    return tuple((start, end) for start, end in _line_spans(text) if line_hash(text[start:end]) in marked)


def _line_spans(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def extract_batch(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Facts, a row of the `facts` table each, of a batch of postings with `rules`, `marked` and `marks`."""
    rows = []
    for row in batch.to_pylist():
        posting = posting_from_row(row)
        marked = marked_spans(posting.text, set(row["marked"] or ()))
        facts = find_facts(posting, marked)
        hours = weekly_hours(posting.text) if any(pay.period == "hour" for pay in _found(facts.pay)) else None
        own = {"sketch": sketch(posting.text, without=marked)}
        rows.append(facts_row(row["posting_id"], row["rules"], row["marks"], facts, hours) | own)
    return pa.RecordBatch.from_pylist(rows, schema=FACTS)


def facts_row(identity: str, rules: str, marks: int, facts: Facts, hours: float | None = None) -> dict[str, Any]:
    """A row of the `facts` table; hours: those that the ad states for a week."""
    readings = facts.readings()
    row: dict[str, Any] = {"posting_id": identity, "rules": rules, "marks": marks}
    for name in _FIELDS:
        reading = readings[name]
        if isinstance(reading, Found):
            row[name] = reading.value
        else:
            row[name] = WHEN_NOT_STATED.get(name) if reading is Silence.NOT_STATED else None
    row |= {name: None if readings[name] is Silence.NOT_READ else list(_found(readings[name])) for name in _LISTS}
    home = _countries(facts)
    row["pay"] = [_tier(pay, hours, home) for pay in _found(facts.pay)]
    row["places"] = [asdict(place) for place in _found(facts.places)]
    row["evidence"] = [
        {"field": name, **piece._asdict()}
        for name, reading in readings.items()
        if isinstance(reading, Found)
        for piece in reading.evidence
    ]
    row["silence"] = [
        {"field": name, "reason": reading.value}
        for name, reading in readings.items()
        if isinstance(reading, Silence) and reading is not Silence.NOT_READ
    ]
    return row


def _found(reading: Any) -> tuple[Any, ...]:
    return reading.value if isinstance(reading, Found) else ()


def _countries(facts: Facts) -> set[str]:
    """The countries that a posting names."""
    return {place.country for place in _found(facts.places) if place.country}


def _tier(pay: Pay, hours: float | None, countries: set[str]) -> dict[str, Any]:
    """A pay with the place it is for, so that an asked place takes its own tier, and what it is a year.

    The place is the note's; without one, where the posting names several countries of which one alone has this
    currency, that country: dollars are no offer to those who would work in Canada.
    """
    place = parse_place(pay.note) if pay.note else None
    own = {each for each in countries if currency_of_country().get(each) == pay.currency}
    country = place.country if place else own.pop() if len(countries) > 1 and len(own) == 1 else None
    annual = annual_pay(pay, hours)
    return asdict(pay) | {
        "plausible": is_plausible(Pay(annual.low, annual.high, pay.currency, "year")),
        "country": country,
        "region": place.region if place else None,
        "city": place.city if place else None,
        "annual_min": annual.low,
        "annual_max": annual.high,
        "annual_rule": annual.rule,
    }
