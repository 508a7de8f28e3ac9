"""A job posting as its source gives it: nothing interpreted, nothing lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class GivenPay:
    """One amount of pay that the feed states as structure, in the feed's own words.

    path: where it stands in the payload, such as `compensation.compensationTiers[0].components[1]`
    label: what the feed calls it, such as `Salary`, `Bonus`, `EquityPercentage`; after semicolons what of it the feed
        doesn't say, and what tells it: `salary; currency by the search's country`
    low, high: amounts as given, None where open
    currency: ISO 4217 code as given
    interval: the feed's word for the period, such as `1 YEAR`
    note: whom it is for, such as the tier's title
    """

    path: str
    label: str
    low: float | None
    high: float | None
    currency: str | None = None
    interval: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class GivenAddress:
    """The address that the feed states as structure, in its own words; often the office's, not the job's.

    path: where it stands in the payload, such as `address.postalAddress`
    """

    path: str
    country: str | None = None
    region: str | None = None
    city: str | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """One posting of one board: the parts that a reader shows, and the raw bytes behind them.

    source: the system it came from (`ashby`, `hackernews`, `jsonl`); board: the employer's board or the thread;
    key: the posting's id on the board; company: the employer's name where the source or board gives one;
    location, employment: the source's words; remote: a flag or the source's word;
    text: plain text, the text that evidence offsets count in (Unicode code points);
    posted_on: the date the source claims; given_pay, addresses: structure as given, uninterpreted;
    skills, company_size: what the feed lists apart from the text, in its own words; body: raw bytes.
    """

    source: str
    board: str
    key: str
    title: str | None
    text: str
    company: str | None = None
    location: str | None = None
    employment: str | None = None
    remote: bool | str | None = None
    department: str | None = None
    sector: str | None = None
    url: str | None = None
    posted_on: date | None = None
    given_pay: tuple[GivenPay, ...] = ()
    addresses: tuple[GivenAddress, ...] = ()
    skills: tuple[str, ...] = ()
    company_size: str | None = None
    body: bytes = b""
