"""Files to tables: every item read, already known or quarantined, and the three add up."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import islice
from multiprocessing.pool import AsyncResult
from pathlib import Path
from typing import Any

import pyarrow as pa

from goingrate.pipeline.dating import FILE_DATE, Undated, day_in_month, day_of
from goingrate.pipeline.digesting import Chunk, Digest, digest, digest_whole, prepare
from goingrate.pipeline.files import NamedDays, Skipped, find_files
from goingrate.pipeline.writing import FeedWriter, known_postings
from goingrate.sources.source import Feed, Rejected
from goingrate.sources.tables.mapping import Mapping
from goingrate.sources.tables.mapping_file import load_mapping
from goingrate.tables.store import make_store
from goingrate.tables.workers import workers

# Below these a second process costs more than it saves.
_MANY_FILES = 100
_MUCH = 4 * 2**20
_LARGE = 8 * 2**20

Progress = Callable[[int, int, str], None]
"""Called with files done, files in all and the name of the file at hand."""


@dataclass
class ReadCounts:
    """What came in and what became of it: items = read + known + the quarantined; records: pay records among them."""

    files: int = 0
    skipped: int = 0
    items: int = 0
    read: int = 0
    known: int = 0
    records: int = 0
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
            "records": self.records,
            "quarantined": dict(sorted(self.quarantined.items())),
        }


class _Reading:
    """One read command on its way through the files."""

    def __init__(self, folder: Path, seen_on: date | None, today: date) -> None:
        self.folder = folder
        self.seen_on = seen_on
        self.today = today
        self.months: dict[NamedDays, list[Undated]] = {}
        self.counts = ReadCounts()
        self.writer: FeedWriter | None = None
        self.held = ExitStack()

    def open(self, *, synthetic: bool) -> FeedWriter:
        """The writer, its store made or checked to be of the input's kind and locked on first use."""
        if self.writer is None or self.writer.store.synthetic != synthetic:
            store = make_store(self.folder, synthetic=synthetic)
            self.held.enter_context(store.writing())
            self.writer = FeedWriter(store)
        return self.writer

    def skip(self, skipped: Skipped) -> None:
        self.counts.skipped += 1
        self.counts.skipped_lines.append(f"{skipped.path}: skipped, {skipped.reason}")

    def take(self, found: Digest | Skipped) -> None:
        """Take in what one file holds."""
        self.counts.files += 1
        if isinstance(found, Skipped):
            self.skip(found)
            return
        self.counts.kinds[found.label] += 1
        writer = self.open(synthetic=found.synthetic)
        file = _File(self.counts, writer, found)
        for chunk in found.chunks:
            file.take(chunk)
        if found.feed is None or file.is_broken:
            return
        undated = file.undated(found.feed)
        day = day_of(found.path, found.feed, undated.newest, self.seen_on)
        if isinstance(day, NamedDays):
            self.months.setdefault(day, []).append(undated)
        else:
            writer.finish(undated.dated(*day, identity="undated" if day[1] == FILE_DATE else None))

    def finish(self) -> None:
        """Date the files that only a month is known of by the newest posting among them, and write what is left."""
        if self.writer is None:
            return
        for days, fetches in self.months.items():
            seen_on, rule = day_in_month(days, [fetch.newest for fetch in fetches])
            for fetch in fetches:
                self.writer.finish(fetch.dated(seen_on, rule, identity=f"{days.first:%Y-%m}"))
        self.writer.write()


