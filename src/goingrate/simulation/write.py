"""Writes an invented market as a folder of feeds, with the truth about each posting beside it.

    python -m goingrate.simulation.write FOLDER [--postings N] [--seed N] [--days DAY,DAY] [--departure NAME]

FOLDER/feeds/DAY holds one gzip file a board, as fetched on that day, and the threads; FOLDER/truth.jsonl.gz one line
a posting: the vacancies behind it and its planted facts. The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from goingrate.errors import GoingRateError
from goingrate.simulation.departures import BASE, DEPARTURES, Knobs, knobs_of
from goingrate.simulation.feeds import Market, board_of, dump
from goingrate.simulation.population import draw_population
from goingrate.simulation.postings import draw_postings
from goingrate.simulation.styles import Style, style_of
from goingrate.simulation.threads import Thread, Threads

DAYS = (date(2026, 5, 15), date(2026, 6, 15))
_FAST = 1  # gzip's level: the files are read once


class Written(NamedTuple):
    """What was written: employers looked at, postings by key, and the items of all files."""

    employers: int
    postings: int
    items: int


def draw_market(employers: int, *, seed: int, days: tuple[date, ...] = DAYS, knobs: Knobs = BASE) -> Market:
    """A market of so many employers whose boards are fetched on the given days, rising."""
    offsets = tuple((day - days[0]).days for day in days)
    population = draw_population(employers, seed=seed, knobs=knobs, days=offsets)
    return Market(population, draw_postings(population), days)


def write_market(
    folder: Path, market: Market, employers: Iterable[int] | None = None, most: int | None = None
) -> Written:
    """What was written into the folder, board after board, so that memory holds one board at a time.

    employers: numbers of those to write (default: all); most: stop after the board that reaches so many postings
    """
    writing = _Writing(folder, market)
    numbers = range(len(market.population.employers.pay)) if employers is None else employers
    done = 0
    with gzip.GzipFile(folder / "truth.jsonl.gz", "wb", _FAST, mtime=0) as writing.truth:
        for number in numbers:
            writing.employer(style_of(market.population, int(number)))
            done += 1
            if most is not None and writing.postings >= most:
                break
        for thread in writing.threads.rest():
            writing.thread(thread)
    return Written(done, writing.postings, writing.items)


class _Writing:
    """A market on its way to a folder."""

    truth: gzip.GzipFile

    def __init__(self, folder: Path, market: Market) -> None:
        self.folder, self.market = folder, market
        self.threads = Threads(market)
        self.postings = self.items = 0
        for day in market.days:
            (folder / "feeds" / str(day)).mkdir(parents=True, exist_ok=True)

    def employer(self, style: Style) -> None:
        if style.source != "hackernews":
            board = board_of(self.market, style)
            for day, body in board.bodies.items():
                self._write(day, f"{style.slug}.json.gz", body)
            self.items += board.items
            self._tell(board.truth)
        for each in self.threads.add(style):
            if isinstance(each, Thread):
                self.thread(each)
            else:
                self._tell([each])

    def thread(self, thread: Thread) -> None:
        self._write(thread.day, f"who-is-hiring-{thread.number}.json.gz", thread.body)
        self.items += thread.posts

    def _tell(self, lines: list[dict[str, object]]) -> None:
        self.postings += len(lines)
        self.truth.write("".join(dump(line) + "\n" for line in lines).encode())

    def _write(self, day: int, name: str, body: str) -> None:
        path = self.folder / "feeds" / str(self.market.date_of(day)) / name
        path.write_bytes(gzip.compress(body.encode(), _FAST, mtime=0))


def _days(words: str) -> tuple[date, ...]:
    days = tuple(date.fromisoformat(word) for word in words.split(","))
    if list(days) != sorted(set(days)):
        raise ValueError("days must rise")
    return days


def main(arguments: list[str] | None = None) -> None:
    """Write a market as the command line asks, and print what was written as JSON."""
    parser = argparse.ArgumentParser(prog="python -m goingrate.simulation.write", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--postings", type=int, default=2_000, help="about how many to write (whole boards)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--days", type=_days, default=DAYS, help="days of the fetches, rising: 2026-05-15,2026-06-15")
    parser.add_argument("--departure", default="base", help="one of: " + ", ".join(DEPARTURES))
    asked = parser.parse_args(arguments)
    try:
        knobs = knobs_of(asked.departure)
    except GoingRateError as error:
        parser.error(str(error))
    market = draw_market(asked.postings // 10 + 60, seed=asked.seed, days=asked.days, knobs=knobs)
    written = write_market(asked.folder, market, most=asked.postings)
    sys.stdout.write(json.dumps(written._asdict()) + "\n")


if __name__ == "__main__":
    main()
