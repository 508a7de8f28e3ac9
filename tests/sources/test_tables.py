"""Tables of postings and pay records: the same items from every format, each column by its mapping."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Closed, Document, Item, Rejected
from goingrate.sources.tables.mapping_file import parse_mapping
from tests.invented_tables import Rows, as_csv, as_parquet, as_xlsx

ADS = """
name = "ads"
label = "invented ads"
what = "postings"
missing = ["-1", "NA"]

[columns]
key = "id"
title = "job"
text = "advert"
company = "employer"
location = ["town", "land"]
employment = "contract"
remote = "from home"
posted_on = "date"
skills = "skills"
pay.low = "from"
pay.high = "to"
pay.currency = "money"
pay.period = "per"
address.country = "land"

[values.pay.period]
h = "hour"
y = "year"

[values.location]
Anywhere = ""

[lists]
skills = "python"
"""
HEADER = ["id", "job", "advert", "employer", "town", "land", "contract", "from home", "date", "skills", "from", "to"]
HEADER += ["money", "per"]
ROWS: Rows = [
    [
        7, "Data Engineer", 'You build\npipelines; "fast", often.', "Acme, Inc.", "Köln", "Germany", "Full-time",
        True, date(2026, 3, 1), "['sql', 'go']", 60_000, 72_000.5, "eur", "y",
    ],
    [8, "ML Engineer", "NA", "Umbra", "Anywhere", "Chile", None, False, date(2026, 3, 2), "[]", 40, None, "USD", "H"],
    [9, None, "Help wanted.", None, None, None, "NA", None, None, None, None, None, None, None],
]  # fmt: skip
EXPECTED = [
    Posting(
        source="ads", board="ads", key="7", title="Data Engineer", text="You build\npipelines; \"fast\", often.",
        company="Acme, Inc.", location="Köln", employment="Full-time", remote=True, posted_on=date(2026, 3, 1),
        given_pay=(GivenPay("from", "salary", 60_000, 72_000.5, "EUR", "year"),),
        addresses=(GivenAddress("land", "Germany"),), skills=("sql", "go"),
    ),
    Posting(
        source="ads", board="ads", key="8", title="ML Engineer", text="", company="Umbra", location="Chile",
        remote=False, posted_on=date(2026, 3, 2), given_pay=(GivenPay("from", "salary", 40, None, "USD", "hour"),),
        addresses=(GivenAddress("land", "Chile"),),
    ),
    Posting(source="ads", board="ads", key="9", title=None, text="Help wanted."),
]  # fmt: skip

PAYS = """
name = "pays"
label = "invented pay"
what = "records"
kind = "filed"
[columns]
title = "job"
pay.low = "pay"
pay.high = "pay"
"""


def read(body: bytes, mapping: str | None = None, name: str = "ads.csv") -> list[Item]:
    """What a table holds, without the bytes of its rows."""
    own = parse_mapping(mapping, "test.toml") if mapping else None
    source, broken = source_of(Document(name, body), own)
    assert source is not None
    assert broken is None
    return [without_body(item) for item in source.read(Document(name, body)).items]


def without_body(item: Item) -> Item:
    return item if isinstance(item, Rejected | Closed) else replace(item, body=b"")


def read_row(mapping: str, **cells: Any) -> Any:
    """The one item of a table of one row; a `_` in a column's name here is a space there."""
    header = [name.replace("_", " ") for name in cells]
    [item] = read(as_csv(header, [list(cells.values())]), mapping)
    return item


def reasons(body: bytes, mapping: str) -> list[str]:
    return [item.reason for item in read(body, mapping) if isinstance(item, Rejected)]


FORMATS = {
    "csv": as_csv(HEADER, ROWS),
    "semicolons": as_csv(HEADER, ROWS, ";"),
    "bars": as_csv(HEADER, ROWS, "|"),
    "tsv": as_csv(HEADER, ROWS, "\t"),
    "cp1252": as_csv(HEADER, ROWS, encoding="cp1252"),
    "line ends of Unix": as_csv(HEADER, ROWS).replace(b"\r\n", b"\n"),
    "blank lines": b"\n" + as_csv(HEADER, ROWS).replace(b"\r\n", b"\r\n\r\n"),
    "parquet": as_parquet(HEADER, ROWS),
    "xlsx": as_xlsx(HEADER, ROWS),
    "xlsx, third sheet": as_xlsx(HEADER, ROWS, [[None, 7]], []),
    "xlsx, blank rows": as_xlsx(HEADER, [[], *ROWS, [None]]),
}


@pytest.mark.parametrize("body", FORMATS.values(), ids=FORMATS.keys())
def test_every_format_gives_the_same_postings(body: bytes) -> None:
    assert read(body, ADS) == EXPECTED


