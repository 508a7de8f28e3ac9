"""What an audit's labels say of how well a store is read."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from goingrate.answers.audit import Sample
from goingrate.errors import GoingRateError, MalformedInputError
from goingrate.estimates.confusion import Confusion, Drawn, Share, estimate_confusion, weighted_share
from goingrate.records.facts import AI_WORK, LEVELS, ROLES
from goingrate.tables.views.audit import UNREAD

FILE = "audit.json"  # in the store's folder
VALID_DAYS = 183
PAY_LABELS = ("right", "wrong", "missing", "none")
ALLOWED = {"ai_work": AI_WORK, "role": ROLES, "level": (*LEVELS, "unstated"), "pay": PAY_LABELS}
METHOD = (
    "Each label counts for the vacancies of its stratum that it stands for (ratios of Horvitz-Thompson totals). 95 % "
    "intervals: the posterior of the finite population, a Dirichlet-multinomial in each stratum. Vacancies drawn and "
    "not labelled count as missing at random within their stratum."
)


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels by vacancy id, each a dict of the fields that were labelled, and the day on which they were made."""

    by_id: dict[str, dict[str, str]]
    labelled_on: date
    sample: str | None
    seed: int | None
    build: int | None


@dataclass(frozen=True, slots=True)
class FieldScore:
    """How often a field was read right, and its most frequent confusions as (true, read, labels)."""

    right: Share
    confused: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class AuditScore:
    """Everything that labels tell: AI work overall and by stratum (mention / kind of source), role, level and pay."""

    sample: Sample
    labels: Labels
    labelled: int
    ai_work: Confusion | None
    by_stratum: dict[str, Confusion]
    role: FieldScore | None
    level: FieldScore | None
    pay_right: Share | None
    pay_found: Share | None

    @property
    def valid_until(self) -> date:
        """The last day on which figures may be corrected by these labels."""
        return self.labels.labelled_on + timedelta(days=VALID_DAYS)

    def to_json(self) -> dict[str, Any]:
        """The score in the shape of docs/audit.md, JSON-ready."""
        head = self.sample.head()
        kept = ("build", "rules", "as_of", "period", "seed", "synthetic", "strata")
        fields = {"role": self.role, "level": self.level}
        return {
            "audit": 1,
            **{name: head[name] for name in kept},
            "kinds": sorted({stratum.kind for stratum in self.sample.strata}),
            "labelled_on": str(self.labels.labelled_on),
            "valid_until": str(self.valid_until),
            "drawn": len(self.sample.rows),
            "labelled": self.labelled,
            "method": METHOD,
            "ai_work": _confusion_json(self.ai_work) if self.ai_work else None,
            "ai_work_by_stratum": {name: _confusion_json(each) for name, each in self.by_stratum.items()},
            **{name: _field_json(score) if score else None for name, score in fields.items()},
            "pay": {
                "right_of_read": _share_json(self.pay_right) if self.pay_right else None,
                "found_of_stated": _share_json(self.pay_found) if self.pay_found else None,
            },
        }


def read_labels(path: Path) -> Labels:
    """The labels of a file of JSON lines: a head with `labelled_on`, then `id` and labels of each vacancy.

    Raises MalformedInputError for what is no such file, GoingRateError for a label that is none of the allowed.
    """
    by_id: dict[str, dict[str, str]] = {}
    head: dict[str, Any] = {}
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
        for number, row in enumerate(rows, 1):
            if "id" not in row:
                head |= row
                continue
            for field, allowed in ALLOWED.items():
                if row.get(field) is not None and row[field] not in allowed:
                    words = ", ".join(allowed)
                    raise GoingRateError(f"{path}, line {number}: no {field} '{row[field]}'; allowed are {words}")
            by_id[str(row["id"])] = {field: row[field] for field in ALLOWED if row.get(field) is not None}
        day = date.fromisoformat(head["labelled_on"]) if "labelled_on" in head else None
    except (ValueError, TypeError, AttributeError, OSError) as error:
        raise MalformedInputError(f"{path} holds no labels: write a JSON object a line ({error})") from error
    if not by_id:
        raise MalformedInputError(
            f'{path} holds no labels: a line for each vacancy, such as {{"id": ..., "ai_work": "core"}}'
        )
    return Labels(by_id, day or _written_on(path), head.get("sample"), head.get("seed"), head.get("build"))


