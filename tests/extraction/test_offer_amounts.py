# ruff: noqa: E501 - one example a line
"""How much is offered besides base pay; every text is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.offer_amounts import OfferAmounts, find_offer_amounts
from goingrate.extraction.pay import find_pay
from goingrate.records.facts import Found, Money, Range, Reading, Silence
from goingrate.records.posting import GivenPay, Posting
from goingrate.text.even import even_text

# (text, country of the job, what is offered): `bonus 10-15`, `share 0.1-0.5`, `value 100-200 USD`, `sign-on 500-500 EUR`
EXAMPLES = [
    # bonus in % of base pay
    ("10% bonus", "US", "bonus 10-10"),
    ("A 10% annual bonus comes on top.", "US", "bonus 10-10"),
    ("Bonus: 15%", "US", "bonus 15-15"),
    ("Target bonus 15%", "US", "bonus 15-15"),
    ("15% target bonus", "US", "bonus 15-15"),
    ("Annual bonus (10-15%)", "US", "bonus 10-15"),
    ("Performance bonus of 10% to 20%", "US", "bonus 10-20"),
    ("Bonus of up to 20% of base salary", "US", "bonus -20"),
    ("Up to 12.5% discretionary bonus", "GB", "bonus -12.5"),
    ("A bonus potential of 25%", "US", "bonus 25-25"),
    ("Eligible for a bonus of at least 5%", "US", "bonus 5-"),
    ("Salary $90,000 plus 8% performance-based bonus", "US", "bonus 8-8"),
    ("Variable pay of 20%", "US", "bonus 20-20"),
    ("Base salary plus 30% variable", "US", "bonus 30-30"),
    ("Annual incentive: 10 percent", "US", "bonus 10-10"),
    ("bis zu 15 % Bonus", "DE", "bonus -15"),
    ("Zielbonus von 10 %", "DE", "bonus 10-10"),
    ("Jahresbonus: 8 %", "DE", "bonus 8-8"),
    ("bis zu 15 % variabler Anteil", "DE", "bonus -15"),
    ("Prime annuelle de 10 %", "FR", "bonus 10-10"),
    ("10% commission on every pie", "US", ""),
    ("Bonus points: 10% of applicants bring them", "US", ""),
    ("401k with 4% match and a bonus", "US", ""),
    ("Quarterly bonuses, 4% pension", "GB", ""),
    ("Our bonus reaches 150% of target.", "US", ""),
    ("Bonus up to 200% of target", "US", ""),
    ("Administer 10% bonus plans for bakers", "US", ""),
    ("We raised sales by 30% and paid a bonus.", "US", ""),
    ("Bonus paid; 100% remote", "US", ""),
    ("50/50 base and variable", "US", ""),
    # equity in % of the company
    ("0.5% equity", "US", "share 0.5-0.5"),
    ("0.5–1.5% equity", "US", "share 0.5-1.5"),
    ("0.1% - 0.3% in stock options", "US", "share 0.1-0.3"),
    (".5 - 2% equity", "US", "share 0.5-2"),
    ("Equity: 0.25%-1%", "US", "share 0.25-1"),
    ("Equity 0.1 - 0.5 %", "US", "share 0.1-0.5"),
    ("Equity (0.1%-0.5%)", "US", "share 0.1-0.5"),
    ("Equity: up to 2%", "US", "share -2"),
    ("With up to 0.8% equity", "US", "share -0.8"),
    ("Equity of 1%+", "US", "share 1-"),
    ("Significant equity (>1%)", "US", "share 1-"),
    ("1% of the company in stock options", "US", "share 1-1"),
    ("0,2 % VSOP", "DE", "share 0.2-0.2"),
    ("Options on 0.7-1.3% of the bakery", "NO", "share 0.7-1.3"),
    ("Founding baker: 5-10% ownership", "US", "share 5-10"),
    ("Acme | Baker | $150k-$180k + 0.5-1.0% | Reno", "US", "share 0.5-1"),
    ("Acme | Baker | $150k-$180k, 0.25% – 0.75%", "US", "share 0.25-0.75"),
    ("Acme | Baker | £60k-70k (0.1-0.2%)", "GB", "share 0.1-0.2"),
    ("$150k-$180k, 10% bonus", "US", "bonus 10-10"),
    ("$150k-$180k + 5% pension", "US", ""),
    ("Employee stock purchase plan with 15% discount", "US", ""),
    ("Stock options, 4% match", "US", ""),
    ("A private equity firm that grew 20%", "US", ""),
    ("Private equity: 20% of our clients", "US", ""),
    ("Diversity and equity: 45% of us are women", "US", ""),
    ("Home equity loans at 5%", "US", ""),
    ("Cut stock-outs by 50%", "US", ""),
    ("Stock fell 20% last year", "US", ""),
    ("Equity, 100% health cover", "US", ""),
    # equity in money
    ("$100,000 in RSUs", "US", "value 100000-100000 USD"),
    ("RSUs: $120,000 over four years", "US", "value 120000-120000 USD"),
    ("RSU grant of $80k - $100k", "US", "value 80000-100000 USD"),
    ("Equity grant valued at €40k", "DE", "value 40000-40000 EUR"),
    ("$50k-$100k worth of equity", "US", "value 50000-100000 USD"),
    ("Stock options worth up to £30,000", "GB", "value -30000 GBP"),
    ("$25,000 in stock options", "AU", "value 25000-25000 AUD"),
    ("$150k + equity", "US", ""),
    ("$150k equity", "US", ""),
    ("Pay and equity ($90k-$120k)", "US", ""),
    ("$65k base + equity ($80k OTE)", "US", ""),
    ("We pay well, with bonus and equity ($90K+ OTE).", "US", ""),
    ("Private equity of $4bn", "US", ""),
    ("Keep a stock worth $2M", "US", ""),
    ("Equity markets of $900 billion", "US", ""),
    # sign-on
    ("$5,000 sign-on bonus", "US", "sign-on 5000-5000 USD"),
    ("Sign-on bonus: $5,000", "US", "sign-on 5000-5000 USD"),
    ("Sign on bonus of up to $20k", "US", "sign-on -20000 USD"),
    ("Signing bonus: $5,000 - $10,000", "US", "sign-on 5000-10000 USD"),
    ("A $3,500 signing bonus awaits nurses.", "CA", "sign-on 3500-3500 CAD"),
    ("$10k sign-on", "US", "sign-on 10000-10000 USD"),
    ("£1,500 welcome bonus", "GB", "sign-on 1500-1500 GBP"),
    ("Joining bonus of ₹2,00,000", "IN", "sign-on 200000-200000 INR"),
    ("Antrittsprämie von 2.000 €", "DE", "sign-on 2000-2000 EUR"),
    ("Startbonus: 1.000 Euro", "DE", "sign-on 1000-1000 EUR"),
    ("Willkommensprämie in Höhe von 1.500 €", "DE", "sign-on 1500-1500 EUR"),
    ("Sign-on bonus ($3,000)", "US", "sign-on 3000-3000 USD"),
    ("Bono de bienvenida de 1.000 €", "ES", "sign-on 1000-1000 EUR"),
    ("Welkomstbonus van € 750", "NL", "sign-on 750-750 EUR"),
    ("Referral bonus of $500", "US", ""),
    ("A sign-on bonus is possible.", "US", ""),
    ("Sign on to our site and win $50", "US", ""),
    ("Players get a $100 welcome offer", "US", ""),
    ("Relocation bonus: $4,000", "US", ""),
    # together
    ("Up to 15% annual bonus, 0.1% - 0.3% equity, $5,000 sign-on bonus.", "US", "bonus -15; share 0.1-0.3; sign-on 5000-5000 USD"),
    ("Salary: €80k-100k, 10% bonus, 0.2% VSOP", "DE", "bonus 10-10; share 0.2-0.2"),
    ("", None, ""),
]  # fmt: skip
NAMES = ("bonus", "share", "value", "sign-on")


def read(text: str, country: str | None, given_pay: tuple[GivenPay, ...] = ()) -> OfferAmounts:
    posting = Posting("jsonl", "acme", "1", "Baker", text, given_pay=given_pay)
    return find_offer_amounts(posting, country, find_pay(posting, country).pay)


def written(name: str, reading: Reading[Range] | Reading[Money]) -> str | None:
    if not isinstance(reading, Found):
        return None
    value = reading.value
    low, high = ("" if each is None else f"{each:.10g}" for each in (value.low, value.high))
    return f"{name} {low}-{high}" + (f" {value.currency}" if isinstance(value, Money) else "")


def offered(text: str, country: str | None) -> str:
    said = (written(name, reading) for name, reading in zip(NAMES, read(text, country), strict=True))
    return "; ".join(each for each in said if each)


@pytest.mark.parametrize(("text", "country", "expected"), EXAMPLES)
def test_reads_what_is_offered(text, country, expected):
    assert offered(text, country) == expected


@pytest.mark.parametrize(("text", "country", "expected"), EXAMPLES)
def test_white_space_and_doubling_change_nothing(text, country, expected):
    assert offered(f"{text}\n\n{text}", country) == expected
    assert offered(even_text(text.replace(" ", "\u00a0")).text, country) == expected


texts = st.sampled_from([text for text, _, _ in EXAMPLES])
pieces = st.sampled_from(
    ["10%", "0.5", " - ", "bonus", "equity", " ", "\n", "sign-on bonus", "$5,000", "of up to ", "€"]
)


@given(st.lists(pieces | texts, max_size=12).map("".join))
def test_evidence_slices_to_a_figure(text):
    for reading in read(text, "US"):
        for evidence in reading.evidence if isinstance(reading, Found) else ():
            span = text[evidence.start : evidence.end]
            assert span == span.strip()
            assert any(char.isdigit() for char in span)


def test_the_feeds_own_components_win():
    given_pay = (
        GivenPay("p[0]", "EquityPercentage", 0.1, 0.4, None, "NONE"),
        GivenPay("p[1]", "EquityCashValue", 20_000, None, "usd", "1 YEAR"),
        GivenPay("p[2]", "Sign-on Bonus", 5_000, 5_000, "USD", "1 TIME"),
    )
    found = read("1% equity, $9,000 in RSUs, $1,000 sign-on bonus", "US", given_pay)
    assert found.equity_percent.value == Range(0.1, 0.4)
    assert found.equity_value.value == Money(20_000, None, "USD")
    assert found.sign_on.value == Money(5_000, 5_000, "USD")
    assert found.sign_on.evidence[0].part == "p[2]"


def test_a_component_without_figures_says_nothing():
    assert read("", "US", (GivenPay("p", "EquityPercentage", None, None),)).equity_percent is Silence.NOT_STATED


@pytest.mark.parametrize("unit", ["bonus 10% ", "10% equity", "$5 sign-on ", "bonus of ", "1%-", "stock options", " "])
def test_time_is_linear(unit):
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        read(text, "US")
        return time.process_time() - start

    seconds(1_000)
    small, large = min(seconds(10_000) for _ in range(3)), min(seconds(40_000) for _ in range(2))
    assert large < 11 * small + 0.05
