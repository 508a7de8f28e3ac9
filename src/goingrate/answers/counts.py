"""How many vacancies there are: counted, not estimated."""

from __future__ import annotations

from typing import Any

from goingrate.answers.market import Market, counts_of, frame_of
from goingrate.charts.formats import percent
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.counts import counts_by_role_and_level, vacancies_by_employer

# How the caveat ends that names the largest employer.
WITHOUT_IT = "without it"


def vacancy_count(market: Market, cohort: Cohort) -> Estimate:
    """The number of vacancies of the cohort in the store; a census of the feeds, so its interval is the figure.

    Its caveats name the largest employer's part: one employer's habit of listing can make a fifth of a count.
    """
    counts = counts_of(market.run(vacancies_by_employer(market.vacancies, cohort)), "employer", "vacancies")
    total, unnamed = sum(counts.values()), counts.pop(None, 0)
    caveats = ["a count of your feeds, not an estimate of the market"]
    if counts:
        top, most = next(iter(counts.items()))
        caveats.append(f"{top.partition(':')[2]} lists {percent(most / total)} of them; {total - most:,} {WITHOUT_IT}")
    if unnamed:
        caveats.append(f"{unnamed:,} name no employer")
    return market.figure(
        cohort,
        measure="vacancies",
        estimand="vacancy-count",
        unit="vacancies",
        figure_id=market.recipe("count", cohort),
        frame=frame_of(counts, synthetic=market.store.synthetic),
        value=float(total),
        low=float(total),
        high=float(total),
        confidence=1.0,
        n_vacancies=total,
        n_employers=len(counts),
        caveats=tuple(caveats),
    )


def role_and_level_counts(market: Market, cohort: Cohort) -> list[dict[str, Any]]:
    """Counts by role and level: role, level, vacancies, postings, employers, core, uses; most vacancies first."""
    rows: list[dict[str, Any]] = market.run(counts_by_role_and_level(market.vacancies, cohort)).to_pylist()
    return sorted(rows, key=lambda row: (-row["vacancies"], str(row["role"]), str(row["level"])))
