"""Records to table rows and back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, astuple
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import pyarrow as pa

from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.tables.schema import POSTINGS, QUARANTINE, RECORDS

_WORD = re.compile(r"\w+")


def short_hash(*parts: object) -> str:
    """A 128-bit hash of the parts as 32 hexadecimal digits; the same parts give the same hash everywhere.

    >>> short_hash("a", None) == short_hash("a", None) != short_hash("aNone")
    True
    """
    whole = json.dumps(parts, ensure_ascii=True, separators=(",", ":"), default=str).encode("ascii")
    return blake2b(whole, digest_size=16).hexdigest()


def compressed(body: bytes) -> bytes:
    """Raw bytes as the tables keep them, in zstd.

    >>> uncompressed(compressed(b"as it came"))
    b'as it came'
    """
    return bytes(pa.compress(body, codec="zstd", asbytes=True))


def uncompressed(body: bytes) -> bytes:
    """The raw bytes of a table's body."""
    with pa.CompressedInputStream(pa.BufferReader(body), "zstd") as stream:
        return bytes(stream.read())


def folded(text: str) -> str:
    """The text in lower case with runs of anything but letters and digits as one space.

    >>> folded("Senior ML-Engineer (m/w/d)")
    'senior ml engineer m w d'
    """
    return " ".join(_WORD.findall(text.casefold()))


# an employer's boilerplate is hashed once, not once a posting
@lru_cache(maxsize=2**15)
def line_hash(line: str) -> int:
    """A 44-bit hash of a line without regard to spaces at its ends; sums of half a million of them fit 64 bits."""
    return int.from_bytes(blake2b(line.strip().encode("utf-8"), digest_size=6).digest(), "little") >> 4


def posting_id(posting: Posting) -> str:
    """The hash of everything a reader of the posting sees; the raw bytes don't count."""
    # parts that came later count only where there are any: ids of older stores stay
    further = [part for part in (posting.skills, posting.company_size) if part]
    given = [*map(astuple, posting.given_pay), *map(astuple, posting.addresses)]
    return short_hash(
        posting.source, posting.board, posting.key, posting.company, posting.title, posting.location,
        posting.employment, posting.remote, posting.department, posting.sector, posting.url, posting.text,
        posting.posted_on, given, *further,
    )  # fmt: skip


def remote_word(remote: bool | str | None) -> str | None:
    """The remote field as the table keeps it: `true`, `false`, the source's word, or None."""
    return str(remote).lower() if isinstance(remote, bool) else remote


def posting_rows(postings: Iterable[tuple[str, Posting]]) -> pa.Table:
    """Rows of the `postings` table, one for each (posting id, posting)."""
    rows: list[dict[str, Any]] = []
    for identity, posting in postings:
        title = folded(posting.title or "")
        rows.append(
            {
                "posting_id": identity,
                "source": posting.source,
                "board": posting.board,
                "key": posting.key,
                "company": posting.company,
                "title": posting.title,
                "location": posting.location,
                "employment": posting.employment,
                "remote": remote_word(posting.remote),
                "department": posting.department,
                "sector": posting.sector,
                "url": posting.url,
                "text": posting.text,
                "posted_on": posting.posted_on,
                "given_pay": [asdict(pay) for pay in posting.given_pay],
                "addresses": [asdict(address) for address in posting.addresses],
                "skills": list(posting.skills),
                "company_size": posting.company_size,
                "lines": sorted({line_hash(line) for line in posting.text.split("\n") if line.strip()}),
                "title_key": short_hash(title),
                "fingerprint": short_hash(title, folded(posting.text)),
                "body": compressed(posting.body),
            }
        )
    return pa.Table.from_pylist(rows, schema=POSTINGS)


READABLE = (
    "source", "board", "key", "company", "title", "location", "employment", "remote", "department", "sector", "url",
    "text", "posted_on", "given_pay", "addresses", "skills", "company_size",
)  # fmt: skip


def posting_from_row(row: dict[str, Any]) -> Posting:
    """The posting of a row of the `postings` table, without its raw bytes."""
    fields = {name: row[name] for name in READABLE}
    fields["given_pay"] = tuple(GivenPay(**pay) for pay in row["given_pay"] or ())
    fields["addresses"] = tuple(GivenAddress(**address) for address in row["addresses"] or ())
    fields["skills"] = tuple(row["skills"] or ())
    fields["remote"] = {"true": True, "false": False}.get(row["remote"] or "", row["remote"])
    return Posting(**fields)


_RECORD_FIELDS = (
    "source", "dataset", "key", "kind", "year", "recorded_on", "employer", "title", "level", "location", "country",
    "region", "city", "employment", "company_size", "years", "low", "high", "currency", "period", "bonus", "equity",
)  # fmt: skip


def record_rows(records: Iterable[PayRecord]) -> pa.Table:
    """Rows of the `records` table, one for each pay record, without the fetch they came with."""
    rows = []
    for record in records:
        row = {name: getattr(record, name) for name in _RECORD_FIELDS}
        row |= {"remote": remote_word(record.remote), "skills": list(record.skills)}
        content = [row[name] for name in sorted(row) if name not in ("dataset", "key")]
        fingerprint = short_hash(*content)
        # without the file's name: the same table under another name brings nothing new
        identity = short_hash(record.source, record.key, fingerprint)
        row |= {"record_id": identity, "fingerprint": fingerprint, "body": compressed(record.body)}
        rows.append(row)
    return pa.Table.from_pylist(rows, schema=RECORDS)


def quarantine_rows(rejected: Iterable[tuple[str, str, str, bytes]]) -> pa.Table:
    """Rows of the `quarantine` table, one for each (source, origin, reason, bytes)."""
    rows = [
        {
            "quarantine_id": short_hash(source, reason, blake2b(body, digest_size=16).hexdigest()),
            "source": source,
            "origin": origin,
            "reason": reason,
            "body": compressed(body),
        }
        for source, origin, reason, body in rejected
    ]
    return pa.Table.from_pylist(rows, schema=QUARANTINE)
