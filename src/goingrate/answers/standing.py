"""What the figures of a build stand on: sources and dates, counts in and out of each step, what was set aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from goingrate.answers.counts import role_and_level_counts, vacancy_count
from goingrate.answers.market import Market
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.cohort import AI_ROLES
from goingrate.tables.views.sources import (
    boards_fetched_again,
    fetch_dating,
    fetched_sources,
    quarantine_reasons,
    source_vacancies,
)

_FETCHED = ("source", "boards", "items", "rejected", "first_fetch", "last_fetch")
_GIVEN = ("postings", "vacancies", "employers", "unnamed", "undated", "oldest_claim", "newest_claim")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source of the build: how much was fetched when, and what it gave.

    dated_by: the rule that found the fetch day, and of how many fetches; unnamed, undated: vacancies that name no
    employer, no posting date;
    oldest_claim, newest_claim: posting dates as the ads claim them
    """

    source: str
    boards: int
    items: int
    rejected: int
    first_fetch: date
    last_fetch: date
    dated_by: tuple[tuple[str, int], ...]
    postings: int
    vacancies: int
    employers: int
    unnamed: int
    undated: int
    oldest_claim: date | None
    newest_claim: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What a build stands on, before any estimate.

    steps: counts in and out, as the build kept them; quarantine: (source, reason, items); vacancies: the counts of
    `any`, `tech`, `ai` and `ai_roles`; in_both: vacancies that are AI jobs and AI roles; no_role: vacancies of the
    period whose job could not be named; boards, boards_again: boards, and those fetched on more than one day
    """

    build: int
    finished_at: datetime
    code_version: str
    rules: str
    sources: tuple[SourceRow, ...]
    steps: tuple[dict[str, Any], ...]
    quarantine: tuple[tuple[str, str, int], ...]
    stored: int
    vacancies: dict[str, Estimate]
    in_both: int
    no_role: int
    boards: int
    boards_again: int

    @property
    def is_single_snapshot(self) -> bool:
        """Whether no board was fetched on two days: then nothing can be said of change."""
        return self.boards_again == 0


def standing(market: Market, cohorts: dict[str, Cohort]) -> Standing:
    """What the market's build stands on.

    cohorts: those whose vacancies are counted, by name; `any` among them
    """
    fetches = market.table("fetches")
    rejected = market.run(quarantine_reasons(market.table("quarantine"))).to_pylist()
    counts = role_and_level_counts(market, cohorts["any"])
    again = market.run(boards_fetched_again(fetches)).to_pylist()[0]
    sources = _sources(
        market.run(fetched_sources(fetches)).to_pylist(),
        market.run(fetch_dating(fetches)).to_pylist(),
        market.run(source_vacancies(market.vacancies)).to_pylist(),
    )
    build = market.build
    return Standing(
        build=build.number,
        finished_at=build.finished_at,
        code_version=build.code_version,
        rules=build.rules,
        sources=sources,
        steps=build.steps,
        quarantine=tuple(
            (row["source"] or "not recognised", row["reason"], row["items"])
            for row in sorted(rejected, key=lambda row: (-row["items"], str(row["source"]), row["reason"]))
        ),
        stored=sum(row.vacancies for row in sources),
        vacancies={name: vacancy_count(market, cohort) for name, cohort in cohorts.items()},
        in_both=sum(row["core"] for row in counts if row["role"] in AI_ROLES),
        no_role=sum(row["vacancies"] for row in counts if row["role"] is None),
        boards=again["boards"],
        boards_again=again["again"],
    )


def _sources(
    fetched: list[dict[str, Any]], dating: list[dict[str, Any]], given: list[dict[str, Any]]
) -> tuple[SourceRow, ...]:
    """One row a source, most vacancies first; a source whose fetches were dated by several rules has them all."""
    rules: dict[str, Counter[str]] = {}
    for row in dating:
        rules.setdefault(row["source"], Counter())[row["seen_on_rule"] or "not kept"] += row["fetches"]
    by_source = {row["source"]: row for row in given}
    found = []
    for row in fetched:
        fields: dict[str, Any] = {name: row[name] for name in _FETCHED}
        fields |= {name: by_source.get(row["source"], {}).get(name) for name in _GIVEN}
        fields |= {name: 0 for name in _GIVEN[:5] if fields[name] is None}
        found.append(SourceRow(**fields, dated_by=tuple(rules[row["source"]].most_common())))
    return tuple(sorted(found, key=lambda row: (-row.vacancies, row.source)))
