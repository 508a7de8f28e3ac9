"""One walk over a text for the words of many lists at once: where each word of each list stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

# Bytes as the walk sees them: letters small, every sign that is neither letter nor digit a space. A word that must not
# begin or end inside another then begins or ends with a space, and the automaton itself judges that.
_WALKED = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256))

Hit = tuple[int, int, int]  # start and end in the text, and the word's number in its list


class Sought(NamedTuple):
    """A word to look for: small letters count for any case, unless it is exact.

    opens, closes: no letter or digit of ASCII stands right before it, right behind it; loose: any signs and any case
    may stand for its own, and whoever asks must look at what is written
    """

    word: str
    exact: bool = False
    opens: bool = False
    closes: bool = False
    loose: bool = False


# What a match of the automaton means: the list's place, the word's number in it, how far its start lies before the
# match's, its length, and what must be written there in small letters or exactly; empty where the match says it all.
_Target = tuple[int, int, int, int, str, str]


class Walk:
    """An automaton of all the words of several lists, to be built once and used for every text."""

    def __init__(self, lists: Mapping[str, Sequence[Sought]]) -> None:
        self.names = tuple(lists)
        targets: dict[bytes, list[_Target]] = {}
        self._foreign: list[_Target] = []  # words without any letter of ASCII: the walk would see spaces alone
        for place, words in enumerate(lists.values()):
            for number, each in enumerate(words):
                opens, closes = each.opens and _is_plain(each.word[0]), each.closes and _is_plain(each.word[-1])
                pattern = b" " * opens + as_walked(each.word) + b" " * closes
                told = each.loose or (each.word.isascii() and each.word.isalnum())
                small, exactly = ("", each.word) if each.exact else ("" if told else each.word, "")
                target = (place, number, 0 if opens else 1, len(each.word), small, exactly)
                if pattern.isspace():
                    self._foreign.append(target)
                else:
                    targets.setdefault(pattern, []).append(target)
        signs = {(small or exactly)[0] for *_, small, exactly in self._foreign}
        self._foreign_signs = re.compile(f"[{re.escape(''.join(sorted(signs)))}]") if signs else None
        # between the readers' other work its memory is cold: a DFA, faster over text after text, takes twice as long
        self._automaton = BytesAhoCorasick(list(targets), implementation=Implementation.ContiguousNFA)
        self._targets = tuple(map(tuple, targets.values()))

    def find(self, text: str, small: str) -> dict[str, list[Hit]]:
        """Where the words of each list stand, in order, overlapping where they do.

        small: the text in small letters, of the same length

        >>> walk = Walk({"pay": [Sought("bonus"), Sought("pay", opens=True)], "degree": [Sought("BA", exact=True)]})
        >>> walk.find("Repay a BA, pay bonuses", "repay a ba, pay bonuses")
        {'pay': [(12, 15, 1), (16, 21, 0)], 'degree': [(8, 10, 0)]}
        """
        found: list[list[Hit]] = [[] for _ in self.names]
        targets = self._targets
        walked = b" " + as_walked(text) + b" "
        for pattern, at, _ in self._automaton.find_matches_as_indexes(walked, overlapping=True):
            for place, number, shift, length, in_small, exactly in targets[pattern]:
                start = at - shift
                if in_small and not small.startswith(in_small, start):
                    continue
                if exactly and not text.startswith(exactly, start):
                    continue
                found[place].append((start, start + length, number))
        if self._foreign_signs is not None and not text.isascii() and self._foreign_signs.search(small):
            self._find_foreign(small, found)
        for hits in found:
            if len(hits) > 1:
                hits.sort()
        return dict(zip(self.names, found, strict=True))

    def _find_foreign(self, small: str, found: list[list[Hit]]) -> None:
        for place, number, _, _, small_word, exactly in self._foreign:
            word = small_word or exactly
            at = small.find(word)
            while at >= 0:
                found[place].append((at, at + len(word), number))
                at = small.find(word, at + 1)


def as_walked(text: str) -> bytes:
    """The text as the walk sees it, one byte a character.

    >>> as_walked("Node.js, Zürich")
    b'node js  z rich'
    """
    return text.encode("ascii", "replace").translate(_WALKED)


def _is_plain(char: str) -> bool:
    return char.isascii() and char.isalnum()
