"""Clusters and each posting's vacancy: no strangers, no order."""

from __future__ import annotations

import random

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.identity.assignment import assign
from goingrate.identity.cluster import representatives

Pairs = list[tuple[int, int, float]]

CASES: list[tuple[str, Pairs, dict[int, int]]] = [
    ("no pair", [], {}),
    ("a pair", [(3, 5, 0.9)], {5: 3}),
    ("three alike", [(0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.9)], {1: 0, 2: 0}),
    ("a chain of three", [(0, 1, 0.9), (1, 2, 0.9)], {0: 1, 2: 1}),
    ("a chain of four", [(0, 1, 0.9), (1, 2, 0.9), (2, 3, 0.9)], {0: 1, 2: 1}),
    ("a chain of five", [(0, 1, 0.9), (1, 2, 0.9), (2, 3, 0.9), (3, 4, 0.9)], {0: 1, 2: 1, 4: 3}),
    ("the better of two", [(0, 1, 0.9), (0, 2, 0.9), (3, 4, 0.9), (3, 5, 0.9), (2, 5, 0.95), (2, 3, 0.85)],
     {0: 2, 3: 4, 5: 2}),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "joined"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_representatives(pairs: Pairs, joined: dict[int, int]) -> None:
    assert {row: head for row, (head, _) in representatives(pairs).items()} == joined


_PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 14), st.integers(0, 14)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.8, 0.85, 0.9, 1.0]),
    max_size=40,
).map(lambda scores: [(*pair, score) for pair, score in scores.items()])


@given(_PAIRS, st.randoms(use_true_random=False))
def test_members_match_their_representative_and_order_changes_nothing(pairs: Pairs, r: random.Random) -> None:
    joined = representatives(pairs)
    scores = {frozenset(pair[:2]): pair[2] for pair in pairs}
    heads = {head for head, _ in joined.values()}
    assert heads.isdisjoint(joined)
    for row, (head, score) in joined.items():
        assert scores[frozenset((row, head))] == score
        assert score == max(scores.get(frozenset((row, each)), 0) for each in heads)
    # who is left alone had no representative among those it matched, and two representatives never match
    assert all({one, other} & joined.keys() for one, other, _ in pairs)
    shuffled = [(other, one, score) if r.random() < 0.5 else (one, other, score) for one, other, score in pairs]
    r.shuffle(shuffled)
    assert representatives(shuffled) == joined


def known(contents: list[int]) -> pa.Table:
    count = len(contents)
    return pa.table({
        "posting_id": [f"p{n}" for n in range(count)],
        "source": ["ashby"] * count,
        "board": ["acme"] * count,
        "key": [f"{n:03}" for n in range(count)],
        "content": [f"p{n}" for n in contents],
    })  # fmt: skip


def test_assign() -> None:
    #               0  1  2  3  4  5  6
    rows = known([0, 1, 0, 3, 1, 5, 6])
    found = assign(rows, {0: (3, "near-duplicate 0.90"), 6: (5, "near-duplicate 0.80")}).to_pylist()
    assert [row["joined_by"] for row in found] == [
        "near-duplicate 0.90", "first", "near-duplicate 0.90", "first", "same content", "first", "near-duplicate 0.80",
    ]  # fmt: skip
    ids = [row["vacancy_id"] for row in found]
    assert [ids.index(each) for each in ids] == [0, 1, 0, 0, 1, 5, 5]
    alone = assign(rows, {})
    assert alone["vacancy_id"][0].as_py() == ids[0], "a vacancy keeps its id while its first member stays"


@given(st.lists(st.integers(0, 20), min_size=1, max_size=20), st.data())
def test_every_posting_has_one_vacancy(heads: list[int], data: st.DataObject) -> None:
    contents = [min(head, n) for n, head in enumerate(heads)]
    contents = [n if contents[each] != each else each for n, each in enumerate(contents)]
    firsts = sorted(set(contents))
    near = {n: (firsts[0], "near") for n in firsts[1:] if data.draw(st.booleans())}
    found = assign(known(contents), near)
    assert found["posting_id"].to_pylist() == [f"p{n}" for n in range(len(contents))]
    whole = [near.get(each, (each, ""))[0] for each in contents]
    ids = found["vacancy_id"].to_pylist()
    assert [ids.index(each) for each in ids] == [whole.index(each) for each in whole]


def test_no_posting_at_all() -> None:
    assert assign(known([]), {}).num_rows == 0
