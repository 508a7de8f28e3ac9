"""Whether the work is remote, hybrid or on site: the posting's own statements over the company's, text over field."""

from __future__ import annotations

import re
from typing import NamedTuple

from goingrate.records.facts import Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, line_number_at, sentence_at, small_letters

# How much a statement weighs: said of this job; said without saying of what; said of the company or of a benefit.
_OF_THE_JOB, _PLAIN, _FIELD, _OF_THE_COMPANY = 4, 3, 2, 1
_FULL_WEEK = 5  # days

_OFFICE = r"(?:the |our |an? |your |[a-z]{3,12} )?(?:[a-z]{2,12} )?(?:office|hq|headquarters|on[- ]?site|in[- ]person|hub|studio|irl|büro|bureau|workplace|in[- ]office|campus)"
_DAYS = r"(?P<{}>[1-7]|one|two|three|four|five|six)(?:\s?(?:-|–|to|or)\s?(?P<{}>[1-7]|two|three|four|five))?\s?\+?(?:x|-|\s)?\s?(?:full )?(?:days?|times?|tage?n?|jours?|x|days?/week)?"
_WEEK = r"(?:\s?(?:a|per|/|each|every|in the|pro|par|die|of the|out of the)\s?(?:work ?)?(?:week|wk|woche|semaine)|\s?weekly|/week|/wk)"
_DAYS_IN_OFFICE = re.compile(
    rf"\b{_DAYS.format('a', 'b')}{_WEEK}\s*[,:(]?\s*(?:in|from|at|on|into|im|au|of|is|are|to|together|required|minimum|present|working|work)?\s*(?:be |come |go )?(?:in|into|to|from|at)?\s*{_OFFICE}"
    rf"|\b{_DAYS.format('c', 'd')}\s*(?:in|from|at|on|im|into|au|of)?\s*{_OFFICE}(?:\s+\w+){{0,4}}?{_WEEK}"
    rf"|\b{_OFFICE}[^.\n]{{0,50}}?\b{_DAYS.format('e', 'f')}{_WEEK}"
)
_DAYS_AT_HOME = re.compile(
    rf"\b(?:up to |max(?:imum|\.)? (?:of )?)?(?:[1-4]|one|two|three|four)(?:\s?(?:-|–|to)\s?(?:[2-4]|two|three|four))? (?:days?|tage?|jours?)(?:{_WEEK})? (?:of |from |working |im |de )?(?:remote|home|wfh|home ?office|télétravail|teletrabajo|work(?:ing)? from home)"
    rf"|\bremote (?:policy|work(?:ing)?|days?)?[:,]? ?(?:up to )?(?:[1-4]|one|two|three)(?:\s?[-–]\s?[2-4])? days?"
    r"|\b(?:[1-9]\d)\s?% (?:in[- ](?:the )?office|on[- ]?site|telecommut\w+|remote|home ?office|from home)|\bremote(?:ly)? (?:from home )?(?:on )?(?:a )?few days|\bwork(?:ing)? from home (?:on )?(?:\w+ )?(?:days?|fridays?|mondays?|wednesdays?)|\b(?:partially|partly|occasional(?:ly)?|some) (?:remote|work(?:ing)? from home)|\bflexible remote days"
)  # fmt: skip
_ONE_WORD = re.compile(
    r"(?P<hybrid>#li-hybrid|\bhybride?s?\b)"
    r"|(?P<onsite>#li-onsite|\b(?:no|not|non|isn't|isn’t) (?:a )?(?:fully )?(?:remote|wfh)\b(?! (?:restrict|limit|only))|\bon[- ]?site\b|\bin[- ]person\b|\bin[- ]office\b|\boffice[- ]based\b|\bvor ort\b|\bsur site\b|\bpresencial\b|\bpräsenz\b|\boffice[- ]first\b|\b(?:works?|working|based|located|sits?|collaborat\w+) (?:together )?(?:out of|from|in|at) (?:our|the) (?:[\w.]+ ){0,4}(?:office|hq|headquarters|studio|factory|warehouse|facility|lab|store|clinic)\b|\brelocat(?:e|ion) (?:is )?required\b)"
    r"|(?P<remote>#li-remote|#workfromanywhere|\b(?:100% |fully |all[- ]|full[- ]|entirely |completely )?remote(?:ly|[- ]first|[- ]friendly|[- ]only|[- ]native)?\b|\bwork(?:ing)? from (?:home|anywhere)\b|\bwork (?:wherever|anywhere)\b|\b(?:100% |fully )?from home\b|\bfully distributed\b|\btelecommut(?:e|ing)\b|\bwfh\b|\bhome ?office\b|\btélétravail\b|\bteletrabajo\b|\bhome[- ]based\b|\blocation[- ]independent\b|\bdistributed (?:team|company)\b)"
)  # fmt: skip
_NOT_WORK = {
    "hybrid": re.compile(r"hybrid(?: |-)(?:cloud|search|app|apps|mobile|model(?:s|ing|ling)? (?:of|that)|mentality|ownership|role of|skill|approach|system|vehicle|engine|retrieval|infrastructure|architect\w+|data|car|deploy\w+|electric|it\b|solution|environment|integration|framework|technolog\w+|platform|threat|multi|project|event|agent|beings?|of|\w+ (?:cloud|search))|hybrid\?|hybrid (?:/|and|&|or) (?:multi|private|public|on-prem|electric)|(?:plug-in|multi-cloud and|a) hybrid (?:of|between)"),
    "onsite": re.compile(r"(?:virtual|final|zoom|full|half[- ]day|an|the|technical|interviews?|paid) [“\"]?(?:on[- ]?site|in[- ]person)(?! (?:role|position|job|team|work|in\b))|(?:on[- ]?site|in[- ]person|in[- ]office)[”\"]? (?:interview|round|meeting|meet|gathering|event|social|gym|lunch|meal|parking|child ?care|day ?care|staff|visit|support|training|offsite|retreat|cafeteria|food|fitness|perk|snack|amenit|installation|deployment|customer|client|assessment|or (?:zoom|video|virtual|remote)|and (?:virtual|online|remote)|attendance|session|conference|workshop|catch|health|kitchen|chef|massage|medical|clinic|doctor|yoga|breakfast|dinner|vs|team event|team building|final|stage|service|collaboration (?:week|days?)|summit|get|time|experiences?\b)|(?:customer|client|off|some|occasional|optional|require|quarterly|annual|regular|with|for|virtual(?:ly)? (?:or|and)) (?:an? )?(?:on[- ]?site|in[- ]person)(?! (?:presence|position|role))|(?:travel\w*|visits?|meetings?|meet|gather\w*|together|get|events?|both|whether|conduct\w*|interviews?) (?:\w+ ){0,2}(?:on[- ]?site|in[- ]person)|(?:no|not) remote (?:monitor|access)|and off-?site|website"),
    "remote": re.compile(r"remote(?: |-)(?:sens|control|proced|monitor|patient|access|desktop|site|locations?\b|area|support tool|device|team members? are|server|branch|village|communit|config|execut|code|diagnos|assist\w* tool|health|repo|terminal|island|vehicle|operat\w+ of|interview|interact|hands|learning|education|teach|cluster|machine|sensor|manag|environment|inspection|agent|compute|stor|worker|employee|office stipend|hiring|talent|candidates?|video|meeting|teams?\b|workforce|call|worksite|region|part)|remote(?:,| or|/| and) (?:onsite|in-?office|in-?person) (?:interview|team|meet|custom|support)|remote\?|(?:home office|wfh|work from home|remote(?: work)?|work-from-home)(?: set-?up)? (?:stipend|budget|allowance|equipment|setup|set-up|perk|reimburs|fund|expense|bonus|support|benefit)|home office[ —–:-]+(?:desk|stipend)|remote (?:stipend|setup)|(?:set up|setting up|level up|equip|upgrade|improve) (?:a|your) home ?office|(?:interview|process|begins?|conducted|assess\w*|support\w*|configur\w*|manag\w*|monitor\w*|lead\w*|managing|control\w*|access\w*|troubleshoot\w*|diagnos\w*|update\w*|unlock\w*|deploy\w*|operat\w*) (?:\w+ )?remotely|driven remotely|(?:from|away from|at|of|to) home (?:care|health|loan|depot|improve|internet|buy|own|entertain|insur|service|visit)|remotely (?:control|operat|monitor|access|manag|led|deploy)"),
}  # fmt: skip
_INTERVIEW = re.compile(r"\b(?:interview|hiring process|recruitment process|candidate experience|screening call)")
_OF_JOB = re.compile(
    r"\b(?:this|the) (?:role|position|job|opportunity|internship|is an?|full[- ]time)\b|\b(?:position|role|job) (?:is|will be|can be|based|offers|requires)\b|\bfor this (?:role|position)|^\W*(?:work(?:ing|place)? )?(?:location|model|arrangement|type|mode|policy|office|where|place of work|arbeitsort|standort|lieu|ort|location type|remote policy|workplace type|set-?up)s?\b[^.\n]{0,12}:|\bexpected to\b|\byou(?:['’]ll| will| must| can| should)\b|\bmust\b|\brequire[sd]?\b|\bwe expect\b|\bdiese stelle|\bce poste"
)
_OF_COMPANY = re.compile(
    r"\b(?:we(?:['’]re| are)|our (?:team|company|culture|workforce|employees|people)|company|as an?|culture|distributed|operates?|teams? (?:is|are)|employees|remote[- ]first|remote-friendly|everyone|colleagues|organi[sz]ation|policy)\b|workfromanywhere"
)
_NEGATED_OFFICE = re.compile(
    r"(?:optional|if you (?:prefer|like|want|live)|(?:may|can|welcome to|option to|free to|choose to|opportunity to|possible to|encouraged to) (?:also )?(?:work|come|join|use|go)|not (?:required|expected)|no (?:need|requirement)|prefer)[^.\n]{0,60}$"
)
_RARE_REMOTE = re.compile(
    r"(?:may|might|could|would) (?:also )?consider[^.\n]{0,30}$|(?:occasional(?:ly)?|some|limited|partial(?:ly)?|part|flexib\w+ (?:to|for)|days?|exception\w*)(?: \w+){0,2} $|no $|not (?:a )?(?:fully )?$|\bnon-$"
)
_EXCEPTION = re.compile(
    r"^[^.\n]{0,30}(?:on occasion|occasionally|when needed|exceptions?|weeks? (?:once )?(?:a|per) year|not (?:possible|available|an option|allowed|considered|eligible))"
)


