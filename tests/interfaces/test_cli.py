"""The command line as a user types it: words, exit codes, what goes to stdout and what to stderr."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ads import ashby_job, line, write_board
from tests.conftest import Say


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built store of 24 employers with four jobs each."""
    folder = tmp_path_factory.mktemp("market")
    for board in range(24):
        jobs = [
            ashby_job(n, title=f"{word} Machine Learning Engineer")
            for n, word in enumerate(("Junior", "Senior", "Senior", "Staff"), start=10 * board)
        ]
        write_board(folder / "feeds", f"employer{board}", jobs)
    from goingrate.pipeline.building import build_store
    from goingrate.pipeline.reading import read_paths
    from goingrate.tables.duckdb_engine import DuckDBEngine
    from goingrate.tables.store import open_store

    read_paths(folder / "store", [folder / "feeds"])
    build_store(open_store(folder / "store"), DuckDBEngine(processes=1))
    return folder / "store"


def test_read_prints_the_sum_and_names_what_it_skips(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1), ashby_job(2, title=None)])
    (tmp_path / "in" / "notes.md").write_text("hello")
    code, out, err = say("read", "in")
    assert (code, out) == (0, "2 items = 1 read + 0 already known + 1 quarantined (from 2 files, 1 skipped)\n")
    assert "notes.md: skipped, not a kind of file that goingrate reads" in err
    assert "recognised 1 as Ashby board" in err
    code, out, _ = say("read", "in", "--json")
    assert json.loads(out)["known"] == 1


def test_read_of_nothing_exits_3(say: Say, tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    code, out, err = say("read", "empty")
    assert (code, "Traceback" in err) == (3, False)
    assert "nothing was read" in err
    assert out.startswith("0 items")


def test_a_wrong_word_names_the_near_one(say: Say) -> None:
    code, _, err = say("overveiw")
    assert code == 2
    assert "did you mean overview?" in err


def test_paths_alone_read_build_and_write_the_overview(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(n) for n in range(3)])
    code, out, _ = say("in", "--out", "page")
    assert code == 0
    assert (tmp_path / "page" / "overview.html").exists()
    assert out.splitlines()[-1] == "page/overview.html"


def test_no_store_says_how_to_make_one(say: Say) -> None:
    code, out, err = say("pay", "--place", "Berlin")
    assert (code, out) == (2, "")
    assert "goingrate read PATH" in err


