"""What stands around an amount: whether that makes it pay, of which kind, and per what period."""

from __future__ import annotations

import re
from typing import NamedTuple

from goingrate.extraction.money import GAP
from goingrate.extraction.pay_words import Hit, Token, hits_in, tokens_of

CLAUSE_BEFORE, CLAUSE_AFTER, LINE = 260, 110, 400  # characters looked at on either side
SHORT_LINE, SHORT_LABEL, NEAR = 140, 60, 90
BAR_REACH = 5  # words behind an amount among which one such as "bonus" still speaks of it
BOUNDARY = re.compile(r"[!?;\n|•●▪◦·]|\.(?=\s)")
SEPARATOR = re.compile(rf"[\n|•●▪◦·;,:()\[\]]|(?<=\s)[-–—]{{1,2}}(?=\s)|^{GAP}*[-*–—](?=\s)")
ABBREVIATIONS = (
    "approx",
    "ca",
    "min",
    "max",
    "incl",
    "inkl",
    "est",
    "inc",
    "sr",
    "jr",
    "u.s",
    "p.a",
    "bzw",
    "mind",
    "e.g",
)
MARKS = frozenset("()[]/,-–—~*:'\"“”«»≈<>=​. ")


class Side(NamedTuple):
    """The words on one side of an amount, up to where the clause ends."""

    text: str
    tokens: list[Token]
    hits: list[Hit]


class Line(NamedTuple):
    """The line that an amount stands in: what comes before and after it, and the line above."""

    before: str
    after: str
    above: str

    @property
    def is_header(self) -> bool:
        """Whether the line is made of short parts between separators."""
        whole = self.before + " " + self.after
        return whole.count("|") >= 2 or len(re.findall(r"\s[-–—•·|]\s", whole)) >= 3


def side(text: str) -> Side:
    """The words of a stretch of text."""
    tokens = tokens_of(text)
    return Side(text, tokens, hits_in(tokens))


def before(text: str, start: int, floor: int) -> Side:
    """The clause to the left of an amount, not reaching back over the amount before it."""
    window = text[max(floor, start - CLAUSE_BEFORE) : start]
    cut = 0
    for match in BOUNDARY.finditer(window):
        if match[0] == "." and window[: match.start()].casefold().endswith(ABBREVIATIONS):
            continue
        cut = match.end()
    return side(window[cut:])


def after(text: str, end: int, ceiling: int) -> Side:
    """The clause to the right of an amount, not reaching over the next one."""
    window = text[end : min(ceiling, end + CLAUSE_AFTER)]
    for match in BOUNDARY.finditer(window):
        if match[0] == "." and window[: match.start()].casefold().endswith(ABBREVIATIONS):
            continue
        window = window[: match.start()]
        break
    return side(window)


def line_of(text: str, start: int, end: int) -> Line:
    """The line around an amount and the last line above it that is not blank."""
    head = text.rfind("\n", max(0, start - LINE), start) + 1 or max(0, start - LINE)
    tail = text.find("\n", end, end + LINE)
    above = text[max(0, head - LINE) : max(0, head - 1)]
    return Line(
        text[head:start],
        text[end : tail if tail >= 0 else end + LINE],
        above.rstrip(" \t\r")[: -1 if above.endswith("\n") else None].rpartition("\n")[2],
    )


def last_sense(words: Side) -> tuple[str, str] | None:
    """The last pay word or blocker of the clause before an amount: `cue`, `weak` or `block`, and its kind."""
    weak = None
    for hit in reversed(words.hits):
        for role in ("cue", "block", "block_left"):
            if role in hit.senses:
                return role.removesuffix("_left"), hit.senses[role].value
        if weak is None and "weak" in hit.senses:
            weak = "weak", hit.senses["weak"].value
    return weak


def kind_of(words: Side, near: str | None) -> str:
    """Base, on-target earnings or total, as the words nearest to the amount say."""
    if near and near != "unstated":
        return near
    kinds = {hit.senses["cue"].value for hit in words.hits if "cue" in hit.senses}
    return next((kind for kind in ("ote", "total", "base") if kind in kinds), "unstated")


def period_before(words: Side) -> str | None:
    """The period that the clause before an amount names last."""
    for hit in reversed(words.hits):
        for role in ("cue", "period"):
            sense = hit.senses.get(role)
            if sense and (sense.period or role == "period"):
                return sense.period or sense.value
        if "unit" in hit.senses and hit.first and _is_per(words, hit.first - 1):
            return hit.senses["unit"].value
    return None


def place_in(words: Side) -> str | None:
    """The country of the last place that a clause names."""
    for hit in reversed(words.hits):
        first = words.tokens[hit.first]
        if "place" in hit.senses and (first.word != "us" or words.text[first.start : first.end].isupper()):
            return hit.senses["place"].value
    return None


