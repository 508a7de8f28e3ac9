"""The command skills: what the list of skills lacks."""

from __future__ import annotations

import json
from pathlib import Path

import click

from goingrate.charts.formats import printable
from goingrate.interfaces.options import json_option, progress, say, store_option


@click.group()
def skills() -> None:
    """The list of skills that postings are read by."""


@skills.command()
@click.option("--most", default=50, show_default=True, type=click.IntRange(min=0), help="Names shown; 0 = all.")
@store_option()
@json_option
def suggest(store: Path, most: int, *, as_json: bool) -> None:
    """Print names that the store's postings ask for and the list of skills lacks, as lines for `skills.csv`.

    A name counts where it stands in a list beside known skills, in requirements of at least two employers. Kind and
    family are guesses from its neighbours: look at each line before you take it.
    """
    from goingrate.answers.market import open_market
    from goingrate.answers.skill_suggestions import suggest_skills

    with progress() as show:
        found = suggest_skills(open_market(store), most=most, progress=show)
    if as_json:
        click.echo(json.dumps({"suggestions": [each.to_json() for each in found]}, ensure_ascii=False))
        return
    for each in found:
        click.echo(printable(f"# {each.postings} postings, {each.employers} employers: {each.example}"))
        click.echo(each.line)
    if not found:
        say("goingrate: no unknown name stands beside known skills in the requirements of two employers")
