"""On what terms a pay is stated: before or after the employee's income tax, and in how many salaries a year."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from goingrate.extraction.currencies import rows
from goingrate.extraction.pay_context import Side, is_mark
from goingrate.records.facts import Evidence, Pay
from goingrate.text.spans import small_letters

WORDS_BEHIND, WORDS_BEFORE = 9, 3
SALARIES_REACH = 200  # characters around yearly pay in which its number of salaries is told
LOOSE_REACH = 60
_SENTENCE_END = re.compile(r"(?<!p\.a)(?<!p\.m)(?<!Std)[.!?;]\s|\n", re.IGNORECASE)


@cache
def _terms(role: str) -> tuple[str, ...]:
    return tuple(row["phrase"] for row in rows("pay_terms.csv") if row["role"] == role)


@cache
def _basis_pattern() -> re.Pattern[str]:
    """The words for gross and net, whole or as the parts of a compound such as "Bruttojahresgehalt"."""
    groups = []
    for role in ("gross", "net"):
        whole = "|".join(re.escape(word) for word in _terms(role))
        parts = "|".join(re.escape(word) for word in _terms(f"{role} part"))
        groups.append(rf"(?P<{role}>(?<!\S)(?:{whole})(?!\S)|(?:{parts}))")
    return re.compile("|".join(groups))


def tax_basis(left: Side, right: Side, written: str = "") -> str:
    """`gross` or `net` of income tax as the words around an amount, or within it, say; else `unstated`.

    written: the amount itself, which may hold words between its two ends

    >>> from goingrate.extraction.pay_context import side
    >>> tax_basis(side("Bruttojahresgehalt: "), side("")), tax_basis(side("Salary: "), side(" per month (net)"))
    ('gross', 'net')
    >>> tax_basis(side("Stawka: "), side(" netto + VAT / h"))  # without value-added tax: says nothing of income tax
    'unstated'
    """
    behind = _words_behind(right)
    match = _basis_pattern().search(behind) or _last_match(_words_before(left))
    match = match or _basis_pattern().search(written.casefold())
    if match is None:
        return "unstated"
    if match["net"] and any(f" {word} " in f" {behind} {_next_words(right)} " for word in _terms("no income tax")):
        return "unstated"
    return match.lastgroup or "unstated"


def _last_match(words: str) -> re.Match[str] | None:
    return max(_basis_pattern().finditer(words), key=lambda match: match.start(), default=None)


def _words_behind(right: Side) -> str:
    """The words right behind an amount that still speak of it: its period, its kind, and what is between them.

    A "net" that belongs to what follows is none of them: "£50 net new sales", "€60k net zero".
    """
    known = {at: hit for hit in right.hits for at in range(hit.first, hit.last)}
    spoken: list[str] = []
    for at, token in enumerate(right.tokens[:WORDS_BEHIND]):
        word, hit = token.word, known.get(at)
        if word == "+" or (hit and "stop" in hit.senses):
            break
        if not (hit or is_mark(word) or _basis_pattern().fullmatch(word)):
            return " ".join(spoken[:-1] if spoken and spoken[-1] == "net" else spoken)
        spoken.append(word)
    return " ".join(spoken)


def _next_words(right: Side) -> str:
    return " ".join(token.word for token in right.tokens[: WORDS_BEHIND + 3])


def _words_before(left: Side) -> str:
    """The last pay word before an amount with the word on either side of it, and the words right before the amount."""
    words = [token.word for token in left.tokens]
    near = [word for word in words[-WORDS_BEFORE:] if not is_mark(word)][-1:]
    for hit in reversed(left.hits):
        if "cue" in hit.senses:
            return " ".join(words[max(0, hit.first - 1) : hit.last + 2] + near)
    return " ".join(near)


class Salaries(NamedTuple):
    """A number of salaries a year in a text; is_loose: it may be of something else unless it stands behind a pay."""

    start: int
    number: float
    is_loose: bool


@cache
def _salaries_pattern() -> re.Pattern[str]:
    """A number of salaries a year: "14 Monatsgehälter", "x 13", "over 14 payments", "13th month", "tredicesima"."""
    nouns, months, times = _any_of("salaries"), _any_of("months"), _any_of("times")
    ordinal, gap, some = _any_of("ordinal"), r"[^\S\n]{0,3}", r"1[3-6](?:[.,]\d{1,2})?"
    loose = r"1[2-6](?:[.,]\d{1,2})?"
    forms = (
        rf"(?P<number>{some}){gap}-?{gap}{nouns}(?!\w)",
        rf"(?P<order>1[34]){ordinal}{gap}(?:(?:und|and|et|e|y|en|&|/|\+){gap}(?P<second>14){ordinal}{gap})?"
        rf"(?:{nouns}|mois)(?!\w)",
        rf"{_any_of('over')}{gap}(?P<over>{some}){gap}{nouns}(?!\w)",
        rf"{_any_of('over')}{gap}(?P<months>1[34](?:[.,]\d{{1,2}})?){gap}{months}(?!\w)",
        rf"(?P<fourteen>{_any_of('fourteenth')})(?!\w)",
        rf"(?P<thirteen>{_any_of('thirteenth')})(?!\w)",
        rf"(?P<loose>{loose}){gap}{times}(?!\w)",
        rf"(?:{times}){gap}(?P<after>{loose})(?![\d%])(?!{gap}(?:[-–—]{gap}\d|hours?|h\b|weeks?|days?|stunden))",
    )
    return re.compile(rf"(?<![\w.,$€£])(?:{'|'.join(forms)})")


def _any_of(role: str) -> str:
    return f"(?:{'|'.join(sorted(_terms(role), key=len, reverse=True))})"


def salaries_in(text: str, start: int = 0, end: int | None = None) -> list[Salaries]:
    """Where text[start:end] says how many monthly salaries a year are paid.

    >>> [each.number for each in salaries_in("€ 3.200 brutto x 14. Wir zahlen 13,5 Monatsgehälter.")]
    [14.0, 13.5]
    >>> salaries_in("14 days of holiday, 12 months of experience")
    []
    """
    small, found = small_letters(text), []
    for match in _salaries_pattern().finditer(small, start, len(small) if end is None else end):
        name = next(
            (name for name in ("number", "second", "order", "over", "months", "loose", "after") if match[name]), None
        )
        written = match[name] if name else "14" if match["fourteen"] else "13"
        found.append(Salaries(match.start(), float(written.replace(",", ".")), name in ("months", "loose", "after")))
    return found


def with_salaries(pay: Pay, evidence: Evidence, text: str) -> tuple[Pay, Evidence]:
    """The pay with the salaries a year that the text says of it; only pay by the month or year has any.

    >>> where = Evidence("text", 8, 15, "figure")
    >>> with_salaries(Pay(3_200, 3_200, "EUR", "month"), where, "Gehalt: € 3.200 x 14")[0].salaries_per_year
    14.0
    """
    if pay.period not in ("month", "year"):
        return pay, evidence
    start, end = (evidence.start, evidence.end) if evidence.part == "text" else (None, None)
    if pay.period == "month":
        found = salaries_in(text)
    elif start is not None and end is not None:
        found = salaries_in(text, max(0, start - SALARIES_REACH), end + SALARIES_REACH)
    else:
        return pay, evidence
    near = {each.number for each in found if end and _follows(text, end, each.start)}
    counts = near or {each.number for each in found if not each.is_loose}
    if not counts:
        return pay, evidence
    number = max(counts)
    rule = f"{evidence.rule}, {number:g} salaries a year by the text"
    return replace(pay, salaries_per_year=number), evidence._replace(rule=rule)


def _follows(text: str, end: int, start: int) -> bool:
    """Whether what starts at one place still speaks of the amount that ends at the other: near it, in its sentence."""
    return 0 <= start - end <= LOOSE_REACH and not _SENTENCE_END.search(text, end, start)
