"""The recorded tables, read whole: how many items each holds, and what is wrong with the others."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from goingrate.pipeline.files import load
from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Document, Item, Rejected

pytestmark = pytest.mark.real_data

TABLES: list[tuple[str, str, int, dict[str, int]]] = [
    ("ai-jobs-net-salaries/salaries.csv", "ai-jobs-net-salaries", 15_203, {}),
    ("h1b-lca/h1b_lca_computer_occupations.csv", "h1b-lca", 33_862, {}),
    (
        "h1b-lca/h1bs-2012-2016-shortened.csv",
        "h1b-lca-2012",
        4_508,
        {"left out by its mapping for its 'case status'": 491},
    ),
    (
        "it-salary-eu-2020/it_salary_survey_eu_2020.csv",
        "it-salary-eu-2020",
        1_247,
        {"Total_years_of_experience is no number": 4, "Yearly_bonus_stocks_EUR is no number": 2},
    ),
    ("stackoverflow-survey-2017/stack_overflow.csv", "stackoverflow-survey-2017", 6_991, {}),
    ("google-jobs-data-roles-2023/data_jobs_salary.csv", "google-jobs-data-roles-2023", 23_467, {}),
    ("glassdoor-ds-2020/glassdoor_jobs.csv", "glassdoor-ds-2020", 956, {}),
]


def read(path: Path) -> tuple[str, list[Item]]:
    document = load(path)
    assert isinstance(document, Document)
    source, broken = source_of(document)
    assert source is not None
    assert broken is None
    return source.name, list(source.read(document).items)


@pytest.mark.parametrize(("path", "name", "good", "bad"), TABLES, ids=[each[1] for each in TABLES])
def test_every_row_is_read_or_quarantined(
    real_data: Path, path: str, name: str, good: int, bad: dict[str, int]
) -> None:
    found, items = read(real_data / path)
    reasons = Counter(item.reason for item in items if isinstance(item, Rejected))
    assert (found, len(items) - sum(reasons.values()), reasons) == (name, good, bad)


def test_pay_of_google_jobs_is_left_out_where_a_board_estimates_it(real_data: Path) -> None:
    _, items = read(real_data / "google-jobs-data-roles-2023/data_jobs_salary.csv")
    postings = [item for item in items if isinstance(item, Posting)]
    paid = [posting.given_pay[0] for posting in postings if posting.given_pay]
    assert Counter(pay.currency for pay in paid) == {"USD": 15_033, None: 365}
    assert Counter(pay.interval for pay in paid) == {"year": 16_968 - 4_361 - 2_721 - 22, "hour": 6_499 - 965}
    assert sum(posting.location is None for posting in postings) == 4_019 + 247
    assert sum(posting.remote is True for posting in postings) == 4_019
    assert sum(bool(posting.skills) for posting in postings) == 23_467 - 2_089


def test_pay_of_glassdoor_is_the_employers(real_data: Path) -> None:
    _, items = read(real_data / "glassdoor-ds-2020/glassdoor_jobs.csv")
    postings = [item for item in items if isinstance(item, Posting)]
    paid = [posting.given_pay[0] for posting in postings if posting.given_pay]
    assert Counter((pay.currency, pay.interval) for pay in paid) == {("USD", "year"): 14, ("USD", "hour"): 3}
    assert not any("\n" in (posting.company or "") for posting in postings)
    assert sum(posting.sector is None for posting in postings) == 39


def test_titles_of_the_developer_survey_come_from_marks_of_one_kind(real_data: Path) -> None:
    _, items = read(real_data / "stackoverflow-survey-2017/stack_overflow.csv")
    titles = Counter(item.title for item in items if isinstance(item, PayRecord))
    assert titles["Software Developer"] == 4_324
    assert titles[None] == 2_477
