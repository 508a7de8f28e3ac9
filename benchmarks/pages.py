"""Tables for the terminal and for Markdown, and the first line of each page: which command wrote it and when."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
NO_DATA = "real data not present"

Row = Sequence[str]


def real_data() -> Path | None:
    """The folder of the recorded postings (GOINGRATE_REAL_DATA, else beside the project); None where there is none."""
    folder = Path(os.environ.get("GOINGRATE_REAL_DATA") or PROJECT.parent / "shared" / "data")
    return folder if (folder / "ashby-boards-2025-10").is_dir() else None


def figure(value: float | None, digits: int = 3) -> str:
    """A number as people read it; a dash where there is none.

    >>> figure(0.98765), figure(540.8, 1), figure(1024.0, 0), figure(None)
    ('0.988', '540.8', '1,024', '-')
    """
    return "-" if value is None else f"{value:,.{digits}f}"


def markdown_table(head: Row, rows: Sequence[Row]) -> str:
    """A Markdown table: the first column to the left, the others to the right.

    >>> print(markdown_table(("field", "F1"), [("pay", "0.99")]))
    | field | F1 |
    |---|---:|
    | pay | 0.99 |
    """
    rule = "|---|" + "---:|" * (len(head) - 1)
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in (head, *rows)]
    return "\n".join([f"| {lines[0]} |", rule, *(f"| {line} |" for line in lines[1:])])


def text_table(head: Row, rows: Sequence[Row]) -> str:
    """The same table for a terminal.

    >>> print(text_table(("field", "F1"), [("pay", "0.99")]))
    field    F1
    pay    0.99
    """
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = []
    for row in (head, *rows):
        cells = [
            cell.ljust(width) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def stamp(command: str, now: datetime) -> str:
    """The first line of a page.

    >>> from datetime import UTC
    >>> stamp("./dev bench", datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
    'Written by `./dev bench` on 2026-11-22 at 09:30 UTC; run it again rather than edit this page.'
    """
    return f"Written by `{command}` on {now:%Y-%m-%d} at {now:%H:%M} UTC; run it again rather than edit this page."


def machine() -> dict[str, object]:
    """What the figures were measured on: cores, Python, system, and how busy the machine was with other work before."""
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "load_before": busy,
    }


def write_page(name: str, command: str, now: datetime, body: str) -> Path:
    """The page's path, after writing it under docs/."""
    path = PROJECT / "docs" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{stamp(command, now)}\n\n{body.rstrip()}\n", encoding="utf-8")
    return path
