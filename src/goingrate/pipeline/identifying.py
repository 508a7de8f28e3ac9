"""Postings with their facts to vacancies: same content, then near-duplicates, then what the members say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import ibis.expr.types as ir
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from goingrate.identity.assignment import FIRST, SAME_CONTENT, assign
from goingrate.identity.cluster import representatives
from goingrate.identity.employers import employer_key, employer_name
from goingrate.identity.fingerprint import likenesses
from goingrate.identity.match import MIN_LIKENESS, Side, contradiction, job_words, reason, side_of
from goingrate.identity.vacancies import vacancy_batches
from goingrate.tables.engine import Engine
from goingrate.tables.schema import FURTHER_FACTS, VACANCIES
from goingrate.tables.store import Store
from goingrate.tables.views.candidates import candidate_pairs, same_content

_OF_POSTING = (
    "posting_id", "source", "board", "key", "company", "fingerprint", "title", "url", "location", "posted_on",
    "department", "sector", "marks", "first_seen", "last_seen", "is_open",
)  # fmt: skip
_OF_FACTS = (
    "posting_id", "marks", "multi", "role", "level", "pay", "remote", "places", "employment", "ai_work", "ai_mention",
    *FURTHER_FACTS, "sketch",
)  # fmt: skip
_NARROW = ("posting_id", "source", "board", "key", "content", "employer", "level", "title", "location", "sketched")
_COMPARED = ("posting_id", "sketch", "pay", "places", "employment", "department", "years_min", "posted_on")
_PAIRS_AT_ONCE = 50_000


class Identified(NamedTuple):
    """How many postings became how many vacancies, and how many of them joined another by which likeness."""

    postings: int
    vacancies: int
    same_content: int
    near_duplicates: int

    @property
    def note(self) -> str:
        """The step's line in a build."""
        return (
            f"postings to vacancies: {self.same_content} joined another of the same employer and content, "
            f"{self.near_duplicates} as near-duplicates"
        )


class Candidates(NamedTuple):
    """Pairs of rows whose sketches met, pairs x 2, with their likeness; and by row what each is judged by."""

    pairs: npt.NDArray[np.int64]
    scores: npt.NDArray[np.float64]
    sides: dict[int, Side]


def identify(store: Store, engine: Engine, marks: ir.Table, facts: ir.Table) -> Identified:
    """Counts, after writing the vacancies in one commit.

    Held in memory are ids, keys, titles and places of all postings, and sketches of those that may have a
    near-duplicate; texts never, and vacancies a batch at a time.

    marks: current postings with their marks; facts: those of the rules at hand
    """
    contents = _contents(engine, marks, facts)
    known = engine.run(_narrow(contents).order_by("source", "board", "key"))
    assigned = assign(
        known.select(["posting_id", "source", "board", "key", "content"]), _joined(engine, contents, known)
    )
    count = known.num_rows
    del known
    named = contents.drop("company", "content", "fingerprint", "text_length", "sketch")
    members = named.join(engine.rows(assigned), "posting_id").order_by("vacancy_id", "source", "board", "key")
    store.replace_by("vacancies", vacancy_batches(engine.stream(members), VACANCIES))
    why = Counter({each["values"]: each["counts"] for each in pc.value_counts(assigned["joined_by"]).to_pylist()})
    vacancies = pc.count_distinct(assigned["vacancy_id"]).as_py()
    return Identified(count, vacancies, why[SAME_CONTENT], count - why[FIRST] - why[SAME_CONTENT])


def _contents(engine: Engine, marks: ir.Table, facts: ir.Table) -> ir.Table:
    """Current postings with their facts, employer and the first posting of the same content."""
    given = marks.select(*_OF_POSTING, text_length=marks.text.length())
    employers = engine.rows(_employers(engine.run(marks.select("source", "board", "company").distinct())))
    whole = given.join(facts.select(*_OF_FACTS), ["posting_id", "marks"])
    return same_content(whole, employers)


