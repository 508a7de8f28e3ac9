"""The state of an installation and its store: what there is, what is wrong, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import ibis.expr.types as ir

from goingrate.answers.install import Install, install
from goingrate.answers.market import Market
from goingrate.answers.withheld import Withheld, withheld
from goingrate.extraction.facts import rules_version
from goingrate.pipeline.building import INPUTS, is_current
from goingrate.records.facts import Facts, Silence
from goingrate.tables.disk import Disk, disk, missing_tables
from goingrate.tables.engine import Engine
from goingrate.tables.schema import SCHEMA_NUMBER
from goingrate.tables.store import Build, Store, open_store
from goingrate.tables.views.health import build_facts, fields_read, pay_conflicts, quarantine_kinds, silences
from goingrate.tables.views.sources import fetched_sources


@dataclass(frozen=True, slots=True)
class SourceAge:
    """One source: what was fetched of it, what of that was rejected, the newest fetch and how long ago that is.

    days: to today; days_behind: to the newest sighting of the store
    """

    source: str
    fetches: int
    items: int
    rejected: int
    last_fetch: date
    days: int
    days_behind: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """One kind of rejected input: how many items, and a file that held one."""

    source: str
    reason: str
    items: int
    example: str


@dataclass(frozen=True, slots=True)
class FieldSilence:
    """One field over all current postings: those with no value by reason; share: of all of them.

    A field that no reader looks for yet has the one reason `not read`.
    """

    field: str
    share: float
    reasons: dict[str, int]


@dataclass(frozen=True, slots=True)
class StoreHealth:
    """The state of a store.

    current: whether a build would have nothing to do; unread: fetches that the newest build has not seen; missing:
    tables of the newest build that lost files, where nothing can be said of pay and silence; pay_stated_twice: postings
    whose feed and words both state pay; pay_conflicts: those of them where the two contradict each other
    """

    folder: str
    schema_number: int
    synthetic: bool
    builds: tuple[Build, ...]
    current: bool
    unread: int
    missing: tuple[str, ...]
    sources: tuple[SourceAge, ...]
    disk: Disk
    rejected: tuple[Rejected, ...]
    postings: int
    silences: tuple[FieldSilence, ...]
    pay_stated_twice: int
    pay_conflicts: int
    withheld: Withheld | None

    @property
    def newest(self) -> Build | None:
        """The build that answers, None where none was published."""
        return self.builds[-1] if self.builds else None


@dataclass(frozen=True, slots=True)
class Health:
    """The installation and the store; store: None where the folder holds none; rules: version of the reading rules."""

    install: Install
    folder: str
    rules: str
    store: StoreHealth | None

    def to_json(self) -> dict[str, Any]:
        """The state as a JSON-ready dict; days as ISO text."""
        whole = asdict(self)
        if self.store is not None:
            newest = self.store.newest
            kept = ("number", "as_of", "finished_at", "code_version", "rules", "note")
            whole["store"]["builds"] = len(self.store.builds)
            whole["store"]["newest"] = {name: getattr(newest, name) for name in kept} if newest else None
        return whole


def health(folder: Path, engine: Engine, today: date) -> Health:
    """The state of what is installed and of the store in the folder, as of a day.

    A folder without a store is no error. Raises StoreError where there is one that can't be opened.
    """
    store = store_health(open_store(folder), engine, today) if (folder / "store.json").exists() else None
    return Health(install(), str(folder), rules_version(), store)


def store_health(store: Store, engine: Engine, today: date) -> StoreHealth:
    """The state of an open store."""
    builds = store.builds()
    newest = builds[-1] if builds else None
    missing = tuple(missing_tables(store, newest)) if newest else ()
    inputs = {table: store.version(table) for table in INPUTS}
    facts_known = newest is not None and not missing
    facts = _facts(store, engine, newest) if newest and facts_known else None
    postings, silent = (0, ()) if facts is None else _silences(engine, facts)
    pays = {"both": 0, "conflicts": 0} if facts is None else engine.run(pay_conflicts(facts)).to_pylist()[0]
    return StoreHealth(
        folder=str(store.folder),
        schema_number=SCHEMA_NUMBER,
        synthetic=store.synthetic,
        builds=tuple(builds),
        current=is_current(builds, inputs),
        unread=_unread(store, engine, builds),
        missing=missing,
        sources=tuple(_ages(store, engine, newest, today)),
        disk=disk(store, builds),
        rejected=_rejected(store, engine),
        postings=postings,
        silences=silent,
        pay_stated_twice=int(pays["both"] or 0),
        pay_conflicts=int(pays["conflicts"] or 0),
        withheld=withheld(Market(store, newest, engine)) if newest and facts_known else None,
    )


def _unread(store: Store, engine: Engine, builds: list[Build]) -> int:
    """Fetches that no build has seen."""
    made = next((build for build in reversed(builds) if not build.is_rollback), None)
    every = _count(engine, engine.table(store.snapshot("fetches")))
    return every - (_count(engine, engine.table(store.snapshot("fetches", made.versions["fetches"]))) if made else 0)


def _count(engine: Engine, table: ir.Table) -> int:
    return int(engine.run(table.count().as_table())[0][0].as_py())


def _ages(store: Store, engine: Engine, newest: Build | None, today: date) -> Iterator[SourceAge]:
    fetched = engine.run(fetched_sources(engine.table(store.snapshot("fetches")))).to_pylist()
    as_of = newest.as_of if newest else None
    for row in sorted(fetched, key=lambda row: (row["last_fetch"], row["source"])):
        last = row["last_fetch"]
        behind = max(0, ((as_of or last) - last).days)
        yield SourceAge(row["source"], row["fetches"], row["items"], row["rejected"], last, (today - last).days, behind)


def _rejected(store: Store, engine: Engine) -> tuple[Rejected, ...]:
    rows = engine.run(quarantine_kinds(engine.table(store.snapshot("quarantine")))).to_pylist()
    found = [Rejected(row["source"] or "not recognised", row["reason"], row["items"], row["example"]) for row in rows]
    return tuple(sorted(found, key=lambda kind: (-kind.items, kind.source, kind.reason)))


def _facts(store: Store, engine: Engine, build: Build) -> ir.Table:
    """The facts that a build stands on."""
    tables = {name: engine.table(store.snapshot(name, build.versions[name])) for name in ("vacancies", "facts")}
    return build_facts(tables["vacancies"], tables["facts"], build.rules)


def _silences(engine: Engine, facts: ir.Table) -> tuple[int, tuple[FieldSilence, ...]]:
    """All current postings, and each field's silence over them, the most silent first."""
    postings = _count(engine, facts)
    read = {name for name, is_read in engine.run(fields_read(facts)).to_pylist()[0].items() if is_read}
    reasons: dict[str, Counter[str]] = {name: Counter() for name in Facts().readings()}
    for row in engine.run(silences(facts)).to_pylist():
        reasons.setdefault(row["field"], Counter())[row["reason"]] += int(row["postings"])
    for name, counted in reasons.items():
        if not counted and name not in read:
            counted[Silence.NOT_READ.value] = postings
    found = (
        FieldSilence(name, counted.total() / postings if postings else 0.0, dict(counted.most_common()))
        for name, counted in reasons.items()
    )
    return postings, tuple(sorted(found, key=lambda field: (-field.share, field.field)))
