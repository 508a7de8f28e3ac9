"""`goingrate audit`: the draw and its probabilities, the page in a browser, the score and the file it leaves."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.answers.audit import FEWEST_OF_A_STRATUM, allocated, read_sample
from goingrate.interfaces.audit_page import render_audit_page
from tests.ads import ashby_job, write_board
from tests.conftest import Say, chromium
from tests.interfaces.test_explain import CONTRAST

DUTIES = (
    "You will train language models.",
    "You will sell our machine learning platform to banks.",
    "You will bake bread; write to jo@kestrel.example.",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audited")
    titles = ("Machine Learning Engineer", "Account Executive", "Baker")
    for board in range(8):
        jobs = [
            ashby_job(
                20 * board + n,
                title=f"{titles[n % 3]} {board} {n}",
                department=None,
                team=None,
                descriptionPlain=f"Job {n} at board {board}. {DUTIES[n % 3]} </script><b>",
            )
            for n in range(12)
        ]
        write_board(folder / "in", f"employer{board}", jobs)
    from goingrate.pipeline.building import build_store
    from goingrate.pipeline.reading import read_paths
    from goingrate.tables.duckdb_engine import DuckDBEngine
    from goingrate.tables.store import open_store

    read_paths(folder / "store", [folder / "in"])
    build_store(open_store(folder / "store"), DuckDBEngine(processes=1))
    return folder / "store"


@pytest.fixture
def sample(say: Say, store: Path, tmp_path: Path) -> Path:
    code, _, err = say("audit", "draw", "--size", 40, "--store", store)
    assert code == 0, err
    return tmp_path / "audit-sample.jsonl"


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]


def write_labels(path: Path, rows: list[dict[str, Any]], **head: Any) -> Path:
    known = {"sample": "audit-sample.jsonl", "build": 1, "seed": 1, "labelled_on": "2026-03-20"}
    path.write_text("".join(json.dumps(row) + "\n" for row in [known | head, *rows]))
    return path


def truthful(sample: Path) -> list[dict[str, Any]]:
    """Labels that agree with everything that was read."""
    return [
        {"id": row["id"], **{name: row["read"][name] for name in ("ai_work", "role", "level")}, "pay": "right"}
        for row in rows_of(sample)[1:]
    ]


def test_a_sample_says_how_it_was_drawn(sample: Path) -> None:
    head, *rows = rows_of(sample)
    assert (head["build"], head["seed"], head["size"]) == (1, 1, len(rows))
    assert sum(stratum["population"] for stratum in head["strata"]) == 96
    drawn = Counter(row["stratum"] for row in rows)
    for place, stratum in enumerate(head["strata"]):
        assert drawn[place] == stratum["drawn"]
        assert stratum["kind"] == "board"
    for row in rows:
        stratum = head["strata"][row["stratum"]]
        assert row["probability"] == stratum["drawn"] / stratum["population"]
        assert row["read"]["ai_work"] == stratum["ai_work"]
    assert sum(1 / row["probability"] for row in rows) == pytest.approx(96)
    assert "jo@kestrel.example" not in sample.read_text()


def test_the_same_seed_draws_the_same(say: Say, store: Path, sample: Path) -> None:
    say("audit", "draw", "--size", 40, "--store", store, "--to", "again.jsonl")
    say("audit", "draw", "--size", 40, "--store", store, "--to", "other.jsonl", "--seed", 2)
    assert Path("again.jsonl").read_text() == sample.read_text()
    ids = [{row["id"] for row in rows_of(path)[1:]} for path in (sample, Path("other.jsonl"))]
    assert ids[0] != ids[1]


@given(
    st.dictionaries(
        st.tuples(st.text(max_size=2), st.just(""), st.just("")), st.integers(1, 5_000), min_size=1, max_size=9
    ),
    st.integers(10, 600),
)
def test_every_stratum_is_drawn_from_and_none_beyond_its_size(
    populations: dict[tuple[str, str, str], int], size: int
) -> None:
    takes = allocated(populations, size)
    assert takes.keys() == populations.keys()
    assert all(1 <= takes[name] <= number for name, number in populations.items())
    assert all(takes[name] >= min(number, FEWEST_OF_A_STRATUM) for name, number in populations.items())
    assert sum(takes.values()) <= max(size, FEWEST_OF_A_STRATUM * len(populations)) + FEWEST_OF_A_STRATUM * len(
        populations
    )


def test_score_weighs_prints_and_stores(say: Say, store: Path, sample: Path) -> None:
    labels = truthful(sample)
    wrong = next(row for row in labels if row["ai_work"] == "none")
    wrong["ai_work"] = "core"
    code, out, err = say("audit", "score", write_labels(sample.with_name("l.jsonl"), labels), "--store", store)
    assert code == 0, err
    assert "holds until 2026-09-19" in out
    assert re.search(r"true core, \d+ labels: read core \d+ %", out)
    kept = json.loads((store / "audit.json").read_text())
    assert (kept["build"], kept["labelled"], kept["kinds"]) == (1, len(labels), ["board"])
    table = kept["ai_work"]
    assert table["classes"] == ["core", "uses", "none"]
    core, none = table["weighted"][0], table["weighted"][2]
    probability = {row["id"]: row["probability"] for row in rows_of(sample)[1:]}[wrong["id"]]
    assert core[2] == pytest.approx(1 / probability)
    assert sum(map(sum, table["weighted"])) == pytest.approx(96)
    assert none[0] == 0
    assert all(0 <= share["low"] <= share["value"] <= share["high"] <= 1 for share in table["sensitivities"][0])
    assert kept["role"]["right"]["value"] == 1.0
    assert set(kept["ai_work_by_stratum"]) == {"mention / board", "no mention / board"}
    code, out, _ = say("audit", "score", "l.jsonl", "--store", store, "--json", "--no-store")
    assert json.loads(out) == kept


def test_part_of_the_labels_is_enough(say: Say, store: Path, sample: Path) -> None:
    labels = [{"id": row["id"], "ai_work": row["ai_work"]} for row in truthful(sample)[::2]]
    code, out, _ = say("audit", "score", write_labels(sample.with_name("l.jsonl"), labels), "--store", store, "--json")
    found = json.loads(out)
    assert (code, found["role"], found["pay"]["right_of_read"]) == (0, None, None)
    assert found["ai_work"]["right"]["value"] == 1.0
    assert found["ai_work"]["right"]["low"] < 1.0


@pytest.mark.parametrize(
    ("row", "head", "said"),
    [
        ({"ai_work": "Core"}, {}, "line 2: no ai_work 'Core'; allowed are core, uses, none"),
        ({"ai_work": "core"}, {"seed": 7}, "name its own with --sample"),
        ({"ai_work": "core"}, {"sample": "gone.jsonl"}, "name the sample that was labelled with --sample"),
        ({"ai_work": "core", "id": "x"}, {}, "which the sample doesn't hold"),
        ({"ai_work": "core"}, {"labelled_on": "soon"}, "holds no labels"),
    ],
)
def test_labels_that_fit_nothing_are_refused(
    say: Say, store: Path, sample: Path, row: dict[str, str], head: dict[str, Any], said: str
) -> None:
    first = rows_of(sample)[1]["id"]
    labels = write_labels(sample.with_name("l.jsonl"), [{"id": first, **row}], **head)
    code, out, err = say("audit", "score", labels, "--store", store)
    assert (code, out) == (2, "")
    assert said in err


def test_files_are_not_overwritten_and_no_sample_says_so(say: Say, store: Path, sample: Path) -> None:
    assert say("audit", "draw", "--store", store)[0] == 2
    assert "--force" in say("audit", "draw", "--store", store)[2]
    assert say("audit", "draw", "--store", store, "--force")[0] == 0
    Path("no.jsonl").write_text("{}\n")
    assert "is no sample of" in say("audit", "page", "no.jsonl")[2]


def test_the_page_is_blind_and_stands_alone(say: Say, sample: Path) -> None:
    assert say("audit", "page")[0] == 0
    page = Path("audit.html").read_text()
    assert not re.search(r"<(link|img|iframe|object|base)\b|@import|url\(|fetch\(|XMLHttp", page)
    data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])  # type: ignore[index]
    assert all(row["read"] is None for row in data["rows"])
    assert page.count("<script") == 2
    shown = render_audit_page(read_sample(sample), "s.jsonl", show_read=True)
    assert '"ai_work": "core"' in shown


@pytest.mark.chromium
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_labelling_in_a_browser(say: Say, store: Path, sample: Path, tmp_path: Path, width: int, scheme: str) -> None:
    from playwright.sync_api import sync_playwright

    say("audit", "page")
    first, second = (row["id"] for row in rows_of(sample)[1:3])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        scheme_of: Any = {"color_scheme": scheme}
        tab = browser.new_context(viewport={"width": width, "height": 900}, **scheme_of).new_page()
        said: list[str] = []
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        tab.goto((tmp_path / "audit.html").as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.evaluate(CONTRAST) == []
        tab.keyboard.press("1")
        tab.keyboard.press("r")
        tab.select_option("#level", "senior")
        tab.focus("#level")
        tab.keyboard.press("m")  # in the list it looks for a value and is no command
        tab.click("#next")
        tab.keyboard.press("3")
        tab.reload()
        assert "2 labelled" in tab.inner_text("#progress")
        with tab.expect_download() as saved:
            tab.click("#save")
        saved.value.save_as(tmp_path / "labels.jsonl")
        browser.close()
    assert said == []
    head, *rows = rows_of(tmp_path / "labels.jsonl")
    assert (head["sample"], head["build"], head["seed"]) == ("audit-sample.jsonl", 1, 1)
    assert (rows[0]["id"], rows[0]["ai_work"], rows[0]["pay"]) == (first, "core", "right")
    assert rows[1] == {"id": second, "ai_work": "none"}
    code, out, _ = say("audit", "score", "labels.jsonl", "--store", store, "--no-store", "--json")
    assert (code, json.loads(out)["labelled"]) == (0, 2)
