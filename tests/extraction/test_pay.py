# ruff: noqa: E501 - one example a line
from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pay_examples import LIMITS, NOT_PAY, STATED
from pay_examples_beside import BESIDE, BESIDE_NOT_PAY
from pay_examples_forms import FORMS
from pay_examples_languages import LANGUAGES
from pay_examples_layouts import LAYOUTS
from pay_examples_traps import TRAPS

from goingrate.extraction.pay import find_pay
from goingrate.records.facts import PAY_KINDS, PERIODS, Found, Pay, Silence
from goingrate.records.posting import GivenPay, Posting
from goingrate.text.even import even_text


def posting(text: str, title: str | None = None, given_pay: tuple[GivenPay, ...] = ()) -> Posting:
    return Posting("jsonl", "acme", "1", title, text, given_pay=given_pay)


def written(pay: Pay, with_kind: bool) -> str:
    low, high = ("" if each is None else f"{each:g}" if each % 1 else f"{each:.0f}" for each in (pay.min, pay.max))
    return f"{low}-{high} {pay.currency} {pay.period}" + (f" {pay.kind}" if with_kind else "")


def said(text: str, country: str | None, expected: str) -> str:
    reading = find_pay(posting(text), country).pay
    if reading is Silence.AMBIGUOUS:
        return "?"
    if not isinstance(reading, Found):
        return ""
    wanted = expected.split("; ")
    with_kinds = [len(each.split()) == 4 for each in wanted] + [False] * len(reading.value)
    return "; ".join(written(pay, kind) for pay, kind in zip(reading.value, with_kinds, strict=False))


ALL_STATED = STATED + FORMS + LANGUAGES + LAYOUTS + BESIDE
ALL_NOT_PAY = NOT_PAY + TRAPS + BESIDE_NOT_PAY


@pytest.mark.parametrize(("text", "country", "expected"), ALL_STATED)
def test_reads_what_is_stated(text, country, expected):
    assert said(text, country, expected) == expected


@pytest.mark.parametrize(("text", "country"), ALL_NOT_PAY)
def test_leaves_other_money_alone(text, country):
    assert find_pay(posting(text), country).pay is Silence.NOT_STATED


@pytest.mark.parametrize(("text", "country", "expected"), LIMITS)
@pytest.mark.xfail(strict=True, reason="known limit")
def test_known_limits(text, country, expected):
    assert said(text, country, expected) == expected


def test_examples_are_many_enough():
    assert len(ALL_STATED) >= 600
    assert len(ALL_NOT_PAY) >= 240
    assert len({*ALL_STATED}) == len(ALL_STATED)


def test_title_states_pay():
    reading = find_pay(posting("Join us.", title="Backend Developer (€60k-70k)"), "DE").pay
    assert isinstance(reading, Found)
    assert reading.evidence[0].part == "title"
    assert written(reading.value[0], False) == "60000-70000 EUR year"


def test_bare_dollar_rule_is_named():
    text = "Salary: $100k-120k"
    rules = {c: find_pay(posting(text), c).pay.evidence[0].rule for c in (None, "DE", "CA")}
    assert "bare $ as USD because no country is stated" in rules[None]
    assert "bare $ as USD for a country without its own" in rules["DE"]
    assert "bare $ by the job's country" in rules["CA"]


def test_bands_carry_their_label():
    reading = find_pay(posting("Salary by country:\n- Portugal: 51.000-66.000 EUR\n- UK: 68.000-84.000 GBP"), "PT").pay
    assert [pay.note for pay in reading.value] == ["Portugal", "UK"]


GIVEN = [
    (GivenPay("p[0]", "Salary", 100, 120, "USD", "1 YEAR", "L4"), Pay(100, 120, "USD", "year", "base", "L4")),
    (GivenPay("p[0]", "Salary", 30, 35, "USD", "1 HOUR"), Pay(30, 35, "USD", "hour", "base")),
    (GivenPay("p[0]", "Salary", 3000, None, "EUR", "1 MONTH"), Pay(3000, None, "EUR", "month", "base")),
    (GivenPay("p[0]", "Salary", 900, 900, "USD", "1 WEEK"), Pay(900, 900, "USD", "week", "base")),
    (GivenPay("p[0]", "pay", 60000, 70000, "eur", "year"), Pay(60000, 70000, "EUR", "year", "base")),
    (GivenPay("p[0]", "pay", 300, 400, "GBP", "day"), Pay(300, 400, "GBP", "day", "base")),
    (GivenPay("p[0]", "salaryRange", 1, 2, "USD", "per-year-salary"), Pay(1, 2, "USD", "year", "base")),
    (GivenPay("p[0]", "Salary", 5, -1, "USD", "1 YEAR"), Pay(5, -1, "USD", "year", "base")),
    (GivenPay("p[0]", "Salary", 500, 500, "USD", "1 TIME"), Silence.MALFORMED),
    (GivenPay("p[0]", "Salary", 500, 500, None, "1 YEAR"), Silence.MALFORMED),
    (GivenPay("p[0]", "Salary", None, None, "USD", "1 YEAR"), Silence.MALFORMED),
    (GivenPay("p[0]", "Bonus", 500, 500, "USD", "1 YEAR"), Silence.NOT_STATED),
    (GivenPay("p[0]", "EquityPercentage", 0.1, 0.2, None, "NONE"), Silence.NOT_STATED),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), GIVEN)