def test_a_row_is_kept_as_json_under_its_headers() -> None:
    source, _ = source_of(Document("pays.csv", b"job,pay\nClerk,10\n"), parse_mapping(PAYS, "test.toml"))
    assert source is not None
    [item] = source.read(Document("pays.csv", b"")).items
    assert isinstance(item, PayRecord)
    assert item.body == b'{"job":"Clerk","pay":"10"}'
    assert (item.source, item.dataset, item.key, item.kind, item.low, item.high) == (
        "pays", "pays.csv", "1", "filed", 10, 10,
    )  # fmt: skip


def test_a_table_of_postings_is_no_whole_board_and_one_of_records_lists_no_jobs() -> None:
    ads, _ = source_of(Document("a.b.csv", as_csv(HEADER, ROWS), folder="in"), parse_mapping(ADS, "ads.toml"))
    pays, _ = source_of(Document("pays.csv", b"job,pay\nClerk,10\n"), parse_mapping(PAYS, "pays.toml"))
    assert ads is not None
    assert pays is not None
    feed, records = ads.read(Document("", b"")), pays.read(Document("", b""))
    assert (feed.board, feed.listing, feed.complete) == ("in/a.b", "file", False)
    assert (records.board, records.listing, records.complete) == ("pays.csv", "records", False)


# Rows that can't be read, each with its reason; the others are.

BAD_ROWS = [
    (b"Clerk,10\nCook\n", "fewer fields than the header"),
    (b"Clerk,10\nCook,20,30\n", "more fields than the header"),
    (b'Clerk,10\nCook,"20"x\n', "a quote in the middle of a field"),
    (b'Clerk,10\nCook,"20\n', "a quote that is never closed"),
    (b"Clerk,10\nCook,twenty\n", "pay is no number"),
    (b"Clerk,10\nCook,20-30\n", "pay is no number"),
    (b"Clerk,10\nCook,nan\n", "pay is no number"),
    (b"Clerk,10\nCook,1e999\n", "pay is no number"),
    ("Köchin,10\n".encode() + b"C\xfck,20\n", "not UTF-8"),
]


@pytest.mark.parametrize(("rows", "reason"), BAD_ROWS)
def test_one_bad_row_loses_only_itself(rows: bytes, reason: str) -> None:
    first, second = read(b"job,pay\n" + rows, PAYS)
    assert isinstance(first, PayRecord)
    assert isinstance(second, Rejected)
    assert second.reason == reason
    assert second.body


def test_the_bytes_of_a_ragged_row_are_kept_as_they_were() -> None:
    [item] = read(b'job,pay\n"Two\nlines",1,"K\xf6ln"\n', PAYS)
    assert item == Rejected("more fields than the header", b'"Two\nlines",1,"K\xf6ln"\n')


def test_a_row_of_fifty_megabytes_is_rejected_and_the_others_read() -> None:
    body = b"job,pay\nClerk,10\n" + b"x" * 50_000_000 + b",20\nCook,30\n"
    first, second, third = read(body, PAYS)
    assert isinstance(second, Rejected)
    assert (second.reason, len(second.body)) == ("row larger than 8 MiB", 50_000_004)
    assert isinstance(first, PayRecord)
    assert isinstance(third, PayRecord)


def test_a_row_of_many_large_cells_is_rejected() -> None:
    assert reasons(as_parquet(["job", "pay"], [["x" * 9_000_000, 10]]), PAYS) == ["row larger than 8 MiB"]


def test_a_posting_needs_a_title_or_a_text() -> None:
    assert reasons(as_csv(HEADER, [[7, None, "-1", *[None] * 11]]), ADS) == ["neither title nor text"]


# What mappings can say: lines of one (those with ^ before the tables), cells of one row, what the item then holds.

