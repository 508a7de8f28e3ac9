"""The commands for those who keep a store, as a user types them."""

from __future__ import annotations

import csv
import gzip
import io
import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from goingrate.answers.export_files import SUFFIXES, writer
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.exports import EXPORTS
from goingrate.tables.store import open_store
from tests.ads import ashby_board, ashby_job, line, write_board
from tests.conftest import Say
from tests.invented_tables import SHIPPED, as_csv, shipped_table


def test_a_build_that_looks_broken_exits_4_and_is_not_published(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(n) for n in range(12)], "2026-03-01")
    say("read", "in")
    assert say("build", "--check")[0] == 0
    write_board(tmp_path / "in", "acme", [ashby_job(n) for n in range(5)], "2026-03-02")
    say("read", "in")
    code, out, err = say("build", "--check")
    assert (code, out) == (4, "")
    assert "the build is not published, 1 stays the newest: source ashby lists 5 postings, 12 in build 1" in err
    code, out, _ = say("build", "--check", "--json")
    answer = json.loads(out)
    assert (code, answer["build"]) == (4, None)
    assert [(each["name"], each["before"], each["now"]) for each in answer["findings"]] == [("ashby", 12, 5)]
    code, out, err = say("build")
    assert (code, "build 2 published" in out) == (0, True)
    assert "!! source ashby lists 5 postings, 12 in build 1: under half" in err


def test_rollback_says_what_is_the_newest_now_and_build_leaves_it(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    say("read", "in")
    say("build")
    say("build", "--again")
    code, out, _ = say("rollback", 1)
    assert (code, out) == (0, "build 3 published, as build 1, as of 2026-03-10\n")
    assert "as build 1, stays the newest" in say("build")[1]
    code, out, _ = say("rollback", 2, "--json")
    assert json.loads(out) == {"build": 4, "note": "as build 2", "as_of": "2026-03-10"}


@pytest.mark.parametrize(("word", "hint"), [("7", "has no build 7"), ("0", "BUILD"), ("one", "BUILD")])
def test_rollback_to_what_is_no_build_is_refused(say: Say, tmp_path: Path, word: str, hint: str) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    say("read", "in")
    say("build")
    code, out, err = say("rollback", word)
    assert (code, out) == (2, "")
    assert hint in err


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built store of two boards and a file, with contacts in its texts."""
    folder = tmp_path_factory.mktemp("market")
    text = "You will train models.\nWrite to jo@acme.example or call +1 415 555 0134, ad {}."
    for board in ("acme", "bolt"):
        jobs = [ashby_job(n, descriptionPlain=text.format(n)) for n in range(6)]
        write_board(folder / "feeds", board, [*jobs, ashby_job(7, title=None)])
    (folder / "feeds" / "ads.2026-03-09.jsonl").write_text(line("a", location="Berlin; Paris") + "\n" + line("b"))
    read_and_build(folder / "store", folder / "feeds")
    return folder / "store"


def read_and_build(store: Path, *feeds: Path) -> None:
    read_paths(store, feeds)
    build_store(open_store(store), DuckDBEngine(processes=1))


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of an exported file, whatever its format."""
    if path.name.endswith(".parquet"):
        return pq.read_table(path).to_pylist()
    body = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    if ".csv" in path.name:
        return list(csv.DictReader(io.StringIO(body.decode())))
    return [json.loads(row) for row in body.splitlines()]


@pytest.mark.parametrize("name", EXPORTS)
def test_everything_is_written_in_every_format_and_they_hold_the_same(
    say: Say, market: Path, tmp_path: Path, name: str
) -> None:
    for suffix in SUFFIXES:
        code, out, err = say("export", name, "--to", f"x{suffix}", "--store", market)
        rows = rows_of(tmp_path / f"x{suffix}")
        assert (code, out) == (0, f"{len(rows):,} rows of {name} of build 1 in x{suffix}\n"), err
        wanted = [column for column in EXPORTS[name].schema.names if column != "body"]
        assert all(list(row) == wanted for row in rows)
        assert rows or name in ("records", "pay_records", "skills")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"x{suffix}" for suffix in SUFFIXES)
    parquet = rows_of(tmp_path / "x.parquet")
    as_json = json.loads(msgspec.json.encode(parquet))
    assert as_json == rows_of(tmp_path / "x.jsonl") == rows_of(tmp_path / "x.jsonl.gz")
    assert rows_of(tmp_path / "x.csv") == rows_of(tmp_path / "x.csv.gz")
    for row, cells in zip(as_json, rows_of(tmp_path / "x.csv"), strict=True):
        for column, value in row.items():
            if isinstance(value, list):
                assert json.loads(cells[column]) == value
            elif isinstance(value, str) and column != "finished_at":
                assert cells[column] == value, column
            elif value is None:
                assert cells[column] == ""


