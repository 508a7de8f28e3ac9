"""What the members of a vacancy say together."""

from __future__ import annotations

import random
import time
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goingrate.identity.employers import employer_key
from goingrate.identity.vacancies import join_members, vacancy_batches
from goingrate.tables.schema import VACANCIES
from tests.identity.rows import place, posting, table, tier


def test_the_order_of_members_changes_nothing() -> None:
    rows = [posting(str(n), pay=[tier(n)], role=("designer", "other_tech")[n % 2]) for n in range(20)]
    shuffled = rows[:]
    random.Random(3).shuffle(shuffled)
    assert join_members(rows) == join_members(shuffled)


def test_pay_and_places_are_joined_without_repetition() -> None:
    vacancy = join_members([
        posting("1", pay=[tier(1), tier(2)]),
        posting("2", pay=[tier(1), tier(2)], places=[place("Oslo"), place("Berlin")]),
    ])  # fmt: skip
    assert [each["min"] for each in vacancy["pay"]] == [1, 2]
    assert [each["city"] for each in vacancy["places"]] == ["Berlin", "Oslo"]


def test_different_pay_keeps_the_place_of_its_ad() -> None:
    vacancy = join_members([
        posting("1", pay=[tier(1)], places=[place("Austin", "US")]),
        posting("2", pay=[tier(2)], places=[place("Boston", "US")]),
    ])  # fmt: skip
    assert [(each["min"], each["city"]) for each in vacancy["pay"]] == [(1, "Austin"), (2, "Boston")]


@pytest.mark.parametrize(("members", "joined"), [((True, None), True), ((False, None), False), ((None, None), None)])
def test_one_open_member_opens_the_vacancy(members: tuple[bool | None, ...], joined: bool | None) -> None:
    assert join_members([posting(str(n), is_open=is_open) for n, is_open in enumerate(members)])["is_open"] is joined


@pytest.mark.parametrize(
    ("given", "joined"), [((None, None), None), ((None, []), []), ((["a"], ["b", "a"]), ["a", "b"])]
)
def test_lists_that_no_member_was_read_for_stay_null(given: tuple[Any, ...], joined: list[str] | None) -> None:
    assert join_members([posting(str(n), skills=skills) for n, skills in enumerate(given)])["skills"] == joined


_PAY = st.lists(st.builds(tier, st.sampled_from([50.0, 60.0]), st.sampled_from([70.0, None])), max_size=1)
_PLACES = st.lists(st.sampled_from([place("Oslo", "NO"), place(None, "NO"), place("Rome")]), max_size=2, unique_by=str)
_POSTINGS = st.builds(
    dict,
    vacancy_id=st.sampled_from("abcdefgh"),
    pay=_PAY,
    places=_PLACES,
    title=st.sampled_from(["T", "U", None]),
    level=st.sampled_from(["mid", "senior", None]),
    is_open=st.sampled_from([True, False, None]),
    posted_on=st.sampled_from([date(2026, 1, 3), date(2026, 1, 4), None]),
    skills=st.sampled_from([None, [], ["a"], ["b", "a"]]),
    joined_by=st.sampled_from(["first", "same content"]),
    employer=st.sampled_from(["ashby:acme", None]),
)


@settings(deadline=None)
@given(st.lists(_POSTINGS, max_size=30), st.integers(1, 12))
def test_batches_and_lone_postings_make_the_vacancies_that_each_group_makes(
    changes: list[dict[str, Any]], size: int
) -> None:
    rows = [posting(f"{n:02}", **change) for n, change in enumerate(changes)]
    rows.sort(key=lambda row: (row["vacancy_id"], row["key"]))
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row["vacancy_id"], []).append(row)
    expected = pa.Table.from_pylist([join_members(group) for group in groups.values()], schema=VACANCIES)
    found = vacancy_batches(table(rows).to_batches(max_chunksize=size), VACANCIES)
    assert pa.Table.from_batches(found, VACANCIES).to_pylist() == expected.to_pylist()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme, Inc.", "ACME"),
        ("Acme GmbH", "acme"),
        ("Acme Robotics Ltd", "Acme-Robotics"),
        ("C++ Tools", "c++ tools"),
        ("Acme \u2003 , Inc", "acme"),
    ],
)
def test_names_of_one_employer(one: str, other: str) -> None:
    assert employer_key("hackernews", "x", one) == employer_key("hackernews", "y", other)


@pytest.mark.parametrize(("one", "other"), [("Acme", "Acme Robotics"), ("C++ Tools", "C Tools"), ("Co", "Corp")])
def test_names_of_two_employers(one: str, other: str) -> None:
    assert employer_key("hackernews", "x", one) != employer_key("hackernews", "x", other)


@pytest.mark.parametrize("run", [" ", ",", ", ", "\u2003", " co"])
def test_a_long_name_is_folded_in_linear_time(run: str) -> None:
    def seconds(size: int) -> float:
        name = "A" + run * (size // len(run)) + "b"
        start = time.perf_counter()
        assert employer_key("hackernews", "x", name).startswith("hackernews:a")
        return time.perf_counter() - start

    small, large = min(seconds(10_000) for _ in range(3)), min(seconds(80_000) for _ in range(2))
    assert large < 8 * 4 * small + 0.05


def test_a_name_counts_by_its_first_200_characters() -> None:
    assert employer_key("s", "x", "A" * 200 + "b") == employer_key("s", "x", "A" * 200 + "c")
    assert employer_key("s", "x", "A" * 199 + "b") != employer_key("s", "x", "A" * 199 + "c")
