"""Intervals hold the truth in simulated markets: 100 cells a row, so only gross faults (under 85 %) are caught.

The benchmark `calibration_quantiles.py` measures the same with thousands; its markets are the simulation's.
"""

import runpy
from pathlib import Path

import numpy as np
import pytest

BENCHMARK = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "calibration_quantiles.py"))


@pytest.mark.parametrize("weighting", ["vacancies", "employers"])
def test_quantiles(weighting):
    rows = BENCHMARK["quantile_rows"](np.random.default_rng(9), "base", (weighting,), (10, 50, 100), 100, populations=2)
    assert len(rows) == 13
    assert [row for row in rows if row["coverage"] < 0.85] == []


@pytest.mark.parametrize(("share", "correlation"), [(0.4, 0.6), (0.05, 0.3)])
def test_shares(share, correlation):
    rows = BENCHMARK["share_rows"](np.random.default_rng(9), share, correlation, 100)
    assert [row for row in rows if row["coverage"] < 0.85] == []
