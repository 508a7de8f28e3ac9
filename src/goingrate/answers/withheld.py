"""How much of pay a build can answer: which medians are published, and why the others are not."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from goingrate.answers.counts import role_and_level_counts
from goingrate.answers.market import Market
from goingrate.answers.pay import QUANTILES, pay, pay_by
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.records.facts import LEVELS, Place
from goingrate.tables.views.places import vacancies_by_place

POPULATIONS = ("ai", "ai_roles", "tech", "any")
NO_PAY = "no usable pay is stated"
# Reasons carry the cell's own numbers; without them they can be counted.
_KINDS = (
    (re.compile(r"^\d+ employers?, (\d+) needed$"), r"fewer than \1 employers"),
    (re.compile(r"^[\d.]+ effective employers, ([\d.]+) needed$"), r"fewer than \1 effective employers"),
    (re.compile(r"^one employer holds \d+ % of the weight$"), "one employer holds over half of the weight"),
)


@dataclass(frozen=True, slots=True)
class Medians:
    """Pay medians of several cells: how many there are, how many are published, and the others by reason."""

    cells: int
    published: int
    withheld: dict[str, int]


@dataclass(frozen=True, slots=True)
class Withheld:
    """populations: for each default one, why its pay median is withheld, None where it is published; home: the country
    with the most tech vacancies, None where none is named; there: medians of each role and level at home.
    """

    populations: dict[str, str | None]
    home: str | None
    there: Medians


def withheld(market: Market) -> Withheld:
    """What a build publishes of pay over the default period, and what it withholds."""
    cohorts = {name: market.dated(Cohort(role=None if name == "any" else name)) for name in POPULATIONS}
    populations = {name: pay(market, cohort).median.withheld for name, cohort in cohorts.items()}
    home = _home(market, cohorts["tech"])
    anyone = cohorts["any"]
    there = replace(anyone, place=Place(country=home), place_words=home) if home else anyone
    return Withheld(populations, home, _by_role_and_level(market, there))


def kind_of(reason: str) -> str:
    """The reason without the cell's own numbers.

    >>> kind_of("3 employers, 5 needed")
    'fewer than 5 employers'
    """
    for pattern, words in _KINDS:
        if pattern.match(reason):
            return pattern.sub(words, reason)
    return reason


def _home(market: Market, tech: Cohort) -> str | None:
    rows = market.run(vacancies_by_place(market.vacancies, tech)).to_pylist()
    countries = [row for row in rows if row["country"] and row["region"] is None and row["city"] is None]
    best = max(countries, key=lambda row: (row["vacancies"], row["country"]), default=None)
    return str(best["country"]) if best else None


def _by_role_and_level(market: Market, cohort: Cohort) -> Medians:
    """Medians of every role and level that has a vacancy in the cohort, in the cohort's most frequent currency."""
    cells = {
        (row["role"], row["level"]) for row in role_and_level_counts(market, cohort) if row["role"] and row["level"]
    }
    currency = pay(market, cohort).currency or "USD"
    medians: dict[tuple[str, str], Estimate] = {}
    for level in (*LEVELS, "unstated"):
        found = pay_by(market, replace(cohort, level=level), "role", currency)
        medians |= {(role, level): cell[QUANTILES.index(0.5)] for role, cell in found.items()}
    reasons = Counter(kind_of(each.withheld) for each in medians.values() if each.withheld)
    published = sum(each.withheld is None for each in medians.values())
    without = len(cells - medians.keys())
    reasons.update({NO_PAY: without} if without else {})
    return Medians(published + reasons.total(), published, dict(reasons.most_common()))
