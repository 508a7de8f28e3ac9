"""Years of experience asked for the role as a whole."""

from __future__ import annotations

from goingrate.records.facts import Reading, Silence
from goingrate.records.posting import Posting


def find_years(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[float, float | None]]:  # noqa: ARG001 - not written yet
    """The least and most years of experience asked, with where; most is None where open."""
    return Silence.NOT_READ
