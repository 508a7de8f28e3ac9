"""Which postings may be one vacancy: those of the same content, and pairs whose sketches share a band."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

# Of 32 bands of four bins half do: of pairs that are alike to 0.8 they miss 2 in 10,000.
BANDS = 16
# Two texts of a few words are no proof of one job: such postings are of one content only where their places agree too.
SHORT_TEXT = 200


def same_content(postings: ir.Table, employers: ir.Table) -> ir.Table:
    """The postings with employer, shown_company and content: the id of the first posting (by key) of the same content.

    Same content is the same employer, folded title and folded text. Postings without a named employer stay alone.

    postings: rows with source, board, key, posting_id, company, fingerprint, location and text_length;
    employers: source, board, named (the company or an empty text), employer (the key or null), shown_company
    """
    named = postings.mutate(named=ibis.coalesce(postings.company, ""))
    joined = named.left_join(employers, ["source", "board", "named"])
    place = ibis.ifelse(joined.text_length < SHORT_TEXT, ibis.coalesce(joined.location, ""), "")
    placed = joined.select(*postings.columns, "employer", "shown_company", place=place)
    window = ibis.window(group_by=["employer", "fingerprint", "place"], order_by=["board", "key"])
    first = placed.posting_id.first().over(window)
    return placed.mutate(content=ibis.ifelse(placed.employer.isnull(), placed.posting_id, first)).drop("place")


def candidate_pairs(blocks: ir.Table, sketches: ir.Table) -> ir.Table:
    """Pairs of postings to be compared: one, other (ids, one < other), each pair once.

    Postings meet where a band of their sketches is equal within a block. A bucket of n gives at most 2n pairs, not
    n**2: each posting meets the bucket's head and its own neighbour, and every band orders its bucket anew.

    blocks: posting_id, block (what two postings must share to be compared at all); sketches: posting_id, sketch
    """
    blocked = sketches.join(blocks, "posting_id").select("posting_id", "block", "sketch")
    bands = blocked.unnest("sketch", offset="band")
    bands = bands.filter(bands.band < BANDS).mutate(shuffled=bands.posting_id.substr(bands.band))
    order = ibis.window(group_by=["block", "band", "sketch"], order_by=["shuffled", "posting_id"])
    met = bands.select(
        "posting_id", head=bands.posting_id.first().over(order), neighbour=bands.posting_id.lag(1).over(order)
    )
    both = ibis.union(
        met.select("posting_id", met_with=met["head"]), met.select("posting_id", met_with=met.neighbour)
    ).filter(ibis._.met_with.notnull(), ibis._.met_with != ibis._.posting_id)
    return both.select(
        one=ibis.least(both.posting_id, both.met_with), other=ibis.greatest(both.posting_id, both.met_with)
    ).distinct()
