"""Vacancies with the posting and the evidence they were read from."""

from __future__ import annotations

import ibis.expr.types as ir


def evidence_of(chosen: ir.Table, vacancies: ir.Table, postings: ir.Table, facts: ir.Table, rules: str) -> ir.Table:
    """One row per chosen vacancy and member: the vacancy, one posting's readable parts, and its facts' evidence.

    chosen: a table with vacancy_id; rules: the build's version of them; a member's marks say which of its facts count
    """
    asked = vacancies.semi_join(chosen, "vacancy_id")
    flat = asked.select(
        "vacancy_id",
        "company",
        "title",
        "url",
        "role",
        "level",
        "ai_work",
        "places",
        "pay",
        member=asked.members.unnest(),
    )
    member = flat.mutate(posting_id=flat.member["posting_id"], key=flat.member["key"], marks=flat.member["marks"]).drop(
        "member"
    )
    texts = postings.select("posting_id", "text", "location", "employment", "remote", posting_title=postings.title)
    of_rules = facts.filter(facts.rules == rules).select("posting_id", "marks", "evidence")
    return member.join(texts, "posting_id").join(of_rules, ["posting_id", "marks"])