def test_reads_structured_pay(given, expected):
    reading = find_pay(posting("", given_pay=(given,)), "US").pay
    assert (reading.value[0] if isinstance(reading, Found) else reading) == expected
    if isinstance(reading, Found):
        assert reading.evidence[0].part == "p[0]"


def test_structured_pay_wins_and_bonus_does_not():
    salary, bonus = GivenPay("a", "Salary", 90, 95, "USD", "1 YEAR"), GivenPay("b", "Bonus", 5, 9, "USD", "1 YEAR")
    text = "Salary: $100k-120k"
    assert find_pay(posting(text, given_pay=(salary, bonus)), "US").pay.value[0].min == 90
    assert find_pay(posting(text, given_pay=(bonus,)), "US").pay.value[0].min == 100_000


SALARY = GivenPay("p", "Salary", 100_000, 150_000, "USD", "1 YEAR")
BY_THE_TEXT = [
    ("$100,000 - $150,000 OTE", "ote", "structured salary, on-target earnings by the text"),
    ("Total compensation: $100k-$150k", "total", "structured salary, total pay by the text"),
    ("Pay: $100k-$150k. This range includes base and bonus.", "total", "structured salary, total pay by the text"),
    ("The range above includes salary and equity.", "total", "structured salary, total pay by the text"),
    ("The salary listed consists of base and commission.", "ote", "structured salary, on-target earnings by the text"),
    ("The posted range is the on-target earnings.", "ote", "structured salary, on-target earnings by the text"),
    ("The range above does not include equity or bonus.", "base", "structured salary"),
    ("The range above is base salary only; equity comes on top.", "base", "structured salary"),
    ("This range consists of base salary; plus equity and benefits.", "base", "structured salary"),
    ("Our total package also includes a bonus.", "base", "structured salary"),
    ("$200,000 - $260,000 OTE", "base", "structured salary"),  # other figures: of another pay
    ("$100,000 - $150,000 base + commission", "base", "structured salary"),
]


@pytest.mark.parametrize(("text", "kind", "rule"), BY_THE_TEXT)
def test_text_tells_the_kind_of_structured_pay(text, kind, rule):
    reading = find_pay(posting(text, given_pay=(SALARY,)), "US").pay
    assert [pay.kind for pay in reading.value] == [kind]
    assert reading.evidence[0] == ("p", None, None, rule)


BANDS = [
    ("Senior: $100k-$125k\nStaff: $125k-$150k", [(100_000, 125_000, "Senior"), (125_000, 150_000, "Staff")]),
    ("Senior: $100k-$125k\nStaff: $125k-$160k", [(100_000, 150_000, None)]),
    ("Range: $100k-$150k. Junior: $100k-$120k", [(100_000, 150_000, None)]),
]


@pytest.mark.parametrize(("text", "expected"), BANDS)
def test_bands_of_the_text_refine_the_structured_range(text, expected):
    reading = find_pay(posting(f"Salary bands:\n{text}", given_pay=(SALARY,)), "US").pay
    assert [(pay.min, pay.max, pay.note) for pay in reading.value] == expected


NOTES = [
    ("In Canada, the salary range is between C$90,000 and C$110,000. In Spain, the salary range is between €40,000 and €50,000.", ["In Canada", "In Spain"]),
    ("Salary:\n- Senior Engineer: $150k-$170k\n- Staff Engineer: $180k-$210k", ["Senior Engineer", "Staff Engineer"]),
    ("Salary: Denver $100k-$120k, Boston $120k-$140k", ["Denver", "Boston"]),
    ("Base pay: $100k-$120k (Denver), $120k-$140k (New York)", ["Denver", "New York"]),
    ("The base salary in California is $100k-$120k. The base salary in Texas is $90k-$110k.", ["California", "Texas"]),
    ("Level 4\n$100k-$120k per year\nLevel 5\n$130k-$150k per year", ["Level 4", "Level 5"]),
    ("US-based only: the annual base salary is $100k-$120k\nUK-based only: the annual base salary is £60k-£70k", ["US-based only", "UK-based only"]),
    ("Senior £45k Junior £35k", ["Senior", "Junior"]),
    ("Zone 1\n$100k-$120k per year\nZone 2\n$90k-$110k per year", ["Zone 1", "Zone 2"]),
    ("Weekly team lunches\n$100k-$120k base per year with OTE of $150k-$180k", [None, None]),
    ("Salary: $90k for Bachelors and $110k for Doctors", ["Bachelors", "Doctors"]),
    ("US Salary Range (Outside New York)\n$100k-$120k per year\n\nTexas Salary Range\n$80k-$90k per year", ["US, Outside New York", "Texas"]),
    ("Salary: $100k-$120k", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "notes"), NOTES)
