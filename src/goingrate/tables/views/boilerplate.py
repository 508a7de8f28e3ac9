"""Which lines of a posting are its employer's boilerplate: lines that recur over the board's different jobs."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

MIN_TITLES = 5
MIN_SHARE = 0.5


def marked_lines(current: ir.Table) -> ir.Table:
    """Boilerplate by owner: source, owner, line (a hash) that stands under half and more of the owner's titles.

    The owner is the company where the feed names it, else the board.

    Counts different titles, not postings: one job listed in forty cities repeats its duties too, and they are no
    boilerplate. A board needs five titles. Posts without title (Hacker News) share a board but no employer: no marks.
    """
    titled = _owned(current.filter(current.title.notnull()))
    owner = titled.group_by("source", "owner").aggregate(titles=titled.title_key.nunique())
    large = owner.filter(owner.titles >= MIN_TITLES)
    lines = titled.select("source", "owner", "title_key", line=titled.lines.unnest())
    counted = lines.group_by("source", "owner", "line").aggregate(under=lines.title_key.nunique())
    joined = counted.join(large, ["source", "owner"])
    return joined.filter(joined.under >= joined.titles * MIN_SHARE).select("source", "owner", "line")


def _owned(current: ir.Table) -> ir.Table:
    return current.mutate(owner=ibis.coalesce(current.company, current.board))


def posting_marks(current: ir.Table) -> ir.Table:
    """Current postings with two columns more: marked (hashes of their boilerplate lines) and marks (their sum).

    The sum is the same in any order and 0 where nothing is marked: facts are read again only when a posting's own
    marks change.
    """
    owned = _owned(current)
    lines = owned.select("posting_id", "source", "owner", line=owned.lines.unnest())
    hits = lines.join(marked_lines(current), ["source", "owner", "line"]).select("posting_id", "line").distinct()
    by_posting = hits.group_by("posting_id").aggregate(marked=hits.line.collect(), marks=hits.line.sum().cast("int64"))
    joined = current.left_join(by_posting, "posting_id").drop("posting_id_right")
    return joined.mutate(marks=ibis.coalesce(joined.marks, ibis.literal(0, "int64")))
