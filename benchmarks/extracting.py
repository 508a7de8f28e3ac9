"""The benchmark of extraction: how fast all facts are read, in how many steps and how much memory, and by whom."""

from __future__ import annotations

import cProfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from types import ModuleType
from typing import Any

from measures import Measure
from processes import resident_mib
from timings import Bench, Values, read_postings

from goingrate.records.posting import Posting

WARMING = 100  # postings after which every list is read
FEW, MANY = 1_000, 10_000  # postings after which memory is looked at
CALLS_COUNTED_OVER = 500  # postings


def extraction(bench: Bench) -> Values:
    """`find_facts_of` over all postings, already read, in one process on one core, by its processor time too, which
    other work on the machine disturbs less; the resident memory after the first 1,000 and after 10,000 (each text
    another); the calls of functions that one posting takes; then each field's reader by itself within the same call,
    what it shares with others charged to the first."""
    from goingrate.extraction import facts as room

    if bench.data is None:
        return {}
    postings = [posting for path in bench.boards() for posting in read_postings(path)]
    deque(room.find_facts_of((posting, ()) for posting in postings[:WARMING]), 0)
    values: Values = {"postings_per_second": [], "postings_per_processor_second": []}
    for _ in range(bench.runs):
        started, spent = time.perf_counter(), time.process_time()
        deque(room.find_facts_of((posting, ()) for posting in postings), 0)
        values["postings_per_second"].append(len(postings) / (time.perf_counter() - started))
        values["postings_per_processor_second"].append(len(postings) / (time.process_time() - spent))
    values |= memory_of(postings) | {"calls": [calls_of(postings[:CALLS_COUNTED_OVER])]}
    with timed_readers(room) as seconds:
        deque(room.find_facts_of((posting, ()) for posting in postings), 0)
    for reader, spent in sorted(seconds.items(), key=lambda pair: -pair[1]):
        bench.found.append(Measure("extraction", f"{reader}_ms", "ms/posting", reader, digits=3))
        values[f"{reader}_ms"] = [1000 * spent / len(postings)]
    return values


def memory_of(postings: Sequence[Posting]) -> Values:
    """Resident memory in MiB after the facts of some postings and of ten times as many; nothing without a /proc."""
    from goingrate.extraction.facts import find_facts

    values: Values = {}
    if not postings or resident_mib() is None:
        return values
    every = cycle(postings)
    for read, (count, name) in zip((0, FEW), ((FEW, "mib_after_few"), (MANY, "mib_after_many")), strict=True):
        for number, posting in zip(range(read, count), every, strict=False):
            find_facts(replace(posting, text=f"{posting.text}\n{number}"))
        values[name] = [resident_mib() or 0.0]
    return values


def calls_of(postings: Sequence[Posting]) -> float:
    """Calls of functions, built-in ones included, that the facts of one posting take: a measure without noise."""
    from goingrate.extraction.facts import find_facts

    profile = cProfile.Profile()
    profile.enable()
    for posting in postings:
        find_facts(posting)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats()) / len(postings)


@contextmanager
def timed_readers(room: ModuleType) -> Iterator[dict[str, float]]:
    """Seconds by reader while the `find_*` functions that `find_facts` calls are watched."""
    readers = {name: each for name, each in vars(room).items() if name.startswith("find_") and "facts" not in name}
    seconds = dict.fromkeys(readers, 0.0)

    def watched(name: str, reader: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            started = time.perf_counter()
            result = reader(*arguments, **named)
            seconds[name] += time.perf_counter() - started
            return result

        return call

    try:
        for name, reader in readers.items():
            setattr(room, name, watched(name, reader))
        yield seconds
    finally:
        for name, reader in readers.items():
            setattr(room, name, reader)


EXTRACTION: dict[str, Callable[[Bench], Values]] = {"extraction": extraction}
