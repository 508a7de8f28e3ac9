"""Benchmarks at size: every recorded posting at once, and two hundred thousand simulated ones."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from processes import run
from timings import Bench, CommandFailedError, Values

# The folders of recorded data that hold postings with texts.
WITH_TEXTS = (
    "ashby-boards-2025-10", "greenhouse-stripe-2026-08", "lever-matchgroup-2026-08", "hn-2026", "hn-who-is-hiring",
    "glassdoor-ds-2020",
)  # fmt: skip
SIMULATED = 200_000


def all_postings(bench: Bench) -> Values:
    """`goingrate PATH...` over every folder of recorded postings with texts (Ashby, Greenhouse, Lever, Hacker News of
    both kinds, Glassdoor): read, build and overview into a fresh store."""
    values: Values = {"seconds": [], "peak_mib": []}
    for _ in range(bench.runs if bench.data else 0):
        assert bench.data is not None
        paths = [str(bench.data / name) for name in WITH_TEXTS]
        ended = bench.ask(*paths, "--store", str(bench.fresh_store()), "--out", str(bench.folder))
        values["seconds"].append(ended.seconds)
        if ended.peak_mib is not None:
            values["peak_mib"].append(ended.peak_mib)
    return values


def simulated(bench: Bench) -> Values:
    """A simulated market of 200,000 postings in the shapes of four systems: `goingrate read` and `goingrate build`,
    once. Writing the market is not counted; its own time stands beside."""
    feeds, store = bench.folder / "simulated", bench.fresh_store()
    writing = run(
        [sys.executable, "-m", "goingrate.simulation.write", str(feeds), "--postings", str(SIMULATED)], Path()
    )
    if writing.code:
        raise CommandFailedError(f"the simulator ended with {writing.code}: {writing.err.strip()[-80:]}")
    read = bench.ask("read", str(feeds), "--store", str(store))
    build = bench.ask("build", "--store", str(store))
    bench.notes["simulated_seconds"] = read.out.strip().splitlines()[-1]
    return {
        "simulated_seconds": [read.seconds + build.seconds],
        "simulated_read_seconds": [read.seconds],
        "simulated_build_seconds": [build.seconds],
        "simulated_peak_mib": [max(read.peak_mib or 0.0, build.peak_mib or 0.0)],
        "simulated_write_seconds": [writing.seconds],
    }


AT_SIZE: dict[str, Callable[[Bench], Values]] = {each.__name__: each for each in (all_postings, simulated)}
