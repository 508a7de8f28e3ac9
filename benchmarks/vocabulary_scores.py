"""Scores of facts against labels: sets of values, shares of tasks, classes, pay, each over pairs of label and facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np

from goingrate.records.facts import TASKS

Json = dict[str, Any]
Pairs = list[tuple[Json, Json]]  # label and facts of each posting
Score = Callable[[Pairs], float | None]

CLASSES = ("role", "level", "remote", "employment", "ai_work", "degree", "language")
DRAWS = 400
FEWEST = 3  # labels of a value that macro F1 counts
FEWEST_OF_A_CLASS = 5


def certain(pairs: Pairs, field: str) -> Pairs:
    """The pairs whose label does not name a field as uncertain."""
    return [pair for pair in pairs if field not in pair[0]["uncertain"]]


def with_interval(pairs: Pairs, score: Score) -> Json:
    """A figure with its 95 % interval over postings drawn anew; null where it is not defined."""
    rng = np.random.default_rng(4)
    draws = [
        score([pairs[at] for at in rng.integers(len(pairs), size=len(pairs))]) for _ in range(DRAWS if pairs else 0)
    ]
    drawn = [each for each in draws if each is not None]
    interval = [float(end) for end in np.quantile(drawn, (0.025, 0.975))] if drawn else None
    return {"value": score(pairs), "interval": interval}


def counts(said: Sequence[bool], true: Sequence[bool]) -> Json:
    """Precision, recall and F1 of yes and no, and how many are true.

    >>> counts([True, True, False], [True, False, False])
    {'precision': 0.5, 'recall': 1.0, 'f1': 0.6666666666666666, 'n': 1}
    """
    hits, all_said, all_true = sum(s and t for s, t in zip(said, true, strict=True)), sum(said), sum(true)
    return {
        "precision": hits / all_said if all_said else None,
        "recall": hits / all_true if all_true else None,
        "f1": 2 * hits / (all_said + all_true) if all_said + all_true else None,
        "n": all_true,
    }


def sets(pairs: Pairs, field: str, ours: str, values: Sequence[str]) -> Json:
    """Scores of a field of several values, by value and over them."""

    def by_value(rows: Pairs) -> dict[str, Json]:
        return {
            v: counts([v in (our[ours] or ()) for _, our in rows], [v in label[field] for label, _ in rows])
            for v in values
        }

    def micro(rows: Pairs) -> float | None:
        said = [v in (our[ours] or ()) for _, our in rows for v in values]
        score: float | None = counts(said, [v in label[field] for label, _ in rows for v in values])["f1"]
        return score

    def macro(rows: Pairs) -> float | None:
        return _mean([each["f1"] for each in by_value(rows).values() if each["n"] >= FEWEST])

    frequent = Counter(value for label, _ in pairs for value in label[field]).most_common(1)
    always: Pairs = [(label, {ours: [name for name, _ in frequent]}) for label, _ in pairs]
    return {
        "values": by_value(pairs),
        "micro_f1": with_interval(pairs, micro),
        "macro_f1": with_interval(pairs, macro),
        "most_frequent_f1": micro(always),
        "n": len(pairs),
    }


def _mean(values: Sequence[float | None]) -> float | None:
    known = [each for each in values if each is not None]
    return sum(known) / len(known) if known else None


def mean_shares(labels: Sequence[Json]) -> dict[str, float]:
    """Each task's mean share over the labels that state tasks."""
    stated = [label["tasks"] for label in labels if label["tasks"]]
    return {task: sum(each.get(task, 0.0) for each in stated) / len(stated) for task in TASKS} if stated else {}


def distance(one: dict[str, float], other: dict[str, float]) -> float:
    """Total variation between two sets of shares: 0 where they are the same, 1 where they share nothing.

    >>> distance({"data": 1.0}, {"data": 0.5, "research": 0.5}), distance({"data": 1.0}, {})
    (0.5, 1.0)
    """
    if not one or not other:
        return float(bool(one) != bool(other))
    return sum(abs(one.get(task, 0.0) - other.get(task, 0.0)) for task in TASKS) / 2


