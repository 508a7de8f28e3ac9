"""Lever boards: the body of the public postings API with `mode=json`, or a single posting of it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import UTC, date, datetime
from urllib.parse import unquote

import msgspec

from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.sources.board_names import address_below, board_of
from goingrate.sources.source import Document, Feed, Source, first_objects, read_items
from goingrate.text.html import plain_text, tidy_lines


class _Categories(msgspec.Struct, rename="camel"):
    commitment: str | None = None
    department: str | None = None
    team: str | None = None
    location: str | None = None
    all_locations: list[str] | None = None


class _List(msgspec.Struct):
    text: str | None = None
    content: str | None = None


class _Range(msgspec.Struct):
    min: float | None = None
    max: float | None = None
    currency: str | None = None
    interval: str | None = None


class _Job(msgspec.Struct, rename="camel"):
    id: str
    text: str
    categories: _Categories | None = None
    country: str | None = None
    workplace_type: str | None = None
    created_at: int | None = None
    hosted_url: str | None = None
    opening: str | None = None
    opening_plain: str | None = None
    description: str | None = None
    description_plain: str | None = None
    description_body: str | None = None
    description_body_plain: str | None = None
    lists: list[_List] | None = None
    additional: str | None = None
    additional_plain: str | None = None
    salary_description: str | None = None
    salary_description_plain: str | None = None
    salary_range: _Range | None = None


_JOB = msgspec.json.Decoder(_Job)


def _shown(html: str | None, plain: str | None) -> str:
    """What a reader sees of a part: the HTML, which the page shows; its plain copy can be an older text, or empty."""
    return plain_text(html) if html else tidy_lines(plain or "")


def _text(job: _Job) -> str:
    """Everything a reader sees, once, in the order of the page."""
    # the description, where it is given, is the opening and the body together
    parts = [_shown(job.description, job.description_plain)]
    if not parts[0]:
        parts = [_shown(job.opening, job.opening_plain), _shown(job.description_body, job.description_body_plain)]
    for each in job.lists or []:
        parts += [tidy_lines(each.text or ""), plain_text(each.content or "")]
    parts += [_shown(job.additional, job.additional_plain)]
    parts += [_shown(job.salary_description, job.salary_description_plain)]
    return "\n".join(part for part in parts if part)


def _locations(categories: _Categories) -> Iterator[str]:
    for place in [categories.location, *(categories.all_locations or [])]:
        if place and place.strip():
            yield place.strip()


def _given_pay(job: _Job) -> tuple[GivenPay, ...]:
    pay = job.salary_range
    return (GivenPay("salaryRange", "Salary", pay.min, pay.max, pay.currency, pay.interval),) if pay else ()


def _posted_on(milliseconds: int | None) -> date | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC).date()


def read_job(body: bytes, board: str) -> Posting:
    """One posting of a board.

    >>> job = b'{"id": "a", "text": "Data Engineer", "lists": [{"text": "You bring", "content": "<li>SQL<li>Go"}]}'
    >>> read_job(job, "acme").text
    'You bring\\nSQL\\nGo'
    """
    job = _JOB.decode(body)
    categories = job.categories or _Categories()
    return Posting(
        source="lever",
        board=board,
        key=job.id,
        title=job.text.strip(),
        text=_text(job),
        location=" | ".join(dict.fromkeys(_locations(categories))) or None,
        employment=categories.commitment,
        remote=job.workplace_type,
        department=" / ".join(part for part in (categories.department, categories.team) if part) or None,
        url=job.hosted_url,
        posted_on=_posted_on(job.created_at),
        given_pay=_given_pay(job),
        addresses=(GivenAddress("country", job.country),) if job.country else (),
        body=body,
    )


def board_in_address(address: str) -> str | None:
    """The board's name in a posting's address on Lever's own pages, None elsewhere.

    >>> board_in_address("https://jobs.eu.lever.co/acme/0a-1b"), board_in_address("https://acme.example/jobs/0a-1b")
    ('acme', None)
    """
    parts = address_below("lever.co", address)
    path = [unquote(part) for part in parts.path.split("/") if part] if parts else []
    return path[0] if len(path) > 1 else None


def _jobs(document: Document) -> list[msgspec.Raw]:
    outline = document.outline
    return outline if isinstance(outline, list) else [msgspec.Raw(document.body)]


def _is_job(names: Set[str]) -> bool:
    return {"id", "text", "categories"} <= names and bool(names & {"hostedUrl", "workplaceType", "descriptionPlain"})


def recognise(document: Document) -> bool:
    """Whether the document is a list of Lever postings or one of them, by its outline."""
    outline = document.outline if document.is_json else None
    if isinstance(outline, dict):
        return _is_job(outline.keys())
    return any(_is_job(job.keys()) for job in first_objects(outline or []))


def read(document: Document) -> Feed:
    """The board's postings."""
    jobs = _jobs(document)
    first = list(first_objects(jobs))
    named = [board_in_address(str(job.get("hostedUrl") or job.get("applyUrl") or "")) for job in first]
    board = next(filter(None, named), None) or board_of(document, "lever", None)
    items = read_items(jobs, lambda body: read_job(body, board))
    # a bare list has no place for a mark of its own: an invented posting bears it
    synthetic = any("synthetic" in job for job in first)
    return Feed("lever", board, items, complete=isinstance(document.outline, list), synthetic=synthetic)


SOURCE = Source(
    name="lever",
    label="Lever board",
    recognise=recognise,
    resembles=lambda head: b'"categories"' in head and (b'"hostedUrl"' in head or b'"workplaceType"' in head),
    read=read,
)
