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
