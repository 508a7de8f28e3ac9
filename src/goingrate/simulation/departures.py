"""The market's settings, and the named departures from the base market that each have a coverage row of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from goingrate.errors import UnknownWordError


@dataclass(frozen=True, slots=True)
class Knobs:
    """The market's settings; the defaults are the base market, set from measured facts.

    pay_sd: of log pay within role, level and country; between_share: the part of its variance between employers;
    shape: of pay within such a cell; width: median width of a posted range over its midpoint; stepped: share of ranges
    whose ends lie on the currency's usual step (5,000 dollars); single: share of ranges that are one figure;
    never, always: shares of employers that never and always state pay; some_state: how often the others do, on average;
    band: a and b of the beta distribution of the point within the posted range that a job pays; disclosure_by_pay:
    change of the log odds of stating pay for each standard deviation of log pay; size_with_pay: correlation of an
    employer's size with its pay; left_in: copies and reposts count as vacancies of their own; misread: share of pay
    figures and of levels read wrong; enters_busy: a board is collected only once it has more open than usual, and busy
    employers pay more; wave: share of employers that begin to mention AI in their closing notes between the first and
    last day; hidden: what a trait that no ad states adds to log pay, and to the odds of naming a rare skill
    """

    name: str = "base"
    pay_sd: float = 0.30
    between_share: float = 0.48
    shape: Literal["normal", "heavy tails", "two humps"] = "normal"
    width: float = 0.30
    stepped: float = 0.77
    single: float = 0.08
    never: float = 0.33
    always: float = 0.12
    some_state: float = 0.6
    band: tuple[float, float] = (1.0, 1.0)
    disclosure_by_pay: float = 0.0
    size_with_pay: float = 0.0
    left_in: bool = False
    misread: float = 0.0
    enters_busy: bool = False
    wave: float = 0.0
    hidden: float = 0.0


BASE = Knobs()
DEPARTURES: dict[str, Knobs] = {
    knobs.name: knobs
    for knobs in (
        BASE,
        replace(BASE, name="between .65", between_share=0.65),
        replace(BASE, name="pay low in the band", band=(2.0, 5.0)),
        replace(BASE, name="disclosure by pay", disclosure_by_pay=-0.5),
        replace(BASE, name="heavy tails", shape="heavy tails"),
        replace(BASE, name="two humps", shape="two humps", between_share=0.8),
        replace(BASE, name="size with pay", size_with_pay=0.3),
        replace(BASE, name="duplicates left in", left_in=True),
        replace(BASE, name="misread", misread=0.05),
        replace(BASE, name="boards enter busy", enters_busy=True),
        replace(BASE, name="boilerplate wave", wave=0.6),
        replace(BASE, name="hidden confounder", hidden=0.15),
    )
}


def knobs_of(name: str) -> Knobs:
    """The settings of a named departure, or of the base market.

    Raises UnknownWordError with the names where there is none.

    >>> knobs_of("misread").misread
    0.05
    """
    if name not in DEPARTURES:
        raise UnknownWordError(f"no departure '{name}'; there are: {', '.join(DEPARTURES)}")
    return DEPARTURES[name]
