"""Places in "Location: ..." lines and in the sentences of a text that say where the job or the person must be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from goingrate.extraction.gazetteer import countries_of
from goingrate.extraction.place_mentions import Spot, read_spots, run_of
from goingrate.extraction.place_words import Lead, place_leads
from goingrate.extraction.sieve import word_hits
from goingrate.records.facts import Place
from goingrate.text.spans import is_marked

_REACH = 160
_LOOK_BACK = 70
_SENTENCE = 220
_LABEL_REACH = 40
_TAIL_REACH = 60

# A place said in a sentence is looked for from its preposition: literal first letters keep the search fast.
_UP_TO_NAME = (
    r"(?:(?:the|our|either|both|one|any|of|a|an|anywhere|in|greater|downtown|central|sunny|beautiful|offices?|new|almost"
    r"|following|locations?|countries|cities|states)\s{1,3}|[(:]\s{0,3}){0,5}(?=[A-ZÀ-ÞŁŚŠŽ])"
)
_LEADS = re.compile(rf"(?:in|IN|from|FROM|of|near|at|our|across|to)[\s:]\s{{0,2}}{_UP_TO_NAME}")
_SAYS_WHERE = re.compile(
    r"(?:\b(?:must|should|needs? to|required to|have to|able to|willing to|candidates?|applicants?|you)"
    r"(?:['’]ll)?\s{1,3}"
    r"(?:(?:must|should|who|are|is|be|will|currently|to|legally|permanently|already|physically|primarily|"
    r"authori[sz]ed|eligible)\s{1,3}){0,5}"
    r"(?:based|located|residing|resident|reside|living|live|working|work)"
    r"(?:\s{1,3}(?:permanently|and working|and work|remotely|anywhere|out)){0,2}"
    r"(?:\s{1,3}(?:within|in|at|a|an|the|close|easy|reasonable|commut\w{1,5}|driving|\d{1,3})){0,5}"
    r"(?:\s{1,3}(?:miles?|km|kilomet(?:er|re)s|minutes|hour|distance|drive|reach|proximity|close))?"
    r"|\bright to\s{1,3}(?:live\s{1,3}(?:and|/)\s{1,3})?work"
    r"|(?:^|\n)\W{0,5}based"
    r"|\bthis is an?\s{1,3}(?:[\w-]{1,20}\s{1,3}){0,2}"
    r"(?:hybrid|remote|on-?site|in-person|in-office|full-time|office-based)"
    r"(?:\s{1,3}[\w-]{1,20}){0,2}\s{1,3}(?:role|position|job|opportunity|internship)"
    r"|\b(?:we|currently|are|now|only)\s{1,3}hir(?:e|ing)(?:\s{1,3}(?:only|remotely|anywhere|people|talent)){0,2}"
    r"|\bwe['’]re\s{1,3}hiring(?:\s{1,3}(?:only|remotely|anywhere|people|talent)){0,2}"
    r"|\b(?:role|position|job|opportunity|internship|vacancy|it)(?:['’]s)?\s{1,3}"
    r"(?:(?:is|can|will|may|must|be|fully|primarily|ideally|a|an|hybrid|remote|remotely|anywhere|onsite|on-site|"
    r"in-person|in-office|full-time|based|located|out|\d days?(?: per |/| a )week)\s{1,3}){1,6}"
    r"|\b(?:remote|remotely|onsite|on-site|on site|in-person|in person|hybrid)(?:\s{1,3}(?:work|anywhere))?"
    r"|\b(?:open|limited|restricted)\s{1,3}(?:only\s{1,3})?(?:to|for)\s{1,3}(?:\w{1,20}\s{1,3}){0,2}"
    r"(?:candidates|applicants|residents|people)(?:\s{1,3}anywhere)?"
    r"|\bwork(?:ing)?\s{1,3}(?:(?:out of|from|in|at)\s{1,3}(?:one of\s{1,3})?)?)"
    r"\s{0,3}$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    rf"(?i:open|available|limited|restricted)\s{{1,3}}(?:only\s{{1,3}})?(?:to|for)\s{{1,3}}{_UP_TO_NAME}"
)
_OPEN_TO = re.compile(r"[\s-]{1,2}(?:based|only)?\s{0,2}(?:candidates|applicants|residents|talent)\b", re.IGNORECASE)
_PERMIT = re.compile(r"\b(?:authori[sz]|eligib|permit|right to|visa)", re.IGNORECASE)
_LABEL_BACK = 20  # characters before a label in which its line starts
_LINE_OPENS = re.compile(
    r"(?:^|\n)\W{0,6}(?:(?:job|work|office|primary|role|hiring|current|main|work\s?place)\s)?$", re.IGNORECASE
)
_COLON = re.compile(r"(?:\(s\))?\W{0,5}:\W{0,5}")
_SPACE = re.compile(r"[^\w\n]{0,5}")
_REMOTE_ASIDE = re.compile(
    r"(?:\s{1,2}only)?\s{0,2}(?:[(\[]|[-–—])\s{0,2}(?:(?:the|in|within|anywhere|based)\s{1,2}){0,3}(?=[A-ZÀ-ÞŁŚŠŽ])"
)
_LABEL_END = re.compile(r"(?:S|\(s\))?(?:\s(?:requirements?))?\W{0,5}(?:[:–—-]|\n)\W{0,5}", re.IGNORECASE)

# What a sentence says of others than this job: other jobs, teams, offices, those whom a condition is for, journeys.
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_CONDITION = re.compile(r"\b(?:if|unless|whenever|for those|those who)\b", re.IGNORECASE)
_OTHER_JOBS = re.compile(
    r"\b(?:some|certain|select|selected|other|most|many|several|various|specific|a few)\s{1,2}"
    r"(?:of\s{1,2}(?:our|the|these)\s{1,2})?(?:[\w-]{1,20}\s{1,2}){0,2}"
    r"(?:roles|positions|jobs|openings|teams|employees|people|members|engineers|offices)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:teams?|people|employees|engineers|developers|members|colleagues|customers|clients|offices|hubs)\W{0,2}\s{0,2}"
    r"(?:(?:who|that|which)\s{1,2})?(?:is|are|spans?|sits?|spread|distributed|located|based|works?|live)\b",
    re.IGNORECASE,
)
_JOURNEY = re.compile(
    r"\b(?:travel\w{0,4}|visit\w{0,3}|trips?|offsites?|retreats?|option|optional\w{0,2}|occasional\w{0,2})\b",
    re.IGNORECASE,
)
_OFFICES = re.compile(r"\b(?:offices|hubs|headquarters|locations)\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\b(?:one|any|either|each)\s{1,2}of\b", re.IGNORECASE)
_OF_THE_JOB = re.compile(
    r"\b(?:this|the)\s{1,2}(?:[\w-]{1,20}\s{1,2}){0,5}(?:role|position|job|internship|vacancy|opportunity)\b"
    r"|\b(?:all|both|these)\s{1,2}(?:[\w-]{1,20}\s{1,2}){0,2}(?:roles|positions|jobs|openings)\b"
    r"|\bwe\s{1,2}(?:expect|require|ask)\b|\bopen to\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"it\b|we\b|we['’]|currently|are|now|only|right|remote|on-?\s?site|in[- ]person|hybrid|work"
    r"|you\s.{0,60}\bwork(?:ing)?(?:\s{1,3}(?:remotely|anywhere))?\s{0,3}$",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:candidates?|applicants?)\s{1,3}(?:who\s{1,3})?(?:(?:are|is|currently)\s{1,3}){0,2}"
                   r"(?:based|located|resid\w{1,4}|liv\w{1,3}|work\w{0,3})", re.IGNORECASE)  # fmt: skip
_WANTED = re.compile(
    r"\b(?:open|prefer\w{0,6}|seek\w{0,3}|look\w{0,3}|hir\w{1,3}|consider\w{0,3}|accept\w{0,3}|welcom\w{1,3}|want\w{0,3}|"
    r"expect\w{0,3}|only|limited|available|restricted|priorit\w{1,5})\b",
    re.IGNORECASE,
)
_WELCOME = re.compile(r"\b(?:only|prefer\w{0,6}|welcome|ideal\w{0,2}|encouraged|priorit\w{1,5})\b", re.IGNORECASE)


def text_spots(
    text: str, known: Sequence[Place], marked: Sequence[tuple[int, int]] = (), addresses: Sequence[Place] = ()
) -> list[Spot]:
    """Places that the text puts the job in, in order; nothing from marked spans.

    known: places named before the text: it may narrow them, or add others where it speaks plainly of this job

    >>> text_spots("This role is based in Oslo. We have offices in Rome.", ())[0].place.city
    'Oslo'
    """
    found: list[Spot] = []
    for start, _, number in word_hits(text, "place"):
        lead = _leads()[number]
        if not is_marked(tuple(marked), start):
            found += _READERS[lead.kind](text, start, start + lead.shift, _Said(known, addresses))
    return sorted(found)


@cache
def _leads() -> tuple[Lead, ...]:
    return tuple(place_leads().values())


class _Said(NamedTuple):
    """What is known of the job's places before its text is read."""

    known: Sequence[Place]
    addresses: Sequence[Place]


