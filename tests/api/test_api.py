"""The library as its users meet it: the examples of its page run, its types hold, its import is light."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import goingrate as gr
from tests.api import uses

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> gr.Store:
    return gr.demo(tmp_path_factory.mktemp("api") / "store")


def examples() -> Iterator[str]:
    page = (PROJECT / "docs" / "python.md").read_text(encoding="utf-8")
    yield from re.findall(r"```python\n(.*?)```", page, re.DOTALL)


def test_the_examples_of_the_page_run(store: gr.Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"gr": gr, "store": store}
    for number, example in enumerate(examples()):
        # the first example makes its store anew, which the fixture has done
        exec(compile(example.replace("gr.demo()", "store"), f"example {number}", "exec"), names)
    assert len(list(examples())) >= 7


def test_the_uses_run(store: gr.Store) -> None:
    assert uses.median_of(store) is None or uses.median_of(store) > 0
    assert uses.as_estimate(store).unit == "EUR/year"
    assert all(len(frame) for frame in uses.frames(store))
    assert [each.measure for each in uses.quantiles(store)] == [f"posted pay p{at}" for at in (10, 25, 50, 75, 90)]
    assert uses.opened(store.folder)[3]
    assert "Did you mean ml_engineer" in uses.refused(store)
    assert uses.one_ad() == "ml_engineer"
    assert uses.version() == gr.__version__


def test_at_most_twelve_names_are_public() -> None:
    assert len(gr.__all__) <= 12
    assert sorted(gr.__all__) == dir(gr)
    assert all(getattr(gr, name).__doc__ for name in gr.__all__)


def test_an_unknown_name_says_what_there_is() -> None:
    with pytest.raises(AttributeError, match="it has Estimate"):
        gr.salaries  # noqa: B018 - asking is the test


def test_importing_alone_imports_no_engine() -> None:
    code = "import sys, goingrate; print(sorted({'duckdb', 'pandas', 'pyarrow', 'numpy', 'click'} & set(sys.modules)))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"


def test_the_figure_is_that_of_the_command_line(store: gr.Store) -> None:
    import json

    from click.testing import CliRunner

    from goingrate.interfaces.asking import pay

    mine = gr.pay(store, role="tech", place="US")
    out = CliRunner().invoke(pay, ["--role", "tech", "--place", "US", "--store", str(store.folder), "--json"]).stdout
    assert mine.to_json() == json.loads(out)["estimates"][2]
    assert list(mine.to_frame()["value"].fillna(0)) == [row["value"] or 0 for row in json.loads(out)["estimates"]]


def test_a_notebook_gets_a_picture_that_says_synthetic(store: gr.Store) -> None:
    html = gr.pay(store, role="tech", place="US")._repr_html_()
    assert html.count("<svg") >= 1
    assert "SYNTHETIC" in html
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")


def test_a_withheld_figure_says_why(store: gr.Store) -> None:
    thin = gr.pay(store, role="designer", level="executive")
    assert thin.value is None
    assert "withheld" in repr(thin)
    assert thin.withheld
    assert thin.withheld in thin._repr_html_()


def test_a_script_without_a_guard_reads_files(tmp_path: Path) -> None:
    from tests.ads import ashby_job, write_board

    write_board(tmp_path / "in", "acme", [ashby_job(number) for number in range(30)])
    script = tmp_path / "script.py"
    script.write_text("import goingrate as gr\nprint(gr.read('in', store='mine').table('vacancies').shape[0])\n")
    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "30"), done.stderr


@pytest.mark.parametrize(
    "checker", [("mypy", "--strict"), ("pyright", "--pythonpath", sys.executable)], ids=["mypy", "pyright"]
)
def test_the_types_hold(checker: tuple[str, ...]) -> None:
    command = [Path(sys.executable).parent / checker[0], *checker[1:], "tests/api/uses.py"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("wrong", ["gr.pay(store, role=3)", "gr.pay(store, at='p51')", "gr.pay()", "gr.open(3)"])
def test_wrong_uses_are_caught_by_the_types(wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "wrong.py"
    path.write_text(f"import goingrate as gr\n\n\ndef use(store: gr.Store) -> None:\n    {wrong}\n")
    command = [Path(sys.executable).parent / "mypy", "--strict", path]
    assert subprocess.run(command, cwd=PROJECT, capture_output=True, check=False).returncode == 1
