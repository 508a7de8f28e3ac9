"""Same employer and same content is one vacancy: postings with their facts joined into vacancies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from goingrate.identity.employers import employer_key, employer_name

_FACT_FIELDS = (
    "role", "level", "remote", "employment", "ai_work", "ai_mention", "multi", "bonus", "equity", "years_min",
    "years_max", "degree", "visa", "company_size", "company_stage", "department", "sector",
)  # fmt: skip
_LISTS = ("skills", "soft", "certificate")
# Two texts of a few words are no proof of one job: such postings are joined only where their places agree too.
_SHORT_TEXT = 200

Row = dict[str, Any]


def vacancies_of(postings: Iterable[Row]) -> list[Row]:
    """Vacancies, a row of the `vacancies` table each, from current postings with their facts; sorted by id.

    A vacancy's facts are those that most of its members share (ties: the member that comes first by its key); its
    pay and places are the distinct ones of all members, in order; it is open if one of its members is.

    >>> row = {"source": "ashby", "board": "acme", "key": "1", "posting_id": "p", "marks": 0, "company": None,
    ...        "fingerprint": "f", "title": "T", "url": None, "location": None, "text_length": 900, "posted_on": None,
    ...        "first_seen": 1, "last_seen": 2, "is_open": True, "pay": [], "places": [], "role": None, "level": None,
    ...        "remote": None, "employment": None, "ai_work": None, "ai_mention": None, "multi": None}
    >>> [vacancy["postings"] for vacancy in vacancies_of([row, row | {"key": "2", "posting_id": "q"}])]
    [2]
    """
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in postings:
        groups.setdefault(_content_key(row), []).append(row)
    joined = (_join(members) for members in groups.values())
    return sorted(joined, key=lambda vacancy: str(vacancy["vacancy_id"]))


def _content_key(row: Row) -> tuple[str, ...]:
    employer = employer_key(row["source"], row["board"], row["company"])
    if employer is None:
        return (row["source"], row["board"], row["key"])
    place = row["location"] or "" if row["text_length"] < _SHORT_TEXT else ""
    return (employer, row["fingerprint"], place)


def _join(members: list[Row]) -> Row:
    members = sorted(members, key=lambda row: (row["source"], row["board"], row["key"]))
    first = members[0]
    identity = "\0".join((first["source"], first["board"], first["key"]))
    vacancy = {
        "vacancy_id": blake2b(identity.encode("utf-8"), digest_size=8).hexdigest(),
        "employer": employer_key(first["source"], first["board"], first["company"]),
        "company": employer_name(first["source"], first["board"], first["company"]),
        "title": first["title"],
        "source": first["source"],
        "url": first["url"],
        "pay": _pay(members),
        "places": _distinct(members, "places"),
        "members": [{name: row[name] for name in ("source", "board", "key", "posting_id", "marks")} for row in members],
        "postings": len(members),
        "posted_on": min((row["posted_on"] for row in members if row["posted_on"]), default=None),
        "first_seen": min(row["first_seen"] for row in members),
        "last_seen": max(row["last_seen"] for row in members),
        "is_open": _any_open(row["is_open"] for row in members),
    }
    lists = {name: _distinct(members, name) for name in _LISTS}
    return vacancy | lists | {name: _usual(members, name) for name in _FACT_FIELDS}


def _any_open(members: Iterable[bool | None]) -> bool | None:
    """Whether one member is open; None where no member's listing says."""
    known = [is_open for is_open in members if is_open is not None]
    return any(known) if known else None


def _pay(members: list[Row]) -> list[Row]:
    """The distinct pay of all members; where they state different pay, each keeps the single place of its own ad."""
    stated = _distinct(members, "pay")
    if len(members) == 1 or all(list(row["pay"] or ()) == stated for row in members):
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
    """The most frequent value, the first of those equally frequent."""
    if len(members) == 1:
        return members[0].get(name)
    return Counter(row.get(name) for row in members).most_common(1)[0][0]


def _distinct(members: list[Row], name: str) -> list[Any]:
    kept: list[Any] = []
    for row in members:
        for value in row.get(name) or ():
            if value not in kept:
                kept.append(value)
    return kept
