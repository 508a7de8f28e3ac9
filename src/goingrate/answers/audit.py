"""An audit's sample: vacancies of one build drawn at random, by strata, with known probabilities."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from goingrate.answers.cohorts import cohort_of
from goingrate.answers.contacts import mask_contacts
from goingrate.answers.market import Market
from goingrate.errors import GoingRateError, MalformedInputError
from goingrate.tables.views.audit import audit_frame, audited
from goingrate.tables.views.cohort import vacancies_in

FORMAT = 1
FEWEST_OF_A_STRATUM = 5  # labels, where it has so many vacancies


@dataclass(frozen=True, slots=True)
class Stratum:
    """One stratum: AI mention, kind of source, AI work as read; vacancies in it, and how many of them are drawn."""

    mention: str
    kind: str
    ai_work: str
    population: int
    drawn: int

    @property
    def name(self) -> str:
        """Its three parts in one."""
        return f"{self.mention} / {self.kind} / {self.ai_work}"


@dataclass(frozen=True, slots=True)
class Sample:
    """A drawn sample: what it was drawn of, its strata, and a row for each drawn vacancy."""

    build: int
    rules: str
    as_of: date
    period: tuple[date, date]
    seed: int
    synthetic: bool
    strata: tuple[Stratum, ...]
    rows: tuple[dict[str, Any], ...]

    def head(self) -> dict[str, Any]:
        """Everything but the rows, JSON-ready."""
        return {
            "audit_sample": FORMAT,
            "build": self.build,
            "rules": self.rules,
            "as_of": str(self.as_of),
            "period": [str(day) for day in self.period],
            "seed": self.seed,
            "synthetic": self.synthetic,
            "size": len(self.rows),
            "strata": [
                {name: getattr(each, name) for name in ("mention", "kind", "ai_work", "population", "drawn")}
                for each in self.strata
            ],
        }


def draw_sample(market: Market, size: int, seed: int, *, whole: bool = False) -> Sample:
    """A sample of a build's vacancies seen in the last twelve months before its newest sighting, or of all (`whole`).

    Strata are AI mention x kind of source x AI work as read; within each, every vacancy has the same probability,
    `drawn / population`. The same build, size and seed give the same sample.
    """
    cohort = market.dated(cohort_of("any"), whole=whole)
    chosen = vacancies_in(market.vacancies, cohort)
    view = audit_frame(chosen, market.table("fetches")).order_by("vacancy_id")
    frame = market.run(view)
    by_stratum: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(frame.drop_columns(["vacancy_id", "posting_id"]).to_pylist()):
        by_stratum[row["mention"], row["kind"], row["ai_work"]].append(number)
    if not by_stratum:
        raise GoingRateError(
            f"build {market.build.number} has no vacancy of that period; --all draws from the whole store"
        )
    takes = allocated({name: len(numbers) for name, numbers in by_stratum.items()}, size)
    rng = np.random.default_rng(seed)
    strata, numbers, of_stratum = [], [], {}
    for place, name in enumerate(sorted(by_stratum)):
        own = by_stratum[name]
        strata.append(Stratum(*name, population=len(own), drawn=takes[name]))
        for number in rng.choice(own, takes[name], replace=False).tolist():
            numbers.append(number)
            of_stratum[frame["vacancy_id"][number].as_py()] = place
    drawn = market.engine.rows(frame.take(pa.array(sorted(numbers))))
    rows = market.run(audited(chosen, market.table("postings"), drawn)).to_pylist()
    shuffled = [rows[place] for place in rng.permutation(len(rows))] if rows else []
    return Sample(
        build=market.build.number,
        rules=market.build.rules,
        as_of=market.as_of,
        period=market.period(cohort),
        seed=seed,
        synthetic=market.store.synthetic,
        strata=tuple(strata),
        rows=tuple(_sample_row(row, of_stratum[row["vacancy_id"]], strata) for row in shuffled),
    )


def allocated(populations: Mapping[tuple[str, str, str], int], size: int) -> dict[tuple[str, str, str], int]:
    """How many to draw of each stratum: by the square root of its size, five at least, all of the smallest.

    >>> allocated({("a", "", ""): 2, ("b", "", ""): 100, ("c", "", ""): 900}, 42)
    {('a', '', ''): 2, ('b', '', ''): 10, ('c', '', ''): 30}
    """
    takes: dict[tuple[str, str, str], int] = {}
    left, room = dict(sorted(populations.items())), size
    while left:
        roots = sum(sqrt(number) for number in left.values())
        shares = {name: max(room * sqrt(number) / roots, FEWEST_OF_A_STRATUM) for name, number in left.items()}
        full = {name: number for name, number in left.items() if shares[name] >= number}
        if not full:
            return takes | {name: max(1, int(share)) for name, share in shares.items()}
        takes |= full
        room = max(room - sum(full.values()), 0)
        left = {name: number for name, number in left.items() if name not in full}
    return takes


def _sample_row(row: dict[str, Any], stratum: int, strata: list[Stratum]) -> dict[str, Any]:
    """What a labeller needs to read, contacts masked, and apart from it what we read."""
    texts = {name: row[name] and mask_contacts(row[name]) for name in ("title", "location", "text")}
    given = {name: row[name] for name in ("company", "employment", "remote")}
    pay = [{name: each[name] for name in ("min", "max", "currency", "period", "kind", "note")} for each in row["pay"]]
    of = strata[stratum]
    return {
        "id": row["vacancy_id"],
        "posting": row["posting_id"],
        "stratum": stratum,
        "probability": of.drawn / of.population,
        **texts,
        **given,
        "read": {"ai_work": row["ai_work"], "role": row["role"], "level": row["level"], "pay": pay},
    }


def write_sample(sample: Sample, path: Path) -> None:
    """Write the sample as JSON lines: its head, then a line for each vacancy."""
    lines = [sample.head(), *sample.rows]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def read_sample(path: Path) -> Sample:
    """The sample of a file. Raises MalformedInputError where it is none."""
    try:
        head, *rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        if head["audit_sample"] != FORMAT:
            raise MalformedInputError(f"{path} is a sample of another goingrate (format {head['audit_sample']})")
        return Sample(
            build=head["build"],
            rules=head["rules"],
            as_of=date.fromisoformat(head["as_of"]),
            period=(date.fromisoformat(head["period"][0]), date.fromisoformat(head["period"][1])),
            seed=head["seed"],
            synthetic=head["synthetic"],
            strata=tuple(Stratum(**each) for each in head["strata"]),
            rows=tuple({name: row[name] for name in _ROW} for row in rows),
        )
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise MalformedInputError(f"{path} is no sample of `goingrate audit draw` ({error})") from error


_ROW = (
    "id", "posting", "stratum", "probability", "title", "location", "text", "company", "employment", "remote", "read",
)  # fmt: skip
