"""Scales: values to positions in per cent, with round ticks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale from `start` to `end` over the positions `left` to `right`, in per cent of the width."""

    start: float
    end: float
    ticks: tuple[float, ...]
    left: float = 1.0
    right: float = 84.0

    def position(self, value: float) -> float:
        """Where a value stands, in per cent; beyond the ends at the ends.

        >>> Scale(0, 100, (0, 100), left=0, right=80).position(50)
        40.0
        """
        share = (value - self.start) / (self.end - self.start)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


def round_scale(values: Sequence[float], *, zero: bool = False, wanted: int = 6) -> Scale:
    """A scale with about `wanted` round ticks that holds all the values; from zero on where lengths are compared.

    >>> round_scale([112, 287]).ticks
    (100.0, 150.0, 200.0, 250.0, 300.0)
    >>> round_scale([]).ticks
    (0.0, 1.0)
    """
    if not values:
        return Scale(0.0, 1.0, (0.0, 1.0))
    low, high = (0.0 if zero else min(values)), max(values)
    if high <= low:
        low, high = (0.0, high or 1.0) if high >= 0 else (low, 0.0)
    raw = (high - low) / max(wanted - 1, 1)
    unit = 10.0 ** math.floor(math.log10(raw))
    step = next((unit * factor for factor in (1, 2, 2.5, 5) if unit * factor >= raw * 0.999), unit * 10)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(number * step, 9) for number in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)
