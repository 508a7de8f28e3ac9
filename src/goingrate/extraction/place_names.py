"""Names of places in a stretch of text, each city bound to the region or country beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goingrate.extraction.gazetteer import Entry, entries, fold, gazetteer, is_known
from goingrate.records.facts import Place

_WORD = re.compile(r"(?P<address>(?:https?://|www\.)\S{1,500})|[^\W_]+(?:['’.][^\W_]+)*")
_JOINS = re.compile(r"[^\S\n]{1,9}|-|(?<=\bst)\. ?|(?<=\bft)\. ?|(?<=\bmt)\. ?", re.IGNORECASE)
_LONGEST_NAME = 5

# Between a city and the region or country that holds it, or a country and its city behind it.
_CLOSE = re.compile(
    r"(?:\s|[,(/:–—-]|\b(?:hq|office|area|headquarters|metro)\b|\((?:hybrid|on-?site|hq|remote)\)){0,6}", re.IGNORECASE
)
_QUARTER = re.compile(r"\s{0,2}\([^()\d]{2,30}\)\s{0,2},?\s{0,2}")
_CODE_BEHIND_COUNTRY = re.compile(r"\s{0,3}[(:–—-]\s{0,3}")
_ENDS = re.compile(r"\s*(?:$|[^\w\s-]|[-–—]\s)")

_REMOTE = frozenset({"remote", "remotely", "wfh", "telecommute"})
_UNQUESTIONED = 300
_SHORT = 3


class Token(NamedTuple):
    """A word with its span, folded."""

    start: int
    end: int
    word: str


class Group(NamedTuple):
    """Names that together mean one place, and the entries they can mean; first, last: their tokens."""

    start: int
    end: int
    first: int
    last: int
    options: tuple[Entry, ...]
    rule: str


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words of text[start:end] outside web addresses, folded; the last dot of "D.C." belongs to it.

    >>> [token.word for token in tokens_of("Washington, D.C.", 0, 16)]
    ['washington', 'dc']
    """
    found = []
    for match in _WORD.finditer(text, start, end):
        if match.lastgroup:
            continue
        stop = match.end() + (match.end() < end and "." in match[0] and text[match.end()] == ".")
        found.append(Token(match.start(), stop, fold(match[0])))
    return found


def groups(text: str, tokens: list[Token], strict: bool) -> list[Group]:
    """Names of places in order; a city and the region or country beside it are one group.

    >>> found = groups("Paris, Texas", tokens_of("Paris, Texas", 0, 12), strict=False)
    >>> [(group.rule, group.options[0].place.region) for group in found]
    [('place with its country', 'US-TX')]
    """
    bound: list[Group] = []
    for single in _singles(text, tokens, strict):
        if _is_remote_part(text, tokens, single):
            bound.append(single)
            continue
        outer = _bound(text, bound[-1], single, strict) if bound else None
        if not outer and len(bound) > 1 and _QUARTER.fullmatch(text, bound[-2].end, single.start):
            outer = _bound(text, bound[-2], single, strict)
            bound = bound[:-1] if outer else bound
        if outer:
            bound[-1] = outer
            continue
        floor = bound[-1].last + 1 if bound else 0
        bound.append(_town_by_form(text, tokens, single, strict, floor) or single)
    led: list[Group] = []
    for group in bound:
        merged = _led(text, tokens, led[-1], group) if led and led[-1].rule == "name" else None
        if merged:
            led[-1] = merged
        else:
            led.append(group)
    return led


def _is_remote_part(text: str, tokens: list[Token], single: Group) -> bool:
    """Whether a country is the first half of a name like "US-Remote", an entry of its own whatever stands before it."""
    if single.options[0].kind != "country" or single.options[0].is_code:
        return False
    behind = tokens[single.last + 1] if single.last + 1 < len(tokens) else None
    return behind is not None and behind.word in _REMOTE and text[single.end : behind.start] == "-"


def _singles(text: str, tokens: list[Token], strict: bool) -> Iterator[Group]:
    not_after, not_before = gazetteer().not_after, gazetteer().not_before
    for first, last, spelling in _names(text, tokens):
        found, start, end = entries(spelling), tokens[first].start, tokens[last].end
        before = [token.word for token in tokens[max(0, first - 2) : first]]
        if strict and (" ".join(before) in not_before or (before and before[-1] in not_before)):
            continue
        behind = tokens[last + 1].word if last + 1 < len(tokens) else ""
        if behind in not_after and text[end : tokens[last + 1].start].strip() in {"", "-"}:
            continue
        if not strict or _is_written_as_name(text[start:end], spelling, found):
            yield Group(start, end, first, last, found, "name")


def _names(text: str, tokens: list[Token]) -> Iterator[tuple[int, int, str]]:
    """First token, last token and spelling of every known name, the longest at each word."""
    openings = gazetteer().openings
    at = 0
    while at < len(tokens):
        last = at
        while tokens[at].word in openings and last + 1 < len(tokens) and last - at < _LONGEST_NAME - 1:
            gap_at = tokens[last].end - (text[tokens[last].end - 1] == ".")
            if not _JOINS.fullmatch(text, gap_at, tokens[last + 1].start):
                break
            last += 1
        while last >= at:
            spelling = " ".join([token.word for token in tokens[at : last + 1]])
            if is_known(spelling):
                yield at, last, spelling
                break
            last -= 1
        at = max(last, at) + 1


