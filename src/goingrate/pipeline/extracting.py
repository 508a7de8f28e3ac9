"""Batches of postings to batches of facts: the pure function that an engine maps, and what it needs around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, is_dataclass
from functools import cache
from typing import Any

import pyarrow as pa

from goingrate.extraction.annual import annual_pay, weekly_hours
from goingrate.extraction.currencies import currency_of_country, is_plausible
from goingrate.extraction.facts import Span, find_facts_of
from goingrate.extraction.place import parse_place
from goingrate.identity.fingerprint import sketch
from goingrate.records.facts import WHEN_NOT_STATED, Facts, Found, Pay, Place, Silence
from goingrate.tables.rows import line_hash, posting_from_row
from goingrate.tables.schema import FACTS

_FIELDS = (
    "multi", "role", "level", "remote", "employment", "ai_work", "ai_mention", "bonus", "equity", "years_min",
    "years_max", "degree", "visa", "company_size", "company_stage", "language", "pay_conflict",
)  # fmt: skip
_STRUCTS = ("bonus_percent", "equity_percent", "equity_value", "sign_on", "office_days")
_LISTS = (
    "skills", "soft", "certificate", "levels", "text_pay", "skills_required", "skills_preferred", "ai_use", "tasks",
    "asks_for",
)  # fmt: skip


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
    given, rows = batch.to_pylist(), []
    postings = [posting_from_row(row) for row in given]
    marks = [marked_spans(ad.text, set(row["marked"] or ())) for ad, row in zip(postings, given, strict=True)]
    read = find_facts_of(zip(postings, marks, strict=True))
    for row, posting, marked, facts in zip(given, postings, marks, read, strict=True):
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
    row |= {name: None if readings[name] is Silence.NOT_READ else _plain(_found(readings[name])) for name in _LISTS}
    row |= {name: asdict(each.value) if isinstance(each := readings[name], Found) else None for name in _STRUCTS}
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


def _plain(values: tuple[Any, ...]) -> list[Any]:
    return [asdict(each) if is_dataclass(each) and not isinstance(each, type) else each for each in values]


def _countries(facts: Facts) -> set[str]:
    """The countries that a posting names."""
    return {place.country for place in _found(facts.places) if place.country}


def _tier(pay: Pay, hours: float | None, countries: set[str]) -> dict[str, Any]:
    """A pay with the place it is for, so that an asked place takes its own tier, and what it is a year.

    The place is the note's. Without one it is the only country of this currency among those that the posting names, if
    it names several: dollars are no offer to those who would work in Canada; or the only country at all, where it names
    none of this currency.
    """
    place = _place_of(pay.note) if pay.note else None
    country = place.country if place else _country_of(pay.currency, countries)
    annual = annual_pay(pay, hours)
    return asdict(pay) | {
        "plausible": is_plausible(Pay(annual.low, annual.high, pay.currency, "year")),
        "country": country,
        "region": place.region if place else None,
        "city": place.city if place else None,
        "elsewhere": place.area if place and not place.country else None,
        "annual_min": annual.low,
        "annual_max": annual.high,
        "annual_rule": annual.rule,
    }


_NOTE_PARTS = re.compile(r"\s*(?:[:/&;,()|]|\band\b|\bor\b|\s[-–—]\s)\s*")


def _place_of(note: str) -> Place | None:
    """The place that a tier's note names: one place, an area, or several countries as an area; None where none.

    >>> _place_of("LATAM: Senior").area, _place_of("Ireland & Spain").area, _place_of("Senior")
    ('Latin America', 'Ireland & Spain', None)
    """
    whole = parse_place(note)
    if whole is not None:
        return whole
    found = [place for part in _NOTE_PARTS.split(note) if part and (place := parse_place(part)) is not None]
    countries = {place.country for place in found}
    if len(countries) > 1:
        return Place(area=note)
    return found[0] if found else None


def _country_of(currency: str, countries: set[str]) -> str | None:
    """The country that a pay in this currency is for, among those that the posting names."""
    homes = _homes().get(currency, frozenset())
    own = countries & homes
    if own:
        return next(iter(own)) if len(own) == 1 and len(countries) > 1 else None
    return next(iter(homes)) if countries and len(homes) == 1 else None


@cache
def _homes() -> dict[str, frozenset[str]]:
    """The countries of each currency."""
    homes: dict[str, set[str]] = {}
    for country, currency in currency_of_country().items():
        homes.setdefault(currency, set()).add(country)
    return {currency: frozenset(countries) for currency, countries in homes.items()}
