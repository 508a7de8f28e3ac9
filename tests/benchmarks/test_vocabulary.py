"""The scores of AI uses, tasks and proofs: figures by hand on pairs of label and facts."""

from __future__ import annotations

import doctest
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "benchmarks"))

import vocabulary  # noqa: E402 - the benchmarks' folder is on the path only now
import vocabulary_scores as scores  # noqa: E402


def pair(said, true, uncertain=()):
    tasks = {"data": 1.0} if said else {}
    label = {"ai_use": true, "tasks": {"data": 0.5, "research": 0.5}, "uncertain": list(uncertain)}
    return label, {"ai_use": said, "tasks": tasks}


def test_sets_are_counted_by_value_and_over_all():
    pairs = [pair(["vision", "speech"], ["vision"]), pair([], ["speech"]), pair(["vision"], ["vision"])]
    scored = scores.sets(pairs, "ai_use", "ai_use", ("vision", "speech"))
    assert scored["values"]["vision"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "n": 2}
    assert scored["values"]["speech"]["f1"] == 0.0
    assert scored["micro_f1"]["value"] == pytest.approx(2 * 2 / (3 + 3))
    assert scored["most_frequent_f1"] == pytest.approx(2 * 2 / (3 + 3))
    low, high = scored["micro_f1"]["interval"]
    assert 0 <= low <= scored["micro_f1"]["value"] <= high <= 1


def test_uncertain_fields_are_left_out():
    assert scores.certain([pair([], [], ["ai_use"]), pair([], [])], "ai_use") == [pair([], [])]


def test_silent_tasks_are_as_far_off_as_can_be():
    scored = scores.tasks([pair(["vision"], []), pair([], [])], {"data": 1.0})
    assert scored["distance"]["value"] == pytest.approx((0.5 + 1.0) / 2)
    assert scored["largest_agrees"]["value"] == pytest.approx(0.5)
    assert scored["distance_of_mean_shares"] == pytest.approx(0.5)
    assert (scored["silent"], scored["n"]) == (1, 2)


def test_examples_in_the_scores_hold():
    assert doctest.testmod(scores).failed == 0


def test_without_data_there_is_nothing():
    assert vocabulary.measure(None) is None


@pytest.mark.real_data
def test_floors_on_the_half_developed_on(real_data: Path) -> None:
    answer = vocabulary.measure(real_data)
    assert answer is not None
    half = answer["halves"]["develop"]
    assert half["ai_use_given_ai_work"]["all"]["micro_f1"]["value"] > 0.7
    assert half["asks_for"]["all"]["micro_f1"]["value"] > 0.75
    assert half["tasks"]["all"]["distance"]["value"] < 0.4
    assert "| proofs asked, all |" in vocabulary.section(answer)
