"""The ruling on one amount: whether it is pay, in which currency, per what period, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction import pay_context as context
from goingrate.extraction import pay_line as lines
from goingrate.extraction.currencies import currencies, currencies_of_sign
from goingrate.extraction.money import Amount
from goingrate.extraction.pay_currency import PER_YEAR, currency_of, is_annual, is_believed, is_monthly
from goingrate.extraction.pay_terms import tax_basis
from goingrate.records.facts import Pay

UNSAID = 1 / 3  # without a pay word only amounts up to this part of the most believed are pay
LEAST_UNSIGNED = 1000  # below it a figure without currency needs its period behind it

LABEL = "after a pay word"
OFFER = "after an offer"
KIND = "before a pay word"
PERIOD = "with its period"
ABOVE = "below a pay heading"
LIST = "in a list of pays"
PACKAGE = "with equity or benefits"
TITLE = "behind a job title"
LEVEL = "behind a level"
ALONE = "alone in its part of the line"


class Case(NamedTuple):
    """An amount with everything around it that decides on it."""

    amount: Amount
    left: context.Side
    right: context.Side
    behind: context.Behind
    line: lines.Line
    written: str = ""  # the amount, with what repeats it in brackets


class Ruling(NamedTuple):
    """A pay with where it stands; None as pay where it is pay but cannot be read to the end."""

    pay: Pay | None
    start: int
    end: int
    rule: str
    line: lines.Line


def may_be_pay(amount: Amount, text: str) -> bool:
    """Whether the amount alone leaves it open that it is pay: a cheap first sieve.

    >>> may_be_pay(Amount(0, 4, 5e7, 5e7, ("$",), "m"), "$50m"), may_be_pay(Amount(0, 3, 3, 5, ()), "3-5 years")
    (False, False)
    """
    if amount.low > _most_believed(amount.signs[0] if amount.signs else ""):
        return False
    is_small = not (amount.signs or amount.scale) and amount.high < LEAST_UNSIGNED
    return not is_small or _PERIOD_SOON.match(text, amount.end) is not None


@cache
def _most_believed(sign: str) -> float:
    codes = set(currencies_of_sign(sign).values()) or currencies().keys()
    return max(currencies()[code].year_high for code in codes)


_PERIOD_SOON = re.compile(r"\s?(?:/|per|an?\b|p\.|pro|par|por|pa\b|brutto|€|hourly|daily|hr\b)", re.IGNORECASE)


def rule_on(case: Case, country: str | None, previous: Ruling | None, text: str) -> Ruling | None:
    """The ruling on one amount; None where it is not pay.

    previous: the pay that stood right before it; text: what both stand in
    """
    amount = case.amount
    if case.behind.is_barred or _is_retirement_plan(amount):
        return None
    money = currency_of(amount, case.left, case.right, country, case.behind.period)
    reason = _reason(case, money[0] if money else None, previous, text)
    if reason is None:
        return None
    silent = Ruling(None, amount.start, amount.end, reason, case.line)
    if money is None:
        return silent if amount.joiner and reason == LABEL else None
    code, currency_rule = money
    if _is_conversion(case, code, previous, text):
        return None
    inherited = previous.pay.period if previous and previous.pay and reason in (LIST, ABOVE) else None
    period, period_rule = _period(case, code, inherited, reason)
    if period is None:
        return silent if reason == LABEL and amount.signs else None
    low, high = _bounds(case, reason)
    basis = tax_basis(case.left, case.right, case.written)
    if basis == "net" and _is_net_of(previous, text[previous.end : amount.start] if previous else ""):
        return None
    pay = Pay(low, high, code, period, _kind(case, previous, reason, text), tax_basis=basis)
    parts = ("range" if amount.joiner else "figure", reason, period_rule, currency_rule)
    return Ruling(pay, amount.start, amount.end, ", ".join(part for part in parts if part), case.line)


def _is_retirement_plan(amount: Amount) -> bool:
    return not amount.signs and amount.scale == "k" and amount.low in (401_000, 403_000)


def _is_conversion(case: Case, code: str, previous: Ruling | None, text: str) -> bool:
    """Whether the amount only repeats the pay before it in another currency: "€50k (~$55k)"."""
    if previous is None or previous.pay is None or previous.pay.currency == code:
        return False
    between = text[previous.end : case.amount.start]
    return (
        re.fullmatch(r"\s{0,3}[(=≈]\s{0,3}(?:[~≈=]|approx\.?|about|ca\.?|i\.e\.?)?\s{0,3}", between, re.IGNORECASE)
        is not None
    )


def _is_net_of(previous: Ruling | None, between: str) -> bool:
    """Whether an amount in brackets behind a gross pay is what is left of it."""
    is_gross = previous is not None and previous.pay is not None and previous.pay.tax_basis == "gross"
    return is_gross and len(between) <= context.NEAR and "(" in between and "\n" not in between


def _is_plain_range(case: Case, code: str | None) -> bool:
    """Whether an amount without currency is a range such as "150k-200k" with nothing but a period behind it."""
    amount = case.amount
    is_range = bool(amount.joiner and amount.scale) and code is not None
    return is_range and case.behind.is_plain and is_annual(amount, code or "")


def _reason(case: Case, code: str | None, previous: Ruling | None, text: str) -> str | None:
    """Why the amount is pay; None where nothing says so."""
    amount, behind = case.amount, case.behind
    sense = context.last_sense(case.left)
    role = sense[0] if sense else None
    if role == "cue" and (amount.signs or context.is_close(case.left) or _is_plain_range(case, code)):
        return LABEL
    if behind.is_firm and behind.kind != "unstated" and (amount.signs or amount.scale):
        return KIND
    if code is None or not amount.high <= currencies()[code].year_high * UNSAID:
        return None
    is_written_as_pay = bool(amount.signs or (amount.scale and amount.joiner))
    if case.line.is_header and is_written_as_pay and _stands_alone(case, code):
        return ALONE
    if role == "block":
        return None
    return next((reason for reason, holds in _by_what_stands_around(case, code, role, previous, text) if holds), None)


def _by_what_stands_around(
    case: Case, code: str, role: str | None, previous: Ruling | None, text: str
) -> Iterator[tuple[str, bool]]:
    """The weaker reasons, the surest first, and whether each holds; role: that of the last pay word before."""
    amount, behind = case.amount, case.behind
    is_signed, is_by_year = bool(amount.signs), is_annual(amount, code)
    is_written_as_pay = is_signed or bool(amount.scale and amount.joiner)
    is_usual_range = bool(amount.joiner) and (is_by_year or is_monthly(amount, code))
    yield LIST, _continues(case, code, previous, text)
    yield OFFER, role == "weak" and is_signed and (is_usual_range or bool(behind.period))
    yield KIND, behind.kind is not None and (is_signed or bool(amount.joiner))
    yield PERIOD, is_signed and _has_period(case, code)
    yield ABOVE, is_signed and lines.is_labelled_above(case.line)
    yield PACKAGE, is_written_as_pay and behind.is_package and (is_by_year or _is_periodic(case, code))
    yield TITLE, is_written_as_pay and (is_by_year or _is_periodic(case, code)) and lines.follows_title(case.line)
    yield LEVEL, is_by_year and is_signed and lines.follows_level(case.left, case.right, previous is not None)
    yield ALONE, is_written_as_pay and _stands_alone(case, code)


def _is_periodic(case: Case, code: str) -> bool:
    """Whether a period follows, and the amount is more than allowances and prices are."""
    period = case.behind.period
    return period is not None and _is_much(case.amount, code, period)


def _has_period(case: Case, code: str) -> bool:
    """Whether a period follows at once, and the amount is of a size that only pay has."""
    period, amount = case.behind.period, case.amount
    if period is None or (period in ("month", "week") and not amount.joiner):
        return False
    return _is_much(amount, code, period)


def _is_much(amount: Amount, code: str, period: str) -> bool:
    """Whether an amount per period is more than allowances and prices are."""
    currency = currencies()[code]
    if period == "month" and currency.month_low:
        return amount.low >= currency.month_low
    return amount.low * PER_YEAR[period] >= currency.year_from


def _stands_alone(case: Case, code: str) -> bool:
    """Whether the part of the line that holds the amount speaks of nothing else."""
    amount, line = case.amount, case.line
    segment = lines.segment_before(line)
    is_all = (
        context.is_bare(line.before)
        and context.is_bare(line.after, context.BARE | {"unit"})
        and _is_periodic(case, code)
    )
    is_by_month = bool(amount.joiner) and is_monthly(amount, code)
    if not (is_annual(amount, code) or is_by_month or is_all or _has_period(case, code)):
        return False
    if line.is_header and amount.joiner and (amount.signs or case.behind.is_plain):
        return context.last_sense(context.side(segment)) is None
    is_short = len(line.before) + len(line.after) <= lines.SHORT_LINE or context.is_bare(line.before)
    is_framed = line.is_header or is_all or bool(amount.joiner and is_short)
    is_for_place = context.is_bare(segment, context.BARE | {"place"}) and (
        not segment.strip() or segment.lstrip()[0].isupper()
    )
    return is_framed and case.behind.is_plain and (context.is_bare(segment) or is_for_place)


def _continues(case: Case, code: str, previous: Ruling | None, text: str) -> bool:
    """Whether the amount goes on a list whose last one was pay: near it, of its size, with nothing against it."""
    amount = case.amount
    is_bare_range = amount.is_grouped and bool(amount.joiner) and is_annual(amount, code)
    if previous is None or previous.pay is None or not (amount.signs or amount.scale or is_bare_range):
        return False
    between = text[previous.end : case.amount.start]
    low = previous.pay.min or previous.pay.max or 0
    if is_bare_range and not amount.signs:
        low *= PER_YEAR[previous.pay.period]
    is_near = len(between) <= context.NEAR and between.count("\n") <= 2
    is_near = is_near and (not re.search(r"[.!?]\s+\w", between) or _is_next_tier(amount, between))
    is_other = bool(case.behind.period) and case.behind.period != previous.pay.period
    is_alike = code != previous.pay.currency or is_other or low / 3 <= amount.low <= 3 * low
    return is_near and is_alike and context.last_sense(context.side(between)) is None


# The sentence behind a pay that gives the pay of another place: "In Oslo it is", "For all other locations:".
_TIER = re.compile(
    r"[^.\n]{0,40}[.;]\s(?:and |while |whereas )?(?:in|for|at|outside)\s(?P<place>[^.\n\d$€£]{2,60}?)"
    r"(?:[,:]|\s(?P<it>(?:it|this|that|they|(?:the )?(?:base )?(?:salary |pay )?(?:range|pay|salary))"
    r"\s(?:is|are|ranges?|runs?|will be|would be)(?:\s(?:from|between))?))\s?",
    re.IGNORECASE,
)


def _is_next_tier(amount: Amount, between: str) -> bool:
    """Whether the words behind a pay lead to the range that is paid elsewhere."""
    match = _TIER.fullmatch(between) if amount.joiner and amount.signs else None
    if match is None:
        return False
    hits = context.side(match["place"]).hits
    return bool(match["it"]) or any(hit.senses.keys() & {"place", "elsewhere"} for hit in hits)


def _period(case: Case, code: str, inherited: str | None, reason: str) -> tuple[str | None, str]:
    """The period and how it is known."""
    amount = case.amount
    stated = "year" if amount.scale == "lpa" else case.behind.period
    if stated:
        return (stated, "period stated") if is_believed(amount, code, stated) else (None, "")
    is_inherited = inherited is not None and is_believed(amount, code, inherited)
    if is_inherited and reason == LIST:
        return inherited, "period of the list"
    above = case.line.above + "\n" + case.line.further if reason == ABOVE else ""
    for side in (case.left, context.side(above)):
        named = context.period_before(side)
        if named and is_believed(amount, code, named):
            return named, "period stated before"
    if is_inherited:
        return inherited, "period of the list"
    if is_annual(amount, code):
        return "year", "year by its size"
    if is_monthly(amount, code):
        return "month", f"month by its size, as pay in {code} is quoted"
    return None, ""


def _kind(case: Case, previous: Ruling | None, reason: str, text: str) -> str:
    kind = context.kind_of(case.left, case.behind.kind)
    if kind == "unstated" and reason in (TITLE, LEVEL, ALONE, PERIOD) and not context.last_sense(case.left):
        kind = lines.heading_kind(text, case.amount.start)
    if kind == "unstated" and reason == ABOVE:
        return context.kind_of(context.side(case.line.above), None)
    if kind == "unstated" and reason == LIST and previous and previous.pay:
        return previous.pay.kind
    return kind


def _bounds(case: Case, reason: str) -> tuple[float | None, float | None]:
    """Both bounds; None on the side that words or a plus sign leave open."""
    amount = case.amount
    if amount.joiner:
        return amount.low, amount.high
    side = context.opening(case.left)
    if side is None and reason == ABOVE and not re.search(r"\w", case.line.before):
        side = context.opening_of_label(context.side(case.line.above))
    if side == "up_to":
        return None, amount.high
    is_package_next = any(hit.first == 0 and "package" in hit.senses for hit in case.right.hits)
    is_from = side == "from" or (reason == LABEL and context.is_least(case.left))
    if is_from or (amount.is_plus and not is_package_next):
        return amount.low, None
    return amount.low, amount.high