def agrees(label: dict[str, float], ours: dict[str, float]) -> bool:
    """True where our largest task is one of the label's largest."""
    return bool(ours) and label.get(max(ours, key=lambda task: ours[task]), 0.0) >= max(label.values()) - 1e-9


def tasks(pairs: Pairs, shares: dict[str, float]) -> Json:
    """Scores of the shares of tasks over the postings whose label states them."""
    stated = [pair for pair in pairs if pair[0]["tasks"]]
    unstated = [our["tasks"] for label, our in pairs if not label["tasks"]]
    return {
        "distance": with_interval(stated, lambda rows: _mean([distance(a["tasks"], b["tasks"]) for a, b in rows])),
        "largest_agrees": with_interval(stated, lambda rows: _mean([agrees(a["tasks"], b["tasks"]) for a, b in rows])),
        "absolute_error": {
            task: _mean([abs(a["tasks"].get(task, 0.0) - b["tasks"].get(task, 0.0)) for a, b in stated])
            for task in TASKS
        },
        "distance_of_mean_shares": _mean([distance(a["tasks"], shares) for a, _ in stated]),
        "silent": sum(not b["tasks"] for _, b in stated),
        "stated_without_label": sum(bool(each) for each in unstated),
        "n": len(stated),
    }


def fields(pairs: Pairs) -> Json:
    """Agreement of the other labelled fields, postings with several roles and uncertain fields left out."""
    single = [pair for pair in pairs if not pair[0]["multi"]]
    answer: Json = {}
    for name in CLASSES:
        rows = certain(single, name)
        classes = Counter(label[name] for label, _ in rows)
        frequent = [value for value, n in classes.items() if n >= FEWEST_OF_A_CLASS]
        answer[name] = {
            "accuracy": with_interval(rows, partial(_agreeing, name=name)),
            "macro_f1": _mean(
                [
                    counts([_value(b, name) == v for _, b in rows], [a[name] == v for a, _ in rows])["f1"]
                    for v in frequent
                ]
            ),
            "most_frequent_accuracy": max(classes.values()) / len(rows) if rows else None,
            "n": len(rows),
        }
    for name in ("bonus", "equity"):
        rows = certain(single, name)
        answer[name] = counts([b[name] is True for _, b in rows], [a[name] is True for a, _ in rows])
    rows = certain(single, "years_min")
    answer["years_min"] = {
        "accuracy": with_interval(rows, partial(_agreeing, name="years_min")),
        "n": len(rows),
    }
    answer["pay"] = _pays(certain(pairs, "pay"))
    return answer


def _value(facts: Json, name: str) -> Any:
    """Our value as labels write it: what was not found is `unstated`, or `none` for AI work."""
    if facts[name] is None and name not in ("years_min", "language", "role"):
        return "none" if name == "ai_work" else "unstated"
    return facts[name]


def _agreeing(pairs: Pairs, name: str) -> float | None:
    return _mean([_same(label, ours, name) for label, ours in pairs])


def _same(label: Json, facts: Json, name: str) -> bool:
    return bool(label[name] == _value(facts, name))


def _pays(pairs: Pairs) -> Json:
    """Pays that agree in bounds, currency and period, each once, over the postings."""

    def plain(pays: Sequence[Json] | None) -> set[tuple[Any, ...]]:
        return {tuple(pay[part] for part in ("min", "max", "currency", "period")) for pay in pays or ()}

    both = [(plain(a["pay"]), plain(b["pay"])) for a, b in pairs]
    every = [pay for labelled, ours in both for pay in sorted(labelled | ours, key=str)]
    owners = [(labelled, ours) for labelled, ours in both for _ in labelled | ours]
    return counts(
        [pay in ours for pay, (_, ours) in zip(every, owners, strict=True)],
        [pay in labelled for pay, (labelled, _) in zip(every, owners, strict=True)],
    )
