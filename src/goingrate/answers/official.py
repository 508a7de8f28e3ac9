"""What employees of the nearest occupations are paid, as official statistics say: no store is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from goingrate.answers.cohorts import describe
from goingrate.answers.official_areas import NATION, OUTSIDE, areas_around
from goingrate.answers.official_tables import (
    AT,
    BUREAU,
    PERIOD,
    PROJECTED_FROM,
    PROJECTED_TO,
    RELEASE,
    SURVEY,
    Profile,
    Published,
    RoleOccupation,
    nation_only,
    occupations_of,
    profile_of,
    published,
)
from goingrate.charts.formats import percent
from goingrate.records.cohort import Cohort, recipe
from goingrate.records.estimate import Estimate

MEASURE = "official"
SOURCE = f"{SURVEY}, {BUREAU}"
CONCEPT = (
    "Straight-time gross pay of all employees of the occupation, with commissions and production bonuses, without "
    "overtime, other bonuses and equity; the self-employed are left out; a year's pay is 2,080 times the hour's."
)
NO_OCCUPATION = "no occupation stands for this role"
# The standard normal distribution's quantile at 97.5 %: BLS publishes standard errors, not intervals.
_Z95 = 1.96
_MANAGERS = "11-"


@dataclass(frozen=True, slots=True)
class Figures:
    """What is published of one occupation in one area, as Estimates; the outlook is the nation's.

    percentiles: p10 to p90; outlook: the projected change of jobs over ten years, None where the Handbook has none
    """

    percentiles: tuple[Estimate, ...]
    mean: Estimate
    employment: Estimate
    outlook: Estimate | None

    def by_name(self) -> dict[str, Estimate]:
        """Every figure by what its recipe calls it (`at`)."""
        named = dict(zip(AT, self.percentiles, strict=True)) | {"mean": self.mean, "employment": self.employment}
        return named | ({"outlook": self.outlook} if self.outlook else {})


@dataclass(frozen=True, slots=True)
class OfficialOccupation:
    """One occupation that stands for the role, in the nearest area where BLS publishes its pay.

    notes: in words, how the area came from the place, and what is not told apart; profile: the Handbook's, jobs now
    and in ten years
    """

    match: RoleOccupation | None
    row: Published
    notes: tuple[str, ...]
    profile: Profile | None
    figures: Figures

    def to_json(self) -> dict[str, Any]:
        """The occupation as one JSON-ready dict."""
        match, profile = self.match, self.profile
        return {
            "soc": self.row.soc,
            "occupation": self.row.occupation,
            "fit": match.fit if match else None,
            "weight": match.weight if match else None,
            "weight_basis": match.basis if match else None,
            "reason": match.reason if match else None,
            "area": self.row.area,
            "area_code": self.row.area_code,
            "notes": list(self.notes),
            "estimates": [estimate.to_json() for estimate in self.figures.percentiles],
            "mean": self.figures.mean.to_json(),
            "employment": self.figures.employment.to_json(),
            "outlook": self.figures.outlook.to_json() if self.figures.outlook else None,
            "outlook_profile": profile.title if profile else None,
            "entry_education": profile.entry_education if profile else None,
        }


@dataclass(frozen=True, slots=True)
class OfficialAnswer:
    """Official pay of a cohort: one entry per occupation, never combined; or the reason why there is none."""

    cohort: Cohort
    occupations: tuple[OfficialOccupation, ...]
    missing: str | None = None

    @property
    def estimates(self) -> tuple[Estimate, ...]:
        """Percentiles and mean of every occupation, the heaviest first."""
        return tuple(
            estimate for each in self.occupations for estimate in (*each.figures.percentiles, each.figures.mean)
        )

    def beside(self) -> dict[str, Any]:
        """What stands beside an answer from a store: the estimates, None with its reason where there is no figure."""
        found = [estimate.to_json() for estimate in self.estimates]
        return {"official": None if self.missing else found, "official_missing": self.missing}

    def to_json(self) -> dict[str, Any]:
        """The answer as one JSON-ready dict."""
        return {
            "cohort": describe(self.cohort),
            "role": self.cohort.role,
            "level": self.cohort.level,
            "place": self.cohort.place_words,
            "source": SOURCE,
            "concept": CONCEPT,
            **self.beside(),
            "occupations": [each.to_json() for each in self.occupations],
        }


def official_pay(cohort: Cohort) -> OfficialAnswer:
    """Official annual pay in USD of the occupations nearest to a role, each in the area nearest to the place.

    Where BLS publishes no pay of an occupation in the metropolitan area the state answers, then the nation, and `notes`
    says so. Nothing is combined over occupations: each has its weight and its fit.

    >>> answer = official_pay(Cohort(role="data_scientist"))
    >>> [(each.row.soc, each.figures.percentiles[2].value) for each in answer.occupations]
    [('15-2051', 120230), ('15-2041', 105650), ('15-2031', 88940)]
    """
    matches = occupations_of(cohort.role or "any", cohort.level)
    if not matches:
        return OfficialAnswer(cohort, (), NO_OCCUPATION)
    if areas_around(cohort.place) is None:
        return OfficialAnswer(cohort, (), OUTSIDE)
    return OfficialAnswer(cohort, tuple(occupation_at(cohort, match.soc, match) for match in matches))


def occupation_at(cohort: Cohort, soc: str, match: RoleOccupation | None = None) -> OfficialOccupation:
    """One occupation in the area nearest to the cohort's place where BLS publishes its pay.

    match: how it stands for the cohort's role. The place must lie in the United States.
    """
    row, notes = nearest(cohort, soc)
    profile = profile_of(soc)
    fit = [f"{match.fit} fit, weight {percent(match.weight)}: {match.reason}"] if match else []
    caveats = (*fit, *notes)
    figures = Figures(
        percentiles=tuple(_percentile(cohort, row, at, caveats) for at in AT),
        mean=_with_error(cohort, row, "mean", caveats),
        employment=_with_error(cohort, row, "employment", caveats),
        outlook=_outlook(cohort, row, profile),
    )
    return OfficialOccupation(match, row, notes, profile, figures)


def nearest(cohort: Cohort, soc: str) -> tuple[Published, tuple[str, ...]]:
    """The row of the nearest area with published pay, and in words what led to it and what it leaves together."""
    areas = areas_around(cohort.place)
    rows = [published(soc, code) for code in areas.codes] if areas else []
    found = next((row for row in rows if row and row.has_wages), None)
    if areas is None or found is None:
        raise LookupError(f"no pay of {soc} is shipped for {cohort.place_words or NATION}")
    steps = [areas.note] if areas.note else []
    if cohort.remote:
        steps.append("remote jobs name no place: United States")
    if found.area_code != areas.codes[0]:
        lacking = "shipped for the nation only" if nation_only(soc) else "no pay published for the nearer area"
        steps.append(f"{lacking}: {found.area}")
    return found, _notes(cohort, soc, steps)


def _notes(cohort: Cohort, soc: str, steps: list[str]) -> tuple[str, ...]:
    together = ["all industries together"] if cohort.sector else []
    if cohort.level and not soc.startswith(_MANAGERS):
        together.append("all levels together: BLS publishes none apart")
    return (*steps, *together)


def _percentile(cohort: Cohort, row: Published, at: str, caveats: tuple[str, ...]) -> Estimate:
    value = row.percentiles[at]
    no_interval = "BLS publishes no interval of a percentile"
    if row.wage_rse is not None:
        no_interval += f"; the mean's relative standard error is {row.wage_rse:.1%}".replace("%", " %")
    return _estimate(cohort, row, at, "USD/year", value=value, caveats=(no_interval, *caveats))


def _with_error(cohort: Cohort, row: Published, at: str, caveats: tuple[str, ...]) -> Estimate:
    """A figure whose standard error BLS publishes, with the interval that follows from it."""
    value, error = (row.mean_usd, row.wage_rse) if at == "mean" else (row.employment, row.employment_rse)
    unit = "USD/year" if at == "mean" else "jobs"
    if value is None or error is None:
        return _estimate(cohort, row, at, unit, caveats=caveats, withheld="BLS publishes no figure here")
    half = _Z95 * error * value
    return _estimate(cohort, row, at, unit, value=value, low=value - half, high=value + half, caveats=caveats)


def _outlook(cohort: Cohort, row: Published, profile: Profile | None) -> Estimate | None:
    if profile is None:
        return None
    words = f"{profile.jobs_2024:,} jobs in 2024, {profile.jobs_2034:,} projected for 2034"
    return _estimate(
        cohort, row, "outlook", "share", value=profile.change, caveats=(f"{profile.title}: {words}; the nation",)
    )


_MEASURES = {"mean": "official mean pay", "employment": "official employment", "outlook": "official outlook 2024-34"}
_ESTIMANDS = {"employment": "official-employment", "outlook": "official-outlook"}


def _estimate(cohort: Cohort, row: Published, at: str, unit: str, **found: Any) -> Estimate:
    asked = Cohort(role=cohort.role, level=cohort.level, place_words=cohort.place_words, sector=cohort.sector)
    figure_id = recipe(MEASURE, asked, soc=row.soc, at=at, release=RELEASE)
    frame = f"all employees in {row.occupation} ({row.soc}), {row.area}: {SOURCE}"
    if at == "outlook":
        frame = f"all jobs of the profile that holds {row.occupation} ({row.soc}): Employment Projections, {BUREAU}"
    return Estimate(
        measure=_MEASURES.get(at, f"official pay {at}"),
        estimand=_ESTIMANDS.get(at, "official-pay"),
        unit=unit,
        recipe=figure_id,
        frame=frame,
        as_of=PROJECTED_FROM if at == "outlook" else PERIOD[1],
        period=(PROJECTED_FROM, PROJECTED_TO) if at == "outlook" else PERIOD,
        **found,
    )
