"""The Python library: what `import goingrate as gr` gives. Thin: it opens, asks and hands back."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from goingrate.answers.cohorts import cohort_of, parse_currency
from goingrate.answers.figure_ids import build_asked
from goingrate.answers.market import Market, open_market
from goingrate.answers.official import official_pay
from goingrate.answers.official_why import is_official, why_official
from goingrate.answers.pay import QUANTILES
from goingrate.answers.pay import pay as ask_pay
from goingrate.answers.why import why as ask_why
from goingrate.errors import GoingRateError, NothingReadError, UnknownWordError
from goingrate.interfaces.notebook import OfficialPay, PayEstimate, WhyFigure
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.settings import DEFAULT_STORE, DEMO_STORE

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Estimate", "GoingRateError", "Store", "demo", "facts", "official", "open", "overview", "pay", "read", "why"]

Basis: TypeAlias = Literal["salaried", "hourly", "contract"]
At: TypeAlias = Literal["p10", "p25", "p50", "p75", "p90"]
AnyPath: TypeAlias = str | os.PathLike[str]


@dataclass(frozen=True)
class Store:
    """One build of a store, open for questions. Use `open`, `read` or `demo`."""

    market: Market

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.market.store.folder

    @property
    def build(self) -> int:
        """The number of the build that answers."""
        return self.market.build.number

    @property
    def as_of(self) -> date:
        """The newest sighting: the day that answers speak of."""
        return self.market.as_of

    @property
    def synthetic(self) -> bool:
        """Whether everything in it is invented."""
        return self.market.store.synthetic

    def table(self, name: str) -> pd.DataFrame:
        """A table of the build, one row as the column dictionary says, raw bodies left out.

        name: such as `vacancies`, `facts`, `pay_records`
        Raises UnknownWordError where the build has no such table.
        """
        versions = self.market.build.versions
        if name not in versions:
            raise UnknownWordError(f"no table '{name}' in the build; there are {', '.join(sorted(versions))}")
        table = self.market.table(name)
        return _frame(self.market.run(table.drop("body") if "body" in table.columns else table))

    def __repr__(self) -> str:
        kind = "SYNTHETIC store" if self.synthetic else "store"
        return f"<{kind} {self.folder}, build {self.build}, as of {self.as_of}>"


def _frame(table: Any) -> pd.DataFrame:
    frame: pd.DataFrame = table.to_pandas()
    return frame


def open(folder: AnyPath = DEFAULT_STORE, *, build: int | None = None) -> Store:  # noqa: A001 - `gr.open` reads as what it is
    """The store in a folder, at its newest build.

    folder: of the store; build: the number of an earlier one
    Raises StoreError (a GoingRateError) where there is no store, no build or not that build.
    """
    return Store(open_market(Path(folder), build))


def read(
    paths: AnyPath | Iterable[AnyPath],
    store: AnyPath = DEFAULT_STORE,
    *,
    seen_on: date | None = None,
    mapping: AnyPath | None = None,
    processes: int | None = None,
) -> Store:
    """The store after reading files and folders into it and building: what is known already is not read again.

    paths: boards, threads, tables of postings or pay records; store: folder, made where there is none;
    seen_on: the day they were fetched, where neither they nor their names tell;
    mapping: a file that says what the columns of your own tables are; processes: for reading; default all cores in a
    notebook and one in a script, since a script would need `if __name__ == "__main__":` around the call for more
    Raises NothingReadError where no item of the files could be read, StoreBusyError where another process writes.
    """
    from goingrate.pipeline.building import build_store
    from goingrate.pipeline.reading import read_paths
    from goingrate.tables.duckdb_engine import DuckDBEngine
    from goingrate.tables.store import open_store

    asked = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    folder = Path(store)
    own, many = Path(mapping) if mapping is not None else None, processes or _processes()
    counts = read_paths(
        folder, [Path(path) for path in asked], seen_on=seen_on, mapping=own, processes=many or os.cpu_count() or 1
    )
    if not counts.read + counts.known:
        raise NothingReadError(f"nothing was read of {', '.join(map(str, asked))}: {counts.to_json()}")
    build_store(open_store(folder), DuckDBEngine(many))
    return open(folder)


def _processes() -> int | None:
    """One in a script, whose top level a second process would run again; every core elsewhere."""
    return 1 if hasattr(sys.modules.get("__main__"), "__file__") else None


def demo(store: AnyPath = DEMO_STORE) -> Store:
    """A store of a synthetic market, made anew and the same every time: nothing in it is real, every figure says so.

    store: folder, made where there is none
    """
    from goingrate.interfaces.feeding import demo_bodies

    with demo_bodies() as folder:
        return read(folder, store)


def pay(
    store: Store,
    role: str = "ai",
    level: str | None = None,
    place: str | None = None,
    *,
    at: At = "p50",
    currency: str | None = None,
    basis: Basis = "salaried",
    since: date | None = None,
    until: date | None = None,
    whole: bool = False,
) -> PayEstimate:
    """Posted annual base pay at a quantile, in its currency a year, as an Estimate with interval, sample and frame.

    `.to_frame()` holds p10 to p90, a notebook shows them as a picture, `.answer` has all the counts.

    role: a role, or `ai`, `ai_roles`, `tech`, `any`; level: such as `senior`;
    place: a country, region, city or `remote`; at: which quantile;
    currency: ISO code, the cohort's most frequent by default, others converted at the day's rate;
    basis: pay by the hour and of contracts stand apart; since, until: days between which a vacancy was seen open
    (default: the twelve months up to the newest sighting); whole: the whole store
    Raises UnknownWordError, which names the near ones, for an unknown role, level or place.
    """
    names = [f"p{round(level * 100)}" for level in QUANTILES]
    if at not in names:
        raise UnknownWordError(f"no quantile '{at}'; there are {', '.join(names)}")
    cohort = _cohort(store, role, level, place, since, until, whole)
    answer = ask_pay(store.market, cohort, currency=parse_currency(currency) if currency else None, basis=basis)
    return PayEstimate.of(answer, names.index(at))


def _cohort(
    store: Store,
    role: str,
    level: str | None,
    place: str | None,
    since: date | None,
    until: date | None,
    whole: bool,
) -> Cohort:
    return store.market.dated(cohort_of(role, level, place, since, until), whole=whole)


def official(role: str, level: str | None = None, place: str | None = None) -> OfficialPay:
    """Official US pay of the nearest occupations at the nearest area, in USD a year; needs no store.

    role: a role; level: managers and executives are an occupation of their own; place: a US city, state, or nothing
    Raises UnknownWordError, which names the near ones, for an unknown role, level or place.
    Source: US Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025.
    """
    return OfficialPay(official_pay(cohort_of(role, level, place)))


def why(store: Store, figure: Estimate | str) -> WhyFigure:
    """What is behind a figure: its method, its query, and the vacancies it rests on with their evidence.

    figure: an Estimate, or its id such as `pay?role=ai&at=p50`
    Raises UnknownWordError where the id can't be read.
    """
    recipe = figure if isinstance(figure, str) else figure.recipe
    if is_official(recipe):
        return WhyFigure(why_official(recipe))
    number = build_asked(recipe)
    market = store.market if number in (None, store.build) else open_market(store.folder, number)
    return WhyFigure(ask_why(market, recipe))


def facts(text: str, title: str | None = None, location: str | None = None) -> dict[str, Any]:
    """The facts of one job ad, a key a field, with `evidence` (where each stands) and `silence` (why one is missing).

    text: the ad; title, location: its fields, where it has them

    >>> facts("You will train models. Salary: EUR 70,000 - 90,000 a year.", "Senior ML Engineer")["level"]
    'senior'
    """
    from goingrate.extraction.facts import facts_json, find_facts
    from goingrate.records.posting import Posting

    return facts_json("ad", find_facts(Posting("jsonl", "", "ad", title, text, location=location)))


def overview(store: Store, out: AnyPath = ".") -> Path:
    """The path of the overview written to a folder: one HTML file that stands alone."""
    from goingrate.interfaces.overview_page import write_overview

    return write_overview(store.folder, Path(out))
