"""Whether a visa is sponsored."""

from __future__ import annotations

from goingrate.records.facts import Reading, Silence
from goingrate.records.posting import Posting


def find_visa(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[str]:  # noqa: ARG001 - not written yet
    """`yes` where sponsorship or a relocation visa is offered, `no` where refused, with where."""
    return Silence.NOT_READ
