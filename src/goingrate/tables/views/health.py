"""What tells a sound build from a broken one: what its feeds still list, and what its postings don't say."""

from __future__ import annotations

from dataclasses import fields

import ibis
import ibis.expr.types as ir

from goingrate.records.facts import Facts

_FIELDS = tuple(each.name for each in fields(Facts))


def listed_postings(sightings: ir.Table, fetches: ir.Table) -> ir.Table:
    """Postings that the newest fetch of their board or thread lists, by source: source, postings.

    Complete or not: a fetch of which nothing could be read lists nothing, which is what it is asked for. A source that
    lists none has no row. What several fetches of one day list counts once.
    """
    of_board = ("source", "board")
    newest = fetches.group_by(*of_board).aggregate(fetched_on=fetches.seen_on.max())
    dated = fetches.select("fetch_id", *of_board, "seen_on").join(newest, of_board)
    last = dated.filter(dated.seen_on == dated.fetched_on).select("fetch_id", "source")
    listed = sightings.select("posting_id", "fetch_id").join(last, "fetch_id").select("source", "posting_id").distinct()
    return listed.group_by("source").aggregate(postings=listed.count())


def build_facts(vacancies: ir.Table, facts: ir.Table, rules: str) -> ir.Table:
    """The facts that a build stands on, one row per current posting: those that its vacancies' members cite.

    The table itself also keeps facts of older rules, older contents and older boilerplate.
    """
    member = vacancies.select(member=vacancies.members.unnest())
    cited = member.select(posting_id=member.member["posting_id"], marks=member.member["marks"]).distinct()
    return facts.filter(facts.rules == rules).semi_join(cited, ["posting_id", "marks"])


def silences(facts: ir.Table) -> ir.Table:
    """Why fields have no value: field, reason, postings. Each posting has a field's silence once."""
    silent = facts.select(silence=facts.silence.unnest())
    flat = silent.select(field=silent.silence["field"], reason=silent.silence["reason"])
    return flat.group_by("field", "reason").aggregate(postings=flat.count())


def fields_read(facts: ir.Table) -> ir.Table:
    """One row: for each field, whether some posting has a value of it, be it that it is not stated."""
    return facts.aggregate(**{name: facts[name].notnull().any() for name in _FIELDS})


def pay_conflicts(facts: ir.Table) -> ir.Table:
    """One row: postings whose feed and words both state pay, and those of them where the two contradict each other."""
    return facts.aggregate(
        both=(ibis.coalesce(facts.text_pay.length(), 0) > 0).sum(),
        conflicts=ibis.coalesce(facts.pay_conflict, False).sum(),
    )


def quarantine_kinds(quarantine: ir.Table) -> ir.Table:
    """What was rejected: source, reason, items, and the file of one of them, the first by name."""
    return quarantine.group_by("source", "reason").aggregate(items=quarantine.count(), example=quarantine.origin.min())
