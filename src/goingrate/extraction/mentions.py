"""Mentions: the places where a text uses one of a list's words, each with its sentence, for readers to judge by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import word_hits
from goingrate.text.spans import Line, find_lines, line_number_at, small_letters

REACH = 160  # characters of the sentence on either side that are looked at: a text without full stops stays cheap
MOST_MENTIONS = 80  # what comes after them says nothing new
_ASKING = ("duties", "requirements", "preferred")
_STOPS = (". ", "! ", "? ", "•", "●", "▪")
# A full stop after one letter (`U.S.`, `Ph.D.`) or a known short word ends no sentence.
_SHORTENED = re.compile(r"(?:(?<![^\W_])[^\W_]|yrs|\bmin|\bmind|\bapprox|\binc|\bph)\Z")


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


def find_mentions(text: str, name: str) -> Iterator[Mention]:
    """The places where a text uses a `word` of `lists/<name>_cues.csv`, in order, MOST_MENTIONS at most.

    >>> [mention.after for mention in find_mentions("We pay well. Bonus twice a year. Join us.", "bonus")]
    [' twice a year']
    """
    small, lines, left, last = small_letters(text), find_lines(text), MOST_MENTIONS, -1
    words = cue_pattern(name, "word", r"(?<![^\W_])", r"(?![^\W_])")
    for start, _, _ in word_hits(text, name):
        if start < last:
            continue
        line = lines[line_number_at(text, start)]
        match = words.match(small, start, line.end)
        if match is None:
            continue
        last = match.end()
        yield Mention(match.group(), start, last, *sentence_around(small, line, start, last), line)
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
    return clause_before(before), clause_after(after)


def clause_before(before: str, stops: tuple[str, ...] = _STOPS) -> str:
    """The end of a text from the last stop on; a stop after a shortened word is none.

    >>> clause_before("we sell. a u.s. bank"), clause_before("we sell; a bank", (";",))
    (' a u.s. bank', ' a bank')
    """
    at = len(before)
    while (at := max([before.rfind(stop, 0, at) for stop in stops])) >= 0:
        if before[at] != "." or not _SHORTENED.search(before, max(0, at - 7), at):
            return before[at + 1 :]
    return before


def clause_after(after: str, stops: tuple[str, ...] = _STOPS) -> str:
    """The beginning of a text up to the first stop; a stop after a shortened word is none.

    >>> clause_after(" u.s. bank. we sell"), clause_after(" a bank; we sell", (";",))
    (' u.s. bank', ' a bank')
    """
    at = -1
    while (at := min([found for stop in stops if (found := after.find(stop, at + 1)) >= 0], default=-1)) >= 0:
        if after[at] != "." or not _SHORTENED.search(after, max(0, at - 7), at):
            return after[:at]
    return after


def section_of(text: str, mention: Mention) -> str:
    """The section of the line that holds a mention; empty before the first heading."""
    return find_sections(text)[line_number_at(text, mention.start)]


def is_asking(text: str, mention: Mention) -> bool:
    """True where a mention stands among the duties or the requirements."""
    return section_of(text, mention) in _ASKING
