"""Commands for those who keep a store: rollback."""

from __future__ import annotations

import json
from pathlib import Path

import click

from goingrate.interfaces.options import json_option, store_option


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
