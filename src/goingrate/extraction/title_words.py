"""Titles as words: cut, made plain, and looked up in the lists of job phrases and level marks."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

_WORD = re.compile(r"\.?[^\W_]+(?:\.(?=js\b|io\b)js|[+#]+)?")
_LETTERS = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "đ": "d", "ı": "i", "œ": "oe"})
LONGEST_TITLE = 300  # characters of a title that are read
_SERVES = re.compile(
    r"(?:(?<=assistant)|(?<=secretary)|(?<=\bstaff)|(?<=reporting))\s{1,9}(?:to|for)\s{1,9}"
    r"(?:(?:the|our|your)\s|c[a-z]o\b)",
    re.IGNORECASE,
)
_SHORTEST_COMPOUND = 6  # letters: the least that a compound such as `Softwareentwickler` adds before its head


class Word(NamedTuple):
    """One word of a title: offsets in the string it was cut from, and its plain form (small, no accents, singular)."""

    start: int
    end: int
    plain: str


class TitlePhrase(NamedTuple):
    """What a list says of a phrase: its kind, and the role it gives alone, under a leader and under a scientist."""

    kind: str
    role: str
    under_leader: str
    under_scientist: str


class Hit(NamedTuple):
    """A listed phrase in a title, by its first word and the word after its last."""

    first: int
    after: int
    phrase: TitlePhrase


class LevelMark(NamedTuple):
    """A level word in a title, by offsets; level is empty where the phrase only hides a mark."""

    start: int
    end: int
    kind: str
    level: str


@lru_cache(maxsize=8192)
def _plain(word: str) -> str:
    plain = word.lower()
    if not plain.isascii():
        plain = plain.translate(_LETTERS)
        decomposed = unicodedata.normalize("NFD", plain)
        kept = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
        plain = unicodedata.normalize("NFC", kept) if kept.isascii() else plain
    if len(plain) > 3 and plain[-1] == "s" and plain[-2] != "s" and plain != "sales":
        plain = plain[:-1]
    return plain


def find_words(title: str) -> list[Word]:
    """The words of a title, with offsets.

    >>> [word.plain for word in find_words("Senior C++ Engineers, Node.js")]
    ['senior', 'c++', 'engineer', 'node.j']
    """
    return list(_words(title))


@lru_cache(maxsize=256)
def _words(title: str) -> tuple[Word, ...]:
    return tuple(Word(match.start(), match.end(), _plain(match.group())) for match in _WORD.finditer(title))


def _key(phrase: str) -> str:
    return " ".join(word.plain for word in find_words(phrase))


def read_list(name: str) -> list[dict[str, str]]:
    """The rows of one of the package's lists, by column name; its first line says origin, licence and date.

    >>> read_list("levels.csv")[0]["level"]
    'intern'
    """
    text = resources.files("goingrate").joinpath("lists", name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


class _Phrases(NamedTuple):
    whole: dict[str, TitlePhrase]
    longest: dict[str, int]  # words of the longest phrase by its first word
    endings: dict[str, TitlePhrase]
    ends: tuple[str, ...]


def _longest(phrases: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@cache
def _title_phrases() -> _Phrases:
    whole: dict[str, TitlePhrase] = {}
    endings: dict[str, TitlePhrase] = {}
    for row in read_list("titles.csv"):
        phrase = TitlePhrase(row["kind"], row["role"], row["under_leader"], row["under_scientist"])
        if row["phrase"].startswith("*"):
            endings.setdefault(_plain(row["phrase"][1:]), phrase)
        else:
            whole.setdefault(_key(row["phrase"]), phrase)
    return _Phrases(whole, _longest(whole), endings, tuple(endings))


def find_hits(words: list[Word]) -> list[Hit]:
    """The listed phrases among the words: at each place the longest, none inside another.

    >>> [hit.phrase.role for hit in find_hits(find_words("Senior Data Scientist, Machine Learning"))]
    ['data_scientist', 'ml_engineer']
    """
    whole, longest, _, _ = _title_phrases()
    hits, at = [], 0
    while at < len(words):
        reach = longest.get(words[at].plain, 0)
        for after in range(min(len(words), at + reach), at, -1):
            phrase = _phrase(words[at:after], whole)
            if phrase is not None and not _cuts_field(words, at, after):
                hits.append(Hit(at, after, phrase))
                at = after - 1
                break
        else:
            compound = _compound(words[at].plain)
            if compound is not None:
                hits.append(Hit(at, at + 1, compound))
        at += 1
    return hits


def _phrase(words: list[Word], whole: dict[str, TitlePhrase]) -> TitlePhrase | None:
    """What the list says of some words; `process engineering` is what `process engineer` does."""
    phrase = whole.get(" ".join(word.plain for word in words))
    if phrase is None and len(words) > 1 and words[-1].plain == "engineering":
        phrase = whole.get(" ".join([*(word.plain for word in words[:-1]), "engineer"]))
    return phrase


def _cuts_field(words: list[Word], at: int, after: int) -> bool:
    """True where a rank's phrase takes the first word of a longer field: `head of product` of `product marketing`."""
    whole, longest, _, _ = _title_phrases()
    rank = whole.get(words[at].plain)
    if after - at == 1 or rank is None or rank.kind != "leader":
        return False
    reach = min(len(words), after - 1 + longest.get(words[after - 1].plain, 0))
    longer = (whole.get(" ".join(word.plain for word in words[after - 1 : end])) for end in range(after + 1, reach + 1))
    return any(phrase is not None and phrase.kind in ("field", "job") for phrase in longer)


def _compound(word: str) -> TitlePhrase | None:
    *_, endings, ends = _title_phrases()
    if (len(word) < _SHORTEST_COMPOUND and word.isascii()) or not word.endswith(ends):
        return None
    return next(phrase for ending, phrase in endings.items() if word.endswith(ending))


@cache
def _level_marks() -> tuple[dict[str, tuple[str, str]], dict[str, int]]:
    marks: dict[str, tuple[str, str]] = {}
    for row in read_list("levels.csv"):
        marks.setdefault(_key(row["phrase"]), (row["kind"], row["level"]))
    return marks, _longest(marks)


@lru_cache(maxsize=256)
def job_itself(title: str) -> str:
    """The part of a title that is read, without whom the job serves.

    >>> job_itself("Executive Assistant to the CTO"), job_itself("Associate to Manager")
    ('Executive Assistant', 'Associate to Manager')
    """
    serves = _SERVES.search(title, 0, LONGEST_TITLE)
    return title[: serves.start() if serves else LONGEST_TITLE]


def find_level_marks(title: str) -> tuple[LevelMark, ...]:
    """The level words of a title in order; words that only look like one (`senior living`) are left out.

    >>> [mark.level for mark in find_level_marks("Senior/Staff Engineer II, Senior Living")]
    ['senior', 'lead', 'mid']
    """
    words, (marks, longest) = _words(job_itself(title)), _level_marks()
    found, free = [], 0
    for at, word in enumerate(words):
        reach = longest.get(word.plain, 0) if at >= free else 0
        for after in range(min(len(words), at + reach), at, -1):
            mark = marks.get(" ".join([each.plain for each in words[at:after]]))
            if mark is not None:
                if mark[1]:
                    found.append(LevelMark(word.start, words[after - 1].end, *mark))
                free = after
                break
    return tuple(found)
