"""Invented postings with their facts, as the engine brings them to be identified."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa

from goingrate.tables.schema import FURTHER_FACTS, VACANCIES
from goingrate.tables.structs import PAY, PLACE

NARROW = pa.schema(
    [
        *((name, pa.string()) for name in (
            "posting_id", "source", "board", "key", "company", "fingerprint", "title", "url", "location", "department",
            "sector", "employer", "shown_company", "vacancy_id", "joined_by",
        )),
        *((name, pa.date32()) for name in ("posted_on", "first_seen", "last_seen")),
        ("text_length", pa.int64()), ("marks", pa.int64()), ("is_open", pa.bool_()),
        *((name, VACANCIES.field(name).type) for name in (
            "role", "level", "remote", "employment", "ai_work", "ai_mention", "multi", *FURTHER_FACTS,
        )),
        ("pay", pa.list_(PAY)), ("places", pa.list_(PLACE)), ("sketch", pa.list_(pa.int64())),
    ]
)  # fmt: skip


def place(city: str | None, country: str | None = None) -> dict[str, Any]:
    return {"country": country, "region": None, "city": city, "area": None}


def tier(low: float | None, high: float | None = None, currency: str = "EUR", **changes: Any) -> dict[str, Any]:
    row = dict.fromkeys(PAY.names) if hasattr(PAY, "names") else {field.name: None for field in PAY}
    row |= {"min": low, "max": high, "currency": currency, "period": "year", "kind": "base"}
    return row | {"annual_min": low, "annual_max": high} | changes


def posting(key: str, **changes: Any) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(NARROW.names) | {
        "source": "ashby", "board": "acme", "key": key, "posting_id": f"p{key}", "marks": 0, "fingerprint": "f",
        "title": "T", "location": "Berlin", "text_length": 900, "first_seen": date(2026, 1, 1),
        "last_seen": date(2026, 2, 1), "is_open": True, "pay": [], "places": [place("Berlin")], "role": "designer",
        "level": "mid", "ai_work": "none", "ai_mention": False, "multi": False, "skills": [], "soft": [],
        "certificate": [], "vacancy_id": "v", "joined_by": "first", "employer": "ashby:acme", "shown_company": "acme",
        "sketch": [],
    }  # fmt: skip
    return row | changes


def table(rows: list[dict[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=NARROW)