class _Statement(NamedTuple):
    value: str
    weight: int
    start: int
    end: int
    rule: str
    counted: bool = False  # days are counted: outranks a bare word


_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _days(match: re.Match[str]) -> int:
    said = next((group for group in match.group("b", "d", "f", "a", "c", "e") if group), "1")
    return _NUMBERS[said] if said in _NUMBERS else int(said)


def _weight(small: str, start: int, end: int, header_end: int) -> int:
    if end <= header_end or small.startswith("#li-", start):
        return _OF_THE_JOB
    first, last = sentence_at(small, start, end)
    if _OF_JOB.search(small, first, last):
        return _OF_THE_JOB
    if _OF_COMPANY.search(small, first, last):
        return _OF_THE_COMPANY
    return _PLAIN


def _statements(text: str, header_end: int) -> list[_Statement]:
    small, found = small_letters(text), []
    if not any(
        word in small
        for word in (
            "remote",
            "hybrid",
            "site",
            "person",
            "office",
            "home",
            "wfh",
            "anywhere",
            "distributed",
            "commut",
            "büro",
            "hq",
            "relocat",
            "vor ort",
            "trabajo",
            "travail",
        )
    ):
        return []
    for match in _ONE_WORD.finditer(small):
        statement = _word_statement(small, match, header_end)
        if statement:
            found.append(statement)
    if (
        "day" in small
        or "week" in small
        or "%" in small
        or "tag" in small
        or "jour" in small
        or "wfh" in small
        or "partial" in small
    ):
        found += _counted(small, header_end)
    return found


