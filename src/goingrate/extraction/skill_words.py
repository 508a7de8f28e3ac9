"""Where a text names technical skills: every name of the list at once, hard words only in company that is sure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from goingrate.extraction.title_words import read_list
from goingrate.text.spans import is_marked, small_letters

REACH = 40  # characters around a hard word in which its company must stand
NEIGHBOUR = "@skill"  # in `needs`: a surely named tool, language or the like
ANY_NEIGHBOUR = "@any"  # in `needs`: any other skill surely named
_NAME = "_"
_BULLETS = " \t-–—•●▪◦‣*·+►"
_ALONE = 2  # characters that may stand beside the only name of a line
_LOOSE = ("field", "method")  # kinds whose names are everyday words, too weak to vouch for a neighbour
_PLURALS = ("field", "method", "model", "hardware", "protocol")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|@[^\s@]+\.\S+")
_LISTED = re.compile(r"\s{0,3}(?:[,/;&+|•·]|and|or|\n{1,2} ?[-–•*]?)\s{0,3}(?:and |or )?")
_BEFORE, _AFTER = "_@$#.\\~", "_@\\"


class Skill(NamedTuple):
    """One row of the list: what must stand near a hard alias, and what may not stand beside any."""

    id: str
    kind: str
    family: str
    needs: tuple[str, ...]
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    parent: str


class Alias(NamedTuple):
    """One spelling of a skill; a hard one counts only in company."""

    skill: Skill
    hard: bool


class SkillMention(NamedTuple):
    """A skill named in a text, by offsets."""

    start: int
    end: int
    alias: Alias


class _Names(NamedTuple):
    """Spellings in one case, and the automaton that finds them all in one walk."""

    automaton: AhoCorasick
    aliases: tuple[Alias, ...]


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)


def _beside(cell: str, pattern: str) -> re.Pattern[str] | None:
    words = "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in _words(cell))
    return re.compile(pattern.format(words)) if words else None


def make_skill(row: dict[str, str]) -> Skill:
    """The skill of one row of the list."""
    return Skill(
        row["id"],
        row["kind"],
        row["family"],
        _words(row["needs"]),
        _beside(row["not_before"], r"(?<!\w)(?:{})[\s-]*$"),
        _beside(row["not_after"], r"[\s-]*(?:{})"),
        row["parent"],
    )


def read_aliases(row: dict[str, str]) -> Iterator[tuple[str, bool, bool]]:
    """Each spelling of a row, whether it counts in this case only, and whether it is hard.

    >>> row = {"id": "go", "kind": "language", "aliases": "Go?|golang", "case": "exact", "needs": "language"}
    >>> list(read_aliases(row))
    [('Go', True, True), ('golang', False, False)]
    """
    exact, listed = row["case"] == "exact", _words(row["aliases"])
    hard_names = {name.removesuffix("?") for name in listed if name.endswith("?")}
    if row["id"] not in {name.lower() for name in hard_names}:
        yield row["id"], False, bool(row["needs"]) and not hard_names
    for name in listed:
        hard = name.endswith("?")
        yield name.removesuffix("?"), exact and hard, bool(row["needs"]) and (hard or not hard_names)


def _spellings(name: str, kind: str, exact: bool) -> set[str]:
    """A name with and without hyphens, and its plural where the kind has one."""
    spellings = {name} if exact else {name, name.replace(" ", "-"), name.replace("-", " ")}
    if kind in _PLURALS and (exact or len(name) > 4) and name[-1].isalpha() and name[-1].lower() not in "sgy":
        spellings |= {spelling + "s" for spelling in spellings}
    return spellings


@cache
def _names() -> tuple[_Names, _Names]:
    """The spellings that count in small letters, and those that count as written alone."""
    tables: tuple[dict[str, Alias], dict[str, Alias]] = ({}, {})
    written: tuple[dict[str, Alias], dict[str, Alias]] = ({}, {})
    for row in read_list("skills.csv"):
        skill = make_skill(row)
        for name, exact, hard in read_aliases(row):
            alias = Alias(skill, hard)
            written[exact].setdefault(name, alias)
            for spelling in _spellings(name, row["kind"], exact):
                tables[exact].setdefault(spelling, alias)
    small, exact_ones = tables[0] | written[0], tables[1] | written[1]
    return _automaton(small), _automaton(exact_ones)


def _automaton(names: dict[str, Alias]) -> _Names:
    # three times as fast as the default here, and built in a tenth of the time that the fastest kind takes
    automaton = AhoCorasick(list(names), implementation=Implementation.ContiguousNFA)
    return _Names(automaton, tuple(names.values()))


@cache
def skill_ids() -> dict[str, Skill]:
    """Every skill of the list by its id."""
    return {row["id"]: make_skill(row) for row in read_list("skills.csv")}


def find_named(name: str) -> Skill | None:
    """The skill that a word of a feed's own list names, or None where the list does not know it.

    >>> find_named("Golang").id, find_named("Go").id, find_named("Baking")
    ('go', 'go', None)
    """
    return _given_names().get(name.strip().lower())


@cache
def _given_names() -> dict[str, Skill]:
    named: dict[str, Skill] = {}
    for row in read_list("skills.csv"):
        for name, exact, _ in read_aliases(row):
            for spelling in _spellings(name, row["kind"], exact):
                named.setdefault(spelling.lower(), skill_ids()[row["id"]])
    return named | skill_ids()


def find_skill_mentions(text: str) -> list[SkillMention]:
    """The skills that a text names, in order, the longest where names lie inside one another.

    >>> [mention.alias.skill.id for mention in find_skill_mentions("Python, Go and PostgreSQL; go to market")]
    ['python', 'go', 'postgresql']
    """
    small = small_letters(text)
    candidates = sorted(_candidates(text, small), key=lambda mention: (mention.start, -mention.end))
    if not candidates:
        return []
    kept: list[SkillMention] = []
    for mention in _in_company(small, candidates):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.start == kept[-1].start and mention.end == kept[-1].end and kept[-1].alias.hard:
            kept[-1] = mention
    return kept


def _candidates(text: str, small: str) -> Iterator[SkillMention]:
    names, exact_names = _names()
    addressed = "@" in small or "://" in small or "www." in small
    addresses = tuple(match.span() for match in _ADDRESS.finditer(small)) if addressed else ()
    length = len(small)
    for searched, (automaton, aliases) in ((small, names), (text, exact_names)):
        for number, start, end in automaton.find_matches_as_indexes(searched, overlapping=True):
            if start and ((before := small[start - 1]).isalnum() or before in _BEFORE) and small[start].isalnum():
                continue
            if end < length and ((after := small[end]).isalnum() or after in _AFTER or _goes_on(text, start, end)):
                continue
            if addressed and is_marked(addresses, start):
                continue
            alias = aliases[number]
            if not _is_barred(small, start, end, alias.skill):
                yield SkillMention(start, end, alias)


def _goes_on(text: str, start: int, end: int) -> bool:
    """True where the word does not end here: `C++` after `C`, `.js` after `Vue`."""
    after = text[end]
    if after in "+#":
        return end - start == 1
    return after == "." and end + 1 < len(text) and (text[end + 1].islower() or text[end + 1].isdigit())


def _is_barred(small: str, start: int, end: int, skill: Skill) -> bool:
    if skill.not_before and skill.not_before.search(small[max(0, start - REACH) : start]):
        return True
    return skill.not_after is not None and skill.not_after.match(small[end : end + REACH]) is not None


def _in_company(small: str, candidates: list[SkillMention]) -> list[SkillMention]:
    """The candidates without hard ones that nothing near makes sure."""
    sure: list[SkillMention] = []
    left: list[SkillMention] = []
    for each in candidates:
        (sure if not each.alias.hard or _says_needed(small, each) else left).append(each)
    for _ in range(2):
        if not left:
            break
        near, doubted, left = _Near(sure), left, []
        for each in doubted:
            (sure if near.vouches(small, each) else left).append(each)
    sure += _listed_together(small, left)
    return sorted(sure, key=lambda mention: (mention.start, -mention.end))


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
    first, last = _reach(small, mention)
    around = f"{small[first : mention.start]}{_NAME}{small[mention.end : last]}"
    return any(word in around for word in mention.alias.skill.needs)


class _Near:
    """Skills surely named, to be asked whether one stands near a hard word."""

    def __init__(self, sure: list[SkillMention]) -> None:
        self.sure = sorted(sure, key=lambda mention: mention.start)
        self.starts = [each.start for each in self.sure]

    def vouches(self, small: str, mention: SkillMention) -> bool:
        needs = mention.alias.skill.needs
        if NEIGHBOUR not in needs and ANY_NEIGHBOUR not in needs:
            return False
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
