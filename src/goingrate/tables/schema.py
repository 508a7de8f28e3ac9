"""The tables of a store: one Arrow schema each. The number changes when a column does."""

from __future__ import annotations

import pyarrow as pa

from goingrate.tables.structs import (
    EVIDENCE,
    GIVEN_ADDRESS,
    GIVEN_PAY,
    MEMBER,
    MONEY,
    PAY,
    PLACE,
    RANGE,
    SILENCE,
    TASK,
    TEXT_PAY,
)

SCHEMA_NUMBER = 4

# Facts that postings and vacancies hold alike, besides pay, role, level, place and AI work.
_FURTHER_FACTS = [
    ("bonus", pa.bool_()),
    ("equity", pa.bool_()),
    ("years_min", pa.float64()),
    ("years_max", pa.float64()),
    ("degree", pa.string()),
    ("skills", pa.list_(pa.string())),
    ("soft", pa.list_(pa.string())),
    ("certificate", pa.list_(pa.string())),
    ("visa", pa.string()),
    ("company_size", pa.int64()),
    ("company_stage", pa.string()),
    ("language", pa.string()),
    ("levels", pa.list_(pa.string())),
    ("text_pay", pa.list_(TEXT_PAY)),
    ("pay_conflict", pa.bool_()),
    ("bonus_percent", RANGE),
    ("equity_percent", RANGE),
    ("equity_value", MONEY),
    ("sign_on", MONEY),
    ("office_days", RANGE),
    ("skills_required", pa.list_(pa.string())),
    ("skills_preferred", pa.list_(pa.string())),
    ("ai_use", pa.list_(pa.string())),
    ("tasks", pa.list_(TASK)),
    ("asks_for", pa.list_(pa.string())),
]
FURTHER_FACTS = tuple(name for name, _ in _FURTHER_FACTS)