def _behind_preposition(text: str, _: int, at: int, said: _Said) -> list[Spot]:
    match = _LEADS.match(text, at)
    start = _opens(text, match) if match else None
    if match is None or start is None:
        return []
    says = _SAYS_WHERE.search(text, max(0, start - _LOOK_BACK), start)
    if says is None or (said.known and _PERMIT.search(text, max(0, start - _LOOK_BACK), start)):
        return []  # a permit to work in a country tells where the job is only when nothing else does
    is_plain = _is_plain(text, match, says)
    run = [] if is_plain is None else _named_at(text, match.end(), said)
    if not run or not _is_wanted(text, says, run[-1].end):
        return []
    return [spot for spot in run if is_plain or not said.known or _narrows(said.known, spot.place)]


def _behind_open(text: str, at: int, _: int, said: _Said) -> list[Spot]:
    match = _OPEN.match(text, at)
    run = _named_at(text, match.end(), said) if match else []
    return run if run and _OPEN_TO.match(text, run[-1].end) else []


def _behind_remote(text: str, start: int, end: int, said: _Said) -> list[Spot]:
    """Places in brackets or behind a dash after "remote", where nothing else says them."""
    match = _REMOTE_ASIDE.match(text, end)
    if match is None:
        return []
    before = _sentence(text, start)
    if _OTHERS.search(before) or _OTHER_JOBS.search(before) or _CONDITION.search(before):
        return []
    run = _named_at(text, match.end(), said)
    return [spot for spot in run if not said.known or _narrows(said.known, spot.place)]


