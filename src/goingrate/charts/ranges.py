"""Figures on a common scale, each with its interval, and with the band of its quantiles where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from goingrate.charts.scale import Scale, round_scale
from goingrate.charts.svg import at, chart, element, text

_TOP, _LABEL, _LANE, _GAP = 26, 19, 21, 11
_FALLBACK = ("#2c5aa8", "#5d6675")  # as the style sheet has them in the light; a chart taken out of the page keeps them

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lane:
    """One figure: the value with its interval; or `withheld`, the reason, and nothing else.

    series: which of the chart's series it belongs to, from 0; band: lower and upper quartile; tails: p10 and p90;
    shown: the value in words, at the right edge; told: all of it in words
    """

    series: int
    shown: str
    told: str
    value: float | None = None
    interval: Pair | None = None
    band: Pair | None = None
    tails: Pair | None = None
    withheld: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A label and its lanes, one below the other."""

    label: str
    lanes: Sequence[Lane]


@dataclass(frozen=True, slots=True)
class RangeChart:
    """The declaration: groups of lanes on one scale; whole: the scale runs from 0 to 1, as shares do."""

    name: str
    title: str
    description: str
    groups: Sequence[Group]
    tick: Callable[[float], str]
    synthetic: bool = False
    whole: bool = False

    def render(self) -> str:
        """The chart as SVG."""
        scale = self._scale()
        height = _TOP + sum(_LABEL + _LANE * len(group.lanes) + _GAP for group in self.groups)
        body = [*_axis(scale, self.tick, height), *self._groups(scale)]
        return chart(self.name, self.title, self.description, height, body, synthetic=self.synthetic)

    def _scale(self) -> Scale:
        if self.whole:
            return Scale(0.0, 1.0, (0.0, 0.25, 0.5, 0.75, 1.0))
        pairs = [
            pair for group in self.groups for lane in group.lanes for pair in (lane.interval, lane.band, lane.tails)
        ]
        return round_scale([value for pair in pairs if pair for value in pair])

    def _groups(self, scale: Scale) -> Iterator[str]:
        y = _TOP
        for group in self.groups:
            yield element("text", text(group.label), x="0", y=y + 13, class_="label", fill="#1d2330", font_size=13)
            y += _LABEL
            for lane in group.lanes:
                yield _lane(lane, scale, y + _LANE / 2)
                y += _LANE
            y += _GAP


def _axis(scale: Scale, tick: Callable[[float], str], height: int) -> Iterator[str]:
    for value in scale.ticks:
        x = at(scale.position(value))
        anchor = "start" if value == scale.ticks[0] else "middle"
        yield element("line", x1=x, x2=x, y1=_TOP - 6, y2=height, class_="grid", stroke="#d9d5cc", stroke_width=1)
        yield element(
            "text", text(tick(value)), x=x, y=12, text_anchor=anchor, class_="tick", fill="#5a6170", font_size=12
        )


def _lane(lane: Lane, scale: Scale, y: float) -> str:
    hint = element("title", text(lane.told))
    if lane.value is None or lane.interval is None:
        words = f"withheld: {lane.withheld}" if lane.withheld else "no figure"
        x = at(scale.left)
        mark = _marker(lane.series, x, y, hollow=True)
        said = element("text", text(words), x=x, dx=12, y=y + 4, class_="note", fill="#5a6170", font_size=12)
        return element("g", hint, mark, said, class_=f"lane s{lane.series}")
    color = _FALLBACK[lane.series]
    marks = []
    if lane.tails:
        ends = _ends(lane.tails, scale)
        marks.append(element("line", **ends, y1=y, y2=y, class_="tails", stroke=color, stroke_width=1.5))
    if lane.band:
        marks.append(_bar(lane.band, scale, y, 13, "band", color, 0.24))
    marks.append(_bar(lane.interval, scale, y, 5, "interval", color, 0.75))
    marks.append(_marker(lane.series, at(scale.position(lane.value)), y))
    shown = element(
        "text", text(lane.shown), x="100%", y=y + 4, text_anchor="end", class_="value", fill="#1d2330", font_size=13
    )
    return element("g", hint, *marks, shown, class_=f"lane s{lane.series}")


def _ends(pair: Pair, scale: Scale) -> dict[str, str]:
    return {"x1": at(scale.position(pair[0])), "x2": at(scale.position(pair[1]))}


def _bar(pair: Pair, scale: Scale, y: float, thick: float, name: str, color: str, opacity: float) -> str:
    start, end = scale.position(pair[0]), scale.position(pair[1])
    return element(
        "rect", x=at(start), width=at(max(end - start, 0.2)), y=y - thick / 2, height=thick, rx=2,
        class_=name, fill=color, fill_opacity=opacity,
    )  # fmt: skip


def _marker(series: int, x: str, y: float, *, hollow: bool = False) -> str:
    """The first series is a disc, the second a square: they differ without colour too."""
    color, paper = _FALLBACK[series], "#fffefb"
    paint = {"fill": paper if hollow else color, "stroke": color if hollow else paper, "stroke_width": 1.5}
    name = "marker hollow" if hollow else "marker"
    if series == 0:
        return element("circle", cx=x, cy=y, r=5.5, class_=name, **paint)
    # a nested drawing: its x is in per cent of the page, the square's own in pixels around it
    square = element("rect", x=-5, y=-5, width=10, height=10, class_=name, **paint)
    return element("svg", square, x=x, y=y, overflow="visible")
