"""Whether a visa is sponsored."""

from __future__ import annotations

import re
from typing import NamedTuple

from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.mentions import Mention, find_mentions, section_of
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, is_marked, small_letters

_HEADER_LINES = 3
_LONGEST_HEADER = 400  # characters
_EDGES = " \t|,;/()+&[]!.-:"


class _Said(NamedTuple):
    """One statement on visas: yes or no, offsets, and the rule that read it."""

    value: str
    start: int
    end: int
    rule: str


def find_visa(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[str]:
    """`yes` where sponsorship or a relocation visa is offered, `no` where refused, with where.

    Citizenship required is a refusal; export-control clauses and `authorised to work` say nothing. Where the ad says
    both, its own lines rule over those that recur, and a refusal over an offer.

    >>> find_visa(Posting("jsonl", "b", "1", "Cook", "We are not able to sponsor visas."), ()).value
    'no'
    """
    text = posting.text
    said = _header(posting) or [each for mention in find_mentions(text, "visa") if (each := _judge(text, mention))]
    if not said:
        return Silence.NOT_STATED
    rules = min(said, key=lambda each: (is_marked(marked, each.start), each.value != "no", each.start))
    return Found(rules.value, (Evidence("text", rules.start, rules.end, f"visa: {rules.rule}"),))


def _header(posting: Posting) -> list[_Said]:
    """What the header of a free text says: the mark `VISA` between its bars offers one, `NO VISA` refuses."""
    if posting.title:
        return []
    small = small_letters(posting.text)
    for line in find_lines(posting.text)[:_HEADER_LINES]:
        if "visa" not in small[line.start : line.end] and "h1b" not in small[line.start : line.end]:
            continue
        for group, value in (("header no", "no"), ("header yes", "yes")):
            match = cue_pattern("visa", group).search(small, line.start, min(line.end, line.start + _LONGEST_HEADER))
            if match:
                word = match.group().removesuffix("https:").removesuffix("http:").strip(_EDGES)
                start = small.index(word, match.start())
                return [_Said(value, start, start + len(word), "the header's mark")]
    return []


def _judge(text: str, mention: Mention) -> _Said | None:
    sentence, word = mention.sentence, (len(mention.before), len(mention.before) + len(mention.word))
    if any(_over("never", sentence, word)) or cue_pattern("visa", "fair").search(sentence):
        return None
    if mention.word.startswith("citizen"):
        if cue_pattern("visa", "export", r"\b").search(sentence) and "only" not in sentence:
            return None
        return _said("no", "citizen", "citizenship required", mention, sentence, word)
    if cue_pattern("visa", "asked", r"\b").search(sentence):
        return None
    refused = _said("no", "no", "refused", mention, sentence, word)
    if refused or (section_of(text, mention) == "duties" and "we" not in sentence.split()):
        return refused
    offered = _said("yes", "yes", "offered", mention, sentence, word)
    return _checked(text, offered, mention) if offered else None


def _checked(text: str, offered: _Said, mention: Mention) -> _Said | None:
    """An offer, turned round where "no" answers it ("Sponsorship available: no"); None where its clause denies it."""
    small = small_letters(text)
    answer = cue_pattern("visa", "label no").match(small, offered.end)
    if answer:
        return _Said("no", offered.start, answer.end(), "refused")
    first = mention.start - len(mention.before)
    denials = list(cue_pattern("visa", "denied").finditer(small, first, max(offered.start, first)))
    turned = denials and cue_pattern("visa", "turned").search(small, denials[-1].end(), mention.end)
    return None if denials and not turned else offered


def _said(value: str, group: str, rule: str, mention: Mention, sentence: str, word: tuple[int, int]) -> _Said | None:
    for match in _over(group, sentence, word):
        shift = mention.start - len(mention.before)
        return _Said(value, match.start() + shift, match.end() + shift, rule)
    return None


def _over(group: str, sentence: str, word: tuple[int, int]) -> list[re.Match[str]]:
    """The matches of a group of cues that cover some of the word."""
    found = cue_pattern("visa", group, r"(?<![^\W_])").finditer(sentence)
    return [match for match in found if match.start() < word[1] and match.end() > word[0]]
