"""Cues: patterns of words that point to a fact, kept one to a row in the lists and joined here."""

from __future__ import annotations

import re
from functools import cache

from goingrate.extraction.title_words import read_list


@cache
def cue(name: str, group: str) -> str:
    """The alternatives of one group of `lists/<name>_cues.csv` as one pattern, without a group around it.

    >>> "on[- ]?site" in cue("remote", "onsite")
    True
    """
    return "|".join(row["pattern"] for row in read_list(f"{name}_cues.csv") if row["cue"] == group)


@cache
def cue_pattern(name: str, group: str, before: str = "", after: str = "", flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern of one group of cues, between `before` and `after`.

    >>> bool(cue_pattern("remote", "hybrid", r"\\b").search("a hybrid role"))
    True
    """
    return re.compile(f"{before}(?:{cue(name, group)}){after}", flags)
