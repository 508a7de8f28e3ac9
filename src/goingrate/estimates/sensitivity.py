"""What a quantile of posted pay turns into under other readings of a range and without one employer."""

from __future__ import annotations

import numpy as np

from goingrate.estimates.cells import Cell
from goingrate.estimates.mixtures import SAME_FIGURE, Ranges, shares_below, weighted_quantile
from goingrate.estimates.turnbull import estimate_turnbull
from goingrate.estimates.weights import Floats, Weighting, employer_shares, sum_by

ALL_LEFT_OUT = 20  # cells up to this many employers leave each of them out in turn
MOST_STEPS = 60  # of Turnbull: the mean log likelihood is then within .002 of its top for 5,000 ranges all different
MOST_PULLING = 3  # larger cells leave out, for each level and side, so many employers who pull the quantile most


def quantile_bounds(stated: Cell, levels: Floats, values: Floats) -> list[tuple[float, float]]:
    """The same quantiles of the range minima and of the maxima: they hold wherever in its range a job pays.

    An open low end counts as 0, an open high end as infinite. Open rows are in the bounds and not in the value, so a
    bound is moved to the value where they alone would push it past.
    """
    lowest = weighted_quantile(np.where(np.isnan(stated.low), 0.0, stated.low), stated.weight, levels)
    highest = weighted_quantile(np.where(np.isnan(stated.high), np.inf, stated.high), stated.weight, levels)
    return [
        (float(low), float(high))
        for low, high in zip(np.minimum(lowest, values), np.maximum(highest, values), strict=True)
    ]


def method_ranges(cell: Cell, levels: Floats, values: Floats) -> list[tuple[float, float]]:
    """The lowest and highest quantile over three readings: uniform in the range, its midpoint, Turnbull."""
    middles = weighted_quantile((cell.low + cell.high) / 2, cell.weight, levels)
    turnbull = estimate_turnbull(cell.low, cell.high, cell.weight, steps=MOST_STEPS)
    ranges = []
    for level, value, middle in zip(levels, values, middles, strict=True):
        left, right = turnbull.quantile(float(level))
        ranges.append((float(min(value, middle, left)), float(max(value, middle, right))))
    return ranges


def largest_changes(cell: Cell, ranges: Ranges, weighting: Weighting, levels: Floats, values: Floats) -> Floats:
    """The largest absolute change of each quantile when one employer is left out and the rest are weighed anew.

    In cells of more than 20 employers only those are tried who pull most by the linear measure, share x (own F at
    the value - level) / (1 - share), the three on either side for each level.
    """
    changes = np.zeros(len(levels))
    for employer in _most_pulling(cell, levels, values):
        rest = np.arange(len(cell.counts)) != employer
        shares = np.zeros(len(cell.counts))
        shares[rest] = employer_shares(cell.counts[rest], weighting)
        without = ranges.mix(cell.weight * (shares / cell.shares)[cell.employer]).quantile(levels)
        changes = np.maximum(changes, np.abs(without - values))
    return changes


def range_width(cell: Cell) -> float | None:
    """The median width of the ranges relative to their midpoints, single figures aside; None without a range."""
    wide = cell.high - cell.low > SAME_FIGURE * np.abs(cell.high)
    if not wide.any():
        return None
    low, high = cell.low[wide], cell.high[wide]
    return float(weighted_quantile(2 * (high - low) / (low + high), cell.weight[wide], np.array([0.5]))[0])


def _most_pulling(cell: Cell, levels: Floats, values: Floats) -> list[int]:
    n_employers = len(cell.shares)
    if n_employers <= ALL_LEFT_OUT:
        return list(range(n_employers))
    tried: set[int] = set()
    for level, value in zip(levels, values, strict=True):
        below, tied = shares_below(cell.low, cell.high, float(value))
        own = sum_by(cell.weight * (below + tied / 2), cell.employer, n_employers)
        pull = np.argsort((own - level * cell.shares) / (1 - cell.shares))
        tried.update(pull[:MOST_PULLING].tolist(), pull[-MOST_PULLING:].tolist())
    return sorted(tried)
