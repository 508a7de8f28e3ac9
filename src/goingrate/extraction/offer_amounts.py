"""How much is offered besides base pay: bonus in % of it, equity in % of the company or in money, and sign-on bonus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction import pay_context as context
from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.currencies import currencies
from goingrate.extraction.money import Amount, find_amounts
from goingrate.extraction.pay_currency import currency_of
from goingrate.extraction.sieve import word_hits
from goingrate.records.facts import Evidence, Found, Money, Pay, Range, Reading, Silence
from goingrate.records.posting import GivenPay, Posting
from goingrate.text.spans import small_letters

MOST_HITS = 60
LEFT, RIGHT = 70, 90  # characters around a noun in which its figure is looked for
BEFORE_NOUN, AFTER_NOUN = 24, 40  # characters around a hit that may belong to its noun
MOST_BONUS, MOST_EQUITY, MOST_BARE_EQUITY = 150.0, 50.0, 10.0  # %
MOST_OF_YEAR = 3.0  # equity's value in the most believed annual pays
_NUMBER = r"(?:\d{1,3}(?:[.,]\d{1,4})?|\.\d{1,3})"
_PERCENT = re.compile(
    rf"(?<![\w.,/$€£])(?:(?P<low>{_NUMBER})\s?(?:%|percent)?\s?(?:[-‐‑–—−\u00ad]{{1,2}}|to|bis|and|und|à)\s?(?P<high>{_NUMBER})|(?P<one>{_NUMBER}))"
    r"\s?(?:%|percent\b|prozent\b)(?P<plus>\+)?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_MONEY_SIGN = re.compile(r"[$€£₹¥]|\d ?(?:Euro\b|[A-Z]{3}\b|zł|kr\b)|[A-Z]{3} ?\d")
_MARKS = frozenset(" \t:()[]-–—~≈<>=≥≤'’")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BEHIND_PAY = re.compile(
    rf"\s?(?:[A-Z]{{3}}\s?)?[+,/|•·(]\s?(?:up to\s)?(?P<share>{_PERCENT.pattern})\s?\)?\s{{0,3}}(?:\Z|[|,;)•·\n])",
    re.IGNORECASE,
)


class OfferAmounts(NamedTuple):
    """The four facts of this reader."""

    bonus_percent: Reading[Range] = Silence.NOT_STATED
    equity_percent: Reading[Range] = Silence.NOT_STATED
    equity_value: Reading[Money] = Silence.NOT_STATED
    sign_on: Reading[Money] = Silence.NOT_STATED


class _Noun(NamedTuple):
    """A word such as "bonus" with its offsets, and the part of its line on either side."""

    start: int
    end: int
    before: str
    after: str


def find_offer_amounts(
    posting: Posting, country: str | None, pay: Reading[tuple[Pay, ...]] = Silence.NOT_READ
) -> OfferAmounts:
    """Bonus in % of base pay, equity in % of the company or in money, and sign-on bonus, each as first stated.

    country: ISO 3166 alpha-2 code of the job's place where known; pay: as read, for a bare percentage right behind it

    >>> ad = Posting("jsonl", "b", "1", "Cook", "Up to 15% annual bonus, 0.1% - 0.3% equity, $5,000 sign-on bonus.")
    >>> found = find_offer_amounts(ad, "US")
    >>> found.bonus_percent.value, found.equity_percent.value, found.sign_on.value
    (Range(low=None, high=15.0), Range(low=0.1, high=0.3), Money(low=5000.0, high=5000.0, currency='USD'))
    """
    text = posting.text
    (shares, sums), (bonus_shares, bonus_sums) = _near(text, "equity"), _near(text, "bonus")
    share = (
        _given_range(posting, "equitypercentage")
        or _percent(text, shares, "equity noun", MOST_EQUITY)
        or _behind_pay(text, pay)
    )
    paid = {(each.min, each.max) for each in pay.value} if isinstance(pay, Found) else set()
    value = _given_money(posting, "equitycashvalue") or _money(text, sums, "value noun", country, paid)
    sign_on = _given_money(posting, "signonbonus") or _money(text, bonus_sums, "sign-on", country, paid)
    return OfferAmounts(
        _percent(text, bonus_shares, "bonus noun", MOST_BONUS) or Silence.NOT_STATED,
        share or Silence.NOT_STATED,
        value or Silence.NOT_STATED,
        sign_on or Silence.NOT_STATED,
    )


def _near(text: str, name: str) -> tuple[list[int], list[int]]:
    """The places of a list's words that have a percentage near them, and those that have money."""
    shares, sums = [], []
    for start, _, _ in word_hits(text, name)[:MOST_HITS]:
        window = text[max(0, start - LEFT - BEFORE_NOUN) : start + AFTER_NOUN + RIGHT]
        if not _DIGIT.search(window):
            continue
        if "%" in window or "ercent" in window or "rozent" in window:
            shares.append(start)
        if _MONEY_SIGN.search(window):
            sums.append(start)
    return shares, sums


