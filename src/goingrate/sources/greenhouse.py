"""Greenhouse boards: the body of the public board API, with `content=true`, or a single job of it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Set
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, unquote

import msgspec

from goingrate.errors import MalformedInputError
from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.sources.board_names import address_below, board_of
from goingrate.sources.source import Document, Feed, Source, first_objects, items_of, read_items
from goingrate.text.html import plain_text

# What the API escapes in `content`, which is HTML; the ampersand comes last, since the others' escapes begin with one.
_ESCAPED = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&"))
_DATED = {"internal_job_id", "updated_at", "first_published"}

# Names that employers give their own fields (`metadata`), which say clearly what these hold.
_EMPLOYMENT = re.compile(r"(?:employment|job|time|worker|contract|position) type|type of employment|commitment")
_WORKPLACE = re.compile(
    r"(?:workplace|work place|location|remote) type|work(?:place|ing)? (?:model|mode|arrangement|setting|style)|remote"
)
_PAY = re.compile(r"\b(?:pay|salary|compensation|wage|hiring) (?:\w+ )?(?:range|band)\b")
_OTHER_PAY = re.compile(r"\b(?:bonus|commission|equity|ote|target|total|midpoint|internal|budget\w*)\b")
_FREQUENCY = re.compile(r"(?:pay|salary|compensation) (?:frequency|period|interval|basis|rate type|type)")
# A period that words give to a pay, and what it speaks of instead.
_PERIOD = re.compile(
    r"\b(?:(?:annual(?:ly)?|yearly|monthly|weekly|daily|hourly)\b|per (?:year|annum|month|week|day|hour)\b)"
    r"(?! (?:(?:cash|performance|target|discretionary|company|merit|variable|equity|stock|salary) )*"
    r"(?:bonus\w*|incentives?|reviews?|increases?|raises?|merit|refresh\w*|grants?|stipends?|leave|allowances?))",
    re.IGNORECASE,
)


class _Named(msgspec.Struct):
    name: str | None = None


class _Office(msgspec.Struct):
    name: str | None = None
    location: str | None = None


class _Field(msgspec.Struct):
    name: str | None = None
    value: Any = None
    value_type: str | None = None


class _Range(msgspec.Struct):
    min_cents: float | None = None
    max_cents: float | None = None
    currency_type: str | None = None
    title: str | None = None
    blurb: str | None = None


class _Job(msgspec.Struct):
    id: int | str
    title: str
    content: str | None = None
    absolute_url: str | None = None
    company_name: str | None = None
    location: _Named | None = None
    departments: list[_Named] | None = None
    offices: list[_Office] | None = None
    metadata: list[_Field] | None = None
    pay_input_ranges: list[_Range] | None = None
    first_published: str | None = None
    updated_at: str | None = None


_JOB = msgspec.json.Decoder(_Job)


def content_text(content: str) -> str:
    """The plain text of a job's `content`: HTML whose tags and entities are escaped once more.

    >>> content_text("&lt;p&gt;R&amp;amp;D &amp;mdash; &lt;b&gt;$100&lt;/b&gt;K&lt;/p&gt;&lt;li&gt;Go&lt;/li&gt;")
    'R&D — $100K\\nGo'
    """
    if "<" not in content:  # copies of a board may hold it unescaped
        for escaped, plain in _ESCAPED:
            content = content.replace(escaped, plain)
    return plain_text(content)


def _period_in(*words: str | None) -> str | None:
    """The one period that words give to a pay, in their own words; None for none, or several."""
    found = {match.group().casefold() for each in words for match in _PERIOD.finditer(each or "")}
    return found.pop() if len(found) == 1 else None


def _amount(value: object) -> float | None:
    """A number, also one written as a string; None for anything else. Raises MalformedInputError for nan and inf."""
    if not isinstance(value, int | float | str) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    if not math.isfinite(number):
        raise MalformedInputError("an amount of pay that is no number")
    return number


def _shown_pay(job: _Job) -> Iterator[GivenPay]:
    """The pay ranges that the board shows."""
    for n, part in enumerate(job.pay_input_ranges or []):
        low, high = (None if cents is None else cents / 100 for cents in (part.min_cents, part.max_cents))
        interval = _period_in(part.title) or _period_in(plain_text(part.blurb or ""))
        note = (part.title or "").strip() or None
        yield GivenPay(f"pay_input_ranges[{n}]", "Salary", low, high, part.currency_type, interval, note)


def _own_pay(job: _Job) -> Iterator[GivenPay]:
    """The pay ranges among the employer's own fields: those that are called so."""
    frequency = _own_field(job, _FREQUENCY)
    for n, field in enumerate(job.metadata or []):
        name, value = _folded(field.name), field.value
        if field.value_type != "currency_range" or not isinstance(value, dict):
            continue
        if _PAY.search(name) and not _OTHER_PAY.search(name):
            low, high, unit = _amount(value.get("min_value")), _amount(value.get("max_value")), value.get("unit")
            currency = unit if isinstance(unit, str) else None
            interval = _period_in(name) or (frequency if isinstance(frequency, str) else None)
            yield GivenPay(f"metadata[{n}].value", "Salary", low, high, currency, interval, field.name)


