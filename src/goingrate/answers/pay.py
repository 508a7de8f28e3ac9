"""What is paid: quantiles of posted annual base pay of a cohort, and what they leave out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc

from goingrate.answers.cohorts import describe
from goingrate.answers.market import Market, counts_of, frame_of
from goingrate.answers.pay_figures import (
    Conversion,
    PayCell,
    conversions_of,
    pay_estimates,
    pay_sample,
    vacancies_by,
)
from goingrate.answers.shares import disclosure_share
from goingrate.errors import UnknownWordError
from goingrate.estimates.quantiles import estimate_quantiles
from goingrate.rates import Rate, rates_to
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.pay import BASES, LEFT_OUT, pay_currencies, pay_left_out, pay_weights

QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)
AS_STATED = "as stated"


@dataclass(frozen=True, slots=True)
class PayAnswer:
    """Posted pay of a cohort: an Estimate a quantile under both weightings, and the way there in counts.

    basis: `salaried`, `hourly` (or daily) or `contract`; vacancies: of the cohort in the period; used: those behind the
    figures; open_ended: those that state one end only; left_out: the others by reason; used, open_ended and left_out
    add up to vacancies; conversions: pay stated in other currencies; annualised: vacancies by the rule that made their
    pay a year's; range_width: median width of a posted range over its midpoint; disclosure: the share that states pay
    """

    cohort: Cohort
    currency: str | None
    basis: str
    estimates: tuple[Estimate, ...]
    by_employers: tuple[Estimate, ...]
    vacancies: int
    used: int
    open_ended: int
    left_out: dict[str, int]
    conversions: tuple[Conversion, ...]
    annualised: dict[str, int]
    range_width: float | None
    disclosure: Estimate

    @property
    def median(self) -> Estimate:
        """The estimate of p50, weighting vacancies."""
        return self.estimates[QUANTILES.index(0.5)]

    def to_json(self) -> dict[str, Any]:
        """The answer as one JSON-ready dict."""
        return {
            "cohort": describe(self.cohort),
            "role": self.cohort.role,
            "level": self.cohort.level,
            "place": self.cohort.place_words,
            "currency": self.currency,
            "basis": self.basis,
            "vacancies": self.vacancies,
            "used": self.used,
            "open_ended": self.open_ended,
            "left_out": self.left_out,
            "converted": [each.to_json() for each in self.conversions],
            "annualised": self.annualised,
            "median_range_width": self.range_width,
            "disclosure": self.disclosure.to_json(),
            "estimates": [estimate.to_json() for estimate in self.estimates],
            "estimates_by_employers": [estimate.to_json() for estimate in self.by_employers],
        }


def pay(market: Market, cohort: Cohort, *, currency: str | None = None, basis: str = "salaried") -> PayAnswer:
    """Posted annual base pay of the cohort in one currency, the most frequent one where none is asked.

    market: an open build; cohort: with its period (`market.dated`); currency: ISO 4217 code; basis: `salaried`,
    `hourly` or `contract`. Pay in other currencies is converted at the rates of the newest sighting's day; what has no
    rate is left out and counted.

    A thin cohort is an answer: its estimates are withheld with the reason. Raises UnknownWordError for another basis.
    """
    if basis not in BASES:
        raise UnknownWordError(f"there is no basis '{basis}'; there are {', '.join(BASES)}")
    chosen, rates = pay_rates(market, cohort, currency, basis)
    values = {name: rate.value for name, rate in rates.items()}
    rows = _rows(market, cohort, values, basis)
    named = counts_of(market.run(pay_left_out(market.vacancies, cohort, values, basis)), "left_out", "vacancies")
    left_out = {reason: named[reason] for reason in LEFT_OUT if reason in named}
    conversions = conversions_of(rows, rates)
    sample, employers = pay_sample(rows)
    frame = frame_of(employers, synthetic=market.store.synthetic)
    cell = PayCell(cohort, chosen, frame, asked=currency, basis=basis, conversions=conversions)
    age = market.age_days(rows)
    found = estimate_quantiles(sample, QUANTILES, "vacancies", age_days=age)
    by_employers = estimate_quantiles(sample, QUANTILES, "employers", age_days=age)
    used = len(set(rows["vacancy_id"].to_pylist()))
    return PayAnswer(
        cohort=cohort,
        currency=chosen,
        basis=basis,
        estimates=pay_estimates(market, cell, found),
        by_employers=pay_estimates(market, cell, by_employers),
        vacancies=used + sum(left_out.values()),
        used=found.n_vacancies,
        open_ended=used - found.n_vacancies,
        left_out=left_out,
        conversions=conversions,
        annualised=vacancies_by(rows, "rule"),
        range_width=found.range_width,
        disclosure=disclosure_share(market, cohort),
    )


def pay_rates(
    market: Market, cohort: Cohort, currency: str | None = None, basis: str = "salaried"
) -> tuple[str | None, dict[str, Rate]]:
    """The currency of a cohort's figures (the most frequent one where none is asked), and the rates into it.

    None and no rates where the cohort states no pay and no currency is asked.
    """
    stated = counts_of(market.run(pay_currencies(market.vacancies, cohort, basis)), "currency", "vacancies")
    chosen = currency or next(iter(stated), None)
    return chosen, rates_to(chosen, {chosen, *stated}, market.as_of) if chosen else {}


def pay_by(
    market: Market, cohort: Cohort, by: Literal["role", "level", "sector"], currency: str
) -> dict[str, tuple[Estimate, ...]]:
    """Posted pay in one currency by role, level or sector: for each value, the Estimates that `pay` would give.

    One query for all of them: the same rows, split afterwards.
    """
    rates = pay_rates(market, cohort, currency)[1]
    rows = _rows(market, cohort, {name: rate.value for name, rate in rates.items()}, "salaried")
    answers = {}
    for value in sorted(set(rows[by].drop_null().to_pylist())):
        part = replace(cohort, **{by: value})
        own = rows.filter(pc.equal(rows[by], value))
        sample, employers = pay_sample(own)
        found = estimate_quantiles(sample, QUANTILES, "vacancies", age_days=market.age_days(own))
        frame = frame_of(employers, synthetic=market.store.synthetic)
        cell = PayCell(part, currency, frame, asked=currency, conversions=conversions_of(own, rates))
        answers[value] = pay_estimates(market, cell, found)
    return answers


def _rows(market: Market, cohort: Cohort, rates: Mapping[str, float], basis: str) -> pa.Table:
    view = pay_weights(market.vacancies, cohort, rates, basis)
    return market.run(view.order_by("vacancy_id", "low", "high", "currency", "rule"))