def test_contacts_are_masked_and_the_evidence_still_fits(say: Say, market: Path, tmp_path: Path) -> None:
    say("export", "postings", "--to", "p.jsonl", "--store", market)
    say("export", "facts", "--to", "f.jsonl", "--store", market)
    assert "jo@acme" not in (tmp_path / "p.jsonl").read_text()
    postings = {row["posting_id"]: row for row in rows_of(tmp_path / "p.jsonl")}
    texts = [row["text"] for row in postings.values() if row["source"] == "ashby"]
    assert all("Write to *************** or call +* *** *** ****, ad" in text for text in texts)
    facts = {row["posting_id"]: row for row in rows_of(tmp_path / "f.jsonl")}
    original = {row["posting_id"]: row for row in open_store(market).read("postings").to_pylist()}
    for identity, row in facts.items():
        for piece in row["evidence"]:
            if piece["part"] in ("text", "title", "location") and piece["start"] is not None:
                span = slice(piece["start"], piece["end"])
                assert postings[identity][piece["part"]][span] == original[identity][piece["part"]][span]
    assert len(facts) == len(original) == 14


def test_bodies_leave_the_store_when_asked_alone_and_masked(say: Say, market: Path, tmp_path: Path) -> None:
    code, _, _ = say("export", "postings", "--to", "p.parquet", "--bodies", "--store", market)
    bodies = [row["body"] for row in rows_of(tmp_path / "p.parquet") if row["source"] == "ashby"]
    assert code == 0
    assert all(json.loads(body)["title"].startswith("Senior Machine") for body in bodies)
    assert not [body for body in bodies if "jo@acme" in body]


def test_facts_are_those_of_the_build(say: Say, market: Path, tmp_path: Path) -> None:
    shutil.copytree(market, tmp_path / "store")
    duty = "You will build and train large language models."
    jobs = [ashby_job(n, title=f"Engineer {n}", descriptionPlain=f"{duty}\nJob {n}.") for n in range(7)]
    read_and_build(tmp_path / "store", write_board(tmp_path / "in", "acme", jobs, "2026-04-01"))
    found = {}
    for build in (1, 2):
        say("export", "facts", "--to", f"{build}.jsonl", "--build", build, "--store", "store")
        found[build] = {row["posting_id"] for row in rows_of(tmp_path / f"{build}.jsonl")}
    say("export", "builds", "--to", "b1.jsonl", "--build", 1, "--store", "store")
    say("export", "builds", "--to", "b2.jsonl", "--store", "store")
    assert len(found[1]) == 14
    assert len(found[2]) == 15
    assert not found[1] <= found[2]
    assert [len(rows_of(tmp_path / f"b{n}.jsonl")) for n in (1, 2)] == [1, 2]


def test_stdout_takes_csv(say: Say, market: Path, tmp_path: Path) -> None:
    say("export", "open", "--to", "open.csv", "--store", market)
    code, out, _ = say("export", "open", "--to", "-", "--store", market)
    assert (code, out) == (0, (tmp_path / "open.csv").read_text())


def test_a_file_that_is_there_is_kept_unless_forced(say: Say, market: Path, tmp_path: Path) -> None:
    (tmp_path / "pay.csv").write_text("mine")
    code, out, err = say("export", "pay", "--to", "pay.csv", "--store", market)
    assert (code, out, (tmp_path / "pay.csv").read_text()) == (2, "", "mine")
    assert "--force" in err
    assert say("export", "pay", "--to", "pay.csv", "--force", "--store", market)[0] == 0
    assert len(rows_of(tmp_path / "pay.csv")) == 12
    (tmp_path / "f.csv").mkdir()
    assert "is a folder" in say("export", "pay", "--to", "f.csv", "--force", "--store", market)[2]


