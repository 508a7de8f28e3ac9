"""The same pay a year: from stated weekly hours, else by the usual counts of hours, days, weeks and months."""

from __future__ import annotations

import re
from typing import NamedTuple

from goingrate.records.facts import Pay

# 40 hours x 52 weeks is the year of the US wage statistics (BLS, OEWS technical notes); the others follow from it.
PERIODS_A_YEAR = {"year": 1, "month": 12, "week": 52, "day": 260, "hour": 2_080}
_WEEKS = 52
_HOURS = re.compile(
    # every run of white space is bounded: two unbounded ones side by side would take the square of a run's length
    r"(?<![\d.,-])(?P<hours>\d{1,2}(?:[.,]\d{1,2})?)(?:\s{0,3}(?:-|–|to)\s{0,3}(?P<most>\d{1,2}(?:[.,]\d)?))?"
    r"\s{0,3}-?\s{0,3}(?:hours?|hrs?|h|stunden)\b\.?\s{0,3}(?:of work\s{0,3})?"
    r"(?:a|per|each|pro|/)\s{0,3}(?:week|wk|woche)\b",
    re.IGNORECASE,
)
_LEAST, _MOST = 8.0, 60.0


class Annual(NamedTuple):
    """Pay a year in its own currency, and the rule that made it so; None where a range is open."""

    low: float | None
    high: float | None
    rule: str


def weekly_hours(text: str) -> float | None:
    """The hours a week that a text states, the middle of a range; None where it states none, or several.

    >>> weekly_hours("Part-time, 20 hours per week"), weekly_hours("24/7 support, 365 days")
    (20.0, None)
    """
    found = set()
    for match in _HOURS.finditer(text):
        hours = float(match["hours"].replace(",", "."))
        most = float(match["most"].replace(",", ".")) if match["most"] else hours
        if _LEAST <= hours <= most <= _MOST:
            found.add((hours + most) / 2)
    return found.pop() if len(found) == 1 else None


def annual_pay(pay: Pay, hours: float | None = None) -> Annual:
    """The pay a year; hours: those that the ad states for a week, which count for pay by the hour alone.

    Pay by the month counts as often as the ad says that it is paid: 13 or 14 times in some countries.

    >>> annual_pay(Pay(50, 60, "USD", "hour"))
    Annual(low=104000, high=124800, rule='2,080 hours a year')
    >>> annual_pay(Pay(3_000, 3_000, "EUR", "month", salaries_per_year=14))
    Annual(low=42000, high=42000, rule='14 stated salaries a year')
    >>> annual_pay(Pay(50, None, "USD", "hour"), hours=20).rule
    '20 stated hours x 52 weeks'
    """
    if pay.period == "hour" and hours is not None:
        times, rule = hours * _WEEKS, f"{hours:g} stated hours x {_WEEKS} weeks"
    elif pay.period == "month" and pay.salaries_per_year is not None:
        times, rule = pay.salaries_per_year, f"{pay.salaries_per_year:g} stated salaries a year"
    else:
        times = PERIODS_A_YEAR[pay.period]
        rule = "as stated" if pay.period == "year" else f"{times:,} {pay.period}s a year"
    low = None if pay.min is None else pay.min * times
    high = None if pay.max is None else pay.max * times
    return Annual(low, high, rule)
