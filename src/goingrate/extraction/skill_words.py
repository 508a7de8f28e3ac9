"""Where a text names technical skills: every name of the list at once, hard words only in company that is sure."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise

from goingrate.extraction.skill_heads import find_shared
from goingrate.extraction.skill_walk import SkillMention, written_names
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import small_letters

REACH = 40  # characters around a hard word in which its company must stand
NEIGHBOUR = "@skill"  # in `needs`: a surely named tool, language or the like
ANY_NEIGHBOUR = "@any"  # in `needs`: any other skill surely named
_NAME = "_"
_BULLETS = " \t-–—•●▪◦‣*·+►"
_ALONE = 2  # characters that may stand beside the only name of a line
_LOOSE = ("field", "method")  # kinds whose names are everyday words, too weak to vouch for a neighbour
_LISTED = re.compile(r"\s{0,3}(?:[,/;&+|•·]|and|or|\n{1,2} ?[-–•*]?)\s{0,3}(?:and |or )?")


def find_skill_mentions(text: str) -> list[SkillMention]:
    """The skills that a text names, in order, the longest where names lie inside one another.

    >>> [mention.alias.skill.id for mention in find_skill_mentions("Python, Go and PostgreSQL; go to market")]
    ['python', 'go', 'postgresql']
    """
    small = small_letters(text)
    candidates = written_names(text)
    if not candidates:
        return []
    shared = list(find_shared(small))
    kept: list[SkillMention] = []
    for mention in _with_shared(_in_company(small, candidates), shared) if shared else _in_company(small, candidates):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.start == kept[-1].start and mention.end == kept[-1].end and kept[-1].alias.hard:
            kept[-1] = mention
    return kept


def _with_shared(named: list[SkillMention], shared: list[SkillMention]) -> list[SkillMention]:
    """Both in order; a word that only a shared one makes whole names that alone: `model training and monitoring`."""
    taken = {(each.start, each.end) for each in shared}
    return sorted([*shared, *(each for each in named if (each.start, each.end) not in taken)], key=_by_place)


def _by_place(mention: SkillMention) -> tuple[int, int]:
    return mention.start, -mention.end


def _in_company(small: str, candidates: list[SkillMention]) -> list[SkillMention]:
    """The candidates without hard ones that nothing near makes sure."""
    sure: list[SkillMention] = []
    left: list[SkillMention] = []
    for each in candidates:
        if not each.alias.hard or _says_needed(small, each):
            sure.append(each)
        elif _may_be_vouched(each.alias.skill.needs):
            left.append(each)
    if not left:
        return sure
    for _ in range(2):
        if not left:
            break
        near, doubted, left = _Near(sure), left, []
        for each in doubted:
            (sure if near.vouches(small, each) else left).append(each)
        if len(left) == len(doubted):
            break
    sure += _listed_together(small, left)
    return sorted(sure, key=_by_place)


def _reach(small: str, mention: SkillMention) -> tuple[int, int]:
    """Where the company of a hard word may stand: near it in its line, or around a line that names nothing else."""
    first, last = max(0, mention.start - REACH), mention.end + REACH
    line_start = small.rfind("\n", first, mention.start) + 1
    line_end = small.find("\n", mention.end, last)
    own_start, own_end = max(first, line_start), last if line_end < 0 else line_end
    alone = small[own_start : mention.start] + small[mention.end : own_end]
    if line_start and len(alone.strip(_BULLETS)) <= _ALONE:
        return first, last
    return own_start, own_end


def _says_needed(small: str, mention: SkillMention) -> bool:
    """True where one of the words needed stands near; `_` in them stands for the name itself."""
    if mention.alias.exact and is_asked_before(small, mention.start):
        return True
    straight = _straight_before(mention.alias.skill.needs)
    if straight:
        return small[max(0, mention.start - REACH) : mention.start].endswith(straight)
    first, last = _reach(small, mention)
    around = f"{small[first : mention.start]}{_NAME}{small[mention.end : last]}"
    return any(map(around.__contains__, mention.alias.skill.needs))


@cache
def _may_be_vouched(needs: tuple[str, ...]) -> bool:
    return NEIGHBOUR in needs or ANY_NEIGHBOUR in needs


@cache
def _straight_before(needs: tuple[str, ...]) -> tuple[str, ...]:
    """The words needed where all of them must stand straight before the name, else none."""
    straight = tuple(need.removesuffix(_NAME) for need in needs if need.endswith(f" {_NAME}"))
    return straight if len(straight) == len(needs) else ()


def is_asked_before(small: str, start: int) -> bool:
    """True where the words straight before small[start:] ask for it: `experience with`."""
    return small[max(0, start - REACH) : start].endswith(_asking_before())


@cache
def _asking_before() -> tuple[str, ...]:
    """Words straight before a name that make it something to know."""
    return tuple(f"{row['pattern']} " for row in read_list("skill_cues.csv") if row["cue"] == "asking before")


class _Near:
    """Skills surely named, to be asked whether one stands near a hard word."""

    def __init__(self, sure: list[SkillMention]) -> None:
        self.sure = sorted(sure, key=lambda mention: mention.start)
        self.starts = [each.start for each in self.sure]

    def vouches(self, small: str, mention: SkillMention) -> bool:
        needs = mention.alias.skill.needs
        first, last = _reach(small, mention)
        for other in self.sure[bisect_left(self.starts, first - REACH) : bisect_left(self.starts, last)]:
            apart = other.end <= mention.start or other.start >= mention.end
            weighs = ANY_NEIGHBOUR in needs or other.alias.skill.kind not in _LOOSE
            if apart and weighs and other.end > first and other.alias.skill.id != mention.alias.skill.id:
                return True
        return False


def _listed_together(small: str, left: list[SkillMention]) -> list[SkillMention]:
    """Hard words that vouch for one another, as in `Go, Rust`."""
    left = [each for each in left if NEIGHBOUR in each.alias.skill.needs]
    listed: list[SkillMention] = []
    for one, other in pairwise(left):
        if one.alias.skill.id != other.alias.skill.id and _LISTED.fullmatch(small[one.end : other.start]):
            listed += [one, other]
    return listed