def _is_written_as_name(written: str, spelling: str, found: tuple[Entry, ...]) -> bool:
    """Whether a name in running text is written like one: a capital, and short forms all in capitals."""
    if len(spelling) > _SHORT or any(entry.place.city and fold(entry.place.city) == spelling for entry in found):
        return written[0].isupper()
    return written.isupper()


def _holds(outer: Entry, inner: Entry) -> bool:
    """Whether a region or country holds a city, region or coast; a city's second name holds the city itself."""
    if outer.kind == "country":
        return inner.kind != "country" and inner.place.country == outer.place.country
    if outer.kind == "city":
        return inner.place == outer.place
    return outer.kind == "region" and inner.kind == "city" and inner.place.region == outer.place.region


def _code_may_bind(text: str, gap: str, code: Group, strict: bool) -> bool:
    """Whether a code behind a name can be its region: word-like ones need a comma, or the end behind them."""
    written = text[code.start : code.end]
    if not all(entry.is_code for entry in code.options):
        return True
    if strict and not written.isupper():
        return False
    if fold(written) not in gazetteer().word_code:
        return True
    return bool(_ENDS.match(text, code.end)) or ("," in gap and written.isupper())


def _code_may_lead(text: str, gap: str, code: Group) -> bool:
    """Whether a code before its country is one: "OK, USA", but not "remote OK (US only)"."""
    is_code = code.rule == "name" and all(entry.is_code for entry in code.options)
    return not is_code or "," in gap or fold(text[code.start : code.end]) not in gazetteer().word_code


def _bound(text: str, inner: Group, outer: Group, strict: bool) -> Group | None:
    """The city with its region or country behind it, or None where they don't belong together."""
    gap = text[inner.end : outer.start]
    if not _CLOSE.fullmatch(gap) and not _QUARTER.fullmatch(gap):
        return None
    if not _code_may_bind(text, gap, outer, strict) or not _code_may_lead(text, gap, inner):
        return None
    pairs = tuple(entry for entry in inner.options if any(_holds(out, entry) for out in outer.options))
    if pairs:
        return Group(inner.start, outer.end, inner.first, outer.last, pairs, "place with its country")
    city = inner.options[0]
    if gap.strip() == "," and city.kind == "city" and city.thousands < _UNQUESTIONED and inner.rule == "name":
        return _town(inner.start, inner.first, city.place.city or "", outer, strict)
    return None


def _led(text: str, tokens: list[Token], outer: Group, inner: Group) -> Group | None:
    """The country with its city behind it ("Ireland (Dublin)"), or None; "Remote US, Austin" are two places."""
    gap = text[outer.end : inner.start]
    near = {tokens[at].word for at in (outer.first - 1, outer.last + 1) if 0 <= at < len(tokens)}
    wide = [entry for entry in outer.options if entry.kind in {"country", "region"}]
    if not wide or wide[0] != outer.options[0] or near & _REMOTE or not _CLOSE.fullmatch(gap):
        return None
    if all(entry.is_code for entry in inner.options) and not _CODE_BEHIND_COUNTRY.fullmatch(gap):
        return None
    pairs = tuple(entry for entry in inner.options if any(_holds(out, entry) for out in wide))
    if not pairs or all(entry.kind == "area" for entry in pairs):
        return None
    return Group(outer.start, inner.end, outer.first, inner.last, pairs, "country with its place")


def _town(start: int, first: int, name: str, outer: Group, strict: bool) -> Group | None:
    """A town that the lists don't know in the state or, in a field, the country behind it."""
    wide = [e for e in outer.options if (e.kind == "region") or (e.kind == "country" and not strict)]
    wide = [e for e in wide if e.is_code or not strict]
    if not wide:
        return None
    city = " ".join(word.capitalize() for word in name.split())
    found = Entry("city", Place(wide[0].place.country, city, wide[0].place.region), 1)
    return Group(start, outer.end, first, outer.last, (found,), "town by its form")


def _town_by_form(text: str, tokens: list[Token], outer: Group, strict: bool, floor: int) -> Group | None:
    """A town that no list knows, read by its form: "Richfield, OH"."""
    if outer.first - 1 < floor or text[tokens[outer.first - 1].end : outer.start].strip() != ",":
        return None
    if all(entry.is_code for entry in outer.options) and not _code_may_bind(text, ",", outer, strict):
        return None
    first = outer.first - 1
    while first - 1 >= floor and _JOINS.fullmatch(text, tokens[first - 1].end, tokens[first].start):
        first -= 1
    words = [token.word for token in tokens[first : outer.first]]
    name = text[tokens[first].start : tokens[outer.first - 1].end]
    is_name = len(words) <= _SHORT and all(word.isalpha() for word in words) and words[-1] != "county"
    if not is_name or any(word in gazetteer().idle for word in words[:1] + words[-1:]):
        return None
    return None if strict and not name.istitle() else _town(tokens[first].start, first, name, outer, strict)
