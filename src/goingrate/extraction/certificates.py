"""Professional certificates asked or preferred."""

from __future__ import annotations

from goingrate.records.facts import Reading, Silence
from goingrate.records.posting import Posting


def find_certificates(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[str, ...]]:  # noqa: ARG001 - not written yet
    """The named certificates, lower case, in order of mention, each with where."""
    return Silence.NOT_READ
