"""The day on which a file's feed was fetched, by the first rule that gives one; the rule is kept with the fetch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from goingrate.pipeline.files import NamedDays, days_in_name
from goingrate.pipeline.writing import Fetch
from goingrate.sources.source import Feed
from goingrate.tables.rows import short_hash

# A fetch can't be older than what it holds; but a claim far behind the day that a name gives is the claim's mistake.
_LATEST_AFTER = timedelta(days=45)
FILE_DATE = "the file's own date, for want of any other"


@dataclass(frozen=True, slots=True)
class Undated:
    """A file's fetch before its day is known.

    row: of the `fetches` table without day and id; postings: ids of the postings seen; newest: newest claimed date;
    records: rows of the `records` table
    """

    row: dict[str, Any]
    postings: list[str]
    body_hash: str
    newest: date | None
    records: pa.Table | None = None

    def dated(self, seen_on: date, rule: str, identity: str | None = None) -> Fetch:
        """The fetch on its day; identity: what stands in its id for a day that other files may teach better."""
        fetch_id = short_hash(self.row["source"], self.row["board"], identity or seen_on, self.body_hash)
        row = self.row | {"fetch_id": fetch_id, "seen_on": seen_on, "seen_on_rule": rule}
        return Fetch(row, self.postings, self.records)


def newest_claim(claimed: Iterable[date | None], today: date) -> date | None:
    """The newest posting date that is no later than tomorrow (time zones); later ones are mistakes."""
    return max((day for day in claimed if day is not None and day <= today + timedelta(days=1)), default=None)


def day_of(path: Path, feed: Feed, newest: date | None, told: date | None) -> tuple[date, str] | NamedDays:
    """The day of the fetch and the rule that gave it; the days that a name allows where it gives a month alone.

    First of: told, date in the payload, date in a name, newest posting date, date of its mapping, the file's own date.
    A date in payload or name that is older than the newest posting gives way to it.
    """
    if told is not None:
        return told, "told by --seen-on"
    if feed.dated is not None:
        return _not_before(feed.dated, "date in the payload", newest)
    named = days_in_name(path.absolute())
    if named is not None:
        return _not_before(named.first, f"date in {named.kind} name", newest) if named.exact else named
    if newest is not None:
        return newest, "newest posting date in it"
    if feed.made_on is not None:
        return feed.made_on, "date of its mapping"
    day = date.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ012 - the file's day on this machine's clock
    return day, FILE_DATE


def _not_before(day: date, rule: str, newest: date | None) -> tuple[date, str]:
    if newest is not None and day < newest <= day + _LATEST_AFTER:
        return newest, f"newest posting date in it, later than the {rule}"
    return day, rule


def day_in_month(days: NamedDays, newest: Iterable[date | None]) -> tuple[date, str]:
    """The day of files named by a month: the newest posting date among them if it lies in the month, else its last day.

    >>> october = NamedDays(date(2025, 10, 1), date(2025, 10, 31), Path("boards-2025-10"), "folder")
    >>> day_in_month(october, [date(2025, 9, 3), date(2025, 10, 25)])
    (datetime.date(2025, 10, 25), 'month in folder name, newest posting date in it')
    """
    inside = [day for day in newest if day is not None and days.first <= day <= days.last]
    if inside:
        return max(inside), f"month in {days.kind} name, newest posting date in it"
    return days.last, f"month in {days.kind} name, its last day"
