"""The commands for those who keep a store, as a user types them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from goingrate.interfaces.cli import main
from tests.ads import ashby_job, write_board

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Say:
    """Run `goingrate WORDS` in an empty folder: exit code, stdout, stderr."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GOINGRATE_STORE", raising=False)

    def run(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["goingrate", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def test_a_build_that_looks_broken_exits_4_and_is_not_published(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(n) for n in range(12)], "2026-03-01")
    say("read", "in")
    assert say("build", "--check")[0] == 0
    write_board(tmp_path / "in", "acme", [ashby_job(n) for n in range(5)], "2026-03-02")
    say("read", "in")
    code, out, err = say("build", "--check")
    assert (code, out) == (4, "")
    assert "the build is not published, 1 stays the newest: source ashby lists 5 postings, 12 in build 1" in err
    code, out, _ = say("build", "--check", "--json")
    answer = json.loads(out)
    assert (code, answer["build"]) == (4, None)
    assert [(each["name"], each["before"], each["now"]) for each in answer["findings"]] == [("ashby", 12, 5)]
    code, out, err = say("build")
    assert (code, "build 2 published" in out) == (0, True)
    assert "!! source ashby lists 5 postings, 12 in build 1: under half" in err


def test_rollback_says_what_is_the_newest_now_and_build_leaves_it(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    say("read", "in")
    say("build")
    say("build", "--again")
    code, out, _ = say("rollback", 1)
    assert (code, out) == (0, "build 3 published, as build 1, as of 2026-03-10\n")
    assert "as build 1, stays the newest" in say("build")[1]
    code, out, _ = say("rollback", 2, "--json")
    assert json.loads(out) == {"build": 4, "note": "as build 2", "as_of": "2026-03-10"}


@pytest.mark.parametrize(("word", "hint"), [("7", "has no build 7"), ("0", "BUILD"), ("one", "BUILD")])
def test_rollback_to_what_is_no_build_is_refused(say: Say, tmp_path: Path, word: str, hint: str) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    say("read", "in")
    say("build")
    code, out, err = say("rollback", word)
    assert (code, out) == (2, "")
    assert hint in err
