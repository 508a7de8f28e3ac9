"""Every source, and the one that a document belongs to."""

from __future__ import annotations

from goingrate.errors import MalformedInputError
from goingrate.sources import ashby, greenhouse, hackernews, jsonl, lever, simplify
from goingrate.sources.source import Document, Source
from goingrate.sources.tables.mapping import Mapping
from goingrate.sources.tables.table import source_of_table

SOURCES: tuple[Source, ...] = (
    ashby.SOURCE,
    greenhouse.SOURCE,
    lever.SOURCE,
    simplify.SOURCE,
    hackernews.SOURCE,
    jsonl.SOURCE,
)


def source_of(document: Document, mapping: Mapping | None = None) -> tuple[Source | None, str | None]:
    """The source that a document is of, by content, and what is broken about it, if anything.

    (None, None) for a document of no known kind, (None, reason) for a table that no mapping fits; (source, reason) for
    a damaged one of a known kind. mapping: the user's own, for tables

    >>> source_of(Document("x.json", b'{"jobs": [], "apiVersion": "1"}'))[0].name
    'ashby'
    >>> source_of(Document("x.json", b'{"jobs": [{"isListed": true, "ti'))[1]
    'truncated JSON'
    """
    broken = document.damage
    for source in SOURCES if broken is None else ():
        try:
            if source.recognise(document):
                return source, None
        except MalformedInputError as error:
            broken = str(error)
    if broken is not None:
        for source in SOURCES:
            if source.resembles(document.head):
                return source, broken
    return source_of_table(document, mapping)
