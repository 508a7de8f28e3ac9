"""How much one mention of AI weighs: a duty to build it, a skill asked for, or talk of the company or its hiring."""

from __future__ import annotations

import re
from typing import NamedTuple

from goingrate.extraction.ai_sentences import (
    ASKING,
    OF_COMPANY,
    Sentence,
    is_asked_near,
    is_of_others,
    says,
    talk_of,
    verbs,
)
from goingrate.extraction.ai_terms import AITerm
from goingrate.extraction.cues import cue_pattern
from goingrate.text.spans import is_marked

LISTED = "AI in a list"
_SEEKING = re.compile(r"\b(?:is|are|we['’]re) (?:looking for|hiring|seeking|searching for) (?:\w+ ){0,4}$")
_BUILDERS = re.compile(r"[-/ ](?:ml )?(?:engineers?|researchers?|developers?)\b")
_BY_TOOLS = re.compile(r"\b(?:using|use|leverag\w+|with|via|through|utili[sz]ing|help of) (?:\w+ ){0,2}$")
_TOOLS = re.compile(r"[- ](?:\w+ )?(?:tools?|assistants?|coding|tooling|pair)\b")
_INTO_PRODUCTION = re.compile(r"[^.;]{0,40}\b(?:in)?to production\b")
_BY_US = re.compile(r"\bwe(?:['’]re| are|['’]ve| have)? $")
_IN_A_ROW = re.compile(r"\s*[,+&/]")
_OWN_DUTIES = ("duty to build AI", "duty to tend AI")
_FARTHEST_OBJECT = 9  # words between a verb and its object
_SHORT_REST = 25  # characters: after them a sentence says no more of what is built
_MOST_IN_AN_ITEM = 4  # spaces in one item of a row between semicolons
_NEAR = 60  # characters before a mention in which it is used


class Weight(NamedTuple):
    """What one mention adds to the two sums, and the rule that read it."""

    core: float
    uses: float
    rule: str


class _Mention(NamedTuple):
    """One term in its sentence: what stands before and after it, in small letters."""

    term: AITerm
    before: str
    after: str
    sentence: Sentence


def _last_verb(before: str) -> re.Match[str] | None:
    """The verb of building or tending nearest to the mention, whose object the mention may be.

    A word before a comma is one of a row of names: `with Design, AI`; what `we` do is not what the person does.
    """
    last = None
    for match in verbs().finditer(before):
        if not _IN_A_ROW.match(before, match.end()) and not _BY_US.search(before, 0, match.start()):
            last = match
    return last


def _is_object(before: str, verb: re.Match[str]) -> bool:
    """True where what stands between verb and mention leaves the mention the verb's object."""
    between = before[verb.end() :]
    return len(between.split()) <= _FARTHEST_OBJECT and not says("not the object", between)


def _is_adjective(after: str) -> bool:
    return cue_pattern("ai", "adjective", r"^[-‐‑– ]", r"\b").match(after) is not None


def weigh_mention(sentence: Sentence, term: AITerm, role: str, marked: tuple[tuple[int, int], ...]) -> Weight:
    """How much one mention of AI says that the job is AI work; nothing where it speaks of others or of boilerplate.

    >>> term = AITerm(15, 17, "field")
    >>> weigh_mention(Sentence("You will train ML models.", term), term, "software_engineer", ()).core
    1.0
    """
    if term.kind == "name":
        return Weight(0.0, 0.0, "AI only in a name")
    before, after = sentence.small[: term.start - sentence.first], sentence.small[term.end - sentence.first :]
    mention = _Mention(term, before, after, sentence)
    if marked and is_marked(marked, term.start) and not _is_requirement(sentence):
        return Weight(0.0, 0.0, "AI only in what recurs on the board")
    if role == "software_engineer" and _BUILDERS.match(after) and _SEEKING.search(before):
        return Weight(2.0, 1.0, "people who build AI sought")
    if sentence.section not in ("benefits", "pay", "legal", "hiring") and sentence.begins("stack first"):
        return Weight(0.0, 1.0, "AI in the stack")
    talk = talk_of(sentence, before, after)
    if talk is not None:
        by_tools = _is_way_of_working(mention, talk, role)
        return Weight(0.0, 1.0, "AI tools in the work") if by_tools else Weight(0.0, 0.0, talk)
    return _weigh_work(mention, role)


def _weigh_work(mention: _Mention, role: str) -> Weight:
    sentence = mention.sentence
    if sentence.section in ASKING or _is_asked(mention):
        return _asked(mention)
    if sentence.section == "duties" or sentence.says("you") or sentence.is_imperative:
        return _non_tech_duty(mention) if role == "non_tech" else _duty(mention)
    if sentence.bullet and _TOOLS.match(mention.after) and says("daily", sentence.small):
        return Weight(0.0, 1.0, "AI tools in the work")
    if sentence.bullet and not _is_adjective(mention.after):
        return Weight(0.25, 0.5, LISTED)
    return Weight(0.0, 0.0, "AI in passing")


def _is_asked(mention: _Mention) -> bool:
    """True where words outside the requirements ask for the term, among the duties only of a person addressed."""
    sentence = mention.sentence
    if not sentence.says("asks") or (sentence.section == "duties" and not sentence.says("you have")):
        return False
    return is_asked_near(mention.before, mention.after)


