"""The store's postings to a published build: mark boilerplate, extract, identify, publish."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from goingrate.errors import StoreError
from goingrate.extraction.facts import rules_version
from goingrate.pipeline.checking import listed_by_source, refuse_broken, silences_by_field
from goingrate.pipeline.extracting import extract_batch
from goingrate.pipeline.identifying import identify
from goingrate.pipeline.recording import pay_record_rows
from goingrate.settings import VERSION, command
from goingrate.tables.engine import Engine
from goingrate.tables.rows import READABLE
from goingrate.tables.schema import FACTS
from goingrate.tables.store import Build, Store
from goingrate.tables.views.boilerplate import posting_marks
from goingrate.tables.views.current import current_postings

INPUTS = ("postings", "fetches", "sightings", "quarantine", "records")
_FACTS_A_COMMIT = 20_000
_MARKS = ("posting_id", "marks", "marked", "first_seen", "last_seen", "is_open")

Progress = Callable[[int, int, str], None]
"""Called with items done, items in all and the name of the step."""


@dataclass
class _Steps:
    """What each step took in and gave out."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def add(self, step: str, went_in: int, came_out: int, note: str) -> None:
        now = time.monotonic()
        row = {"step": step, "went_in": went_in, "came_out": came_out, "note": note, "seconds": now - self.started}
        self.rows.append(row)
        self.started = now


def build_store(
    store: Store, engine: Engine, *, progress: Progress | None = None, check: bool = False, again: bool = False
) -> tuple[Build, bool]:
    """The newest build and whether it is new: nothing is done where nothing changed since the last was made.

    check: publish no build that looks broken beside the one before; again: build though nothing changed
    Raises StoreBusyError where another process writes, StoreError where the store holds neither posting nor pay record,
    CheckFailedError where the check found something.
    """
    with store.writing():
        inputs = {table: store.version(table) for table in INPUTS}
        builds = store.builds()
        last = builds[-1] if builds else None
        if last and not again and is_current(builds, inputs):
            return last, False
        build = _build(store, engine, inputs, last.number + 1 if last else 1, progress)
        if check:
            refuse_broken(last, build)
        store.publish(build)
        return build, True


def is_current(builds: list[Build], inputs: dict[str, int]) -> bool:
    """Whether a build of these versions of the inputs would repeat the one that was made last.

    Builds that were rolled back to don't count: nothing but news makes the one anew that was rolled back from.
    """
    made = next((build for build in reversed(builds) if not build.is_rollback), None)
    return (
        made is not None
        and all(made.versions.get(name) == version for name, version in inputs.items())
        and (made.rules, made.code_version) == (rules_version(), VERSION)
    )


def _build(store: Store, engine: Engine, inputs: dict[str, int], number: int, progress: Progress | None) -> Build:
    steps, rules = _Steps(), rules_version()
    tables = {name: engine.table(store.snapshot(name, version)) for name, version in inputs.items()}
    current = current_postings(tables["postings"], tables["sightings"], tables["fetches"])
    as_of = _take_stock(engine, tables, current, steps)
    marks = _kept_marks(engine, current, tables["postings"])
    _extract(store, engine, marks, rules, steps, progress)
    facts = engine.table(store.snapshot("facts"))
    identified = identify(store, engine, marks, facts.filter(facts.rules == rules))
    _check_nothing_lost(identified.postings, steps)
    steps.add("identify", identified.postings, identified.vacancies, identified.note)
    records = pay_record_rows(store.read("records"))
    store.replace("pay_records", records)
    _count_records(records, steps)
    versions = inputs | {name: store.version(name) for name in ("facts", "vacancies", "pay_records")}
    listed = listed_by_source(engine, tables["sightings"], tables["fetches"])
    silent = silences_by_field(engine, engine.table(store.snapshot("vacancies")), facts, rules, identified.postings)
    finished_at = datetime.now(UTC)
    return Build(
        number, as_of, versions, tuple(steps.rows), VERSION, rules, finished_at, listed=listed, silences=silent
    )


def _count_records(records: pa.Table, steps: _Steps) -> None:
    """Pay records in, those that count out; why the others don't."""
    if not records.num_rows:
        return
    aside = Counter(records["set_aside"].to_pylist())
    usable = aside.pop(None, 0)
    reasons = ", ".join(f"{number} {reason}" for reason, number in aside.most_common())
    steps.add("read records", records.num_rows, usable, f"pay records to usable ones{'; ' * bool(reasons)}{reasons}")


def _take_stock(engine: Engine, tables: dict[str, ir.Table], current: ir.Table, steps: _Steps) -> date:
    """The newest sighting, or of a store of pay records alone the newest fetch; counts of what there is."""
    sightings, contents, rejected, records = (
        int(engine.run(tables[name].count().as_table())[0][0].as_py())
        for name in ("sightings", "postings", "quarantine", "records")
    )
    known = engine.run(current.aggregate(n=current.count(), as_of=current.last_seen.max()))
    postings, as_of = known["n"][0].as_py(), known["as_of"][0].as_py()
    if not postings:
        if not records:
            raise StoreError(
                "the store holds no posting and no pay record yet; read some with: "
                f"{command()} read PATH... ({rejected} quarantined)"
            )
        as_of = engine.run(tables["fetches"].aggregate(day=tables["fetches"].seen_on.max()))["day"][0].as_py()
    steps.add(
        "take stock",
        contents,
        postings,
        f"contents to current postings; {sightings} sightings, {rejected} items quarantined",
    )
    return as_of  # type: ignore[no-any-return]


def _kept_marks(engine: Engine, current: ir.Table, postings: ir.Table) -> ir.Table:
    """Current postings with their marks, which are counted once: the build's steps ask for them again and again."""
    marked = engine.run(posting_marks(current).select(*_MARKS))
    return engine.rows(marked).join(postings, "posting_id")


def _extract(
    store: Store, engine: Engine, marks: ir.Table, rules: str, steps: _Steps, progress: Progress | None
) -> None:
    """Read the facts of postings whose content, marks or rules are new, committing as it goes."""
    counts = engine.run(marks.aggregate(n=marks.count(), marked=(marks.marks != 0).sum()))
    total, marked = counts["n"][0].as_py(), counts["marked"][0].as_py()
    steps.add("mark boilerplate", total, int(marked or 0), "postings to postings with lines that recur on their board")
    facts = engine.table(store.snapshot("facts"))
    fresh = marks.anti_join(facts.filter(facts.rules == rules), ["posting_id", "marks"])
    todo = int(engine.run(fresh.count().as_table())[0][0].as_py())
    wanted = fresh.select("posting_id", "marked", "marks", *READABLE).mutate(rules=ibis.literal(rules))
    done, waiting = 0, []
    for batch in engine.map(wanted, extract_batch, FACTS) if todo else ():
        waiting.append(batch)
        done += batch.num_rows
        if progress is not None:
            progress(done, todo, "reading facts")
        if sum(each.num_rows for each in waiting) >= _FACTS_A_COMMIT:
            store.append("facts", pa.Table.from_batches(waiting, FACTS))
            waiting = []
    if waiting:
        store.append("facts", pa.Table.from_batches(waiting, FACTS))
    steps.add("extract", total, total, f"postings to facts: {todo} read now, {total - todo} known from before")


def _check_nothing_lost(with_facts: int, steps: _Steps) -> None:
    """Every current posting has facts, once; a build that lost or doubled one is not published."""
    current = steps.rows[-1]["came_out"]
    if with_facts != current:
        raise StoreError(
            f"the build has facts of {with_facts} postings where {current} are current; it is not published"
        )
