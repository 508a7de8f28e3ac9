"""Models that predict, built by data scientists whose ads name no AI: `churn models in Python`."""

from __future__ import annotations

from itertools import islice

from goingrate.extraction.ai_sentences import Sentence
from goingrate.extraction.ai_terms import AITerm
from goingrate.extraction.ai_weights import weigh_mention
from goingrate.extraction.cues import cue_pattern
from goingrate.records.facts import Evidence
from goingrate.text.spans import small_letters

_BUILT = 1.0  # what a duty to build weighs
_LOOKED_AT = 20  # models named


def find_built_model(text: str, role: str, marked: tuple[tuple[int, int], ...] = ()) -> Evidence | None:
    """The first model that predicts and that a duty says to build; None where such ones are only asked for or praised.

    marked: spans of the text that recur in most postings of the board, sorted

    >>> find_built_model("You will build churn models in R.", "data_scientist").rule
    'AI work: duty to build a model that predicts'
    """
    named = cue_pattern("ai", "predicting", r"\b", r"(?:[ ,/-]{1,2}\w+){0,4}?[ -]models?\b")
    for match in islice(named.finditer(small_letters(text)), _LOOKED_AT):
        term = AITerm(match.start(), match.end(), "field")
        if weigh_mention(Sentence(text, term), term, role, marked).core >= _BUILT:
            return Evidence("text", term.start, term.end, "AI work: duty to build a model that predicts")
    return None
