"""Years of experience asked for the role as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.mentions import clause_after, clause_before
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import sieve_windows
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.phrases import phrases_pattern
from goingrate.text.spans import Line, is_marked, line_number_at, small_letters

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20,
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "zehn": 10,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "diez": 10,
    "twee": 2, "drie": 3, "vijf": 5, "due": 2, "tre": 3, "dois": 2, "três": 3,
}  # fmt: skip
_NUMBER = rf"\d{{1,2}}(?:[.,]\d{{1,2}})?(?!\d)|{phrases_pattern(_WORDS)}\b"
_NUMBER_AND_JOINT = _NUMBER.removesuffix(r"\b")
_JAEHRIG = re.compile(
    rf"(?<![\w.,-])(?P<low>{_NUMBER_AND_JOINT})(?P<high>(?!))?[- ]?jährige[nrs]?\s(?:[\w-]+\s){{0,2}}[\w-]*erfahrung"
)
_LABELLED = re.compile(
    r"years? of (?:\w+ )?experience(?: required| needed)?\s{0,3}[:=]\s{0,3}(?:>=?|≥)?\s{0,3}(?P<low>\d{1,2})(?!\d)"
    r"(?:\s?(?:-|–|to)\s?(?P<high>\d{1,2})(?!\d))?"
)
_MONTHS = re.compile(
    rf"(?<![\w.,-])(?P<low>{_NUMBER})(?:\s?(?:-|–|to|or)\s?(?P<high>{_NUMBER}))?\s?\+?\s?months?['’]?"
    r"\s(?:of\s)?(?:[\w-]+\s){0,3}experience"
)
_WINDOW, _REST = 70, 100  # characters before and after a number of years that may say what they are
_BESIDE = 120  # characters behind years of one kind in which those of all experience may follow
_MOST_YEARS = 30
_AROUND_UNIT = (48, 24)  # characters before and after the word year in which its number stands
_MOST_IN_A_WINDOW, _MOST_FOUND = 60, 60
_BULLETS = " \t-–—•●▪◦‣*·+►➢✓✔○>~"
_BETWEEN = ("and", "y", "e", "und", "et")
_OPENS_RANGE = re.compile(r"(?:between|zwischen|entre|de|tra)\W*$")
_STOPS = (". ", "! ", "? ", "; ", "|", "•", "●", "▪")
_OWN_SECTIONS = ("company", "benefits", "pay", "hiring", "legal")  # where years are seldom those asked


class YearsAsked(NamedTuple):
    """Years of experience asked: the least, the most (None where open), offsets, the rule, and what kind they are.

    optional: only wished; general: said to be all of the experience
    """

    least: float
    most: float | None
    start: int
    end: int
    rule: str = "years of experience"
    optional: bool = False
    general: bool = False


def find_years(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[float, float | None]]:
    """The least and most years of experience asked, with where; most is None where open.

    The first figure rules, what is demanded before what is wished, the ad's own lines before those that recur, and
    years of experience in all before those of one kind just before them.

    >>> find_years(Posting("jsonl", "b", "1", "Cook", "Founded 12 years ago. 3-5 years of experience."), ()).value
    (3.0, 5.0)
    """
    asked = list(find_asked(posting.text))
    if not asked:
        return Silence.NOT_STATED
    first = min(asked, key=lambda each: (each.optional, is_marked(marked, each.start), each.start))
    first = next((each for each in asked if each.general and 0 <= each.start - first.start <= _BESIDE), first)
    return Found((first.least, first.most), (Evidence("text", first.start, first.end, f"years: {first.rule}"),))


def find_asked(text: str) -> Iterator[YearsAsked]:
    """Every number of years of experience that a text asks of the person, in order of its lines.

    >>> [each.least for each in find_asked("At least five years in sales; 2+ years leading teams.")]
    [5.0, 2.0]
    """
    small = small_letters(text)
    found = (
        asked
        for line, first, last in sieve_windows(text, "years", *_AROUND_UNIT)
        for asked in _in_window(text, small, line, first, last)
    )
    yield from islice(found, _MOST_FOUND)


@cache
def _years() -> re.Pattern[str]:
    joint = r"-|–|—|−|‐|‑|to|bis|à|a|tot|or|and|y|e|und|et|/|~|(?<=0)\s"
    return re.compile(
        rf"(?<![\w$€£.,])(?<![\w)][-–])(?P<low>{_NUMBER})\s?"
        rf"(?:\(\d{{1,2}}\+?\))?\s?(?P<more>\+|-?\s?plus\b|or more\b)?\s?"
        rf"(?:(?P<joint>{joint})\s?(?P<high>{_NUMBER})\s?(?:\(\d{{1,2}}\)\s?)?(?P<open>\+|plus\b)?\s?)?(?:\(\d{{1,2}}\+?\)\s?)?"
        rf"(?:or more |plus |full |solid |volle )?(?P<hyphen>[-‑]?)\s?(?:{cue('years', 'unit')})\b['’]?"
        r"(?P<later> (?:or more|or greater|plus|minimum|and above)\b|\+)?"
    )


def _in_window(text: str, small: str, line: Line, first: int, last: int) -> Iterator[YearsAsked]:
    for match in islice(_years().finditer(small, first, last), _MOST_IN_A_WINDOW):
        asked = _read(text, small, line, match)
        if asked:
            yield asked
    own, further = small[first:last], min(line.end, last + _REST)
    for pattern, word, months in ((_JAEHRIG, "jährig", 1), (_MONTHS, "month", 12), (_LABELLED, "year", 1)):
        for match in pattern.finditer(small, first, further) if word in own else ():
            most = _number(match["high"]) / months if match["high"] else None
            yield YearsAsked(_number(match["low"]) / months, most, *match.span())
    if "experience" in own:
        for match in cue_pattern("years", "none needed", r"\b").finditer(small, first, further):
            yield YearsAsked(0.0, None, *match.span(), rule="no experience needed")


def _read(text: str, small: str, line: Line, match: re.Match[str]) -> YearsAsked | None:
    before, rest = _around(small, line, match)
    least = _number(match["low"])
    if least > _MOST_YEARS or not _is_asked(text, match, before, rest):
        return None
    most = _number(match["high"]) if match["high"] and not match["open"] else None
    if match["joint"] in _BETWEEN and not _OPENS_RANGE.search(before):
        least, most = _number(match["high"]), None
    if most is not None and most <= least:
        most = None
    if most is None and cue_pattern("years", "most only", r"(?:^|\W)", r"\W*$").search(before):
        least, most = 0.0, least
    return YearsAsked(
        least, most, *match.span(),
        optional=_is_optional(text, match.start(), before, rest), general=_matches("general", r"^\s?", rest),
    )  # fmt: skip


def _number(word: str) -> float:
    return float(_WORDS[word]) if word in _WORDS else float(word.replace(",", "."))


def _around(small: str, line: Line, match: re.Match[str]) -> tuple[str, str]:
    before = small[max(line.start, match.start() - _WINDOW) : match.start()]
    rest = small[match.end() : min(line.end, match.end() + _REST)]
    return clause_before(before, _STOPS), clause_after(rest, _STOPS)


def _is_asked(text: str, match: re.Match[str], before: str, rest: str) -> bool:
    """True where the years are experience: a word says so, or the person is said to have them, doing something."""
    if _matches("not asked after", r"^[\W_]*", rest) or cue_pattern(
        "years", "not asked before", r"(?:^|\W)", r"[^\w)]*$"
    ).search(before):
        return False
    if _is_of_others(before) or _is_of_company(before, rest):
        return False
    experienced = cue_pattern("years", "experience").search
    near = experienced(rest) is not None or match.group().endswith(("yoe", "y.o.e"))
    if match["hyphen"]:
        return experienced(rest[:50]) is not None
    section = _section(text, match.start())
    if cue_pattern("years", "long while", r"(?:^|\W)", r"\W*$").search(before):
        return section == "requirements" or cue_pattern("years", "person", r"\b", r"\b").search(before) is not None
    if section in _OWN_SECTIONS and not (near and _is_addressed(before)):
        return False
    return near or experienced(before) is not None or _is_asked_plainly(text, match, before, rest)


def _is_addressed(before: str) -> bool:
    """True where what comes before speaks to the person, or nothing comes before."""
    return not before.strip(_BULLETS) or cue_pattern("years", "addressed").search(before) is not None


def _is_asked_plainly(text: str, match: re.Match[str], before: str, rest: str) -> bool:
    """True where years are asked without the word experience: `5+ years in sales`, `Reqs: 3 yrs Go`."""
    if cue_pattern("years", "asking", r"\b", r"\s?:\W*$").search(before) or _matches("asking after", r"^\s*", rest, ""):
        return True
    marked, opens = bool(match["more"] or match["high"] or match["later"]), not before.strip(_BULLETS)
    if cue_pattern("years", "schooled", after=r"\W*$").search(before):
        return True
    if marked and before.endswith("(") and rest.startswith(")"):
        return True
    asking = _section(text, match.start()) == "requirements"
    if opens and marked and (asking or not rest.strip(" .")):
        return True
    stated = cue_pattern("years", "stated", r"(?:^|\b)", r"\W*$").search(before) is not None
    return (stated or (opens and (marked or asking))) and _matches("doing", r"^\W*", rest)


def _matches(group: str, opening: str, rest: str, closing: str = r"\b") -> bool:
    return cue_pattern("years", group, opening, closing).match(rest) is not None


def _is_of_others(before: str) -> bool:
    """True where a founder, a team or the company has the years, and no `you` comes between."""
    last = max((match.end() for match in cue_pattern("years", "whose", r"\b", r"\b").finditer(before)), default=-1)
    return last >= 0 and not re.search(r"\byou\b|\bcandidates?\b", before[last:])


def _is_of_company(before: str, rest: str) -> bool:
    """True where a sentence opens with years and goes on with another than `you`: "With 25 years, Acme is ..."."""
    opens = cue_pattern("years", "company opens", r"^\W*", r"\W*$").search(before)
    return opens is not None and _matches("company goes on", "", rest)


def _is_optional(text: str, at: int, before: str, rest: str) -> bool:
    wish = cue_pattern("years", "optional").search
    rest = cue_pattern("years", "optional", r"\((?!(?:\w{1,12} ){0,2}(?:", r"))[^()]{0,100}\)").sub("", rest)
    return _section(text, at) == "preferred" or bool(wish(rest) or wish(before))


def _section(text: str, at: int) -> str:
    return find_sections(text)[line_number_at(text, at)]
