"""Which official areas a place lies in, the nearest first, each step said in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from goingrate.answers.official_tables import area_names, metro_towns
from goingrate.extraction.gazetteer import fold
from goingrate.records.facts import Place

NATION = "US"
OUTSIDE = "official pay is shipped for the United States only"
# Territories, which postings write as countries and BLS publishes beside the states.
TERRITORIES = ("PR", "GU", "VI")
_PARTS = re.compile(r"-{1,2}|/")
_ADDED = re.compile(r"^urban | (?:city|town|county)$")


@dataclass(frozen=True, slots=True)
class Areas:
    """Codes of the areas around a place, the nearest first, and a note where the nearest is not the place itself."""

    codes: tuple[str, ...]
    note: str | None = None


def areas_around(place: Place | None) -> Areas | None:
    """The official areas around a place: its metropolitan area, its state, the nation; None outside the United States.

    >>> areas_around(Place(country="US", city="Menlo Park", region="US-CA"))
    Areas(codes=('0041860', 'US-CA', 'US'), note='Menlo Park lies in San Francisco-Oakland-Fremont, CA')
    >>> areas_around(Place(country="DE", city="Berlin")) is None
    True
    """
    if place is None:
        return Areas((NATION,))
    if place.country not in (NATION, *TERRITORIES):
        return None
    state = f"US-{place.country}" if place.country in TERRITORIES else place.region
    if state not in area_names():
        state = None
    wider = (NATION,) if state is None else (state, NATION)
    if place.city and state:
        metro = _metros().get((state, spelled(place.city)))
        if metro is None:
            return Areas(wider, f"no metropolitan area is known for {place.city}: {area_names()[state]}")
        return Areas((metro, *wider), f"{place.city} lies in {area_names()[metro]}")
    if place.city or place.area:
        return Areas(wider, f"no official area is known for {place.city or place.area}: {area_names()[wider[0]]}")
    return Areas(wider)


def spelled(town: str) -> str:
    """A town's name as areas are looked up: folded, `saint` as `st`, without what BLS adds to it.

    >>> spelled("Saint Paul"), spelled("Boise City"), spelled("Kansas City")
    ('st paul', 'boise', 'kansas')
    """
    name = fold(town)
    return re.sub(r"^saint ", "st ", _ADDED.sub("", name))


@cache
def _metros() -> dict[tuple[str, str], str]:
    """Codes of metropolitan areas by (state, town): the towns that their names hold, and those kept by hand.

    A name is cut at its hyphens; `Winston-Salem`, a town with one, is found as two neighbouring pieces.
    """
    found: dict[tuple[str, str], str] = {}
    for code, name in area_names().items():
        towns, _, states = name.rpartition(", ")
        if code.startswith(NATION) or not towns:
            continue
        pieces = _PARTS.split(towns)
        pairs = [f"{first} {second}" for first, second in pairwise(pieces)]
        for state in states.split("-"):
            for town in (*pieces, *pairs):
                found.setdefault((f"US-{state}", spelled(town)), code)
    return found | {(region, spelled(town)): code for region, town, code in metro_towns()}
