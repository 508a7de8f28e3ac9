"""Commands for those who keep a store: doctor, export, rollback."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from goingrate.interfaces.options import json_option, progress, say, store_option

if TYPE_CHECKING:
    from goingrate.answers.export import Carried


@click.command()
@store_option()
@json_option
def doctor(store: Path, *, as_json: bool) -> None:
    """Say what is wrong with the installation and the store, and what to do; then what there is.

    The age of feeds, the quarantine, disk, which fields are silent, which pay is withheld. Findings are no failure:
    the exit code is 0 unless the store can't be opened.
    """
    from dataclasses import asdict
    from datetime import UTC, datetime

    from goingrate.answers.diagnosis import diagnose
    from goingrate.answers.health import health
    from goingrate.interfaces.terminal_health import health_text
    from goingrate.tables.duckdb_engine import DuckDBEngine

    state = health(store, DuckDBEngine(), datetime.now(UTC).date())
    found = diagnose(state)
    if as_json:
        row = {"findings": [asdict(each) for each in found], **state.to_json()}
        click.echo(json.dumps(row, ensure_ascii=False, default=str))
    else:
        click.echo(health_text(state, found))


@click.command()
@click.argument("name", required=False)
@click.option(
    "--to",
    "to",
    type=click.Path(path_type=Path, allow_dash=True),
    help="File to write, its format by its name: .csv, .jsonl (both also .gz) or .parquet; - writes CSV to stdout.",
)
@click.option("--build", type=click.IntRange(min=1), help="A build's number (default: the newest).")
@click.option("--bodies", is_flag=True, help="Raw bodies too, as text.")
@click.option("--raw-text", is_flag=True, help="In CSV, no apostrophe before texts that begin with = + - @ or a tab.")
@click.option("--dictionary", is_flag=True, help="Also write FILE.columns.csv: what each column means.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.option("--list", "listing", is_flag=True, help="Print what can be exported, and end.")
@store_option()
@json_option
def export(
    name: str | None,
    to: Path | None,
    build: int | None,
    store: Path,
    *,
    bodies: bool,
    raw_text: bool,
    dictionary: bool,
    force: bool,
    listing: bool,
    as_json: bool,
) -> None:
    """Write a table or flat view (NAME) of a build to a file for other tools.

    E-mail addresses and telephone numbers in its texts are masked, character by character, so that the offsets of
    evidence hold. Rows of a synthetic store say so in their first column. What persons told of their own pay (surveyed
    and self-reported records) is confidential and stays behind.

    A spreadsheet would run a CSV cell that begins with = + - @ tab or CR: such texts, never numbers, get an apostrophe
    before them, unless --raw-text. Offsets of evidence don't count it.
    """
    from goingrate.answers.export_files import check_free

    if listing:
        click.echo(_listing(as_json=as_json))
        return
    to_stdout = str(to) == "-"
    if name is None or to is None:
        raise click.UsageError(
            "name what to export and where: export pay --to pay.csv; export --list shows what there is"
        )
    if to_stdout and (as_json or dictionary):
        raise click.UsageError("--to - takes stdout for the rows; leave out --json and --dictionary, or name a file")
    columns = to.with_name(f"{to.name}.columns.csv") if dictionary else None
    if columns is not None:
        check_free(columns, force=force)
    written = _export(name, to, build, store, bodies=bodies, raw_text=raw_text, force=force)
    if columns is not None:
        _write_dictionary(name, columns, force=force)
        written["dictionary"] = str(columns)
    if as_json:
        click.echo(json.dumps(written))
    elif not to_stdout:
        click.echo(f"{written['rows']:,} rows of {name} of build {written['build']} in {to}")


def _listing(*, as_json: bool) -> str:
    """What can be exported, a line each."""
    from goingrate.tables.exports import EXPORTS

    if as_json:
        return json.dumps(
            {name: {"holds": export.holds, "columns": export.schema.names} for name, export in EXPORTS.items()}
        )
    return "\n".join(f"{name:<12}{export.holds}" for name, export in EXPORTS.items())


def _export(
    name: str, to: Path, build: int | None, store: Path, *, bodies: bool, raw_text: bool, force: bool
) -> dict[str, Any]:
    """What was written: name, file, rows, rows that stayed behind, build, whether it is synthetic."""
    from goingrate.answers.export import carry, export_named
    from goingrate.answers.export_files import suffix_of
    from goingrate.answers.market import Market
    from goingrate.tables.duckdb_engine import DuckDBEngine
    from goingrate.tables.store import open_store

    chosen = export_named(name)
    suffix = ".csv" if str(to) == "-" else suffix_of(to)
    opened = open_store(store)
    # one process: its batches come in the order of their rows
    market = Market(opened, opened.build(build), DuckDBEngine(processes=1))
    if opened.synthetic:
        say("SYNTHETIC: every row is invented, and says so in its first column")
    with _target(to, force=force) as out:
        carried = carry(market, chosen, bodies=bodies)
        rows = _write(carried, out, suffix, raw_text=raw_text)
        out.flush()
    if carried.confidential:
        say(
            f"{carried.confidential:,} rows of {name} stay behind: what persons told of their own pay is confidential "
            "(kinds surveyed and self_reported); the overview has their medians"
        )
    written = {"name": name, "file": str(to), "rows": rows, "confidential": carried.confidential}
    return written | {"build": market.build.number, "synthetic": opened.synthetic}


def _target(to: Path, *, force: bool) -> AbstractContextManager[BinaryIO]:
    from goingrate.answers.export_files import new_file

    return nullcontext(sys.stdout.buffer) if str(to) == "-" else new_file(to, force=force)


def _write(carried: Carried, out: BinaryIO, suffix: str, *, raw_text: bool) -> int:
    """The number of rows written."""
    from goingrate.answers.export_files import writer

    done = 0
    with progress() as show, writer(out, suffix, carried.schema, raw_text=raw_text) as write:
        for batch in carried.batches:
            write(batch)
            done += batch.num_rows
            show(done, carried.rows, f"writing {carried.export.name}")
    return done


def _write_dictionary(name: str, path: Path, *, force: bool) -> None:
    from goingrate.answers.export_files import new_file
    from goingrate.tables.dictionary import dictionary_csv

    with new_file(path, force=force) as out:
        out.write(dictionary_csv(name).encode("utf-8"))


@click.command()
@click.argument("build", type=click.IntRange(min=1))
@store_option()
@json_option
def rollback(build: int, store: Path, *, as_json: bool) -> None:
    """Make an earlier BUILD the newest answer again, under a new number.

    Nothing is removed. The next `build` with news - new feeds, another version of goingrate - makes a new one of
    everything that was read; without news it leaves this one, and `build --again` makes one all the same.
    """
    from goingrate.pipeline.rollback import roll_back
    from goingrate.tables.store import open_store

    made = roll_back(open_store(store), build)
    if as_json:
        click.echo(json.dumps({"build": made.number, "note": made.note, "as_of": str(made.as_of)}))
    else:
        click.echo(f"build {made.number} published, {made.note}, as of {made.as_of}")
