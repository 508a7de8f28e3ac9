"""Why a figure is what it is: from its id back to its recipe, its query, its postings and their evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import ibis.expr.types as ir

from goingrate.answers.age import median_age
from goingrate.answers.cohorts import describe, parse_currency
from goingrate.answers.counts import vacancy_count
from goingrate.answers.figure_ids import asked
from goingrate.answers.market import Market
from goingrate.answers.openings import opened_in
from goingrate.answers.pay import QUANTILES, pay, pay_rates
from goingrate.answers.records import record_median, record_rows
from goingrate.answers.shares import ai_shares, disclosure_share
from goingrate.answers.skills import skill_share
from goingrate.errors import UnknownWordError
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.age import open_vacancies
from goingrate.tables.views.cohort import vacancies_in
from goingrate.tables.views.counts import ai_work_by_employer, counts_by_role_and_level
from goingrate.tables.views.disclosure import disclosure
from goingrate.tables.views.evidence import evidence_of
from goingrate.tables.views.pay import pay_weights
from goingrate.tables.views.skills import skills_by_employer, vacancies_naming


@dataclass(frozen=True, slots=True)
class Why:
    """A figure's estimate, the method in words, its view as SQL, and the vacancies behind it with their evidence.

    total: how many vacancies there are behind it, of which `vacancies` may show the first
    """

    estimate: Estimate
    cohort: str
    method: str
    sql: str
    total: int
    vacancies: list[dict[str, Any]]

    def to_json(self) -> dict[str, Any]:
        """The explanation as one JSON-ready dict."""
        return {
            "figure": self.estimate.to_json(),
            "cohort": self.cohort,
            "method": self.method,
            "sql": self.sql,
            "total": self.total,
            "vacancies": self.vacancies,
        }


_METHODS = {
    "pay": (
        "Draw a vacancy that states base pay, then a point uniform in its range; pay by the month or week is made a "
        "year's, other currencies are converted at the rates in the query. Tiers of a vacancy share its weight; one "
        "employer's share is capped at max(10 %, 2/K). Interval: inverted cluster-robust test over employers. See "
        "docs/estimands.md."
    ),
    "disclosure": "Vacancies that state any pay over all vacancies of named employers; interval over employers.",
    "ai_work": "Vacancies with the property over all vacancies of named employers; interval over employers.",
    "age": "Median days from the earliest claimed posting date to the last sighting, over vacancies still listed in "
    "their board's newest fetch.",
    "skill": "Vacancies that name the skill over all vacancies of named employers whose ads could be read for skills; "
    "interval over employers.",
    "openings": "Vacancies first seen in the month on boards collected throughout it, those of a board's first fetch "
    "left out: they were open before.",
    "record_pay": "Usable full-time records of the role in the set's main country and currency; the median with its "
    "interval over employers, or over distinct rows where none is named. Rows of persons are never shown.",
    "count": "Vacancies seen open in the period, each counted once however many ads it has.",
}
# The fields whose evidence a figure of the measure rests on.
_FIELDS = {
    "pay": ("pay", "role", "level", "places", "ai_work"),
    "disclosure": ("pay", "role", "level"),
    "ai_work": ("ai_work", "ai_mention", "role"),
    "age": ("role", "level"),
    "count": ("role", "level", "places", "ai_work"),
    "skill": ("skills", "role", "level"),
    "openings": ("role", "level", "ai_work"),
}


def why(market: Market, figure: str, *, limit: int | None = None) -> Why:
    """Everything behind a figure: the same estimate again, and the vacancies it rests on, in the order of their ids.

    market: the build that the id names (`build_asked`); figure: its id; limit: at most so many vacancies
    Raises UnknownWordError where the id can't be read.
    """
    measure, cohort, parts = asked(figure)
    if measure == "record_pay":
        return _why_records(market, cohort, parts["source"], parts["role"], limit)
    cohort = market.dated(cohort, whole="all" in parts)
    estimate, view, chosen = _figure(market, measure, cohort, parts)
    kind = "ai_work" if measure.startswith("ai_work") else measure
    total = int(market.run(chosen.select("vacancy_id").distinct().count().as_table())[0][0].as_py())
    rows = _behind(market, chosen, _FIELDS[kind], limit)
    return Why(estimate, describe(cohort), _METHODS[kind], market.engine.sql(view), total, rows)


def _why_records(market: Market, cohort: Cohort, source: str, role: str, limit: int | None) -> Why:
    """Everything behind a median of pay records; the rows only where they are no persons'."""
    estimate, view = record_median(market, source, role)
    rows = record_rows(market, view, limit) if estimate.confidentiality == "public" else []
    total = estimate.n_vacancies if rows else 0
    return Why(estimate, f"{describe(cohort)}, {source}", _METHODS["record_pay"], market.engine.sql(view), total, rows)


