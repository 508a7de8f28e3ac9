"""Markets that go the whole way: written as feeds, read, built and asked, their intervals held against the truth."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from goingrate.answers.cohorts import cohort_of
from goingrate.answers.market import open_market
from goingrate.answers.pay import pay
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.records.estimate import Estimate
from goingrate.simulation.jobs import JOBS
from goingrate.simulation.truth import Slice, true_quantiles
from goingrate.simulation.write import draw_market, write_market
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import open_store

LEVELS = (0.1, 0.25, 0.5, 0.75, 0.9)
_EMPLOYERS, _BOARDS = 6_000, 90
_TECH = tuple(sorted({job.role for job in JOBS if job.group != "other"}))
_CELL = Slice(roles=_TECH, levels=("senior",))


def text_rows(seed: int, markets: int) -> list[dict]:
    """How many of the published intervals hold the truth, by level and weighting, over so many markets."""
    tally: dict[tuple[str, str], list[tuple[bool, float]]] = {}
    for number in range(markets):
        for weighting, estimates, truth in _one_market(seed + number):
            for estimate, true in zip(estimates, truth, strict=True):
                found = tally.setdefault((estimate.measure.rpartition(" ")[2], weighting), [])
                if estimate.value is not None and estimate.low is not None and estimate.high is not None:
                    held = estimate.low <= true <= estimate.high
                    found.append((held, (estimate.high - estimate.low) / true))
    return [
        {
            "level": level,
            "weighting": weighting,
            "published": len(found),
            "covered": sum(held for held, _ in found),
            "mean_width": float(np.mean([width for _, width in found])) if found else float("nan"),
        }
        for (level, weighting), found in tally.items()
    ]


def _one_market(seed: int) -> list[tuple[str, tuple[Estimate, ...], np.ndarray]]:
    """Senior tech pay in the United States by weighting, from a sample of boards, with the population's truth."""
    market = draw_market(_EMPLOYERS, seed=seed)
    chosen = np.sort(np.random.default_rng(seed).choice(_EMPLOYERS, _BOARDS, replace=False))
    with TemporaryDirectory(prefix="goingrate-") as folder:
        write_market(Path(folder), market, employers=chosen.tolist())
        store = Path(folder) / "store"
        read_paths(store, [Path(folder) / "feeds"])
        build_store(open_store(store), DuckDBEngine(processes=1))
        opened = open_market(store)
        answer = pay(opened, opened.dated(cohort_of("tech", "senior", "US")), currency="USD")
    both = (("vacancies", answer.estimates), ("employers", answer.by_employers))
    return [(name, found, true_quantiles(market.population, _CELL, name, LEVELS)) for name, found in both]
