"""What a user can set: the environment variables and defaults that every command shares."""

from __future__ import annotations

import os
from pathlib import Path

DEFAULT_STORE = "goingrate-store"
DEMO_STORE = "goingrate-demo"


def store_path() -> Path:
    """Where the store lies: `GOINGRATE_STORE`, else `goingrate-store` in the current folder."""
    return Path(os.environ.get("GOINGRATE_STORE") or DEFAULT_STORE)
