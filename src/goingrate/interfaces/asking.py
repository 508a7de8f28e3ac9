"""Commands that answer: facts, pay, why, overview."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from goingrate.errors import GoingRateError, NothingReadError, StoreError
from goingrate.interfaces.options import Day, json_option, out_option, say, store_option

if TYPE_CHECKING:
    from goingrate.answers.official import OfficialAnswer
    from goingrate.answers.pay import PayAnswer


@click.command()
@click.argument("path", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--store", expose_value=False, help="Taken as everywhere; facts come from the file alone.")
def facts(path: Path) -> None:
    """Write the facts of the postings in a JSON-lines file, one JSON object a line (`-` reads stdin).

    A value that was not found is null, or `unstated`, [] or false where the vocabulary says so and a reader looked;
    `evidence` and `silence` say where each value stands and why another is missing.
    """
    from goingrate.extraction.facts import facts_json, find_facts
    from goingrate.pipeline.files import Skipped, document_of, load
    from goingrate.records.pay_record import PayRecord
    from goingrate.sources.registry import source_of
    from goingrate.sources.source import Closed, Rejected

    if str(path) != "-" and not path.exists():
        raise GoingRateError(f"{path}: no such file")
    document = document_of("stdin", sys.stdin.buffer.read()) if str(path) == "-" else load(path)
    if isinstance(document, Skipped):
        raise NothingReadError(f"{path}: {document.reason}")
    source, broken = source_of(document)
    if source is None or broken is not None:
        unknown = "not a kind of file that goingrate reads; `goingrate explain` takes a plain text"
        words = broken or document.damage or unknown
        raise NothingReadError(f"{path}: {words}")
    read = 0
    for item in source.read(document).items:
        if isinstance(item, Rejected):
            say(f"{path}: not read, {item.reason}")
            continue
        if isinstance(item, PayRecord):
            continue
        posting = item.posting if isinstance(item, Closed) else item
        read += 1
        click.echo(json.dumps(facts_json(posting.key, find_facts(posting)), ensure_ascii=False))
    if not read:
        raise NothingReadError(f"{path}: no posting in it could be read")


_PERIOD_OPTIONS = (
    click.option("--from", "seen_from", type=Day(), help="First day of the period (default: 12 months before as-of)."),
    click.option("--to", "seen_to", type=Day(), help="Last day of the period (default: as-of)."),
    click.option("--all", "whole", is_flag=True, help="The whole store, whatever its dates."),
)


def _period_options(command: Any) -> Any:
    for option in reversed(_PERIOD_OPTIONS):
        command = option(command)
    return command


@click.command()
@click.option("--role", default="ai", show_default=True, help="A role, or ai, ai_roles, tech, any.")
@click.option("--level", help="intern, entry, mid, senior, lead, manager, executive or unstated.")
@click.option("--place", help="A country (US, Germany), region (US-CA), city (Berlin) or remote.")
@click.option("--currency", help="ISO code (default: the cohort's most frequent); other currencies are converted.")
@click.option(
    "--basis",
    type=click.Choice(["salaried", "hourly", "contract"]),
    default="salaried",
    show_default=True,
    help="Salaries, pay by the hour or day, or contracts: never mixed.",
)
@_period_options
@click.option("--official", "official_only", is_flag=True, help="Official pay in the US alone; needs no store.")
@click.option("--csv", "as_csv", is_flag=True, help="Estimates as CSV on stdout.")
@store_option()
@json_option
def pay(
    role: str,
    level: str | None,
    place: str | None,
    currency: str | None,
    basis: str,
    seen_from: date | None,
    seen_to: date | None,
    store: Path,
    *,
    whole: bool,
    official_only: bool,
    as_csv: bool,
    as_json: bool,
) -> None:
    """Posted annual base pay of a cohort: p10 to p90 with intervals, bounds and what is left out.

    Where the store has too little, official pay of the nearest US occupations stands below, labelled as such.
    """
    from goingrate.answers.cohorts import cohort_of, parse_currency
    from goingrate.answers.market import open_market
    from goingrate.answers.official import official_pay
    from goingrate.answers.official_why import store_gap
    from goingrate.answers.pay import pay as ask

    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other")
    if whole and (seen_from or seen_to):
        raise click.UsageError("--all takes the whole store; leave out --from and --to, or --all")
    cohort = cohort_of(role, level, place, seen_from, seen_to)
    asked = parse_currency(currency) if currency else None
    official = official_pay(cohort)
    if official_only and (whole or seen_from or seen_to or asked not in (None, "USD")):
        raise click.UsageError("--official is pay of May 2025 in USD; leave out --from, --to, --all and --currency")
    gap = None if official_only else store_gap(store, named=_is_named("store"))
    if official_only or gap:
        _say_official(official, gap, as_csv=as_csv, as_json=as_json)
        return
    market = open_market(store)
    if seen_from and seen_from > market.as_of:
        raise click.UsageError(f"--from {seen_from} lies after the store's newest sighting, {market.as_of}")
    answer = ask(market, market.dated(cohort, whole=whole), currency=asked, basis=basis)
    _say_pay(answer, official, synthetic=market.store.synthetic, as_csv=as_csv, as_json=as_json)


def _say_pay(answer: PayAnswer, official: OfficialAnswer, *, synthetic: bool, as_csv: bool, as_json: bool) -> None:
    """Print posted pay, and official pay below it where the median is withheld (in JSON always)."""
    if as_json:
        click.echo(json.dumps({**answer.to_json(), **official.beside()}, ensure_ascii=False))
    elif as_csv:
        below = official.estimates if answer.median.withheld else ()
        shown = (*answer.estimates, *answer.by_employers, *below)
        click.echo(_csv([estimate.to_json() for estimate in shown]), nl=False)
    else:
        from goingrate.interfaces.terminal import pay_text
        from goingrate.interfaces.terminal_official import official_below

        click.echo(pay_text(answer))
        if answer.median.withheld:
            click.echo("\n" + official_below(official, synthetic=synthetic))


def _is_named(option: str) -> bool:
    """Whether the user named the option's value, on the command line or in the environment."""
    return click.get_current_context().get_parameter_source(option) is not ParameterSource.DEFAULT


