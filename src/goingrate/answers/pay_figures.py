"""Rows of stated pay to Estimates: the sample behind a cell, and a figure for each quantile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from goingrate.answers.market import Market, counts_of
from goingrate.charts.formats import percent
from goingrate.estimates.quantiles import PayQuantile, PayQuantiles, PaySample
from goingrate.rates import SOURCE, Rate
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate


@dataclass(frozen=True, slots=True)
class Conversion:
    """Vacancies whose pay was stated in another currency, and the rate it was converted at."""

    vacancies: int
    rate: Rate

    def to_json(self) -> dict[str, Any]:
        """The conversion as one JSON-ready dict."""
        rate = self.rate
        kept = {"currency": rate.currency, "rate": rate.value, "rate_on": rate.on.isoformat(), "source": SOURCE}
        return {**kept, "vacancies": self.vacancies}


@dataclass(frozen=True, slots=True)
class PayCell:
    """What the figures of one cell share.

    currency: the figures' own, None where no pay is stated; frame: of whom they speak; asked: the currency to write
    into ids, if any; basis: `salaried`, `hourly` or `contract`; conversions: pay stated in other currencies
    """

    cohort: Cohort
    currency: str | None
    frame: str
    asked: str | None = None
    basis: str = "salaried"
    conversions: tuple[Conversion, ...] = ()


def vacancies_by(rows: pa.Table, column: str) -> dict[str, int]:
    """Distinct vacancies by the values of a column, most first."""
    pairs = rows.select(["vacancy_id", column]).group_by(["vacancy_id", column]).aggregate([])
    counted = pairs.group_by(column).aggregate([("vacancy_id", "count")])
    return counts_of(counted, column, "vacancy_id_count")


def conversions_of(rows: pa.Table, rates: Mapping[str, Rate]) -> tuple[Conversion, ...]:
    """What was converted among the rows of `pay_weights`, the most frequent currency first."""
    stated = vacancies_by(rows, "currency")
    return tuple(
        Conversion(number, rates[name]) for name, number in stated.items() if rates[name].to != rates[name].currency
    )


def pay_sample(rows: pa.Table) -> tuple[PaySample, list[str]]:
    """The rows of `pay_weights` as arrays, and the employer of each vacancy among them."""
    employer = rows["employer"].combine_chunks().dictionary_encode()
    vacancy = rows["vacancy_id"].combine_chunks().dictionary_encode()
    sample = PaySample(
        low=_floats(rows["low"]),
        high=_floats(rows["high"]),
        weight=_floats(rows["weight"]),
        employer=employer.indices.to_numpy(zero_copy_only=False).astype(np.int64),
        vacancy=vacancy.indices.to_numpy(zero_copy_only=False).astype(np.int64),
    )
    owners = dict(zip(rows["vacancy_id"].to_pylist(), rows["employer"].to_pylist(), strict=True))
    return sample, list(owners.values())


def _floats(column: pa.ChunkedArray) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The column as floats, null as NaN."""
    return np.array([np.nan if value is None else value for value in column.to_pylist()], dtype=np.float64)


# Departures under which less than 85 % of 95 % intervals hold, by simulation (docs/calibration.md).
_DEPARTURES = (
    "holds if jobs pay evenly over their ranges, stating pay does not depend on it, and boards were not added when busy"
)


def pay_estimates(market: Market, cell: PayCell, found: PayQuantiles) -> tuple[Estimate, ...]:
    """An Estimate for each quantile found, in the cell's currency a year."""
    return tuple(_estimate(market, cell, found, quantile) for quantile in found.quantiles)


def _estimate(market: Market, cell: PayCell, found: PayQuantiles, quantile: PayQuantile) -> Estimate:
    name, salaried = f"p{round(quantile.at * 100)}", cell.basis == "salaried"
    finite = quantile.bounds is not None and bool(np.isfinite(quantile.bounds).all())
    figure_id = market.recipe(
        "pay",
        cell.cohort,
        basis=None if salaried else cell.basis,
        currency=cell.asked,
        at=name,
        weighting="employers" if found.weighting == "employers" else None,
    )
    return market.figure(
        cell.cohort,
        measure=f"posted pay {name}" if salaried else f"posted {cell.basis} pay {name}",
        estimand=f"posted-pay/{found.weighting}",
        unit=f"{cell.currency or 'no currency'}/year",
        figure_id=figure_id,
        frame=cell.frame,
        value=quantile.value,
        low=quantile.low,
        high=quantile.high,
        confidence=found.confidence,
        bounds=quantile.bounds if finite else None,
        method_range=quantile.method_range,
        n_vacancies=found.n_vacancies,
        n_employers=found.n_employers,
        n_effective=round(found.n_effective, 2),
        grade=quantile.grade,
        leave_one_out=quantile.left_out,
        withheld=quantile.withheld if cell.currency else f"no {cell.basis} base pay of a named employer is stated",
        caveats=_caveats(cell, found, quantile, finite=finite),
    )


def _caveats(cell: PayCell, found: PayQuantiles, quantile: PayQuantile, *, finite: bool) -> tuple[str, ...]:
    caveats = ["the interval reaches the lowest or highest pay posted"] if quantile.reaches_edge else []
    if quantile.bounds and not finite:
        caveats.append("no bounds: this quantile of the minima or maxima falls on open-ended pay")
    if found.top_share > found.cap and found.weighting != "employers":
        caveats.append(
            f"the largest employer's {percent(found.top_share)} of the weight is capped at {percent(found.cap)}"
        )
    if found.n_open_ended:
        caveats.append(f"{found.n_open_ended} open-ended in the bounds only")
    caveats.append(_DEPARTURES)
    if cell.conversions:
        caveats.append(_converted(cell.conversions))
    return tuple(caveats)


def _converted(conversions: tuple[Conversion, ...]) -> str:
    """What was converted, at which rates, in words."""
    rates = [f"{each.vacancies} from {each.rate.currency} at {each.rate.value:.4g}" for each in conversions[:3]]
    more = sum(each.vacancies for each in conversions[3:])
    words = ", ".join(rates) + (f" and {more} from further currencies" if more else "")
    return f"vacancies converted: {words} (ECB, {max(each.rate.on for each in conversions)})"