def score_labels(sample: Sample, labels: Labels, seed: int = 1) -> AuditScore:
    """What the labels tell of the sample's store; seed: of the draws behind the intervals.

    Raises GoingRateError where the labels are of another sample.
    """
    unknown = sorted(labels.by_id.keys() - {row["id"] for row in sample.rows})
    if unknown:
        raise GoingRateError(f"labels of '{unknown[0]}', which the sample doesn't hold; name their own with --sample")
    rng = np.random.default_rng(seed)
    rows = [row for row in sample.rows if labels.by_id.get(row["id"])]
    by_stratum: dict[str, Confusion] = {}
    for name in sorted({f"{each.mention} / {each.kind}" for each in sample.strata}):
        found = _ai_confusion(sample, labels, rows, rng, name)
        if found is not None:
            by_stratum[name] = found
    return AuditScore(
        sample=sample,
        labels=labels,
        labelled=len(rows),
        ai_work=_ai_confusion(sample, labels, rows, rng),
        by_stratum=by_stratum,
        role=_field(sample, labels, rows, rng, "role"),
        level=_field(sample, labels, rows, rng, "level"),
        pay_right=_pay(sample, labels, rows, rng, ("right", "wrong")),
        pay_found=_pay(sample, labels, rows, rng, ("right", "wrong", "missing")),
    )


def _drawn(sample: Sample, rows: list[dict[str, Any]], chosen: list[int]) -> Drawn:
    """The labelled rows by the chosen strata, numbered anew."""
    places = {stratum: place for place, stratum in enumerate(chosen)}
    strata = np.array([places[row["stratum"]] for row in rows], dtype=np.int64)
    return Drawn(strata, np.array([sample.strata[stratum].population for stratum in chosen], dtype=np.int64))


def _ai_confusion(
    sample: Sample, labels: Labels, rows: list[dict[str, Any]], rng: np.random.Generator, only: str | None = None
) -> Confusion | None:
    chosen = [
        place for place, each in enumerate(sample.strata) if only is None or f"{each.mention} / {each.kind}" == only
    ]
    mine = [row for row in rows if "ai_work" in labels.by_id[row["id"]] and row["stratum"] in chosen]
    if not mine:
        return None
    return estimate_confusion(
        [labels.by_id[row["id"]]["ai_work"] for row in mine],
        AI_WORK,
        [sample.strata[place].ai_work for place in chosen],
        (*AI_WORK, UNREAD),
        _drawn(sample, mine, chosen),
        rng,
    )


def _field(
    sample: Sample, labels: Labels, rows: list[dict[str, Any]], rng: np.random.Generator, field: str
) -> FieldScore | None:
    mine = [row for row in rows if field in labels.by_id[row["id"]]]
    if not mine:
        return None
    pairs = [(labels.by_id[row["id"]][field], row["read"][field] or UNREAD) for row in mine]
    right = np.array([true == read for true, read in pairs], dtype=np.bool_)
    drawn = _drawn(sample, mine, list(range(len(sample.strata))))
    confused = Counter(pair for pair in pairs if pair[0] != pair[1]).most_common(10)
    everything = np.ones(len(mine), dtype=np.bool_)
    return FieldScore(weighted_share(right, everything, drawn, rng), tuple((*pair, n) for pair, n in confused))


def _pay(
    sample: Sample, labels: Labels, rows: list[dict[str, Any]], rng: np.random.Generator, of: tuple[str, ...]
) -> Share | None:
    """The share of pay read right among these labels."""
    mine = [row for row in rows if "pay" in labels.by_id[row["id"]]]
    if not mine:
        return None
    told = [labels.by_id[row["id"]]["pay"] for row in mine]
    hits = np.array([each == "right" for each in told], dtype=np.bool_)
    among = np.array([each in of for each in told], dtype=np.bool_)
    return weighted_share(hits, among, _drawn(sample, mine, list(range(len(sample.strata)))), rng)


def store_score(score: AuditScore, folder: Path) -> Path:
    """The path of the file in the store's folder that holds the score now, written whole or not at all."""
    path = folder / FILE
    temporary = path.with_name(f".{FILE}.{os.getpid()}")
    temporary.write_text(json.dumps(score.to_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    temporary.replace(path)
    return path


def _written_on(path: Path) -> date:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()


def _share_json(share: Share) -> dict[str, Any]:
    return {"value": share.value, "low": share.low, "high": share.high, "labels": share.n}


def _field_json(score: FieldScore) -> dict[str, Any]:
    confused = [{"true": true, "read": read, "labels": n} for true, read, n in score.confused]
    return {"right": _share_json(score.right), "confused": confused}


def _confusion_json(found: Confusion) -> dict[str, Any]:
    return {
        "classes": list(found.classes),
        "read_classes": list(found.read_classes),
        "labels": found.counts.tolist(),
        "weighted": found.weighted.round(6).tolist(),
        "sensitivities": [[_share_json(share) for share in row] for row in found.sensitivities],
        "posterior": found.posterior.round(6).tolist(),
        "right": _share_json(found.right),
    }
