"""Where a text speaks of artificial intelligence: terms of the field and names of its tools."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.sieve import word_hits
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import small_letters

_JOINING = frozenset("_.@")  # not `acme.ai`
_BEFORE_SMALL_AI = frozenset("/'’-")  # not in an address, not French `j'ai`
_AFTER_SMALL_AI = frozenset("@.'’")
_ADDRESS_STARTS = ("http", "www.")
_LONGEST_ADDRESS = 400  # characters looked back for its start
_MOST = 400  # terms: further ones say nothing new
_LONGEST_NAME = 120  # characters
_BEFORE_PROMPTS = 50  # characters in which what is done to prompts is named
_NAMED_BEFORE = re.compile(r"([A-Z][\w&-]*) $")


class AITerm(NamedTuple):
    """One AI term in a text, by offsets; kind: `field`, `tool`, or `weak` ones that need company."""

    start: int
    end: int
    kind: str


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(row["kind"] for row in read_list("ai_terms.csv"))


@cache
def _kinds_of_ai() -> frozenset[str]:
    """Words before `AI` that make a kind of AI, where other capitalised words make a company's name."""
    return frozenset(row["pattern"] for row in read_list("ai_cues.csv") if row["cue"] == "kind of ai")


def _is_name(text: str, start: int) -> bool:
    before = _NAMED_BEFORE.search(text, max(0, start - 30), start)
    if before is None or before.group(1).lower() in _kinds_of_ai() or before.group(1).isupper():
        return False
    lead = text[max(0, before.start() - 2) : before.start()]
    return bool(lead) and lead[-1:] == " " and (lead[0].islower() or lead[0] == ",")


def find_ai_terms(text: str) -> tuple[AITerm, ...]:
    """The AI terms of a text in order, without addresses and without weak terms that stand alone in the text.

    >>> [term.kind for term in find_ai_terms("Train ML models; see https://acme.ai/ml and mail jobs@acme.ai")]
    ['field']
    """
    return _in_name(text) if len(text) <= _LONGEST_NAME else _in_text(text)


@lru_cache(maxsize=4096)
def _in_name(text: str) -> tuple[AITerm, ...]:
    """The same of a title or a department, which many postings share."""
    return _find(text)


@lru_cache(maxsize=16)
def _in_text(text: str) -> tuple[AITerm, ...]:
    return _find(text)


def _find(text: str) -> tuple[AITerm, ...]:
    hits = word_hits(text, "ai")
    if not hits:
        return ()
    small, kinds, terms = small_letters(text), _kinds(), list[AITerm]()
    # of those that start at one place the longest comes first
    for start, end, row in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        kind = kinds[row]
        if (terms and start < terms[-1].end) or _is_joined(small, text, start, end):
            continue
        if small[start:end] == "llm" and _is_law_degree(small, start, end):
            continue
        if len(terms) == _MOST:
            break
        if kind == "prompts":
            if not _are_made(small, start, end):
                continue
            kind = "weak"
        if kind == "small ai":
            if small[start - 1 : start] in _BEFORE_SMALL_AI or small[end : end + 1] in _AFTER_SMALL_AI:
                continue
            kind = "field"
        name = end - start == 2 and kind == "field" and _is_name(text, start)
        terms.append(AITerm(start, end, "name" if name else kind))
    strong = any(term.kind in ("field", "tool") for term in terms)
    return tuple(term for term in terms if strong or term.kind == "name")


def _is_law_degree(small: str, start: int, end: int) -> bool:
    """True for the master of laws: `LLM in Tax`, `JD or LLM`."""
    before, after = cue_pattern("ai", "law degree before"), cue_pattern("ai", "law degree after")
    return bool(before.search(small[max(0, start - 20) : start]) or after.match(small[end : end + 40]))


def _are_made(small: str, start: int, end: int) -> bool:
    """True for `tune prompts`, `design and test prompts`: not for those that a user or a screen gives."""
    maker = cue_pattern("ai", "prompt maker", r"\b", r" (?:(?:and |our |the |[\w-]+, )?[\w-]+ ){0,2}$")
    of_screen = cue_pattern("ai", "prompts of a screen", r" (?:and|or) ").match(small, end)
    return of_screen is None and maker.search(small[max(0, start - _BEFORE_PROMPTS) : start]) is not None


def _is_joined(small: str, text: str, start: int, end: int) -> bool:
    """True where the word is a part of a longer one, of a name of a file or site, or of an address."""
    if small[start - 1 : start] in _JOINING or small[end : end + 1] == "_":
        return start > 0 or small[end : end + 1] == "_"
    if small[end : end + 1] == "." and text[end + 1 : end + 2].islower():
        return True
    if not start or small[start - 1].isspace():
        return False
    first = max(0, start - _LONGEST_ADDRESS)
    at = max(small.rfind(sign, first, start) for sign in _ADDRESS_STARTS)
    return at >= 0 and len(small[at:start].split()) == 1
