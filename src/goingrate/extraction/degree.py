"""The least degree that is required."""

from __future__ import annotations

from goingrate.records.facts import Reading, Silence
from goingrate.records.posting import Posting


def find_degree(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[str]:  # noqa: ARG001 - not written yet
    """The least degree required: none, bachelor, master or phd, with where."""
    return Silence.NOT_READ
