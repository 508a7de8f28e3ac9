"""Pairs that were found to be one job, joined into clusters in which no chain of likenesses joins strangers."""

from __future__ import annotations

from collections.abc import Iterable


def representatives(pairs: Iterable[tuple[int, int, float]]) -> dict[int, tuple[int, float]]:
    """For each posting that joins another: the representative it joins and the score of that pair.

    Star clusters (Aslam, Pelekhov and Rus 2004): who matches most others comes first and is a representative unless it
    matches one already; every other joins the representative that it matches best. So each member was itself matched
    with its representative: where A is like B and B like C, only B can hold the three together, and a chain of four
    never becomes one. The order of the pairs changes nothing.

    pairs: ranks of two postings and the score of their likeness, each pair once; ties go to the representative that
    matches more others, then to the lower rank

    >>> representatives([(0, 1, 0.9), (1, 2, 0.9), (2, 3, 0.9)])
    {0: (1, 0.9), 2: (1, 0.9)}
    """
    neighbours: dict[int, dict[int, float]] = {}
    for one, other, score in pairs:
        neighbours.setdefault(one, {})[other] = score
        neighbours.setdefault(other, {})[one] = score
    heads: set[int] = set()
    for member in sorted(neighbours, key=lambda each: (-len(neighbours[each]), each)):
        if heads.isdisjoint(neighbours[member]):
            heads.add(member)
    joined = {}
    for member in sorted(neighbours.keys() - heads):
        near = ((score, len(neighbours[head]), -head) for head, score in neighbours[member].items() if head in heads)
        score, _, negated = max(near)
        joined[member] = (-negated, score)
    return joined
