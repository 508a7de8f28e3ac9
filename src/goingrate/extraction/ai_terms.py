"""Where a text speaks of artificial intelligence: terms of the field and names of its tools."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from goingrate.extraction.sieve import make_sieve, sieved_matches
from goingrate.extraction.title_words import read_list
from goingrate.text.phrases import phrases_pattern
from goingrate.text.spans import small_letters

_JOINING = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.@")  # not `acme.ai`
_AFTER = r"(?![A-Za-z0-9_]|\.[a-z])"
# `ai` in small letters, not in an address, not French `j'ai`; letters first, so that the search runs on them.
_SMALL_AI = re.compile(r"ai(?<![\w.@/'’-]ai)(?![\w.@'’])")
# Two patterns, since a search that begins with letters runs on them.
_ADDRESSES = (re.compile(r"http\S+"), re.compile(r"www\.\S+"))
_NAMED_BEFORE = re.compile(r"([A-Z][\w&-]*) $")


class AITerm(NamedTuple):
    """One AI term in a text, by offsets; kind: `field`, `tool`, or `weak` ones that need company."""

    start: int
    end: int
    kind: str


@cache
def _terms(*, exact: bool) -> tuple[re.Pattern[str], BytesAhoCorasick, dict[str, str]]:
    """The terms that count as written alone, or those that count in small letters, and the kind of each."""
    rows = [row for row in read_list("ai_terms.csv") if row["kind"] != "before ai" and bool(row["exact"]) == exact]
    kinds = {row["term"]: row["kind"] for row in rows}
    pattern = (
        re.compile(phrases_pattern(kinds) + _AFTER)
        if exact
        else re.compile(rf"\b{phrases_pattern(kinds)}{_AFTER}", re.ASCII)
    )
    return pattern, make_sieve(kinds), kinds


@cache
def _words_before() -> frozenset[str]:
    """Words before `AI` that make a kind of AI, where other capitalised words make a company's name."""
    return frozenset(row["term"] for row in read_list("ai_terms.csv") if row["kind"] == "before ai")


def _is_name(text: str, start: int) -> bool:
    before = _NAMED_BEFORE.search(text, max(0, start - 30), start)
    if before is None or before.group(1).lower() in _words_before() or before.group(1).isupper():
        return False
    lead = text[max(0, before.start() - 2) : before.start()]
    return bool(lead) and lead[-1:] == " " and (lead[0].islower() or lead[0] == ",")


@lru_cache(maxsize=16)
def find_ai_terms(text: str) -> tuple[AITerm, ...]:
    """The AI terms of a text in order, without addresses and without weak terms that stand alone in the text.

    >>> [term.kind for term in find_ai_terms("Train ML models; see https://acme.ai/ml and mail jobs@acme.ai")]
    ['field']
    """
    small = small_letters(text)
    found = {match.span(): "field" for match in _SMALL_AI.finditer(small)}
    for exact, searched in ((False, small), (True, text)):
        pattern, sieve, kinds = _terms(exact=exact)
        found |= {match.span(): kinds[match.group()] for match in sieved_matches(pattern, sieve, searched)}
    if not found:
        return ()
    addresses = [match.span() for pattern in _ADDRESSES for match in pattern.finditer(small)]
    terms: list[AITerm] = []
    for (start, end), kind in sorted(found.items(), key=lambda item: (item[0][0], -item[0][1])):
        inside = any(first <= start < last for first, last in addresses)
        joined = start > 0 and text[start - 1] in _JOINING
        if not inside and not joined and not (terms and start < terms[-1].end):
            name = end - start == 2 and kind == "field" and _is_name(text, start)
            terms.append(AITerm(start, end, "name" if name else kind))
    strong = any(term.kind in ("field", "tool") for term in terms)
    return tuple(term for term in terms if strong or term.kind == "name")
