"""What is paid: quantiles of posted annual base pay of a cohort, and what they leave out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from goingrate.answers.cohorts import describe
from goingrate.answers.market import Market, counts_of, frame_of
from goingrate.answers.shares import disclosure_share
from goingrate.charts.formats import percent
from goingrate.estimates.quantiles import PayQuantiles, PaySample, estimate_quantiles
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.pay import LEFT_OUT, pay_currencies, pay_left_out, pay_weights

QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)
Weighting = Literal["vacancies", "employers"]


@dataclass(frozen=True, slots=True)
class PayAnswer:
    """Posted pay of a cohort: an Estimate a quantile under both weightings, and the way there in counts.

    vacancies: of the cohort in the period; used: those behind the figures; open_ended: those that state one end only;
    left_out: the others by reason; used, open_ended and left_out add up to vacancies; range_width: median width of a
    posted range over its midpoint; disclosure: the share that states pay
    """

    cohort: Cohort
    currency: str | None
    estimates: tuple[Estimate, ...]
    by_employers: tuple[Estimate, ...]
    vacancies: int
    used: int
    open_ended: int
    left_out: dict[str, int]
    range_width: float | None
    disclosure: Estimate

    def to_json(self) -> dict[str, Any]:
        """The answer as one JSON-ready dict."""
        return {
            "cohort": describe(self.cohort),
            "role": self.cohort.role,
            "level": self.cohort.level,
            "place": self.cohort.place_words,
            "currency": self.currency,
            "vacancies": self.vacancies,
            "used": self.used,
            "open_ended": self.open_ended,
            "left_out": self.left_out,
            "median_range_width": self.range_width,
            "disclosure": self.disclosure.to_json(),
            "estimates": [estimate.to_json() for estimate in self.estimates],
            "estimates_by_employers": [estimate.to_json() for estimate in self.by_employers],
        }


def pay(market: Market, cohort: Cohort, *, currency: str | None = None) -> PayAnswer:
    """Posted annual base pay of the cohort in one currency, the most frequent one where none is asked.

    market: an open build; cohort: with its period (`market.dated`); currency: ISO 4217 code

    A thin cohort is an answer: its estimates are withheld with the reason.
    """
    stated = counts_of(market.run(pay_currencies(market.vacancies, cohort)), "currency", "vacancies")
    chosen = currency or next(iter(stated), None)
    rows = _rows(market, cohort, chosen or "")
    named = counts_of(market.run(pay_left_out(market.vacancies, cohort, chosen or "")), "left_out", "vacancies")
    left_out = {reason: named[reason] for reason in LEFT_OUT if reason in named}
    sample, employers = pay_sample(rows)
    age = market.age_days(rows)
    as_asked = estimate_quantiles(sample, QUANTILES, "vacancies", age_days=age)
    by_employers = estimate_quantiles(sample, QUANTILES, "employers", age_days=age)
    frame = frame_of(employers, synthetic=market.store.synthetic)
    used = len(set(rows["vacancy_id"].to_pylist()))
    return PayAnswer(
        cohort=cohort,
        currency=chosen,
        estimates=pay_estimates(market, cohort, chosen, as_asked, frame, asked=currency),
        by_employers=pay_estimates(market, cohort, chosen, by_employers, frame, asked=currency),
        vacancies=used + sum(left_out.values()),
        used=as_asked.n_vacancies,
        open_ended=used - as_asked.n_vacancies,
        left_out=left_out,
        range_width=as_asked.range_width,
        disclosure=disclosure_share(market, cohort),
    )


def pay_by(
    market: Market, cohort: Cohort, by: Literal["role", "level"], currency: str
) -> dict[str, tuple[Estimate, ...]]:
    """Posted pay in one currency by role or level: for each value in the cohort, the Estimates that `pay` would give.

    One query for all of them: the same rows, split afterwards.
    """
    rows = _rows(market, cohort, currency)
    answers = {}
    for value in sorted(set(rows[by].drop_null().to_pylist())):
        part = replace(cohort, role=value) if by == "role" else replace(cohort, level=value)
        own = rows.filter(pc.equal(rows[by], value))
        sample, employers = pay_sample(own)
        found = estimate_quantiles(sample, QUANTILES, "vacancies", age_days=market.age_days(own))
        frame = frame_of(employers, synthetic=market.store.synthetic)
        answers[value] = pay_estimates(market, part, currency, found, frame, asked=currency)
    return answers


def _rows(market: Market, cohort: Cohort, currency: str) -> pa.Table:
    return market.run(pay_weights(market.vacancies, cohort, currency).order_by("vacancy_id", "low", "high"))


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


def pay_estimates(
    market: Market, cohort: Cohort, currency: str | None, found: PayQuantiles, frame: str, *, asked: str | None
) -> tuple[Estimate, ...]:
    """An Estimate for each quantile found, in `currency` a year; asked: the currency to write into ids, if any."""
    by_employers = found.weighting == "employers"
    estimates = []
    for quantile in found.quantiles:
        name = f"p{round(quantile.at * 100)}"
        bounds = quantile.bounds if quantile.bounds and np.isfinite(quantile.bounds).all() else None
        caveats = ["the interval reaches the lowest or highest pay posted"] if quantile.reaches_edge else []
        if quantile.bounds and bounds is None:
            caveats.append("no bounds: this quantile of the minima or maxima falls on open-ended pay")
        if found.top_share > found.cap and not by_employers:
            caveats.append(
                f"the largest employer's {percent(found.top_share)} of the weight is capped at {percent(found.cap)}"
            )
        if found.n_open_ended:
            caveats.append(f"{found.n_open_ended} open-ended in the bounds only")
        estimates.append(
            market.figure(
                cohort,
                measure=f"posted pay {name}",
                estimand=f"posted-pay/{found.weighting}",
                unit=f"{currency or 'no currency'}/year",
                figure_id=market.recipe(
                    "pay", cohort, currency=asked, at=name, weighting="employers" if by_employers else None
                ),
                frame=frame,
                value=quantile.value,
                low=quantile.low,
                high=quantile.high,
                confidence=found.confidence,
                bounds=bounds,
                method_range=quantile.method_range,
                n_vacancies=found.n_vacancies,
                n_employers=found.n_employers,
                n_effective=round(found.n_effective, 2),
                grade=quantile.grade,
                leave_one_out=quantile.left_out,
                withheld=quantile.withheld if currency else "no yearly base pay of a named employer is stated",
                caveats=tuple(caveats),
            )
        )
    return tuple(estimates)