def _is_requirement(sentence: Sentence) -> bool:
    """True where a line that recurs on the board still asks something of the person who does this job."""
    asked = sentence.section in ASKING or (sentence.section == "duties" and sentence.begins("asks first"))
    return sentence.bullet and asked


def _is_way_of_working(mention: _Mention, talk: str, role: str) -> bool:
    """True for `we use AI to work faster`, `we code with AI tools`: how the company says that its people work."""
    sentence = mention.sentence
    if talk != OF_COMPANY:
        return False
    if "use" in sentence.small and cue_pattern("ai", "works with ai", r"\b").search(sentence.small):
        return not sentence.of_hiring
    tool = mention.term.kind in ("tool", "weak-tool") or _TOOLS.match(mention.after)
    if role == "non_tech" or not tool or not sentence.begins("we"):
        return False
    used = cue_pattern("ai", "way of working").search(mention.before[-_NEAR:]) is not None
    return used and not sentence.of_hiring and not is_of_others(sentence, mention.before, mention.after)


def _asked(mention: _Mention) -> Weight:
    if _is_of_degree(mention):
        of_ai = cue_pattern("ai", "degree in ai", r"\b").search(mention.before[-_NEAR:])
        return Weight(0.0, 1.0, "degree in AI asked for") if of_ai else Weight(0.0, 0.25, "AI in a degree")
    if _TOOLS.match(mention.after) and _BY_TOOLS.search(mention.before):
        return Weight(0.0, 1.0, "AI tools asked for")
    built = cue_pattern("ai", "what is built", r"^[-/ ]{0,2}(?:\w+[-/ ]+){0,3}?", r"\b")
    if (built.match(mention.after) or len(mention.after) < _SHORT_REST) and verbs().search(mention.before):
        preferred = mention.sentence.section == "preferred"
        return Weight(0.5 if preferred else 0.75, 1.0, "experience of building AI asked for")
    return Weight(0.0, 1.0, "AI asked for")


def _is_of_degree(mention: _Mention) -> bool:
    """True where a degree is asked for beside the term; `PhD; PyTorch` asks for another thing after it."""
    if not mention.sentence.says("degree"):
        return False
    if ";" not in mention.sentence.small:
        return True
    before, after = mention.before.rpartition(";")[2], mention.after.partition(";")[0]
    listed = before.count(" ") + after.count(" ") <= _MOST_IN_AN_ITEM
    return not listed or says("degree", before) or says("degree", after)


def _non_tech_duty(mention: _Mention) -> Weight:
    after = mention.after
    used = says("uses", mention.before[-_NEAR:]) or _TOOLS.match(after)
    tool = not _is_adjective(after) or cue_pattern("ai", "own tool").match(after)
    if (used and tool) or (mention.sentence.section != "duties" and is_asked_near(mention.before, after)):
        return Weight(0.0, 1.0, "AI used in the work")
    if cue_pattern("ai", "ai effort", r"^[-/ ](?:\w+ )?", r"\b").match(after) or _is_own_duty(mention):
        return Weight(0.0, 1.0, "AI is what the duty is about")
    return Weight(0.0, 0.25 if mention.sentence.section == "duties" else 0.0, "AI in the duties")


def _is_own_duty(mention: _Mention) -> bool:
    verb = _last_verb(mention.before)
    if verb is None or _duty(mention).rule not in _OWN_DUTIES:
        return False
    return cue_pattern("ai", "for others", r"\b", " $").search(mention.before[: verb.start()]) is None


def _duty(mention: _Mention) -> Weight:
    before, after = mention.before, mention.after
    if _INTO_PRODUCTION.match(after) and mention.sentence.is_imperative:
        return Weight(1.0, 1.0, "duty to build AI")
    adjective, verb = _is_adjective(after), _last_verb(before)
    if verb is None:
        if adjective:
            return Weight(0.0, 0.5, "AI product in the duties")
        known = mention.sentence.section == "duties" or mention.sentence.says("uses")
        return Weight(0.25, 1.0 if known else 0.5, "AI in the duties")
    if adjective and not cue_pattern("ai", "ai thing", r"^\S\w+ (?:\w+ )?", r"\b").match(after):
        return Weight(0.25, 1.0, "duty on an AI product")
    if mention.term.kind in ("tool", "weak-tool"):
        return Weight(0.5, 1.0, "AI tools in the work")
    if (_TOOLS.match(after) and _BY_TOOLS.search(before)) or _is_taken_up(before, verb, after):
        return Weight(0.0, 1.0, "AI tools in the work")
    if says("wish", before[: verb.start()]):
        return Weight(0.0, 1.0, "AI in a wish or in what others build")
    if not _is_object(before, verb) or cue_pattern("ai", "no system", r"^[-/ ]", r"\b").match(after):
        return Weight(0.5 if verb.group("build") else 0.25, 1.0, "AI in a duty of another object")
    if verb.group("build") is None:
        return Weight(0.5, 1.0, "duty to tend AI")
    return Weight(1.0, 1.0, "duty to build AI")


def _is_taken_up(before: str, verb: re.Match[str], after: str) -> bool:
    """True for `evaluate AI tools`, `roll out AI vendors`: the tools of others are chosen and brought in."""
    return (
        cue_pattern("ai", "take up").match(before, verb.start()) is not None
        and cue_pattern("ai", "taken up", r"^[-/ ](?:\w+ )?", r"\b").match(after) is not None
    )
