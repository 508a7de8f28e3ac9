"""The only form in which a figure leaves the building."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its interval, unit, sample and recipe; or the reason why it is withheld.

    measure: what is measured, such as `pay p50`; estimand: its id in `docs/estimands.md`
    value, low, high: figure and interval at `confidence`, in `unit`; all None where withheld
    bounds: the same figure of the range minima and of the maxima; method_range: its spread over methods
    n_vacancies, n_employers: the sample; n_effective: effective number of employers
    leave_one_out: the largest change of the value when one employer is left out
    grade: reliability `A` to `D`; as_of, period: dates it stands for (both ends included)
    frame: which employers and sources it speaks of; withheld: None, or the reason
    confidentiality: strictest class of its inputs (JSON key `class`); recipe: the figure's id
    caveats: what a reader must know beside the number
    """

    measure: str
    estimand: str
    unit: str
    recipe: str
    frame: str
    as_of: date
    period: tuple[date, date]
    value: float | None = None
    low: float | None = None
    high: float | None = None
    confidence: float = 0.95
    bounds: tuple[float, float] | None = None
    method_range: tuple[float, float] | None = None
    n_vacancies: int = 0
    n_employers: int | None = None
    n_effective: float | None = None
    leave_one_out: float | None = None
    grade: str | None = None
    withheld: str | None = None
    synthetic: bool = False
    confidentiality: str = "public"
    caveats: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The figure as one JSON-ready dict, keys as in the data dictionary.

        >>> day = date(2026, 1, 1)
        >>> few = Estimate("pay p50", "pay", "USD/year", "pay?at=p50", "f", day, (day, day), withheld="3 employers")
        >>> few.to_json()["withheld"]
        '3 employers'
        """
        return {
            "measure": self.measure,
            "estimand": self.estimand,
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "confidence": self.confidence,
            "bounds": list(self.bounds) if self.bounds else None,
            "method_range": list(self.method_range) if self.method_range else None,
            "unit": self.unit,
            "n_vacancies": self.n_vacancies,
            "n_employers": self.n_employers,
            "n_effective": self.n_effective,
            "leave_one_out": self.leave_one_out,
            "grade": self.grade,
            "as_of": self.as_of.isoformat(),
            "period": [day.isoformat() for day in self.period],
            "frame": self.frame,
            "withheld": self.withheld,
            "synthetic": self.synthetic,
            "class": self.confidentiality,
            "recipe": self.recipe,
            "caveats": list(self.caveats),
        }
