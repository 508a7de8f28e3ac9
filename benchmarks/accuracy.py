"""Accuracy of the facts: against labels made by reading, against the feeds' structured pay, and against other sets.

    ./dev accuracy [--json]

Prints the tables and writes docs/accuracy.md. --json writes one object with the same figures to stdout:
    command, version, rules, measured_at, real_data (whether labels and recorded postings are there)
    bars            one object per promised figure: {bar, figure, least, value, interval, n, met, shown}
    gold            null where real_data is false, else {postings, fields, confusion, worst, skills_core, cases};
                    fields, one object per scored field: {field, read (false: no reader yet, figures null), targets
                    {figure: least}, odd, even, all}, each of these {precision, recall, f1, macro_f1, accuracy,
                    read_as_ai, interval [low, high], n}
    structured_pay  null, or {postings, by_feed, jobs_with_both, pays_read, verdicts, precision, jobs_agreeing,
                    recall_where_repeated, text_pay_where_feed_has_none (each {value, interval, hits, n}), ids}
    others          null, or by name the figures of the other sets
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boilerplate
import skillspan
import title_sets
import vocabulary
from accuracy_page import CASES, CONFUSED, page, tables
from bars import bars, boilerplate_bars
from gold import Json, cases, causes, confusion, facts_of, fields_scored, names_amiss, worst_cases
from pages import NO_DATA, real_data, write_page
from structured_pay import Compared, compare, summarise
from timings import read_postings

COMMAND = "./dev accuracy"
OTHERS: tuple[Any, ...] = (vocabulary, boilerplate, skillspan, title_sets)
BOARDS = ("ashby-boards-2025-10/boards/*.json", "lever-matchgroup-2026-08/*.json")


def measure(data: Path | None, now: datetime) -> Json:
    """Every figure in the shape that this file's first lines describe, and `sections`: Markdown of the other sets."""
    from goingrate import __version__
    from goingrate.extraction.facts import rules_version

    answer: Json = {
        "command": "accuracy",
        "version": __version__,
        "rules": rules_version(),
        "measured_at": now.isoformat(timespec="seconds"),
        "real_data": data is not None,
        "bars": [],
        "gold": None,
        "structured_pay": None,
        "others": None,
        "sections": [],
    }
    if data is None:
        return answer
    gold, compared = data.parent / "gold", compare_boards(data)
    answer["structured_pay"] = summarise(compared)
    if (gold / "labels.jsonl").is_file():
        answer |= _against_labels(gold, compared)
    others = {}
    for each in OTHERS:
        print(f"{each.__name__} ...", file=sys.stderr, flush=True)
        others[each.__name__] = each.measure(data)
    answer["others"] = others
    answer["bars"] += boilerplate_bars(others["boilerplate"])
    answer["sections"] = [each.section(others[each.__name__]) for each in OTHERS if others[each.__name__] is not None]
    return answer


def compare_boards(data: Path) -> list[Compared]:
    """Pay of words beside pay of structure, over the recorded boards whose feeds state it."""
    paths = [path for pattern in BOARDS for path in sorted(data.glob(pattern))]
    print(f"pay of {len(paths)} boards ...", file=sys.stderr, flush=True)
    return [compare(posting) for path in paths for posting in read_postings(path)]


def _against_labels(gold: Path, compared: Sequence[Compared]) -> Json:
    facts = facts_of(gold / "postings.jsonl")
    fields, why = fields_scored(gold, facts), causes()
    found = {field: cases(gold, facts, field, "odd") for field in CASES}
    return {
        "bars": bars(gold, facts, fields, compared),
        "gold": {
            "postings": len(facts),
            "fields": fields,
            "confusion": {field: confusion(gold, facts, field, "odd") for field in CONFUSED},
            "worst": worst_cases(gold, facts, "odd"),
            "skills_core": names_amiss(gold, facts, "skills_core", "odd"),
            "cases": [row | {"cause": why.get((row["id"], field), "")} for field in CASES for row in found[field]],
        },
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """The command's exit code, after scoring, printing and writing the page."""
    ask = argparse.ArgumentParser(prog=COMMAND, description=(__doc__ or "").splitlines()[0])
    ask.add_argument("--json", action="store_true", help="one JSON object on stdout")
    options = ask.parse_args(arguments)
    now = datetime.now(UTC)
    answer = measure(real_data(), now)
    shown = {name: value for name, value in answer.items() if name != "sections"}
    print(json.dumps(shown, indent=1) if options.json else tables(answer))
    if answer["gold"] is None or answer["structured_pay"] is None:
        print(f"docs/accuracy.md is left as it is: {NO_DATA}", file=sys.stderr)
    else:
        print(write_page("accuracy.md", COMMAND, now, page(answer)), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
