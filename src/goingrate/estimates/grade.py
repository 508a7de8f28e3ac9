"""The reliability grade of a figure, by one stated rule."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """What a grade still allows."""

    half_width: float
    n_effective: float
    top_share: float
    method_spread: float
    age_days: float


GRADES = {
    "A": Limits(half_width=0.05, n_effective=30, top_share=0.15, method_spread=0.03, age_days=45),
    "B": Limits(half_width=0.10, n_effective=15, top_share=0.25, method_spread=0.06, age_days=120),
    "C": Limits(half_width=0.20, n_effective=8, top_share=0.40, method_spread=0.12, age_days=400),
}


def grade_figure(
    half_width: float, n_effective: float, top_share: float, method_spread: float = 0.0, age_days: float = 0.0
) -> str:
    """The reliability, `A` to `D`: the best grade whose five limits all hold.

    half_width: half the interval, relative to the figure (for a share: in points of 1); n_effective: effective number
    of employers; top_share: the largest employer's share before the cap; method_spread: half the spread over methods,
    relative; age_days: days since the newest observation.

    >>> grade_figure(half_width=0.04, n_effective=40, top_share=0.1)
    'A'
    >>> grade_figure(half_width=0.04, n_effective=40, top_share=0.1, age_days=200)
    'C'
    """
    for grade, limit in GRADES.items():
        if (
            half_width <= limit.half_width
            and n_effective >= limit.n_effective
            and top_share <= limit.top_share
            and method_spread <= limit.method_spread
            and age_days <= limit.age_days
        ):
            return grade
    return "D"
