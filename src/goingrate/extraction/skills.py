"""Technical skills that the person should have or will use."""

from __future__ import annotations

from goingrate.records.facts import Reading, Silence
from goingrate.records.posting import Posting


def find_skills(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[str, ...]]:  # noqa: ARG001 - not written yet
    """The named technical skills, lower-case ids of `lists/skills.csv` in order of mention, each with where."""
    return Silence.NOT_READ
