"""How often the intervals of pay quantiles and of shares hold the truth, by simulation.

    python benchmarks/calibration_quantiles.py [--markets N] [--through-text N] [--json] [--write]

Markets are those of `goingrate.simulation`, which shares nothing with the estimators. Truth is the whole population of
a cell before disclosure, posting and reading, under the same estimand with uncapped weights: the cap is a device of
the sample. A market of a row is a cell of K employers that state pay, drawn from a population of 30,000 with what they
state. Base rows are held to the bars; departures are shown. `--through-text` writes markets as feeds, reads and builds
them, and asks `pay`; `--write` puts the tables into docs/calibration.md.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np

from goingrate.estimates.cells import Cell, weigh
from goingrate.estimates.clusters import BETWEEN_SHARE
from goingrate.estimates.floors import FLOORS
from goingrate.estimates.mixtures import sort_ranges
from goingrate.estimates.quantiles import LEVELS, PaySample, quantile_interval
from goingrate.estimates.shares import estimate_share
from goingrate.estimates.weights import effective_number
from goingrate.simulation.departures import DEPARTURES
from goingrate.simulation.observed import Observed, observe
from goingrate.simulation.population import Population, draw_population
from goingrate.simulation.truth import Slice, true_quantiles

CELLS = (5, 10, 20, 50, 100, 300)
WEIGHTINGS = ("vacancies", "employers")
EMPLOYERS = 30_000
POPULATIONS = 8  # a population's few largest boards are luck of their own, so truth is drawn anew
ONE_JOB = Slice(roles=("software_engineer",), levels=("senior",))
AI_JOBS = Slice(core=True)
PAGE = Path(__file__).parents[1] / "docs" / "calibration.md"


class Judged(NamedTuple):
    """One interval after another at each level: holds the truth, truth above it, width beside the truth; n_eff."""

    covered: np.ndarray
    above: np.ndarray
    width: np.ndarray
    effective: float


class Stated(NamedTuple):
    """Stated pay of a cell, with where each of its employers begins: its entries are order[start[k] : start[k + 1]]."""

    seen: Observed
    order: np.ndarray
    start: np.ndarray


def state(population: Population, where: Slice) -> Stated:
    """What the population's collected boards state of a cell."""
    seen = observe(population, where)
    order = np.argsort(seen.employer, kind="stable")
    start = np.unique(seen.employer[order], return_index=True)[1]
    return Stated(seen, order, np.concatenate([start, [len(order)]]))


def sample_cell(stated: Stated, n_employers: int, weighting: str, rng: np.random.Generator) -> Cell:
    """All that so many employers state, drawn with replacement, so that the population's size plays no part."""
    seen, order, start = stated
    chosen = rng.integers(len(start) - 1, size=n_employers)
    size = start[chosen + 1] - start[chosen]
    owner = np.repeat(np.arange(n_employers), size)
    first = np.repeat(start[chosen] - np.concatenate([[0], np.cumsum(size)[:-1]]), size)
    rows = order[first + np.arange(len(owner))]
    vacancy = seen.vacancy[rows] + owner * (int(seen.vacancy.max()) + 1)
    return weigh(PaySample(seen.low[rows], seen.high[rows], seen.weight[rows], owner, vacancy), weighting)


def judge_cell(cell: Cell, weighting: str, truth: np.ndarray) -> Judged | None:
    """The cell's intervals held against the truth; None where the floors withhold its median."""
    effective = effective_number(cell.shares)
    if FLOORS.reason(FLOORS.middle, len(cell.shares), effective, cell.top_share(weighting)):
        return None
    mixture = sort_ranges(cell.low, cell.high).mix(cell.weight)
    values = mixture.quantile(np.array(LEVELS))
    ends = [
        quantile_interval(cell, mixture, p, float(value), 0.95, BETWEEN_SHARE)[:2]
        for p, value in zip(LEVELS, values, strict=True)
    ]
    low, high = np.array(ends).T
    return Judged((low <= truth) & (truth <= high), high < truth, (high - low) / truth, effective)


