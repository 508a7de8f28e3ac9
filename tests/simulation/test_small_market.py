"""The demo's bodies are what the generator makes, and share nothing with what reads them."""

from __future__ import annotations

import ast
from pathlib import Path

import goingrate.simulation
from goingrate.simulation.small_market import write_bodies

ROOM = Path(goingrate.simulation.__file__).parent


def test_the_shipped_bodies_are_the_generators(tmp_path: Path) -> None:
    write_bodies(tmp_path)
    shipped = {path.name: path.read_bytes() for path in (ROOM / "demo").iterdir()}
    assert shipped == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_the_generator_imports_nothing_of_ours_but_itself() -> None:
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("goingrate"):
                assert (node.module or "").startswith("goingrate.simulation")
