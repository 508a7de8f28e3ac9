"""How often the intervals of pay quantiles and of shares hold the truth, by simulation.

    python benchmarks/calibration_quantiles.py [--markets N] [--json]

The market is this file's own: it shares no code with the estimators. Truth is the whole population under the same
estimand with uncapped weights: the cap is a device of the sample, no employer of a large population reaches it.
Base market, from measured facts: between-employer share of log pay variance .48, median range width .30 of the
midpoint, 75-80 % of range ends on steps of 5,000, Pareto board sizes. Departures are shown, not held to the bars.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from dataclasses import dataclass

import numpy as np

from goingrate.estimates.cells import Cell, weigh
from goingrate.estimates.clusters import BETWEEN_SHARE
from goingrate.estimates.floors import FLOORS
from goingrate.estimates.mixtures import sort_ranges
from goingrate.estimates.quantiles import LEVELS, PaySample, quantile_interval
from goingrate.estimates.shares import estimate_share
from goingrate.estimates.weights import effective_number

CELLS = (5, 10, 20, 50, 100, 300)
CLUSTERED = 0.48
LOG_PAY_SD = 0.30
POPULATION = 20_000
POPULATIONS = 10  # a population's few largest boards are luck of their own, so truth is drawn anew


@dataclass(frozen=True)
class Market:
    """A population of employers: vacancies of employer k are rows start[k] .. start[k + 1] - 1."""

    low: np.ndarray
    high: np.ndarray
    start: np.ndarray


def make_market(rng: np.random.Generator, kind: str = "base") -> Market:
    """A population of 20,000 employers with their posted ranges."""
    size = np.minimum(np.floor(rng.pareto(1.2, POPULATION) + 1), 150).astype(int)
    owner = np.repeat(np.arange(POPULATION), size)
    between, within = rng.normal(size=POPULATION), rng.normal(size=len(owner))
    if kind == "heavy tails":
        within = rng.standard_t(3, len(owner)) / math.sqrt(3)
    if kind == "two humps":
        between = np.where(rng.random(POPULATION) < 0.3, 1.4, -0.6) + 0.3 * between
    if kind == "size with pay":  # correlation .3 between log size and the employer's pay
        between = 0.954 * between + 0.3 * (np.log(size) - np.log(size).mean()) / np.log(size).std()
    clustered = 0.65 if kind == "between .65" else CLUSTERED
    log_pay = math.log(160_000) + LOG_PAY_SD * (
        math.sqrt(clustered) * between[owner] + math.sqrt(1 - clustered) * within
    )
    middle = np.exp(log_pay)
    habit = rng.normal(size=POPULATION)[owner]
    width = middle * 0.30 * np.exp(0.3 * habit + 0.3 * rng.normal(size=len(owner)))
    width = np.where(rng.random(len(owner)) < 0.08, 0.0, width)
    step = np.where(rng.random(len(owner)) < 0.77, 5_000, 500)
    low = np.round((middle - width / 2) / step) * step
    high = np.where(width > 0, np.round((middle + width / 2) / step) * step, low)
    return Market(low, np.maximum(high, low), np.concatenate([[0], np.cumsum(size)]))


def draw_rows(market: Market, employers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The rows of these employers, and which of them each row is of."""
    size = market.start[employers + 1] - market.start[employers]
    owner = np.repeat(np.arange(len(employers)), size)
    first = np.repeat(market.start[employers] - np.concatenate([[0], np.cumsum(size)[:-1]]), size)
    return first + np.arange(len(owner)), owner


def true_quantiles(market: Market, weighting: str) -> np.ndarray:
    """The population's quantiles by bisection on the plain definition of its distribution."""
    size = np.diff(market.start)
    weight = np.ones(len(market.low)) if weighting == "vacancies" else np.repeat(1 / size, size)
    weight = weight / weight.sum()
    width = market.high - market.low

    def below(x: float) -> float:
        inside = np.where(width > 0, (x - market.low) / np.where(width > 0, width, 1.0), market.low <= x)
        return float(weight @ np.clip(inside, 0, 1))

    truth = []
    for level in LEVELS:
        bottom, top = market.low.min(), market.high.max()
        for _ in range(28):
            middle = (bottom + top) / 2
            bottom, top = (middle, top) if below(middle) < level else (bottom, middle)
        truth.append((bottom + top) / 2)
    return np.array(truth)


def sample_cell(market: Market, n_employers: int, weighting: str, rng: np.random.Generator) -> Cell:
    """All vacancies of so many employers, drawn at random from the population, with their weights."""
    chosen, owner = draw_rows(market, rng.choice(POPULATION, n_employers, replace=False))
    rows = np.arange(len(chosen))
    return weigh(PaySample(market.low[chosen], market.high[chosen], np.ones(len(chosen)), owner, rows), weighting)


