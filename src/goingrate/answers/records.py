"""Pay records beside postings: filed, surveyed and ad-made pay, each for what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

import ibis.expr.types as ir
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from goingrate.answers.market import Market
from goingrate.errors import UnknownWordError
from goingrate.estimates.floors import Floors
from goingrate.estimates.quantiles import PaySample, estimate_quantiles
from goingrate.records.estimate import Estimate
from goingrate.tables.views.records import record_countries, record_pay, record_sources

# Of a set that names no employer each row is a person: methods ask for thirty distinct ones.
PERSONS = 30
# Nothing is pooled over more than 24 months.
YEARS_POOLED = 2
WHAT_IT_IS = {
    "posted": "an index, made mostly from ads",
    "filed": "filed for visas: a lower bound of what applicants are offered",
    "surveyed": "a survey: answers of people who chose to answer",
    "self_reported": "told by people who chose to tell",
}


@dataclass(frozen=True, slots=True)
class RecordSource:
    """One set of pay records: rows, those that count, exact repeats among them, and the years they speak of.

    country, currency: where and in what most of its usable rows are; pay: the median by role there, in the asked order
    """

    source: str
    kind: str
    rows: int
    usable: int
    repeats: int
    employers: int
    years: tuple[int, int] | None
    country: str | None
    currency: str | None
    pay: tuple[tuple[str, Estimate], ...]


@dataclass(frozen=True, slots=True)
class _Home:
    """Where most of a set's usable rows are and what they are in; named: the set names employers; newest: its year."""

    source: str
    kind: str
    country: str
    currency: str
    named: bool
    newest: int | None

    def view(self, market: Market, roles: Sequence[str]) -> ir.Table:
        """The records of the roles that a median is made of: those of the set's newest years."""
        records = record_pay(market.table("pay_records"), self.source, self.country, self.currency, roles)
        if self.newest is None:
            return records
        return records.filter(records.year > self.newest - YEARS_POOLED)


def record_sets(market: Market, roles: Sequence[str]) -> tuple[RecordSource, ...]:
    """Every set of pay records of the build, the largest first, with median annual base pay by role.

    Each in the country and currency of most of its rows, of its two newest years: sets are never pooled.
    """
    found = market.run(record_sources(market.table("pay_records"))).to_pylist()
    homes = _homes(market, found)
    sets = [_set(market, row, homes.get(row["source"]), roles) for row in found]
    return tuple(sorted(sets, key=lambda each: (-each.rows, each.source, each.kind)))


def record_median(market: Market, source: str, role: str) -> tuple[Estimate, ir.Table]:
    """The median of one role in one set of pay records, and the view that it is computed from.

    Raises UnknownWordError where the build has no such set.
    """
    homes = _homes(market, market.run(record_sources(market.table("pay_records"))).to_pylist())
    if source not in homes:
        raise UnknownWordError(f"no pay records of '{source}' here; there are {', '.join(sorted(homes)) or 'none'}")
    view = homes[source].view(market, [role])
    return _median(market, homes[source], role, market.run(view.order_by("record_id"))), view


def record_rows(market: Market, view: ir.Table, limit: int | None) -> list[dict[str, Any]]:
    """The records behind a median, in the order of their ids, in the shape in which vacancies are shown."""
    records = market.table("pay_records").semi_join(view, "record_id").filter(lambda row: row.employer.notnull())
    shown = records.order_by("record_id")
    return [
        {
            "vacancy": row["record_id"],
            "company": row["company"],
            "title": row["title"],
            "url": None,
            **{name: row[name] for name in ("role", "level")},
            "ai_work": None,
            "pay": [_pay_of(row)],
            "postings": [row["key"]],
            "evidence": [],
        }
        for row in market.run(shown.limit(limit) if limit else shown).to_pylist()
    ]


def _pay_of(row: dict[str, Any]) -> dict[str, Any]:
    """A record's pay as a vacancy's tier is shown."""
    tier = {"min": row["annual_low"], "max": row["annual_high"], "currency": row["currency"], "period": "year"}
    return tier | {"kind": "base", "note": row["annual_rule"], "plausible": True}


