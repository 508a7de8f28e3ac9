"""Sentences that name AI: of what they speak, each question asked of a sentence once however many terms it holds."""

from __future__ import annotations

import re
from functools import cache

from goingrate.extraction.ai_cue_words import CueWords, first_letters
from goingrate.extraction.ai_terms import AITerm
from goingrate.extraction.cues import cue, cue_pattern
from goingrate.extraction.headings import is_bullet
from goingrate.extraction.sections import find_sections
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import find_lines, line_number_at, sentence_at, small_letters

ASKING = ("requirements", "preferred")
OF_COMPANY, OF_BENEFITS = "AI only in what the company says", "AI only in a benefit"
OF_HIRING, OF_OTHERS = "AI only in the hiring process or a notice", "AI only of other people"
_TALK = {"company": OF_COMPANY, "benefits": OF_BENEFITS, "pay": OF_BENEFITS, "legal": OF_HIRING, "hiring": OF_HIRING}
_ASKS_UNDER = {"company": "asks first", "benefits": "asks firmly"}
# Letters without which no sentence under a heading of the company addresses the person.
_ADDRESSING = ("you", "du ", "dein", "role", "position", "looking", "seek", "hiring", "candidate", "join", "vous")
_TEAM_WORDS = "ml|ai|nlp|research|software|product|data|platform|and|science|modeling|infrastructure|ops|engineering"
_REACH = 170  # characters before a mention in which other people may be named
_JOINS = tuple(" -‐‑–/,&")  # what joins a word to the term before it
_LEADING_ON = ("of ", "in ", "the ")
_SHORTEST_PROSE = 7  # spaces
_CLOSE = 40  # characters right before a mention
_NEAR = 80  # characters around a mention in which it is asked for


class Sentence:
    """The sentence around a term, in small letters: `first` and `last` are its offsets in the text."""

    __slots__ = ("_answers", "_words", "bullet", "first", "last", "section", "small")

    def __init__(self, text: str, term: AITerm) -> None:
        number = line_number_at(text, term.start)
        self.first, self.last = sentence_at(text, term.start, term.end)
        self.small = small_letters(text)[self.first : self.last]
        self.bullet = is_bullet(find_lines(text)[number].text)
        self._answers: dict[str, bool] = {}
        self._words: CueWords | None = None
        self.section = find_sections(text)[number]
        asks = _ASKS_UNDER.get(self.section)
        if asks and self.begins(asks):
            self.section = ""  # something is asked of the person under a heading that spoke of the company

    def says(self, group: str) -> bool:
        """True where it holds a cue of the group as whole words, wherever; searched once."""
        if self._words is None:
            self._words = CueWords(self.small)
        return self._words.says(group)

    def begins(self, group: str) -> bool:
        """True where it begins with a cue of the group; looked at once."""
        known = self._answers.get("^" + group)
        if known is None:
            known = self._answers["^" + group] = (
                cue_pattern("ai", group, r"^\W*(?:an? |the )?").match(self.small) is not None
            )
        return known

    @property
    def is_imperative(self) -> bool:
        """True where it begins with what is to be done: `Build`, `Work closely`; in a list also `Launching`."""
        return _imperative().match(self.small) is not None or (self.bullet and _GERUND.match(self.small) is not None)

    @property
    def is_offer(self) -> bool:
        """True where something is offered: `a budget for AI courses`."""
        return self.says("offered") and not self.begins("asks first") and not self.is_imperative

    @property
    def of_hiring(self) -> bool:
        """True where it speaks of the hiring, and not of hiring as the work, or says what may not be used."""
        asked = self.bullet and self.section in (*ASKING, "duties")
        of_hiring = not asked and (self.says("hiring") or self._screens) and not self.says("hiring work")
        return of_hiring or self.says("forbidden")

    @property
    def _screens(self) -> bool:
        """True where candidates are judged, and not by the person sought or what that person builds."""
        if not self.says("screening") or self.says("you act"):
            return False
        return not (self.is_imperative or self.begins("asks first"))

    @property
    def is_prose(self) -> bool:
        """True for a whole sentence below the items of what is asked, that asks nothing itself."""
        if self.bullet or self.section not in ASKING or not self.small.endswith(".") or self.begins("asks first"):
            return False
        if self.small.count(" ") < _SHORTEST_PROSE or self.is_imperative:
            return False
        return not any(self.says(group) for group in ("asks", "you", "degree"))

    @property
    def of_company(self) -> bool:
        """True where the company or its aim is the subject, and the person has no part in it."""
        known = self._answers.get("company")
        if known is None:
            subject = self.begins("we") or self._names_subject
            known = subject and not self.begins("asks first") and not self.says("you do")
            known = self._answers["company"] = known or self.begins("our aim")
        return known

    @property
    def _names_subject(self) -> bool:
        if self.bullet and self.section in (*ASKING, "duties"):
            return False
        return self.begins("company verb") and not self.is_imperative


_GERUND = re.compile(r"^\W*[a-z]{3,}ing\b")


@cache
def _imperative() -> re.Pattern[str]:
    return re.compile(
        rf"^\W*(?:\w+ly )?(?:and )?(?!\w+ed\b|built\b)"
        rf"(?:(?:{cue('ai', 'build')}|{cue('ai', 'tend')})\b|{cue('ai', 'other duty')})"
    )


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"^(?:[-/& ]+(?:{_TEAM_WORDS}|machine learning)){{0,3}}[-/ ]*(?:{cue('ai', 'others')})")


