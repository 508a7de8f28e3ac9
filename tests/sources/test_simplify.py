"""A list fetched again and again: what is open, closed and back, and that nothing else changes a posting."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from goingrate.extraction.facts import OF_TEXT, find_facts
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.records.facts import Silence
from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.simplify import read_entry
from goingrate.sources.source import Closed, Document, Feed, Rejected
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.rows import posting_id
from goingrate.tables.store import open_store
from tests.ads import simplify_entry


def read_one(**changes: Any) -> Posting | Closed:
    return read_entry(json.dumps(simplify_entry(1, **changes)).encode())


def feed(entries: list[Any], name: str = "2024-01-06.json") -> Feed:
    document = Document(name, json.dumps(entries).encode())
    source, broken = source_of(document)
    assert source is not None
    assert broken is None
    assert source.name == "simplify"
    return source.read(document)


def test_an_entry_is_read_whole() -> None:
    read = read_one()
    assert isinstance(read, Posting)
    assert (read.source, read.board) == ("simplify", "new-grad-positions")
    assert (read.title, read.company) == ("Software Engineer 1, New Grad", "Acme Robotics")
    assert (read.location, read.text) == ("Austin, TX | Remote in USA", "")
    assert (read.posted_on, read.url) == (date(2026, 3, 1), "https://jobs.example/acme/1")


@pytest.mark.parametrize(
    "sponsorship", ["Other", "", None, "Does Not Offer Sponsorship", "U.S. Citizenship is Required"]
)
def test_what_the_list_says_of_visas_is_no_text_of_the_ad(sponsorship: str | None) -> None:
    read = read_one(sponsorship=sponsorship)
    assert isinstance(read, Posting)
    assert read.text == ""
    facts = find_facts(read).readings()
    assert {name for name in OF_TEXT if facts[name] is not Silence.NOT_READ} == set()
    assert json.loads(read.body)["sponsorship"] == sponsorship  # the raw body keeps it


@pytest.mark.parametrize(
    ("active", "visible", "kind"), [(True, True, Posting), (False, True, Closed), (True, False, Closed)]
)
def test_inactive_and_hidden_entries_are_closed(*, active: bool, visible: bool, kind: type) -> None:
    assert type(read_one(active=active, is_visible=visible)) is kind


STILL = [
    {"active": False},
    {"is_visible": False},
    {"date_updated": 1},
    {"source": "somebody"},
    {"company_url": "https://simplify.example/c/other"},
    {"sponsorship": "Offers Sponsorship"},
]


@pytest.mark.parametrize("changes", STILL)
def test_what_the_list_says_of_itself_is_no_content(changes: dict[str, Any]) -> None:
    plain, changed = read_one(), read_one(**changes)
    assert isinstance(plain, Posting)
    assert posting_id(changed.posting if isinstance(changed, Closed) else changed) == posting_id(plain)


@pytest.mark.parametrize("changes", [{"title": "Other"}, {"locations": []}, {"url": None}])
def test_what_the_list_says_of_the_job_is_content(changes: dict[str, Any]) -> None:
    plain, changed = read_one(), read_one(**changes)
    assert isinstance(plain, Posting)
    assert isinstance(changed, Posting)
    assert posting_id(changed) != posting_id(plain)


def test_a_list_is_a_whole_board_whatever_its_file_is_called() -> None:
    read = feed([simplify_entry(1), simplify_entry(2, active=False)], "anything.json")
    assert (read.board, read.listing, read.complete) == ("new-grad-positions", "board", True)
    assert [type(item).__name__ for item in read.items] == ["Posting", "Closed"]


@pytest.mark.parametrize(
    "damage", [{"active": None}, {"title": " "}, {"date_posted": 10**16}, {"locations": "Oslo"}, {"id": 3}]
)
def test_a_damaged_entry_is_set_aside_alone(damage: dict[str, Any]) -> None:
    items = list(feed([simplify_entry(1, **damage), simplify_entry(2)]).items)
    assert [type(item) for item in items] == [Rejected, Posting]


def test_the_list_of_internships_is_another_list() -> None:
    document = Document("x.json", json.dumps([simplify_entry(1, terms=["Summer 2026"])]).encode())
    assert source_of(document) == (None, None)


WEEKS = {
    # key: open in the weeks of these numbers, listed but closed in the others, absent where None
    1: [True, True, True, True],
    2: [True, False, False, False],
    3: [True, True, None, None],
    4: [True, False, True, False],
    5: [True, False, None, True],
    6: [False, False, False, False],
    7: [None, None, True, True],
    8: [None, False, True, False],
}
DAYS = ["2024-01-06", "2024-01-13", "2024-01-20", "2024-01-27"]
SPELLS = {
    "1": (0, 3, True),
    "2": (0, 0, False),
    "3": (0, 1, False),
    "4": (0, 2, False),
    "5": (0, 3, True),
    "7": (2, 3, True),
    "8": (2, 2, False),
}


def write_weeks(folder: Path, weeks: list[int]) -> list[Path]:
    paths = []
    for week in weeks:
        listed = [
            simplify_entry(key, active=seen[week], date_updated=week, date_posted=1_704_400_000)
            for key, seen in WEEKS.items()
            if seen[week] is not None
        ]
        paths.append(folder / f"{DAYS[week]}.json")
        paths[-1].write_text(json.dumps(listed))
    return paths


@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 1, 0, 2]])
def test_spells_follow_from_the_sightings_in_any_order_of_reading(tmp_path: Path, order: list[int]) -> None:
    for path in write_weeks(tmp_path, order):
        read_paths(tmp_path / "store", [path])
    store = open_store(tmp_path / "store")
    build_store(store, DuckDBEngine())
    vacancies = store.read("vacancies").to_pylist()
    days = [date.fromisoformat(day) for day in DAYS]
    found = {
        row["url"].rsplit("/", 1)[1]: (days.index(row["first_seen"]), days.index(row["last_seen"]), row["is_open"])
        for row in vacancies
    }
    assert found == SPELLS  # what was never seen open is no vacancy
    assert {row["employer"] for row in vacancies} == {"simplify:acme robotics"}


def test_reading_the_weeks_again_changes_nothing(tmp_path: Path) -> None:
    paths = write_weeks(tmp_path, [0, 1, 2, 3])
    first = read_paths(tmp_path / "store", paths)
    again = read_paths(tmp_path / "store", paths)
    assert (first.items, first.read) == (26, 8)
    assert (again.items, again.read, again.known) == (26, 0, 26)
    assert open_store(tmp_path / "store").read("sightings").num_rows == 14


def test_a_job_posted_after_the_day_in_the_name_moves_the_fetch_by_its_day(tmp_path: Path) -> None:
    """A list saved in the evening of one time zone holds jobs of the next day in another."""
    path = tmp_path / "2024-01-06.json"
    path.write_text(json.dumps([simplify_entry(1, date_posted=1_704_585_600)]))  # 2024-01-07, 00:00 UTC
    read_paths(tmp_path / "store", [path])
    (fetch,) = open_store(tmp_path / "store").read("fetches").to_pylist()
    assert fetch["seen_on"] == date(2024, 1, 7)
    assert fetch["seen_on_rule"] == "newest posting date in it, later than the date in file name"
