"""Weights of employers: hand-made cases and properties of the cap."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.errors import GoingRateError
from goingrate.estimates.weights import cap_shares, effective_number, employer_cap, employer_shares

COUNTS = st.lists(st.integers(1, 500), min_size=1, max_size=60).map(lambda counts: np.array(counts, dtype=float))


@pytest.mark.parametrize(
    ("counts", "shares"),
    [
        ([1, 1], [0.5, 0.5]),  # cap 2 / 2
        ([98, 1, 1], [2 / 3, 1 / 6, 1 / 6]),  # cap 2 / 3
        ([8, 1, 1, 1, 1], [0.4, 0.15, 0.15, 0.15, 0.15]),
        ([40, 40, 10, 5, 5], [0.4, 0.4, 0.1, 0.05, 0.05]),
        ([50, 49, 1, 0.5, 0.5], [0.4, 0.4, 0.1, 0.05, 0.05]),  # cutting the first lifts the second over the cap
    ],
)
def test_cap_by_hand(counts, shares):
    assert employer_shares(np.array(counts, dtype=float), "vacancies") == pytest.approx(shares)


@given(COUNTS)
def test_capped_shares_hold_the_cap_and_keep_the_rest_in_proportion(counts):
    cap = employer_cap(len(counts))
    shares = employer_shares(counts, "vacancies")
    assert shares.sum() == pytest.approx(1)
    assert shares.max() <= cap + 1e-9
    under = shares < cap - 1e-9
    ratios = shares[under] / counts[under]
    assert ratios == pytest.approx(np.full(under.sum(), ratios[0] if under.any() else 0))
    assert (shares[~under] <= shares.max() + 1e-12).all()


@given(COUNTS)
def test_cap_equals_cutting_again_and_again(counts):
    cap = employer_cap(len(counts))
    shares = counts / counts.sum()
    held = np.zeros(len(counts), dtype=bool)
    while (shares > cap + 1e-12).any():
        held |= shares > cap
        shares = np.where(held, cap, counts * (1 - cap * held.sum()) / max(counts[~held].sum(), 1))
    if not held.all():
        assert employer_shares(counts, "vacancies") == pytest.approx(shares)


@given(COUNTS)
def test_employers_weigh_alike(counts):
    assert effective_number(employer_shares(counts, "employers")) == pytest.approx(len(counts))


def test_a_cap_that_cannot_hold_is_refused():
    with pytest.raises(GoingRateError, match=r"allowed from 0\.333"):
        cap_shares(np.ones(3), 0.2)


def test_an_unknown_weighting_is_refused():
    with pytest.raises(GoingRateError, match="'vacancies' and 'employers'"):
        employer_shares(np.ones(3), "boards")  # type: ignore[arg-type]
