"""What AI is used for in a job: the uses that title, duties, requirements and preferences name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from goingrate.extraction.ai_terms import find_ai_terms
from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.duties import asks, does
from goingrate.extraction.headings import is_bullet
from goingrate.extraction.sections import find_sections
from goingrate.extraction.sieve import longest_hits
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import AI_USES, Evidence, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, is_marked, line_number_at, sentence_at, small_letters

Span = tuple[int, int]

_OF_THE_JOB = ("duties", "requirements", "preferred")
_TALK = ("company", "benefits", "pay", "legal", "hiring")
# Who builds the product, so that what it does is what AI is used for in the job where its own words name no use.
_BUILDERS = frozenset({"ai_engineer", "ml_engineer", "software_engineer", "product_manager", "solutions_engineer"})
_REACH = 120  # characters before a phrase in which other people may be named
_MODELS = re.compile(r"\b(?:ai|ml|ki|algorithms?|machine[- ]learning|deep[- ]learning|models?|modell\w*)\b")
_FIELDS = re.compile(
    r"\b(?:related|similar|adjacent|relevant) (?:\w+ )?(?:field|area|discipline|subject)|\bdegrees? in\b"
)
_SHOWN = 3  # pieces of evidence kept for each use


class _Cue(NamedTuple):
    uses: tuple[str, ...]
    strong: bool
    exact: str  # as it must be written, where only so it counts


class _Hit(NamedTuple):
    start: int
    end: int
    cue: _Cue


def find_ai_use(
    posting: Posting, ai_work: Reading[str], marked: tuple[Span, ...] = (), role: Reading[str] = Silence.NOT_READ
) -> Reading[tuple[str, ...]]:
    """The uses of AI in this job in the order of AI_USES, each with where; not stated where the job has no AI work.

    ai_work: as read; marked: spans of the text that are its employer's boilerplate, sorted; role: as read

    >>> ad = Posting("jsonl", "b", "1", "ML Engineer", "You build models that find fraud and rank search results")
    >>> find_ai_use(ad, Found("core", ())).value
    ('search_retrieval', 'risk_fraud')
    """
    if not isinstance(ai_work, Found) or ai_work.value == "none":
        return Silence.NOT_STATED
    core = ai_work.value == "core"
    found: dict[str, list[Evidence]] = {}
    of_product: dict[str, list[Evidence]] = {}
    for hit in _hits(posting.title or ""):
        if hit.cue.strong or core:
            _keep(found, hit, Evidence("title", hit.start, hit.end, "AI use: in the title"))
    for hit in _hits(posting.text):
        if all(len(found.get(use, ())) >= _SHOWN for use in hit.cue.uses):
            continue
        whose = _whose(posting.text, hit, core, marked)
        if whose:
            kept = found if whose == "job" else of_product
            _keep(kept, hit, Evidence("text", hit.start, hit.end, f"AI use: of the {whose}"))
    if not found and isinstance(role, Found) and role.value in _BUILDERS:
        found = of_product
    told = tuple(use for use in AI_USES if use in found)
    return Found(told, tuple(each for use in told for each in found[use])) if told else Silence.NOT_STATED


def _keep(found: dict[str, list[Evidence]], hit: _Hit, evidence: Evidence) -> None:
    for use in hit.cue.uses:
        kept = found.setdefault(use, [])
        if len(kept) < _SHOWN:
            kept.append(evidence)


@cache
def _cues() -> tuple[_Cue, ...]:
    rows = {row["phrase"]: row for row in read_list("ai_use_cues.csv")}
    return tuple(
        _Cue(tuple(filter(None, row["uses"].split("|"))), row["strength"] == "strong", phrase if row["exact"] else "")
        for phrase, row in rows.items()
    )


def _hits(text: str) -> list[_Hit]:
    found = [_Hit(start, end, _cues()[number]) for start, end, number in longest_hits(text, "ai use")]
    return [hit for hit in found if not hit.cue.exact or text[hit.start : hit.end] == hit.cue.exact]


def _whose(text: str, hit: _Hit, core: bool, marked: tuple[Span, ...]) -> str:
    """Whose use of AI a phrase tells: that of the `job`, that of the company's `product`, or nobody's."""
    number = line_number_at(text, hit.start)
    line, section, small = find_lines(text)[number], find_sections(text)[number], small_letters(text)
    if section in _TALK:
        product = section == "company" and hit.cue.strong and not _is_talk(small, hit, line.start, line.end)
        return "product" if product else ""
    bullet = is_bullet(line.text)
    if is_marked(marked, hit.start) and not (bullet and section in _OF_THE_JOB):
        return ""
    first, last = (line.start, line.end) if bullet else sentence_at(text, hit.start, hit.end)
    told = hit.cue.strong or _is_of_ai(text, first, last, core)
    if not told or _is_talk(small, hit, first, last):
        return ""
    asked = bullet and (asks(small, first, last) or does(small, first, last))
    if section in _OF_THE_JOB or asked or _is_addressed(small[first:last]):
        return "job"
    return "product" if hit.cue.strong else ""


def _is_talk(small: str, hit: _Hit, first: int, last: int) -> bool:
    """True where a phrase is other people's AI, or one of the fields that a degree or a background may be in."""
    if cue_pattern("ai", "others", r"[-/ ]{0,2}").match(small, hit.end, last):
        return True
    if cue_pattern("ai", "others before").search(small[max(first, hit.start - _REACH) : hit.start]):
        return True
    return _FIELDS.search(small, first, last) is not None


def _is_addressed(sentence: str) -> bool:
    return cue_pattern("ai", "you", r"\b", r"\b").search(sentence) is not None


def _is_of_ai(text: str, first: int, last: int, core: bool) -> bool:
    """True where a sentence speaks of AI, or of models in a job that builds them."""
    if any(first <= term.start < last and term.kind != "name" for term in find_ai_terms(text)):
        return True
    return core and _MODELS.search(small_letters(text), first, last) is not None
