"""How much one mention of AI weighs: a duty to build it, a skill asked for, or talk of the company or its hiring."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from goingrate.extraction.ai_terms import AITerm
from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.sections import find_sections, is_bullet
from goingrate.text.spans import find_lines, is_marked, line_number_at, sentence_at, small_letters

_NO_WORK = ("company", "benefits", "legal", "hiring")
_ASKING = ("requirements", "preferred")
_TEAM_WORDS = "ml|ai|nlp|research|software|product|data|platform|and|science|modeling|infrastructure|ops|engineering"
_SEEKING = re.compile(r"\b(?:is|are|we['’]re) (?:looking for|hiring|seeking|searching for) (?:\w+ ){0,4}$")
_BUILDERS = re.compile(r"[-/ ](?:ml )?(?:engineers?|researchers?|developers?)\b")
_BY_TOOLS = re.compile(r"\b(?:using|use|leverag\w+|with|via|through|utili[sz]ing|help of) (?:\w+ ){0,2}$")
_TOOLS = re.compile(r"[- ](?:\w+ )?(?:tools?|assistants?|coding|tooling|pair)")
_REACH = 120  # characters before a mention in which other people may be named
_FARTHEST_OBJECT = 9  # words between a verb and its object
_SHORT_REST = 25  # characters: after them a sentence says no more of what is built


class Weight(NamedTuple):
    """What one mention adds to the two sums, and the rule that read it."""

    core: float
    uses: float
    rule: str


class _Place(NamedTuple):
    """One mention in its sentence, in small letters."""

    term: AITerm
    before: str
    after: str
    sentence: str
    section: str
    bullet: bool
    you: bool


NOTHING = Weight(0.0, 0.0, "")


@cache
def _imperative() -> re.Pattern[str]:
    return re.compile(
        rf"^\W*(?:\w+ly )?(?:and )?(?!\w+ed\b|built\b)(?:(?:{cue('ai', 'build')})\b|{cue('ai', 'other duty')})"
    )


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"^(?:[-/& ]+(?:{_TEAM_WORDS}|machine learning)){{0,3}}[-/ ]*(?:{cue('ai', 'others')})")


@lru_cache(maxsize=64)
def _says(group: str, text: str) -> bool:
    return cue_pattern("ai", group, r"\b", r"\b").search(text) is not None


def _asks_first(sentence: str) -> bool:
    return cue_pattern("ai", "asks first", r"^\W*").match(sentence) is not None


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?P<build>{cue('ai', 'build')})|(?:{cue('ai', 'tend')}))\b")


def _builds(before: str) -> bool:
    return _verbs().search(before) is not None


def _last_verb(before: str) -> re.Match[str] | None:
    """The verb of building or tending nearest to the mention, whose object the mention may be."""
    return next(reversed(list(_verbs().finditer(before))), None)


def _is_object(before: str, verb: re.Match[str]) -> bool:
    """True where what stands between verb and mention leaves the mention the verb's object."""
    between = before[verb.end() :]
    return len(between.split()) <= _FARTHEST_OBJECT and not _says("not the object", between)


def _is_adjective(after: str) -> bool:
    return cue_pattern("ai", "adjective", r"^[-‐‑– ]", r"\b").match(after) is not None


def weigh_mention(text: str, term: AITerm, role: str, marked: tuple[tuple[int, int], ...]) -> Weight:
    """How much one mention of AI says that the job is AI work; nothing where it speaks of others or of boilerplate.

    >>> weigh_mention("You will train ML models.", AITerm(15, 17, "field"), "software_engineer", ()).core
    1.0
    """
    if term.kind == "name":
        return NOTHING
    place = _place(text, term)
    if is_marked(marked, term.start) and not _is_requirement(place):
        return NOTHING
    if role == "software_engineer" and _SEEKING.search(place.before) and _BUILDERS.match(place.after):
        return Weight(2.0, 1.0, "people who build AI sought")
    if _is_talk(place):
        return NOTHING
    asks = _says("asks", place.sentence)
    if place.section in _ASKING or (asks and place.section != "duties"):
        return _asked(place)
    if place.section == "duties" or place.you or _imperative().match(place.sentence):
        return _non_tech_duty(place) if role == "non_tech" else _duty(place)
    if place.bullet and not _is_adjective(place.after):
        return Weight(0.25, 0.5, "AI in a list")
    return NOTHING


