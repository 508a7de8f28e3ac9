"""Each posting's vacancy: the same content, then the representative that its content was matched with."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

FIRST, SAME_CONTENT = "first", "same content"


def assign(postings: pa.Table, joined: Mapping[int, tuple[int, str]]) -> pa.Table:
    """The vacancy of each posting: posting_id, vacancy_id, joined_by; in the order of the postings.

    A vacancy's id is a hash of source, board and key of its first member. `joined_by` is `first` for the posting that
    the others were held against, `same content`, or why its content is that of a near-duplicate.

    postings: posting_id, source, board, key and content (the posting_id of the first posting of the same content),
    sorted by source, board and key; joined: for rows that are the first of their content the row of the
    representative and the reason
    """
    ids = postings["posting_id"].combine_chunks()
    content = pc.index_in(postings["content"], value_set=ids).to_numpy().astype(np.int64)
    heads = np.arange(len(content))
    for near, (representative, _) in joined.items():
        heads[near] = representative
    head = heads[content]
    why = np.where(head == np.arange(len(head)), FIRST, SAME_CONTENT).astype(object)
    for row in np.flatnonzero(np.isin(content, np.fromiter(joined, np.int64, len(joined)))):
        why[row] = joined[int(content[row])][1]
    return pa.table({
        "posting_id": ids,
        "vacancy_id": pa.array(_vacancy_ids(postings), pa.string()).take(pa.array(_first_members(head))),
        "joined_by": pa.array(why, pa.string()).dictionary_encode().cast(pa.string()),
    })  # fmt: skip


def _first_members(head: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """For each posting the first row that has the same representative."""
    first = np.full(len(head), len(head))
    np.minimum.at(first, head, np.arange(len(head)))
    return np.asarray(first[head], dtype=np.int64)


def _vacancy_ids(postings: pa.Table) -> list[str]:
    """The id of the vacancy of which each posting is the first member."""
    return [
        blake2b("\0".join(parts).encode("utf-8"), digest_size=8).hexdigest()
        for batch in postings.select(["source", "board", "key"]).to_batches()
        for parts in zip(*(column.to_pylist() for column in batch.columns), strict=True)
    ]
