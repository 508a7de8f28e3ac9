"""Mentions: the places where a text uses one of a list's words, each with its sentence, for readers to judge by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction.cues import cue_pattern, sieve_words
from goingrate.extraction.sections import find_sections
from goingrate.text.spans import Line, find_lines_with, line_number_at, small_letters

REACH = 160  # characters of the sentence on either side that are looked at: a text without full stops stays cheap
MOST_MENTIONS = 80  # what comes after them says nothing new
_ASKING = ("duties", "requirements", "preferred")
# A full stop after one letter (`U.S.`, `Ph.D.`) or a known short word ends no sentence.
_END = re.compile(r"(?<!\b\w)(?<!yrs)(?<!\bmin)(?<!\bapprox)(?<!\binc)[.!?](?=\s)|[。•●▪]")


class Mention(NamedTuple):
    """A word of the list in its line: offsets, and its sentence before and after it in small letters, cut at REACH."""

    word: str
    start: int
    end: int
    before: str
    after: str
    line: Line

    @property
    def sentence(self) -> str:
        """The sentence around the word, in small letters."""
        return self.before + self.word + self.after


@cache
def _words(name: str) -> re.Pattern[str]:
    return cue_pattern(name, "word", r"(?<![^\W_])", r"(?![^\W_])")


def find_mentions(text: str, name: str) -> Iterator[Mention]:
    """The places where a text uses a `word` of `lists/<name>_cues.csv`, in order, MOST_MENTIONS at most.

    >>> [mention.after for mention in find_mentions("We pay well. Bonus twice a year. Join us.", "bonus")]
    [' twice a year']
    """
    small, words, left = small_letters(text), _words(name), MOST_MENTIONS
    for line in find_lines_with(text, sieve_words(name)):
        for match in words.finditer(small, line.start, line.end):
            start, end = match.span()
            before, after = sentence_around(small, line, start, end)
            yield Mention(match.group(), start, end, before, after, line)
            left -= 1
            if not left:
                return


def sentence_around(small: str, line: Line, start: int, end: int) -> tuple[str, str]:
    """What a sentence says before and after small[start:end], within its line and REACH.

    >>> line = Line(0, 34, "We sell. You get a bonus, at last.")
    >>> sentence_around(line.text.lower(), line, 19, 24)
    (' you get a ', ', at last.')
    """
    before, after = small[max(line.start, start - REACH) : start], small[end : min(line.end, end + REACH)]
    first = max((stop.end() for stop in _END.finditer(before)), default=0)
    stop = _END.search(after)
    return before[first:], after[: stop.start()] if stop else after


def section_of(text: str, mention: Mention) -> str:
    """The section of the line that holds a mention; empty before the first heading."""
    return find_sections(text)[line_number_at(text, mention.start)]


def is_asking(text: str, mention: Mention) -> bool:
    """True where a mention stands among the duties or the requirements."""
    return section_of(text, mention) in _ASKING
