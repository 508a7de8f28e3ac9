"""Sentences and bullets of a text that state what the person will do."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from goingrate.extraction.headings import LONGEST_HEADING, is_bullet, parse_heading
from goingrate.extraction.sections import find_sections
from goingrate.extraction.title_words import read_list
from goingrate.text.phrases import phrases_pattern
from goingrate.text.spans import Line, find_lines, is_marked, small_letters

Span = tuple[int, int]

MOST_DUTIES = 60  # sentences looked at: what comes after them changes no share much
_WHERE = ("", "duties", "requirements")  # who is sought may be said with what for
_LONGEST = 500  # characters of one duty that are read
_LONGEST_BULLET = 320  # characters: a longer one is a paragraph of several duties
_ENOUGH_BULLETS = 3  # bullets among the duties after which their introduction says nothing more
_SENTENCE = re.compile(r"[.!?](?=\s+[\"'“(\[]?[A-Z0-9À-Þ])")
_MARKS = r"[\W\d_]{0,10}"
_NAMED = re.compile(r"[\w &/,-]{3,50}: \S")  # a duty under its own name: `Reporting: You will ...`


@cache
def _opening(cue: str) -> re.Pattern[str]:
    """What a sentence begins with, in small letters."""
    return re.compile(_MARKS + _phrases(cue))


@cache
def _anywhere(cue: str) -> re.Pattern[str]:
    return re.compile(rf"\b{_phrases(cue)}")


def _phrases(cue: str) -> str:
    rows = [row["phrase"] for row in read_list("task_cues.csv") if row["cue"] == cue]
    whole = phrases_pattern(row for row in rows if not row.endswith("*"))
    begun = [row.removesuffix("*") for row in rows if row.endswith("*")]
    either = f"{whole}(?!\\w)" + (f"|{phrases_pattern(begun)}" if begun else "")
    return f"(?:{either})"


@lru_cache(maxsize=16)
def find_duties(text: str, marked: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    r"""Where each sentence or bullet stands that states a duty, in order.

    marked: spans of the text that are its employer's boilerplate, sorted

    >>> text = "We bake.\nYour tasks\n- Bake bread\n- Clean ovens\nRequirements\n- Patience"
    >>> [text[start:end] for start, end in find_duties(text)]
    ['- Bake bread', '- Clean ovens']
    """
    small, listed, told = small_letters(text), list[Span](), list[Span]()
    for line, section in zip(find_lines(text), find_sections(text), strict=True):
        if section not in _WHERE or len(listed) >= MOST_DUTIES:
            continue
        bullet = is_bullet(line.text)
        if (is_marked(marked, line.start) and not (bullet and section == "duties")) or _is_heading(line):
            continue
        if section != "requirements" and _is_item(small, line, section, bullet):
            listed += [(line.start, min(line.end, line.start + _LONGEST))]
        elif not bullet or len(line.text) > _LONGEST_BULLET:
            told += _told(text, small, line, section)
    return tuple(sorted(listed if len(listed) >= _ENOUGH_BULLETS else (listed + told)[:MOST_DUTIES]))


def _is_heading(line: Line) -> bool:
    return len(line.text) <= LONGEST_HEADING and parse_heading(line.text) is not None


def _is_item(small: str, line: Line, section: str, bullet: bool) -> bool:
    """True where a whole line is one duty: a bullet under its heading, or a line that opens with what is done."""
    if len(line.text) > _LONGEST_BULLET or asks(small, line.start, line.end):
        return False
    if bullet and section:
        return True
    if section and _NAMED.match(small, line.start, line.end):
        return True
    return (bullet or section != "") and bool(_opening("opening").match(small, line.start, line.end))


def asks(small: str, start: int, end: int) -> bool:
    """True where a sentence opens with what is asked of a person, not with what is done.

    >>> asks("- experience in baking", 0, 22), asks("- bake bread", 0, 12)
    (True, False)
    """
    return _opening("asked").match(small, start, end) is not None


def _told(text: str, small: str, line: Line, section: str) -> list[Span]:
    """The sentences of a paragraph that speak of what the person does."""
    spans, start = [], line.start
    for stop in [*(match.end() for match in _SENTENCE.finditer(text, line.start, line.end)), line.end]:
        if stop - start > 20 and _is_told(small, start, min(stop, start + _LONGEST), section):
            spans.append((start + (text[start:stop].find(text[start:stop].lstrip())), min(stop, start + _LONGEST)))
        start = stop
    return spans


def _is_told(small: str, start: int, end: int, section: str) -> bool:
    if asks(small, start, end) or _anywhere("talk").search(small, start, end):
        return False
    addressed = section != "requirements" and _anywhere("addressed").search(small, start, end)
    return bool(addressed or _sought().search(small, start, end))


@cache
def _sought() -> re.Pattern[str]:
    """People sought for something to do: `looking for an engineer to build`, `hiring someone who will lead`."""
    doing = rf"(?:to|who(?: will| can|['’]ll)|and) {_phrases('opening')}"
    return re.compile(rf"\b{_phrases('sought')}\b[^.;:]{{1,120}}?\b{doing}")
