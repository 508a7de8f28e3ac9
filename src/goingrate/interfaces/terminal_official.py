"""Official pay as text for a terminal."""

from __future__ import annotations

from goingrate.answers.cohorts import describe
from goingrate.answers.official import CONCEPT, OfficialAnswer, OfficialOccupation
from goingrate.answers.official_tables import AT, BUREAU, SURVEY
from goingrate.answers.official_why import OfficialWhy
from goingrate.charts.formats import count, money, percent, printable
from goingrate.interfaces.terminal import width, wrap
from goingrate.records.estimate import Estimate
from goingrate.settings import command

_INDENT = "  "


def official_text(answer: OfficialAnswer) -> str:
    """The answer as a page of text: one paragraph an occupation, then what the figures are."""
    lines = [f"Official annual pay: {describe(answer.cohort)}"]
    if answer.missing:
        return "\n".join(_wrapped([*lines, f"none: {answer.missing}"]))
    lines.append(f"in USD, before tax; {SURVEY}, {BUREAU}")
    for each in answer.occupations:
        lines += ["", *_occupation(each)]
    lines += ["", CONCEPT, "BLS publishes no interval of a percentile; rse: relative standard error."]
    lines += _notes(answer)
    lines += ["", f"why: {command()} why '{_median(answer.occupations[0]).recipe}'"]
    return "\n".join(_wrapped(lines))


def official_below(answer: OfficialAnswer, *, synthetic: bool) -> str:
    """What stands below an answer whose median a store can't give: the median of each occupation, labelled.

    synthetic: the answer above is from invented data; then the lines say that these are not
    """
    if answer.missing:
        return "\n".join(_wrapped([f"Official ({SURVEY}): none: {answer.missing}"]))
    real = "real figures, not of the invented market above; " if synthetic else ""
    lines = [f"Official ({SURVEY}): {real}pay of all employees of the nearest occupations"]
    for each in answer.occupations:
        low, middle, high = (money(each.figures.by_name()[at].value) for at in ("p10", "p50", "p90"))
        line = f"p50 {middle} (p10 {low}, p90 {high}) {each.row.occupation}, {each.row.area}{_fit(each)}"
        lines.append(_INDENT + line)
    lines += _notes(answer)
    lines.append(f"why: {command()} why '{_median(answer.occupations[0]).recipe}'")
    return "\n".join(_wrapped(lines))


def why_official_text(answer: OfficialWhy) -> str:
    """The explanation as text: figure, recipe, series, source, then the occupations of the role."""
    estimate, row = answer.estimate, answer.row
    lines = [
        answer.cohort,
        f"{estimate.measure}: {_value(estimate)}",
        f"recipe: {estimate.recipe}",
        f"estimand: {estimate.estimand}; as of {estimate.as_of}; period {estimate.period[0]} to {estimate.period[1]}",
        f"frame: {estimate.frame}",
        f"method: {answer.method}",
        *(f"caveat: {caveat}" for caveat in estimate.caveats),
        "",
        f"source: {answer.source}; {answer.licence}",
        *([f"series: {answer.series}"] if answer.series else []),
        f"address: {answer.address}",
        f"row: {row.occupation} ({row.soc}), {row.area} ({row.bls_area})",
    ]
    if answer.role_occupations:
        lines += ["", "occupations of the role, never combined into one figure:"]
    for each in answer.role_occupations:
        lines.append(f"{_INDENT}{each.soc} {each.fit}, weight {percent(each.weight)} by {each.basis}: {each.reason}")
    return "\n".join(_wrapped(lines))


def _occupation(each: OfficialOccupation) -> list[str]:
    row, figures = each.row, each.figures
    pay = "  ".join(f"{at} {money(pay.value)}" for at, pay in zip(AT, figures.percentiles, strict=True))
    lines = [f"{row.occupation} ({row.soc}), {row.area}{_fit(each)}", _INDENT + pay]
    mean, jobs = figures.mean, figures.employment
    if row.wage_rse is not None:
        lines.append(
            f"{_INDENT}mean {money(mean.value)} ({money(mean.low)} to {money(mean.high)}; {_rse(row.wage_rse)})"
        )
    if row.employment_rse is not None:
        lines.append(f"{_INDENT}{count(jobs.value)} employees ({_rse(row.employment_rse)})")
    if each.profile:
        change = f"{each.profile.change:+.0%}".replace("%", " %")
        lines.append(f"{_INDENT}jobs 2024 to 2034: {change} (nation; {each.profile.title})")
    return lines


def _fit(each: OfficialOccupation) -> str:
    return f": {each.match.fit} fit, weight {percent(each.match.weight)}" if each.match else ""


def _rse(share: float) -> str:
    return f"rse {share:.1%}".replace("%", " %")


def _median(each: OfficialOccupation) -> Estimate:
    return each.figures.percentiles[AT.index("p50")]


def _notes(answer: OfficialAnswer) -> list[str]:
    """What every occupation's estimates say beside their fit, each once."""
    said = (caveat for each in answer.occupations for caveat in each.notes)
    return [f"note: {caveat}" for caveat in dict.fromkeys(said)]


def _value(estimate: Estimate) -> str:
    if estimate.withheld:
        return f"withheld: {estimate.withheld}"
    if estimate.unit == "share":
        return f"{estimate.value:+.0%}".replace("%", " %")
    interval = f" ({count(estimate.low)} to {count(estimate.high)})" if estimate.low is not None else ""
    return f"{count(estimate.value)} {estimate.unit}{interval}"


def _wrapped(lines: list[str]) -> list[str]:
    columns = width()
    return [line for whole in lines for line in wrap(printable(whole), columns)]
