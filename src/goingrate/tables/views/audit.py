"""The vacancies that an audit draws from, with what was read of each and the content that a labeller reads."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

UNREAD = "unread"  # AI work that was not told: no text, an unsupported language


def audit_frame(chosen: ir.Table, fetches: ir.Table) -> ir.Table:
    """One row a vacancy: vacancy_id, its first posting, mention (`mention`, `no mention`), kind, and ai_work as read.

    kind: the kind of source, as its fetches list: `board`, `thread` or `file`
    """
    kinds = fetches.group_by("source").aggregate(kind=fetches.listing.max())
    joined = chosen.left_join(kinds, "source")
    return joined.select(
        "vacancy_id",
        posting_id=joined.members[0]["posting_id"],
        mention=ibis.ifelse(ibis.coalesce(joined.ai_mention, False), "mention", "no mention"),
        kind=ibis.coalesce(joined.kind, "file"),
        ai_work=ibis.coalesce(joined.ai_work, UNREAD),
    )


def audited(chosen: ir.Table, postings: ir.Table, drawn: ir.Table) -> ir.Table:
    """The drawn vacancies with what was read of each, and the text and fields of the posting to be labelled."""
    texts = postings.select("posting_id", "title", "location", "employment", "remote", "text")
    facts = chosen.select("vacancy_id", "company", "role", "level", "pay")
    return drawn.join(facts, "vacancy_id").join(texts, "posting_id")