def _homes(market: Market, found: list[dict[str, Any]]) -> dict[str, _Home]:
    most: dict[str, dict[str, Any]] = {}
    for row in market.run(record_countries(market.table("pay_records"))).to_pylist():
        rank = (row["rows"], row["country"], row["currency"])
        best = most.get(row["source"])
        if best is None or rank > (best["rows"], best["country"], best["currency"]):
            most[row["source"]] = row
    about = {row["source"]: (row["kind"], row["employers"] > 0, row["last_year"]) for row in found}
    homes = {}
    for source, row in most.items():
        kind, named, newest = about[source]
        homes[source] = _Home(source, kind, row["country"], row["currency"], named, newest)
    return homes


def _set(market: Market, row: dict[str, Any], home: _Home | None, roles: Sequence[str]) -> RecordSource:
    pay: list[tuple[str, Estimate]] = []
    if home:
        rows = market.run(home.view(market, roles).order_by("record_id"))
        parts = [(role, rows.filter(pc.equal(rows["role"], role))) for role in roles]
        pay = [(role, _median(market, home, role, part)) for role, part in parts if part.num_rows]
    return RecordSource(
        source=row["source"],
        kind=row["kind"],
        rows=row["rows"],
        usable=row["usable"],
        repeats=row["repeats"],
        employers=row["employers"],
        years=(row["first_year"], row["last_year"]) if row["first_year"] else None,
        country=home.country if home else None,
        currency=home.currency if home else None,
        pay=tuple(pay),
    )


def _median(market: Market, home: _Home, role: str, rows: pa.Table) -> Estimate:
    """The median of a role: over employers where the set names them, else over distinct rows, each a person.

    What persons tell is confidential: pay to the nearest thousand, counts to the nearest five, and no row is shown.
    """
    distinct = rows.filter(pc.is_valid(rows["employer"]) if home.named else pc.equal(rows["repeat"], 0))
    floors = Floors() if home.named else Floors(middle=PERSONS, quarters=PERSONS, tails=PERSONS)
    found = estimate_quantiles(_sample(distinct, named=home.named), (0.5,), "vacancies", floors=floors)
    middle, to = found.at(0.5), 1 if home.named else 1_000
    years = [year for year in distinct["year"].to_pylist() if year]
    period = (date(min(years), 1, 1), date(max(years), 12, 31)) if years else (market.as_of, market.as_of)
    thin = found.n_vacancies < PERSONS and not home.named
    return Estimate(
        measure=f"{home.kind.replace('_', ' ')} pay p50",
        estimand=f"record-pay/{'employers' if home.named else 'persons'}",
        unit=f"{home.currency}/year",
        recipe=f"record_pay?source={quote(home.source)}&role={role}&build={market.build.number}",
        frame=f"{home.source}, {home.country}: {WHAT_IT_IS[home.kind]}",
        as_of=market.as_of,
        period=period,
        value=_to(middle.value, to),
        low=_to(middle.low, to),
        high=_to(middle.high, to),
        n_vacancies=found.n_vacancies if home.named else 5 * (found.n_vacancies // 5),
        n_employers=found.n_employers if home.named else None,
        n_effective=round(found.n_effective, 2) if home.named else None,
        withheld=f"fewer than {PERSONS} distinct rows" if thin else middle.withheld,
        synthetic=market.store.synthetic,
        confidentiality="public" if home.named else "confidential",
        caveats=() if home.named else ("no employer is named: the interval ignores clustering",),
    )


def _to(value: float | None, nearest: int) -> float | None:
    return None if value is None else float(nearest * round(value / nearest)) if nearest > 1 else value


def _sample(rows: pa.Table, *, named: bool) -> PaySample:
    low = np.array([np.nan if end is None else end for end in rows["annual_low"].to_pylist()], dtype=np.float64)
    high = np.array([np.nan if end is None else end for end in rows["annual_high"].to_pylist()], dtype=np.float64)
    each = np.arange(rows.num_rows, dtype=np.int64)
    owners = rows["employer"].combine_chunks().dictionary_encode().indices if named else None
    employer = each if owners is None else owners.to_numpy(zero_copy_only=False).astype(np.int64)
    return PaySample(low=low, high=high, weight=np.ones(rows.num_rows), employer=employer, vacancy=each)