def _place(text: str, term: AITerm) -> _Place:
    small, number = small_letters(text), line_number_at(text, term.start)
    first, last = sentence_at(text, term.start, term.end)
    sentence, section = small[first:last], find_sections(text)[number]
    if section == "company" and _asks_first(sentence):
        section = ""  # what is asked of the person, under a heading that spoke of the company
    return _Place(
        term=term,
        before=small[first : term.start],
        after=small[term.end : last],
        sentence=sentence,
        section=section,
        bullet=is_bullet(find_lines(text)[number].text),
        you=_says("you", sentence),
    )


def _is_requirement(place: _Place) -> bool:
    """True where a line that recurs on the board still asks something of the person who does this job."""
    return place.bullet and (place.section in _ASKING or (place.section == "duties" and _asks_first(place.sentence)))


def _is_talk(place: _Place) -> bool:
    """True where the sentence speaks of the company, the hiring, or other people's AI."""
    asked = place.section in (*_ASKING, "duties")
    if not (asked and place.bullet) and _says("hiring", place.sentence) and not _says("hiring work", place.sentence):
        return True
    far = cue_pattern("ai", "others far", r"^(?:[-/,& ]+\w+){0,4}[- ]", r"\b")
    if (
        _others().match(place.after)
        or far.match(place.after)
        or cue_pattern("ai", "adjective world", r"^[-‐‑– ]\w+ (?:\w+ )?", r"\b").match(place.after)
        or cue_pattern("ai", "others before").search(place.before[-_REACH:])
    ):
        return True
    if place.section in _NO_WORK and not (place.you and place.section == "company" and _builds(place.before)):
        return True
    if cue_pattern("ai", "our aim", r"^\W*").match(place.sentence):
        return True
    if cue_pattern("ai", "we", r"^\W*").match(place.sentence) and not _asks_first(place.sentence):
        return not _says("you do", place.sentence)
    return False


def _asked(place: _Place) -> Weight:
    if _says("degree", place.sentence):
        return Weight(0.0, 0.25, "AI in a degree")
    built = cue_pattern("ai", "what is built", r"^[-/ ]{0,2}(?:\w+[-/ ]+){0,3}?", r"\b")
    if _builds(place.before) and (built.match(place.after) or len(place.after) < _SHORT_REST):
        return Weight(0.5 if place.section == "preferred" else 0.75, 1.0, "experience of building AI asked for")
    return Weight(0.0, 1.0, "AI asked for")


def _non_tech_duty(place: _Place) -> Weight:
    tool = not _is_adjective(place.after) or cue_pattern("ai", "own tool").match(place.after)
    uses = _says("uses", place.sentence) and tool
    if uses or _says("asks", place.sentence):
        return Weight(0.0, 1.0, "AI used in the work")
    return Weight(0.0, 0.25 if place.section == "duties" else 0.0, "AI in the duties")


def _duty(place: _Place) -> Weight:
    adjective, verb = _is_adjective(place.after), _last_verb(place.before)
    if verb is None:
        if adjective:
            return Weight(0.0, 0.5, "AI product in the duties")
        known = place.section == "duties" or _says("uses", place.sentence)
        return Weight(0.25, 1.0 if known else 0.5, "AI in the duties")
    if adjective and not cue_pattern("ai", "ai thing", r"^\S\w+ (?:\w+ )?", r"\b").match(place.after):
        return Weight(0.25, 1.0, "duty on an AI product")
    if place.term.kind in ("tool", "weak-tool"):
        return Weight(0.5, 1.0, "AI tools in the work")
    if _BY_TOOLS.search(place.before) and _TOOLS.match(place.after):
        return Weight(0.0, 1.0, "AI tools in the work")
    if _says("wish", place.before[: verb.start()]):
        return Weight(0.0, 1.0, "AI in a wish or in what others build")
    if not _is_object(place.before, verb) or cue_pattern("ai", "no system", r"^[-/ ]", r"\b").match(place.after):
        return Weight(0.5 if verb.group("build") else 0.25, 1.0, "AI in a duty of another object")
    if verb.group("build") is None:
        return Weight(0.5, 1.0, "duty to tend AI")
    return Weight(1.0, 1.0, "duty to build AI")
