"""Whom a tier of pay is for: the note's place, else what its currency tells."""

from __future__ import annotations

import pytest

from goingrate.extraction.facts import find_facts
from goingrate.pipeline.extracting import facts_row
from goingrate.records.posting import GivenPay, Posting

TIERS = [
    # location, currency, note: country, elsewhere
    ("Austin, TX", "USD", None, None, None),
    ("Austin, TX", "USD", "San Francisco", "US", None),
    ("Austin, TX", "USD", "Senior", None, None),
    ("Remote - US | Remote - Canada", "USD", None, "US", None),
    ("Remote - US | Remote - Canada", "CAD", None, "CA", None),
    ("Remote - US", "USD", "LATAM: Senior", None, "Latin America"),
    ("Remote - US", "EUR", "Ireland & Spain", None, "Ireland & Spain"),
    ("Remote - US", "BRL", None, "BR", None),
    ("Remote - US", "EUR", None, None, None),
    ("Berlin, Germany", "EUR", None, None, None),
    ("Berlin, Germany", "GBP", "United Kingdom", "GB", None),
]


@pytest.mark.parametrize(("location", "currency", "note", "country", "elsewhere"), TIERS)
def test_a_tier_says_whom_it_is_for(
    location: str, currency: str, note: str | None, country: str | None, elsewhere: str | None
) -> None:
    given = GivenPay("pay", "Salary", 90_000, 120_000, currency, "1 YEAR", note)
    posting = Posting("jsonl", "b", "1", "Data Engineer", "You will build.", location=location, given_pay=(given,))
    (tier,) = facts_row("p", "r", 0, find_facts(posting))["pay"]
    assert (tier["country"], tier["elsewhere"]) == (country, elsewhere)
