"""What is offered besides base pay: a cash bonus or commission, and equity."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.mentions import Mention, find_mentions, is_asking, section_of
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting

# What a feed's own pay components are called, in small letters without spaces.
BONUS_LABELS = ("bonus", "commission", "signonbonus", "signingbonus", "variable", "ote", "profitsharing")
EQUITY_LABELS = ("equity", "equitypercentage", "equitycashvalue", "stock", "stockoptions", "options", "rsu", "rsus")
_BULLETS = " \t-–—•●▪◦‣*·+►➢✓✔○"
_NEAR = 70  # characters before a word in which work on it is spoken of
_SHORT = 40  # characters: a line of its own that says little more than the word
_FAIRNESS = ("inclusi", "diversity", "diverse", "belonging", "racial", "discriminat", "justice", "equal opportunity")


def find_bonus(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[bool]:  # noqa: ARG001 - an offer that recurs is still one
    """Whether the offer mentions a cash bonus or commission, with where; profit shares and sign-on bonuses count.

    >>> find_bonus(Posting("jsonl", "b", "1", "Cook", "Bonus points for pies. 10% bonus."), ()).evidence[0].start
    27
    """
    return _offered(posting, "bonus", BONUS_LABELS, _is_bonus)


def find_equity(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[bool]:  # noqa: ARG001 - an offer that recurs is still one
    """Whether the offer mentions equity, stock, options or a stock purchase plan, with where.

    >>> find_equity(Posting("jsonl", "b", "1", "Cook", "Diversity, equity and inclusion matter to us."), ())
    <Silence.NOT_STATED: 'not stated'>
    """
    return _offered(posting, "equity", EQUITY_LABELS, _is_equity)


def with_amounts(said: Reading[bool], *amounts: Reading[Any]) -> Reading[bool]:
    """What is said of an offer; where its words were not known, the amount that was read of it says that it is made.

    >>> with_amounts(Silence.NOT_STATED, Silence.NOT_STATED, Found(8.0, (Evidence("text", 0, 2, "bonus: 8 %"),))).value
    True
    """
    found = next((each for each in amounts if isinstance(each, Found)), None)
    return said if found is None or isinstance(said, Found) else Found(True, found.evidence)


def _offered(
    posting: Posting, name: str, labels: tuple[str, ...], counts: Callable[[str, Mention], bool]
) -> Reading[bool]:
    for mention in find_mentions(posting.text, name):
        if counts(posting.text, mention):
            return Found(True, (Evidence("text", mention.start, mention.end, f"{name}: said in the text"),))
    for given in posting.given_pay:
        if given.label.replace(" ", "").replace("-", "").replace("_", "").casefold() in labels:
            return Found(True, (Evidence(given.path, None, None, f"{name}: the feed's own component"),))
    return Silence.NOT_STATED


def _is_bonus(text: str, mention: Mention) -> bool:
    if _is_tended(mention):
        return False
    if cue_pattern("bonus", "sure").fullmatch(mention.word):
        return True
    after = _after("bonus", "kind after", mention)
    if _before("bonus", "never before", mention) or _after("bonus", "never after", mention):
        return False
    if not after and _before("bonus", "weak before", mention):
        return False
    if mention.word.startswith("incentive") and after:
        return _says_offered(mention)
    if after or _before("bonus", "kind before", mention):
        return len(mention.line.text) <= _SHORT or _says_offered(mention) or not is_asking(text, mention)
    if not mention.word.startswith(("bonus", "commission")):
        return False
    return _says_offered(mention) and not is_asking(text, mention)


def _is_equity(text: str, mention: Mention) -> bool:
    if _is_tended(mention):
        return False
    if cue_pattern("equity", "sure").fullmatch(mention.word):
        return True
    kind = mention.word if mention.word in ("equity", "stock", "share", "shares", "ownership") else "option"
    fair = any(word in mention.sentence for word in _FAIRNESS)
    if (
        (fair and kind == "equity")
        or _before("equity", "never before", mention)
        or _after("equity", "never after", mention)
    ):
        return False
    if _after("equity", f"kind after {kind}", mention) or _before("equity", f"kind before {kind}", mention):
        return True
    if mention.word == "options":
        return _before("equity", "option paid before", mention)
    if mention.word in ("equity", "stock") and _before("equity", "paid before", mention):
        return True
    return kind == "equity" and _is_plain_equity(text, mention)


def _is_plain_equity(text: str, mention: Mention) -> bool:
    """True where the bare word stands as an offer: in a short line, beside other pay, or among the benefits."""
    if _says_offered(mention):
        return True
    if not mention.before.strip(_BULLETS):
        return True
    if len(mention.line.text) <= _SHORT:
        return not is_asking(text, mention)
    return section_of(text, mention) in ("benefits", "pay")


@cache
def _offer_words() -> tuple[str, ...]:
    return tuple(cue("offer", "offered").split("|"))


def _says_offered(mention: Mention) -> bool:
    """True where the rest of the sentence speaks of what is paid or given."""
    return any(word in mention.before or word in mention.after for word in _offer_words())


def _before(name: str, group: str, mention: Mention) -> bool:
    return cue_pattern(name, group, r"(?<![^\W_])", r"[\s-]*$").search(mention.before) is not None


def _after(name: str, group: str, mention: Mention) -> bool:
    return cue_pattern(name, group, r"[\s-]*").match(mention.after) is not None


def _is_tended(mention: Mention) -> bool:
    """True where the sentence speaks of work on bonuses or equity: `administer equity grants`."""
    opening = mention.before.lstrip(_BULLETS)
    tends = cue_pattern("offer", "tended", r"(?:you(?:['’]ll| will)? )?", r"(?=\s|$)").match(opening)
    return tends is not None or cue_pattern("offer", "known", r"\b").search(mention.before[-_NEAR:]) is not None
