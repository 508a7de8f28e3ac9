"""The line that an amount stands in, the lines above it, and what they make of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from goingrate.extraction.money import GAP
from goingrate.extraction.pay_context import Side, is_mark, kind_of, last_sense, side

LINE = 400  # characters looked at on either side
SHORT_LINE, SHORT_LABEL = 140, 60
HEADING_REACH = 4  # lines
LONGEST_GROUP = 2  # characters: "Zone B", "Tier 1"
SEPARATOR = re.compile(rf"[\n|•●▪◦·;,:()\[\]]|(?<=\s)[-–—]{{1,2}}(?=\s)|^{GAP}*[-*–—](?=\s)")


class Line(NamedTuple):
    """The line that an amount stands in: what comes before and after it, the line above, and the few above that."""

    before: str
    after: str
    above: str
    further: str = ""

    @property
    def is_header(self) -> bool:
        """Whether the line is made of short parts between separators."""
        whole = self.before + " " + self.after
        return whole.count("|") >= 2 or len(re.findall(r"\s[-–—•·|]\s", whole)) >= 3


def line_of(text: str, start: int, end: int) -> Line:
    """The line around an amount and the last line above it that is not blank."""
    head = text.rfind("\n", max(0, start - LINE), start) + 1 or max(0, start - LINE)
    tail = text.find("\n", end, end + LINE)
    above = text[max(0, head - LINE) : max(0, head - 1)]
    further, _, above = above.rstrip().rpartition("\n")
    return Line(text[head:start], text[end : tail if tail >= 0 else end + LINE], above, _short_lines(further))


def _short_lines(text: str) -> str:
    """The last lines of a text, as far as they are short labels: "Pay Type", "Hourly"."""
    kept: list[str] = []
    for line in reversed(text[-2 * SHORT_LABEL :].split("\n")):
        if len(kept) == 2 or len(line) > SHORT_LABEL // 2 or re.search(r"\d", line):
            break
        kept.append(line)
    return "\n".join(reversed(kept))


def segment_before(line: Line) -> str:
    """The part of the line between its last separator and the amount."""
    cut = 0
    for match in SEPARATOR.finditer(line.before):
        cut = match.end()
    return line.before[cut:]


def follows_title(line: Line) -> bool:
    """Whether the amount stands right behind a job title, set off from what comes next."""
    title, rest = re.split(r"[.!?]\s", line.before[-SHORT_LINE:])[-1], line.after.lstrip()
    is_wrapped = title.rstrip().endswith(("(", "[")) and rest.startswith((")", "]", "+", ","))
    is_set_off = is_wrapped or not rest or re.match(r"[|•·(\[,]|[-–—]\s|http", rest)
    if not is_set_off:
        return False
    words = side(title)
    titles = [hit for hit in words.hits if "title" in hit.senses]
    return bool(titles) and (
        is_wrapped or not re.search(r"[^\W\d]", title[words.tokens[titles[-1].last - 1].end :].split(")")[-1])
    )


def is_labelled_above(line: Line) -> bool:
    """Whether the amount opens its line, or follows a short label, below a line that speaks of pay."""
    label = re.sub(r"^[\s*–—•●▪◦·-]+|[\s*–—•●▪◦·-]+$", "", line.before)
    if len(label) > SHORT_LABEL or (label and label[-1] not in ":([-–—$£€"):
        return False
    above = side(line.above)
    sense = last_sense(above)
    if sense is None or sense[0] != "cue" or re.search(r"\d", line.above):
        return False
    return len(line.above) <= SHORT_LINE or line.above.rstrip().endswith(":")


def heading_kind(text: str, start: int) -> str:
    """The kind of pay that the nearest heading of pay, at most a few lines up, names.

    >>> text = "On-target earnings:\\n\\nIt depends on where you live.\\n- Engineer: $200k"
    >>> heading_kind(text, text.index("$"))
    'ote'
    """
    window = text[start - LINE : start] if start > LINE else "\n" + text[:start]
    lines = [line for line in window.split("\n")[1:-1] if line.strip()]
    for line in reversed(lines[-HEADING_REACH:]):
        if len(line) <= SHORT_LABEL and not re.search(r"\d", line) and not line.rstrip().endswith("."):
            words = side(line)
            sense = last_sense(words)
            if sense and sense[0] == "cue":
                return kind_of(words, None)
    return "unstated"


def follows_level(left: Side, right: Side, is_in_row: bool) -> bool:
    """Whether an amount stands right behind a level or zone, one of a row such as "Senior £40k Junior £30k".

    >>> follows_level(side("Senior "), side(" Mid-Level "), False), follows_level(side("Our senior "), side(""), False)
    (True, False)
    """
    words = [token.word for token in left.tokens if not is_mark(token.word)]
    is_named = bool(words) and len(words[-1]) <= LONGEST_GROUP  # "Zone B": a group has its name behind it
    ends = {"level": len(words)} | ({"group": len(words) - 1} if is_named else {})
    role = next(
        (role for role, end in ends.items() for hit in left.hits if hit.last == end and role in hit.senses), None
    )
    if role is None:
        return False
    return is_in_row or any(role in hit.senses and hit.first <= 1 for hit in right.hits)
