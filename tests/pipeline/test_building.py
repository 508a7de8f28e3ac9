"""Postings to a build: incremental, equal to a rebuild, nothing lost or doubled."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from goingrate.answers.market import Market
from goingrate.answers.overview import overview
from goingrate.answers.pay import pay
from goingrate.errors import StoreError
from goingrate.interfaces.overview_page import render_overview
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.records.cohort import Cohort
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import Store, make_store, open_store
from tests.ads import ashby_job, write_board
from tests.invented_tables import shipped_table


def vacancies(store: Store) -> list[dict[str, object]]:
    return sorted(store.read("vacancies").to_pylist(), key=lambda row: str(row["vacancy_id"]))


def step(store: Store, name: str) -> dict[str, object]:
    return next(row for row in store.build().steps if row["step"] == name)


def build(folder: Path) -> Store:
    store = open_store(folder)
    build_store(store, DuckDBEngine(processes=1))
    return store


def test_a_build_in_two_goes_equals_a_build_in_one(tmp_path: Path) -> None:
    first = write_board(tmp_path / "in", "acme", [ashby_job(n) for n in range(8)])
    second = write_board(tmp_path / "in", "bolt", [ashby_job(n) for n in range(20, 25)])
    for path in (first, second):
        read_paths(tmp_path / "two", [path])
        two = build(tmp_path / "two")
    read_paths(tmp_path / "one", [first, second])
    one = build(tmp_path / "one")
    assert vacancies(one) == vacancies(two)
    assert step(two, "extract")["note"] == "postings to facts: 5 read now, 8 known from before"
    assert [each.number for each in two.builds()] == [1, 2]


def test_a_store_of_pay_records_alone_is_built_and_asked(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, day in (("h1b-lca", "2026-03-10"), ("ai-jobs-net-salaries", "2026-03-08")):
        (folder / f"{name}.{day}.csv").write_bytes(shipped_table(name))
    counts = read_paths(tmp_path / "store", [folder])
    store = build(tmp_path / "store")
    made = store.build()
    assert (made.as_of, made.listed, made.silences) == (date(2026, 3, 10), {}, {})
    assert store.read("vacancies").num_rows == store.read("facts").num_rows == 0
    assert store.read("pay_records").num_rows == counts.records == 6
    market = Market(store, made, DuckDBEngine(processes=1))
    answer = pay(market, market.dated(Cohort(role="ml_engineer")))
    assert (answer.vacancies, [each.value for each in answer.estimates]) == (0, [None] * len(answer.estimates))
    assert all(each.withheld for each in answer.estimates)
    page = render_overview(overview(market))
    assert "There are no vacancies here" in page
    rows = {
        name: re.search(rf'<th scope="row">{name}</th>.*?</tr>', page) for name in ("h1b-lca", "ai-jobs-net-salaries")
    }
    counts_shown = {name: re.findall(r'class="num">([^<]*)<', found[0])[:2] for name, found in rows.items() if found}
    # where no employer is named a row is a person, and counts are rounded down to fives
    assert counts_shown == {"h1b-lca": ["3", "2"], "ai-jobs-net-salaries": ["0", "0"]}
    # postings that come later make a build of both, whose date is their own
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", [ashby_job(1)], "2026-03-09")])
    second = build(tmp_path / "store").build()
    assert (second.number, second.as_of, second.listed) == (2, date(2026, 3, 9), {"ashby": 1})


def test_a_store_of_quarantined_rows_alone_is_not_built(tmp_path: Path) -> None:
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", [ashby_job(1, title=None)])])
    with pytest.raises(StoreError, match=r"holds no posting and no pay record yet.*1 quarantined"):
        build(tmp_path / "store")


def test_building_again_without_news_makes_no_build(tmp_path: Path) -> None:
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", [ashby_job(1)])])
    store = build(tmp_path / "store")
    made, fresh = build_store(store, DuckDBEngine(processes=1))
    assert (made.number, fresh) == (1, False)


def test_an_older_build_stays_readable_after_a_newer(tmp_path: Path) -> None:
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", [ashby_job(1)])])
    build(tmp_path / "store")
    read_paths(tmp_path / "store", [write_board(tmp_path, "bolt", [ashby_job(2)])])
    store = build(tmp_path / "store")
    engine = DuckDBEngine(processes=1)
    sizes = [
        engine.run(engine.table(store.snapshot("vacancies", store.build(n).versions["vacancies"]))) for n in (1, 2)
    ]
    assert [rows.num_rows for rows in sizes] == [1, 2]


def test_one_job_in_three_cities_is_one_vacancy_with_three_places(tmp_path: Path) -> None:
    text = "You will train models for a long time. " * 10
    cities = ("Austin, TX", "Berlin, Germany", "Toronto, Canada")
    jobs = [
        ashby_job(n, title="ML Engineer", descriptionPlain=text, location=city, compensation=None)
        for n, city in enumerate(cities)
    ]
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", jobs)])
    [vacancy] = vacancies(build(tmp_path / "store"))
    assert vacancy["postings"] == 3
    assert [place["city"] for place in vacancy["places"]] == ["Austin", "Berlin", "Toronto"]


def test_the_same_text_of_two_employers_is_two_vacancies(tmp_path: Path) -> None:
    job = ashby_job(1)
    paths = [write_board(tmp_path, name, [job]) for name in ("acme", "bolt")]
    read_paths(tmp_path / "store", paths)
    assert len(vacancies(build(tmp_path / "store"))) == 2


def test_an_edited_posting_is_the_same_vacancy_and_its_newest_text_counts(tmp_path: Path) -> None:
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", [ashby_job(1)], "2026-03-01")])
    read_paths(
        tmp_path / "store", [write_board(tmp_path, "acme", [ashby_job(1, title="Staff AI Engineer")], "2026-04-01")]
    )
    [vacancy] = vacancies(build(tmp_path / "store"))
    assert (vacancy["title"], vacancy["level"]) == ("Staff AI Engineer", "lead")
    assert (str(vacancy["first_seen"]), str(vacancy["last_seen"])) == ("2026-03-01", "2026-04-01")


def test_a_job_gone_from_the_newest_complete_fetch_is_not_open(tmp_path: Path) -> None:
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", [ashby_job(1), ashby_job(2)], "2026-03-01")])
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", [ashby_job(1)], "2026-04-01")])
    is_open = {str(row["title"])[-1]: row["is_open"] for row in vacancies(build(tmp_path / "store"))}
    assert is_open == {"1": True, "2": False}


def test_recurring_lines_are_marked_and_a_jobs_own_are_not(tmp_path: Path) -> None:
    blurb = "We are an AI company that builds large language models for everyone."
    jobs = [
        ashby_job(n, title=f"Office Manager {n}", descriptionPlain=f"{blurb}\nYou will keep office number {n} tidy.")
        for n in range(6)
    ]
    read_paths(tmp_path / "store", [write_board(tmp_path, "acme", jobs)])
    store = build(tmp_path / "store")
    assert step(store, "mark boilerplate")["came_out"] == 6
    assert {row["ai_work"] for row in vacancies(store)} == {"none"}


def test_an_empty_store_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="goingrate read"):
        build_store(make_store(tmp_path / "store"), DuckDBEngine(processes=1))
