"""Sentences and bullets of a text that state what the person will do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from goingrate.extraction.headings import LONGEST_HEADING, is_bullet, parse_heading
from goingrate.extraction.sections import find_sections
from goingrate.extraction.title_words import read_list
from goingrate.text.phrase_finder import PhraseFinder
from goingrate.text.phrases import phrases_pattern
from goingrate.text.spans import Line, find_lines, is_marked, small_letters

Span = tuple[int, int]

MOST_DUTIES = 60  # sentences looked at: what comes after them changes no share much
_WHERE = ("", "duties", "requirements")  # who is sought may be said with what for
_LONGEST = 500  # characters of one duty that are read
_LONGEST_BULLET = 320  # characters: a longer one is a paragraph of several duties
_SHORTEST = 20  # characters of a sentence that tells a duty
_TELLING = ("addressed", "sought", "talk")
_ENOUGH_BULLETS = 3  # bullets among the duties after which their introduction says nothing more
_SENTENCE = re.compile(r"[.!?](?=\s+[\"'“(\[]?[A-Z0-9À-Þ])")
_MARKS = r"[\W\d_]{0,10}+"
_NAMED = re.compile(r"[\w &/,-]{3,50}: \S")  # a duty under its own name: `Reporting: You will ...`


@cache
def _opening(cue: str) -> re.Pattern[str]:
    """What a sentence begins with, in small letters."""
    return re.compile(_MARKS + _phrases(cue))


def _phrases(cue: str) -> str:
    rows = [row["phrase"] for row in read_list("task_cues.csv") if row["cue"] == cue]
    whole = phrases_pattern(row for row in rows if not row.endswith("*"))
    begun = [row.removesuffix("*") for row in rows if row.endswith("*")]
    either = f"{whole}(?!\\w)" + (f"|{phrases_pattern(begun)}" if begun else "")
    return f"(?:{either})"


def find_duties(text: str, marked: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    r"""Where each sentence or bullet stands that states a duty, in order, each once.

    marked: spans of the text that are its employer's boilerplate, sorted

    >>> text = "We bake.\nYour tasks\n- Bake bread\n- Clean ovens\nRequirements\n- Patience"
    >>> [text[start:end] for start, end in find_duties(text)]
    ['- Bake bread', '- Clean ovens']
    """
    small, listed, others = small_letters(text), dict[str, Span](), list[tuple[Line, str]]()
    for line, section, bullet in _lines(text, marked):
        if section != "requirements" and _is_item(small, line, section, bullet):
            listed.setdefault(line.text, (line.start, min(line.end, line.start + _LONGEST)))
            if len(listed) == MOST_DUTIES:
                break
        elif not bullet or len(line.text) > _LONGEST_BULLET:
            others.append((line, section))
    if len(listed) < _ENOUGH_BULLETS:
        for line, section in others[:MOST_DUTIES]:
            for start, end in _told(text, small, line, section):
                listed.setdefault(text[start:end], (start, end))
    return tuple(sorted(listed.values())[:MOST_DUTIES])


def _lines(text: str, marked: tuple[Span, ...]) -> Iterator[tuple[Line, str, bool]]:
    """The lines in which duties may stand, each with its section and whether it is a bullet."""
    for line, section in zip(find_lines(text), find_sections(text), strict=True):
        if section not in _WHERE:
            continue
        bullet = not line.text[0].isalpha() and is_bullet(line.text)
        if bullet and section == "requirements":
            continue
        if marked and not (bullet and section) and is_marked(marked, line.start):
            continue
        if bullet or len(line.text) > LONGEST_HEADING or parse_heading(line.text) is None:
            yield line, section, bullet


def _is_item(small: str, line: Line, section: str, bullet: bool) -> bool:
    """True where a whole line is one duty: a bullet under its heading, or a line that opens with what is done."""
    if len(line.text) > _LONGEST_BULLET or asks(small, line.start, line.end):
        return False
    if bullet and section:
        return True
    if section and _NAMED.match(small, line.start, line.end):
        return True
    return (bullet or section != "") and does(small, line.start, line.end)


def asks(small: str, start: int, end: int) -> bool:
    """True where a sentence opens with what is asked of a person, not with what is done.

    >>> asks("- experience in baking", 0, 22), asks("- bake bread", 0, 12)
    (True, False)
    """
    return _opening("asked").match(small, start, end) is not None


def does(small: str, start: int, end: int) -> bool:
    """True where a sentence opens with what is done.

    >>> does("- build ovens", 0, 13), does("- our ovens", 0, 11)
    (True, False)
    """
    return _opening("opening").match(small, start, end) is not None


def _told(text: str, small: str, line: Line, section: str) -> list[Span]:
    """The sentences of a paragraph that speak of what the person does."""
    finder, cues = _telling()
    said = [(line.start + start, cues[number]) for number, start, _ in finder.find(line.text)]
    if not any(cue != "talk" for _, cue in said):
        return []
    spans, start, next_said = list[Span](), line.start, 0
    for stop in [*(match.end() for match in _SENTENCE.finditer(text, line.start, line.end)), line.end]:
        first, next_said = next_said, bisect_left(said, (stop,), next_said)
        here = said[first:next_said]
        end = min(stop, start + _LONGEST)
        if stop - start > _SHORTEST and here and _is_told(small, start, end, section, here):
            spans.append((end - len(text[start:end].lstrip()), end))
            if len(spans) == MOST_DUTIES:
                break
        start = stop
    return spans


def _is_told(small: str, start: int, end: int, section: str, said: list[tuple[int, str]]) -> bool:
    cues = {cue for _, cue in said}
    if "talk" in cues or asks(small, start, end):
        return False
    if "addressed" in cues and section != "requirements":
        return True
    return any(cue == "sought" and _doing().match(small, at, end) for at, cue in said)


@cache
def _telling() -> tuple[PhraseFinder, tuple[str, ...]]:
    """Phrases that tell sentences of duties from others, and the cue of each."""
    rows = {row["phrase"]: row["cue"] for row in read_list("task_cues.csv") if row["cue"] in _TELLING}
    return PhraseFinder(rows), tuple(rows.values())


@cache
def _doing() -> re.Pattern[str]:
    """People sought for something to do: `looking for an engineer to build`, `hiring someone who will lead`."""
    return re.compile(rf"[^.;:]{{1,140}}?\b(?:to|who(?: will| can|['’]ll)|and) {_phrases('opening')}")
