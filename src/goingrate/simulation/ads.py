"""A vacancy as an ad: its planted facts, and its text in sections, before any feed's shape."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import NamedTuple

import numpy as np

from goingrate.simulation import phrases
from goingrate.simulation.duties import POOLS, Pool
from goingrate.simulation.jobs import JOBS, LEVELS, TEAMS, Job, Level, title_of
from goingrate.simulation.places import CITIES, COUNTRIES, TIER_NAMES, TIER_PAY, City, Country, location_of
from goingrate.simulation.population import (
    AI_WORK,
    CORE_AI,
    HOURLY,
    HYBRID,
    ON_TARGET,
    ONSITE,
    REMOTE,
    USES_AI,
    WORK,
    Population,
)
from goingrate.simulation.styles import IN_PROSE, STRUCTURED, Style
from goingrate.simulation.truth import tier_end

PERIODS = ("year", "hour", "year")
PAY_KINDS = ("base", "base", "ote")


class Section(NamedTuple):
    """A heading and its lines, as a list or as paragraphs."""

    heading: str
    lines: tuple[str, ...]
    listed: bool


class Amount(NamedTuple):
    """A range of pay as stated: ends, currency, sign, period, kind, and whom it is for."""

    low: int
    high: int
    currency: str
    sign: str
    period: str
    kind: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Ad:
    """One ad: what it says and what a careful reader should find in it.

    level: as its words tell it, `unstated` where none do; pay: stated amounts; in_prose, in_structure: where they
    stand; skills: named technologies; sections: of its text, without closing lines; years: those asked
    """

    vacancy: int
    job: Job
    title: str
    level: str
    country: Country
    city: City
    work: str
    ai_work: str
    employment: str
    pay: tuple[Amount, ...]
    in_prose: bool
    in_structure: bool
    skills: tuple[str, ...]
    years: str
    degree: str
    visa: str
    team: str
    opening: Section
    duties: Section
    asks: Section
    nice: Section
    offer: tuple[str, ...]


def ad_of(population: Population, style: Style, vacancy: int, city: int) -> Ad:
    """The ad of a vacancy for a city, the same every time; copies for other cities differ in the city alone."""
    rng = Random(f"{population.seed} ad {vacancy}")
    made = population.vacancies
    job, level = JOBS[made.job[vacancy]], LEVELS[made.level[vacancy]]
    country, place = COUNTRIES[made.country[vacancy]], CITIES[city]
    marked = rng.random() >= level.bare
    team = rng.choice(TEAMS)
    title = title_of(job, level, rng.random(), rng.random(), marked=marked)
    named = title not in job.titles
    years = "" if level.level in ("mid", "senior") and rng.random() < 0.12 else rng.choice(level.years)
    pay = stated_pay(population, vacancy, location_of(CITIES[made.city[vacancy]]))
    words = _Words(rng, POOLS[job.duties], team, title, rare=bool(population.knobs.hidden and made.hidden[vacancy]))
    ai, work = int(made.ai[vacancy]), int(made.work[vacancy])
    in_structure = bool(pay) and style.pay_place != IN_PROSE and _fits_structure(style, pay)
    in_prose = bool(pay) and (style.pay_place != STRUCTURED or not in_structure)
    opening, duties = _opening(words), _duties(words, job, ai)
    degree, asks = _asks(words, job, ai, years)
    employment = "contract" if made.contract[vacancy] else "internship" if level.level == "intern" else "full_time"
    visa = rng.choices(("unstated", "yes", "no"), (8, 1, 1))[0]
    offer = [
        *_work_lines(rng, work, country, place),
        *([rng.choice(phrases.CONTRACT).format(number="six")] if employment == "contract" else ()),
        *({"yes": phrases.VISA[:1], "no": phrases.VISA[1:]}.get(visa, ())),
        *(pay_lines(style, pay) if in_prose else ()),
    ]
    return Ad(
        vacancy=vacancy, job=job, title=title + (f", {team}" if rng.random() < 0.3 else ""),
        level=_level_in_words(level, years, marked=named), country=country, city=place, work=WORK[work],
        ai_work=AI_WORK[ai], employment=employment, pay=pay, in_prose=in_prose, in_structure=in_structure,
        skills=tuple(sorted(words.skills_named)), years=years, degree=degree, visa=visa, team=team,
        opening=Section(style.headings[1], opening, listed=False),
        duties=Section(style.headings[2], duties, listed=True),
        asks=Section(style.headings[3], asks, listed=True),
        nice=Section(style.headings[4], _nice(words), listed=True),
        offer=tuple(offer),
    )  # fmt: skip


def _level_in_words(level: Level, years: str, *, marked: bool) -> str:
    if marked:
        return level.level
    if not years:
        return "unstated"
    least = int(years.rstrip("+").split("-")[0])
    return "entry" if least < 2 else "mid" if least < 5 else "senior"


def _fits_structure(style: Style, pay: tuple[Amount, ...]) -> bool:
    """Whether the feed has a place for this pay: none has one for on-target earnings, Lever none for tiers."""
    return pay[0].kind == "base" and not (style.source == "lever" and len(pay) > 1)


class _Words:
    """Draws sentences for one ad, and keeps which skills they named."""

    def __init__(self, rng: Random, pool: Pool, team: str, title: str, *, rare: bool) -> None:
        self.rng, self.pool, self.team, self.title = rng, pool, team, title
        many = min(len(pool.skills), rng.randint(3, 8))
        self.skills = rng.sample(pool.skills, many)
        if rare and many > 1:
            self.skills[0] = pool.skills[-1]
        self.skills_named: set[str] = set()
        self.colleagues = rng.sample(phrases.COLLEAGUES, 2)
        self.nth = 0

    def skill(self) -> str:
        """The next skill of the ad, beginning again after the last."""
        self.nth += 1
        found = self.skills[self.nth % len(self.skills)]
        self.skills_named.add(found)
        return found

    def fill(self, sentence: str) -> str:
        """The sentence with its slots filled."""
        if "{" not in sentence:
            return sentence
        words = {"team": self.team, "title": self.title, "w": self.colleagues[0], "v": self.colleagues[1]}
        for slot, choices in _SLOTS.items():
            if "{" + slot + "}" in sentence:
                words[slot] = self.rng.choice(choices)
        if "{t}" in sentence:
            words["t"] = self.rng.choice(self.pool.things)
        for slot in ("s", "z"):
            if "{" + slot + "}" in sentence:
                words[slot] = self.skill()
        return sentence.format(**words)

    def some(self, choices: tuple[str, ...], least: int, most: int) -> list[str]:
        """So many different sentences, filled."""
        number = min(len(choices), self.rng.randint(least, most))
        return [self.fill(sentence) for sentence in self.rng.sample(choices, number)]


_SLOTS = {"number": phrases.NUMBERS, "nth": phrases.ORDINALS, "quarter": phrases.QUARTERS}


def _opening(words: _Words) -> tuple[str, ...]:
    meets = [words.fill(phrases.MEETINGS)] if words.rng.random() < 0.06 else []
    return (words.fill(words.rng.choice(phrases.OPENINGS)), *words.some(phrases.OPENINGS_FURTHER, 3, 6), *meets)


def _duties(words: _Words, job: Job, ai: int) -> tuple[str, ...]:
    lines = [*words.some(words.pool.duties, 4, 6), *words.some(phrases.GENERAL_DUTIES, 4, 8)]
    if ai == CORE_AI and job.group != "ai":
        lines += words.some(phrases.AI_CORE, 3, 3)
    elif ai == USES_AI:
        lines += words.some(phrases.AI_USES if job.group == "tech" else phrases.AI_USES_PLAIN, 1, 2)
    words.rng.shuffle(lines)
    return tuple(lines)


def _asks(words: _Words, job: Job, ai: int, years: str) -> tuple[str, tuple[str, ...]]:
    rng = words.rng
    if years:
        first = rng.choice(phrases.YEARS).format(years=years, least=years.rstrip("+").split("-")[0])
    else:
        first = rng.choice(phrases.NO_YEARS)
    degree, line = phrases.DEGREES[2 if job.role == "ai_researcher" and rng.random() < 0.5 else rng.randrange(2)]
    has_degree = rng.random() < 0.45
    lines = [*words.some(phrases.ASKS, 3, 5), *words.some(phrases.GENERAL_ASKS, 5, 8)]
    if ai == CORE_AI:
        lines.append(rng.choice(phrases.AI_CORE_ASKS))
    rng.shuffle(lines)
    return (degree if has_degree else "unstated"), (first, *([line] if has_degree else ()), *lines)


def _nice(words: _Words) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.some(phrases.NICE, 2, 4)))


def _work_lines(rng: Random, work: int, country: Country, city: City) -> tuple[str, ...]:
    if work == REMOTE:
        return (rng.choice(phrases.REMOTE).format(country=_with_article(country.name)),)
    if work == HYBRID:
        return (rng.choice(phrases.HYBRID).format(days=rng.choice(("two", "three")), city=city.name),)
    if work == ONSITE:
        return (rng.choice(phrases.ONSITE).format(city=city.name),)
    return ()


def _with_article(country: str) -> str:
    return f"the {country}" if country.startswith(("United", "Netherlands")) else country


def stated_pay(population: Population, vacancy: int, place: str) -> tuple[Amount, ...]:
    """The pay that an ad states, tier by tier; nothing where the vacancy does not state it."""
    made = population.vacancies
    if not made.states[vacancy]:
        return ()
    country, form = COUNTRIES[made.country[vacancy]], int(made.form[vacancy])
    tiers = int(made.tiers[vacancy])
    notes = (place, *TIER_NAMES) if tiers > 1 else (None,)
    ends = np.array([made.low[vacancy], made.high[vacancy]])
    amounts = []
    for note, factor in zip(notes[:tiers], TIER_PAY, strict=False):
        low, high = (int(end) for end in tier_end(ends, factor))
        amounts.append(Amount(low, high, country.currency, country.sign, PERIODS[form], PAY_KINDS[form], note))
    return tuple(amounts)


def pay_words(style: Style, amount: Amount) -> str:
    """An amount as prose writes it: `$150,000 - $180,000` or `$150k-$180k`."""
    ends = sorted({amount.low, amount.high})
    if not style.thousands and amount.period == "year" and all(end % 1_000 == 0 for end in ends):
        return "-".join(f"{amount.sign}{end // 1_000}k" for end in ends)
    return " - ".join(f"{amount.sign}{end:,}" for end in ends)


def pay_lines(style: Style, pay: tuple[Amount, ...]) -> tuple[str, ...]:
    """The lines that state pay in prose."""
    kinds = {ON_TARGET: phrases.PAY_OTE, HOURLY: phrases.PAY_HOURLY}
    form = ON_TARGET if pay[0].kind == "ote" else HOURLY if pay[0].period == "hour" else 0
    if len(pay) > 1:
        tiers = (f"{amount.note}: {pay_words(style, amount)} per year" for amount in pay)
        return (phrases.PAY_TIERS, *tiers, style.pay_after)
    choices = kinds.get(form, phrases.PAY)
    return (choices[int(style.pay_phrase * len(choices))].format(pay=pay_words(style, pay[0])), style.pay_after)
