"""How an employer writes its ads: the lines that recur in all of them, and where it states pay."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from goingrate.simulation import people
from goingrate.simulation.population import SOURCES, Population

STRUCTURED, IN_PROSE, BOTH = range(3)
_REACH = ("three", "five", "eight", "eleven", "fourteen", "twenty")


@dataclass(frozen=True, slots=True)
class Style:
    """An employer's name and habits of writing.

    slug: its board's name; headings: of the seven sections; about: lines on itself; benefits, closing: as in all its
    ads; ai_about, ai_closing: whether these speak of AI; pay_place: structured, in prose or both; thousands: how its
    prose writes amounts (`,000` or `k`); location: 0 for the bare city, 1 with the way of working before it
    """

    number: int
    name: str
    slug: str
    source: str
    headings: tuple[str, ...]
    about: tuple[str, ...]
    benefits: tuple[str, ...]
    closing: tuple[str, ...]
    ai_about: bool
    ai_closing: bool
    ai_closing_line: str
    equity: bool
    bonus: bool
    pay_place: int
    thousands: bool
    pay_phrase: float
    pay_after: str
    team: str


def style_of(population: Population, employer: int) -> Style:
    """The style of an employer, the same every time; without the closing that a wave of AI notes may add later."""
    rng = Random(f"{population.seed} style {employer}")
    name = people.employer_name(employer, population.seed)
    makes = rng.choice(people.MAKES)
    words = {"name": name, "makes": makes, "size": rng.randint(3, 90) * 10, "year": rng.randint(1988, 2021),
             "reach": rng.choice(_REACH)}  # fmt: skip
    ai_about, ai_closing = rng.random() < 0.25, rng.random() < 0.2
    about = [rng.choice(people.BLURBS), *rng.sample(people.SELF, rng.randint(4, 6))]
    if ai_about:
        about.insert(1, rng.choice(people.AI_SELF))
    benefits = rng.sample(people.BENEFITS, rng.randint(7, 11))
    bonus = rng.random() < 0.3
    if bonus:
        benefits.append(people.BONUS)
    closing = [*rng.sample(people.PROCESS, 2), *rng.sample(people.CLOSING, 2), rng.choice(people.PRIVACY)]
    source = SOURCES[int(population.employers.source[employer])]
    return Style(
        number=employer,
        name=name,
        slug=name.lower().replace(" ", "-"),
        source=source,
        headings=tuple(heading.format(name=name) for heading in rng.choice(people.HEADINGS)),
        about=tuple(line.format(**words) for line in about),
        benefits=tuple(benefits),
        closing=tuple(line.format(**words) for line in closing),
        ai_about=ai_about,
        ai_closing=ai_closing,
        ai_closing_line=rng.choice(people.AI_CLOSING),
        equity=any("Equity" in line for line in benefits),
        bonus=bonus,
        pay_place=IN_PROSE if source in ("greenhouse", "hackernews") else rng.choices((0, 1, 2), (5, 2, 3))[0],
        thousands=rng.random() < 0.75,
        pay_phrase=rng.random(),
        pay_after=rng.choice(people.PAY_AFTER),
        team=rng.choice(("Product", "Core", "Customer", "Trade")),
    )


def closing_lines(population: Population, style: Style, day: int) -> tuple[str, ...]:
    """The closing as it stands on a day: a wave brings a note on AI to many employers after the first day."""
    spoken = style.ai_closing
    if population.knobs.wave and day > population.days[0]:
        spoken |= Random(f"{population.seed} wave {style.number}").random() < population.knobs.wave
    return (*style.closing, style.ai_closing_line) if spoken else style.closing
