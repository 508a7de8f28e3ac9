"""Speed and memory, each figure beside its target or beside a naive pipeline timed in the same run.

    ./dev bench [NAME] [--json] [--runs N] [--without NAME]...

NAME is one of end_to_end, naive, reread, pay, start, extraction, all_postings, simulated, identity; without it all run,
and docs/benchmarks.md is written; those that --without names are left out and said to be. Each figure is the median of
N runs (3). A missed target is shown and is no error; a command of ours that fails ends this one with 1.

--json writes one object to stdout:
    command, version, rules, measured_at, real_data (whether the recorded postings are there),
    machine {cores, python, system, load_before},
    figures [{benchmark, name, unit, value, runs [...], goal ("at most", "at least" or null), target, met, note}]
value, met: null where the recorded postings are missing or a command failed (note says which); runs: each run's value.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from at_size import AT_SIZE
from extracting import EXTRACTION
from identity import IDENTITY
from measures import MEASURES, Measure
from pages import NO_DATA, figure, machine, markdown_table, real_data, text_table, write_page
from timings import BENCHMARKS as TIMINGS
from timings import Bench, CommandFailedError

COMMAND = "./dev bench"
BENCHMARKS = TIMINGS | EXTRACTION | AT_SIZE | IDENTITY
HEAD = ("figure", "value", "unit", "target", "met", "runs")


@dataclass(frozen=True)
class Figure:
    """A measure with the values of its runs; none, with the reason, where it could not be taken."""

    measure: Measure
    runs: tuple[float, ...] = ()
    note: str | None = None

    @property
    def value(self) -> float | None:
        """The median of the runs."""
        return statistics.median(self.runs) if self.runs else None

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None without value or target."""
        if self.value is None or self.measure.target is None:
            return None
        if self.measure.goal == "at most":
            return self.value <= self.measure.target
        return self.value >= self.measure.target

    def to_json(self) -> dict[str, Any]:
        """The figure in the shape that this file's first lines describe."""
        measure = self.measure
        return {
            "benchmark": measure.benchmark,
            "name": measure.name,
            "unit": measure.unit,
            "value": self.value,
            "runs": list(self.runs),
            "goal": measure.goal,
            "target": measure.target,
            "met": self.met,
            "note": self.note,
        }

    def row(self) -> tuple[str, ...]:
        """The figure as a line of the table."""
        measure = self.measure
        target = "" if measure.target is None else f"{measure.goal} {figure(measure.target, 0)}"
        met = {None: "", True: "yes", False: "NO"}[self.met]
        value = self.note or "not measured" if self.value is None else figure(self.value, measure.digits)
        return (f"{measure.benchmark}: {measure.what}", value, measure.unit, target, met, str(len(self.runs) or ""))


@dataclass
class Report:
    """All figures of one run of this command."""

    figures: list[Figure] = field(default_factory=list)
    failed: bool = False

    def add(self, name: str, bench: Bench) -> None:
        """Run one benchmark and take in its figures, empty ones with the reason where it can't run."""
        note, values = None, {}
        try:
            values = BENCHMARKS[name](bench)
            note = None if bench.data else NO_DATA
        except CommandFailedError as error:
            note, self.failed = str(error), True
        for measure in (*MEASURES, *bench.found):
            if measure.benchmark == name:
                runs = tuple(values.get(measure.name, ()))
                self.figures.append(Figure(measure, runs, bench.notes.get(measure.name) if runs else note))

    def leave_out(self, name: str) -> None:
        """Say of every figure of a benchmark that it was not run."""
        self.figures += [
            Figure(measure, (), "left out of this run") for measure in MEASURES if measure.benchmark == name
        ]

    def to_json(self, now: datetime, data: Path | None, on: dict[str, object]) -> dict[str, Any]:
        """The report in the shape that this file's first lines describe."""
        from goingrate import __version__
        from goingrate.extraction.facts import rules_version

        return {
            "command": "bench",
            "version": __version__,
            "rules": rules_version(),
            "measured_at": now.isoformat(timespec="seconds"),
            "real_data": data is not None,
            "machine": on,
            "figures": [each.to_json() for each in self.figures],
        }


def page(report: Report, answer: dict[str, Any]) -> str:
    """docs/benchmarks.md without its first line."""
    on = answer["machine"]
    load = "" if on["load_before"] is None else f", load {on['load_before']:.1f} from other work before the run"
    notes = [f"- {each.measure.what}: {each.note}" for each in report.figures if each.note and each.runs]
    parts = [
        "# Speed and memory",
        f"goingrate {answer['version']}, rules {answer['rules']}, Python {on['python']}, {on['system']}, {on['cores']} "
        f"cores{load}.\nEach figure is the median of its runs.",
        markdown_table(HEAD, [each.row() for each in report.figures]),
        "Input, where nothing else is said: the recorded Ashby boards of 2025-10 (223 boards, 4,404 postings, 59 MB), "
        "which are not part of the project.",
        "\n".join(
            f"- **{name}**: {' '.join((function.__doc__ or '').split())}" for name, function in BENCHMARKS.items()
        ),
    ]
    return "\n\n".join(parts + (["Notes:", "\n".join(notes)] if notes else []))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command's exit code, after measuring, printing and writing the page."""
    ask = argparse.ArgumentParser(prog=COMMAND, description=(__doc__ or "").splitlines()[0])
    ask.add_argument("name", nargs="?", choices=list(BENCHMARKS), metavar="NAME", help=", ".join(BENCHMARKS))
    ask.add_argument("--json", action="store_true", help="one JSON object on stdout")
    ask.add_argument("--runs", type=int, default=3, help="runs of each measure, of which the median counts (3)")
    ask.add_argument("--without", action="append", choices=list(BENCHMARKS), default=[], help="leave one out")
    options = ask.parse_args(arguments)
    now, data, on, report = datetime.now(UTC), real_data(), machine(), Report()
    with tempfile.TemporaryDirectory(prefix="goingrate-bench-") as folder:
        bench = Bench(data, Path(folder), max(1, options.runs))
        for name in [options.name] if options.name else BENCHMARKS:
            if name in options.without:
                report.leave_out(name)
                continue
            print(f"{name} ...", file=sys.stderr, flush=True)
            report.add(name, bench)
    answer = report.to_json(now, data, on)
    print(json.dumps(answer, indent=1) if options.json else text_table(HEAD, [each.row() for each in report.figures]))
    if options.name or data is None or report.failed:
        print("docs/benchmarks.md is left as it is: only a run without NAME writes it", file=sys.stderr)
    else:
        print(write_page("benchmarks.md", COMMAND, now, page(report, answer)), file=sys.stderr)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
