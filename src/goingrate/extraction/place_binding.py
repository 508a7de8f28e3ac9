"""Places bound to what holds them: a city to the region or country beside it, a country to its city behind it."""

from __future__ import annotations

import re

from goingrate.extraction.gazetteer import Entry, fold, gazetteer
from goingrate.extraction.place_names import JOINS, Group, Token, single_names
from goingrate.records.facts import Place

# Between a city and the region or country that holds it, or a country and its city behind it.
_CLOSE = re.compile(
    r"(?:\s{1,2}\d{1,5}(?:e|er|-\d{4})?\b|-(?:to|shi|fu|ku|gu|si|do)\b)?(?:(?>\s{1,9})|[,(/:–—-]|\b(?:hq|office|area|headquarters|metro|the)\b|\((?:hybrid|on-?site|hq|remote)\)){0,6}",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\s{0,2}\([^()\d]{2,30}\)\s{0,2},?\s{0,2}")
_CODE_BEHIND_COUNTRY = re.compile(r"\s{0,3}[(:–—-]\s{0,3}")
_CHAIN = re.compile(r"-|-remote-", re.IGNORECASE)
_COUNTY = re.compile(r"\s{0,2},\s{0,2}[^\W\d_][^,;|/()\d\n]{0,34},\s{0,2}")
_SEGMENT_OPENS = re.compile(
    r"(?:^|[;|/(:\n•]|\s[–-])\s{0,3}(?:(?:in|hybrid|on-?site|remote)\s{1,3}(?:[-–:]\s?)?)?$", re.IGNORECASE
)
_SEGMENT_ENDS = re.compile(r"\s{0,3}(?:$|[;|/()\n•]|\s[–-]\s|\d{5}|,\s?usa?\b)", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:$|[^\w\s-]|[-–—]\s)")
_MAY_LEAD = ("name", "country with its place")
_NAMESAKE = 30  # how many times as large another place of the name may be for a country before it to mean its own
_STATE_TOWN = 4  # how many times as large a namesake abroad may be before a state's code no longer means its own
_REMOTE = frozenset({"remote", "remotely", "wfh", "telecommute"})
_IN_FULL = {"mt": "Mount", "ft": "Fort"}
_UNQUESTIONED = 300
_SHORT = 3
_SEGMENT = 30  # characters in which a part of a field opens


def groups(text: str, tokens: list[Token], strict: bool) -> list[Group]:
    """Names of places in order; a city and the region or country beside it are one group.

    >>> from goingrate.extraction.place_names import tokens_of
    >>> found = groups("Paris, Texas", tokens_of("Paris, Texas", 0, 12), strict=False)
    >>> [(group.rule, group.options[0].place.region) for group in found]
    [('place with its country', 'US-TX')]
    """
    bound: list[Group] = []
    for single in single_names(text, tokens, strict):
        if _is_remote_part(text, tokens, single):
            bound.append(single)
            continue
        outer = _bound(text, bound[-1], single, strict) if bound else None
        if not outer:
            outer, dropped = _over_middle(text, bound, single, strict)
            bound = bound[: len(bound) - dropped]
        if outer:
            bound[-1] = outer
            continue
        floor = bound[-1].last + 1 if bound else 0
        bound.append(_town_by_form(text, tokens, single, strict, floor) or single)
    led: list[Group] = []
    for group in bound:
        merged = _led(text, tokens, led[-1], group) if led and led[-1].rule in _MAY_LEAD else None
        if merged:
            led[-1] = merged
        else:
            led.append(group)
    return led


def _over_middle(text: str, bound: list[Group], single: Group, strict: bool) -> tuple[Group | None, int]:
    """A place bound to its country over what stands between, such as a county, and how many groups that drops.

    "Chicago (Loop), IL", "Lyon, Auvergne, France", "Berlin, BE, DE"
    """
    if len(bound) > 1 and _QUARTER.fullmatch(text, bound[-2].end, single.start):
        outer = _bound(text, bound[-2], single, strict)
        if outer:
            return outer, 1
    if not bound or strict or single.options[0].kind != "country":
        return None, 0
    at = 2 if len(bound) > 1 and all(entry.is_code or entry.kind == "region" for entry in bound[-1].options) else 1
    city = bound[-at]
    if city.options[0].kind != "city" or not _COUNTY.fullmatch(text, city.end, single.start):
        return None, 0
    return _bound(text, city, single, strict, ","), at - 1


def _is_remote_part(text: str, tokens: list[Token], single: Group) -> bool:
    """Whether a country is the first half of a name like "US-Remote", an entry of its own whatever stands before it."""
    if single.options[0].kind != "country" or single.options[0].is_code:
        return False
    behind = tokens[single.last + 1] if single.last + 1 < len(tokens) else None
    return behind is not None and behind.word in _REMOTE and text[single.end : behind.start] == "-"


def _holds(outer: Entry, inner: Entry) -> bool:
    """Whether a region or country holds a city, region or coast; a city's second name holds the city itself."""
    if outer.kind == "country":
        return inner.kind != "country" and inner.place.country == outer.place.country
    if outer.kind == "city":
        return inner.place == outer.place
    if outer.kind != "region" or inner.kind != "city" or inner.place.country != outer.place.country:
        return False
    # cities of most countries are listed without their region, those of Britain under its nations
    return inner.place.region in {outer.place.region, None} or inner.place.country == "GB"


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


def _bound(text: str, inner: Group, outer: Group, strict: bool, gap: str | None = None) -> Group | None:
    """The city with its region or country behind it, or None where they don't belong together.

    gap: what stands between, if other than the text says
    """
    gap = text[inner.end : outer.start] if gap is None else gap
    if not _CLOSE.fullmatch(gap) and not _QUARTER.fullmatch(gap):
        return None
    if not _code_may_bind(text, gap, outer, strict) or not _code_may_lead(text, gap, inner):
        return None
    pairs = tuple(entry for entry in inner.options if any(_holds(out, entry) for out in outer.options))
    own = fold(text[outer.start : outer.end]).upper()
    pairs = pairs or tuple(e for e in inner.options if "," in gap and e.place.region == f"{e.place.country}-{own}")
    if pairs:
        by_region = _by_region(pairs, outer.options)
        return Group(inner.start, outer.end, inner.first, outer.last, by_region, "place with its country")
    known = inner.options[0]
    if gap.strip() != "," or inner.rule != "name" or known.is_code:
        return None
    if known.kind == "city" and (known.thousands < _UNQUESTIONED or _settles(text, inner, outer)):
        return _town(inner.start, inner.first, known.place.city or "", outer, strict)
    if known.kind == "country" and _settles(text, inner, outer):
        return _town(inner.start, inner.first, fold(text[inner.start : inner.end]), outer, strict)
    return None


def _by_region(pairs: tuple[Entry, ...], outer: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The places that a code may mean, first a town of the state that shares it with a country: "Richmond, CA"."""
    top = max(entry.thousands for entry in pairs)
    states = {entry.place.region for entry in outer if entry.kind == "region" and entry.is_code}
    if len(states) == len(outer) or not states:
        return pairs
    towns = [
        entry for entry in pairs
        if entry.kind == "city" and entry.place.region in states
        and (entry.thousands * _STATE_TOWN >= top or pairs[0].kind == "region")
    ]  # fmt: skip
    return (towns[0]._replace(thousands=top + 1), *(entry for entry in pairs if entry != towns[0])) if towns else pairs


def _settles(text: str, inner: Group, outer: Group) -> bool:
    """Whether a state's code alone with a name settles that a town of it is meant: "Lebanon, NH", not "London, NY"."""
    if not all(entry.is_code and entry.kind == "region" for entry in outer.options):
        return False
    alone = _SEGMENT_OPENS.search(text, max(0, inner.start - _SEGMENT), inner.start) and _SEGMENT_ENDS.match(
        text, outer.end
    )
    return text[outer.start : outer.end].isupper() and bool(alone)


def _led(text: str, tokens: list[Token], outer: Group, inner: Group) -> Group | None:
    """The country with its city behind it ("Ireland (Dublin)"), or None; "Remote US, Austin" are two places."""
    gap = text[outer.end : inner.start]
    near = {tokens[at].word for at in (outer.first - 1, outer.last + 1) if 0 <= at < len(tokens)}
    wide = [entry for entry in outer.options if entry.kind in {"country", "region"}]
    areas = all(entry.kind == "area" for entry in inner.options)
    chained = _CHAIN.fullmatch(gap) is not None  # "Remote-US-TX", "US-Remote-TX"
    if (
        not wide
        or wide[0] != outer.options[0]
        or not (chained or (_CLOSE.fullmatch(gap) and (areas or not near & _REMOTE)))
    ):
        return None
    if outer.rule != "name" and wide[0].kind != "region":
        return None
    code, top = all(entry.is_code for entry in inner.options), inner.options[0].thousands
    if code and not chained and not _CODE_BEHIND_COUNTRY.fullmatch(gap) and gap.strip() != ",":
        return None
    if "," in gap:  # "US, Paris" lists two places
        inner = inner._replace(options=tuple(e for e in inner.options if e.thousands * _NAMESAKE >= top))
    of_country = _region_of(wide[0], text[inner.start : inner.end]) if inner.rule == "name" else None
    pairs = tuple(entry for entry in inner.options if any(_holds(out, entry) for out in wide))
    if of_country and (code or not pairs):
        pairs = (of_country,)
    elif code and gap.strip() == ",":  # "Remote (US, CA)" names two countries
        return None
    if not pairs:
        return None
    return Group(outer.start, inner.end, outer.first, inner.last, pairs, "country with its place")


def _region_of(country: Entry, code: str) -> Entry | None:
    """The region that a code means behind its country, as ISO 3166-2 writes it: "IN-MH"."""
    region = f"{country.place.country}-{code.upper()}"
    if country.kind != "country" or region not in gazetteer().regions:
        return None
    return Entry("region", Place(country.place.country, region=region), _UNQUESTIONED, is_code=True)


def _town(start: int, first: int, name: str, outer: Group, strict: bool) -> Group | None:
    """A town that the lists don't know in the state or, in a field, the country behind it."""
    wide = [e for e in outer.options if (e.kind == "region") or (e.kind == "country" and not strict)]
    wide = [e for e in wide if e.is_code or not strict]
    if not wide:
        return None
    city = " ".join(_IN_FULL.get(word, word.capitalize()) for word in name.split())
    found = Entry("city", Place(wide[0].place.country, city, wide[0].place.region), 1)
    return Group(start, outer.end, first, outer.last, (found,), "town by its form")


def _town_by_form(text: str, tokens: list[Token], outer: Group, strict: bool, floor: int) -> Group | None:
    """A town that no list knows, read by its form: "Richfield, OH"."""
    if outer.first - 1 < floor or text[tokens[outer.first - 1].end : outer.start].strip() != ",":
        return None
    if all(entry.is_code for entry in outer.options) and not _code_may_bind(text, ",", outer, strict):
        return None
    first = outer.first - 1
    while first - 1 >= floor and JOINS.fullmatch(text, tokens[first - 1].end, tokens[first].start):
        first -= 1
    words = [token.word for token in tokens[first : outer.first]]
    name = text[tokens[first].start : tokens[outer.first - 1].end]
    is_name = len(words) <= _SHORT and all(word.isalpha() for word in words) and words[-1] != "county"
    if not is_name or any(word in gazetteer().idle for word in words[:1] + words[-1:]):
        return None
    return None if strict and not name.istitle() else _town(tokens[first].start, first, name, outer, strict)
