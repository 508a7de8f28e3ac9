"""The words by which a sentence tells its section."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from goingrate.extraction.title_words import read_list
from goingrate.text.walk import as_walked


class SectionWords(NamedTuple):
    """Words, their section, whether a sentence must begin with them, and whether the line may be about more."""

    words: str
    section: str
    opens: bool
    shows: bool


@cache
def section_words() -> tuple[SectionWords, ...]:
    """The list's rows, one for each run of letters: the walk tells no more."""
    rows = {as_walked(row["phrase"]): row for row in read_list("section_sentences.csv")}
    return tuple(
        SectionWords(row["phrase"], row["section"], row["where"] == "opens", row["where"] == "shows")
        for row in rows.values()
    )
