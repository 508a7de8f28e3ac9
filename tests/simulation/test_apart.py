"""The simulation shares no code and no list with what is tested on it."""

from __future__ import annotations

import ast
import csv
from importlib.resources import files
from pathlib import Path

import pytest

import goingrate.simulation

ROOM = Path(goingrate.simulation.__file__).parent
SOURCES = sorted(ROOM.glob("*.py"))
ALLOWED = ("goingrate.simulation", "goingrate.errors", "goingrate.settings")
LISTS = [path for path in (files("goingrate") / "lists").iterdir() if path.name.endswith(".csv")]


def modules(tree: ast.AST) -> set[str]:
    named = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return named | {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_it_imports_nothing_of_ours_but_itself_and_nothing_that_opens_the_package(path: Path) -> None:
    for module in modules(ast.parse(path.read_text(encoding="utf-8"))):
        assert not module.startswith("goingrate") or module.startswith(ALLOWED), module
        assert not module.startswith(("importlib", "pkgutil", "csv")), module


def test_it_reads_no_file() -> None:
    for path in SOURCES:
        calls = [
            node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
        ]
        named = {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}
        assert not named & {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob"}, path.name


def words_of(path: Path) -> set[str]:
    """The words and phrases of a list, in any column, longer than a code."""
    rows = csv.reader(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {cell.casefold() for row in list(rows)[1:] for cell in row if len(cell) > 5}


SAID = {
    str(node.value).casefold()
    for source in SOURCES
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
}
LONG = {path.name: words for path in LISTS if len(words := words_of(Path(str(path)))) >= 100}


@pytest.mark.parametrize("name", sorted(LONG))
def test_no_list_is_copied(name: str) -> None:
    shared = LONG[name] & SAID
    assert len(shared) <= 0.15 * len(LONG[name]), sorted(shared)[:20]


def test_the_long_lists_are_looked_at() -> None:
    assert {"titles.csv", "skills.csv", "cities.csv", "pay_words.csv"} <= LONG.keys()
