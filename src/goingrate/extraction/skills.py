"""Technical skills that the person should have or will use."""

from __future__ import annotations

from goingrate.extraction.ai_sentences import is_marked
from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.sections import find_sections, is_bullet
from goingrate.extraction.skill_words import SkillMention, find_named, find_skill_mentions
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, line_number_at, sentence_at, small_letters

_ASKING = ("requirements", "preferred", "duties")
_TALK = ("company", "benefits", "legal", "hiring")
_TITLE_KINDS_LEFT_OUT = ("field", "method")  # a title's `Machine Learning` is its role


def find_skills(posting: Posting, marked: tuple[tuple[int, int], ...]) -> Reading[tuple[str, ...]]:
    """The named technical skills, lower-case ids of `lists/skills.csv` in order of mention, each with where.

    >>> find_skills(Posting("jsonl", "b", "1", "Engineer", "You know Python and Postgres."), ()).value
    ('python', 'postgresql')
    """
    if not posting.text.strip() and not posting.skills:
        return Silence.NOT_READ
    found: dict[str, Evidence] = {}
    for mention in find_skill_mentions(posting.title or ""):
        if mention.alias.skill.kind not in _TITLE_KINDS_LEFT_OUT:
            found.setdefault(mention.alias.skill.id, Evidence("title", mention.start, mention.end, "skill: required"))
    for mention in find_skill_mentions(posting.text):
        if mention.alias.skill.id not in found:
            rule = _rule(posting.text, mention, marked)
            if rule is not None:
                found[mention.alias.skill.id] = Evidence("text", mention.start, mention.end, rule)
    for name in posting.skills:
        given = find_named(name)
        if given is not None:
            found.setdefault(given.id, Evidence("skills", None, None, "skill: listed by the feed"))
    return Found(tuple(found), tuple(found.values())) if found else Silence.NOT_STATED


def _rule(text: str, mention: SkillMention, marked: tuple[tuple[int, int], ...]) -> str | None:
    """The rule by which a mention counts, or None where it speaks of others."""
    number = line_number_at(text, mention.start)
    section, bullet = find_sections(text)[number], is_bullet(find_lines(text)[number].text)
    if is_marked(marked, mention.start) and not (bullet and section in _ASKING):
        return None
    first, last = sentence_at(text, mention.start, mention.end)
    sentence = small_letters(text)[first:last]
    if section in _TALK and not (section == "company" and _says("stack", sentence)):
        return None
    if section == "preferred" or _says("preferred", sentence):
        return "skill: preferred"
    if section == "requirements" or _says("asked", sentence):
        return "skill: required"
    return "skill: mentioned"


def _says(group: str, sentence: str) -> bool:
    return cue_pattern("skill", group).search(sentence) is not None
