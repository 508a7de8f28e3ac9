"""Counts as bars from zero, with the part of each that belongs to a subset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goingrate.charts.formats import count
from goingrate.charts.scale import Scale, round_scale
from goingrate.charts.svg import at, chart, element, text

_ROW, _LABEL, _BAR = 38, 15, 13
_FALLBACK = ("#2c5aa8", "#5d6675")


@dataclass(frozen=True, slots=True)
class Bar:
    """A label, a count, and how many of it belong to the subset."""

    label: str
    whole: int
    part: int


@dataclass(frozen=True, slots=True)
class BarChart:
    """The declaration: bars of one unit; part_name: what the subset is called."""

    name: str
    title: str
    description: str
    bars: Sequence[Bar]
    part_name: str
    synthetic: bool = False

    def render(self) -> str:
        """The chart as SVG."""
        scale = round_scale([bar.whole for bar in self.bars], zero=True)
        height = 6 + _ROW * len(self.bars)
        return chart(self.name, self.title, self.description, height, self._bars(scale), synthetic=self.synthetic)

    def _bars(self, scale: Scale) -> Iterator[str]:
        for number, bar in enumerate(self.bars):
            y = 6 + number * _ROW
            told = f"{bar.label}: {count(bar.whole)}, of which {self.part_name} {count(bar.part)}"
            yield element(
                "g",
                element("title", text(told)),
                element("text", text(bar.label), x="0", y=y + 11, class_="label", fill="#1d2330", font_size=13),
                _bar(bar.whole, scale, y + _LABEL, "whole s1", _FALLBACK[1], 0.3),
                _bar(bar.part, scale, y + _LABEL, "part s0", _FALLBACK[0], 0.85),
                element(
                    "text", text(f"{count(bar.whole)} / {count(bar.part)}"), x="100%", y=y + _LABEL + 11,
                    text_anchor="end", class_="value", fill="#1d2330", font_size=13,
                ),
            )  # fmt: skip


def _bar(number: int, scale: Scale, y: float, name: str, color: str, opacity: float) -> str:
    wide = scale.position(number) - scale.left
    if wide <= 0:
        return ""
    return element("rect", x="0", width=at(wide), y=y, height=_BAR, rx=2, class_=name, fill=color, fill_opacity=opacity)
