"""`goingrate explain`: the posting asked for, its text with the facts marked, the page, and what it says of silence."""

from __future__ import annotations

import io
import json
import re
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.answers.explanation import Explanation, Piece, explain, without_contacts
from goingrate.interfaces.explain_page import render_explanation
from goingrate.interfaces.marks import GROUP_OF, Mark, marks_within
from goingrate.interfaces.terminal_explain import explanation_text
from goingrate.records.facts import Facts
from goingrate.records.posting import Posting
from tests.ads import ashby_job, line, write_board
from tests.conftest import Say, chromium

TEXT = """About us
Kestrel Works builds routing software for small fleets and has 45 employees.

What you'll do
- Train forecasting models in Python and PyTorch
- Write to jo@kestrel.example or call +1 415 555 0134

Requirements
- 5+ years of experience with machine learning
- A bachelor's degree in computer science

The salary is $150,000 - $180,000 a year.
"""
AD = Posting("text", "-", "ad.txt", "Senior Machine Learning Engineer", TEXT, location="Austin, TX")
HOSTILE = '</title><script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explained")
    about = "Acme makes anvils and nothing else, since 1990."
    jobs = [
        ashby_job(
            n, title=f"{word} Data Engineer", descriptionPlain=f"{about}\nYou will write Python for {word} anvils."
        )
        for n, word in enumerate(("Junior", "Senior", "Staff", "Lead", "Principal", "Chief"), start=1)
    ]
    write_board(folder / "in", "acme", jobs)
    changed = [jobs[0] | {"descriptionPlain": f"{about}\nYou will write Rust for small anvils."}, *jobs[1:]]
    write_board(folder / "in", "acme", changed, day="2026-03-12")
    from goingrate.pipeline.building import build_store
    from goingrate.pipeline.reading import read_paths
    from goingrate.tables.duckdb_engine import DuckDBEngine
    from goingrate.tables.store import open_store

    read_paths(folder / "store", [folder / "in"])
    build_store(open_store(folder / "store"), DuckDBEngine(processes=1))
    return folder / "store"


KEY = "00000000-0000-4000-8000-000000000002"


@pytest.mark.parametrize(
    "name", [KEY, f"ashby/acme/{KEY}", f"https://jobs.example/acme/{KEY}", f"https://jobs.example/acme/{KEY}/"]
)
def test_a_posting_of_the_store_by_any_of_its_names(say: Say, store: Path, name: str) -> None:
    code, out, _ = say("explain", name, "--store", store)
    assert code == 0
    assert "[level: Senior]" in out
    assert f"ashby/acme/{KEY}" in out
    assert re.search(r"^\S* *~ .*makes anvils", out, re.MULTILINE)


def test_ids_that_why_and_export_print_name_a_posting(say: Say, store: Path) -> None:
    _, out, _ = say("explain", KEY, "--store", store, "--json")
    identity = json.loads(out)["posting"]["posting_id"]
    _, again, _ = say("explain", identity[:9], "--store", store, "--json")
    assert json.loads(again) == json.loads(out)
    say("export", "vacancies", "--store", store, "--to", "v.jsonl")
    rows = [json.loads(row) for row in Path("v.jsonl").read_text().splitlines()]
    mine = next(row for row in rows if any(member["key"] == KEY for member in row["members"]))
    _, again, _ = say("explain", mine["vacancy_id"], "--store", store, "--json")
    assert json.loads(again)["posting"]["key"] == KEY


def test_the_facts_are_those_of_the_build_with_the_words_behind_them(say: Say, store: Path) -> None:
    _, out, _ = say("explain", KEY, "--store", store, "--json")
    found = json.loads(out)
    assert found["build"] == 1
    facts = {fact["field"]: fact for fact in found["facts"]}
    silent = {each["field"]: each["reason"] for each in found["silences"]}
    assert facts.keys() | silent.keys() == Facts().readings().keys()
    assert not facts.keys() & silent.keys()
    assert facts["level"]["value"] == "senior"
    assert facts["pay"]["evidence"][0]["part"].startswith("compensation")
    assert facts["skills"]["evidence"][0]["words"] == "Python"
    text = found["posting"]["text"]
    for fact in facts.values():
        for piece in fact["evidence"]:
            if piece["part"] == "text" and piece["start"] is not None:
                assert text[piece["start"] : piece["end"]] == piece["words"]
    assert [line["boilerplate"] for line in found["lines"]] == [True, False]


def test_of_a_posting_with_several_contents_the_current_one_is_meant(say: Say, store: Path) -> None:
    _, out, _ = say("explain", KEY.replace("2", "1"), "--store", store)
    assert "Rust" in out
    assert "Python" not in out


