"""The form of employment: the source's own field, else what a free text says."""

from __future__ import annotations

import re

from goingrate.extraction.level import parse_level
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines

_FORMS = {
    "internship": r"intern(?:s|ship|ships)?\b|co-?op\b|apprentice(?:ship)?\b|werkstudent\w{0,3}|working student|praktik\w{1,6}|stage\b|stagiaire|alternance|trainee(?:ship)?\b|prácticas|estágio",
    "temporary": r"temporary|temp\b|seasonal|befristet|fixed[- ]?term|zeitarbeit|intérim|temporal\b|saisonal|cdd\b|limited[- ]term|casual\b",
    "contract": r"contract(?:or|ors)?\b|freelanc(?:e|er|ers)\b|1099\b|b2b\b|corp[- ]to[- ]corp|c2c\b|consulting contract|independent contractor|freie mitarbeit|autónomo",
    "part_time": r"part[-_ ]?time|teilzeit|temps partiel|media jornada|parttime|medio tiempo|meio período",
    "full_time": r"full[-_ ]?time|fulltime|vollzeit|temps plein|permanent|regular\b|cdi\b|festanstellung|unbefristet|jornada completa|tiempo completo|tempo integral|salaried|direct hire|employee\b|w-?2\b",
}
_FIELD = [(form, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for form, pattern in _FORMS.items()]
_IN_TEXT = {
    "full_time": r"full[- ]?time|vollzeit|permanent (?:position|role|contract|employment|job)|temps plein|\bcdi\b|unbefristet\w{0,3} (?:stelle|vertrag)",
    "part_time": r"part[- ]time|teilzeit|temps partiel",
    "contract": r"(?:\d{1,2}[- ]?(?:month|week)s? |long[- ]term |short[- ]term |freelance |independent )contract(?:or)?\b|contract(?:or)? (?:position|role|basis|job|to hire|opportunity|work)|contract-to-hire|freelance(?:r|rs)?\b|\b1099\b",
    "temporary": r"temporary (?:position|role|contract|job|assignment)|fixed[- ]term|seasonal (?:position|role|job)|befristet\w{0,3} (?:stelle|vertrag)",
    "internship": r"this internship|internship (?:program|position|opportunity|is|for)|(?:summer|winter|fall|spring|paid) internship",
}
_STATED = re.compile("|".join(rf"(?P<{form}>{pattern})" for form, pattern in _IN_TEXT.items()), re.IGNORECASE)
_HEADER_CONTRACT = re.compile(
    r"(?:^|[|,;/(]|\s-\s)\s*(?P<contract>contract(?:or|ing)?|freelance)\b(?![- ]to[- ]hire)", re.IGNORECASE
)
_NOT_THE_JOB = re.compile(
    r"(?:our|\d+|other|all|eligible|for|as|of|every|hired|only) (?:\w+ )?$|interns? (?:or|and|to|into) $|convert\w* (?:in)?to (?:a )?$|potential for |possib\w+ of |leads? to |years? of (?:\w+ )?$|degree ",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\s+(?:employees?|engineers|staff|team members?|people|developers|students?|workers|equivalents?|experience|study|enrol\w+|founders|MBA|program|work(?:ing)? experience)\b",
    re.IGNORECASE,
)
_HEADER_LINES = 3


def parse_employment(field: str) -> str | None:
    """The form of employment that a source's own field names; None where it names none.

    >>> parse_employment("FullTime"), parse_employment("Intern"), parse_employment("Any")
    ('full_time', 'internship', None)
    """
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", field)
    return next((form for form, pattern in _FIELD if pattern.search(plain)), None)


def find_employment(posting: Posting) -> Reading[str]:
    """The form of employment, one of `records.facts.EMPLOYMENT`, with where it is said; the source's field counts.

    >>> post = Posting("hackernews", "2026-01", "1", None, "Acme | Data Engineer | Full-time or contract | Oslo")
    >>> find_employment(post).value
    'full_time'
    """
    if posting.employment:
        form = parse_employment(posting.employment)
        if form is not None:
            where = Evidence("employment", 0, len(posting.employment), "employment: the source's field")
            return Found(form, (where,))
    if posting.title:
        mark = parse_level(posting.title)
        if mark is not None and mark.level == "intern":
            return Found("internship", (Evidence("title", mark.start, mark.end, "employment: intern in the title"),))
        stated = _STATED.search(posting.title) or _HEADER_CONTRACT.search(posting.title)
        if stated and stated.lastgroup:
            where = Evidence("title", *stated.span(stated.lastgroup), "employment: said in the title")
            return Found(stated.lastgroup, (where,))
    return _in_text(posting)


def _in_text(posting: Posting) -> Reading[str]:
    text = posting.text
    for line in find_lines(text)[:_HEADER_LINES]:
        stated = min(
            (match for pattern in (_STATED, _HEADER_CONTRACT) if (match := pattern.search(text, line.start, line.end))),
            key=lambda match: match.start(),
            default=None,
        )
        if stated and stated.lastgroup and not _PEOPLE.match(text, stated.end()):
            where = Evidence("text", *stated.span(stated.lastgroup), "employment: said in the header")
            return Found(stated.lastgroup, (where,))
    for stated in _STATED.finditer(text):
        before = text[max(0, stated.start() - 40) : stated.start()]
        if stated.lastgroup and not _PEOPLE.match(text, stated.end()) and not _NOT_THE_JOB.search(before):
            return Found(stated.lastgroup, (Evidence("text", *stated.span(), "employment: said in the text"),))
    return Silence.NOT_STATED
