"""The market of the demo: the same feeds every time, made on the spot."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from goingrate.simulation.write import DAYS, draw_market, write_market

SEED = 20260615
EMPLOYERS = 120
_MOST_USUAL = 30.0  # a board of hundreds would make the demo wait and say nothing more


def write_demo(folder: Path, employers: int = EMPLOYERS, days: tuple[date, ...] = DAYS) -> Path:
    """The folder of the demo's feeds, written under `folder`.

    employers: fewer make a smaller market of the same kind; days: of the fetches, rising
    """
    market = draw_market(6 * EMPLOYERS, seed=SEED, days=days)
    small = np.flatnonzero(market.population.employers.usual * market.population.employers.activity <= _MOST_USUAL)
    write_market(folder, market, employers=[int(number) for number in small[:employers]])
    return folder / "feeds"
