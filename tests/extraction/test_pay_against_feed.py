# ruff: noqa: E501 - one example a line
"""Pay of the words beside the pay of the feed: contradictions, tiers for other places; every text is invented."""

from __future__ import annotations

import pytest

from goingrate.extraction.pay import PayReadings, find_pay
from goingrate.records.facts import Found, Silence
from goingrate.records.posting import GivenPay, Posting


def salary(low, high, currency="USD", interval="1 YEAR", note=None):
    return GivenPay("p", "Salary", low, high, currency, interval, note)


def read(given: tuple[GivenPay, ...], text: str, location: str | None = None) -> PayReadings:
    return find_pay(Posting("jsonl", "b", "1", "Baker", text, location=location, given_pay=given), "US")


ONE = (salary(100_000, 150_000),)
US_AND_CANADA = (salary(100_000, 150_000), salary(90_000, 130_000, "CAD"))
# (pay of the feed, text, whether they contradict each other)
CASES = [
    (ONE, "Salary: $100,000 - $150,000", False),
    (ONE, "Salary: $100k-$150k", False),
    (ONE, "Salary: $110,000 - $140,000", False),  # within
    (ONE, "Salary: $120,000", False),
    (ONE, "Salary: up to $150,000", False),
    (ONE, "Salary: from $100,000", False),
    (ONE, "Salary: $100,000 - $170,000", True),
    (ONE, "Salary: $80,000 - $150,000", True),
    (ONE, "Salary: $90,000 - $95,000", True),
    (ONE, "Salary: $200,000", True),
    (ONE, "Salary: up to $190,000", True),
    (ONE, "Salary: from $160,000", True),
    (ONE, "OTE: $200,000 - $300,000", False),  # another kind
    (ONE, "Total compensation: $180,000 - $250,000", False),
    (ONE, "Base $100k-$150k, OTE $200k-$300k", False),
    (ONE, "Salary: €80,000 - €90,000", False),  # another currency: for another country
    (ONE, "Salary: $48 - $72 per hour", False),
    (ONE, "Salary: $20 - $25 per hour", True),
    (ONE, "Salary: $8,400 - $12,400 per month", False),
    (ONE, "Salary bands:\nSenior: $100k-$125k\nStaff: $125k-$150k", False),
    (ONE, "Salary bands:\nJunior: $80k-$95k\nSenior: $100k-$150k", False),  # one of them is the feed's
    (ONE, "We bake bread.", False),
    (US_AND_CANADA, "Salary: $90,000 - $130,000 CAD", False),
    (US_AND_CANADA, "Salary: $120,000 - $160,000 CAD", True),
    ((salary(143_500, 180_000),), "Salary: $144k-$180k", False),  # rounded
    ((salary(30, 30, interval="1 HOUR"),), "Hourly rate: $28-$34", False),  # the feed's figure is one of the range
    ((salary(30, 30, interval="1 HOUR"),), "Hourly rate: $35-$40", True),
    ((salary(24, 24),), "Hourly rate: $24", True),  # the feed's period is wrong
    ((salary(3_000, 3_000, "EUR", "1 MONTH"),), "Gehalt: 42.000 € im Jahr, 14 Gehälter", False),
]


@pytest.mark.parametrize(("given", "text", "is_conflict"), CASES)
def test_contradictions_are_flagged(given, text, is_conflict):
    found = read(given, text)
    assert isinstance(found.conflict, Found) is is_conflict
    if isinstance(found.conflict, Found):
        assert found.conflict.value is True
        assert {piece.part for piece in found.conflict.evidence} == {"text"}
        assert set(found.conflict.evidence) <= set(found.text_pay.evidence)


def test_both_are_kept_and_the_feed_wins():
    found = read(ONE, "Salary: $100,000 - $170,000")
    assert [(pay.min, pay.max) for pay in found.pay.value] == [(100_000, 150_000)]
    assert [(pay.min, pay.max) for pay in found.text_pay.value] == [(100_000, 170_000)]


def test_without_a_feeds_pay_the_words_are_the_pay():
    found = read((), "Salary: $100,000 - $170,000")
    assert [(pay.min, pay.max) for pay in found.pay.value] == [(100_000, 170_000)]
    assert found.text_pay is Silence.NOT_STATED
    assert found.conflict is Silence.NOT_STATED


ROME = (salary(50_000, 60_000, "EUR"),)
# (pay of the feed, location, text, tiers with their notes)
PLACES = [
    (ROME, "Rome | Milan", "This range is for candidates in Rome. The salary range for Milan is €60,000 - €70,000.", [(50_000, "Rome"), (60_000, "Milan")]),
    (ROME, "Rome | Milan", "The salary range for Milan is €60,000 - €70,000.", [(50_000, None), (60_000, "Milan")]),
    (ROME, "Rome | Milan", "This salary range is reflective of Rome. Salary: €60,000 - €70,000 for Milan.", [(50_000, "Rome"), (60_000, "Milan")]),
    (ROME, "Rome", "The salary range for Milan is €60,000 - €70,000.", [(50_000, None), (60_000, "Milan")]),
    (ROME, "Rome", "The salary range for Rome is €60,000 - €70,000.", [(50_000, None)]),
    (ROME, "Rome", "The salary range is €60,000 - €70,000.", [(50_000, None)]),
    (ROME, "Rome | Milan", "The salary range for Rome is €50,000 - €60,000.", [(50_000, None)]),
    (ROME, "Rome | Milan", "OTE in Milan: €90,000 - €95,000", [(50_000, None)]),
    ((salary(50_000, 60_000, "EUR", note="Milan"),), "Rome | Milan", "The salary range for Milan is €60,000 - €70,000.", [(50_000, "Milan")]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "location", "text", "tiers"), PLACES)
def test_ranges_for_other_places_are_tiers(given, location, text, tiers):
    found = read(given, text, location)
    assert [(pay.min, pay.note) for pay in found.pay.value] == tiers
    is_kept = len(tiers) > 1 or "OTE" in text or "€50,000" in text
    assert isinstance(found.conflict, Found) is not is_kept
