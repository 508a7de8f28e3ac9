"""Pay records as given to pay records that can be compared: role, level, place and annual base pay."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

import pyarrow as pa

from goingrate.extraction.annual import annual_pay
from goingrate.extraction.employment import parse_employment
from goingrate.extraction.level import parse_level
from goingrate.extraction.place import parse_place
from goingrate.extraction.place_of_feed import address_places
from goingrate.extraction.remote import parse_remote
from goingrate.extraction.title import parse_role
from goingrate.extraction.title_words import find_hits, find_level_marks, find_words
from goingrate.identity.employers import employer_key
from goingrate.pipeline.believing import is_believed
from goingrate.records.facts import EMPLOYMENT, LEVELS, PERIODS, REMOTE, Pay, Place
from goingrate.records.posting import GivenAddress
from goingrate.tables.schema import PAY_RECORDS

_KEPT = ("record_id", "source", "dataset", "key", "kind", "year", "recorded_on", "title", "years", "currency")
# The bounds of a year's pay that has no bounds of its currency: what nobody is paid in any currency.
_HIGHEST = 1e9
# The bounds of the vocabulary for a title without a mark.
_BY_YEARS = "years: 0-1 entry, 2-4 mid, 5+ senior"
_BARE_RANK = "rank without a technical field"


def pay_record_rows(records: pa.Table) -> pa.Table:
    """Rows of the `pay_records` table from those of `records`, in the order of their ids."""
    repeats: Counter[str] = Counter()
    rows = []
    for batch in records.sort_by("record_id").to_batches(max_chunksize=5_000):
        for given in batch.drop_columns(["body"]).to_pylist():
            rows.append(_row(given, repeats[given["fingerprint"]]))
            repeats[given["fingerprint"]] += 1
    return pa.Table.from_pylist(rows, schema=PAY_RECORDS)


def _row(given: dict[str, Any], repeat: int) -> dict[str, Any]:
    role, level, level_rule = _work(given["title"], given["level"], given["years"])
    place = _place(given["location"], given["city"], given["region"], given["country"])
    period = given["period"] if given["period"] in PERIODS else None
    low, high, rule = None, None, None
    if period:
        low, high, rule = annual_pay(Pay(given["low"], given["high"], given["currency"] or "", period))
    return {name: given[name] for name in _KEPT} | {
        "employer": employer_key(given["source"], given["dataset"], given["employer"]),
        "company": given["employer"],
        "role": role,
        "level": level,
        "level_rule": level_rule,
        "country": place.country,
        "region": place.region,
        "city": place.city,
        "remote": _remote(given["remote"]),
        "employment": _employment(given["employment"]),
        "annual_low": low,
        "annual_high": high,
        "annual_rule": rule,
        "bonus": given["bonus"],
        "equity": given["equity"],
        "repeat": repeat,
        "set_aside": _set_aside(given, low, high, period, place.country),
    }


@lru_cache(maxsize=65_536)
def _work(title: str | None, level_words: str | None, years: float | None) -> tuple[str | None, str | None, str | None]:
    """Role and level of a title, and the level's rule.

    >>> _work("Senior Machine Learning Engineer", None, 2), _work("Vice President", None, None)
    (('ml_engineer', 'senior', 'title'), (None, 'executive', 'title'))
    """
    return _role(title) if title else None, *_level(title, level_words, years)


def _level(title: str | None, level_words: str | None, years: float | None) -> tuple[str | None, str | None]:
    """The level and its rule; the source's own level counts before the title's, years of experience before nothing.

    >>> _level("Engineer", "Junior", 9), _level("Engineer", None, 9)
    (('entry', 'as given'), ('senior', 'years: 0-1 entry, 2-4 mid, 5+ senior'))
    """
    if level_words in LEVELS:
        return level_words, "as given"
    for words, rule in ((level_words, "as given"), (title, "title")):
        mark = parse_level(words) if words else None
        if mark is not None:
            return mark.level, rule
    if years is None:
        return None, None
    return "entry" if years <= 1 else "mid" if years < 5 else "senior", _BY_YEARS


def _role(title: str) -> str | None:
    """The role of a title that stands alone; None where it is a bare rank, which any work may have.

    A posting's text may tell a rank's work or deny that a `Prompt Engineer` has to do with AI; a record has no text.
    """
    reading = parse_role(title)
    if reading.rule != _BARE_RANK:
        return reading.role
    words = find_words(title)
    ranks = {at for hit in find_hits(words) if hit.phrase.kind == "leader" for at in range(hit.first, hit.after)}
    marks = find_level_marks(title)
    further = (at for at, word in enumerate(words) if not any(mark.start <= word.start < mark.end for mark in marks))
    return reading.role if any(at not in ranks for at in further) else None


@lru_cache(maxsize=65_536)
def _place(location: str | None, city: str | None, region: str | None, country: str | None) -> Place:
    """The place that the words name, tried from the finest; nothing where none is known.

    >>> _place(None, "SANTA CLARA", "CA", "US"), _place("Cambridge", None, None, "UK").country
    (Place(country='US', city='Santa Clara', region='US-CA', area=None), 'GB')
    >>> _place(None, None, None, "SE").country  # a country, whatever place else is spelled so
    'SE'
    """
    tries = (
        (location, country),
        (location,),
        (city, region, country) if city else (),
        (region, country) if region else (),
    )
    found = (parse_place(", ".join(part for part in parts if part)) for parts in tries if parts and parts[0])
    named = next((place for place in found if place is not None), None)
    structured = address_places((GivenAddress("", country),)) if named is None and country else ()
    return named or next(iter(structured), Place())


def _remote(words: str | None) -> str | None:
    """remote, hybrid or onsite; None where the source's word says none of them.

    >>> _remote("true"), _remote("Hybrid (2 days)"), _remote("false")
    ('remote', 'hybrid', None)
    """
    if words is None or words in REMOTE:
        return words
    said = parse_remote("remote" if words == "true" else words)
    return said[0] if said else None


def _employment(words: str | None) -> str | None:
    return words if words in EMPLOYMENT else parse_employment(words) if words else None


def _set_aside(
    given: dict[str, Any], low: float | None, high: float | None, period: str | None, country: str | None
) -> str | None:
    """The rule by which a record's pay counts nowhere, None where it counts; low, high: pay a year."""
    ends = [end for end in (low, high) if end is not None]
    if not ends and given["low"] is None and given["high"] is None:
        return "no pay"
    if not given["currency"]:
        return "no currency"
    if period is None:
        return "no period"
    if min(ends) <= 0 or max(ends) > _HIGHEST:
        return "impossible pay"
    if low is not None and high is not None and high < low:
        return "maximum below minimum"
    if is_believed(low, high, given["currency"], country, given["year"]) is False:
        return "implausible pay"
    return None
