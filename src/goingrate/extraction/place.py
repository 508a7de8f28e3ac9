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
_FIELD_LIMIT = 20_000
_PART_LIMIT = 140
_LEAD_LIMIT = 700
_REACH = 160
_LOOK_BACK = 70
_LABEL_REACH = 40

# A place said in a sentence is looked for from its preposition: literal first letters keep the search fast.
_UP_TO_NAME = (
    r"(?:(?:the|our|either|both|one|any|of|a|an|anywhere|in|greater|downtown|central|sunny|beautiful|offices?|new|almost"
    r"|following|locations?|countries|cities|states)\s{1,3}|[(:]\s{0,3}){0,5}(?=[A-ZÀ-ÞŁŚŠŽ])"
)
_ANCHORS = tuple(
    re.compile(rf"{word}[\s:]\s{{0,2}}{_UP_TO_NAME}") for word in ("in", "from", "of", "near", "at", "our")
)
_SAYS_WHERE = re.compile(
    r"(?:\b(?:must|should|needs? to|required to|have to|able to|willing to|candidates?|applicants?|you)\s{1,3}"
    r"(?:(?:must|should|who|are|is|be|currently|to|legally|permanently|already|physically|"
    r"authori[sz]ed|eligible)\s{1,3}){0,5}"
    r"(?:based|located|residing|resident|reside|living|live|working|work)(?:\s{1,3}(?:permanently|and working))?"
    r"|\b(?:role|position|job|opportunity|internship|vacancy|it)(?:['’]s)?\s{1,3}"
    r"(?:(?:is|can|will|may|must|be|fully|primarily|ideally|a|an|hybrid|remote|onsite|on-site|in-person|in-office|"
    r"full-time|based|located|\d days?(?: per |/| a )week)\s{1,3}){1,6}"
    r"|\b(?:remote|remotely|onsite|on-site|on site|in-person|in person|hybrid)(?:\s{1,3}work)?"
    r"|\bwork(?:ing)?\s{1,3}(?:(?:out of|from|in|at)\s{1,3}(?:one of\s{1,3})?)?)"
    r"\s{0,3}$",
    re.IGNORECASE,
)
_PERMIT = re.compile(r"\b(?:authori[sz]|eligib|permit|right to|visa)", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|\n)\W{0,6}(?:(?:job|work|office|primary|role|hiring)\s)?L$", re.IGNORECASE)
_LABEL_END = re.compile(r"(?:S|\(s\))?(?:\s(?:requirements?))?\W{0,5}(?:[:–—-]|\n)\W{0,5}", re.IGNORECASE)
_LIST_GAP = re.compile(
    r"(?:\s|[,/&()]|\b(?:or|and|in|the|our|either|also|hq|offices?|headquarters|area|from)\b){0,8}", re.IGNORECASE
)
_LEAD = re.compile(r"\b(?:in|at|near)\s{1,3}(?:the\s{1,3}|our\s{1,3}|downtown\s{1,3})?$", re.IGNORECASE)
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
    for part, spot in _stated(posting):
        if all(place != spot.place for place, _ in named):
            named.append((spot.place, Evidence(part, spot.start, spot.end, spot.rule)))
    if not named:
        return Silence.NOT_STATED
    return Found(tuple(place for place, _ in named), tuple(evidence for _, evidence in named))


def _stated(posting: Posting) -> Iterator[tuple[str, Spot]]:
    """Spots with their part: the field, else the title or header; then what the text adds."""
    known = [("location", spot) for spot in _field_spots(posting.location)] if posting.location else []
    places = [spot.place for _, spot in known]
    in_title = _title_spots(posting.title, places) if posting.title else []
    if not known or any(spot.place in places for spot in in_title):
        known += [("title", spot) for spot in in_title]
    if not known and not posting.location and not posting.title:
        known = [("text", spot) for spot in _header_spots(posting.text)]
    yield from known
    places = [spot.place for _, spot in known]
    for spot in _text_spots(posting.text, places):
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
    spots = read_spots(field, 0, min(len(field), _FIELD_LIMIT))
    last = field.rfind(";")
    if len(spots) > 1 and spots[-1].start > last >= 0:
        tail, place = field[last + 1 :], spots[-1].place
        is_country = place.country and not (place.city or place.region or place.area)
        whole = len(tail.strip()) == spots[-1].end - spots[-1].start
        if whole and is_country and any(spot.place.country == place.country for spot in spots[:-1]):
            return spots[:-1]
    return spots


