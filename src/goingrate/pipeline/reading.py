"""Files to tables: every item read, already known or quarantined, and the three add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from goingrate.errors import MalformedInputError
from goingrate.pipeline.files import Skipped, day_in_name, find_files, load
from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Document, Feed, Rejected, Source
from goingrate.tables.rows import posting_id, posting_rows, quarantine_rows, short_hash
from goingrate.tables.schema import FETCHES, SIGHTINGS
from goingrate.tables.store import Store, make_store

_FLUSH_ITEMS = 2_000
_FLUSH_BYTES = 64 * 2**20

Progress = Callable[[int, int, str], None]
"""Called with files done, files in all and the name of the file at hand."""


@dataclass
class ReadCounts:
    """What came in and what became of it: items = read + known + the quarantined."""

    files: int = 0
    skipped: int = 0
    items: int = 0
    read: int = 0
    known: int = 0
    quarantined: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    skipped_lines: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """The counts as a JSON-ready dict, without the lines about single files."""
        return {
            "files": self.files,
            "skipped": self.skipped,
            "items": self.items,
            "read": self.read,
            "known": self.known,
            "quarantined": dict(sorted(self.quarantined.items())),
        }


@dataclass(frozen=True, slots=True)
class _Fetch:
    """One file's contribution, complete only when its row in `fetches` is written, which comes last."""

    row: dict[str, Any]
    postings: list[str]


class _Writer:
    """Collects rows and writes them in an order that a kill can't hurt: fetches last, as the mark of completeness."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.known = set(store.read("postings", ["posting_id"]).column(0).to_pylist())
        self.fetches = set(store.read("fetches", ["fetch_id"]).column(0).to_pylist())
        self.seen_fetches = set(pc.unique(store.read("sightings", ["fetch_id"]).column(0)).to_pylist())
        self.quarantined = set(store.read("quarantine", ["quarantine_id"]).column(0).to_pylist())
        self._sighted: dict[date, set[str]] = {}
        self._clear()

    def _clear(self) -> None:
        self._postings: list[tuple[str, Posting]] = []
        self._rejected: list[tuple[str, str, str, bytes]] = []
        self._done: list[_Fetch] = []
        self._bytes = 0

    def add(self, identity: str, posting: Posting) -> None:
        self.known.add(identity)
        self._postings.append((identity, posting))
        self._bytes += len(posting.body) + len(posting.text)
        self._write_if_full()

    def reject(self, source: str, origin: str, item: Rejected) -> None:
        self._rejected.append((source, origin, item.reason, item.body))
        self._bytes += len(item.body)
        self._write_if_full()

    def finish(self, fetch: _Fetch) -> None:
        if fetch.row["fetch_id"] not in self.fetches:
            self._done.append(fetch)
        self._write_if_full()

    def _write_if_full(self) -> None:
        if len(self._postings) >= _FLUSH_ITEMS or self._bytes >= _FLUSH_BYTES:
            self.write()

    def write(self) -> None:
        """Write what was collected: contents, then quarantine, then sightings, then fetches."""
        if self._postings:
            self.store.append("postings", posting_rows(self._postings))
        if self._rejected:
            rows = quarantine_rows(self._rejected)
            fresh = [self._first_time(identity) for identity in rows.column("quarantine_id").to_pylist()]
            if any(fresh):
                self.store.append("quarantine", rows.filter(pa.array(fresh)))
        sightings = [row for fetch in self._done for row in self._sightings(fetch)]
        if sightings:
            self.store.append("sightings", pa.Table.from_pylist(sightings, schema=SIGHTINGS))
        if self._done:
            rows = pa.Table.from_pylist([fetch.row for fetch in self._done], schema=FETCHES)
            self.store.append("fetches", rows)
            self.fetches.update(rows.column("fetch_id").to_pylist())
        self._clear()

    def _first_time(self, identity: str) -> bool:
        fresh = identity not in self.quarantined
        self.quarantined.add(identity)
        return fresh

    def _sightings(self, fetch: _Fetch) -> list[dict[str, Any]]:
        """The fetch's sightings that no finished fetch of that day holds; none where a killed run wrote them all."""
        if fetch.row["fetch_id"] in self.seen_fetches:
            return []
        seen_on = fetch.row["seen_on"]
        sighted = self._sighted_on(seen_on)
        fresh = [identity for identity in dict.fromkeys(fetch.postings) if identity not in sighted]
        sighted.update(fresh)
        self.seen_fetches.add(fetch.row["fetch_id"])
        return [{"posting_id": each, "seen_on": seen_on, "fetch_id": fetch.row["fetch_id"]} for each in fresh]

    def _sighted_on(self, day: date) -> set[str]:
        if day not in self._sighted:
            rows = self.store.read("sightings")
            finished = pc.is_in(rows["fetch_id"], pa.array(list(self.fetches), pa.string()))
            rows = rows.filter(pc.and_(finished, pc.equal(rows["seen_on"], day)))
            self._sighted[day] = set(rows["posting_id"].to_pylist())
        return self._sighted[day]


