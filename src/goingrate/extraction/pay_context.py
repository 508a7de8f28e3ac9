"""What stands around an amount: whether that makes it pay, of which kind, and per what period."""

from __future__ import annotations

import re
from typing import NamedTuple

from goingrate.extraction.pay_words import Hit, Token, hits_in, phrases_of, tokens_of

CLAUSE_BEFORE, CLAUSE_AFTER = 260, 110  # characters looked at on either side
NEAR = 90
BAR_REACH = 5  # words behind an amount among which one such as "bonus" still speaks of it
BOUNDARY = re.compile(r"[!?;\n|•●▪◦·]|\.(?=\s)")
# A full stop after one of these ends no clause.
SHORTENED = re.compile(
    r"(?<![^\W_])(?:approx|ca|c|min|max|incl|inkl|est|inc|sr|jr|u\.s|p\.a|p\.h|bzw|mind|e\.g|yr|mo|hr|kr|zzgl|exkl|excl|evtl|ggf|std)$",
    re.IGNORECASE,
)
NOT_SUMS = ("of", "up", "worth")  # behind a bonus these lead to the bonus itself
SUM_JOINERS = ("+", "&", "and", "plus")
MARKS = frozenset("()[]/,-–—~*:'\"“”«»≈<>=​. ")


def is_mark(word: str) -> bool:
    """Whether a token is a mark that says nothing, or a picture.

    >>> [is_mark(token) for token in ("(", "💰", "$", "%", "salary")]
    [True, True, False, False, False]
    """
    return word in MARKS or (word >= "\u2190" and not word.isalnum())


class Side(NamedTuple):
    """The words on one side of an amount, up to where the clause ends."""

    text: str
    tokens: list[Token]
    hits: list[Hit]


def side(text: str) -> Side:
    """The words of a stretch of text."""
    tokens = tokens_of(text)
    return Side(text, tokens, hits_in(tokens))


def before(text: str, start: int, floor: int) -> Side:
    """The clause to the left of an amount, not reaching back over the amount before it."""
    window = text[max(floor, start - CLAUSE_BEFORE) : start]
    cut = 0
    for match in BOUNDARY.finditer(window):
        if match[0] == "." and SHORTENED.search(window, max(0, match.start() - 8), match.start()):
            continue
        cut = match.end()
    return side(window[cut:])


def after(text: str, end: int, ceiling: int) -> Side:
    """The clause to the right of an amount, not reaching over the next one."""
    window = text[end : min(ceiling, end + CLAUSE_AFTER)]
    for match in BOUNDARY.finditer(window):
        if match[0] == "." and SHORTENED.search(window, max(0, match.start() - 8), match.start()):
            continue
        window = window[: match.start()]
        break
    return side(window)


def last_sense(words: Side) -> tuple[str, str] | None:
    """The last pay word or blocker of the clause before an amount: `cue`, `weak` or `block`, and its kind."""
    weak = barred = None
    aside = _asides(words)
    for place in range(len(words.hits) - 1, -1, -1):
        hit = words.hits[place]
        summed = _sum_kind(words, place)
        if summed:
            return "cue", summed
        if hit.first in aside and hit.senses.keys() & {"block", "block_left", "premium"}:
            barred = barred or ("block", "")
            continue
        if "premium" in hit.senses and _is_led_by(words, hit):
            return "block", ""
        for role in ("cue", "block", "block_left"):
            if role in hit.senses:
                return role.removesuffix("_left"), hit.senses[role].value
        if weak is None and "weak" in hit.senses:
            weak = "weak", hit.senses["weak"].value
    return barred or weak


def _is_led_by(words: Side, premium: Hit) -> bool:
    """Whether the amount is of a premium: "overtime pay: $50", but not "overtime pay, $30 per hour"."""
    between = [token.word for token in words.tokens[premium.last :]]
    return "," not in between and (not premium.senses["premium"].value or all(map(is_mark, between)))


def _asides(words: Side) -> set[int]:
    """The tokens that stand inside brackets which open and close within the clause."""
    inside: set[int] = set()
    opened = None
    for at, token in enumerate(words.tokens):
        if token.word in ("(", "["):
            opened = at
        elif token.word in (")", "]") and opened is not None:
            inside.update(range(opened, at + 1))
            opened = None
    return inside


def _sum_kind(words: Side, place: int) -> str | None:
    """The kind of a sum such as "base salary + commission" whose last part is the hit at this place.

    >>> [_sum_kind(words, 1) for words in (side("base + bonus is"), side("base + bonus of"))]
    ['total', None]
    """
    hit = words.hits[place]
    if "variable" not in hit.senses or not place or hit.first < 2:
        return None
    joiner, follows = words.tokens[hit.first - 1].word, [token.word for token in words.tokens[hit.last : hit.last + 1]]
    is_stock = hit.senses["variable"].value == "total" and words.tokens[hit.first].word in phrases_of("stock")
    if joiner not in (("+",) if is_stock else SUM_JOINERS) or (follows and follows[0] in NOT_SUMS):
        return None
    part = next((each for each in reversed(words.hits[:place]) if each.last == hit.first - 1), None)
    senses = [part.senses[role] for role in ("cue", "after") if role in part.senses] if part else []
    return hit.senses["variable"].value if any(sense.value == "base" for sense in senses) else None


