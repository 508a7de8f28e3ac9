"""Same content and candidate pairs, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pytest

from goingrate.tables.engine import Engine
from goingrate.tables.views.candidates import candidate_pairs, same_content
from tests.engines import on_both_engines
from tests.identity.rows import posting, table

EngineOf = Callable[[], Engine]
EMPLOYERS = [
    ("ashby", "acme", "", "ashby:acme"), ("ashby", "bolt", "", "ashby:bolt"), ("jsonl", "acme", "acme", "jsonl:acme"),
    ("jsonl", "acme", "", None),
]  # fmt: skip

CASES = [
    ("same content", [posting("1"), posting("2")], 1),
    ("another text", [posting("1"), posting("2", fingerprint="g")], 2),
    ("another employer", [posting("1"), posting("2", board="bolt")], 2),
    ("another source", [posting("1"), posting("2", source="jsonl", company="acme")], 2),
    ("no employer named", [posting("1", source="jsonl"), posting("2", source="jsonl")], 2),
    ("one job in two cities", [posting("1"), posting("2", location="Oslo")], 1),
    ("a few words in two cities", [posting("1", text_length=20), posting("2", text_length=20, location="Oslo")], 2),
    ("a few words in one city", [posting("1", text_length=20), posting("2", text_length=20)], 1),
    ("a few words nowhere", [posting("1", text_length=20, location=None), posting("2", text_length=20, location=None)],
     1),
]  # fmt: skip


def contents(engine: Engine, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    given = table(rows).drop_columns(["employer", "shown_company", "vacancy_id", "joined_by"])
    names = ("source", "board", "named", "employer")
    employers = pa.table([*map(pa.array, zip(*EMPLOYERS, strict=True))], names=[*names])
    employers = employers.append_column("shown_company", employers["board"])
    return engine.run(same_content(engine.rows(given), engine.rows(employers)).order_by("key")).to_pylist()


@on_both_engines
@pytest.mark.parametrize(("rows", "count"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_same_content(rows: list[dict[str, Any]], count: int, engine_of: EngineOf) -> None:
    found = contents(engine_of(), rows)
    assert len(found) == len(rows)
    assert len({row["content"] for row in found}) == count
    assert found[0]["content"] == found[0]["posting_id"]


@on_both_engines
def test_a_posting_of_a_board_that_no_one_knows_is_kept(engine_of: EngineOf) -> None:
    [row] = contents(engine_of(), [posting("1", board="unknown")])
    assert (row["content"], row["employer"]) == ("p1", None)


def pairs(engine: Engine, sketches: dict[str, list[int]], blocks: dict[str, int]) -> set[tuple[str, str]]:
    sketched = pa.table({"posting_id": [*sketches], "sketch": pa.array(sketches.values(), pa.list_(pa.int64()))})
    blocked = pa.table({"posting_id": [*blocks], "block": [*blocks.values()]})
    found = engine.run(candidate_pairs(engine.rows(blocked), engine.rows(sketched))).to_pylist()
    assert len({(row["one"], row["other"]) for row in found}) == len(found)
    return {(row["one"], row["other"]) for row in found}


@on_both_engines
def test_candidates_share_a_band_at_its_place_and_a_block(engine_of: EngineOf) -> None:
    sketches = {
        "a": [*range(100, 132)],
        "b": [*range(200, 215), 115, *range(216, 232)],  # the last band that counts
        "c": [*range(300, 316), 116, *range(317, 332)],  # the first that does not
        "d": [101, 100, *range(402, 432)],  # the same numbers at other places
        "e": [*range(100, 132)],
        "f": [],
    }
    found = pairs(engine_of(), sketches, dict.fromkeys("abcdf", 1) | {"e": 2})
    assert found == {("a", "b")}


@on_both_engines
def test_thousands_of_copies_give_few_pairs_and_each_meets_another(engine_of: EngineOf) -> None:
    ids = [f"{n * 7919 % 1000:032x}" for n in range(1000)]
    found = pairs(engine_of(), {key: [*range(32)] for key in ids}, dict.fromkeys(ids, 1))
    assert len(found) <= 2 * 16 * len(ids)
    assert {end for pair in found for end in pair} == set(ids)
