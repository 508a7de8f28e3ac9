"""Bodies damaged at random: each item is read or rejected with a reason, and nothing else is raised."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goingrate.errors import MalformedInputError
from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Closed, Document, Rejected
from tests.ads import (
    ashby_board,
    ashby_job,
    greenhouse_board,
    greenhouse_job,
    lever_board,
    lever_posting,
    line,
    simplify_entry,
)

THREAD = json.dumps(
    {
        "run_id": "r",
        "date": "2026-01-03",
        "sources": {"who_is_hiring_thread_id": 1},
        "jobs": [{"id": n, "text": f"Acme {n} | Data Engineer | Oslo<p>SQL", "time": 1767377545} for n in range(4)],
    }
).encode()
MAP = json.dumps(
    [{"full_html": f"Acme {n} | Oslo", "url": f"https://news.ycombinator.com/item?id={n}"} for n in range(4)]
).encode()
BODIES = {
    "ashby": ashby_board([ashby_job(n) for n in range(4)]),
    "greenhouse": greenhouse_board([greenhouse_job(n) for n in range(4)]),
    "lever": lever_board([lever_posting(n) for n in range(4)]),
    "simplify": json.dumps([simplify_entry(n, active=n != 2) for n in range(4)]).encode(),
    "thread": THREAD,
    "map": MAP,
    "lines": "\n".join(line(str(n)) for n in range(4)).encode(),
}
MUTATIONS: tuple[Callable[[random.Random, bytearray, int], None], ...] = (
    lambda rng, body, at: body.__setitem__(at, rng.randrange(256)),
    lambda rng, body, at: body.__delitem__(slice(at, at + rng.randrange(1, 40))),
    lambda rng, body, at: body.__setitem__(slice(at, at), bytes(rng.choices(b'{}[]",:\\u0d8e+-.\xff\x00\n', k=8))),
    lambda rng, body, at: body.__setitem__(slice(at, at), body[at : at + rng.randrange(1, 200)]),
    lambda _rng, body, at: body.__delitem__(slice(at, None)),
)


def read_whole(body: bytes) -> int:
    """How many items came out, each a posting or rejected with a reason; 0 where the file is of no kind or damaged."""
    document = Document("thing.json", body)
    source, broken = source_of(document)
    if source is None or broken is not None:
        return 0
    try:
        items = list(source.read(document).items)
    except MalformedInputError:
        return 0
    for item in items:
        assert isinstance(item, Posting | Closed) or (isinstance(item, Rejected) and item.reason)
        if isinstance(item, Posting | Closed):
            posting = item.posting if isinstance(item, Closed) else item
            posting.text.encode("utf-8")  # what is read can be stored
    return len(items)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_undamaged_bodies_are_read(body: bytes) -> None:
    assert read_whole(body) == 4


def mutate(seed: int, body: bytes) -> bytes:
    rng, changed = random.Random(seed), bytearray(body)
    for _ in range(rng.randrange(1, 5)):
        if changed:
            rng.choice(MUTATIONS)(rng, changed, rng.randrange(len(changed)))
    return bytes(changed)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_random_damage_raises_nothing(body: bytes) -> None:
    for seed in range(1_500):
        read_whole(mutate(seed, body))


@pytest.mark.long
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_much_random_damage_raises_nothing(body: bytes) -> None:
    for seed in range(1_500, 40_000):
        read_whole(mutate(seed, body))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_raise_nothing(body: bytes) -> None:
    read_whole(body)
