"""The rows that the overview's charts and tables show: pay, shares and ages by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pyarrow.compute as pc

from goingrate.answers.age import median_age
from goingrate.answers.market import Market
from goingrate.answers.pay import PayAnswer, pay_by
from goingrate.answers.shares import AI_SHARES, share_estimate
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.records.facts import LEVELS, ROLES
from goingrate.tables.views.age import open_vacancies
from goingrate.tables.views.ai_work import ai_work_by_role
from goingrate.tables.views.cohort import AI_ROLES, vacancies_in
from goingrate.tables.views.disclosure import disclosure

AGE_CLASSES = ((0, 7), (8, 14), (15, 30), (31, 60), (61, 90), (91, 180), (181, 365))
LEVEL_WORDS = (*LEVELS, "unstated")
TECH_ROLES = (*AI_ROLES, *(role for role in ROLES if role not in AI_ROLES and role != "non_tech"))


@dataclass(frozen=True, slots=True)
class PayRow:
    """Posted pay of one group: its name in our vocabulary, the population, and the estimates of p10 to p90."""

    name: str
    who: str
    estimates: tuple[Estimate, ...]

    @property
    def median(self) -> Estimate:
        """The estimate of p50."""
        return self.estimates[2]


@dataclass(frozen=True, slots=True)
class PayTable:
    """Posted pay of several groups in one currency, at one place where one is named; without: (group, population) \
that state no usable pay in it."""

    currency: str
    place: str | None
    rows: tuple[PayRow, ...]
    without: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A share of one group of vacancies."""

    name: str
    who: str
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class AgeRow:
    """Open vacancies last seen on one day at the boards of one source, by claimed age in days.

    classes: vacancies in each of `AGE_CLASSES` and above the last; undated: those with no usable posting date
    """

    source: str
    seen_on: date
    vacancies: int
    classes: tuple[int, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Ages:
    """How long the open vacancies of a population have been advertised, by board snapshot.

    threads: vacancies whose listing does not say whether they are open, left out of both
    """

    median: Estimate
    boards: tuple[AgeRow, ...]
    threads: int

    @property
    def classes(self) -> tuple[int, ...]:
        """Vacancies of boards by age class, over all snapshots."""
        return tuple(sum(row.classes[i] for row in self.boards) for i in range(len(AGE_CLASSES) + 1))


def levels_rows(market: Market, cohorts: dict[str, Cohort], currency: str) -> PayTable:
    """Pay by level of each population, in one currency."""
    found = {who: pay_by(market, cohort, "level", currency) for who, cohort in cohorts.items()}
    pairs = [(level, who) for level in LEVEL_WORDS for who in found]
    rows = tuple(PayRow(level, who, found[who][level]) for level, who in pairs if level in found[who])
    without = tuple((level, who) for level, who in pairs if level not in found[who])
    return PayTable(currency, cohorts["tech"].place_words, rows, without)


def roles_rows(market: Market, tech: Cohort, currency: str) -> PayTable:
    """Pay by role of all tech, the AI roles first, in one currency."""
    found = pay_by(market, tech, "role", currency)
    rows = tuple(PayRow(role, "role", found[role]) for role in TECH_ROLES if role in found)
    without = tuple((role, "role") for role in TECH_ROLES if role not in found)
    return PayTable(currency, tech.place_words, rows, without)


def disclosure_rows(market: Market, answer: PayAnswer, who: str) -> Iterator[ShareRow]:
    """Who states pay: the population as a whole, then level by level from one query."""
    yield ShareRow("all", who, answer.disclosure)
    cohort = answer.cohort
    rows = market.run(disclosure(market.vacancies, cohort).order_by("employer", "level"))
    for level in LEVEL_WORDS:
        part = rows.filter(pc.equal(rows["level"], level))
        at_level = replace(cohort, level=level)
        measure = "share of vacancies that state pay"
        yield ShareRow(level, who, share_estimate(market, at_level, part, "stating_pay", "disclosure", measure, ()))


def sector_rows(market: Market, tech: Cohort, currency: str) -> PayTable:
    """Pay by sector of all tech, in one currency, for the sectors that the feeds give; no rows where they give none."""
    found = pay_by(market, tech, "sector", currency)
    return PayTable(currency, tech.place_words, tuple(PayRow(name, "tech", found[name]) for name in found), ())


def ai_by_role_rows(market: Market, tech: Cohort) -> dict[str, tuple[ShareRow, ...]]:
    """Shares of AI work by kind and role."""
    rows = market.run(ai_work_by_role(market.vacancies, tech).order_by("employer", "role"))
    uncorrected = ("uncorrected: no labelled sample of this store",)
    shares: dict[str, list[ShareRow]] = {kind: [] for kind in AI_SHARES}
    for role in TECH_ROLES:
        part = rows.filter(pc.equal(rows["role"], role))
        for kind, measure in AI_SHARES.items():
            cohort = replace(tech, role=role)
            found = share_estimate(market, cohort, part, kind, f"ai_work_{kind}", measure, uncorrected)
            shares[kind].append(ShareRow(role, "role", found))
    return {kind: tuple(found) for kind, found in shares.items()}


def ages_of(market: Market, cohort: Cohort) -> Ages:
    """How long the cohort's open vacancies have been advertised, by source and day of the last fetch."""
    rows = market.run(open_vacancies(market.vacancies, cohort).order_by("vacancy_id")).to_pylist()
    days: dict[tuple[str, date], list[int | None]] = {}
    for row in rows:
        days.setdefault((row["employer"].partition(":")[0], row["last_seen"]), []).append(row["days"])
    found = tuple(_age_row(source, day, days[source, day]) for source, day in sorted(days))
    chosen = vacancies_in(market.vacancies, cohort)
    threads = market.run(chosen.filter(chosen.is_open.isnull()).count().as_table())[0][0].as_py()
    return Ages(median_age(market, cohort), found, int(threads))


def _age_row(source: str, seen_on: date, days: list[int | None]) -> AgeRow:
    numbers = Counter(
        next((i for i, (_, end) in enumerate(AGE_CLASSES) if day <= end), len(AGE_CLASSES))
        for day in days
        if day is not None
    )
    classes = tuple(numbers[i] for i in range(len(AGE_CLASSES) + 1))
    return AgeRow(source, seen_on, len(days), classes, days.count(None))
