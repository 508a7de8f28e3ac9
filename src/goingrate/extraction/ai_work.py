"""Whether the job itself is AI work: `core` builds or runs AI, `uses` asks for it or uses it, `none` does neither."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goingrate.extraction.ai_models import find_built_model
from goingrate.extraction.ai_sentences import Sentence
from goingrate.extraction.ai_terms import AITerm, find_ai_terms
from goingrate.extraction.ai_weights import LISTED, Weight, weigh_mention
from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.header import JobName, find_job_names
from goingrate.extraction.title import AI_ROLES, find_role
from goingrate.extraction.title_words import find_hits, find_words
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting

# Sums of weights over sentences; set on the reference labels with even ids and on postings read for the purpose.
_CORE_NEEDS, _USES_NEEDS = 2.0, 1.0
_WITH_A_DUTY = 1.0  # is enough where one sentence says in full that AI is built
_BUILDERS = ("software_engineer", "platform_engineer", "data_engineer", "qa_engineer", "hardware_engineer")
_PREDICTING = "data_scientist"  # builds models that learn, whatever they are called
_LEARNING = re.compile(r"\bml|learning|(?<!language )model", re.IGNORECASE)
_ASKED_RULES = ("AI asked for", "experience of building AI asked for", "AI in the duties")
_GOES_ON = re.compile(r"\b(?:we|our|building)\b", re.IGNORECASE)
_TITLE_END = re.compile(r"[|\n]")
_LONGEST_TITLE = 120  # characters
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


def find_ai_work(
    posting: Posting, marked: tuple[tuple[int, int], ...] = (), role: Reading[str] | None = None
) -> Reading[str]:
    """Whether the job is AI work (`core`, `uses`, `none`), with the terms that say so; silence where no AI is named.

    The rule of each piece of evidence says why: `AI work: duty to build AI`, or for `none` what the first mentions
    speak of instead: `no AI work: AI only in what the company says`.

    marked: spans of the text that recur in most postings of the board, sorted: what they say of AI makes no AI work
    role: what `find_role` gives, where that is known already

    >>> text = "We're an AI company." + chr(10) + "You will train LLMs. You will build new neural networks."
    >>> find_ai_work(Posting("ashby", "acme", "1", "Engineer", text)).value
    'core'
    >>> find_ai_work(Posting("ashby", "acme", "1", "Nurse", "We're an AI company.")).value
    'none'
    """
    role = role or find_role(posting)
    reading = _by_terms(posting, marked, role)
    if isinstance(role, Found) and role.value == _PREDICTING and not _is(reading, "core"):
        built = find_built_model(posting.text, role.value, marked)
        return Found("core", (built,)) if built else reading
    return reading


def _is(reading: Reading[str], value: str) -> bool:
    return isinstance(reading, Found) and reading.value == value


def _by_terms(posting: Posting, marked: tuple[tuple[int, int], ...], role: Reading[str]) -> Reading[str]:
    """What the terms of AI in title and text say of the work."""
    names = find_job_names(posting)
    role_name = role.value if isinstance(role, Found) else "software_engineer"
    title = names[0] if names else None
    titled = _names_ai(_whole_title(posting, title))
    of_title = [Evidence(title.part, title.start, title.end, "AI work: AI in the title")] if title and titled else []
    ai_role = isinstance(role, Found) and role_name in AI_ROLES
    if titled and ai_role:
        return Found("core", tuple(of_title))
    terms = _without_own_name(posting, find_ai_terms(posting.text))
    if not terms and not titled:
        return Silence.NOT_STATED if not _is_in_title(posting) else _no_work(posting, [])
    sums = _Sums(role_name, titled, titled, ai_role, _is_researcher(title))
    _weigh(posting.text, terms, sums, marked)
    sums.of_ai = titled or (role_name != "non_tech" and sums.value != "core" and _is_of_ai(posting, title))
    if sums.value == "none":
        return _no_work(posting, sums.weights)
    evidence = _best(sums)
    if ai_role and isinstance(role, Found):
        named = role.evidence[0]
        of_title = [Evidence(named.part, named.start, named.end, "AI work: role of AI in the title")]
    return Found(sums.value, (*of_title, *evidence))


@dataclass(slots=True)
class _Sums:
    """What the mentions weigh together, a sentence counting once, with its heaviest term."""

    role: str
    titled: bool
    of_ai: bool
    ai_role: bool
    researches: bool = False
    core: float = 0.0
    uses: float = 0.0
    most_core: float = 0.0
    learning: bool = False
    listed: bool = False
    weights: list[tuple[AITerm, Weight]] = field(default_factory=list)

    @property
    def value(self) -> str:
        """`core`, `uses` or `none`, from what has been added up."""
        if self.ai_role and (self.core or self.uses >= _USES_NEEDS):
            return "core"  # a `research engineer` of whom AI is asked
        if self.role == "non_tech":
            return "uses" if self.uses >= (_USES_NEEDS / 2 if self.titled else _USES_NEEDS) else "none"
        if self.learning and (self.role == "data_scientist" or self.researches):
            return "core"  # a data scientist or researcher who is asked for machine learning does it
        if self.role != "security_engineer" and self._is_core:
            return "core"
        return "uses" if self.titled or self.uses >= _USES_NEEDS else "none"

    @property
    def _is_core(self) -> bool:
        core = self.core + _CORE_NEEDS / 2 * self.of_ai
        if self.role not in _BUILDERS:
            return core >= _CORE_NEEDS and (self.most_core >= 1 or self.titled)
        if self.most_core >= 1:
            return core >= _WITH_A_DUTY
        return core >= _CORE_NEEDS and (self.most_core >= 0.75 or self.titled)

    @property
    def settled(self) -> bool:
        """True where no further mention can change the value."""
        value = self.value
        return value == "core" or (value == "uses" and self.role in ("non_tech", "security_engineer"))


def _weigh(text: str, terms: tuple[AITerm, ...], sums: _Sums, marked: tuple[tuple[int, int], ...]) -> None:
    """Adds the mentions up, sentence by sentence, as long as one more can change the value."""
    sentence: Sentence | None = None
    seen: set[str] = set()  # what is said twice counts once
    core = uses = 0.0  # of this sentence
    said_before = False
    for term in terms[:_WEIGHED]:
        if sentence is None or term.start >= sentence.last:
            if sums.settled:
                return
            sentence, core, uses = Sentence(text, term), 0.0, 0.0
            said_before = sentence.small in seen
            seen.add(sentence.small)
        if said_before:
            continue
        weight = weigh_mention(sentence, term, sums.role, marked)
        if weight.rule == LISTED:
            weight = weight if not sums.listed else Weight(0.0, 0.0, LISTED)  # items alone never make the work
            sums.listed = True
        sums.weights.append((term, weight))
        sums.core += max(0.0, weight.core - core)
        sums.uses += max(0.0, weight.uses - uses)
        core, uses = max(core, weight.core), max(uses, weight.uses)
        sums.most_core = max(sums.most_core, weight.core)
        sums.learning = sums.learning or _is_learning(text, term, weight)


def _best(sums: _Sums) -> list[Evidence]:
    """The heaviest mentions, in the order of the text."""
    weighed = [each for each in sums.weights if each[1].uses]
    best = sorted(weighed, key=lambda each: -each[1].core - each[1].uses)[:_SHOWN]
    return [Evidence("text", term.start, term.end, f"AI work: {weight.rule}") for term, weight in sorted(best)]


def _no_work(posting: Posting, weights: list[tuple[AITerm, Weight]]) -> Reading[str]:
    """`none`, with the first mentions and what they speak of."""
    named = find_ai_terms(posting.title)[:1] if posting.title else ()
    in_title = [Evidence("title", term.start, term.end, "no AI work: AI only in the title") for term in named]
    spoken = [Evidence("text", term.start, term.end, f"no AI work: {weight.rule}") for term, weight in weights[:_SHOWN]]
    return Found("none", (*in_title, *spoken))


def _names_ai(title: str) -> bool:
    """True where a title names AI, before it goes on to say what the company does or is."""
    terms = find_ai_terms(title)
    if not terms:
        return False
    goes_on = _GOES_ON.search(title)
    end = goes_on.start() if goes_on else len(title)
    kind_of_firm = cue_pattern("ai", "others far", r"[- ]", r"\b")
    return any(
        term.kind == "field" and term.start < end and not kind_of_firm.match(title.lower(), term.end) for term in terms
    )


def _whole_title(posting: Posting, title: JobName | None) -> str:
    """The words of a title; in a header line those up to the next bar: `Cook – AI` of `Acme | Cook – AI | NYC`."""
    if title is None:
        return ""
    line_start = posting.text.rfind("\n", 0, title.start) + 1
    if title.part != "text" or "|" not in posting.text[max(line_start, title.start - _LONGEST_TITLE) : title.start]:
        return title.text
    line = posting.text[title.start : title.start + _LONGEST_TITLE]
    return _TITLE_END.split(line, maxsplit=1)[0]


def _is_researcher(title: JobName | None) -> bool:
    """True for `Researcher`, `Research Intern`; not for those who research users, markets or patients."""
    return title is not None and cue_pattern("ai", "research title", r"\b").search(title.first.lower()) is not None


def _without_own_name(posting: Posting, terms: tuple[AITerm, ...]) -> tuple[AITerm, ...]:
    """The terms without those tools that are the employer itself."""
    own = {name.casefold() for name in (posting.board, posting.company) if name}
    tools = ("tool", "weak-tool")
    return tuple(
        term for term in terms if term.kind not in tools or posting.text[term.start : term.end].casefold() not in own
    )


def _is_in_title(posting: Posting) -> bool:
    return bool(posting.title and find_ai_terms(posting.title))


def _is_of_ai(posting: Posting, title: JobName | None) -> bool:
    """True where the department or a field in the title is AI's: half of what makes the work AI."""
    if posting.department and any(term.kind == "field" for term in find_ai_terms(posting.department)):
        return True
    hits = find_hits(find_words(title.first)) if title else []
    return any(hit.phrase.kind == "field" and hit.phrase.role in AI_ROLES for hit in hits)


def _is_learning(text: str, term: AITerm, weight: Weight) -> bool:
    """True where machine learning itself is asked for or done, not a tool of AI or somebody else's AI."""
    own = weight.core >= 1 or weight.rule in _ASKED_RULES
    return own and weight.uses >= 1 and _LEARNING.search(text, term.start, term.end) is not None
