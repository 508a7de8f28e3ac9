"""Exchange rates by date: the European Central Bank's reference rates, shipped with `currencyconverter`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

SOURCE = "ECB euro foreign exchange reference rates"
# Rates are published on working days; a currency without one for longer is no longer quoted.
_OLDEST = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Rate:
    """How many units of a currency one unit of another is worth, and the day of the rate."""

    currency: str
    to: str
    value: float
    on: date


@cache
def _converter() -> CurrencyConverter:
    from currency_converter import CurrencyConverter

    return CurrencyConverter()


def rates_to(to: str, currencies: Iterable[str], day: date) -> dict[str, Rate]:
    """Rates into a currency on a day, by currency; a currency without a rate is not among them.

    to, currencies: ISO 4217 codes; day: the newest rate published up to it counts, that of the last shipped day where
    it lies after that; the currency itself has the rate 1

    Source: European Central Bank, euro foreign exchange reference rates; crossed over the euro.

    >>> rates_to("USD", ["EUR", "USD", "XYZ"], date(2025, 10, 25))["EUR"]
    Rate(currency='EUR', to='USD', value=1.1612, on=datetime.date(2025, 10, 24))
    """
    asked = sorted(set(currencies))
    found = {name: Rate(name, to, 1.0, day) for name in asked if name == to}
    if len(found) == len(asked):
        return found
    day = min(day, _converter().bounds["EUR"].last_date)
    for name in asked:
        rate = _rate(name, to, day) if name != to else None
        if rate is not None:
            found[name] = rate
    return found


def _rate(currency: str, to: str, day: date) -> Rate | None:
    from currency_converter import RateNotFoundError

    converter = _converter()
    if currency not in converter.currencies or to not in converter.currencies:
        return None
    for back in range(_OLDEST.days + 1):
        on = day - timedelta(days=back)
        try:
            value = converter.convert(1.0, currency, to, on)
        except RateNotFoundError:
            continue
        return Rate(currency, to, float(value), on)
    return None