def _folded(name: str | None) -> str:
    return " ".join(re.findall(r"[^\W_]+", (name or "").casefold()))


def _own_field(job: _Job, called: re.Pattern[str]) -> str | bool | None:
    """What the employer's own field of such a name says; several choices joined."""
    for field in job.metadata or []:
        if not called.fullmatch(_folded(field.name)):
            continue
        if isinstance(field.value, bool):
            return field.value
        values = field.value if isinstance(field.value, list) else [field.value]
        words = [each.strip() for each in values if isinstance(each, str) and each.strip()]
        if words:
            return ", ".join(words)
    return None


def _addresses(job: _Job) -> Iterator[GivenAddress]:
    """The offices that the job is filed under: city, region and country, or one name where no more is given."""
    for n, office in enumerate(job.offices or []):
        parts = [part.strip() for part in (office.location or office.name or "").split(",")]
        city, region = (parts[0] if len(parts) > 1 else None), (parts[1] if len(parts) > 2 else None)
        if parts[-1]:
            yield GivenAddress(f"offices[{n}]", parts[-1], region, city)


def _posted_on(job: _Job) -> date | None:
    text = job.first_published or job.updated_at
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError as error:
        raise MalformedInputError(f"first_published is no date: {text[:40]}") from error


def read_job(body: bytes, board: str) -> Posting:
    """One job of a board as a posting.

    >>> job = b'{"id": 1, "title": "ML Engineer", "location": {"name": "Oslo"}, "content": "&lt;p&gt;Train.&lt;/p&gt;"}'
    >>> read_job(job, "acme").text
    'Train.'
    """
    job = _JOB.decode(body)
    if job.content is None:
        raise MalformedInputError("no text: fetch the board with content=true")
    employment = _own_field(job, _EMPLOYMENT)
    return Posting(
        source="greenhouse",
        board=board,
        key=str(job.id),
        title=job.title.strip(),
        text=content_text(job.content),
        company=(job.company_name or "").strip() or None,
        location=((job.location and job.location.name) or "").strip() or None,
        employment=employment if isinstance(employment, str) else None,
        remote=_own_field(job, _WORKPLACE),
        department=" / ".join(each.name for each in job.departments or [] if each.name) or None,
        url=job.absolute_url,
        posted_on=_posted_on(job),
        given_pay=(*_shown_pay(job), *_own_pay(job)),
        addresses=tuple(_addresses(job)),
        body=body,
    )


def board_in_address(address: str) -> str | None:
    """The board's name in a job's address on Greenhouse's own pages, None elsewhere.

    >>> board_in_address("https://job-boards.greenhouse.io/acme/jobs/7"), board_in_address("https://acme.example/7")
    ('acme', None)
    """
    parts = address_below("greenhouse.io", address)
    if parts is None:
        return None
    path = [unquote(part) for part in parts.path.split("/") if part]
    if len(path) > 2 and path[1] == "jobs":
        return path[0]
    return parse_qs(parts.query).get("for", [None])[0]


def _jobs(document: Document) -> list[msgspec.Raw]:
    outline = document.outline
    if isinstance(outline, dict) and "jobs" not in outline:
        return [msgspec.Raw(document.body)]
    return items_of(outline["jobs"]) if isinstance(outline, dict) else []


def _total(outline: dict[str, msgspec.Raw]) -> int | None:
    """How many jobs the board says it has."""
    try:
        total = msgspec.json.decode(outline["meta"])["total"]
    except (KeyError, TypeError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return total if isinstance(total, int) else None


def _is_job(names: Set[str]) -> bool:
    return "absolute_url" in names and bool(_DATED & names)


def recognise(document: Document) -> bool:
    """Whether the document is a Greenhouse board or one job of it, by its outline."""
    outline = document.outline if document.is_json else None
    if not isinstance(outline, dict):
        return False
    if "jobs" not in outline:
        return _is_job(outline.keys())
    jobs = _jobs(document)
    return any(_is_job(job.keys()) for job in first_objects(jobs)) or (not jobs and _total(outline) == 0)


def read(document: Document) -> Feed:
    """The board's jobs; the whole board unless it says that it has more."""
    outline, jobs = document.outline, _jobs(document)
    assert isinstance(outline, dict)
    named = [board_in_address(str(job.get("absolute_url") or "")) for job in first_objects(jobs)]
    company = next((str(job["company_name"]) for job in first_objects(jobs) if job.get("company_name")), None)
    board = next(filter(None, named), None) or board_of(document, "greenhouse", company)
    complete = "jobs" in outline and (_total(outline) or 0) <= len(jobs)
    items = read_items(jobs, lambda body: read_job(body, board))
    return Feed("greenhouse", board, items, complete=complete, synthetic="synthetic" in outline)


SOURCE = Source(
    name="greenhouse",
    label="Greenhouse board",
    recognise=recognise,
    resembles=lambda head: b'"absolute_url"' in head and any(f'"{name}"'.encode() in head for name in _DATED),
    read=read,
)
