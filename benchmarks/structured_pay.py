"""Pay read from the words of a posting against the pay that the same posting's feed states as structure."""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from goingrate.extraction.facts import find_facts
from goingrate.extraction.given_pay import read_given_pay
from goingrate.records.facts import Found, Pay
from goingrate.records.posting import Posting

VERDICTS = ("agrees", "within", "overlaps", "apart", "other currency or period")
CLOSE = 0.005
ROUNDS = 400
IDS_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Compared:
    """One posting: salaries of its feed, pays read from its words, and the salaries whose figures its words repeat.

    feed: `salary`, `no salary` (structure of other kinds), `hidden` (the employer hides it) or `none`
    """

    board: str
    key: str
    feed: str
    tiers: tuple[Pay, ...]
    said: tuple[Pay, ...]
    repeated: tuple[Pay, ...] = ()

    @property
    def repeats(self) -> bool:
        """Whether the words repeat the figures of a salary."""
        return bool(self.repeated)

    @property
    def repeated_counts(self) -> tuple[int, int, int, int]:
        """Pays read that are right, pays read; salaries repeated that were read, salaries repeated.

        Right is a pay that is a salary of the feed or lies within the span of its salaries: a band given in words.
        """
        right = sum(word in ("agrees", "within") for word in self.verdicts)
        found = sum(any(verdict(pay, [tier]) == "agrees" for pay in self.said) for tier in self.repeated)
        return right, len(self.said), found, len(self.repeated)

    @property
    def verdicts(self) -> list[str]:
        """What each pay read is beside the feed's salaries."""
        return [verdict(pay, self.tiers) for pay in self.said]


def compare(posting: Posting) -> Compared:
    """The posting's structured pay beside the pay its words state, which is read as if there were no structure."""
    given = read_given_pay(posting.given_pay)
    read = find_facts(replace(posting, given_pay=())).pay
    tiers = given.value if isinstance(given, Found) else ()
    if tiers:
        feed = "salary"
    elif posting.given_pay:
        feed = "no salary"
    else:
        feed = "hidden" if hides_pay(posting.body) else "none"
    said = read.value if isinstance(read, Found) else ()
    repeated = tuple(tier for tier in tiers if repeats_figures(posting.text, tier))
    return Compared(posting.board, posting.key, feed, tiers, said, repeated)


def hides_pay(body: bytes) -> bool:
    """Whether an Ashby job holds pay that its employer does not show."""
    job = json.loads(body)
    return bool((job.get("compensation") or {}).get("compensationTiers"))


def verdict(pay: Pay, tiers: Iterable[Pay]) -> str:
    """How a pay read stands to the feed's salaries: one of VERDICTS, the nearest that holds.

    >>> salary = Pay(100_000, 150_000, "USD", "year")
    >>> ranges = ((100_000, 150_000), (110_000, 120_000), (90_000, 110_000), (90_000, 95_000))
    >>> [verdict(Pay(low, high, "USD", "year"), [salary]) for low, high in ranges]
    ['agrees', 'within', 'overlaps', 'apart']
    >>> verdict(Pay(50, 60, "USD", "hour"), [salary])
    'other currency or period'
    """
    like = [tier for tier in tiers if (tier.currency, tier.period) == (pay.currency, pay.period)]
    if not like:
        return "other currency or period"
    if any(_close(pay.min, tier.min) and _close(pay.max, tier.max) for tier in like):
        return "agrees"
    low, high = min(_ends(tier)[0] for tier in like), max(_ends(tier)[1] for tier in like)
    first, last = _ends(pay)
    if low * (1 - CLOSE) <= first and last <= high * (1 + CLOSE):
        return "within"
    return "overlaps" if first <= high and low <= last else "apart"


def _ends(pay: Pay) -> tuple[float, float]:
    return (0.0 if pay.min is None else pay.min), (float("inf") if pay.max is None else pay.max)


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= CLOSE * max(abs(one), abs(other), 1)


