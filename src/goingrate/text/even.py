"""Text with plain single spaces, so that no reader need know others, and the way back to where it stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

# What is shown as a space, a line break or a hyphen, and the plain one that stands for it.
_PLAIN = (("\t", " "), ("\v", " "), ("\f", " "), ("\r", "\n"))
_PLAIN_BEYOND_ASCII = (
    *((space, " ") for space in "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"),
    *((line_break, "\n") for line_break in "\u0085\u2028\u2029"),
    ("\u2010", "-"), ("\u2011", "-"),
)  # fmt: skip
_UNSEEN = "\u200b\u2060\ufeff"
_NEEDLESS = re.compile(rf"(?<=[ \n])[ {_UNSEEN}]+|\A[ {_UNSEEN}]+|[ {_UNSEEN}]+(?=\n|\Z)|[{_UNSEEN}]+")
# the same where nothing is unseen, each with a beginning in letters: a tenth of the time
_SPACES, _OPENING, _CLOSING = re.compile("  +"), re.compile("\n (?! )"), re.compile(" \n")


class EvenText(NamedTuple):
    """The text; where in it something is left out, and how many characters are left out up to there."""

    text: str
    gaps: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()

    def written(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text as written of the characters from start to end."""
        return self._back(start), self._back(end - 1) + 1 if end > start else self._back(start)

    def _back(self, at: int) -> int:
        before = bisect_right(self.gaps, at)
        return at + self.left_out[before - 1] if before else at

    def shown(self, written: int) -> int:
        """The offset in this text of a place in the text as written; for what is left out, of what follows it."""
        ends = [gap + left_out for gap, left_out in zip(self.gaps, self.left_out, strict=True)]
        passed = bisect_right(ends, written)
        at = written - (self.left_out[passed - 1] if passed else 0)
        return min(at, self.gaps[passed]) if passed < len(ends) else at


def even_text(text: str) -> EvenText:
    r"""A text with every space plain, single and within a line, breaks and hyphens plain, and nothing that is not seen.

    >>> even = even_text("from\u00a0$90k  a year")
    >>> even.text, even.written(*(even.text.find("year") + at for at in (0, 4)))
    ('from $90k a year', (13, 17))
    """
    signs = _PLAIN if (ascii_alone := text.isascii()) else _PLAIN + _PLAIN_BEYOND_ASCII
    for odd, plain in signs:
        text = text.replace(odd, plain)
    has_unseen = not ascii_alone and any(sign in text for sign in _UNSEEN)
    kept, gaps, left_out, at, gone = [], [], [], 0, 0
    for start, end in [match.span() for match in _NEEDLESS.finditer(text)] if has_unseen else _needless_spaces(text):
        kept.append(text[at:start])
        gaps.append(start - gone)
        at, gone = end, gone + end - start
        left_out.append(gone)
    return EvenText("".join([*kept, text[at:]]), tuple(gaps), tuple(left_out)) if gaps else EvenText(text)


def _needless_spaces(text: str) -> list[tuple[int, int]]:
    r"""The spans of spaces at the ends of lines, and of those beyond the first of several.

    >>> _needless_spaces("a  b \n c")
    [(2, 3), (4, 5), (6, 7)]
    """
    last = len(text)
    spans = {(at, at + 1) for at in (0, last - 1) if text[at : at + 1] == " "}
    spans |= {(match.start() + 1, match.end()) for match in _OPENING.finditer(text)}
    spans |= {(match.start(), match.start() + 1) for match in _CLOSING.finditer(text)}
    for match in _SPACES.finditer(text):
        start, end = match.span()
        spans -= {(start, start + 1), (end - 1, end)}
        at_edge = start == 0 or end == last or text[start - 1] == "\n" or text[end] == "\n"
        spans.add((start if at_edge else start + 1, end))
    return sorted(spans)
