"""Role and level of the titles of two labelled sets of others, read by our rules: how far they agree, and why not."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold import wilson
from pages import markdown_table

Json = dict[str, Any]
Pair = tuple[str, str]  # what the set says, what we say

MOST_SHOWN = 12
HEAD_WORDS = (
    "Our rules read title alone, without the posting that would stand behind it. The definitions differ, so these "
    "figures bound the rules' errors from above; intervals are Wilson's."
)
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


def measure(data: Path | None) -> Json | None:
    """Our levels and roles against each set's labels, with no title in it; None where the data is absent.

    {sets: [{set, field, n, accuracy {value, interval, n}, classes {class: {precision, recall: as accuracy or null}},
    confusion [{theirs, ours, n}], most frequent first, mismatch: where the definitions differ}]}
    """
    if data is None:
        return None
    levels = data / "title-level-labels" / "classified_titles.tsv"
    roles = data / "job-title-normalisation" / "jobbert_v1_titles.csv"
    sets = [
        _figures("title-level-labels", "level", LEVEL_MISMATCH, Counter(_level_pairs(levels))),
        _figures("job-title-normalisation", "role", ROLE_MISMATCH, Counter(_role_pairs(roles))),
    ]
    found = [each for each in sets if each["n"]]
    return {"sets": found} if found else None


def section(figures: Json) -> str:
    """The figures of `measure` as Markdown: a heading, then for each set its words, its classes and its confusions."""
    return "\n\n".join(["## Titles that others labelled", HEAD_WORDS, *map(_set_section, figures["sets"])])


def _set_section(of_set: Json) -> str:
    accuracy = _shown(of_set["accuracy"])
    classes = [
        (label, _shown(shares["precision"]), _shown(shares["recall"]), str((shares["recall"] or {}).get("n", 0)))
        for label, shares in of_set["classes"].items()
    ]
    confused = [
        (row["theirs"], row["ours"], str(row["n"])) for row in of_set["confusion"] if row["theirs"] != row["ours"]
    ]
    return "\n\n".join(
        [
            f"**`{of_set['set']}`**: {of_set['field']} of {of_set['n']:,} titles, accuracy {accuracy}. "
            + of_set["mismatch"],
            markdown_table(("their class", "precision", "recall", "n"), classes),
            f"The {min(len(confused), MOST_SHOWN)} most frequent differences:",
            markdown_table(("theirs", "ours", "titles"), confused[:MOST_SHOWN]),
        ]
    )


def _shown(share: Json | None) -> str:
    """A share with its interval.

    >>> _shown({"value": 0.5, "interval": [0.25, 0.75], "n": 8}), _shown(None)
    ('0.500 [0.250, 0.750]', '-')
    """
    return "-" if share is None else f"{share['value']:.3f} [{share['interval'][0]:.3f}, {share['interval'][1]:.3f}]"


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
    if not path.is_file():
        return iter(())
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return csv.DictReader(lines, delimiter=delimiter)


def _figures(name: str, field: str, mismatch: str, counts: Counter[Pair]) -> Json:
    n = counts.total()
    return {
        "set": name,
        "field": field,
        "n": n,
        "accuracy": _share(sum(count for (theirs, ours), count in counts.items() if theirs == ours), n),
        "classes": _classes(counts),
        "confusion": [{"theirs": theirs, "ours": ours, "n": count} for (theirs, ours), count in counts.most_common()],
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
