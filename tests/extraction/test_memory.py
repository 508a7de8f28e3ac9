"""Reading ten times as many postings holds no more memory: whatever is remembered is bounded."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from goingrate.extraction.facts import find_facts
from tests.invented_ads import OPENING, PARTS, TITLES, ad

STATM = Path("/proc/self/statm")
MOST_GROWN = 24.0  # MiB


def resident_mib() -> float:
    return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def read_ads(count: int, chance: random.Random) -> None:
    for number in range(count):
        parts = chance.sample(PARTS, 5)
        lines = [line for heading, said in parts for line in (heading, *chance.sample(said, 2))]
        place = chance.choice(("Oslo", "Leeds", "Lyon", "Porto", "Austin, TX")) + f" {number}"
        text = "\n".join([*OPENING, *lines, f"Reference {number}, office {chance.random()} in {place}"])
        find_facts(ad(text, f"{chance.choice(TITLES)} {number}"))


@pytest.mark.long
@pytest.mark.skipif(not STATM.exists(), reason="resident memory is read from /proc")
def test_memory_stays_flat() -> None:
    chance = random.Random(20261)
    read_ads(1_000, chance)
    before = resident_mib()
    read_ads(9_000, chance)
    assert resident_mib() - before < MOST_GROWN