def _counted(small: str, header_end: int) -> list[_Statement]:
    found = []
    for line in find_lines(small):
        if not any(
            word in line.text for word in ("day", "week", "%", "tag", "jour", "partial", "partly", "occasional")
        ):
            continue
        for match in _DAYS_IN_OFFICE.finditer(small, line.start, line.end):
            first, last = sentence_at(small, match.start(), match.end())
            if _NEGATED_OFFICE.search(small, first, match.start()):
                continue
            value = "onsite" if _days(match) >= _FULL_WEEK else "hybrid"
            weight = max(_weight(small, match.start(), match.end(), header_end), _PLAIN)
            found.append(_Statement(value, weight, match.start(), match.end(), "days in the office", True))
        for match in _DAYS_AT_HOME.finditer(small, line.start, line.end):
            found.append(_Statement("hybrid", _PLAIN, match.start(), match.end(), "days at home", True))
    return found


def _word_statement(small: str, match: re.Match[str], header_end: int) -> _Statement | None:
    value = match.lastgroup or ""
    start, end = match.span()
    around = small[max(0, start - 30) : end + 30].replace("\n", " . ")
    if _NOT_WORK[value].search(around):
        return None
    line = find_lines(small)[line_number_at(small, start)]
    if _INTERVIEW.search(small, max(line.start, start - 200), min(line.end, end + 200)) and end > header_end:
        return None
    before, after = small[max(line.start, start - 60) : start], small[end : min(line.end, end + 60)]
    if value == "onsite" and not match.group().startswith(("no", "isn")) and _NEGATED_OFFICE.search(before):
        return None
    weight = _weight(small, start, end, header_end)
    if value == "remote":
        if _RARE_REMOTE.search(before) or _EXCEPTION.search(after):
            return None
        if (
            match.group().startswith(("wfh", "home", "telecommut", "distributed", "remotely", "work from"))
            and weight < _OF_THE_JOB
        ):
            weight = _OF_THE_COMPANY
    return _Statement(value, weight, start, end, f"the word {value}")


