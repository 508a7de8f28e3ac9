"""One pay said twice: by the hour and by the year, for full hours and for those of the job."""

from __future__ import annotations

import re

from goingrate.extraction.annual import PERIODS_A_YEAR
from goingrate.extraction.pay_ruling import Ruling
from goingrate.records.facts import Pay

CLOSE = 0.01
MOST_BETWEEN = 60  # characters between the two
AROUND = 40  # characters on either side in which words of part-time pay stand
LEAST_PART = 0.1  # of the full pay
_PART = re.compile(r"\b(?:pro[- ]?rata|actual|fte|wte|full[- ]time equivalent)\b", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(r"[^.!?;\n]*")


def without_repeated(rulings: list[tuple[str, Ruling]], text: str) -> list[tuple[str, Ruling]]:
    """The rulings, each with the part of a posting it stands in, without those that say the pay before them again."""
    kept: list[tuple[str, Ruling]] = []
    for part, ruling in rulings:
        before = kept[-1] if kept and kept[-1][0] == part == "text" else None
        first, second = before[1].pay if before else None, ruling.pay
        if before is None or first is None or second is None or not _is_beside(before[1], ruling, text):
            kept.append((part, ruling))
        elif _is_same_wage(first, second):
            continue
        elif _is_part(before[1], ruling, text):
            kept[-1] = max(before, (part, ruling), key=lambda each: _top(each[1].pay))
        else:
            kept.append((part, ruling))
    return kept


def _is_beside(first: Ruling, second: Ruling, text: str) -> bool:
    between = text[first.end : second.start]
    return len(between) <= MOST_BETWEEN and _SIDE_BY_SIDE.fullmatch(between) is not None


def _ends(pay: Pay) -> list[float]:
    return [end * PERIODS_A_YEAR[pay.period] for end in (pay.min, pay.max) if end is not None]


def _top(pay: Pay | None) -> float:
    return max(_ends(pay)) if pay else 0.0


def _is_same_wage(first: Pay, second: Pay) -> bool:
    """Whether two pays are the same by the usual counts of a year: "$22/hr ($45,760 a year)"."""
    if first.currency != second.currency or first.period == second.period:
        return False
    pairs = list(zip(_ends(first), _ends(second), strict=False))
    is_whole = len(_ends(first)) == len(_ends(second)) == len(pairs)
    return is_whole and all(abs(one - other) <= CLOSE * one for one, other in pairs)


def _is_part(first: Ruling, second: Ruling, text: str) -> bool:
    """Whether one of two pays is the other for fewer hours: "£30,000 FTE (£18,000 pro rata)"."""
    one, other = first.pay, second.pay
    if one is None or other is None or (one.currency, one.period) != (other.currency, other.period):
        return False
    if not _PART.search(text, max(0, first.start - AROUND), second.end + AROUND):
        return False
    shares = [a / b for a, b in zip(_ends(one), _ends(other), strict=False) if b]
    shares = [min(share, 1 / share) for share in shares if share]
    is_in_brackets = "(" in text[first.end : second.start]
    is_like = max(shares, default=0) - min(shares, default=1) <= CLOSE
    return is_like and LEAST_PART <= min(shares) < 1 - CLOSE and (is_in_brackets or len(shares) > 1)
