"""The company: how many people, at which stage, only from what the text says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.company import find_company_size, find_company_stage
from goingrate.records.facts import Found
from goingrate.records.posting import Posting

# text | number of people ("-" where none)
SIZES = """
We are 40 people. | 40
We're 40 people in Porto. | 40
We're a 200-person company. | 200
We're a 6 person team that bakes. | 6
We are a team of 26 (soon more!). | 26
We are a group of 8 bakers, drivers and night owls. | 8
We're a tiny team of 17. | 17
We're a team of four. | 4
We're a six person team baking bread. | 6
We have 30 full-time employees. | 30
We currently employ 260+ people in four towns. | 260
Our team of 12 works from Porto. | 12
Our company has over 1,200 employees. | 1200
With over 500 employees in 12 countries, Acme bakes bread. | 500
Acme has more than 10,000 employees worldwide. | 10000
Acme is a bread company of 150,000 team members on five continents. | 150000
We have grown to 85 employees. | 85
Since spring our team has grown from 40 to 90. | 90
Acme employs 1.500 people in Germany. | 1500
Wir sind ein Team von 45 Mitarbeitern. | 45
Wir sind rund 120 Mitarbeiter. | 120
Nous sommes 60 collaborateurs. | 60
Company size: 50-100 people | 50
Headcount: 35 | 35
50 to 100 employees | 50
Join our team of 69 | 69
Lumora is a startup of about 14 people, all bakers. | 14
We're young (~18 people), yet not new to dough. | 18
A bakery company (~40 people, Series A). | 40
A profitable, 30-person startup. | 30
We are three people with big plans. | 3
By now we bake with over 170 team members, day and night. | 170
Our 14-person team bakes in Porto. | 14
Acme is a ~45-person bread startup. | 45
We're a quiet (7-person) team. | 7
We are a fully-baked team of roughly 13 people. | 13
Acme is just 5 people and an oven. | 5
Small in terms of headcount (~ 22 people). | 22
You'll bake with our 6-person engineering team. | -
Over 100,000 people use our ovens. | -
Our newest customer is a Fortune 300, 25,000+ employee company. | -
We work in small squads (5-7 team members). | -
You lead a team of 12 engineers. | -
Manage 40 people across three sites. | -
Our engineering team has 12 people. | -
We serve 500 people a day. | -
We help 20,000 people find bread. | -
Trusted by companies with over 500 employees. | -
Experience in organizations with hundreds of employees. | -
Experience with companies of 200 employees and more. | -
Our 5,000 customers love us. | -
We have 8 employee resource groups. | -
You will mentor 4 team members. | -
Our platform has 3 million users. | -
Connecting 50,000 people every week. | -
Founded in 2012 by two bakers. | -
Our team of 12 developers works with care. | -
We hire 20 people each year. | -
Open 5 days a week. | -
"""
# text | stage ("-" where none)
STAGES = """
Seed funded startup from Porto. | startup
Acme, a Series A company. | startup
Acme is a Series B company that bakes. | startup
We recently raised a $12M Series A. | startup
In May we raised a $2.9M pre-seed round. | startup
Acme is a seed-stage company with one oven. | startup
Acme is a rapidly growing startup for bakers. | startup
Acme: an early-stage startup. | startup
Join a fast paced startup and look for growth. | startup
A fast-moving startup environment is your home. | startup
Bake at one of the hottest bread startups. | startup
Equity in an early stage company. | startup
As a founding engineer you will shape everything. | startup
You'd be our first engineering hire. | startup
Acme (YC W23) bakes bread. | startup
We're YC-backed. | startup
We're a 21-person team. | startup
We are 80 people. | startup
A bakery that VCs love (last autumn we raised a $48M Series C). | growth
With our $64M Series C we build ovens. | growth
In 2025 we closed our Series D. | growth
We are a scale-up from Porto. | growth
We are 250 people. | growth
A startup with 150 people: we are 150 people. | growth
Acme (NASDAQ: ACME) bakes bread. | large
Acme, a publicly traded company. | large
Acme is listed on the Tokyo Stock Exchange. | large
Acme is a Fortune 50 company. | large
Acme has more than 10,000 employees worldwide. | large
We are a non-profit that wants to feed all. | public_sector
Acme is a 501(c)(3) organization. | public_sector
The University of Breadford is an equal opportunity employer. | public_sector
Breadford State University invites applications. | public_sector
Acme is a government agency. | public_sector
Acme runs a federally funded research and development center. | public_sector
We raised $150M from good investors. | -
Experience with a Series B or A startup. | -
Previous startup experience helps you bake. | -
You have worked at a bread startup. | -
Prior experience in a fast-growing startup. | -
We help startups bake. | -
Acme Ventures: early-stage venture capital for bakers. | -
Backed by the Bread Startup Fund. | -
Read on: https://news.example/ai-startup-acme-raises | -
Customers from startups to Fortune 500 companies use us. | -
We serve the public sector and government. | -
Our customers include Fortune 500 companies. | -
Startup mindset and good humour. | -
Trusted by millions of companies, from enterprises to ambitious startups. | -
We build ovens for large non-profit kitchens. | -
Experience as a public company controller. | -
You studied at a university. | -
Work with publicly available data. | -
Our founding team baked in Paris. | -
Scale-up of dough mixing lines. | -
"""
KNOWN_LIMITS = """
Just the two founders and an oven, so far. | startup
Everyone in the world knows our golden arches. | large
You were at a Series B or A startup before. | -
You once baked at an early-stage startup. | -
"""


def rows(table):
    cells = [line.rsplit(" | ", 1) for line in table.strip().splitlines()]
    return [(text, None if said == "-" else said) for text, said in cells]


def value_of(find, text, **parts):
    reading = find(Posting("jsonl", "board", "1", parts.pop("title", "Baker"), text, **parts), ())
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("text", "people"), rows(SIZES))
def test_text_states_a_number_of_people(text, people):
    assert value_of(find_company_size, text) == (None if people is None else int(people))


@pytest.mark.parametrize(("text", "stage"), rows(STAGES))
def test_text_tells_the_stage(text, stage):
    assert value_of(find_company_stage, text) == stage


@pytest.mark.parametrize(("text", "stage"), rows(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="needs understanding, not words")
def test_texts_we_read_wrong(text, stage):
    assert value_of(find_company_stage, text) == stage


def test_there_are_a_hundred_lines():
    assert len(rows(SIZES)) + len(rows(STAGES)) >= 100


@pytest.mark.parametrize(
    ("field", "people"),
    [
        ("51 to 200 employees", 51), ("10000+ employees", 10000), ("1 to 50 employees", 1), ("1,001-5,000", 1001),
        ("Unknown", None), ("-1", None), ("", None), ("0", None),
    ],
)  # fmt: skip
def test_the_feeds_own_size_counts_where_the_text_is_silent(field, people):
    reading = find_company_size(Posting("jsonl", "b", "1", "Baker", "We bake.", company_size=field), ())
    assert (reading.value if isinstance(reading, Found) else None) == people
    if isinstance(reading, Found):
        assert reading.evidence[0].part == "company_size"


def test_text_beats_field():
    assert value_of(find_company_size, "We are 40 people.", company_size="51 to 200 employees") == 40


def test_a_feeds_size_says_nothing_of_the_stage():
    assert value_of(find_company_stage, "We bake.", company_size="10000+ employees") is None


def test_a_founding_role_in_the_title_is_a_startups():
    assert value_of(find_company_stage, "We bake.", title="Founding Baker") == "startup"


def test_the_latest_and_strongest_statement_rules():
    assert value_of(find_company_stage, "We're a startup. We raised a Series C.") == "growth"
    assert value_of(find_company_stage, "Our startup spirit lives on. Acme (NYSE: ACME) bakes.") == "large"


def test_evidence_slices_to_the_statement():
    text = "Join us.\nWe're a 40-person company."
    (evidence,) = find_company_size(Posting("jsonl", "board", "1", "Baker", text), ()).evidence
    assert text[evidence.start : evidence.end] == "40-person company"


LINES = [text for text, _ in rows(SIZES) + rows(STAGES)]


@given(st.lists(st.sampled_from(LINES), max_size=6), st.sampled_from(["\n", "\n\n", " "]))
def test_evidence_lies_inside_and_saying_it_twice_changes_nothing(texts, joint):
    text = joint.join(texts)
    for find in (find_company_size, find_company_stage):
        reading = find(Posting("jsonl", "board", "1", None, text), ())
        twice = find(Posting("jsonl", "board", "1", None, f"{text}\n{text}"), ())
        if isinstance(reading, Found):
            assert isinstance(twice, Found)
            assert twice.value == reading.value
            assert all(text[each.start : each.end].strip() for each in reading.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "40 people " * 100_000,
        "we are a team of " * 60_000,
        "startup " * 120_000,
        "1 000 " * 160_000,
        "series a " * 110_000,
    ],
)
def test_long_texts_end(text):
    value_of(find_company_size, text)
    value_of(find_company_stage, text)