def _figure(market: Market, measure: str, cohort: Cohort, parts: dict[str, str]) -> tuple[Estimate, ir.Table, ir.Table]:
    """The estimate, the view it is computed from, and the vacancies behind it (a table with vacancy_id)."""
    vacancies = market.vacancies
    chosen = vacancies_in(vacancies, cohort)
    named = chosen.filter(chosen.employer.notnull())
    if measure == "pay":
        return _pay_figure(market, cohort, parts)
    if measure == "disclosure":
        return disclosure_share(market, cohort), disclosure(vacancies, cohort), named
    if measure == "age":
        view = open_vacancies(vacancies, cohort)
        return median_age(market, cohort), view, view
    if measure == "skill":
        estimate = skill_share(market, cohort, parts["skill"])
        return estimate, skills_by_employer(vacancies, cohort), vacancies_naming(vacancies, cohort, parts["skill"])
    if measure == "openings":
        estimate, view = opened_in(market, cohort)
        return estimate, view, view
    if measure == "count":
        return vacancy_count(market, cohort), counts_by_role_and_level(vacancies, cohort), chosen
    kind = measure.removeprefix("ai_work_")
    hits = named.filter(named.ai_mention) if kind == "mention" else named.filter(named.ai_work == kind)
    return ai_shares(market, cohort)[kind], ai_work_by_employer(vacancies, cohort), hits


def _pay_figure(market: Market, cohort: Cohort, parts: dict[str, str]) -> tuple[Estimate, ir.Table, ir.Table]:
    names = [f"p{round(level * 100)}" for level in QUANTILES]
    at = parts.get("at", "p50")
    if at not in names:
        raise UnknownWordError(f"no quantile '{at}'; allowed are {', '.join(names)}")
    basis = parts.get("basis", "salaried")
    currency = parse_currency(parts["currency"]) if "currency" in parts else None
    answer = pay(market, cohort, currency=currency, basis=basis)
    estimates = answer.by_employers if parts.get("weighting") == "employers" else answer.estimates
    rates = pay_rates(market, cohort, currency, basis)[1]
    view = pay_weights(market.vacancies, cohort, {name: rate.value for name, rate in rates.items()}, basis)
    return estimates[names.index(at)], view, view


def _behind(market: Market, chosen: ir.Table, fields: tuple[str, ...], limit: int | None) -> list[dict[str, Any]]:
    """The chosen vacancies in the order of their ids, each with what its postings say in these fields."""
    ids = chosen.select("vacancy_id").distinct().order_by("vacancy_id")
    ids = ids.limit(limit) if limit else ids
    view = evidence_of(ids, market.vacancies, market.table("postings"), market.table("facts"), market.build.rules)
    found: dict[str, dict[str, Any]] = {}
    for row in market.run(view.order_by("vacancy_id", "key", "posting_id")).to_pylist():
        vacancy = found.setdefault(
            row["vacancy_id"],
            {
                "vacancy": row["vacancy_id"],
                "company": row["company"],
                "title": row["title"],
                "url": row["url"],
                **{name: row[name] for name in ("role", "level", "ai_work")},
                "pay": row["pay"] if "pay" in fields else None,
                "postings": [],
                "evidence": [],
            },
        )
        vacancy["postings"].append(row["key"])
        said = {(piece["field"], piece["words"], piece["part"]) for piece in vacancy["evidence"] if piece["words"]}
        pieces = [_quoted(piece, row) for piece in row["evidence"] if piece["field"] in fields]
        # a second ad of the same job adds what the first does not say
        vacancy["evidence"] += [each for each in pieces if (each["field"], each["words"], each["part"]) not in said]
    return list(found.values())


def _quoted(piece: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    """A piece of evidence with the words it stands on; structured pay has a path and no words."""
    part = "posting_title" if piece["part"] == "title" else piece["part"]
    whole = row.get(part) if part in ("posting_title", "location", "employment", "remote", "text") else None
    words = whole[piece["start"] : piece["end"]] if whole and piece["start"] is not None else None
    kept = {name: piece[name] for name in ("field", "part", "start", "end", "rule")}
    return {**kept, "words": words, "posting": row["key"]}
