"""Confusion tables from unequal draws: a simulation with known truth, and the edges."""

from __future__ import annotations

import numpy as np
import pytest

from goingrate.errors import GoingRateError
from goingrate.estimates.confusion import Confusion, Drawn, estimate_confusion, weighted_share

CLASSES = ("core", "uses", "none")
TRUE_SHARES = (0.08, 0.17, 0.75)
READING = np.array([[0.85, 0.10, 0.05], [0.08, 0.72, 0.20], [0.01, 0.04, 0.95]])  # of each truth, what is read


def population(rng: np.random.Generator, size: int) -> tuple[np.ndarray, np.ndarray]:
    truth = rng.choice(3, size, p=TRUE_SHARES)
    return truth, np.array([rng.choice(3, p=READING[each]) for each in truth])


def labelled(rng: np.random.Generator, truth: np.ndarray, read: np.ndarray, each: int) -> Confusion:
    """As many labels of each class as read: rare classes with a high probability, the frequent one with a low."""
    units = np.concatenate([rng.choice(np.flatnonzero(read == name), each, replace=False) for name in range(3)])
    drawn = Drawn(read[units], np.bincount(read, minlength=3))
    return estimate_confusion([CLASSES[code] for code in truth[units]], CLASSES, CLASSES, CLASSES, drawn, rng)


@pytest.mark.parametrize("each", [30, 100])
def test_weighted_tables_are_unbiased_and_their_intervals_hold(each: int) -> None:
    rng = np.random.default_rng(7)
    truth, read = population(rng, 6_000)
    expected = np.array([[np.mean(read[truth == row] == column) for column in range(3)] for row in range(3)])
    repeats = 150
    weighted, covered, right_covered = np.zeros((repeats, 3, 3)), np.zeros((3, 3)), 0
    for number in range(repeats):
        found = labelled(rng, truth, read, each)
        weighted[number] = found.weighted
        for row in range(3):
            for column in range(3):
                share = found.sensitivities[row][column]
                covered[row, column] += share.low <= expected[row, column] <= share.high
        right_covered += found.right.low <= np.mean(truth == read) <= found.right.high
    counts = np.array([[np.sum((truth == row) & (read == column)) for column in range(3)] for row in range(3)])
    standard_errors = weighted.std(axis=0) / np.sqrt(repeats)
    assert (np.abs(weighted.mean(axis=0) - counts) < 4 * standard_errors + 1).all()
    assert covered.min() / repeats > 0.88
    assert 0.93 < covered.mean() / repeats < 0.99
    assert right_covered / repeats > 0.9


def test_unweighted_tables_would_be_far_off() -> None:
    rng = np.random.default_rng(7)
    found = labelled(rng, *population(rng, 6_000), 100)
    assert found.counts[2, 2] / found.counts[2].sum() < 0.8
    assert found.sensitivities[2][2].value == pytest.approx(0.95, abs=0.03)


def test_the_posterior_is_a_dirichlet_about_the_sensitivities() -> None:
    rng = np.random.default_rng(3)
    found = labelled(rng, *population(rng, 6_000), 100)
    means = found.posterior / found.posterior.sum(axis=1, keepdims=True)
    for row in range(3):
        for column in range(3):
            share = found.sensitivities[row][column]
            assert share.low <= means[row, column] <= share.high
    # the frequent class is known best of what is read of it, the rare ones by far fewer labels than they have
    assert found.posterior[2].sum() > found.posterior[0].sum()


def test_all_right_is_no_certainty_unless_all_are_labelled() -> None:
    rng = np.random.default_rng(1)
    everything = np.ones(20, dtype=bool)
    found = weighted_share(everything, everything, Drawn(np.zeros(20, dtype=np.int64), np.array([2_000])), rng)
    assert (found.value, found.high) == (1.0, 1.0)
    assert 0.8 < found.low < 0.95
    known = weighted_share(everything, everything, Drawn(np.zeros(20, dtype=np.int64), np.array([20])), rng)
    assert known.low == pytest.approx(1.0)


def test_a_class_without_labels_knows_nothing() -> None:
    drawn = Drawn(np.array([0]), np.array([1]))
    found = estimate_confusion(["core"], CLASSES, ["core"], CLASSES, drawn, np.random.default_rng(1))
    unknown = found.sensitivities[1][1]
    assert (unknown.value, unknown.low, unknown.high, unknown.n) == (None, 0.0, 1.0, 0)
    assert found.posterior[1] == pytest.approx(1 / 3)


def test_more_labels_than_units_are_refused() -> None:
    with pytest.raises(GoingRateError, match="with their own sample"):
        Drawn(np.array([0, 0]), np.array([1]))


def test_unknown_classes_are_refused() -> None:
    drawn = Drawn(np.array([0]), np.array([1]))
    with pytest.raises(GoingRateError, match="no class 'Core'; allowed are core, uses, none"):
        estimate_confusion(["Core"], CLASSES, ["core"], CLASSES, drawn, np.random.default_rng(1))
