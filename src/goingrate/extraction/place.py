"""Where the job is: from the location field, the title, a header line and the sentences that say so."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import lru_cache

from goingrate.extraction.gazetteer import Entry, entries, fold, gazetteer
from goingrate.extraction.place_mentions import LIST_GAP, Spot, read_spots, run_of
from goingrate.extraction.place_of_feed import address_places, given_places
from goingrate.extraction.place_sentences import text_spots
from goingrate.records.facts import Evidence, Found, Place, Reading, Silence
from goingrate.records.posting import Posting

_HEADER_LIMIT = 400
_FIELD_LIMIT = 20_000
_PART_LIMIT = 140
_LEAD_LIMIT = 700
_LONGEST_PART = 40  # characters of a part of a header that is a place in small letters
_TOLD_APART = ("place with its country", "town by its form")
_PART_ENDS = re.compile(r"[^\S\n]{0,3}(?:$|\n|[-–—|(/;:•.])")
_LOOK_BACK = 70

_LEAD = re.compile(r"\b(?:in|at|near)\s{1,3}(?:(?:the|our|downtown|sunny|beautiful)\s{1,3}){0,2}$", re.IGNORECASE)
_TO_OFFICE = re.compile(r"\b(?:our|the)\s{1,3}(?:downtown\s{1,3})?$", re.IGNORECASE)
_OFFICE = re.compile(r"\s{1,3}(?:office|hq|headquarters|studio|team)\b", re.IGNORECASE)
_ANYWHERE = re.compile(
    r"\bremote\W{1,3}(?:from\s|work\s)?(?P<word>anywhere|worldwide|global(?:ly)?|international)\b"
    r"(?!\s{1,3}(?:in|within|across|on)\b)",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"[(,–—]\s?$|\s-\s$|\bin\s$")
_IDLE_WORDS = re.compile(r"(?i:remote|hybrid|on-?site|and|or|full-?time|only|friendly|\W)")
_BASED = re.compile(r"[\s-]{1,2}based\b")
_ABOUT_JOB = re.compile(
    r"\b(?:hir(?:e|ing)|looking for|seek(?:ing)?|based|located|offices?|on-?site|on site|in-person|hybrid|remote|join|"
    r"positions?|roles?|team|engineers?|developers?|jobs?|hq|headquartered|openings?)\b",
    re.IGNORECASE,
)
_TIER = re.compile(r"\b(?:tier|zone|band|level|geo|region|remote|based|only|office|metro|area)\b|\b[1-9]\b|[()/–—:]")
_ISO_REGION = re.compile(r"[A-Za-z]{2}-[A-Za-z]{2,3}")


def find_places(posting: Posting, marked: tuple[tuple[int, int], ...] = ()) -> Reading[tuple[Place, ...]]:
    """Every place where the job is or the person must be, in order, with evidence one for each place.

    marked: spans of the text that recur in most postings of the board, sorted: offices named there are no job's place

    >>> job = Posting("ashby", "acme", "1", "Data Scientist", "", location="Berlin / Remote (EU)")
    >>> [(place.city, place.area) for place in find_places(job).value]
    [('Berlin', None), (None, 'European Union')]
    """
    named: list[tuple[Place, Evidence]] = []
    for part, spot in _stated(posting, marked):
        if all(place != spot.place for place, _ in named):
            named.append((spot.place, Evidence(part, spot.start, spot.end, spot.rule)))
    named += given_places(posting, [place for place, _ in named])
    if not named:
        return Silence.NOT_STATED
    return Found(tuple(place for place, _ in named), tuple(evidence for _, evidence in named))


def _stated(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, Spot]]:
    """Spots with their part: the field, else the title or header; then what the text adds."""
    addresses = address_places(posting.addresses)
    known = [("location", spot) for spot in _field_spots(posting.location, addresses)] if posting.location else []
    places = [spot.place for _, spot in known]
    in_title = _title_spots(posting.title, places, addresses) if posting.title else []
    if not known or any(spot.place in places for spot in in_title):
        known += [("title", spot) for spot in in_title]
    if not known and not posting.location and not posting.title:
        known = [("text", spot) for spot in _header_spots(posting.text)]
    yield from known
    places = [spot.place for _, spot in known]
    for spot in text_spots(posting.text, tuple(places), marked, addresses):
        if not any(_covers(place, spot.place) for place in places):
            places.append(spot.place)
            yield "text", spot


def _covers(said: Place, new: Place) -> bool:
    """Whether a place already named tells more than the new one: Berlin covers Germany, and Europe is no news."""
    if new.area:
        return True
    wider = new.city is None and new.country == said.country and new.region in {None, said.region}
    return wider or (new.city is not None and (said.country, said.city) == (new.country, new.city))


@lru_cache(maxsize=1024)
def _field_spots(field: str, addresses: tuple[Place, ...]) -> tuple[Spot, ...]:
    """Places of a location field; a last entry that only repeats the country of one before it is left out."""
    spots = read_spots(field, 0, min(len(field), _FIELD_LIMIT), addresses=addresses)
    last = field.rfind(";")
    if len(spots) > 1 and spots[-1].start > last >= 0:
        tail, place = field[last + 1 :], spots[-1].place
        is_country = place.country and not (place.city or place.region or place.area)
        whole = len(tail.strip()) == spots[-1].end - spots[-1].start
        if whole and is_country and any(spot.place.country == place.country for spot in spots[:-1]):
            return tuple(spots[:-1])
    return tuple(spots)


def _title_spots(title: str, known: list[Place], addresses: tuple[Place, ...]) -> list[Spot]:
    """Places in a title, in brackets or behind a dash or comma: "Account Executive (Germany)"."""
    opens = [at for at in (title.find("("), title.find(" - "), title.find(" – "), title.find(",")) if at >= 0]
    if not opens:
        return []
    stop = min(len(title), _HEADER_LIMIT)
    return read_spots(title, min(opens), stop, strict=True, known=known, addresses=addresses)


def _header_spots(text: str) -> list[Spot]:
    """Places in the header line of a post without fields; if it names none, in the few lines under it."""
    start = len(text) - len(text.lstrip())
    stop = text.find("\n", start)
    stop = min(stop if stop >= 0 else len(text), start + _HEADER_LIMIT)
    bars = text.count("|", start, stop)
    stop = min(stop, (text.rfind("|", start, stop) if bars else start) + _PART_LIMIT)
    spots = read_spots(text, start, stop, strict=True)
    anywhere = _ANYWHERE.search(text, start, stop)
    if anywhere and all(spot.place.area != "worldwide" for spot in spots):
        spots = sorted([*spots, Spot(*anywhere.span("word"), Place(area="worldwide"), "name")])
    company_end = text.find("|", start, stop) if bars else -1
    kept: list[Spot] = []
    for spot in spots:
        joined = kept and LIST_GAP.fullmatch(text, kept[-1].end, spot.start)
        if spot.start > company_end or joined or _is_behind_name(text, start, company_end, spot):
            kept.append(spot)
    return kept or _small_spots(text, company_end, stop) or _opening_spots(text, stop) or _lead_spots(text, stop)


def _small_spots(text: str, company_end: int, stop: int) -> list[Spot]:
    """Places that fill a part of a header in small letters: "Acme | baker | berlin"."""
    found: list[Spot] = []
    start = company_end + 1
    while 0 < start < stop:
        end = text.find("|", start, stop)
        end = end if end >= 0 else stop
        part = text[start:end].strip()
        if part.islower() and len(part) <= _LONGEST_PART:
            spots = read_spots(text, start, end)
            whole = len(spots) == 1 and text[spots[0].start : spots[0].end] == part
            found += spots if whole else []
        start = end + 1
    return found


def _opening_spots(text: str, start: int) -> list[Spot]:
    """Places with their country that open one of the two lines under a header that names none."""
    for _ in range(2):
        while start < len(text) and text[start].isspace():
            start += 1
        end = text.find("\n", start, start + _HEADER_LIMIT)
        end = end if end >= 0 else min(len(text), start + _HEADER_LIMIT)
        spots = read_spots(text, start, end, strict=True)
        if spots and spots[0].start == start and spots[0].rule in _TOLD_APART:
            run = run_of(text, spots)
            return run if _PART_ENDS.match(text, run[-1].end) else []
        start = end
    return []


def _is_behind_name(text: str, start: int, company_end: int, spot: Spot) -> bool:
    """Whether a place in a header's first part stands behind the employer's name, or is all that the part holds."""
    before, behind = text[start : spot.start], text[spot.end : company_end]
    return bool(_BEHIND_NAME.search(before)) or not _IDLE_WORDS.sub("", before + " " + behind)


def _lead_spots(text: str, start: int) -> list[Spot]:
    """Places that the first lines of a post put the job in: "... in Berlin"."""
    stop = min(len(text), start + _LEAD_LIMIT)
    spots = read_spots(text, start, stop, strict=True)
    for number, spot in enumerate(spots):
        around = text[max(start, text.rfind("\n", start, spot.start)) : spot.start]
        to_office = _TO_OFFICE.search(around) and _OFFICE.match(text, spot.end)
        is_led = _LEAD.search(around) or _BASED.match(text, spot.end) or to_office
        if is_led and _ABOUT_JOB.search(around[-_LOOK_BACK - 20 :] + text[spot.end : spot.end + 20]):
            return run_of(text, spots[number:])
    return []


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
        regions = [
            e.place for e in entries(plain[3:].lower()) if e.kind == "region" and e.place.region == plain.upper()
        ]
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
