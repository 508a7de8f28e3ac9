"""Answers as data frames and as pictures in a notebook."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from html import escape
from typing import TYPE_CHECKING, Any
from zlib import crc32

from goingrate.answers.cohorts import describe
from goingrate.answers.official import OfficialAnswer, official_pay
from goingrate.answers.official_why import OfficialWhy
from goingrate.answers.pay import PayAnswer
from goingrate.answers.why import Why
from goingrate.charts.formats import money
from goingrate.charts.ranges import Group, RangeChart
from goingrate.interfaces.overview_charts import pay_lane
from goingrate.interfaces.wording import between, sample, shown
from goingrate.records.estimate import Estimate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

# A page of its own inside the notebook's: its colours hold on light and dark.
_PAPER = "background:#fffefb;color:#1d2330;padding:12px 16px;max-width:46rem;font:14px/1.45 system-ui,sans-serif"


def frame_of_estimates(estimates: Iterable[Estimate]) -> pd.DataFrame:
    """One row an Estimate: its JSON keys as columns, pairs as two columns each, lists joined."""
    import pandas as pd

    return pd.DataFrame([flat(estimate.to_json()) for estimate in estimates])


def flat(row: dict[str, Any]) -> dict[str, Any]:
    """An Estimate's JSON as one flat row: pairs become two columns, lists are joined.

    >>> flat({"bounds": [1, 2], "caveats": ["a", "b"], "value": 3})
    {'bounds_low': 1, 'bounds_high': 2, 'caveats': 'a; b', 'value': 3}
    """
    out: dict[str, Any] = {}
    for name, value in row.items():
        if name in ("bounds", "method_range", "period"):
            out[f"{name}_low"], out[f"{name}_high"] = value or (None, None)
        else:
            out[name] = "; ".join(value) if isinstance(value, list) else value
    return out


@dataclass(frozen=True, slots=True, repr=False)
class PayEstimate(Estimate):
    """Posted pay at one quantile, with the whole answer behind it.

    answer: every quantile under both weightings, what was left out and converted, who states pay
    """

    answer: PayAnswer | None = None

    @classmethod
    def of(cls, answer: PayAnswer, number: int) -> PayEstimate:
        """The answer's quantile of that number."""
        chosen = answer.estimates[number]
        return cls(**{field.name: getattr(chosen, field.name) for field in fields(Estimate)}, answer=answer)

    @property
    def quantiles(self) -> tuple[Estimate, ...]:
        """p10, p25, p50, p75 and p90 of the same cohort."""
        return self.answer.estimates if self.answer else (self,)

    @property
    def official(self) -> OfficialPay | None:
        """Official US pay of the nearest occupations at the nearest area; None where there is none for the cohort."""
        found = official_pay(self.answer.cohort) if self.answer else None
        return None if found is None or found.missing else OfficialPay(found)

    def to_frame(self) -> pd.DataFrame:
        """p10 to p90, a row each: value, low, high, bounds, sample, grade and all else that an Estimate says."""
        return frame_of_estimates(self.quantiles)

    def __repr__(self) -> str:
        mark = "SYNTHETIC: " if self.synthetic else ""
        if self.withheld:
            return f"{mark}{self.measure}, withheld: {self.withheld}"
        return f"{mark}{self.measure} {shown(self)} ({between(self)}), {sample(self)}, grade {self.grade}"

    def _repr_html_(self) -> str:
        title = f"Posted annual base pay: {describe(self.answer.cohort) if self.answer else self.measure}"
        lines = [repr(self), f"Open {self.period[0]} to {self.period[1]}; {self.frame}.", *self.caveats, self.recipe]
        if self.withheld and self.official:
            lines[1:1] = [
                f"Instead, official pay (real, not of this store): {line}" for line in self.official.medians()
            ]
        return _page(title, self.quantiles, lines, synthetic=self.synthetic)


def _page(title: str, quantiles: Sequence[Estimate], lines: Iterable[str], *, synthetic: bool) -> str:
    """A picture of the quantiles with what must be said beside it."""
    said = "".join(f"<p style='margin:.2em 0'>{escape(line)}</p>" for line in lines)
    picture = ""
    if quantiles[2].value is not None:
        group = Group("median with its interval, middle half, p10 to p90", [pay_lane(title, quantiles, 0)])
        name = f"pay-{crc32(quantiles[2].recipe.encode()):x}"
        chart = RangeChart(name, title, title, [group], money, synthetic=synthetic)
        picture = chart.render()
    return f"<div style='{_PAPER}'><strong>{escape(title)}</strong>{picture}{said}</div>"


@dataclass(frozen=True, slots=True, repr=False)
class OfficialPay:
    """Official pay of the nearest occupations at the nearest area; `.answer` has all of it."""

    answer: OfficialAnswer

    @property
    def estimates(self) -> tuple[Estimate, ...]:
        """The published percentiles, occupation by occupation."""
        return tuple(self.answer.estimates)

    def medians(self) -> list[str]:
        """The official median of each occupation, a line each."""
        found = [(each.row, each.figures.by_name()["p50"]) for each in self.answer.occupations]
        return [f"{row.occupation}, {row.area}: {shown(median)} ({row.soc})" for row, median in found]

    def to_frame(self) -> pd.DataFrame:
        """A row a published percentile and occupation."""
        return frame_of_estimates(self.estimates)

    def __repr__(self) -> str:
        return "\n".join(self.medians()) or f"no official pay: {self.answer.missing}"


@dataclass(frozen=True, slots=True, repr=False)
class WhyFigure:
    """What is behind a figure; `.answer` has method, query and evidence."""

    answer: Why | OfficialWhy

    @property
    def sql(self) -> str | None:
        """The query that the figure is computed from; None for an official one."""
        return self.answer.sql if isinstance(self.answer, Why) else None

    def to_frame(self) -> pd.DataFrame:
        """A row a vacancy behind the figure: company, title, role, level, pay, address and evidence; of an official
        figure its published row.
        """
        import pandas as pd

        rows = self.answer.vacancies if isinstance(self.answer, Why) else [asdict(self.answer.row)]
        return pd.DataFrame(rows)

    def __repr__(self) -> str:
        behind = f"{self.answer.total:,} vacancies" if isinstance(self.answer, Why) else self.answer.source
        return f"{self.answer.estimate.recipe}: {behind}. {self.answer.method}"
