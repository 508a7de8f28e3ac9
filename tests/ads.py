"""Invented postings in the shapes of real feeds, for tests of every room."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def ashby_job(number: int, **changes: Any) -> dict[str, Any]:
    """One job of an Ashby board; `changes` replace its members."""
    job = {
        "id": f"00000000-0000-4000-8000-{number:012d}",
        "title": f"Senior Machine Learning Engineer {number}",
        "department": "Engineering",
        "team": "Engineering",
        "employmentType": "FullTime",
        "location": "Austin, TX",
        "secondaryLocations": [],
        "publishedAt": "2026-03-01T09:00:00.000+00:00",
        "isListed": True,
        "isRemote": False,
        "address": {"postalAddress": {"addressCountry": "United States"}},
        "jobUrl": f"https://jobs.example/acme/{number}",
        "descriptionHtml": "",
        "descriptionPlain": f"About Acme\nWe make anvils.\nYou will train model number {number} and ship it.",
        "shouldDisplayCompensationOnJobPostings": True,
        "compensation": {
            "compensationTiers": [
                {
                    "title": None,
                    "components": [
                        {
                            "compensationType": "Salary",
                            "interval": "1 YEAR",
                            "currencyCode": "USD",
                            "minValue": 150_000 + 1_000 * number,
                            "maxValue": 180_000 + 1_000 * number,
                        }
                    ],
                }
            ],
            "summaryComponents": [],
        },
    }
    return job | changes


def ashby_board(jobs: list[dict[str, Any]], **further: Any) -> bytes:
    """The body of an Ashby board."""
    return json.dumps({"jobs": jobs, "apiVersion": "1", **further}).encode()


def write_board(folder: Path, name: str, jobs: list[dict[str, Any]], day: str = "2026-03-10") -> Path:
    """A board's file, its day in its name."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.{day}.json"
    path.write_bytes(ashby_board([job | {"jobUrl": f"https://jobs.example/{name}/{job['id']}"} for job in jobs]))
    return path


def line(identity: str, **changes: Any) -> str:
    """One line of our own JSON-lines form."""
    row = {
        "id": identity,
        "title": "Data Engineer",
        "location": "Berlin",
        "employment": None,
        "remote": None,
        "posted_on": "2026-02-01",
        "text": f"You will build pipelines. Ad {identity}.",
        "company": "Acme GmbH",
    }
    return json.dumps(row | changes)


def greenhouse_job(number: int, **changes: Any) -> dict[str, Any]:
    """One job of a Greenhouse board fetched with its content; `changes` replace its members."""
    job = {
        "id": 7_000_000 + number,
        "internal_job_id": 3_000_000 + number,
        "title": f"Senior Machine Learning Engineer {number}",
        "absolute_url": f"https://job-boards.greenhouse.io/acme/jobs/{7_000_000 + number}",
        "company_name": "Acme Robotics ",
        "location": {"name": "Austin, TX"},
        "departments": [{"id": 1, "name": "Engineering", "child_ids": [], "parent_id": None}],
        "offices": [{"id": 2, "name": "US offices", "location": None, "child_ids": [], "parent_id": None}],
        "metadata": None,
        "requisition_id": f"R-{number}",
        "language": "en",
        "first_published": "2026-03-01T23:30:00-04:00",
        "updated_at": "2026-03-09T08:00:00-04:00",
        "content": "&lt;h2&gt;About Acme&lt;/h2&gt;\n&lt;p&gt;We make anvils &amp;amp; tools.&lt;/p&gt;"
        f"&lt;ul&gt;&lt;li&gt;Train model number {number}&lt;/li&gt;\n&lt;li&gt;Ship&amp;nbsp;it&lt;/li&gt;&lt;/ul&gt;",
    }
    return job | changes


def greenhouse_board(jobs: list[dict[str, Any]], total: int | None = None) -> bytes:
    """The body of a Greenhouse board; total: how many jobs it says it has."""
    return json.dumps({"jobs": jobs, "meta": {"total": len(jobs) if total is None else total}}).encode()


def lever_posting(number: int, **changes: Any) -> dict[str, Any]:
    """One posting of a Lever board; `changes` replace its members."""
    identity = f"00000000-0000-4000-8000-{number:012d}"
    opening, body = "<div>We make <b>anvils</b>.</div>", f"<div>You will train model number {number}.</div>"
    posting = {
        "id": identity,
        "text": f"Senior Machine Learning Engineer {number}",
        "categories": {
            "commitment": "Full-time",
            "department": "Forge",
            "team": "Engineering",
            "location": "Austin, Texas",
            "allLocations": ["Austin, Texas", "Denver, Colorado"],
        },
        "country": "US",
        "workplaceType": "hybrid",
        "createdAt": 1_772_400_000_000,
        "hostedUrl": f"https://jobs.lever.co/acme/{identity}",
        "applyUrl": f"https://jobs.lever.co/acme/{identity}/apply",
        "opening": opening,
        "descriptionBody": body,
        "description": opening + body,
        "lists": [
            {"text": "What you do", "content": "\n<li>Train models</li>\n<li>Ship them</li>\n"},
            {"text": "What you bring", "content": "<li>5+ years of Python</li>"},
        ],
        "additional": "<div>We are an equal opportunity employer.</div>",
        "salaryRange": {"min": 150_000, "max": 180_000, "currency": "USD", "interval": "per-year-salary"},
        "salaryDescription": "<div>The range is for Austin.</div>",
    }
    return posting | changes


def lever_board(postings: list[dict[str, Any]]) -> bytes:
    """The body of a Lever board."""
    return json.dumps(postings).encode()


def simplify_entry(number: int, **changes: Any) -> dict[str, Any]:
    """One entry of a list of new-graduate jobs; `changes` replace its members."""
    entry = {
        "source": "Simplify",
        "company_name": "Acme Robotics",
        "id": f"00000000-0000-4000-8000-{number:012d}",
        "title": f"Software Engineer {number}, New Grad",
        "active": True,
        "date_updated": 1_772_500_000,
        "date_posted": 1_772_400_000,
        "url": f"https://jobs.example/acme/{number}",
        "locations": ["Austin, TX", "Remote in USA"],
        "company_url": "https://simplify.example/c/acme",
        "is_visible": True,
        "sponsorship": "Other",
    }
    return entry | changes
