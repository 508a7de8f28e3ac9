"""Counted days of a week in the office or at home: "3 days a week in the office", "Tuesdays and Thursdays on site"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.mentions import clause_after, clause_before
from goingrate.records.facts import Range
from goingrate.text.spans import Line

FULL_WEEK = 5  # days
_REACH = 80  # characters before and after a count in which its place and its week may stand
_ASIDE = 30  # characters on either side in which a word says that it isn't work that is counted
_NEAR = 30  # characters between a count without a week and its place
_BESIDE = 8  # characters between a place and a count without a week behind it
_WEEKDAY_REACH = 45  # characters between days of the week and their place
_MOST_DAYS = 7
_MOST_IN_A_LINE = 40
_JOINT = r"\s?(?:-|–|—|to|through|thru|bis|und|and|&|,|/|, and|\+|et|or)\s?"
_STOPS = (". ", "! ", "? ", "; ", "|", "•", "●", "▪", "\n")


class OfficeDays(NamedTuple):
    """Days of a week in the office as a text counts them, and where; at_home: it counts those at home."""

    days: Range
    start: int
    end: int
    at_home: bool


def find_counts(small: str, line: Line) -> Iterator[OfficeDays]:
    """Every count of days in the office, or at home, that a line gives for a week; small: the text in small letters.

    >>> words = "two days a week from home"
    >>> next(find_counts(words, Line(0, len(words), words))).days
    Range(low=3, high=3)
    """
    for match in islice(_counts().finditer(small, line.start, line.end), _MOST_IN_A_LINE):
        before = clause_before(small[max(line.start, match.start() - _REACH) : match.start()], _STOPS)
        after = clause_after(small[match.end() : min(line.end, match.end() + _REACH)], _STOPS)
        around = before[-_ASIDE:] + match.group() + after[:_ASIDE]
        if not cue_pattern("remote", "not of the office", r"(?<!\w)").search(around):
            found = _weekdays(match, before, after) if match["weekdays"] else _counted(match, before, after)
            if found:
                yield found


@cache
def _numbers() -> dict[str, int]:
    words = {
        word: number for number in range(1, _MOST_DAYS + 1) for word in cue("remote", f"number {number}").split("|")
    }
    return words | {str(number): number for number in range(1, _MOST_DAYS + 1)} | {"once": 1, "twice": 2}


@cache
def _weekday_names() -> str:
    return "|".join(cue("remote", f"weekday {number}") for number in range(FULL_WEEK))


@cache
def _counts() -> re.Pattern[str]:
    number, weekday = "|".join(_numbers()), _weekday_names()
    return re.compile(
        rf"(?<![\w$€£.,])(?:(?P<low>{number})(?:\s?(?:-|–|to|or|bis|à|/)\s?(?P<high>{number}))?(?P<more>\s?\+)?(?:\s\(\d\))?"
        rf"[\s-]{{0,2}}(?:{cue('remote', 'kind of day')})?(?:(?P<office>{cue('remote', 'office days')})[ -])?"
        rf"(?:{cue('remote', 'day unit')})|(?P<often>once|twice)"
        rf"|(?P<weekdays>(?:{weekday})(?:{_JOINT}(?:{weekday}))*))(?!\w|[- ](?:work[- ]?)?week\b)"
    )


@cache
def _place() -> re.Pattern[str]:
    """The office, the home, or another count, to which what follows belongs."""
    ways = f"(?P<home>{cue('remote', 'home')})|(?P<office>{cue('remote', 'office')})"
    return re.compile(rf"(?<!\w)(?:(?:{ways})s?(?!\w)|(?P<count>[1-7][- ]days?\b))")


def _matches(group: str, opening: str, words: str) -> re.Match[str] | None:
    return cue_pattern("remote", group, opening).match(words)


def _counted(match: re.Match[str], before: str, after: str) -> OfficeDays | None:
    """What a number of days means by the place nearest to it; a week must be said unless that place is beside it."""
    if _matches("other period", r"[\s,(]{0,3}", after):
        return None
    week = _matches("week", r"[\s,(]{0,3}", after)
    skip = week.end() if week else 0
    needs_week = bool(match["often"]) or match.group().endswith(("x", "times"))
    if match["office"]:
        return _read(match, before, after[skip:], None, match.start(), match.end() + skip)
    ahead, behind = _first_place(after, skip), _last_place(before)
    to_ahead = _distance(after[skip : ahead.start()]) if ahead else _REACH
    to_behind = _distance(before[behind.end() :]) if behind else _REACH
    if ahead and to_ahead <= to_behind and (week or ahead.start() <= _NEAR):
        rest = after[ahead.end() :]
        if not week and _matches("other period", r"(?:\s[\w-]{1,20}){0,2}\W{1,2}", rest):
            return None
        if not needs_week or week or _matches("week", r"(?:\s[\w-]{1,20}){0,4}\W{1,2}", rest):
            return _read(match, before, after[skip:], ahead["home"], match.start(), match.end() + ahead.end())
    elif behind and (week or (to_behind <= _BESIDE and not needs_week)):
        start = match.start() - len(before) + behind.start()
        return _read(match, before, after[skip:], behind["home"], start, match.end() + skip)
    return None


def _distance(between: str) -> int:
    return len(between) + (_NEAR if "," in between else 0)


def _first_place(after: str, skip: int) -> re.Match[str] | None:
    first = _place().search(after, skip)
    return first if first and not first["count"] else None


def _last_place(before: str) -> re.Match[str] | None:
    places = list(_place().finditer(before))
    return places[-1] if places and not places[-1]["count"] else None


def _weekdays(match: re.Match[str], before: str, after: str) -> OfficeDays | None:
    """Days of the week by name as days in the office: "Tuesdays and Thursdays", "Monday-Thursday"."""
    before, after = before[-_WEEKDAY_REACH:], after[:_WEEKDAY_REACH].partition(")")[0]
    place, place_before = _place().search(after), _last_place(before)
    start, end = match.span()
    if place and not place["count"] and not (place_before and len(before) - place_before.end() < place.start()):
        end += place.end()
    elif place_before:
        place = place_before
        start -= len(before) - place.start()
    else:
        return None
    number = _how_many(match["weekdays"])
    if number == 1 and not (match["weekdays"].endswith("s") and (place["home"] or start == match.start())):
        return None  # "on Monday you meet the office", "lunch in the office, drinks on Fridays"
    between = after[: place.start()] if start == match.start() else before[place.end() :]
    if number == 1 and "," in between:
        return None  # "we bake on Tuesdays, tidy up, and go home on time"
    return _settled(Range(number, number), start, end, at_home=bool(place["home"]))


def _how_many(weekdays: str) -> int:
    """How many days a list or a range of names means.

    >>> _how_many("monday to thursday"), _how_many("tuesdays and thursdays")
    (4, 2)
    """
    names = [
        number
        for word in re.findall(r"[^\W_]+", weekdays)
        for number in range(FULL_WEEK)
        if cue_pattern("remote", f"weekday {number}").fullmatch(word)
    ]
    if len(names) == 2 and re.search(r"-|–|—|to|thr|bis", weekdays):
        return max(names) - min(names) + 1
    return len(set(names))


def _read(
    match: re.Match[str], before: str, after: str, at_home: str | None, start: int, end: int
) -> OfficeDays | None:
    least = _numbers()[match["low"] or match["often"]]
    most = _numbers()[match["high"]] if match["high"] else least
    if most < least:
        return None
    days = Range(least, most)
    if match["more"] or _says_bound("at least", before) or _matches("at least after", r"[\s(]{0,2}", after):
        days = Range(least, None)
    elif _says_bound("at most", before):
        days = Range(None, most)
    return _settled(days, start, end, at_home=bool(at_home))


def _says_bound(group: str, before: str) -> bool:
    return cue_pattern("remote", group, r"(?<!\w)", r"\s?(?:of\s)?$").search(before) is not None


def _settled(days: Range, start: int, end: int, *, at_home: bool) -> OfficeDays | None:
    """Days in the office, those at home taken from a week of five; None where nothing of the week is left to say."""
    if at_home:
        days = Range(
            None if days.high is None else FULL_WEEK - days.high, None if days.low is None else FULL_WEEK - days.low
        )
        if (days.low or 1) < 1 or (days.high or 1) < 1:
            return None
    return OfficeDays(days, start, end, at_home)
