"""What a source is: how its bytes are recognised and read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

import msgspec

from goingrate.errors import MalformedInputError
from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import Posting

MAX_ITEM_BYTES = 8 * 2**20  # the longest real posting seen is 0.2 MB; more is not a posting


@dataclass(frozen=True, slots=True)
class Rejected:
    """An item that can't be read: why, and its bytes."""

    reason: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Closed:
    """A posting that its list keeps but marks as no longer open: known, but not seen open."""

    posting: Posting


Item: TypeAlias = Posting | PayRecord | Closed | Rejected


@dataclass(frozen=True, slots=True)
class Feed:
    """What one document holds: whose it is, the date it gives itself, and its items one by one.

    dated: the day the payload says it was fetched, or None; complete: the whole board, so absence means something;
    listing: `board`, where a job's absence closes it; `thread`, whose posts stay whatever becomes of the job; `file`;
    `records`, which lists pay and no jobs; made_on: the day its kind is known to be of, for want of any other
    """

    source: str
    board: str
    items: Iterator[Item]
    dated: date | None = None
    complete: bool = True
    listing: str = "board"
    synthetic: bool = False
    made_on: date | None = None


@dataclass(frozen=True)
class Document:
    """One file's bytes, decompressed and without byte-order mark, with its JSON outline made once.

    name: the file's name without folders and compression suffix; damage: what broke while its bytes were unpacked;
    folder: the name of the folder it lies in
    """

    name: str
    body: bytes
    damage: str | None = None
    folder: str = ""

    @cached_property
    def head(self) -> bytes:
        """The first 64 kB, enough to know a format by."""
        return self.body[:65_536]

    @cached_property
    def is_json(self) -> bool:
        """Whether the first character opens a JSON object or array."""
        return self.head.lstrip()[:1] in (b"{", b"[")

    @cached_property
    def outline(self) -> dict[str, msgspec.Raw] | list[msgspec.Raw]:
        """The document's outermost JSON object or array with its members still as bytes.

        Raises MalformedInputError where the bytes are no JSON at all.
        """
        kind: Any = dict[str, msgspec.Raw] if self.head.lstrip()[:1] == b"{" else list[msgspec.Raw]
        try:
            outline: dict[str, msgspec.Raw] | list[msgspec.Raw] = msgspec.json.decode(self.body, type=kind)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            return self._lenient_outline(error)
        return outline

    def _lenient_outline(self, cause: Exception) -> dict[str, msgspec.Raw] | list[msgspec.Raw]:
        """The outline by the standard library, which takes NaN and lone surrogates: then only their items are lost."""
        try:
            whole = json.loads(self.body.decode("utf-8", errors="surrogateescape"))
        except (ValueError, RecursionError):
            raise MalformedInputError(_words(cause)) from cause
        if isinstance(whole, dict):
            return {str(name): raw_json(value) for name, value in whole.items()}
        return [raw_json(value) for value in whole]


def raw_json(value: object) -> msgspec.Raw:
    """The value as JSON bytes, damage kept: NaN stays NaN and a lone surrogate its escape."""
    return msgspec.Raw(json.dumps(value).encode("ascii"))


def _words(error: Exception) -> str:
    text = str(error)
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    if "surrogate" in text:
        return "half a surrogate pair in a string"
    if "truncated" in text:
        return "truncated JSON"
    return "malformed JSON"


def items_of(raw: msgspec.Raw | None) -> list[msgspec.Raw]:
    """The members of a JSON array as bytes; none where there is no array.

    Raises MalformedInputError where the bytes are no array.
    """
    if raw is None:
        return []
    try:
        return msgspec.json.decode(raw, type=list[msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        try:
            return [raw_json(item) for item in json.loads(bytes(raw))]
        except (ValueError, RecursionError, TypeError) as error:
            raise MalformedInputError(_words(error)) from error


def first_objects(raws: list[msgspec.Raw], most: int = 20) -> Iterator[dict[str, Any]]:
    """The JSON objects among the first items: by them a format is known, though one of them may be damaged.

    >>> list(first_objects([msgspec.Raw(b'{"id": '), msgspec.Raw(b'{"id": 1}')]))
    [{'id': 1}]
    """
    for raw in raws[:most]:
        try:
            item = msgspec.json.decode(raw)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        if isinstance(item, dict):
            yield item


def read_items(raws: list[msgspec.Raw], read: Callable[[bytes], Item]) -> Iterator[Item]:
    """Each item read by `read`, or rejected with the reason why it can't be."""
    for raw in raws:
        body = bytes(raw)
        if len(body) > MAX_ITEM_BYTES:
            yield Rejected("item larger than 8 MiB", body)
            continue
        try:
            yield read(body)
        except msgspec.ValidationError as error:
            yield Rejected(f"not the expected shape: {error}", body)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            yield Rejected(_words(error), body)
        except MalformedInputError as error:
            yield Rejected(str(error), body)
        except (ValueError, OverflowError, OSError) as error:
            # an address or a time that is none: what the library says of it is the reason
            yield Rejected(f"malformed value: {error}", body)


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of feed: its name, its label for people, how it is recognised and how it is read.

    recognise: whether a document is of this kind, by content
    resembles: whether damaged bytes were of this kind, by their first 64 kB
    read: the document's feed
    """

    name: str
    label: str
    recognise: Callable[[Document], bool]
    resembles: Callable[[bytes], bool]
    read: Callable[[Document], Feed]
