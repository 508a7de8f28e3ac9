"""Many files read by several processes: the same store as by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from goingrate.pipeline.reading import ReadCounts, read_paths
from goingrate.tables.store import open_store
from tests.ads import ashby_job, write_board

PADDING = "You will train models and ship them. " * 1_200


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred boards of forty kB and more, some of them damaged, and one file of no kind."""
    folder = tmp_path_factory.mktemp("feeds")
    for number in range(110):
        text = f"{PADDING} Board {number}."
        jobs = [ashby_job(10 * number + job, descriptionPlain=text) for job in range(2)]
        path = write_board(folder, f"board{number}", [*jobs, jobs[0]])
        if number % 40 == 7:
            path.write_bytes(path.read_bytes()[:-100])
    (folder / "notes.md").write_text("no feed")
    return folder


def as_read(feeds: Path, store: Path, processes: int) -> tuple[ReadCounts, dict[str, list[str]]]:
    counts = read_paths(store, [feeds], processes=processes)
    opened = open_store(store)
    ids = {"postings": "posting_id", "fetches": "fetch_id", "sightings": "posting_id", "quarantine": "quarantine_id"}
    return counts, {table: sorted(opened.read(table, [name])[name].to_pylist()) for table, name in ids.items()}


def test_several_processes_read_what_one_reads(feeds: Path, tmp_path: Path) -> None:
    assert sum(path.stat().st_size for path in feeds.iterdir()) > 8 * 2**20
    one, tables = as_read(feeds, tmp_path / "one", 1)
    two, same = as_read(feeds, tmp_path / "two", 2)
    assert (two, same) == (one, tables)
    assert (one.read, one.known, sum(one.quarantined.values()), one.skipped) == (214, 107, 3, 1)
    again, unchanged = as_read(feeds, tmp_path / "two", 2)
    assert (again.read, again.known) == (0, 321)
    assert unchanged == same
