"""Word lists as one regular expression that looks at each place of a text once per letter, however long the list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def phrases_pattern(phrases: Iterable[str]) -> str:
    """A regular expression that matches any of the phrases, the longest first, built as a tree of shared beginnings.

    >>> phrases_pattern(["ai", "ai agent", "ml"])
    '(?:ai(?:\\\\ agent)?|ml)'
    """
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for char in phrase:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: dict[str, Any]) -> str:
    ways = []
    for char in sorted(key for key in node if key):
        text, below = re.escape(char), node[char]
        while len(below) == 1 and "" not in below:
            (following,) = below
            text, below = text + re.escape(following), below[following]
        ways.append(text + (_branch(below) if any(below) else ""))
    joined = "|".join(ways)
    if "" in node:
        return f"(?:{joined})?"
    return f"(?:{joined})" if len(ways) > 1 else joined
