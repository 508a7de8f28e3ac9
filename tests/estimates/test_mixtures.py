"""Distributions of points in ranges and weighted quantiles, by hand and as properties."""

import numpy as np
import pytest

from goingrate.estimates.mixtures import shares_below, sort_ranges, weighted_quantile


@pytest.mark.parametrize(
    ("values", "weights", "at", "expected"),
    [
        ([5], [1], 0.5, 5),
        ([1, 2, 3], [1, 1, 1], 0.5, 2),
        ([1, 2, 3, 4], [1, 1, 1, 1], 0.5, 2.5),  # halfway where half the weight is reached exactly
        ([1, 2, 3, 4], [1, 1, 1, 1], 0.25, 1.5),
        ([1, 2, 3, 4], [1, 1, 1, 1], 0.3, 2),
        ([3, 1, 2], [1, 5, 1], 0.5, 1),
        ([10, 20], [3, 1], 0.75, 15),
        ([10, 20], [3, 1], 0.76, 20),
        ([1, 2, np.inf], [1, 1, 1], 0.9, np.inf),
        ([1, 2, np.inf], [1, 1, 1], 0.5, 2),
        ([7, 7, 7], [1, 2, 3], 0.1, 7),
    ],
)
def test_weighted_quantile(values, weights, at, expected):
    found = weighted_quantile(np.array(values, dtype=float), np.array(weights, dtype=float), np.array([at]))
    assert found.tolist() == [expected]


@pytest.mark.parametrize(
    ("rows", "at", "expected"),
    [
        ([(0, 10, 1)], 0.3, 3),
        ([(0, 10, 1), (10, 20, 1)], 0.5, 10),
        ([(0, 10, 1), (20, 30, 1)], 0.5, 15),  # the middle of an empty gap
        ([(0, 10, 1), (0, 20, 1)], 0.5, 20 / 3),  # F(x) = x / 20 + x / 40
        ([(0, 10, 3), (5, 5, 1)], 0.5, 5),  # F jumps from .375 to .625 at 5
        ([(0, 10, 3), (5, 5, 1)], 0.7, 6),  # .75 x / 10 + .25
        ([(5, 5, 1), (5, 5, 1)], 0.9, 5),
    ],
)
def test_mixture_quantile(rows, at, expected):
    low, high, weight = np.array(rows, dtype=float).T
    assert sort_ranges(low, high).mix(weight).quantile(np.array([at])) == pytest.approx([expected])


def test_edges_of_a_mixture():
    mixture = sort_ranges(np.array([2.0, 4.0]), np.array([3.0, 8.0])).mix(np.ones(2))
    assert mixture.lower(np.array([-0.3, 0.0])).tolist() == [2, 2]
    assert mixture.upper(np.array([1.0, 1.4])).tolist() == [8, 8]
    assert (mixture.lower(np.array([0.5]))[0], mixture.upper(np.array([0.5]))[0]) == (3, 4)


def test_quantile_meets_the_plain_definition():
    rng = np.random.default_rng(1)
    low = rng.integers(10, 60, 200) * 5.0
    high = low + np.where(rng.random(200) < 0.3, 0, rng.integers(1, 20, 200) * 5.0)
    weight = rng.random(200)
    at = np.linspace(0.01, 0.99, 99)
    for level, x in zip(at, sort_ranges(low, high).mix(weight).quantile(at), strict=True):
        below, tied = shares_below(low, high, float(x))
        assert weight @ below / weight.sum() <= level + 1e-9
        assert weight @ (below + tied) / weight.sum() >= level - 1e-9
