"""A light notion of a posting's sections, by their headings: company, duties, requirements, preferred, benefits ..."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from goingrate.extraction.title_words import read_list
from goingrate.text.phrases import phrases_pattern
from goingrate.text.spans import find_lines

_LONGEST_HEADING = 70  # characters
_EDGES = ' \t#*_:-–—•►▶|!?.,…=~>«»"“”()[]🚀✨💼🎯🔥👉📌🌟💡🙌✅⭐️'
_BULLET = re.compile(r"^\s*(?:[-–•●▪◦‣⁃∙·*+►➢✓✔○]|\d{1,2}[.)])\s+")
_ABOUT = re.compile(
    r"^(?:about|why|join|life at|meet|who is|what is|at)\s+(?!you|the (?:role|job|position|opportunity)|this)"
)


@cache
def _headings() -> tuple[dict[str, str], re.Pattern[str]]:
    sections = {row["phrase"]: row["section"] for row in read_list("section_headings.csv")}
    return sections, re.compile(rf"(?:^|(?<=[\s/&])){phrases_pattern(sections)}(?=$|[\s:,/&?!.’'])")


@lru_cache(maxsize=8192)
def parse_heading(line: str) -> str | None:
    """The section that a heading opens, or None where the line is no heading that the list knows.

    >>> parse_heading("## What You'll Do:"), parse_heading("We sell shoes to everyone.")
    ('duties', None)
    """
    if len(line) > _LONGEST_HEADING or _BULLET.match(line):
        return None
    plain = line.strip(_EDGES).lower()
    sections, pattern = _headings()
    if plain in sections:
        return sections[plain]
    if line.rstrip().endswith((".", ",", ";")):
        return None
    match = pattern.search(plain)
    if match and (match.start() == 0 or len(plain) <= 45):
        own = sections[match.group()]
        also = sections.get("preferred") if "preferred" in plain or "bonus" in plain or "nice" in plain else None
        if (
            match.group()
            in (
                "as a",
                "you will",
                "you'll",
                "you’ll",
                "skills",
                "pay",
                "experience",
                "tools",
                "education",
                "company",
                "values",
                "notice",
            )
            and not line.rstrip().endswith((":", "…", "..."))
            and plain != match.group()
            and len(plain.split()) > 4
        ):
            return None
        return also or own
    if _ABOUT.match(plain) and len(plain.split()) <= 6:
        return "company"
    return None


@lru_cache(maxsize=16)
def find_sections(text: str) -> tuple[str, ...]:
    """The section of each line of `find_lines(text)`; empty before the first heading.

    >>> find_sections("Acme makes maps." + chr(10) + "Responsibilities" + chr(10) + "- Draw maps")
    ('', 'duties', 'duties')
    """
    lines, section, listed, found = find_lines(text), "", False, []
    for number, line in enumerate(lines):
        heading = parse_heading(line.text) if len(line.text) <= _LONGEST_HEADING else None
        bullet = is_bullet(line.text)
        if heading is not None:
            section, listed = heading, False
        elif listed and not bullet:
            # prose after a list has left the section, unless it heads a further list
            goes_on = (
                number + 1 < len(lines) and is_bullet(lines[number + 1].text) and len(line.text) <= _LONGEST_HEADING
            )
            section, listed = (section, True) if goes_on else ("", False)
        listed = listed or bullet
        found.append(section)
    return tuple(found)


def is_bullet(line: str) -> bool:
    """True where a line starts with a bullet or a number.

    >>> is_bullet("- Train models"), is_bullet("Train models")
    (True, False)
    """
    return _BULLET.match(line) is not None
