"""Quantiles of posted pay with intervals, bounds, sensitivity to the method, and the reasons for silence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from goingrate.errors import GoingRateError
from goingrate.estimates.cells import Cell, PaySample, weigh
from goingrate.estimates.clusters import BETWEEN_SHARE, standard_error
from goingrate.estimates.distributions import student_quantile
from goingrate.estimates.floors import FLOORS, Floors
from goingrate.estimates.grade import grade_figure
from goingrate.estimates.mixtures import Mixture, sort_ranges
from goingrate.estimates.sensitivity import largest_changes, method_ranges, quantile_bounds, range_width
from goingrate.estimates.weights import Floats, Ints, Weighting, effective_number, employer_cap

__all__ = ["PayQuantile", "PayQuantiles", "PaySample", "estimate_median_age", "estimate_quantiles"]

LEVELS = (0.1, 0.25, 0.5, 0.75, 0.9)


@dataclass(frozen=True, slots=True)
class PayQuantile:
    """One quantile of posted pay, in the unit of the sample; all figures None where withheld.

    at: the level, such as .5; value, low, high: figure and interval; reaches_edge: an end of the interval is the lowest
    or highest figure posted, because the cell can't bound it otherwise; bounds: the same quantile of the range minima
    and of the maxima (0 and inf where it falls on open ends); method_range: lowest and highest over uniform, midpoint
    and Turnbull; left_out: largest absolute change when one employer is left out; withheld: None, or the reason
    """

    at: float
    value: float | None = None
    low: float | None = None
    high: float | None = None
    reaches_edge: bool = False
    bounds: tuple[float, float] | None = None
    method_range: tuple[float, float] | None = None
    left_out: float | None = None
    grade: str | None = None
    withheld: str | None = None


@dataclass(frozen=True, slots=True)
class PayQuantiles:
    """The quantiles of one cell and what they rest on.

    n_vacancies: vacancies that state both ends; n_open_ended: vacancies with a tier open at one end (in the bounds
    only); top_share: the largest employer's share of the weight before the cap; cap: the largest share allowed after
    it; grade: that of the quantile nearest the median; range_width: median width of the ranges, relative to midpoints
    """

    quantiles: tuple[PayQuantile, ...]
    weighting: Weighting
    confidence: float
    n_vacancies: int
    n_employers: int
    n_effective: float
    n_open_ended: int
    top_share: float
    cap: float
    grade: str | None
    range_width: float | None

    def at(self, level: float) -> PayQuantile:
        """The quantile at a level that was asked for."""
        for quantile in self.quantiles:
            if math.isclose(quantile.at, level):
                return quantile
        asked = ", ".join(f"{quantile.at:g}" for quantile in self.quantiles)
        raise GoingRateError(f"no quantile at {level:g} was estimated; estimated are {asked}")


def estimate_quantiles(
    sample: PaySample,
    at: Sequence[float] = LEVELS,
    weighting: Weighting = "vacancies",
    confidence: float = 0.95,
    floors: Floors = FLOORS,
    between_share: float = BETWEEN_SHARE,
    age_days: float = 0.0,
) -> PayQuantiles:
    """The quantiles of posted pay of one cell: draw a vacancy, then a point uniform in its range.

    The interval holds every x for which a cluster-robust t test doesn't reject F(x) = level (Woodruff 1952, JASA 47;
    Francisco & Fuller 1991, Annals of Statistics 19), with as many degrees of freedom as effective employers, less 1.
    between_share: the store's pooled share of log pay variance between employers, below which no cell's is taken to
    lie; age_days: days since the newest observation, for the grade.

    >>> pay = np.array([100.0, 110.0, 120.0, 130.0, 140.0])
    >>> found = estimate_quantiles(PaySample(pay, pay + 20, np.ones(5), np.arange(5), np.arange(5)), at=(0.5, 0.9))
    >>> found.at(0.5).value, found.at(0.5).bounds, found.at(0.9).withheld
    (130.0, (120.0, 140.0), '5 employers, 20 needed')
    """
    levels = _checked(at, confidence)
    stated = sample.stated()
    is_open = np.isnan(stated.low) | np.isnan(stated.high)
    cell = weigh(sample.closed(), weighting)
    n_employers, n_effective = len(cell.shares), effective_number(cell.shares)
    top_share = cell.top_share(weighting)
    reasons = [floors.reason(floors.needed(p), n_employers, n_effective, top_share) for p in at]
    if None in reasons:
        figures = _figures(cell, weigh(stated, weighting), weighting, levels, confidence, between_share, age_days)
    else:
        figures = [PayQuantile(p) for p in at]
    quantiles = tuple(
        PayQuantile(p, withheld=reason) if reason else figure
        for p, reason, figure in zip(at, reasons, figures, strict=True)
    )
    return PayQuantiles(
        quantiles=quantiles,
        weighting=weighting,
        confidence=confidence,
        n_vacancies=len(cell.owner),
        n_employers=n_employers,
        n_effective=n_effective,
        n_open_ended=len(np.unique(stated.vacancy[is_open])),
        top_share=top_share,
        cap=employer_cap(n_employers),
        grade=min(quantiles, key=lambda quantile: abs(quantile.at - 0.5)).grade,
        range_width=range_width(cell),
    )


def estimate_median_age(days: Floats, employer: Ints, weighting: Weighting = "vacancies") -> PayQuantiles:
    """The median age in days of the vacancies still open, one row per vacancy (NaN: unknown, left out), at level .5.

    >>> estimate_median_age(np.array([3.0, 10.0, 20.0, 30.0, 90.0]), np.arange(5)).at(0.5).value
    20.0
    """
    known = ~np.isnan(days)
    age = days[known]
    sample = PaySample(age, age, np.ones(len(age)), employer[known], np.arange(len(age)))
    return estimate_quantiles(sample, at=(0.5,), weighting=weighting)


def quantile_interval(
    cell: Cell, mixture: Mixture, p: float, value: float, confidence: float, between_share: float
) -> tuple[float, float, bool]:
    """The interval of the quantile at level p whose figure is `value`, and whether an end is an edge of the data."""
    df = round(max(effective_number(cell.shares) - 1, 1.0), 1)
    margin = student_quantile(0.5 + confidence / 2, df) * standard_error(cell, p, value, between_share)
    low = float(mixture.lower(np.array([p - margin]))[0])
    high = float(mixture.upper(np.array([p + margin]))[0])
    return min(low, value), max(high, value), p - margin <= 0 or p + margin >= 1


def _figures(
    cell: Cell,
    stated: Cell,
    weighting: Weighting,
    levels: Floats,
    confidence: float,
    between_share: float,
    age_days: float,
) -> list[PayQuantile]:
    ranges = sort_ranges(cell.low, cell.high)
    mixture = ranges.mix(cell.weight)
    values = mixture.quantile(levels)
    bounds = quantile_bounds(stated, levels, values)
    methods = method_ranges(cell, levels, values)
    changes = largest_changes(cell, ranges, weighting, levels, values)
    n_effective, top_share = effective_number(cell.shares), cell.top_share(weighting)
    figures = []
    for i, p in enumerate(levels.tolist()):
        value = float(values[i])
        low, high, reaches_edge = quantile_interval(cell, mixture, p, value, confidence, between_share)
        scale = 2 * abs(value) or 1.0
        grade = grade_figure(
            half_width=(high - low) / scale,
            n_effective=n_effective,
            top_share=top_share,
            method_spread=(methods[i][1] - methods[i][0]) / scale,
            age_days=age_days,
        )
        figures.append(PayQuantile(p, value, low, high, reaches_edge, bounds[i], methods[i], float(changes[i]), grade))
    return figures


def _checked(at: Sequence[float], confidence: float) -> Floats:
    if not at:
        raise GoingRateError("no quantile asked for; give levels such as (0.25, 0.5, 0.75)")
    for level in at:
        if not 0 < level < 1:
            hint = f"; for the {level:g}th percentile write {level / 100:g}" if 1 <= level < 100 else ""
            raise GoingRateError(f"a quantile must lie between 0 and 1, got {level:g}{hint}")
    if not 0 < confidence < 1:
        raise GoingRateError(f"the confidence must lie between 0 and 1, got {confidence:g}; for 95 % write 0.95")
    return np.array(at, dtype=np.float64)
