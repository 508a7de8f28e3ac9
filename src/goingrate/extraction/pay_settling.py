"""What pays read one by one say together: kinds by sentences nearby, and structure refined by the words."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TypeAlias

from goingrate.extraction.pay_makeup import Statement, find_statements, kind_behind, speaks_of
from goingrate.records.facts import Evidence, Found, Pay

Stated: TypeAlias = tuple[Pay, Evidence]

CLOSE = 0.005
WHOLE = ("ote", "total")
NAMES = {"ote": "on-target earnings", "total": "total pay"}
MOST_STATEMENTS = 20
_SAYS_BASE = re.compile(r"\b(?:base|basic|fixed|grund|fix)", re.IGNORECASE)
_NAMED_BEFORE, _NAMED_BEHIND = 90, 25  # characters around an amount in which "base" speaks of it


def with_makeup(stated: list[Stated], text: str) -> list[Stated]:
    """The pays read from words, of the kind that a sentence nearby gives them where they name none themselves.

    Nothing changes where one of them already is on-target earnings or total: then the sentence speaks of that one.
    """
    if not stated or any(pay.kind in WHOLE for pay, _ in stated):
        return stated
    statements = list(islice(find_statements(text), MOST_STATEMENTS))
    return [_made_up(each, text, statements) for each in stated]


def _made_up(stated: Stated, text: str, statements: list[Statement]) -> Stated:
    pay, evidence = stated
    start, end = evidence.start, evidence.end
    if evidence.part != "text" or start is None or end is None:
        return stated
    around = text[max(text.rfind("\n", 0, start), start - _NAMED_BEFORE, 0) : start], text[end : end + _NAMED_BEHIND]
    kind = kind_behind(text, end)
    if kind is None and not any(_SAYS_BASE.search(each) for each in around):
        kind = next((each.kind for each in statements if speaks_of(each, text, start, end)), None)
    return _as_kind(stated, kind, "by what it includes") if kind else (pay, evidence)


def _as_kind(stated: Stated, kind: str, why: str) -> Stated:
    pay, evidence = stated
    return replace(pay, kind=kind), evidence._replace(rule=f"{evidence.rule}, {NAMES[kind]} {why}")


def refine(given: Found[tuple[Pay, ...]], said: list[Stated], text: str) -> Found[tuple[Pay, ...]]:
    """The structured salaries, with kinds and bands as the text tells them; said: after `with_makeup`.

    A salary whose figures the text repeats takes their kind; one that the text never repeats takes the kind that a
    sentence about "the range above" gives it. One range that is just the union of the text's bands gives way to them.
    """
    stated = list(zip(given.value, given.evidence, strict=True))
    if all(pay.kind != "base" for pay in given.value):
        return given
    bands = _bands(given.value, said)
    if bands:
        stated = bands
    elif any(is_same(pay, tier) for pay, _ in said for tier in given.value):
        stated = [_repeated(each, said) for each in stated]
    elif not said:
        statement = next(find_statements(text), None)
        if statement:
            stated = [_as_kind(each, statement.kind, "by the text") for each in stated]
    return Found(tuple(pay for pay, _ in stated), tuple(evidence for _, evidence in stated))


def _repeated(stated: Stated, said: list[Stated]) -> Stated:
    """The structured salary, of the kind in which the text states the same figures."""
    kinds = {pay.kind for pay, _ in said if is_same(pay, stated[0])}
    kind = next((kind for kind in WHOLE if kinds == {kind}), None)
    return _as_kind(stated, kind, "by the text") if kind and stated[0].kind == "base" else stated


def _bands(tiers: tuple[Pay, ...], said: list[Stated]) -> list[Stated]:
    """The text's own bands, where a single structured range is exactly their union; else none."""
    tier = tiers[0]
    like = [each for each in said if (each[0].currency, each[0].period) == (tier.currency, tier.period)]
    if len(tiers) > 1 or len(like) < 2 or len(like) < len(said) or any(pay.kind in WHOLE for pay, _ in like):
        return []
    lows, highs = [pay.min for pay, _ in like], [pay.max for pay, _ in like]
    if None in lows or None in highs or any(is_same(pay, tier) or pay.min == pay.max for pay, _ in like):
        return []
    is_union = _is_close(min(low for low in lows if low), tier.min) and _is_close(max(h for h in highs if h), tier.max)
    rule = "a band of the structured salary"
    return [
        (replace(pay, kind=tier.kind), evidence._replace(rule=f"{evidence.rule}, {rule}")) for pay, evidence in like
    ] if is_union else []  # fmt: skip


def is_same(pay: Pay, tier: Pay) -> bool:
    """Whether two pays are of the same figures, currency and period."""
    is_like = (pay.currency, pay.period) == (tier.currency, tier.period)
    return is_like and _is_close(pay.min, tier.min) and _is_close(pay.max, tier.max)


def _is_close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= CLOSE * max(abs(one), abs(other), 1)
