"""What a build stands on: what was fetched from which source, what was read from it, and what was set aside."""

from __future__ import annotations

import ibis.expr.types as ir


def fetched_sources(fetches: ir.Table) -> ir.Table:
    """One row per source: boards, fetches, items, rejected, first and last day of a fetch."""
    return fetches.group_by("source").aggregate(
        boards=fetches.board.nunique(),
        fetches=fetches.count(),
        items=fetches["items"].sum(),
        rejected=fetches.rejected.sum(),
        first_fetch=fetches.seen_on.min(),
        last_fetch=fetches.seen_on.max(),
    )


def fetch_dating(fetches: ir.Table) -> ir.Table:
    """How the day of a fetch was found: source, seen_on_rule, fetches."""
    return fetches.group_by("source", "seen_on_rule").aggregate(fetches=fetches.count())


def boards_fetched_again(fetches: ir.Table) -> ir.Table:
    """One row: boards in all, and `again`, those fetched on more than one day."""
    days = fetches.group_by("source", "board").aggregate(days=fetches.seen_on.nunique())
    return days.aggregate(boards=days.count(), again=days.count(where=days.days > 1))


def source_vacancies(vacancies: ir.Table) -> ir.Table:
    """One row per source: vacancies, postings, employers, unnamed (no employer named), undated (no posting date),
    and the oldest and newest posting date that they claim.
    """
    return vacancies.group_by("source").aggregate(
        vacancies=vacancies.count(),
        postings=vacancies.postings.sum(),
        employers=vacancies.employer.nunique(),
        unnamed=vacancies.employer.isnull().sum(),
        undated=vacancies.posted_on.isnull().sum(),
        oldest_claim=vacancies.posted_on.min(),
        newest_claim=vacancies.posted_on.max(),
    )


def quarantine_reasons(quarantine: ir.Table) -> ir.Table:
    """Rejected items by source and reason: source, reason, items."""
    return quarantine.group_by("source", "reason").aggregate(items=quarantine.count())
