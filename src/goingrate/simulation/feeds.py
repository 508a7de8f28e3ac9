"""A market's boards as they are fetched on each day, and what is true of every posting."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from types import ModuleType
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np

from goingrate.simulation import bodies_ashby, bodies_greenhouse, bodies_lever
from goingrate.simulation.ads import Ad, Amount, ad_of
from goingrate.simulation.bodies import Listing, edited, sections_of
from goingrate.simulation.observed import is_collected
from goingrate.simulation.population import Population
from goingrate.simulation.postings import EDITED, KINDS, TWIN, Postings
from goingrate.simulation.styles import Style, closing_lines

_SHAPES: dict[str, ModuleType] = {"ashby": bodies_ashby, "greenhouse": bodies_greenhouse, "lever": bodies_lever}
dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Truth = dict[str, Any]


@dataclass(frozen=True)
class Market:
    """A population, its postings, and the dates on which its boards are fetched, rising."""

    population: Population
    postings: Postings
    days: tuple[date, ...]

    def vacancies_of(self, employer: int) -> range:
        """The vacancies of an employer."""
        owner = self.population.vacancies.employer
        first, after = np.searchsorted(owner, (employer, employer + 1))
        return range(int(first), int(after))

    def postings_of(self, vacancies: range) -> range:
        """The postings of a run of vacancies."""
        first, after = np.searchsorted(self.postings.vacancy, (vacancies.start, vacancies.stop))
        return range(int(first), int(after))

    def collected_on(self, employer: int) -> list[int]:
        """The days on which the employer's board is fetched."""
        population = self.population
        return [day for day in population.days if is_collected(population, day)[employer]]

    def date_of(self, days: float) -> date:
        """The date so many days after the first fetch."""
        return self.days[0] + timedelta(days=int(days))


class _Posting(NamedTuple):
    """A posting of a board: its number, key, ad, and the fetch days on which it stands there."""

    number: int
    key: str
    ad: Ad
    days: list[int]


class Board(NamedTuple):
    """A board: its body on each day that has one, and the truth of its postings; items: postings in all bodies."""

    bodies: dict[int, str]
    truth: list[Truth]
    items: int


def board_of(market: Market, style: Style) -> Board:
    """The board of an employer; no body where it lists nothing on any day on which it is fetched."""
    shape = _SHAPES[style.source]
    listed = list(_listed(market, style))
    days = [day for day in market.collected_on(style.number) if listed]
    jobs: dict[int, list[str]] = {day: [] for day in days}
    for posting in listed:
        written: dict[tuple[str, ...], str] = {}
        for day in posting.days:
            closing = closing_lines(market.population, style, day)
            if closing not in written:
                written[closing] = dump(shape.job(_listing(market, style, posting, closing)))
            jobs[day].append(written[closing])
    bodies = {}
    for day, members in jobs.items():
        if not members and style.source == "lever":
            continue  # an empty list names no feed and can't say that it is synthetic
        tail = bodies_greenhouse.tail(len(members)) if style.source == "greenhouse" else shape.TAIL
        bodies[day] = shape.HEAD + ",\n".join(members) + tail
    truth = [truth_of(market, style, posting.key, posting.ad, posting.number, posting.days) for posting in listed]
    return Board(bodies, truth, sum(len(members) for members in jobs.values()))


def _listed(market: Market, style: Style) -> Iterator[_Posting]:
    population, postings = market.population, market.postings
    days = market.collected_on(style.number)
    before, nth = -1, 0
    for number in market.postings_of(market.vacancies_of(style.number)):
        vacancy = int(postings.vacancy[number])
        nth = nth + 1 if vacancy == before else 0
        before = vacancy
        stands = [day for day in days if postings.opened[number] <= day < postings.closed[number]]
        if stands:
            key = key_of(style.source, population.seed, vacancy, nth)
            yield _Posting(number, key, ad_of(population, style, vacancy, int(postings.city[number])), stands)


def _listing(market: Market, style: Style, posting: _Posting, closing: tuple[str, ...]) -> Listing:
    sections = sections_of(posting.ad, style, closing)
    if market.postings.kind[posting.number] in (EDITED, TWIN):
        sections = edited(posting.ad, sections, f"{market.population.seed} edit {posting.number}")
    posted_on = market.date_of(market.postings.opened[posting.number])
    return Listing(posting.key, posted_on, posting.ad, sections, style)


def key_of(source: str, seed: int, vacancy: int, nth: int) -> str:
    """The key of the nth posting of a vacancy, as its feed gives keys.

    >>> key_of("greenhouse", 1, 10, 2)
    '4000000162'
    """
    if source == "greenhouse":
        return str(4_000_000_000 + vacancy * 16 + nth)
    return str(UUID(int=Random(f"{seed} key {vacancy} {nth}").getrandbits(128), version=4))


def truth_of(market: Market, style: Style, key: str, ad: Ad, number: int, days: list[int]) -> Truth:
    """What is true of a posting: whose and which vacancy's it is, what it is a copy of, and the facts of its ad."""
    made = market.population.vacancies
    return {
        "source": style.source, "board": style.slug, "key": key, "employer": style.name, "vacancies": [ad.vacancy],
        "kind": KINDS[market.postings.kind[number]], "days": [str(market.date_of(day)) for day in days],
        "opened": str(market.date_of(made.opened[ad.vacancy])), "closed": str(market.date_of(made.closed[ad.vacancy])),
        "multi": False, "title": ad.title, "skills": list(ad.skills), "years": ad.years, "degree": ad.degree,
        "visa": ad.visa, **facts_of(ad, style.source),
    }  # fmt: skip


def facts_of(ad: Ad, source: str) -> Truth:
    """The facts that an ad states in the shape of a source."""
    named = ad.work != "remote" or ad.city.name == ad.country.name  # a city that is its country is named with it
    # Greenhouse has no field for it: only what is no ordinary job is said in words
    plain = source == "greenhouse" and ad.employment == "full_time"
    return {
        "role": ad.job.role, "level": ad.level, "country": ad.country.code, "city": ad.city.name if named else None,
        "remote": ad.work, "ai_work": ad.ai_work, "employment": "unstated" if plain else ad.employment,
        "pay": [pay_facts(amount) for amount in ad.pay],
    }  # fmt: skip


def pay_facts(amount: Amount) -> Truth:
    """A stated amount as facts write it."""
    return {"min": amount.low, "max": amount.high, "currency": amount.currency, "period": amount.period,
            "kind": amount.kind}  # fmt: skip
