"""How often an ad whose AI words are all boilerplate is read as AI work: invented ads, and real ones by their ids.

    python benchmarks/boilerplate.py [--json]

`measure(data)` gives one JSON-ready object:
    own   {develop, evaluate}, each {ads, passages, jobs, error, passages_failed}: passages of `evaluate` were written
          after the rules and never used to mend them
    real  {develop, evaluate}, each {ads, error}: postings of benchmarks/labels/ai_boilerplate.csv, read by us; null
          where the recorded postings are absent
An error is {value, interval, n}: the share read as `core` or `uses`, with Wilson's 95 % interval.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gold import wilson
from pages import NO_DATA, PROJECT, figure, markdown_table, real_data
from timings import read_postings

from goingrate.extraction.ai_work import find_ai_work
from goingrate.records.facts import Found
from goingrate.records.posting import Posting

Json = dict[str, Any]
LABELS = Path(__file__).parent / "labels" / "ai_boilerplate.csv"
OWN_TEXTS = PROJECT / "tests" / "extraction"
HALVES = ("develop", "evaluate")
PATTERNS = (
    "ashby-boards-2025-10/boards/*.json", "greenhouse-*/*.json", "lever-*/*.json", "hn-*/*.json", "glassdoor-*/*.csv",
)  # fmt: skip
WORDS = (
    "Ads whose AI words are only about the company, its product, its hiring, its notices or its benefits; a careful "
    "reader says `none`. The invented ones put passages together with jobs in many layouts, by seed: ads that share a "
    "passage are alike, so the failed passages are given too. Two earlier held-out sets of passages gave 4 and 16 "
    "errors in 400 ads; they were then used to mend the rules and count as developed on. Real ads were read by us "
    "before our answer was seen. Intervals are Wilson's, 95 %."
)


def measure(data: Path | None) -> Json:
    """The errors on own and on real ads, in the shape that this file's first lines describe."""
    return {"own": _own(), "real": None if data is None else _real(data)}


def section(figures: Json) -> str:
    """The figures of `measure` as Markdown: a heading, the words, and one table."""
    rows = [_row(f"own, {half}", figures["own"][half]) for half in HALVES]
    rows += [_row(f"real, {half}", figures["real"][half]) for half in HALVES if figures["real"]]
    head = ("ads", "n", "read as AI work", "95 % interval", "passages that failed")
    return "\n\n".join(["## Ads whose AI words are boilerplate", WORDS, markdown_table(head, rows)])


def _row(name: str, part: Json) -> tuple[str, ...]:
    error = part["error"]
    low, high = error["interval"] or (None, None)
    failed = f"{part['passages_failed']} of {part['passages']}" if "passages" in part else "-"
    return name, str(error["n"]), figure(error["value"], 4), f"{figure(low, 4)} to {figure(high, 4)}", failed


def is_read_as_work(posting: Posting) -> bool:
    """True where the posting is read as `core` or `uses`."""
    reading = find_ai_work(posting)
    return isinstance(reading, Found) and reading.value != "none"


def _own() -> Json:
    sys.path.insert(0, str(OWN_TEXTS))
    from ai_boilerplate import develop_ads, evaluate_ads  # type: ignore[import-not-found]  # they lie with the tests

    answer: Json = {}
    for half, ads in zip(HALVES, (develop_ads(), evaluate_ads()), strict=True):
        wrong = [is_read_as_work(Posting("invented", "own", str(n), ad.title, ad.text)) for n, ad in enumerate(ads)]
        alone = {ad.passages[0] for ad, failed in zip(ads, wrong, strict=True) if failed}
        answer[half] = {
            "ads": len(ads),
            "passages": len({number for ad in ads for number in ad.passages}),
            "jobs": len({ad.title for ad in ads}),
            "passages_failed": len(alone),
            "error": _error(wrong),
        }
    return answer


def _real(data: Path) -> Json:
    with LABELS.open(encoding="utf-8", newline="") as rows:
        halves = {row["id"]: row["half"] for row in csv.DictReader(rows)}
    read: dict[str, bool] = {}
    for posting in _postings(data, {identity.split("/")[1].casefold() for identity in halves}):
        identity = f"{posting.source}/{posting.board}/{posting.key}"
        if identity in halves and identity not in read:
            read[identity] = is_read_as_work(posting)
    answer: Json = {}
    for half in HALVES:
        wrong = [failed for identity, failed in read.items() if halves[identity] == half]
        answer[half] = {"ads": len(wrong), "error": _error(wrong)}
    return answer


def _postings(data: Path, boards: set[str]) -> Iterable[Posting]:
    for pattern in PATTERNS:
        for path in sorted(data.glob(pattern)):
            if not pattern.startswith("ashby") or path.stem.casefold() in boards:
                yield from read_postings(path)


def _error(wrong: list[bool]) -> Json:
    n = len(wrong)
    value = sum(wrong) / n if n else None
    return {"value": value, "interval": None if value is None else list(wilson(value, n)), "n": n}


def main() -> None:
    """Prints the figures, as JSON with --json."""
    ask = argparse.ArgumentParser(prog="benchmarks/boilerplate.py", description=(__doc__ or "").splitlines()[0])
    ask.add_argument("--json", action="store_true", help="print the figures as JSON")
    figures = measure(real_data())
    print(json.dumps(figures, indent=1) if ask.parse_args().json else section(figures))
    if figures["real"] is None:
        print(NO_DATA, file=sys.stderr)


if __name__ == "__main__":
    main()