def says(group: str, small: str) -> bool:
    """True where a text in small letters holds a cue of the group as whole words."""
    return cue_pattern("ai", group, r"\b", r"\b").search(small) is not None


def talk_of(sentence: Sentence, before: str, after: str) -> str | None:
    """What a sentence that says nothing of the job's work speaks of; None where it may speak of the work.

    before, after: what the sentence says around the term
    """
    if sentence.section in _TALK and not (sentence.section == "company" and _tells_of_work(sentence, before)):
        return _TALK[sentence.section]
    if sentence.of_company:
        return OF_COMPANY
    if sentence.is_offer:
        return OF_BENEFITS
    if sentence.of_hiring:
        return OF_HIRING
    if sentence.is_prose or (sentence.section in ASKING and _tells_what_it_does(before, after)):
        return OF_COMPANY
    return OF_OTHERS if is_of_others(sentence, before, after) else None


def _tells_what_it_does(before: str, after: str) -> bool:
    """True for `AI that learns your voice`: a product is praised, unless such a one is to be built or known."""
    return _DOES.match(after) is not None and not says("asks", before) and verbs().search(before) is None


def _tells_of_work(sentence: Sentence, before: str) -> bool:
    """True where words under a heading that speaks of the company tell the person what to build or use."""
    if not any(sign in sentence.small for sign in _ADDRESSING) or not sentence.says("you"):
        return False
    return sentence.says("you use") or verbs().search(before) is not None


@cache
def verbs() -> re.Pattern[str]:
    """Verbs of building, in the group `build`, and of tending."""
    return re.compile(rf"\b(?:(?P<build>{cue('ai', 'build')})|(?:{cue('ai', 'tend')}))\b")


def is_of_others(sentence: Sentence, before: str, after: str) -> bool:
    """True where the AI named is that of other people: teams, customers, the world."""
    if after[:1] in _JOINS and _is_with_others(sentence, after):
        return True
    if before.endswith(_LEADING_ON) and cue_pattern("ai", "others right before", r"\b", "$").search(before[-_CLOSE:]):
        return True
    near = before[-_REACH:]
    named = any(pattern.search(near) for begins, pattern in _named_before() if any(word in near for word in begins))
    return named or _is_large(before) or _is_partner(before, after)


def _is_large(before: str) -> bool:
    """True for `built for a major [AI platform]`: a firm that others know by its size."""
    close = before[-_CLOSE:]
    if _large_words().isdisjoint(close.split()[-2:]):
        return False
    return cue_pattern("ai", "large", _TO_SOMEBODY, r" (?:\w+ )?$").search(close) is not None


@cache
def _large_words() -> frozenset[str]:
    return frozenset(row["pattern"] for row in read_list("ai_cues.csv") if row["cue"] == "large")


@cache
def _named_before() -> tuple[tuple[list[str], re.Pattern[str]], ...]:
    """Each pattern of words that name others before a term, and the letters one of which it begins with."""
    patterns = [row["pattern"] for row in read_list("ai_cues.csv") if row["cue"] == "others before"]
    return tuple((first_letters(pattern.removeprefix(r"\b")), re.compile(pattern)) for pattern in patterns)


def _is_with_others(sentence: Sentence, after: str) -> bool:
    """True for `AI companies`, `AI and robotics startups`, `AI-driven world`."""
    if _is_known_field(sentence, after):
        return False
    if _others().match(after):
        return True
    if cue_pattern("ai", "others far", r"^(?:[-/,& ]+\w+){0,4}[- ]", r"\b").match(after):
        return True
    return cue_pattern("ai", "adjective world", r"^[-‐‑– ]\w+ (?:\w+ )?", r"\b").match(after) is not None


def _is_known_field(sentence: Sentence, after: str) -> bool:
    """True for `familiarity with the AI landscape`: the field itself is to be known."""
    return (sentence.section in ASKING or sentence.begins("asks first")) and bool(
        cue_pattern("ai", "field at large", r"^[-/ ]+(?:\w+ )?", r"\b").match(after)
    )


_DOES = re.compile(r"(?:[ -]\w+){0,2} (?:that|which) [a-z]+")
_TO_SOMEBODY = r"\b(?:for|by|with|from|to|like|alongside) (?:an? |the |some |many |several )?"
_BESIDE = re.compile(r"(?:,|\band|&|\bwith|\bacross|/) ?$")
_BESIDE_AFTER = re.compile(r"(?:/\w+)?(?: ?[,&]| and\b|\.?$)")


def _is_partner(before: str, after: str) -> bool:
    """True for one name in a list of those one works with: `partner with Product, Design, AI and Sales`."""
    if (
        not _BESIDE.search(before[-_CLOSE:])
        or not _BESIDE_AFTER.match(after)
        or ("," not in before and "," not in after[:3])
    ):
        return False
    return cue_pattern("ai", "partner with").search(before[-_REACH:]) is not None


def is_asked_near(before: str, after: str) -> bool:
    """True where what is asked stands close to the term: `experience with AI`, `AI is a plus`."""
    return says("asks", before[-_NEAR:]) or says("asks", after[:_NEAR])
