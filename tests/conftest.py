"""What every room's tests share: where the real data lies, and the marks that say what a test needs."""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    strict = bool(os.environ.get("GOINGRATE_NO_SKIPS"))
    for item in items:
        reason = _missing(item)
        if reason is None:
            if item.get_closest_marker("long") and not config.getoption("--long"):
                item.add_marker(pytest.mark.skip(reason="takes minutes: ./dev test --long"))
            continue
        if strict:
            item.add_marker(pytest.mark.xfail(reason=f"{reason}: not allowed here", run=False, strict=True))
            config.stash.setdefault(MISSING, []).append(f"{item.nodeid}: {reason}")
        else:
            item.add_marker(pytest.mark.skip(reason=reason))


MISSING = pytest.StashKey[list[str]]()


def pytest_sessionfinish(session: pytest.Session) -> None:
    missing = session.config.stash.get(MISSING, [])
    if missing:
        print("\nNot allowed to be skipped here:", *missing, sep="\n  ")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def real_data() -> Path:
    return REAL_DATA


@pytest.fixture
def gold() -> Path:
    return REAL_DATA.parent / "gold"
