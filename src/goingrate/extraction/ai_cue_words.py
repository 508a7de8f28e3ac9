"""Which groups of AI cues a sentence holds: one look at each of its words tells of all groups at once."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.title_words import read_list

# Groups that are asked of whole sentences; the words of a cue stand side by side in its pattern.
GROUPS = (
    "asks", "you", "you do", "you use", "you have", "uses", "hiring", "hiring work", "forbidden", "degree", "offered",
    "screening", "you act",
)  # fmt: skip
_WORD = re.compile(r"[a-zà-ÿ0-9]+")
_ONE_WORD = re.compile(r"(?:[a-zà-ÿ]|\\w[*+]|\(\?:[a-zà-ÿ|?]+\)\??|[a-zà-ÿ]\?)+")
_LOOKS_BACK = re.compile(r"^(?:\(\?<![^)]*\))+")
_FIRST_LETTERS = re.compile(r"((?:[a-zà-ÿ](?![?*]))+)")  # not a letter that may be left out
_FIRST_WORDS = re.compile(r"\(\?:([^()]+)\)(?!\?)")


class _Cues(NamedTuple):
    """The cues of a group: those of one word as one pattern, and the letters with which one of the others begins.

    Where `begins` is None a cue begins with no letters that could be looked for.
    """

    words: re.Pattern[str]
    begins: tuple[str, ...] | None


@cache
def _cues() -> dict[str, _Cues]:
    return {group: _cues_of(group) for group in GROUPS}


def _cues_of(group: str) -> _Cues:
    words, begins, open_ended = ["(?!)"], list[str](), False
    for row in read_list("ai_cues.csv"):
        if row["cue"] != group:
            continue
        if _ONE_WORD.fullmatch(row["pattern"]):
            words.append(row["pattern"])
            continue
        first = first_letters(row["pattern"])
        open_ended = open_ended or not first
        begins += first
    return _Cues(re.compile("|".join(words)), None if open_ended else tuple(begins))


def first_letters(pattern: str) -> list[str]:
    """The letters with which a cue begins, or each of its first words; none where one of them begins otherwise."""
    pattern = _LOOKS_BACK.sub("", pattern)
    either = _FIRST_WORDS.match(pattern)
    letters = [_FIRST_LETTERS.match(way) for way in (either[1].split("|") if either else [pattern])]
    return [found[1] for found in letters if found] if all(letters) else []


@lru_cache(maxsize=1 << 16)
def _told_by(word: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The groups that a word alone is a cue of, and those of which it may begin a cue; None where there are none."""
    cues = _cues().items()
    sure = frozenset(group for group, each in cues if each.words.fullmatch(word))
    maybe = frozenset(group for group, each in cues if each.begins is None or word.startswith(each.begins))
    return (sure, maybe) if sure or maybe else None


class CueWords:
    """A text in small letters, asked for the groups of cues that it holds as whole words."""

    __slots__ = ("_answers", "_small", "_told")

    def __init__(self, small: str) -> None:
        self._small = small
        self._told = [told for told in map(_told_by, set(_WORD.findall(small))) if told]
        self._answers: dict[str, bool] = {}

    def says(self, group: str) -> bool:
        """True where the text holds a cue of the group.

        >>> CueWords("you have hands-on experience").says("asks"), CueWords("inexperienced").says("asks")
        (True, False)
        """
        known = self._answers.get(group)
        if known is None:
            known = self._answers[group] = self._holds(group)
        return known

    def _holds(self, group: str) -> bool:
        maybe = False
        for sure, may_begin in self._told:
            if group in sure:
                return True
            maybe = maybe or group in may_begin
        return maybe and cue_pattern("ai", group, r"\b", r"\b").search(self._small) is not None
