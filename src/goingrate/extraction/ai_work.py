"""Whether the job itself is AI work: `core` builds or runs AI, `uses` asks for it or uses it, `none` does neither."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from goingrate.extraction.ai_terms import AITerm, find_ai_terms
from goingrate.extraction.header import find_job_names
from goingrate.extraction.sections import find_sections, is_bullet
from goingrate.extraction.title import AI_ROLES, find_role
from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, line_number_at, sentence_at, small_letters

_BUILD = (
    r"(?:build|built|building|design|designing|develop|developing|train|training|fine-?tun|tune|tuning|evaluat|deploy|ship|shipping|implement|research|productioni[sz]|"
    r"optimi[sz]|integrat|architect|creat|prototyp|scal(?:e|ing)|improv|maintain|engineer(?:ing)? |experiment|operat|orchestrat|deliver|advanc|invent|own|lead|driv|defin|shap|extend|run|monitor|serv|benchmark|entwick|trainier|construi|desarroll|concev|develop|explor|push|work on|working on|contribut)"
)
_BUILDS = re.compile(rf"\b{_BUILD}\w*")
# What follows an AI term and makes it a thing that one builds, rather than an adjective of a product.
_BUILT = re.compile(
    r"^[-/ ]{0,2}(?:\w+[-/ ]+){0,3}?(?:models?|systems?|pipelines?|features?|agents?|algorithms?|applications?|apps?\b|solutions?|infrastructure|platforms?|workflows?|frameworks?|capabilit\w+|products?|tools\b|services|components|assistants?|techniques|research|architectures?|prompts?|evaluations?|evals?|experiences?|integrations?|stack|prototypes?|inference|training|workloads?|backend|experiments?|methods|approaches|chatbots?|copilots?|engine|modeling|modelling)\b"
)
_ADJECTIVE = re.compile(
    r"^[- ](?:powered|driven|enabled|based|assisted|first|native|enhanced|augmented|ready|focused|forward|centric|led|generated)\b"
)
_OTHERS = re.compile(
    r"^(?:[-/& ]+(?:ml|ai|nlp|research|software|product|data|platform|and|science|modeling|infrastructure|ops|machine learning|engineering)){0,3}[-/ ]*(?:engineers?|scientists?|researchers?|teams?\b|experts?\b|talent|compan(?:y|ies)|startups?|start-ups?|labs?\b|leaders?\b|pioneers?|industry|revolution|boom|era\b|market\b|space\b|world|race|community|ecosystem|hype|landscape|conference|veterans|department|group|specialists?|practitioners?|unicorn|transformation|wave|economy|age\b|adoption|customers|native compan|[- ]native (?:company|startup))"
)
_OTHERS_BEFORE = re.compile(
    r"(?:future|forefront|frontier|edge|era|age|promise|power|intersection|leader|world|rise|impact|potential|best|pioneers?|advances?|advancements?|wave|heart|leaders?) (?:of|in) (?:the )?$|(?:ex-?|former(?:ly)?|chief |backed by |founded by |alumni of |compan(?:y|ies) (?:like|such as)|investors? |invested in )[^.]{0,40}$"
)
_YOU = re.compile(
    r"\b(?:you(?:['’]ll|['’]re| will| are| have| can| get| would| should| bring| know| own| build| work| lead| design| help)?|your|this role|this position|in this role|the role|the (?:ideal|successful|right) (?:candidate|person)|candidates? (?:will|should|with|who)|as an? [a-z]|looking for|we seek|seeking|hiring|join(?:ing)? (?:us|our|the) (?:as|to)|responsible for|du|deine|ihre|vous|tu)\b"
)
_WE = re.compile(
    r"^\W*(?:we(?:['’]re|['’]ve| are| have| build| built| help| use| believe| combine| provide| offer| raised| leverage|\b)|our\b|the company|founded|backed by|headquartered|based in|at [a-z]|about |[a-z0-9.&-]+(?: [a-z0-9.&-]+){0,2}(?:['’]s)? (?:is|are|was|were|has|have|builds?|provides?|helps?|offers?|uses?|powers?|combines?|enables?|delivers?|makes?|develops?|transforms?|automates?|brings?|leverages?|empowers?|allows?|gives?|exists?|makes|turns|platform|mission)\b)"
)
_ASKS = re.compile(
    r"\b(?:experience|experienced|familiar\w*|knowledge|proficien\w+|understanding|fluen\w+|expertise|background|comfort\w*|skills?|ability|passion\w*|curious|curiosity|interest\w*|exposure|hands-on|track record|enthusias\w+|literacy|literate|savvy|adept|know how|excited (?:about|by|to)|competen\w+|aptitude|mindset|opinions?|erfahrung|kenntnisse|verständnis|expérience|connaissance|experiencia|conocimiento|a plus|nice to have|bonus|preferred|desirable|must have|required|strong in|demonstrated|proven|worked with)\b"
)
_USES = re.compile(
    r"\b(?:us(?:e|es|ing|age)|leverag\w+|utili[sz]\w+|adopt\w*|appl(?:y|ying)|embrac\w+|harness\w*|experiment\w*|employ\w*|work(?:ing)? with|with the help of|by means of|via|champion\w*|integrat\w+|incorporat\w+|tools?|tooling|assistants?|automat\w+|einsatz|nutz\w+)\b"
)
_HIRING = re.compile(
    r"\b(?:applicants?|your (?:application|interview|resume|cv|responses|answers)|applications? (?:are|is|for|process|materials|review)|job applications?|résumés?|resumes?|cover letters?|interview(?:s|ing|er|ers|ed)?\b|(?:hiring|recruit\w*|application|selection|interview) (?:process|decisions?|team|purposes)|candidates? (?:may|are|is|use|using|for|profile|experience|data|during)|screening|recruiters?|note-?tak\w+|automated (?:employment )?decisions?|employment decisions?|phishing|scam\w*|privacy (?:policy|notice)|equal opportunity|protected veteran|bewerb\w+)\b"
)
_HIRING_WORK = re.compile(
    r"\b(?:ideal|successful|strong|right|qualified|top|best|great|preferred) (?:candidates?|applicants?)\b"
)
_DEGREE = re.compile(
    r"\b(?:degree|bachelor\w*|master(?:['’]s|s)?\b|ph\.?d|b\.?sc?\b|m\.?sc?\b|related (?:field|discipline)|diploma|studium|studying|major(?:ing)?|coursework)\b"
)
_IMPERATIVE = re.compile(
    rf"^\W*(?:\w+ly )?(?:and )?(?:{_BUILD}|partner|collaborat|manag|support|work|use |using|leverag|help|stay|conduct|analy[sz]|write|mentor|ensure|identify|translate|set up|take|enable|bring|perform|apply|utili[sz]|guide|oversee|assist|coordinat|establish|provid|transform|collect|present|act as|champion|experiment)"
)
_CORE_TITLES = {
    "data_scientist",
    "product_manager",
    "solutions_engineer",
    "software_engineer",
    "data_engineer",
    "data_analyst",
    "robotics_engineer",
    "platform_engineer",
    "designer",
    "qa_engineer",
    "other_tech",
    "hardware_engineer",
}
_NO_WORK = ("company", "benefits", "legal", "hiring")
_CORE_NEEDS, _USES_NEEDS = 2.0, 1.0


class _Weight(NamedTuple):
    core: float
    uses: float
    rule: str


_NOTHING = _Weight(0.0, 0.0, "")


def find_ai_mention(posting: Posting) -> Reading[bool]:
    """True, with the first terms, where title or text speak of AI, machine learning or language models.

    >>> find_ai_mention(Posting("ashby", "acme", "1", "Nurse", "Our AI-powered clinic")).value
    True
    """
    evidence = [Evidence("text", term.start, term.end, "AI term") for term in find_ai_terms(posting.text)[:3]]
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
    if isinstance(role, Found) and role_name in AI_ROLES:
        return Found("core", (*role.evidence,))
    terms = find_ai_terms(posting.text)
    titled = bool(names) and any(term.kind == "field" for term in find_ai_terms(names[0].text))
    weights = [(term, weight) for term in terms if (weight := _weigh(posting.text, term, role_name, marked)).uses]
    core, uses = _sums(posting.text, weights)
    value = _decide(role_name, titled, core, uses)
    if value != "none":
        best = sorted(weights, key=lambda each: -each[1].core - each[1].uses)[:3]
        evidence = [Evidence("text", term.start, term.end, f"AI work: {weight.rule}") for term, weight in sorted(best)]
        if titled:
            evidence[:0] = [Evidence(names[0].part, names[0].start, names[0].end, "AI work: AI in the title")]
        return Found(value, tuple(evidence))
    mention = find_ai_mention(posting)
    return Found("none", mention.evidence) if isinstance(mention, Found) else Silence.NOT_STATED


def _sums(text: str, weights: list[tuple[AITerm, _Weight]]) -> tuple[float, float]:
    """The weights added up, one sentence counting once, with its heaviest term."""
    core: dict[int, float] = {}
    uses: dict[int, float] = {}
    for term, weight in weights:
        first, _ = sentence_at(text, term.start, term.end)
        core[first] = max(core.get(first, 0.0), weight.core)
        uses[first] = max(uses.get(first, 0.0), weight.uses)
    return sum(core.values()), sum(uses.values())


def _decide(role: str, titled: bool, core: float, uses: float) -> str:
    if role == "non_tech":
        return "uses" if uses >= _USES_NEEDS or titled and uses >= _USES_NEEDS / 2 else "none"
    if titled and role in _CORE_TITLES and core >= _CORE_NEEDS / 2:
        return "core"
    needed = _CORE_NEEDS / 2 if role in ("data_scientist", "robotics_engineer") else _CORE_NEEDS
    if core >= needed and role != "security_engineer":
        return "core"
    if titled or uses >= _USES_NEEDS:
        return "uses"
    return "none"


def _is_marked(marked: tuple[tuple[int, int], ...], at: int) -> bool:
    before = bisect_right(marked, (at, len(marked) + (1 << 60))) - 1
    return before >= 0 and marked[before][0] <= at < marked[before][1]


def _weigh(text: str, term: AITerm, role: str, marked: tuple[tuple[int, int], ...]) -> _Weight:
    if term.kind == "name" or _is_marked(marked, term.start):
        return _NOTHING
    small, number = small_letters(text), line_number_at(text, term.start)
    line, section = find_lines(text)[number], find_sections(text)[number]
    first, last = sentence_at(text, term.start, term.end)
    sentence, before, after = small[first:last], small[first : term.start], small[term.end : last]
    asked = section in ("duties", "requirements", "preferred")
    if _HIRING.search(sentence) and not _HIRING_WORK.search(sentence) and not (asked and is_bullet(line.text)):
        return _NOTHING
    if _OTHERS.match(after) or _OTHERS_BEFORE.search(before):
        return _NOTHING
    bullet = is_bullet(line.text)
    you = _YOU.search(sentence) is not None
    if section in _NO_WORK and not (you and section == "company" and _BUILDS.search(before)):
        return _NOTHING
    if _WE.match(sentence) and not you:
        return _NOTHING
    asks = _ASKS.search(sentence) is not None
    if section in ("requirements", "preferred") or (asks and section != "duties"):
        return (
            _asked(before, after, sentence, section)
            if asked or you or bullet or asks and section != ""
            else _unheaded(before, after, sentence, bullet)
        )
    if section == "duties" or you or (bullet and _IMPERATIVE.match(sentence)) or _IMPERATIVE.match(sentence):
        return _duty(term, before, after, sentence, role, section)
    return _unheaded(before, after, sentence, bullet)


def _asked(before: str, after: str, sentence: str, section: str) -> _Weight:
    if _DEGREE.search(sentence):
        return _Weight(0.0, 0.25, "AI in a degree")
    if _BUILDS.search(before) and (_BUILT.match(after) or len(after) < 25):
        core = 0.5 if section == "preferred" else 0.75
        return _Weight(core, 1.0, "experience of building AI asked for")
    return _Weight(0.0, 1.0, "AI asked for")


def _duty(term: AITerm, before: str, after: str, sentence: str, role: str, section: str) -> _Weight:
    adjective = _ADJECTIVE.match(after) is not None
    if role == "non_tech":
        if _USES.search(sentence) and not adjective or _ASKS.search(sentence):
            return _Weight(0.0, 1.0, "AI used in the work")
        return _Weight(0.0, 0.25 if section == "duties" else 0.0, "AI in the duties")
    if _BUILDS.search(before):
        if adjective:
            return _Weight(0.75, 1.0, "duty on an AI product")
        if term.kind in ("tool", "weak-tool"):
            return _Weight(0.5, 1.0, "AI tools in the work")
        if re.search(r"\b(?:using|use|leverag\w+|with|via|through|utili[sz]ing) (?:\w+ ){0,2}$", before) and re.match(
            r"[- ](?:\w+ )?(?:tools?|assistants?|coding|tooling)", after
        ):
            return _Weight(0.0, 1.0, "AI tools in the work")
        return _Weight(1.0, 1.0, "duty to build AI")
    if adjective:
        return _Weight(0.0, 0.5, "AI product in the duties")
    return _Weight(0.25, 1.0 if section == "duties" or _USES.search(sentence) else 0.5, "AI in the duties")


def _unheaded(before: str, after: str, sentence: str, bullet: bool) -> _Weight:
    if _ASKS.search(sentence) and not _WE.match(sentence):
        return _Weight(0.0, 1.0, "AI asked for")
    if bullet and not _ADJECTIVE.match(after):
        return _Weight(0.25, 0.5, "AI in a list")
    return _NOTHING
