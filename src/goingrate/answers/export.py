"""A build's tables and flat views as batches that may leave the store: contacts masked, synthetic rows marked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial

import ibis.expr.types as ir
import pyarrow as pa

from goingrate.answers.contacts import mask_column
from goingrate.answers.market import Market
from goingrate.errors import UnknownWordError
from goingrate.records.pay_record import PUBLIC_KINDS
from goingrate.tables.exports import EXPORTS, Export
from goingrate.tables.rows import uncompressed

SYNTHETIC = "synthetic"
_BODY = "body"
# Columns that rows are joined by: never texts of people, and of no use when changed.
_KEYS = ("key", "board", "dataset", "fingerprint", "title_key", "rules", "code_version", "employer", "source")
# Columns in which digits are addresses of pages and files, not telephones.
_ADDRESSES = ("url", "origin", "etag")


@dataclass(frozen=True, slots=True)
class Carried:
    """What is carried out: its columns, its number of rows, and the rows in batches, read once.

    confidential: rows that stay behind because persons told them of themselves
    """

    export: Export
    schema: pa.Schema
    rows: int
    confidential: int
    batches: Iterator[pa.RecordBatch]


def export_named(name: str) -> Export:
    """The table or view of that name.

    Raises UnknownWordError with the near ones where there is none.

    >>> export_named("pay").name
    'pay'
    """
    if name in EXPORTS:
        return EXPORTS[name]
    near = get_close_matches(name.casefold(), EXPORTS, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise UnknownWordError(f"there is no table or view '{name}'. {hint.capitalize()}All of them: {', '.join(EXPORTS)}")


def carry(market: Market, export: Export, *, bodies: bool = False) -> Carried:
    """The export's rows on an open build; bodies: raw bytes too, as text.

    E-mail addresses and telephone numbers are masked, character by character, so that offsets of evidence hold. Rows of
    a synthetic store begin with a column that says so. What persons told of their own pay is confidential: their rows
    stay behind, and the bodies of quarantined rows of their sources.
    """
    tables = {name: market.table(name) for name in export.needs if name != "builds"}
    if "builds" in export.needs:
        every = market.engine.table(market.store.snapshot("builds"))
        tables["builds"] = every.filter(every.build <= market.build.number)
    view = export.view(tables, market.build.rules)
    public = _public(market, export, view, bodies=bodies)
    confidential = 0 if public is view else _count(market, view) - _count(market, public)
    view = public if bodies or _BODY not in public.columns else public.drop(_BODY)
    schema = exported_schema(export, bodies=bodies, synthetic=market.store.synthetic)
    about = {"table": export.name, "build": market.build.number, "as_of": str(market.build.as_of)}
    schema = schema.with_metadata({b"goingrate": json.dumps(about | {SYNTHETIC: market.store.synthetic}).encode()})
    batches = market.engine.map(view, partial(_presentable, schema=schema), schema)
    return Carried(export, schema, _count(market, view), confidential, batches)


def _count(market: Market, view: ir.Table) -> int:
    return int(market.run(view.count().as_table())[0][0].as_py())


def _public(market: Market, export: Export, view: ir.Table, *, bodies: bool) -> ir.Table:
    """The view without rows that persons told of themselves; itself where it can't hold such rows."""
    if export.name in ("records", "pay_records"):
        return view.filter(view.kind.isin(PUBLIC_KINDS))
    if export.name == "quarantine" and bodies:
        records = market.table("records")
        told = records.filter(records.kind.notin(PUBLIC_KINDS)).select("source").distinct()
        return view.anti_join(told, "source")
    return view


def exported_schema(export: Export, *, bodies: bool, synthetic: bool) -> pa.Schema:
    """The columns that are written: without raw bytes unless asked, those as text; `synthetic` first where it is.

    >>> exported_schema(EXPORTS["sightings"], bodies=False, synthetic=True).names
    ['synthetic', 'posting_id', 'seen_on', 'fetch_id']
    """
    fields = [pa.field(SYNTHETIC, pa.bool_())] if synthetic else []
    for field in export.schema:
        if field.name != _BODY:
            fields.append(pa.field(field.name, field.type))
        elif bodies:
            fields.append(pa.field(_BODY, pa.string()))
    return pa.schema(fields)


def _presentable(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    columns = []
    for field in schema:
        if field.name == SYNTHETIC:
            columns.append(pa.array([True] * batch.num_rows, pa.bool_()))
            continue
        column = batch[field.name]
        column = _as_text(column) if field.name == _BODY else column.cast(field.type)
        if field.name not in _KEYS and not field.name.endswith("_id"):
            column = mask_column(column, phones=field.name not in _ADDRESSES)
        columns.append(column)
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _as_text(bodies: pa.Array) -> pa.Array:
    """Raw bytes as text; what is no UTF-8 becomes a replacement character."""
    texts = [uncompressed(body).decode("utf-8", errors="replace") for body in bodies.to_pylist()]
    return pa.array(texts, pa.string())