def _header_end(posting: Posting) -> int:
    """Where the header of a free text ends; 0 for a posting with a title."""
    if posting.title:
        return 0
    lines = find_lines(posting.text)[:2]
    return max(
        (line.end for line in lines if "|" in line.text or line.start == lines[0].start and len(line.text) < 250),
        default=0,
    )


def _rule(statements: list[_Statement]) -> _Statement | None:
    """The statement that decides: the weightiest; among equals counted days, then remote, hybrid, on site."""
    if not statements:
        return None
    top = max(statement.weight for statement in statements)
    level = [statement for statement in statements if statement.weight == top]
    plain = [statement for statement in statements if statement.weight >= min(top, _PLAIN)]
    for statement in [each for each in level if each.counted] or []:
        return statement
    values = {statement.value for statement in level}
    if values <= {"onsite", "hybrid"}:
        counted = next((each for each in plain if each.counted and each.value == "hybrid"), None)
        if counted is not None:
            return counted
    order = ("remote", "hybrid", "onsite")
    return min(level, key=lambda statement: (order.index(statement.value), statement.start))


_FIELD_WORDS = re.compile(
    r"(?P<hybrid>\bhybrid\w*)|(?P<remote>\bremote\w*|\banywhere\b|\bwork from home\b|\bhome ?office\b|\btelecommute\b|\bdistributed\b|\bwfh\b|\bfully_remote\b|\bvirtual\b)|(?P<onsite>\bon[- _]?site\b|\bin[- _]office\b|\bin[- ]person\b|\boffice[- ]based\b)"
)


def parse_remote(field: str) -> tuple[str, int, int] | None:
    """What a location or remote field says, with offsets: remote where it offers it, else hybrid or on site.

    >>> parse_remote("Berlin (Hybrid) or Remote")
    ('remote', 19, 25)
    """
    found = {match.lastgroup: match.span() for match in _FIELD_WORDS.finditer(small_letters(field))}
    for value in ("remote", "hybrid", "onsite"):
        if value in found:
            return value, *found[value]
    return None


def _from_fields(posting: Posting) -> Reading[str]:
    for part, field in (("title", posting.title), ("location", posting.location)):
        said = parse_remote(field) if field else None
        if said is not None:
            return Found(said[0], (Evidence(part, said[1], said[2], f"remote: said in the {part}"),))
    if posting.remote is True or posting.remote in ("true", "True"):
        return Found("remote", (Evidence("remote", None, None, "remote: the source's flag"),))
    if isinstance(posting.remote, str):
        said = parse_remote(posting.remote)
        if said is not None:
            return Found(said[0], (Evidence("remote", said[1], said[2], "remote: the source's field"),))
    return Silence.NOT_STATED


def find_remote(posting: Posting) -> Reading[str]:
    """Whether the job is `remote`, `hybrid` or `onsite`, with what says so; text beats field where they disagree.

    >>> post = Posting("ashby", "acme", "1", "Clerk", "You work in the office 3 days a week.", remote=True)
    >>> find_remote(post).value
    'hybrid'
    """
    field = _from_fields(posting)
    statement = _rule(_statements(posting.text, _header_end(posting)))
    if statement is None:
        return field
    if isinstance(field, Found) and not _overrules(statement, field):
        return field
    where = Evidence("text", statement.start, statement.end, f"remote: {statement.rule}")
    return Found(statement.value, (where,))


def _overrules(statement: _Statement, field: Found[str]) -> bool:
    """True where the text's statement counts more than the field: said of the job, or counted days."""
    said_in_words = field.evidence[0].part in ("title", "location")
    if statement.value == field.value:
        return False
    if statement.weight >= _OF_THE_JOB:
        return not (said_in_words and statement.value == "onsite") or statement.counted
    return statement.weight >= _PLAIN and statement.counted and not said_in_words
