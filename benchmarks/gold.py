"""Facts of the labelled postings, scored against their labels by the reference scorer, field by field."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

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
    "ai_work": {"macro_f1": 0.90}, "skills": {"f1": 0.75}, "skills_core": {"f1": 0.90},
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


def score(gold: Path, facts: Sequence[Json], only: str = "all") -> Json:
    """The reference scorer's figures by field, over all labels or those whose id ends in an odd or even digit."""
    scorer = gold.parent / "tools" / "score_facts.py"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "facts.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in facts), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold / "labels.jsonl"), str(path), "--json"]
        command += ["--only", only] if only != "all" else []
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise RuntimeError(ended.stderr.strip() or f"the scorer ended with {ended.returncode}")
    scores: Json = json.loads(ended.stdout)
    return scores


def fields_scored(gold: Path, facts: Sequence[Json]) -> list[Json]:
    """One object per scored field: {field, read, targets, odd, even, all}; the last three null where it is not read."""
    scores, read = {part: score(gold, facts, part) for part in PARTS}, fields_read(facts)
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
