"""`goingrate skills suggest`: unknown names of two employers as lines that the list of skills would take."""

import csv
import json

import pytest

from goingrate.answers.skill_suggestions import suggestions
from goingrate.extraction.title_words import read_list
from tests.ads import ashby_job, write_board

TEXT = "About us\nWe fix {trade} bicycles.\n\nRequirements\n- {skills}\n- Patience with {trade} bicycles"


def row(board, skills, company=None, key="1"):
    text = TEXT.format(trade=board, skills=skills)
    return {"source": "ashby", "board": board, "key": key, "company": company, "text": text}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    from goingrate.pipeline.building import build_store
    from goingrate.pipeline.reading import read_paths
    from goingrate.tables.duckdb_engine import DuckDBEngine
    from goingrate.tables.store import open_store

    folder = tmp_path_factory.mktemp("suggested")
    asked = {
        "acme": "Docker, Quxly and Helm; mail jo@acme.example",
        "bolt": "Terraform, Quxly, Vexel",
        "crank": "Kubernetes (Vexel, Zorpish)",
    }
    for board, skills in asked.items():
        jobs = [
            ashby_job(n, descriptionPlain=TEXT.format(trade=f"{board} {n}", skills=skills))
            for n in range(1, 4 if board == "acme" else 2)
        ]
        write_board(folder / "in", board, jobs)
    read_paths(folder / "store", [folder / "in"])
    build_store(open_store(folder / "store"), DuckDBEngine(processes=1))
    return folder / "store"


def test_names_of_two_employers_as_lines_of_the_list(say, store):
    code, out, err = say("skills", "suggest", "--store", store)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("# 4 postings, 2 employers: ")
    assert lines[1] == "quxly,tool,devops,,any,,,,"
    assert lines[3].startswith("vexel,tool,devops,")
    assert len(lines) == 4
    columns = list(read_list("skills.csv")[0])
    assert next(csv.DictReader([",".join(columns), lines[1]]))["id"] == "quxly"


def test_json_and_most(say, store):
    code, out, _ = say("skills", "suggest", "--store", store, "--json", "--most", 1)
    found = json.loads(out)["suggestions"]
    assert code == 0
    assert [(each["id"], each["postings"], each["employers"]) for each in found] == [("quxly", 4, 2)]
    assert "Quxly" in found[0]["example"]
    assert found[0]["line"] == "quxly,tool,devops,,any,,,,"


def test_no_contact_leaves_the_store(say, store):
    _, out, _ = say("skills", "suggest", "--store", store, "--most", 0)
    assert "jo@acme.example" not in out


def test_without_a_store(say, tmp_path):
    code, out, err = say("skills", "suggest", "--store", tmp_path / "none")
    assert (code, out) == (2, "")
    assert "goingrate" in err


def test_a_name_of_one_employer_is_left_out():
    assert suggestions([row("acme", "Docker, Quxly"), row("acme", "Helm, Quxly", key="2")]) == ()
    assert suggestions([row("acme", "Docker, Quxly", "Anvil"), row("bolt", "Helm, Quxly", "anvil")]) == ()


def test_an_employers_own_name_is_no_suggestion():
    ads = [row("quxly", "Docker, Quxly"), row("acme", "Docker, Quxly"), row("bolt", "Helm, Vexel")]
    assert suggestions(ads) == ()


def test_an_everyday_word_counts_as_written_beside_a_skill():
    ads = [row(board, "Docker, Bramble and Helm") for board in ("acme", "bolt")]
    ads.append(row("crank", "Docker, Bramble, clearing of bramble"))
    (found,) = suggestions([each | {"text": each["text"] + "\nWe cut bramble here."} for each in ads])
    assert found.line == "bramble,tool,devops,Bramble?,exact,@skill,,,"


def test_the_order_of_postings_does_not_matter():
    ads = [
        row("acme", "Docker, Quxly"),
        row("bolt", "Terraform, Quxly, Vexel"),
        row("crank", "Docker, Vexel and Quxly"),
    ]
    first, second = suggestions(ads), suggestions(ads[::-1])
    assert [each.line for each in first] == [each.line for each in second]
    assert [each.id for each in first] == ["quxly", "vexel"]
