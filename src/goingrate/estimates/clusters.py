"""How surely a cell knows the share of pay below a point: the standard error over employers.

A vacancy's score at q is the share of its range below q; F(q) is the weighted mean of the scores. Employers, not
vacancies, are the independent units, so the variance of F(q) is that of a weighted mean of employers' scores.
"""

from __future__ import annotations

import math

import numpy as np

from goingrate.estimates.cells import Cell
from goingrate.estimates.mixtures import shares_below
from goingrate.estimates.weights import Floats, sum_by

# Within-employer correlation of scores that no cell goes below unless its caller gives the store's own estimate: a
# between-board share of log pay variance of .48 (measured on shared job boards) is, for normal log pay, a correlation
# of (2 / pi) asin(.48) = .32 between the indicators "below the median" of two vacancies of one board (Sheppard 1899).
POOLED_CORRELATION = 2 / math.pi * math.asin(0.48)


def standard_error(cell: Cell, p: float, at: float, correlation: float = POOLED_CORRELATION) -> float:
    """The standard error of F(at) under the hypothesis F(at) = p: the larger of two.

    Robust: the spread of the employers' own deviations from p, each divided by 1 - its share (Bell & McCaffrey 2002,
    Survey Methodology 28). It is blind where an employer has one vacancy only or a cell few employers, so it is
    floored by the model: variance of one score x [(1 - r) sum of squared vacancy weights + r sum of squared employer
    shares], r the correlation. Figures that lie exactly on `at` count as if their ties were broken at random, all of
    an employer's together.
    """
    if len(cell.shares) < 2:
        return math.inf
    deviation, tied, broken = _scores(cell, p, at)
    n_employers = len(cell.shares)
    of_employer = np.square(sum_by(cell.vacancy_weight * deviation, cell.owner, n_employers))
    of_employer += broken * np.square(sum_by(cell.vacancy_weight * tied, cell.owner, n_employers))
    robust = float((of_employer / (1 - cell.shares)).sum())
    one = float(cell.vacancy_weight @ (np.square(deviation) + broken * np.square(tied)))
    model = one * (
        (1 - correlation) * float(np.square(cell.vacancy_weight).sum())
        + correlation * float(np.square(cell.shares).sum())
    )
    return math.sqrt(max(robust, model))


def pooled_correlation(cell: Cell, p: float, at: float) -> float:
    """The correlation between the scores of two vacancies of one employer, pooled over employers; NaN without a pair.

    The pairwise moment estimate: products of deviations from p over all pairs within an employer, an employer of n
    vacancies counting 1 - 1/n, over the mean squared deviation (Karlin, Cameron & Williams 1981, PNAS 78).
    """
    deviation, tied, broken = _scores(cell, p, at)
    n_employers = len(cell.shares)
    squares = np.square(deviation) + broken * np.square(tied)
    total = sum_by(deviation, cell.owner, n_employers)
    tied_total = sum_by(tied, cell.owner, n_employers)
    pairs = np.square(total) + broken * np.square(tied_total) - sum_by(squares, cell.owner, n_employers)
    many = cell.counts > 1
    if not many.any() or not squares.any():
        return math.nan
    n = cell.counts[many]
    importance = 1 - 1 / n
    together = float((importance * pairs[many] / (n * (n - 1))).sum() / importance.sum())
    alone = float((importance * sum_by(squares, cell.owner, n_employers)[many] / n).sum() / importance.sum())
    return min(max(together / alone, 0.0), 1.0) if alone > 0 else math.nan


def _scores(cell: Cell, p: float, at: float) -> tuple[Floats, Floats, float]:
    """Each vacancy's score minus p, its share of tied figures, and the variance of breaking one tie at random."""
    below, tied = shares_below(cell.low, cell.high, at)
    tied_weight = float(cell.weight[tied].sum())
    part = min(max((p - float(cell.weight @ below)) / tied_weight, 0.0), 1.0) if tied_weight > 0 else 0.0
    tier = cell.weight / cell.vacancy_weight[cell.vacancy]
    n = len(cell.owner)
    score = sum_by(tier * (below + part * tied), cell.vacancy, n)
    return score - p, sum_by(tier * tied, cell.vacancy, n), part * (1 - part)
