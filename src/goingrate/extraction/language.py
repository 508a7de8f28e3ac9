"""The language of a posting's text, and what is not read in it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from goingrate.extraction.title_words import read_list
from goingrate.records.facts import Evidence, Facts, Found, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.language import detect_language


def find_language(posting: Posting) -> Reading[str]:
    """The ISO 639-1 code of the language that most of the text is in; its evidence is the text, no stretch of it.

    >>> find_language(Posting("jsonl", "b", "1", "Cook", "Too short")).value
    'ambiguous'
    """
    if not posting.text.strip():
        return Silence.NOT_READ
    language = detect_language(posting.text)
    if language is None:
        return Silence.AMBIGUOUS
    return Found(language.code, (Evidence("text", None, None, language.rule),))


def without_guesses(facts: Facts) -> Facts:
    """The facts, those that are silent in a language that their reader does not know as `unsupported language`.

    What was found there stays: it has its evidence. That AI has no part in the work is no finding but a silence.

    >>> ad = Facts(language=Found("ja", ()), visa=Silence.NOT_STATED, role=Found("designer", ()))
    >>> without_guesses(ad).visa, without_guesses(ad).role.value
    (<Silence.UNSUPPORTED_LANGUAGE: 'unsupported language'>, 'designer')
    """
    if not isinstance(facts.language, Found) or facts.language.value == "en":
        return facts
    unread = {
        name: Silence.UNSUPPORTED_LANGUAGE
        for name, reading in facts.readings().items()
        if name in _languages() and facts.language.value not in _languages()[name] and _is_silent(name, reading)
    }
    return replace(facts, **unread) if unread else facts


def _is_silent(name: str, reading: Reading[object]) -> bool:
    if isinstance(reading, Found):
        return name == "ai_work" and reading.value == "none"
    return reading in (Silence.NOT_STATED, Silence.AMBIGUOUS)


@cache
def _languages() -> dict[str, frozenset[str]]:
    """The languages that the reader of each field knows."""
    return {row["field"]: frozenset(row["languages"].split("|")) for row in read_list("field_languages.csv")}
