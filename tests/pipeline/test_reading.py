"""Files to tables: counts that add up, input of every bad kind, nothing twice."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from goingrate.errors import StoreBusyError, StoreError
from goingrate.pipeline.compression import decompress
from goingrate.pipeline.reading import ReadCounts, read_paths
from goingrate.tables.rows import compressed, uncompressed
from goingrate.tables.store import make_store, open_store
from tests.ads import ashby_board, ashby_job, line, write_board


def adds_up(counts: ReadCounts) -> bool:
    return counts.items == counts.read + counts.known + sum(counts.quarantined.values())


def read(tmp_path: Path, name: str, body: bytes) -> ReadCounts:
    path = tmp_path / name
    path.write_bytes(body)
    counts = read_paths(tmp_path / "store", [path])
    assert adds_up(counts)
    return counts


GOOD = ashby_board([ashby_job(1), ashby_job(2)])


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("board.json", GOOD),
        ("board.json.gz", gzip.compress(GOOD)),
        ("board.json.zst", compressed(GOOD)),
        ("misnamed.txt", gzip.compress(GOOD)),
        ("bom.json", b"\xef\xbb\xbf" + GOOD),
        ("utf16.json", b"\xff\xfe" + GOOD.decode().encode("utf-16-le")),
    ],
)
def test_a_board_is_read_however_it_is_wrapped(tmp_path: Path, name: str, body: bytes) -> None:
    assert read(tmp_path, name, body).read == 2


BAD_ITEM = {
    "NaN": (b'"minValue": 151000', b'"minValue": NaN', "malformed JSON"),
    "lone surrogate": (b"We make anvils", b"We make \\ud800 anvils", "half a surrogate pair"),
    "not UTF-8": (b"We make anvils", b"We make \xff anvils", "not UTF-8"),
    "no title": (b'"title": "Senior Machine Learning Engineer 1"', b'"titel": "x"', "not the expected shape"),
    "a wrong type": (b'"location": "Austin, TX"', b'"location": 7', "not the expected shape"),
    "a broken date": (b"2026-03-01T09", b"2026-33-01T09", "publishedAt is no date"),
    "not listed": (b'"isListed": true', b'"isListed": false', "not listed"),
}


@pytest.mark.parametrize(("old", "new", "reason"), BAD_ITEM.values(), ids=BAD_ITEM.keys())
def test_one_bad_job_loses_only_itself(tmp_path: Path, old: bytes, new: bytes, reason: str) -> None:
    body = ashby_board([ashby_job(1), ashby_job(2)]).replace(old, new, 1)
    counts = read(tmp_path, "board.json", body)
    assert (counts.read, counts.items) == (1, 2)
    [found] = counts.quarantined
    assert found.startswith(reason)


MANY = ashby_board([ashby_job(n) for n in range(2_000)])
DAMAGED = {
    "cut gzip": (gzip.compress(GOOD)[:-9], "truncated compression"),
    "cut zstd": (
        compressed(MANY)[:-9],
        "truncated compression",
    ),
    "trailing words in gzip": (gzip.compress(GOOD) + b"more", "damaged compression"),
    "a line of 9 MB": (line("a", text="x" * 9_000_000).encode(), "line longer than 8 MiB"),
    "truncated": (GOOD[:-40], "truncated JSON"),
    "trailing words": (GOOD + b" and more", "malformed JSON"),
    "deep nesting": (b'{"isListed": 1, "jobs": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nested too deeply"),
}


@pytest.mark.parametrize(("body", "reason"), DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_file_of_a_known_kind_is_one_quarantined_item(tmp_path: Path, body: bytes, reason: str) -> None:
    counts = read(tmp_path, "board.json", body)
    assert counts.quarantined == {reason: 1}
    kept = open_store(tmp_path / "store").read("quarantine").to_pylist()
    kept_bytes = uncompressed(kept[0]["body"])
    assert kept_bytes in (body, decompress(body)[0])


OTHER = {
    "empty": b"",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a table": b"name,pay\nx,1\n",
    "some JSON": b'{"hello": [1, 2, 3]}',
    "a JSON number": b"17",
    "spaces": b"   \n\n",
    "a long line of something": b"x" * 1_000_000,
}


@pytest.mark.parametrize("body", OTHER.values(), ids=OTHER.keys())
def test_a_file_of_no_known_kind_is_skipped_in_one_line(tmp_path: Path, body: bytes) -> None:
    counts = read(tmp_path, "thing", body)
    assert (counts.files, counts.skipped, counts.items) == (1, 1, 0)
    assert len(counts.skipped_lines) == 1
    assert not (tmp_path / "store").exists()


def test_a_bomb_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    body = compressed(b'{"jobs": [{"isListed": true, "x": "' + bytes(600 * 2**20))
    assert read(tmp_path, "bomb.json.zst", body).quarantined == {"larger than 512 MiB when decompressed": 1}


def test_a_store_and_links_to_folders_are_not_walked(tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    read_paths(tmp_path / "in" / "store", [tmp_path / "in"])
    (tmp_path / "in" / "link").symlink_to(tmp_path / "in" / "store")
    counts = read_paths(tmp_path / "in" / "store", [tmp_path / "in"])
    assert (counts.known, counts.skipped) == (1, 2)
    assert sorted(text.partition(": skipped, ")[2] for text in counts.skipped_lines) == [
        "a link to a folder; name the folder itself", "a store, not feeds",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["base", "unstated", "ote", "total"])
def test_pay_of_every_kind_is_kept(tmp_path: Path, kind: str) -> None:
    pay = [{"min": 90000, "max": 99000, "currency": "EUR", "period": "year", "kind": kind}]
    assert read(tmp_path, "ads.jsonl", line("a", pay=pay).encode()).read == 1
    [posting] = open_store(tmp_path / "store").read("postings").to_pylist()
    assert posting["given_pay"][0]["label"] == f"pay, {kind}"


def test_pay_of_an_unknown_kind_is_quarantined(tmp_path: Path) -> None:
    counts = read(tmp_path, "ads.jsonl", line("a", pay=[{"min": 1, "kind": "huge"}]).encode())
    [reason] = counts.quarantined
    assert reason.startswith("pay kind 'huge' is none of")


def test_an_empty_folder_and_a_missing_path_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    counts = read_paths(tmp_path / "store", [tmp_path / "empty", tmp_path / "nowhere"])
    assert [text.rpartition(", ")[2] for text in counts.skipped_lines] == ["an empty folder", "no such file or folder"]


def test_a_line_of_fifty_megabytes_is_quarantined_and_the_others_read(tmp_path: Path) -> None:
    body = "\n".join([line("a"), line("huge", text="x" * 50_000_000), line("b")]).encode()
    counts = read(tmp_path, "ads.jsonl", body)
    assert (counts.read, dict(counts.quarantined)) == (2, {"line longer than 8 MiB": 1})


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    rows = [
        line("a"),
        "{broken",
        line("b", remote="hybrid", pay=[{"min": 1}]),
        "",
        '{"id": "c"}',
        line("d", remote=True),
    ]
    counts = read(tmp_path, "ads.jsonl", "\n".join(rows).encode())
    assert counts.read == 3
    assert sum(counts.quarantined.values()) == 2


def test_reading_twice_changes_nothing(tmp_path: Path) -> None:
    path = write_board(tmp_path, "acme", [ashby_job(n) for n in range(5)])
    store = tmp_path / "store"
    first = read_paths(store, [path])
    versions = {table: open_store(store).version(table) for table in ("postings", "sightings", "fetches", "quarantine")}
    again = read_paths(store, [path, path])
    assert (first.read, again.read, again.known) == (5, 0, 10)
    assert versions == {table: open_store(store).version(table) for table in versions}


def test_a_quarantined_item_is_kept_once_and_counted_each_time(tmp_path: Path) -> None:
    for _ in range(2):
        assert read(tmp_path, "board.json", GOOD[:-40]).quarantined == {"truncated JSON": 1}
    assert open_store(tmp_path / "store").read("quarantine").num_rows == 1


@pytest.mark.parametrize(
    ("name", "body", "day", "rule"),
    [
        ("acme.2026-03-10.json", GOOD, date(2026, 3, 10), "date in file name"),
        ("acme-2026-02.json", GOOD, date(2026, 2, 28), "month in file name, its last day"),
        ("acme-2026-03.json", GOOD, date(2026, 3, 1), "month in file name, newest posting date in it"),
        ("boards-2025-10/acme.json", GOOD, date(2025, 10, 31), "month in folder name, its last day"),
        (
            "acme.2026-02-20.json", GOOD,
            date(2026, 3, 1), "newest posting date in it, later than the date in file name",
        ),
        (
            "future.2026-02-20.json", ashby_board([ashby_job(1, publishedAt="2999-01-01T00:00:00Z")]),
            date(2026, 2, 20), "date in file name",
        ),
        ("acme.json", GOOD, date(2026, 3, 1), "newest posting date in it"),
        (
            "thread-2020-01-01.json",
            json.dumps(
                {"run_id": "r", "date": "2026-01-03", "sources": {"who_is_hiring_thread_id": 1},
                 "jobs": [{"id": 5, "text": "Acme | Data Engineer | Oslo"}]}
            ).encode(),
            date(2026, 1, 3), "date in the payload",
        ),
    ],
)  # fmt: skip
def test_the_day_of_a_fetch_follows_the_rule_that_is_kept(
    tmp_path: Path, name: str, body: bytes, day: date, rule: str
) -> None:
    path = tmp_path / "in" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(body)
    read_paths(tmp_path / "store", [path])
    [fetch] = open_store(tmp_path / "store").read("fetches").to_pylist()
    assert (fetch["seen_on"], fetch["seen_on_rule"]) == (day, rule)


def test_files_of_one_month_folder_share_the_newest_posting_day(tmp_path: Path) -> None:
    folder = tmp_path / "boards-2026-03"
    for name, day in (("acme", "2026-03-02"), ("bolt", "2026-03-20"), ("cogs", "2025-11-01")):
        write_board(folder, name, [ashby_job(1, publishedAt=f"{day}T09:00:00Z")]).rename(folder / f"{name}.json")
        (folder / f"{name}.2026-03-10.json").unlink(missing_ok=True)
    read_paths(tmp_path / "store", [folder])
    fetches = open_store(tmp_path / "store").read("fetches").to_pylist()
    assert {fetch["seen_on"] for fetch in fetches} == {date(2026, 3, 20)}
    # one of them alone is known already: the day may be learned better, the fetch is the same
    assert read_paths(tmp_path / "store", [folder / "acme.json"]).known == 1
    assert open_store(tmp_path / "store").read("fetches").num_rows == 3


def test_the_day_told_wins(tmp_path: Path) -> None:
    path = write_board(tmp_path, "acme", [ashby_job(1)])
    read_paths(tmp_path / "store", [path], seen_on=date(2026, 5, 1))
    [fetch] = open_store(tmp_path / "store").read("fetches").to_pylist()
    assert (fetch["seen_on"], fetch["seen_on_rule"]) == (date(2026, 5, 1), "told by --seen-on")


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    path = write_board(tmp_path, "acme", [ashby_job(1)])
    with make_store(tmp_path / "store").writing(), pytest.raises(StoreBusyError, match=r"pid \d+ since 20"):
        read_paths(tmp_path / "store", [path])


def test_a_store_is_synthetic_or_real_never_both(tmp_path: Path) -> None:
    store = tmp_path / "store"
    read_paths(store, [write_board(tmp_path / "in", "acme", [ashby_job(1)])])
    made_up = tmp_path / "in" / "made-up.json"
    made_up.write_bytes(ashby_board([ashby_job(2)], synthetic=True))
    with pytest.raises(StoreError, match="a store is one or the other"):
        read_paths(store, [made_up])


def test_a_store_of_a_newer_schema_is_refused_in_words(tmp_path: Path) -> None:
    make_store(tmp_path / "store")
    (tmp_path / "store" / "store.json").write_text('{"schema_number": 99, "synthetic": false}')
    with pytest.raises(StoreError, match="made by a newer goingrate"):
        open_store(tmp_path / "store")


def test_a_folder_of_something_else_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="is no store"):
        make_store(tmp_path)
