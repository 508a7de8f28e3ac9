"""A command as its user runs it: seconds on the wall clock and the most memory its processes held together."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE_SECONDS = 0.05
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended. peak_mib: resident memory of it and its children, shared pages counted in each."""

    seconds: float
    peak_mib: float | None
    code: int
    out: str
    err: str


def goingrate() -> list[str]:
    """The installed command beside the running interpreter."""
    return [str(Path(sys.executable).parent / "goingrate")]


def run(command: Sequence[str], folder: Path, bytecode: Path | None = None) -> Ended:
    """Run a command in a folder to its end; memory is sampled 20 times a second where there is a /proc.

    bytecode: where its Python keeps what it compiled, whatever the environment says of that; None: as the environment

    >>> run([sys.executable, "-c", "print(1)"], Path()).out
    '1\\n'
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=err, env=_environment(bytecode))
        watch = _Watch(process.pid)
        code = process.wait()
        seconds = time.perf_counter() - started
        peak = watch.end()
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", errors="replace"))
    return Ended(seconds, peak, code, *texts)


def _environment(bytecode: Path | None) -> dict[str, str]:
    if bytecode is None:
        return dict(os.environ)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(bytecode)}


class _Watch:
    """A thread that keeps the highest sum of resident memory over a process and all below it."""

    def __init__(self, pid: int) -> None:
        self._pid, self._peak, self._ended = pid, 0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._ended.wait(_PAUSE_SECONDS):
            self._peak = max(self._peak, sum(map(_resident_bytes, _family(self._pid))))

    def end(self) -> float | None:
        self._ended.set()
        self._thread.join()
        return self._peak / _MIB if self._peak else None


def _family(pid: int) -> list[int]:
    """A process and all below it."""
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        for task in Path(f"/proc/{found[-1]}/task").glob("*/children"):
            try:
                waiting += map(int, task.read_text().split())
            except OSError:
                continue
    return found


def _resident_bytes(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def resident_mib() -> float | None:
    """Resident memory of this process in MiB; None where there is no /proc."""
    return _resident_bytes(os.getpid()) / _MIB or None