def _nouns(text: str, starts: list[int], group: str) -> Iterator[_Noun]:
    """The nouns of a group at or around the places, each once, unless the words around make them another's."""
    small, last = small_letters(text), -1
    pattern = cue_pattern("offer_amount", group, r"(?<![^\W_])", r"(?![^\W_])")
    for at in starts:
        first = max(text.rfind("\n", 0, at) + 1, at - BEFORE_NOUN, last)
        match = next((each for each in pattern.finditer(small, first, at + AFTER_NOUN) if each.end() > at), None)
        if match is None or match.start() > at + 1:
            continue
        start, end = match.span()
        last = end
        line = max(text.rfind("\n", 0, start) + 1, start - LEFT), text.find("\n", end, end + RIGHT)
        before, after = small[line[0] : start], small[end : line[1] if line[1] >= 0 else end + RIGHT]
        noun = _Noun(start, end, before, after)
        if not _is_of_another(noun):
            yield noun


def _is_of_another(noun: _Noun) -> bool:
    """Whether the words beside a noun make it no offer: a private equity firm, a referral bonus, a stock discount."""
    return bool(
        cue_pattern("offer", "tended", r"\W*(?:you(?:['’]ll| will)? )?", r"(?=\s)").match(noun.before)
        or cue_pattern("offer_amount", "another's", r"(?<![^\W_])", r"[\s-]*$").search(noun.before[-40:])
        or cue_pattern("offer_amount", "not offer").match(noun.after)
    )


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(cue("offer_amount", group).split("|"))


def _joins(between: str, group: str) -> bool:
    """Whether a stretch between an offer and its figure holds nothing but words of a group and marks."""
    plain = _WORD.sub("", between)
    return set(plain) <= _MARKS and all(word in _words(group) for word in _WORD.findall(between))


def _percent(text: str, starts: list[int], group: str, most: float) -> Found[Range] | None:
    """The first percentage that belongs to a noun of a group, ahead of it or behind it."""
    for noun in _nouns(text, starts, group):
        ahead = next(reversed(list(_PERCENT.finditer(noun.before))), None)
        behind = _PERCENT.search(noun.after)
        at = noun.start - len(noun.before)
        if ahead and _joins(noun.before[ahead.end() :], "lead"):
            read = _range_of(ahead, noun.before[: ahead.start()], noun.before[ahead.end() :] + noun.after, most)
            place = at + ahead.start(), at + ahead.end()
        elif behind and _joins(noun.after[: behind.start()], "link"):
            read = _range_of(behind, noun.after[: behind.start()], noun.after[behind.end() :], most)
            place = noun.end + behind.start(), noun.end + behind.end()
        else:
            continue
        if read is not None:
            return Found(read, (Evidence("text", *place, f"{group.split()[0]}: percentage beside the word"),))
    return None


def _range_of(match: re.Match[str], before: str, after: str, most: float) -> Range | None:
    """The percentages of a match; None where they are too much, or of another thing such as a target."""
    low, high = ((match[name] or match["one"]).replace(",", ".") for name in ("low", "high"))
    ends = float(low), float(high)
    if not 0 < ends[1] <= most or ends[0] > ends[1] or cue_pattern("offer_amount", "not percent").match(after):
        return None
    if match["one"]:
        open_end = context.opening(context.side(before[-30:]))
        if open_end == "up_to":
            return Range(None, ends[1])
        if open_end == "from" or match["plus"]:
            return Range(ends[0], None)
    return Range(*ends)


