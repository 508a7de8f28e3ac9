"""The section that a sentence tells by its own words, such as `You will ...` and `We offer ...`."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from goingrate.extraction.headings import LONGEST_HEADING, label_of
from goingrate.extraction.section_words import SectionWords, section_words
from goingrate.extraction.sieve import word_hits
from goingrate.text.spans import Line, sentence_at

_STOPS = ".!?:•●▪–—|"
# A sentence that says what the company is or does, by its name: `Acme makes maps`, `At Acme, we ...`.
_OF_COMPANY = re.compile(
    r"(?:At (?:[A-Z][\w.&'’-]*[ ]?){1,4},? (?:we|our)\b"
    r"|(?!This |The |There |It |You |If |That |These |Candidate|Applicant|Our |In |As )"
    r"[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3}(?: mission| vision| team| platform| goal)? "
    r"(?:is (?!looking|hiring|seeking|searching|required|responsible)|was founded"
    r"|helps? |makes? |builds? |provides? |offers? |operates? |develops? |enables? |empowers? |gives? |delivers? "
    r"|has built|has been|powers? |brings? |serves? |connects? |creates? |believes? ))"
)
_MOST_SENTENCES = 200  # of a line: a text without line breaks must not be cut for ever
# What tells more where a sentence holds words of several: an offer in a legal notice is a notice.
_RANK = {name: rank for rank, name in enumerate(
    ("legal", "hiring", "pay", "preferred", "duties", "requirements", "benefits", "company")
)}  # fmt: skip


class Stretch(NamedTuple):
    """A part of a line that has one section, empty where nothing tells it."""

    start: int
    end: int
    section: str


def own_section(text: str, line: Line) -> str:
    """The section that a line's own words tell; empty where none does, several do, or they speak of the company.

    A paragraph on the company may speak of the job as well, and readers leave out what is said of the company.

    >>> text = "You will draw maps."
    >>> own_section(text, Line(0, len(text), text))
    'duties'
    """
    # `... is a plus` speaks of a clause, not of the line that it ends
    told = {
        section
        for at, section, shows in _told(text, line)
        if not shows and (section != "preferred" or at <= line.start + 1)
    }
    if len(told) <= 1:
        return next((section for section in told if section != "company"), "")
    # a notice of law names pay, process and the company, too
    return "legal" if "legal" in told and not told & {"duties", "requirements"} else ""


def says_section(text: str, line: Line) -> bool:
    """Whether a line's own words tell any section, the company's included."""
    return bool(_told(text, line)) or _OF_COMPANY.match(line.text) is not None


def stretches_of(text: str, line: Line, before: str) -> list[Stretch]:
    """A line cut into sentences of one section each; a sentence that tells none goes on with the one before.

    before: the section of the line above, which goes on where it is the company's
    """
    told = [(at, section) for at, section, _ in _told(text, line)]
    if _OF_COMPANY.match(line.text):
        told.insert(0, (line.start, "company"))
    if not told:
        goes_on = before if before == "company" and len(line.text) > LONGEST_HEADING else ""
        label = label_of(line.text)
        return [Stretch(line.start, line.end, label.section if label else goes_on)]
    found: list[Stretch] = []
    for at, section in told[:_MOST_SENTENCES]:
        if found and at < found[-1].end:
            if _RANK[section] < _RANK[found[-1].section]:
                found[-1] = found[-1]._replace(section=section)
            continue
        # from inside the word: at its first letter the stop before it can't be told
        start, end = sentence_at(text, at + 1, at + 1)
        found.append(Stretch(start, end, section))
    return _filled(line, found)


def _filled(line: Line, found: list[Stretch]) -> list[Stretch]:
    """The stretches with what lies between them, neighbours of one section joined."""
    whole = [Stretch(line.start, found[0].start, "")] if found[0].start > line.start else []
    for number, stretch in enumerate(found):
        after = found[number + 1].start if number + 1 < len(found) else line.end
        if whole and whole[-1].section == stretch.section:
            whole[-1] = whole[-1]._replace(end=after)
        else:
            whole.append(stretch._replace(end=after))
    return whole


def _told(text: str, line: Line) -> list[tuple[int, str, bool]]:
    """Offset, section and whether the line may be about more, of the words in a line that tell a section, in order."""
    hits = _hits(text)
    first = bisect_left(hits, (line.start,))
    found, last = [], -1
    for number in range(first, len(hits)):
        at, minus_end, words = hits[number]
        if at >= line.end:
            break
        if at >= last and (not words.opens or _opens(text, line, at)):
            found.append((at, words.section, words.shows))
            last = -minus_end
    return found


def _opens(text: str, line: Line, at: int) -> bool:
    """Whether a sentence begins at an offset: at the line's start, or behind a stop."""
    before = text[max(line.start, at - 4) : at].rstrip(" \u00a0\t\"'“(*_")
    return at - line.start <= 1 or not before or before[-1] in _STOPS


@lru_cache(maxsize=16)
def _hits(text: str) -> list[tuple[int, int, SectionWords]]:
    """Offset, end with a minus, so that the longest comes first, and words of each hit."""
    words = section_words()
    return sorted((start, -end, words[number]) for start, end, number in word_hits(text, "sections"))
