"""What a user can set: the environment variables and defaults that every command shares."""

from __future__ import annotations

import os

VERSION = "0.1.0"
DEFAULT_STORE = "goingrate-store"
DEMO_STORE = "goingrate-demo"


def command() -> str:
    """How the user calls us, for hints: `goingrate`, or what `GOINGRATE_COMMAND` says (`./dev run`)."""
    return os.environ.get("GOINGRATE_COMMAND") or "goingrate"
