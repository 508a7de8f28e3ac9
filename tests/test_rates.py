"""Rates by date: the ECB's own figures, days without rates, currencies that it does not quote."""

from __future__ import annotations

from datetime import date

import pytest

from goingrate.rates import rates_to

# From the ECB's published table of euro reference rates.
PUBLISHED = [
    ("USD", date(2014, 3, 28), 1.3759), ("JPY", date(2014, 3, 28), 140.9), ("USD", date(1999, 1, 4), 1.1789),
    ("USD", date(2025, 10, 24), 1.1612),
]  # fmt: skip


@pytest.mark.parametrize(("currency", "day", "per_euro"), PUBLISHED)
def test_rates_are_those_of_the_central_bank(currency: str, day: date, per_euro: float) -> None:
    rate = rates_to(currency, ["EUR"], day)["EUR"]
    assert (rate.value, rate.on) == (pytest.approx(per_euro), day)


def test_a_weekend_takes_friday() -> None:
    assert rates_to("USD", ["EUR"], date(2025, 10, 26))["EUR"].on == date(2025, 10, 24)


def test_a_day_after_the_shipped_rates_takes_their_last() -> None:
    assert rates_to("USD", ["EUR"], date(2999, 1, 1))["EUR"].on >= date(2026, 1, 1)


def test_crossed_rates_lead_back() -> None:
    day = date(2025, 10, 24)
    there, back = rates_to("GBP", ["USD"], day)["USD"], rates_to("USD", ["GBP"], day)["GBP"]
    assert there.value * back.value == pytest.approx(1)


@pytest.mark.parametrize("currency", ["AED", "XYZ", "", "RUB", "HRK"])
def test_no_rate_is_no_rate(currency: str) -> None:
    assert rates_to("USD", [currency, "USD"], date(2025, 10, 24)).keys() == {"USD"}


def test_a_currency_is_worth_itself_without_any_table() -> None:
    assert rates_to("AED", ["AED"], date(1950, 1, 1))["AED"].value == 1
