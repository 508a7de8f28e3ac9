"""Processes that work for this one and end with it, however it ends."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.pool import Pool
from typing import Any


@contextlib.contextmanager
def workers(processes: int, prepare: Callable[..., None] | None = None, *given: Any) -> Iterator[Pool]:
    """A pool of fresh processes; prepare: called in each with what is given, before its first task.

    Fresh ones are spawned, not forked: an engine's threads don't survive a fork.
    """
    context = multiprocessing.get_context("spawn")
    with context.Pool(processes, initializer=_begin, initargs=(os.getpid(), prepare, given)) as pool:
        yield pool


def _begin(parent: int, prepare: Callable[..., None] | None, given: tuple[Any, ...]) -> None:
    """Leave interrupts to the process that started this one, and end when it is gone: a killed one can't end us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    if prepare is not None:
        prepare(*given)
