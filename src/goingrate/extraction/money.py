"""Amounts of money in text: figures and ranges with their currency, whatever they are for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction.currencies import codes_of, currencies_of_sign, rows, signs_by_form

GAP = r"[^\S\n]"  # white space within a line, of any kind
# Begins with a plain digit class, which lets the engine skip all other text fast.
NUMBER = rf"""[0-9](?:
    \d{{0,2}},{GAP}[05]00 | \d{{0,2}}(?:,\d{{3}}){{1,3}}(?:\.\d{{1,2}})? | \d{{0,2}}(?:\.\d{{3}}){{1,3}}(?:,\d{{1,2}})?
  | \d{{0,2}}(?:['’]\d{{3}}){{1,3}}(?:\.\d{{2}})? | \d?(?:,\d{{2}}){{1,2}},\d{{3}}
  | \d{{0,2}}(?:{GAP}\d{{3}}){{1,2}}(?:,\d{{1,2}}(?!\d))? | \d{{0,8}}(?:[.,]\d{{1,2}})?
  )(?!\d|[.,]\d|{GAP}?%)"""
RISING = rf"(?:rising|increasing|going|all{GAP}the{GAP}way){GAP}"
JOIN_WORDS = (
    rf"(?:{RISING})?(?:up{GAP})?to|bis{GAP}zu|bis(?:{GAP}max(?:imal|\.)?)?|à|a|al|ao|tot|do|до|até|ate|hasta"
    r"|till|through|thru"
)
BETWEEN_WORDS = ("and", "und", "et", "y", "e", "en", "i", "&")  # join only after a word such as "between"
MIDDLE = rf"(?:{GAP}?(?:/|per|an?|pro){GAP}?[a-z]{{1,6}}\.?|{GAP}?p\.?{GAP}?a\b\.?)?(?:{GAP}(?:ote|base|gross|brutto))?"
# What a bound is called, or the same in another currency.
BRACKET = rf"(?:{GAP}?[\[(](?:[^\])\d\n]{{1,120}}|[~≈]?{GAP}?(?:[$€£₹]|[A-Z]{{3}}{GAP}?)\d[\d.,]{{0,11}}k?)[\])])?"
LINK = rf"""{MIDDLE}{BRACKET}(?:
    {GAP}{{0,2}}(?P<dash>/|[-‐‑‒–—―−~～〜\u00ad]{{1,3}}(?:and\b|to\b)?|…|\.{{2,3}}){GAP}{{0,2}}
  | {GAP}{{1,2}}(?P<word>{JOIN_WORDS}|{"|".join(BETWEEN_WORDS)}){GAP}{{1,2}}
  )(?:(?:an?{GAP})?max(?:imum|imal|\.)?{GAP}(?:of{GAP})?)?~?"""
_TO_DIGIT = re.compile(r"[^\d\n]{0,8}")
_GROUP = re.compile(r"\D\d{3}")
_LATE = re.compile(r"(?<=\d[-–—])\d[$€£](?=\d\d[,.]\d{3}(?!\d))")
LONGEST_SIGN = 9  # "usdollars"
MOST_BY_SLASH, LEAST_BY_SLASH = 1.6, 1000  # "€28.000/32.000" is a range, "$75k/$150k" base pay and target
LEAST_BARE = 10  # a lone digit without currency is never money


class Amount(NamedTuple):
    """One figure or range in a text: bounds in units, with what was written beside them.

    low, high: equal for a single figure; signs: currency signs and codes as written, in order;
    scale: the word for thousand or lakh that stood with it, `""` if none; is_grouped: written with separators;
    is_plus: a plus sign stood right behind; joiner: the word or dash between two bounds, None for a single figure.
    """

    start: int
    end: int
    low: float
    high: float
    signs: tuple[str, ...]
    scale: str = ""
    is_grouped: bool = False
    is_plus: bool = False
    joiner: str | None = None


class _Half(NamedTuple):
    """One bound as written: the number and what touches it."""

    start: int
    end: int
    number: float
    scale: str
    signs: tuple[str, ...]
    is_grouped: bool
    is_plus: bool
    is_signed_behind: bool = False


@cache
def _scales() -> dict[str, float]:
    return {row["phrase"]: float(row["value"]) for row in rows("pay_words.csv") if row["role"] == "number"}


@cache
def _openers() -> frozenset[str]:
    return frozenset(row["phrase"] for row in rows("pay_words.csv") if row["role"] == "between")


def _alternatives(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first; words that begin alike share their beginning, which is quick.

    >>> _alternatives(["kr", "kč", "k", "eur"])
    '(?:eur|k(?:r|č)?)'
    """
    by_first: dict[str, set[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], set()).add(word[1:])
    is_optional = by_first.pop("", None) is not None
    branches = [
        (GAP if first == " " else re.escape(first)) + (_alternatives(rest) if rest != {""} else "")
        for first, rest in sorted(by_first.items())
    ]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 and not is_optional else f"(?:{'|'.join(branches)})"
    return whole + ("?" if is_optional else "")


@cache
def _half_pattern() -> re.Pattern[str]:
    """A number with what may follow it: scale, plus sign, currency."""
    codes = _alternatives([sign for sign in signs_by_form() if sign.isalpha() and sign.isupper()])
    iso = _alternatives([sign for sign in signs_by_form() if len(sign) == 3 and sign.isalpha() and sign.isupper()])
    # a lone letter such as the rand's stands before its figure only
    words = _alternatives([sign for sign in signs_by_form() if sign[-1].isalpha() and sign.islower() and len(sign) > 1])
    marks = _alternatives([sign for sign in signs_by_form() if not sign[-1].isalpha()])
    after = rf"(?:(?:{marks})(?!{GAP}?\d)|(?:(?-i:{codes})|{words})(?![^\W_]))"
    return re.compile(
        rf"""(?P<number>{NUMBER})(?:[,.][-–—]{{1,2}})?(?P<plus>\+(?=k))?(?P<scale>{GAP}?(?:{_alternatives(list(_scales()))})(?:(?=(?-i:{iso})(?![^\W_]))|(?![^\W_]))(?:\.(?={GAP}?(?:{after})))?)?
        (?P<plus2>\+)?(?:{GAP}?(?:\((?:in{GAP})?(?P<aside>{after})\)|(?:in{GAP})?(?P<sign>{after})))?(?P<last>\+)?""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _link_pattern() -> re.Pattern[str]:
    return re.compile(LINK, re.VERBOSE | re.IGNORECASE)


def _parse_number(written: str) -> float:
    """The number that digits and separators write.

    >>> _parse_number("120,000.50"), _parse_number("87.000"), _parse_number("1,5"), _parse_number("12,00,000")
    (120000.5, 87000.0, 1.5, 1200000.0)
    """
    *groups, last = re.split(r"\D", written)
    if groups and len(last) <= 2:
        return float("".join(groups) + "." + last)
    return float("".join([*groups, last]))


def _sign_before(text: str, at: int, is_grouped: bool = False) -> tuple[str | None, int]:
    """The currency sign or code that ends right before `at`, and where it starts; is_grouped: so is the number."""
    stop = at
    while stop and at - stop < 3 and (text[stop - 1] in "~≈ " or (text[stop - 1].isspace() and text[stop - 1] != "\n")):
        stop -= 1
    last = text[stop - 1] if stop else ""
    if last.casefold() not in _sign_ends():
        return None, at
    start = stop - 1
    while start and stop - start < LONGEST_SIGN and text[start - 1].isalpha():
        start -= 1
    written = text[start:stop]
    if last.isalpha() or last == ".":
        # a lone letter such as the rand's touches its figure, or stands before thousands written apart
        is_near = len(written) > 1 or stop == at or (is_grouped and written.isupper())
        is_sign = is_near and bool(currencies_of_sign(written))
        return (written, start) if is_sign else (None, at)
    return (written, start) if currencies_of_sign(written) else (last, stop - 1)


@cache
def _sign_ends() -> frozenset[str]:
    return frozenset(sign[-1].casefold() for sign in signs_by_form())


def _read_half(match: re.Match[str], text: str) -> _Half:
    number = match["number"]
    is_plain = number.isdigit()
    sign, start = _sign_before(text, match.start(), is_grouped=not is_plain)
    if sign and not sign[-1].isalpha():
        code, earlier = _sign_before(text, start)  # "USD $120,000"
        if code and code.isalpha():
            sign, start = code, earlier
    return _Half(
        start,
        match.end(),
        float(number) if is_plain else _parse_number(number),
        (match["scale"] or "").strip().rstrip(".").casefold(),
        tuple(each for each in (sign, match["sign"], match["aside"]) if each),
        is_grouped=not is_plain and _GROUP.search(number) is not None,
        is_plus=bool(match["plus"] or match["plus2"] or match["last"]),
        is_signed_behind=bool(match["sign"]),
    )


def _factor(half: _Half) -> float:
    if half.scale == "t" and half.is_signed_behind:  # "T€" and "TEUR" are thousands, "$1T" is not
        return 1000.0
    return _scales().get(half.scale, 1.0)


def _join(first: _Half, joiner: str, second: _Half) -> Amount | None:
    """The range between two halves; None where they are not the two ends of one."""
    if len(codes_of(first.signs + second.signs)) > 1:
        return None
    low_factor, high_factor = _factor(first), _factor(second)
    if not first.scale and second.scale and first.number < 1000:
        low_factor = high_factor  # "120-150k"
    elif first.scale and not second.scale and first.number < second.number < 1000:
        high_factor = low_factor  # "80k-100"
    low, high = first.number * low_factor, second.number * high_factor
    if not 0 < low <= high <= (MOST_BY_SLASH if joiner == "/" else 20) * low or (
        joiner == "/" and low < LEAST_BY_SLASH
    ):
        return None
    return Amount(
        first.start, second.end, low, high, first.signs + second.signs, second.scale or first.scale,
        first.is_grouped or second.is_grouped, second.is_plus, joiner,
    )  # fmt: skip


def _is_apart(text: str, at: int) -> bool:
    """Whether a figure may begin here: not inside a word, an address, a version or another number."""
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "._#/@&=%$,'’+*\\")


def _is_plain(text: str, start: int, end: int) -> bool:
    """Whether bare digits stand alone, without currency before or another bound behind: most numbers of a posting."""
    at = start - 1
    while at >= 0 and start - at <= 3 and text[at].isspace():
        at -= 1
    if at >= 0 and text[at].casefold() in _sign_ends() and _sign_before(text, start)[0]:
        return False
    return text[start:end].isdigit() and _link_pattern().match(text, end) is None


def _with_signs_in_place(text: str) -> str:
    """The text with signs that stand one digit too late put right, and nothing else moved.

    >>> _with_signs_in_place("$140,000-1$70,000")
    '$140,000-$170,000'
    """
    late = []
    for sign in "$€£":
        at = text.find(sign)
        while at >= 0:
            if at > 2 and text[at - 1].isdigit() and _LATE.match(text, at - 1):
                late.append(at)
            at = text.find(sign, at + 1)
    if not late:
        return text
    letters = list(text)
    for at in late:
        letters[at - 1], letters[at] = letters[at], letters[at - 1]
    return "".join(letters)


def find_amounts(text: str) -> Iterator[Amount]:
    """Every figure or range in the text that could be money, in order and without overlaps.

    >>> [(a.low, a.high, a.signs) for a in find_amounts("€80k-100k, or 120 000 - 150 000 zł; $120-150K")]
    [(80000.0, 100000.0, ('€',)), (120000.0, 150000.0, ('zł',)), (120000.0, 150000.0, ('$',))]
    """
    pattern, at = _half_pattern(), 0
    text = _with_signs_in_place(text)
    while match := pattern.search(text, at):
        at = match.end("number")
        if match.end() == at and _is_plain(text, match.start(), at):
            continue
        half = _read_half(match, text)
        is_led = half.start < match.start()  # by a sign: one behind the digits of "IR35 £" does not make them money
        if not _is_apart(text, half.start) and (not (half.signs and is_led) or text[half.start - 1].isdigit()):
            continue
        amount = _range_from(text, half)
        if amount is None and (half.signs or half.scale or half.number >= LEAST_BARE):
            amount = Amount(
                half.start, half.end, half.number * _factor(half), half.number * _factor(half), half.signs,
                half.scale, half.is_grouped, half.is_plus,
            )  # fmt: skip
        if amount is not None:
            at = amount.end
            yield amount


def _range_from(text: str, first: _Half) -> Amount | None:
    """The range that begins with this half; of three bounds in a row (least, middle, most) the outer two."""
    second, joiner = _next_half(text, first)
    amount = _join(first, joiner, second) if second else None
    if amount is None or second is None:
        return None
    third, joiner = _next_half(text, second)
    if third and third.signs and third.number > second.number:
        return _join(first, joiner, third) or amount
    return amount


def _next_half(text: str, first: _Half) -> tuple[_Half | None, str]:
    """The bound that a dash or a word links to this one, and the link."""
    link = _link_pattern().match(text, first.end)
    number = link and _TO_DIGIT.match(text, link.end())
    match = number and _half_pattern().match(text, number.end())
    if not (link and match):
        return None, ""
    second, joiner = _read_half(match, text), (link["dash"] or link["word"]).casefold()
    if text[link.end() : second.start].strip("~≈ ") or (joiner in BETWEEN_WORDS and not _is_between(text, first.start)):
        return None, ""
    return second, joiner


def _is_between(text: str, at: int) -> bool:
    """Whether one of the last three words before `at` is one such as "between"."""
    words = re.findall(r"[^\W\d_]+", text[max(0, at - 40) : at])
    return any(word.casefold() in _openers() for word in words[-3:])
