"""Places named in a stretch of text, each with its span: names found, bound to their region or country, chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goingrate.extraction.gazetteer import Entry, entries, fold, gazetteer, is_known
from goingrate.records.facts import Place

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_JOINS = re.compile(r"[^\S\n]{1,9}|-|(?<=\bst)\. ?|(?<=\bft)\. ?|(?<=\bmt)\. ?", re.IGNORECASE)
_LONGEST_NAME = 5

# Between a city and the region or country that holds it, or a country and its city behind it.
_CLOSE = re.compile(
    r"(?:\s|[,(/:–—-]|\b(?:hq|office|area|headquarters|metro)\b|\((?:hybrid|on-?site|hq|remote)\)){0,6}", re.IGNORECASE
)
_QUARTER = re.compile(r"\s?\([^()\d]{2,30}\)\s?,?\s?")
_CODE_BEHIND_COUNTRY = re.compile(r"\s?[(:–—-]\s?")
_ANYWHERE_IN = re.compile(r"[\s(:,/–—-]{0,4}(?:(?:with)?in\s{1,3}(?:the\s{1,3})?)?", re.IGNORECASE)

_BREAKS = frozenset("|;,()/\n•·+&[]:")
_IDLE = frozenset(
    "remote remotely hybrid onsite on site office offices hq headquarters headquarter area city metro greater region "
    "based only or and in the first friendly ok possible full fully full time anywhere from within location locations "
    "l relocation relocate person optional preferred work wfh home either downtown multiple".split()
)
_REMOTE = frozenset({"remote", "remotely", "wfh", "telecommute"})
_OF_PEOPLE_OR_CLOCK = frozenset(
    "citizen citizens citizenship national nationals person persons passport passports time timezone timezones tz "
    "hours dollar dollars visa visas customers clients eastern est pst market markets tax law holidays".split()
)
_WORD_CODES = frozenset(
    "in or me hi ok oh to at is it so my be no am as an de la pa ma al id ai ml qa pr pm tv us and are can per com com "
    "ad bi ci cv cs do gp io ps re sm ms va vc mo co".split()
)
_SMALL_TOWN = 100
_UNQUESTIONED = 300
_COMPANY = 8
_SAME_KIND = 64


class Spot(NamedTuple):
    """A place and the span that names it."""

    start: int
    end: int
    place: Place
    rule: str


class Token(NamedTuple):
    """A word with its span, folded."""

    start: int
    end: int
    word: str


class _Group(NamedTuple):
    """Names that together mean one place, and the entries they can mean; first, last: their tokens."""

    start: int
    end: int
    first: int
    last: int
    options: tuple[Entry, ...]
    rule: str


def _tokens(text: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _WORD.finditer(text, start, end):
        stop = match.end() + (match.end() < end and "." in match[0] and text[match.end()] == ".")
        found.append(Token(match.start(), stop, fold(match[0])))
    return found


def _names(text: str, tokens: list[Token]) -> Iterator[tuple[int, int, str]]:
    """First token, last token and spelling of every known name, the longest at each word."""
    at = 0
    while at < len(tokens):
        last = at
        while (
            last + 1 < len(tokens)
            and last - at < _LONGEST_NAME - 1
            and _JOINS.fullmatch(text, tokens[last].end - (text[tokens[last].end - 1] == "."), tokens[last + 1].start)
        ):
            last += 1
        while last >= at:
            spelling = " ".join(token.word for token in tokens[at : last + 1])
            if is_known(spelling):
                yield at, last, spelling
                break
            last -= 1
        at = max(last, at) + 1


def _is_written_as_name(text: str, start: int, end: int, spelling: str, found: tuple[Entry, ...]) -> bool:
    """Whether a name in running text is written like one: a capital, and short forms all in capitals."""
    written = text[start:end]
    if len(spelling) <= 3 and " " not in spelling and not any(e.kind == "city" and e.place.city and
                                                              fold(e.place.city) == spelling for e in found):  # fmt: skip
        return written.isupper()
    return written[0].isupper()


def _stands_alone(text: str, tokens: list[Token], first: int, last: int) -> bool:
    """Whether nothing but idle words shares the stretch between separators with these tokens."""
    for step, at in ((-1, first), (1, last)):
        while 0 <= at + step < len(tokens):
            left, right = sorted((at, at + step))
            gap = text[tokens[left].end : tokens[right].start]
            if _BREAKS.intersection(gap) or (len(gap) > 1 and not gap.isspace()):
                break
            if tokens[at + step].word not in _IDLE and not tokens[at + step].word.isdigit():
                return False
            at += step
    return True


def _holds(outer: Entry, inner: Entry) -> bool:
    """Whether a region or country holds a city or region."""
    if outer.kind == "country":
        return inner.kind in {"city", "region"} and inner.place.country == outer.place.country
    return outer.kind == "region" and inner.kind == "city" and inner.place.region == outer.place.region


def _code_may_bind(text: str, gap: str, code: _Group, strict: bool) -> bool:
    """Whether a code behind a name can be its region: word-like ones need a comma, capitals or the end behind them."""
    written = text[code.start : code.end]
    if strict and not written.isupper():
        return False
    if fold(written) not in _WORD_CODES or not all(entry.is_code for entry in code.options):
        return True
    behind = text[code.end : code.end + 2].lstrip(" ")
    return "," in gap or "(" in gap or not behind[:1].isalpha()


def _bound(text: str, inner: _Group, outer: _Group, strict: bool) -> _Group | None:
    """The city with its region or country behind it, or None where they don't belong together."""
    gap = text[inner.end : outer.start]
    if not _CLOSE.fullmatch(gap) and not (_QUARTER.fullmatch(gap) and outer.start - inner.end < 40):
        return None
    if not _code_may_bind(text, gap, outer, strict):
        return None
    pairs = [entry for entry in inner.options if any(_holds(out, entry) for out in outer.options)]
    if pairs:
        return _Group(inner.start, outer.end, inner.first, outer.last, tuple(pairs), "place with its country")
    states = [e for e in outer.options if e.kind == "region" and e.is_code]
    city = inner.options[0]
    if states and "," in gap and city.kind == "city" and city.thousands < _UNQUESTIONED:
        found = Entry("city", Place(states[0].place.country, city.place.city, states[0].place.region), 1)
        return _Group(inner.start, outer.end, inner.first, outer.last, (found,), "name with state code")
    return None


