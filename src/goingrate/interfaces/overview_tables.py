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
    """The withheld figures of one cohort: how many, why (quantiles with the same reason together), and the first."""

    measure: str
    reasons: tuple[str, ...]
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
    """Every withheld figure of the page, those of one cohort in one row, in the page's order."""
    together: dict[str, list[Estimate]] = {}
    for estimate in found.estimates():
        if estimate.withheld:
            cohort = "&".join(part for part in estimate.recipe.split("&") if not part.startswith("at="))
            together.setdefault(cohort, []).append(estimate)
    return [WithheldRow(_measure(group[0]), _reasons(group), len(group), group[0]) for group in together.values()]


def _measure(estimate: Estimate) -> str:
    return "posted pay" if estimate.measure.startswith("posted pay") else estimate.measure


def _reasons(group: list[Estimate]) -> tuple[str, ...]:
    """Each reason, behind the quantiles that it withholds."""
    by_reason: dict[str, list[str]] = {}
    for estimate in group:
        by_reason.setdefault(estimate.withheld or "", []).append(estimate.measure.rpartition(" ")[2])
    if _measure(group[0]) != "posted pay":
        return tuple(by_reason)
    return tuple(f"{', '.join(quantiles)}: {reason}" for reason, quantiles in by_reason.items())
