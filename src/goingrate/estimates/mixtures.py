"""The distribution of a point drawn uniformly from ranges, and plain weighted quantiles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goingrate.estimates.weights import Floats, Ints

SAME_LEVEL = 1e-10  # two cumulative shares nearer than this are one
SAME_FIGURE = 1e-9  # a range narrower than this share of its high end is a single figure


def weighted_quantile(values: Floats, weights: Floats, at: Floats) -> Floats:
    """The weighted quantiles of plain figures; halfway where the cumulative share meets a level exactly.

    >>> weighted_quantile(np.array([100.0, 200.0]), np.array([1.0, 1.0]), np.array([0.25, 0.5])).tolist()
    [100.0, 150.0]
    """
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    levels = np.cumsum(weights[order])
    levels /= levels[-1]
    last = len(ordered) - 1
    first = np.minimum(np.searchsorted(levels, at - SAME_LEVEL, side="left"), last)
    final = np.minimum(np.searchsorted(levels, at + SAME_LEVEL, side="right"), last)
    left, right = ordered[first], ordered[final]
    return np.where(left == right, left, left / 2 + right / 2)


@dataclass(frozen=True, slots=True)
class Mixture:
    """A piecewise linear distribution: `levels` of cumulative share at `points`; a jump repeats its point."""

    points: Floats
    levels: Floats

    def quantile(self, at: Floats) -> Floats:
        """The quantiles, halfway across a gap that holds no weight."""
        return (self.lower(at) + self.upper(at)) / 2

    def lower(self, at: Floats) -> Floats:
        """The smallest x with F(x) >= level."""
        j = np.searchsorted(self.levels, at - SAME_LEVEL, side="left")
        return self._between(j, at)

    def upper(self, at: Floats) -> Floats:
        """The largest x with F(x-) <= level."""
        j = np.searchsorted(self.levels, at + SAME_LEVEL, side="right")
        return self._between(j, at)

    def _between(self, j: np.typing.NDArray[np.intp], at: Floats) -> Floats:
        last = len(self.levels) - 1
        here, before = np.minimum(j, last), np.clip(j - 1, 0, last)
        rise = self.levels[here] - self.levels[before]
        share = np.divide(at - self.levels[before], rise, out=np.ones_like(at), where=rise > 0)
        return self.points[before] + np.clip(share, 0, 1) * (self.points[here] - self.points[before])


@dataclass(frozen=True, slots=True)
class Ranges:
    """Ranges sorted once, so that they can be mixed under many weights.

    points: every end, ascending; place: of each low end, then of each high end, among the points; width: of each
    range, 0 for a single figure
    """

    points: Floats
    place: Ints
    width: Floats

    def mix(self, weight: Floats) -> Mixture:
        """The distribution of a point: draw a range by weight, then uniformly within it; a single figure is a jump.

        >>> two = sort_ranges(np.array([0.0, 4.0]), np.array([2.0, 4.0]))
        >>> two.mix(np.array([1.0, 1.0])).quantile(np.array([0.25, 0.75]))
        array([1., 4.])
        """
        size = len(self.points)
        is_range = self.width > 0
        density = np.divide(weight, self.width, out=np.zeros_like(weight), where=is_range)
        slope = np.cumsum(np.bincount(self.place, weights=np.concatenate([density, -density]), minlength=size))
        mass = np.where(is_range, 0.0, weight)
        jump = np.bincount(self.place[: len(weight)], weights=mass, minlength=size)
        rise = np.concatenate([[0.0], np.cumsum(slope[:-1] * np.diff(self.points))])
        after = rise + np.cumsum(jump)
        levels = np.column_stack([after - jump, after]).ravel() / after[-1]
        return Mixture(np.repeat(self.points, 2), np.maximum.accumulate(np.clip(levels, 0.0, 1.0)))


def sort_ranges(low: Floats, high: Floats) -> Ranges:
    """The ranges with their ends sorted; one narrower than a billionth of its high end is a single figure."""
    is_range = high - low > SAME_FIGURE * np.abs(high)
    points, place = np.unique(np.concatenate([low, np.where(is_range, high, low)]), return_inverse=True)
    return Ranges(points, place, np.where(is_range, high - low, 0.0))


def shares_below(low: Floats, high: Floats, at: float) -> tuple[Floats, np.typing.NDArray[np.bool_]]:
    """The share of each range that lies below a point, and which single figures lie exactly on it (their share is 0).

    >>> shares_below(np.array([0.0, 5.0]), np.array([10.0, 5.0]), 5.0)
    (array([0.5, 0. ]), array([False,  True]))
    """
    is_range = high - low > SAME_FIGURE * np.abs(high)
    width = np.where(is_range, high - low, 1.0)
    inside = np.clip((at - low) / width, 0.0, 1.0)
    tied = ~is_range & (np.abs(low - at) <= SAME_FIGURE * np.abs(at))
    return np.where(is_range, inside, (low < at) & ~tied), tied
