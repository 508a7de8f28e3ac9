"""Official pay beside posted pay, role by role: two concepts held against each other, never combined."""

from __future__ import annotations

from dataclasses import dataclass, replace

from goingrate.answers.market import Market
from goingrate.answers.official import official_pay
from goingrate.answers.overview_rows import TECH_ROLES
from goingrate.answers.pay import QUANTILES, pay_by
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.records.facts import Place

_MEDIAN = QUANTILES.index(0.5)


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """A role's posted median in the United States and the official median of the occupation nearest to it.

    occupation: its name; fit: how well it stands for the role, in words
    """

    role: str
    posted: Estimate
    occupation: str
    fit: str
    official: Estimate


def official_rows(market: Market, tech: Cohort) -> tuple[OfficialRow, ...]:
    """One row a role whose posted median in the United States is published, in USD a year.

    The level mix differs (posted: as the ads are; official: all employees), so no gap is given.
    """
    at_home = replace(tech, place=Place(country="US"), place_words="US")
    posted = pay_by(market, at_home, "role", "USD")
    rows = []
    for role in TECH_ROLES:
        median = posted[role][_MEDIAN] if role in posted else None
        found = official_pay(replace(at_home, role=role)).occupations
        if median is None or median.withheld or not found:
            continue
        nearest = found[0]
        fit = f"{nearest.match.fit} fit" if nearest.match else ""
        rows.append(OfficialRow(role, median, nearest.row.occupation, fit, nearest.figures.percentiles[_MEDIAN]))
    return tuple(rows)
