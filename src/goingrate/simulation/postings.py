"""Which postings stand for each vacancy: one, copies for further cities, reposts under a new key, small edits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goingrate.simulation.places import CITIES
from goingrate.simulation.population import Bools, Floats, Ints, Population

FIRST, CITY_COPY, REPOST, EDITED, TWIN = range(5)
KINDS = ("first", "city copy", "repost", "edited repost", "edited twin")


@dataclass(frozen=True, slots=True)
class Postings:
    """One entry a posting: its vacancy, what it is, its city, and when it stands on the board (closed exclusive)."""

    vacancy: Ints
    kind: Ints
    city: Ints
    opened: Floats
    closed: Floats

    def is_seen(self, days: tuple[int, ...]) -> Bools:
        """Which stand on the board on one of the days."""
        return np.asarray(np.any([(self.opened <= day) & (day < self.closed) for day in days], axis=0))


def draw_postings(population: Population) -> Postings:
    """The postings of a market, sorted by vacancy; the same for the same population."""
    rng = np.random.default_rng([population.seed, 2])
    made = population.vacancies
    n = len(made.low)
    number = np.arange(n)
    again = np.where((made.closed - made.opened > 35) & (rng.random(n) < 0.12), made.opened + 30, made.closed)
    first = Postings(number, np.zeros(n, dtype=np.int64), made.city, made.opened, again)
    edited = rng.random(n) < 0.4
    back = number[again < made.closed]
    reposts = Postings(back, np.where(edited, EDITED, REPOST)[back], made.city[back], again[back], made.closed[back])
    twin = number[rng.random(n) < 0.015]
    twins = Postings(twin, np.full(len(twin), TWIN), made.city[twin], made.opened[twin], made.closed[twin])
    parts = [first, reposts, twins, _city_copies(rng, population)]
    whole = [np.concatenate([getattr(part, name) for part in parts]) for name in Postings.__slots__]
    order = np.argsort(whole[0], kind="stable")
    vacancy, kind, city, opened, closed = (column[order] for column in whole)
    return Postings(vacancy, kind, city, opened, closed)


def _city_copies(rng: np.random.Generator, population: Population) -> Postings:
    """Copies of a job for further cities of its country, a habit of a few employers."""
    made = population.vacancies
    codes = sorted({city.country for city in CITIES})
    cities_of = np.array([sum(city.country == each.country for city in CITIES) for each in CITIES])
    first_of = np.array([next(i for i, city in enumerate(CITIES) if city.country == each.country) for each in CITIES])
    assert len(codes) == len(set(first_of.tolist()))
    habit = np.where(rng.random(len(population.employers.pay)) < 0.05, 0.25, 0.008)
    n = len(made.low)
    copied = (rng.random(n) < habit[made.employer]) & (made.work != 0)
    wanted = np.where(copied, 1 + rng.geometric(0.4, n), 0)
    number = np.minimum(wanted, cities_of[made.city] - 1)
    vacancy = np.repeat(np.arange(n), number)
    nth = 1 + np.arange(len(vacancy)) - np.repeat(np.cumsum(number) - number, number)
    first = first_of[made.city[vacancy]]
    city = first + (made.city[vacancy] - first + nth) % cities_of[made.city[vacancy]]
    kind = np.full(len(vacancy), CITY_COPY)
    return Postings(vacancy, kind, city, made.opened[vacancy], made.closed[vacancy])
