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

_IN_BUILD = "postings, in {was:.1%} of {whole_before:,} in build {build}"
_WORSE = {
    "silence": f"is silent in {{share:.1%}} of {{whole:,}} {_IN_BUILD}: twice as often and more",
    "told": f"is told in {{share:.1%}} of {{whole:,}} {_IN_BUILD}: half as often and less",
    "missing": f"is told in none of {{whole:,}} {_IN_BUILD}: no reader looks for it",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that got worse, before and now.

    kind: `listed`, the postings of a source; `silence`, the share silent of a field; `told`, the share telling it;
    `missing`, the share that told a field which no reader looks for now
    """

    kind: str
    name: str
    before: float
    now: float
    text: str

    def to_json(self) -> dict[str, Any]:
        """The finding as a JSON-ready dict."""
        return asdict(self)


def listed_by_source(engine: Engine, sightings: ir.Table, fetches: ir.Table) -> dict[str, int]:
    """Postings listed by the newest fetches, by source."""
    rows = engine.run(listed_postings(sightings, fetches)).to_pylist()
    return {row["source"]: int(row["postings"]) for row in sorted(rows, key=lambda row: str(row["source"]))}


def silences_by_field(
    engine: Engine, vacancies: ir.Table, facts: ir.Table, rules: str, postings: int
) -> dict[str, tuple[int, int]]:
    """By field, the current postings that say nothing of it for whatever reason, and all; postings: all of them.

    A field that no reader looks for yet is not here.
    """
    cited = build_facts(vacancies, facts, rules)
    (read,) = engine.run(fields_read(cited)).to_pylist()
    silent = Counter({name: 0 for name, is_read in read.items() if is_read})
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
    """What got worse from one build to the next: sources listing under half, fields silent twice or told half as often.

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
    postings = max((whole for _, whole in now.silences.values()), default=0)
    found = []
    for field, (silent_before, whole_before) in sorted(before.silences.items()):
        silent, whole = now.silences.get(field, (postings, postings))
        if min(whole, whole_before) < LEAST_POSTINGS:
            continue
        was, share = silent_before / whole_before, silent / whole
        kind = _worse(was, share) if field in now.silences else "missing"
        if kind is not None:
            if kind != "silence":
                was, share = 1 - was, 1 - share
            text = _WORSE[kind].format(
                share=share, whole=whole, was=was, whole_before=whole_before, build=before.number
            )
            text = f"field {field} {text}{_other_rules(before, now)}".replace("%", " %")
            found.append(Finding(kind, field, was, share, text))
    return found


def _worse(was: float, share: float) -> str | None:
    """What got worse of a field silent in these shares of the postings, if anything did.

    Where over half were silent before, silence can't double: what is told can halve.

    >>> _worse(0.1, 0.2), _worse(0.65, 1.0), _worse(0.65, 0.8)
    ('silence', 'told', None)
    """
    if round(share - was, 9) < LEAST_POINTS:
        return None
    if share >= 2 * was:
        return "silence"
    return "told" if round(2 * (1 - share), 9) <= round(1 - was, 9) else None


def _other_rules(before: Build, now: Build) -> str:
    return "" if before.rules == now.rules else " (read by other rules)"
