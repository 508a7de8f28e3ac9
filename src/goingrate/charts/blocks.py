"""Bars of block characters for a terminal, with plain ASCII where it knows no blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class BlockRow(NamedTuple):
    """One bar: its label, the figure and its interval, and what to write behind it."""

    label: str
    value: float | None
    low: float | None
    high: float | None
    note: str


def block_chart(rows: Sequence[BlockRow], *, width: int, ascii_only: bool = False) -> list[str]:
    """Lines of a chart at most `width` characters wide: solid to the interval's low end, shaded through the interval.

    The scale starts at zero, so that lengths compare; a withheld figure shows its note alone.

    >>> for line in block_chart([BlockRow("p50", 50, 40, 60, "50k"), BlockRow("p90", None, None, None, "withheld")],
    ...                         width=30, ascii_only=True):
    ...     print(line)
    p50 ###############======= 50k
    p90 withheld
    """
    solid, shade = ("#", "=") if ascii_only else ("█", "░")
    label_width = max((len(row.label) for row in rows), default=0)
    note_width = max((len(row.note) for row in rows if row.value is not None), default=0)
    room = max(width - label_width - note_width - 2, 8)
    top = max((row.high or 0 for row in rows if row.value is not None), default=0) or 1
    lines = []
    for row in rows:
        if row.value is None or row.low is None or row.high is None:
            lines.append(f"{row.label:<{label_width}} {row.note}"[:width])
            continue
        start, end = round(row.low / top * room), round(row.high / top * room)
        bar = solid * start + shade * max(end - start, 1)
        lines.append(f"{row.label:<{label_width}} {bar:<{room}} {row.note}"[:width])
    return lines
