"""Agreement with another's knowledge spans, on two invented ads of their shape."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

import skillspan


def sentence(idx, words, tags, source="tech"):
    return {"idx": idx, "tokens": words.split(), "tags_skill": [], "tags_knowledge": tags.split(), "source": source}


@pytest.fixture
def data(tmp_path):
    rows = {
        "train": [
            sentence(1, "You know Python and good bread", "O O B O B I"),
            sentence(1, "Knowledge of Kubernetes", "O O O"),
        ],
        "dev": [sentence(1, "Experience with Ruby on Rails", "O O B I I", "house")],
    }
    (tmp_path / "skillspan").mkdir()
    for split, sentences in rows.items():
        path = tmp_path / "skillspan" / f"{split}.json"
        path.write_text("\n".join(map(json.dumps, sentences)), encoding="utf-8")
    return tmp_path


def test_counts_and_rates(data):
    sets = skillspan.measure(data)["sets"]
    assert [sets["all"][name] for name in ("postings", "ours", "right", "theirs", "found")] == [2, 3, 2, 3, 2]
    assert sets["tech"]["precision"]["value"] == 0.5
    assert sets["house"]["f1"]["value"] == 1.0
    assert "| both | 2 | 3 | 3 |" in skillspan.section(skillspan.measure(data))


def test_absent_data_are_no_figures(tmp_path):
    assert skillspan.measure(None) is None
    assert skillspan.measure(tmp_path) is None
