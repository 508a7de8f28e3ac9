"""A new build held against the one published before: what broke on the way, before anyone reads a figure of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

import ibis.expr.types as ir

from goingrate.errors import CheckFailedError
from goingrate.settings import command
from goingrate.tables.engine import Engine
from goingrate.tables.store import Build
from goingrate.tables.views.health import build_facts, fields_read, listed_postings, silences

# Below these a change is chance: a board of nine may close five jobs in a week.
LEAST_LISTED = 10
LEAST_POSTINGS = 20
LEAST_POINTS = 0.05


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that got worse: of a source, the postings listed; of a field, the share of postings silent of it."""

    kind: str
    name: str
    before: float
    now: float
    text: str

    def to_json(self) -> dict[str, Any]:
        """The finding as a JSON-ready dict."""
        return asdict(self)


def listed_by_source(engine: Engine, postings: ir.Table, sightings: ir.Table, fetches: ir.Table) -> dict[str, int]:
    """Postings listed by the newest fetches, by source."""
    rows = engine.run(listed_postings(postings, sightings, fetches)).to_pylist()
    return {row["source"]: int(row["postings"]) for row in sorted(rows, key=lambda row: str(row["source"]))}


def silences_by_field(
    engine: Engine, vacancies: ir.Table, facts: ir.Table, rules: str, postings: int
) -> dict[str, tuple[int, int]]:
    """By field, the current postings that say nothing of it for whatever reason, and all; postings: all of them.

    A field that no reader looks for yet is not here.
    """
    cited = build_facts(vacancies, facts, rules)
    silent = Counter({row["field"]: 0 for row in engine.run(fields_read(cited)).to_pylist()})
    for row in engine.run(silences(cited)).to_pylist():
        silent[row["field"]] += int(row["postings"])
    return {name: (silent[name], postings) for name in sorted(silent)}


def refuse_broken(before: Build | None, now: Build) -> None:
    """Raise CheckFailedError where the new build looks broken beside the one before."""
    found = findings(before, now)
    if found:
        raise CheckFailedError(
            f"the build is not published, {before.number if before else 0} stays the newest: "
            f"{'; '.join(finding.text for finding in found)}; to publish it as it is: {command()} build",
            tuple(finding.to_json() for finding in found),
        )


def findings(before: Build | None, now: Build) -> tuple[Finding, ...]:
    """What got worse from one build to the next: sources that list under half, fields silent twice as often.

    before: None, or the build published last; a build that kept no counts is no measure and gives no finding

    >>> from datetime import UTC, datetime
    >>> day = datetime.now(UTC)
    >>> made = [Build(n, None, {}, (), "1", "r", day, listed={"ashby": jobs}) for n, jobs in ((1, 40), (2, 11))]
    >>> [finding.text for finding in findings(*made)]
    ['source ashby lists 11 postings, 40 in build 1: under half']
    """
    if before is None:
        return ()
    return (*_thinner(before, now), *_more_silent(before, now))


def _thinner(before: Build, now: Build) -> list[Finding]:
    found = []
    for source, was in before.listed.items():
        listed = now.listed.get(source, 0)
        if was >= LEAST_LISTED and 2 * listed < was:
            text = f"source {source} lists {listed:,} postings, {was:,} in build {before.number}: under half"
            found.append(Finding("listed", source, was, listed, text))
    return found


def _more_silent(before: Build, now: Build) -> list[Finding]:
    found = []
    for field in sorted(before.silences.keys() & now.silences.keys()):
        (silent_before, whole_before), (silent, whole) = before.silences[field], now.silences[field]
        if min(whole, whole_before) < LEAST_POSTINGS:
            continue
        share, was = silent / whole, silent_before / whole_before
        if share >= 2 * was and share - was >= LEAST_POINTS:
            text = (
                f"field {field} is silent in {share:.1%} of {whole:,} postings, in {was:.1%} of {whole_before:,} "
                f"in build {before.number}: twice as often and more{_other_rules(before, now)}"
            )
            found.append(Finding("silence", field, was, share, text.replace("%", " %")))
    return found


def _other_rules(before: Build, now: Build) -> str:
    return "" if before.rules == now.rules else " (read by other rules)"