def quantile_rows(
    rng: np.random.Generator,
    kind: str,
    weightings: tuple[str, ...],
    cells: tuple[int, ...],
    markets: int,
    populations: int = POPULATIONS,
    where: Slice = ONE_JOB,
    employers: int = EMPLOYERS,
) -> list[dict]:
    """Coverage and mean relative width by number of employers and level, over cells that the floors let pass."""
    judged: dict[tuple[str, int], list[Judged]] = {}
    for _ in range(populations):
        population = draw_population(employers, seed=int(rng.integers(2**31)), knobs=DEPARTURES[kind])
        stated = state(population, where)
        for weighting in weightings:
            truth = true_quantiles(population, where, weighting, LEVELS)
            for n_employers in cells:
                drawn = (sample_cell(stated, n_employers, weighting, rng) for _ in range(markets // populations))
                found = [judge_cell(cell, weighting, truth) for cell in drawn]
                judged.setdefault((weighting, n_employers), []).extend(each for each in found if each is not None)
    name = kind if where == ONE_JOB else f"{kind}, all AI jobs"
    return [row for (weighting, number), found in judged.items() for row in _rows(name, weighting, number, found)]


def _rows(name: str, weighting: str, n_employers: int, judged: list[Judged]) -> list[dict]:
    covered, above, width = (np.mean([each[i] for each in judged], axis=0) for i in range(3))
    effective = round(float(np.mean([each.effective for each in judged])), 1)
    return [
        {"market": name, "weighting": weighting, "employers": n_employers, "level": level, "n_effective": effective,
         "truth_above": round(float(above[i]), 3)} | coverage(float(covered[i]), float(width[i]), len(judged))
        for i, level in enumerate(LEVELS)
        if n_employers >= FLOORS.needed(level)
    ]  # fmt: skip


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


def measure(rng: np.random.Generator, markets: int) -> list[dict]:
    """Every row of pay: the base market, the pooled AI jobs, and the departures."""
    rows = quantile_rows(rng, "base", WEIGHTINGS, CELLS, markets)
    rows += quantile_rows(rng, "base", WEIGHTINGS, (20, 100, 300), markets, where=AI_JOBS)
    for kind in DEPARTURES:
        if kind != "base":
            rows += quantile_rows(rng, kind, WEIGHTINGS, (20, 100, 300), markets, populations=4)
    return rows


def summaries(rows: list[dict]) -> list[tuple[str, float, float, list[float]]]:
    """The bars on the base market: name, lowest and highest median coverage, and the rows' coverages."""
    found = []
    for weighting in WEIGHTINGS:
        base = [row for row in rows if row["market"] == "base" and row["weighting"] == weighting]
        large = [row["coverage"] for row in base if row["employers"] >= 100]
        small = [row["coverage"] for row in base if row["employers"] < 100]
        found.append((f"{weighting}, from 100 employers", 0.94, 0.96, large))
        found.append((f"{weighting}, below", 0.93, 0.99, small))
    return found


def verdicts(rows: list[dict]) -> list[str]:
    """A sentence for each bar: median and least coverage, and whether it holds."""
    lines = []
    for name, low, high, chosen in summaries(rows):
        middle, least = float(np.median(chosen)), min(chosen)
        gap = middle - high if middle > high else min(middle - low, 0.0)
        verdict = "holds" if gap == 0 and least >= 0.92 else f"missed, median {gap:+.3f} from the bar"
        lines.append(f"{name}: median {middle:.3f} (bar {low:.2f}-{high:.2f}), least {least:.3f} (bar 0.92): {verdict}")
    return lines


def table(rows: list[dict]) -> list[str]:
    """The rows of pay as a Markdown table: one line a market, weighting and number of employers."""
    names = [f"p{round(level * 100)}" for level in LEVELS]
    lines = [
        f"| market | weighting | employers | n_eff | {' | '.join(names)} | width p50 | cells |",
        "|---" * (6 + len(names)) + "|",
    ]
    grouped: dict[tuple, dict[float, dict]] = {}
    for row in rows:
        grouped.setdefault((row["market"], row["weighting"], row["employers"]), {})[row["level"]] = row
    for (market, weighting, employers), by_level in grouped.items():
        middle = by_level[0.5]
        figures = [f"{by_level[level]['coverage']:.3f}" if level in by_level else "" for level in LEVELS]
        first = f"{market} | {weighting} | {employers} | {middle['n_effective']}"
        lines.append(f"| {first} | {' | '.join(figures)} | {middle['mean_width']:.3f} | {middle['cells']} |")
    return lines


def share_table(rows: list[dict]) -> list[str]:
    """The rows of shares as a Markdown table."""
    lines = ["| market | employers | coverage | width | cells |", "|---|---|---|---|---|"]
    return lines + [
        f"| {row['market']} | {row['employers']} | {row['coverage']:.3f} | {row['mean_width']:.3f} | {row['cells']} |"
        for row in rows
    ]


def text_table(rows: list[dict]) -> list[str]:
    """The rows of markets that went through text, as a Markdown table."""
    lines = ["| level | weighting | published | covered | width |", "|---|---|---|---|---|"]
    return lines + [
        f"| {row['level']} | {row['weighting']} | {row['published']} | {row['covered']} | {row['mean_width']:.3f} |"
        for row in rows
    ]


def page(asked: argparse.Namespace, pay: list[dict], shares: list[dict], text: list[dict], seconds: float) -> str:
    """The page of the figures, as Markdown."""
    command = f"python benchmarks/calibration_quantiles.py --markets {asked.markets}"
    command += f" --through-text {asked.through_text}" * bool(asked.through_text)
    low = sorted({(row["market"], row["weighting"]) for row in pay if row["coverage"] < 0.85})
    parts = [
        "# Calibration: how often intervals hold the truth",
        f"Written by `{command} --write` (seed {asked.seed}; {seconds:.0f} s). Markets, truth and departures: "
        "`docs/decisions/0007-simulator.md`. Coverage at a nominal .95; widths relative to the truth; Monte Carlo "
        f"standard error about {math.sqrt(0.95 * 0.05 / asked.markets):.3f}. A cell: senior software engineers in the "
        "United States, or where said all AI jobs there; of K employers that state pay.",
        "## Bars on the base market",
        "\n".join(f"- {line}" for line in verdicts(pay)),
        "## Pay",
        "\n".join(table(pay)),
        "Departures under .85, which belong in a figure's caveat: "
        + ("; ".join(f"{market} ({weighting})" for market, weighting in low) or "none")
        + ".",
        *(("## Pay through text", "\n".join(text_table(text))) if text else ()),
        "## Shares",
        "\n".join(share_table(shares)),
    ]
    return "\n\n".join(parts) + "\n"


def through_text(seed: int, markets: int) -> list[dict]:
    """Rows of markets that are written and read; none where none is asked for."""
    if not markets:
        return []
    from calibration_text import text_rows

    return text_rows(seed, markets)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--markets", type=int, default=400, help="cells drawn for each row")
    parser.add_argument("--through-text", type=int, default=0, help="markets written, read, built and asked")
    parser.add_argument("--seed", type=int, default=20260101)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.name}")
    asked = parser.parse_args()
    rng = np.random.default_rng(asked.seed)
    began = time.perf_counter()
    pay = measure(rng, asked.markets)
    shares = []
    for share, correlation in ((0.5, 0.5), (0.35, 0.7), (0.06, 0.3), (0.02, 0.3), (0.95, 0.5)):
        shares += share_rows(rng, share, correlation, asked.markets)
    text = through_text(asked.seed, asked.through_text)
    seconds = time.perf_counter() - began
    if asked.write:
        PAGE.write_text(page(asked, pay, shares, text, seconds), encoding="utf-8")
    if asked.json:
        print(
            json.dumps({"seed": asked.seed, "markets": asked.markets, "rows": [*pay, *shares], "text": text}, indent=1)
        )
        return
    print("\n".join([*table(pay), *share_table(shares), *(text_table(text) if text else ()), *verdicts(pay)]))
    print(f"{seconds:.0f} s")


if __name__ == "__main__":
    main()
