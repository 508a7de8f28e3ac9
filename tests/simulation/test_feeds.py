"""The market's feeds: the same bytes for a seed, read whole by the readers, and read back as what was planted."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import ReadCounts, read_paths
from goingrate.simulation.departures import BASE, DEPARTURES
from goingrate.simulation.write import DAYS, Written, draw_market, main, write_market
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import open_store

Row = dict[str, Any]
Key = tuple[str, str, str]


def lines(folder: Path) -> list[Row]:
    return [json.loads(line) for line in gzip.decompress((folder / "truth.jsonl.gz").read_bytes()).splitlines()]


def bodies(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): gzip.decompress(path.read_bytes())
        for path in sorted((folder / "feeds").rglob("*.gz"))
    }


def key_of(row: Row) -> Key:
    return row["source"], row["board"], row["key"]


def small(folder: Path, *, seed: int = 3, name: str = "base", most: int = 150) -> Path:
    folder.mkdir()
    write_market(folder, draw_market(200, seed=seed, knobs=DEPARTURES[name]), most=most)
    return folder


class Read(NamedTuple):
    """A market written, read and built: what was written, counted, true, and found by key."""

    folder: Path
    written: Written
    counts: ReadCounts
    truth: dict[Key, Row]
    postings: dict[Key, Row]
    facts: dict[str, Row]


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("market")
    drawn = draw_market(600, seed=11)
    # every source, and boards of every size but the largest
    chosen = [number for number in range(600) if drawn.population.employers.usual[number] < 25][:110]
    written = write_market(folder, drawn, employers=chosen)
    counts = read_paths(folder / "store", [folder / "feeds"])
    build_store(open_store(folder / "store"), DuckDBEngine(processes=1))
    store = open_store(folder / "store")
    postings = {key_of(row): row for row in store.read("postings").to_pylist()}
    facts = {row["posting_id"]: row for row in store.read("facts").to_pylist()}
    return Read(folder, written, counts, {key_of(row): row for row in lines(folder)}, postings, facts)


def test_a_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    first, again, other = (small(tmp_path / name, seed=seed) for name, seed in (("a", 3), ("b", 3), ("c", 4)))
    files = {path.relative_to(first): path.read_bytes() for path in first.rglob("*.gz")}
    assert files == {path.relative_to(again): path.read_bytes() for path in again.rglob("*.gz")}
    assert bodies(first) != bodies(other)


def test_every_posting_is_read_and_none_is_quarantined(market: Read) -> None:
    assert market.counts.quarantined == {}
    assert market.counts.skipped_lines == []
    assert market.counts.items == market.written.items
    assert market.postings.keys() == market.truth.keys()
    assert market.written.postings == len(market.truth) > 1_000
    assert {source for source, _, _ in market.truth} == {"ashby", "greenhouse", "lever", "hackernews"}


def test_every_feed_says_that_it_is_synthetic(market: Read) -> None:
    assert open_store(market.folder / "store").synthetic
    for name, body in bodies(market.folder).items():
        parsed = json.loads(body)
        assert parsed["synthetic"] if isinstance(parsed, dict) else all(job["synthetic"] for job in parsed), name


def found_pay(facts: Row) -> list[tuple[Any, ...]]:
    tiers = [(pay["min"], pay["max"], pay["currency"], pay["period"]) for pay in facts["pay"] or ()]
    return sorted(tiers)


def planted_pay(row: Row) -> list[tuple[Any, ...]]:
    return sorted((pay["min"], pay["max"], pay["currency"], pay["period"]) for pay in row["pay"])


FACTS: dict[str, Callable[[Row, Row], bool]] = {
    "role": lambda true, found: found["role"] == true["role"],
    "level": lambda true, found: (found["level"] or "unstated") == true["level"],
    "pay": lambda true, found: found_pay(found) == planted_pay(true),
    "place": lambda true, found: (
        [(p["country"], p["city"]) for p in found["places"]] == [(true["country"], true["city"])]
    ),
    "remote": lambda true, found: (found["remote"] or "unstated") == true["remote"],
    "employment": lambda true, found: (found["employment"] or "unstated") == true["employment"],
    "ai_work": lambda true, found: (found["ai_work"] or "none") == true["ai_work"],
}


@pytest.mark.parametrize("field", FACTS)
def test_what_is_planted_is_read_back(market: Read, field: str) -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    for key, true in market.truth.items():
        if not true["multi"]:
            found = market.facts[market.postings[key]["posting_id"]]
            right[true["source"]].append(FACTS[field](true, found))
    every = [hit for hits in right.values() for hit in hits]
    assert sum(every) / len(every) >= 0.95, {source: sum(hits) / len(hits) for source, hits in right.items()}


def test_posts_of_several_roles_are_seen_as_such(market: Read) -> None:
    posts = [(true, market.postings[key]) for key, true in market.truth.items() if true["source"] == "hackernews"]
    assert {len(true["vacancies"]) > 1 for true, _ in posts} == {True, False}
    for true, posting in posts:
        assert market.facts[posting["posting_id"]]["multi"] == true["multi"]
        assert posting["company"] == true["employer"]


def by_vacancy(market: Read) -> dict[int, list[tuple[Row, Row]]]:
    groups: dict[int, list[tuple[Row, Row]]] = defaultdict(list)
    for key, true in market.truth.items():
        if true["source"] != "hackernews":
            groups[true["vacancies"][0]].append((true, market.postings[key]))
    return groups


@pytest.mark.parametrize(("kind", "least", "most"), [("repost", 1.0, 1.0), ("edited repost", 0.8, 0.9999)])
def test_copies_are_as_like_as_their_kind_says(market: Read, kind: str, least: float, most: float) -> None:
    seen = 0
    for group in by_vacancy(market).values():
        first = next((posting for true, posting in group if true["kind"] == "first"), None)
        for true, posting in group:
            if first is not None and true["kind"] == kind:
                likeness = SequenceMatcher(None, first["text"], posting["text"], autojunk=False).ratio()
                assert least <= likeness <= most
                assert posting["key"] != first["key"]
                seen += 1
        if seen >= 4:
            return
    raise AssertionError(f"only {seen} {kind}s")


def test_city_copies_are_one_job_in_several_cities(market: Read) -> None:
    groups = [group for group in by_vacancy(market).values() if any(true["kind"] == "city copy" for true, _ in group)]
    assert groups
    for group in groups:
        current = [(true, posting) for true, posting in group if true["kind"] in ("first", "city copy")]
        assert len({posting["location"] for _, posting in current}) == len(current)
        assert len({posting["title"] for _, posting in current}) == 1


def test_other_jobs_of_an_employer_share_its_blurb_and_little_else(market: Read) -> None:
    boards: dict[str, list[str]] = defaultdict(list)
    for true, posting in (group[0] for group in by_vacancy(market).values()):
        boards[true["board"]].append(posting["text"])
    shares = []
    for texts in boards.values():
        for one, other in pairwise(texts):
            mine, theirs = set(one.splitlines()), set(other.splitlines())
            shares.append(len(mine & theirs) / len(mine | theirs))
    shares.sort()
    assert 0.25 < shares[len(shares) // 2] < 0.75
    assert shares[-1] < 0.95


def test_texts_are_as_long_as_real_ones(market: Read) -> None:
    lengths = sorted(len(row["text"]) for row in market.postings.values() if row["source"] != "hackernews")
    assert 2_700 < lengths[len(lengths) // 2] < 4_600


def test_a_posting_stands_on_the_days_on_which_it_is_open(market: Read) -> None:
    assert {day for true in market.truth.values() for day in true["days"]} == {str(day) for day in DAYS}
    for true in market.truth.values():
        if true["source"] != "hackernews":
            assert all(true["opened"] <= day < true["closed"] for day in true["days"])
    on_both = [true for true in market.truth.values() if len(true["days"]) == 2]
    assert market.written.items - market.written.postings == len(on_both) > 100


def test_a_wave_of_boilerplate_changes_ads_that_stay_open(tmp_path: Path) -> None:
    def changed(folder: Path) -> float:
        texts: dict[str, list[str]] = defaultdict(list)
        for name, body in bodies(folder).items():
            if b'"descriptionPlain":' in body and "who-is" not in name:
                parsed = json.loads(body)
                for job in parsed["jobs"] if isinstance(parsed, dict) else parsed:
                    texts[job["id"]].append(json.dumps(job))
        pairs = [pair for pair in texts.values() if len(pair) == 2]
        return sum(one != other for one, other in pairs) / len(pairs)

    assert changed(small(tmp_path / "base", most=600)) == 0
    assert 0.2 < changed(small(tmp_path / "wave", most=600, name="boilerplate wave")) < 0.9


def test_boards_that_enter_busy_are_missing_at_first(tmp_path: Path) -> None:
    folder = small(tmp_path / "busy", most=600, name="boards enter busy")
    first, last = ({path.name for path in (folder / "feeds" / str(day)).iterdir()} for day in DAYS)
    assert len(first) < len(last)


def test_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(tmp_path / "out"), "--postings", "60", "--days", "2026-03-01"])
    told = json.loads(capsys.readouterr().out)
    assert told["postings"] == len(lines(tmp_path / "out")) >= 60
    assert [path.name for path in (tmp_path / "out" / "feeds").iterdir()] == ["2026-03-01"]


@pytest.mark.parametrize("wrong", [["--departure", "wild"], ["--days", "2026-03-02,2026-03-01"], ["--days", "soon"]])
def test_the_command_refuses_in_words(tmp_path: Path, wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(tmp_path), *wrong])
    assert stopped.value.code == 2
    assert wrong[0].lstrip("-") in capsys.readouterr().err


def test_the_base_market_is_the_first_departure() -> None:
    assert next(iter(DEPARTURES.values())) == BASE
