"""Boards in the shape of Lever's postings API: a bare list, so every posting says that it is synthetic."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

from goingrate.simulation.ads import Amount, Section
from goingrate.simulation.bodies import HOST, Listing, html_of, location_words, plain_of

HEAD = "["
TAIL = "]"
_EMPLOYMENT = {"full_time": "Full-time", "contract": "Contract", "internship": "Internship"}
_INTERVALS = {"year": "per-year-salary", "hour": "per-hour-wage"}


def job(listing: Listing) -> dict[str, Any]:
    """One posting of a board, as its API gives it."""
    ad, style = listing.ad, listing.style
    about, opening, duties, asks, nice, *further = listing.sections
    body, lists = [opening], [duties, asks, nice]
    address = f"{HOST}/{style.slug}/{listing.key}"
    location = location_words(ad)
    posted = datetime.combine(listing.posted_on, time(10), UTC)
    return {
        "synthetic": True,
        "additionalPlain": _plain(further),
        "additional": _html(further),
        "categories": {
            "commitment": _EMPLOYMENT[ad.employment],
            "department": ad.job.department,
            "location": location,
            "team": ad.team,
            "allLocations": [location],
        },
        "createdAt": int(posted.timestamp()) * 1_000,
        "descriptionPlain": _plain([about, *body]),
        "description": _html([about, *body]),
        "id": listing.key,
        "lists": [{"text": each.heading, "content": _items(each)} for each in lists],
        **_salary(ad.pay if ad.in_structure else ()),
        "text": ad.title,
        "country": ad.country.code,
        "workplaceType": "unspecified" if ad.work == "unstated" else ad.work,
        "opening": _html([about]),
        "openingPlain": _plain([about]),
        "descriptionBody": _html(body),
        "descriptionBodyPlain": _plain(body),
        "hostedUrl": address,
        "applyUrl": f"{address}/apply",
    }


def _salary(pay: tuple[Amount, ...]) -> dict[str, Any]:
    if not pay:
        return {}
    amount = pay[0]
    given = {"interval": _INTERVALS[amount.period], "currency": amount.currency, "min": amount.low, "max": amount.high}
    return {"salaryRange": given}


def _plain(sections: list[Section]) -> str:
    return "\n\n".join(plain_of(section) for section in sections)


def _html(sections: list[Section]) -> str:
    return "".join(f"<div>{html_of(section)}</div>" for section in sections)


def _items(section: Section) -> str:
    return html_of(section, heading=False).removeprefix("<ul>").removesuffix("</ul>")
