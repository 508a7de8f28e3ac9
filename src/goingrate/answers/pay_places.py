"""Posted pay at the places with the most vacancies, each in its own usual currency."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import pyarrow as pa
import pyarrow.compute as pc

from goingrate.answers.market import Market, frame_of
from goingrate.answers.pay import QUANTILES
from goingrate.answers.pay_figures import PayCell, conversions_of, pay_estimates, pay_sample
from goingrate.estimates.quantiles import estimate_quantiles
from goingrate.extraction.place import parse_place
from goingrate.rates import rates_to
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.records.facts import Place
from goingrate.tables.views.cohort import AI_ROLES
from goingrate.tables.views.places import pay_at_places, vacancies_by_place

POPULATIONS = ("ai", "ai_roles", "tech")


@dataclass(frozen=True, slots=True)
class PlacePay:
    """Posted pay at one place: its usual currency, and the estimates of p10 to p90 by population.

    words: the place as a question names it; vacancies, employers: of all tech there; paid: those with usable pay
    stated in the currency; currency: None where no pay is stated
    """

    place: Place
    words: str
    name: str
    vacancies: int
    employers: int
    paid: int
    currency: str | None
    pay: dict[str, tuple[Estimate, ...]]


@cache
def country_names() -> dict[str, str]:
    """Country names in English by ISO 3166 alpha-2 code.

    >>> country_names()["DE"]
    'Germany'
    """
    text = (files("goingrate") / "lists" / "countries.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["alpha2"]: row["country"] for row in rows}


def words_for(place: Place) -> str | None:
    """The shortest words that a question can name the place by, None where any would mean another place.

    >>> words_for(Place(country="DE", city="Berlin", region="DE-BE")), words_for(Place(country="US"))
    ('Berlin', 'US')
    """
    region = (place.region or "").partition("-")[2]
    tries = (
        (place.city, f"{place.city}, {region}", f"{place.city}, {place.country}") if place.city else (place.country,)
    )
    return next((words for words in tries if words and parse_place(words) == place), None)


def pay_by_place(market: Market, tech: Cohort, *, countries: int, cities: int) -> tuple[PlacePay, ...]:
    """Posted pay of AI jobs, AI roles and all tech at the countries and cities with the most vacancies, most first.

    tech: the cohort whose vacancies are counted, of all tech; countries, cities: how many of each. A place's currency
    is the one that most of its usable tech pay is in, so that its populations stand on one scale.
    """
    rows = market.run(vacancies_by_place(market.vacancies, tech)).to_pylist()
    rows.sort(key=lambda row: (-row["vacancies"], row["country"], row["city"] or ""))
    chosen: list[tuple[Place, str, int, int]] = []
    room = {"country": countries, "city": cities}
    for row in rows:
        place = Place(country=row["country"], region=row["region"], city=row["city"])
        kind = "city" if place.city else "country"
        words = words_for(place) if room[kind] else None
        if words:
            room[kind] -= 1
            chosen.append((place, words, row["vacancies"], row["employers"]))
    if not chosen:
        return ()
    cohorts = [replace(tech, place=place, place_words=words) for place, words, _, _ in chosen]
    tiers = market.run(pay_at_places(market.vacancies, cohorts).order_by("at", "vacancy_id", "low", "high"))
    return tuple(
        _place_pay(market, cohort, tiers.filter(pc.equal(tiers["at"], number)), vacancies, employers)
        for number, (cohort, (_, _, vacancies, employers)) in enumerate(zip(cohorts, chosen, strict=True))
    )


def _place_pay(market: Market, cohort: Cohort, tiers: pa.Table, vacancies: int, employers: int) -> PlacePay:
    place, words = cohort.place or Place(), cohort.place_words or ""
    pairs = set(zip(tiers["vacancy_id"].to_pylist(), tiers["currency"].to_pylist(), strict=True))
    by_currency = Counter(currency for _, currency in pairs)
    currency = min(by_currency, key=lambda name: (-by_currency[name], name), default=None)
    rates = rates_to(currency, by_currency, market.as_of) if currency else {}
    rows = weighted(tiers, {name: rate.value for name, rate in rates.items()})
    pay = {}
    for who in POPULATIONS:
        part = rows.filter(_members(rows, who))
        sample, names = pay_sample(part)
        found = estimate_quantiles(sample, QUANTILES, "vacancies", age_days=market.age_days(part))
        frame = frame_of(names, synthetic=market.store.synthetic)
        asked = replace(cohort, role=who)
        cell = PayCell(asked, currency, frame, asked=currency, conversions=conversions_of(part, rates))
        pay[who] = pay_estimates(market, cell, found)
    country = country_names().get(place.country or "", place.country or "")
    return PlacePay(
        place=place,
        words=words,
        name=f"{place.city}, {country}" if place.city else country,
        vacancies=vacancies,
        employers=employers,
        paid=by_currency[currency] if currency else 0,
        currency=currency,
        pay=pay,
    )


def weighted(tiers: pa.Table, rates: Mapping[str, float]) -> pa.Table:
    """The tiers that have a rate, in one currency, with `weight`: distinct tiers of a vacancy share weight 1."""
    known = tiers.filter(pc.is_in(tiers["currency"], pa.array(list(rates), pa.string())))
    factor = pa.array([rates[name] for name in known["currency"].to_pylist()], pa.float64())
    for end in ("low", "high"):
        known = known.set_column(known.schema.get_field_index(end), end, pc.multiply(known[end], factor))
    owners = known["vacancy_id"].to_pylist()
    shares = Counter(owners)
    return known.append_column("weight", pa.array([1 / shares[owner] for owner in owners], pa.float64()))


def _members(rows: pa.Table, who: str) -> pa.ChunkedArray:
    """Which rows are the population's; the rows are all tech."""
    if who == "ai":
        return pc.equal(rows["ai_work"], "core")
    if who == "ai_roles":
        return pc.is_in(rows["role"], pa.array(AI_ROLES))
    return pc.is_valid(rows["vacancy_id"])


def by_currency(places: Iterable[PlacePay]) -> dict[str, list[PlacePay]]:
    """The places by their currency, the currency of the most paid vacancies first; places without pay left out."""
    groups: dict[str, list[PlacePay]] = {}
    for place in places:
        if place.currency:
            groups.setdefault(place.currency, []).append(place)
    paid = {name: sum(place.paid for place in group) for name, group in groups.items()}
    return {name: groups[name] for name in sorted(groups, key=lambda name: (-paid[name], name))}
