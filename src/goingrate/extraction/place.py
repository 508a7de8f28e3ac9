"""Where the job is: from the location field, the title, a header line and the sentences that say so."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from goingrate.extraction.gazetteer import Entry, entries, fold, gazetteer
from goingrate.extraction.place_mentions import Spot, read_spots
from goingrate.records.facts import Evidence, Found, Place, Reading, Silence
from goingrate.records.posting import Posting

_HEADER_LIMIT = 400
_PLAIN_HEADER_LIMIT = 160
_LEAD_LIMIT = 700
_REACH = 160

_LABEL = re.compile(
    r"^[^\S\n]{0,4}(?:[-*•][^\S\n]?)?\**(?:(?:job|work|office|primary|role|hiring)[^\S\n])?"
    r"(?:locations?|where|based in|place of work|workplace)(?:[^\S\n](?:requirements?|\(s\)))?\**[^\S\n]{0,3}"
    r"(?:[:–—-]\**[^\S\n]{0,3}\n?|\n{1,2})(?P<said>[^\n]{2,160})",
    re.IGNORECASE | re.MULTILINE,
)
_SAID = re.compile(
    r"\b(?:(?:must|should|need to|needs to|required to|have to|able to|willing to|candidates?|applicants?|you)"
    r"(?:[^\S\n](?:must|should|who|are|is|be|currently|to|legally|permanently|already|physically)){0,4}[^\S\n]"
    r"(?:based|located|residing|resident|resid(?:e|ing)|living|live|work|working)"
    r"(?:[^\S\n](?:permanently|and[^\S\n]working))?[^\S\n](?:in|within|from|out of|near)"
    r"|(?:role|position|job|opportunity|internship|vacancy|team|it)(?:'s|’s)?"
    r"(?:[^\S\n](?:is|are|can|will|may|must|be|fully|primarily|ideally|a|an|hybrid|remote|onsite|on-site|in-person"
    r"|in-office|full-time|\d[^\S\n]days/week)){1,6}[^\S\n]?"
    r"(?:based|located|onsite|on-site|in-person|remote|\d[^\S\n]days/week)?[^\S\n]?(?:in|within|from|out of|at)"
    r"|(?:remote|remotely|onsite|on-site|on site|in-person|in person|hybrid)[^\S\n](?:work[^\S\n])?"
    r"(?:in|within|from|across|anywhere in)"
    r"|work(?:ing)?[^\S\n](?:out of|from|in|at)[^\S\n](?:one[^\S\n]of[^\S\n])?our"
    r")[^\S\n]",
    re.IGNORECASE,
)
_UP_TO_NAME = re.compile(
    r"(?:(?:the|our|either|both|one of|any of|a|an|anywhere in|greater|downtown|central|sunny|beautiful|offices?|new|"
    r"almost|\(|following|locations?|countries|cities|in|:)[^\S\n]?){0,5}",
    re.IGNORECASE,
)
_LIST_GAP = re.compile(
    r"(?:\s|[,/&()]|\b(?:or|and|in|the|our|either|also|hq|offices?|headquarters|area|from)\b){0,8}", re.IGNORECASE
)
_LEAD = re.compile(r"\b(?:in|at|from|near|to|for)[^\S\n](?:the[^\S\n]|our[^\S\n]|downtown[^\S\n])?$", re.IGNORECASE)
_TIER = re.compile(r"\b(?:tier|zone|band|level|geo|region|remote|based|only|office|metro|area)\b|\b[1-9]\b|[()/–—:]")
_ISO_REGION = re.compile(r"[A-Za-z]{2}-[A-Za-z]{2,3}")


def find_places(posting: Posting) -> Reading[tuple[Place, ...]]:
    """Every place where the job is or the person must be, in order, with evidence one for each place.

    >>> job = Posting("ashby", "acme", "1", "Data Scientist", "", location="Berlin / Remote (EU)")
    >>> [(place.city, place.area) for place in find_places(job).value]
    [('Berlin', None), (None, 'European Union')]
    """
    named: list[tuple[Place, Evidence]] = []
    for part, spot in _stated(posting):
        if all(place != spot.place for place, _ in named):
            named.append((spot.place, Evidence(part, spot.start, spot.end, spot.rule)))
    if not named:
        return Silence.NOT_STATED
    return Found(tuple(place for place, _ in named), tuple(evidence for _, evidence in named))


def _stated(posting: Posting) -> Iterator[tuple[str, Spot]]:
    """Spots with their part: the field, else the title or header; then what the text adds."""
    known = []
    if posting.location:
        known = [("location", spot) for spot in _field_spots(posting.location)]
    if not known and posting.title:
        known = [("title", spot) for spot in _title_spots(posting.title)]
    if not known and not posting.location and not posting.title:
        known = [("text", spot) for spot in _header_spots(posting.text)]
    yield from known
    places = [spot.place for _, spot in known]
    for spot in _text_spots(posting.text):
        if not any(_covers(place, spot.place) for place in places):
            places.append(spot.place)
            yield "text", spot


def _covers(said: Place, new: Place) -> bool:
    """Whether a place already named tells more than the new one: Berlin covers Germany, and Europe is no news."""
    if new.area:
        return True
    wider = new.city is None and new.country == said.country and new.region in {None, said.region}
    return wider or (new.city is not None and (said.country, said.city) == (new.country, new.city))


def _field_spots(field: str) -> list[Spot]:
    """Places of a location field; a last entry that only repeats the country of one before it is left out."""
    spots = read_spots(field)
    last = field.rfind(";")
    if len(spots) > 1 and spots[-1].start > last >= 0:
        tail, place = field[last + 1 :], spots[-1].place
        is_country = place.country and not (place.city or place.region or place.area)
        whole = len(tail.strip()) == spots[-1].end - spots[-1].start
        if whole and is_country and any(spot.place.country == place.country for spot in spots[:-1]):
            return spots[:-1]
    return spots


def _title_spots(title: str) -> list[Spot]:
    """Places in a title, in brackets or behind a dash or comma: "Account Executive (Germany)"."""
    opens = [at for at in (title.find("("), title.find(" - "), title.find(" – "), title.find(",")) if at >= 0]
    return read_spots(title, min(opens), strict=True) if opens else []


def _header_spots(text: str) -> list[Spot]:
    """Places in the header line of a post without fields; if it names none, in the few lines under it."""
    start = len(text) - len(text.lstrip())
    stop = text.find("\n", start)
    stop = min(stop if stop >= 0 else len(text), start + _HEADER_LIMIT)
    bars = text.count("|", start, stop)
    if not bars:
        stop = min(stop, start + _PLAIN_HEADER_LIMIT)
    spots = read_spots(text, start, stop, strict=True)
    company_end = text.find("|", start, stop) if bars else -1
    kept = [spot for spot in spots if spot.start > company_end or _is_behind_name(text, start, company_end, spot)]
    return kept or _lead_spots(text, stop)


def _is_behind_name(text: str, start: int, company_end: int, spot: Spot) -> bool:
    """Whether a place in a header's first part stands behind the employer's name, or is all that the part holds."""
    before, behind = text[start : spot.start], text[spot.end : company_end]
    return bool(re.search(r"[(,–—]\s?$|\s-\s$|\bin\s$", before)) or not (before + behind).strip(" |")


def _lead_spots(text: str, start: int) -> list[Spot]:
    """Places that the first lines of a post put the job in: "... in Berlin"."""
    stop = min(len(text), start + _LEAD_LIMIT)
    spots = read_spots(text, start, stop, strict=True)
    for number, spot in enumerate(spots):
        if _LEAD.search(text[max(start, spot.start - 20) : spot.start]):
            return _run(text, spots[number:])
    return []


def _run(text: str, spots: list[Spot]) -> list[Spot]:
    """The first spot and those joined to it as a list: "Paris, London or Berlin"."""
    run = spots[:1]
    for spot in spots[1:]:
        if not _LIST_GAP.fullmatch(text, run[-1].end, spot.start):
            break
        run.append(spot)
    return run


def _text_spots(text: str) -> list[Spot]:
    """Places in "Location: ..." lines and in sentences that say where the job or the person must be."""
    found = []
    for match in _LABEL.finditer(text):
        spots = read_spots(text, match.start("said"), match.end("said"), strict=True)
        found += spots if spots and spots[0].start - match.start("said") < 40 else []
    for match in _SAID.finditer(text):
        stop = text.find("\n", match.end(), match.end() + _REACH)
        spots = read_spots(text, match.end(), stop if stop >= 0 else min(len(text), match.end() + _REACH), strict=True)
        if spots and _UP_TO_NAME.fullmatch(text, match.end(), spots[0].start):
            found += _run(text, spots)
    return sorted(found)


def parse_place(words: str) -> Place | None:
    """The place that a user's or a pay tier's words mean, or None.

    >>> parse_place("US-CA").region, parse_place("nyc").city, parse_place("US Tier 1").country
    ('US-CA', 'New York', 'US')
    >>> parse_place("remote") is None
    True
    """
    plain = words.strip()
    spelling = fold(plain)
    if _ISO_REGION.fullmatch(plain):
        regions = [e.place for e in entries(plain[3:].lower()) if e.place.region == plain.upper()]
        if regions:
            return regions[0]
    codes = [entry for entry in entries(spelling) if entry.is_code]
    named = [entry for entry in entries(spelling) if not entry.is_code]
    if spelling in gazetteer().never:
        return None
    if named:
        return named[0].place
    if codes:
        return next((entry.place for entry in codes if entry.kind == "country"), codes[0].place)
    for said in (plain, _TIER.sub(" ", plain.lower())):
        places = {spot.place for spot in read_spots(said)}
        if len(places) == 1:
            return places.pop()
    return None


def near_places(words: str) -> tuple[str, ...]:
    """Up to five place names spelled like the words, for an error message.

    >>> "Berlin" in near_places("Berlni")
    True
    """
    lists = gazetteer()
    spelling = fold(words)
    known = [name for name in (*lists.named, *lists.cities) if name[:1] == spelling[:1] and len(name) > 3]
    close = difflib.get_close_matches(spelling, known, n=12, cutoff=0.7)
    close.sort(key=lambda name: -difflib.SequenceMatcher(None, spelling, name).ratio())
    return tuple(dict.fromkeys(_shown(entries(name)[0], name) for name in close))[:5]


def _shown(entry: Entry, spelling: str) -> str:
    return entry.place.city or entry.place.area or entry.place.region or spelling.title()
