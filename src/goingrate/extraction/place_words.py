"""Pairs of words that may lead to a place in a sentence: "based in", "open to"."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import NamedTuple

from goingrate.extraction.cues import cue

_SPACES = (" ", "  ", "   ")  # as many signs as may stand between two words


class Lead(NamedTuple):
    """How far behind its start a pair is to be read on, and whether it opens the job to people ("open to")."""

    shift: int
    is_open: bool


@cache
def place_leads() -> dict[str, Lead]:
    """The pairs in small letters with every run of spaces that may part them.

    >>> place_leads()["based within"]
    Lead(shift=10, is_open=False)
    """
    leads: dict[str, Lead] = {}
    for space in _SPACES:
        for before, word in product(cue("place", "before").split("|"), cue("place", "preposition").split("|")):
            words = f"{before} {word}".replace(" ", space)
            leads[words] = Lead(len(words) - len(word.removeprefix("with")), is_open=False)
        for words in cue("place", "open").split("|"):
            leads[words.replace(" ", space)] = Lead(0, is_open=True)
    return leads
