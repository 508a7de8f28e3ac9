"""The true distribution of posted pay, from the whole population before disclosure, posting and reading.

Estimand: draw a vacancy, then one of its tiers, then a point of the range as the market's employers pay within it
(uniform in the base market). Yearly base pay of vacancies that are not contracts, in the country's currency.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from goingrate.simulation.jobs import JOBS, LEVEL_NAMES
from goingrate.simulation.places import COUNTRIES, TIER_PAY
from goingrate.simulation.population import CORE_AI, YEARLY, Bools, Floats, Ints, Population


@dataclass(frozen=True, slots=True)
class Slice:
    """A cell of the market: a country, roles and levels (none: all), core AI work alone or not."""

    country: str = "US"
    roles: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    core: bool = False

    def rows(self, population: Population, level: Ints | None = None) -> Bools:
        """Which vacancies belong, stated or not; level: the levels to go by, where they were read otherwise."""
        made = population.vacancies
        country = next(i for i, each in enumerate(COUNTRIES) if each.code == self.country)
        rows = (made.country == country) & (made.form == YEARLY) & ~made.contract
        if self.roles:
            rows &= np.array([job.role in self.roles for job in JOBS])[made.job]
        if self.levels:
            rows &= np.array([name in self.levels for name in LEVEL_NAMES])[made.level if level is None else level]
        if self.core:
            rows &= made.ai == CORE_AI
        return np.asarray(rows)


def pay_tiers(population: Population, rows: Ints) -> tuple[Floats, Floats, Floats, Ints]:
    """Low, high, weight and vacancy of every tier of these vacancies; the tiers of one share weight 1."""
    made = population.vacancies
    parts = []
    for tier, factor in enumerate(TIER_PAY):
        here = rows[made.tiers[rows] > tier]
        low, high = (tier_end(made.low[here], factor), tier_end(made.high[here], factor))
        parts.append((low, high, 1.0 / made.tiers[here], here))
    low, high, weight, vacancy = (np.concatenate(column) for column in zip(*parts, strict=True))
    return low, high, weight, vacancy


def tier_end(end: Floats, factor: float) -> Floats:
    """An end of the range of a tier that pays `factor` of the first, on steps of 500.

    >>> tier_end(np.array([180_000.0]), 0.93).tolist()
    [167500.0]
    """
    return end if factor == 1 else np.round(end * factor / 500) * 500


def true_quantiles(population: Population, cell: Slice, weighting: str, levels: tuple[float, ...]) -> Floats:
    """The cell's quantiles, by bisection on the distribution function.

    weighting: `vacancies`, each counts 1, or `employers`, whose vacancies share 1
    """
    rows = np.flatnonzero(cell.rows(population) & population.was_seen_open())
    low, high, weight, vacancy = pay_tiers(population, rows)
    if weighting == "employers":
        employer = population.vacancies.employer
        size = np.bincount(employer[rows], minlength=len(population.employers.pay))
        weight = weight / size[employer[vacancy]]
    weight = weight / weight.sum()
    band = population.knobs.band
    bottom, top = np.full(len(levels), low.min()), np.full(len(levels), high.max())
    for _ in range(34):
        middle = (bottom + top) / 2
        below = np.array([weight @ share_below(x, low, high, band) for x in middle])
        bottom, top = np.where(below < levels, middle, bottom), np.where(below < levels, top, middle)
    return np.asarray((bottom + top) / 2)


def share_below(x: float, low: Floats, high: Floats, band: tuple[float, float]) -> Floats:
    """The share of each range below x, where a job pays at a beta distributed place in it; whole a and b.

    I_u(a, b) as the upper tail of a binomial distribution (Abramowitz & Stegun 26.5.24).

    >>> share_below(2.5, np.array([2.0]), np.array([3.0]), (1.0, 1.0)).tolist()
    [0.5]
    """
    width = high - low
    u = np.clip(np.where(width > 0, (x - low) / np.where(width > 0, width, 1.0), low <= x), 0.0, 1.0)
    if band == (1.0, 1.0):
        return np.asarray(u)
    a, b = int(band[0]), int(band[1])
    n = a + b - 1
    return np.asarray(sum(math.comb(n, j) * u**j * (1 - u) ** (n - j) for j in range(a, n + 1)))
