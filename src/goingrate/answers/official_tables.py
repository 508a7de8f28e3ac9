"""The official pay that the package ships: published rows, the occupations of a role, and their outlook."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

RELEASE = "2025"
SURVEY = "OEWS May 2025"
BUREAU = "U.S. Bureau of Labor Statistics"
PERIOD = (date(2025, 5, 1), date(2025, 5, 31))
PROJECTED_FROM, PROJECTED_TO = date(2024, 12, 31), date(2034, 12, 31)
AT = ("p10", "p25", "p50", "p75", "p90")
# What the cross-industry series of the survey end in, by what they hold.
_DATATYPES = {"employment": "01", "mean": "04", "p10": "11", "p25": "12", "p50": "13", "p75": "14", "p90": "15"}


@dataclass(frozen=True, slots=True)
class Published:
    """What BLS publishes of an occupation in an area: jobs, and pay in USD a year (None where it publishes none).

    area_code: `US`, `US-CA` or BLS's code of a metropolitan area; bls_area: BLS's code of any area; employment_rse,
    wage_rse: relative standard errors of employment and of the mean, as shares; percentiles: pay by `p10` to `p90`
    """

    area_code: str
    area_kind: str
    bls_area: str
    area: str
    soc: str
    occupation: str
    employment: int | None
    employment_rse: float | None
    mean_usd: int | None
    wage_rse: float | None
    percentiles: dict[str, int | None]

    @property
    def has_wages(self) -> bool:
        """Whether its pay is published."""
        return self.percentiles["p50"] is not None

    def series(self, at: str) -> str:
        """The id of BLS's series that holds a figure of this row.

        >>> published("15-1252", "US").series("p50")
        'OEUN000000000000015125213'
        """
        letter = self.area_kind[0].upper()
        return f"OEU{letter}{self.bls_area}000000{self.soc.replace('-', '')}{_DATATYPES[at]}"


@dataclass(frozen=True, slots=True)
class RoleOccupation:
    """An occupation that stands for a role: how well it fits, its weight among the role's occupations, and why.

    fit: `close`, `partial` or `broad`; basis: `filings` or `judgement`, what the weight rests on
    """

    role: str
    soc: str
    fit: str
    weight: float
    basis: str
    reason: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile of the Occupational Outlook Handbook: jobs in 2024 and projected for 2034 of the occupations in it."""

    title: str
    socs: tuple[str, ...]
    jobs_2024: int
    jobs_2034: int
    change: float
    median_pay_2024_usd: int
    entry_education: str
    url: str


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("goingrate") / "lists" / "official" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@cache
def _wages() -> pa.Table:
    shipped = (files("goingrate") / "lists" / "official" / f"oews_{RELEASE}.parquet").read_bytes()
    return pq.read_table(pa.BufferReader(shipped))


@cache
def area_names() -> dict[str, str]:
    """The names of all areas, by code.

    >>> area_names()["US-CA"], area_names()["0042660"]
    ('California', 'Seattle-Tacoma-Bellevue, WA')
    """
    areas = _wages().select(["area_code", "area"])
    return dict(zip(areas["area_code"].to_pylist(), areas["area"].to_pylist(), strict=True))


@cache
def metro_towns() -> tuple[tuple[str, str, str], ...]:
    """Towns that the name of their metropolitan area leaves out: (region, town, code of the area)."""
    rows = _rows("metro_towns.csv")
    return tuple((row["region"], town, row["area_code"]) for row in rows for town in row["towns"].split("|"))


@cache
def published(soc: str, area_code: str) -> Published | None:
    """The published row of an occupation in an area, None where BLS publishes none or the package ships none.

    >>> published("15-1252", "US").percentiles["p50"]
    135980
    """
    table = _wages()
    rows = table.filter(pc.and_(pc.equal(table["soc"], soc), pc.equal(table["area_code"], area_code))).to_pylist()
    return _published(rows[0]) if rows else None


def _published(row: dict[str, Any]) -> Published:
    return Published(
        area_code=row["area_code"],
        area_kind=row["area_kind"],
        bls_area=row["bls_area"],
        area=row["area"],
        soc=row["soc"],
        occupation=row["occupation"],
        employment=row["employment"],
        employment_rse=_share(row["employment_rse_percent"]),
        mean_usd=row["annual_mean_usd"],
        wage_rse=_share(row["wage_rse_percent"]),
        percentiles={at: row[f"annual_{at}_usd"] for at in AT},
    )


def _share(percent: float | None) -> float | None:
    return None if percent is None else percent / 100


@cache
def nation_only(soc: str) -> bool:
    """Whether the package ships an occupation for the nation alone."""
    kinds = _wages().filter(pc.equal(_wages()["soc"], soc))["area_kind"].to_pylist()
    return set(kinds) == {"nation"}


@cache
def occupations_of(role: str, level: str | None = None) -> tuple[RoleOccupation, ...]:
    """The occupations that stand for a role or population, the heaviest first; none where no occupation does.

    Managers and executives have occupations of their own; other levels have those of the role.

    >>> [each.soc for each in occupations_of("data_scientist")], [each.soc for each in occupations_of("ai", "manager")]
    (['15-2051', '15-2041', '15-2031'], ['11-3021'])
    """
    rows = _rows("role_soc.csv")
    own = [row for row in rows if row["role"] == role]
    if not own:
        return ()
    leading = [row for row in own if level in row["levels"].split()]
    if not leading and level:
        leading = [row for row in rows if row["role"] == "tech" and level in row["levels"].split()]
    chosen = leading or [row for row in own if not row["levels"]]
    found = [
        RoleOccupation(row["role"], row["soc"], row["fit"], float(row["weight"]), row["basis"], row["reason"])
        for row in chosen
    ]
    return tuple(sorted(found, key=lambda each: -each.weight))


@cache
def profile_of(soc: str) -> Profile | None:
    """The profile of the Handbook that describes an occupation, alone or with its neighbours; None where none does.

    >>> profile_of("15-1253").socs
    ('15-1252', '15-1253')
    """
    for row in _rows("outlook_2024_34.csv"):
        if soc in row["soc"].split():
            return Profile(
                title=row["title"],
                socs=tuple(row["soc"].split()),
                jobs_2024=int(row["jobs_2024"]),
                jobs_2034=int(row["jobs_2034"]),
                change=int(row["change_percent"]) / 100,
                median_pay_2024_usd=int(row["median_pay_2024_usd"]),
                entry_education=row["entry_education"],
                url=row["url"],
            )
    return None
