"""How many vacancies there are: counted, not estimated."""

from __future__ import annotations

from typing import Any

from goingrate.answers.market import Market
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.cohort import vacancies_in
from goingrate.tables.views.counts import counts_by_role_and_level


def vacancy_count(market: Market, cohort: Cohort) -> Estimate:
    """The number of vacancies of the cohort in the store; a census of the feeds, so its interval is the figure."""
    chosen = vacancies_in(market.vacancies, cohort)
    row = market.run(chosen.aggregate(n=chosen.count(), employers=chosen.employer.nunique())).to_pylist()[0]
    return Estimate(
        measure="vacancies",
        estimand="vacancy-count",
        unit="vacancies",
        recipe=market.recipe("count", cohort),
        frame="employers in your feeds",
        as_of=market.as_of,
        period=market.period(cohort),
        value=float(row["n"]),
        low=float(row["n"]),
        high=float(row["n"]),
        confidence=1.0,
        n_vacancies=int(row["n"]),
        n_employers=int(row["employers"]),
        synthetic=market.store.synthetic,
        caveats=("a count of your feeds, not an estimate of the market",),
    )


def role_and_level_counts(market: Market, cohort: Cohort) -> list[dict[str, Any]]:
    """Counts by role and level: role, level, vacancies, postings, employers, core, uses; most vacancies first."""
    rows: list[dict[str, Any]] = market.run(counts_by_role_and_level(market.vacancies, cohort)).to_pylist()
    return sorted(rows, key=lambda row: (-row["vacancies"], str(row["role"]), str(row["level"])))