def _employers(named: pa.Table) -> pa.Table:
    """Who hires, by source, board and the company's name as given."""
    rows = [
        {
            "source": source,
            "board": board,
            "named": company or "",
            "employer": employer_key(source, board, company),
            "shown_company": employer_name(source, board, company),
        }
        for source, board, company in {
            (row["source"], row["board"], row["company"] or None) for row in named.to_pylist()
        }
    ]
    names = ("source", "board", "named", "employer", "shown_company")
    return pa.Table.from_pylist(rows, schema=pa.schema([(name, pa.string()) for name in names]))


def _narrow(contents: ir.Table) -> ir.Table:
    return contents.mutate(sketched=contents.sketch.length() > 0).select(*_NARROW)


def _joined(engine: Engine, contents: ir.Table, known: pa.Table) -> dict[int, tuple[int, str]]:
    """For rows that are near-duplicates the row of their representative and the reason."""
    blocks = _blocks(known)
    if not blocks.num_rows:
        return {}
    pairs, scores, sides = _candidates(engine, contents, known, blocks)
    alike = [
        (one, other, score)
        for (one, other), score in zip(pairs.tolist(), scores.tolist(), strict=True)
        if score >= MIN_LIKENESS and contradiction(sides[one], sides[other]) is None
    ]
    return {
        row: (head, reason(score, sides[row], sides[head])) for row, (head, score) in representatives(alike).items()
    }


def _blocks(known: pa.Table) -> pa.Table:
    """Within what postings are compared: posting_id, block (employer, level and the title's words), two rows and more.

    One posting of each content is compared: the first.
    """
    wanted = pc.and_(pc.equal(known["posting_id"], known["content"]), known["sketched"])
    named = known.filter(pc.and_(wanted, pc.is_valid(known["employer"])))
    blocks = [
        repr((employer, level, job_words(title, location)))
        for batch in named.select(["employer", "level", "title", "location"]).to_batches()
        for employer, level, title, location in zip(*(column.to_pylist() for column in batch.columns), strict=True)
    ]
    numbers = pa.array(blocks, pa.string()).dictionary_encode().indices.to_numpy().astype(np.int64)
    shared = np.bincount(numbers)[numbers] > 1 if len(numbers) else np.zeros(0, np.bool_)
    return pa.table({"posting_id": named["posting_id"], "block": numbers}).filter(pa.array(shared))


def _candidates(engine: Engine, contents: ir.Table, known: pa.Table, blocks: pa.Table) -> Candidates:
    """Every pair whose sketches share a band within a block."""
    blocked = engine.rows(blocks)
    met = engine.run(candidate_pairs(blocked, contents.select("posting_id", "sketch")))
    # a few postings of all, so the sketches and facts of all of them fit
    compared = engine.run(contents.semi_join(blocked, "posting_id").select(*_COMPARED))
    ids, rows = known["posting_id"].combine_chunks(), compared["posting_id"].combine_chunks()
    ends = [met["one"], met["other"]]
    pairs = np.column_stack([pc.index_in(end, value_set=ids).to_numpy() for end in ends]).astype(np.int64)
    scores = _scores(compared["sketch"], *(pc.index_in(end, value_set=rows).to_numpy() for end in ends))
    numbers = pc.index_in(rows, value_set=ids).to_pylist()
    sides = dict(zip(numbers, map(side_of, _rows(compared.drop_columns(["sketch"]))), strict=True))
    return Candidates(pairs, scores, sides)


def _scores(
    sketches: pa.ChunkedArray, ones: npt.NDArray[np.int32], others: npt.NDArray[np.int32]
) -> npt.NDArray[np.float64]:
    """The likeness of each pair, given by the numbers of two sketches."""
    whole = sketches.combine_chunks()
    matrix = whole.flatten().to_numpy().reshape(len(whole), -1)
    parts = range(0, len(ones), _PAIRS_AT_ONCE)
    scores = [likenesses(matrix[ones[n : n + _PAIRS_AT_ONCE]], matrix[others[n : n + _PAIRS_AT_ONCE]]) for n in parts]
    return np.concatenate([np.zeros(0), *scores])


def _rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    for batch in table.to_batches(max_chunksize=5_000):
        yield from batch.to_pylist()