POSTINGS = pa.schema(
    [
        ("posting_id", pa.string()),  # hash of the content
        ("source", pa.string()),
        ("board", pa.string()),
        ("key", pa.string()),
        ("company", pa.string()),
        ("title", pa.string()),
        ("location", pa.string()),
        ("employment", pa.string()),
        ("remote", pa.string()),  # `true`, `false` or the source's word
        ("department", pa.string()),
        ("sector", pa.string()),
        ("url", pa.string()),
        ("text", pa.string()),
        ("posted_on", pa.date32()),
        ("given_pay", pa.list_(GIVEN_PAY)),
        ("addresses", pa.list_(GIVEN_ADDRESS)),
        ("skills", pa.list_(pa.string())),  # as the feed lists them
        ("company_size", pa.string()),  # the feed's words
        ("lines", pa.list_(pa.int64())),  # hashes of the text's distinct lines, for boilerplate
        ("title_key", pa.string()),  # hash of the folded title
        ("fingerprint", pa.string()),  # hash of the folded title and text
        ("body", pa.binary()),  # the raw bytes, zstd
    ]
)
FETCHES = pa.schema(
    [
        ("fetch_id", pa.string()),
        ("source", pa.string()),
        ("board", pa.string()),
        ("origin", pa.string()),  # the file's name
        ("seen_on", pa.date32()),
        ("seen_on_rule", pa.string()),
        ("listing", pa.string()),  # `board`, where absence closes a job; `thread`, where it can't; `file`
        ("status", pa.string()),
        ("complete", pa.bool_()),
        ("items", pa.int64()),
        ("rejected", pa.int64()),
        ("etag", pa.string()),
        ("bytes", pa.int64()),
    ]
)
SIGHTINGS = pa.schema([("posting_id", pa.string()), ("seen_on", pa.date32()), ("fetch_id", pa.string())])
QUARANTINE = pa.schema(
    [
        ("quarantine_id", pa.string()),
        ("source", pa.string()),
        ("origin", pa.string()),
        ("reason", pa.string()),
        ("body", pa.binary()),  # zstd
    ]
)
FACTS = pa.schema(
    [
        ("posting_id", pa.string()),
        ("rules", pa.string()),  # version of the reading rules
        ("marks", pa.int64()),  # which of its lines were marked as boilerplate
        ("multi", pa.bool_()),
        ("role", pa.string()),
        ("level", pa.string()),
        ("pay", pa.list_(PAY)),
        ("remote", pa.string()),
        ("places", pa.list_(PLACE)),
        ("employment", pa.string()),
        ("ai_work", pa.string()),
        ("ai_mention", pa.bool_()),
        *_FURTHER_FACTS,
        ("sketch", pa.list_(pa.int64())),  # MinHash of the text without its boilerplate; empty where it says too little
        ("evidence", pa.list_(EVIDENCE)),
        ("silence", pa.list_(SILENCE)),
    ]
)
VACANCIES = pa.schema(
    [
        ("vacancy_id", pa.string()),
        ("employer", pa.string()),  # the employer's key; null where no source names it
        ("company", pa.string()),  # its name as shown
        ("title", pa.string()),
        ("source", pa.string()),
        ("url", pa.string()),
        ("role", pa.string()),
        ("level", pa.string()),
        ("remote", pa.string()),
        ("employment", pa.string()),
        ("ai_work", pa.string()),
        ("ai_mention", pa.bool_()),
        ("multi", pa.bool_()),
        *_FURTHER_FACTS,
        ("department", pa.string()),  # as the feed gives it
        ("sector", pa.string()),  # as the feed gives it
        ("pay", pa.list_(PAY)),
        ("places", pa.list_(PLACE)),
        ("members", pa.list_(MEMBER)),
        ("postings", pa.int32()),
        ("posted_on", pa.date32()),  # the earliest date any member claims
        ("first_seen", pa.date32()),
        ("last_seen", pa.date32()),
        # seen in the newest whole fetch of one of its boards; null on threads and where no fetch of a board was whole
        ("is_open", pa.bool_()),
    ]
)
RECORDS = pa.schema(
    [
        ("record_id", pa.string()),  # hash of source, key and content
        ("fingerprint", pa.string()),  # hash of the content alone: exact repeats share it
        ("fetch_id", pa.string()),
        ("source", pa.string()),
        ("dataset", pa.string()),
        ("key", pa.string()),
        ("kind", pa.string()),
        ("year", pa.int32()),
        ("recorded_on", pa.date32()),
        ("employer", pa.string()),
        ("title", pa.string()),
        ("level", pa.string()),
        ("location", pa.string()),
        ("country", pa.string()),
        ("region", pa.string()),
        ("city", pa.string()),
        ("employment", pa.string()),
        ("remote", pa.string()),
        ("company_size", pa.string()),
        ("years", pa.float64()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("currency", pa.string()),
        ("period", pa.string()),
        ("bonus", pa.float64()),
        ("equity", pa.float64()),
        ("skills", pa.list_(pa.string())),
        ("body", pa.binary()),  # zstd
    ]
)
PAY_RECORDS = pa.schema(
    [
        ("record_id", pa.string()),
        ("source", pa.string()),
        ("dataset", pa.string()),
        ("key", pa.string()),
        ("kind", pa.string()),  # posted, filed, surveyed, self_reported
        ("year", pa.int32()),
        ("recorded_on", pa.date32()),
        ("employer", pa.string()),  # the employer's key; null where the source names none
        ("company", pa.string()),
        ("title", pa.string()),
        ("role", pa.string()),
        ("level", pa.string()),
        ("level_rule", pa.string()),  # `as given`, `title`, or the bands of years of experience
        ("country", pa.string()),
        ("region", pa.string()),
        ("city", pa.string()),
        ("remote", pa.string()),
        ("employment", pa.string()),
        ("years", pa.float64()),
        ("currency", pa.string()),
        ("annual_low", pa.float64()),  # base pay a year
        ("annual_high", pa.float64()),
        ("annual_rule", pa.string()),
        ("bonus", pa.float64()),
        ("equity", pa.float64()),
        ("repeat", pa.int32()),  # 0 for the first row of this content, 1 for its first exact repeat, ...
        ("set_aside", pa.string()),  # the plausibility rule that keeps it out of every figure, or null
    ]
)
BUILDS = pa.schema(
    [
        ("build", pa.int64()),
        ("schema_number", pa.int64()),
        ("code_version", pa.string()),
        ("rules", pa.string()),
        ("finished_at", pa.timestamp("us", tz="UTC")),
        ("versions", pa.list_(pa.struct([("table", pa.string()), ("version", pa.int64())]))),
        ("as_of", pa.date32()),
        ("note", pa.string()),  # such as `as build 3`, where a build was rolled back to
        # what `build --check` holds against the build before: postings listed, and silence, by source and field
        ("listed", pa.list_(pa.struct([("source", pa.string()), ("postings", pa.int64())]))),
        (
            "silences",
            pa.list_(pa.struct([("field", pa.string()), ("silent", pa.int64()), ("postings", pa.int64())])),
        ),
        (
            "steps",
            pa.list_(
                pa.struct(
                    [
                        ("step", pa.string()),
                        ("went_in", pa.int64()),
                        ("came_out", pa.int64()),
                        ("note", pa.string()),
                        ("seconds", pa.float64()),
                    ]
                )
            ),
        ),
    ]
)

TABLES: dict[str, pa.Schema] = {
    "postings": POSTINGS,
    "fetches": FETCHES,
    "sightings": SIGHTINGS,
    "quarantine": QUARANTINE,
    "facts": FACTS,
    "records": RECORDS,
    "pay_records": PAY_RECORDS,
    "vacancies": VACANCIES,
    "builds": BUILDS,
}