def _behind_label(text: str, start: int, end: int, said: _Said, ending: re.Pattern[str]) -> list[Spot]:
    behind = ending.match(text, end)
    if behind is None or not _LINE_OPENS.search(text, max(0, start - _LABEL_BACK), start):
        return []
    stop = text.find("\n", behind.end(), behind.end() + _REACH)
    return _opening(text, behind.end(), stop if stop >= 0 else min(len(text), behind.end() + _REACH), said)


def _named_at(text: str, start: int, said: _Said) -> list[Spot]:
    """The name that starts there, with those joined to it."""
    line_end = text.find("\n", start, start + _REACH)
    stop = line_end if line_end >= 0 else min(len(text), start + _REACH)
    spots = read_spots(text, start, stop, strict=True, known=said.known, addresses=said.addresses)
    return run_of(text, spots) if spots and spots[0].start == start else []


def _narrows(known: Sequence[Place], new: Place) -> bool:
    """Whether a place lies in one named before: Munich in Germany, Germany in Europe."""
    return any(
        (said.country == new.country and not said.city and said.region in {None, new.region} and not said.area)
        or (new.country is not None and new.country in countries_of().get(said.area or "", ()))
        for said in known
    )


def _is_plain(text: str, preposition: re.Match[str], says: re.Match[str]) -> bool | None:
    """Whether words say "the role is based" (true) or a vaguer "remote" (false) before "in"; None for neither."""
    is_mere_work = says[0].lower().startswith("work") and not preposition[0].startswith(("from", "of", "our"))
    if is_mere_work and " our " not in preposition[0]:
        return None
    before = _sentence(text, says.start())
    if _CONDITION.search(before) or _OTHER_JOBS.search(before):
        return None
    if not _LOOSE.match(says[0]):
        return True
    if _OTHERS.search(before) or _JOURNEY.search(before):
        return None
    is_of_many = _OFFICES.search(preposition[0]) and not _ONE_OF.search(says[0] + preposition[0])
    return bool(_OF_THE_JOB.search(before)) and not is_of_many


def _opens(text: str, preposition: re.Match[str]) -> int | None:
    """Where a preposition starts, "within" included; None inside another word."""
    start = preposition.start()
    start -= 4 if text.endswith(("with", "WITH"), 0, start) else 0
    return None if start and text[start - 1].isalnum() else start


def _sentence(text: str, end: int) -> str:
    """The sentence up to `end`."""
    start = max(0, end - _SENTENCE)
    for match in _SENTENCE_END.finditer(text, start, end):
        start = match.end()
    return text[start:end]


def _is_wanted(text: str, says: re.Match[str], end: int) -> bool:
    """Whether "candidates based in Rome" are those whom the job wants, not those whom something is said of."""
    if not _BARE.fullmatch(says[0].rstrip()):
        return True
    before = _sentence(text, says.start())
    return bool(_WANTED.search(before) or _WELCOME.search(text, end, end + _TAIL_REACH))


def _opening(text: str, start: int, stop: int, said: _Said) -> list[Spot]:
    """Places of a line that names one within its first words, and not as somewhere to travel or where others sit."""
    spots = read_spots(text, start, stop, strict=True, known=said.known, addresses=said.addresses)
    if not spots or spots[0].start - start >= _LABEL_REACH:
        return []
    before = text[start : spots[0].start]
    return [] if _JOURNEY.search(before) or _OTHERS.search(before) else _first_sentence(text, spots)


def _first_sentence(text: str, spots: list[Spot]) -> list[Spot]:
    """The spots up to the end of a sentence or to a journey: "Location: Paris. Our clients sit in Rome" is in Paris."""
    kept = spots[:1]
    for spot in spots[1:]:
        between = text[kept[-1].end : spot.start].replace(";", ",")
        if _SENTENCE_END.search(between) or _JOURNEY.search(between):
            break
        kept.append(spot)
    return kept


_READERS: dict[str, Callable[[str, int, int, _Said], list[Spot]]] = {
    "preposition": _behind_preposition,
    "open": _behind_open,
    "remote": _behind_remote,
    "label": partial(_behind_label, ending=_LABEL_END),
    "label colon": partial(_behind_label, ending=_COLON),
    "mark": partial(_behind_label, ending=_SPACE),
}
