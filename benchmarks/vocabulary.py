"""Accuracy against 150 postings read and labelled by us: AI use, tasks and proofs, and the fields of the protocol anew.

    python benchmarks/vocabulary.py [--json]

`measure(data)` gives one JSON-ready object, null where the recorded postings or labels are absent:
    postings, labelled                  postings found and labels
    halves  {develop, evaluate}, each   {n, ai_use, ai_use_given_ai_work, asks_for, tasks, fields}
        ai_use, asks_for                {all, certain}: {values {value: {precision, recall, f1, n}}, micro_f1, macro_f1,
                                        most_frequent_f1, n}; macro_f1 over values with three labels and more
        ai_use_given_ai_work            the same, with `ai_work` as labelled: what the reader itself gets wrong
        tasks                           {all, certain}: {distance, largest_agrees, absolute_error {task: mean},
                                        distance_of_mean_shares, silent, stated_without_label, n}
        fields                          {field: {f1 or macro_f1 or accuracy, interval, n}}, uncertain ones left out
A figure with an interval is {value, interval}: 95 %, 400 bootstrap draws of postings. `certain` leaves out the
postings whose label names the field as uncertain. distance: total variation between shares, 1 where ours is silent.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pages import NO_DATA, figure, markdown_table, real_data, text_table
from timings import read_postings
from vocabulary_scores import Json, Pairs, certain, fields, mean_shares, sets, tasks

from goingrate.extraction.ai_use import find_ai_use
from goingrate.extraction.facts import facts_json, find_facts
from goingrate.records.facts import AI_USES, PROOFS, TASKS, Found, Reading, Silence
from goingrate.records.posting import Posting

LABELS = Path(__file__).parent / "labels" / "read_by_us.jsonl"
HALVES = ("develop", "evaluate")


def measure(data: Path | None, halves: Sequence[str] = HALVES) -> Json | None:
    """Every figure in the shape that this file's first lines describe; None where the data is absent."""
    if data is None or not LABELS.is_file():
        return None
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    postings = _postings(data, {label["id"] for label in labels})
    answer: Json = {}
    for half in halves:
        pairs = [
            (label, _facts(label, postings[label["id"]]))
            for label in labels
            if label["half"] == half and label["id"] in postings
        ]
        answer[half] = _half(pairs, mean_shares([label for label in labels if label["half"] == "develop"]))
    return {"labelled": len(labels), "postings": len(postings), "halves": answer}


def _postings(data: Path, ids: set[str]) -> dict[str, Posting]:
    """The labelled postings by `source/board/key`."""
    boards = {each.split("/")[1].casefold() for each in ids}
    every = sorted((data / "ashby-boards-2025-10" / "boards").glob("*.json"))
    files = [path for path in every if path.stem.casefold() in boards]
    for pattern in ("greenhouse-*/*.json", "lever-*/*.json", "hn-*/*.json", "glassdoor-*/*.csv"):
        files += sorted(data.glob(pattern))
    found: dict[str, Posting] = {}
    for path in files:
        for posting in read_postings(path):
            identity = f"{posting.source}/{posting.board}/{posting.key}"
            if identity in ids:
                found.setdefault(identity, posting)
    return found


def _facts(label: Json, posting: Posting) -> Json:
    """The facts without the feed's own pay, which the labels don't know, and AI use by the labelled work too."""
    facts = find_facts(replace(posting, given_pay=()))
    read = facts_json(label["id"], facts)
    work: Reading[str] = Found(label["ai_work"], ())
    uses = find_ai_use(posting, work, (), facts.role)
    read["ai_use_given_ai_work"] = [] if isinstance(uses, Silence) else list(uses.value)
    read["tasks"] = {each["task"]: each["share"] for each in read["tasks"] or ()}
    return read


def _half(pairs: Pairs, shares: dict[str, float]) -> Json:
    answer: Json = {"n": len(pairs)}
    for name, field, values in (
        ("ai_use", "ai_use", AI_USES), ("ai_use_given_ai_work", "ai_use", AI_USES), ("asks_for", "asks_for", PROOFS),
    ):  # fmt: skip
        parts = {"all": pairs, "certain": certain(pairs, field)}
        answer[name] = {part: sets(rows, field, name, values) for part, rows in parts.items()}
    parts = {"all": pairs, "certain": certain(pairs, "tasks")}
    answer["tasks"] = {part: tasks(rows, shares) for part, rows in parts.items()}
    answer["fields"] = fields(pairs)
    return answer


