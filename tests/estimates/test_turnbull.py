"""The Turnbull estimate against a published one, hand-made cases and a plain slow EM."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goingrate.estimates.turnbull import estimate_turnbull, maximal_intersections

# Months to cosmetic deterioration after radiotherapy alone, intervals (left, right], 100 where not yet seen:
# Finkelstein & Wolfe 1985, Biometrics 41, 933-945. The masses are those printed by Fay & Shaw 2010, Journal of
# Statistical Software 36(2), section 3.
RADIOTHERAPY = [
    (45, 100), (6, 10), (0, 7), (46, 100), (46, 100), (7, 16), (17, 100), (7, 14), (37, 44), (0, 8), (4, 11), (15, 100),
    (11, 15), (22, 100), (46, 100), (46, 100), (25, 37), (46, 100), (26, 40), (46, 100), (27, 34), (36, 44), (46, 100),
    (36, 48), (37, 100), (40, 100), (17, 25), (46, 100), (11, 18), (38, 100), (5, 12), (37, 100), (0, 5), (18, 100),
    (24, 100), (36, 100), (5, 11), (19, 35), (17, 25), (24, 100), (32, 100), (33, 100), (19, 26), (37, 100), (34, 100),
    (36, 100),
]  # fmt: skip
PUBLISHED = [
    (4, 5, 0.0463), (6, 7, 0.0334), (7, 8, 0.0887), (11, 12, 0.0708), (24, 25, 0.0926), (33, 34, 0.0818),
    (38, 40, 0.1209), (46, 48, 0.4656),
]  # fmt: skip
STEPPED = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    min_size=1,
    max_size=40,
).map(lambda rows: np.array(rows, dtype=float))


def test_breast_cosmesis():
    low, high = np.array(RADIOTHERAPY, dtype=float).T
    found = estimate_turnbull(low + 0.5, high, np.ones(len(low)), gap=1e-9, steps=5000)  # open left ends
    seen = found.mass > 1e-5
    rows = zip(found.left[seen] - 0.5, found.right[seen], found.mass[seen], strict=True)
    for (left, right, mass), published in zip(rows, PUBLISHED, strict=True):
        assert (left, right) == published[:2]
        assert mass == pytest.approx(published[2], abs=6e-5)


@pytest.mark.parametrize(
    ("rows", "left", "right", "mass"),
    [
        ([(3, 3)], [3], [3], [1]),
        ([(1, 2), (5, 6)], [1, 5], [2, 6], [0.5, 0.5]),
        ([(1, 2), (2, 3)], [2], [2], [1]),  # closed ranges touch
        ([(0, 10), (4, 4), (6, 6)], [4, 6], [4, 6], [0.5, 0.5]),
        # mass m on {1}, 1 - m on {3}: likelihood m^2 (1 - m)
        ([(1, 1), (1, 1), (3, 3), (0, 5)], [1, 3], [1, 3], [2 / 3, 1 / 3]),
        ([(1, 4), (2, 5), (6, 7)], [2, 6], [4, 7], [2 / 3, 1 / 3]),
    ],
)
def test_by_hand(rows, left, right, mass):
    low, high = np.array(rows, dtype=float).T
    found = estimate_turnbull(low, high, np.ones(len(low)), gap=1e-9, steps=2000)
    assert (found.left.tolist(), found.right.tolist()) == (left, right)
    assert found.mass == pytest.approx(mass, abs=1e-4)


@settings(deadline=None, max_examples=60)
@given(STEPPED)
def test_likelihood_is_that_of_a_plain_em(rows):
    low, high = rows.T
    found = estimate_turnbull(low, high, np.ones(len(low)), gap=1e-6, steps=3000)
    assert found.mass.sum() == pytest.approx(1)
    inside = (found.left >= low[:, None]) & (found.right <= high[:, None])
    mass = np.full(len(found.left), 1 / len(found.left))
    for _ in range(2000):
        covered = inside * mass
        mass = (covered / covered.sum(axis=1, keepdims=True)).mean(axis=0)
    assert np.log(inside @ found.mass).mean() >= np.log(inside @ mass).mean() - 1e-5


@given(STEPPED)
def test_intersections_lie_apart_and_every_range_holds_one(rows):
    low, high = rows.T
    left, right = maximal_intersections(low, high)
    assert (left <= right).all()
    assert (right[:-1] < left[1:]).all()
    assert ((left >= low[:, None]) & (right <= high[:, None])).any(axis=1).all()


def test_weights_count_as_copies():
    low, high = np.array([(1, 4), (2, 6), (5, 9)], dtype=float).T
    copied = estimate_turnbull(np.repeat(low, [2, 1, 3]), np.repeat(high, [2, 1, 3]), np.ones(6), gap=1e-9)
    weighted = estimate_turnbull(low, high, np.array([2.0, 1.0, 3.0]), gap=1e-9)
    assert weighted.mass == pytest.approx(copied.mass)
