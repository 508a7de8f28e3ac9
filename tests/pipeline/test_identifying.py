"""Planted near-duplicates from a feed to vacancies: small edits and other places join, other jobs stay apart."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from goingrate.identity.assignment import FIRST, SAME_CONTENT
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import open_store
from tests.engines import spark_engine

_VERBS = [
    "build",
    "own",
    "design",
    "run",
    "improve",
    "ship",
    "review",
    "plan",
    "measure",
    "document",
    "train",
    "test",
    "deploy",
    "lead",
    "support",
    "write",
]
_THINGS = [
    "pipelines",
    "models",
    "dashboards",
    "services",
    "tools",
    "reports",
    "rankings",
    "forecasts",
    "interfaces",
    "contracts",
    "budgets",
    "campaigns",
    "schedules",
    "experiments",
    "datasets",
    "libraries",
    "controllers",
    "alarms",
    "invoices",
    "courses",
]
_ENDS = [
    "for our customers",
    "with the product team",
    "across regions",
    "from first idea to release",
    "every quarter",
    "in Python",
    "under regulation",
    "together with partners",
    "at large scale",
    "with care",
]
_OFFER = ["About Acme", "Acme makes machines that sort fruit in eleven countries.", "We offer lunch, bikes and time."]


def duties(seed: int, count: int = 14) -> list[str]:
    r = random.Random(seed)
    return [f"{r.choice(_VERBS).title()} {r.choice(_THINGS)} and {r.choice(_THINGS)} {r.choice(_ENDS)}, "
            f"{r.choice(_VERBS)} {r.choice(_THINGS)} {r.choice(_ENDS)}." for _ in range(count)]  # fmt: skip


def job(key: str, title: str, lines: list[str], location: str = "Berlin, Germany", **changes: Any) -> dict[str, Any]:
    text = "\n".join([*_OFFER[:2], *lines, _OFFER[2]])
    whole = {"id": key, "title": title, "location": location, "descriptionPlain": text, "isListed": True,
             "employmentType": "FullTime", "publishedAt": "2026-05-01T00:00:00+00:00"}  # fmt: skip
    return whole | changes


def vacancies(folder: Path, boards: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The vacancies of a store into which the boards were read."""
    folder.mkdir(exist_ok=True)
    for name, jobs in boards.items():
        (folder / f"{name}.json").write_text(json.dumps({"apiVersion": "1", "jobs": jobs}))
    read_paths(folder / "store", [folder / f"{name}.json" for name in boards])
    store = open_store(folder / "store")
    build_store(store, DuckDBEngine(processes=1))
    return store.read("vacancies").to_pylist()


def together(found: list[dict[str, Any]]) -> set[frozenset[str]]:
    return {frozenset(member["key"] for member in vacancy["members"]) for vacancy in found}


def without(lines: list[str], *numbers: int) -> list[str]:
    return [line for n, line in enumerate(lines) if n not in numbers]


BASE = duties(1)

JOINED = [
    ("the same", BASE, {}),
    ("a line changed", [*BASE[:-1], "Write down what you learn for all others."], {}),
    ("a line more", [*BASE, "Your desk will be near the river."], {}),
    ("a line less", without(BASE, 4), {}),
    ("a place line", ["This job is in Oslo.", *BASE], {"location": "Oslo, Norway"}),
    ("the place in the title", BASE, {"title": "OSLO - Senior ML Engineer", "location": "Oslo, Norway"}),
    ("gender in the title", BASE, {"title": "Senior ML Engineer (m/w/d)"}),
    ("remote", BASE, {"title": "Senior ML Engineer (Remote)", "location": "Remote - Norway"}),
    ("upper case", [line.upper() for line in BASE], {}),
    ("bullets", ["- " + line for line in BASE], {}),
    ("the order of two lines", [*BASE[:2], BASE[3], BASE[2], *BASE[4:]], {}),
]
APART = [
    ("other duties", duties(2), {}),
    ("half the duties", BASE[:7] + duties(3, 7), {}),
    ("another level", BASE, {"title": "Junior ML Engineer"}),
    ("no level", BASE, {"title": "ML Engineer"}),
    ("another team", BASE, {"title": "Senior ML Engineer, Ranking"}),
    ("another craft", BASE, {"title": "Senior Data Engineer"}),
    ("a language asked", BASE, {"title": "Senior ML Engineer (German speaking)"}),
    ("another employment", BASE[1:], {"employmentType": "Contract"}),
    ("another department", BASE[1:], {"department": "Robots"}),
    ("two years later", BASE[1:], {"publishedAt": "2028-06-01T00:00:00+00:00"}),
    ("few words", ["Join us."], {}),
]


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> set[frozenset[str]]:
    """Every pair on a board of its own, all in one store."""
    boards = {
        name.replace(" ", "-"): [
            job(f"{name}/0", "Senior ML Engineer", BASE, department="Fruit"),
            job(f"{name}/1", **{"title": "Senior ML Engineer", "department": "Fruit", "lines": lines} | changes),
        ]
        for name, lines, changes in [*JOINED, *APART]
    }
    return together(vacancies(tmp_path_factory.mktemp("planted") / "in", boards))


