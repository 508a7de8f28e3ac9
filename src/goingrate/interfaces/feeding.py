"""Commands that fill a store: read, build, run, demo."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from goingrate.errors import CheckFailedError, NothingReadError
from goingrate.interfaces.options import Day, json_option, out_option, progress, say, store_option
from goingrate.settings import DEMO_STORE, command

if TYPE_CHECKING:
    from goingrate.tables.store import Build


_mapping_option = click.option(
    "--mapping",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Your own mapping of a table's columns, in TOML (docs/mappings.md).",
)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--seen-on", type=Day(), help="Day on which the feeds were fetched, YYYY-MM-DD.")
@_mapping_option
@store_option()
@json_option
def read(paths: tuple[Path, ...], seen_on: date | None, mapping: Path | None, store: Path, *, as_json: bool) -> None:
    """Read files and folders of postings into the store.

    Knows Ashby, Greenhouse (fetched with content=true) and Lever boards, Hacker News "Who is hiring" threads, the
    weekly list of new-graduate jobs and JSON lines (id, title, location, employment, remote, posted_on, text; optional
    url, company, pay), plain, .gz or .zst, by their content. Each item is read, already known or quarantined with its
    reason. Tables (CSV, TSV, Parquet, XLSX) of postings or pay records are read by a mapping: one that goingrate ships,
    known by the columns, or your own.
    """
    counts = _read(paths, seen_on, mapping, store, quiet=as_json)
    if as_json:
        click.echo(json.dumps(counts))
    _check_something_read(counts)


def _read(
    paths: tuple[Path, ...], seen_on: date | None, mapping: Path | None, store: Path, *, quiet: bool = False
) -> dict[str, Any]:
    """The counts of a read, printed on stdout unless `quiet`; what was skipped and recognised goes to stderr."""
    from goingrate.pipeline.reading import read_paths

    if seen_on is not None and seen_on > datetime.now(UTC).date() + timedelta(days=1):
        raise click.UsageError(f"--seen-on {seen_on} lies in the future")
    with progress() as show:
        processes = os.cpu_count() or 1
        counts = read_paths(store, paths, seen_on=seen_on, mapping=mapping, progress=show, processes=processes)
    for line in counts.skipped_lines:
        say(line)
    for label, number in sorted(counts.kinds.items()):
        say(f"recognised {number} as {label}")
    for reason, number in counts.quarantined.most_common():
        say(f"  quarantined: {number} {reason}")
    if not quiet:
        rejected = sum(counts.quarantined.values())
        summary = f"{counts.items} items = {counts.read} read + {counts.known} already known + {rejected} quarantined"
        click.echo(f"{summary} (from {counts.files} files, {counts.skipped} skipped)")
    return counts.to_json()


def _check_something_read(counts: dict[str, Any]) -> None:
    if not counts["read"] + counts["known"]:
        raise NothingReadError("nothing was read: these files hold no posting and no pay record that goingrate reads")


@click.command()
@click.option("--check", is_flag=True, help="Publish nothing that looks broken beside the build before; exit 4.")
@click.option("--again", is_flag=True, help="Build though nothing changed.")
@store_option()
@json_option
def build(store: Path, *, check: bool, again: bool, as_json: bool) -> None:
    """Mark boilerplate, read facts, join postings to vacancies and publish a build.

    It looks broken where a source lists under half the postings of the build before, or a field is silent twice as
    often, told half as often or looked for no more. Without --check that is a warning.
    """
    try:
        made = _build(store, quiet=as_json, check=check, again=again)
    except CheckFailedError as error:
        if as_json:
            click.echo(json.dumps({"build": None, "new": False, "findings": list(error.findings)}))
        raise
    if as_json:
        click.echo(json.dumps(made))


def _build(store: Path, *, quiet: bool = False, check: bool = False, again: bool = False) -> dict[str, Any]:
    """The newest build, made if there is news; its steps printed on stdout unless `quiet`."""
    from goingrate.pipeline.building import build_store
    from goingrate.pipeline.checking import findings
    from goingrate.tables.duckdb_engine import DuckDBEngine
    from goingrate.tables.store import open_store

    opened = open_store(store)
    with progress() as show:
        made, fresh = build_store(opened, DuckDBEngine(), progress=show, check=check, again=again)
    found = findings(opened.build_before(made), made) if fresh else ()
    for finding in found:
        say(f"!! {finding.text}")
    row = {"build": made.number, "new": fresh, "as_of": str(made.as_of), "steps": list(made.steps)}
    row["findings"] = [finding.to_json() for finding in found]
    if quiet:
        return row
    if not fresh:
        click.echo(_why_no_build(made))
        return row
    for step in made.steps:
        went, came = f"{step['went_in']:,} in", f"{step['came_out']:,} out"
        click.echo(f"{step['step']:<17}{went:>12}{came:>13}  {step['note']}")
    click.echo(f"build {made.number} published, as of {made.as_of}")
    return row


def _why_no_build(newest: Build) -> str:
    if newest.is_rollback:
        return (
            f"build {newest.number}, {newest.note}, stays the newest: rolled back to by hand, and nothing changed "
            "since; new feeds make a new build, or --again"
        )
    return f"build {newest.number} is up to date: nothing changed since"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--seen-on", type=Day(), help="Day on which the feeds were fetched, YYYY-MM-DD.")
@_mapping_option
@store_option()
@out_option
@json_option
def run(
    paths: tuple[Path, ...], seen_on: date | None, mapping: Path | None, store: Path, out: Path, *, as_json: bool
) -> None:
    """Read PATHS, build, and write the overview: `goingrate PATH...` does the same."""
    _check_words(paths)
    _read_build_show(paths, seen_on, mapping, store, out, as_json=as_json)


def _read_build_show(
    paths: tuple[Path, ...], seen_on: date | None, mapping: Path | None, store: Path, out: Path, *, as_json: bool
) -> None:
    from goingrate.interfaces.overview_page import write_overview

    counts = _read(paths, seen_on, mapping, store, quiet=as_json)
    _check_something_read(counts)
    made = _build(store, quiet=as_json)
    path = str(write_overview(store, out))
    click.echo(json.dumps({"read": counts, "build": made, "overview": path}) if as_json else path)


def _check_words(paths: tuple[Path, ...]) -> None:
    """A single word that is no path was meant as a command."""
    from difflib import get_close_matches

    from goingrate.interfaces.cli import goingrate

    for path in paths:
        word = str(path)
        if not path.exists() and "/" not in word and "." not in word:
            names = list(goingrate.list_commands(click.Context(goingrate)))
            near = get_close_matches(word, names, n=2)
            hint = f"; did you mean {' or '.join(near)}?" if near else "."
            raise click.UsageError(f"'{word}' is neither a command nor a path{hint} Commands: {', '.join(names)}")


@contextlib.contextmanager
def demo_bodies() -> Iterator[Path]:
    """A folder with the bodies of a synthetic market, made anew and the same every time."""
    from tempfile import TemporaryDirectory

    from goingrate.simulation.demo import write_demo

    with TemporaryDirectory(prefix="goingrate-") as folder:
        yield write_demo(Path(folder))


@click.command()
@store_option(DEMO_STORE)
@out_option
@json_option
def demo(store: Path, out: Path, *, as_json: bool) -> None:
    """Make a synthetic market, read it, build, and write its overview. Nothing in it is real."""
    say("SYNTHETIC: every employer, job and figure of the demo is invented")
    with demo_bodies() as folder:
        _read_build_show((folder,), None, None, store, out, as_json=as_json)
    say(f"Ask it more: {command()} pay --role ml_engineer --place US --store {store}")
    say(f"Now your own: {command()} PATH... (boards, threads, JSON lines, tables of pay)")
