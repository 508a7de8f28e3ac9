"""The recorded feeds, read whole."""

from __future__ import annotations

import json
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from goingrate.pipeline.files import load
from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Closed, Document, Feed, Rejected

pytestmark = pytest.mark.real_data


def items(folder: Path, pattern: str) -> list[Posting | Rejected]:
    found: list[Posting | Rejected] = []
    for path in sorted(folder.glob(pattern)):
        document = Document(path.name, path.read_bytes())
        source, broken = source_of(document)
        assert source is not None, path.name
        assert broken is None
        found += source.read(document).items
    return found


def test_every_ashby_job_is_read(real_data: Path) -> None:
    found = items(real_data, "ashby-boards-2025-10/boards/*.json")
    postings = [item for item in found if isinstance(item, Posting)]
    assert (len(found), len(postings)) == (4404, 4404)
    assert len({posting.board for posting in postings}) == 223
    # what INDEX.csv counts as structured pay
    assert sum(bool(posting.given_pay) for posting in postings) == 1651


@pytest.mark.parametrize(("folder", "posts", "empty"), [("hn-2026", 607, 0), ("hn-who-is-hiring", 5203, 1)])
def test_every_post_of_the_threads_is_read_but_the_empty_one(
    real_data: Path, folder: str, posts: int, empty: int
) -> None:
    found = items(real_data, f"{folder}/*.json")
    rejected = Counter(item.reason for item in found if isinstance(item, Rejected))
    assert (len(found), rejected) == (posts, Counter({"empty text": empty}) if empty else Counter())


def test_most_posts_name_their_employer(real_data: Path) -> None:
    found = items(real_data, "hn-2026/*.json")
    named = [item for item in found if isinstance(item, Posting) and item.company]
    assert len(named) > 0.6 * len(found)


def feed(path: Path) -> Feed:
    document = load(path)
    assert isinstance(document, Document)
    source, broken = source_of(document)
    assert source is not None, path.name
    assert broken is None
    return source.read(document)


BOARDS = [
    # file, source, board, whole, postings, with pay, with a text
    ("greenhouse-stripe-2026-08/greenhouse_stripe.json", "greenhouse", "stripe", False, 379, 0, 379),
    ("ats-fixtures-careerkit/greenhouse.json", "greenhouse", "amplitude", False, 2, 0, 2),
    ("feed-shapes-pypi/remote_jobs_digest-0.1.1/greenhouse.json", "greenhouse", "acme remote inc", False, 3, 0, 3),
    ("feed-shapes-pypi/remote_jobs_digest-0.1.1/ashby.json", "ashby", "job", True, 3, 2, 3),
    ("lever-matchgroup-2026-08/lever_matchgroup.json", "lever", "matchgroup", True, 82, 48, 82),
    ("ats-fixtures-careerkit/lever.json", "lever", "idealistconsulting", True, 2, 0, 2),
    ("ats-fixtures-careerkit/ashby.json", "ashby", "HighlightTA", True, 2, 1, 2),
]


@pytest.mark.parametrize(("path", "source", "board", "whole", "count", "paid", "told"), BOARDS)
def test_recorded_boards_are_read_whole(
    real_data: Path, path: str, source: str, board: str, *, whole: bool, count: int, paid: int, told: int
) -> None:
    read = feed(real_data / path)
    assert (read.source, read.board, read.complete) == (source, board, whole)
    postings = [item for item in read.items if isinstance(item, Posting)]
    assert len(postings) == count
    assert sum(bool(posting.given_pay) for posting in postings) == paid
    assert sum(len(posting.text) > 100 for posting in postings) == told
    assert all(posting.posted_on and posting.title and posting.url for posting in postings)


def test_no_markup_is_left_in_the_texts_of_recorded_boards(real_data: Path) -> None:
    for path in ("greenhouse-stripe-2026-08/greenhouse_stripe.json", "lever-matchgroup-2026-08/lever_matchgroup.json"):
        for item in feed(real_data / path).items:
            assert isinstance(item, Posting)
            assert not re.search(r"</?\w+>|&(?:[a-z]+|#\d+);|\u00a0", item.text), item.key


def test_each_part_of_a_lever_posting_stands_in_its_text_once(real_data: Path) -> None:
    for item in feed(real_data / "lever-matchgroup-2026-08/lever_matchgroup.json").items:
        assert isinstance(item, Posting)
        body = json.loads(item.body)
        headings = [each["text"].strip() for each in body["lists"]]
        shown = "\n" + item.text
        assert all(f"\n{' '.join(heading.split())}" in shown for heading in headings)
        # as many letters as the parts hold without their tags
        parts = [body.get(name) or "" for name in ("description", "additional", "salaryDescription")]
        parts += [each["text"] + each["content"] for each in body["lists"]]
        letters = len(re.findall(r"\w", unescape(re.sub(r"<[^>]*>", "", " ".join(parts)))))
        assert len(re.findall(r"\w", item.text)) == letters


def test_a_board_without_content_is_set_aside(real_data: Path) -> None:
    items = list(feed(real_data / "ats-fixtures-2026-08/greenhouse_stripe_nocontent.json").items)
    reasons = Counter(item.reason for item in items if isinstance(item, Rejected))
    assert (len(items), reasons) == (12, Counter({"no text: fetch the board with content=true": 12}))


def test_every_entry_of_the_weekly_lists_is_read(real_data: Path) -> None:
    weeks = [list(feed(path).items) for path in sorted((real_data / "simplify-weekly").glob("*.json.gz"))]
    kinds = Counter(type(item) for week in weeks for item in week)
    assert (len(weeks), kinds) == (43, Counter({Posting: 5826, Closed: 19541}))
    assert [len(week) for week in weeks[:2]] == [171, 187]