def test_an_export_that_fails_leaves_nothing(say: Say, market: Path, tmp_path: Path) -> None:
    shutil.copytree(market, tmp_path / "store")
    for path in (tmp_path / "store" / "postings").glob("*.parquet"):
        path.unlink()
    (tmp_path / "out").mkdir()
    code, _, err = say("export", "postings", "--to", "out/p.csv", "--store", "store")
    assert (code, "Traceback" in err) == (2, False)
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("vacancy", "--to", "x.csv"), "Did you mean vacancies"),
        (("pays", "--to", "x.csv"), "Did you mean pay"),
        (("pay", "--to", "x.xlsx"), ".csv, .csv.gz, .jsonl, .jsonl.gz, .parquet"),
        (("pay", "--to", "x.parquet.gz"), "end its name in"),
        (("pay",), "export --list shows"),
        ((), "export --list shows"),
        (("pay", "--to", "-", "--json"), "takes stdout"),
        (("pay", "--to", "-", "--dictionary"), "takes stdout"),
        (("pay", "--to", "x.csv", "--build", "7"), "has no build 7"),
        (("pay", "--to", "nowhere/x.csv"), "nowhere"),
    ],
)
def test_what_can_not_be_exported_is_refused_in_words(
    say: Say, market: Path, tmp_path: Path, words: tuple[str, ...], hint: str
) -> None:
    code, out, err = say("export", *words, "--store", market)
    assert (code, out) == (2, "")
    assert hint in " ".join(err.split())
    assert not list(tmp_path.iterdir())


def test_the_list_names_everything(say: Say) -> None:
    code, out, _ = say("export", "--list")
    assert code == 0
    assert [row.split()[0] for row in out.splitlines()] == list(EXPORTS)
    assert max(map(len, out.splitlines())) <= 80
    listed = json.loads(say("export", "--list", "--json")[1])
    assert listed["open"]["columns"] == EXPORTS["open"].schema.names


def test_a_dictionary_is_laid_beside_the_file(say: Say, market: Path, tmp_path: Path) -> None:
    code, out, _ = say("export", "pay", "--to", "pay.csv", "--dictionary", "--json", "--store", market)
    answer = json.loads(out)
    assert (code, answer["rows"], answer["dictionary"]) == (0, 12, "pay.csv.columns.csv")
    columns = [row["column"] for row in rows_of(tmp_path / "pay.csv.columns.csv")]
    assert columns == list(rows_of(tmp_path / "pay.csv")[0])


def test_a_dictionary_that_is_there_stops_the_export_before_it_begins(say: Say, market: Path, tmp_path: Path) -> None:
    (tmp_path / "pay.csv.columns.csv").write_text("mine")
    code, out, err = say("export", "pay", "--to", "pay.csv", "--dictionary", "--store", market)
    assert (code, out) == (2, "")
    assert "pay.csv.columns.csv is there already" in err
    assert [path.name for path in tmp_path.iterdir()] == ["pay.csv.columns.csv"]
    assert say("export", "pay", "--to", "pay.csv", "--dictionary", "--force", "--store", market)[0] == 0


FORMULAS = ["=HYPERLINK(1)", "+49 Engineer", "-1", "@SUM(A1)", "\t=1", "\r=1"]
HARMLESS = ["Engineer", "a=b", "'quoted", " =1", "Ünter", "1-2", ""]


@pytest.mark.parametrize("text", [*FORMULAS, *HARMLESS])
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    schema = pa.schema([("title", pa.string()), ("low", pa.float64()), ("skills", pa.list_(pa.string()))])
    batch = pa.RecordBatch.from_pylist([{"title": text, "low": -1.5, "skills": [text]}], schema=schema)
    written = {}
    for raw_text in (False, True):
        for suffix in (".csv", ".jsonl"):
            with writer(out := io.BytesIO(), suffix, schema, raw_text=raw_text) as write:
                write(batch)
            written[suffix, raw_text] = out.getvalue().decode()
    rows = {raw: list(csv.reader(io.StringIO(written[".csv", raw], newline="")))[1] for raw in (False, True)}
    assert rows[False][0] == ("'" + text if text in FORMULAS else text)
    assert rows[True][0] == text
    assert rows[False][1:] == rows[True][1:] == ["-1.5", json.dumps([text], ensure_ascii=False, separators=(",", ":"))]
    assert json.loads(written[".jsonl", False]) == json.loads(written[".jsonl", True]) == batch.to_pylist()[0]


def test_titles_that_are_formulas_are_exported_as_text_unless_asked(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1, title="=1+1 Machine Learning Engineer")])
    read_and_build(tmp_path / "store", tmp_path / "in")
    assert say("export", "open", "--to", "a.csv", "--store", "store")[0] == 0
    assert say("export", "open", "--to", "b.csv", "--raw-text", "--store", "store")[0] == 0
    titles = [rows_of(tmp_path / f"{name}.csv")[0]["title"] for name in "ab"]
    assert titles == ["'=1+1 Machine Learning Engineer", "=1+1 Machine Learning Engineer"]


