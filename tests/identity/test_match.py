"""What must agree besides the text, and what speaks against one job."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.identity.match import contradiction, job_words, reason, side_of
from tests.identity.rows import place, posting, tier

SAME_TITLE = [
    ("ML Engineer", None, "ml engineer", None),
    ("ML Engineer", None, "Engineer, ML", None),
    ("ML Engineer - Berlin", "Berlin, Germany", "ML Engineer", "Oslo"),
    ("ML Engineer - Berlin", "Berlin, Germany", "ML Engineer - Oslo", "Oslo, Norway"),
    ("ML Engineer (Germany)", "Berlin, Germany", "ML Engineer (Norway)", "Oslo, Norway"),
    ("NEW YORK - Fleet Manager", "New York, NY", "Fleet Manager", "Austin, TX"),
    ("ML Engineer (Remote)", "Remote", "ML Engineer", "Berlin"),
    ("ML Engineer (m/w/d)", "Wien", "ML Engineer (f/m/x)", "Graz"),
    ("ML Engineer (m/w/d) - Hybrid", "Wien", "ML Engineer", "Graz"),
    ("Account Executive - EMEA", "London", "Account Executive, South East Asia", "Singapore"),
    ("Support Engineer (UK)", "United Kingdom", "Support Engineer - South Africa", "Remote"),
    ("Planner (East Coast)", "New York, NY", "Planner (West Coast)", "San Francisco, CA"),
    ("Data Engineer (NYC)", "New York, NY", "Data Engineer", "Remote"),
    ("Partnerships Lead, Canada", "Remote", "Partnerships Lead, Spain", "Remote"),
    ("Senior C++ Developer", None, "Senior Developer C++", None),
    ("Vertriebsleiter Nord (w/m/d)", "Kiel", "Vertriebsleiter (Nord)", "Kiel"),
]
OTHER_TITLE = [
    ("Senior ML Engineer", None, "ML Engineer", None),
    ("Senior ML Engineer", None, "Junior ML Engineer", None),
    ("ML Engineer II", None, "ML Engineer III", None),
    ("Software Engineer, Payments", None, "Software Engineer, Search", None),
    ("Software Engineer, Backend", None, "Software Engineer, Frontend", None),
    ("C++ Developer", None, "C# Developer", None),
    ("C Developer", None, "C++ Developer", None),
    ("Account Manager (German speaking)", "Dublin", "Account Manager", "Dublin"),
    ("Account Manager (German speaking)", "Dublin", "Account Manager (French speaking)", "Dublin"),
    ("French Annotator", "France", "Finnish Annotator", "Finland"),
    ("Data Engineer", None, "Data Scientist", None),
    ("Design Intern - Winter", "Oslo", "Design Intern - Summer", "Oslo"),
    ("KI-Ingenieur", "Berlin", "AI Engineer", "Berlin"),
    ("Global Recruiter", None, "Recruiter", None),
    ("Spanish Teacher", "Spain", "Danish Teacher", "Denmark"),
    (None, None, "ML Engineer", None),
]


@pytest.mark.parametrize(("title", "location", "other", "elsewhere"), SAME_TITLE)
def test_titles_of_one_job(title: str, location: str | None, other: str, elsewhere: str | None) -> None:
    assert job_words(title, location) == job_words(other, elsewhere)


@pytest.mark.parametrize(("title", "location", "other", "elsewhere"), OTHER_TITLE)
def test_titles_of_two_jobs(title: str | None, location: str | None, other: str, elsewhere: str | None) -> None:
    assert job_words(title, location) != job_words(other, elsewhere)


def offer(*pay: dict[str, Any], at: str | None = "Berlin", **changes: Any) -> dict[str, Any]:
    return {"pay": list(pay), "places": [place(at)] if at else []} | changes


def hourly(low: float, high: float) -> dict[str, Any]:
    return tier(low, high, period="hour", annual_min=None, annual_max=None)


OTHER_PAY = "other pay for the same place"
CASES = [
    ("nothing stated", offer(), offer(), None),
    ("pay in one alone", offer(tier(60, 80)), offer(), None),
    ("the same pay", offer(tier(60, 80)), offer(tier(60, 80)), None),
    ("pay that overlaps", offer(tier(60, 80)), offer(tier(80, 90)), None),
    ("pay apart", offer(tier(60, 80)), offer(tier(81, 90)), OTHER_PAY),
    ("pay apart at other places", offer(tier(60, 80)), offer(tier(81, 90), at="Oslo"), None),
    ("pay apart, one without a place", offer(tier(60, 80)), offer(tier(81, 90), at=None), OTHER_PAY),
    ("pay apart, none with a place", offer(tier(60, 80), at=None), offer(tier(81, 90), at=None), OTHER_PAY),
    ("another currency", offer(tier(60, 80)), offer(tier(60, 80, "USD")), OTHER_PAY),
    ("another currency elsewhere", offer(tier(60, 80)), offer(tier(60, 80, "USD"), at="Austin"), None),
    ("one tier in common", offer(tier(60, 80), tier(1, 2, "USD")), offer(tier(9, 9, "SEK"), tier(2, 2, "USD")), None),
    ("open above", offer(tier(60, None)), offer(tier(61, None)), OTHER_PAY),
    ("open above, same", offer(tier(60, None)), offer(tier(60, None)), None),
    ("by the hour, the same", offer(hourly(20, 25)), offer(hourly(22, 30)), None),
    ("by the hour, apart", offer(hourly(20, 25)), offer(hourly(26, 30)), OTHER_PAY),
    ("by the hour and by the year", offer(hourly(20, 25)), offer(tier(20, 25)), OTHER_PAY),
    ("another employment", offer(employment="full_time"), offer(employment="contract"), "another employment"),
    ("employment in one alone", offer(employment="full_time"), offer(employment="unstated"), None),
    ("another department", offer(department="Sales"), offer(department="Design"), "another department"),
    ("a department written otherwise", offer(department="R & D"), offer(department="r&d "), None),
    ("department in one alone", offer(department="Sales"), offer(), None),
    ("other years", offer(years_min=3.0), offer(years_min=5.0, at="Oslo"), "other years of experience"),
    ("the same years", offer(years_min=3.0), offer(years_min=3.0), None),
    ("years in one alone", offer(years_min=3.0), offer(), None),
    ("a year and more apart", offer(posted_on=date(2024, 1, 1)), offer(posted_on=date(2025, 6, 1)),
     "posted more than a year apart"),
    ("half a year apart", offer(posted_on=date(2025, 1, 1)), offer(posted_on=date(2025, 6, 1)), None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_speaks_against_one_job(one: dict[str, Any], other: dict[str, Any], why: str | None) -> None:
    sides = side_of(posting("1", **one)), side_of(posting("2", **other))
    assert contradiction(*sides) == contradiction(*reversed(sides)) == why


_SIDES = st.builds(
    lambda pay, at, days: side_of(posting("1", pay=pay, places=at, posted_on=date.fromordinal(738_000 + days))),
    st.lists(st.builds(tier, st.integers(1, 9), st.integers(9, 12), st.sampled_from(["EUR", "USD"])), max_size=2),
    st.lists(st.sampled_from([place("Oslo"), place("Rome"), place("Bern")]), max_size=2),
    st.integers(0, 800),
)


@given(_SIDES, _SIDES)
def test_a_pair_is_judged_the_same_from_both_sides(one: Any, other: Any) -> None:
    assert contradiction(one, other) == contradiction(other, one)
    assert reason(0.9, one, other) == reason(0.9, other, one)
    assert contradiction(one, one) is None


def test_the_reason_says_what_agreed() -> None:
    one, other = side_of(posting("1", **offer(tier(60, 80)))), side_of(posting("2", **offer(tier(90, 99), at="Oslo")))
    assert reason(0.936, one, other) == "near-duplicate 0.94: same title and level, other pay, other places"
    assert reason(0.8, one, one) == "near-duplicate 0.80: same title and level, pay agrees, same places"