def _led(text: str, tokens: list[Token], outer: _Group, inner: _Group) -> _Group | None:
    """The country with its city behind it ("Ireland (Dublin)"), or None; "Remote US, Austin" are two places."""
    gap = text[outer.end : inner.start]
    near = {tokens[at].word for at in (outer.first - 1, outer.last + 1) if 0 <= at < len(tokens)}
    wide = [entry for entry in outer.options if entry.kind in {"country", "region"}]
    if not wide or wide[0] != outer.options[0] or near & _REMOTE or not _CLOSE.fullmatch(gap):
        return None
    if all(entry.is_code for entry in inner.options) and not _CODE_BEHIND_COUNTRY.fullmatch(gap):
        return None
    pairs = tuple(entry for entry in inner.options if any(_holds(out, entry) for out in wide))
    if not pairs:
        return None
    return _Group(outer.start, inner.end, outer.first, inner.last, pairs, "country with its place")


def _town_before_code(text: str, tokens: list[Token], code: _Group, strict: bool, floor: int) -> _Group | None:
    """A town that no list knows, read by its form: "Richfield, OH"."""
    states = [entry for entry in code.options if entry.kind == "region" and entry.is_code]
    written = text[code.start : code.end]
    if not states or code.first - 1 < floor or "," not in text[tokens[code.first - 1].end : code.start]:
        return None
    if (strict and not written.isupper()) or text[tokens[code.first - 1].end : code.start].strip() != ",":
        return None
    first = code.first - 1
    while first - 1 >= floor and _JOINS.fullmatch(text, tokens[first - 1].end, tokens[first].start):
        first -= 1
    words = [token.word for token in tokens[first : code.first]]
    name = text[tokens[first].start : tokens[code.first - 1].end]
    is_name = len(words) <= 3 and not _IDLE.intersection(words) and all(word.isalpha() for word in words)
    if not is_name or words[-1] == "county" or (strict and not name.istitle()):
        return None
    city = " ".join(word.capitalize() for word in name.split())
    found = Entry("city", Place(states[0].place.country, city, states[0].place.region), 1)
    return _Group(tokens[first].start, code.end, first, code.last, (found,), "name with state code")


