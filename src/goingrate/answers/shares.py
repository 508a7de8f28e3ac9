"""Shares of a cohort's vacancies: who states pay, and what is AI work."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from goingrate.answers.market import BEFORE_CAP, Market, frame_of
from goingrate.charts.formats import percent
from goingrate.estimates.shares import DISCLOSURE_CORRELATION, POOLED_CORRELATION, estimate_share
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.counts import ai_work_by_employer
from goingrate.tables.views.disclosure import disclosure

_ESTIMANDS = {"disclosure": "disclosure-share", "skill": "skill-share"}
AI_SHARES = {
    "core": "share of vacancies whose work is AI",
    "uses": "share of vacancies that use AI",
    "mention": "share of ads that mention AI",
}


def disclosure_share(market: Market, cohort: Cohort) -> Estimate:
    """The share of the cohort's vacancies that state pay, between 0 and 1, with its interval."""
    rows = market.run(disclosure(market.vacancies, cohort).order_by("employer", "level"))
    return share_estimate(market, cohort, rows, "stating_pay", "disclosure", "share of vacancies that state pay", ())


def ai_shares(market: Market, cohort: Cohort) -> dict[str, Estimate]:
    """Shares of AI work by kind (`core`, `uses`, `mention`), between 0 and 1, as read: not corrected for misreading."""
    rows = market.run(ai_work_by_employer(market.vacancies, cohort).order_by("employer"))
    uncorrected = ("uncorrected: no labelled sample of this store",)
    return {
        kind: share_estimate(market, cohort, rows, kind, f"ai_work_{kind}", measure, uncorrected)
        for kind, measure in AI_SHARES.items()
    }


def share_estimate(
    market: Market,
    cohort: Cohort,
    rows: pa.Table,
    hits: str,
    name: str,
    measure: str,
    caveats: tuple[str, ...],
    **parts: str,
) -> Estimate:
    """The share of vacancies with a property, between 0 and 1, from each employer's vacancies and hits among them.

    rows: with columns `employer`, `vacancies` and the one named by `hits`; name: the measure in the figure's id, and
    further parts of it
    """
    by_employer: dict[str, tuple[int, int]] = {}
    for row in rows.to_pylist():
        hit, total = by_employer.get(row["employer"], (0, 0))
        by_employer[row["employer"]] = (hit + int(row[hits] or 0), total + int(row["vacancies"]))
    counts = np.array(list(by_employer.values()), dtype=np.float64).reshape(-1, 2)
    # stating pay is a board's habit, more than what the work is
    correlation = DISCLOSURE_CORRELATION if name == "disclosure" else POOLED_CORRELATION
    found = estimate_share(counts[:, 0], counts[:, 1], correlation=correlation, age_days=market.age_days(rows))
    hits_in_all, total = int(counts[:, 0].sum()), int(counts[:, 1].sum())
    if found.top_share > found.cap and total:
        plain = f"{hits_in_all:,} of {total:,} ({percent(hits_in_all / total)}) {BEFORE_CAP}"
        caveats = (plain, *caveats)
    named = [employer for employer, (_, total) in by_employer.items() for _ in range(total)]
    return market.figure(
        cohort,
        measure=measure,
        estimand=_ESTIMANDS.get(name, "ai-work-share"),
        unit="share",
        figure_id=market.recipe(name, cohort, **parts),
        frame=frame_of(named, synthetic=market.store.synthetic),
        value=found.value,
        low=found.low,
        high=found.high,
        confidence=found.confidence,
        n_vacancies=found.n_vacancies,
        n_employers=found.n_employers,
        n_effective=round(found.n_effective, 2),
        grade=found.grade,
        withheld=found.withheld,
        caveats=caveats,
    )
