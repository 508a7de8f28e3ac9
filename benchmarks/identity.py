"""How many recorded postings become how many vacancies, by which joins, and what near-duplicates cost.

    ./dev bench identity
    python benchmarks/identity.py [--store FOLDER]

The first gives the counts alone, among the other benchmarks.
Without --store the recorded Ashby boards are read and built anew. For the store's newest build it prints
  - postings, vacancies, and how many postings joined another by the same content or as near-duplicates
  - the employers with most near-duplicates
  - the near-duplicates by likeness, and what their pay and places said
  - the time of a sketch a posting
Which joins are right is not measured here: it takes a reader. docs/decisions/0008 has what a reader found.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pages import NO_DATA, real_data, text_table
from timings import Bench, Values

from goingrate.identity.assignment import FIRST, SAME_CONTENT
from goingrate.identity.fingerprint import sketch
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import Store, open_store

_REASON = re.compile(r"near-duplicate (\d\.\d\d): (.+)")
_TEXTS = 2_000


def built(folder: Path) -> Store:
    """A store of the recorded Ashby boards in the folder."""
    data = real_data()
    if data is None:
        raise SystemExit(NO_DATA)
    read_paths(folder, [data / "ashby-boards-2025-10"])
    store = open_store(folder)
    build_store(store, DuckDBEngine())
    return store


def members(store: Store) -> list[dict[str, Any]]:
    """The members of every vacancy, each with its employer."""
    rows = store.read("vacancies", ["company", "members"]).to_pylist()
    return [member | {"company": row["company"]} for row in rows for member in row["members"]]


def counts(every: list[dict[str, Any]]) -> dict[str, int]:
    """Postings, the vacancies they became, and how many joined another by which join; all add up.

    >>> counts([{"joined_by": why} for why in ("first", "same content", "near-duplicate 0.91: level")])
    {'postings': 3, 'vacancies': 1, 'same_content': 1, 'near_duplicates': 1}
    """
    why = Counter(member["joined_by"] for member in every)
    near = len(every) - why[FIRST] - why[SAME_CONTENT]
    return {
        "postings": len(every),
        "vacancies": why[FIRST],
        "same_content": why[SAME_CONTENT],
        "near_duplicates": near,
    }


def identity(bench: Bench) -> Values:
    """How many recorded postings become how many vacancies, by exact and by near-duplicate joins. Counts, the same in
    every run; which joins are right takes a reader (docs/decisions/0008-near-duplicates.md)."""
    if not bench.data:
        return {}
    found = counts(members(open_store(bench.built_store())))
    return {name: [float(number)] for name, number in found.items()}


IDENTITY: dict[str, Callable[[Bench], Values]] = {identity.__name__: identity}


def show(store: Store) -> None:
    """Print the tables."""
    every = members(store)
    near = [match for member in every if (match := _REASON.fullmatch(member["joined_by"]))]
    found = [(name.replace("_", " "), f"{number:,}") for name, number in counts(every).items()]
    print(text_table(("what", "number"), found))
    employers = Counter(member["company"] for member in every if member["joined_by"].startswith("near-duplicate"))
    print(text_table(("employer", "near-duplicates"), [(name, f"{n:,}") for name, n in employers.most_common(10)]))
    likeness = Counter(f"{int(float(match[1]) * 20) / 20:.2f} and more" for match in near)
    print(text_table(("likeness", "near-duplicates"), [(name, f"{n:,}") for name, n in sorted(likeness.items())]))
    agreed = Counter(match[2] for match in near)
    print(text_table(("what agreed", "near-duplicates"), [(name, f"{n:,}") for name, n in agreed.most_common()]))


def time_of_a_sketch(store: Store) -> None:
    """Print the milliseconds that a sketch takes."""
    texts = store.read("postings", ["text"])["text"].slice(0, _TEXTS).to_pylist()
    sketch(texts[0])
    started = time.process_time()
    for text in texts:
        sketch(text)
    each = (time.process_time() - started) / len(texts)
    print(f"a sketch: {each * 1e3:.3f} ms of a text of {sum(map(len, texts)) / len(texts):,.0f} characters on average")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, help="a store with a build (default: the recorded Ashby boards, anew)")
    given: Path | None = parser.parse_args().store
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(given) if given else built(Path(folder) / "store")
        show(store)
        time_of_a_sketch(store)
    return 0


if __name__ == "__main__":
    sys.exit(main())
