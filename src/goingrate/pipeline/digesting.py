"""A file's bytes to what a store takes of it: rows, ids, records and rejects. No store is opened here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pyarrow as pa

from goingrate.errors import MalformedInputError
from goingrate.pipeline.dating import newest_claim
from goingrate.pipeline.files import Skipped, load
from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Closed, Document, Feed, Item, Rejected, Source
from goingrate.sources.tables.mapping import Mapping
from goingrate.tables.rows import posting_id, posting_rows, record_rows

_CHUNK_ITEMS = 2_000
_CHUNK_BYTES = 32 * 2**20
TWICE = "its id stands twice in one feed, with other content"


@dataclass(slots=True)
class Chunk:
    """Some items of one file, in order.

    seen: ids of the postings; listed: those listed as open; rows: of postings that were not known; newest: the newest
    posting date claimed; broken: what made reading the file stop here, with its bytes
    """

    items: int = 0
    seen: list[str] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    rows: pa.Table | None = None
    records: pa.Table | None = None
    newest: date | None = None
    broken: Rejected | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """What one file holds. feed: whose it is and its dates, without its items; None where the file is broken."""

    path: Path
    source: str
    label: str
    synthetic: bool
    feed: Feed | None
    bytes: int
    body_hash: str
    chunks: Iterable[Chunk]


def digest(path: Path, mapping: Mapping | None, known: Collection[str], today: date) -> Digest | Skipped:
    """What the file holds, its chunks made as they are asked for; or why it is skipped.

    mapping: the user's own, for tables; known: ids of postings whose rows are not needed; today: claims after it are
    mistakes
    """
    document = load(path)
    if isinstance(document, Skipped):
        return document
    source, broken = source_of(document, mapping)
    if source is None:
        return Skipped(path, document.damage or broken or "not a kind of file that goingrate reads")
    feed, reason = _feed(source, document) if broken is None else (None, broken)
    if feed is None:
        chunks: Iterable[Chunk] = [Chunk(broken=Rejected(reason, document.body))]
    else:
        chunks = _chunks(feed, document, known, today)
    return Digest(
        path=path,
        source=source.name,
        label=source.label,
        synthetic=feed.synthetic if feed else b'"synthetic"' in document.head,
        feed=replace(feed, items=iter(())) if feed else None,
        bytes=len(document.body),
        body_hash=blake2b(document.body, digest_size=16).hexdigest(),
        chunks=chunks,
    )


_prepared: tuple[Mapping | None, Collection[str], date] | None = None


def prepare(mapping: Mapping | None, known: Collection[str], today: date) -> None:
    """Keep in this process what every `digest_whole` takes besides the file."""
    global _prepared
    _prepared = mapping, known, today


def digest_whole(path: Path) -> Digest | Skipped:
    """What the file holds with all its chunks made, for another process; after `prepare`."""
    assert _prepared is not None
    found = digest(path, *_prepared)
    return found if isinstance(found, Skipped) else replace(found, chunks=list(found.chunks))


def _feed(source: Source, document: Document) -> tuple[Feed | None, str]:
    try:
        return source.read(document), ""
    except MalformedInputError as error:
        return None, str(error)


def _chunks(feed: Feed, document: Document, known: Collection[str], today: date) -> Iterator[Chunk]:
    gathering = _Gathering(known, today)
    try:
        for item in feed.items:
            gathering.take(item)
            if gathering.is_full:
                yield gathering.chunk()
    except MalformedInputError as error:
        yield replace(gathering.chunk(), broken=Rejected(str(error), document.body))
        return
    yield gathering.chunk()


class _Gathering:
    """Items of one feed on their way into chunks."""

    def __init__(self, known: Collection[str], today: date) -> None:
        self.known, self.today = known, today
        self.by_key: dict[str, str] = {}
        self._clear()

    def _clear(self) -> None:
        self._chunk = Chunk()
        self._fresh: dict[str, Posting] = {}
        self._records: list[PayRecord] = []
        self._claimed: list[date | None] = []
        self._bytes = 0

    @property
    def is_full(self) -> bool:
        return self._chunk.items >= _CHUNK_ITEMS or self._bytes >= _CHUNK_BYTES

    def take(self, item: Item) -> None:
        self._chunk.items += 1
        if isinstance(item, Rejected):
            self._chunk.rejected.append(item)
            self._bytes += len(item.body)
        elif isinstance(item, PayRecord):
            self._records.append(item)
            self._claimed.append(item.recorded_on)
        else:
            self._take_posting(item.posting if isinstance(item, Closed) else item, is_open=not isinstance(item, Closed))

    def _take_posting(self, posting: Posting, *, is_open: bool) -> None:
        identity = posting_id(posting)
        if self.by_key.setdefault(posting.key, identity) != identity:
            self._chunk.rejected.append(Rejected(TWICE, posting.body))
            return
        self._chunk.seen.append(identity)
        if is_open:
            self._chunk.listed.append(identity)
        if identity not in self.known:
            self._fresh[identity] = posting
            self._bytes += len(posting.body) + len(posting.text)
        self._claimed.append(posting.posted_on)

    def chunk(self) -> Chunk:
        """What was gathered since the last one."""
        made = self._chunk
        made.rows = posting_rows(self._fresh.items()) if self._fresh else None
        made.records = record_rows(self._records) if self._records else None
        made.newest = newest_claim(self._claimed, self.today)
        self._clear()
        return made
