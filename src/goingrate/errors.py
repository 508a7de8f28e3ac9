"""Errors a user can act on: each says what, where, what was allowed and what to do next."""

from __future__ import annotations

from typing import Any


class GoingRateError(Exception):
    """Root of every error of ours; the command line prints its text and no traceback."""

    exit_code = 2


class UnknownWordError(GoingRateError):
    """A role, level, place or other word of our vocabulary that does not exist; names the near ones."""


class StoreBusyError(GoingRateError):
    """Another process writes the store."""

    exit_code = 5


class StoreError(GoingRateError):
    """The store can't be used as asked: newer schema, other kind, not there."""


class NothingReadError(GoingRateError):
    """No item came out of the input."""

    exit_code = 3


class CheckFailedError(GoingRateError):
    """A build that looks broken beside the one before it, and is not published; findings: why, as JSON-ready dicts."""

    exit_code = 4

    def __init__(self, message: str, findings: tuple[dict[str, Any], ...] = ()) -> None:
        super().__init__(message)
        self.findings = findings


class MalformedInputError(GoingRateError):
    """Bytes that can't be read as what they seem to be; carries the reason kept with the quarantined bytes."""
