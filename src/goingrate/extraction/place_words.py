"""Words that may lead to a place in a text: pairs such as "based in" and "open to", labels such as "Location:"."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import NamedTuple

from goingrate.extraction.cues import cue

_SPACES = (" ", "  ", "   ")  # as many signs as may stand between two words


class Lead(NamedTuple):
    """How far behind its start a pair or a label is to be read on, and what it is.

    kind: `preposition` ("based in"), `open` ("open to"), `remote` ("remote (US)"), `label` ("Location: ..."),
    `label colon` (a label only with a colon behind it), or `mark` (a sign that stands for "location")
    """

    shift: int
    kind: str


@cache
def place_leads() -> dict[str, Lead]:
    """The pairs and labels in small letters with every run of spaces that may part their words.

    >>> place_leads()["based within"]
    Lead(shift=10, kind='preposition')
    """
    leads: dict[str, Lead] = {}
    for space in _SPACES:
        for before, word in product(cue("place", "before").split("|"), cue("place", "preposition").split("|")):
            words = f"{before} {word}".replace(" ", space)
            leads[words] = Lead(len(words) - len(word.removeprefix("with")), "preposition")
        for kind in ("open", "remote", "label", "label colon", "mark"):
            for word in cue("place", kind).split("|"):
                words = word.replace(" ", space)
                leads[words] = Lead(len(words) if kind != "open" else 0, kind)
    return leads