def test_pay_prints_figures_interval_and_way_back(say: Say, market: Path) -> None:
    code, out, _ = say("pay", "--role", "ML engineer", "--level", "senior", "--place", "US", "--store", market)
    assert code == 0
    assert "48 vacancies of 24 employers" in out
    assert "goingrate why 'pay?role=ml_engineer&level=senior&place=US&at=p50&build=1'" in out


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_pay_fits_the_terminal(say: Say, market: Path, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    _, out, _ = say("pay", "--role", "any", "--store", market)
    assert max(len(row) for row in out.splitlines() if not row.startswith("why:")) <= columns


def test_pay_as_json_is_one_object_of_estimates(say: Say, market: Path) -> None:
    _, out, _ = say("pay", "--role", "ml_engineer", "--store", market, "--json")
    answer = json.loads(out)
    median = answer["estimates"][2]
    wanted = {
        "measure", "estimand", "value", "low", "high", "confidence", "bounds", "method_range", "unit", "n_vacancies",
        "n_employers", "n_effective", "grade", "as_of", "period", "frame", "withheld", "synthetic", "class", "recipe",
    }  # fmt: skip
    assert wanted <= median.keys()
    assert median["low"] <= median["value"] <= median["high"]
    assert answer["vacancies"] == answer["used"] + answer["open_ended"] + sum(answer["left_out"].values())


def test_pay_as_csv_has_a_row_an_estimate(say: Say, market: Path) -> None:
    _, out, _ = say("pay", "--role", "ml_engineer", "--store", market, "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len(rows) == 10
    assert rows[0]["unit"] == "USD/year"


def test_a_withheld_figure_is_an_answer(say: Say, market: Path) -> None:
    code, out, _ = say("pay", "--role", "designer", "--store", market)
    assert code == 0
    assert "withheld" in out


@pytest.mark.parametrize(
    ("option", "word", "near"),
    [("--role", "ml_enginer", "ml_engineer"), ("--level", "seniro", "senior"), ("--place", "Berlim", "Berlin")],
)
def test_an_unknown_word_names_the_near_ones(say: Say, market: Path, option: str, word: str, near: str) -> None:
    code, out, err = say("pay", option, word, "--store", market)
    assert (code, out) == (2, "")
    assert near in err


def test_why_leads_back_to_the_postings(say: Say, market: Path) -> None:
    _, out, _ = say("pay", "--role", "ml_engineer", "--level", "senior", "--store", market, "--json")
    median = json.loads(out)["estimates"][2]
    code, out, _ = say("why", median["recipe"], "--store", market, "--json", "--limit", 0)
    answer = json.loads(out)
    assert code == 0
    assert answer["figure"] == median
    assert len(answer["vacancies"]) == median["n_vacancies"] == 48
    evidence = {piece["field"]: piece for piece in answer["vacancies"][0]["evidence"]}
    assert evidence["level"]["words"] == "Senior"
    assert evidence["pay"]["part"] == "compensation.compensationTiers[0].components[0]"
    assert "SELECT" in answer["sql"]


@pytest.mark.parametrize("measure", ["disclosure", "ai_work_core", "ai_work_mention", "age", "count"])
def test_why_explains_every_measure(say: Say, market: Path, measure: str) -> None:
    code, out, _ = say("why", f"{measure}?role=ml_engineer&build=1", "--store", market)
    assert code == 0
    assert "query:" in out
    assert "vacancies behind it" in out


@pytest.mark.parametrize(
    "figure",
    ["nonsense", "pay?role=nobody", "pay?at=p51", "pay?build=x", "pay?build=77", "pay?colour=red", "pay?from=x"],
)
def test_why_of_no_figure_says_what_one_looks_like(say: Say, market: Path, figure: str) -> None:
    code, out, err = say("why", figure, "--store", market)
    assert (code, out) == (2, "")
    assert "Traceback" not in err


def test_the_demo_is_synthetic_everywhere(say: Say, tmp_path: Path) -> None:
    code, out, err = say("demo")
    assert code == 0
    assert "SYNTHETIC" in err
    assert "SYNTHETIC" in (tmp_path / "overview-synthetic.html").read_text()
    _, out, _ = say("pay", "--store", "goingrate-demo", "--role", "tech")
    assert out.startswith("SYNTHETIC")
    _, out, _ = say("pay", "--store", "goingrate-demo", "--role", "tech", "--json")
    assert all(estimate["synthetic"] for estimate in json.loads(out)["estimates"])


def test_facts_are_one_object_a_line(say: Say, tmp_path: Path) -> None:
    (tmp_path / "ads.jsonl").write_text("\n".join([line("a"), "{broken", line("b", remote=True)]))
    code, out, err = say("facts", "ads.jsonl")
    first, second = (json.loads(row) for row in out.splitlines())
    assert (code, first["id"], first["role"], second["remote"]) == (0, "a", "data_engineer", "remote")
    assert first["level"] == "unstated"
    assert (first["years_min"], first["silence"]["years_min"]) == (None, "not stated")
    part, start, end, _ = first["evidence"]["role"][0]
    assert (part, "Data Engineer"[start:end]) == ("title", "Data Engineer")
    assert "not read" in err


def test_facts_of_no_postings_exit_3(say: Say, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("nothing")
    assert say("facts", "x")[0] == 3


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("pay", "--json", "--csv"), "exclude each other"),
        (("pay", "--all", "--from", "2026-01-01"), "leave out --from and --to"),
        (("pay", "--from", "2026-02-02", "--to", "2026-01-01"), "after its end"),
        (("pay", "--from", "2030-01-01"), "after the store's newest sighting"),
        (("pay", "--from", "yesterday"), "YYYY-MM-DD"),
        (("pay", "--currency", "dollars"), "ISO code"),
        (("why", "pay?role=ai&role=tech"), "each part once"),
        (("why", "count?at=p50"), "no part 'at'"),
        (("why", "pay?weighting=foo"), "weighting"),
        (("why", "pay?all=no"), "all in a figure's id"),
        (("why", "pay?build=²"), "build in a figure's id is a number"),
    ],
)
def test_an_impossible_question_is_refused_in_words(say: Say, market: Path, words: tuple[str, ...], hint: str) -> None:
    code, out, err = say(*words, "--store", market)
    assert (code, out) == (2, "")
    assert hint in " ".join(err.split())