@pytest.mark.parametrize("name", [case[0] for case in JOINED])
def test_planted_near_duplicates_join(name: str, planted: set[frozenset[str]]) -> None:
    assert frozenset((f"{name}/0", f"{name}/1")) in planted


@pytest.mark.parametrize("name", [case[0] for case in APART])
def test_other_jobs_of_one_employer_stay_apart(name: str, planted: set[frozenset[str]]) -> None:
    assert {frozenset((f"{name}/0",)), frozenset((f"{name}/1",))} <= planted


def test_boilerplate_makes_no_two_jobs_alike(tmp_path: Path) -> None:
    template = duties(7, 40)
    titles = ["ML Engineer", "Recruiter", "Sales Manager", "Product Designer", "Accountant", "Data Analyst"]
    jobs = [job(title, title, template + duties(n, 5)) for n, title in enumerate(titles)]
    jobs.append(job("another ML Engineer", "ML Engineer", template + duties(99, 5)))
    found = vacancies(tmp_path / "in", {"acme": jobs})
    assert together(found) == {frozenset((each["id"],)) for each in jobs}


def _town(n: int) -> list[dict[str, Any]]:
    """A board of variants: three jobs, each in many cities with other words about the place, one exact repeat each."""
    jobs = []
    for which in range(3):
        lines = duties(1000 * n + which)
        for city in ("Oslo", "Rome", "Bern", "Kyiv", "Lima"):
            local = [f"You will sit in {city}, near the {city} river, with forty others.", *lines]
            jobs.append(job(f"{which}{city}", f"Engineer {'ABC'[which]}{which}", local, city))
        jobs.append({**jobs[-1], "id": f"{which}Again"})
    return jobs


@pytest.mark.parametrize("seed", range(3))
def test_neither_order_nor_feeds_nor_batches_change_the_clusters(seed: int, tmp_path: Path) -> None:
    jobs, r = _town(seed), random.Random(seed)
    expected = vacancies(tmp_path / "in", {"acme": jobs})
    assert sorted(len(vacancy["members"]) for vacancy in expected) == [6, 6, 6]
    r.shuffle(jobs)
    assert vacancies(tmp_path / "other", {"acme": jobs}) == expected


def test_each_member_says_why_it_is_there(tmp_path: Path) -> None:
    [vacancy] = vacancies(tmp_path / "in", {"acme": _town(1)[:6]})
    reasons = [member["joined_by"] for member in vacancy["members"]]
    assert reasons.count(FIRST) == 1
    assert all(each in (FIRST, SAME_CONTENT) or each.startswith("near-duplicate 0.") for each in reasons)
    assert any(each.endswith("no pay, other places") for each in reasons)
    assert {place["city"] for place in vacancy["places"]} == {"Oslo", "Rome", "Bern", "Kyiv", "Lima"}


@pytest.mark.long
@pytest.mark.java
def test_spark_makes_the_same_vacancies(tmp_path: Path) -> None:
    boards = {"acme": _town(1), "bolt": [job("alone", "Recruiter", BASE)]}
    expected = vacancies(tmp_path / "in", boards)
    store = open_store(tmp_path / "in" / "store")
    build_store(store, spark_engine(), again=True)
    assert store.read("vacancies").to_pylist() == expected
