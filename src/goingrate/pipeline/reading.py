"""Files to tables: every item read, already known or quarantined, and the three add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pyarrow as pa

from goingrate.errors import MalformedInputError
from goingrate.pipeline.dating import FILE_DATE, Undated, day_in_month, day_of, newest_claim
from goingrate.pipeline.files import NamedDays, Skipped, find_files, load
from goingrate.pipeline.writing import FeedWriter
from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Closed, Document, Feed, Item, Rejected, Source
from goingrate.sources.tables.mapping import Mapping
from goingrate.sources.tables.mapping_file import load_mapping
from goingrate.tables.rows import posting_id, record_rows
from goingrate.tables.store import make_store

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


class _Taken:
    """What one feed held, item by item."""

    def __init__(self, reading: _Reading, writer: FeedWriter, source: str, origin: str) -> None:
        self.counts, self.writer = reading.counts, writer
        self.source, self.origin = source, origin
        self.items = self.rejected = 0
        self.seen: dict[str, str] = {}
        self.seen_open: list[str] = []
        self.claimed: list[date | None] = []
        self.records: list[PayRecord] = []

    def take(self, item: Item) -> None:
        """Count the item and pass it on: to the postings, the records or the quarantine."""
        self.items += 1
        if isinstance(item, Rejected):
            self.reject(item)
        elif isinstance(item, PayRecord):
            self.records.append(item)
            self.claimed.append(item.recorded_on)
        else:
            self.take_posting(item.posting if isinstance(item, Closed) else item, is_open=not isinstance(item, Closed))

    def take_posting(self, posting: Posting, *, is_open: bool) -> None:
        identity = posting_id(posting)
        if self.seen.get(posting.key, identity) != identity:
            self.reject(Rejected("its id stands twice in one feed, with other content", posting.body))
            return
        if identity in self.writer.known:
            self.counts.known += 1
        else:
            self.counts.read += 1
            self.writer.add(identity, posting)
        self.seen[posting.key] = identity
        if is_open:
            self.seen_open.append(identity)
        self.claimed.append(posting.posted_on)

    def reject(self, item: Rejected) -> None:
        self.rejected += 1
        self.counts.quarantined[item.reason] += 1
        self.writer.reject(self.source, self.origin, item)

    def record_rows(self) -> pa.Table | None:
        """Rows of the `records` table, counted as read or known; None where there are none."""
        if not self.records:
            return None
        rows = record_rows(self.records)
        known = sum(identity in self.writer.known_records for identity in rows["record_id"].to_pylist())
        self.counts.known += known
        self.counts.read += rows.num_rows - known
        self.counts.records += rows.num_rows
        return rows


class _Reading:
    """One read command on its way through the files."""

    def __init__(self, folder: Path, seen_on: date | None, today: date, mapping: Mapping | None) -> None:
        self.folder = folder
        self.seen_on = seen_on
        self.today = today
        self.mapping = mapping
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

    def read_file(self, path: Path) -> None:
        self.counts.files += 1
        document = load(path)
        if isinstance(document, Skipped):
            self.skip(document)
            return
        source, broken = source_of(document, self.mapping)
        if source is None:
            self.skip(Skipped(path, document.damage or broken or "not a kind of file that goingrate reads"))
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
        taken = _Taken(self, self.open(synthetic=feed.synthetic), source.name, path.name)
        for item in feed.items:
            taken.take(item)
        self.counts.items += taken.items
        row = {
            "source": feed.source,
            "board": feed.board,
            "origin": path.name,
            "listing": feed.listing,
            "status": "read",
            "complete": feed.complete and taken.rejected == 0,
            "items": taken.items,
            "rejected": taken.rejected,
            "etag": None,
            "bytes": len(document.body),
        }
        body_hash = blake2b(document.body, digest_size=16).hexdigest()
        newest = newest_claim(taken.claimed, self.today)
        undated = Undated(row, taken.seen_open, body_hash, newest, taken.record_rows())
        day = day_of(path, feed, undated.newest, self.seen_on)
        if isinstance(day, NamedDays):
            self.months.setdefault(day, []).append(undated)
        else:
            taken.writer.finish(undated.dated(*day, identity="undated" if day[1] == FILE_DATE else None))

    def finish(self) -> None:
        """Date the files that only a month is known of by the newest posting among them, and write what is left."""
        if self.writer is None:
            return
        for days, fetches in self.months.items():
            seen_on, rule = day_in_month(days, [fetch.newest for fetch in fetches])
            for fetch in fetches:
                self.writer.finish(fetch.dated(seen_on, rule, identity=f"{days.first:%Y-%m}"))
        self.writer.write()


def read_paths(
    folder: Path,
    paths: Sequence[Path],
    *,
    seen_on: date | None = None,
    today: date | None = None,
    mapping: Path | None = None,
    progress: Progress | None = None,
) -> ReadCounts:
    """Counts of what the files under the paths held and what became of it, after writing it to the store.

    folder: the store's, made where there is none; paths: files and folders; seen_on: the day the feeds were fetched;
    today: claimed dates after it are mistakes (default: this machine's day); mapping: the user's own, for tables
    Raises StoreBusyError where another process writes the store, StoreError where it can't be written, MappingError
    where the mapping can't be used.
    """
    own = load_mapping(mapping) if mapping is not None else None
    reading = _Reading(folder, seen_on, today or datetime.now(UTC).date(), own)
    files = list(find_files(paths))
    with reading.held:
        for done, path in enumerate(files):
            if isinstance(path, Skipped):
                reading.skip(path)
                continue
            if progress is not None:
                progress(done, len(files), path.name)
            reading.read_file(path)
        reading.finish()
    return reading.counts
