"""Which content of each posting is current, since when it was seen and whether it is open."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir


def current_postings(postings: ir.Table, sightings: ir.Table, fetches: ir.Table) -> ir.Table:
    """One row per posting (source, board, key): its newest content and the days it was seen.

    Adds first_seen, last_seen (dates over all its contents) and is_open: seen in the newest complete fetch of its
    board, or since. On a board never fetched whole, what the newest fetch lists is open, and null what it doesn't: it
    may not have reached it. Null for posts of threads and rows of files, which stay whatever becomes of the job.
    Sightings of unfinished fetches don't count.
    """
    of_posting = ("source", "board", "key")
    seen = sightings.semi_join(fetches, "fetch_id").select("posting_id", "seen_on").distinct()
    dated = seen.join(postings, "posting_id")
    window = ibis.window(group_by=of_posting)
    newest_first = ibis.window(group_by=of_posting, order_by=[ibis.desc("seen_on"), ibis.asc("posting_id")])
    ranked = dated.mutate(
        first_seen=dated.seen_on.min().over(window),
        last_seen=dated.seen_on.max().over(window),
        recency=ibis.row_number().over(newest_first),
    )
    newest = ranked.filter(ranked.recency == 0).drop("recency", "seen_on")
    fetched = fetches.group_by("source", "board").aggregate(
        complete_on=fetches.seen_on.max(where=fetches.complete),
        fetched_on=fetches.seen_on.max(),
        says_nothing=fetches.listing.isin(["thread", "file"]).any(),
    )
    joined = newest.join(fetched, ["source", "board"])
    listed = ibis.ifelse(joined.last_seen >= joined.fetched_on, True, None)
    is_open = ibis.coalesce(joined.last_seen >= joined.complete_on, listed)
    return joined.mutate(is_open=ibis.ifelse(joined.says_nothing, None, is_open)).drop(
        "complete_on", "fetched_on", "says_nothing"
    )
