"""A table's rows to postings or pay records, by the mapping that fits its columns."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from goingrate.errors import MalformedInputError
from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.sources.source import MAX_ITEM_BYTES, Document, Feed, Item, Rejected, Source
from goingrate.sources.tables.delimited import is_plainly_a_table
from goingrate.sources.tables.fields import Fields
from goingrate.sources.tables.formats import open_table
from goingrate.sources.tables.mapping import INFERRED, Mapping
from goingrate.sources.tables.mapping_file import shipped_mappings
from goingrate.sources.tables.rows import Row, Table

_NO_MAPPING = "a table without a known mapping; name one with --mapping FILE"
_POSTING_TEXTS = ("company", "location", "employment", "department", "sector", "url", "company_size")
_RECORD_TEXTS = ("level", "employer", "location", "country", "region", "city", "employment", "company_size")


def source_of_table(document: Document, own: Mapping | None = None) -> tuple[Source | None, str | None]:
    r"""The source that a table is of, by its columns, and what is broken about it; else None and why, if known.

    own: the user's mapping, which goes before those that are shipped

    >>> source_of_table(Document("x.csv", b"title,pay\nClerk,10\n"))
    (None, 'a table without a known mapping; name one with --mapping FILE')
    """
    try:
        table = open_table(document)
    except MalformedInputError as error:
        return (None, f"a {error}") if own is None else (_source(own, document, None), str(error))
    if table is None:
        return None, None
    known = [mapping for mapping in shipped_mappings() if not mapping.lacks(table.header)]
    known.sort(key=lambda mapping: -len(mapping.recognised_by))
    if own is not None and not own.lacks(table.header):
        known = [own]
    if not known and table.is_text and not is_plainly_a_table(document):
        return None, None
    if not known:
        return None, _NO_MAPPING if own is None else own.why_not(table.header)
    return _source(known[0], document, table), document.damage


def _source(mapping: Mapping, document: Document, table: Table | None) -> Source:
    """The table as a source of this document alone; it was opened to know it, and is read on from there."""

    def read(_: Document) -> Feed:
        if table is None:
            raise MalformedInputError("a table that can't be opened")
        is_records = mapping.what == "records"
        board = document.name if is_records else _board(document)
        return Feed(
            mapping.name,
            board,
            read_items(table, mapping, board),
            complete=False,
            listing="records" if is_records else "file",
            synthetic=mapping.synthetic,
            made_on=mapping.dated,
        )

    return Source(mapping.name, mapping.label, recognise=lambda _: True, resembles=lambda _: True, read=read)


def _board(document: Document) -> str:
    """The folder and the name of a table of postings: its keys are its own."""
    name, _, _ = document.name.rpartition(".")
    return "/".join(part for part in (document.folder, name or document.name) if part)


def read_items(table: Table, mapping: Mapping, board: str) -> Iterator[Item]:
    """Each row as a posting or pay record, or rejected with the reason; rows are counted from 1."""
    fields = Fields(mapping, table.header)
    for number, row in enumerate(table.rows, 1):
        yield row if isinstance(row, Rejected) else _item(fields, row, board, str(number))


def _item(fields: Fields, row: Row, board: str, number: str) -> Item:
    try:
        body = msgspec.json.encode(dict(zip(fields.header, row, strict=True)), enc_hook=str)
    except (UnicodeEncodeError, RecursionError, ValueError, TypeError, OverflowError) as error:
        return Rejected(
            f"cells that no JSON holds: {type(error).__name__}", repr(row).encode("ascii", "backslashreplace")
        )
    if len(body) > MAX_ITEM_BYTES:
        return Rejected("row larger than 8 MiB", body)
    try:
        fields.check_kept(row)
        key = fields.text(row, "key") or number
        read = _record if fields.mapping.what == "records" else _posting
        return read(fields, row, board, key, body)
    except MalformedInputError as error:
        return Rejected(str(error), body)


def _posting(fields: Fields, row: Row, board: str, key: str, body: bytes) -> Posting:
    title, text = fields.text(row, "title"), fields.text(row, "text")
    if not (title or text):
        raise MalformedInputError("neither title nor text")
    return Posting(
        source=fields.mapping.name,
        board=board,
        key=key,
        title=title,
        text=text or "",
        remote=fields.flag(row, "remote"),
        posted_on=fields.day(row, "posted_on"),
        given_pay=_given_pay(fields, row),
        addresses=_addresses(fields, row),
        skills=fields.words(row, "skills"),
        body=body,
        **{name: fields.text(row, name) for name in _POSTING_TEXTS},
    )


def _record(fields: Fields, row: Row, board: str, key: str, body: bytes) -> PayRecord:
    low, high = fields.pay(row)
    recorded_on = fields.day(row, "recorded_on")
    return PayRecord(
        source=fields.mapping.name,
        dataset=board,
        key=key,
        kind=fields.mapping.kind or "",
        title=fields.text(row, "title"),
        low=low,
        high=high,
        currency=_currency(fields, row),
        period=fields.text(row, "pay.period"),
        year=fields.year(row, "year") or (recorded_on.year if recorded_on else None),
        recorded_on=recorded_on,
        remote=fields.flag(row, "remote"),
        years=fields.number(row, "years"),
        bonus=fields.number(row, "bonus"),
        equity=fields.number(row, "equity"),
        skills=fields.words(row, "skills"),
        body=body,
        **{name: fields.text(row, name) for name in _RECORD_TEXTS},
    )


def _currency(fields: Fields, row: Row) -> str | None:
    code = fields.text(row, "pay.currency")
    return code.upper() if code else None


def _given_pay(fields: Fields, row: Row) -> tuple[GivenPay, ...]:
    low, high = fields.pay(row)
    if low is None and high is None:
        return ()
    kind = fields.mapping.constants.get("pay.kind")
    where = next(name for field in ("pay.text", "pay.low", "pay.high") for _, name in fields.cells(row, field))
    period = fields.text(row, "pay.period")
    told = [f"{field.removeprefix('pay.')} by {how}" for field in INFERRED if (how := fields.told_by(row, field))]
    label = "; ".join([f"pay, {kind}" if kind else "salary", *told])
    return (GivenPay(where, label, low, high, _currency(fields, row), period),)


def _addresses(fields: Fields, row: Row) -> tuple[GivenAddress, ...]:
    parts = ("address.country", "address.region", "address.city")
    country, region, city = (fields.text(row, part) for part in parts)
    if not (country or region or city):
        return ()
    where = next((name for part in parts for _, name in fields.cells(row, part)), "constants")
    return (GivenAddress(where, country, region, city),)
