"""Soft skills of the protocol that are asked of the person."""

from __future__ import annotations

from goingrate.records.facts import Reading, Silence
from goingrate.records.posting import Posting


def find_soft(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[str, ...]]:  # noqa: ARG001 - not written yet
    """Which of communication, system design, leadership, mentoring, ethics are asked, with where."""
    return Silence.NOT_READ
