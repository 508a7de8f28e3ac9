"""The overview of a build: what it stands on, then its figures, every one an Estimate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pyarrow.compute as pc

from goingrate.answers.age import median_age
from goingrate.answers.market import Market
from goingrate.answers.pay import PayAnswer, pay, pay_by
from goingrate.answers.pay_places import PlacePay, pay_by_place
from goingrate.answers.shares import AI_SHARES, ai_shares, share_estimate
from goingrate.answers.standing import Standing, standing
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.records.facts import LEVELS, ROLES
from goingrate.tables.views.age import open_vacancies
from goingrate.tables.views.ai_work import ai_work_by_role
from goingrate.tables.views.cohort import AI_ROLES, vacancies_in
from goingrate.tables.views.disclosure import disclosure

COUNTRIES, CITIES = 6, 8
AGE_CLASSES = ((0, 7), (8, 14), (15, 30), (31, 60), (61, 90), (91, 180), (181, 365))
_LEVELS = (*LEVELS, "unstated")
_TECH_ROLES = (*AI_ROLES, *(role for role in ROLES if role not in AI_ROLES and role != "non_tech"))


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


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the overview shows, in its order; populations are `ai`, `ai_roles` and `tech`.

    home: the place (words, name) with the most paid tech vacancies, None where no place has any; pay: of each
    population over all places, in one currency; disclosure: overall (name `all`) and by level; ai_work: shares of all
    jobs; ai_by_role: rows a kind
    """

    as_of: date
    period: tuple[date, date]
    synthetic: bool
    frame: str
    standing: Standing
    home: tuple[str, str] | None
    pay: dict[str, PayAnswer]
    disclosure: tuple[ShareRow, ...]
    levels: PayTable
    roles: PayTable
    places: tuple[PlacePay, ...]
    ai_work: dict[str, Estimate]
    ai_by_role: dict[str, tuple[ShareRow, ...]]
    ages: dict[str, Ages]

    def estimates(self) -> list[Estimate]:
        """Every estimate of the overview, each once, in its order."""
        return list({estimate.recipe: estimate for estimate in self._estimates()}.values())

    def _estimates(self) -> Iterator[Estimate]:
        yield from self.standing.vacancies.values()
        for answer in self.pay.values():
            yield answer.disclosure
            yield from answer.estimates
        yield from (row.estimate for row in self.disclosure)
        yield from (estimate for table in (self.levels, self.roles) for row in table.rows for estimate in row.estimates)
        yield from (estimate for place in self.places for cell in place.pay.values() for estimate in cell)
        yield from self.ai_work.values()
        yield from (row.estimate for rows in self.ai_by_role.values() for row in rows)
        yield from (ages.median for ages in self.ages.values())


def overview(market: Market) -> Overview:
    """The overview of an open build over the default period; thin groups are withheld with their reason."""
    cohorts = {
        who: market.dated(Cohort(role=None if who == "any" else who)) for who in ("any", "tech", "ai", "ai_roles")
    }
    tech, ai = cohorts["tech"], cohorts["ai"]
    stands = standing(market, cohorts)
    places = pay_by_place(market, tech, countries=COUNTRIES, cities=CITIES)
    overall = {"ai": pay(market, ai)}
    currency = overall["ai"].currency
    overall |= {who: pay(market, cohorts[who], currency=currency) for who in ("ai_roles", "tech")}
    home = max((place for place in places if not place.place.city and place.paid), key=lambda p: p.paid, default=None)
    at_home = {who: _at(cohorts[who], home) for who in ("ai", "tech")}
    home_currency = (home.currency if home else currency) or "USD"
    ai_work = ai_shares(market, cohorts["any"])
    return Overview(
        as_of=market.as_of,
        period=market.period(tech),
        synthetic=market.store.synthetic,
        frame=stands.vacancies["ai"].frame,
        standing=stands,
        home=(home.words, home.name) if home else None,
        pay=overall,
        disclosure=tuple(row for who in ("ai", "tech") for row in _disclosure(market, overall[who], who)),
        levels=_levels(market, at_home, home_currency),
        roles=_roles(market, at_home["tech"], home_currency),
        places=places,
        ai_work=ai_work,
        ai_by_role=_ai_by_role(market, tech),
        ages={who: _ages(market, cohorts[who]) for who in ("ai", "tech")},
    )


def _at(cohort: Cohort, home: PlacePay | None) -> Cohort:
    return replace(cohort, place=home.place, place_words=home.words) if home else cohort


def _levels(market: Market, cohorts: dict[str, Cohort], currency: str) -> PayTable:
    found = {who: pay_by(market, cohort, "level", currency) for who, cohort in cohorts.items()}
    pairs = [(level, who) for level in _LEVELS for who in found]
    rows = tuple(PayRow(level, who, found[who][level]) for level, who in pairs if level in found[who])
    without = tuple((level, who) for level, who in pairs if level not in found[who])
    return PayTable(currency, cohorts["tech"].place_words, rows, without)


def _roles(market: Market, tech: Cohort, currency: str) -> PayTable:
    found = pay_by(market, tech, "role", currency)
    rows = tuple(PayRow(role, "role", found[role]) for role in _TECH_ROLES if role in found)
    without = tuple((role, "role") for role in _TECH_ROLES if role not in found)
    return PayTable(currency, tech.place_words, rows, without)


def _disclosure(market: Market, answer: PayAnswer, who: str) -> Iterator[ShareRow]:
    """Who states pay: the population as a whole, then level by level from one query."""
    yield ShareRow("all", who, answer.disclosure)
    cohort = answer.cohort
    rows = market.run(disclosure(market.vacancies, cohort).order_by("employer", "level"))
    for level in _LEVELS:
        part = rows.filter(pc.equal(rows["level"], level))
        at_level = replace(cohort, level=level)
        measure = "share of vacancies that state pay"
        yield ShareRow(level, who, share_estimate(market, at_level, part, "stating_pay", "disclosure", measure, ()))


def _ai_by_role(market: Market, tech: Cohort) -> dict[str, tuple[ShareRow, ...]]:
    rows = market.run(ai_work_by_role(market.vacancies, tech).order_by("employer", "role"))
    uncorrected = ("uncorrected: no labelled sample of this store",)
    shares: dict[str, list[ShareRow]] = {kind: [] for kind in AI_SHARES}
    for role in _TECH_ROLES:
        part = rows.filter(pc.equal(rows["role"], role))
        for kind, measure in AI_SHARES.items():
            cohort = replace(tech, role=role)
            found = share_estimate(market, cohort, part, kind, f"ai_work_{kind}", measure, uncorrected)
            shares[kind].append(ShareRow(role, "role", found))
    return {kind: tuple(found) for kind, found in shares.items()}


def _ages(market: Market, cohort: Cohort) -> Ages:
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
