"""What every room's tests share: where the real data lies, and the marks that say what a test needs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from goingrate.interfaces.cli import main

PROJECT = Path(__file__).resolve().parent.parent
REAL_DATA = Path(os.environ.get("GOINGRATE_REAL_DATA") or PROJECT.parent / "shared" / "data")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the tests that take minutes, too")


def _missing(item: pytest.Item) -> str | None:
    """Why the test can't run here, None where it can."""
    if item.get_closest_marker("real_data") and not (REAL_DATA / "ashby-boards-2025-10").is_dir():
        return "real data not present"
    if item.get_closest_marker("java"):
        if not shutil.which("java"):
            return "Java not present"
        if not importlib.util.find_spec("pyspark"):
            return "the spark extra is not installed"
    if item.get_closest_marker("chromium") and not chromium():
        return "Chromium not present"
    return None


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what can't run here with its reason; where nothing may be skipped (`.ci/run`), fail instead."""
    if item.get_closest_marker("long") and not item.config.getoption("--long"):
        pytest.skip("takes minutes: ./dev test --long")
    reason = _missing(item)
    if reason and os.environ.get("GOINGRATE_NO_SKIPS"):
        pytest.fail(f"{reason}, and nothing may be skipped here", pytrace=False)
    if reason:
        pytest.skip(reason)


@pytest.fixture
def real_data() -> Path:
    return REAL_DATA


@pytest.fixture
def gold() -> Path:
    return REAL_DATA.parent / "gold"


Say = Callable[..., tuple[int, str, str]]
"""Runs `goingrate WORDS`: exit code, stdout, stderr."""


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
