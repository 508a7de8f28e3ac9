"""Whether a year's pay is believed: held against the bounds of the currency that people at its place are paid in."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from goingrate.extraction.currencies import currency_of_country, is_plausible
from goingrate.rates import rates_to
from goingrate.records.facts import Pay

_NEWEST = 2_100


def is_believed(
    low: float | None, high: float | None, currency: str, country: str | None, year: int | None
) -> bool | None:
    """Whether annual base pay lies within what is believed; None where no bounds or no rate are known.

    A currency's bounds are those of the countries that use it: 6,600 USD a year are too little in the US, but a survey
    that converts all pay to USD has Indian pay of that size. Pay in another currency is converted at the year's rate.

    >>> is_believed(6_600, 6_600, "USD", "US", 2017), is_believed(6_600, 6_600, "USD", "IN", 2017)
    (False, True)
    """
    home = currency_of_country().get(country or "", currency)
    rate = 1.0 if home == currency else _rate(currency, home, year or _NEWEST)
    if rate is None:
        return None
    low, high = (None if end is None else end * rate for end in (low, high))
    return is_plausible(Pay(low, high, home, "year"))


@lru_cache(maxsize=1_024)
def _rate(currency: str, home: str, year: int) -> float | None:
    """Units of the home currency for one of the currency in the middle of the year."""
    found = rates_to(home, [currency], date(year, 7, 1)).get(currency)
    return found.value if found else None
