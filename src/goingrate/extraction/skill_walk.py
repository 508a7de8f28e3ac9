"""Where a text writes names of technical skills, as words of their own."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from goingrate.extraction.sieve import word_hits
from goingrate.extraction.skill_names import Alias, Skill, skill_names
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import is_marked, small_letters

_BESIDE = 40  # characters on either side in which a word that bars a name may stand
_ADDRESSES = (("://", re.compile(r"\S+")), ("www.", re.compile(r"\S+")), ("@", re.compile(r"@[^\s@]+\.\S+")))
_UNPARTED = "\u3040"  # the first letter of the scripts of Japan, China and Korea; few others come after them
_BETWEEN = " \t\r\n\xa0-"
_ENDING = (",", ";", ")", "/", "")  # signs after which no word bars a name
_APART = frozenset(" \t\n,;:()/-|&")  # signs that part words for sure
_BEFORE, _AFTER = "_@$#.\\~", "_@\\"
_UNBREAKABLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-"})


_CODE = 3  # letters of a currency's code, which may be a skill's name too: CAD, PHP
_AROUND_CODE = 12  # characters beside it in which a figure stands
_SUM = r"\d(?:[,.’' ]\d{3}|\d{3}|\s?k(?![a-z]))"  # 45,000 or 4500 or 45k, not the 8.2 of a version
_SUM_BEFORE = re.compile(rf"{_SUM}(?:[.,]\d{{1,2}})?[ )]{{0,2}}\(?\s?$")
_SUM_AFTER = re.compile(rf"[ (:]{{0,3}}(?:[$₱]|\d{{0,2}}{_SUM})")


class SkillMention(NamedTuple):
    """A skill named in a text, by offsets."""

    start: int
    end: int
    alias: Alias


def written_names(text: str) -> list[SkillMention]:
    """Every spelling of the list that stands in a text as a word, by start, the longer first; hard ones unjudged.

    >>> [text.alias.skill.id for text in written_names("You go on; Golang is C++, not C.")]
    ['go', 'c++', 'c']
    """
    small, found = small_letters(text), []
    names, addresses, last = skill_names(), _addresses(small), len(text)
    first, final = (addresses[0][0], addresses[-1][1]) if addresses else (last, 0)
    for start, end, _ in word_hits(text, "skills"):
        read = names.get(small[start:end])
        if read is None:
            read = () if text.isascii() else names.get(small[start:end].translate(_UNBREAKABLE), ())
        if not read or (first <= start < final and is_marked(addresses, start)):
            continue
        if (start and small[start - 1] not in _APART) and _goes_before(small, start):
            continue
        if (end < last and small[end] not in _APART) and _goes_on(text, start, end):
            continue
        if end - start == _CODE and _is_currency(text, small, start, end):
            continue
        for alias in read:
            skill = alias.skill
            if alias.exact and text[start:end] != alias.written:
                continue
            if not ((skill.not_before or skill.not_after) and _is_barred(small, start, end, skill)):
                found.append(SkillMention(start, end, alias))
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return found


def _addresses(small: str) -> tuple[tuple[int, int], ...]:
    """Where the text writes addresses of pages and mail: no word in them is a name."""
    found: list[tuple[int, int]] = []
    for mark, pattern in _ADDRESSES:
        at = small.find(mark)
        while at >= 0:
            match = pattern.match(small, at)
            if match:
                found.append(match.span())
            at = small.find(mark, match.end() if match else at + 1)
    return tuple(sorted(found))


def _goes_before(small: str, start: int) -> bool:
    """True where the word of small[start:] begins earlier."""
    before = small[start - 1]
    return (_goes_with(before) or before in _BEFORE) and small[start].isalnum()


def _goes_on(text: str, start: int, end: int) -> bool:
    """True where text[start:end] is the beginning of a longer word: `C++` after `C`, `Vue.js` after `Vue`."""
    after = text[end]
    if after in "+#":
        return end - start == 1
    if after == ".":
        return end + 1 < len(text) and (text[end + 1].islower() or text[end + 1].isdigit())
    return _goes_with(after) or after in _AFTER


def _is_currency(text: str, small: str, start: int, end: int) -> bool:
    """True where a name is a currency's code beside a sum: `$80,000 (CAD)`, `PHP 45,000`."""
    if text[start:end] not in _currency_codes():
        return False
    before = small[max(0, start - _AROUND_CODE) : start]
    return bool(_SUM_BEFORE.search(before) or _SUM_AFTER.match(small, end, end + _AROUND_CODE))


@cache
def _currency_codes() -> frozenset[str]:
    return frozenset(row["code"] for row in read_list("currencies.csv"))


def _goes_with(char: str) -> bool:
    """True for letters and digits of scripts that part their words: Kana, Han and Hangul stand beside names at once."""
    return char.isalnum() and char < _UNPARTED


def _is_barred(small: str, start: int, end: int, skill: Skill) -> bool:
    """True where a word stands beside the name that bars it, white space and hyphens between them or none."""
    if skill.not_before and start and small[start - 1] in _BETWEEN:
        before = small[max(0, start - _BESIDE) : start].rstrip(_BETWEEN)
        if before.endswith(skill.not_before) and any(_ends_with_word(before, word) for word in skill.not_before):
            return True
    if skill.not_after and small[end : end + 1] not in _ENDING:
        after = small[end : end + _BESIDE].lstrip(_BETWEEN)
        return after.startswith(skill.not_after) and any(_starts_with_word(after, word) for word in skill.not_after)
    return False


def _ends_with_word(before: str, word: str) -> bool:
    at = len(before) - len(word)
    return before.endswith(word) and not (at and _is_letter(before[at - 1]))


def _starts_with_word(after: str, word: str) -> bool:
    at = len(word)
    return after.startswith(word) and not (_is_letter(word[-1]) and at < len(after) and _is_letter(after[at]))


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"
