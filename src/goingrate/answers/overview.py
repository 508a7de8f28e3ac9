"""The overview of a build: what it stands on, then its figures, every one an Estimate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from goingrate.answers.beside import OfficialRow, official_rows
from goingrate.answers.market import Market
from goingrate.answers.openings import Openings, openings_by_month
from goingrate.answers.overview_rows import (
    TECH_ROLES,
    Ages,
    PayTable,
    ShareRow,
    ages_of,
    ai_by_role_rows,
    disclosure_rows,
    levels_rows,
    roles_rows,
    sector_rows,
)
from goingrate.answers.pay import PayAnswer, pay
from goingrate.answers.pay_places import PlacePay, pay_by_place
from goingrate.answers.records import RecordSource, record_sets
from goingrate.answers.shares import ai_shares
from goingrate.answers.skills import SkillShare, asked_skills
from goingrate.answers.standing import Standing, standing
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate

COUNTRIES, CITIES, SKILLS = 6, 8, 20


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the overview shows, in its order; populations are `ai`, `ai_roles` and `tech`.

    home: the place (words, name) with the most paid tech vacancies, None where no place has any; pay: of each
    population over all places, in one currency; disclosure: overall (name `all`) and by level; ai_work: shares of all
    jobs; ai_by_role: rows a kind; skills: those that most AI jobs name; sectors: pay by sector where feeds give one;
    openings: new vacancies by month; official: official beside posted pay in the US; records: pay records by source
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
    skills: tuple[SkillShare, ...]
    sectors: PayTable
    openings: Openings
    official: tuple[OfficialRow, ...]
    records: tuple[RecordSource, ...]

    def estimates(self) -> list[Estimate]:
        """Every estimate of the overview, each once, in its order."""
        return list({estimate.recipe: estimate for estimate in self._estimates()}.values())

    def _estimates(self) -> Iterator[Estimate]:
        yield from self.standing.vacancies.values()
        for answer in self.pay.values():
            yield answer.disclosure
            yield from answer.estimates
        yield from (row.estimate for row in self.disclosure)
        yield from (
            estimate
            for table in (self.levels, self.roles, self.sectors)
            for row in table.rows
            for estimate in row.estimates
        )
        yield from (estimate for place in self.places for cell in place.pay.values() for estimate in cell)
        yield from self.ai_work.values()
        yield from (row.estimate for rows in self.ai_by_role.values() for row in rows)
        yield from (ages.median for ages in self.ages.values())
        yield from (row.estimate for row in self.skills)
        yield from (estimate for row in self.openings.months for estimate in row.openings.values())
        yield from (row.posted for row in self.official)
        yield from (estimate for each in self.records for _, estimate in each.pay)


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
        disclosure=tuple(row for who in ("ai", "tech") for row in disclosure_rows(market, overall[who], who)),
        levels=levels_rows(market, at_home, home_currency),
        roles=roles_rows(market, at_home["tech"], home_currency),
        places=places,
        ai_work=ai_work,
        ai_by_role=ai_by_role_rows(market, tech),
        ages={who: ages_of(market, cohorts[who]) for who in ("ai", "tech")},
        skills=asked_skills(market, ai, top=SKILLS),
        sectors=sector_rows(market, at_home["tech"], home_currency),
        openings=openings_by_month(market, {who: cohorts[who] for who in ("ai", "tech")}),
        official=official_rows(market, tech),
        records=record_sets(market, TECH_ROLES),
    )


def _at(cohort: Cohort, home: PlacePay | None) -> Cohort:
    return replace(cohort, place=home.place, place_words=home.words) if home else cohort