class _File:
    """What one file gave so far."""

    def __init__(self, counts: ReadCounts, writer: FeedWriter, found: Digest) -> None:
        self.counts, self.writer, self.found = counts, writer, found
        self.items = self.rejected = 0
        self.listed: list[str] = []
        self.records: list[pa.Table] = []
        self.newest: date | None = None
        self.is_broken = False

    def take(self, chunk: Chunk) -> None:
        """Count a chunk's items and pass them on: to the postings, the records or the quarantine."""
        self.items += chunk.items
        self.counts.items += chunk.items
        for rejected in chunk.rejected:
            self.reject(rejected)
        self.take_postings(chunk)
        if chunk.records is not None:
            self.take_records(chunk.records)
        self.listed += chunk.listed
        self.newest = max(filter(None, (self.newest, chunk.newest)), default=None)
        if chunk.broken is not None:
            self.counts.items += 1
            self.is_broken = True
            self.reject(chunk.broken)

    def reject(self, item: Rejected) -> None:
        self.rejected += 1
        self.counts.quarantined[item.reason] += 1
        self.writer.reject(self.found.source, self.found.path.name, item)

    def take_postings(self, chunk: Chunk) -> None:
        fresh = {identity for identity in chunk.seen if identity not in self.writer.known}
        self.counts.read += len(fresh)
        self.counts.known += len(chunk.seen) - len(fresh)
        if fresh and chunk.rows is not None:
            self.writer.known |= fresh
            new = [identity in fresh for identity in chunk.rows["posting_id"].to_pylist()]
            self.writer.add(chunk.rows if all(new) else chunk.rows.filter(pa.array(new)))

    def take_records(self, records: pa.Table) -> None:
        fresh = set(records["record_id"].to_pylist()) - self.writer.known_records
        self.counts.read += len(fresh)
        self.counts.known += records.num_rows - len(fresh)
        self.counts.records += records.num_rows
        self.records.append(records)

    def undated(self, feed: Feed) -> Undated:
        """The file's fetch, its day not yet known."""
        row = {
            "source": feed.source,
            "board": feed.board,
            "origin": self.found.path.name,
            "listing": feed.listing,
            "status": "read",
            "complete": feed.complete and self.rejected == 0,
            "items": self.items,
            "rejected": self.rejected,
            "etag": None,
            "bytes": self.found.bytes,
        }
        records = pa.concat_tables(self.records) if self.records else None
        return Undated(row, self.listed, self.found.body_hash, self.newest, records)


def read_paths(
    folder: Path,
    paths: Sequence[Path],
    *,
    seen_on: date | None = None,
    today: date | None = None,
    mapping: Path | None = None,
    progress: Progress | None = None,
    processes: int = 1,
) -> ReadCounts:
    """Counts of what the files under the paths held and what became of it, after writing it to the store.

    folder: the store's, made where there is none; paths: files and folders; seen_on: the day the feeds were fetched;
    today: claimed dates after it are mistakes (default: this machine's day); mapping: the user's own, for tables;
    processes: how many read where there is much to read
    Raises StoreBusyError where another process writes the store, StoreError where it can't be written, MappingError
    where the mapping can't be used.
    """
    own = load_mapping(mapping) if mapping is not None else None
    reading = _Reading(folder, seen_on, today or datetime.now(UTC).date())
    files = []
    for path in find_files(paths):
        if isinstance(path, Skipped):
            reading.skip(path)
        else:
            files.append(path)
    with reading.held:
        for done, found in enumerate(_digests(reading, files, own, processes)):
            if progress is not None:
                progress(done, len(files), files[done].name)
            reading.take(found)
        reading.finish()
    return reading.counts


def _digests(
    reading: _Reading, files: list[Path], mapping: Mapping | None, processes: int
) -> Iterator[Digest | Skipped]:
    """What each file holds, in order: by several processes where there are many files, none of them large."""
    sizes = [path.stat().st_size for path in files if path.is_file()]
    if processes == 1 or len(files) < _MANY_FILES or sum(sizes) < _MUCH:
        for path in files:
            known = reading.writer.known if reading.writer else frozenset[str]()
            yield digest(path, mapping, known, reading.today)
        return
    known = known_postings(reading.folder)
    with workers(processes, prepare, mapping, known, reading.today) as pool:
        waiting: deque[tuple[Path, AsyncResult[Digest | Skipped] | None]] = deque()
        ahead = iter(files)
        while True:
            for path in islice(ahead, 8 * processes - len(waiting)):
                # a large file is read here, chunk by chunk, so that it is never in memory as a whole
                small = not path.is_file() or path.stat().st_size < _LARGE
                waiting.append((path, pool.apply_async(digest_whole, (path,)) if small else None))
            if not waiting:
                return
            path, result = waiting.popleft()
            yield result.get() if result else digest(path, mapping, known, reading.today)