def touching_kind(words: Side) -> str | None:
    """The kind that a word such as "base" right before an amount names: "base $90k", "with a basic of £40k".

    >>> touching_kind(side("with a basic of ")), touching_kind(side("on the basic course, "))
    ('base', None)
    """
    at = len(words.tokens)
    for hit in reversed(words.hits):
        if any(not is_mark(token.word) for token in words.tokens[hit.last : at]):
            return None
        if "after" in hit.senses and hit.senses["after"].value != "unstated":
            return hit.senses["after"].value
        if not hit.senses.keys() & {"filler", "from", "up_to", "between"}:
            return None
        at = hit.first
    return None


def kind_of(words: Side, near: str | None) -> str:
    """Base, on-target earnings or total, as the words nearest to the amount say."""
    if near and near != "unstated":
        return near
    touching = touching_kind(words)
    if touching:
        return touching
    kinds = {hit.senses["cue"].value for hit in words.hits if "cue" in hit.senses}
    kinds |= {_sum_kind(words, place) or "" for place, hit in enumerate(words.hits) if "variable" in hit.senses}
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
        if "place" in hit.senses and (len(first.word) > 2 or words.text[first.start : first.end].isupper()):
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
        if word == "/" and _is_spaced(words, at):
            break
        if is_near and ("period" in senses or "period_after" in senses):
            period = period or (senses.get("period") or senses["period_after"]).value
        elif is_near and ("after" in senses or "cue" in senses):
            sense = senses.get("after") or senses["cue"]
            kind = kind if kind and kind != "unstated" else sense.value
            is_firm = is_firm or "after" in senses
            period = period or sense.period or None
        elif word in ("(", ")"):
            is_aside = word == "("
        elif "filler" not in senses and "between" not in senses and not is_mark(word):
            is_plain, is_near = is_plain and is_aside, False
        at = hit.last if hit else at + 1
        near_end = at if is_near else near_end
    is_package = is_plain and any("package" in hit.senses and at <= hit.first < at + 6 for hit in words.hits)
    return Behind(kind, is_firm, period, False, is_plain, is_package)


def _is_spaced_dash(words: Side, at: int) -> bool:
    return words.tokens[at].word in ("-", "–", "—") and _is_spaced(words, at)


def _is_spaced(words: Side, at: int) -> bool:
    token = words.tokens[at]
    return words.text[token.end : token.end + 1].isspace()


def opening(words: Side) -> str | None:
    """`up_to` or `from` where the last words before an amount leave its range open on one side."""
    at = len(words.tokens)
    for hit in reversed(words.hits):
        if any(not is_mark(token.word) for token in words.tokens[hit.last : at]):
            return None
        for role in ("up_to", "from"):
            if role in hit.senses:
                return role
        if "filler" not in hit.senses:
            return None
        at = hit.first
    return None


def is_least(words: Side) -> bool:
    """Whether the last pay word before an amount names the least that is paid, as "Mindestgehalt" does."""
    return "from" in next((hit.senses for hit in reversed(words.hits) if "cue" in hit.senses), {})


def opening_of_label(words: Side) -> str | None:
    """`up_to` or `from` where a label such as "Max hiring rate" names one end of a range.

    >>> opening_of_label(side("Salary Minimum")), opening_of_label(side("Salary from minimum to maximum"))
    ('from', None)
    """
    named = {role for hit in words.hits for role in ("up_to", "from") if role in hit.senses}
    return named.pop() if len(named) == 1 else None


def is_close(words: Side) -> bool:
    """Whether only filler stands between the last pay word and the amount."""
    at = len(words.tokens)
    for hit in reversed(words.hits):
        if any(not is_mark(token.word) for token in words.tokens[hit.last : at]):
            return False
        if "cue" in hit.senses:
            return True
        if not hit.senses.keys() & {"filler", "between", "from", "up_to", "period", "per", "unit"}:
            return False
        at = hit.first
    return False


BARE = frozenset(("filler", "between", "from", "up_to", "period", "after", "cue"))


def is_bare(text: str, roles: frozenset[str] = BARE) -> bool:
    """Whether a stretch of text holds nothing but filler, or phrases of these roles, and marks."""
    words = side(text)
    covered = {at for hit in words.hits if hit.senses.keys() & roles for at in range(hit.first, hit.last)}
    return all(at in covered or is_mark(token.word) for at, token in enumerate(words.tokens))
