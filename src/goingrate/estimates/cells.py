"""A cell of posted pay, one row per tier, and the same rows with their weights under an estimand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goingrate.errors import GoingRateError
from goingrate.estimates.weights import Floats, Ints, Weighting, employer_shares, sum_by


@dataclass(frozen=True, slots=True)
class PaySample:
    """Posted pay, one row per tier: all arrays of one length.

    low, high: ends of the range, equal for a single figure, NaN where that end is open; a row without both states no
    pay and is left out; weight: the tier's share of its vacancy, sum 1 per vacancy; employer, vacancy: any integers
    """

    low: Floats
    high: Floats
    weight: Floats
    employer: Ints
    vacancy: Ints

    def __post_init__(self) -> None:
        lengths = {len(self.low), len(self.high), len(self.weight), len(self.employer), len(self.vacancy)}
        if len(lengths) > 1:
            raise GoingRateError(f"the arrays of a pay sample need one length, got {sorted(lengths)}")
        if np.isinf(self.low).any() or np.isinf(self.high).any():
            raise GoingRateError("pay must be finite; write NaN where an end of a range is open")
        if (self.low > self.high).any():
            row = int(np.flatnonzero(self.low > self.high)[0])
            raise GoingRateError(
                f"row {row}: the range's low end {self.low[row]:g} is above its high {self.high[row]:g}"
            )
        if not (self.weight > 0).all():
            raise GoingRateError("a tier's weight must be above 0; leave out tiers without weight")

    def take(self, rows: np.typing.NDArray[np.bool_]) -> PaySample:
        """The rows chosen by a mask."""
        return PaySample(self.low[rows], self.high[rows], self.weight[rows], self.employer[rows], self.vacancy[rows])

    def closed(self) -> PaySample:
        """The rows that state both ends."""
        return self.take(~(np.isnan(self.low) | np.isnan(self.high)))

    def stated(self) -> PaySample:
        """The rows that state at least one end."""
        return self.take(~(np.isnan(self.low) & np.isnan(self.high)))


@dataclass(frozen=True, slots=True)
class Cell:
    """A sample's rows numbered and weighed.

    weight: of each row, sum 1; employer, vacancy: of each row, from 0; owner: employer of each vacancy;
    counts: vacancies of each employer; shares: each employer's share of the weight, sum 1
    """

    low: Floats
    high: Floats
    weight: Floats
    employer: Ints
    vacancy: Ints
    owner: Ints
    counts: Floats
    shares: Floats

    @property
    def vacancy_weight(self) -> Floats:
        """The weight of each vacancy, sum 1."""
        return (self.shares / self.counts)[self.owner]

    def top_share(self, weighting: Weighting) -> float:
        """The largest employer's share of the weight before any cap; 0 in an empty cell."""
        if not len(self.counts):
            return 0.0
        return 1 / len(self.counts) if weighting == "employers" else float(self.counts.max() / self.counts.sum())


def weigh(sample: PaySample, weighting: Weighting) -> Cell:
    """The sample's rows with weights of sum 1: each vacancy's over its tiers, each employer's by the estimand.

    >>> two = PaySample(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0]), np.array([0.5, 0.5, 1.0]),
    ...                 np.array([7, 7, 8]), np.array([1, 1, 2]))
    >>> weigh(two, "employers").weight.tolist()
    [0.25, 0.25, 0.5]
    """
    _, first, vacancy = np.unique(sample.vacancy, return_index=True, return_inverse=True)
    _, employer = np.unique(sample.employer, return_inverse=True)
    owner = employer[first]
    if (owner[vacancy] != employer).any():
        row = int(np.flatnonzero(owner[vacancy] != employer)[0])
        raise GoingRateError(
            f"vacancy {sample.vacancy[row]} has tiers of two employers; number vacancies over all boards"
        )
    counts = np.bincount(owner).astype(np.float64)
    shares = employer_shares(counts, weighting)
    of_vacancy = sum_by(sample.weight, vacancy, len(first))
    weight = sample.weight / of_vacancy[vacancy] * (shares / counts)[employer]
    return Cell(sample.low, sample.high, weight, employer, vacancy, owner, counts, shares)
