"""Options that commands share, and progress on stderr."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from goingrate.charts.formats import printable
from goingrate.settings import DEFAULT_STORE

_LOG_EVERY_SECONDS = 10.0

F = TypeVar("F", bound=Callable[..., Any])


def store_option(default: str = DEFAULT_STORE) -> Callable[[F], F]:
    """`--store DIR`, with `GOINGRATE_STORE` behind it."""
    return click.option(
        "--store",
        "store",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="GOINGRATE_STORE" if default == DEFAULT_STORE else None,
        default=default,
        show_default=True,
        help="Folder of the store (or GOINGRATE_STORE)." if default == DEFAULT_STORE else "Folder of the store.",
    )


out_option = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    show_default=True,
    help="Folder to write files to.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")


class Day(click.ParamType[date]):
    """A calendar day written YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; fails with how to write one."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            self.fail(f"'{value}' is no day; write YYYY-MM-DD", param, ctx)


def say(text: str) -> None:
    """One line to stderr, whatever a file's name or a feed's words hold."""
    click.echo(printable(text), err=True)


@contextlib.contextmanager
def progress() -> Iterator[Callable[[int, int, str], None]]:
    """A function (done, in all, name) that shows how far work is and how long it will take, on stderr.

    On a terminal one line that is kept up to date; elsewhere, as in a nightly log, a line every ten seconds.
    """
    if not sys.stderr.isatty():
        yield _Log().show
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:30.30}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, name: bar.update(task, completed=done, total=total, description=name)


class _Log:
    """Progress as lines of a log, none before ten seconds have passed."""

    def __init__(self) -> None:
        self._started = self._said = time.monotonic()

    def show(self, done: int, total: int, name: str) -> None:
        """Say how far the work is, if the last word of it is old enough."""
        now = time.monotonic()
        if done < total and done == 0:
            self._started = now
        if now - self._said < _LOG_EVERY_SECONDS:
            return
        self._said = now
        left = (now - self._started) * (total - done) / done if done else None
        rest = f", about {left:,.0f} s left" if left is not None else ""
        say(f"{done:,} of {total:,}{rest}: {name}")
