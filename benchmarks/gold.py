"""Facts of the labelled postings, scored against their labels by the reference scorer, field by field."""

from __future__ import annotations

import csv
import importlib.util
import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pages import PROJECT
from timings import read_postings

# what the scorer calls a field, and the field of the protocol it reads where the names differ
SCORED = {
    "pay": "pay", "pay_exact": "pay", "pay_kind": "pay", "countries": "places", "cities": "places", "role": "role",
    "level": "level", "remote": "remote", "employment": "employment", "ai_work": "ai_work", "ai_mention": "ai_mention",
    "ai_boilerplate": "ai_work", "skills": "skills", "skills_core": "skills", "soft": "soft",
    "certificates": "certificate", "degree": "degree", "years_min": "years_min", "years_max": "years_max",
    "visa": "visa", "bonus": "bonus", "equity": "equity", "company_size": "company_size",
    "company_stage": "company_stage",
}  # fmt: skip
TARGETS: dict[str, dict[str, float]] = {
    "pay": {"precision": 0.99, "recall": 0.95}, "countries": {"f1": 0.97}, "cities": {"f1": 0.93},
    "role": {"macro_f1": 0.90}, "level": {"macro_f1": 0.90}, "remote": {"macro_f1": 0.90},
    "ai_work": {"macro_f1": 0.90}, "skills": {"f1": 0.75}, "skills_core": {"f1": 0.90}, "years_min": {"f1": 0.93},
    "degree": {"accuracy": 0.93}, "employment": {"accuracy": 0.93}, "bonus": {"f1": 0.75}, "equity": {"f1": 0.92},
}  # fmt: skip
FIGURES = ("precision", "recall", "f1", "macro_f1", "accuracy", "read_as_ai")
PARTS = ("odd", "even", "all")

Json = dict[str, Any]


def facts_of(postings: Path) -> list[Json]:
    """The facts of every posting of a JSON-lines file, the objects that `goingrate facts` writes."""
    from goingrate.extraction.facts import facts_json, find_facts

    return [facts_json(posting.key, find_facts(posting)) for posting in read_postings(postings)]


def fields_read(facts: Sequence[Json]) -> set[str]:
    """Names of the fields that some reader looked for.

    >>> fields_read([{"level": None, "pay": [], "silence": {"level": "not read", "pay": "not stated"}}])
    {'pay'}
    """
    names = {name for row in facts for name in row} - {"id", "evidence", "silence"}
    return {name for name in names if any(row["silence"].get(name) != "not read" for row in facts)}


