"""Whom one pay among several is for: the level, place or contract named beside it."""

from __future__ import annotations

import re

from goingrate.extraction import pay_context as context
from goingrate.extraction import pay_line as lines

LONGEST_NOTE, SHORT_HEADING = 80, 60
# Ends of sentences and parts of a line, and amounts with their period.
CUT = re.compile(
    r"[\n|;]|[.!?]\s|(?:[$€£]\s?\d[\d.,]{0,12}k?|\b\d[\d.,]{0,12}k\b|\b\d{1,3}[.,]\d{3}|\b\d{5,9}\b)(?:\s?/\s?[a-z]{1,5})?",
    re.IGNORECASE,
)
# What follows an amount and still speaks of that one, ahead of the next.
OF_THE_LAST = re.compile(r"^\s*(?:[(\[][^)\]]{0,60}[)\]]|(?:for|in)\s[^,;:()]{1,60}?(?:,|\band\b|\bor\b|$))")
NAMING = frozenset(("place", "title", "level", "group"))
EDGES = " \t-*–—•●▪◦·:([])|,/~$€£"


def note_of(line: lines.Line) -> str | None:
    """Whom one pay among several is for, in the posting's words; None where nothing beside it says so.

    >>> note_of(lines.Line("In Canada, the salary range is between ", ".", ""))
    'In Canada'
    >>> note_of(lines.Line("", " OTE (Lisbon)", "")), note_of(lines.Line("- ", "", "Level 4 Engineer"))
    ('Lisbon', 'Level 4 Engineer')
    """
    return _before(line.before) or _behind(line.after) or _above(line)


def _before(text: str) -> str | None:
    """The parts of the line ahead of the pay words; failing these, the names among them, or what follows them."""
    *earlier, stretch = CUT.split(text)
    if earlier:
        stretch = OF_THE_LAST.sub("", stretch)
    parts = [part for part in re.split(r"[:,()\[\]]|\s[-–—]\s", stretch) if re.search(r"\w", part)]
    cue = next((at for at, part in enumerate(parts) if _speaks_of_pay(part)), len(parts))
    ahead, behind = parts[:cue], [part for part in parts[cue + 1 :] if part.strip()[:1].isupper()]
    named = _named(parts[cue]) if cue < len(parts) else None
    return _joined(ahead) or ", ".join(filter(None, (named, _joined(behind)))) or None


def _speaks_of_pay(part: str) -> bool:
    return any(hit.senses.keys() & {"cue", "variable"} for hit in context.side(part).hits)


def _joined(parts: list[str]) -> str | None:
    return _short(", ".join(part.strip() for part in parts if not context.is_bare(part) and not _speaks_of_pay(part)))


def _named(part: str) -> str | None:
    words = context.side(part)
    hits = [hit for hit in words.hits if hit.senses.keys() & NAMING]
    spans = [part[words.tokens[hit.first].start : words.tokens[hit.last - 1].end] for hit in hits]
    return _short(" ".join(span for span in spans if span[:1].isupper()))


def _behind(text: str) -> str | None:
    """What stands in brackets behind the amount, or after "for" or "in"."""
    match = re.match(
        r"[^\n.,;:()\[\]$€£\d]{0,30}(?:[(\[]([^)\]\d$€£\n]{2,60})[)\]]|\b(?:for|in) ([^\n.;,:()$€£|]{2,60}))", text
    )
    found = match and (match[1] or match[2])
    if not found or context.is_bare(found) or context.last_sense(context.side(found)):
        return None
    return _short(found)


def _above(line: lines.Line) -> str | None:
    """Whom the short line above names, where the amount begins its own line."""
    above = line.above.strip()
    is_heading = above and len(above) <= SHORT_HEADING and not re.search(r"[$€£]|[.!?]$", above)
    if not is_heading or not context.is_bare(line.before):
        return None
    words = context.side(above)
    is_naming = any(hit.senses.keys() & NAMING for hit in words.hits)
    sense = context.last_sense(words)
    if sense and (sense[0] != "weak" or is_naming):
        return _before(above)
    return _short(above) if is_naming else None


def _short(note: str) -> str | None:
    """The note without marks at its ends, cut at a word."""
    note = re.sub(r"^(?:or|and|to)\s|\s(?:or|and|to)$", "", re.sub(r"\s+", " ", note).strip(EDGES))
    note = re.sub(r"\s(?:it|this|that|they) (?:is|are|ranges?|(?:will|would) be)$", "", note)
    if len(note) > LONGEST_NOTE:
        note = note[-LONGEST_NOTE:].partition(" ")[2]
    return note if note and "//" not in note else None
