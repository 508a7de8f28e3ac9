"""Shares with intervals over employers: by hand, at the edges, and against the plain binomial."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.errors import GoingRateError
from goingrate.estimates.shares import estimate_share


def test_by_hand():
    found = estimate_share(np.array([8, 0, 1, 1, 0, 0]), np.array([8, 2, 1, 1, 4, 4]))
    assert (found.n_vacancies, found.n_employers) == (20, 6)
    # cap 1/3 < 8/20: the first counts 1/3, the rest share 2/3 by 12: 1/3 + (2/3) (2/12)
    assert found.value == pytest.approx(1 / 3 + 1 / 9)
    by_employer = estimate_share(np.array([8, 0, 1, 1, 0, 0]), np.array([8, 2, 1, 1, 4, 4]), weighting="employers")
    assert by_employer.value == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("hits", "totals", "reason"),
    [
        ([], [], "0 employers, 5 needed"),
        ([1, 0, 1, 0], [3, 3, 3, 3], "4 employers, 5 needed"),
        ([1, 0, 1, 0, 0], [3, 3, 3, 3, 0], "4 employers, 5 needed"),
        ([1, 0, 1, 0, 0, 0], [30, 3, 3, 3, 3, 3], "one employer holds 67 % of the weight"),
        ([1, 0, 1, 0, 0], [3, 3, 3, 3, 3], None),
    ],
)
def test_floors(hits, totals, reason):
    found = estimate_share(np.array(hits), np.array(totals))
    assert found.withheld == reason
    assert (found.value is None) == (reason is not None)


def test_edges_are_exact_binomial_at_the_effective_size():
    none = estimate_share(np.zeros(10), np.full(10, 5))
    every = estimate_share(np.full(10, 5), np.full(10, 5))
    assert (none.value, none.low, every.value, every.high) == (0, 0, 1, 1)
    assert none.high == pytest.approx(1 - 0.025 ** (1 / none.n_binomial))
    assert every.low == pytest.approx(1 - none.high)
    assert none.n_binomial < 10 / 0.6  # 10 employers of 5 at correlation .5: 50 / (1 + 4 x .5) at most


def test_single_vacancies_come_near_the_plain_binomial():
    hits = np.repeat([1, 0], [40, 160])
    found = estimate_share(hits, np.ones(200))
    assert (found.low, found.high) == pytest.approx((0.147, 0.262), abs=0.004)  # Clopper & Pearson 40 of 200


@given(st.lists(st.tuples(st.integers(1, 30), st.floats(0, 1)), min_size=8, max_size=40), st.sampled_from([0.8, 0.95]))
def test_order_and_mirror(rows, confidence):
    totals = np.array([n for n, _ in rows])
    hits = np.floor(totals * np.array([rate for _, rate in rows]))
    found = estimate_share(hits, totals, confidence=confidence)
    mirrored = estimate_share((totals - hits)[::-1], totals[::-1], confidence=confidence)
    assert found.withheld == mirrored.withheld
    if found.withheld is None:
        assert 0 <= found.low <= found.value <= found.high <= 1
        assert (1 - mirrored.high, 1 - mirrored.low) == pytest.approx((found.low, found.high), abs=1e-6)


@pytest.mark.parametrize(("hits", "totals"), [([3], [2]), ([-1], [2]), ([1, 2], [2])])
def test_malformed(hits, totals):
    with pytest.raises(GoingRateError):
        estimate_share(np.array(hits), np.array(totals))
