"""Why an official figure is what it is: from its id back to the published series and the role's occupations."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from goingrate.answers.cohorts import cohort_of, describe
from goingrate.answers.official import CONCEPT, MEASURE, NO_OCCUPATION, SOURCE, occupation_at
from goingrate.answers.official_areas import OUTSIDE, areas_around
from goingrate.answers.official_tables import RELEASE, Published, RoleOccupation, occupations_of, published
from goingrate.errors import UnknownWordError
from goingrate.records.cohort import parse_recipe
from goingrate.records.estimate import Estimate
from goingrate.settings import command
from goingrate.tables.store import open_store

_PARTS = ("at", "level", "place", "release", "role", "sector", "soc")
_EXAMPLE = "official?role=ml_engineer&place=US&soc=15-1252&at=p50"
_LICENCE = "public domain (a work of the US government)"
_AT_BLS = "https://data.bls.gov/timeseries/{series}"


@dataclass(frozen=True, slots=True)
class OfficialWhy:
    """An official figure with its source, its series at BLS, its row and the occupations that stand for the role.

    series, address: None for an outlook, whose address is that of its profile
    """

    estimate: Estimate
    cohort: str
    method: str
    source: str
    licence: str
    series: str | None
    address: str
    row: Published
    role_occupations: tuple[RoleOccupation, ...]

    def to_json(self) -> dict[str, Any]:
        """The explanation as one JSON-ready dict."""
        return {
            "figure": self.estimate.to_json(),
            "cohort": self.cohort,
            "method": self.method,
            "source": self.source,
            "licence": self.licence,
            "series": self.series,
            "address": self.address,
            "row": asdict(self.row),
            "role_soc": [asdict(each) for each in self.role_occupations],
        }


def is_official(figure: str) -> bool:
    """Whether a figure's id is that of an official figure.

    >>> is_official("official?soc=15-1252"), is_official("pay?role=ai")
    (True, False)
    """
    return parse_recipe(figure.strip())[0] == MEASURE


def why_official(figure: str) -> OfficialWhy:
    """Everything behind an official figure; no store is asked.

    Raises UnknownWordError where the id names no figure that the package ships.

    >>> why_official("official?soc=15-1252&place=US-CA&at=p90").series
    'OEUS060000000000015125215'
    """
    parts = _parts(figure)
    cohort = cohort_of(parts.get("role", "any"), parts.get("level"), parts.get("place"), sector=parts.get("sector"))
    matches = occupations_of(cohort.role, cohort.level) if cohort.role else ()
    soc = parts.get("soc", matches[0].soc if matches else "")
    if not soc:
        raise UnknownWordError(f"{NO_OCCUPATION}; name an occupation by its code, such as soc=15-1252")
    if published(soc, "US") is None:
        raise UnknownWordError(f"no occupation '{soc}' is shipped; one that is: 15-1252, Software Developers")
    if areas_around(cohort.place) is None:
        raise UnknownWordError(OUTSIDE)
    found = occupation_at(cohort, soc, next((match for match in matches if match.soc == soc), None))
    figures = found.figures.by_name()
    at = parts.get("at", "p50")
    if at not in figures:
        raise UnknownWordError(f"no figure '{at}' of {soc}; there are {', '.join(figures)}")
    series = None if at == "outlook" else found.row.series(at)
    return OfficialWhy(
        estimate=figures[at],
        cohort=describe(cohort),
        method=CONCEPT if series else "Projection by the Bureau of the change in jobs; it publishes no interval.",
        source=SOURCE if series else figures[at].frame.partition(": ")[2],
        licence=_LICENCE,
        series=series,
        address=_AT_BLS.format(series=series) if series or found.profile is None else found.profile.url,
        row=found.row,
        role_occupations=matches,
    )


def _parts(figure: str) -> dict[str, str]:
    parts = parse_recipe(figure.strip())[1]
    unknown = sorted(set(parts) - set(_PARTS))
    if unknown:
        raise UnknownWordError(
            f"no part '{unknown[0]}' in the id of {MEASURE}; allowed are {', '.join(_PARTS)}, such as {_EXAMPLE}"
        )
    if parts.get("release", RELEASE) != RELEASE:
        raise UnknownWordError(f"official pay of release {parts['release']} is not shipped; this package has {RELEASE}")
    return parts


def store_gap(folder: Path, *, named: bool) -> str | None:
    """Why a store has nothing to answer from and what to do, None where it has a build with postings.

    named: the user named the folder; then a folder without a store raises StoreError, as everywhere
    """
    if not named and not (folder / "store.json").exists():
        return f"no store at {folder}; make one with: {command()} read PATH..."
    store = open_store(folder)
    if not store.builds():
        return f"{folder} has no build yet; run: {command()} build --store {folder}"
    if store.build().as_of is None:
        return f"{folder} holds no posting; read some with: {command()} read PATH... --store {folder}"
    return None
