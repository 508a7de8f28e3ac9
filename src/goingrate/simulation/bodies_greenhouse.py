"""Boards in the shape of Greenhouse's job board API with content: HTML written once more in entities, pay in prose."""

from __future__ import annotations

from html import escape
from typing import Any

from goingrate.simulation.bodies import HOST, Listing, html_of, location_words

HEAD = '{"synthetic":true,"jobs":['


def tail(total: int) -> str:
    """The end of a board of so many jobs.

    >>> tail(3)
    '],"meta":{"total":3}}'
    """
    return f'],"meta":{{"total":{total}}}}}'


def job(listing: Listing) -> dict[str, Any]:
    """One job of a board, as its API gives it."""
    ad, style, number = listing.ad, listing.style, int(listing.key)
    content = "\n".join(html_of(section) for section in listing.sections).replace("  ", "&nbsp; ")
    return {
        "absolute_url": f"{HOST}/{style.slug}/jobs/{number}?gh_jid={number}",
        "data_compliance": [{"type": "gdpr", "requires_consent": False, "retention_period": None}],
        "internal_job_id": number // 16,
        "location": {"name": location_words(ad)},
        "metadata": None,
        "id": number,
        "updated_at": f"{listing.posted_on}T11:02:31-04:00",
        "requisition_id": f"R{ad.vacancy}",
        "title": ad.title,
        "company_name": style.name,
        "first_published": f"{listing.posted_on}T06:59:38-04:00",
        "language": "en",
        "application_deadline": None,
        "content": escape(content),
        "departments": [{"id": 1_000 + style.number, "name": ad.job.department, "child_ids": [], "parent_id": None}],
        "offices": [{"id": 1, "name": ad.city.name, "location": None, "child_ids": [], "parent_id": None}],
    }