def judge_cell(cell: Cell, weighting: str, truth: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
    """For each level whether the interval holds the truth, whether the truth lies above, and its relative width."""
    if FLOORS.reason(FLOORS.middle, len(cell.shares), effective_number(cell.shares), cell.top_share(weighting)):
        return None
    mixture = sort_ranges(cell.low, cell.high).mix(cell.weight)
    values = mixture.quantile(np.array(LEVELS))
    low, high = np.array(
        [
            quantile_interval(cell, mixture, p, float(value), 0.95, BETWEEN_SHARE)[:2]
            for p, value in zip(LEVELS, values, strict=True)
        ]
    ).T
    return (low <= truth) & (truth <= high), high < truth, (high - low) / truth


def quantile_rows(
    rng: np.random.Generator,
    kind: str,
    weighting: str,
    cells: tuple[int, ...],
    markets: int,
    populations: int = POPULATIONS,
) -> list[dict]:
    """Coverage and mean relative width by number of employers and level, over cells that the floors let pass."""
    judged: dict[int, list] = {n_employers: [] for n_employers in cells}
    effective: dict[int, list[float]] = {n_employers: [] for n_employers in cells}
    for _ in range(populations):
        market = make_market(rng, kind)
        truth = true_quantiles(market, weighting)
        for n_employers in cells:
            for _ in range(markets // populations):
                cell = sample_cell(market, n_employers, weighting, rng)
                found = judge_cell(cell, weighting, truth)
                if found is not None:
                    judged[n_employers].append(found)
                    effective[n_employers].append(effective_number(cell.shares))
    rows = []
    for n_employers in cells:
        covered, above, width = np.mean(np.array(judged[n_employers], dtype=float), axis=0)
        for i, level in enumerate(LEVELS):
            if n_employers >= FLOORS.needed(level):
                row = {"market": kind, "weighting": weighting, "employers": n_employers, "level": level}
                row["n_effective"] = round(float(np.mean(effective[n_employers])), 1)
                row["truth_above"] = round(float(above[i]), 3)
                rows.append(row | coverage(float(covered[i]), float(width[i]), len(judged[n_employers])))
    return rows


def coverage(covered: float, width: float, cells: int) -> dict:
    """The coverage with its Monte Carlo standard error (at least that of one miss), mean width and number of cells."""
    error = math.sqrt(max(covered * (1 - covered), 1 / cells) / cells)
    return {"coverage": covered, "standard_error": error, "mean_width": width, "cells": cells}


def share_rows(rng: np.random.Generator, share: float, correlation: float, markets: int) -> list[dict]:
    """Coverage of a share whose rate differs by employer as a beta variable of this correlation."""
    spread = 1 / correlation - 1
    rows = []
    for n_employers in CELLS:
        hit, width = [], []
        for _ in range(markets):
            totals = np.minimum(np.floor(rng.pareto(1.2, n_employers) + 1), 150).astype(int)
            hits = rng.binomial(totals, rng.beta(share * spread, (1 - share) * spread, n_employers))
            found = estimate_share(hits, totals)
            if found.low is None or found.high is None:
                continue
            hit.append(found.low <= share <= found.high)
            width.append(found.high - found.low)
        row = {"market": f"share {share:g}, correlation {correlation:g}", "employers": n_employers}
        rows.append(row | coverage(float(np.mean(hit)), float(np.mean(width)), len(hit)))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--markets", type=int, default=1000, help="cells drawn for each row")
    parser.add_argument("--seed", type=int, default=20260101)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    rng = np.random.default_rng(asked.seed)
    began = time.perf_counter()
    rows = []
    for weighting in ("vacancies", "employers"):
        rows += quantile_rows(rng, "base", weighting, CELLS, asked.markets)
    for kind in ("between .65", "heavy tails", "two humps", "size with pay"):
        rows += quantile_rows(rng, kind, "vacancies", (10, 100, 300), asked.markets // 2)
    for share, correlation in ((0.5, 0.5), (0.35, 0.7), (0.06, 0.3), (0.02, 0.3), (0.95, 0.5)):
        rows += share_rows(rng, share, correlation, asked.markets)
    if asked.json:
        print(json.dumps({"seed": asked.seed, "markets": asked.markets, "rows": rows}, indent=1))
        return
    print_table(rows)
    for name, low, high, chosen in summaries(rows):
        middle, least = float(np.median(chosen)), min(chosen)
        gap = middle - high if middle > high else min(middle - low, 0.0)
        verdict = "holds" if gap == 0 and least >= 0.92 else f"MISSED, median {gap:+.3f} from the bar"
        print(f"{name}: median {middle:.3f} (bar {low:.2f}-{high:.2f}), least {least:.3f} (bar 0.92): {verdict}")
    print(f"{time.perf_counter() - began:.0f} s")


def print_table(rows: list[dict]) -> None:
    names = ("market", "weighting", "K", "n_eff", "level", "coverage", "above", "width", "cells")
    line = "{:26} {:10} {:>4} {:>6} {:>5} {:>14} {:>6} {:>6} {:>5}".format
    print(line(*names))
    for row in rows:
        figures = (f"{row['coverage']:.3f} +- {row['standard_error']:.3f}", row.get("truth_above", ""))
        first = (row["market"], row.get("weighting", ""), row["employers"], row.get("n_effective", ""))
        print(line(*first, row.get("level", ""), *figures, f"{row['mean_width']:.3f}", row["cells"]))


def summaries(rows: list[dict]) -> list[tuple[str, float, float, list[float]]]:
    """The bars on the base market: name, lowest and highest median coverage, and the rows' coverages."""
    found = []
    for weighting in ("vacancies", "employers"):
        base = [row for row in rows if row["market"] == "base" and row["weighting"] == weighting]
        large = [row["coverage"] for row in base if row["employers"] >= 100]
        small = [row["coverage"] for row in base if row["employers"] < 100]
        found.append((f"{weighting}, from 100 employers", 0.94, 0.96, large))
        found.append((f"{weighting}, below", 0.93, 0.99, small))
    return found


if __name__ == "__main__":
    main()
