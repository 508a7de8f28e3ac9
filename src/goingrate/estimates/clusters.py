"""How surely a cell knows the share of pay below a point: the standard error over employers.

A vacancy's score at q is the share of its range below q; F(q) is the weighted mean of the scores. Employers, not
vacancies, are the independent units, so the variance of F(q) is that of a weighted mean of employers' scores.
"""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist

import numpy as np

from goingrate.estimates.cells import Cell
from goingrate.estimates.mixtures import shares_below
from goingrate.estimates.weights import Floats, Ints, sum_by

# Share of the variance of log pay that lies between employers, below which no cell's is taken to lie unless the caller
# gives the store's own: .48 of log midpoints on the job boards this project was measured on.
BETWEEN_SHARE = 0.48
# How far the true variance of a cell is thought to stray from the pooled one (standard deviation of their ratio):
# shares between employers of .33 and .63 make covariances .67 and 1.36 times that of .48.
SPREAD_OF_CELLS = 0.4


def standard_error(cell: Cell, p: float, at: float, between_share: float = BETWEEN_SHARE) -> float:
    """The standard error of F(at) under the hypothesis F(at) = p; infinite for a single employer.

    Model: variance of one score x sum of squared vacancy weights + covariance of two scores of one employer x what the
    pairs weigh, the covariance from the pooled `between_share`. It is the floor. Robust: the employers' own weighted
    deviations from p, squared and summed (Liang & Zeger 1986, Biometrika 73); taken from the hypothesis and not from a
    mean, so no degree of freedom is lost. What the robust one has above the model counts by its reliability (see
    `reliability`), so that luck in a cell of few employers doesn't pass for a difference, and in a cell of many the
    robust one rules. Figures exactly on `at` count as if their ties were broken at random, an employer's together.
    """
    if len(cell.shares) < 2:
        return math.inf
    deviation, tied, broken = _scores(cell, p, at)
    weight, n_employers = cell.vacancy_weight, len(cell.shares)
    of_employer = np.square(sum_by(weight * deviation, cell.owner, n_employers))
    of_employer += broken * np.square(sum_by(weight * tied, cell.owner, n_employers))
    alone = float(weight @ (np.square(deviation) + broken * np.square(tied)))
    correlation = round(between_share * (1 - share_within_ranges(cell)), 3)
    together = min(score_covariance(p, correlation), alone)
    squares = float(np.square(weight).sum())
    pairs = float(np.square(cell.shares).sum()) - squares
    model = alone * squares + together * pairs
    above = max(float(of_employer.sum()) - model, 0.0)
    return math.sqrt(model + reliability(of_employer, SPREAD_OF_CELLS) * above)


def reliability(contributions: Floats, spread: float) -> float:
    """How much of what a robust variance shows is real: spread^2 / (spread^2 + 2 / m).

    The usual weight of an observation against its prior (Efron & Morris 1975, JASA 70). contributions: what each
    employer adds to the variance; m = (sum)^2 / sum of squares is the degrees of freedom of their sum (Satterthwaite
    1946, Biometrics Bulletin 2), 2 / m its squared relative error; spread: relative standard deviation of the truth.

    >>> round(reliability(np.ones(100), 0.4), 2), round(reliability(np.ones(5), 0.4), 2)
    (0.89, 0.29)
    """
    squares = float(np.square(contributions).sum())
    if squares <= 0:
        return 0.0
    return spread**2 / (spread**2 + 2 * squares / float(contributions.sum()) ** 2)


def share_within_ranges(cell: Cell) -> float:
    """The share of the variance of pay points that lies within the ranges, not between their midpoints.

    >>> low, high, one = np.array([0.0, 6.0]), np.array([6.0, 12.0]), np.ones(2)
    >>> from goingrate.estimates.cells import PaySample, weigh
    >>> round(share_within_ranges(weigh(PaySample(low, high, one, np.arange(2), np.arange(2)), "vacancies")), 3)
    0.25
    """
    middle = (cell.low + cell.high) / 2
    between = float(cell.weight @ np.square(middle - cell.weight @ middle))
    within = float(cell.weight @ np.square(cell.high - cell.low)) / 12
    return within / (within + between) if within > 0 else 0.0


def estimate_between_share(pay: Floats, employer: Ints, group: Ints) -> float:
    """The share of the variance of log pay that lies between employers, pooled over groups; NaN where unidentified.

    The one-way analysis-of-variance estimate for unequal sizes (Searle, Casella & McCulloch 1992, section 3.6), made of
    the deviations of log pay (one positive figure per vacancy, such as the midpoint) from the mean of its group, such
    as role x level x country. Negative estimates are 0. Use it over the whole store as `between_share`.

    >>> pay = np.exp(np.array([1.0, 1.2, 2.0, 2.2]))
    >>> round(estimate_between_share(pay, np.array([1, 1, 2, 2]), np.zeros(4, dtype=int)), 3)
    0.961
    """
    _, at_group = np.unique(group, return_inverse=True)
    _, at_employer = np.unique(employer, return_inverse=True)
    log_pay = np.log(pay)
    log_pay = log_pay - (np.bincount(at_group, log_pay) / np.bincount(at_group))[at_group]
    size = np.bincount(at_employer).astype(np.float64)
    total, n_employers = float(size.sum()), len(size)
    if not 1 < n_employers < total:
        return math.nan
    means = np.bincount(at_employer, log_pay) / size
    inside = float(np.square(log_pay - means[at_employer]).sum()) / (total - n_employers)
    outside = float(size @ np.square(means - log_pay.mean())) / (n_employers - 1)
    typical = (total - float(np.square(size).sum()) / total) / (n_employers - 1)
    between = max((outside - inside) / typical, 0.0)
    return between / (between + inside) if between + inside > 0 else math.nan


@lru_cache(maxsize=256)
def score_covariance(p: float, between_share: float) -> float:
    """The covariance of "pay lies below the quantile p" between two vacancies of one employer.

    For normal log pay with this correlation within employers: the probability that both lie below, less p^2, which is
    the integral of the bivariate normal density over the correlation (Plackett 1954, Biometrika 41).

    >>> round(score_covariance(0.5, 0.48), 6)  # asin(0.48) / (2 pi), Sheppard 1899
    0.079682
    """
    z = NormalDist().inv_cdf(p)
    nodes, weights = np.polynomial.legendre.leggauss(24)
    r = between_share * (nodes + 1) / 2
    density = np.exp(-(z**2) / (1 + r)) / (2 * math.pi * np.sqrt(1 - r**2))
    return float(between_share / 2 * (weights @ density))


def _scores(cell: Cell, p: float, at: float) -> tuple[Floats, Floats, float]:
    """Each vacancy's score minus p, its share of tied figures, and the variance of breaking one tie at random."""
    below, tied = shares_below(cell.low, cell.high, at)
    tied_weight = float(cell.weight[tied].sum())
    part = min(max((p - float(cell.weight @ below)) / tied_weight, 0.0), 1.0) if tied_weight > 0 else 0.0
    tier = cell.weight / cell.vacancy_weight[cell.vacancy]
    n = len(cell.owner)
    score = sum_by(tier * (below + part * tied), cell.vacancy, n)
    return score - p, sum_by(tier * tied, cell.vacancy, n), part * (1 - part)
