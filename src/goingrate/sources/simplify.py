"""A list of new-graduate jobs that is kept week by week: whole lists in which closed jobs stay, marked."""

from __future__ import annotations

from collections.abc import Set
from datetime import UTC, date, datetime

import msgspec

from goingrate.errors import MalformedInputError
from goingrate.records.posting import Posting
from goingrate.sources.source import Closed, Document, Feed, Source, first_objects, read_items

BOARD = "new-grad-positions"
_OF_ENTRY = {"id", "company_name", "title", "locations", "active", "is_visible", "date_posted"}


class _Entry(msgspec.Struct):
    """What an entry says of its job; `date_updated`, `source` and `company_url` speak of the list itself.

    `sponsorship` is not read: with its words as the text an ad without one would look like one that asks for nothing.
    """

    id: str
    company_name: str
    title: str
    active: bool
    is_visible: bool = True
    locations: list[str] = []
    date_posted: int | None = None
    url: str | None = None


_ENTRY = msgspec.json.Decoder(_Entry)


def _posted_on(seconds: int | None) -> date | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).date()


def read_entry(body: bytes) -> Posting | Closed:
    """One entry as a posting, closed where the list marks it inactive or hides it; the list holds no texts.

    >>> entry = b'{"id": "a", "company_name": "Acme", "title": "Engineer I", "active": false, "is_visible": true}'
    >>> type(read_entry(entry)).__name__
    'Closed'
    """
    entry = _ENTRY.decode(body)
    if not entry.title.strip():
        raise MalformedInputError("empty title")
    posting = Posting(
        source="simplify",
        board=BOARD,
        key=entry.id,
        title=entry.title.strip(),
        text="",
        company=entry.company_name.strip() or None,
        location=" | ".join(place.strip() for place in entry.locations if place.strip()) or None,
        url=entry.url,
        posted_on=_posted_on(entry.date_posted),
        body=body,
    )
    return posting if entry.active and entry.is_visible else Closed(posting)


def _is_entry(names: Set[str]) -> bool:
    # the same people's list of internships adds `terms`: another list, in which these jobs don't stand
    return names >= _OF_ENTRY and "terms" not in names


def recognise(document: Document) -> bool:
    """Whether the document is such a list, by its entries."""
    outline = document.outline if document.is_json else None
    return isinstance(outline, list) and any(_is_entry(entry.keys()) for entry in first_objects(outline))


def read(document: Document) -> Feed:
    """The list's entries; the whole list, whatever its file is called."""
    outline = document.outline
    assert isinstance(outline, list)
    return Feed("simplify", BOARD, read_items(outline, read_entry))


SOURCE = Source(
    name="simplify",
    label="list of new-graduate jobs",
    recognise=recognise,
    resembles=lambda head: b'"is_visible"' in head and b'"date_posted"' in head,
    read=read,
)
