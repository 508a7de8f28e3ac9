"""Evidence as marks in a line of text: nested, never crossing, each named by the fields that stand on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from goingrate.answers.explanation import Explanation, Piece

# A longer span is no words that a person would underline.
LONGEST_MARK = 600  # characters
_GROUPS = {
    "pay": ("pay", "text_pay", "pay_conflict", "bonus", "bonus_percent", "equity", "equity_percent", "equity_value",
            "sign_on"),
    "job": ("role", "level", "levels", "multi", "employment"),
    "place": ("places", "remote", "office_days", "visa"),
    "skills": ("skills", "skills_required", "skills_preferred", "soft"),
    "asked": ("years_min", "years_max", "degree", "certificate", "asks_for"),
    "ai": ("ai_work", "ai_mention", "ai_use", "tasks"),
    "other": ("company_size", "company_stage", "language"),
}  # fmt: skip
# What a mark of each group stands for, for a legend.
GROUP_WORDS = {
    "pay": "pay", "job": "role and level", "place": "place", "skills": "skills", "asked": "years, degree, proof",
    "ai": "AI work", "other": "company and language",
}  # fmt: skip
_WIDER = {"skills_required": "skills", "skills_preferred": "skills"}
GROUP_OF = {name: group for group, names in _GROUPS.items() for name in names}


@dataclass(slots=True)
class Mark:
    """A marked stretch of a part, by offsets in it: the fields that stand on it, their rules, the marks inside it."""

    start: int
    end: int
    fields: tuple[str, ...]
    rules: tuple[str, ...]
    inside: list[Mark] = field(default_factory=list)

    @property
    def group(self) -> str:
        """The group of its first field."""
        return GROUP_OF.get(self.fields[0], "other")


def pieces_in(explanation: Explanation, part: str) -> list[tuple[str, Piece]]:
    """Field and piece of all evidence that can be underlined in a part."""
    return [
        (fact.field, piece)
        for fact in explanation.facts
        if fact.field != "language"
        for piece in fact.evidence
        if piece.part == part and piece.start is not None and piece.end is not None
        and piece.start < piece.end <= piece.start + LONGEST_MARK
    ]  # fmt: skip


def marks_within(pieces: Iterable[tuple[str, Piece]], start: int, end: int) -> list[Mark]:
    """The outermost marks of a stretch of a part, in order; where two cross, the later one is cut at the other's end.

    >>> pieces = [("level", Piece("text", 0, 6, "word", "")), ("role", Piece("text", 3, 9, "phrase", ""))]
    >>> [(mark.start, mark.end, mark.fields, len(mark.inside)) for mark in marks_within(pieces, 0, 20)]
    [(0, 6, ('level',), 1), (6, 9, ('role',), 0)]
    """
    named: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for name, piece in pieces:
        first, last = max(piece.start or 0, start), min(piece.end or 0, end)
        if first < last:
            named[first, last].append((name, piece.rule))
    waiting = sorted(named.items(), key=lambda each: (-each[0][0], each[0][1]))
    outermost: list[Mark] = []
    open_marks: list[Mark] = []
    while waiting:
        (first, last), said = waiting.pop()
        while open_marks and open_marks[-1].end <= first:
            open_marks.pop()
        if open_marks and last > open_marks[-1].end:
            cut = open_marks[-1].end
            _queue(waiting, (cut, last), said)
            last = cut
        above = open_marks[-1].inside if open_marks else outermost
        if open_marks and (open_marks[-1].start, open_marks[-1].end) == (first, last):
            _join(open_marks[-1], said)
            continue
        mark = Mark(first, last, (), ())
        _join(mark, said)
        above.append(mark)
        open_marks.append(mark)
    return outermost


def _queue(
    waiting: list[tuple[tuple[int, int], list[tuple[str, str]]]], span: tuple[int, int], said: list[tuple[str, str]]
) -> None:
    """Put a cut span back in its place: the stack holds the last span first."""
    at = len(waiting)
    while at and (-waiting[at - 1][0][0], waiting[at - 1][0][1]) > (-span[0], span[1]):
        at -= 1
    waiting.insert(at, (span, said))


def _join(mark: Mark, said: list[tuple[str, str]]) -> None:
    fields = dict.fromkeys((*mark.fields, *(name for name, _ in said)))
    # the narrower fact says the wider one too
    wider = {_WIDER[name] for name in fields if name in _WIDER}
    mark.fields = tuple(name for name in fields if name not in wider)
    mark.rules = tuple(dict.fromkeys((*mark.rules, *(rule for _, rule in said))))
