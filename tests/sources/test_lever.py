"""Lever boards: the text in the order of the page, the board, places, pay and the source's own words."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from goingrate.extraction.employment import find_employment
from goingrate.extraction.given_pay import read_given_pay
from goingrate.extraction.remote import find_remote
from goingrate.records.facts import Found, Pay
from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.sources.lever import board_in_address, read_job
from goingrate.sources.registry import source_of
from goingrate.sources.source import Document, Feed, Rejected
from tests.ads import lever_board, lever_posting


def job(**changes: Any) -> Posting:
    return read_job(json.dumps(lever_posting(1, **changes)).encode(), "acme")


def feed(body: bytes, name: str = "board.json") -> Feed:
    document = Document(name, body)
    source, broken = source_of(document)
    assert source is not None
    assert broken is None
    assert source.name == "lever"
    return source.read(document)


PAGE = """We make anvils.
You will train model number 1.
What you do
Train models
Ship them
What you bring
5+ years of Python
We are an equal opportunity employer.
The range is for Austin."""


def test_a_posting_is_read_whole() -> None:
    read = job()
    assert read.text == PAGE
    assert (read.key, read.title) == ("00000000-0000-4000-8000-000000000001", "Senior Machine Learning Engineer 1")
    assert (read.location, read.department) == ("Austin, Texas | Denver, Colorado", "Forge / Engineering")
    assert (read.employment, read.remote, read.company) == ("Full-time", "hybrid", None)
    assert read.addresses == (GivenAddress("country", "US"),)
    assert read.given_pay == (GivenPay("salaryRange", "Salary", 150_000, 180_000, "USD", "per-year-salary"),)
    assert read.posted_on == date(2026, 3, 1)
    assert read.url == "https://jobs.lever.co/acme/00000000-0000-4000-8000-000000000001"


def only(**parts: Any) -> dict[str, Any]:
    """Changes that leave a posting with these parts of a text alone."""
    every = ("opening", "descriptionBody", "description", "lists", "additional", "salaryDescription")
    return dict.fromkeys(every) | parts


TEXTS = [
    (only(description="<div>a</div><div>b</div>", opening="<div>a</div>", descriptionBody="<div>b</div>"), "a\nb"),
    (only(opening="<div>a</div>", descriptionBody="<div>b</div>"), "a\nb"),
    (only(description="<div><br></div>", opening="<div>a</div>"), "a"),
    (only(description="", descriptionPlain="a\n\n\nb  c\u00a0\n"), "a\nb c"),
    (only(openingPlain="a", descriptionBodyPlain="b", additionalPlain="c", salaryDescriptionPlain="d"), "a\nb\nc\nd"),
    (only(additional="<div>R&amp;D</div>", additionalPlain="other words"), "R&D"),
    (only(lists=[{"text": " Tools & R&D ", "content": "<li>C++<li>C#"}]), "Tools & R&D\nC++\nC#"),
    (only(lists=[{"text": "", "content": "<li>a</li>"}, {"text": "b", "content": ""}]), "a\nb"),
    (only(lists=[{"text": "a <b", "content": "<!-- <li>c"}], additional="<p>d</p>"), "a <b\nd"),
    (only(lists=[], salaryDescription="<div>d</div>", additional="<div>c</div>"), "c\nd"),
    (only(), ""),
]


@pytest.mark.parametrize(("parts", "text"), TEXTS)
def test_the_text_holds_each_part_once_in_the_order_of_the_page(parts: dict[str, Any], text: str) -> None:
    assert job(**parts).text == text


ADDRESSES = [
    ("https://jobs.lever.co/acme/0a-1b", "acme"),
    ("https://jobs.lever.co/acme/0a-1b/apply", "acme"),
    ("https://jobs.eu.lever.co/acme-labs/0a-1b?lever-source=x", "acme-labs"),
    ("https://jobs.lever.co/Acme%20Labs/0a-1b", "Acme Labs"),
    ("https://jobs.lever.co/acme", None),
    ("https://acme.example/jobs/0a-1b", None),
    ("https://cantilever.co/acme/0a-1b", None),
    ("http://[broken", None),
    ("", None),
]


@pytest.mark.parametrize(("address", "board"), ADDRESSES)
def test_board_in_an_address(address: str, board: str | None) -> None:
    assert board_in_address(address) == board


def test_board_by_the_application_address_then_by_the_name() -> None:
    apply = "https://jobs.lever.co/forge/0a-1b/apply"
    assert feed(lever_board([lever_posting(1, hostedUrl=None, applyUrl=apply)])).board == "forge"
    nowhere = lever_posting(1, hostedUrl=None, applyUrl=None)
    assert feed(lever_board([nowhere]), "lever_forge.2026-08-05.json").board == "forge"


def test_a_list_is_a_whole_board_and_a_single_posting_is_none() -> None:
    whole = feed(lever_board([lever_posting(n) for n in range(3)]))
    assert (whole.complete, len(list(whole.items))) == (True, 3)
    single = feed(json.dumps(lever_posting(1)).encode())
    assert (single.complete, single.board, len(list(single.items))) == (False, "acme", 1)


PLACES = [
    ({"location": "Oslo", "allLocations": ["Oslo", "Bergen "]}, "Oslo | Bergen"),
    ({"location": " Oslo "}, "Oslo"),
    ({"location": None, "allLocations": ["Oslo", ""]}, "Oslo"),
    ({"location": "", "allLocations": None}, None),
    ({}, None),
]


@pytest.mark.parametrize(("categories", "location"), PLACES)
def test_places_are_listed_once(categories: dict[str, Any], location: str | None) -> None:
    assert job(categories=categories).location == location


def test_a_posting_without_categories_or_country_is_read() -> None:
    read = job(categories=None, country=None, salaryRange=None, createdAt=None, workplaceType=None)
    assert (read.department, read.addresses, read.given_pay, read.posted_on, read.remote) == (None, (), (), None, None)


@pytest.mark.parametrize(
    ("word", "remote"),
    [("remote", "remote"), ("hybrid", "hybrid"), ("onsite", "onsite"), ("on-site", "onsite"), ("unspecified", None)],
)
def test_the_workplace_is_a_word_that_the_reader_of_remote_knows(word: str, remote: str | None) -> None:
    read = find_remote(job(workplaceType=word))
    assert (read.value if isinstance(read, Found) else None) == remote


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Full-time", "full_time"),
        ("Full Time Employee", "full_time"),
        ("Part-time", "part_time"),
        ("Contract", "contract"),
        ("Fixed-term", "temporary"),
        ("Apprenticeship", "internship"),
        ("Intern", "internship"),
        ("Regular", "full_time"),
    ],
)
def test_the_commitment_is_a_word_that_the_reader_of_employment_knows(word: str, form: str) -> None:
    read = find_employment(job(categories={"commitment": word}))
    assert isinstance(read, Found)
    assert read.value == form


INTERVALS = [
    ("per-year-salary", "year"),
    ("per-month-salary", "month"),
    ("per-week-salary", "week"),
    ("per-day-wage", "day"),
    ("per-hour-wage", "hour"),
    ("one-time", None),
]


@pytest.mark.parametrize(("interval", "period"), INTERVALS)
def test_the_interval_is_a_word_that_the_reader_of_pay_knows(interval: str, period: str | None) -> None:
    given = {"min": 4_000, "max": 5_000, "currency": "EUR", "interval": interval}
    read = read_given_pay(job(salaryRange=given).given_pay)
    assert (read.value[0] if isinstance(read, Found) else None) == (
        Pay(4_000, 5_000, "EUR", period, "base") if period else None
    )


def test_a_damaged_first_posting_hides_neither_the_kind_nor_the_others() -> None:
    read = feed(lever_board([{"id": 3}, lever_posting(1)]))
    assert [type(item).__name__ for item in read.items] == ["Rejected", "Posting"]


def test_a_time_beyond_all_years_is_no_posting() -> None:
    (item,) = feed(lever_board([lever_posting(1, createdAt=10**17)])).items
    assert isinstance(item, Rejected)


@pytest.mark.parametrize("body", [b"[]", b"[3]", b'[{"text": "x", "id": "1"}]', b'{"id": "1", "text": "ad"}'])
def test_other_lists_are_not_taken_for_this_one(body: bytes) -> None:
    source, _ = source_of(Document("x.json", body))
    assert source is None or source.name != "lever"
