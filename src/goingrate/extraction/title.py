"""The role of a posting, read from its title or, in a free text, from where it names the job."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from goingrate.extraction.ai_terms import find_ai_terms
from goingrate.extraction.department import parse_department, without_company
from goingrate.extraction.header import find_job_names
from goingrate.extraction.role_by_text import denies_ai_work, engineering_told
from goingrate.extraction.title_parts import Part, goes_on, is_name, title_parts
from goingrate.extraction.title_words import Hit, find_level_marks
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting

AI_ROLES = ("ai_engineer", "ml_engineer", "mlops_engineer", "ai_researcher", "nlp_engineer", "vision_engineer")
_BESIDE_AI = ("field beside the job", "job phrase")
_BREAKS = re.compile(r"[^\w\s.-]|\b(?:to|of|for|in|with|and|und|the|our)\b")
_COMPOUND_END = re.compile(r"[&/+]|\band\b|\bfor\b|\bund\b")
# Fields that outrank what stands beside them: an `engineer, AI and data platform` builds AI.
_STRONG = (*AI_ROLES, "robotics_engineer")
_HEADS = ("engineer", "developer", "scientist")
_NOT_OF_DEVELOPERS = ("other_tech", "hardware_engineer")
_NOT_OF = {"job": (*_NOT_OF_DEVELOPERS, "data_analyst"), "developer": _NOT_OF_DEVELOPERS}
_OPEN_ROLES = {"software_engineer"}  # a plain software title takes the field named beside it
_LEADING_LEVELS, _LEADING = ("manager", "executive"), ("lead", "leader")
_LEARNERS = ("trainee", "student", "apprentice")
_BUILT = {*AI_ROLES, "software_engineer", "data_engineer", "platform_engineer", "hardware_engineer"}
_OF_ANY_KIND = re.compile(r"(?:engineer(?:ing)?|architect|ingenieur(?:in)?)s?$", re.IGNORECASE)
_TECHNICAL = re.compile(
    r"(?:engineer|develop|programm(?:er|ier|ing)|architect|software|technolog|ingenieur|ingénieur|entwickl)",
    re.IGNORECASE,
)


class RoleReading(NamedTuple):
    """A role, the offsets in the title that say so, and the rule."""

    role: str
    start: int
    end: int
    rule: str


@lru_cache(maxsize=1024)
def parse_role(title: str, department: str | None = None) -> RoleReading:
    """The role that a job title stands for, with the words that say so; an unknown title is `non_tech`.

    department: the kind of the department that hires, as `parse_department` reads it; it settles fragments of titles

    >>> parse_role("Senior Software Engineer, Machine Learning Infrastructure").role
    'mlops_engineer'
    >>> parse_role("Zeppelin Whisperer")
    RoleReading(role='non_tech', start=0, end=18, rule='no technical word in the title')
    """
    parts = title_parts(title)
    for number, part in enumerate(parts):
        reading = _role_of_part(title, part, parts[:number] + parts[number + 1 :])
        if reading is not None:
            return _settled(reading, title, parts, department)
    return _settled(_role_without_head(title, parts), title, parts, department)


def _settled(reading: RoleReading, title: str, parts: list[Part], department: str | None) -> RoleReading:
    """The reading, held against what a title without a technical head may say and against the department."""
    if department == "hardware" and reading.rule == "technical head word" and reading.role == "software_engineer":
        return reading._replace(role="hardware_engineer", rule="engineer in a hardware department")
    if department == "business" and reading.role == "qa_engineer" and not _TECHNICAL.search(title):
        return reading._replace(role="non_tech", rule="quality assurance in a business department")
    if reading.role == "non_tech" or reading.rule not in ("field alone", "field led"):
        return reading
    kinds = {hit.phrase.kind for part in parts for hit in part.hits}
    plain = {word.plain for part in parts for word in part.words}
    if "stop" in kinds:
        return reading._replace(role="non_tech", rule="a head that is no technical job")
    if department in ("technical", "hardware"):
        return reading
    known = sum(hit.after - hit.first for part in parts for hit in part.hits)
    levels = {mark.level for mark in find_level_marks(title)}
    business = department == "business"
    leads = not levels.isdisjoint(_LEADING_LEVELS) or not plain.isdisjoint(_LEADING)
    learns = "intern" in levels or not plain.isdisjoint(_LEARNERS)
    bare = reading.rule == "field alone" and (business or known < sum(len(part.words) for part in parts))
    serves = business and reading.role in _BUILT and not leads and not (learns and reading.role not in AI_ROLES)
    if serves or (bare and not learns):
        return reading._replace(role="non_tech", rule="a field without a technical head")
    if reading.role == "ai_engineer" and not leads and not learns:
        return reading._replace(role="other_tech", rule="AI without a technical head")
    return reading


def _role_of_part(title: str, part: Part, others: list[Part]) -> RoleReading | None:
    jobs = [hit for hit in part.hits if hit.phrase.kind == "job"]
    heads = [hit for hit in part.hits if hit.phrase.kind in _HEADS]
    leaders = [hit for hit in part.hits if hit.phrase.kind == "leader"]
    if heads and (not jobs or heads[0].first < jobs[0].first or jobs[-1].phrase.role in _OPEN_ROLES | {"non_tech"}):
        head = heads[0]
        # `account manager, engineering` sells; `marketing engineer` builds; `engineer & strategist` is both
        if not (jobs and jobs[-1].phrase.role == "non_tech" and goes_on(title, part, head, jobs[-1])):
            return _refined(title, part, head, others)
    if jobs:
        job = _ruling_job(title, part, jobs)
        if job.phrase.role in _OPEN_ROLES:
            return _refined(title, part, job, others)
        if job.phrase.role == "ai_researcher" and _is_of_other_science([part, *others]):
            return _reading(part, job, "research of another field", "other_tech")
        if job.phrase.role == "platform_engineer" and _has_strong_field([part, *others]):
            return _reading(part, job, "platform for AI", "mlops_engineer")
        return _reading(part, job, "job phrase")
    if leaders:
        return _led(title, part, leaders, others)
    return None


def _is_of_other_science(parts: list[Part]) -> bool:
    roles = {hit.phrase.role for part in parts for hit in part.hits if hit.phrase.kind == "field"}
    return not roles.isdisjoint(("other_tech", "hardware_engineer")) and roles.isdisjoint(_STRONG)


def _has_strong_field(parts: list[Part]) -> bool:
    return any(hit.phrase.kind == "field" and hit.phrase.role in AI_ROLES for part in parts for hit in part.hits)


def _ruling_job(title: str, part: Part, jobs: list[Hit]) -> Hit:
    """The first job named; a compound such as `engineering recruiter` is ruled by its last word."""
    first = jobs[0]
    for job in jobs[1:]:
        between = title[part.words[first.after - 1].end : part.words[job.first].start]
        sells = first.phrase.role == "non_tech"
        if sells and between.strip() == "/":
            return job  # `business analyst/data analyst`
        if sells and job.after - job.first == 1 and job.phrase.role in _OPEN_ROLES:
            continue  # `account executive software`
        if job.first == first.after and between.strip() in ("", "-"):
            first = job
        elif sells and job.phrase.role != "non_tech" and not _BREAKS.search(between):
            first = job  # `front office market data engineer`
    return first


def _refined(title: str, part: Part, head: Hit, others: list[Part]) -> RoleReading:
    scientist = head.phrase.kind == "scientist"

    def role_of(hit: Hit) -> str:
        if hit.phrase.role in _NOT_OF.get(head.phrase.kind, ()):
            return ""  # a `developer, IT` writes software
        if hit.phrase.kind == "field":
            return hit.phrase.under_scientist if scientist else hit.phrase.role
        if scientist and hit.phrase.kind == "job" and hit.phrase.role in AI_ROLES:
            return "ai_researcher"
        return hit.phrase.role if hit.phrase.kind == "job" and hit.phrase.role != "non_tech" else ""

    found: list[tuple[int, int, int, Part, Hit, str]] = []
    for nearness, where in enumerate([part, *others]):
        for hit in where.hits:
            role = role_of(hit)
            if role and role not in _OPEN_ROLES and not (nearness and is_name(title, where, hit)):
                found.append((min(nearness, 1), role not in _STRONG, hit.first - hit.after, where, hit, role))
    if found:
        best = min(found, key=lambda each: each[:3])
        return _reading(best[3], best[4], "field beside the job", best[5])
    return _reading(part, head, "job phrase" if head.phrase.kind == "job" else "technical head word", head.phrase.role)


def _led(title: str, part: Part, leaders: list[Hit], others: list[Part]) -> RoleReading | None:
    """The role of a title whose head is `manager`, `director`, `intern`: that of the field it leads or serves."""
    for where in [part, *others]:
        fields = [hit for hit in where.hits if hit.phrase.kind == "field" and hit.phrase.under_leader]
        jobs = [hit for hit in where.hits if hit.phrase.kind == "job"]
        if where is not part and jobs:
            return (
                _refined(title, where, jobs[0], [])
                if jobs[0].phrase.role in _OPEN_ROLES
                else _reading(where, jobs[0], "job beside the rank")
            )
        heads = [hit for hit in where.hits if hit.phrase.kind in _HEADS]
        if where is not part and heads:
            return _refined(title, where, heads[0], [])
        if fields:
            compound = _first_compound(title, where, fields)
            specific = [hit for hit in compound if hit.phrase.under_leader not in _OPEN_ROLES]
            field = (specific or compound)[-1]
            role = field.phrase.under_leader
            if role in (*AI_ROLES, "data_engineer") and part.words[leaders[-1].first].plain == "analyst":
                return _reading(where, field, "analyst of a technical field", "data_analyst")
            if role == "other_tech" and part.words[leaders[-1].first].plain == "consultant":
                return _reading(where, field, "consultant of a technical field", "solutions_engineer")
            return _reading(where, field, "field led", role)
    if others and any(hit.phrase.kind == "leader" for each in others for hit in each.hits):
        return None
    return _reading(part, leaders[0], "rank without a technical field")


def _first_compound(title: str, part: Part, fields: list[Hit]) -> list[Hit]:
    kept = fields[:1]
    for field in fields[1:]:
        between = title[part.words[kept[-1].after - 1].end : part.words[field.first].start]
        if _COMPOUND_END.search(between):
            break
        kept.append(field)
    return kept


def _role_without_head(title: str, parts: list[Part]) -> RoleReading:
    for part in parts:
        for hit in part.hits:
            role = hit.phrase.under_leader
            if hit.phrase.kind == "field" and role and not is_name(title, part, hit):
                return _reading(part, hit, "field alone", role)
    for part in parts:
        for hit in part.hits:
            if hit.phrase.kind == "leader":
                return _reading(part, hit, "rank without a technical field")
    match = _TECHNICAL.search(title)
    if match:
        return RoleReading("other_tech", match.start(), match.end(), "technical word in an unknown title")
    return RoleReading("non_tech", 0, len(title), "no technical word in the title")


def _reading(part: Part, hit: Hit, rule: str, role: str | None = None) -> RoleReading:
    return RoleReading(role or hit.phrase.role, part.words[hit.first].start, part.words[hit.after - 1].end, rule)


def find_role(posting: Posting) -> Reading[str]:
    """The role of the (first) job that a posting advertises, one of `records.facts.ROLES`, with the words that say so.

    >>> find_role(Posting("ashby", "acme", "1", "Account Executive, AI Platform", "")).value
    'non_tech'
    """
    names = find_job_names(posting)
    if not names:
        return Silence.NOT_STATED
    name = names[0]
    reading = parse_role(without_company(name.first, posting), parse_department(posting.department))
    if name.part == "title" or reading.role in ("ai_engineer", "ai_researcher"):
        reading = _held_against_text(reading, name.text, posting.text)
    evidence = Evidence(
        name.part, name.start + reading.start, name.start + reading.end, f"role: {reading.rule} ({name.rule})"
    )
    return Found(reading.role, (evidence,))


def _held_against_text(reading: RoleReading, title: str, text: str) -> RoleReading:
    """The reading of a title, mended where the text denies its AI or tells what an engineer of no field works on."""
    if reading.role == "ai_engineer" and not find_ai_terms(title) and not find_ai_terms(text):
        return reading._replace(role="software_engineer", rule=f"{reading.rule}, in a posting that names no AI")
    if reading.role == "ai_engineer" and reading.rule in _BESIDE_AI and denies_ai_work(text):
        return reading._replace(role="software_engineer", rule="named for AI, of which the text's duties say nothing")
    if reading.role == "ai_researcher" and not find_ai_terms(title) and denies_ai_work(text):
        return reading._replace(role="other_tech", rule="research, in which the text's duties name no AI")
    open_head = reading.role == "software_engineer" and reading.rule == "technical head word"
    if open_head and _OF_ANY_KIND.search(title, reading.start, reading.end):
        told = engineering_told(text)
        if told is not None and told != reading.role:
            return reading._replace(role=told, rule="engineer of no named field, by the text's words")
    return reading
