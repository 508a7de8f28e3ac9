"""Charts: what they draw, what they leave away, and that nothing of a text can become markup."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.charts.bars import Bar, BarChart
from goingrate.charts.formats import money
from goingrate.charts.ranges import Group, Lane, RangeChart
from goingrate.charts.scale import round_scale

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '"><script>alert(1)</script>&<b onload="x">'


def lane(value: float = 150_000, series: int = 0) -> Lane:
    band, tails = (value - 2e4, value + 2e4), (value - 5e4, value + 5e4)
    return Lane(series, money(value), "told", value, (value - 1e4, value + 1e4), band, tails)


def chart(*lanes: Lane, label: str = "Senior", **changes: object) -> RangeChart:
    made = RangeChart("pay", "Posted pay", "by level", [Group(label, lanes)], money)
    return replace(made, **changes)  # type: ignore[arg-type]


def drawn(made: RangeChart | BarChart) -> ElementTree.Element:
    return ElementTree.fromstring(made.render())


def test_a_chart_says_what_it_is_to_those_who_cannot_see_it() -> None:
    root = drawn(chart(lane()))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "pay-title pay-desc"
    assert [root.find(f"{SVG}{name}").get("id") for name in ("title", "desc")] == ["pay-title", "pay-desc"]  # type: ignore[union-attr]


def test_hostile_words_stay_words() -> None:
    shown = Lane(0, HOSTILE, HOSTILE, withheld=HOSTILE)
    hostile = chart(shown, label=HOSTILE, title=HOSTILE, description=HOSTILE)
    bars = BarChart("ages", HOSTILE, HOSTILE, [Bar(HOSTILE, 3, 1)], HOSTILE)
    for made in (hostile, bars):
        assert {part.tag.removeprefix(SVG) for part in drawn(made).iter()} <= {
            "svg", "title", "desc", "g", "text", "line", "rect", "circle",
        }  # fmt: skip
        assert not any(name.startswith("on") for part in drawn(made).iter() for name in part.attrib)


def test_a_withheld_figure_has_its_reason_and_no_place_on_the_scale() -> None:
    root = drawn(chart(lane(), Lane(1, "", "told", withheld="3 employers, 5 needed")))
    second = root.findall(f"{SVG}g")[1]
    assert "withheld: 3 employers, 5 needed" in "".join(second.itertext())
    assert not [part for part in second if part.get("class") in ("interval", "band", "tails")]


def test_what_is_not_published_is_not_drawn() -> None:
    root = drawn(chart(replace(lane(), band=None, tails=None)))
    assert {part.get("class") for part in root.iter(f"{SVG}rect")} == {"interval"}


def test_synthetic_stands_in_the_title_and_across_the_chart() -> None:
    root = drawn(chart(lane(), synthetic=True))
    assert root.findtext(f"{SVG}title") == "SYNTHETIC: Posted pay"
    assert "SYNTHETIC" in [part.text for part in root.iter(f"{SVG}text")]


def test_shares_run_from_nothing_to_all() -> None:
    root = drawn(chart(Lane(0, "3 %", "told", 0.03, (0.01, 0.06)), tick=lambda value: f"{value:.0%}", whole=True))
    assert [part.text for part in root.findall(f"{SVG}text")][:5] == ["0%", "25%", "50%", "75%", "100%"]


def test_a_bar_of_nothing_is_no_bar() -> None:
    root = drawn(BarChart("ages", "Age", "d", [Bar("0 to 7 days", 0, 0), Bar("8 to 14 days", 10, 5)], "AI jobs"))
    widths = [float(part.get("width", "").rstrip("%")) for part in root.iter(f"{SVG}rect")]
    assert widths == [pytest.approx(2 * widths[1], abs=0.02), widths[1]]


@given(st.lists(st.floats(min_value=1, max_value=1e9), min_size=1, max_size=8))
def test_positions_lie_within_the_chart_and_ticks_hold_the_values(values: list[float]) -> None:
    scale = round_scale(values)
    assert scale.ticks[0] <= min(values) * (1 + 1e-9)
    assert scale.ticks[-1] >= max(values) * (1 - 1e-9)
    assert 2 <= len(scale.ticks) <= 9
    lanes = [Lane(0, "x", "y", value, (value * 0.9, value * 1.1)) for value in values]
    positions = re.findall(r'(?:x|x1|x2|cx|width)="([-\d.]+)%"', chart(*lanes).render())
    assert all(0 <= float(position) <= 100 for position in positions)
