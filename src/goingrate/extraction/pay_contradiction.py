"""Pay of the words held against the pay of the feed: where they contradict, and where they are for other places."""

from __future__ import annotations

import re
from dataclasses import replace

from goingrate.extraction.annual import annual_pay, weekly_hours
from goingrate.extraction.pay_note import CUT
from goingrate.extraction.pay_settling import Stated, is_same
from goingrate.extraction.place_mentions import Spot, read_spots
from goingrate.records.facts import Evidence, Found, Pay
from goingrate.records.posting import Posting

PLAIN = ("base", "unstated")  # kinds of pay that can contradict each other; on-target earnings are no base pay
ROUNDING = 0.01  # "$144k" for 143,500
COUNTING = 0.06  # between periods: a year has 1,960 to 2,080 working hours, by who counts
REACH_BEFORE, REACH_BEHIND = 160, 60
_RANGE_OF = re.compile(
    r"\b(?:this|the|above|listed|posted)\s(?:\w{1,20}\s){0,4}?(?:range|salary|pay|band)\s(?:\w{1,20}\s){0,3}?(?:of|to|for|in)\s",
    re.IGNORECASE,
)


def contradictions(given: Found[tuple[Pay, ...]], said: Found[tuple[Pay, ...]], text: str) -> tuple[Evidence, ...]:
    """The evidence of those pays of the text that contradict the feed's; empty where they go together.

    Pays contradict where they are of the same currency and of kinds that must agree, and, made annual, none of the
    text's is equal to a salary of the feed or lies within what its salaries span.

    >>> feed, where = Found((Pay(90_000, 100_000, "USD", "year", "base"),), ()), Evidence("text", 0, 1, "range")
    >>> said = [Found((Pay(low, high, "USD", "year"),), (where,)) for low, high in ((92e3, 99e3), (120e3, 130e3))]
    >>> [len(contradictions(feed, each, "")) for each in said]
    [0, 1]
    """
    tiers = [pay for pay in given.value if pay.kind in PLAIN]
    told = list(zip(said.value, said.evidence, strict=True))
    found: list[Evidence] = []
    for currency in dict.fromkeys(pay.currency for pay in tiers):
        against = [tier for tier in tiers if tier.currency == currency]
        stated = [(pay, where) for pay, where in told if pay.currency == currency and pay.kind in PLAIN]
        hours = (
            weekly_hours(text) if any(pay.period == "hour" for pay in against + [pay for pay, _ in stated]) else None
        )
        if not any(_go_together(pay, against, hours) for pay, _ in stated):
            found += [where for _, where in stated]
    return tuple(found)


def _go_together(pay: Pay, tiers: list[Pay], hours: float | None) -> bool:
    """Whether a pay of the text lies within the feed's salaries, or holds the single figure that the feed gives."""
    slack = ROUNDING if all(tier.period == pay.period for tier in tiers) else COUNTING
    ends = [annual_pay(tier, hours)[:2] for tier in tiers]
    low, high = annual_pay(pay, hours)[:2]
    lows, highs = [each for each, _ in ends if each is not None], [each for _, each in ends if each is not None]
    least = min(lows) if len(lows) == len(ends) else None
    most = max(highs) if len(highs) == len(ends) else None
    is_within = _is_at_most(least, low, slack) and _is_at_most(high, most, slack)
    is_figure_held = any(
        one is not None and one == other and _is_at_most(low, one, slack) and _is_at_most(one, high, slack)
        for one, other in ends
    )
    return (is_within and _is_at_most(least, high, slack) and _is_at_most(low, most, slack)) or is_figure_held


def _is_at_most(one: float | None, other: float | None, slack: float) -> bool:
    """Whether one end is at most the other; an open end is at peace with every other."""
    return one is None or other is None or one <= other * (1 + slack)


def with_other_places(given: Found[tuple[Pay, ...]], said: list[Stated], posting: Posting) -> Found[tuple[Pay, ...]]:
    """The feed's salaries, and after them those that the text states for other places, each with its place as note."""
    tiers = given.value
    periods = {tier.period for tier in tiers}
    others = []
    for pay, where in said:
        is_new = pay.kind in PLAIN and pay.period in periods and not any(is_same(pay, tier) for tier in tiers)
        spots, note = _places_of(where, posting) if is_new else ([], None)
        if note and _are_elsewhere(spots, posting) and not any(_is_noted(tier, spots) for tier in tiers):
            rule = f"{where.rule}, for another place than the structured salary"
            others.append((replace(pay, note=note), where._replace(rule=rule)))
    if not others:
        return given
    known = [
        tier if tier.note or len(tiers) > 1 else replace(tier, note=_place_of_range(posting.text)) for tier in tiers
    ]
    return Found((*known, *(pay for pay, _ in others)), (*given.evidence, *(where for _, where in others)))


def _places_of(where: Evidence, posting: Posting) -> tuple[list[Spot], str | None]:
    """The places that the sentence around an amount names for it, and how it writes them."""
    if where.part != "text" or where.start is None or where.end is None:
        return [], None
    text = posting.text
    before = CUT.split(text[max(0, where.start - REACH_BEFORE) : where.start])[-1]
    start = where.start - len(before)
    behind = CUT.split(text[where.end : where.end + REACH_BEHIND])[0]
    for first, last in ((start, where.start), (where.end, where.end + len(behind))):
        spots = read_spots(text, first, last, strict=True)
        if spots:
            return spots, text[spots[0].start : spots[-1].end]
    return [], None


def _are_elsewhere(spots: list[Spot], posting: Posting) -> bool:
    """Whether the places are others than the only place of the job."""
    own = {spot.place for spot in read_spots(posting.location or "")}
    if all(spot.place.city is None and spot.place.region is None for spot in spots):
        named = {spot.place.country or spot.place.area for spot in spots}
        return not {place.country for place in own} <= named
    return len(own) > 1 or not any(spot.place in own for spot in spots)


def _is_noted(tier: Pay, spots: list[Spot]) -> bool:
    """Whether a salary of the feed already is for one of the places."""
    noted = {spot.place for spot in read_spots(tier.note)} if tier.note else set()
    return any(spot.place in noted for spot in spots)


def _place_of_range(text: str) -> str | None:
    """The place that a sentence such as "this range is for candidates in Rome" gives to the structured salary."""
    for match in _RANGE_OF.finditer(text):
        line = CUT.split(text[match.end() : match.end() + REACH_BEHIND])[0]
        spots = read_spots(text, match.end(), match.end() + len(line), strict=True)
        behind = text[match.end() + len(line) : match.end() + len(line) + 1]
        if spots and spots[0].start - match.end() <= 25 and behind not in "$€£":
            return text[spots[0].start : spots[-1].end]
    return None
