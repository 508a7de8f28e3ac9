"""The whole invented market as arrays, before anything is stated, posted or read: employers and their vacancies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from goingrate.simulation.departures import BASE, Knobs
from goingrate.simulation.jobs import JOBS, LEVELS, ROLE_GROUPS
from goingrate.simulation.places import CITIES, COUNTRIES

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Bools: TypeAlias = NDArray[np.bool_]

SOURCES = ("ashby", "greenhouse", "lever", "hackernews")
REMOTE, HYBRID, ONSITE, UNSTATED = range(4)
WORK = ("remote", "hybrid", "onsite", "unstated")
NO_AI, USES_AI, CORE_AI = range(3)
AI_WORK = ("none", "uses", "core")
YEARLY, HOURLY, ON_TARGET = range(3)
HOURS_A_YEAR = 2_080

# Board sizes: Pareto with these values has the median 10 and the mean 20 of 223 real boards.
_SIZE_LEAST, _SIZE_EXPONENT, _SIZE_MOST = 5.0, 1.15, 250
_OPEN_SHAPE, _OPEN_MEAN = 1.6, 55.0  # gamma distribution of the days that a vacancy is open
_FARTHEST = 6.0  # standard deviations: beyond, a heavy tail pays millions a year
_LARGEST_OF_THREADS = 4  # employers with more open do not hire by a thread alone


@dataclass(frozen=True, slots=True)
class Employers:
    """One entry an employer.

    usual: vacancies that it has open in the long run; activity: those on the first day, beside the usual; pay:
    standardised effect on log pay; states: probability with which a vacancy states pay; source: index of `SOURCES`;
    country, city: of its home, indices of the lists of places
    """

    usual: Floats
    activity: Floats
    pay: Floats
    states: Floats
    source: Ints
    country: Ints
    city: Ints


@dataclass(frozen=True, slots=True)
class Vacancies:
    """One entry a vacancy, sorted by employer; pay in the currency of its country, by year or hour as `form` says.

    job, level, country, city: indices of their lists; work: how far from home; ai: kind of AI work; tiers: ranges
    stated for regions, the first this one; states: whether pay is stated; hidden: a trait that no ad states;
    opened, closed: days since the first day of the market, closed exclusive
    """

    employer: Ints
    job: Ints
    level: Ints
    country: Ints
    city: Ints
    work: Ints
    ai: Ints
    contract: Bools
    form: Ints
    low: Floats
    high: Floats
    tiers: Ints
    states: Bools
    hidden: Bools
    opened: Floats
    closed: Floats


@dataclass(frozen=True, slots=True)
class Population:
    """A market: its settings, employers, vacancies, and the days on which it is looked at, since the first of them."""

    knobs: Knobs
    seed: int
    employers: Employers
    vacancies: Vacancies
    days: tuple[int, ...]

    def is_open(self, day: int) -> Bools:
        """Which vacancies are open on a day."""
        return np.asarray((self.vacancies.opened <= day) & (day < self.vacancies.closed))

    def was_seen_open(self) -> Bools:
        """Which vacancies are open on one of the days."""
        return np.asarray(np.any([self.is_open(day) for day in self.days], axis=0))


def draw_population(n_employers: int, *, seed: int, knobs: Knobs = BASE, days: tuple[int, ...] = (0,)) -> Population:
    """A market of so many employers, the same for the same arguments.

    days: on which it is looked at, rising from 0

    >>> one, other = (draw_population(50, seed=3) for _ in range(2))
    >>> bool((one.vacancies.low == other.vacancies.low).all())
    True
    """
    rng = np.random.default_rng(seed)
    employers = _draw_employers(rng, n_employers, knobs)
    return Population(knobs, seed, employers, _draw_vacancies(rng, employers, knobs, days[-1]), days)


def _draw_employers(rng: np.random.Generator, n: int, knobs: Knobs) -> Employers:
    usual = np.minimum(_SIZE_LEAST * (1 + rng.pareto(_SIZE_EXPONENT, n)), _SIZE_MOST)
    activity = np.exp(rng.normal(0, 0.6, n))
    pay = rng.normal(size=n)
    if knobs.shape == "two humps":
        pay = np.where(rng.random(n) < 0.3, 1.5, -0.65) + 0.2 * pay
    if knobs.size_with_pay:
        pay = _correlated(pay, np.log(usual), knobs.size_with_pay)
    if knobs.enters_busy:
        pay = _correlated(pay, np.log(activity), 0.3)
    habit = rng.random(n)
    some = rng.beta(6 * knobs.some_state, 6 * (1 - knobs.some_state), n)
    states = np.where(habit < knobs.never, 0.0, np.where(habit > 1 - knobs.always, 1.0, some))
    country = _pick(rng, [country.frequency for country in COUNTRIES], n)
    on_thread = rng.random(n) < np.where(usual * activity <= _LARGEST_OF_THREADS, 0.5, 0.0)
    board = _pick(rng, [0.42, 0.38, 0.20], n)
    source = np.where(on_thread, SOURCES.index("hackernews"), board)
    return Employers(usual, activity, pay, states, source, country, _draw_cities(rng, country))


def _correlated(pay: Floats, other: Floats, correlation: float) -> Floats:
    return np.asarray(math.sqrt(1 - correlation**2) * pay + correlation * (other - other.mean()) / other.std())


def _draw_vacancies(rng: np.random.Generator, employers: Employers, knobs: Knobs, span: int) -> Vacancies:
    expected = employers.usual * employers.activity
    standing = rng.poisson(expected)
    fresh = rng.poisson(expected * span / _OPEN_MEAN)
    counts = standing + fresh
    employer = np.repeat(np.arange(len(counts)), counts)
    n = len(employer)
    place_in_board = np.arange(n) - np.repeat(np.cumsum(counts) - counts, counts)
    opened, closed = _draw_times(rng, place_in_board < standing[employer], span)
    job, ai = _draw_jobs(rng, employer, len(counts))
    level = _draw_levels(rng, job)
    country, city = _draw_places(rng, employers, employer)
    work = _draw_work(rng, employer, len(counts))
    hidden = rng.random(n) < 0.3
    contract = (rng.random(n) < 0.05) & (level != _INTERN)
    form = _draw_forms(rng, job, level, contract)
    noise = _within(rng, n, knobs)
    share = knobs.between_share
    cell = math.sqrt(share) * employers.pay[employer] + math.sqrt(1 - share) * noise
    log_pay = _log_base(job, level, country, city, work) + knobs.pay_sd * cell + knobs.hidden * hidden
    low, high = _draw_ranges(rng, log_pay, employer, country, form, knobs)
    tiers = np.where(
        (country == _US) & (form == YEARLY) & (work != ONSITE) & (rng.random(n) < 0.14),
        rng.integers(2, 4, n), 1,
    )  # fmt: skip
    stated = employers.states[employer]
    if knobs.disclosure_by_pay:
        safe = np.clip(stated, 1e-9, 1 - 1e-9)
        stated = 1 / (1 + np.exp(-np.log(safe / (1 - safe)) - knobs.disclosure_by_pay * cell))
    states = rng.random(n) < stated
    return Vacancies(
        employer, job, level, country, city, work, ai, contract, form, low, high, tiers, states, hidden, opened, closed
    )


_US = [country.code for country in COUNTRIES].index("US")
_INTERN = [level.level for level in LEVELS].index("intern")


def _draw_times(rng: np.random.Generator, standing: Bools, span: int) -> tuple[Floats, Floats]:
    """Days of opening and closing: those standing on day 0 are a stock sample, so the long-lived are more frequent."""
    scale = _OPEN_MEAN / _OPEN_SHAPE
    lasts = rng.gamma(np.where(standing, _OPEN_SHAPE + 1, _OPEN_SHAPE), scale)
    share = rng.random(len(standing))
    opened = np.where(standing, -np.floor(share * lasts), np.ceil(share * span))
    closed = opened + np.maximum(np.ceil(lasts), 1)
    return opened, np.where(standing, np.maximum(closed, 1), closed)


def _draw_jobs(rng: np.random.Generator, employer: Ints, n_employers: int) -> tuple[Ints, Ints]:
    """The job and the kind of AI work of each vacancy; employers differ in how much of their work is AI."""
    lean = rng.beta(0.8, 4.5, n_employers)[employer]
    other = rng.beta(3.0, 7.0, n_employers)[employer]
    at = rng.random(len(employer))
    group = np.where(at < lean, 0, np.where(at < lean + (1 - lean) * other, 2, 1))
    job = np.zeros(len(employer), dtype=np.int64)
    for number, name in enumerate(ROLE_GROUPS):
        here = group == number
        index = np.array([i for i, each in enumerate(JOBS) if each.group == name])
        job[here] = index[_pick(rng, [JOBS[i].frequency for i in index], int(here.sum()))]
    core, uses = (np.array(column)[job] for column in ([j.core for j in JOBS], [j.uses for j in JOBS]))
    kind = rng.random(len(employer))
    return job, np.where(kind < core, CORE_AI, np.where(kind < core + uses, USES_AI, NO_AI))


def _draw_levels(rng: np.random.Generator, job: Ints) -> Ints:
    level = _pick(rng, [level.frequency for level in LEVELS], len(job))
    # heads of sales teams and the like are few, and interns rarely among them
    return np.where((np.array([j.group == "other" for j in JOBS])[job]) & (level == _INTERN), _INTERN + 1, level)


def _draw_places(rng: np.random.Generator, employers: Employers, employer: Ints) -> tuple[Ints, Ints]:
    at_home = rng.random(len(employer)) < 0.72
    country = _pick(rng, [country.frequency for country in COUNTRIES], len(employer))
    country = np.where(at_home | (rng.random(len(employer)) < 0.6), employers.country[employer], country)
    city = _draw_cities(rng, country)
    return country, np.where(at_home, employers.city[employer], city)


def _draw_cities(rng: np.random.Generator, country: Ints) -> Ints:
    city = np.zeros(len(country), dtype=np.int64)
    for number, each in enumerate(COUNTRIES):
        here = country == number
        index = np.array([i for i, place in enumerate(CITIES) if place.country == each.code])
        city[here] = index[_pick(rng, [CITIES[i].frequency for i in index], int(here.sum()))]
    return city


def _draw_work(rng: np.random.Generator, employer: Ints, n_employers: int) -> Ints:
    """Remote, hybrid, onsite or unstated: four in five as the employer usually has it."""
    odds = [0.28, 0.30, 0.17, 0.25]
    usual = _pick(rng, odds, n_employers)[employer]
    return np.where(rng.random(len(employer)) < 0.8, usual, _pick(rng, odds, len(employer)))


def _draw_forms(rng: np.random.Generator, job: Ints, level: Ints, contract: Bools) -> Ints:
    by_hour = np.where(level == _INTERN, 0.6, np.where(contract, 0.6, 0.0))
    on_target = np.array([each.ote for each in JOBS])[job] & ~contract
    form = np.where(rng.random(len(job)) < by_hour, HOURLY, YEARLY)
    return np.where(on_target & (level != _INTERN), ON_TARGET, form)


def _within(rng: np.random.Generator, n: int, knobs: Knobs) -> Floats:
    if knobs.shape == "heavy tails":
        return np.clip(rng.standard_t(3, n) / math.sqrt(3), -_FARTHEST, _FARTHEST)
    return rng.normal(size=n)


def _log_base(job: Ints, level: Ints, country: Ints, city: Ints, work: Ints) -> Floats:
    of_job = np.log([each.pay for each in JOBS])[job]
    of_level = np.log([each.pay for each in LEVELS])[level]
    of_country = np.log([each.pay for each in COUNTRIES])[country]
    of_city = np.log([each.pay for each in CITIES])[city]
    return np.asarray(of_job + of_level + of_country + np.where(work == REMOTE, math.log(0.98), of_city))


def _draw_ranges(
    rng: np.random.Generator, log_pay: Floats, employer: Ints, country: Ints, form: Ints, knobs: Knobs
) -> tuple[Floats, Floats]:
    """Both ends of each range as it would be posted."""
    n = len(log_pay)
    middle = np.exp(log_pay) * np.where(form == ON_TARGET, 1.7, 1.0) / np.where(form == HOURLY, HOURS_A_YEAR, 1.0)
    habit = rng.normal(size=int(employer.max(initial=-1)) + 1)[employer]
    width = middle * knobs.width * np.exp(0.3 * habit + 0.3 * rng.normal(size=n))
    width = np.where(rng.random(n) < knobs.single, 0.0, width)
    coarse, fine = (
        np.array(column)[country] for column in ([c.step for c in COUNTRIES], [c.rounded for c in COUNTRIES])
    )
    step = np.where(rng.random(n) < knobs.stepped, coarse, fine).astype(np.float64)
    step = np.where(form == HOURLY, 1.0, step)
    low = np.maximum(np.round((middle - width / 2) / step), 1) * step
    high = np.where(width > 0, np.round((middle + width / 2) / step) * step, low)
    return low, np.maximum(high, low)


def _pick(rng: np.random.Generator, frequencies: list[float], n: int) -> NDArray[Any]:
    weights = np.array(frequencies)
    return rng.choice(len(weights), n, p=weights / weights.sum())
