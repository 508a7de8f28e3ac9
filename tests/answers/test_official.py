"""Official pay: what is shipped is what BLS publishes, and every role and place leads to the nearest of it."""

from __future__ import annotations

import csv
import importlib.util
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest

from goingrate.answers.cohorts import cohort_of
from goingrate.answers.official import CONCEPT, NO_OCCUPATION, official_pay
from goingrate.answers.official_areas import OUTSIDE, areas_around
from goingrate.answers.official_tables import AT, area_names, metro_towns, occupations_of, profile_of, published
from goingrate.answers.official_why import is_official, why_official
from goingrate.errors import UnknownWordError
from goingrate.extraction.gazetteer import entries, fold
from goingrate.extraction.place import parse_place
from goingrate.records.cohort import Cohort
from goingrate.records.facts import LEVELS, ROLES, Place

PROJECT = Path(__file__).resolve().parents[2]
OEWS = "bls-oews-2025/oews_2025_computer_by_area.csv"
NATION = "bls-oews-2025/oews_2025_national_all_occupations.csv"

METROS = [
    ("San Francisco", "San Francisco-Oakland-Fremont, CA"),
    ("Menlo Park", "San Francisco-Oakland-Fremont, CA"),
    ("San Jose", "San Jose-Sunnyvale-Santa Clara, CA"),
    ("Mountain View", "San Jose-Sunnyvale-Santa Clara, CA"),
    ("Palo Alto", "San Jose-Sunnyvale-Santa Clara, CA"),
    ("New York", "New York-Newark-Jersey City, NY-NJ"),
    ("Brooklyn", "New York-Newark-Jersey City, NY-NJ"),
    ("Jersey City", "New York-Newark-Jersey City, NY-NJ"),
    ("Seattle", "Seattle-Tacoma-Bellevue, WA"),
    ("Redmond", "Seattle-Tacoma-Bellevue, WA"),
    ("Austin", "Austin-Round Rock-San Marcos, TX"),
    ("Boston", "Boston-Cambridge-Newton, MA-NH"),
    ("Cambridge, MA", "Boston-Cambridge-Newton, MA-NH"),
    ("Washington DC", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
    ("Reston", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
    ("Los Angeles", "Los Angeles-Long Beach-Anaheim, CA"),
    ("Santa Monica", "Los Angeles-Long Beach-Anaheim, CA"),
    ("Chicago", "Chicago-Naperville-Elgin, IL-IN"),
    ("Denver", "Denver-Aurora-Centennial, CO"),
    ("Boulder", "Boulder, CO"),
    ("Raleigh", "Raleigh-Cary, NC"),
    ("Durham", "Durham-Chapel Hill, NC"),
    ("Atlanta", "Atlanta-Sandy Springs-Roswell, GA"),
    ("Dallas", "Dallas-Fort Worth-Arlington, TX"),
    ("Houston", "Houston-Pasadena-The Woodlands, TX"),
    ("Miami", "Miami-Fort Lauderdale-West Palm Beach, FL"),
    ("Philadelphia", "Philadelphia-Camden-Wilmington, PA-NJ-DE-MD"),
    ("San Diego", "San Diego-Chula Vista-Carlsbad, CA"),
    ("Portland", "Portland-Vancouver-Hillsboro, OR-WA"),
    ("Phoenix", "Phoenix-Mesa-Chandler, AZ"),
    ("Minneapolis", "Minneapolis-St. Paul-Bloomington, MN-WI"),
    ("Saint Paul, MN", "Minneapolis-St. Paul-Bloomington, MN-WI"),
    ("Salt Lake City", "Salt Lake City-Murray, UT"),
    ("Pittsburgh", "Pittsburgh, PA"),
    ("Nashville", "Nashville-Davidson--Murfreesboro--Franklin, TN"),
    ("Boise", "Boise City, ID"),
    ("Winston-Salem", "Winston-Salem, NC"),
    ("Louisville", "Louisville/Jefferson County, KY-IN"),
    ("Honolulu", "Urban Honolulu, HI"),
    ("San Juan", "San Juan-Bayamon-Caguas, PR"),
]


def _recorded(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(("city", "metro"), METROS)
def test_a_city_lies_in_its_metropolitan_area(city: str, metro: str) -> None:
    around = areas_around(parse_place(city))
    assert around is not None
    assert area_names()[around.codes[0]] == metro
    assert around.codes[-1] == "US"


@pytest.mark.parametrize(
    ("place", "codes"),
    [
        (None, ("US",)),
        (Place(country="US"), ("US",)),
        (Place(country="US", region="US-CA"), ("US-CA", "US")),
        (Place(country="PR"), ("US-PR", "US")),
        (Place(country="US", city="Nowhere", region="US-KS"), ("US-KS", "US")),
        (Place(country="US", city="Nowhere"), ("US",)),
        (Place(country="US", area="West Coast"), ("US",)),
    ],
)
def test_a_place_without_a_metropolitan_area_goes_to_its_state_then_the_nation(
    place: Place | None, codes: tuple[str, ...]
) -> None:
    around = areas_around(place)
    assert around is not None
    assert around.codes == codes
    # where the nearest area is not the place itself, that is said
    assert (around.note is not None) == (place is not None and bool(place.city or place.area))


@pytest.mark.parametrize("words", ["Berlin", "GB", "Europe", "worldwide", "Toronto"])
def test_outside_the_united_states_there_is_no_official_pay(words: str) -> None:
    answer = official_pay(cohort_of("data_scientist", place=words))
    assert (answer.occupations, answer.missing) == ((), OUTSIDE)
    assert answer.beside() == {"official": None, "official_missing": OUTSIDE}


@pytest.mark.parametrize("role", ["non_tech", "any"])
def test_a_role_without_an_occupation_says_so(role: str) -> None:
    assert official_pay(cohort_of(role)).missing == NO_OCCUPATION


@pytest.mark.parametrize("role", [role for role in (*ROLES, "ai", "ai_roles", "tech") if role != "non_tech"])
@pytest.mark.parametrize("level", [None, *LEVELS])
def test_every_tech_role_has_occupations_with_pay_whose_weights_make_one(role: str, level: str | None) -> None:
    matches = occupations_of(role, level)
    assert sum(match.weight for match in matches) == pytest.approx(1)
    assert {match.fit for match in matches} <= {"close", "partial", "broad"}
    assert {match.basis for match in matches} <= {"filings", "judgement"}
    assert all(match.reason for match in matches)
    for each in official_pay(Cohort(role=role, level=level)).occupations:
        values = [estimate.value for estimate in each.figures.percentiles]
        assert values == sorted(values)  # type: ignore[type-var]
        assert min(value for value in values if value) > 30_000


def test_managers_are_held_against_managers() -> None:
    for role in ("ml_engineer", "software_engineer", "ai"):
        assert [match.soc for match in occupations_of(role, "manager")] == ["11-3021"]
    assert [match.soc for match in occupations_of("hardware_engineer", "executive")] == ["11-9041"]


def test_an_occupation_without_pay_in_the_metro_is_answered_by_the_state() -> None:
    # BLS publishes programmers' jobs in Raleigh, but not their pay
    row = published("15-1251", "0039580")
    assert row is not None
    assert (row.employment, row.has_wages) == (1770, False)
    raleigh = official_pay(cohort_of("software_engineer", place="Raleigh"))
    found = {each.row.soc: each for each in raleigh.occupations}
    assert found["15-1252"].row.area == "Raleigh-Cary, NC"
    assert found["15-1251"].row.area == "North Carolina"
    assert found["15-1251"].notes[-1] == "no pay published for the nearer area: North Carolina"


def test_an_occupation_shipped_for_the_nation_alone_says_so() -> None:
    answer = official_pay(cohort_of("solutions_engineer", place="US-TX"))
    sales = next(each for each in answer.occupations if each.row.soc == "41-9031")
    assert sales.row.area == "United States"
    assert "shipped for the nation only: United States" in sales.notes


def test_intervals_follow_from_the_published_standard_error_and_percentiles_have_none() -> None:
    each = official_pay(Cohort(role="software_engineer")).occupations[0]
    mean, row = each.figures.mean, each.row
    assert mean.value == row.mean_usd
    assert mean.low == pytest.approx(row.mean_usd * (1 - 1.96 * row.wage_rse))  # type: ignore[operator]
    assert mean.high == pytest.approx(row.mean_usd * (1 + 1.96 * row.wage_rse))  # type: ignore[operator]
    for estimate in each.figures.percentiles:
        assert (estimate.low, estimate.high, estimate.grade, estimate.n_employers) == (None, None, None, None)
        assert "no interval of a percentile; the mean's relative standard error is 0.4 %" in estimate.caveats[0]


def test_a_level_that_bls_does_not_tell_apart_is_said() -> None:
    senior = official_pay(cohort_of("ml_engineer", "senior"))
    assert all("all levels together: BLS publishes none apart" in each.caveats for each in senior.estimates)
    manager = official_pay(cohort_of("ml_engineer", "manager"))
    assert not any("all levels" in caveat for each in manager.estimates for caveat in each.caveats)


def test_why_gives_the_same_figures_and_their_series() -> None:
    answer = official_pay(cohort_of("ml_engineer", "senior", "San Francisco"))
    for each in answer.occupations:
        for at, estimate in each.figures.by_name().items():
            found = why_official(estimate.recipe)
            assert found.estimate == estimate
            assert is_official(estimate.recipe)
            assert (found.series is None) == (at == "outlook")
    explained = why_official(answer.estimates[2].recipe)
    assert explained.series == "OEUM004186000000015125213"
    assert [each.soc for each in explained.role_occupations] == ["15-1252", "15-2051", "15-1221"]
    assert explained.method == CONCEPT


def test_a_sector_is_not_told_apart_and_that_is_said() -> None:
    answer = official_pay(cohort_of("ml_engineer", sector="finance"))
    assert "all industries together" in answer.estimates[0].caveats
    assert why_official(answer.estimates[0].recipe).estimate == answer.estimates[0]


@pytest.mark.parametrize(
    ("figure", "hint"),
    [
        ("official?soc=99-9999", "no occupation '99-9999'"),
        ("official", "name an occupation by its code"),
        ("official?role=non_tech", "name an occupation by its code"),
        ("official?soc=15-1252&at=p51", "p10, p25, p50"),
        ("official?soc=15-1252&place=Berlin", "United States only"),
        ("official?soc=15-1252&build=1", "no part 'build'"),
        ("official?soc=15-1252&release=2024", "this package has 2025"),
        ("official?role=nobody", "no role"),
    ],
)
def test_an_id_of_no_official_figure_is_refused_in_words(figure: str, hint: str) -> None:
    with pytest.raises(UnknownWordError, match=hint.replace("?", r"\?")):
        why_official(figure)


def test_the_towns_kept_by_hand_are_towns_that_postings_can_name() -> None:
    areas = defaultdict(set)
    for region, town, code in metro_towns():
        known = {entry.place.region for entry in entries(fold(town)) if entry.kind == "city"}
        assert region in known, f"{town}, {region} is no city of the gazetteer"
        assert code in area_names()
        assert region[3:] in area_names()[code].rpartition(", ")[2].split("-")
        areas[region, town].add(code)
    assert all(len(codes) == 1 for codes in areas.values())


def test_profiles_of_several_occupations_answer_for_each() -> None:
    developers, testers = profile_of("15-1252"), profile_of("15-1253")
    assert developers == testers
    assert developers is not None
    assert developers.change == pytest.approx(developers.jobs_2034 / developers.jobs_2024 - 1, abs=0.01)
    assert profile_of("15-1299") is None


def test_figures_lie_where_the_year_before_put_them() -> None:
    # medians of May 2024 as BLS published them: developers 133,080 and data scientists 112,590
    for soc, before in (("15-1252", 133_080), ("15-2051", 112_590)):
        row = published(soc, "US")
        assert row is not None
        assert row.percentiles["p50"] == pytest.approx(before, rel=0.08)


@pytest.mark.real_data
def test_every_city_gives_the_recorded_figures(real_data: Path) -> None:
    recorded = {(row["area_name"], row["soc"]): row for row in _recorded(real_data / OEWS)}
    names = dict(zip(AT, ("a_pct10", "a_pct25", "a_median", "a_pct75", "a_pct90"), strict=True))
    held = 0
    for city, metro in METROS:
        for each in official_pay(cohort_of("ml_engineer", place=city)).occupations:
            named = "National" if each.row.area_kind == "nation" else each.row.area
            row = recorded[named, each.row.soc]
            published_there = recorded.get((metro, each.row.soc))
            # a wider area answers only where the metropolitan one has no pay
            has_pay = published_there is not None and published_there["a_median"] != "-"
            assert (each.row.area == metro) == has_pay
            found = {at: estimate.value for at, estimate in zip(AT, each.figures.percentiles, strict=True)}
            assert found == {at: int(row[name]) for at, name in names.items()}
            # of some occupations BLS publishes pay in an area, but no jobs
            assert each.row.employment == (None if row["employment"] == "-" else int(row["employment"]))
            assert (each.figures.employment.withheld is None) == (row["employment"] != "-")
            held += each.row.area == metro
    assert held > 100


@pytest.mark.real_data
def test_the_shipped_tables_are_those_that_the_script_makes(real_data: Path, tmp_path: Path) -> None:
    made = _script()
    rows = made.area_rows(real_data / "bls-oews-2025")
    made.check(rows)
    made.OFFICIAL = tmp_path
    made.write_table("oews_2025.parquet", rows, ("area_code", "area_kind", "bls_area", "area", "soc", "occupation"))
    sectors = made.sector_rows(real_data / "bls-oews-2025")
    made.write_table("oews_2025_sectors.parquet", sectors, ("sector", "industry", "soc", "occupation"))
    made.write_outlook(real_data / "bls-ooh-projections/occupations.csv", {str(row["soc"]) for row in rows})
    shipped = files("goingrate") / "lists" / "official"
    import pyarrow.parquet as pq

    for name in ("oews_2025.parquet", "oews_2025_sectors.parquet"):
        assert pq.read_table(str(shipped / name)).equals(pq.read_table(tmp_path / name))
    assert (shipped / "outlook_2024_34.csv").read_text() == (tmp_path / "outlook_2024_34.csv").read_text()


@pytest.mark.real_data
def test_weights_by_filings_are_those_of_the_filings(real_data: Path) -> None:
    filed = _script().filed_shares(real_data / "h1b-lca/h1b_lca_computer_occupations.csv")
    held = 0
    for role in ROLES:
        matches = [match for match in occupations_of(role) if match.basis == "filings"]
        if not matches:
            continue
        employers, shares = filed[role]
        kept = sum(shares[match.soc] for match in matches)
        assert employers >= 25
        for match in matches:
            whole = sum(each.weight for each in matches)
            assert match.weight / whole == pytest.approx(shares[match.soc] / kept, abs=0.05), (role, match.soc)
            held += 1
    assert held > 20


@pytest.mark.real_data
def test_no_wage_is_top_coded(real_data: Path) -> None:
    # a top-coded row would lack its upper percentiles and have the lower; here a row has its wages or lacks them all
    for name in (OEWS, NATION):
        for row in _recorded(real_data / name):
            annual = [row[f"a_{at}"] for at in ("pct10", "pct25", "median", "pct75", "pct90")]
            assert annual.count("-") in (0, 5)


def test_a_row_with_wages_missing_in_part_is_not_shipped() -> None:
    made = _script()
    whole = dict.fromkeys((*made.COUNTS, *made.WAGES), "10")
    assert made.figures(whole)["annual_p90_usd"] == 10
    with pytest.raises(SystemExit, match="missing in part"):
        made.figures(whole | {"a_pct90": "-"})


def _script():  # type: ignore[no-untyped-def]
    spec = importlib.util.spec_from_file_location("build_official_pay", PROJECT / "scripts/build_official_pay.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
