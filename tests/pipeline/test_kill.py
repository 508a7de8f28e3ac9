"""A process killed at any moment leaves a store that opens, and the same command completes it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from goingrate.tables.schema import TABLES
from goingrate.tables.store import open_store
from tests.ads import ashby_job, write_board
from tests.invented_tables import SHIPPED, Rows, as_csv

RECORDS = 3_000

COMMAND = """
import sys
from pathlib import Path
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.schema import TABLES
from goingrate.tables.store import open_store
store = Path(sys.argv[1])
read_paths(store, [Path(sys.argv[2])])
build_store(open_store(store), DuckDBEngine(processes=int(sys.argv[3])))
"""


def start(store: Path, feeds: Path, processes: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, str(store), str(feeds), str(processes)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def finish(store: Path, feeds: Path, processes: int) -> float:
    started = time.monotonic()
    process = start(store, feeds, processes)
    _, words = process.communicate(timeout=120)
    assert process.returncode == 0, words.decode()
    return time.monotonic() - started


def content(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything that a killed run must neither lose nor double."""
    store = open_store(folder)
    keys = {
        "postings": "posting_id", "sightings": "posting_id", "fetches": "fetch_id", "quarantine": "quarantine_id",
        "facts": "posting_id", "vacancies": "vacancy_id", "records": "record_id", "pay_records": "record_id",
    }  # fmt: skip
    found = {}
    for table, key in keys.items():
        rows = store.read(table, [name for name in TABLES[table].names if name != "body"]).to_pylist()
        found[table] = sorted(rows, key=lambda row: str(row[key]))
    return found


def filed(rows: int) -> tuple[list[str], Rows]:
    """A table of pay records, each another."""
    header, [first, *_] = SHIPPED["h1b-lca"]
    at = header.index("WAGE_RATE_OF_PAY_FROM")
    return header, [[*first[:at], 90_000.0 + number, *first[at + 1 :]] for number in range(rows)]


def kill_at_random(tmp_path: Path, times: int, processes: int) -> None:
    feeds = tmp_path / "feeds"
    for board in range(6):
        write_board(feeds, f"board{board}", [ashby_job(n + 1000 * board) for n in range(420)])
    (feeds / "filed.2026-03-10.csv").write_bytes(as_csv(*filed(RECORDS)))
    (feeds / "damaged.json").write_bytes(b'{"jobs": [{"isListed": true, ')
    took = finish(tmp_path / "whole", feeds, processes)
    whole = content(tmp_path / "whole")
    assert len(whole["postings"]) == 2520
    assert len(whole["records"]) == len(whole["pay_records"]) == RECORDS
    rng = random.Random(11)
    killed = 0
    for number in range(3 * times):
        store = tmp_path / f"store{number}"
        process = start(store, feeds, processes)
        time.sleep(took * rng.uniform(0.15, 0.95))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
        if process.returncode != -signal.SIGKILL:
            took *= 0.8  # it ended before: the machine is faster than it was
            continue
        killed += 1
        finish(store, feeds, processes)
        assert content(store) == whole
        if killed == times:
            break
    assert killed == times


def test_killed_at_three_moments(tmp_path: Path) -> None:
    kill_at_random(tmp_path, 3, processes=1)


@pytest.mark.long
def test_killed_at_twenty_moments(tmp_path: Path) -> None:
    kill_at_random(tmp_path, 20, processes=2)
