"""Greenhouse boards: the text, the board, the places, the employer's own fields and pay."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from goingrate.errors import MalformedInputError
from goingrate.extraction.given_pay import read_given_pay
from goingrate.extraction.pay import find_pay
from goingrate.records.facts import Found, Pay, Silence
from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.sources.board_names import board_in_name
from goingrate.sources.greenhouse import board_in_address, content_text, read_job
from goingrate.sources.registry import source_of
from goingrate.sources.source import Document, Feed, Rejected
from tests.ads import greenhouse_board, greenhouse_job


def job(**changes: Any) -> Posting:
    return read_job(json.dumps(greenhouse_job(1, **changes)).encode(), "acme")


def feed(body: bytes, name: str = "board.json", folder: str = "") -> Feed:
    document = Document(name, body, folder=folder)
    source, broken = source_of(document)
    assert source is not None
    assert broken is None
    assert source.name == "greenhouse"
    return source.read(document)


def test_a_job_is_read_whole() -> None:
    read = job()
    assert read.key == "7000001"
    assert read.title == "Senior Machine Learning Engineer 1"
    assert read.text == "About Acme\nWe make anvils & tools.\nTrain model number 1\nShip it"
    assert (read.company, read.department, read.location) == ("Acme Robotics", "Engineering", "Austin, TX")
    assert (read.employment, read.remote, read.given_pay) == (None, None, ())
    assert read.posted_on == date(2026, 3, 1)  # the day where the employer is
    assert read.url == "https://job-boards.greenhouse.io/acme/jobs/7000001"


CONTENTS = [
    ("&lt;p&gt;R&amp;amp;D&lt;/p&gt;", "R&D"),
    ("&lt;p&gt;C++ &amp;lt; C#&lt;/p&gt;", "C++ < C#"),
    ("&lt;p&gt;one&amp;nbsp;two&lt;br&gt;three&lt;/p&gt;", "one two\nthree"),
    ("&lt;p&gt;It&#39;s &quot;quoted&quot;&lt;/p&gt;", 'It\'s "quoted"'),
    ("&lt;p&gt;Zürich &amp;mdash; &amp;euro;90k&lt;/p&gt;", "Zürich — €90k"),
    ("&lt;p&gt;$100&lt;strong&gt;-$120K&lt;/strong&gt;&lt;/p&gt;", "$100-$120K"),
    ("&lt;li&gt;Python&lt;/li&gt;\n&lt;li&gt;Go&lt;/li&gt;", "Python\nGo"),
    ("&lt;p&gt;a&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "a"),
    ("&lt;p&gt;&amp;amp;lt;tag&amp;amp;gt;&lt;/p&gt;", "&lt;tag&gt;"),
    ("<p>Unescaped &amp; whole</p>", "Unescaped & whole"),
    ("Plain words", "Plain words"),
    ("", ""),
]


@pytest.mark.parametrize(("content", "text"), CONTENTS)
def test_content_is_unescaped_once_and_read_as_html(content: str, text: str) -> None:
    assert content_text(content) == text


ADDRESSES = [
    ("https://boards.greenhouse.io/acme/jobs/12", "acme"),
    ("https://job-boards.greenhouse.io/acme/jobs/12?gh_jid=12", "acme"),
    ("https://job-boards.eu.greenhouse.io/acmelabs/jobs/12", "acmelabs"),
    ("https://boards.eu.greenhouse.io/acme/jobs/12", "acme"),
    ("https://boards.greenhouse.io/embed/job_app?for=acme&token=12", "acme"),
    ("https://boards.greenhouse.io/acme%20labs/jobs/12", "acme labs"),
    ("https://acme.example/jobs/search?gh_jid=12", None),
    ("https://notgreenhouse.example/acme/jobs/12", None),
    ("https://boards.greenhouse.io/", None),
    ("https://evilgreenhouse.io/acme/jobs/12", None),
    ("https://greenhouse.io.example/acme/jobs/12", None),
    ("http://[broken", None),
    ("", None),
]


@pytest.mark.parametrize(("address", "board"), ADDRESSES)
def test_board_in_an_address(address: str, board: str | None) -> None:
    assert board_in_address(address) == board


NAMES = [
    ("greenhouse_acme.json", "acme"),
    ("greenhouse-acme-labs.json", "acme-labs"),
    ("acme_greenhouse.json", "acme"),
    ("acme.json", "acme"),
    ("acme.2026-08-05.json", "acme"),
    ("2026-08-05_acme.json", "acme"),
    ("greenhouse.acme.20260805.json", "acme"),
    ("Acme.jsonl", "Acme"),
    ("greenhouses.json", "greenhouses"),
    ("greenhouse.json", None),
    ("greenhouse_jobs.json", None),
    ("jobs-2026-08.json", None),
    ("2026-08-05.json", None),
    ("board.json", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "board"), NAMES)
def test_board_in_a_name(name: str, board: str | None) -> None:
    assert board_in_name(name, "greenhouse") == board


ELSEWHERE = {"absolute_url": "https://acme.example/jobs?gh_jid=1"}


@pytest.mark.parametrize(
    ("changes", "name", "folder", "board"),
    [
        ({}, "other.json", "", "acme"),
        (ELSEWHERE, "greenhouse_forge.json", "", "forge"),
        (ELSEWHERE, "2026-08-05.json", "boards", "acme robotics"),
        (ELSEWHERE | {"company_name": None}, "2026-08-05.json", "forge", "forge"),
        (ELSEWHERE | {"company_name": None}, "jobs.json", "greenhouse", "jobs"),
    ],
)
def test_board_comes_from_address_name_company_folder(
    changes: dict[str, Any], name: str, folder: str, board: str
) -> None:
    assert feed(greenhouse_board([greenhouse_job(1, **changes)]), name, folder).board == board


def test_a_board_that_says_it_has_more_is_not_whole() -> None:
    jobs = [greenhouse_job(n) for n in range(3)]
    assert feed(greenhouse_board(jobs)).complete
    assert not feed(greenhouse_board(jobs, total=4)).complete
    assert feed(json.dumps({"jobs": jobs}).encode()).complete


def test_an_empty_board_is_a_whole_board() -> None:
    read = feed(greenhouse_board([]), "greenhouse_acme.2026-08-05.json")
    assert (read.board, read.complete, list(read.items)) == ("acme", True, [])


def test_a_single_job_is_no_whole_board() -> None:
    read = feed(json.dumps(greenhouse_job(1, questions=[])).encode())
    assert (read.board, read.complete, len(list(read.items))) == ("acme", False, 1)


def test_a_board_fetched_without_content_is_set_aside_with_the_way_out() -> None:
    jobs = [greenhouse_job(n) for n in range(3)]
    for each in jobs[:2]:
        del each["content"]
    items = list(feed(greenhouse_board(jobs)).items)
    assert [item.reason for item in items if isinstance(item, Rejected)] == [
        "no text: fetch the board with content=true"
    ] * 2
    assert sum(isinstance(item, Posting) for item in items) == 1


def test_a_damaged_first_job_hides_neither_the_kind_nor_the_others() -> None:
    read = feed(greenhouse_board([{"id": []}, greenhouse_job(1)]))  # type: ignore[list-item]
    assert [type(item).__name__ for item in read.items] == ["Rejected", "Posting"]


@pytest.mark.parametrize(
    "body",
    [
        b'{"jobs": [{"title": "x", "companyName": "Acme", "minSalary": 1}]}',
        b'{"jobs": [{"id": 1, "url": "https://x.example", "title": "x", "job_type": "full_time"}], "job-count": 1}',
        b'{"jobs": []}',
        b'{"jobs": [], "meta": {"total": 5}}',
        b'{"jobs": 3}',
    ],
)
def test_other_boards_are_not_taken_for_this_one(body: bytes) -> None:
    source, _ = source_of(Document("x.json", body))
    assert source is None or source.name != "greenhouse"


OFFICES = [
    ({"name": "US-NYC", "location": "New York, New York, United States"}, ("United States", "New York", "New York")),
    ({"name": "Berlin", "location": "Berlin, Germany"}, ("Germany", None, "Berlin")),
    ({"name": "Canada offices", "location": None}, ("Canada offices", None, None)),
    ({"name": "Canada offices"}, ("Canada offices", None, None)),
]


@pytest.mark.parametrize(("office", "address"), OFFICES)
def test_offices_are_addresses_and_no_location(office: dict[str, Any], address: tuple[str | None, ...]) -> None:
    read = job(offices=[office], location={"name": " N/A "})
    assert read.addresses == (GivenAddress("offices[0]", *address),)
    assert read.location == "N/A"


def field(name: str, value: Any, kind: str = "single_select") -> dict[str, Any]:
    return {"id": 1, "name": name, "value": value, "value_type": kind}


OWN_FIELDS = [
    (field("Employment Type", "Regular"), ("Regular", None)),
    (field("Time Type", "Full time"), ("Full time", None)),
    (field("Employment Type:", ["Full-time", "Contract"], "multi_select"), ("Full-time, Contract", None)),
    (field("Workplace Type", "On-Site"), (None, "On-Site")),
    (field("Location type", "Hybrid"), (None, "Hybrid")),
    (field("Remote?", True, "yes_no"), (None, True)),
    (field("Employment Type", None), (None, None)),
    (field("Employment Type", ""), (None, None)),
    (field("Employment Type", 3), (None, None)),
    (field("Job Family", "Remote Sensing"), (None, None)),
    (field("Location", "Remote"), (None, None)),
    (field(None, "Remote"), (None, None)),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("own", "expected"), OWN_FIELDS)
def test_own_fields_count_by_their_clear_names(own: dict[str, Any], expected: tuple[Any, Any]) -> None:
    read = job(metadata=[own])
    assert (read.employment, read.remote) == expected


def shown(low: int | None, high: int | None, title: str | None = None, blurb: str | None = None) -> dict[str, Any]:
    return {"min_cents": low, "max_cents": high, "currency_type": "USD", "title": title, "blurb": blurb}


RANGES = [
    (shown(15_000_000, 18_050_050, "US"), (150_000, 180_500.5, None, "US")),
    (shown(15_000_000, None, "Annual Salary:"), (150_000, None, "annual", "Annual Salary:")),
    (shown(2500, 3000, "Pay", "<p>The hourly rate for this role</p>"), (25, 30, "hourly", "Pay")),
    (shown(2500, 3000, "Hourly", "<p>Plus an annual bonus.</p>"), (25, 30, "hourly", "Hourly")),
    (shown(2500, 3000, None, "<p>paid per hour, and an annual bonus</p>"), (25, 30, "per hour", None)),
    (shown(2500, 3000, None, "<p>hourly in Texas, weekly in Ohio</p>"), (25, 30, None, None)),
    (shown(2500, 3000, " ", "<p>with an annual performance review</p>"), (25, 30, None, None)),
]


@pytest.mark.parametrize(("given", "expected"), RANGES)
def test_pay_ranges_are_kept_in_units_with_the_words_for_their_period(
    given: dict[str, Any], expected: tuple[float | None, float | None, str | None, str | None]
) -> None:
    low, high, interval, note = expected
    assert job(pay_input_ranges=[given]).given_pay == (
        GivenPay("pay_input_ranges[0]", "Salary", low, high, "USD", interval, note),
    )


def amounts(low: Any, high: Any, unit: Any = "USD") -> dict[str, Any]:
    return {"min_value": low, "max_value": high, "unit": unit}


OWN_PAY = [
    ("Pay Transparency Range", amounts("120000.0", "150000.0"), (120_000, 150_000, None)),
    ("Annual Salary Range", amounts("120000.0", "150000.0"), (120_000, 150_000, "annual")),
    ("Hourly Pay Range", amounts("30", "40"), (30, 40, "hourly")),
    ("Compensation Band", amounts(1, None), (1, None, None)),
    ("Pay Range", amounts("about 5", True), (None, None, None)),
    ("Bonus Range", amounts("1", "2"), None),
    ("OTE Pay Range", amounts("1", "2"), None),
    ("Internal Salary Band", amounts("1", "2"), None),
    ("Budgeted Salary Range", amounts("1", "2"), None),
    ("Salary Band Midpoint", amounts("1", "2"), None),
    ("Price Range", amounts("1", "2"), None),
    ("Pay Range", "120000", None),
    ("Pay Range", None, None),
]


@pytest.mark.parametrize(("name", "value", "expected"), OWN_PAY)
def test_own_fields_that_are_called_pay_ranges_are_pay(name: str, value: Any, expected: tuple[Any, ...] | None) -> None:
    read = job(metadata=[field(name, value, "currency_range")])
    assert [(pay.low, pay.high, pay.interval) for pay in read.given_pay] == ([expected] if expected else [])


@pytest.mark.parametrize("amount", ["nan", "inf", "-Infinity", "1e999"])
def test_an_amount_that_is_no_number_makes_the_job_malformed(amount: str) -> None:
    with pytest.raises(MalformedInputError, match="no number"):
        job(metadata=[field("Pay Range", amounts("120000", amount), "currency_range")])


def test_an_own_field_for_the_frequency_is_the_period_of_the_pay_beside_it() -> None:
    own = [field("Pay Frequency", "Hourly"), field("Pay Range", amounts("30", "40"), "currency_range")]
    assert job(metadata=own).given_pay == (
        GivenPay("metadata[1].value", "Salary", 30, 40, "USD", "Hourly", "Pay Range"),
    )
    assert job(metadata=[field("Pay", amounts("3", "4"), "currency")]).given_pay == ()


PERIODS = [
    (GivenPay("p", "Salary", 120_000, 150_000, "USD"), ("year", "structured salary, year by its size")),
    (GivenPay("p", "Salary", None, 150_000, "USD", " "), ("year", "structured salary, year by its size")),
    (GivenPay("p", "Salary", 20_000, 25_000, "USD"), ("year", "structured salary, year by its size")),
    (GivenPay("p", "Salary", 19_000, 25_000, "USD"), None),
    (GivenPay("p", "Salary", 25, 30, "USD"), None),
    (GivenPay("p", "Salary", 120_000, 9e9, "USD"), None),
    (GivenPay("p", "Salary", 60_000, 90_000, "JPY"), None),
    (GivenPay("p", "Salary", 6_000_000, 9_000_000, "JPY"), ("year", "structured salary, year by its size")),
    (GivenPay("p", "Salary", 120_000, 150_000, "XXX"), None),
    (GivenPay("p", "Salary", 120_000, 150_000, "USD", "1 TIME"), None),
    (GivenPay("p", "Salary", 25, 30, "USD", "per hour"), ("hour", "structured salary")),
    (GivenPay("p", "Salary", 120_000, 150_000, "USD", "annual"), ("year", "structured salary")),
]


@pytest.mark.parametrize(("given", "expected"), PERIODS)
def test_a_period_is_stated_or_told_by_size_with_its_rule(given: GivenPay, expected: tuple[str, str] | None) -> None:
    read = read_given_pay((given,))
    if expected is None:
        assert read is Silence.MALFORMED
    else:
        assert isinstance(read, Found)
        assert (read.value[0].period, read.evidence[0].rule) == expected


def test_zero_leaves_a_range_open_and_two_zeros_are_no_pay() -> None:
    read = read_given_pay((GivenPay("p", "Salary", 0, 90_000, "USD", "year"),))
    assert isinstance(read, Found)
    assert read.value == (Pay(None, 90_000, "USD", "year", "base"),)
    assert read_given_pay((GivenPay("p", "Salary", 0, 0, "USD", "year"),)) is Silence.MALFORMED


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("OTE", "ote"),
        ("On-Target Earnings, Texas", "ote"),
        ("Base salary, OTE is higher", "base"),
        ("US", "base"),
        (None, "base"),
    ],
)
def test_a_note_tells_on_target_earnings(note: str | None, kind: str) -> None:
    read = read_given_pay((GivenPay("p", "Salary", 90_000, 120_000, "USD", "year", note),))
    assert isinstance(read, Found)
    assert read.value[0].kind == kind


def test_pay_of_unknown_period_gives_way_to_the_text() -> None:
    content = "&lt;p&gt;The hourly rate is $25 - $30 per hour.&lt;/p&gt;"
    read = find_pay(job(content=content, pay_input_ranges=[shown(2500, 3000)]), "US").pay
    assert isinstance(read, Found)
    assert (read.value[0].min, read.value[0].period, read.evidence[0].part) == (25, "hour", "text")


@pytest.mark.parametrize("dated", [{"first_published": "soon"}, {"first_published": None, "updated_at": "2026-13-01"}])
def test_a_date_that_is_none_is_no_posting(dated: dict[str, Any]) -> None:
    (item,) = feed(greenhouse_board([greenhouse_job(1, **dated)])).items
    assert isinstance(item, Rejected)
    assert "no date" in item.reason


def test_without_a_first_date_the_last_update_counts_and_without_either_none() -> None:
    assert job(first_published=None).posted_on == date(2026, 3, 9)
    assert job(first_published=None, updated_at=None).posted_on is None
