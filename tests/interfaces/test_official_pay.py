"""Official pay on the command line: alone, below a thin answer, and where there is no store."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from goingrate.answers.cohorts import cohort_of
from goingrate.answers.official import official_pay
from goingrate.interfaces.terminal_official import official_below
from tests.ads import ashby_job, write_board
from tests.conftest import Say


@pytest.fixture
def thin(say: Say, tmp_path: Path) -> Path:
    """A built store of one employer."""
    write_board(tmp_path / "in", "acme", [ashby_job(n) for n in range(3)])
    say("read", "in", "--store", "thin")
    say("build", "--store", "thin")
    return tmp_path / "thin"


def test_official_pay_needs_no_store(say: Say, tmp_path: Path) -> None:
    code, out, err = say("pay", "--official", "--role", "data scientist", "--place", "Seattle")
    assert (code, err) == (0, "")
    assert "Data Scientists (15-2051), Seattle-Tacoma-Bellevue, WA: close fit, weight 65 %" in " ".join(out.split())
    assert "OEWS May 2025" in out
    assert list(tmp_path.iterdir()) == []


def test_the_way_back_that_is_printed_works(say: Say) -> None:
    _, out, _ = say("pay", "--official", "--role", "data scientist", "--place", "Seattle", "--json")
    answer = json.loads(out)
    median = answer["official"][2]
    assert median["measure"] == "official pay p50"
    code, out, _ = say("why", median["recipe"], "--json")
    assert code == 0
    explained = json.loads(out)
    assert explained["figure"] == median
    assert explained["series"] == "OEUM004266000000015205113"
    assert [row["soc"] for row in explained["role_soc"]] == ["15-2051", "15-2041", "15-2031"]
    code, out, _ = say("why", median["recipe"])
    assert "series: OEUM004266000000015205113" in out


def test_official_pay_as_json_and_csv(say: Say) -> None:
    _, out, _ = say("pay", "--official", "--role", "ml_engineer", "--json")
    answer = json.loads(out)
    assert len(answer["official"]) == 6 * len(answer["occupations"]) == 18
    assert sum(each["weight"] for each in answer["occupations"]) == pytest.approx(1)
    assert answer["occupations"][0]["outlook"]["unit"] == "share"
    _, out, _ = say("pay", "--official", "--role", "ml_engineer", "--csv")
    assert [row["recipe"] for row in csv.DictReader(io.StringIO(out))] == [
        each["recipe"] for each in answer["official"]
    ]


@pytest.mark.parametrize(
    "words", [("--from", "2026-01-01"), ("--to", "2026-01-01"), ("--all",), ("--currency", "EUR"), ("--level", "x")]
)
def test_what_official_pay_can_not_be_asked_is_refused(say: Say, words: tuple[str, ...]) -> None:
    code, out, err = say("pay", "--official", *words)
    assert (code, out, "Traceback" in err) == (2, "", False)


def test_outside_the_united_states_the_reason_stands_in_place_of_the_figure(say: Say) -> None:
    code, out, _ = say("pay", "--official", "--place", "Berlin")
    assert code == 0
    assert "none: official pay is shipped for the United States only" in out
    code, out, _ = say("pay", "--official", "--place", "Berlin", "--json")
    assert json.loads(out)["official"] is None
    code, out, err = say("pay", "--official", "--place", "Berlin", "--csv")
    assert (code, out) == (0, "")
    assert "United States only" in err


def test_without_a_store_official_pay_answers_and_says_how_to_make_one(say: Say) -> None:
    code, out, err = say("pay", "--role", "ml_engineer")
    assert code == 0
    assert out.startswith("Official annual pay: ml engineer")
    assert "no store at goingrate-store; make one with: goingrate read PATH" in err
    code, out, _ = say("pay", "--role", "ml_engineer", "--json")
    assert json.loads(out)["estimates"] == []
    assert len(json.loads(out)["official"]) == 18


def test_without_a_store_and_outside_the_united_states_there_is_no_answer(say: Say) -> None:
    code, out, err = say("pay", "--place", "Berlin")
    assert (code, out) == (2, "")
    assert "goingrate read PATH" in err
    assert "United States only" in err


def test_a_store_that_is_named_must_be_there(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, err = say("pay", "--store", "nowhere")
    assert (code, out) == (2, "")
    assert "no store at nowhere" in err
    monkeypatch.setenv("GOINGRATE_STORE", "elsewhere")
    code, out, err = say("pay")
    assert (code, out) == (2, "")
    assert "no store at elsewhere" in err


def test_a_store_without_a_build_is_answered_by_official_pay(say: Say, tmp_path: Path) -> None:
    write_board(tmp_path / "in", "acme", [ashby_job(1)])
    say("read", "in", "--store", "unbuilt")
    code, out, err = say("pay", "--store", "unbuilt")
    assert code == 0
    assert out.startswith("Official annual pay")
    assert "has no build yet" in err


def test_a_withheld_median_has_official_pay_below_it(say: Say, thin: Path) -> None:
    code, out, err = say("pay", "--role", "ml_engineer", "--place", "Austin", "--store", thin)
    assert (code, err) == (0, "")
    posted, _, official = out.partition("Official (OEWS May 2025)")
    assert "withheld" in posted
    assert "Software Developers, Austin-Round Rock-San Marcos, TX" in " ".join(official.split())
    assert "real figures" not in official
    _, out, _ = say("pay", "--role", "ml_engineer", "--place", "Austin", "--store", thin, "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["estimand"] for row in rows].count("official-pay") == 18
    assert len(rows) == 28


def test_json_of_a_store_always_holds_official_pay_or_why_not(say: Say, thin: Path) -> None:
    _, out, _ = say("pay", "--role", "ml_engineer", "--store", thin, "--json")
    answer = json.loads(out)
    assert len(answer["official"]) == 18
    assert answer["official_missing"] is None
    _, out, _ = say("pay", "--role", "non_tech", "--store", thin, "--json")
    answer = json.loads(out)
    assert (answer["official"], answer["official_missing"]) == (None, "no occupation stands for this role")


def test_below_an_invented_market_official_pay_says_that_it_is_real() -> None:
    answer = official_pay(cohort_of("designer"))
    assert "real figures, not of the invented market above" in " ".join(official_below(answer, synthetic=True).split())
    assert "invented" not in official_below(answer, synthetic=False)


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_official_pay_fits_the_terminal(say: Say, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for place in ("Washington DC", "Nashville", "US"):
        _, out, _ = say("pay", "--official", "--role", "platform_engineer", "--place", place)
        assert max(len(row) for row in out.splitlines() if not row.startswith("why:")) <= columns