def _is_per(words: Side, at: int) -> bool:
    return any(hit.first <= at < hit.last and "per" in hit.senses for hit in words.hits)


class Behind(NamedTuple):
    """What follows an amount at once: a pay word, a period, whether that bars it, and whether equity follows."""

    kind: str | None
    is_firm: bool
    period: str | None
    is_barred: bool
    is_plain: bool
    is_package: bool


def behind(words: Side) -> Behind:
    """How the clause after an amount goes on.

    >>> behind(side(" per year + equity"))
    Behind(kind=None, is_firm=False, period='year', is_barred=False, is_plain=True, is_package=True)
    >>> behind(side(" in funding")).is_barred
    True
    """
    by_token = {hit.first: hit for hit in words.hits}
    kind = period = None
    is_firm = False
    is_plain, is_near, is_aside, at, near_end = True, True, False, 0, 0
    spoken = [token.word for token in words.tokens]
    while at < len(spoken):
        hit, word = by_token.get(at), spoken[at]
        senses = hit.senses if hit else {}
        if ("block" in senses or "block_right" in senses) and at <= near_end + BAR_REACH:
            return Behind(kind, is_firm, period, kind not in ("base", "ote", "total"), False, False)
        if "stop" in senses or word in ("+", "&", ",", ";", ".", "[") or _is_spaced_dash(words, at):
            break
        unit = by_token.get(at + 1)
        if is_near and "per" in senses and unit and "unit" in unit.senses and hit and hit.last == at + 1:
            period = period or unit.senses["unit"].value
            at = near_end = unit.last
            continue
        if is_near and "period" in senses:
            period = period or senses["period"].value
        elif is_near and ("after" in senses or "cue" in senses):
            sense = senses.get("after") or senses["cue"]
            kind = kind if kind and kind != "unstated" else sense.value
            is_firm = is_firm or "after" in senses
            period = period or sense.period or None
        elif word in ("(", ")"):
            is_aside = word == "("
        elif "filler" not in senses and "between" not in senses and word not in MARKS:
            is_plain, is_near = is_plain and is_aside, False
        at = hit.last if hit else at + 1
        near_end = at if is_near else near_end
    is_package = is_plain and any("package" in hit.senses and at <= hit.first < at + 6 for hit in words.hits)
    return Behind(kind, is_firm, period, False, is_plain, is_package)


def _is_spaced_dash(words: Side, at: int) -> bool:
    token = words.tokens[at]
    return token.word in ("-", "–", "—") and words.text[token.end : token.end + 1].isspace()


def opening(words: Side) -> str | None:
    """`up_to` or `from` where the last words before an amount leave its range open on one side."""
    at = len(words.tokens)
    for hit in reversed(words.hits):
        if any(token.word not in MARKS for token in words.tokens[hit.last : at]):
            return None
        for role in ("up_to", "from"):
            if role in hit.senses:
                return role
        if "filler" not in hit.senses:
            return None
        at = hit.first
    return None


def is_close(words: Side) -> bool:
    """Whether only filler stands between the last pay word and the amount."""
    at = len(words.tokens)
    for hit in reversed(words.hits):
        if any(token.word not in MARKS for token in words.tokens[hit.last : at]):
            return False
        if "cue" in hit.senses:
            return True
        if not hit.senses.keys() & {"filler", "between", "from", "up_to", "period", "per", "unit"}:
            return False
        at = hit.first
    return False


def is_bare(text: str) -> bool:
    """Whether a stretch of text holds nothing but filler and marks."""
    words = side(text)
    covered = {
        at
        for hit in words.hits
        if hit.senses.keys() & {"filler", "between", "from", "up_to", "period", "after", "cue"}
        for at in range(hit.first, hit.last)
    }
    return all(at in covered or token.word in MARKS for at, token in enumerate(words.tokens))


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
    label = line.before.strip(" \t-*–—•●▪◦·")
    if len(label) > SHORT_LABEL or (label and label[-1] not in ":([-–—$£€"):
        return False
    above = side(line.above)
    sense = last_sense(above)
    if sense is None or sense[0] != "cue" or re.search(r"\d", line.above):
        return False
    return len(line.above) <= SHORT_LINE or line.above.rstrip().endswith(":")


def label_of(line: Line) -> str | None:
    """Whom one pay among several is for, in the words that stand before it in its line."""
    label = re.split(r"[\n|;.]|\d{2,}", line.before)[-1].strip(" \t-*–—•●▪◦·:([,/~$€£")
    return label[-80:].strip() if label and not is_bare(label) else None
