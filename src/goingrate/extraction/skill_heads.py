"""Names of a list that share one word: `model training, evaluation and monitoring`, `unit and integration testing`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from goingrate.extraction.skill_names import skill_names
from goingrate.extraction.skill_walk import SkillMention
from goingrate.extraction.title_words import read_list

_NEAR = 32  # characters of a word and the `and` before it
_REACH = 80  # characters of such a list
_ITEM = r"[a-z][a-z-]{2,24}"
_AFTER = re.compile(rf" ({_ITEM}(?:(?:, and |, or |, | and | or | & |/){_ITEM}){{1,6}})(?![\w-])")
_BEFORE = re.compile(rf"(?<![\w-])((?:{_ITEM}, ){{0,4}}{_ITEM}(?:,? (?:and|or|&) |/)){_ITEM} $")
_ONE = re.compile(_ITEM)


def find_shared(small: str) -> Iterator[SkillMention]:
    """The skills that only a shared word makes whole, each where its own word stands.

    >>> text = "model training, evaluation and monitoring; linear and logistic regression"
    >>> [(mention.alias.skill.id, text[mention.start:mention.end]) for mention in find_shared(text)]
    [('model evaluation', 'evaluation'), ('model monitoring', 'monitoring'), ('linear regression', 'linear')]
    """
    for head in _heads("head before"):
        for at in _places(small, head):
            match = _AFTER.match(small, at + len(head), at + len(head) + _REACH)
            items = list(_ONE.finditer(small, *match.span(1)))[1:] if match else []
            yield from _named(items, head + " {}")
    for head in _heads("head behind"):
        for at in _places(small, head):
            match = _BEFORE.search(small, max(0, at - _REACH), at) if _is_listed(small, at) else None
            items = list(_ONE.finditer(small, *match.span(1))) if match else []
            yield from _named(items, "{} " + head)


def _places(small: str, head: str) -> Iterator[int]:
    at = small.find(head)
    while at >= 0:
        if not (at and small[at - 1].isalnum()):
            yield at
        at = small.find(head, at + len(head))


def _is_listed(small: str, at: int) -> bool:
    """True where the word before small[at:] follows an `and` or the like: cheaper to ask than the whole pattern."""
    rest, _, word = small[max(0, at - _NEAR) : max(0, at - 1)].rpartition(" ")
    return "/" in word or rest.endswith((" and", " or", " &"))


def _named(items: list[re.Match[str]], whole: str) -> Iterator[SkillMention]:
    for item in items:
        for alias in skill_names().get(whole.format(item.group()), ()):
            if not alias.hard and not alias.exact:
                yield SkillMention(*item.span(), alias)


@cache
def _heads(group: str) -> tuple[str, ...]:
    return tuple(row["pattern"] for row in read_list("skill_cues.csv") if row["cue"] == group)