def test_pay_is_converted_into_the_asked_currency(say: Say, market: Path) -> None:
    in_dollars, in_euros = (
        json.loads(say("pay", "--role", "any", "--currency", code, "--store", market, "--json")[1])
        for code in ("usd", "eur")
    )
    (converted,) = in_euros["converted"]
    assert (converted["currency"], converted["vacancies"], converted["rate_on"]) == ("USD", 96, "2026-03-10")
    for dollars, euros in zip(in_dollars["estimates"], in_euros["estimates"], strict=True):
        assert euros["unit"] == "EUR/year"
        if dollars["withheld"] is None:
            assert euros["value"] == pytest.approx(dollars["value"] * converted["rate"])
            assert euros["low"] == pytest.approx(dollars["low"] * converted["rate"])


def test_a_currency_without_a_rate_is_withheld_and_counted(say: Say, market: Path) -> None:
    code, out, _ = say("pay", "--role", "any", "--currency", "aed", "--store", market)
    assert code == 0
    assert "withheld" in out
    assert "96 no rate" in out


def test_a_day_in_the_future_is_refused(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    code, _, err = say("read", "in", "--seen-on", "2999-01-01")
    assert (code, "lies in the future" in err) == (2, True)


def test_a_file_that_can_not_be_written_is_named(say: Say, market: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    code, _, err = say("overview", "--store", market, "--out", "file/page")
    assert (code, "Traceback" in err) == (2, False)
    assert "file" in err


def test_a_store_whose_files_are_gone_is_named(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    say("read", "in")
    say("build")
    for path in (tmp_path / "goingrate-store" / "vacancies").glob("*.parquet"):
        path.unlink()
    code, _, err = say("pay")
    assert (code, "Traceback" in err) == (2, False)
    assert "the store can't be used" in err


def test_everything_in_one_json_object(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    code, out, _ = say("in", "--json")
    assert code == 0
    assert json.loads(out).keys() == {"read", "build", "overview"}


def test_words_from_outside_can_not_steer_the_terminal(say: Say, tmp_path: Path) -> None:
    title = "ML Engineer\x1b[2J\u202e\n- forged: line"
    write_board(tmp_path / "in", "ac\x1b[31mme", [ashby_job(n, title=title) for n in range(2)])
    say("read", "in")
    say("build")
    _, out, err = say("why", "count?build=1")
    assert "\x1b" not in out + err
    assert "\u202e" not in out
    assert not [row for row in out.splitlines() if row.startswith("- forged")]


def test_the_evidence_is_that_of_the_build(say: Say, tmp_path: Path) -> None:
    duty = "You will build and train large language models."
    ads = [ashby_job(n, title=f"Backend Engineer {n}", descriptionPlain=duty + f"\nJob {n}.") for n in range(7)]
    write_board(tmp_path / "in", "acme", ads[:2], "2026-03-01")
    say("read", "in")
    say("build")
    write_board(tmp_path / "in", "acme", ads, "2026-04-01")
    say("read", "in")
    say("build")
    _, out, _ = say("why", "count?role=software_engineer&build=2", "--json", "--limit", 0)
    for vacancy in json.loads(out)["vacancies"]:
        rules = {piece["rule"] for piece in vacancy["evidence"] if piece["field"] == "ai_work"}
        assert (vacancy["ai_work"] == "core") == any("duty to build" in rule for rule in rules)


def test_hints_name_the_command_that_was_used(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOINGRATE_COMMAND", "./dev run")
    assert "./dev run read PATH" in say("pay")[2]


def test_help_of_every_command_is_there(say: Say) -> None:
    _, out, _ = say("--help")
    for command in ("read", "build", "run", "demo", "facts", "pay", "why", "overview"):
        assert command in out
        assert "Usage" in say(command, "--help")[1]


def test_an_ascii_terminal_gets_an_ascii_page(market: Path) -> None:
    words = [sys.executable, "-c", "from goingrate.interfaces.cli import main; main()", "pay", "--role", "any"]
    ended = subprocess.run(
        [*words, "--store", str(market)],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert b"####" in ended.stdout
    assert ended.stdout.isascii()
