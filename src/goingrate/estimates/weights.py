"""How much each employer counts: one per vacancy up to a cap, or one per employer."""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from goingrate.errors import GoingRateError

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Weighting: TypeAlias = Literal["vacancies", "employers"]

SMALLEST_CAP = 0.10


def employer_cap(n_employers: int) -> float:
    """The largest share of a cell's weight that one of its employers may hold: max(10 %, 2 / K), at most 1.

    >>> [employer_cap(k) for k in (1, 5, 10, 40)]
    [1.0, 0.4, 0.2, 0.1]
    """
    return min(1.0, max(SMALLEST_CAP, 2 / n_employers)) if n_employers else 1.0


def cap_shares(totals: Floats, cap: float) -> Floats:
    """Each employer's share of the weight, sum 1, none above the cap; the shares under it keep their proportions.

    The fixed point of "cut what is above, spread the rest, look again", solved at once: with the m largest at the
    cap, the others share 1 - m cap in proportion to their totals.

    >>> cap_shares(np.array([60.0, 20.0, 10.0, 10.0]), 0.4).round(3).tolist()
    [0.4, 0.3, 0.15, 0.15]
    """
    if cap * len(totals) < 1 - 1e-12:
        raise GoingRateError(
            f"a cap of {cap:g} can't hold for {len(totals)} employers; allowed from {1 / len(totals):g}"
        )
    order = np.argsort(-totals, kind="stable")
    falling = totals[order]
    rest = falling.sum() - np.concatenate(([0.0], np.cumsum(falling)))
    for m in range(len(falling)):
        if rest[m] <= 0:
            break
        scale = (1 - m * cap) / rest[m]
        if falling[m] * scale <= cap * (1 + 1e-12):
            shares = np.empty(len(totals))
            shares[order] = np.where(np.arange(len(totals)) < m, cap, falling * scale)
            return shares
    return np.full(len(totals), 1 / len(totals))


def employer_shares(counts: Floats, weighting: Weighting) -> Floats:
    """Each employer's share of the weight under the estimand: capped numbers of vacancies, or 1/K each.

    >>> employer_shares(np.array([8.0, 1.0, 1.0, 1.0, 1.0]), "vacancies").tolist()
    [0.4, 0.15, 0.15, 0.15, 0.15]
    >>> employer_shares(np.array([8.0, 1.0]), "employers").tolist()
    [0.5, 0.5]
    """
    if weighting == "employers" or not len(counts):
        return np.full(len(counts), 1 / max(len(counts), 1))
    if weighting == "vacancies":
        return cap_shares(counts, employer_cap(len(counts)))
    raise GoingRateError(f"no weighting '{weighting}'; allowed are 'vacancies' and 'employers'")


def effective_number(shares: Floats) -> float:
    """How many equal employers carry as much information as these shares: (sum w)^2 / sum w^2 (Kish 1965).

    >>> effective_number(np.array([0.25, 0.25, 0.25, 0.25]))
    4.0
    """
    return float(shares.sum() ** 2 / np.square(shares).sum()) if len(shares) else 0.0


def sum_by(values: Floats, group: Ints, n_groups: int) -> Floats:
    """The sum of the values in each group 0 .. n_groups - 1."""
    return np.bincount(group, weights=values, minlength=n_groups).astype(np.float64, copy=False)
