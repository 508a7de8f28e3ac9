"""The overview as one HTML file that stands alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from goingrate.answers.records import WHAT_IT_IS
from goingrate.charts.formats import count, money, percent
from goingrate.interfaces import wording
from goingrate.interfaces.overview_charts import Figure, age_labels, figures
from goingrate.interfaces.overview_tables import left_out_rows, withheld_rows
from goingrate.interfaces.page_templates import page_part, page_templates, write_whole

if TYPE_CHECKING:
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
    write_whole(page, path)
    return path


def render_overview(found: Overview) -> str:
    """The overview as HTML."""
    drawn: dict[str, Figure] = figures(found)
    return (
        page_templates(_filters())
        .get_template("overview.html.j2")
        .render(
            overview=found,
            figures=drawn,
            left_out=left_out_rows(found),
            withheld=withheld_rows(found),
            age_labels=age_labels(),
            what_it_is=WHAT_IT_IS,
            figures_in_all=len(found.estimates()),
            style=page_part("overview.css"),
        )
    )


def _counted(rows: int, of: RecordSource) -> str:
    """A count of a set's rows; rounded down to fives where each is a person."""
    return count(rows) if of.employers else count(5 * (rows // 5))


def _filters() -> dict[str, Any]:
    """How figures are written on the page, by the name that its templates use."""
    return {
        "money": money,
        "percent": percent,
        "count": count,
        "counted": _counted,
        "words": wording.words,
        "people": wording.population,
        "shown": wording.shown,
        "between": wording.between,
        "sample": wording.sample,
        "near": wording.near,
        "before_cap": wording.before_cap,
        "without_largest": wording.without_largest,
        "claimed_earlier": wording.claimed_earlier,
        "plural": wording.plural,
    }
