"""The words around an amount that say whether it is pay, of which kind and per what."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from goingrate.extraction.currencies import rows

# Roles of words that only `pay_makeup` looks for.
SENTENCE_ROLES = frozenset(
    (
        "made of",
        "stands for",
        "range noun",
        "pay noun",
        "pointer",
        "addition",
        "stock",
        "cue ending",
        "period part",
        "no pay part",
        "least part",
    )
)
_SPAN = re.Match.span
TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*|[^\w\s]")


class Token(NamedTuple):
    """A word or mark of a text, in lower case, with its place."""

    word: str
    start: int
    end: int


class Sense(NamedTuple):
    """What a phrase of our list means: its role with a value, and a period where it names one."""

    role: str
    value: str
    period: str


class Hit(NamedTuple):
    """A phrase found: the tokens it covers and its senses by role."""

    first: int
    last: int
    senses: dict[str, Sense]


def tokens_of(text: str) -> list[Token]:
    """The words and marks of a text, without dots and in lower case.

    >>> [token.word for token in tokens_of("Salary (p.a.): U.S.")]
    ['salary', '(', 'pa', '.', ')', ':', 'us', '.']
    """
    if text.isascii() and "." not in text:
        small = text.lower()
        return [Token(small[start:end], start, end) for start, end in map(_SPAN, TOKEN.finditer(text))]
    return [
        Token(match[0].casefold().replace("’", "'").replace(".", "") or ".", match.start(), match.end())
        for match in TOKEN.finditer(text)
    ]


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], dict[str, Sense]]]]:
    """Every phrase of the list under its first word, the longest first."""
    senses: dict[tuple[str, ...], dict[str, Sense]] = {}
    for row in rows("pay_words.csv"):
        if row["role"] in SENTENCE_ROLES:
            continue
        words = tuple(token.word for token in tokens_of(row["phrase"]))
        senses.setdefault(words, {})[row["role"]] = Sense(row["role"], row["value"], row["period"])
    for row in rows("pay_places.csv"):
        words = tuple(token.word for token in tokens_of(row["phrase"]))
        senses.setdefault(words, {})["place"] = Sense("place", row["country"], "")
    by_first: dict[str, list[tuple[tuple[str, ...], dict[str, Sense]]]] = {}
    for words in sorted(senses, key=len, reverse=True):
        by_first.setdefault(words[0], []).append((words, senses[words]))
    return by_first


def hits_in(tokens: list[Token]) -> list[Hit]:
    """The phrases of our list in a run of tokens: from left to right, the longest first, without overlaps.

    >>> [sorted(hit.senses) for hit in hits_in(tokens_of("sign-on bonus"))]
    [['block']]
    """
    found, read_to, by_first = [], 0, _phrases()
    words = tuple([token.word for token in tokens])
    endings = _endings()
    for at, word in enumerate(words):
        if at < read_to:
            continue
        if word not in by_first:
            if word.endswith(endings) and (senses := _compound(word)):
                found.append(Hit(at, at + 1, senses))
            continue
        for phrase, senses in by_first[word]:
            if words[at : at + len(phrase)] == phrase:
                read_to = at + len(phrase)
                found.append(Hit(at, read_to, senses))
                break
    return found


@cache
def _endings() -> tuple[str, ...]:
    return tuple(phrases_of("cue ending", "block ending"))


@lru_cache(maxsize=1024)
def _compound(word: str) -> dict[str, Sense]:
    """What a German compound means by how it ends: pay, with the period that one of its parts names, or no pay.

    >>> _compound("bruttojahreslohn"), _compound("urlaubsentgelt"), list(_compound("kundenbudgets"))
    ({'cue': Sense(role='cue', value='base', period='year')}, {}, ['block'])
    """
    if word.endswith(tuple(phrases_of("block ending"))):
        return {"block": Sense("block", "", "")}
    if any(part in word for part in phrases_of("no pay part")):
        return {}
    period = next((value for part, value in phrases_of("period part").items() if part in word), "")
    senses = {"cue": Sense("cue", "base", period)}
    return senses | {"from": Sense("from", "", "")} if any(p in word for p in phrases_of("least part")) else senses


@cache
def phrases_of(*roles: str) -> dict[str, str]:
    """The phrases that have one of the roles, with their values.

    >>> phrases_of("stands for")["reflects"], phrases_of("variable")["commission"]
    ('', 'ote')
    """
    return {row["phrase"]: row["value"] for row in rows("pay_words.csv") if row["role"] in roles}
