"""What a stated pay is made of: the words that say that a range takes in more than base salary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction.pay_words import phrases_of
from goingrate.extraction.sieve import word_hits

REACH_LEFT, REACH_RIGHT = 90, 300  # characters of a statement around its noun or pointer
AFTER, BEFORE, MOST_BREAKS = 350, 250, 3  # how far, and over how many ends of sentences, a statement speaks of a pay
SPOILS = re.compile(
    r"\b(?:package|rewards?|benefits|plan|also|may|might|can|could|not|that|total|everything)\b"
    r"|n['’]t\b|range of|\bto\s*$",
    re.IGNORECASE,
)
FAIRNESS = re.compile(
    r"\b(?:internal|pay|private) equity|diversity,?(?: and| &)? equity|equity,? (?:and|&) inclusion", re.IGNORECASE
)
ENDS = re.compile(r"[.!?](?=\s)|\n+")


class Statement(NamedTuple):
    """A sentence that says what pay in its neighbourhood is made of."""

    start: int
    end: int
    kind: str


def _words(*roles: str) -> str:
    return "|".join(re.escape(word) for word in sorted(phrases_of(*roles), key=len, reverse=True))


@cache
def _statement_pattern() -> re.Pattern[str]:
    nouns = rf"(?P<noun>(?:(?:{_words('pay noun')})\s)?(?:{_words('range noun')})|{_words('pay noun')})"
    subject = rf"(?:(?P<pointer>{_words('pointer')})\s(?:\w+\s){{0,2}})?{nouns}"
    kinds = "|".join(re.escape(word) for word in sorted(_whole_kinds(), key=len, reverse=True))
    article = (
        r"(?:(?:the|our|your|a|an|full|annual|yearly|expected|estimated|target|potential|maximum|both|based on)\s){0,4}"
    )
    return re.compile(
        rf"""\b{subject}\b(?P<between>[^.;:!?\n$€£]{{0,70}}?)\b(?:
            (?:{_words("made of")})\b(?P<parts>[^.;!?\n]{{0,160}})
          | (?:{_words("stands for")})\s{article}(?P<whole>{kinds})\b)""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _tail_pattern() -> re.Pattern[str]:
    """What an amount is made of, told right behind it: in brackets, or from "including" on."""
    made_of, base = _words("made of"), r"(?:base|basic|salary|fixed|fixe|fijo|fixo|fix|hourly)"
    return re.compile(
        rf"""(?P<between>[^.;!?\n()\[\]]{{0,25}})(?:
            [(\[]\s?(?P<sum>{base}\b(?:[^)\]\d$€£\n]|\d{{1,3}}\s?%){{0,60}})[)\]]
          | (?:[(\[]|[.]?\s{{0,4}}\n\s{{0,8}}[-•*–]?\s{{0,4}})?(?:{made_of})\b(?P<parts>[^.;!?\n)\]]{{0,160}}))""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _variable_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('variable')})\b", re.IGNORECASE)


@cache
def _addition_pattern() -> re.Pattern[str]:
    """Where a list of parts ends, because what follows comes on top."""
    cash = _words("variable")
    return re.compile(
        rf"\b(?:{_words('addition')})\b|n['’]t\b|[,;]\s?(?:and\s)?plus\b|\bplus\b(?!\s(?:\d{{1,3}}\s?%\s)?(?:{cash}))|\bplus\s(?:{_words('stock')})\b",
        re.IGNORECASE,
    )


@cache
def _whole_kinds() -> dict[str, str]:
    return {phrase: kind for phrase, kind in phrases_of("cue", "after").items() if kind in ("ote", "total")}


def kind_of_parts(parts: str) -> str | None:
    """Total or on-target earnings where a list of parts holds variable pay or stock; None where it does not.

    >>> kind_of_parts(" base salary and commission"), kind_of_parts(" both base and target bonus")
    ('ote', 'total')
    >>> kind_of_parts(" base salary only, not equity or bonus"), kind_of_parts(" base salary; plus equity and benefits")
    (None, None)
    >>> kind_of_parts(" salary + equity"), kind_of_parts(" salary + equity + benefits")
    ('total', None)
    """
    parts = FAIRNESS.sub(" ", _addition_pattern().split(parts, maxsplit=1)[0].split(";")[0])
    variable = {match[0].casefold() for match in _variable_pattern().finditer(parts)}
    if variable <= phrases_of("stock").keys() and "benefits" in parts.casefold():
        return None  # no figure holds benefits: this speaks of the whole offer
    kinds = {phrases_of("variable")[word] for word in variable}
    if not kinds:
        return None
    return "ote" if kinds == {"ote"} else "total"


def find_statements(text: str) -> Iterator[Statement]:
    """Every sentence that says that "the range above" or the like includes, or is, more than base salary.

    >>> [each.kind for each in find_statements("The range above includes base salary + equity.")]
    ['total']
    >>> list(find_statements("This range does not include equity. Our total package includes a bonus."))
    []
    """
    matches = (match for start, end in _stretches(text) for match in _statement_pattern().finditer(text, start, end))
    for match in matches:
        is_range = match["noun"].casefold().split()[-1] in phrases_of("range noun")
        before = text[max(0, match.start() - 20) : match.start()]
        if SPOILS.search(match["between"]) or SPOILS.search(before):
            continue
        if not (is_range or match["pointer"] or _pointer_pattern().search(match["between"])):
            continue
        kind = _whole_kinds()[match["whole"].casefold()] if match["whole"] else kind_of_parts(match["parts"])
        if kind:
            yield Statement(match.start(), match.end(), kind)


def _stretches(text: str) -> list[tuple[int, int]]:
    """The parts of lines around the words that a statement cannot do without: a cheap sieve for long texts."""
    found: list[tuple[int, int]] = []
    for at, _, _ in word_hits(text, "pay makeup"):
        start = max(text.rfind("\n", max(0, at - REACH_LEFT), at) + 1, at - REACH_LEFT, 0)
        end = text.find("\n", at, at + REACH_RIGHT)
        end = end if end >= 0 else min(len(text), at + REACH_RIGHT)
        if found and start <= found[-1][1]:
            start, end = found[-1][0], max(end, found.pop()[1])
        found.append((start, end))
    return found


@cache
def _pointer_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('pointer')})\b", re.IGNORECASE)


def kind_behind(text: str, end: int) -> str | None:
    """The kind that the words right behind an amount say by naming its parts.

    >>> kind_behind("$150k-$180k (base + bonus)", 11), kind_behind("$150k base + bonus", 5)
    ('total', None)
    """
    match = _tail_pattern().match(text, end)
    if match is None or SPOILS.search(match["between"]) or re.search(r"\+|&|\b(?:plus|and|with)\b", match["between"]):
        return None
    return kind_of_parts(match["sum"] or match["parts"] or "")


def speaks_of(statement: Statement, text: str, start: int, end: int) -> bool:
    """Whether a statement stands within about two sentences of the amount from start to end."""
    if statement.start >= end:
        return statement.start - end <= AFTER and len(ENDS.findall(text, end, statement.start)) <= MOST_BREAKS
    if statement.end <= start:
        return start - statement.end <= BEFORE and len(ENDS.findall(text, statement.end, start)) <= MOST_BREAKS
    return True
