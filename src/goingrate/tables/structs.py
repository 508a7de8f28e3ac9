"""The nested shapes that columns of the tables hold: pay, places, evidence and the like."""

from __future__ import annotations

import pyarrow as pa

GIVEN_PAY = pa.struct(
    [
        ("path", pa.string()),
        ("label", pa.string()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("currency", pa.string()),
        ("interval", pa.string()),
        ("note", pa.string()),
    ]
)
GIVEN_ADDRESS = pa.struct(
    [("path", pa.string()), ("country", pa.string()), ("region", pa.string()), ("city", pa.string())]
)
PAY = pa.struct(
    [
        ("min", pa.float64()),
        ("max", pa.float64()),
        ("currency", pa.string()),
        ("period", pa.string()),
        ("kind", pa.string()),
        ("note", pa.string()),
        ("tax_basis", pa.string()),
        ("salaries_per_year", pa.float64()),
        ("plausible", pa.bool_()),  # null where no bounds are known
        # whom the pay is for, where its note names a place
        ("country", pa.string()),
        ("region", pa.string()),
        ("city", pa.string()),
        ("elsewhere", pa.string()),  # an area, or several countries, that the note names and no single country
        # the same pay a year in its own currency, and the rule that made it so
        ("annual_min", pa.float64()),
        ("annual_max", pa.float64()),
        ("annual_rule", pa.string()),
    ]
)
TEXT_PAY = pa.struct([PAY.field(name) for name in (
    "min", "max", "currency", "period", "kind", "note", "tax_basis", "salaries_per_year",
)])  # fmt: skip
RANGE = pa.struct([("low", pa.float64()), ("high", pa.float64())])
MONEY = pa.struct([("low", pa.float64()), ("high", pa.float64()), ("currency", pa.string())])
TASK = pa.struct([("task", pa.string()), ("share", pa.float64())])
PLACE = pa.struct([("country", pa.string()), ("region", pa.string()), ("city", pa.string()), ("area", pa.string())])
EVIDENCE = pa.struct(
    [
        ("field", pa.string()),
        ("part", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("rule", pa.string()),
    ]
)
SILENCE = pa.struct([("field", pa.string()), ("reason", pa.string())])
MEMBER = pa.struct(
    [
        ("source", pa.string()),
        ("board", pa.string()),
        ("key", pa.string()),
        ("posting_id", pa.string()),
        ("marks", pa.int64()),  # with posting_id and the build's rules: which facts it was read as
        ("joined_by", pa.string()),  # why it is of this vacancy: `first`, `same content`, or the score of the likeness
    ]
)