def _groups(text: str, tokens: list[Token], strict: bool) -> list[_Group]:
    """Names in order as groups; each city bound to the region or country beside it."""
    singles = []
    for first, last, spelling in _names(text, tokens):
        found, start, end = entries(spelling), tokens[first].start, tokens[last].end
        behind = tokens[last + 1].word if last + 1 < len(tokens) else ""
        if behind in _OF_PEOPLE_OR_CLOCK or (strict and not _is_written_as_name(text, start, end, spelling, found)):
            continue
        singles.append(_Group(start, end, first, last, found, "name"))
    bound: list[_Group] = []
    for single in singles:
        outer = _bound(text, bound[-1], single, strict) if bound else None
        if outer:
            bound[-1] = outer
            continue
        floor = bound[-1].last + 1 if bound else 0
        bound.append(_town_before_code(text, tokens, single, strict, floor) or single)
    led: list[_Group] = []
    for group in bound:
        merged = _led(text, tokens, led[-1], group) if led and led[-1].rule == "name" else None
        if merged:
            led[-1] = merged
        else:
            led.append(group)
    return led


def _counts(text: str, tokens: list[Token], group: _Group, strict: bool, codes: int) -> _Group | None:
    """The group less what its words alone can't mean: codes need company, ordinary words the field to themselves."""
    if group.rule != "name":
        return group
    alone = _stands_alone(text, tokens, group.first, group.last)
    spelling = " ".join(token.word for token in tokens[group.first : group.last + 1])
    may_be_code = codes > 1 if strict else (alone or codes > 1)
    if strict and spelling in _WORD_CODES:
        may_be_code = may_be_code and codes > 2
    options = tuple(entry for entry in group.options if may_be_code or not entry.is_code)
    named = [entry for entry in options if not entry.is_code]
    if named and may_be_code and len(named) < len(options) and codes <= 1:
        options = tuple(named)
    if not options:
        return None
    top = options[0]
    doubtful = spelling in gazetteer().wary or top.place.area == "worldwide"
    doubtful = doubtful or (top.kind == "city" and top.thousands < _SMALL_TOWN and (strict or " " not in spelling))
    if doubtful and not alone:
        return None
    if doubtful and strict and top.kind == "city":
        return None
    return group._replace(options=options)


def _choose(group: _Group, others: list[Entry]) -> Entry:
    """The best known entry, unless the company it is in speaks for another."""
    countries = {entry.place.country for entry in others} - {None}
    kinds = [entry.kind for entry in others]

    def standing(entry: Entry) -> int:
        fits = 2 * kinds.count(entry.kind) > len(kinds) and (len(kinds) > 1 or entry.kind == "country")
        company = _COMPANY if entry.place.country in countries else 1
        return entry.thousands * company * (_SAME_KIND if fits else 1)

    return max(group.options, key=standing)


def read_spots(text: str, start: int = 0, end: int | None = None, *, strict: bool = False) -> list[Spot]:
    """Every place named in text[start:end], in order; strict in running text, where names need capitals.

    >>> [(spot.place.country, spot.place.city) for spot in read_spots("Hybrid - Austin / Paris, France")]
    [('US', 'Austin'), ('FR', 'Paris')]
    """
    end = len(text) if end is None else end
    tokens = _tokens(text, start, end)
    bound = _groups(text, tokens, strict)
    codes = sum(any(entry.is_code for entry in group.options) and group.rule == "name" for group in bound)
    groups = [kept for group in bound if (kept := _counts(text, tokens, group, strict, codes))]
    first_choice = [group.options[0] for group in groups]
    spots = []
    for number, group in enumerate(groups):
        entry = first_choice[number]
        if len(group.options) > 1 and len(groups) > 1:
            entry = _choose(group, first_choice[:number] + first_choice[number + 1 :])
        spots.append(Spot(group.start, group.end, entry.place, group.rule))
    return _without_hollow(text, spots)


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
