"""Which postings are one vacancy."""

from __future__ import annotations

import random
from typing import Any

import pytest

from goingrate.identity.employers import employer_key
from goingrate.identity.vacancies import vacancies_of


def posting(key: str, **changes: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "source": "ashby", "board": "acme", "key": key, "posting_id": f"p{key}", "marks": 0, "company": None,
        "fingerprint": "f", "title": "T", "url": None, "location": "Berlin", "text_length": 900, "posted_on": None,
        "first_seen": 1, "last_seen": 2, "is_open": True, "pay": [], "places": [{"city": "Berlin"}],
        "role": "designer", "level": "mid", "remote": None, "employment": None, "ai_work": "none",
        "ai_mention": False, "multi": False,
    }  # fmt: skip
    return row | changes


CASES = [
    ("same content", [posting("1"), posting("2")], 1),
    ("another text", [posting("1"), posting("2", fingerprint="g")], 2),
    ("another employer", [posting("1"), posting("2", board="bolt")], 2),
    ("another source", [posting("1"), posting("2", source="jsonl", company="acme")], 2),
    ("no employer named", [posting("1", source="jsonl"), posting("2", source="jsonl")], 2),
    ("one job in two cities", [posting("1"), posting("2", location="Oslo")], 1),
    ("a few words in two cities", [posting("1", text_length=20), posting("2", text_length=20, location="Oslo")], 2),
    ("a few words in one city", [posting("1", text_length=20), posting("2", text_length=20)], 1),
]


@pytest.mark.parametrize(("rows", "count"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_vacancies_of(rows: list[dict[str, Any]], count: int) -> None:
    found = vacancies_of(rows)
    assert len(found) == count
    assert sum(vacancy["postings"] for vacancy in found) == len(rows)


def test_the_order_of_postings_changes_nothing() -> None:
    rows = [
        posting(str(n), fingerprint=str(n % 4), pay=[{"min": n}], role=("designer", "other_tech")[n % 2])
        for n in range(20)
    ]
    shuffled = rows[:]
    random.Random(3).shuffle(shuffled)
    assert vacancies_of(rows) == vacancies_of(shuffled)


def test_pay_and_places_are_joined_without_repetition() -> None:
    [vacancy] = vacancies_of([
        posting("1", pay=[{"min": 1}, {"min": 2}]),
        posting("2", pay=[{"min": 1}, {"min": 2}], places=[{"city": "Oslo"}]),
    ])  # fmt: skip
    assert vacancy["pay"] == [{"min": 1}, {"min": 2}]
    assert vacancy["places"] == [{"city": "Berlin"}, {"city": "Oslo"}]


def test_different_pay_keeps_the_place_of_its_ad() -> None:
    [vacancy] = vacancies_of([
        posting("1", pay=[{"min": 1}], places=[{"country": "US", "city": "Austin"}]),
        posting("2", pay=[{"min": 2}], places=[{"country": "US", "city": "Boston"}]),
    ])  # fmt: skip
    assert [(tier["min"], tier["city"]) for tier in vacancy["pay"]] == [(1, "Austin"), (2, "Boston")]


@pytest.mark.parametrize(("members", "joined"), [((True, None), True), ((False, None), False), ((None, None), None)])
def test_one_open_member_opens_the_vacancy(members: tuple[bool | None, ...], joined: bool | None) -> None:
    [vacancy] = vacancies_of([posting(str(n), is_open=is_open) for n, is_open in enumerate(members)])
    assert vacancy["is_open"] is joined


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acme, Inc.", "ACME"), ("Acme GmbH", "acme"), ("Acme Robotics Ltd", "Acme-Robotics"), ("C++ Tools", "c++ tools")],
)
def test_names_of_one_employer(one: str, other: str) -> None:
    assert employer_key("hackernews", "x", one) == employer_key("hackernews", "y", other)


@pytest.mark.parametrize(("one", "other"), [("Acme", "Acme Robotics"), ("C++ Tools", "C Tools"), ("Co", "Corp")])
def test_names_of_two_employers(one: str, other: str) -> None:
    assert employer_key("hackernews", "x", one) != employer_key("hackernews", "x", other)
