"""The overview as one HTML file that stands alone."""

from __future__ import annotations

import os
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from goingrate.answers.records import WHAT_IT_IS
from goingrate.charts.formats import count, money, percent
from goingrate.interfaces import wording
from goingrate.interfaces.overview_charts import Figure, age_labels, figures
from goingrate.interfaces.overview_tables import left_out_rows, withheld_rows

if TYPE_CHECKING:
    import jinja2

    from goingrate.answers.overview import Overview
    from goingrate.answers.records import RecordSource


def write_overview(store: Path, out: Path) -> Path:
    """The path of the overview of the store's newest build, written whole or not at all into the folder `out`.

    `overview.html`; of a synthetic store `overview-synthetic.html`. Raises StoreError where there is no build.
    """
    from goingrate.answers.market import open_market
    from goingrate.answers.overview import overview

    found = overview(open_market(store))
    page = render_overview(found)
    out.mkdir(parents=True, exist_ok=True)
    path = out / ("overview-synthetic.html" if found.synthetic else "overview.html")
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(page, encoding="utf-8")
    temporary.replace(path)
    return path


def render_overview(found: Overview) -> str:
    """The overview as HTML."""
    drawn: dict[str, Figure] = figures(found)
    return (
        _pages()
        .get_template("overview.html.j2")
        .render(
            overview=found,
            figures=drawn,
            left_out=left_out_rows(found),
            withheld=withheld_rows(found),
            age_labels=age_labels(),
            what_it_is=WHAT_IT_IS,
            figures_in_all=len(found.estimates()),
            style=Markup((files("goingrate.interfaces") / "pages" / "overview.css").read_text(encoding="utf-8")),  # noqa: S704 - ours
        )
    )


def _counted(rows: int, of: RecordSource) -> str:
    """A count of a set's rows; rounded down to fives where each is a person."""
    return count(rows) if of.employers else count(5 * (rows // 5))


@cache
def _pages() -> jinja2.Environment:
    """The templates: everything they are given is escaped, and a name that they don't know is an error."""
    import jinja2

    pages = jinja2.Environment(
        loader=jinja2.PackageLoader("goingrate.interfaces", "pages"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    shown: dict[str, Any] = {"money": money, "percent": percent, "count": count, "counted": _counted}
    pages.filters.update(shown)
    pages.filters.update(
        words=wording.words,
        people=wording.population,
        shown=wording.shown,
        between=wording.between,
        sample=wording.sample,
        near=wording.near,
        before_cap=wording.before_cap,
        without_largest=wording.without_largest,
        claimed_earlier=wording.claimed_earlier,
        plural=wording.plural,
    )
    return pages
