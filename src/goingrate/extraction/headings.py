"""Headings: which short lines open a section, and which."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from goingrate.extraction.title_words import read_list
from goingrate.text.phrases import phrases_pattern

LONGEST_HEADING = 70  # characters
_EDGES = ' \t#*_:-–—•►▶|!?.,…=~>«»"“”()[]🚀✨💼🎯🔥👉📌🌟💡🙌✅⭐️'
_BULLET = re.compile(r"^\s*(?:[-–•●▪◦‣⁃∙·*+►➢✓✔○❖■]|\d{1,2}[.)])\s+")
_FOLD = str.maketrans({"’": "'", "‘": "'", "`": "'", "-": " ", "‑": " ", "–": " ", "—": " ", "/": " ", "+": " "})
_ASIDE = re.compile(r"(?<=\w)\s{0,3}\([^()]{1,60}\)?\s{0,3}:?$")  # `Benefits (there are more)`
_WORD = re.compile(r"[^\W_][\w'.]*")
_ABOUT = re.compile(r"(?:about|über) (?!you\b|\d|the (?:role|job|position|opportunity)\b|this\b|half\b)")
_NAMED = re.compile(r"(?:why|join|life at|inside|meet|who is|what is|at|working at) (?!you\b|this\b|least\b|now$)")
_ENDS = (".", ",", ";", "!")
_OPEN_ENDS = (":", "…", "...", "..", ":)", "?", ":*", ":_")
# Words besides the listed ones that a heading may hold: after a phrase at its start, before one at its end.
_MOST_AFTER, _MOST_BEFORE, _MOST_OPEN = 4, 2, 8
_LONGEST_LABEL = 45  # characters before its colon
_MOST_ABOUT, _SHORT_ABOUT = 6, 4  # words of `About Acme` and `Life at Acme`


class _List(NamedTuple):
    sections: dict[str, str]
    kinds: dict[str, str]
    phrases: re.Pattern[str]


@cache
def _headings() -> _List:
    rows = [row for row in read_list("section_headings.csv") if row["section"]]
    sections = {row["phrase"]: "" if row["section"] == "other" else row["section"] for row in rows}
    bounded = rf"(?:^|(?<=[\s,&(|]))(?P<phrase>{phrases_pattern(sections)})(?=$|[\s:,&?!.'()|])"
    return _List(sections, {row["phrase"]: row["kind"] for row in rows}, re.compile(bounded))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(row["phrase"] for row in read_list("section_headings.csv") if row["kind"] == "filler")


@lru_cache(maxsize=8192)
def parse_heading(line: str) -> str | None:
    """The section that a heading opens, or None where the line is no heading that the list knows.

    Empty for a heading of none of the sections, such as `Location`.

    >>> parse_heading("## What You'll Do:"), parse_heading("Coach and mentor the team")
    ('duties', None)
    """
    if len(line) > LONGEST_HEADING or _BULLET.match(line):
        return None
    plain = _ASIDE.sub("", line).lower().translate(_FOLD).strip(_EDGES)
    known = _headings()
    if plain in known.sections:
        return known.sections[plain]
    end = line.rstrip()
    is_open = end.endswith(_OPEN_ENDS)
    if end.endswith(_ENDS) and not is_open:
        return None
    found = list(known.phrases.finditer(plain))
    if found and (section := _judged(line, plain, found, is_open=is_open)) is not None:
        return section
    words = len(plain.split())
    if words <= _MOST_ABOUT:
        shown = is_open or line.isupper() or is_title(line)
        if (shown and _NAMED.match(plain)) or ((shown or words <= _SHORT_ABOUT) and _ABOUT.match(plain)):
            return "company"
    return None


def _judged(line: str, plain: str, found: list[re.Match[str]], *, is_open: bool) -> str | None:
    """The section of a line that holds listed phrases, None where it is no heading for all that."""
    known = _headings()
    named = [match["phrase"] for match in found]
    first = found[0]
    kind = known.kinds[named[0]]
    section = _weightiest([known.sections[each] for each in named], named[-1])
    before = _others(plain[: first.start()])
    after = _others(known.phrases.sub(" ", plain[first.end() :]))
    if not before and not after:
        return section if kind != "colon" or is_open or len(found) > 1 or len(plain.split()) <= 3 else None
    if is_open and section == "requirements" and named[-1].partition(" ")[0] == "if":
        return section
    if kind in ("alone", "shows"):
        return None
    if is_open and before + after <= _MOST_OPEN:
        return section if before <= 1 or kind == "colon" else None
    if kind == "colon":
        return section if line.isupper() and not before and after <= 2 else None
    if not before and first.start() == 0:
        return section if after <= _MOST_AFTER else None
    shown = is_title(line) or line.isupper()
    return section if shown and not after and before <= _MOST_BEFORE else None


def _weightiest(sections: list[str], last: str) -> str:
    """Of the sections that a line names the one that it opens: what it says of wishes, conditions and benefits decides.

    last: its last phrase
    """
    if "" in sections or "preferred" in sections:
        return "" if "" in sections else "preferred"
    if last.partition(" ")[0] == "if":
        return "requirements"
    return "benefits" if sections[0] == "pay" and "benefits" in sections else sections[0]


def _others(words: str) -> int:
    """How many words there are besides those that add nothing."""
    fillers = _fillers()
    return sum(1 for word in _WORD.findall(words) if word not in fillers)


def is_title(line: str) -> bool:
    """True where every longer word of a line begins with a capital.

    >>> is_title("Life at Acme"), is_title("Join the weekly call")
    (True, False)
    """
    words = [word for word in _WORD.findall(line) if len(word) > 3 or not word.islower()]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)


def is_bullet(line: str) -> bool:
    """True where a line starts with a bullet or a number.

    >>> is_bullet("- Train models"), is_bullet("Train models")
    (True, False)
    """
    return _BULLET.match(line) is not None


class Label(NamedTuple):
    """A heading with its content on one line; shows: it asks for nothing, or may go on to something else."""

    section: str
    shows: bool


def label_of(line: str) -> Label | None:
    """The section of a line that is a heading and its content in one, such as `Salary: 50,000 EUR`.

    >>> label_of("Salary: 50,000 EUR"), label_of("Note that: salary")
    (Label(section='pay', shows=False), None)
    """
    at = line.find(":", 2, _LONGEST_LABEL)
    if at < 0 or not line[at + 1 :].strip() or line[at + 1] == "/" or line[at - 1].isdigit():
        return None
    return _label(line[:at])


@lru_cache(maxsize=2048)
def _label(words: str) -> Label | None:
    if _BULLET.match(words):
        return None
    plain = words.lower().translate(_FOLD).strip(_EDGES)
    known = _headings()
    phrase = plain if plain in known.sections else None
    if phrase is None:
        found = known.phrases.search(plain)
        # `NYC salary: 50,000`: pay is often said place by place
        allowed = 1 if found and known.sections[found["phrase"]] == "pay" else 0
        phrase = found["phrase"] if found and _others(known.phrases.sub(" ", plain)) <= allowed else None
    if phrase is None:
        return None
    section = known.sections[phrase]
    return Label(section, section == "company" or known.kinds[phrase] == "shows")
