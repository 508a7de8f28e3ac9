"""The `dev` script: keeps the caller's folder, writes of its own to stderr only, hands its exit code on."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.ads import line

PROJECT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(not (PROJECT / ".venv" / "installed-base").exists(), reason="./dev has made no .venv")


def dev(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(PROJECT / "dev"), *words], cwd=folder, capture_output=True, text=True, check=False)


def test_run_keeps_the_folder_and_stdout_clean(tmp_path: Path) -> None:
    (tmp_path / "ads.jsonl").write_text(line("a"))
    ended = dev(tmp_path, "run", "facts", "ads.jsonl")
    assert ended.returncode == 0
    assert ended.stdout.startswith('{"id": "a"')


def test_a_wrong_word_hands_its_exit_code_on(tmp_path: Path) -> None:
    assert dev(tmp_path, "run", "nonsense").returncode == 2
    ended = dev(tmp_path, "nonsense")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "./dev run" in ended.stderr


def test_it_runs_under_a_plain_posix_shell(tmp_path: Path) -> None:
    shell = shutil.which("dash") or "sh"
    assert subprocess.run([shell, "-n", str(PROJECT / "dev")], check=False).returncode == 0
