"""The Turnbull estimate: where pay lies if a range says nothing but that it contains it. A sensitivity line only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goingrate.estimates.mixtures import SAME_LEVEL
from goingrate.estimates.weights import Floats


@dataclass(frozen=True, slots=True)
class Turnbull:
    """Mass on maximal intersections [left, right]; gap bounds what the mean log likelihood can gain."""

    left: Floats
    right: Floats
    mass: Floats
    gap: float

    def quantile(self, at: float) -> tuple[float, float]:
        """The quantile as [left, right]: the estimate doesn't say where in an intersection the mass lies."""
        levels = np.cumsum(self.mass)
        last = len(levels) - 1
        first = min(int(np.searchsorted(levels, at - SAME_LEVEL, side="left")), last)
        final = min(int(np.searchsorted(levels, at + SAME_LEVEL, side="right")), last)
        return float(self.left[first]), float(self.right[final])


def maximal_intersections(low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """The innermost closed intervals [left, right]: a low end next to a high end (low first in ties).

    >>> maximal_intersections(np.array([1.0, 2.0, 6.0]), np.array([4.0, 5.0, 7.0]))
    (array([2., 6.]), array([4., 7.]))
    """
    ends = np.concatenate([low, high])
    is_high = np.repeat([False, True], len(low))
    order = np.lexsort((is_high, ends))
    ends, is_high = ends[order], is_high[order]
    at = np.flatnonzero(~is_high[:-1] & is_high[1:])
    return ends[at], ends[at + 1]


def estimate_turnbull(low: Floats, high: Floats, weight: Floats, gap: float = 1e-4, steps: int = 300) -> Turnbull:
    """The nonparametric maximum likelihood distribution of points known only to lie in closed ranges.

    Self-consistency (EM) steps on the maximal intersections (Turnbull 1976, JRSS B 38), sped up by squared
    extrapolation (Varadhan & Roland 2008, Scand. J. Stat. 35); stops when the gradient bounds the gain left by `gap`
    (Gentleman & Geyer 1994, Biometrika 81). Each range covers a run of intersections, so a step is linear in both.

    >>> found = estimate_turnbull(np.array([1.0, 2.0, 6.0]), np.array([4.0, 5.0, 7.0]), np.ones(3))
    >>> found.mass.round(3).tolist()
    [0.667, 0.333]
    """
    pairs, place = np.unique(np.column_stack([low, high]), axis=0, return_inverse=True)
    share = np.bincount(place.ravel(), weights=weight)
    share = share / share.sum()
    left, right = maximal_intersections(low, high)
    first = np.searchsorted(left, pairs[:, 0], side="left")
    final = np.searchsorted(right, pairs[:, 1], side="right")
    size = len(left)

    def covered(mass: Floats) -> Floats:
        levels = np.concatenate([[0.0], np.cumsum(mass)])
        return np.asarray(np.maximum(levels[final] - levels[first], 1e-300))

    def gradient(mass: Floats) -> Floats:
        pull = share / covered(mass)
        starts = np.bincount(first, weights=pull, minlength=size + 1)
        return np.cumsum(starts - np.bincount(final, weights=pull, minlength=size + 1))[:-1]

    mass = np.full(size, 1 / size)
    left_to_gain = np.inf
    for _ in range(steps):
        slope = gradient(mass)
        left_to_gain = float(slope.max() - 1)
        if left_to_gain <= gap:
            break
        once = mass * slope
        twice = once * gradient(once)
        leap = _extrapolate(mass, once, twice)
        better = share @ np.log(covered(leap)) > share @ np.log(covered(twice))
        mass = leap if better else twice
    return Turnbull(left, right, mass / mass.sum(), max(left_to_gain, 0.0))


def _extrapolate(start: Floats, once: Floats, twice: Floats) -> Floats:
    """The squared extrapolation of two EM steps, kept inside the simplex."""
    change = once - start
    bend = twice - once - change
    length = max(1.0, float(np.sqrt(np.square(change).sum() / max(np.square(bend).sum(), 1e-300))))
    leap = np.maximum(start + 2 * length * change + length**2 * bend, twice / 100)
    return np.asarray(leap / leap.sum())
