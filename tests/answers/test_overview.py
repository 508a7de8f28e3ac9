"""The overview's estimates are those that the questions themselves give, and `why` leads back to each."""

from __future__ import annotations

from pathlib import Path

import pytest

from goingrate.answers.cohorts import cohort_of
from goingrate.answers.market import Market, open_market
from goingrate.answers.overview import Overview, overview
from goingrate.answers.pay import pay
from goingrate.answers.pay_places import words_for
from goingrate.answers.shares import disclosure_share
from goingrate.answers.why import why
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.records.facts import Place
from goingrate.simulation.demo import write_demo
from goingrate.simulation.write import DAYS
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import open_store


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Market:
    """A part of the demo's synthetic market, fetched on one day."""
    folder = tmp_path_factory.mktemp("demo")
    store = folder / "store"
    read_paths(store, [write_demo(folder, employers=60, days=DAYS[1:])])
    build_store(open_store(store), DuckDBEngine(processes=1))
    return open_market(store)


@pytest.fixture(scope="module")
def found(market: Market) -> Overview:
    return overview(market)


def test_every_estimate_has_its_interval_or_its_reason_and_says_synthetic(found: Overview) -> None:
    estimates = found.estimates()
    assert len(estimates) > 200
    assert len({estimate.recipe for estimate in estimates}) == len(estimates)
    for estimate in estimates:
        assert estimate.synthetic
        if estimate.withheld:
            assert (estimate.value, estimate.low, estimate.high) == (None, None, None)
        else:
            assert estimate.low <= estimate.value <= estimate.high  # type: ignore[operator]


def test_a_sample_of_ids_leads_back_to_the_same_estimate(market: Market, found: Overview) -> None:
    estimates = found.estimates()
    published = [estimate for estimate in estimates if not estimate.withheld]
    for estimate in (*published[::16], *[each for each in estimates if each.withheld][::60]):
        assert why(market, estimate.recipe, limit=1).estimate == estimate, estimate.recipe


def test_pay_by_place_is_what_the_question_for_the_place_gives(market: Market, found: Overview) -> None:
    place = found.places[0]
    for who in ("ai", "ai_roles", "tech"):
        asked = pay(market, market.dated(cohort_of(who, place=place.words)), currency=place.currency)
        assert asked.estimates == place.pay[who]
    assert place.vacancies == asked.vacancies


def test_disclosure_by_level_is_what_the_question_for_the_level_gives(market: Market, found: Overview) -> None:
    senior = next(row for row in found.disclosure if (row.name, row.who) == ("senior", "tech"))
    assert senior.estimate == disclosure_share(market, market.dated(cohort_of("tech", "senior")))


def test_counts_add_up(found: Overview) -> None:
    stands = found.standing
    assert sum(row.items - row.rejected for row in stands.sources) == sum(row.postings for row in stands.sources)
    assert sum(row.vacancies for row in stands.sources) == stands.stored == stands.steps[-1]["came_out"]
    for who, answer in found.pay.items():
        assert answer.vacancies == stands.vacancies[who].value
        assert answer.used + answer.open_ended + sum(answer.left_out.values()) == answer.vacancies
    for ages in found.ages.values():
        assert all(sum(row.classes) + row.undated == row.vacancies for row in ages.boards)


def test_every_level_and_tech_role_is_shown_or_named_as_missing(found: Overview) -> None:
    levels = {(row.name, row.who) for row in found.levels.rows} | set(found.levels.without)
    roles = {row.name for row in found.roles.rows} | {name for name, _ in found.roles.without}
    assert len(levels) == 8 * 2
    assert len(roles) == 19


def test_one_fetch_a_board_is_a_single_snapshot(found: Overview) -> None:
    assert found.standing.is_single_snapshot


def test_no_place_mixes_currencies(found: Overview) -> None:
    for place in found.places:
        units = {estimate.unit for cell in place.pay.values() for estimate in cell}
        assert units == {f"{place.currency or 'no currency'}/year"}


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(country="US"), "US"),
        (Place(country="CA"), "CA"),
        (Place(country="GB", city="London", region="GB-ENG"), "London"),
        (Place(country="US", city="Cambridge", region="US-MA"), "Cambridge, MA"),
        (Place(country="US", city="No such town", region="US-MA"), None),
    ],
)
def test_a_place_is_named_by_words_that_mean_it(place: Place, words: str | None) -> None:
    assert words_for(place) == words


def test_a_store_without_pay_or_places_still_has_an_overview(tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_text(
        '{"id": "1", "title": "Machine Learning Engineer", "text": "You train models.", "posted_on": "2026-03-01"}\n',
        encoding="utf-8",
    )
    read_paths(tmp_path / "store", [tmp_path / "feed.jsonl"])
    build_store(open_store(tmp_path / "store"), DuckDBEngine(processes=1))
    found = overview(open_market(tmp_path / "store"))
    assert found.home is None
    assert found.places == ()
    assert all(estimate.withheld for estimate in found.pay["ai"].estimates)
