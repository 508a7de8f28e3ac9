"""Members to vacancies: what several postings of one job say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

_FACT_FIELDS = (
    "role", "level", "remote", "employment", "ai_work", "ai_mention", "multi", "bonus", "equity", "years_min",
    "years_max", "degree", "visa", "company_size", "company_stage", "department", "sector", "language",
    "pay_conflict", "bonus_percent", "equity_percent", "equity_value", "sign_on", "office_days", "tasks",
)  # fmt: skip
_LISTS = (
    "skills", "soft", "certificate", "levels", "text_pay", "skills_required", "skills_preferred", "ai_use", "asks_for",
)  # fmt: skip
_MEMBER = ("source", "board", "key", "posting_id", "marks", "joined_by")

Row = dict[str, Any]


def vacancy_batches(members: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Batches of rows of the `vacancies` table, in the order of their ids.

    A posting that is alone passes from column to column; only those of joined vacancies become Python objects.

    members: postings with their facts, employer, shown_company, vacancy_id and joined_by, sorted by vacancy_id, source,
    board and key; the members of one vacancy may lie in several batches; schema: of the `vacancies` table
    """
    held: list[pa.RecordBatch] = []
    for batch in members:
        if not batch.num_rows:
            continue
        ids = batch["vacancy_id"]
        # where the last vacancy of the batch starts: it may go on in the next
        last = pc.index(ids, ids[-1]).as_py()
        if last or (held and held[-1]["vacancy_id"][-1] != ids[-1]):
            yield from _joined(pa.Table.from_batches([*held, batch.slice(0, last)]), schema)
            held = []
        held.append(batch.slice(last))
    if held:
        yield from _joined(pa.Table.from_batches(held), schema)


def _joined(members: pa.Table, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """The vacancies of whole groups of members."""
    alone = _is_alone(members["vacancy_id"].to_numpy())
    rows = members.filter(pa.array(~alone)).to_pylist()
    made = [join_members(list(group)) for _, group in groupby(rows, key=lambda row: row["vacancy_id"])]
    both = [_lone(members.filter(pa.array(alone)), schema), pa.Table.from_pylist(made, schema=schema)]
    yield from pa.concat_tables(both).sort_by("vacancy_id").combine_chunks().to_batches()


def _is_alone(ids: npt.NDArray[np.object_]) -> npt.NDArray[np.bool_]:
    """For each of the sorted ids whether it stands once."""
    starts = np.append(True, ids[1:] != ids[:-1])
    return np.asarray(starts & np.append(starts[1:], True))


def _lone(members: pa.Table, schema: pa.Schema) -> pa.Table:
    """Vacancies of one posting each, column by column."""
    given = {name: members[name].combine_chunks() for name in _MEMBER}
    member = schema.field("members").type.value_type
    structs = pa.StructArray.from_arrays([given[part.name].cast(part.type) for part in member], fields=list(member))
    made = {
        "members": pa.ListArray.from_arrays(np.arange(members.num_rows + 1, dtype=np.int32), structs),
        "postings": pa.array(np.ones(members.num_rows, np.int32)),
        "company": members["shown_company"],
    }
    columns = [made[each.name] if each.name in made else members[each.name].cast(each.type) for each in schema]
    return pa.table(columns, schema=schema)


def join_members(members: list[Row]) -> Row:
    """The vacancy of postings that are one job, a row of the `vacancies` table; the first member names it.

    A vacancy's facts are those that most of its members share (ties: the member that comes first by its key); its pay
    and places are the distinct ones of all members, in order; it is open if one of its members is.

    >>> first = dict.fromkeys(("url", "shown_company", "posted_on"), None) | {
    ...     "vacancy_id": "v", "source": "ashby", "board": "acme", "key": "1", "posting_id": "p", "marks": 0,
    ...     "joined_by": "first", "employer": "ashby:acme", "title": "T", "first_seen": 1, "last_seen": 2,
    ...     "is_open": True, "pay": [], "places": [{"city": "Oslo"}], "level": "mid"}
    >>> vacancy = join_members([first, first | {"key": "2", "places": [{"city": "Rome"}]}])
    >>> vacancy["postings"], [place["city"] for place in vacancy["places"]]
    (2, ['Oslo', 'Rome'])
    """
    members = sorted(members, key=lambda row: (row["source"], row["board"], row["key"]))
    first = members[0]
    vacancy = {name: first[name] for name in ("vacancy_id", "employer", "title", "source", "url")} | {
        "company": first["shown_company"],
        "pay": _pay(members),
        "places": _distinct(members, "places"),
        "members": [{name: row[name] for name in _MEMBER} for row in members],
        "postings": len(members),
        "posted_on": min((row["posted_on"] for row in members if row["posted_on"]), default=None),
        "first_seen": min(row["first_seen"] for row in members),
        "last_seen": max(row["last_seen"] for row in members),
        "is_open": _any_open(row["is_open"] for row in members),
    }
    lists = {
        # null is not an empty list: no member was read for it
        name: _distinct(members, name) if any(row.get(name) is not None for row in members) else None
        for name in _LISTS
    }
    return vacancy | lists | {name: _usual(members, name) for name in _FACT_FIELDS}


def _any_open(members: Iterable[bool | None]) -> bool | None:
    """Whether one member is open; None where no member's listing says."""
    known = [is_open for is_open in members if is_open is not None]
    return any(known) if known else None


def _pay(members: list[Row]) -> list[Row]:
    """The distinct pay of all members; where they state different pay, each keeps the single place of its own ad."""
    stated = _distinct(members, "pay")
    if all(list(row["pay"] or ()) == stated for row in members):
        return stated
    placed: list[Row] = []
    for row in members:
        places: list[Row] = list(row["places"] or ())
        for tier in row["pay"] or ():
            own = tier
            if len(places) == 1 and not any(tier.get(part) for part in ("country", "region", "city")):
                own = tier | {part: places[0].get(part) for part in ("country", "region", "city")}
            if own not in placed:
                placed.append(own)
    return placed


def _usual(members: list[Row], name: str) -> Any:
    """The most frequent value that is stated, the first of those equally frequent."""
    # by what a value shows: a struct can't be counted
    stated = {repr(row[name]): row[name] for row in reversed(members) if row.get(name) is not None}
    counts = Counter(repr(row[name]) for row in members if row.get(name) is not None)
    return stated[counts.most_common(1)[0][0]] if counts else None


def _distinct(members: list[Row], name: str) -> list[Any]:
    # by what a value shows: thousands of members would else be compared each with each
    kept: dict[str, Any] = {}
    for row in members:
        for value in row.get(name) or ():
            kept.setdefault(repr(value), value)
    return [*kept.values()]
