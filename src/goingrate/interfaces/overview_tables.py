"""The overview's rows that are no chart: what is left out on the way to a figure, and what is withheld."""

from __future__ import annotations

from typing import NamedTuple

from goingrate.answers.overview import Overview
from goingrate.records.estimate import Estimate
from goingrate.tables.views.pay import LEFT_OUT


class LeftOutRow(NamedTuple):
    """A step on the way from the vacancies to the pay figure, with the number of vacancies by population."""

    step: str
    numbers: tuple[int, ...]
    is_total: bool = False


class WithheldRow(NamedTuple):
    """Figures that share a cohort and the reason why they are withheld; at: their quantiles, where they are of pay."""

    measure: str
    at: tuple[str, ...]
    reason: str
    number: int
    estimate: Estimate


def left_out_rows(found: Overview) -> list[LeftOutRow]:
    """Vacancies, minus those left out by each rule, are those that the figure rests on: the column adds up."""
    answers = [found.pay[who] for who in ("ai", "ai_roles", "tech")]
    rows = [LeftOutRow("Vacancies of the period", tuple(answer.vacancies for answer in answers), is_total=True)]
    for reason in LEFT_OUT:
        numbers = tuple(answer.left_out.get(reason, 0) for answer in answers)
        if any(numbers):
            rows.append(LeftOutRow(reason, numbers))
    if any(answer.open_ended for answer in answers):
        rows.append(LeftOutRow("open-ended range", tuple(answer.open_ended for answer in answers)))
    return [*rows, LeftOutRow("Behind the pay figures", tuple(answer.used for answer in answers), is_total=True)]


def withheld_rows(found: Overview) -> list[WithheldRow]:
    """Every withheld figure of the page, quantiles of one cohort and reason together, in the page's order."""
    together: dict[tuple[str, str], list[Estimate]] = {}
    for estimate in found.estimates():
        if estimate.withheld:
            cohort = "&".join(part for part in estimate.recipe.split("&") if not part.startswith("at="))
            together.setdefault((cohort, estimate.withheld), []).append(estimate)
    rows = []
    for (_, reason), estimates in together.items():
        at = tuple(dict.fromkeys(_quantile(estimate) for estimate in estimates if "pay p" in estimate.measure))
        measure = "posted pay" if at else estimates[0].measure
        rows.append(WithheldRow(measure, at, reason, len(estimates), estimates[0]))
    return rows


def _quantile(estimate: Estimate) -> str:
    return estimate.measure.rpartition(" ")[2]
