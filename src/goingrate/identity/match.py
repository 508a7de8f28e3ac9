"""Whether two postings of one employer are one job: what must agree besides their sketches, and why not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from csv import DictReader
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

# Read side by side, pairs of one title and level of this likeness were one job; below it, texts of two jobs begin.
MIN_LIKENESS = 0.8
_MOST_DAYS = 365
_LONGEST_NAME = 4  # words
_WORD = re.compile(r"\w+[+#]*")


class Amount(NamedTuple):
    """A pay that can be compared with another of its currency and unit: `year` where it is known for a year."""

    currency: str
    unit: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Side:
    """What a posting is judged by beside its sketch, its title and its level."""

    amounts: tuple[Amount, ...]
    places: frozenset[tuple[str | None, ...]]
    employment: str | None
    department: str
    years_min: float | None
    posted_on: date | None


def job_words(title: str | None, location: str | None) -> tuple[str, ...]:
    """The words of a title that name the job, folded and sorted: without its own places, mode of work and gender.

    Two postings are compared only where these are equal.

    Countries and wider areas go wherever they stand, other places where the posting's location has them.

    >>> job_words("BERLIN - ML Engineer (m/w/d)", "Berlin, Germany") == job_words("ML Engineer, EMEA (Remote)", "Oslo")
    True
    """
    words = _words(title)
    aside = _asides() | set(_words(location))
    return tuple(sorted(word for word in _without_countries(words) if word not in aside))


def _without_countries(words: list[str]) -> Iterator[str]:
    names, at = _place_names(), 0
    while at < len(words):
        length = next((size for size in range(_LONGEST_NAME, 0, -1) if tuple(words[at : at + size]) in names), 0)
        if not length:
            yield words[at]
        at += length or 1


def _words(text: str | None) -> list[str]:
    return _WORD.findall((text or "").casefold())


@cache
def _asides() -> frozenset[str]:
    return frozenset(row["word"] for row in _list("title_asides.csv"))


@cache
def _place_names() -> frozenset[tuple[str, ...]]:
    """The names of countries and wider areas and the by-names of cities, word by word."""
    names = [row["country"] for row in _list("countries.csv")]
    # work for the whole world is a job of its own, not a place of one
    names += [name for row in _list("areas.csv") if row["area"] != "worldwide" for name in row["spellings"].split("|")]
    kept = ("country", "city")
    names += [name for row in _list("place_names.csv") if row["kind"] in kept for name in row["spellings"].split("|")]
    return frozenset(tuple(_words(name)) for name in names if len(_words(name)) <= _LONGEST_NAME)


def _list(name: str) -> Iterator[dict[str, str]]:
    lines = (files("goingrate") / "lists" / name).read_text("utf-8").splitlines()
    yield from DictReader(line for line in lines if not line.startswith("#"))


def side_of(row: Mapping[str, Any]) -> Side:
    """What a posting is judged by, from a row with pay, places, employment, department, years_min
    and posted_on."""
    places = (tuple(place.get(part) for part in ("country", "region", "city", "area")) for place in row["places"] or ())
    return Side(
        amounts=tuple(_amounts(row["pay"] or ())),
        places=frozenset(places),
        employment=None if row["employment"] == "unstated" else row["employment"],
        department=" ".join(_words(row["department"])),
        years_min=row["years_min"],
        posted_on=row["posted_on"],
    )


def _amounts(pay: Iterable[Mapping[str, Any]]) -> Iterable[Amount]:
    for tier in pay:
        annual = (tier.get("annual_min"), tier.get("annual_max"))
        low, high = annual if any(end is not None for end in annual) else (tier["min"], tier["max"])
        unit = "year" if (low, high) == annual else tier["period"]
        first, last = low if low is not None else high, high if high is not None else low
        if first is not None and last is not None:
            yield Amount(tier["currency"], unit, first, last)


def contradiction(one: Side, other: Side) -> str | None:
    """Why two postings of like text, title and level are two jobs; None where nothing speaks against one.

    Pay that does not overlap, or can't be compared, is another job unless it is for other places.

    >>> berlin = Side((Amount("EUR", "year", 60, 80),), frozenset({("DE",)}), "full_time", "sales", 3, None)
    >>> contradiction(berlin, Side((Amount("EUR", "year", 90, 99),), frozenset({("DE",)}), None, "", 3, None))
    'other pay for the same place'
    """
    if one.employment and other.employment and one.employment != other.employment:
        return "another employment"
    if one.department and other.department and one.department != other.department:
        return "another department"
    if None not in (one.years_min, other.years_min) and one.years_min != other.years_min:
        return "other years of experience"
    if one.posted_on and other.posted_on and abs((one.posted_on - other.posted_on).days) > _MOST_DAYS:
        return "posted more than a year apart"
    if not _elsewhere(one, other) and _pay(one, other) == "other pay":
        return "other pay for the same place"
    return None


def _elsewhere(one: Side, other: Side) -> bool:
    """Whether both name places and share none."""
    return bool(one.places) and bool(other.places) and not one.places & other.places


def _pay(one: Side, other: Side) -> str:
    if not one.amounts or not other.amounts:
        return "pay in one alone" if one.amounts or other.amounts else "no pay"
    overlap = any(a[:2] == b[:2] and a.low <= b.high and b.low <= a.high for a in one.amounts for b in other.amounts)
    return "pay agrees" if overlap else "other pay"


def reason(likeness: float, one: Side, other: Side) -> str:
    """Why two postings were joined, as a member's `joined_by` says it.

    >>> side = Side((), frozenset({("DE",)}), None, "", None, None)
    >>> reason(0.936, side, side)
    'near-duplicate 0.94: same title and level, no pay, same places'
    """
    same = one.places == other.places
    places = "same places" if same else "other places" if _elsewhere(one, other) else "some places in common"
    return f"near-duplicate {likeness:.2f}: same title and level, {_pay(one, other)}, {places}"