def repeats_figures(text: str, tier: Pay) -> bool:
    """Whether both ends of a range stand in the text as numbers: a loose match of strings, no reading.

    >>> salary = Pay(120_000, 150_000, "USD", "year")
    >>> texts = ("$120,000 to $150,000", "$120-150k", "120.000 € - 150.000 €", "150k")
    >>> [repeats_figures(text, salary) for text in texts]
    [True, True, True, False]
    """
    low, high = tier.min, tier.max
    if low is None or high is None or low == high:
        return False  # a single number stands in too many texts by chance
    if _number(low, text) and _number(high, text):
        return True
    return bool(re.search(rf"(?<!\d){low / 1000:g}\s?[kK]?\s?(?:-|–|—|to)\s?\W?{high / 1000:g}\s?[kK]", text))


def _number(amount: float, text: str) -> bool:
    grouped = f"{amount:,.0f}" if amount >= 100 else f"{amount:g}"
    spellings = {grouped, grouped.replace(",", ""), grouped.replace(",", "."), grouped.replace(",", " ")}
    if amount >= 1000:
        spellings |= {f"{amount / 1000:g}k", f"{amount / 1000:g}K"}
    return any(re.search(rf"(?<![\d.,]){re.escape(each)}(?![\d])", text) for each in spellings)


def summarise(compared: Sequence[Compared]) -> dict[str, Any]:
    """The figures over all postings as a JSON-ready dict; docs/accuracy.md says what each means."""
    salary = [each for each in compared if each.feed == "salary"]
    spoken = [each for each in salary if each.said]
    repeated = [each for each in salary if each.repeats]
    without = [each for each in compared if each.feed == "none"]
    apart = [each for each in spoken if "agrees" not in each.verdicts]
    counts = Counter(word for each in spoken for word in each.verdicts)
    silent = [each for each in repeated if "agrees" not in each.verdicts]
    unexpected = [each for each in without if each.said]
    return {
        "postings": len(compared),
        "by_feed": {
            name: sum(each.feed == name for each in compared) for name in ("salary", "no salary", "hidden", "none")
        },
        "jobs_with_both": len(spoken),
        "pays_read": sum(counts.values()),
        "verdicts": {name: counts[name] for name in VERDICTS},
        "precision": share(spoken, lambda each: (each.verdicts.count("agrees"), len(each.verdicts))),
        "jobs_agreeing": share(spoken, lambda each: ("agrees" in each.verdicts, 1)),
        "recall_where_repeated": share(repeated, lambda each: ("agrees" in each.verdicts, 1)),
        "text_pay_where_feed_has_none": share(without, lambda each: (bool(each.said), 1)),
        "ids": {
            "disagreeing": [each.key for each in apart][:IDS_SHOWN],
            "repeated_but_not_read_so": [each.key for each in silent][:IDS_SHOWN],
            "text_pay_where_feed_has_none": [each.key for each in unexpected][:IDS_SHOWN],
        },
    }


def share(rows: Sequence[Compared], count: Callable[[Compared], tuple[int, int]]) -> dict[str, Any]:
    """Hits among trials: {value, interval, hits, n}; the 95 % interval draws whole boards, which write alike.

    >>> rows = [Compared("a", "1", "none", (), ()), Compared("b", "2", "none", (), (Pay(1, 2, "EUR", "hour"),))]
    >>> share(rows, lambda row: (len(row.said), 1))["value"]
    0.5
    """
    boards: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in rows:
        hits, trials = count(row)
        boards[row.board] = boards[row.board][0] + hits, boards[row.board][1] + trials
    pairs, rng = list(boards.values()), random.Random(7)
    hits, trials = (sum(column) for column in zip(*pairs, strict=True)) if pairs else (0, 0)
    if not trials:
        return {"value": None, "interval": None, "hits": 0, "n": 0}
    draws = []
    for _ in range(ROUNDS):
        drawn = [sum(column) for column in zip(*rng.choices(pairs, k=len(pairs)), strict=True)]
        draws.append(drawn[0] / drawn[1] if drawn[1] else 0.0)
    draws.sort()
    interval = [draws[int(0.025 * ROUNDS)], draws[int(0.975 * ROUNDS) - 1]] if len(pairs) > 1 else None
    return {"value": hits / trials, "interval": interval, "hits": hits, "n": trials}
