"""When a figure is withheld: too few employers, too few effective ones, or one that holds over half."""

from __future__ import annotations

from typing import NamedTuple


class Floors(NamedTuple):
    """What a cell needs before its figures are published.

    middle, quarters, tails: employers needed for the median, for levels from .25 to .75 and for levels beyond
    """

    middle: int = 5
    quarters: int = 10
    tails: int = 20
    n_effective: float = 4.0
    top_share: float = 0.5

    def needed(self, p: float) -> int:
        """The number of employers that the quantile at level p needs.

        >>> [Floors().needed(p) for p in (0.5, 0.25, 0.6, 0.9)]
        [5, 10, 10, 20]
        """
        distance = abs(p - 0.5)
        if distance < 1e-9:
            return self.middle
        return self.quarters if distance < 0.25 + 1e-9 else self.tails

    def reason(self, needed: int, n_employers: int, n_effective: float, top_share: float) -> str | None:
        """Why a figure of such a cell is withheld, or None.

        >>> Floors().reason(5, n_employers=3, n_effective=3.0, top_share=0.4)
        '3 employers, 5 needed'
        >>> Floors().reason(5, n_employers=9, n_effective=4.4, top_share=0.62)
        'one employer holds 62 % of the weight'
        """
        if n_employers < needed:
            return f"{n_employers} employer{'s' if n_employers != 1 else ''}, {needed} needed"
        if top_share > self.top_share:
            return f"one employer holds {100 * top_share:.0f} % of the weight"
        if n_effective < self.n_effective - 1e-9:
            return f"{n_effective:.1f} effective employers, {self.n_effective:g} needed"
        return None


FLOORS = Floors()
