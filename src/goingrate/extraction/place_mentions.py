"""Places named in a stretch of text, each with its span: names found, bound to their country, chosen in company."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from goingrate.extraction.gazetteer import Entry, fold, gazetteer
from goingrate.extraction.place_binding import groups
from goingrate.extraction.place_names import Group, Token, tokens_of
from goingrate.records.facts import Place

_ANYWHERE_IN = re.compile(r"[\s(:,/–—-]{0,4}(?:(?:with)?in\s{1,3}(?:the\s{1,3})?)?", re.IGNORECASE)
LIST_GAP = re.compile(
    r"(?:\s|[,/&()]|\b(?:or|and|in|the|our|either|also|hq|offices?|headquarters|area|from)\b){0,8}", re.IGNORECASE
)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing|ion)?|excluding|excl\.?|exclusive|outside|other than|but not|not (?:available )?in|minus)\b"
    r"[^.;)\n|]{0,25}$|[(,–-] ?not (?:in )?$|\bhours?\s{1,2}(?:of|from|with|ahead of|behind)\s{1,2}(?:the\s)?$",
    re.IGNORECASE,
)
_ASIDE = 60  # characters before a place in which it may be excepted
_ASIDE_ENDS = re.compile(r"[.;)|\n]")
_BREAKS = frozenset("|;,()/\n•·+&[]:")

_SHORT_NAMES = frozenset({"us", "usa", "uk", "eu", "uae"})
_SMALL_TOWN = 100
_SHORT_TOWN = 300
_SHORT = 3
_STRETCH = 12
_COMPANY = 8
_SAME_KIND = 64
_CERTAIN = 1_000_000
_ADDRESS_REGION = 10
_ADDRESS_COUNTRY = 4


class Spot(NamedTuple):
    """A place and the span that names it."""

    start: int
    end: int
    place: Place
    rule: str


def read_spots(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    strict: bool = False,
    known: Sequence[Place] = (),
    addresses: Sequence[Place] = (),
) -> list[Spot]:
    """Every place named in text[start:end], in order.

    strict: running text, where names need capitals; known: places that the posting has named before;
    addresses: places of its structured addresses, which tell namesakes apart and name nothing themselves.

    >>> [(spot.place.country, spot.place.city) for spot in read_spots("Hybrid - Austin / Paris, France")]
    [('US', 'Austin'), ('FR', 'Paris')]
    """
    tokens = tokens_of(text, start, len(text) if end is None else end)
    bound = groups(text, tokens, strict)
    words = gazetteer().word_code
    codes = sum(_may_be_code(group) and not (strict and _spelling(tokens, group) in words) for group in bound)
    codes += sum(_spelling(tokens, group) in _SHORT_NAMES for group in bound) if codes else 0
    in_names = frozenset(at for group in bound for at in range(group.first, group.last + 1))
    kept = [read for group in bound if (read := _counts(text, tokens, group, strict, codes, in_names))]
    kept = _without_lone_towns(kept, known) if strict else kept
    first_choice = [group.options[0] for group in kept]
    kinds = Counter(entry.kind for entry in first_choice)
    countries = Counter([entry.place.country for entry in first_choice] + [place.country for place in known])
    spots = []
    for group, entry in zip(kept, first_choice, strict=True):
        rule = group.rule
        if len(group.options) > 1 and (len(kept) > 1 or known or addresses):
            company, others = countries - Counter([entry.place.country]), kinds - Counter([entry.kind])
            entry = _choose(group, others, company, known) if len(kept) > 1 or known else entry
            told = _choose(group, others, company, known, addresses) if addresses else entry
            if _lie_apart(told.place, entry.place):
                entry, rule = told, "namesakes told apart by the structured address"
        spots.append(Spot(group.start, group.end, entry.place, rule))
    return _without_hollow(text, _without_excepted(text, spots))


def _without_lone_towns(kept: list[Group], known: Sequence[Place]) -> list[Group]:
    """The groups less small towns of a country that nothing else speaks of, in running text mostly something else."""

    def countries(group: Group) -> set[str | None]:
        return {entry.place.country for entry in group.options}

    def fits(group: Group) -> bool:
        others = [countries(other) for other in kept if other is not group] + [{place.country} for place in known]
        return not others or any(countries(group) & other for other in others)

    return [
        group
        for group in kept
        if group.rule != "name"
        or group.options[0].kind != "city"
        or group.options[0].thousands >= _SMALL_TOWN
        or fits(group)
    ]


def _may_be_code(group: Group) -> bool:
    return group.rule == "name" and any(entry.is_code for entry in group.options)


def _spelling(tokens: list[Token], group: Group) -> str:
    return " ".join(token.word for token in tokens[group.first : group.last + 1])


def _counts(
    text: str, tokens: list[Token], group: Group, strict: bool, codes: int, in_names: frozenset[int]
) -> Group | None:
    """The group less what its words alone can't mean: codes need company, ordinary words the field to themselves."""
    if group.rule != "name":
        return group
    lists, spelling = gazetteer(), _spelling(tokens, group)
    alone = _stands_alone(text, tokens, group, in_names)
    options = group.options
    if _may_be_code(group):
        is_word = spelling in lists.word_code
        if strict:
            may_be_code = codes > 2 if is_word else codes > 1
        elif is_word:
            may_be_code = _stands_between_breaks(text, tokens, group)
        else:
            may_be_code = alone or codes > 1
        named = tuple(entry for entry in options if not entry.is_code)
        options = named if not may_be_code or (named and codes <= 1) else options
    if not options:
        return None
    top, is_wary = options[0], spelling in lists.wary
    floor = _SHORT_TOWN if len(spelling) <= _SHORT else _SMALL_TOWN
    is_town = top.kind == "city" and top.thousands < floor and (strict or " " not in spelling)
    if (is_wary or is_town or top.place.area == "worldwide") and not alone:
        return None
    if strict and top.kind == "city" and (is_wary or (is_town and floor == _SHORT_TOWN)):
        return None
    return group._replace(options=options)


