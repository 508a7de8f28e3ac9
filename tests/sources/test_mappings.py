"""Mappings: each shipped one on an invented table, the documented one, and what is said of mistakes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from goingrate.extraction.given_pay import read_given_pay
from goingrate.records.facts import Found
from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Document, Item, Rejected
from goingrate.sources.tables.mapping_file import MappingError, load_mapping, parse_mapping, shipped_mappings
from tests.conftest import PROJECT
from tests.invented_tables import SHIPPED, as_csv, shipped_table
from tests.sources.test_tables import ADS, HEADER, PAYS, ROWS, read, without_body


def shipped(name: str) -> list[Item]:
    source, broken = source_of(Document("t.csv", shipped_table(name)))
    assert source is not None
    assert (source.name, broken) == (name, None)
    return [without_body(item) for item in source.read(Document("t.csv", b"")).items]


def record(name: str, key: str, kind: str, **fields: Any) -> PayRecord:
    row = PayRecord(name, "t.csv", key, kind, None, None, None, None, "year")
    return replace(row, **fields)


def test_every_shipped_mapping_has_an_invented_table_and_no_other_fits_it() -> None:
    assert {mapping.name for mapping in shipped_mappings()} == set(SHIPPED)
    for name, (header, _) in SHIPPED.items():
        assert [mapping.name for mapping in shipped_mappings() if not mapping.lacks(header)] == [name]


def test_every_shipped_mapping_says_where_its_table_comes_from() -> None:
    for path in (PROJECT / "src/goingrate/sources/tables/mappings").glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# "), path.name
        assert re.search(r'^origin = ".+"\nlicence = ".+"$', text, re.MULTILINE), path.name


def test_ai_jobs_pay_is_in_its_own_currency_where_the_person_lives() -> None:
    name = "ai-jobs-net-salaries"
    assert shipped(name) == [
        record(
            name, "1", "posted", title="Head of Data", level="executive", employment="contract", country="SE",
            year=2024, remote="remote", company_size="S", currency="EUR", low=90_000, high=90_000,
        ),
        record(
            name, "2", "posted", title="ML Engineer", level="entry", employment="full_time", country="IN", year=2023,
            remote="onsite", company_size="L", currency="INR", low=3_000_000, high=3_000_000,
        ),
        record(
            name, "3", "posted", title="Data Scientist", level="mid", employment="part_time", country="US", year=2023,
            remote="hybrid", company_size="M", currency="USD", low=150_000, high=150_000,
        ),
    ]  # fmt: skip


def test_h1b_pay_is_the_wage_from_in_its_unit() -> None:
    base = record("h1b-lca", "1", "filed", country="US", currency="USD", year=2024)
    assert shipped("h1b-lca") == [
        replace(base, title="Data Engineer", employer="Acme, Inc.", region="TX", low=120_000, high=120_000),
        replace(
            base, key="2", title="ML Engineer II", employer="Umbra LLC", region="CA", low=60.5, high=60.5, period="hour"
        ),
        replace(base, key="3", title="Manager", employer="Umbra LLC", region="PR", period="Bi-Weekly"),
    ]


def test_h1b_of_2012_leaves_out_what_was_denied_and_titles_that_say_no_work() -> None:
    base = record("h1b-lca-2012", "1", "filed", employer="acme inc", country="US", currency="USD")
    first, second, third = shipped("h1b-lca-2012")
    assert first == replace(
        base, title="engineer", city="Redmond", region="WA", low=90_000, high=90_000, recorded_on=date(2013, 3, 7),
        year=2013,
    )  # fmt: skip
    assert isinstance(second, PayRecord)
    assert (second.title, second.year) == (None, 2012)
    assert isinstance(third, Rejected)
    assert third.reason == "left out by its mapping for its 'case status'"


def test_the_eu_survey_is_in_euros_and_its_slips_stay() -> None:
    name = "it-salary-eu-2020"
    base = record(name, "1", "surveyed", currency="EUR")
    first, second, third = shipped(name)
    assert first == replace(
        base, title="ML Engineer", level="mid", location="Munich", employment="full_time", company_size="51-100",
        years=1.5, low=70_000, high=70_000, bonus=5_000, skills=("Python", "SQL", "Go"), year=2020,
        recorded_on=date(2020, 11, 24),
    )  # fmt: skip
    assert second == replace(
        base, key="2", title="Backend Developer", location="Zurich", employment="contract", company_size="1000+",
        years=9, low=99_999_999_999, high=99_999_999_999, year=2021, recorded_on=date(2021, 1, 19),
    )  # fmt: skip
    assert isinstance(third, Rejected)
    assert third.reason == "Total_years_of_experience is no number"


def test_stack_overflow_titles_come_from_one_kind_of_work() -> None:
    found = shipped("stackoverflow-survey-2017")
    assert [(item.key, item.title, item.country, item.currency, item.low, item.remote) for item in found] == [  # type: ignore[union-attr]
        ("3", "Software Developer", "India", "USD", 6_600.5, "onsite"),
        ("4", None, "Germany", "USD", 64_516.5, "remote"),
        ("5", "Machine Learning Engineer", "United States", "USD", 130_000, "remote"),
    ]


BY_COUNTRY = "currency by the search's country"


def test_google_jobs_have_pay_but_not_that_of_boards_that_estimate() -> None:
    name = "google-jobs-data-roles-2023"
    base = Posting(name, "t", "1", "Analyst, Partners", "", company="Acme", employment="Full-time", remote=False)
    assert shipped(name) == [
        replace(
            base, location="Austin, TX", posted_on=date(2023, 1, 1), skills=("sql", "tableau"),
            given_pay=(GivenPay("salary_hour_avg", f"salary; {BY_COUNTRY}", 20.5, 20.5, "USD", "hour"),),
        ),
        replace(
            base, key="2", title="Data Engineer", employment="Contractor", remote=True, posted_on=date(2023, 1, 2),
            addresses=(GivenAddress("job_country", "United States"),),
        ),
        replace(
            base, key="3", title="Data Scientist", company="Umbra", posted_on=date(2023, 1, 3),
            addresses=(GivenAddress("job_country", "Chile"),),
            given_pay=(GivenPay("salary_year_avg", "salary", 65_000, 65_000, None, "year"),),
        ),
    ]  # fmt: skip


def test_glassdoor_pay_is_the_employers_or_none() -> None:
    name = "glassdoor-ds-2020"
    base = Posting(name, "t", "1", "Data Scientist", "You model.\nPay: $99,000 a year.", company="Acme")
    assert shipped(name) == [
        replace(base, location="Austin, TX", sector="Insurance", company_size="501 to 1000 employees"),
        replace(
            base, key="2", title="Data Engineer", text="You build.", company="Umbra", location="Boston, MA",
            given_pay=(GivenPay("Salary Estimate", "salary; currency by its mapping", 25, 28, "USD", "hour"),),
        ),
        replace(base, key="3", title="Analyst", text="You count.", location="Virginia"),
    ]  # fmt: skip


RULES: list[tuple[str, list[str]]] = [
    ("google-jobs-data-roles-2023", [f"structured salary, {BY_COUNTRY}"]),
    ("glassdoor-ds-2020", ["structured salary, currency by its mapping"]),
]


def structured_rules(items: list[Item]) -> list[str]:
    """The rules of the pay that postings give as structure."""
    read = [read_given_pay(item.given_pay) for item in items if isinstance(item, Posting)]
    return [found.evidence[0].rule for found in read if isinstance(found, Found)]


@pytest.mark.parametrize(("name", "rules"), RULES)
def test_evidence_of_pay_names_what_a_shipped_table_does_not_say(name: str, rules: list[str]) -> None:
    assert structured_rules(shipped(name)) == rules


CONSTANTS: list[tuple[str, str, list[str]]] = [
    ("", "", ["structured salary", "structured salary"]),
    # what a column says goes before the constant, and is no inference
    ("", '[constants]\npay.currency = "EUR"\npay.period = "day"\n', ["structured salary", "structured salary"]),
    (
        'pay.currency = "money"\n',
        '[constants]\npay.currency = "EUR"\n',
        ["structured salary, currency by its mapping"] * 2,
    ),
    (
        'pay.currency = "money"\npay.period = "per"\n',
        '[constants]\npay.currency = "EUR"\npay.period = "year"\npay.kind = "total"\n',
        ["structured salary, currency by its mapping, period by its mapping"] * 2,
    ),
    (
        "",
        '[inferred]\npay.period = "the form of contract"\n',
        ["structured salary, period by the form of contract"] * 2,
    ),
]


@pytest.mark.parametrize(("gone", "added", "rules"), CONSTANTS)
def test_evidence_of_pay_names_what_the_mapping_adds(gone: str, added: str, rules: list[str]) -> None:
    mapping = ADS.replace(gone, "")
    if "pay.period" in gone:
        mapping = mapping.replace('[values.pay.period]\nh = "hour"\ny = "year"\n', "")
    assert structured_rules(read(as_csv(HEADER, ROWS), mapping + added)) == rules


@pytest.mark.parametrize(
    ("added", "words"),
    [
        ('title = "x"', "unknown field 'title'; Allowed: pay.currency, pay.period"),
        ('pay.currency = ""', "say what tells 'pay.currency', such as: the search's country"),
        ('pay.currency = "a; b"', "say what tells 'pay.currency'"),
    ],
)
def test_what_is_inferred_is_named_in_plain_words(added: str, words: str) -> None:
    with pytest.raises(MappingError, match=re.escape(words)):
        parse_mapping(f"{ADS}[inferred]\n{added}\n", "ads.toml")


def test_records_have_no_evidence_to_mark() -> None:
    with pytest.raises(MappingError, match=r"\[inferred\] is for postings"):
        parse_mapping(PAYS + '[inferred]\npay.currency = "country"\n', "pays.toml")


# The documented mapping


def documented() -> tuple[str, str]:
    """The table and the mapping of docs/mappings.md."""
    text = (PROJECT / "docs/mappings.md").read_text(encoding="utf-8")
    table = "\n".join(line.strip() for line in text.splitlines() if line.startswith("    ") and ";" in line)
    return table, text.partition("```toml\n")[2].partition("```")[0]


def test_the_documented_mapping_reads_the_documented_table() -> None:
    table, mapping = documented()
    base = PayRecord("agency-pay", "ads.csv", "1", "posted", None, None, None, "EUR", "year", country="DE")
    assert read(table.encode(), mapping) == [
        replace(
            base, title="Data Engineer", level="mid", location="Berlin", low=64_000, high=64_000, remote="remote",
            recorded_on=date(2026, 1, 31), year=2026, skills=("SQL", "Airflow"),
        ),
        replace(
            base, key="2", title="ML Engineer", location="Zürich", recorded_on=date(2026, 2, 28), year=2026,
            skills=("Python",),
        ),
        replace(
            base, key="3", title="Werkstudent ML", level="intern", location="Köln", low=16.5, high=16.5, period="hour",
            recorded_on=date(2026, 2, 28), year=2026,
        ),
    ]  # fmt: skip


# Mistakes: what is put in place of what in a good mapping, and what is said of it.

MISTAKES: list[tuple[str, str, str]] = [
    ("[columns]", "[colums]", "my.toml: unknown key 'colums'; did you mean 'columns'? Allowed: name, label, what,"),
    (
        'what = "records"',
        'what = "record"',
        "my.toml: unknown 'what' 'record'; did you mean 'records'? Allowed: postings,",
    ),
    ('kind = "filed"', "", "my.toml: unknown 'kind' '(none)'; Allowed: posted, filed, surveyed, self_reported"),
    ('name = "pays"\n', "", "my.toml: 'name' is missing; a mapping has name, label, what and [columns]"),
    ('name = "pays"', 'name = "My Pays"', "name 'My Pays': write small letters, digits and dashes"),
    ('title = "job"', 'titel = "job"', "my.toml, [columns]: unknown field 'titel'; did you mean 'title'?"),
    ('title = "job"', "", "my.toml, [columns]: no column for title; a record needs one"),
    (
        'title = "job"',
        'title = "job"\ncompany = "x"',
        "my.toml, [columns]: unknown field 'company'; did you mean 'company_size'?",
    ),
    ('title = "job"', 'title = "job"\npay.lo = "x"', "unknown field 'pay.lo'; did you mean 'pay.low'?"),
    ('title = "job"', 'title = "job"\npay.text = "x"', "pay.text holds both ends of a range; take out pay.low and"),
    ('pay.low = "pay"\npay.high = "pay"', "", "no column for pay.low, pay.high or pay.text; records are of pay"),
    (
        'title = "job"',
        'title = "job"\nskills = "s"',
        "say how 'skills' is written: python, or its separator such as ';'",
    ),
    ('title = "job"', "title = 7", "my.toml: Expected `str | array`, got `int` - at `$.columns[...]`"),
    (
        "[columns]",
        '[dates]\nrecorded_on = "iso"\n[columns]',
        "[dates]: 'recorded_on' has no column; add it to [columns]",
    ),
    ("[columns]", '[dates]\ntitle = "iso"\n[columns]', "my.toml, [dates]: unknown field 'title'; Allowed: posted_on,"),
    ("[columns]", '[patterns]\ntitle = "("\n[columns]', "[patterns]: title: no regular expression: missing )"),
    ("[columns]", '[values.level]\nA = "entry"\n[columns]', "[values]: 'level' has no column; add it to [columns]"),
    ("[columns]", '[constants]\nyear = "x"\n[columns]', "[constants]: year = 'x' is not what that field holds"),
    ("[columns]", "[constants]\ncountry = 7\n[columns]", "[constants]: country = 7 is not what that field holds"),
    (
        "[columns]",
        '[flags.years]\nA = "x"\n[columns]',
        "[flags]: 'years' can't be read from marks; texts such as title can",
    ),
    ("[columns]", '[flags.title]\nA = "x"\n[columns]', "'title' stands in [columns] and in [flags]; take out one"),
    ("[columns]", 'decimal = ";"\n[columns]', "my.toml: unknown 'decimal' ';'; Allowed: ., ,"),
    ("[columns]", "decimal = ,\n[columns]", "my.toml: no TOML: Invalid value (at line 6, column 11)"),
    ("[columns]", "dated = 2020\n[columns]", "my.toml: Expected `date | null`, got `int` - at `$.dated`"),
]


@pytest.mark.parametrize(
    ("old", "new", "words"), MISTAKES, ids=[new.replace("\n", " ") or old for old, new, _ in MISTAKES]
)
def test_a_mistake_is_named_with_its_place_and_its_cure(old: str, new: str, words: str) -> None:
    assert old in PAYS
    with pytest.raises(MappingError) as raised:
        parse_mapping(PAYS.replace(old, new, 1), "my.toml")
    assert str(raised.value).startswith("my.toml")
    assert words in str(raised.value)


def test_postings_have_no_kind_and_need_a_title_or_a_text() -> None:
    with pytest.raises(MappingError, match="'kind' is for records; postings have none: take it out"):
        parse_mapping(ADS.replace("[columns]", 'kind = "posted"\n[columns]'), "ads.toml")
    with pytest.raises(MappingError, match="no column for title or text; a posting needs one"):
        parse_mapping(ADS.replace('title = "job"\n', "").replace('text = "advert"\n', ""), "ads.toml")


def test_the_kind_of_a_posting_pay_is_a_word_of_ours() -> None:
    mapping = parse_mapping(ADS + '[constants]\npay.kind = "total"\n', "ads.toml")
    source, _ = source_of(Document("t", as_csv(HEADER, ROWS)), mapping)
    assert source is not None
    first = next(iter(source.read(Document("t", b"")).items))
    assert isinstance(first, Posting)
    assert first.given_pay[0].label == "pay, total"
    with pytest.raises(MappingError, match=r"unknown pay\.kind 'gross'; Allowed: base, ote, total, unstated"):
        parse_mapping(ADS + '[constants]\npay.kind = "gross"\n', "ads.toml")


@pytest.mark.parametrize(
    ("write", "words"),
    [
        (lambda path: None, "No such file or directory"),
        (lambda path: path.mkdir(), "Is a directory"),
        (lambda path: path.write_bytes(b"\xff"), "not UTF-8"),
    ],
)
def test_a_mapping_that_cant_be_opened_is_named(tmp_path: Path, write: Callable[[Path], Any], words: str) -> None:
    write(tmp_path / "my.toml")
    with pytest.raises(MappingError, match=rf"my\.toml: the mapping can't be read: {words}"):
        load_mapping(tmp_path / "my.toml")
