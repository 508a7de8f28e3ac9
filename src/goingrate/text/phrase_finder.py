"""A list of phrases as one automaton: which of them a stretch of text holds, the longest at each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, BytesAhoCorasick, Implementation

from goingrate.text.walk import as_walked

_SPACE = ord(" ")


class PhraseFinder:
    """An automaton of phrases, built once for every text; one that ends in `*` counts where a word goes on.

    A phrase is found in any case and whatever signs stand between its words, but not across two signs or more.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.names = tuple(dict.fromkeys(phrases))
        self._goes_on = [phrase.endswith("*") for phrase in self.names]
        patterns = [b" " + as_walked(phrase.removesuffix("*")) for phrase in self.names]
        self._automaton = BytesAhoCorasick(
            patterns, matchkind=MATCHKIND_LEFTMOST_LONGEST, implementation=Implementation.ContiguousNFA
        )

    def find(self, stretch: str) -> Iterator[tuple[int, int, int]]:
        """Number in `names`, start and end of each phrase of a stretch, in order, none inside a longer one.

        >>> list(PhraseFinder(["pipeline*", "sales pipeline*"]).find("Pipelines, sales pipelines"))
        [(0, 0, 8), (1, 11, 25)]
        """
        walked = b" " + as_walked(stretch) + b" "
        goes_on = self._goes_on
        for number, start, end in self._automaton.find_matches_as_indexes(walked):
            if goes_on[number] or walked[end] == _SPACE:
                yield number, start, end - 1

    def numbers(self, stretch: str) -> list[int]:
        """The numbers alone, in order: half the time.

        >>> PhraseFinder(["pipeline*", "sales pipeline*"]).numbers("Pipelines, sales pipelines")
        [0, 1]
        """
        walked = b" " + as_walked(stretch) + b" "
        goes_on, found = self._goes_on, self._automaton.find_matches_as_indexes(walked)
        return [number for number, _, end in found if goes_on[number] or walked[end] == _SPACE]
