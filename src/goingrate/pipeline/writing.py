"""Rows of a read on their way into the store, in an order that a kill can't hurt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from goingrate.errors import StoreError
from goingrate.sources.source import Rejected
from goingrate.tables.rows import quarantine_rows
from goingrate.tables.schema import FETCHES, RECORDS, SIGHTINGS
from goingrate.tables.store import Store, open_store

_FLUSH_ROWS = 5_000
_FLUSH_BYTES = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Fetch:
    """One file's contribution, complete only when its row in `fetches` is written, which comes last.

    row: of the `fetches` table; postings: ids of the postings seen; records: rows of the `records` table it brought
    """

    row: dict[str, Any]
    postings: list[str]
    records: pa.Table | None = None


def known_postings(folder: Path) -> frozenset[str]:
    """Ids of the postings that the store in a folder holds; none where there is no store."""
    try:
        store = open_store(folder)
    except StoreError:
        return frozenset()
    return frozenset(store.read("postings", ["posting_id"]).column(0).to_pylist())


class FeedWriter:
    """Collects rows and writes them in an order that a kill can't hurt: fetches last, as the mark of completeness."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.known = set(store.read("postings", ["posting_id"]).column(0).to_pylist())
        self.fetches = set(store.read("fetches", ["fetch_id"]).column(0).to_pylist())
        self.seen_fetches = set(pc.unique(store.read("sightings", ["fetch_id"]).column(0)).to_pylist())
        self.known_records = set(store.read("records", ["record_id"]).column(0).to_pylist())
        self.quarantined = set(store.read("quarantine", ["quarantine_id"]).column(0).to_pylist())
        self._sighted: dict[date, set[str]] = {}
        self._clear()

    def _clear(self) -> None:
        self._postings: list[pa.Table] = []
        self._rejected: list[tuple[str, str, str, bytes]] = []
        self._done: list[Fetch] = []
        self._rows = self._bytes = 0

    def add(self, rows: pa.Table) -> None:
        """Take rows of postings that are new to the store."""
        self._postings.append(rows)
        self._rows += rows.num_rows
        self._bytes += rows.nbytes
        self._write_if_full()

    def reject(self, source: str, origin: str, item: Rejected) -> None:
        """Take an item for the quarantine."""
        self._rejected.append((source, origin, item.reason, item.body))
        self._bytes += len(item.body)
        self._write_if_full()

    def finish(self, fetch: Fetch) -> None:
        """Take a whole file's fetch, after its items."""
        if fetch.row["fetch_id"] not in self.fetches:
            self._done.append(fetch)
            self._bytes += fetch.records.nbytes if fetch.records is not None else 0
        self._write_if_full()

    def _write_if_full(self) -> None:
        if self._rows >= _FLUSH_ROWS or self._bytes >= _FLUSH_BYTES:
            self.write()

    def write(self) -> None:
        """Write what was collected: contents, then quarantine, records, sightings, and fetches last."""
        if self._postings:
            self.store.append("postings", pa.concat_tables(self._postings))
        if self._rejected:
            rows = quarantine_rows(self._rejected)
            fresh = [self._first_time(identity) for identity in rows.column("quarantine_id").to_pylist()]
            if any(fresh):
                self.store.append("quarantine", rows.filter(pa.array(fresh)))
        for fetch in self._done:
            self._append_records(fetch)
        sightings = [row for fetch in self._done for row in self._sightings(fetch)]
        if sightings:
            self.store.append("sightings", pa.Table.from_pylist(sightings, schema=SIGHTINGS))
        if self._done:
            rows = pa.Table.from_pylist([fetch.row for fetch in self._done], schema=FETCHES)
            self.store.append("fetches", rows)
            self.fetches.update(rows.column("fetch_id").to_pylist())
        self._clear()

    def _append_records(self, fetch: Fetch) -> None:
        """The fetch's records that the store does not hold; a killed run may have written them all."""
        if fetch.records is None:
            return
        rows = fetch.records
        fresh = [self._first_record(identity) for identity in rows["record_id"].to_pylist()]
        if any(fresh):
            column = pa.array([fetch.row["fetch_id"]] * rows.num_rows, pa.string())
            named = rows.set_column(rows.schema.get_field_index("fetch_id"), RECORDS.field("fetch_id"), column)
            self.store.append("records", named.filter(pa.array(fresh)))

    def _first_record(self, identity: str) -> bool:
        fresh = identity not in self.known_records
        self.known_records.add(identity)
        return fresh

    def _first_time(self, identity: str) -> bool:
        fresh = identity not in self.quarantined
        self.quarantined.add(identity)
        return fresh

    def _sightings(self, fetch: Fetch) -> list[dict[str, Any]]:
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
