"""How people write the library: checked by mypy and pyright, run by the tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import goingrate as gr

if TYPE_CHECKING:
    import pandas as pd


def median_of(store: gr.Store) -> float | None:
    estimate = gr.pay(store, role="ml_engineer", level="senior", place="US")
    return estimate.value


def as_estimate(store: gr.Store) -> gr.Estimate:
    return gr.pay(
        store, "ai", at="p90", currency="EUR", basis="salaried", since=date(2026, 1, 1), until=date(2026, 12, 31)
    )


def frames(store: gr.Store) -> list[pd.DataFrame]:
    estimate = gr.pay(store, whole=True)
    behind = gr.why(store, estimate)
    return [
        estimate.to_frame(),
        behind.to_frame(),
        gr.official("data_scientist", place="New York").to_frame(),
        store.table("vacancies"),
    ]


def quantiles(store: gr.Store) -> tuple[gr.Estimate, ...]:
    return gr.pay(store, role="tech").quantiles


def opened(folder: Path) -> tuple[str, int, date, bool]:
    store: gr.Store = gr.open(folder)
    return str(store.folder), store.build, store.as_of, store.synthetic


def refused(store: gr.Store) -> str:
    try:
        gr.pay(store, role="ml enginer")
    except gr.GoingRateError as error:
        return str(error)
    return ""


def one_ad() -> object:
    return gr.facts("You will train models.", title="ML Engineer", location="Berlin")["role"]


def version() -> str:
    return gr.__version__
