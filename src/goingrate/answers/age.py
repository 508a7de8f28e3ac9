"""How long the vacancies still open have been advertised: a stock, and no duration."""

from __future__ import annotations

from typing import Any

import numpy as np

from goingrate.answers.market import BEFORE_CAP, Market, frame_of
from goingrate.estimates.quantiles import estimate_median_age
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.age import open_vacancies


def median_age(market: Market, cohort: Cohort) -> Estimate:
    """The median age in days of the cohort's vacancies still open, with its interval."""
    days, employers = _ages(market, cohort)
    _, codes = np.unique(np.array(employers, dtype=str), return_inverse=True)
    found = estimate_median_age(days, codes)
    middle = found.at(0.5)
    capped = found.n_vacancies > 0 and found.top_share > found.cap
    unknown = int(np.isnan(days).sum())
    return market.figure(
        cohort,
        measure="median age of the vacancies still open",
        estimand="age-of-open-vacancies",
        unit="days",
        figure_id=market.recipe("age", cohort),
        frame=frame_of(employers, synthetic=market.store.synthetic),
        value=middle.value,
        low=middle.low,
        high=middle.high,
        confidence=found.confidence,
        n_vacancies=found.n_vacancies,
        n_employers=found.n_employers,
        n_effective=round(found.n_effective, 2),
        grade=middle.grade,
        withheld=middle.withheld,
        caveats=(
            "a stock: long-open vacancies are over-represented; no duration and no trend follow from it",
            *([f"{unknown} claim no posting date"] if unknown else []),
            *([f"{np.nanmedian(days):.0f} days {BEFORE_CAP}"] if capped else []),
        ),
    )


def _ages(market: Market, cohort: Cohort) -> tuple[np.ndarray[Any, np.dtype[np.float64]], list[str]]:
    rows = market.run(open_vacancies(market.vacancies, cohort).order_by("vacancy_id"))
    days = np.array([np.nan if day is None else day for day in rows["days"].to_pylist()], dtype=np.float64)
    return days, rows["employer"].to_pylist()