def test_rows_of_persons_stay_behind(say: Say, market: Path, tmp_path: Path) -> None:
    shutil.copytree(market, tmp_path / "store")
    folder = tmp_path / "tables"
    folder.mkdir()
    for name in ("h1b-lca", "it-salary-eu-2020", "stackoverflow-survey-2017"):
        (folder / f"{name}.csv").write_bytes(shipped_table(name))
    # one that can't be read: its cells are in the quarantine
    header, rows = SHIPPED["it-salary-eu-2020"]
    (folder / "damaged.csv").write_bytes(as_csv(header, [*rows, ["somebody's", *rows[0][1:], "cell too many"]]))
    read_and_build(tmp_path / "store", folder)
    store = open_store(tmp_path / "store")
    kinds = store.read("records", ["kind"])["kind"].to_pylist()
    told = sum(kind in ("surveyed", "self_reported") for kind in kinds)
    assert told >= 4
    for name in ("records", "pay_records"):
        code, out, err = say("export", name, "--to", f"{name}.jsonl", "--bodies", "--store", "store")
        assert (code, out) == (0, f"3 rows of {name} of build 2 in {name}.jsonl\n")
        assert f"{told} rows of {name} stay behind: what persons told of their own pay is confidential" in err
        assert {row["kind"] for row in rows_of(tmp_path / f"{name}.jsonl")} == {"filed"}
    answer = json.loads(say("export", "records", "--to", "r.csv", "--json", "--store", "store")[1])
    assert (answer["rows"], answer["confidential"]) == (3, told)
    for words, has_bodies in ((), False), (("--bodies",), True):
        say("export", "quarantine", "--to", "q.jsonl", "--force", *words, "--store", "store")
        sources = [row["source"] for row in rows_of(tmp_path / "q.jsonl")]
        assert ("it-salary-eu-2020" in sources) is not has_bodies
        assert "ashby" in sources


def test_the_rows_of_a_synthetic_store_say_so(say: Say, tmp_path: Path) -> None:
    (tmp_path / "acme.2026-03-10.json").write_bytes(ashby_board([ashby_job(n) for n in range(3)], synthetic=True))
    read_and_build(tmp_path / "store", tmp_path / "acme.2026-03-10.json")
    for suffix in (".csv", ".jsonl", ".parquet"):
        code, _, err = say("export", "pay", "--to", f"x{suffix}", "--store", "store")
        rows = rows_of(tmp_path / f"x{suffix}")
        assert (code, "SYNTHETIC" in err, len(rows)) == (0, True, 3)
        assert all(next(iter(row.items())) in (("synthetic", True), ("synthetic", "true")) for row in rows)
    about = json.loads(pq.read_schema(tmp_path / "x.parquet").metadata[b"goingrate"])
    assert about == {"table": "pay", "build": 1, "as_of": "2026-03-10", "synthetic": True}


def test_the_doctor_looks_at_a_store(say: Say, market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, err = say("doctor", "--store", market)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    marks = [row[:2] for row in lines[: lines.index("")] if row[:2] in ("!!", "OK")]
    assert marks == sorted(marks)
    for words in (
        "2 of 14 items of ashby (14 %)",
        "quarantined:",
        "silent of 14 current postings",
        "extra spark",
        "cited by no build",
        "newest fetch",
    ):
        assert words in out
    assert max(map(len, lines)) <= 80


def test_the_doctor_as_json(say: Say, market: Path) -> None:
    answer = json.loads(say("doctor", "--store", market, "--json")[1])
    assert answer.keys() == {"findings", "install", "folder", "rules", "store"}
    assert answer["findings"][0].keys() == {"ok", "text", "todo"}
    assert (answer["store"]["builds"], answer["store"]["newest"]["as_of"]) == (1, "2026-03-10")
    assert {each["field"] for each in answer["store"]["silences"]} >= {"pay", "role"}


def test_the_doctor_works_without_a_store_and_not_on_a_damaged_one(say: Say, tmp_path: Path) -> None:
    code, out, _ = say("doctor")
    assert (code, out.splitlines()[0]) == (0, "!! no store at goingrate-store")
    assert json.loads(say("doctor", "--json")[1])["store"] is None
    (tmp_path / "goingrate-store").mkdir()
    (tmp_path / "goingrate-store" / "store.json").write_text("{")
    code, out, err = say("doctor")
    assert (code, out) == (2, "")
    assert "store.json is damaged" in err
