"""Places that the feed states as structure: the countries of the pay tiers' notes, and the postal addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from goingrate.extraction.gazetteer import chief_country, countries_of, entries, fold
from goingrate.extraction.place_mentions import read_spots
from goingrate.records.facts import Evidence, Place
from goingrate.records.posting import GivenAddress, Posting

_CLOCK = re.compile(
    r"±|\+/-|\b(?:UTC|GMT|WET|CET|CEST|EET|EEST|BST|IST|[ECMP][SD]?T|time\s?zones?|hours|hrs)\b", re.IGNORECASE
)
_ANYWHERE = re.compile(
    r"\b(?:work(?:ing)?|liv(?:e|ing)|based|located|applicants?|candidates?|hir(?:e|ing)|talent|remote|remotely)"
    r"\s{1,3}(?:(?:from|in|remotely|almost|virtually|literally|nearly)\s{1,3}){0,3}"
    r"(?:anywhere|any\s{1,3}(?:country|time\s?zone|location))\b(?!\s{1,3}(?:with)?in\b|\s{1,3}across\b)",
    re.IGNORECASE,
)


def address_places(addresses: Sequence[GivenAddress]) -> tuple[Place, ...]:
    """The addresses as places, each with its country, region and city where the words mean one.

    >>> address_places((GivenAddress("address.postalAddress", "USA", "NY", "Rome"),))
    (Place(country='US', city='Rome', region='US-NY', area=None),)
    """
    return tuple(
        place
        for each in addresses
        if (place := _parse_address(each.country or "", each.region or "", each.city or "")).country
    )


@lru_cache(maxsize=5_000)
def _parse_address(country_words: str, region_words: str, city: str) -> Place:
    country = next((entry.place.country for entry in entries(fold(country_words)) if entry.kind == "country"), None)
    country = country or _country_in(country_words)
    regions = [
        entry.place
        for entry in entries(fold(region_words))
        if entry.kind == "region" and (entry.place.country == country or (country is None and not entry.is_code))
    ]
    if regions:
        return Place(regions[0].country, city or None, regions[0].region)
    return Place(country, city or None)


def _country_in(words: str) -> str | None:
    """The country of all places that an office's name holds: "Canada offices", "US-NYC"."""
    countries = {spot.place.country for spot in read_spots(words[:200])}
    return countries.pop() if len(countries) == 1 else None


def given_places(posting: Posting, stated: Sequence[Place]) -> Iterator[tuple[Place, Evidence]]:
    """Countries that the structured part gives where the posting's words name none: the pay tiers', else the address's.

    stated: what the words name; an area stays, and takes only countries that lie in it

    >>> ad = Posting("a", "b", "1", "Clerk", "", location="Remote", addresses=(GivenAddress("address", "Canada"),))
    >>> [(place.country, evidence.part) for place, evidence in given_places(ad, ())]
    [('CA', 'address.addressCountry')]
    """
    if any(place.country for place in stated):
        return
    areas = {place.area for place in stated if place.area}
    noted = [(place, evidence) for place, evidence in _noted_places(posting)]
    fitting = [(place, evidence) for place, evidence in noted if place.country and _may_lie_in(areas, place.country)]
    yield from fitting
    if not noted and not _says_more(posting):
        yield from _address_country(posting.addresses, areas)


def _may_lie_in(areas: set[str], country: str) -> bool:
    return not areas or any(area == "worldwide" or country in countries_of().get(area, ()) for area in areas)


def _noted_places(posting: Posting) -> Iterator[tuple[Place, Evidence]]:
    """Countries and areas that the notes of the pay tiers name, once each."""
    seen: set[Place] = set()
    for pay in posting.given_pay:
        for place in _places_of_note(pay.note or ""):
            if place not in seen:
                seen.add(place)
                yield place, Evidence(pay.path, None, None, "country of the pay tier")


@lru_cache(maxsize=5_000)
def _places_of_note(note: str) -> tuple[Place, ...]:
    return tuple(
        Place(area=spot.place.area) if spot.place.area and not spot.place.country else Place(spot.place.country)
        for spot in read_spots(note[:200])
    )


def _says_more(posting: Posting) -> bool:
    """Whether the words say where in another way: hours of a clock, or anywhere at all."""
    fields = f"{posting.location or ''}\n{posting.title or ''}"
    return bool(_CLOCK.search(fields) or _ANYWHERE.search(posting.text))


def _address_country(addresses: Sequence[GivenAddress], areas: set[str]) -> Iterator[tuple[Place, Evidence]]:
    """The first address's country, unless the posting names an area that is not mostly that country."""
    for address in addresses[:1]:
        country = _parse_address(address.country or "", "", "").country
        if country and all(chief_country(area) == country for area in areas):
            part = f"{address.path}.addressCountry" if "ddress" in address.path else address.path
            yield Place(country), Evidence(part, None, None, "country of the structured address")
