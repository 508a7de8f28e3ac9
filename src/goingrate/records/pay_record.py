"""What one person or filing is paid, as its source gives it: nothing interpreted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

KINDS = ("posted", "filed", "surveyed", "self_reported")
# Kinds whose rows anyone may see; the others are what persons told of themselves.
PUBLIC_KINDS = ("posted", "filed")


@dataclass(frozen=True, slots=True)
class PayRecord:
    """One row of pay that is no posting: a filing, a survey's answer, a line of a salary index.

    source: the name of its mapping; dataset: the file it came from; key: the row's id or number in it;
    kind: one of `KINDS`; year: the year it speaks of; recorded_on: its date where one is given;
    title, level, location, country, region, city, employment, remote, company_size: the source's words;
    low, high: base pay per `period` (`year`, `month`, `week`, `day`, `hour`) in `currency`, None where open;
    bonus, equity: further pay a year, in the same currency; years: years of experience; body: raw bytes.
    """

    source: str
    dataset: str
    key: str
    kind: str
    title: str | None
    low: float | None
    high: float | None
    currency: str | None
    period: str | None
    year: int | None = None
    recorded_on: date | None = None
    employer: str | None = None
    level: str | None = None
    location: str | None = None
    country: str | None = None
    region: str | None = None
    city: str | None = None
    employment: str | None = None
    remote: bool | str | None = None
    company_size: str | None = None
    years: float | None = None
    bonus: float | None = None
    equity: float | None = None
    skills: tuple[str, ...] = ()
    body: bytes = b""
