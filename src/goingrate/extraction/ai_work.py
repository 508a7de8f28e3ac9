"""Whether the job itself is AI work: `core` builds or runs AI, `uses` asks for it or uses it, `none` does neither."""

from __future__ import annotations

import re

from goingrate.extraction.ai_sentences import Weight, weigh_mention
from goingrate.extraction.ai_terms import AITerm, find_ai_terms
from goingrate.extraction.header import JobName, find_job_names
from goingrate.extraction.title import AI_ROLES, find_role
from goingrate.extraction.title_words import find_hits, find_words
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import sentence_at

_CORE_NEEDS, _USES_NEEDS = 2.0, 1.0  # sums of weights over sentences; set on the reference labels with even ids
_LEARNING = re.compile(r"\bml|learning|(?<!language )model", re.IGNORECASE)
_SHOWN = 3  # pieces of evidence kept
_WEIGHED = 150  # mentions looked at: further ones say nothing new


def find_ai_mention(posting: Posting) -> Reading[bool]:
    """True, with the first terms, where title or text speak of AI, machine learning or language models.

    >>> find_ai_mention(Posting("ashby", "acme", "1", "Nurse", "Our AI-powered clinic")).value
    True
    """
    evidence = [Evidence("text", term.start, term.end, "AI term") for term in find_ai_terms(posting.text)[:_SHOWN]]
    if posting.title:
        evidence[:0] = [Evidence("title", term.start, term.end, "AI term") for term in find_ai_terms(posting.title)[:1]]
    return Found(True, tuple(evidence)) if evidence else Silence.NOT_STATED


def find_ai_work(posting: Posting, marked: tuple[tuple[int, int], ...] = ()) -> Reading[str]:
    """Whether the job is AI work (`core`, `uses`, `none`), with the terms that say so; silence where no AI is named.

    marked: spans of the text that recur in most postings of the board, sorted: what they say of AI makes no AI work

    >>> text = "We're an AI company." + chr(10) + "You will train LLMs. You will build new neural networks."
    >>> find_ai_work(Posting("ashby", "acme", "1", "Engineer", text)).value
    'core'
    >>> find_ai_work(Posting("ashby", "acme", "1", "Nurse", "We're an AI company.")).value
    'none'
    """
    role = find_role(posting)
    names = find_job_names(posting)
    role_name = role.value if isinstance(role, Found) else "software_engineer"
    titled = bool(names) and any(term.kind == "field" for term in find_ai_terms(names[0].text))
    if titled and isinstance(role, Found) and role_name in AI_ROLES:
        return Found("core", (*role.evidence,))
    terms = find_ai_terms(posting.text)
    of_ai = titled or (bool(terms) and role_name != "non_tech" and _is_of_ai(posting, names))
    weights = [
        (term, weight)
        for term in terms[:_WEIGHED]
        if (weight := weigh_mention(posting.text, term, role_name, marked)).uses
    ]
    core, uses = _sums(posting.text, weights)
    if isinstance(role, Found) and role_name in AI_ROLES and (core or uses >= _USES_NEEDS):
        return Found("core", (*role.evidence,))  # a `research engineer` of whom AI is asked
    learning = any(_is_learning(posting.text, term, weight) for term, weight in weights)
    value = _decide(role_name, titled, core + _CORE_NEEDS / 2 * of_ai, uses, learning)
    if value != "none":
        best = sorted(weights, key=lambda each: -each[1].core - each[1].uses)[:_SHOWN]
        evidence = [Evidence("text", term.start, term.end, f"AI work: {weight.rule}") for term, weight in sorted(best)]
        if titled:
            evidence[:0] = [Evidence(names[0].part, names[0].start, names[0].end, "AI work: AI in the title")]
        return Found(value, tuple(evidence))
    mention = find_ai_mention(posting)
    return Found("none", mention.evidence) if isinstance(mention, Found) else Silence.NOT_STATED


def _sums(text: str, weights: list[tuple[AITerm, Weight]]) -> tuple[float, float]:
    """The weights added up, one sentence counting once, with its heaviest term."""
    core: dict[int, float] = {}
    uses: dict[int, float] = {}
    for term, weight in weights:
        first, _ = sentence_at(text, term.start, term.end)
        core[first] = max(core.get(first, 0.0), weight.core)
        uses[first] = max(uses.get(first, 0.0), weight.uses)
    return sum(core.values()), sum(uses.values())


def _is_of_ai(posting: Posting, names: tuple[JobName, ...]) -> bool:
    """True where the department or a field in the title is AI's: half of what makes the work AI."""
    if any(term.kind == "field" for term in find_ai_terms(posting.department or "")):
        return True
    hits = find_hits(find_words(names[0].first)) if names else []
    return any(hit.phrase.kind == "field" and hit.phrase.role in AI_ROLES for hit in hits)


def _is_learning(text: str, term: AITerm, weight: Weight) -> bool:
    """True where machine learning itself is asked for or done, not a tool of AI or somebody else's AI."""
    own = weight.core >= 1 or weight.rule in ("AI asked for", "experience of building AI asked for", "AI in the duties")
    return own and weight.uses >= 1 and _LEARNING.search(text, term.start, term.end) is not None


def _decide(role: str, titled: bool, core: float, uses: float, learning: bool) -> str:
    if role == "non_tech":
        return "uses" if uses >= (_USES_NEEDS / 2 if titled else _USES_NEEDS) else "none"
    if role == "data_scientist" and learning:
        return "core"  # a data scientist who is asked for machine learning does it
    if role != "security_engineer" and core >= _CORE_NEEDS:
        return "core"
    return "uses" if titled or uses >= _USES_NEEDS else "none"