def test_a_beginning_of_several_lists_them(say: Say, store: Path) -> None:
    code, out, err = say("explain", "ashby/acme/0000", "--store", store)
    assert (code, out) == (2, "")
    assert "begins 6 postings; write more of it" in err
    assert "and 1 more" in err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nothing-such",), 2, "no posting 'nothing-such'"),
        (("zz",), 2, "too short"),
        (("in",), 2, "is a folder"),
        (("ads.jsonl",), 2, "'ads.jsonl#a'"),
        (("ads.jsonl#c",), 3, "no posting 'c' in it"),
        (("blank.txt",), 3, "no text"),
        (("picture.txt",), 3, "neither postings of a known kind nor text"),
        (("unknown.json",), 3, "not a kind of file that goingrate reads"),
        (("unknown.xml",), 3, "not a kind of file that goingrate reads"),
        (("page.html",), 3, "JSON-LD"),
        (("ads.jsonl#a", "--title", "x"), 2, "for a plain text"),
    ],
)
def test_what_cannot_be_explained_says_what_to_do(
    say: Say, store: Path, tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "ads.jsonl").write_text(line("a") + "\n" + line("b"))
    (tmp_path / "blank.txt").write_text(" \n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\x00\xff\xfe")
    (tmp_path / "unknown.json").write_text('{"offers": [{"title": "Baker", "pay": "$50,000"}]}')
    (tmp_path / "unknown.xml").write_text('<?xml version="1.0"?><jobs><job>Baker, $50,000</job></jobs>')
    data = '<script type="application/ld+json">{"@type": "JobPosting"}</script>'
    (tmp_path / "page.html").write_text(f"<html><head>{data}</head><body></body></html>")
    got, out, err = say("explain", *words, "--store", store)
    assert (got, out) == (code, "")
    assert said in err


@pytest.mark.parametrize(
    "text",
    [
        "[Remote] Baker, $150,000 - $180,000 a year",
        "[2026] Baker, $150,000 - $180,000 a year",
        "<b>Baker</b> $150,000 - $180,000 a year",
        "<!-- kept -->\n<p>Baker, $150,000 - $180,000 a year</p>",
        '<?xml version="1.0"?>\n<!DOCTYPE html><html><body>Pay: $150,000 - $180,000 a year</body></html>',
    ],
)
def test_a_text_that_opens_like_data_is_read(say: Say, tmp_path: Path, text: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "ad.txt").write_text(text)
    code, out, _ = say("explain", "ad.txt")
    assert (code, "150,000" in out) == (0, True)


def test_a_file_of_one_posting_or_one_of_several(say: Say, tmp_path: Path) -> None:
    (tmp_path / "ads.jsonl").write_text(line("a", title="Data Analyst") + "\n" + line("b", title="Lead Designer"))
    code, out, _ = say("explain", "ads.jsonl#b")
    assert code == 0
    assert "[level: Lead]" in out


def test_a_line_that_cannot_be_read_is_told(say: Say, tmp_path: Path) -> None:
    (tmp_path / "ads.jsonl").write_text(line("a", title="Data Analyst") + "\nnonsense\n")
    code, out, err = say("explain", "ads.jsonl")
    assert (code, "Data Analyst" in out, "not read" in err) == (0, True, True)


