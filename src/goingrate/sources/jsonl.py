"""Our own form: one posting a line as JSON, for any feed without a reader of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import msgspec

from goingrate.errors import MalformedInputError
from goingrate.records.facts import PAY_KINDS
from goingrate.records.posting import GivenPay, Posting
from goingrate.sources.source import MAX_ITEM_BYTES, Document, Feed, Item, Rejected, Source, read_items


class _Pay(msgspec.Struct):
    min: float | None = None
    max: float | None = None
    currency: str | None = None
    period: str | None = None
    kind: str | None = None
    note: str | None = None


class _Line(msgspec.Struct):
    id: str | int
    text: str
    title: str | None = None
    location: str | None = None
    employment: str | None = None
    remote: bool | str | None = None
    posted_on: str | None = None
    url: str | None = None
    company: str | None = None
    pay: list[_Pay] = []


_LINE = msgspec.json.Decoder(_Line)


def _posted_on(text: str | None) -> date | None:
    """A whole date; a month alone (`2026-03`) is no date and stays in the raw bytes."""
    if not text or len(text) == 7:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise MalformedInputError(f"posted_on is no date: {text[:40]}; write YYYY-MM-DD") from error


def _label(kind: str | None) -> str:
    """What a pay of ours is called; raises MalformedInputError where its kind is none of the vocabulary's."""
    if kind is not None and kind not in PAY_KINDS:
        raise MalformedInputError(f"pay kind '{kind[:40]}' is none of {', '.join(PAY_KINDS)}")
    return f"pay, {kind}" if kind else "pay"


def read_line(body: bytes, board: str) -> Posting:
    """One line as a posting.

    >>> read_line(b'{"id": "a1", "title": "Data Engineer", "text": "SQL.", "pay": [{"min": 9e4, "max": 1e5}]}', "b").key
    'a1'
    """
    line = _LINE.decode(body)
    pay = tuple(
        GivenPay(f"pay[{n}]", _label(part.kind), part.min, part.max, part.currency, part.period, part.note)
        for n, part in enumerate(line.pay)
    )
    return Posting(
        source="jsonl",
        board=board,
        key=str(line.id),
        title=line.title,
        text=line.text,
        company=line.company,
        location=line.location,
        employment=line.employment,
        remote=line.remote,
        url=line.url,
        posted_on=_posted_on(line.posted_on),
        given_pay=pay,
        body=body,
    )


def _lines(document: Document, board: str) -> Iterator[Item]:
    for line in document.body.splitlines():
        body = line.strip()
        if not body:
            continue
        if len(body) > MAX_ITEM_BYTES:
            yield Rejected("line longer than 8 MiB", body)
        else:
            yield from read_items([msgspec.Raw(body)], lambda raw: read_line(raw, board))


def recognise(document: Document) -> bool:
    """Whether one of the first 50 lines is a JSON object with an id and a text."""
    if b'"text"' not in document.head or b'"id"' not in document.head:
        return False
    if resembles(document.head) and b"\n" not in document.body[: MAX_ITEM_BYTES + 1]:
        return True  # one line too long to be read: known, and quarantined
    for line in document.body[: MAX_ITEM_BYTES + 65_536].splitlines()[:50]:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict) and {"id", "text"} <= row.keys():
            return True
    return False


def resembles(head: bytes) -> bool:
    """Whether the bytes begin like a line of ours."""
    return head.lstrip().startswith(b'{"id"') and b'"text"' in head


def read(document: Document) -> Feed:
    """The file's postings; the board is its folder and name, since ids are the file's own, and never a whole board."""
    board = "/".join(part for part in (document.folder, document.name.removesuffix(".jsonl")) if part)
    synthetic = b'"synthetic": true' in document.head
    return Feed("jsonl", board, _lines(document, board), complete=False, listing="file", synthetic=synthetic)


SOURCE = Source(
    name="jsonl",
    label="JSON lines of postings",
    recognise=recognise,
    resembles=resembles,
    read=read,
)