class _Reading:
    """One read command on its way through the files."""

    def __init__(self, folder: Path, seen_on: date | None) -> None:
        self.folder = folder
        self.seen_on = seen_on
        self.counts = ReadCounts()
        self.writer: _Writer | None = None
        self._lock: Any = None

    def open(self, *, synthetic: bool) -> _Writer:
        """The writer, its store made or checked to be of the input's kind and locked on first use."""
        store = make_store(self.folder, synthetic=synthetic)
        if self.writer is None:
            self._lock = store.writing()
            self._lock.__enter__()
            self.writer = _Writer(store)
        return self.writer

    def close(self) -> None:
        if self._lock is not None:
            self._lock.__exit__(None, None, None)

    def skip(self, skipped: Skipped) -> None:
        self.counts.skipped += 1
        self.counts.skipped_lines.append(f"{skipped.path}: skipped, {skipped.reason}")

    def read_file(self, path: Path) -> None:
        self.counts.files += 1
        try:
            document = load(path)
        except MalformedInputError as error:
            self.skip(Skipped(path, str(error)))
            return
        if isinstance(document, Skipped):
            self.skip(document)
            return
        source, broken = source_of(document)
        if source is None:
            self.skip(Skipped(path, "not a kind of file that goingrate reads"))
            return
        self.counts.kinds[source.label] += 1
        try:
            if broken is not None:
                raise MalformedInputError(broken)
            self._read_feed(path, source, document, source.read(document))
        except MalformedInputError as error:
            writer = self.open(synthetic=b'"synthetic"' in document.head)
            self.counts.items += 1
            self.counts.quarantined[str(error)] += 1
            writer.reject(source.name, path.name, Rejected(str(error), document.body))

    def _read_feed(self, path: Path, source: Source, document: Document, feed: Feed) -> None:
        writer = self.open(synthetic=feed.synthetic)
        seen, newest, rejected, items = [], date.min, 0, 0
        for item in feed.items:
            items += 1
            if isinstance(item, Rejected):
                rejected += 1
                self.counts.quarantined[item.reason] += 1
                writer.reject(source.name, path.name, item)
                continue
            identity = posting_id(item)
            if identity in writer.known:
                self.counts.known += 1
            else:
                self.counts.read += 1
                writer.add(identity, item)
            seen.append(identity)
            newest = max(newest, item.posted_on or date.min)
        self.counts.items += items
        seen_on, rule = self._seen_on(path, feed, newest)
        row = {
            "fetch_id": short_hash(
                feed.source, feed.board, seen_on, blake2b(document.body, digest_size=16).hexdigest()
            ),
            "source": feed.source,
            "board": feed.board,
            "origin": path.name,
            "seen_on": seen_on,
            "seen_on_rule": rule,
            "status": "read",
            "complete": feed.complete and rejected == 0,
            "items": items,
            "rejected": rejected,
            "etag": None,
            "bytes": len(document.body),
        }
        writer.finish(_Fetch(row, seen))

    def _seen_on(self, path: Path, feed: Feed, newest: date) -> tuple[date, str]:
        """The day of the fetch and the rule that gave it, first of: told, payload, name, newest posting, today."""
        if self.seen_on is not None:
            return self.seen_on, "told by --seen-on"
        if feed.dated is not None:
            return feed.dated, "date in the payload"
        named = day_in_name(path.absolute())
        if named is not None:
            return named
        if newest > date.min:
            return newest, "newest posting date in it"
        day = date.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ012 - the file's day on this machine's clock
        return day, "the file's own date, for want of any other"


def read_paths(
    folder: Path, paths: Sequence[Path], *, seen_on: date | None = None, progress: Progress | None = None
) -> ReadCounts:
    """Counts of what the files under the paths held and what became of it, after writing it to the store.

    folder: the store's, made where there is none; paths: files and folders; seen_on: the day the feeds were fetched
    Raises StoreBusyError where another process writes the store, StoreError where it can't be written.
    """
    reading = _Reading(folder, seen_on)
    files = list(find_files(paths))
    try:
        for done, path in enumerate(files):
            if isinstance(path, Skipped):
                reading.skip(path)
                continue
            if progress is not None:
                progress(done, len(files), path.name)
            reading.read_file(path)
        if reading.writer is not None:
            reading.writer.write()
    finally:
        reading.close()
    return reading.counts
