"""How often things are read right: confusion tables from a sample drawn by strata with known probabilities.

Points are ratios of Horvitz-Thompson totals (Hajek 1971). Intervals come from the posterior of a finite population: in
each stratum the labelled units are known and the others follow a Dirichlet-multinomial (Ericson 1969, JRSS B 31), so
that a cell that was never seen, but could hide among the many of a thinly drawn stratum, stays open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goingrate.errors import GoingRateError
from goingrate.estimates.weights import Floats, Ints

# Prior weight of all cells of a stratum together (Perks 1947): one label's.
PRIOR = 1.0
DRAWS = 4_000


@dataclass(frozen=True, slots=True)
class Share:
    """A weighted share with its interval, None where no label speaks of it; n: labels it rests on."""

    value: float | None
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Confusion:
    """What was read of what is true: rows by `classes` (the truth), columns by `read_classes`.

    counts: labels; weighted: units they stand for; sensitivities: P(read | true); posterior: parameters of a Dirichlet
    for each row, ready for drawing; right: the share read right, over all classes
    """

    classes: tuple[str, ...]
    read_classes: tuple[str, ...]
    counts: Ints
    weighted: Floats
    sensitivities: tuple[tuple[Share, ...], ...]
    posterior: Floats
    right: Share


@dataclass(frozen=True, slots=True)
class Drawn:
    """Labelled units by stratum: the stratum of each, and how many units each stratum has in all."""

    strata: Ints
    populations: Ints

    def __post_init__(self) -> None:
        labels = np.bincount(self.strata, minlength=len(self.populations))
        if len(labels) > len(self.populations) or (labels > self.populations).any():
            raise GoingRateError("a stratum can't have more labels than units; score labels with their own sample")

    def weights(self) -> Floats:
        """Units that each labelled unit stands for: one over the share of its stratum that is labelled."""
        labels = np.bincount(self.strata, minlength=len(self.populations))
        return np.asarray(self.populations / np.maximum(labels, 1), dtype=np.float64)[self.strata]

    def totals(self, cells: Ints, n_cells: int, rng: np.random.Generator) -> Floats:
        """Draws of how many units each cell has in each stratum: an array of draws x strata x cells.

        cells: the cell of each labelled unit. A stratum without labels is left out: nothing is known of it.
        """
        found = np.zeros((DRAWS, len(self.populations), n_cells))
        for stratum, population in enumerate(self.populations):
            counts = np.bincount(cells[self.strata == stratum], minlength=n_cells)
            if not counts.sum():
                continue
            shares = rng.dirichlet(counts + PRIOR / n_cells, DRAWS)
            found[:, stratum] = counts + rng.multinomial(int(population - counts.sum()), shares)
        return found


def weighted_share(
    hits: NDArray[np.bool_], of: NDArray[np.bool_], drawn: Drawn, rng: np.random.Generator, confidence: float = 0.95
) -> Share:
    """The share of hits among the `of`, each labelled unit weighted by what it stands for.

    >>> drawn = Drawn(np.array([0, 1]), np.array([2, 4]))
    >>> weighted_share(np.array([True, False]), np.array([True, True]), drawn, np.random.default_rng(1)).value
    0.3333333333333333
    """
    n = int(of.sum())
    if not n:
        return Share(None, 0.0, 1.0, 0)
    weights = drawn.weights()
    cells = np.where(of, np.where(hits, 1, 2), 0)
    totals = drawn.totals(cells, 3, rng).sum(axis=1)
    value = float(weights[of & hits].sum() / weights[of].sum())
    return _share(value, totals[:, 1], totals[:, 1] + totals[:, 2], n, confidence)


def estimate_confusion(
    truth: Sequence[str],
    classes: Sequence[str],
    read_of_stratum: Sequence[str],
    read_classes: Sequence[str],
    drawn: Drawn,
    rng: np.random.Generator,
    confidence: float = 0.95,
) -> Confusion:
    """The confusion of what was read with what is true, where each stratum holds units that were read alike.

    truth: what is true of each labelled unit, one of `classes`; read_of_stratum: one of `read_classes` for each stratum

    >>> drawn = Drawn(np.array([0, 0, 1]), np.array([4, 10]))
    >>> asked = ["core", "none", "none"], ["core", "none"], ["core", "none"], ["core", "none"]
    >>> estimate_confusion(*asked, drawn, np.random.default_rng(1)).weighted.tolist()
    [[2.0, 0.0], [2.0, 10.0]]
    """
    unknown = {*truth} - {*classes} | {*read_of_stratum} - {*read_classes}
    if unknown:
        raise GoingRateError(f"no class '{sorted(unknown)[0]}'; allowed are {', '.join(read_classes)}")
    rows = np.array([list(classes).index(each) for each in truth], dtype=np.int64)
    read = np.array([list(read_classes).index(each) for each in read_of_stratum], dtype=np.int64)
    columns = read[drawn.strata]
    counts = np.zeros((len(classes), len(read_classes)), dtype=np.int64)
    weighted = np.zeros(counts.shape)
    np.add.at(counts, (rows, columns), 1)
    np.add.at(weighted, (rows, columns), drawn.weights())
    by_stratum = drawn.totals(rows, len(classes), rng)
    totals = np.stack([by_stratum[:, read == column].sum(axis=1) for column in range(len(read_classes))], axis=2)
    sensitivities = tuple(
        tuple(
            _cell(weighted[row], counts[row], totals[:, row], column, confidence) for column in range(len(totals[0, 0]))
        )
        for row in range(len(classes))
    )
    right = np.array(
        [classes[row] == read_classes[column] for row, column in zip(rows, columns, strict=True)], dtype=np.bool_
    )
    return Confusion(
        classes=tuple(classes),
        read_classes=tuple(read_classes),
        counts=counts,
        weighted=weighted,
        sensitivities=sensitivities,
        posterior=np.array([_dirichlet(totals[:, row]) for row in range(len(classes))]),
        right=weighted_share(right, np.ones(len(right), dtype=np.bool_), drawn, rng, confidence),
    )


def _cell(weighted: Floats, counts: Ints, totals: Floats, column: int, confidence: float) -> Share:
    """The sensitivity of one cell of a row; totals: draws x columns."""
    n = int(counts.sum())
    if not n:
        return Share(None, 0.0, 1.0, 0)
    return _share(float(weighted[column] / weighted.sum()), totals[:, column], totals.sum(axis=1), n, confidence)


def _share(value: float, part: Floats, whole: Floats, n: int, confidence: float) -> Share:
    shares = part / np.maximum(whole, 1e-9)
    low, high = np.quantile(shares, [0.5 - confidence / 2, 0.5 + confidence / 2])
    return Share(value, min(float(low), value), max(float(high), value), n)


def _dirichlet(totals: Floats) -> Floats:
    """The Dirichlet with the means of the drawn shares and, on average over the cells, their variances."""
    whole = totals.sum(axis=1)
    if not (whole > 0).any():
        return np.full(totals.shape[1], PRIOR / totals.shape[1])
    shares = totals[whole > 0] / whole[whole > 0][:, None]
    means, variances = shares.mean(axis=0), shares.var(axis=0)
    spread = float((means * (1 - means)).sum())
    size = spread / max(float(variances.sum()), 1e-12) - 1
    return np.asarray(np.maximum(means * max(size, PRIOR), 1e-6), dtype=np.float64)
