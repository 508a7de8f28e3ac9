"""Which addresses and numbers are masked, and which digits are none of a telephone's. All of them are invented."""

from __future__ import annotations

import time

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goingrate.answers.contacts import mask_column, mask_contacts

EMAILS = [
    "jo@acme.example", "jo.x+1@acme-a.example", "JO@ACME.CO.EXAMPLE", "jo_b%c@mail.acme.example", "jö@äcme.example",
    "jo [at] acme.example", "jo(at)acme(dot)example", "jo {at} acme [dot] example", "jo at acme dot example",
    "jo at jobs dot acme dot example",
]  # fmt: skip

PHONES = [
    "+49 30 5550134", "0049 30 5550134", "(415) 555-0134", "415.555.0134", "415-555-0134", "415 555 0134",
    "1-415-555-0134", "+1 (415) 555-0134", "+1.415.555.0134", "+14155550134", "030 5550134", "(030) 555013-4",
    "0151/55501345", "0151 5550 1345", "020 7946 0958", "07700 900123", "01 99 00 12 34", "01.99.00.12.34",
    "+44 (0)20 7946 0958", "+33 1 99 00 12 34", "+91-98765-43210", "+358 40 555 0134", "+4930555013499",
    "(415)\u00a0555-0134",
]  # fmt: skip

ANNOUNCED = ["Tel.: 5550134", "Phone: 555 0134", "phone no.: 555-0134-22", "Fax: 089-1234-0", "WhatsApp: 55501342"]

NO_CONTACTS = [
    "$150,000 - $180,000", "150000-180000", "150000 - 180000 USD", "100 000 - 120 000 EUR", "EUR 100 000 to 120 000",
    "€100 000 – 120 000", "10 000 000 users", "1.000.000 EUR", "USD 120.000,00", "CHF 120 000 - 140 000",
    "12000-15000 PLN", "401 000 - 500 000 SEK", "2,000,000", "$200-300-4000", "2024-2025", "2024-01-15", "01.02.2024",
    "01/02/2024 - 05/06/2024", "2024-01-15 09:00:00", "+10 years", "+ 100 000 customers", "401(k)", "09:00 - 17:00",
    "24/7", "192.168.100.200", "ISO 27001:2022", "#415-555-0134", "JR-0012345678", "v3.10.12", "40.7128, -74.0060",
    "00000000-0000-4000-8000-000000000001", "00495030-1234-4567-8123-123456789012", "80% - 100%", "plz 10115 Berlin",
    "967ee053c734af65f1e7862866c0dbeb", "req 2024-10-15-001", "phone screen 2024", "3-5 years, 40 hours, 25 days",
    "@acme on the usual places", "meet us at acme", "a@b", "mobile apps with 10000000 users", "C++ @ scale",
    "https://jobs.example/acme/0151-x", "0.5 1234567",
]  # fmt: skip


@pytest.mark.parametrize("text", EMAILS)
@pytest.mark.parametrize("around", ["{}", "Write to {} today.", "<{}>", "({}),", "mail: {}\nnext line"])
def test_an_address_is_masked_whole_and_nothing_else(text: str, around: str) -> None:
    before, after = around.split("{}")
    assert mask_contacts(around.format(text)) in (
        f"{before}{'*' * len(text)}{after}",
        # a word before a spelt-out address may be taken for its first
        around.format("*" * len(text)),
    )


@pytest.mark.parametrize("text", PHONES)
@pytest.mark.parametrize("around", ["{}", "Call {} today.", "<{}>", "us: {}, or write", "a\n{}\nb"])
def test_a_number_loses_its_digits_and_keeps_its_shape(text: str, around: str) -> None:
    masked = around.format("".join("*" if c.isdigit() else c for c in text))
    assert mask_contacts(around.format(text)) == masked


@pytest.mark.parametrize("text", ANNOUNCED)
def test_a_short_number_counts_where_a_word_announces_it(text: str) -> None:
    assert not [c for c in mask_contacts(text) if c.isdigit()]


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_pay_dates_and_ids_stay(text: str) -> None:
    assert mask_contacts(text) == text
    assert mask_contacts(f"We say {text} here") == f"We say {text} here"


@pytest.mark.xfail(reason="ten digits in groups of 3-3-4 are taken for a North American number", strict=True)
def test_an_amount_in_groups_of_a_telephone_number() -> None:
    assert mask_contacts("500 000 0000 rials") == "500 000 0000 rials"


def test_phones_can_be_left() -> None:
    assert mask_contacts("jo@acme.example +49 30 5550134", phones=False) == "*************** +49 30 5550134"


@given(st.text(alphabet=st.sampled_from("ab@.+-() 0195[]tdo\u00a0ü\n"), max_size=80))
def test_a_masked_text_is_as_long_and_masking_twice_is_masking_once(text: str) -> None:
    masked = mask_contacts(text)
    assert len(masked) == len(text)
    assert all(new in (old, "*") for old, new in zip(text, masked, strict=True))
    assert mask_contacts(masked) == masked


@settings(deadline=None)  # the first call loads Arrow's functions
@given(st.lists(st.one_of(st.none(), st.sampled_from([*EMAILS, *PHONES, *ANNOUNCED, *NO_CONTACTS]))))
def test_a_column_is_masked_like_its_texts(texts: list[str | None]) -> None:
    column = mask_column(pa.array(texts, pa.string()))
    assert column.to_pylist() == [None if text is None else mask_contacts(text) for text in texts]


def test_texts_in_lists_and_structs_are_masked() -> None:
    kind = pa.list_(pa.struct([("note", pa.string()), ("low", pa.float64())]))
    rows = [[{"note": "ask jo@acme.example", "low": 1.0}, {"note": None, "low": None}], None, []]
    column = mask_column(pa.array(rows, kind))
    assert column.type == kind
    assert column.to_pylist() == [
        [{"note": "ask ***************", "low": 1.0}, {"note": None, "low": None}], None, []
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["1 " * 20_000, "+1" * 20_000, "a." * 20_000 + "@", "0" * 40_000, "tel: " + "1" * 40_000, "a" * 40_000 + "@"],
)
def test_no_text_takes_long(text: str) -> None:
    started = time.process_time()
    mask_contacts(text)
    assert time.process_time() - started < 2
