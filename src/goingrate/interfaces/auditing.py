"""The commands audit draw, audit page, audit score: how well this store is read, by labels of a random sample of it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from goingrate.errors import GoingRateError
from goingrate.interfaces.options import json_option, say, store_option
from goingrate.settings import command

_path = click.Path(path_type=Path, dir_okay=False)
_existing = click.Path(path_type=Path, dir_okay=False, exists=True)
SAMPLE, PAGE = "audit-sample.jsonl", "audit.html"


@click.group()
def audit() -> None:
    """Measure how well this store is read: draw a random sample, label it, score it.

    `audit draw`, `audit page`, label in a browser, `audit score LABELS`. docs/audit.md says what comes out.
    """


@audit.command()
@click.option("--size", default=200, show_default=True, type=click.IntRange(min=10), help="Vacancies to draw.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(min=0), help="Another seed, another sample.")
@click.option("--all", "whole", is_flag=True, help="Of the whole store, not of the last twelve months.")
@click.option("--to", "to", type=_path, default=SAMPLE, show_default=True, help="File to write, JSON lines.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@store_option()
@json_option
def draw(size: int, seed: int, to: Path, store: Path, *, whole: bool, force: bool, as_json: bool) -> None:
    """Draw a random sample with known probabilities: strata are AI mention x kind of source x AI work as read.

    E-mail addresses and telephone numbers are masked.
    """
    from goingrate.answers.audit import draw_sample, write_sample
    from goingrate.answers.market import open_market

    _refuse(to, force=force)
    sample = draw_sample(open_market(store), size, seed, whole=whole)
    write_sample(sample, to)
    if as_json:
        click.echo(json.dumps(sample.head() | {"sample": str(to)}))
        return
    for stratum in sample.strata:
        click.echo(f"{stratum.drawn:>6,} of {stratum.population:>8,}  {stratum.name}")
    click.echo(f"{len(sample.rows):,} vacancies in {to} (build {sample.build}, seed {seed})")
    say(f"Now: {command()} audit page {to}")


@audit.command()
@click.argument("sample", type=_existing, default=SAMPLE)
@click.option("--to", "to", type=_path, default=PAGE, show_default=True, help="File to write.")
@click.option("--show-read", is_flag=True, help="Show our answers beside: quicker, and labels lean towards them.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def page(sample: Path, to: Path, *, show_read: bool, force: bool) -> None:
    """Write a page to label SAMPLE in: one HTML file, no server. What is read of AI work, role and level stays hidden.

    It keeps your answers in the browser; its button saves them as the file that `audit score` takes.
    """
    from goingrate.answers.audit import read_sample
    from goingrate.interfaces.audit_page import write_audit_page

    _refuse(to, force=force)
    write_audit_page(read_sample(sample), sample.name, to, show_read=show_read)
    click.echo(str(to))
    say(f"Open it in a browser; then: {command()} audit score LABELS")


@audit.command()
@click.argument("labels", type=_existing)
@click.option(
    "--sample", type=_existing, help="The sample that was labelled (default: the one LABELS names, beside it)."
)
@click.option("--no-store", is_flag=True, help="Only print; leave the store's audit.json as it is.")
@store_option()
@json_option
def score(labels: Path, sample: Path | None, store: Path, *, no_store: bool, as_json: bool) -> None:
    """Score LABELS: how often AI work, role, level and pay are read right, weighted to the whole store, with intervals.

    Writes the confusion tables to audit.json in the store's folder, where corrected figures find them.
    """
    from goingrate.answers.audit import read_sample
    from goingrate.answers.audit_score import read_labels, score_labels, store_score

    told = read_labels(labels)
    chosen = sample or labels.parent / (told.sample or SAMPLE)
    if not chosen.is_file():
        raise GoingRateError(f"{chosen} is not there: name the sample that was labelled with --sample")
    drawn = read_sample(chosen)
    if (told.build, told.seed) not in ((None, None), (drawn.build, drawn.seed)):
        raise GoingRateError(
            f"{labels} labels the sample of build {told.build} with seed {told.seed}, and {chosen} is of build "
            f"{drawn.build} with seed {drawn.seed}; name its own with --sample"
        )
    found = score_labels(drawn, told)
    written = None
    if not no_store:
        from goingrate.tables.store import open_store

        opened = open_store(store)
        if opened.synthetic != drawn.synthetic:
            kinds = ("invented", "real") if drawn.synthetic else ("real", "invented")
            raise GoingRateError(f"the sample is of {kinds[0]} data and {store} holds {kinds[1]}; name its --store")
        opened.build(drawn.build)
        written = store_score(found, store)
    if as_json:
        click.echo(json.dumps(found.to_json(), ensure_ascii=False))
    else:
        from goingrate.interfaces.terminal_audit import audit_text

        click.echo(audit_text(found))
    if written is not None:
        say(f"goingrate: wrote {written}")


def _refuse(path: Path, *, force: bool) -> None:
    if path.exists() and not force:
        raise GoingRateError(f"{path} is there; name another file with --to, or replace it with --force")
    if not path.parent.is_dir():
        raise GoingRateError(f"{path.parent} is no folder; make it first, or name another with --to")
