"""The page in which an audit's sample is labelled: one HTML file with the sample in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from markupsafe import Markup

from goingrate.answers.audit import Sample
from goingrate.answers.audit_score import ALLOWED
from goingrate.extraction.headings import is_bullet, parse_heading
from goingrate.extraction.section_sentences import Stretch
from goingrate.extraction.sections import find_stretches
from goingrate.interfaces.fact_words import value_words
from goingrate.interfaces.page_templates import page_part, page_templates, write_whole
from goingrate.text.spans import find_lines

HIDDEN = ("ai_work", "role", "level")


def write_audit_page(sample: Sample, name: str, path: Path, *, show_read: bool = False) -> None:
    """Write the page, whole or not at all; name: of the sample's file, which the labels will name."""
    write_whole(render_audit_page(sample, name, show_read=show_read), path)


def render_audit_page(sample: Sample, name: str, *, show_read: bool = False) -> str:
    """The page as HTML; what was read of AI work, role and level is in it only where asked for."""
    head = {"sample": name, "build": sample.build, "seed": sample.seed}
    data = {"head": head, "rows": [_row(row, show_read=show_read) for row in sample.rows]}
    return (
        page_templates()
        .get_template("audit.html.j2")
        .render(
            sample=sample,
            allowed=ALLOWED,
            show_read=show_read,
            # `<` can't end the element that holds it, nor can a line separator end a line of script
            data=Markup(json.dumps(data, ensure_ascii=True).replace("<", "\\u003c")),  # noqa: S704 - escaped here
            style=page_part("overview.css", "audit.css"),
            script=page_part("audit.js"),
        )
    )


def _row(row: dict[str, Any], *, show_read: bool) -> dict[str, Any]:
    read = row["read"]
    shown = {name: row[name] for name in ("id", "title", "company", "location", "employment", "remote")}
    return shown | {
        "lines": _lines(row["text"] or "", show_read=show_read),
        "pay": value_words("pay", read["pay"]) if read["pay"] else None,
        "read": {name: read[name] for name in HIDDEN} if show_read else None,
    }


def _lines(text: str, *, show_read: bool) -> list[list[str]]:
    """Section (where our answers are shown), kind (`h` heading, `b` bullet or nothing) and words of each line."""
    found = []
    parts = find_stretches(text) if show_read else find_lines(text)
    for part in parts:
        words = text[part.start : part.end].strip()
        kind = "h" if parse_heading(words) is not None else "b" if is_bullet(words) else ""
        found.append([part.section if isinstance(part, Stretch) else "", kind, words])
    return found