def _is_break(gap: str) -> bool:
    return bool(_BREAKS.intersection(gap)) or (len(gap) > 1 and not gap.isspace())


def _stands_alone(text: str, tokens: list[Token], group: Group, in_names: frozenset[int]) -> bool:
    """Whether nothing but idle words and other places shares the stretch between separators with the group."""
    idle = gazetteer().idle
    for step, at in ((-1, group.first), (1, group.last)):
        for _ in range(_STRETCH):
            if not 0 <= at + step < len(tokens):
                break
            left, right = sorted((at, at + step))
            if _is_break(text[tokens[left].end : tokens[right].start]):
                break
            at += step
            if tokens[at].word not in idle and not tokens[at].word.isdigit() and at not in in_names:
                return False
    return True


def _stands_between_breaks(text: str, tokens: list[Token], group: Group) -> bool:
    """Whether a word-like code has separators or nothing on both sides: "Remote - IN", not "in office", "Sr. Clerk"."""
    if group.last + 1 < len(tokens) and tokens[group.last + 1].word == "remote" and text[group.end] == "-":
        return group.first == 0 or _is_break(text[tokens[group.first - 1].end : group.start])
    opens = group.first == 0 or _is_break(text[tokens[group.first - 1].end : group.start])
    gap = text[group.end : tokens[group.last + 1].start] if group.last + 1 < len(tokens) else "|"
    closes = _is_break(gap) and gap.rstrip() != "."
    return opens and closes


def _choose(
    group: Group,
    kinds: Counter[str],
    countries: Counter[str | None],
    known: Sequence[Place],
    addresses: Sequence[Place] = (),
) -> Entry:
    """The best known entry, unless the company it is in or the address speaks for another.

    kinds, countries: how often each occurs in the other names of the stretch
    """
    others = kinds.total()

    def standing(entry: Entry) -> int:
        if entry.place in known:
            return entry.thousands * _CERTAIN
        fits = 2 * kinds[entry.kind] > others and (others > 1 or entry.kind == "country")
        in_company = _COMPANY if entry.place.country and countries[entry.place.country] else 1
        by_address = max((_speaks_for(address, entry) for address in addresses), default=1)
        # an address that gives no more than a country says nothing that names of that country beside it don't say
        told = in_company * by_address if by_address > _COMPANY else max(in_company, by_address)
        return entry.thousands * told * (_SAME_KIND if fits else 1)

    return max(group.options, key=standing)


def _speaks_for(address: Place, entry: Entry) -> int:
    """How much more likely an address makes one of several namesakes; 1 where it says nothing of it."""
    place = entry.place
    if not place.country or place.country != address.country:
        return 1
    if address.city and place.city and fold(address.city) == fold(place.city):
        return _CERTAIN if address.region in {None, place.region} or place.region is None else _ADDRESS_COUNTRY
    if address.region and address.region == place.region:
        return _ADDRESS_REGION
    return _ADDRESS_COUNTRY if place.city else _COMPANY


def _lie_apart(one: Place, other: Place) -> bool:
    """Whether two places of one name lie elsewhere: no city and the region or state of the same name."""
    return one.country != other.country or bool(one.region and other.region and one.region != other.region)


def run_of(text: str, spots: Sequence[Spot]) -> list[Spot]:
    """The first spot and those joined to it as a list: "Paris, London or Berlin".

    >>> words = "Paris, London or Berlin. Travel to Rome"
    >>> [spot.place.city for spot in run_of(words, read_spots(words))]
    ['Paris', 'London', 'Berlin']
    """
    run = list(spots[:1])
    for spot in spots[1:]:
        if not LIST_GAP.fullmatch(text, run[-1].end, spot.start):
            break
        run.append(spot)
    return run


def _without_excepted(text: str, spots: list[Spot]) -> list[Spot]:
    """The spots less those that are left out of another: "United States (except California)", "3 hours from Berlin"."""
    kept: list[Spot] = []
    excepted = -1
    for spot in spots:
        since = kept[-1].end if kept and excepted < 0 else max(excepted, spot.start - _ASIDE, 0)
        between = text[max(since, spot.start - _ASIDE) : spot.start]
        goes_on = excepted >= 0 and not _ASIDE_ENDS.search(text, excepted, min(spot.start, excepted + _ASIDE))
        if goes_on or _EXCEPT.search(between):
            excepted = spot.end
        else:
            excepted = -1
            kept.append(spot)
    return kept


def _without_hollow(text: str, spots: list[Spot]) -> list[Spot]:
    """The spots less each "anywhere" that only opens or closes a real one ("Anywhere in Europe")."""
    kept = []
    for number, spot in enumerate(spots):
        hollow = False
        if spot.place.area == "worldwide":
            before = spots[number - 1] if number else None
            behind = spots[number + 1] if number + 1 < len(spots) else None
            hollow = bool(
                (behind and not behind.place.city and _ANYWHERE_IN.fullmatch(text, spot.end, behind.start))
                or (before and not before.place.city and _ANYWHERE_IN.fullmatch(text, before.end, spot.start))
            )
        if not hollow:
            kept.append(spot)
    return kept
