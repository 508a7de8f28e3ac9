"""The way back from a figure, as text for a terminal."""

from __future__ import annotations

from typing import Any

from goingrate.answers.why import Why
from goingrate.charts.formats import money, percent, printable
from goingrate.interfaces.terminal import width as terminal_width
from goingrate.interfaces.terminal import wrap
from goingrate.records.estimate import Estimate


def figure_text(estimate: Estimate) -> str:
    """An estimate in one line: value, interval, sample, grade; or the reason for its absence."""
    sample = sample_text(estimate)
    if estimate.withheld or estimate.value is None:
        return f"{estimate.measure}: withheld: {estimate.withheld} ({sample})"
    show = {"share": percent, "days": "{:.0f}".format, "vacancies": "{:,.0f}".format}.get(estimate.unit, money)
    unit = "" if estimate.unit in ("share", "vacancies") else f" {estimate.unit}"
    if estimate.confidence >= 1:
        return f"{estimate.measure}: {show(estimate.value)}{unit} (counted; {sample})"
    interval = f"{percent(estimate.confidence)} interval {show(estimate.low)} to {show(estimate.high)}"
    grade = f", grade {estimate.grade}" if estimate.grade else ""
    return f"{estimate.measure}: {show(estimate.value)}{unit} ({interval}; {sample}{grade})"


def unit_of(estimate: Estimate) -> str:
    """What a figure counts: vacancies, or records of pay."""
    return "records" if estimate.estimand.startswith("record-pay") else "vacancies"


def sample_text(estimate: Estimate) -> str:
    """What a figure rests on; records of persons name no employer."""
    counted = f"{estimate.n_vacancies:,} {unit_of(estimate)}"
    return counted if estimate.n_employers is None else f"{counted}, {estimate.n_employers:,} employers"


def why_text(answer: Why) -> str:
    """The explanation as text: figure, recipe, method, query, then each vacancy with what was read from it."""
    columns = terminal_width()
    estimate = answer.estimate
    head = [
        *(["SYNTHETIC: invented data"] if estimate.synthetic else []),
        f"{answer.cohort}",
        figure_text(estimate),
        f"recipe: {estimate.recipe}",
        f"estimand: {estimate.estimand}; as of {estimate.as_of}; period {estimate.period[0]} to {estimate.period[1]}",
        f"frame: {estimate.frame}",
        f"method: {answer.method}",
        *(f"caveat: {caveat}" for caveat in estimate.caveats),
    ]
    lines = [line for whole in head for line in wrap(printable(whole), columns)]
    lines += ["", "query:", answer.sql, "", f"{answer.total:,} {unit_of(estimate)} behind it:"]
    for vacancy in answer.vacancies:
        lines += [line for whole in _vacancy_lines(vacancy) for line in wrap(printable(whole), columns)]
    if answer.total > len(answer.vacancies):
        lines.append(f"... and {answer.total - len(answer.vacancies):,} more: --limit 0 shows all")
    return "\n".join(lines)


def _vacancy_lines(vacancy: dict[str, Any]) -> list[str]:
    company, title = vacancy["company"] or "employer not named", vacancy["title"] or "(no title)"
    lines = [f"- {company}: {title} [{vacancy['role']}, {vacancy['level']}, AI {vacancy['ai_work']}]"]
    if vacancy["url"]:
        lines.append(f"    {vacancy['url']}")
    for pay in vacancy["pay"] or ():
        low, high = money(pay["min"]), money(pay["max"])
        note = f" ({pay['note']})" if pay["note"] else ""
        lines.append(f"    pay {low} to {high} {pay['currency']}/{pay['period']}, {pay['kind']}{note}")
    for piece in vacancy["evidence"]:
        words = f"'{' '.join(piece['words'].split())[:120]}'" if piece["words"] else "structured"
        where = piece["part"] if piece["start"] is None else f"{piece['part']} {piece['start']}-{piece['end']}"
        lines.append(f"    {piece['field']}: {words} [{where}; {piece['rule']}]")
    return lines
