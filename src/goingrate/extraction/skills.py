"""Technical skills that the person should have or will use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from goingrate.extraction.sections import find_sections, is_bullet
from goingrate.extraction.skill_names import find_named
from goingrate.extraction.skill_walk import SkillMention
from goingrate.extraction.skill_words import find_skill_mentions
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, is_marked, line_number_at, sentence_at, small_letters

_ASKING = ("requirements", "preferred", "duties")
_TALK = ("company", "benefits", "legal", "hiring")
_MENTIONED = "skill: mentioned"
_ROLE_KINDS = ("field", "method")  # a title's `Machine Learning` is its role


def find_skills(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[str, ...]]:
    """The named technical skills, lower-case ids of `lists/skills.csv` in order of mention, each with where.

    >>> find_skills(Posting("jsonl", "b", "1", "Engineer", "You know Python and Postgres."), ()).value
    ('python', 'postgresql')
    """
    if not posting.text.strip() and not posting.skills:
        return Silence.NOT_READ
    found: dict[str, Evidence] = {}
    for mention in find_skill_mentions(posting.title or ""):
        if mention.alias.skill.kind not in _ROLE_KINDS:
            found.setdefault(mention.alias.skill.id, Evidence("title", mention.start, mention.end, "skill: required"))
    own = {name.lower() for name in (posting.company, posting.board) if name}
    for mention, rule in _counted(posting.text, marked):
        if mention.alias.skill.id in own and rule == _MENTIONED:
            continue  # the employer's own name, not a tool it asks for
        found.setdefault(mention.alias.skill.id, Evidence("text", mention.start, mention.end, rule))
    for name in posting.skills:
        given = find_named(name)
        if given is not None:
            found.setdefault(given.id, Evidence("skills", None, None, "skill: listed by the feed"))
    return Found(tuple(found), tuple(found.values())) if found else Silence.NOT_STATED


def _counted(text: str, marked: tuple[tuple[int, int], ...]) -> Iterator[tuple[SkillMention, str]]:
    """The mentions that ask for a skill or say that it will be used, each with the rule of its sentence."""
    last, rule = 0, None
    for mention in find_skill_mentions(text):
        if mention.start >= last:
            first, last = sentence_at(text, mention.start, mention.end)
            rule = _rule(text, first, last, marked)
        if rule is not None and not (rule == _MENTIONED and _is_everyday(text, mention)):
            yield mention, rule


def _is_everyday(text: str, mention: SkillMention) -> bool:
    """True where a duty uses an everyday word (`testing`, `monitoring`), which says what is done, not known."""
    hard = mention.alias.hard and mention.alias.skill.kind in _ROLE_KINDS
    return hard and find_sections(text)[line_number_at(text, mention.start)] == "duties"


def _rule(text: str, first: int, last: int, marked: tuple[tuple[int, int], ...]) -> str | None:
    """The rule by which the mentions of one sentence count, or None where it speaks of others."""
    number = line_number_at(text, first)
    section, bullet = find_sections(text)[number], is_bullet(find_lines(text)[number].text)
    if is_marked(marked, first) and not (bullet and section in _ASKING):
        return None
    said = _said(small_letters(text)[first:last])
    if section in _TALK and ("stack" if section == "company" else "asked of the person") not in said:
        return None
    if section not in _ASKING and "others" in said:
        return None
    if section == "preferred" or "preferred" in said:
        return "skill: preferred"
    if section == "requirements" or "asked" in said:
        return "skill: required"
    return _MENTIONED


def _said(sentence: str) -> set[str]:
    """The groups of cues of which a sentence holds a word."""
    automaton, groups = _cues()
    return {groups[number] for number, _, _ in automaton.find_matches_as_indexes(sentence, overlapping=True)}


@cache
def _cues() -> tuple[AhoCorasick, tuple[str, ...]]:
    rows = read_list("skill_cues.csv")
    automaton = AhoCorasick([row["pattern"] for row in rows], implementation=Implementation.DFA)
    return automaton, tuple(row["cue"] for row in rows)
