"""The sketch of a text: what it ignores, what it tells apart, and how well it estimates likeness."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.identity.fingerprint import BINS, MIN_WORDS, SHINGLE_WORDS, likeness, likenesses, sketch


def words(count: int, seed: int = 0) -> list[str]:
    r = random.Random(seed)
    return [f"{r.choice('bdfgklmnprst')}{r.choice('aeiou')}{r.randrange(900)}" for _ in range(count)]


def jaccard(one: list[str], other: list[str]) -> float:
    def runs(text: list[str]) -> set[tuple[str, ...]]:
        return {tuple(text[n : n + SHINGLE_WORDS]) for n in range(len(text) - SHINGLE_WORDS + 1)}

    return len(runs(one) & runs(other)) / len(runs(one) | runs(other))


def edited(text: list[str], edits: int, seed: int) -> list[str]:
    r, copy = random.Random(seed), text[:]
    for _ in range(edits):
        copy[r.randrange(len(copy))] = f"new{r.randrange(10**6)}"
    return copy


PAIRS = [(count, edits, seed) for count in (60, 150, 400, 900) for edits in (0, 1, 4, 12, 40) for seed in range(8)]


@pytest.mark.parametrize(("count", "edits", "seed"), PAIRS)
def test_likeness_is_near_the_share_of_common_runs(count: int, edits: int, seed: int) -> None:
    text = words(count, seed)
    other = edited(text, edits, seed)
    estimated = likeness(sketch(" ".join(text)), sketch(" ".join(other)))
    true = jaccard(text, other)
    # four standard errors of 128 draws; texts of 60 words have fewer runs than that
    assert estimated == pytest.approx(true, abs=4 * (max(true * (1 - true), 0.01) / min(BINS, count)) ** 0.5)


def test_the_estimate_has_no_bias() -> None:
    errors = []
    for seed in range(200):
        text = words(200, seed)
        other = edited(text, 8, seed)
        errors.append(likeness(sketch(" ".join(text)), sketch(" ".join(other))) - jaccard(text, other))
    assert abs(np.mean(errors)) < 4 * np.std(errors) / len(errors) ** 0.5
    assert np.std(errors) < 0.045


SAME = [
    ("upper case", str.upper),
    ("line breaks", lambda text: text.replace(" ", "\n")),
    ("punctuation", lambda text: text.replace(" ", ", ")),
    ("spaces", lambda text: "  " + text.replace(" ", "   ") + " "),
]


@pytest.mark.parametrize("change", [case[1] for case in SAME], ids=[case[0] for case in SAME])
def test_writing_does_not_count(change: Callable[[str], str]) -> None:
    text = " ".join(words(80))
    assert sketch(change(text)) == sketch(text)


def test_one_bullet_changes_little() -> None:
    text = " ".join(words(80))
    assert likeness(sketch("• " + text), sketch(text)) > 0.9


@given(st.text(max_size=3000), st.lists(st.integers(0, 3000), max_size=6).map(sorted))
def test_any_text_has_a_sketch_or_none(text: str, cuts: list[int]) -> None:
    spans = list(zip(cuts[0::2], cuts[1::2], strict=False))
    found = sketch(text, without=spans)
    assert len(found) in (0, BINS // 4)
    assert found == sketch(text, without=spans)
    assert all(-(2**63) <= number < 2**63 for number in found)


@given(st.lists(st.sampled_from(["Größe", "naïve", "日本", "C++", "ml", "données", "ИИ"]), max_size=60))
def test_words_of_any_script_count(given_words: list[str]) -> None:
    assert bool(sketch(" ".join(given_words))) == (len(given_words) >= MIN_WORDS)


@given(st.integers(0, 60), st.integers(1, 40), st.integers(0, 60))
def test_what_is_marked_counts_as_not_written(before: int, marked: int, after: int) -> None:
    head, lunch, tail = " ".join(words(before, 1)), " ".join(words(marked, 2)), " ".join(words(after, 3))
    span = (len(head) + 1, len(head) + 1 + len(lunch))
    assert sketch(f"{head}\n{lunch}\n{tail}", without=[span]) == sketch(f"{head}\n{tail}")


def test_a_text_that_never_ends_is_told_by_its_beginning() -> None:
    text = " ".join(words(40_000))
    assert sketch(text) == sketch(text[: 2**16] + " and more")


def test_likenesses_are_those_of_the_pairs() -> None:
    sketches = [sketch(" ".join(edited(words(100), n, n))) for n in range(12)]
    ones, others = np.array(sketches[:6]), np.array(sketches[6:])
    expected = [likeness(one, other) for one, other in zip(sketches[:6], sketches[6:], strict=True)]
    assert likenesses(ones, others).tolist() == expected


def test_the_sketch_stays_what_it_was() -> None:
    """Sketches of two builds are held against each other: another value here is another rule."""
    assert sketch(" ".join(f"word{n}" for n in range(200)))[:3] == [
        -820098310012972279, 1752467785818333012, 1207563105428606804,
    ]  # fmt: skip