def _money(
    text: str, starts: list[int], group: str, country: str | None, paid: set[tuple[float | None, float | None]]
) -> Found[Money] | None:
    """The first amount of money that belongs to a noun of a group, ahead of it or behind it, and is no pay.

    paid: the ends of each pay read
    """
    for noun in _nouns(text, starts, group):
        at = noun.start - len(noun.before)
        before, after = text[at : noun.start], text[noun.end : noun.end + len(noun.after)]
        ahead = next(reversed(list(find_amounts(before))), None)
        behind = next(find_amounts(after), None)
        gap = noun.before[ahead.end :] if ahead else ""
        # "$150k equity" may be pay and equity: only "in", "of" or "worth" makes the money equity
        is_tied = group == "sign-on" or bool({"in", "of", "worth"} & set(_WORD.findall(gap)))
        if ahead and is_tied and _joins(gap, "lead"):
            read = _money_of(ahead, before[: ahead.start], gap, country)
            place = at + ahead.start, at + ahead.end
        elif behind and after[: behind.start].strip() and _joins(noun.after[: behind.start], "link"):
            read = _money_of(behind, after[: behind.start], after[behind.end :], country)
            place = noun.end + behind.start, noun.end + behind.end
        else:
            continue
        if read is not None and (read.low, read.high) not in paid:
            return Found(read, (Evidence("text", *place, f"{group}: amount beside the word"),))
    return None


def _money_of(amount: Amount, before: str, after: str, country: str | None) -> Money | None:
    """The amount in its currency, open where words leave it so; None for none or for more than anybody is given."""
    left, right = context.side(before[-40:]), context.side(after[:25])
    money = currency_of(amount, left, right, country) if amount.signs else None
    if context.behind(right).kind in ("base", "ote", "total"):
        return None
    if money is None or amount.high > MOST_OF_YEAR * currencies()[money[0]].year_high:
        return None
    if not amount.joiner:
        open_end = context.opening(left)
        if open_end == "up_to":
            return Money(None, amount.high, money[0])
        if open_end == "from" or amount.is_plus:
            return Money(amount.low, None, money[0])
    return Money(amount.low, amount.high, money[0])


def _behind_pay(text: str, pay: Reading[tuple[Pay, ...]]) -> Found[Range] | None:
    """The bare percentage right behind a pay, as in "$150k-180k + 0.5-1.0%": equity, by a habit of short headers."""
    for evidence in pay.evidence if isinstance(pay, Found) else ():
        if evidence.part != "text" or evidence.end is None:
            continue
        match = _BEHIND_PAY.match(text, evidence.end)
        share = match and _PERCENT.search(text, match.start("share"), match.end("share"))
        read = share and _range_of(share, text[evidence.end : share.start()], "", MOST_BARE_EQUITY)
        if share and read:
            return Found(read, (Evidence("text", *share.span(), "equity: percentage behind pay"),))
    return None


def _label(given: GivenPay) -> str:
    return re.sub(r"[\s_-]", "", given.label).casefold()


def _given_range(posting: Posting, label: str) -> Found[Range] | None:
    """The percentage that the feed gives under a label; None where it gives no figure."""
    for given in posting.given_pay:
        if (given.low or given.high) and _label(given) == label:
            where = Evidence(given.path, None, None, "the feed's own component")
            return Found(Range(given.low or None, given.high or None), (where,))
    return None


def _given_money(posting: Posting, label: str) -> Found[Money] | None:
    """The amount that the feed gives under a label; None where it gives no figure or no currency."""
    for given in posting.given_pay:
        if (given.low or given.high) and given.currency and _label(given) == label:
            where = Evidence(given.path, None, None, "the feed's own component")
            return Found(Money(given.low or None, given.high or None, given.currency.upper()), (where,))
    return None
