"""Role and level of the titles of two labelled sets of others, read by our rules: how far they agree, and why not."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeGuard

from gold import wilson

Json = dict[str, Any]
Pair = tuple[str, str]  # what the set says, what we say

LEVELS_OF = {"C-Suite": "executive", "VP": "executive", "Director": "executive", "Manager": "manager", "Other": "other"}
LEVEL_MISMATCH = (
    "The set's Manager holds leads, heads of teams and managers of products or projects, whom the protocol calls lead "
    "or no managers; its Other holds every junior, senior and unmarked title, so those levels are not compared."
)
ROLE_MISMATCH = (
    "ESCO names occupations of all trades, not our roles: occupations that span several roles are left out, trades "
    "outside technology count as non_tech, and each label is a job board's own choice of category, often loose."
)
# ESCO occupations of engineering and laboratory work that no row of esco_roles.csv names stand between two roles.
_BORDER = re.compile(r"engineer|technic|technolog|scien|research|drafter|analyst")


def measure_title_sets(data: Path | None) -> list[Json]:
    """One object for each set, its figures null where the data is absent; no titles in it.

    {set, field, n, accuracy {value, interval}, classes {class: {precision, recall: each {value, interval, n}}},
    confusion: rows {theirs, ours, n}, most frequent first, mismatch: where the definitions differ, a sentence}
    """
    levels = data and data / "title-level-labels" / "classified_titles.tsv"
    roles = data and data / "job-title-normalisation" / "jobbert_v1_titles.csv"
    return [
        _row("title-level-labels", "level", LEVEL_MISMATCH, _level_pairs(levels) if _is_there(levels) else None),
        _row("job-title-normalisation", "role", ROLE_MISMATCH, _role_pairs(roles) if _is_there(roles) else None),
    ]


def _is_there(path: Path | None) -> TypeGuard[Path]:
    return path is not None and path.is_file()


def _level_pairs(path: Path) -> Iterator[Pair]:
    from goingrate.extraction.level import parse_level

    for row in _rows(path, "\t"):
        mark = parse_level(row["Position"])
        ours = mark.level if mark else "unstated"
        yield LEVELS_OF[row["Classification"]], ours if ours in ("executive", "manager") else "other"


def _role_pairs(path: Path) -> Iterator[Pair]:
    from goingrate.extraction.title import parse_role

    roles = {row["occupation"]: row["role"] for row in _rows(Path(__file__).with_name("esco_roles.csv"), ",")}
    for row in _rows(path, ","):
        theirs = roles.get(row["label"], "-" if _BORDER.search(row["label"]) else "non_tech")
        if theirs != "-":
            yield theirs, parse_role(row["text"]).role


def _rows(path: Path, delimiter: str) -> Iterator[dict[str, str]]:
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return csv.DictReader(lines, delimiter=delimiter)


def _row(name: str, field: str, mismatch: str, pairs: Iterable[Pair] | None) -> Json:
    counts = Counter(pairs) if pairs is not None else Counter()
    n = sum(counts.values())
    return {
        "set": name,
        "field": field,
        "n": n or None,
        "accuracy": _share(sum(count for (theirs, ours), count in counts.items() if theirs == ours), n),
        "classes": _classes(counts) or None,
        "confusion": [{"theirs": theirs, "ours": ours, "n": count} for (theirs, ours), count in counts.most_common()]
        or None,
        "mismatch": mismatch,
    }


def _classes(counts: Counter[Pair]) -> dict[str, Json]:
    theirs, ours = Counter[str](), Counter[str]()
    for (label, reading), count in counts.items():
        theirs[label] += count
        ours[reading] += count
    return {
        label: {
            "precision": _share(counts[label, label], ours[label]),
            "recall": _share(counts[label, label], theirs[label]),
        }
        for label, _ in theirs.most_common()
    }


def _share(hits: int, n: int) -> Json | None:
    """A share among n with Wilson's 95 % interval; None where n is 0.

    >>> _share(0, 0), _share(1, 2)["value"]
    (None, 0.5)
    """
    return {"value": hits / n, "interval": list(wilson(hits / n, n)), "n": n} if n else None
