"""Answers as text for a terminal: money, shares, tables, block charts."""

from __future__ import annotations

import shutil
import sys

from goingrate.answers.cohorts import describe
from goingrate.answers.pay import AS_STATED, PayAnswer
from goingrate.charts.blocks import BlockRow, block_chart
from goingrate.charts.formats import money, percent, printable
from goingrate.interfaces.wording import sample
from goingrate.records.estimate import Estimate
from goingrate.settings import command


def ascii_only() -> bool:
    """Whether stdout takes ASCII only."""
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    return not encoding.replace("-", "").startswith(("utf", "cp65001"))


def width() -> int:
    """Columns to write in: the terminal's, at most 100; 80 where there is none."""
    return min(shutil.get_terminal_size((80, 24)).columns, 100)


def share_line(estimate: Estimate) -> str:
    """A share with its interval and sample in one line."""
    if estimate.withheld:
        return f"a share that is withheld ({estimate.withheld})"
    return f"{percent(estimate.value)} ({percent(estimate.low)} to {percent(estimate.high)}; {sample(estimate)})"


def pay_text(answer: PayAnswer) -> str:
    """The pay answer as a page of text: title, chart, table, what it rests on and what it leaves out."""
    columns, plain = width(), ascii_only()
    first = answer.estimates[0]
    lines = ["SYNTHETIC: invented data"] if first.synthetic else []
    kind = "" if answer.basis == "salaried" else f" ({answer.basis}, as a year's)"
    lines.append(f"Posted annual base pay{kind}: {describe(answer.cohort)}")
    unit = f"in {answer.currency}, before tax" if answer.currency else "no currency"
    lines.append(f"{unit}; seen open {first.period[0]} to {first.period[1]}; as of {first.as_of}")
    lines += ["", *block_chart([_bar(estimate) for estimate in answer.estimates], width=columns, ascii_only=plain), ""]
    lines += _table(answer)
    lines += ["", f"{sample(first)} (n_eff {first.n_effective:g})"]
    middle = answer.median
    if middle.leave_one_out is not None:
        lines.append(f"leaving one employer out moves p50 by {middle.leave_one_out / 1000:,.1f}k at most")
    lines += [f"note: {caveat}" for caveat in middle.caveats]
    if answer.range_width is not None:
        lines.append(f"half of the posted ranges are wider than {percent(answer.range_width)} of their midpoint")
    made = {rule: number for rule, number in answer.annualised.items() if rule != AS_STATED}
    if made:
        lines.append("made a year's pay: " + ", ".join(f"{number:,} by {rule}" for rule, number in made.items()))
    lines.append(f"pay is stated by {share_line(answer.disclosure)}")
    if answer.left_out:
        lines.append(f"not among the {answer.vacancies:,} vacancies' figures:")
        lines += [f"  {number:>6,} {reason}" for reason, number in answer.left_out.items()]
    if answer.open_ended:
        lines.append(f"  {answer.open_ended:>6,} open-ended: in the bounds only")
    lines += ["", f"frame: {first.frame}", f"why: {command()} why '{middle.recipe}'"]
    return "\n".join(line for whole in lines for line in wrap(printable(whole), columns))


def _bar(estimate: Estimate) -> BlockRow:
    name = estimate.measure.rpartition(" ")[2]
    if estimate.withheld:
        return BlockRow(name, None, None, None, f"withheld: {estimate.withheld}")
    return BlockRow(name, estimate.value, estimate.low, estimate.high, money(estimate.value))


def _table(answer: PayAnswer) -> list[str]:
    rows = [["", "value", "95 % interval", "bounds", "methods", "grade"]]
    for estimate in answer.estimates:
        name = estimate.measure.rpartition(" ")[2]
        if estimate.withheld:
            continue
        rows.append(
            [
                name,
                money(estimate.value),
                f"{money(estimate.low)} to {money(estimate.high)}",
                span(estimate.bounds),
                span(estimate.method_range),
                estimate.grade or "-",
            ]
        )
    if len(rows) == 1:
        return []
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return ["  ".join(cell.rjust(size) for cell, size in zip(row, widths, strict=True)).rstrip() for row in rows]


def span(pair: tuple[float, float] | None) -> str:
    """Two amounts as `120k-180k`."""
    return "-" if pair is None else f"{money(pair[0])}-{money(pair[1])}"


def wrap(line: str, columns: int) -> list[str]:
    """The line in pieces of at most `columns` characters, broken at spaces; figure ids stay whole.

    >>> wrap("one two three", 8)
    ['one two', '  three']
    """
    if len(line) <= columns or line.startswith("why: "):
        return [line]
    pieces, rest = [], line
    while len(rest) > columns:
        cut = rest.rfind(" ", 1, columns + 1)
        if cut <= len(rest) - len(rest.lstrip()):
            break
        pieces.append(rest[:cut])
        rest = "  " + rest[cut:].strip()
    return [*pieces, rest]
