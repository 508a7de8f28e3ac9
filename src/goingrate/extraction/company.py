"""What the text says of the company: how many people, at which stage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.headcount import find_headcount
from goingrate.extraction.mentions import sentence_around
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import sieve_windows
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import Line, line_number_at, small_letters

_STAGES = ("public_sector", "large", "growth", "startup")
_SMALL, _MIDDLE = 100, 1_000  # people below which a company is a startup, and below which it is growing (protocol)
_AROUND_WORD = (48, 64)  # characters before and after a sieve word in which a cue with it stands
_MOST_MENTIONS = 40
_ASKING = ("duties", "requirements", "preferred")
_ONE_OF = re.compile(r"\bone of (?:the|\w+['’]s) (?:[\w-]+ ){1,4}$")
_ADDRESS = re.compile(r"https?://\S*$")
_FEED_SIZE = re.compile(r"(?<![\d-])\d[\d,.]*")


class _Said(NamedTuple):
    """One statement on the company's stage: what, how much it weighs, offsets, and the rule that read it."""

    stage: str
    weight: int
    start: int
    end: int
    rule: str


def find_company_size(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[int]:  # noqa: ARG001 - a blurb that recurs counts
    """The number of employees stated, the lower end of a range, with where; the feed's own where the text is silent.

    >>> find_company_size(Posting("jsonl", "b", "1", "Cook", "We are 40 people.", company_size="51 to 200"), ()).value
    40
    """
    found = find_headcount(posting.text)
    if found:
        return Found(found.people, (Evidence("text", found.start, found.end, "company size: said in the text"),))
    given = _FEED_SIZE.search(posting.company_size or "")
    if given and (people := int(re.sub(r"\D", "", given.group()))):
        return Found(people, (Evidence("company_size", None, None, "company size: the feed's own field"),))
    return Silence.NOT_STATED


def find_company_stage(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[str]:  # noqa: ARG001 - a blurb that recurs counts
    """startup, growth, large or public_sector, only from what the text says, with where.

    A public body rules, then a listing, the round of funding, the number of people, and last the bare word startup.

    >>> find_company_stage(Posting("jsonl", "b", "1", "Cook", "Acme is a Series B company."), ()).value
    'startup'
    """
    said = [*_statements(posting.text), *_by_people(posting.text)]
    if said:
        rules = min(said, key=lambda each: (-each.weight, _STAGES.index(each.stage), each.start))
        return Found(rules.stage, (Evidence("text", rules.start, rules.end, f"company stage: {rules.rule}"),))
    title = re.search(r"\bfounding\b", posting.title or "", re.IGNORECASE)
    if title:
        return Found("startup", (Evidence("title", *title.span(), "company stage: a founding role"),))
    return Silence.NOT_STATED


def _by_people(text: str) -> Iterator[_Said]:
    found = find_headcount(text)
    if found:
        stage = "startup" if found.people < _SMALL else "growth" if found.people < _MIDDLE else "large"
        yield _Said(stage, 3 if stage == "large" else 2, found.start, found.end, "number of people")


@cache
def _stages() -> re.Pattern[str]:
    ways = "|".join(f"(?P<{stage}>{cue('company_stage', stage)})" for stage in _STAGES)
    return re.compile(rf"(?<![^\W_])(?:{ways})")


def _statements(text: str) -> Iterator[_Said]:
    small, left = small_letters(text), _MOST_MENTIONS
    for line, first, last in sieve_windows(text, "company_stage", *_AROUND_WORD):
        for match in _stages().finditer(small, first, last):
            said = _judge(text, small, line, match)
            if said:
                yield said
            left -= 1
            if not left:
                return


def _judge(text: str, small: str, line: Line, match: re.Match[str]) -> _Said | None:
    before, after = sentence_around(small, line, match.start(), match.end())
    if _ADDRESS.search(before):
        return None
    word, stage = match.group(), match.lastgroup or ""
    asking = find_sections(text)[line_number_at(text, line.start)] in _ASKING
    own = cue_pattern("company_stage", "own", r"(?<![^\W_])", "$").search(before) is not None
    if not own and (_says("others", before[-60:]) or _says("experience", before)):
        return None
    if stage in ("public_sector", "large"):
        return None if asking else _Said(stage, 4 if stage == "public_sector" else 3, *match.span(), "listed or public")
    if "series" in word or "seed" in word:
        if asking or re.match(r"\W+(?:\w+\W+){0,2}(?:start-?ups|companies)\b", after):
            return None
        return _Said(stage, 3, *match.span(), "round of funding")
    if word.startswith(("startup", "start-up")) and not _is_own_startup(word, before, after, asking):
        return None
    return _Said(stage, 1, *match.span(), "what the company calls itself")


def _is_own_startup(word: str, before: str, after: str, asking: bool) -> bool:
    """True where the startup is the employer: not of the plural kind, nor in `startup experience` or `at a startup`."""
    if word.endswith("s") and not _ONE_OF.search(before):
        return False
    if cue_pattern("company_stage", "startup after").match(after):
        return False
    if cue_pattern("company_stage", "not a startup", r"(?<![^\W_])", "$").search(before):
        return False
    elsewhere = cue_pattern("company_stage", "startup place", r"(?<![^\W_])", "$").search(before)
    return not (asking and elsewhere and not cue_pattern("company_stage", "startup life").match(after))


def _says(group: str, clause: str) -> bool:
    return cue_pattern("company_stage", group, r"\b", r"\b").search(clause) is not None
