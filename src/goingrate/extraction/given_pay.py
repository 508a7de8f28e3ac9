"""Pay that a feed states as structure, read into the vocabulary of facts."""

from __future__ import annotations

import re
from functools import lru_cache

from goingrate.extraction.currencies import currencies
from goingrate.extraction.pay_words import hits_in, tokens_of
from goingrate.records.facts import PAY_KINDS, PERIODS, Evidence, Found, Pay, Reading, Silence
from goingrate.records.posting import GivenPay

SALARY_LABELS = ("salary", "pay", "base salary", "basesalary", "wage", "salaryrange", "salary range")
# What a mapping adds to a label where the table has no field for it (`told_by` in sources/tables/fields.py).
_TOLD = re.compile(r"; (?P<told>(?:currency|period) by [^;]{1,60})(?=;|$)")
PERIOD_WORDS = {
    "annum": "year", "annual": "year", "annually": "year", "yearly": "year", "yr": "year", "per-year-salary": "year",
    "monthly": "month", "mo": "month", "per-month-salary": "month",
    "weekly": "week", "wk": "week", "per-week-salary": "week",
    "daily": "day", "per-day-wage": "day",
    "hourly": "hour", "hr": "hour", "per-hour-wage": "hour",
}  # fmt: skip


@lru_cache(maxsize=256)  # a feed has few words for periods and labels
def _period(interval: str | None) -> str | None:
    """The period that a feed's word names; None for one that is no known period.

    >>> _period("1 YEAR"), _period("per-hour-wage"), _period("1 TIME")
    ('year', 'hour', None)
    """
    word = re.sub(r"^(?:1|per)\s+", "", (interval or "").strip().casefold())
    word = PERIOD_WORDS.get(word, word.removesuffix("s"))
    return word if word in PERIODS else None


@lru_cache(maxsize=256)
def _label_and_kind(label: str) -> tuple[str, str]:
    """The feed's label without the kind and the inferences that may follow it, and the kind: base where none follows.

    >>> _label_and_kind("Salary"), _label_and_kind("pay, ote; currency by its mapping")
    (('salary', 'base'), ('pay', 'ote'))
    """
    called = _TOLD.sub("", label).strip().casefold()
    name, _, kind = called.partition(", ")
    return (name, kind) if kind in PAY_KINDS else (called, "base")


def _with_inferences(rule: str, label: str) -> str:
    """The rule, and what of the pay something else than the feed's own field for it tells.

    >>> _with_inferences("structured salary", "salary; currency by its mapping; period by its mapping")
    'structured salary, currency by its mapping, period by its mapping'
    """
    return ", ".join([rule, *(match["told"] for match in _TOLD.finditer(label))])


def _kind_of_note(note: str | None) -> str | None:
    """On-target earnings, where the note calls the amount so; None where it doesn't.

    >>> _kind_of_note("OTE, New York"), _kind_of_note("Base salary (OTE is higher)")
    ('ote', None)
    """
    if not note:
        return None
    cues = {hit.senses["cue"].value for hit in hits_in(tokens_of(note)) if "cue" in hit.senses}
    return "ote" if "ote" in cues and not re.search(r"\bbase\b", note, re.IGNORECASE) else None


def _period_and_rule(each: GivenPay, currency: str, ends: tuple[float, ...]) -> tuple[str | None, str]:
    """The period and how it is known: the feed's word; where it gives none, a size that only a year's pay has."""
    if (each.interval or "").strip():
        return _period(each.interval), "structured salary"
    known = currencies().get(currency)
    if known and known.year_from <= min(ends) and max(ends) <= known.year_high:
        return "year", "structured salary, year by its size"
    return None, ""


def _read(each: GivenPay, kind: str) -> tuple[Pay, Evidence] | None:
    """The amount as pay; None where it has no figure, currency or period. A bound of zero leaves the range open."""
    low, high = each.low or None, each.high or None
    ends, currency = tuple(end for end in (low, high) if end is not None), (each.currency or "").strip().upper()
    if not ends or not re.fullmatch("[A-Z]{3}", currency):
        return None
    period, rule = _period_and_rule(each, currency, ends)
    if period is None:
        return None
    rule = _with_inferences(rule, each.label)
    if kind == "base" and _kind_of_note(each.note):
        kind, rule = "ote", f"{rule}, on-target earnings by its note"
    return Pay(low, high, currency, period, kind, each.note or None), Evidence(each.path, None, None, rule)


def read_given_pay(given: tuple[GivenPay, ...]) -> Reading[tuple[Pay, ...]]:
    """The salaries among the structured amounts, as given; malformed where none of them can be read.

    >>> read_given_pay((GivenPay("pay", "Salary", 60_000, 75_000, "EUR", "1 YEAR"),)).value
    (Pay(min=60000, max=75000, currency='EUR', period='year', kind='base', ...),)
    >>> read_given_pay((GivenPay("pay", "Salary", 500, 500, "USD", "1 TIME"),))
    <Silence.MALFORMED: 'malformed'>
    >>> read_given_pay((GivenPay("pay", "Salary", 0, 90_000, "EUR"),)).evidence[0].rule
    'structured salary, year by its size'
    """
    named = [(each, *_label_and_kind(each.label)) for each in given]
    salaries = [(each, kind) for each, label, kind in named if label in SALARY_LABELS]
    pays: dict[Pay, Evidence] = {}
    for each, kind in salaries:
        read = _read(each, kind)
        if read is not None:
            pays.setdefault(*read)
    if pays:
        return Found(tuple(pays), tuple(pays.values()))
    return Silence.MALFORMED if salaries else Silence.NOT_STATED
