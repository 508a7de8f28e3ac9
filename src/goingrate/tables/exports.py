"""What can be carried out of a build: its tables, and vacancies flat for other people's tools."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from goingrate.tables.schema import TABLES
from goingrate.tables.views.flat import flat_open, flat_pay, flat_places, flat_skills
from goingrate.tables.views.health import build_facts


@dataclass(frozen=True, slots=True)
class Export:
    """One thing to carry out; holds: what a row is; needs: the tables that its view is made of."""

    name: str
    holds: str
    needs: tuple[str, ...]
    view: Callable[[Mapping[str, ir.Table], str], ir.Table]

    @property
    def schema(self) -> pa.Schema:
        """Its columns, those with raw bytes included.

        >>> EXPORTS["open"].schema.field("days_open").type
        DataType(int64)
        """
        tables = {name: ibis.table(ibis.Schema.from_pyarrow(TABLES[name]), name=name) for name in self.needs}
        found = self.view(tables, "").schema().to_pyarrow()
        return TABLES.get(self.name, found)


def _table(name: str, holds: str) -> Export:
    return Export(name, holds, (name,), lambda tables, _rules: tables[name])


def _flat(name: str, holds: str, view: Callable[[ir.Table], ir.Table]) -> Export:
    return Export(name, holds, ("vacancies",), lambda tables, _rules: view(tables["vacancies"]))


def _facts(tables: Mapping[str, ir.Table], rules: str) -> ir.Table:
    return build_facts(tables["vacancies"], tables["facts"], rules)


_ALL = (
    _table("postings", "every content that a posting had, as its feed gave it"),
    _table("fetches", "every file that was read: a board, a thread or a file of a day"),
    _table("sightings", "which content was seen on which day, in which fetch"),
    Export("facts", "what each current posting says, as this build read it", ("facts", "vacancies"), _facts),
    _table("vacancies", "distinct job openings, with the postings that are theirs"),
    _table("records", "pay records as their data set gave them"),
    _table("pay_records", "pay records made comparable: role, level, place, pay a year"),
    _table("quarantine", "what could not be read, with the reason"),
    _table("builds", "every published build: versions, counts of each step, silences"),
    _flat("pay", "one row per pay tier that counts in figures, with what it is a year", flat_pay),
    _flat("skills", "one row per vacancy and skill", flat_skills),
    _flat("places", "one row per vacancy and place", flat_places),
    _flat("open", "open vacancies with the days since they were posted", flat_open),
)

EXPORTS: dict[str, Export] = {export.name: export for export in _ALL}
