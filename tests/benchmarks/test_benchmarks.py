"""`./dev bench` and `./dev accuracy`: their tables, their JSON, and floors on the labelled postings."""

from __future__ import annotations

import doctest
import importlib.util
import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "benchmarks"))

import accuracy  # noqa: E402 - the commands' folder is on the path only now
import accuracy_page  # noqa: E402
import bars  # noqa: E402
import bench  # noqa: E402
import extracting  # noqa: E402
import gold as gold_scores  # noqa: E402
import identity  # noqa: E402
import naive_pipeline  # noqa: E402
import pages  # noqa: E402
import processes  # noqa: E402
import structured_pay  # noqa: E402
import timings  # noqa: E402
from measures import MEASURES, Measure  # noqa: E402

from goingrate.records.facts import Pay  # noqa: E402
from goingrate.records.posting import GivenPay, Posting  # noqa: E402
from tests.ads import ashby_job, write_board  # noqa: E402

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SALARY = GivenPay("tiers[0]", "Salary", 120_000, 150_000, "USD", "1 YEAR")


def job(key: str, text: str, *given: GivenPay, board: str = "acme") -> Posting:
    return Posting("ashby", board, key, "ML Engineer", text, location="Austin, TX", given_pay=given, body=b"{}")


@pytest.fixture
def no_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOINGRATE_REAL_DATA", str(tmp_path / "nowhere"))


@pytest.fixture
def boards(tmp_path: Path) -> list[Path]:
    """One small board in the shape of a real one."""
    jobs = [
        {
            "id": str(number),
            "title": "Senior Machine Learning Engineer",
            "location": "Austin, TX",
            "isListed": True,
            "descriptionHtml": "<p>Train models with <b>PyTorch</b>.</p><p>Salary: $120,000 - $150,000 a year</p>",
            "descriptionPlain": "Train models with PyTorch.\n\nSalary: $120,000 - $150,000 a year",
        }
        for number in range(3)
    ]
    path = tmp_path / "acme.json"
    path.write_text(json.dumps({"jobs": jobs, "apiVersion": "1"}), encoding="utf-8")
    return [path]


@pytest.mark.parametrize(
    "module",
    [bars, accuracy_page, gold_scores, identity, naive_pipeline, pages, processes, structured_pay],
    ids=lambda each: each.__name__,
)
def test_examples_in_the_docstrings_hold(module: ModuleType) -> None:
    tried = doctest.testmod(module)
    assert tried.attempted > 0
    assert tried.failed == 0


@pytest.mark.parametrize(
    ("goal", "target", "runs", "met"),
    [
        ("at most", 30.0, (31.0, 29.0, 28.0), True),
        ("at most", 30.0, (30.5,), False),
        ("at least", 500.0, (400.0, 501.0, 600.0), True),
        ("at least", 500.0, (499.0,), False),
        (None, None, (1.0,), None),
        ("at most", 30.0, (), None),
    ],
)
def test_a_target_is_met_by_the_median(goal: str, target: float, runs: tuple[float, ...], met: bool | None) -> None:
    assert bench.Figure(Measure("b", "n", "s", "what", goal, target), runs).met is met


