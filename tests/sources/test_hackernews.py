"""The employer in the header of a post."""

from __future__ import annotations

import pytest

from goingrate.sources.hackernews import company_in_header

HEADERS = [
    ("Acme Robotics | Senior ML Engineer | Berlin | Full-time", "Acme Robotics"),
    ("Acme Robotics (YC W21) | ML Engineer | Remote", "Acme Robotics"),
    ("Acme (https://acme.example/) | Oslo, Norway | ONSITE", "Acme"),
    ("Acme - Berlin - https://acme.example", "Acme"),
    ("Acme — Founding Engineer — Remote", "Acme"),
    ("ACME|Remote|Node.js Engineer", "ACME"),
    ("acme.ai | Engineers | NYC", "acme.ai"),
    ("Let's Test | Remote (US) | SRE", "Let's Test"),
    ("Senior ML Engineer | Acme | Berlin", None),
    ("HIRING: Frontend Developer | Remote", None),
    ("REMOTE | Acme | Engineers", None),
    ("We are hiring at Acme! Fraud and identity", None),
    ("Looking for a CTO | Berlin", None),
    ("Our team builds maps for ships and ports | Berlin | Remote", None),
    ("Berlin", None),
    ("| | |", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "company"), HEADERS)
def test_company_in_header(text: str, company: str | None) -> None:
    assert company_in_header(text) == company
