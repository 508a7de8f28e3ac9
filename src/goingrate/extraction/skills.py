"""Technical skills that the person should have or will use, and which of them are required or preferred."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goingrate.extraction.sections import find_sections
from goingrate.extraction.skill_names import Skill, find_named
from goingrate.extraction.skill_statements import (
    MENTIONED,
    PREFERRED,
    REQUIRED,
    Statement,
    Statements,
    is_addressed,
    is_class_of_others,
    is_not_used,
    is_of_others,
    rule_at,
)
from goingrate.extraction.skill_walk import SkillMention
from goingrate.extraction.skill_words import find_skill_mentions, is_asked_before
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import small_letters

_FIELDS = ("field", "method")  # names of what is done as well as of what is known
# Families whose fields are words of every trade: `forecasting` is a seller's too, `data quality` a storekeeper's.
_EVERYDAY = (
    "other", "analytics", "security", "web", "devops", "cloud", "mobile", "statistics", "databases", "data_engineering",
)  # fmt: skip
_OFFICE = ("excel", "google sheets", "spreadsheets")  # asked for in every trade
_FEW = 2  # technical names below which an ad that lists what it asks for is of another trade


Counted = tuple[str, SkillMention, str]  # part of the posting, mention, rule


class AskedSkills(NamedTuple):
    """The skills named, and those of them that are required or preferred; what is neither is merely mentioned."""

    named: Reading[tuple[str, ...]]
    required: Reading[tuple[str, ...]]
    preferred: Reading[tuple[str, ...]]


def find_skills(posting: Posting, marked: tuple[tuple[int, int], ...]) -> AskedSkills:
    """The named technical skills, lower-case ids of `lists/skills.csv` in order of mention, each with where.

    >>> asked = find_skills(Posting("jsonl", "b", "1", "Engineer", "You know Python, ideally Postgres."), ())
    >>> asked.named.value, asked.required.value, asked.preferred.value
    (('python', 'postgresql'), ('python',), ('postgresql',))
    """
    if not posting.text.strip() and not posting.skills:
        return AskedSkills(Silence.NOT_READ, Silence.NOT_READ, Silence.NOT_READ)
    named: dict[str, Evidence] = {}
    asked: dict[str, dict[str, Evidence]] = {REQUIRED: {}, PREFERRED: {}, MENTIONED: {}}
    counted = list(_counted(posting, marked))
    of_other_trade = _is_of_other_trade(posting.text, counted)
    for part, mention, rule in counted:
        skill = mention.alias.skill.id
        if of_other_trade and rule == MENTIONED and _is_everyday(mention.alias.skill):
            continue
        evidence = Evidence(part, mention.start, mention.end, rule)
        named.setdefault(skill, evidence)
        asked[rule].setdefault(skill, evidence)
    for name in posting.skills:
        given = find_named(name)
        if given is not None:
            named.setdefault(given.id, Evidence("skills", None, None, "skill: listed by the feed"))
    preferred = {name: where for name, where in asked[PREFERRED].items() if name not in asked[REQUIRED]}
    return AskedSkills(_reading(named), _reading(asked[REQUIRED]), _reading(preferred))


def _is_of_other_trade(text: str, counted: list[Counted]) -> bool:
    """True where an ad says what it asks for and names fewer than two technical tools, languages or the like."""
    technical = {each.alias.skill.id for _, each, _ in counted if _is_technical(each.alias.skill)}
    return len(technical) < _FEW and "requirements" in find_sections(text)


def _is_technical(skill: Skill) -> bool:
    return skill.kind not in _FIELDS and skill.family != "other" and skill.id not in _OFFICE


def _is_everyday(skill: Skill) -> bool:
    return skill.kind in _FIELDS and skill.family in _EVERYDAY


def _reading(found: dict[str, Evidence]) -> Reading[tuple[str, ...]]:
    return Found(tuple(found), tuple(found.values())) if found else Silence.NOT_STATED


def _counted(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Iterator[Counted]:
    """The mentions that ask for a skill or say that it will be used: part of the posting, mention, rule."""
    for mention in find_skill_mentions(posting.title or ""):
        if mention.alias.skill.kind not in _FIELDS:  # a title's `Machine Learning` is its role
            yield "title", mention, REQUIRED
    own = {name.lower() for name in (posting.company, posting.board) if name}
    text, small = posting.text, small_letters(posting.text)
    statements = Statements(text, marked)
    for mention in find_skill_mentions(text):
        statement = statements.at(mention.start, mention.end)
        if statement is None or is_not_used(small, statement, mention.start):
            continue
        rule = rule_at(small, statement, mention.start)
        if mention.alias.skill.id in own and not is_asked_before(small, mention.start):
            continue  # the employer's own name, not a tool it asks for
        if mention.alias.skill.kind not in _FIELDS or _is_known(small, statement, mention, rule):
            yield "text", mention, rule


def _is_known(small: str, statement: Statement, mention: SkillMention, rule: str) -> bool:
    """True where a field's name is something to know, not a team's or what a duty or the company does."""
    if is_of_others(small, statement, mention.start, mention.end):
        return False
    if mention.alias.hard and is_class_of_others(small, mention.start, mention.end):
        return False
    if rule != MENTIONED:
        return True
    return is_addressed(small, statement) and not (mention.alias.hard and statement.section == "duties")
