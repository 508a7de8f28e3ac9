"""Every pay that an employer states in a posting: from structured pay first, else from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from goingrate.extraction import pay_context as context
from goingrate.extraction import pay_line as lines
from goingrate.extraction.given_pay import read_given_pay
from goingrate.extraction.money import Amount, find_amounts
from goingrate.extraction.pay_contradiction import contradictions, with_other_places
from goingrate.extraction.pay_note import note_of
from goingrate.extraction.pay_repeated import without_repeated
from goingrate.extraction.pay_ruling import Case, Ruling, may_be_pay, rule_on
from goingrate.extraction.pay_settling import Stated, refine, with_makeup
from goingrate.extraction.pay_terms import with_salaries
from goingrate.records.facts import Evidence, Found, Pay, Reading, Silence
from goingrate.records.posting import Posting

MOST_BETWEEN_ENDS = 50  # characters
MOST_AMOUNTS = 500  # an advertisement never holds as many; a text that does is a table or an attack


class PayReadings(NamedTuple):
    """What a posting says of pay: the pay, what its words say where its feed says it too, and whether they contradict.

    conflict: true, with the evidence of the words' pay, where they do; not stated where they go together
    """

    pay: Reading[tuple[Pay, ...]]
    text_pay: Reading[tuple[Pay, ...]] = Silence.NOT_STATED
    conflict: Reading[bool] = Silence.NOT_STATED


def find_pay(posting: Posting, country: str | None) -> PayReadings:
    """Every pay the employer states, each with one piece of evidence in the same order; the feed's before the words'.

    country: ISO 3166 alpha-2 code of the job's place where known, which settles what a bare dollar sign means.

    >>> posting = Posting("hackernews", "1", "2", None, "Acme | ML Engineer | Berlin | €80k-100k + equity")
    >>> reading = find_pay(posting, "DE").pay
    >>> reading.value[0].min, reading.value[0].max, reading.value[0].currency, reading.value[0].period
    (80000.0, 100000.0, 'EUR', 'year')
    >>> posting.text[reading.evidence[0].start : reading.evidence[0].end]
    '€80k-100k'
    """
    given = read_given_pay(posting.given_pay)
    rulings = [("title", ruling) for ruling in _rulings(posting.title or "", country)]
    rulings += [("text", ruling) for ruling in _rulings(posting.text, country)]
    said = _said(without_repeated(list(_with_both_ends(rulings)), posting.text))
    if isinstance(given, Found):
        return _of_feed_and_text(given, said, posting)
    if said:
        return PayReadings(_found(with_makeup(said, posting.text), posting.text))
    if given is Silence.MALFORMED:
        return PayReadings(given)
    return PayReadings(Silence.AMBIGUOUS if rulings else Silence.NOT_STATED)


def _of_feed_and_text(given: Found[tuple[Pay, ...]], said: list[Stated], posting: Posting) -> PayReadings:
    """The feed's pay, as the words refine it, and the words' own beside it."""
    said = with_makeup(said, posting.text)
    refined = with_other_places(refine(given, said, posting.text), said, posting)
    pay = _found(list(zip(refined.value, refined.evidence, strict=True)), posting.text)
    if not said:
        return PayReadings(pay)
    text_pay = _found(said, posting.text)
    against = contradictions(pay, text_pay, posting.text)
    return PayReadings(pay, text_pay, Found(True, against) if against else Silence.NOT_STATED)


def _found(stated: list[Stated], text: str) -> Found[tuple[Pay, ...]]:
    told = [with_salaries(pay, evidence, text) for pay, evidence in stated]
    return Found(tuple(pay for pay, _ in told), tuple(evidence for _, evidence in told))


def _with_both_ends(rulings: list[tuple[str, Ruling]]) -> Iterator[tuple[str, Ruling]]:
    """The rulings, a "minimum salary: ..." with the "maximum salary: ..." that follows it as one range."""
    last: tuple[str, Ruling] | None = None
    for part, ruling in rulings:
        pay, before = ruling.pay, last[1].pay if last and last[0] == part == "text" else None
        if pay and before and last and before.max is None and pay.min is None and before.min and pay.max:
            is_like = (pay.currency, pay.period) == (before.currency, before.period) and before.min <= pay.max
            if is_like and ruling.start - last[1].end <= MOST_BETWEEN_ENDS:
                last = part, last[1]._replace(pay=replace(before, max=pay.max), end=ruling.end)
                continue
        if last is not None:
            yield last
        last = part, ruling
    if last is not None:
        yield last


def _said(rulings: list[tuple[str, Ruling]]) -> list[Stated]:
    """The distinct pays among the rulings, each where it stood first; with notes where there are several."""
    pays: dict[tuple[float | None, float | None, str, str], Stated] = {}
    distinct = {(r.pay.min, r.pay.max, r.pay.currency, r.pay.period) for _, r in rulings if r.pay}
    for part, ruling in rulings:
        if ruling.pay is None:
            continue
        pay = ruling.pay
        if len(distinct) > 1:
            pay = replace(pay, note=note_of(ruling.line))
        key = (pay.min, pay.max, pay.currency, pay.period)
        pays.setdefault(key, (pay, Evidence(part, ruling.start, ruling.end, ruling.rule)))
    return list(pays.values())


# A sign, a number that can't be read (`$100,0000`, `$T95,000`) and a dash or `to`, right before an amount.
_UNREAD_LOWER_END = re.compile(r"[$€£₹][^\W\d]{0,2}\d[\d,.]{3,12}[kK]?\s?(?:-|–|—|to|bis|and)\s?$")


def _lacks_its_lower_end(text: str, start: int, read_to: int) -> bool:
    """Whether the amount at `start` closes a range whose lower end was not read; what was read ends at `read_to`."""
    return _UNREAD_LOWER_END.search(text, max(read_to, start - 24), start) is not None


def _is_broken_range(first: Amount, second: Amount, text: str) -> bool:
    """Whether a dash joins two figures that are no range, as in "$100,00 - $150,000": a misprint in one of them."""
    between = text[first.end : second.start]
    is_alike = bool(first.signs) and bool(second.signs) and not (first.joiner or second.joiner)
    return is_alike and len(between) <= 4 and between.strip() in _DASHES and 20 * first.low < second.low


_DASHES = frozenset("-–—")


# The same in another currency, or after tax: "£30 ($38)", "5 000 € (~5 400 USD)", "€3,000 gross (€2,000 net)".
_CONVERSION = re.compile(
    r"[^\S\n]{0,2}(?P<gross>(?:brutto|bruto|brut|gross)[^\S\n])?[(\[][~≈=]?\s?(?:approx\.?\s|about\s|ca\.?\s)?"
    r"(?P<sign>[$€£₹¥]|[A-Z]{3}(?=\s?\d))?\s?\d[\d.,kK$€£₹¥~≈\s–—-]{0,40}"
    r"(?P<code>[A-Z]{3})?\s?(?P<net>net(?:to|t|o)?)?[)\]]",
)


def _behind_conversion(text: str, amount: Amount, ceiling: int) -> tuple[int, int]:
    """From where to where the words behind an amount are looked for: not within what only repeats it."""
    match = _CONVERSION.match(text, amount.end)
    sign = match and (match["sign"] or match["code"])
    is_other = sign and amount.signs and sign not in amount.signs
    if match is None or not (is_other or (match["gross"] and match["net"])):
        return amount.end, ceiling
    return match.end(), max(ceiling, match.end() + context.CLAUSE_AFTER)


def _rulings(text: str, country: str | None) -> Iterator[Ruling]:
    """Every amount of the text that is pay, in order."""
    money = (each for each in find_amounts(text) if each.signs or each.scale or each.is_grouped or each.joiner)
    amounts = list(islice(money, MOST_AMOUNTS))
    floor, previous = 0, None
    for place, amount in enumerate(amounts):
        if not may_be_pay(amount, text):
            floor, previous = amount.end if amount.signs else floor, None
            continue
        ceiling = amounts[place + 1].start if place + 1 < len(amounts) else len(text)
        left = context.before(text, amount.start, floor)
        shown_to, ceiling = _behind_conversion(text, amount, ceiling)
        right = context.after(text, shown_to, ceiling)
        line = lines.line_of(text, amount.start, amount.end)
        case = Case(amount, left, right, context.behind(right), line, text[amount.start : shown_to])
        ruling = rule_on(case, country, previous, text)
        last = amounts[place - 1] if place else None
        if (
            ruling
            and ruling.pay
            and (
                _lacks_its_lower_end(text, amount.start, last.end if last else 0)
                or (last and _is_broken_range(last, amount, text))
            )
        ):
            ruling = ruling._replace(pay=None)
        if ruling is not None:
            yield ruling
        previous = ruling if ruling and ruling.pay else None
        if amount.signs or amount.scale or amount.is_grouped:
            floor = amount.end
