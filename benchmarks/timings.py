"""The benchmarks: each takes the bench and gives the values of its runs by the name of their measure."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from measures import Measure
from processes import Ended, goingrate, run

from goingrate.records.posting import Posting

Values = dict[str, list[float]]
EVERY_NTH_BOARD = 4  # the naive pipeline takes a minute over all of them
ANSWERS = 5


class CommandFailedError(Exception):
    """A command of ours ended with an error: says which and its last words."""


@dataclass
class Bench:
    """Where the recorded postings lie (None: not there), a folder to work in, how often to run.

    found: measures that only show when run; notes: what to say beside a figure, by its name
    """

    data: Path | None
    folder: Path
    runs: int
    found: list[Measure] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    _stores: int = 0
    _built: Path | None = None

    @property
    def input(self) -> Path:
        """The recorded boards."""
        assert self.data is not None
        return self.data / "ashby-boards-2025-10"

    def boards(self, step: int = 1) -> list[Path]:
        """Every `step`-th board's file."""
        return sorted((self.input / "boards").glob("*.json"))[::step]

    def fresh_store(self) -> Path:
        """The path of a store that is not there yet."""
        self._stores += 1
        return self.folder / f"store-{self._stores}"

    def built_store(self) -> Path:
        """A store of the recorded boards with a build, made on first use."""
        if self._built is None:
            store = self.fresh_store()
            self.ask("read", str(self.input), "--store", str(store))
            self.ask("build", "--store", str(store))
            self._built = store
        return self._built

    def keep(self, store: Path) -> None:
        """Take a store that some benchmark built for the others."""
        self._built = store

    def ask(self, *words: str, bytecode: str = "bytecode") -> Ended:
        """How a goingrate command ended; raises CommandFailedError where it did not end well.

        bytecode: the folder for compiled Python, shared by all commands so that only the first of them compiles
        """
        ended = run([*goingrate(), *words], self.folder, self.folder / bytecode)
        if ended.code:
            last = (ended.err.strip().splitlines() or ["no words"])[-1]
            word = "PATH" if Path(words[0]).exists() else words[0]
            raise CommandFailedError(f"goingrate {word} ended with {ended.code}: {last[:80]}")
        return ended


def end_to_end(bench: Bench) -> Values:
    """`goingrate PATH` as a process of its own: read, build and overview into a fresh store. Memory is the highest sum
    of the resident memory of its processes, 20 times a second, shared pages counted in each."""
    values: Values = {"seconds": [], "peak_mib": []}
    for _ in range(bench.runs if bench.data else 0):
        store = bench.fresh_store()
        ended = bench.ask(str(bench.input), "--store", str(store), "--out", str(bench.folder))
        bench.keep(store)
        values["seconds"].append(ended.seconds)
        if ended.peak_mib is not None:
            values["peak_mib"].append(ended.peak_mib)
    return values


def read_postings(path: Path) -> list[Posting]:
    """The postings of one file, as `goingrate read` reads them."""
    from goingrate.pipeline.files import Skipped, load
    from goingrate.sources.registry import source_of

    document = load(path)
    if isinstance(document, Skipped):
        return []
    source, _ = source_of(document)
    return [item for item in source.read(document).items if isinstance(item, Posting)] if source else []


