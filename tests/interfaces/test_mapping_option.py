"""`--mapping FILE`: a user's own table, from the words typed to the store and to the words of an error."""

from __future__ import annotations

import json
from pathlib import Path

from goingrate.tables.store import open_store
from tests.conftest import Say
from tests.pipeline.test_recording import MAPPING


def test_a_table_is_read_by_a_mapping_of_ones_own(say: Say, tmp_path: Path) -> None:
    (tmp_path / "pay.csv").write_text("job;pay\nClerk;10\nCook;much\n")
    (tmp_path / "my.toml").write_text(MAPPING)
    code, out, err = say("read", "pay.csv", "--mapping", "my.toml", "--json")
    assert code == 0
    counts = json.loads(out)
    assert (counts["read"], counts["records"], counts["quarantined"]) == (1, 1, {"pay is no number": 1})
    assert "recognised 1 as my pay" in err
    assert open_store(tmp_path / "goingrate-store").read("records")["title"].to_pylist() == ["Clerk"]


def test_without_a_mapping_the_line_says_what_to_do(say: Say, tmp_path: Path) -> None:
    (tmp_path / "pay.csv").write_text("job;pay\nClerk;10\n")
    code, _, err = say("read", "pay.csv")
    assert code == 3
    assert "pay.csv: skipped, a table without a known mapping; name one with --mapping FILE" in err


def test_a_mistake_in_the_mapping_is_told_before_anything_is_read(say: Say, tmp_path: Path) -> None:
    (tmp_path / "pay.csv").write_text("job;pay\nClerk;10\n")
    (tmp_path / "my.toml").write_text(MAPPING.replace("title", "titel"))
    code, out, err = say("run", "pay.csv", "--mapping", "my.toml")
    assert (code, out) == (2, "")
    assert "my.toml, [columns]: unknown field 'titel'; did you mean 'title'? Allowed: key, title, level," in err
    assert not (tmp_path / "goingrate-store").exists()


def test_a_mapping_that_is_not_there_is_told(say: Say, tmp_path: Path) -> None:
    (tmp_path / "pay.csv").write_text("job;pay\nClerk;10\n")
    code, _, err = say("read", "pay.csv", "--mapping", "none.toml")
    assert code == 2
    assert "'none.toml' does not exist" in err
