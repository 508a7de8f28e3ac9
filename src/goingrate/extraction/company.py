"""What the text says of the company: how many people, at which stage."""

from __future__ import annotations

from goingrate.records.facts import Reading, Silence
from goingrate.records.posting import Posting


def find_company_size(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[int]:  # noqa: ARG001 - not written yet
    """The number of employees stated, the lower end of a range, with where."""
    return Silence.NOT_READ


def find_company_stage(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[str]:  # noqa: ARG001 - not written yet
    """startup, growth, large or public_sector, only from what the text says, with where."""
    return Silence.NOT_READ
