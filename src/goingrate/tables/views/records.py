"""Pay records: what each source holds, and the pay that counts of a role in a country."""

from __future__ import annotations

from collections.abc import Sequence

import ibis.expr.types as ir


def record_sources(records: ir.Table) -> ir.Table:
    """One row per source and kind: rows, usable (not set aside), exact repeats, employers, first and last year."""
    return records.group_by("source", "kind").aggregate(
        rows=records.count(),
        usable=records.set_aside.isnull().sum(),
        repeats=(records.repeat > 0).sum(),
        employers=records.employer.nunique(),
        first_year=records.year.min(),
        last_year=records.year.max(),
    )


def record_countries(records: ir.Table) -> ir.Table:
    """source, country, currency, rows: where the usable records are and what they are in."""
    usable = records.filter(records.set_aside.isnull(), records.country.notnull())
    return usable.group_by("source", "country", "currency").aggregate(rows=usable.count())


def record_pay(records: ir.Table, source: str, country: str, currency: str, roles: Sequence[str]) -> ir.Table:
    """Usable records of full-time work: record_id, employer, role, level, year, annual_low, annual_high, repeat."""
    full_time = records.employment.isnull() | (records.employment == "full_time")
    chosen = records.filter(
        records.set_aside.isnull(), records.source == source, records.country == country,
        records.currency == currency, records.role.isin(list(roles)), full_time,
    )  # fmt: skip
    return chosen.select("record_id", "employer", "role", "level", "year", "annual_low", "annual_high", "repeat")
