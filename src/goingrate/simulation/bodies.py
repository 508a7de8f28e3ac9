"""What the feeds' shapes share: an ad's sections in order, small edits, HTML and plain text."""

from __future__ import annotations

from datetime import date
from html import escape
from random import Random
from typing import NamedTuple

from goingrate.simulation.ads import Ad, Section
from goingrate.simulation.phrases import EDITS
from goingrate.simulation.places import location_of
from goingrate.simulation.styles import Style

HOST = "https://jobs.example"


class Listing(NamedTuple):
    """A posting on its way into a body: its key, the date on which it was posted, its ad and its text."""

    key: str
    posted_on: date
    ad: Ad
    sections: list[Section]
    style: Style


def sections_of(ad: Ad, style: Style, closing: tuple[str, ...]) -> list[Section]:
    """The ad's sections from the employer's blurb to its closing."""
    return [
        Section(style.headings[0], style.about, listed=False),
        ad.opening,
        ad.duties,
        ad.asks,
        ad.nice,
        *([Section("Where and how", ad.offer, listed=False)] if ad.offer else ()),
        Section(style.headings[5], style.benefits, listed=True),
        Section(style.headings[6], closing, listed=False),
    ]


def edited(ad: Ad, sections: list[Section], seed: str) -> list[Section]:
    """The sections as somebody touched them up before posting again: some words, an order, a line less."""
    rng = Random(seed)
    before, after = rng.choice(EDITS)
    return [_touched(each, rng, before, after) if each in (ad.duties, ad.asks) else each for each in sections]


def _touched(section: Section, rng: Random, before: str, after: str) -> Section:
    first, *lines = (line.replace(before, after) for line in section.lines)
    if len(lines) > 2:
        at = rng.randrange(len(lines) - 1)
        lines[at], lines[at + 1] = lines[at + 1], lines[at]
        if section.listed and rng.random() < 0.3:
            lines.pop()
    return section._replace(lines=(first, *lines))


def html_of(section: Section, *, heading: bool = True) -> str:
    """The section as HTML."""
    top = f"<h3>{escape(section.heading, quote=False)}</h3>\n" if heading else ""
    if section.listed:
        return top + "<ul>\n" + "\n".join(f"<li>{escape(line, quote=False)}</li>" for line in section.lines) + "\n</ul>"
    return top + "\n".join(f"<p>{escape(line, quote=False)}</p>" for line in section.lines)


def plain_of(section: Section, *, heading: bool = True) -> str:
    """The section as plain text."""
    mark = "- " if section.listed else ""
    lines = [mark + line for line in section.lines]
    return "\n".join([section.heading, *lines] if heading else lines)


def location_words(ad: Ad) -> str:
    """Where the ad's feed says the job is."""
    return f"Remote - {ad.country.name}" if ad.work == "remote" else location_of(ad.city)
