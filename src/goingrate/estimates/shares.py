"""Shares of vacancies, such as those that state pay, with intervals that hold near 0 and 1 and for few employers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goingrate.errors import GoingRateError
from goingrate.estimates.clusters import SPREAD_OF_CELLS, reliability
from goingrate.estimates.distributions import beta_quantile, student_quantile
from goingrate.estimates.floors import FLOORS, Floors
from goingrate.estimates.grade import grade_figure
from goingrate.estimates.weights import Floats, Ints, Weighting, effective_number, employer_cap, employer_shares

# Correlation between two vacancies of one employer from which a cell's own is drawn away by its data.
POOLED_CORRELATION = 0.5
# The same for "states pay", a board's habit: of 63 boards with five and more vacancies 26 do it always or never.
DISCLOSURE_CORRELATION = 0.7


@dataclass(frozen=True, slots=True)
class ShareEstimate:
    """A share of vacancies between 0 and 1 with its interval, and what it rests on; figures None where withheld.

    n_effective: effective number of employers; n_binomial: size of the simple random sample that would know as much;
    top_share, cap: the largest employer's share of the weight before the cap, and the largest allowed after it
    """

    value: float | None
    low: float | None
    high: float | None
    weighting: Weighting
    confidence: float
    n_vacancies: int
    n_employers: int
    n_effective: float
    n_binomial: float | None
    top_share: float
    cap: float
    grade: str | None = None
    withheld: str | None = None


def estimate_share(
    hits: Floats | Ints,
    totals: Floats | Ints,
    weighting: Weighting = "vacancies",
    confidence: float = 0.95,
    floors: Floors = FLOORS,
    correlation: float = POOLED_CORRELATION,
    age_days: float = 0.0,
) -> ShareEstimate:
    """The share of vacancies with a property, from each employer's hits and totals (employers of none are left out).

    Exact binomial limits (Clopper & Pearson 1934, Biometrika 26) at the effective sample size of the clustered
    sample, itself cut for the degrees of freedom (Korn & Graubard 1998, Survey Methodology 24). The effective size
    comes from two variances: that of the design at the pooled `correlation`, and the robust one over employers by its
    reliability. So it exists at shares of 0 and 1, where nothing varies, and leans on the cell's own data where many
    employers speak.

    >>> found = estimate_share(np.array([0, 0, 0, 0, 0, 0]), np.array([3, 3, 3, 3, 3, 3]))
    >>> found.value, found.low, round(found.high, 2)
    (0.0, 0.0, 0.46)
    """
    hits, totals = _checked(hits, totals)
    n_employers = len(totals)
    shares = employer_shares(totals, weighting)
    n_effective = effective_number(shares)
    top_share = _top_share(totals, weighting)
    withheld = floors.reason(floors.middle, n_employers, n_effective, top_share)
    value, low, high, n_binomial, grade = None, None, None, None, None
    if withheld is None:
        rates = hits / totals
        value = min(max(round(float(shares @ rates), 12), 0.0), 1.0)
        n_binomial = _binomial_size(rates, totals, shares, value, confidence, correlation)
        low, high = _exact_limits(value, n_binomial, confidence)
        grade = grade_figure((high - low) / 2, n_effective, top_share, age_days=age_days)
    return ShareEstimate(
        value=value,
        low=low,
        high=high,
        weighting=weighting,
        confidence=confidence,
        n_vacancies=int(totals.sum()),
        n_employers=n_employers,
        n_effective=n_effective,
        n_binomial=n_binomial,
        top_share=top_share,
        cap=employer_cap(n_employers),
        grade=grade,
        withheld=withheld,
    )


def _binomial_size(
    rates: Floats, totals: Floats, shares: Floats, value: float, confidence: float, correlation: float
) -> float:
    """The number of independent vacancies whose share would be as uncertain, cut for the degrees of freedom."""
    variance = float(np.square(shares) @ ((1 - correlation) / totals + correlation))
    one = value * (1 - value)
    if one > 1e-12:
        contributions = np.square(shares * (rates - value)) / (1 - shares) / one
        variance += reliability(contributions, SPREAD_OF_CELLS) * (float(contributions.sum()) - variance)
    df = max(effective_number(shares) - 1, 1.0)
    upper = 0.5 + confidence / 2
    simple = student_quantile(upper, max(float(totals.sum()) - 1, 1.0))
    return (simple / student_quantile(upper, round(df, 1))) ** 2 / variance


def _exact_limits(value: float, size: float, confidence: float) -> tuple[float, float]:
    tail = 0.5 - confidence / 2
    count = value * size
    low = beta_quantile(tail, count, size - count + 1) if value > 0 else 0.0
    high = beta_quantile(1 - tail, count + 1, size - count) if value < 1 else 1.0
    return min(low, value), max(high, value)


def _top_share(totals: Floats, weighting: Weighting) -> float:
    if not len(totals):
        return 0.0
    return 1 / len(totals) if weighting == "employers" else float(totals.max() / totals.sum())


def _checked(hits: Floats | Ints, totals: Floats | Ints) -> tuple[Floats, Floats]:
    if len(hits) != len(totals):
        raise GoingRateError(f"hits and totals need one length, got {len(hits)} and {len(totals)}")
    counted, of = np.asarray(hits, dtype=np.float64), np.asarray(totals, dtype=np.float64)
    if not ((counted >= 0) & (counted <= of)).all():
        raise GoingRateError("each employer's hits must lie between 0 and its total")
    return counted[of > 0], of[of > 0]
