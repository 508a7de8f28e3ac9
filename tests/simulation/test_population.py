"""The market's arrays: the same for a seed, near the measured facts, and its truth as the plain definition has it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goingrate.errors import UnknownWordError
from goingrate.simulation.departures import BASE, DEPARTURES, knobs_of
from goingrate.simulation.jobs import LEVEL_NAMES
from goingrate.simulation.observed import observe
from goingrate.simulation.people import FIRST, LAST, SECOND, employer_name
from goingrate.simulation.places import TIER_PAY
from goingrate.simulation.population import Population, draw_population
from goingrate.simulation.postings import CITY_COPY, draw_postings
from goingrate.simulation.postings import FIRST as FIRST_POSTING
from goingrate.simulation.truth import Slice, share_below, true_quantiles

SENIOR = Slice(roles=("software_engineer",), levels=("senior",))


@pytest.fixture(scope="module")
def market() -> Population:
    return draw_population(8_000, seed=4)


def middles(market: Population, rows: np.ndarray) -> np.ndarray:
    return (market.vacancies.low[rows] + market.vacancies.high[rows]) / 2


def test_a_seed_gives_the_same_market_and_another_seed_another() -> None:
    first, again, other = (draw_population(40, seed=seed, days=(0, 31)) for seed in (5, 5, 6))
    for name in type(first.vacancies).__slots__:
        assert np.array_equal(getattr(first.vacancies, name), getattr(again.vacancies, name))
    assert len(first.vacancies.low) != len(other.vacancies.low)


def test_between_employer_share_is_as_set(market: Population) -> None:
    rows = np.flatnonzero(SENIOR.rows(market))
    pay = np.log(middles(market, rows))
    _, owner = np.unique(market.vacancies.employer[rows], return_inverse=True)
    size = np.bincount(owner)
    mean = np.bincount(owner, pay) / size
    within = ((pay - mean[owner]) ** 2).sum() / (len(pay) - len(size))
    between = (size * (mean - pay.mean()) ** 2).sum() / (len(size) - 1)
    typical = (len(pay) - (size**2).sum() / len(pay)) / (len(size) - 1)
    variance = (between - within) / typical
    assert variance / (variance + within) == pytest.approx(0.48, abs=0.05)


def test_ranges_are_as_wide_and_as_round_as_set(market: Population) -> None:
    rows = np.flatnonzero(SENIOR.rows(market))
    low, high = market.vacancies.low[rows], market.vacancies.high[rows]
    assert np.median((high - low) / middles(market, rows)) == pytest.approx(0.30, abs=0.03)
    assert 0.74 <= np.mean(np.concatenate([low, high]) % 5_000 == 0) <= 0.82


def test_boards_are_as_large_as_real_ones(market: Population) -> None:
    size = np.bincount(market.vacancies.employer, minlength=8_000)
    assert 8 <= np.median(size) <= 12
    assert 17 <= size.mean() <= 27


def test_a_third_of_larger_boards_never_states_pay(market: Population) -> None:
    made = market.vacancies
    size = np.bincount(made.employer, minlength=8_000)
    states = np.bincount(made.employer, made.states, minlength=8_000)
    large = size >= 8
    assert np.mean(states[large] == 0) == pytest.approx(0.33, abs=0.04)
    assert np.mean(states[large] == size[large]) == pytest.approx(0.13, abs=0.05)


def test_a_stock_sample_holds_more_of_the_long_lived() -> None:
    made = draw_population(2_000, seed=1, days=(0, 60)).vacancies
    lasts, fresh = made.closed - made.opened, made.opened > 0
    assert lasts[~fresh].mean() > 1.4 * lasts[fresh].mean()
    assert lasts[fresh].mean() == pytest.approx(55, rel=0.05)
    assert (made.closed[~fresh] > 0).all()
    assert made.opened.max() <= 60


def slow_quantile(market: Population, cell: Slice, weighting: str, level: float) -> float:
    """By the words of the estimand: many points of every tier, sorted, each with its weight."""
    points: list[tuple[float, float]] = []
    made, rows = market.vacancies, np.flatnonzero(cell.rows(market) & market.was_seen_open())
    owners = made.employer[rows].tolist()
    for row in rows:
        mates = sum(int(owner == made.employer[row]) for owner in owners)
        for tier in range(int(made.tiers[row])):
            ends = [made.low[row], made.high[row]]
            if tier:
                ends = [round(end * TIER_PAY[tier] / 500) * 500 for end in ends]
            weight = (1 if weighting == "vacancies" else 1 / mates) / made.tiers[row]
            points += [(ends[0] + (ends[1] - ends[0]) * (i + 0.5) / 100, weight / 100) for i in range(100)]
    points.sort()
    total, below = sum(weight for _, weight in points), 0.0
    for pay, weight in points:
        below += weight
        if below >= level * total:
            return pay
    raise AssertionError(level)


@pytest.mark.parametrize("weighting", ["vacancies", "employers"])
@pytest.mark.parametrize("level", [0.1, 0.5, 0.9])
def test_truth_is_what_the_plain_definition_gives(weighting: str, level: float) -> None:
    market = draw_population(30, seed=8, days=(0, 30))
    cell = Slice(levels=("senior", "mid"))
    quick = true_quantiles(market, cell, weighting, (level,))[0]
    assert quick == pytest.approx(slow_quantile(market, cell, weighting, level), abs=400)


@given(at=st.floats(0, 1), a=st.integers(1, 4), b=st.integers(1, 6))
@settings(max_examples=60, deadline=None)
def test_the_share_below_a_point_is_that_of_the_beta_distribution(at: float, a: int, b: int) -> None:
    grid = (np.arange(20_000) + 0.5) / 20_000
    density = grid ** (a - 1) * (1 - grid) ** (b - 1)
    expected = density[grid < at].sum() / density.sum()
    found = share_below(100 + 50 * at, np.array([100.0]), np.array([150.0]), (float(a), float(b)))
    assert found[0] == pytest.approx(expected, abs=1e-3)


def test_disclosure_that_is_luck_leaves_the_median_where_it_is(market: Population) -> None:
    seen = observe(market, SENIOR)
    told = np.median((seen.low + seen.high) / 2)
    assert told == pytest.approx(true_quantiles(market, SENIOR, "vacancies", (0.5,))[0], rel=0.04)


def departed(name: str) -> Population:
    return draw_population(8_000, seed=4, knobs=knobs_of(name))


def test_low_pay_is_stated_more_where_disclosure_goes_by_pay() -> None:
    market = departed("disclosure by pay")
    told = np.median(observe(market, SENIOR).low)
    assert told < 0.99 * np.median(market.vacancies.low[SENIOR.rows(market)])


def test_pay_low_in_the_band_lowers_the_truth(market: Population) -> None:
    low = true_quantiles(departed("pay low in the band"), SENIOR, "vacancies", (0.5,))
    assert low[0] < 0.98 * true_quantiles(market, SENIOR, "vacancies", (0.5,))[0]


def test_size_goes_with_pay_as_set() -> None:
    employers = departed("size with pay").employers
    assert np.corrcoef(np.log(employers.usual), employers.pay)[0, 1] == pytest.approx(0.3, abs=0.03)
    assert np.corrcoef(np.log(draw_population(8_000, seed=4).employers.usual), employers.pay)[0, 1] < 0.31


def test_heavy_tails_are_heavier_and_two_humps_are_two(market: Population) -> None:
    def kurtosis(of: Population) -> float:
        pay = np.log(middles(of, np.flatnonzero(SENIOR.rows(of))))
        return float(np.mean((pay - pay.mean()) ** 4) / pay.var() ** 2)

    assert kurtosis(departed("heavy tails")) > kurtosis(market) + 0.5
    assert kurtosis(departed("two humps")) < kurtosis(market) - 0.6


def test_copies_count_where_duplicates_are_left_in(market: Population) -> None:
    single, several = observe(market, SENIOR), observe(departed("duplicates left in"), SENIOR)
    assert len(several.low) > 1.04 * len(single.low)
    assert len(np.unique(single.vacancy)) < len(np.unique(several.vacancy))


def test_misread_pay_is_another_figure_and_misread_levels_come_in(market: Population) -> None:
    read = observe(departed("misread"), SENIOR)
    wrong = np.mean(read.low != market.vacancies.low[read.vacancy])
    strangers = np.mean(market.vacancies.level[read.vacancy] != LEVEL_NAMES.index("senior"))
    assert 0.02 < strangers < 0.05
    assert 0.03 < wrong < 0.20  # tiers differ from the first too


def test_only_busy_boards_are_collected(market: Population) -> None:
    busy = departed("boards enter busy")
    assert busy.employers.activity[np.unique(observe(busy, SENIOR).employer)].min() > 1
    assert market.employers.activity[np.unique(observe(market, SENIOR).employer)].min() < 0.8


def test_a_hidden_trait_pays() -> None:
    made = departed("hidden confounder").vacancies
    plain = draw_population(8_000, seed=4, knobs=replace(BASE, hidden=0.0)).vacancies
    gain = np.log(made.low[made.hidden]).mean() - np.log(plain.low[plain.hidden]).mean()
    assert gain == pytest.approx(0.15, abs=0.02)


def test_every_departure_departs_from_the_base() -> None:
    assert all(replace(knobs, name="base") != BASE for name, knobs in DEPARTURES.items() if name != "base")
    assert len(DEPARTURES) == 12


def test_an_unknown_departure_is_named_with_the_known() -> None:
    with pytest.raises(UnknownWordError, match=r"no departure 'wild'; there are: base, .*misread"):
        knobs_of("wild")


def test_each_vacancy_has_one_first_posting_and_copies_lie_elsewhere_in_its_country(market: Population) -> None:
    postings = draw_postings(market)
    first = postings.kind == FIRST_POSTING
    assert np.array_equal(postings.vacancy[first], np.arange(len(market.vacancies.low)))
    copies = postings.kind == CITY_COPY
    assert (postings.city[copies] != market.vacancies.city[postings.vacancy[copies]]).all()
    places = np.stack([postings.vacancy[copies], postings.city[copies]])
    assert len(np.unique(places, axis=1).T) == copies.sum()
    assert (postings.opened < postings.closed).all()
    assert 1.04 < len(postings.vacancy) / first.sum() < 1.2


def test_employers_have_names_of_their_own() -> None:
    total = len(FIRST) * len(SECOND) * len(LAST)
    assert len({employer_name(number, 3) for number in range(total)}) == total
