"""What is offered besides base pay: a cash bonus or commission, and equity."""

from __future__ import annotations

from goingrate.records.facts import Reading, Silence
from goingrate.records.posting import Posting


def find_bonus(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[bool]:  # noqa: ARG001 - not written yet
    """Whether the offer mentions a cash bonus or commission, with where."""
    return Silence.NOT_READ


def find_equity(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[bool]:  # noqa: ARG001 - not written yet
    """Whether the offer mentions equity, stock, options or RSUs, with where."""
    return Silence.NOT_READ
