"""The currency of an amount, stated or settled by what stands beside it, and what amounts of each are believed."""

from __future__ import annotations

import math
import re
from functools import cache

from goingrate.extraction import pay_context as context
from goingrate.extraction.currencies import codes_of, currencies, currencies_of_sign, currency_of_country, rows
from goingrate.extraction.money import Amount

PER_YEAR = {"year": 1, "month": 12, "week": 52, "day": 230, "hour": 2000}
SLACK = 0.5  # interns' pay goes down to half of a currency's usual least
# A year: what a job in a country of pesos pays less than where its pay is told by the month, and by the year.
MOST_DOLLARS = {"month": 110_000, "year": 300_000}
INDIAN_SCALES = ("l", "lakh", "lakhs", "lac", "lacs", "lpa", "cr", "crore", "crores")
_CODE = re.compile(r"(?<![^\W_])[A-Z]{3}(?![^\W_])")
_CODE_REACH = 60
_CODE_REACH_BEHIND = 25
_EITHER = re.compile(r"\b([A-Z]{3})(?:/|\s(?:or|oder|ou)\s)([A-Z]{3})\b")
_EQUIVALENT = re.compile(r"\b[A-Z]{3}(?=\sequivalents?\b)", re.IGNORECASE)


def is_believed(amount: Amount, code: str, period: str, slack: float = SLACK) -> bool:
    """Whether an amount of this currency per this period is what somebody may be paid."""
    currency, times = currencies()[code], PER_YEAR[period]
    return amount.low * times >= slack * currency.year_low and amount.high * times <= currency.year_high


def is_annual(amount: Amount, code: str) -> bool:
    """Whether the size alone says that it is per year."""
    currency = currencies()[code]
    return currency.year_from <= amount.low and amount.high <= currency.year_high


def is_monthly(amount: Amount, code: str) -> bool:
    """Whether the size alone says that it is per month, in a currency whose advertisements quote by the month."""
    currency = currencies()[code]
    return 0 < currency.month_low <= amount.low and amount.high <= currency.month_high


def currency_of(
    amount: Amount, left: context.Side, right: context.Side, country: str | None, period: str | None = None
) -> tuple[str, str] | None:
    """The currency and, where it was inferred, the rule; None where nothing tells it."""
    codes = codes_of(amount.signs)
    if codes:
        return (codes.pop(), "") if len(codes) == 1 else None
    if not amount.signs:
        return _currency_beside(amount, left, right, country)
    sign = amount.signs[0]
    meanings = currencies_of_sign(sign)
    sense = context.last_sense(left)
    beside = right.text[:25] + (" " + left.text if sense and sense[0] == "cue" else "")
    for written in _CODE.findall(f"{beside} {left.text[-8:]}"):
        if written in meanings.values():
            return written, f"bare {sign} with the code beside it"
    for side in (left, right):
        place = context.place_in(side)
        if place in meanings:
            return meanings[place], f"bare {sign} by the place beside it"
    if country in meanings:
        return meanings[country], f"bare {sign} by the job's country"
    local = currency_of_country().get(country or "")
    if sign == "$" and local in _pesos() and _is_rather(amount, local, period or context.period_before(left) or "year"):
        return local, f"bare {sign} as {local} by its size"
    if "" not in meanings:
        return None
    why = "for a country without its own" if country else "because no country is stated"
    return meanings[""], f"bare {sign} as {meanings['']} {why}"


def _currency_beside(
    amount: Amount, left: context.Side, right: context.Side, country: str | None
) -> tuple[str, str] | None:
    """The currency of an amount without a sign; None where the words beside it leave a choice of two, or none."""
    if amount.scale in INDIAN_SCALES:
        return "INR", "INR by its number word"
    beside = left.text[-_CODE_REACH:] + " " + right.text[:_CODE_REACH_BEHIND]
    if any(set(match.groups()) <= currencies().keys() for match in _EITHER.finditer(beside)):
        return None
    named = [word for word in _CODE.findall(_EQUIVALENT.sub("", beside)) if word in currencies()]
    if named:
        return named[-1], "code beside it"
    code = currency_of_country().get(country or "")
    return (code, "currency of the country, none stated") if code else None


@cache
def _pesos() -> frozenset[str]:
    """Currencies at home written with a bare dollar sign as often as with their own, such as MX$."""
    return frozenset(row["code"] for row in rows("currencies.csv") if f"{row['code']}$" in row["signs"].split())


def _is_rather(amount: Amount, local: str, period: str) -> bool:
    """Whether an amount is too much for pay in US dollars and just right in the country's own money."""
    return amount.low * PER_YEAR[period] > MOST_DOLLARS.get(period, math.inf) and is_believed(amount, local, period)