def test_without_real_data_every_benchmark_says_so_and_ends_well(
    no_data: None, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("end_to_end", "extraction", "identity", "naive", "reread", "pay"):
        assert bench.main([name, "--json"]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert answer["real_data"] is False
        assert [each["name"] for each in answer["figures"]] == [
            each.name for each in MEASURES if each.benchmark == name
        ]
        assert {(each["value"], each["note"]) for each in answer["figures"]} == {(None, "real data not present")}


def test_the_json_of_the_benchmarks_keeps_its_shape(no_data: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["start", "--json", "--runs", "1"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["command", "version", "rules", "measured_at", "real_data", "machine", "figures"]
    keys = ["benchmark", "name", "unit", "value", "runs", "goal", "target", "met", "note"]
    assert all(list(each) == keys for each in answer["figures"])
    by_name = {each["name"]: each for each in answer["figures"]}
    assert by_name["help_ms"]["value"] == by_name["help_ms"]["runs"][0] > 0
    assert by_name["pay_ms"]["value"] is None


def test_a_benchmark_that_is_left_out_says_so(no_data: None, capsys: pytest.CaptureFixture[str]) -> None:
    others = [word for name in bench.BENCHMARKS if name != "pay" for word in ("--without", name)]
    assert bench.main([*others, "--json"]) == 0
    notes = {each["benchmark"]: each["note"] for each in json.loads(capsys.readouterr().out)["figures"]}
    assert notes["simulated"] == "left out of this run"
    assert notes["pay"] == "real data not present"


def test_identity_counts_every_posting_once(tmp_path: Path) -> None:
    text = "You will train ranking models and measure them with the search team, ad after ad."
    jobs = [ashby_job(n, title="Machine Learning Engineer", descriptionPlain=text) for n in (1, 2)]
    write_board(tmp_path / "ashby-boards-2025-10" / "boards", "acme", [*jobs, ashby_job(3, title="Data Engineer")])
    report = bench.Report()
    report.add("identity", timings.Bench(tmp_path, tmp_path, 1))
    found = {each.measure.name: each.value for each in report.figures}
    assert found == {"postings": 3, "vacancies": 2, "same_content": 1, "near_duplicates": 0}


def test_a_command_that_fails_ends_the_benchmark_with_an_error(tmp_path: Path) -> None:
    report = bench.Report()
    store = timings.Bench(tmp_path, tmp_path, 1)  # a data folder without boards in it
    report.add("reread", store)
    assert report.failed
    assert {each.value for each in report.figures} == {None}
    assert "ended with" in (report.figures[0].note or "")


def test_the_page_of_the_benchmarks_shows_every_figure_and_who_wrote_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PROJECT", tmp_path)
    report = bench.Report([bench.Figure(measure, (1.0,)) for measure in MEASURES])
    body = bench.page(report, report.to_json(NOW, None, pages.machine()))
    text = pages.write_page("benchmarks.md", bench.COMMAND, NOW, body).read_text(encoding="utf-8")
    assert text.startswith("Written by `./dev bench` on 2026-11-22 at 09:30 UTC")
    assert all(measure.what in text for measure in MEASURES)


def test_readers_are_timed_and_put_back(boards: list[Path]) -> None:
    from goingrate.extraction import facts as room

    before = room.find_pay
    with extracting.timed_readers(room) as seconds:
        for posting in timings.read_postings(boards[0]):
            room.find_facts(posting)
    assert room.find_pay is before
    assert seconds["find_pay"] > 0
    assert "find_facts" not in seconds


def test_ours_reads_as_many_postings_with_html_alone(boards: list[Path], tmp_path: Path) -> None:
    only_html = timings.html_only(boards, tmp_path / "html")
    assert "descriptionPlain" not in only_html[0].read_text(encoding="utf-8")
    assert timings.seconds_of_ours(boards)[1] == timings.seconds_of_ours(only_html)[1] == 3


def test_the_naive_pipeline_finds_what_is_plain_to_see_or_says_what_it_lacks(
    boards: list[Path], tmp_path: Path
) -> None:
    if not all(importlib.util.find_spec(name) for name in ("spacy", "bs4")):
        with pytest.raises(timings.CommandFailedError, match="the bench extra is not installed"):
            timings.naive(timings.Bench(tmp_path, tmp_path, 1))
        return
    terms = {"role": {"machine learning engineer": "ml_engineer"}, "level": {"senior": "senior"}, "ai": {"ml": "ml"}}
    run = naive_pipeline.NaivePipeline(terms).run(boards)
    assert (run.postings, run.paid, run.rows) == (3, 3, 1)
    assert set(run.seconds) == {"json", "html", "terms", "pay", "table"}


def test_the_naive_pipeline_looks_for_our_terms() -> None:
    terms = naive_pipeline.read_terms()
    assert terms["role"]["ai engineer"] == "ai_engineer"
    assert {"role", "level", "ai"} <= terms.keys()


def test_pay_in_words_is_compared_with_the_feed() -> None:
    words = "Train models. The salary is $120,000 - $150,000 a year."
    compared = [
        structured_pay.compare(job("1", words, SALARY)),
        structured_pay.compare(job("2", "The salary is $90,000 - $100,000 a year.", SALARY, board="bolt")),
        structured_pay.compare(job("3", "Train models.", SALARY)),
        structured_pay.compare(job("4", words)),
        structured_pay.compare(job("5", "Train models.")),
        structured_pay.compare(job("6", "Train models.", replace(SALARY, label="EquityPercentage"))),
    ]
    found = structured_pay.summarise(compared)
    assert found["by_feed"] == {"salary": 3, "no salary": 1, "hidden": 0, "none": 2}
    assert (found["jobs_with_both"], found["pays_read"]) == (2, 2)
    assert found["verdicts"] == {"agrees": 1, "within": 0, "overlaps": 0, "apart": 1, "other currency or period": 0}
    assert (found["precision"]["hits"], found["precision"]["n"]) == (1, 2)
    assert (found["recall_where_repeated"]["hits"], found["recall_where_repeated"]["n"]) == (1, 1)
    assert (found["text_pay_where_feed_has_none"]["hits"], found["text_pay_where_feed_has_none"]["n"]) == (1, 2)
    assert found["ids"] == {
        "disagreeing": ["2"],
        "repeated_but_not_read_so": [],
        "text_pay_where_feed_has_none": ["4"],
    }


def test_what_repeats_the_feeds_pay_is_counted_from_both_sides() -> None:
    senior = replace(SALARY, path="tiers[1]", low=160_000, high=200_000)
    both = "Mid: the salary is $120,000 - $150,000 a year.\nSenior: the salary is $160,000 - $200,000 a year."
    one = "The salary is $120,000 - $150,000 a year. In Texas the salary is $125,000 - $130,000 a year."
    counts = [structured_pay.compare(job("1", text, SALARY, senior)).repeated_counts for text in (both, one, "None.")]
    assert counts == [(2, 2, 2, 2), (2, 2, 1, 1), (0, 0, 0, 0)]
    assert bars.precision_recall(counts) == (1.0, 1.0)


def test_the_bar_of_boilerplate_is_judged_by_its_upper_bound() -> None:
    error = {"value": 0.0025, "interval": [0.0, 0.0125], "n": 400}
    rows = bars.boilerplate_bars({"own": {"evaluate": {"error": error}}, "real": None})
    assert [(row["value"], row["interval"], row["met"], row["shown"]) for row in rows] == [
        (0.9975, [0.9875, 1.0], True, False)
    ]


def test_a_perfect_score_has_an_interval_all_the_same() -> None:
    row = bars.bar("stated pay", "precision", 0.99, 1.0, [1.0, 1.0], 32)
    assert row["interval"] == [pytest.approx(0.893, abs=0.001), 1.0]
    assert (row["met"], row["shown"]) == (True, False)


def test_pay_that_the_employer_hides_is_told_from_none() -> None:
    body = b'{"compensation": {"compensationTiers": [{"title": "Senior"}]}}'
    assert structured_pay.compare(replace(job("1", "Train models."), body=body)).feed == "hidden"


def test_a_single_figure_is_no_range_to_repeat() -> None:
    assert not structured_pay.repeats_figures("$50 an hour, 50 states", Pay(50, 50, "USD", "hour"))


def answer_of_made_up_figures() -> dict[str, object]:
    scored = dict.fromkeys(gold_scores.FIGURES) | {"f1": 0.5, "interval": [0.4, 0.6], "n": 7}
    fields = [
        {"field": name, "read": name != "skills", "targets": gold_scores.TARGETS.get(name, {})}
        | dict.fromkeys(gold_scores.PARTS, None if name == "skills" else scored)
        for name in gold_scores.SCORED
    ]
    pay = structured_pay.summarise([structured_pay.compare(job("key-1", "Salary: $90,000 a year.", SALARY))])
    gold = {
        "postings": 7,
        "fields": fields,
        "confusion": {name: {"classes": ["mid", "senior"], "counts": [[3, 1], [0, 2]]} for name in ("role", "level")},
        "skills_core": {"missed": [("sql", 2)], "false": [("api", 3), ("testing", 1)]},
        "cases": [{"id": "dev-3", "field": "role", "labelled": "designer", "read": "non_tech", "cause": "title alone"}],
        "worst": [{"id": "dev-1", "fields": ["role", "skills"], "names_wrong": 4}],
    }
    promised = [bars.bar("stated pay", "precision", 0.99, 0.995, [0.97, 1.0], 40)]
    return {
        "version": "0", "rules": "r", "bars": promised, "gold": gold, "structured_pay": pay,
        "sections": ["## Another set"],
    }  # fmt: skip


def test_the_page_of_accuracy_shows_every_field_both_halves_and_ids_alone() -> None:
    page = accuracy_page.page(answer_of_made_up_figures())
    for name in gold_scores.SCORED:
        assert page.count(f"\n| {name} |") == 2
    assert "| skills | not read |" in page
    assert "| pay | - | - | 0.500 | - | - | 0.400 to 0.600 | 7 | P 0.99, R 0.95 |" in page
    assert "key-1" in page
    assert "$90,000" not in page
    assert "| stated pay | P | 0.99 | 0.995 | 0.970 to 1.000 | 40 | yes | no |" in page
    assert "| mid | 3 | 1 |" in page
    assert "| senior | . | 2 |" in page
    assert "| dev-1 | role, skills | 4 |" in page
    assert "Read and not labelled: api 3, testing 1." in page
    assert "| dev-3 | role | designer | non_tech | title alone |" in page
    assert page.endswith("## Another set")


def test_the_table_of_accuracy_lines_up() -> None:
    table = accuracy_page.tables(answer_of_made_up_figures())
    assert "Evaluated on: ids ending in an odd digit" in table
    assert "agree: precision" in table


def test_accuracy_without_real_data_says_so(no_data: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert accuracy.main(["--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == [
        "command", "version", "rules", "measured_at", "real_data", "bars", "gold", "structured_pay", "others",
    ]  # fmt: skip
    assert (answer["real_data"], answer["gold"], answer["structured_pay"]) == (False, None, None)


@pytest.mark.real_data
def test_what_is_wrong_is_counted_as_the_scorer_counts_it(gold: Path) -> None:
    facts = gold_scores.facts_of(gold / "postings.jsonl")
    role = next(row for row in gold_scores.fields_scored(gold, facts) if row["field"] == "role")
    confused = gold_scores.confusion(gold, facts, "role", "odd")
    total = sum(map(sum, confused["counts"]))
    right = sum(confused["counts"][n][n] for n in range(len(confused["classes"])))
    assert (total, right / total) == (role["odd"]["n"], pytest.approx(role["odd"]["accuracy"]))
    worst = gold_scores.worst_cases(gold, facts, "odd")
    assert len(worst) == 20
    assert worst == sorted(worst, key=lambda row: (-len(row["fields"]), -row["names_wrong"], row["id"]))


@pytest.mark.real_data
def test_facts_of_the_labelled_postings_stay_above_floors(gold: Path) -> None:
    """Floors far under today's figures: they catch a reader that broke, not one that got a little worse."""
    fields = {
        row["field"]: row for row in gold_scores.fields_scored(gold, gold_scores.facts_of(gold / "postings.jsonl"))
    }
    floors = {
        ("pay", "precision"): 0.9,
        ("pay", "recall"): 0.85,
        ("countries", "f1"): 0.85,
        ("cities", "f1"): 0.8,
        ("role", "macro_f1"): 0.6,
        ("level", "macro_f1"): 0.7,
        ("remote", "macro_f1"): 0.7,
        ("employment", "macro_f1"): 0.7,
        ("ai_work", "macro_f1"): 0.6,
        ("ai_mention", "f1"): 0.9,
    }
    under = {
        (field, name): fields[field]["all"][name]
        for (field, name), floor in floors.items()
        if fields[field]["all"][name] < floor
    }
    assert under == {}