def naive(bench: Bench) -> Values:
    """Every fourth board, ours and the naive pipeline in turn in one process: bytes to all facts against json,
    BeautifulSoup (html.parser) on `descriptionHtml`, spaCy `blank("en")` with a PhraseMatcher over our roles, levels
    and AI terms, one salary expression and a pandas groupby. It does less: no places, no remote, no weighing of
    readings, no evidence. Ours takes the plain text that the feed gives beside the HTML; "where only HTML is given" is
    the same input without it. Both are set up and warm before the clock starts."""
    if bench.data is None:
        return {}
    paths = bench.boards(EVERY_NTH_BOARD)
    try:
        from naive_pipeline import NaivePipeline, read_terms

        pipeline = NaivePipeline(read_terms())
        pipeline.run(paths[:1])
    except ImportError as error:
        raise CommandFailedError(f"the bench extra is not installed: {error}") from error
    seconds_of_ours(paths[:1])
    only_html = html_only(paths, bench.folder / "html")
    values: Values = {}
    for _ in range(bench.runs):
        ours, postings = seconds_of_ours(paths)
        theirs = pipeline.run(paths)
        html, _ = seconds_of_ours(only_html)
        run_values = {
            "ours_per_second": postings / ours,
            "naive_per_second": theirs.postings / theirs.total,
            "ratio": theirs.total / ours,
            "ours_html_per_second": postings / html,
            "ratio_html": theirs.total / html,
        } | {f"naive_{stage}_ms": 1000 * spent / theirs.postings for stage, spent in theirs.seconds.items()}
        for name, value in run_values.items():
            values.setdefault(name, []).append(value)
        bench.notes["naive_per_second"] = f"{theirs.postings} postings, {theirs.paid} with pay, {theirs.rows} cells"
    return values


def seconds_of_ours(paths: Sequence[Path]) -> tuple[float, int]:
    """Seconds from the files' bytes to the facts of all postings, and how many these are."""
    from goingrate.extraction.facts import find_facts_of

    started = time.perf_counter()
    postings = sum(1 for _ in find_facts_of((posting, ()) for path in paths for posting in read_postings(path)))
    return time.perf_counter() - started, postings


def html_only(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The same boards without the plain text, written to a folder."""
    folder.mkdir()
    for path in paths:
        board = json.loads(path.read_bytes())
        for job in board["jobs"]:
            job.pop("descriptionPlain", None)
        (folder / path.name).write_text(json.dumps(board, ensure_ascii=False), encoding="utf-8")
    return [folder / path.name for path in paths]


def reread(bench: Bench) -> Values:
    """`goingrate read PATH` into a fresh store, and the same once more, which must find nothing new."""
    values: Values = {"first_seconds": [], "again_seconds": [], "read_again": []}
    for _ in range(bench.runs if bench.data else 0):
        words = ("read", str(bench.input), "--store", str(bench.fresh_store()), "--json")
        first, again = bench.ask(*words), bench.ask(*words)
        values["first_seconds"].append(first.seconds)
        values["again_seconds"].append(again.seconds)
        values["read_again"].append(json.loads(again.out)["read"])
    return values


def pay(bench: Bench) -> Values:
    """Pay of AI jobs with its intervals on an open store in one process, after a first answer that is not counted. The
    target is that of a warm page on a million postings."""
    if bench.data is None:
        return {}
    from goingrate.answers.cohorts import cohort_of
    from goingrate.answers.market import open_market
    from goingrate.answers.pay import pay as ask

    market = open_market(bench.built_store())
    cohort = market.dated(cohort_of("ai"))
    ask(market, cohort)
    values: Values = {"answer_ms": []}
    for _ in range(max(ANSWERS, bench.runs)):
        started = time.perf_counter()
        ask(market, cohort)
        values["answer_ms"].append(1000 * (time.perf_counter() - started))
    return values


def start(bench: Bench) -> Values:
    """Processes from start to end: the interpreter alone, `goingrate --help`, and `goingrate pay` on a built store,
    with all Python compiled as from the second start on; and `goingrate pay` where nothing is compiled yet."""
    bench.ask("--help")
    values: Values = {"interpreter_ms": [], "help_ms": []}
    for _ in range(bench.runs):
        values["interpreter_ms"].append(1000 * run([sys.executable, "-c", "pass"], bench.folder).seconds)
        values["help_ms"].append(1000 * bench.ask("--help").seconds)
    if bench.data is not None:
        words = ("pay", "--store", str(bench.built_store()))
        bench.ask(*words)
        values["pay_ms"] = [1000 * bench.ask(*words).seconds for _ in range(bench.runs)]
        values["pay_first_ms"] = [1000 * bench.ask(*words, bytecode="bytecode-first").seconds]
    return values


BENCHMARKS: dict[str, Callable[[Bench], Values]] = {
    each.__name__: each for each in (end_to_end, naive, reread, pay, start)
}
