"""Variance over employers: closed forms, hand-made cells, and estimates of what lies between employers."""

import math

import numpy as np
import pytest

from goingrate.estimates.cells import PaySample, weigh
from goingrate.estimates.clusters import estimate_between_share, score_covariance, share_within_ranges, standard_error


def cell_of(low, high, employer, weighting="vacancies"):
    low, high = np.array(low, dtype=float), np.array(high, dtype=float)
    return weigh(PaySample(low, high, np.ones(len(low)), np.array(employer), np.arange(len(low))), weighting)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.48, 0.9])
def test_covariance_at_the_median_is_sheppards(share):
    assert score_covariance(0.5, share) == pytest.approx(math.asin(share) / (2 * math.pi))


def test_covariance_in_the_tail_against_drawn_pairs():
    rng = np.random.default_rng(2)
    common, one, two = rng.normal(size=(3, 1_000_000))
    below = [math.sqrt(0.48) * common + math.sqrt(0.52) * own < -1.2815515655 for own in (one, two)]
    assert score_covariance(0.1, 0.48) == pytest.approx((below[0] & below[1]).mean() - 0.01, abs=0.0006)
    assert score_covariance(0.9, 0.48) == pytest.approx(score_covariance(0.1, 0.48))


def test_single_figures_of_single_vacancies_are_binomial():
    cell = cell_of([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8], range(8))
    assert standard_error(cell, 0.5, 4.5) == pytest.approx(math.sqrt(0.25 / 8))


def test_ties_count_as_if_broken():
    cell = cell_of([5] * 8, [5] * 8, range(8))
    assert standard_error(cell, 0.5, 5.0) == pytest.approx(math.sqrt(0.25 / 8))


def test_an_employer_of_many_is_floored():
    low = np.arange(40.0)
    spread = cell_of(low, low, np.arange(40) % 8)  # employers alike: their robust variance is next to none
    floor = math.sqrt(0.25 / 40 + score_covariance(0.5, 0.48) * (1 / 8 - 1 / 40))
    assert standard_error(spread, 0.5, 19.5) == pytest.approx(floor)
    apart = cell_of(low, low, np.arange(40) // 5)  # employers apart: above the floor
    assert standard_error(apart, 0.5, 19.5) > 1.05 * floor


def test_one_employer_knows_nothing():
    assert standard_error(cell_of([1, 2], [1, 2], [1, 1]), 0.5, 1.5) == math.inf


def test_share_within_ranges():
    assert share_within_ranges(cell_of([1, 2], [1, 2], [1, 2])) == 0
    assert share_within_ranges(cell_of([1, 1], [2, 2], [1, 2])) == 1


def test_between_share_comes_back():
    rng = np.random.default_rng(4)
    size = rng.integers(1, 12, 4000)
    employer = np.repeat(np.arange(4000), size)
    group = rng.integers(0, 3, len(employer))
    log_pay = (
        12
        + 0.5 * group
        + 0.3 * (math.sqrt(0.48) * rng.normal(size=4000)[employer] + math.sqrt(0.52) * rng.normal(size=len(employer)))
    )
    assert estimate_between_share(np.exp(log_pay), employer, group) == pytest.approx(0.48, abs=0.02)
    assert math.isnan(estimate_between_share(np.array([1.0, 2.0]), np.array([1, 2]), np.array([0, 0])))
