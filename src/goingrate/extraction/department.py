"""What stands around a title and bears on it: the department that hires, and the employer's own name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from goingrate.extraction.title_words import read_list
from goingrate.records.posting import Posting
from goingrate.text.phrases import phrases_pattern

_PARTED = re.compile(r"[^\W_]+")
_KINDS = ("hardware", "technical", "business")  # a department of several kinds is of the first
_EDGE_BEFORE, _EDGE_AFTER = r"(?:^|[,|(\[;:–—-]|@|\bat)\s*", r"\s*(?:$|[,|)\];:–—-])"


@cache
def _departments() -> tuple[dict[str, str], re.Pattern[str]]:
    kinds = {row["phrase"]: row["kind"] for row in read_list("departments.csv")}
    return kinds, re.compile(rf"(?<![^\W_]){phrases_pattern(kinds)}(?![^\W_])")


@lru_cache(maxsize=1024)
def parse_department(department: str | None) -> str | None:
    """The kind of work a department does: `hardware`, `technical`, `business`; None where its name doesn't tell.

    >>> parse_department("Data & Platform"), parse_department("Business Development"), parse_department("Harbour Team")
    ('technical', 'business', None)
    """
    kinds, pattern = _departments()
    found = {kinds[match.group()] for match in pattern.finditer((department or "").lower())}
    return next((kind for kind in _KINDS if kind in found), None)


@lru_cache(maxsize=256)
def _name_pattern(name: str) -> re.Pattern[str] | None:
    words = _PARTED.findall(name)
    if not words or sum(len(word) for word in words) < len("acme"):
        return None
    spelled = r"[\W_]*".join(re.escape(word) for word in words)
    return re.compile(rf"{_EDGE_BEFORE}(?P<name>{spelled}){_EDGE_AFTER}", re.IGNORECASE)


def without_company(title: str, posting: Posting) -> str:
    """The title with the employer's name blanked out where it stands as a part of its own; offsets stay.

    >>> without_company("Lumora AI - Nurse", Posting("ashby", "lumora-ai", "1", "", ""))
    '········· - Nurse'
    """
    small = title.lower()
    for name in {posting.company or "", posting.board}:
        first = _PARTED.search(name.lower())
        pattern = _name_pattern(name) if first and first.group() in small else None
        match = pattern.search(title) if pattern else None
        if match and match.end("name") - match.start("name") < len(title.strip()):
            start, end = match.span("name")
            title = title[:start] + "·" * (end - start) + title[end:]
    return title
