"""The overview page: whole, alone, escaped, marked where synthetic, and readable in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from goingrate.answers.market import open_market
from goingrate.answers.overview import Overview, overview
from goingrate.errors import StoreError
from goingrate.interfaces.overview_page import render_overview, write_overview
from goingrate.pipeline.building import build_store
from goingrate.pipeline.reading import read_paths
from goingrate.simulation.demo import write_demo
from goingrate.simulation.write import DAYS
from goingrate.tables.duckdb_engine import DuckDBEngine
from goingrate.tables.store import open_store
from tests.conftest import chromium

HOSTILE = '</title><script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A part of the demo's synthetic market, fetched on one day, built."""
    made = tmp_path_factory.mktemp("demo")
    folder = made / "store"
    read_paths(folder, [write_demo(made, employers=60, days=DAYS[1:])])
    build_store(open_store(folder), DuckDBEngine(processes=1))
    return folder


@pytest.fixture(scope="module")
def written(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_overview(store, tmp_path_factory.mktemp("out") / "made" / "on the way")


@pytest.fixture(scope="module")
def page(written: Path) -> str:
    return written.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def found(store: Path) -> Overview:
    return overview(open_market(store))


class Outline(HTMLParser):
    """The tags of a page with their attributes, and its headings' levels."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_the_file_is_named_for_what_it_holds_and_nothing_else_is_left(written: Path) -> None:
    assert [path.name for path in written.parent.iterdir()] == ["overview-synthetic.html"]


def test_the_page_loads_nothing_and_runs_nothing(page: str) -> None:
    outline = Outline(page)
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & {tag for tag, _ in outline.tags}
    assert "url(" not in page
    assert "@import" not in page
    assert all(attributes["href"].startswith("#") for attributes in outline.of("a"))  # type: ignore[union-attr]
    assert not any(name.startswith("on") for _, attributes in outline.tags for name in attributes)


def test_every_id_stands_once(page: str) -> None:
    ids = [attributes["id"] for _, attributes in Outline(page).tags if "id" in attributes]
    assert sorted(ids) == sorted(set(ids))
    targets = {attributes["href"] for attributes in Outline(page).of("a")}
    assert targets <= {f"#{name}" for name in ids}


def test_skills_official_pay_and_new_vacancies_stand_or_say_why(page: str, found: Overview) -> None:
    text = unescape(re.sub(r"<[^>]+>", " ", page))
    assert all(each.skill in text for each in found.skills)
    assert len(found.skills) == 20
    assert "the official pay shown beside is real" in text
    assert all(row.occupation in text for row in found.official)
    assert found.openings.withheld == "single snapshot"
    assert "no board of this build was fetched on two days" in text


def test_the_page_stays_small(page: str) -> None:
    assert len(page.encode()) < 400_000


def test_hostile_names_stay_words(found: Overview) -> None:
    source = replace(found.standing.sources[0], source=HOSTILE)
    place = replace(found.places[0], name=HOSTILE)
    standing = replace(found.standing, sources=(source,), quarantine=((HOSTILE, HOSTILE, 1),), rules=HOSTILE)
    hostile = replace(
        found, frame=HOSTILE, standing=standing, places=(place, *found.places[1:]), home=(HOSTILE, HOSTILE)
    )
    page = render_overview(hostile)
    assert unescape(page).count("<script>alert(1)") >= 5
    assert not {"script", "img"} & {tag for tag, _ in Outline(page).tags}


def test_synthetic_is_said_in_title_banner_charts_and_captions(page: str) -> None:
    assert re.search(r"<title>SYNTHETIC: ", page)
    assert re.search(r'class="banner"[^>]*><strong>SYNTHETIC', page)
    for caption in re.findall(r"<caption>(.*?)</caption>", page):
        assert "SYNTHETIC" in caption
    for title in re.findall(r"<svg[^>]*role=\"img\"[^>]*><title[^>]*>(.*?)</title>", page):
        assert title.startswith("SYNTHETIC: ")
    assert len(re.findall('SYNTHETIC</strong>[^<]*</h3>|<h3><strong class="mark">SYNTHETIC', page)) >= 10


def test_a_real_store_is_not_called_synthetic(found: Overview) -> None:
    assert "SYNTHETIC" not in render_overview(replace(found, synthetic=False, frame="employers in your feeds"))


def test_headings_descend_one_level_at_a_time_and_ids_are_unique(page: str) -> None:
    outline = Outline(page)
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [attributes["id"] for _, attributes in outline.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    assert {attributes["href"].lstrip("#") for attributes in outline.of("a")} <= set(ids)  # type: ignore[union-attr]


def test_every_chart_has_a_table_behind_it(page: str) -> None:
    for figure in re.findall(r"<figure.*?</figure>", page, re.DOTALL):
        assert figure.count('role="img"') <= 1
        assert "<details" in figure
        assert "<table" in figure


def test_every_published_figure_is_on_the_page_with_its_id(found: Overview, page: str) -> None:
    shown = {unescape(value) for value in re.findall(r'<data value="([^"]*)"', page)}
    listed = {unescape(words) for words in re.findall(r'<code class="id">([^<]*)</code>', page)}
    for estimate in found.estimates():
        if not estimate.withheld and not estimate.measure.startswith("posted pay"):
            assert estimate.recipe in shown | listed
    asked = [row.estimates for table in (found.levels, found.roles) for row in table.rows]
    asked += [estimates for place in found.places if place.currency for estimates in place.pay.values()]
    for estimates in asked:
        assert {estimate.recipe for estimate in estimates if not estimate.withheld} <= shown
        assert estimates[2].recipe in listed


def test_every_withheld_figure_is_listed_with_its_reason(found: Overview, page: str) -> None:
    withheld = [estimate for estimate in found.estimates() if estimate.withheld]
    assert f"{len(withheld)} of the {len(found.estimates())} figures" in page
    assert all(str(estimate.withheld) in unescape(page) for estimate in withheld)


def test_a_single_snapshot_withholds_trends_in_words(page: str) -> None:
    assert "single snapshot" in page
    assert "Age of the vacancies still open" in page


def test_a_folder_without_store_is_an_error_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        write_overview(tmp_path / "none", tmp_path / "out")
    assert not (tmp_path / "out").exists()


ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        yield opened
        opened.close()


# the contrast of text with what lies behind it, by WCAG 2.2, for every text that is shown
CONTRAST = """() => {
  const rgb = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = c => { const [r, g, b] = c.map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
  const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] > .99) return c.slice(0, 3); } return [255, 255, 255]; };
  const bad = [];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('.watermark') || e.closest('title, desc') || !e.getClientRects().length) continue;
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const style = getComputedStyle(e);
    const ink = rgb(e instanceof SVGElement ? style.fill : style.color).slice(0, 3);
    const [a, b] = [light(ink), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) bad.push([e.tagName, e.textContent.slice(0, 30), ratio.toFixed(2)]);
  }
  return bad;
}"""


@pytest.mark.chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_browser(browser: Any, written: Path, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(written.as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert asked == [written.as_uri()]
    assert said == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.evaluate(CONTRAST) == []
    beyond = "t => t.getBoundingClientRect().right > innerWidth"
    outside = f"[...document.querySelectorAll('svg text')].filter({beyond}).length"
    assert tab.evaluate(outside) == 0
    tab.keyboard.press("Tab")
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    context.close()