def test_a_plain_text_from_stdin(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    code, out, _ = say("explain", "-", "--title", "Senior Data Engineer", "--location", "Austin, TX")
    assert code == 0
    assert "[level: Senior]" in out
    assert "[pay: $150,000 - $180,000]" in out
    assert "\x1b" not in out
    assert re.search(r"^company +\| About us$", out, re.MULTILINE)
    assert "jo@kestrel.example" in out


def test_every_silence_has_its_reason() -> None:
    out = explanation_text(explain(AD), 80, colours=False)
    silent = out[out.index("no value") :]
    assert re.search(r"not stated, the posting was read for it", silent)
    assert "visa (counts as unstated)" in " ".join(silent.split())


@pytest.mark.parametrize("columns", [40, 80, 100])
@pytest.mark.parametrize("colours", [True, False])
def test_lines_fit_the_terminal(columns: int, colours: bool) -> None:
    long = explain(Posting("text", "-", "x", "Engineer", f"{TEXT}\n{'word ' * 300}"))
    out = explanation_text(long, columns, colours=colours)
    assert max(len(re.sub(r"\x1b\[[\d;]*m", "", row)) for row in out.splitlines()) <= columns


def test_colours_underline_and_add_no_letters() -> None:
    out = explanation_text(explain(AD), 100, colours=True)
    assert re.search(r"\x1b\[4;32m\$150,000 - \$180,000\x1b\[0m", out)
    assert "[pay:" not in out
    assert "marks: " in re.sub(r"\x1b\[[\d;]*m", "", out)


def test_control_characters_do_not_reach_the_terminal() -> None:
    out = explanation_text(
        explain(Posting("text", "-", "x", "Dev\x1b[2J", "You will\x1b]0;x\x07 write Python")), 80, colours=False
    )
    assert "\x1b" not in out
    assert "\x07" not in out


PIECES = st.lists(
    st.tuples(st.sampled_from(["pay", "skills", "role"]), st.integers(0, 19), st.integers(1, 9)).map(
        lambda each: (each[0], Piece("text", each[1], min(each[1] + each[2], 20), "rule", None))
    ),
    max_size=8,
)


def flat(marks: list[Mark], start: int, end: int) -> list[tuple[int, str]]:
    """Each offset with each field that marks it; fails where marks cross or leave their outer one."""
    found = []
    at = start
    for mark in marks:
        assert at <= mark.start < mark.end <= end
        found += [(offset, name) for offset in range(mark.start, mark.end) for name in mark.fields]
        found += flat(mark.inside, mark.start, mark.end)
        at = mark.end
    return found


@given(PIECES)
def test_marks_nest_and_cover_what_the_pieces_cover(pieces: list[tuple[str, Piece]]) -> None:
    expected = {(offset, name) for name, each in pieces for offset in range(each.start or 0, each.end or 0)}
    assert set(flat(marks_within(pieces, 0, 20), 0, 20)) == expected


def test_every_field_has_a_colour() -> None:
    assert GROUP_OF.keys() == Facts().readings().keys()


@pytest.fixture(scope="module")
def page() -> str:
    return render_explanation(without_contacts(explain(AD)))


def test_the_page_stands_alone_and_masks_contacts(page: str) -> None:
    assert not re.search(r"<(script|link|img|iframe|object|base|form)\b", page)
    assert "url(" not in page
    assert "@import" not in page
    assert set(re.findall(r'href="(.)', page)) == {"#"}
    assert "jo@kestrel.example" not in page
    assert "555 0134" not in page
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_the_page_holds_the_whole_text(page: str) -> None:
    words = re.sub(r'<span class="unseen">.*?</span>', "", page[page.index('<div class="words"') :])
    shown = unescape(re.sub(r"<[^>]+>", "", words))
    masked = without_contacts(explain(AD)).posting.text
    assert all(each.strip() in shown for each in masked.splitlines())


def test_hostile_words_stay_words() -> None:
    hostile = Posting(
        HOSTILE, HOSTILE, HOSTILE, HOSTILE, f"{HOSTILE}\nYou will write Python {HOSTILE}", company=HOSTILE
    )
    page = render_explanation(explain(hostile, note=HOSTILE))
    assert "<script" not in page
    assert "<img" not in page
    assert unescape(page).count("<script>alert(1)") >= 4


def test_a_synthetic_posting_says_so(page: str) -> None:
    from dataclasses import replace

    found: Explanation = replace(explain(AD), synthetic=True)
    assert "<title>SYNTHETIC: " in render_explanation(found)
    assert explanation_text(found, 80, colours=False).startswith("SYNTHETIC")
    assert "SYNTHETIC" not in page


# Contrast of every text with what lies behind it, half-transparent paper included.
CONTRAST = """() => {
  const rgb = c => { const v = (c.match(/[\\d.]+/g) || []).map(Number); return v.length === 3 ? [...v, 1] : v; };
  const light = c => { const [r, g, b] = c.map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
  const behind = e => { if (!e) return [255, 255, 255];
    const [r, g, b, a] = rgb(getComputedStyle(e).backgroundColor);
    if (a > .99) return [r, g, b];
    const under = behind(e.parentElement);
    return a ? [r, g, b].map((v, i) => v * a + under[i] * (1 - a)) : under; };
  const bad = [];
  for (const e of document.querySelectorAll('body *')) {
    if (!e.getClientRects().length || ![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const [a, b] = [light(rgb(getComputedStyle(e).color).slice(0, 3)), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) bad.push([e.tagName, e.textContent.slice(0, 30), ratio.toFixed(2)]);
  }
  return bad;
}"""


@pytest.mark.chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_browser(page: str, tmp_path: Path, width: int, scheme: str) -> None:
    from playwright.sync_api import sync_playwright

    written = tmp_path / "page.html"
    written.write_text(page, encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        context: Any = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        tab = context.new_page()
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(written.as_uri())
        assert asked == [written.as_uri()]
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.evaluate(CONTRAST) == []
        tab.keyboard.press("Tab")
        assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        tab.click("mark a >> nth=0")
        assert tab.evaluate("document.querySelector(':target').id").startswith("fact-")
        browser.close()
