"""Pay that a feed states as structure, read into the vocabulary of facts."""

from __future__ import annotations

import re

from goingrate.records.facts import PAY_KINDS, PERIODS, Evidence, Found, Pay, Reading, Silence
from goingrate.records.posting import GivenPay

SALARY_LABELS = ("salary", "pay", "base salary", "basesalary", "wage", "salaryrange", "salary range")
PERIOD_WORDS = {
    "annum": "year", "annual": "year", "annually": "year", "yearly": "year", "yr": "year", "per-year-salary": "year",
    "monthly": "month", "mo": "month", "per-month-salary": "month",
    "weekly": "week", "wk": "week", "per-week-salary": "week",
    "daily": "day", "per-day-wage": "day",
    "hourly": "hour", "hr": "hour", "per-hour-wage": "hour",
}  # fmt: skip


def _period(interval: str | None) -> str | None:
    """The period that a feed's word names; None for one that is no known period.

    >>> _period("1 YEAR"), _period("per-hour-wage"), _period("1 TIME")
    ('year', 'hour', None)
    """
    word = re.sub(r"^(?:1|per)\s+", "", (interval or "").strip().casefold())
    word = PERIOD_WORDS.get(word, word.removesuffix("s"))
    return word if word in PERIODS else None


def _label_and_kind(label: str) -> tuple[str, str]:
    """The feed's label without the kind that may follow it, and the kind: base where none follows.

    >>> _label_and_kind("Salary"), _label_and_kind("pay, ote")
    (('salary', 'base'), ('pay', 'ote'))
    """
    name, _, kind = label.strip().casefold().partition(", ")
    return (name, kind) if kind in PAY_KINDS else (label.strip().casefold(), "base")


def read_given_pay(given: tuple[GivenPay, ...]) -> Reading[tuple[Pay, ...]]:
    """The salaries among the structured amounts, as given; malformed where none of them can be read.

    >>> read_given_pay((GivenPay("pay", "Salary", 60_000, 75_000, "EUR", "1 YEAR"),)).value
    (Pay(min=60000, max=75000, currency='EUR', period='year', kind='base', note=None),)
    >>> read_given_pay((GivenPay("pay", "Salary", 500, 500, "USD", "1 TIME"),))
    <Silence.MALFORMED: 'malformed'>
    """
    named = [(each, *_label_and_kind(each.label)) for each in given]
    salaries = [(each, kind) for each, label, kind in named if label in SALARY_LABELS]
    pays: dict[Pay, Evidence] = {}
    for each, kind in salaries:
        period, currency = _period(each.interval), (each.currency or "").strip().upper()
        if period is None or not re.fullmatch("[A-Z]{3}", currency):
            continue
        if each.low is None and each.high is None:
            continue
        pay = Pay(each.low, each.high, currency, period, kind, each.note or None)
        pays.setdefault(pay, Evidence(each.path, None, None, "structured salary"))
    if pays:
        return Found(tuple(pays), tuple(pays.values()))
    return Silence.MALFORMED if salaries else Silence.NOT_STATED