def _title_spots(title: str, known: list[Place]) -> list[Spot]:
    """Places in a title, in brackets or behind a dash or comma: "Account Executive (Germany)"."""
    opens = [at for at in (title.find("("), title.find(" - "), title.find(" – "), title.find(",")) if at >= 0]
    return read_spots(title, min(opens), min(len(title), _HEADER_LIMIT), strict=True, known=known) if opens else []


def _header_spots(text: str) -> list[Spot]:
    """Places in the header line of a post without fields; if it names none, in the few lines under it."""
    start = len(text) - len(text.lstrip())
    stop = text.find("\n", start)
    stop = min(stop if stop >= 0 else len(text), start + _HEADER_LIMIT)
    bars = text.count("|", start, stop)
    stop = min(stop, (text.rfind("|", start, stop) if bars else start) + _PART_LIMIT)
    spots = read_spots(text, start, stop, strict=True)
    company_end = text.find("|", start, stop) if bars else -1
    kept: list[Spot] = []
    for spot in spots:
        joined = kept and _LIST_GAP.fullmatch(text, kept[-1].end, spot.start)
        if spot.start > company_end or joined or _is_behind_name(text, start, company_end, spot):
            kept.append(spot)
    return kept or _lead_spots(text, stop)


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
        is_led = _LEAD.search(around) or _BASED.match(text, spot.end)
        if is_led and _ABOUT_JOB.search(around[-_LOOK_BACK - 20 :] + text[spot.end : spot.end + 20]):
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


def _text_spots(text: str, known: list[Place]) -> list[Spot]:
    """Places in "Location: ..." lines and in sentences that say where the job or the person must be."""
    found = [spot for start, stop in _labelled(text) for spot in _opening(text, start, stop, known)]
    for anchor in _ANCHORS:
        for match in anchor.finditer(text):
            name_at = _name_behind(text, match, known)
            if name_at:
                line_end = text.find("\n", name_at, name_at + _REACH)
                stop = line_end if line_end >= 0 else min(len(text), name_at + _REACH)
                spots = read_spots(text, name_at, stop, strict=True, known=known)
                found += _run(text, spots) if spots and spots[0].start == name_at else []
    return sorted(found)


def _name_behind(text: str, preposition: re.Match[str], known: list[Place]) -> int | None:
    """Where a name stands behind a preposition that ends "the role is based in" and its like.

    A permit to work in a country tells where the job is only when nothing else does.
    """
    start = preposition.start()
    start -= 4 if text.endswith("with", 0, start) else 0
    if start and text[start - 1].isalnum():
        return None
    says_where = _SAYS_WHERE.search(text, max(0, start - _LOOK_BACK), start)
    if not says_where or (known and _PERMIT.search(text, max(0, start - _LOOK_BACK), start)):
        return None
    is_mere_work = says_where[0].lower().startswith("work") and not preposition[0].startswith(("from", "of", "our"))
    return None if is_mere_work and " our " not in preposition[0] else preposition.end()


def _labelled(text: str) -> Iterator[tuple[int, int]]:
    """Where the words behind each "Location:" start and end."""
    for word in ("ocation", "OCATION"):
        at = text.find(word)
        while at >= 0:
            label = _LABEL.search(text, max(0, at - 20), at)
            behind = _LABEL_END.match(text, at + len(word)) if label else None
            if behind:
                stop = text.find("\n", behind.end(), behind.end() + _REACH)
                yield behind.end(), stop if stop >= 0 else min(len(text), behind.end() + _REACH)
            at = text.find(word, at + 1)


def _opening(text: str, start: int, stop: int, known: list[Place]) -> list[Spot]:
    """Places of a line that names one within its first words."""
    spots = read_spots(text, start, stop, strict=True, known=known)
    return spots if spots and spots[0].start - start < _LABEL_REACH else []


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
