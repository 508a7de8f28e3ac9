"""The recorded feeds, read whole."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Document, Rejected

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
