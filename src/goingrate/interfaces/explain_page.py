"""A posting explained, as one page that stands alone: nothing loaded, no script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import count, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from goingrate.answers.explanation import ExplainedFact, Explanation, Piece, without_contacts
from goingrate.extraction.headings import is_bullet, parse_heading
from goingrate.interfaces.fact_words import SILENCE_WORDS, WHOLE_TEXT, field_words, silence_value, value_words
from goingrate.interfaces.marks import GROUP_OF, GROUP_WORDS, Mark, marks_within, pieces_in
from goingrate.interfaces.page_templates import page_part, page_templates, write_whole

if TYPE_CHECKING:
    pass

Node = dict[str, Any]


def write_explanation(explanation: Explanation, path: Path) -> None:
    """Write the explanation's page, whole or not at all; contacts are masked, since a file leaves the store."""
    page = render_explanation(without_contacts(explanation))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(page, path)


def render_explanation(explanation: Explanation) -> str:
    """The explanation as HTML, with the contacts that it holds."""
    drawn = _Drawn(explanation)
    parts = {part: drawn.part(part, whole) for part, whole in explanation.parts().items()}
    blocks = list(drawn.blocks())
    used = {GROUP_OF[fact.field] for fact in explanation.facts}
    return (
        page_templates({"field": field_words})
        .get_template("explain.html.j2")
        .render(
            found=explanation,
            parts=parts,
            blocks=blocks,
            facts=[_shown_fact(fact, drawn) for fact in explanation.facts],
            silences=_silences(explanation),
            reasons=SILENCE_WORDS,
            groups={group: words for group, words in GROUP_WORDS.items() if group in used},
            boilerplate=any(line.boilerplate for line in explanation.lines),
            language=next((fact.value for fact in explanation.facts if fact.field == "language"), None),
            style=page_part("overview.css", "explain.css"),
        )
    )


class _Drawn:
    """The parts and lines of an explanation as nodes for the page; marks: the page's id of each span that is marked."""

    def __init__(self, explanation: Explanation) -> None:
        self._explanation = explanation
        self._numbers = count(1)
        self.marks: dict[tuple[str, str, int], str] = {}

    def part(self, part: str, whole: str) -> list[Node]:
        """The nodes of a part that is one line."""
        return self._nodes(part, whole, 0, len(whole), marks_within(pieces_in(self._explanation, part), 0, len(whole)))

    def blocks(self) -> Iterator[dict[str, Any]]:
        """The text's lines in runs of one section."""
        pieces = pieces_in(self._explanation, "text")
        text = self._explanation.posting.text
        for section, lines in groupby(self._explanation.lines, lambda line: line.section):
            shown = []
            for line in lines:
                words = text[line.start : line.end]
                near = [each for each in pieces if (each[1].start or 0) < line.end and (each[1].end or 0) > line.start]
                shown.append(
                    {
                        "nodes": self._nodes(
                            "text", text, line.start, line.end, marks_within(near, line.start, line.end)
                        ),
                        "heading": parse_heading(words) is not None,
                        "bullet": is_bullet(words),
                        "boilerplate": line.boilerplate,
                    }
                )
            yield {"section": section, "lines": shown}

    def _nodes(
        self, part: str, whole: str, start: int, end: int, marks: list[Mark], own: Mark | None = None
    ) -> list[Node]:
        """The stretch as text and marks; the first words of a mark that are no other's lead to its fact."""
        nodes: list[Node] = []
        at = start
        linked = own is None
        for mark in [*marks, Mark(end, end, (), ())]:
            if mark.start > at:
                words = whole[at : mark.start]
                nodes.append({"text": words, "link": None if linked or own is None else own.fields[0]})
                linked = linked or bool(words.strip())
            if mark.fields:
                nodes.append(self._mark(part, whole, mark))
            at = mark.end
        return nodes

    def _mark(self, part: str, whole: str, mark: Mark) -> Node:
        identity = f"m{next(self._numbers)}"
        for name in mark.fields:
            self.marks.setdefault((name, part, mark.start), identity)
        said = "; ".join(_said(self._explanation, name) for name in mark.fields)
        return {
            "mark": identity,
            "group": mark.group,
            "named": ", ".join(field_words(name) for name in mark.fields),
            "title": f"{said} [{'; '.join(mark.rules)}]",
            "inside": self._nodes(part, whole, mark.start, mark.end, mark.inside, mark),
        }


def _said(explanation: Explanation, name: str) -> str:
    """A field with its value, where the value is one; a list's own words are what is marked."""
    value = next((fact.value for fact in explanation.facts if fact.field == name), None)
    return field_words(name) if isinstance(value, list) else f"{field_words(name)}: {value_words(name, value)}"


def _shown_fact(fact: ExplainedFact, drawn: _Drawn) -> dict[str, Any]:
    return {
        "field": fact.field,
        "group": GROUP_OF[fact.field],
        "value": value_words(fact.field, fact.value),
        "text": [_shown_piece(fact.field, piece, drawn) for piece in fact.evidence if piece.part == "text"],
        "structured": [_shown_piece(fact.field, piece, drawn) for piece in fact.structured],
    }


def _shown_piece(name: str, piece: Piece, drawn: _Drawn) -> dict[str, Any]:
    words = " ".join((piece.words or "").split())
    short = words if len(words) <= 120 else f"{words[:117]}..."
    return {
        "words": short or (WHOLE_TEXT if piece.part == "text" else piece.part),
        "part": piece.part,
        "is_path": piece.words is None and piece.part != "text",
        "rule": piece.rule,
        "section": piece.section,
        "mark": drawn.marks.get((name, piece.part, piece.start)) if piece.start is not None else None,
    }


def _silences(explanation: Explanation) -> dict[str, list[tuple[str, str]]]:
    """The silent fields by reason, each with what it counts as."""
    by_reason: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, reason in explanation.silences:
        by_reason[reason].append((name, silence_value(name, reason)))
    return dict(by_reason)