@cache
def scorer(gold: Path) -> Any:
    """The reference scorer as a module: its own code, run on its own labels."""
    spec = importlib.util.spec_from_file_location("score_facts", gold.parent / "tools" / "score_facts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labels_of(gold: Path, only: str = "all") -> dict[str, Json]:
    """The labels by id: all of them, or those whose id ends in an odd or even digit."""
    labels: dict[str, Json] = scorer(gold).lines(gold / "labels.jsonl")
    return {key: row for key, row in labels.items() if only == "all" or (int(key[-1]) % 2 == 1) == (only == "odd")}


def score(gold: Path, facts: Sequence[Json], only: str = "all") -> tuple[Json, dict[str, list[Any]]]:
    """The reference scorer's figures by field, and by field what is wrong: the id first."""
    scores, wrong = scorer(gold).score(labels_of(gold, only), {row["id"]: row for row in facts})
    return scores, wrong


def confusion(gold: Path, facts: Sequence[Json], field: str, only: str = "all") -> Json:
    """What was labelled against what was read, over postings of one role whose label is sure: {classes, counts}.

    counts[i][j]: postings labelled classes[i] and read as classes[j]; only classes that occur
    """
    read = {row["id"]: row[field] for row in facts}
    pairs = Counter(
        (label[field], read.get(key) or "not read")
        for key, label in labels_of(gold, only).items()
        if not label.get("multi") and field not in label.get("uncertain", ())
    )
    classes = sorted({each for pair in pairs for each in pair})
    return {"classes": classes, "counts": [[pairs[one, other] for other in classes] for one in classes]}


def cases(gold: Path, facts: Sequence[Json], field: str, only: str) -> list[Json]:
    """What was read otherwise than labelled: {id, field, labelled, read}, or {id, field, missed, false} of lists."""
    _, wrong = score(gold, facts, only)
    rows = []
    for key, *details in wrong[field]:
        told = details[0] if len(details) == 1 else {"labelled": _shown(details[0]), "read": _shown(details[1])}
        rows.append({"id": key, "field": field, **told})
    return rows


def names_amiss(gold: Path, facts: Sequence[Json], field: str, only: str, most: int = 15) -> Json:
    """The names most often missed, and most often read without a label: {missed, false}, each name with a count."""
    missed, false = Counter[str](), Counter[str]()
    for row in cases(gold, facts, field, only):
        missed.update(row["missed"])
        false.update(row["false"])
    return {"missed": missed.most_common(most), "false": false.most_common(most)}


def _shown(value: Any) -> str:
    """A value of a field in few words.

    >>> _shown([{"min": 50.0, "max": None, "currency": "EUR", "period": "hour"}]), _shown(None)
    ('50 to open EUR a hour', 'no value')
    """
    if not isinstance(value, list):
        return "no value" if value is None else str(value)
    ends = (["open" if each[end] is None else f"{each[end]:,.10g}" for end in ("min", "max")] for each in value)
    pays = zip(ends, value, strict=True)
    return "; ".join(f"{low} to {high} {pay['currency']} a {pay['period']}" for (low, high), pay in pays) or "none"


def causes() -> dict[tuple[str, str], str]:
    """Why a posting was read otherwise than labelled, by id and field, as found by reading it after the measurement."""
    lines = (PROJECT / "benchmarks" / "labels" / "causes.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {(row["id"], row["field"]): row["cause"] for row in rows}


def worst_cases(gold: Path, facts: Sequence[Json], only: str, most: int = 20) -> list[Json]:
    """The postings with most fields read otherwise than labelled, the worst first: {id, fields}."""
    _, wrong = score(gold, facts, only)
    by_id: dict[str, list[str]] = {}
    missed: Counter[str] = Counter()
    for field, rows in wrong.items():
        for key, *details in rows:
            by_id.setdefault(key, []).append(field)
            missed[key] += sum(len(part) for each in details if isinstance(each, dict) for part in each.values())
    ids = sorted(by_id, key=lambda key: (-len(by_id[key]), -missed[key], key))[:most]
    return [{"id": key, "fields": by_id[key], "names_wrong": missed[key]} for key in ids]


def fields_scored(gold: Path, facts: Sequence[Json]) -> list[Json]:
    """One object per scored field: {field, read, targets, odd, even, all}; the last three null where it is not read."""
    scores, read = {part: score(gold, facts, part)[0] for part in PARTS}, fields_read(facts)
    rows = []
    for name, field in SCORED.items():
        parts = {part: _figures(scores[part][name]) if field in read else None for part in PARTS}
        rows.append({"field": name, "read": field in read, "targets": TARGETS.get(name, {}), **parts})
    return rows


def _figures(scored: Json) -> Json:
    figures = {name: scored.get(name) for name in FIGURES}
    interval = scored.get("interval")
    if interval is None and "interval" not in scored:
        share = next((figures[name] for name in ("accuracy", "read_as_ai") if figures[name] is not None), None)
        interval = None if share is None else list(wilson(share, scored["n"]))
    return {**figures, "interval": interval, "n": scored["n"]}


def wilson(share: float, n: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's 95 % interval of a share among n.

    >>> [round(end, 3) for end in wilson(0.0, 60)]
    [0.0, 0.06]
    """
    middle, spread = share + z * z / (2 * n), z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return max(0.0, (middle - spread) / (1 + z * z / n)), min(1.0, (middle + spread) / (1 + z * z / n))