SETS = {"ai_use": "AI use", "ai_use_given_ai_work": "AI use, AI work as labelled", "asks_for": "proofs asked"}
HEADS = {
    "sets": ("field", "micro F1", "95 % interval", "macro F1", "95 % interval", "always the most frequent", "n"),
    "values": ("value", "precision", "recall", "F1", "n"),
    "tasks": ("tasks", "distance", "95 % interval", "largest agrees", "95 % interval", "always mean shares", "n"),
    "errors": ("task", "mean absolute error of its share"),
    "fields": ("field", "figure", "n"),
}
WORDS = """\
{labelled} postings drawn from the recorded ones were read and labelled by us with the definitions of `ai-vocabulary.md`
before these readers were written; the labels, by id and without text, are in `benchmarks/labels/`. The readers were
developed on {develop} of them and measured on the other {evaluate}, at which nobody looked while writing the rules.

`all` counts every posting; `certain` leaves out those whose label names the field as uncertain, which are most of those
that state AI uses: there two careful readers would differ too. Macro F1 is over values with three labels and more. "AI
work as labelled" reads uses where the label says that there is AI work, so that errors of `ai_work` don't count twice.
The distance is half the sum of the absolute differences of the shares (total variation), over postings whose label
states tasks, 1 where ours are silent; labels are written to the nearest tenth, and single duties are often of two
tasks. Baselines: always the value that most postings have, and the mean shares of the labels developed on. Intervals
draw postings (400 bootstrap draws); with n under 5 they say little.

The last table is a check of the protocol's fields on the same postings, uncertain labels and postings of several jobs
left out; pay is that of the words, without the feed's own."""

Rows = list[tuple[str, ...]]


def rows_of(half: Json) -> dict[str, Rows]:
    """The rows of each table of one half, by the name of its head."""
    parts = [(words, part, half[key][part]) for key, words in SETS.items() for part in half[key]]
    return {
        "sets": [
            (f"{words}, {part}", *_with_span(each["micro_f1"]), *_with_span(each["macro_f1"]),
             figure(each["most_frequent_f1"]), str(each["n"]))
            for words, part, each in parts
        ],
        "values": [
            (f"{key}: {value}", figure(each["precision"]), figure(each["recall"]), figure(each["f1"]), str(each["n"]))
            for key in ("ai_use", "asks_for")
            for value, each in half[key]["all"]["values"].items()
        ],
        "tasks": [
            (part, *_with_span(each["distance"]), *_with_span(each["largest_agrees"]),
             figure(each["distance_of_mean_shares"]), str(each["n"]))
            for part, each in half["tasks"].items()
        ],
        "errors": [(task, figure(half["tasks"]["all"]["absolute_error"][task])) for task in TASKS],
        "fields": [_field_row(key, row) for key, row in half["fields"].items()],
    }  # fmt: skip


def tables(answer: Json) -> str:
    """All tables for the terminal."""
    parts = []
    for name, half in answer["halves"].items():
        parts.append(f"{name}: {half['n']} postings")
        parts += [text_table(HEADS[table], rows) for table, rows in rows_of(half).items()]
    return "\n\n".join(parts)


def section(figures: Json) -> str:
    """The section of docs/accuracy.md: what is measured and its tables, in Markdown."""
    halves = figures["halves"]
    words = WORDS.format(labelled=figures["labelled"], **{name: half["n"] for name, half in halves.items()})
    parts = ["## What AI is used for, what the person does, what is asked as proof", words]
    for name in ("evaluate", "develop"):
        kinds = rows_of(halves[name])
        title = "Evaluated on" if name == "evaluate" else "Developed on"
        parts.append(f"### {title}: {halves[name]['n']} postings read by us")
        parts += [
            markdown_table(HEADS[table], kinds[table])
            for table in kinds
            if name == "evaluate" or table in ("sets", "tasks")
        ]
    return "\n\n".join(parts)


def _with_span(scored: Json) -> tuple[str, str]:
    low_high = scored["interval"]
    return figure(scored["value"]), "-" if low_high is None else f"{low_high[0]:.3f} to {low_high[1]:.3f}"


def _field_row(name: str, row: Json) -> tuple[str, str, str]:
    if "accuracy" in row:
        value, interval = _with_span(row["accuracy"])
        most = f", most frequent {figure(row['most_frequent_accuracy'])}" if "most_frequent_accuracy" in row else ""
        return name, f"accuracy {value} ({interval}){most}", str(row["n"])
    return (
        name,
        f"precision {figure(row['precision'])}, recall {figure(row['recall'])}, F1 {figure(row['f1'])}",
        str(row["n"]),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """The command's exit code, after scoring and printing."""
    ask = argparse.ArgumentParser(prog="benchmarks/vocabulary.py", description=(__doc__ or "").splitlines()[0])
    ask.add_argument("--json", action="store_true", help="one JSON object on stdout")
    ask.add_argument("--half", choices=HALVES, help="this half alone")
    options = ask.parse_args(arguments)
    answer = measure(real_data(), [options.half] if options.half else HALVES)
    if options.json:
        print(json.dumps(answer, indent=1))
    else:
        print(NO_DATA if answer is None else tables(answer))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
