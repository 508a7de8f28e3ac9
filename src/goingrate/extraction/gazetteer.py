"""The places that postings name: spellings to candidate places, loaded on first use."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from goingrate.records.facts import Place

# Letters that Unicode doesn't take apart into a plain letter and an accent.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_DROPPED = str.maketrans({".": None, "'": None, "’": None, "‘": None, "`": None, "-": " ", "–": " ", ",": " "})
_REGION_WEIGHT = 5_000
_CODE_WEIGHT = 1_000
_WORD_LISTS = ("wary", "never", "idle", "not_after", "not_before", "word_code")


class Entry(NamedTuple):
    """One place that a spelling can mean.

    kind: `country`, `region`, `city` or `area`; thousands: how well known it is, mostly thousands of people;
    is_code: the spelling is a code of two or three letters, which counts only in the company of places.
    """

    kind: str
    place: Place
    thousands: int
    is_code: bool = False


class Gazetteer(NamedTuple):
    """Spellings (folded) to places: `named` holds entries, `cities` rows of the city list as they stand there.

    openings: first words of names of several words;
    wary: names that are also ordinary words; never: words that are no place in a posting; idle: words that may share a
    field with a wary name; not_after, not_before: words behind or before a name that make it people, a clock or an
    institution ("US citizens", "EU hours", "University of Chicago"); word_code: codes that are also words ("OR", "IN");
    regions: ISO 3166-2 codes.
    """

    named: dict[str, tuple[Entry, ...]]
    cities: dict[str, str]
    openings: frozenset[str]
    wary: frozenset[str]
    never: frozenset[str]
    idle: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    word_code: frozenset[str]
    regions: frozenset[str]


def fold(words: str) -> str:
    """The words in lower case without accents, dots and apostrophes, hyphens as spaces.

    >>> fold("St.  Gallen"), fold("São Paulo"), fold("U.S.A."), fold("Łódź")
    ('st gallen', 'sao paulo', 'usa', 'lodz')
    """
    low = words.lower().translate(_DROPPED)
    if not low.isascii():
        taken_apart = unicodedata.normalize("NFKD", low.translate(_PLAIN))
        low = "".join(letter for letter in taken_apart if not unicodedata.combining(letter)).translate(_DROPPED)
    return " ".join(low.split())


def _rows(name: str) -> Iterator[list[str]]:
    lines = (files("goingrate") / "lists" / name).read_text(encoding="utf-8").splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    next(rows)
    return rows


def _city_lines() -> dict[str, str]:
    text = (files("goingrate") / "lists" / "cities.csv").read_text(encoding="utf-8")
    lines: dict[str, str] = {}
    for line in text.split("\n")[2:]:
        name = line[: line.find(",")]
        spelling = name.lower()
        if not (spelling.isascii() and spelling.replace(" ", "").isalpha()):
            spelling = fold(name)
        lines[spelling] = f"{lines[spelling]}\n{line}" if spelling in lines else line
    lines.pop("", None)
    return lines


def _named() -> Iterator[tuple[str, Entry]]:
    for alpha2, alpha3, name, thousands in _rows("countries.csv"):
        country = Place(country=alpha2)
        yield fold(name), Entry("country", country, int(thousands))
        for code in (alpha2, alpha3):
            yield code.lower(), Entry("country", country, _CODE_WEIGHT, is_code=True)
    for region, alpha2, name in _rows("regions.csv"):
        place = Place(country=alpha2, region=region)
        yield fold(name), Entry("region", place, _REGION_WEIGHT)
        if alpha2 in {"US", "CA", "AU"}:
            yield region[3:].lower(), Entry("region", place, _REGION_WEIGHT, is_code=True)
    for area, alpha2, spellings, _ in _rows("areas.csv"):
        for spelling in spellings.split("|"):
            yield spelling, Entry("area", Place(country=alpha2 or None, area=area), _REGION_WEIGHT)
    for kind, spellings, alpha2, region, city, thousands in _rows("place_names.csv"):
        if kind in _WORD_LISTS:
            continue
        place = Place(country=alpha2, city=city or None, region=region or None)
        for spelling in spellings.split("|"):
            known_as = "country" if kind == "code" else kind
            yield spelling, Entry(known_as, place, int(thousands), is_code=kind == "code")


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the package, read from its lists once.

    >>> len(gazetteer().cities) > 15_000
    True
    """
    named: dict[str, dict[tuple[str, Place, bool], Entry]] = {}
    for spelling, entry in _named():
        named.setdefault(spelling, {})[(entry.kind, entry.place, entry.is_code)] = entry
    words = {row[0]: frozenset(row[1].split("|")) for row in _rows("place_names.csv") if row[0] in _WORD_LISTS}
    cities = _city_lines()
    openings = frozenset(name[: name.find(" ")] for names in (named, cities) for name in names if " " in name)
    found = {spelling: tuple(meant.values()) for spelling, meant in named.items()}
    regions = frozenset(region for region, *_ in _rows("regions.csv"))
    return Gazetteer(found, cities, openings, **words, regions=regions)


@lru_cache(maxsize=20_000)
def entries(spelling: str) -> tuple[Entry, ...]:
    """Every place that a folded spelling can mean, the best known first.

    >>> [entry.place.region for entry in entries("cambridge")][:3]
    ['GB-ENG', 'CA-ON', 'US-MA']
    """
    lists = gazetteer()
    found = list(lists.named.get(spelling, ()))
    kept_by_hand = {(entry.place.country, entry.place.region) for entry in found if entry.kind == "city"}
    for line in lists.cities.get(spelling, "").splitlines():
        city, country, region, thousands = line.split(",")
        if (country, region or None) not in kept_by_hand:
            found.append(Entry("city", Place(country=country, city=city, region=region or None), int(thousands)))
    return tuple(sorted(found, key=lambda entry: -entry.thousands))


@cache
def countries_of() -> dict[str, frozenset[str]]:
    """Areas of several countries, each with the countries that it holds.

    >>> "DE" in countries_of()["EMEA"], "US" in countries_of()["EMEA"]
    (True, False)
    """
    return {area: frozenset(held.split()) for area, _, _, held in _rows("areas.csv") if held}


@cache
def chief_country(area: str) -> str | None:
    """The country where most people of an area live, or None: the United States for North America, none for Europe.

    >>> chief_country("North America"), chief_country("Europe")
    ('US', None)
    """
    people = {alpha2: int(thousands) for alpha2, _, _, thousands in _rows("countries.csv")}
    held = {country: people[country] for country in countries_of().get(area, ())}
    chief = max(held, key=lambda country: held[country], default=None)
    return chief if chief and 2 * held[chief] > sum(held.values()) else None


def is_known(spelling: str) -> bool:
    """Whether a folded spelling names any place.

    >>> is_known("berlin"), is_known("remote")
    (True, False)
    """
    lists = gazetteer()
    return (spelling in lists.named or spelling in lists.cities) and spelling not in lists.never