def test_notes_say_whom_each_pay_is_for(text, notes):
    assert [pay.note for pay in find_pay(posting(text), "US").pay.value] == notes


examples = st.sampled_from([(text, country) for text, country, _ in ALL_STATED] + ALL_NOT_PAY)
pieces = st.sampled_from(
    ["$", "€", "100k", "120,000", "-", " to ", "salary", " ", "\n", "|", "per year", "(", "+", "12"]
)


def pays(text: str, country: str | None) -> set[tuple[float | None, float | None, str, str]]:
    reading = find_pay(posting(text), country).pay
    return {(p.min, p.max, p.currency, p.period) for p in reading.value} if isinstance(reading, Found) else set()


@given(st.lists(pieces, max_size=40).map("".join) | examples.map(lambda each: each[0]))
def test_evidence_slices_to_an_amount(text):
    reading = find_pay(posting(text), "US").pay
    if isinstance(reading, Found):
        assert len(reading.value) == len(reading.evidence)
        for pay, evidence in zip(reading.value, reading.evidence, strict=True):
            span = text[evidence.start : evidence.end]
            assert span == span.strip()
            assert any(char.isdigit() for char in span)
            assert pay.period in PERIODS
            assert pay.kind in PAY_KINDS


@pytest.mark.parametrize(("text", "country"), [(text, country) for text, country, _ in ALL_STATED] + ALL_NOT_PAY)
def test_doubling_and_white_space_change_nothing(text, country):
    once = pays(text, country)
    assert pays(f"{text}\n\n\n\n{text}", country) == once
    assert pays(text.replace(" ", "\u00a0"), country) == once
    assert pays(text.replace(" ", "\u2009"), country) == once


@pytest.mark.parametrize(("text", "country"), [(text, country) for text, country, _ in ALL_STATED])
def test_capitals_change_nothing(text, country):
    assert pays(text.upper(), country) == pays(text, country)


SPACES = (" ", "\u00a0", "\u2009", "\u202f", "\u2007")


@given(examples, st.randoms(use_true_random=False))
def test_any_white_space_reads_alike(example, random):
    text, country = example
    changed = "".join(random.choice(SPACES) if char == " " else char for char in text)
    assert pays(changed, country) == pays(text, country)


@given(examples, st.randoms(use_true_random=False))
def test_a_second_space_changes_nothing(example, random):
    text, country = example
    changed = "".join(random.choice((" ", "  ", "\u00a0 ", "\u200b ")) if char == " " else char for char in text)
    assert pays(even_text(changed).text, country) == pays(text, country)


@given(st.sampled_from([(text, country) for text, country, _ in ALL_STATED]), st.randoms(use_true_random=False))
def test_capitals_outside_codes_change_nothing(example, random):
    text, country = example
    # words of three letters and fewer may be codes, capitals go on being capitals
    changed = re.sub(r"[^\W\d_]{4,}", lambda word: random.choice((word[0], word[0].upper())), text)
    assert pays(changed, country) == pays(text, country)


PATHOLOGICAL = [
    "1", "$", "$1", "1,", "1 ", "1.", "$1-", "-", "- ", "–$", "100k-", "$1-$2-", "€100,000 to ", "salary ", "$100k (", "(((",
    "($1)", "$5 ($6) ", "1.000", "k€", "US$ 1", "range above ", "this range includes base, ", "$100k-120k (base + ",
    "bonus + ", "$99,000-1$20,000 ", "Salary: $100,000 a year. ", "Gehalt 3.000 € brutto (2.000 € netto) x 14 ",
    "€", "1 €", "per ", "from $1 to ", "\u00a0", "\u2003",
]  # fmt: skip


def process_seconds(text: str, trial: int = 0) -> float:
    text += f" {trial}"  # what was read once is kept
    start = time.process_time()
    find_pay(posting(text, given_pay=(SALARY,)), "US")
    return time.process_time() - start


@pytest.mark.parametrize("unit", PATHOLOGICAL)
def test_time_is_linear(unit):
    small, large = (unit * (size // len(unit)) for size in (20_000, 80_000))
    process_seconds(small[:1_000])
    quarter, whole = (min(process_seconds(text, trial) for trial in range(3)) for text in (small, large))
    assert whole <= 10 * quarter + 0.02  # the square would be 16


@pytest.mark.parametrize("text", ["7" * 1_000_000, "$" * 100_000, "-–—" * 100_000, "(-[" * 100_000])
def test_a_long_run_ends_soon(text):
    quarter, whole = (
        min(process_seconds(each, trial) for trial in range(2)) for each in (text[: len(text) // 4], text)
    )
    assert whole <= 10 * quarter + 0.02


@pytest.mark.parametrize(
    "text",
    [
        "Compensation: $90,0000 - $180,000 a year",
        "Salary: $T95,500 to $165,500 per year",
    ],
)
def test_a_range_whose_lower_end_cannot_be_read_is_no_single_figure(text: str) -> None:
    assert find_pay(Posting("jsonl", "b", "1", "Engineer", text), "US").pay is Silence.AMBIGUOUS