def _say_official(answer: OfficialAnswer, gap: str | None, *, as_csv: bool, as_json: bool) -> None:
    """Print official pay alone; gap: why the store has no answer, said on stderr."""
    if gap and answer.missing:
        raise StoreError(f"{gap} (nor is there official pay to give: {answer.missing})")
    if gap:
        say(f"goingrate: {gap}; until then official pay answers")
    if as_json:
        none: dict[str, Any] = {"estimates": [], "estimates_by_employers": []} if gap else {}
        click.echo(json.dumps({**answer.to_json(), **none}, ensure_ascii=False))
    elif as_csv and answer.missing:
        say(f"goingrate: no official pay: {answer.missing}")
    elif as_csv:
        click.echo(_csv([estimate.to_json() for estimate in answer.estimates]), nl=False)
    else:
        from goingrate.interfaces.terminal_official import official_text

        click.echo(official_text(answer))


def _csv(rows: list[dict[str, Any]]) -> str:
    """Estimates as CSV, a row each."""
    from goingrate.interfaces.notebook import flat

    lines = [flat(row) for row in rows]
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(lines[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


@click.command()
@click.argument("figure")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=0), help="Vacancies shown; 0 = all.")
@store_option()
@json_option
def why(figure: str, limit: int, store: Path, *, as_json: bool) -> None:
    """Lead from a FIGURE's id back to its recipe, its query, its postings and their evidence."""
    from goingrate.answers.figure_ids import build_asked
    from goingrate.answers.market import open_market
    from goingrate.answers.official_why import is_official, why_official
    from goingrate.answers.why import why as ask

    if is_official(figure):
        official = why_official(figure)
        if as_json:
            click.echo(json.dumps(official.to_json(), ensure_ascii=False))
            return
        from goingrate.interfaces.terminal_official import why_official_text

        click.echo(why_official_text(official))
        return
    answer = ask(open_market(store, build_asked(figure)), figure, limit=limit or None)
    if as_json:
        click.echo(json.dumps(answer.to_json(), ensure_ascii=False, default=str))
        return
    from goingrate.interfaces.terminal_why import why_text

    click.echo(why_text(answer))


@click.command()
@store_option()
@out_option
@json_option
def overview(store: Path, out: Path, *, as_json: bool) -> None:
    """Write the overview of the newest build: one HTML file that stands alone."""
    from goingrate.interfaces.overview_page import write_overview

    path = str(write_overview(store, out))
    click.echo(json.dumps({"overview": path}) if as_json else path)