RECORD = """
name = "t"
label = "t"
what = "records"
kind = "surveyed"
{}
[columns]
{}
title = "job"
{}
"""
LEVEL = "level = 'l'; [values.level]; EN = 'entry'"
PERIOD = "pay.period = 'per'; [constants]; pay.period = 'year'"
DAY = "recorded_on = 'd'; [dates]; recorded_on = "
EMPLOYER = "employer = 'e'; [patterns]; employer = "
FEATURES: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("a constant", "[constants]; pay.currency = 'EUR'; year = 2020", {}, {"currency": "EUR", "year": 2020}),
    ("a constant where the column is silent", PERIOD, {"per": ""}, {"period": "year"}),
    ("a column before its constant", PERIOD, {"per": "hour"}, {"period": "hour"}),
    ("words without regard to case", LEVEL, {"l": " en "}, {"level": "entry"}),
    ("an unknown word stays", LEVEL, {"l": "SE"}, {"level": "SE"}),
    ("any other word", LEVEL + "; '*' = ''", {"l": "Guru"}, {"level": None}),
    ("a flag of a word", "remote = 'r'; [values.remote]; home = true", {"r": "home"}, {"remote": True}),
    ("a flag", "remote = 'r'", {"r": "FALSE"}, {"remote": False}),
    ("a word in place of a flag", "remote = 'r'", {"r": "2 days"}, {"remote": "2 days"}),
    (
        "markers of nothing",
        "^missing = ['-1', 'na']; level = 'l'",
        {"l": "NA", "pay": "-1"},
        {"level": None, "low": None},
    ),
    ("a day and its year", DAY + "'%m/%d/%Y'", {"d": "3/7/2013"}, {"recorded_on": date(2013, 3, 7), "year": 2013}),
    ("a day in seconds", DAY + "'epoch'", {"d": "1767377545"}, {"recorded_on": date(2026, 1, 2)}),
    ("a day in milliseconds", DAY + "'epoch ms'", {"d": "1767377545000"}, {"recorded_on": date(2026, 1, 2)}),
    ("a year before the day's", "recorded_on = 'd'; year = 'y'", {"d": "2013-03-07", "y": "2012"}, {"year": 2012}),
    ("a list", "skills = 'a'; [lists]; skills = ';'", {"a": "SQL; Go;"}, {"skills": ("SQL", "Go")}),
    (
        "a list of several columns",
        "skills = ['a', 'b']; [lists]; skills = ','",
        {"a": "SQL", "b": "Go, SQL"},
        {"skills": ("SQL", "Go")},
    ),
    ("columns tried in order", "city = ['a', 'b']", {"a": " ", "b": "Rome"}, {"city": "Rome"}),
    ("a decimal comma", "^decimal = ','", {"pay": "54.179,13"}, {"low": 54_179.13}),
    ("what matches a pattern", EMPLOYER + "'^[^(]+'", {"e": "Acme (3.7)"}, {"employer": "Acme"}),
    ("the group of a pattern", EMPLOYER + r"'by (\w+)'", {"e": "by Acme"}, {"employer": "Acme"}),
    ("what matches no pattern", EMPLOYER + r"'by (\w+)'", {"e": "Acme"}, {"employer": None}),
    ("pay that is an estimate", "[estimated]; via = 'Board'", {"via": "BOARD"}, {"low": None, "title": "Clerk"}),
    ("pay that is none", "[estimated]; via = 'Board'", {"via": "Other"}, {"low": 10}),
    ("text in HTML", "^html = ['level']; level = 'l'", {"l": "<p>Senior<br>Staff"}, {"level": "Senior\nStaff"}),
    ("a column that may lack", "^optional = ['town']; city = 'town'", {}, {"city": None}),
    ("a currency in small letters", "pay.currency = 'c'", {"c": "eur"}, {"currency": "EUR"}),
]


def record_mapping(lines: str, pay: str = "pay.low = 'pay'") -> str:
    parts = lines.split("; ")
    top = [part[1:] for part in parts if part.startswith("^")]
    return RECORD.format("\n".join(top), pay, "\n".join(part for part in parts if not part.startswith("^")))


@pytest.mark.parametrize(("lines", "cells", "expected"), [each[1:] for each in FEATURES], ids=[f[0] for f in FEATURES])
def test_what_a_mapping_can_say(lines: str, cells: dict[str, Any], expected: dict[str, Any]) -> None:
    item = read_row(record_mapping(lines), **{"job": "Clerk", "pay": "10"} | cells)
    assert {name: getattr(item, name) for name in expected} == expected


@pytest.mark.parametrize(("pay", "ends"), [("$53K-$91K (est.)", (53_000, 91_000)), ("", (None, None))])
def test_pay_in_words_has_two_ends(pay: str, ends: tuple[float, float]) -> None:
    item = read_row(record_mapping("", "pay.text = 'pay'"), job="Clerk", pay=pay)
    assert (item.low, item.high) == ends


MARKS = """
name = "t"
label = "t"
what = "records"
kind = "surveyed"
[columns]
pay.low = "pay"
[flags.title]
"Data Scientist" = "ds"
"Software Developer" = ["web", "mobile"]
"""


@pytest.mark.parametrize(
    ("ds", "web", "mobile", "title"),
    [
        ("TRUE", "FALSE", "FALSE", "Data Scientist"),
        ("0", "1", "1", "Software Developer"),
        ("", "yes", "", "Software Developer"),
        ("1", "1", "0", None),
        ("0", "0", "0", None),
    ],
)
def test_marks_of_one_word_make_a_title_and_of_several_none(ds: str, web: str, mobile: str, title: str | None) -> None:
    assert read_row(MARKS, pay=1, ds=ds, web=web, mobile=mobile).title == title


def test_rows_that_the_mapping_leaves_out_are_quarantined_with_the_reason() -> None:
    kept, left = read(b"job,pay,status\na,1,Certified\nb,2,denied\n", PAYS + '[keep]\nstatus = ["certified"]\n')
    assert isinstance(kept, PayRecord)
    assert left == Rejected("left out by its mapping for its 'status'", b'{"job":"b","pay":"2","status":"denied"}')
