"""Our skills against the knowledge spans that others labelled in job ads (SkillSpan): how far the two agree."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from pages import figure, markdown_table

Json = dict[str, Any]
Span = tuple[int, int]

ROUNDS = 400
SEED = 7
SPLITS = ("train", "dev")
SOURCES = {"all": "both", "tech": "technical ads", "house": "ads of all trades"}
MISMATCH = (
    "Their knowledge spans hold knowledge of any kind: trades, subjects, spoken languages and business as well as "
    "tools, in whatever words the ad uses; ours are named technical skills alone, counted only where the ad asks for "
    "them or says that they will be used. So recall against them is low by definition, above all outside technical ads."
)


class Counts(NamedTuple):
    """Of one ad: our mentions, those that touch one of their spans; their spans, those that one of ours touches."""

    ours: int
    right: int
    theirs: int
    found: int


def measure(data: Path | None) -> Json | None:
    """Agreement of our skills with SkillSpan's knowledge spans, by overlap; None where the data is absent.

    {sets: {all | tech | house: {postings, ours, right, theirs, found, precision, recall, f1: {value, interval}}},
    mismatch: where the definitions differ}; intervals are of 95 %, by a bootstrap over ads
    """
    folder = data / "skillspan" if data is not None else None
    if folder is None or not all((folder / f"{split}.json").is_file() for split in SPLITS):
        return None
    counted = [(source, _counts(sentences)) for source, sentences in _ads(folder)]
    sets = {name: [each for source, each in counted if name in ("all", source)] for name in SOURCES}
    return {"sets": {name: _figures(rows) for name, rows in sets.items() if rows}, "mismatch": MISMATCH}


def _ads(folder: Path) -> Iterator[tuple[str, list[Json]]]:
    """The source of each ad and its sentences, in order."""
    for split in SPLITS:
        rows = map(json.loads, (folder / f"{split}.json").read_text(encoding="utf-8").splitlines())
        for (source, _), sentences in groupby(rows, key=lambda row: (row["source"], row["idx"])):
            yield source, list(sentences)


def _counts(sentences: Sequence[Json]) -> Counts:
    """The counts of one ad, its sentences a line each and its tokens parted by spaces."""
    text, theirs = _text_and_spans(sentences)
    ours = _our_spans(text)
    right = sum(_touches(span, theirs) for span in ours)
    found = sum(_touches(span, ours) for span in theirs)
    return Counts(len(ours), right, len(theirs), found)


def _text_and_spans(sentences: Sequence[Json]) -> tuple[str, list[Span]]:
    """The ad's text, and the offsets of its knowledge spans.

    >>> _text_and_spans([{"tokens": ["Use", "Java"], "tags_knowledge": ["O", "B"]}])
    ('Use Java', [(4, 8)])
    """
    text, spans, inside = "", list[Span](), False
    for sentence in sentences:
        text += "\n" if text else ""
        inside = False
        for number, (token, tag) in enumerate(zip(sentence["tokens"], sentence["tags_knowledge"], strict=True)):
            text += " " if number else ""
            start, text = len(text), text + token
            if tag == "I" and inside:
                spans[-1] = (spans[-1][0], len(text))
            elif tag != "O":
                spans.append((start, len(text)))
            inside = tag != "O"
    return text, spans


def _our_spans(text: str) -> list[Span]:
    """Where the text mentions the skills that we read in it."""
    from goingrate.extraction.skill_words import find_skill_mentions
    from goingrate.extraction.skills import find_skills
    from goingrate.records.facts import Found
    from goingrate.records.posting import Posting

    named = find_skills(Posting("jsonl", "skillspan", "ad", None, text), ()).named
    ids = set(named.value) if isinstance(named, Found) else set()
    return [(each.start, each.end) for each in find_skill_mentions(text) if each.alias.skill.id in ids]


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _figures(rows: Sequence[Counts]) -> Json:
    rng = random.Random(SEED)
    draws = [_rates(rng.choices(rows, k=len(rows))) for _ in range(ROUNDS)]
    rates = _rates(rows)
    measured = {
        name: {"value": rates[name], "interval": _interval([draw[name] for draw in draws if draw[name] is not None])}
        for name in rates
    }
    sums = Counts(*map(sum, zip(*rows, strict=True)))
    return {"postings": len(rows), **sums._asdict(), **measured}


def _rates(rows: Sequence[Counts]) -> dict[str, float | None]:
    """Precision, recall and their harmonic mean over the ads' sums.

    >>> _rates([Counts(ours=4, right=3, theirs=6, found=3)])
    {'precision': 0.75, 'recall': 0.5, 'f1': 0.6}
    """
    ours, right, theirs, found = map(sum, zip(*rows, strict=True))
    precision, recall = (right / ours if ours else None), (found / theirs if theirs else None)
    both = precision and recall
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if both and precision and recall else None,
    }


def _interval(values: Sequence[float | None]) -> list[float] | None:
    ordered = sorted(value for value in values if value is not None)
    return [ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered)) - 1]] if ordered else None


def section(figures: Json) -> str:
    """The figures of `measure` as Markdown: a heading, what differs in the definitions, a table."""
    head = ("ads", "n", "our mentions", "their spans", "precision", "recall", "F1")
    counts, rates = ("postings", "ours", "theirs"), ("precision", "recall", "f1")
    rows = [
        (SOURCES[name], *(f"{row[count]:,}" for count in counts), *(_shown(row[rate]) for rate in rates))
        for name, row in figures["sets"].items()
    ]
    words = (
        f"{figures['mismatch']} A mention counts where the two overlap; ads are joined from the set's sentences, which "
        "stand without layout and with names of companies and places masked. Intervals are of 95 %, over ads."
    )
    return f"## Skills that others labelled (SkillSpan)\n\n{words}\n\n{markdown_table(head, rows)}"


def _shown(measured: Json) -> str:
    low, high = measured["interval"] or (None, None)
    return f"{figure(measured['value'])} ({figure(low)} to {figure(high)})"
