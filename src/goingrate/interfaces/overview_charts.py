"""The overview's figures: from its estimates to the charts, their titles and the rows of the table behind each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from goingrate.answers.cohorts import POPULATIONS
from goingrate.answers.overview import Overview
from goingrate.answers.overview_rows import AGE_CLASSES, PayRow, PayTable, ShareRow
from goingrate.answers.pay_places import PlacePay, by_currency
from goingrate.charts.bars import Bar, BarChart
from goingrate.charts.formats import money, percent
from goingrate.charts.ranges import Group, Lane, RangeChart
from goingrate.interfaces.wording import between, population, sample, shown, words
from goingrate.records.estimate import Estimate


@dataclass(frozen=True, slots=True)
class Figure:
    """One chart with its title and its table: name is its id on the page; rows are of one kind, `kind` says which.

    absent: groups with no published median and why, in words
    """

    name: str
    title: str
    svg: Markup
    kind: str
    rows: Sequence[PayRow | ShareRow]
    series: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


def figures(found: Overview) -> dict[str, Figure]:
    """Every chart of the overview by name: levels, roles, disclosure, ai_by_role, ages, skills-asked, openings,
    sectors, and `place-CUR` a currency.
    """
    place = f", {_place_name(found)}" if found.home else ""
    drawn = [
        _pay_figure("levels", f"Posted pay by level{place}", found.levels, ("ai", "tech"), found.synthetic),
        _pay_figure("roles", f"Posted pay by role{place}", found.roles, ("role",), found.synthetic),
        _disclosure_figure(found),
        _ai_figure(found),
        _age_figure(found),
        _skills_figure(found),
        _openings_figure(found),
        _pay_figure("sectors", f"Posted pay by sector{place}", found.sectors, ("tech",), found.synthetic),
    ]
    for currency, places in by_currency(found.places).items():
        drawn.append(_place_figure(found, currency, places))
    return {figure.name: figure for figure in drawn}


def _place_name(found: Overview) -> str:
    return found.home[1] if found.home else ""


def _pay_figure(name: str, title: str, table: PayTable, series: tuple[str, ...], synthetic: bool) -> Figure:
    title = f"{title}, {table.currency} a year"
    together: dict[str, list[PayRow]] = {}
    for row in table.rows:
        together.setdefault(row.name, []).append(row)
    groups, absent = [], []
    for group, rows in together.items():
        if all(row.median.withheld for row in rows):
            absent += [f"{_of(row.name, row.who)}: {row.median.withheld}" for row in rows]
            continue
        lanes = [pay_lane(_of(group, row.who), row.estimates, series.index(row.who)) for row in rows]
        groups.append(Group(words(group), lanes))
    absent += [f"{_of(group, who)}: no usable pay in {table.currency}" for group, who in table.without]
    description = (
        f"For each group the median with its 95 % interval, the middle half of posted pay as a band and p10 to p90 as "
        f"a line, where enough employers speak; {_told(groups)}"
    )
    chart = RangeChart(name, title, description, groups, money, synthetic=synthetic)
    return Figure(name, title, _drawn(chart), "pay", table.rows, _series(series), absent=tuple(absent))


def _series(series: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(population(who) for who in series) if len(series) > 1 else ()


def _of(group: str, who: str) -> str:
    """A group with its population: `Senior, AI jobs`; a role has none, and a skill is written as it is."""
    if who == "skill":
        return group
    return words(group) if who == "role" else f"{words(group)}, {POPULATIONS[who]}"


def pay_lane(label: str, estimates: Sequence[Estimate], series: int) -> Lane:
    """The five quantiles of one cohort as a lane: what is withheld of them is left away."""
    tenth, quarter, median, upper, ninetieth = estimates
    if median.withheld or median.value is None or median.low is None or median.high is None:
        return Lane(series, "", f"{label}: withheld, {median.withheld}", withheld=median.withheld)
    told = f"{label}: median {shown(median)} ({between(median)}), {sample(median)}"
    return Lane(
        series, money(median.value), told, median.value, (median.low, median.high), _pair(quarter, upper),
        _pair(tenth, ninetieth),
    )  # fmt: skip


def _pair(low: Estimate, high: Estimate) -> tuple[float, float] | None:
    return None if low.value is None or high.value is None else (low.value, high.value)


def _told(groups: Iterable[Group]) -> str:
    return "; ".join(lane.told for group in groups for lane in group.lanes)


def _place_figure(found: Overview, currency: str, places: Sequence[PlacePay]) -> Figure:
    title = f"Posted pay by place, {currency} a year"
    groups, rows, absent = [], [], []
    for place in places:
        rows += [PayRow(place.name, who, estimates) for who, estimates in place.pay.items()]
        pair = (place.pay["ai"], place.pay["tech"])
        if all(estimates[2].withheld for estimates in pair):
            absent.append(f"{place.name}: AI jobs {pair[0][2].withheld}; all tech jobs {pair[1][2].withheld}")
            continue
        lanes = [
            pay_lane(f"{place.name}, {POPULATIONS[who]}", place.pay[who], number)
            for number, who in enumerate(("ai", "tech"))
        ]
        groups.append(Group(place.name, lanes))
    name = f"place-{currency}"
    description = f"The median of each place with its 95 % interval and the middle half as a band; {_told(groups)}"
    chart = RangeChart(name, title, description, groups, money, synthetic=found.synthetic)
    svg = _drawn(chart) if groups else Markup()
    return Figure(name, title, svg, "pay", rows, _series(("ai", "tech")), absent=tuple(absent))


def _share_figure(
    name: str, title: str, rows: Sequence[ShareRow], series: tuple[str, ...], *, synthetic: bool
) -> Figure:
    """Shares with their intervals; one chart of the first measure, whatever further ones the rows have."""
    together: dict[str, list[ShareRow]] = {}
    for row in rows:
        together.setdefault(row.name, []).append(row)
    groups, absent = [], []
    for group, members in together.items():
        if all(row.estimate.withheld for row in members):
            absent += [f"{_of(group, row.who)}: {row.estimate.withheld}" for row in members]
            continue
        label = group if series == ("skill",) else words(group)
        groups.append(Group(label, [_share_lane(row, series.index(row.who)) for row in members]))
    description = f"Shares with their 95 % intervals: {_told(groups)}"
    chart = RangeChart(name, title, description, groups, percent, synthetic, whole=True)
    return Figure(name, title, _drawn(chart), "share", rows, _series(series), absent=tuple(absent))


def _share_lane(row: ShareRow, series: int) -> Lane:
    estimate = row.estimate
    label = _of(row.name, row.who)
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return Lane(series, "", f"{label}: withheld, {estimate.withheld}", withheld=estimate.withheld)
    told = f"{label}: {shown(estimate)} ({between(estimate)}), {sample(estimate)}"
    return Lane(series, percent(estimate.value), told, estimate.value, (estimate.low, estimate.high))


def _disclosure_figure(found: Overview) -> Figure:
    title = "Share of vacancies that state pay, by level"
    return _share_figure("disclosure", title, found.disclosure, ("ai", "tech"), synthetic=found.synthetic)


def _ai_figure(found: Overview) -> Figure:
    title = "Share of each role's vacancies whose work is AI, uncorrected"
    figure = _share_figure("ai_by_role", title, found.ai_by_role["core"], ("role",), synthetic=found.synthetic)
    return replace(figure, rows=[row for rows in found.ai_by_role.values() for row in rows])


def _skills_figure(found: Overview) -> Figure:
    rows = [ShareRow(each.skill, "skill", each.estimate) for each in found.skills]
    title = "Share of AI jobs that name a skill"
    return _share_figure("skills-asked", title, rows, ("skill",), synthetic=found.synthetic)


def _openings_figure(found: Overview) -> Figure:
    title = "New vacancies by month, boards collected throughout it"
    bars = []
    for row in found.openings.months:
        tech, ai = (int(row.openings[who].value or 0) for who in ("tech", "ai"))
        bars.append(Bar(f"{row.month:%Y-%m}{'' if row.boards else ', withheld: not collected throughout'}", tech, ai))
    told = "; ".join(f"{bar.label}: {bar.whole:,} tech vacancies, of which AI jobs {bar.part:,}" for bar in bars)
    chart = BarChart("openings", title, f"Vacancies first seen in the month: {told}", bars, "AI jobs", found.synthetic)
    svg = _drawn(chart) if bars else Markup()
    return Figure("openings", title, svg, "openings", (), ("AI jobs", "All tech jobs"))


def age_labels() -> list[str]:
    """The age classes in words, youngest first."""
    return [*(f"{start} to {end} days" for start, end in AGE_CLASSES), f"over {AGE_CLASSES[-1][1]} days"]


def _age_figure(found: Overview) -> Figure:
    days = sorted({row.seen_on for row in found.ages["tech"].boards})
    when = f", open on {days[0]}" if days else ""
    title = f"Age of the vacancies still open{when}{f' to {days[-1]}' if len(days) > 1 else ''}"
    bars = [
        Bar(label, tech, ai)
        for label, tech, ai in zip(age_labels(), found.ages["tech"].classes, found.ages["ai"].classes, strict=True)
    ]
    told = "; ".join(f"{bar.label}: {bar.whole:,} of all tech, of which AI jobs {bar.part:,}" for bar in bars)
    description = f"Vacancies open at their board's last fetch by age: {told}"
    chart = BarChart("ages", title, description, bars, "AI jobs", found.synthetic)
    return Figure("ages", title, _drawn(chart), "age", (), ("AI jobs", "All tech jobs"))


def _drawn(chart: RangeChart | BarChart) -> Markup:
    return Markup(chart.render())  # noqa: S704 - a chart escapes every word that it draws
