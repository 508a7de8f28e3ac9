"""The overview as one HTML file."""

from pathlib import Path


def write_overview(store: Path, out: Path) -> Path:
    raise NotImplementedError
