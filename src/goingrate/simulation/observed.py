"""What the collected boards would give if every ad were read: pay by employer, with the departures of collecting."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goingrate.simulation.jobs import LEVELS
from goingrate.simulation.population import Bools, Floats, Ints, Population
from goingrate.simulation.postings import draw_postings
from goingrate.simulation.truth import Slice, pay_tiers


@dataclass(frozen=True, slots=True)
class Observed:
    """Stated pay of a cell, one entry a tier: both ends, weight, employer (of the population), vacancy as counted."""

    low: Floats
    high: Floats
    weight: Floats
    employer: Ints
    vacancy: Ints


def is_collected(population: Population, day: int) -> Bools:
    """Which employers' boards are collected on a day: all, or those that were busy by then.

    >>> from goingrate.simulation.population import draw_population
    >>> bool(is_collected(draw_population(9, seed=1), 0).all())
    True
    """
    employers = population.employers
    if not population.knobs.enters_busy:
        return np.ones(len(employers.pay), dtype=np.bool_)
    return employers.activity > (1.0 if day < population.days[-1] or len(population.days) == 1 else 0.8)


def observe(population: Population, cell: Slice) -> Observed:
    """The cell's stated pay as collected: undisclosed vacancies and boards not collected are missing."""
    rng = np.random.default_rng([population.seed, 1])
    made, knobs = population.vacancies, population.knobs
    level = made.level
    if knobs.misread:
        step = rng.choice([-1, 1], len(level))
        level = np.where(rng.random(len(level)) < knobs.misread, np.clip(level + step, 0, len(LEVELS) - 1), level)
    seen = np.any(
        [population.is_open(day) & is_collected(population, day)[made.employer] for day in population.days], axis=0
    )
    rows = np.flatnonzero(cell.rows(population, level) & made.states & seen)
    low, high, weight, vacancy = pay_tiers(population, rows)
    if knobs.misread:  # a figure read wrong is another figure of the ad, such as the total or a part
        wrong = np.exp(rng.normal(0, 0.4, len(made.low))) ** (rng.random(len(made.low)) < knobs.misread)
        low, high = low * wrong[vacancy], high * wrong[vacancy]
    if knobs.left_in:
        return _with_copies(population, Observed(low, high, weight, made.employer[vacancy], vacancy))
    return Observed(low, high, weight, made.employer[vacancy], vacancy)


def _with_copies(population: Population, single: Observed) -> Observed:
    """The same with every posting counted as a vacancy."""
    postings = draw_postings(population)
    number = np.bincount(postings.vacancy[postings.is_seen(population.days)], minlength=len(population.vacancies.low))
    copies = np.maximum(number, 1)[single.vacancy]
    entry = np.repeat(np.arange(len(copies)), copies)
    nth = np.arange(len(entry)) - np.repeat(np.cumsum(copies) - copies, copies)
    vacancy = single.vacancy[entry] * (int(copies.max(initial=0)) + 1) + nth
    return Observed(single.low[entry], single.high[entry], single.weight[entry], single.employer[entry], vacancy)
