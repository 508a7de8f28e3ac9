"""A build opened for questions: its tables on an engine, its dates, and the frame that every figure names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import ibis.expr.types as ir
import pyarrow as pa

from goingrate.errors import StoreError
from goingrate.records.cohort import Cohort, recipe
from goingrate.records.estimate import Estimate
from goingrate.tables.engine import Engine
from goingrate.tables.store import Build, Store, open_store

DEFAULT_PERIOD_DAYS = 365
# How a caveat ends that gives a figure as a plain count of the same vacancies would.
BEFORE_CAP = "before one employer's share is capped"


@dataclass(frozen=True)
class Market:
    """One build of one store, ready for questions. Use `open_market`."""

    store: Store
    build: Build
    engine: Engine

    @cached_property
    def vacancies(self) -> ir.Table:
        """The build's vacancies."""
        return self.table("vacancies")

    def table(self, name: str) -> ir.Table:
        """A table at the build's version."""
        return self.engine.table(self.store.snapshot(name, self.build.versions[name]))

    @property
    def as_of(self) -> date:
        """The newest sighting."""
        if self.build.as_of is None:
            raise StoreError(f"build {self.build.number} of {self.store.folder} holds no sighting")
        return self.build.as_of

    def dated(self, cohort: Cohort, *, whole: bool = False) -> Cohort:
        """The cohort with the default period where it names none: the twelve months up to the newest sighting."""
        if whole:
            return cohort.during(None, None)
        seen_to = cohort.seen_to or self.as_of
        seen_from = cohort.seen_from or min(self.as_of, seen_to) - timedelta(days=DEFAULT_PERIOD_DAYS - 1)
        return cohort.during(seen_from, seen_to)

    def period(self, cohort: Cohort) -> tuple[date, date]:
        """First and last day of the cohort's period; for the whole store, its first and newest sighting."""
        first = cohort.seen_from or self.first_seen
        return first, min(cohort.seen_to or self.as_of, self.as_of)

    def recipe(self, measure: str, cohort: Cohort, **further: object) -> str:
        """A figure's id on this build; the default period goes without saying, the whole store says `all`."""
        everything = cohort.seen_from is None and cohort.seen_to is None
        if not everything and cohort == self.dated(cohort.during(None, None)):
            cohort = cohort.during(None, None)
        return recipe(measure, cohort, all="yes" if everything else None, **further, build=self.build.number)

    @cached_property
    def first_seen(self) -> date:
        """The first sighting of the build."""
        day: date | None = self.run(self.vacancies.aggregate(day=self.vacancies.first_seen.min()))["day"][0].as_py()
        return day or self.as_of

    def run(self, view: ir.Table) -> pa.Table:
        """The view's rows."""
        return self.engine.run(view)

    def figure(
        self,
        cohort: Cohort,
        *,
        measure: str,
        estimand: str,
        unit: str,
        figure_id: str,
        frame: str,
        **found: Any,
    ) -> Estimate:
        """An Estimate of a cohort on this build: what every figure says of its dates and store, and what was found."""
        return Estimate(
            measure=measure,
            estimand=estimand,
            unit=unit,
            recipe=figure_id,
            frame=frame,
            as_of=self.as_of,
            period=self.period(cohort),
            synthetic=self.store.synthetic,
            **found,
        )

    def age_days(self, rows: pa.Table) -> int:
        """Days from the middle sighting of the rows (`last_seen`) to the store's newest; 0 for no rows.

        The middle one, since a few fresh rows don't make a cell fresh.
        """
        days = sorted(day for day in rows["last_seen"].to_pylist() if day)
        return int((self.as_of - days[(len(days) - 1) // 2]).days) if days else 0


def open_market(folder: Path, build: int | None = None) -> Market:
    """The newest build of the store in a folder, or the build of that number, on DuckDB.

    Raises StoreError where there is no store, no build or not that build.
    """
    from goingrate.tables.duckdb_engine import DuckDBEngine

    store = open_store(folder)
    return Market(store, store.build(build), DuckDBEngine())


def frame_of(employers: Iterable[str] | Mapping[str, int], *, synthetic: bool) -> str:
    """Of whom a figure speaks, in words: the mix of sources and the largest employers by vacancies.

    employers: the employer of each vacancy, or the number of vacancies of each employer

    >>> frame_of(["ashby:acme", "ashby:acme", "hackernews:bolt"], synthetic=False)
    'employers in your feeds: ashby 67 %, hackernews 33 %; largest: acme 67 %, bolt 33 %'
    """
    counts = Counter(employers)
    total = sum(counts.values())
    if not total:
        return "employers in your feeds: none"
    sources: Counter[str] = Counter()
    for employer, number in counts.items():
        sources[employer.partition(":")[0]] += number
    mix = ", ".join(f"{name} {number / total:.0%}" for name, number in sources.most_common())
    top = ", ".join(f"{name.partition(':')[2]} {number / total:.0%}" for name, number in counts.most_common(3))
    whose = "invented employers (SYNTHETIC)" if synthetic else "employers in your feeds"
    return f"{whose}: {mix}; largest: {top}".replace("%", " %")


def counts_of(table: pa.Table, key: str, value: str) -> dict[Any, int]:
    """A two-column table as a dict, largest value first, keys in order where values are equal."""
    pairs = zip(table[key].to_pylist(), table[value].to_pylist(), strict=True)
    return {name: int(number) for name, number in sorted(pairs, key=lambda pair: (-pair[1], str(pair[0])))}
