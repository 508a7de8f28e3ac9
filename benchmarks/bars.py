"""Each promised figure against the measured one: met, if the figure reaches it; shown, if its interval does."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gold import Json, labels_of, scorer, wilson
from pages import PROJECT
from structured_pay import Compared

ROUNDS = 1_000
Counts = tuple[int, int, int, int]  # right among those read, read; found among those stated, stated


def bars(gold: Path, facts: Sequence[Json], fields: Sequence[Json], compared: Sequence[Compared]) -> list[Json]:
    """One object per bar: {bar, figure, least, value, interval, n, met, shown}."""
    found = [
        bar(
            f"{row['field']}, odd half of the labels",
            figure,
            least,
            row["odd"][figure],
            _interval(row, figure),
            row["odd"]["n"],
        )
        for row in fields
        if row["odd"] is not None and row["field"] != "pay"
        for figure, least in row["targets"].items()
    ]
    return [*pay_bars(gold, facts, compared), *found]


def bar(name: str, figure: str, least: float, value: float | None, interval: Any, n: int) -> Json:
    """One bar with its verdicts.

    >>> bar("pay", "precision", 0.9, 0.95, [0.88, 0.99], 40)["met"], bar("pay", "f1", 0.9, 0.95, [0.88, 1], 40)["shown"]
    (True, False)
    """
    if value == 1.0 and n:
        interval = list(wilson(1.0, n))  # draws of a perfect score are all perfect, which says nothing of the next one
    return {
        "bar": name,
        "figure": figure,
        "least": least,
        "value": value,
        "interval": interval,
        "n": n,
        "met": value is not None and value >= least,
        "shown": interval is not None and interval[0] >= least,
    }


def boilerplate_bars(figures: Json) -> list[Json]:
    """The share of ads with AI in boilerplate alone that are read as `none`, over ads no rule was developed on."""
    rows = []
    for kind, name in (("own", "invented"), ("real", "real")):
        error = figures[kind] and figures[kind]["evaluate"]["error"]
        if error:
            low, high = (1 - end for end in reversed(error["interval"]))
            title = f"AI in boilerplate alone read as none, {name} ads"
            rows.append(bar(title, "accuracy", 0.99, 1 - error["value"], [low, high], error["n"]))
    return rows


def _interval(row: Json, figure: str) -> Any:
    """The interval of the figure that the bar is on: a share's own one, where the scorer's is of another figure."""
    scored = row["odd"]
    if figure == "accuracy" and scored["accuracy"] is not None:
        return list(wilson(scored["accuracy"], scored["n"]))
    return scored["interval"]


def pay_bars(gold: Path, facts: Sequence[Json], compared: Sequence[Compared]) -> list[Json]:
    """Precision and recall of stated pay: the odd half of the labels, and these with feeds' pay that texts repeat."""
    labelled = labelled_pay(gold, facts)
    known = {key.rpartition("/")[2] for key in gold_keys(gold)}
    repeated = [each for each in compared if each.repeated and each.key not in known]
    right = differences_read()
    judged = [all_right(each.repeated_counts) if each.key in right else each.repeated_counts for each in repeated]
    rows = []
    for name, counted in (
        ("pay, odd half of the labels", labelled),
        (
            "pay, with feeds' pay that texts repeat",
            [*labelled, *((each.board, each.repeated_counts) for each in repeated)],
        ),
        (
            "pay, the same, differences judged by reading",
            [*labelled, *((each.board, counts) for each, counts in zip(repeated, judged, strict=True))],
        ),
    ):
        (precision, recall), intervals = precision_recall(counts for _, counts in counted), by_group(counted)
        _, read, _, stated = (sum(column) for column in zip(*(counts for _, counts in counted), strict=True))
        rows.append(bar(name, "precision", 0.99, precision, intervals[0], read))
        rows.append(bar(name, "recall", 0.95, recall, intervals[1], stated))
    return rows


def differences_read() -> set[str]:
    """Jobs whose words state other pay than their feed, and whose reading we found to be what the words say."""
    lines = (PROJECT / "benchmarks" / "labels" / "pay_against_feed.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {row["key"] for row in rows if row["right"] == "yes"}


def all_right(counts: Counts) -> Counts:
    """The counts of a job of which every pay read is what its words say."""
    _, read, found, stated = counts
    return read, read, found, stated


def gold_keys(gold: Path) -> set[str]:
    """The keys of the labelled postings at their sources."""
    rows = scorer(gold).lines(gold / "postings.jsonl")
    return {str(row["key"]) for row in rows.values()}


def labelled_pay(gold: Path, facts: Sequence[Json]) -> list[tuple[str, Counts]]:
    """By posting of the odd half whose pay is sure: the id, and the counts of its pays."""
    rules, read = scorer(gold), {row["id"]: row for row in facts}
    rows = []
    for key, label in labels_of(gold, "odd").items():
        if "pay" in label.get("uncertain", ()):
            continue
        stated, left = rules.distinct(label["pay"]), rules.distinct(read[key].get("pay") or [])
        said, right = len(left), 0
        for pay in stated:
            match = next((each for each in left if rules.same_pay(pay, each)), None)
            if match is not None:
                left.remove(match)
                right += 1
        rows.append((key, (right, said, right, len(stated))))
    return rows


def precision_recall(counts: Iterable[Counts]) -> tuple[float | None, float | None]:
    """Precision and recall of summed counts.

    >>> precision_recall([(1, 2, 1, 1), (1, 1, 1, 3)])
    (0.6666666666666666, 0.5)
    """
    right, read, found, stated = (sum(column) for column in zip(*counts, strict=True))
    return (right / read if read else None), (found / stated if stated else None)


def by_group(counted: Sequence[tuple[str, Counts]]) -> tuple[list[float] | None, list[float] | None]:
    """95 % intervals of precision and recall; whole boards are drawn, and labelled postings singly."""
    groups: dict[str, list[Counts]] = defaultdict(list)
    for group, counts in counted:
        groups[group].append(counts)
    sums = [tuple(sum(column) for column in zip(*rows, strict=True)) for rows in groups.values()]
    rng = random.Random(7)
    draws = [precision_recall(rng.choices(sums, k=len(sums))) for _ in range(ROUNDS)]  # type: ignore[arg-type]
    return _middle([each for each, _ in draws]), _middle([each for _, each in draws])


def _middle(draws: Sequence[float | None]) -> list[float] | None:
    known = sorted(each for each in draws if each is not None)
    return [known[int(0.025 * len(known))], known[int(0.975 * len(known)) - 1]] if known else None
