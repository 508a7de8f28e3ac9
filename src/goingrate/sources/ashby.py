"""Ashby boards: the body of the public posting API, with `includeCompensation=true`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec

from goingrate.errors import MalformedInputError
from goingrate.records.posting import GivenAddress, GivenPay, Posting
from goingrate.sources.source import Document, Feed, Source, items_of, read_items
from goingrate.text.html import plain_text


class _Component(msgspec.Struct, rename="camel"):
    compensation_type: str
    interval: str | None = None
    currency_code: str | None = None
    min_value: float | None = None
    max_value: float | None = None


class _Tier(msgspec.Struct):
    title: str | None = None
    components: list[_Component] = []


class _Compensation(msgspec.Struct, rename="camel"):
    compensation_tiers: list[_Tier] = []


class _PostalAddress(msgspec.Struct, rename="camel"):
    address_country: str | None = None
    address_region: str | None = None
    address_locality: str | None = None


class _Address(msgspec.Struct, rename="camel"):
    postal_address: _PostalAddress | None = None


class _Secondary(msgspec.Struct):
    location: str | None = None
    address: _Address | None = None


class _Job(msgspec.Struct, rename="camel"):
    id: str
    title: str
    location: str | None = None
    secondary_locations: list[_Secondary] | None = None
    address: _Address | None = None
    department: str | None = None
    employment_type: str | None = None
    is_remote: bool | None = None
    is_listed: bool = True
    published_at: str | None = None
    job_url: str | None = None
    description_plain: str | None = None
    description_html: str | None = None
    compensation: _Compensation | None = None
    should_display_compensation_on_job_postings: bool = True


_JOB = msgspec.json.Decoder(_Job)


def _given_pay(job: _Job) -> tuple[GivenPay, ...]:
    """Pay by tier; a pay that the employer hides from readers counts as not stated (methods, section 5)."""
    if job.compensation is None or not job.should_display_compensation_on_job_postings:
        return ()
    return tuple(
        GivenPay(
            path=f"compensation.compensationTiers[{t}].components[{c}]",
            label=part.compensation_type,
            low=part.min_value,
            high=part.max_value,
            currency=part.currency_code,
            interval=part.interval,
            note=tier.title,
        )
        for t, tier in enumerate(job.compensation.compensation_tiers)
        for c, part in enumerate(tier.components)
    )


def _addresses(job: _Job) -> tuple[GivenAddress, ...]:
    """The postal addresses: the job's, then those of its secondary locations."""
    stated = [("address.postalAddress", job.address)]
    stated += [
        (f"secondaryLocations[{n}].address.postalAddress", place.address)
        for n, place in enumerate(job.secondary_locations or [])
    ]
    found = [(path, address.postal_address) for path, address in stated if address and address.postal_address]
    return tuple(
        GivenAddress(path, postal.address_country, postal.address_region, postal.address_locality)
        for path, postal in found
    )


def _published_on(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError as error:
        raise MalformedInputError(f"publishedAt is no date: {text[:40]}") from error


def read_job(body: bytes, board: str) -> Posting:
    """One job of a board as a posting.

    >>> job = b'{"id": "1", "title": "ML Engineer", "location": "Berlin", "descriptionPlain": "Train models."}'
    >>> read_job(job, "acme").location
    'Berlin'
    """
    job = _JOB.decode(body)
    if not job.is_listed:
        raise MalformedInputError("not listed: the employer hides it from readers")
    others = [place.location for place in job.secondary_locations or [] if place.location]
    location = " | ".join(place.strip() for place in [job.location or "", *others] if place.strip())
    text = job.description_plain if job.description_plain is not None else plain_text(job.description_html or "")
    return Posting(
        source="ashby",
        board=board,
        key=job.id,
        title=job.title.strip(),
        text=text,
        location=location or None,
        employment=job.employment_type,
        remote=job.is_remote,
        department=job.department,
        url=job.job_url,
        posted_on=_published_on(job.published_at),
        given_pay=_given_pay(job),
        addresses=_addresses(job),
        body=body,
    )


def _board(document: Document, first: dict[str, Any]) -> str:
    """The board's name: from the jobs' own addresses, else the file's name."""
    try:
        parts = urlsplit(str(first.get("jobUrl") or "")).path.split("/")
    except ValueError:  # no address
        parts = []
    return unquote(parts[1]) if len(parts) > 2 else unquote(document.name.removesuffix(".json"))


def _first(document: Document) -> dict[str, Any]:
    outline = document.outline
    if not isinstance(outline, dict):
        return {}
    try:
        jobs = items_of(outline.get("jobs"))
        first = msgspec.json.decode(jobs[0]) if jobs else {}
    except (msgspec.MsgspecError, MalformedInputError, UnicodeDecodeError):
        return {}
    return first if isinstance(first, dict) else {}


def recognise(document: Document) -> bool:
    """Whether the document is an Ashby board, by its outline."""
    if not document.is_json or not isinstance(document.outline, dict) or "jobs" not in document.outline:
        return False
    return "apiVersion" in document.outline or {"descriptionHtml", "isListed"} <= _first(document).keys()


def read(document: Document) -> Feed:
    """The board's jobs."""
    outline = document.outline
    assert isinstance(outline, dict)
    board = _board(document, _first(document))
    jobs = items_of(outline["jobs"])
    synthetic = outline.get("synthetic") is not None
    return Feed("ashby", board, read_items(jobs, lambda body: read_job(body, board)), synthetic=synthetic)


SOURCE = Source(
    name="ashby",
    label="Ashby board",
    recognise=recognise,
    resembles=lambda head: b'"jobs"' in head and (b'"isListed"' in head or b'"descriptionHtml"' in head),
    read=read,
)
