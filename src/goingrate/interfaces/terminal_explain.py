"""A posting explained, for a terminal: marked words in colours, or in brackets where there are none."""

from __future__ import annotations

import io
from collections import defaultdict

from rich.console import Console
from rich.text import Text

from goingrate.answers.explanation import ExplainedFact, ExplainedLine, Explanation, Piece
from goingrate.charts.formats import printable
from goingrate.interfaces.fact_words import SILENCE_WORDS, WHOLE_TEXT, field_words, silence_value, value_words
from goingrate.interfaces.marks import GROUP_WORDS, Mark, marks_within, pieces_in

_COLOURS = {
    "pay": "green", "job": "bright_blue", "place": "yellow", "skills": "cyan", "asked": "magenta", "ai": "bright_red",
    "other": "white",
}  # fmt: skip
_LONGEST_QUOTE = 80  # characters
_QUOTES = 6  # a fact's words shown; the text above marks them all
_MARGIN = 15  # columns: the longest section's name and the bar
_BAR, _BOILERPLATE = "| ", "~ "


def explanation_text(explanation: Explanation, columns: int, *, colours: bool) -> str:
    """The explanation as text of at most `columns` columns, with ANSI colours or with `[field: words]`."""
    stream = io.StringIO()
    # our own switch decides on colours: rich would look for a terminal behind the stream
    console = Console(
        file=stream, width=columns, force_terminal=colours, no_color=not colours, highlight=False, markup=False,
        color_system="standard" if colours else None, legacy_windows=False,
    )  # fmt: skip
    for block in (_head(explanation), _body(explanation, colours), _facts(explanation), _silences(explanation)):
        for prefix, text in block:
            _print(console, prefix, text, columns)
    if colours:
        return stream.getvalue().rstrip("\n")
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


_Lines = list[tuple[Text, Text]]


def _print(console: Console, prefix: Text, text: Text, columns: int) -> None:
    """One paragraph with its prefix on the left, wrapped; the lines that follow stand under the first."""
    room = max(columns - prefix.cell_len, 20)
    blank = Text(" " * prefix.cell_len)
    for number, line in enumerate(text.wrap(console, room)):
        line.rstrip()
        console.print(Text.assemble(prefix if number == 0 else blank, line), soft_wrap=True)


def _plain(text: str, style: str = "") -> tuple[Text, Text]:
    return Text(), Text(printable(text), style=style)


def _head(explanation: Explanation) -> _Lines:
    posting = explanation.posting
    named = [posting.company, "/".join((posting.source, posting.board, posting.key)) if explanation.identity else None]
    lines = [_plain("SYNTHETIC: invented data", "bold")] if explanation.synthetic else []
    lines += [_plain(" - ".join(each for each in named if each))] if any(named) else []
    if posting.url:
        lines.append(_plain(posting.url))
    read = f"read by rules {explanation.rules}" + (f", build {explanation.build}" if explanation.build else "")
    lines.append(_plain(read, "dim"))
    if explanation.note:
        lines.append(_plain(f"note: {explanation.note}"))
    return [*lines, _plain("")]


def _body(explanation: Explanation, colours: bool) -> _Lines:
    lines = []
    for part, whole in explanation.parts().items():
        marked = _marked(whole, 0, len(whole), pieces_in(explanation, part), colours)
        lines.append((_left(part), marked))
    lines.append(_plain(""))
    if not explanation.lines:
        lines.append(_plain("(this posting has no text)"))
    pieces, before = pieces_in(explanation, "text"), None
    for number, line in enumerate(explanation.lines):
        shown = line.section if line.section != before or number == 0 else ""
        before = line.section
        left = _left(shown, _BOILERPLATE if line.boilerplate else _BAR)
        lines.append((left, _line(explanation, line, pieces, colours)))
    if any(line.boilerplate for line in explanation.lines):
        lines.append(
            (_left("", _BOILERPLATE), Text("boilerplate: it stands under its employer's other jobs too", "dim"))
        )
    if colours:
        legend = Text("marks: ", style="dim")
        for group, words in GROUP_WORDS.items():
            legend.append(words, style=f"underline {_COLOURS[group]}").append("  ")
        lines += [_plain(""), (Text(), legend)]
    return [*lines, _plain("")]


def _left(name: str, bar: str = _BAR) -> Text:
    return Text(f"{name[: _MARGIN - 2]:<{_MARGIN - 2}}{bar}", style="dim")


def _line(explanation: Explanation, line: ExplainedLine, pieces: list[tuple[str, Piece]], colours: bool) -> Text:
    near = [(name, piece) for name, piece in pieces if (piece.start or 0) < line.end and (piece.end or 0) > line.start]
    text = _marked(explanation.posting.text, line.start, line.end, near, colours)
    if line.boilerplate and colours:
        text.stylize("dim", 0, len(text))
    return text


def _marked(whole: str, start: int, end: int, pieces: list[tuple[str, Piece]], colours: bool) -> Text:
    text = Text()
    _write(text, whole, start, end, marks_within(pieces, start, end), colours)
    return text


def _write(text: Text, whole: str, start: int, end: int, marks: list[Mark], colours: bool) -> None:
    """Append whole[start:end] with its marks."""
    at = start
    for mark in marks:
        text.append(printable(whole[at : mark.start]))
        opened = len(text)
        if not colours:
            text.append(f"[{', '.join(mark.fields)}: ")
        _write(text, whole, mark.start, mark.end, mark.inside, colours)
        if colours:
            text.stylize(f"underline {_COLOURS[mark.group]}", opened, len(text))
            _write_over(text, opened, mark)
        else:
            text.append("]")
        at = mark.end
    text.append(printable(whole[at:end]))


def _write_over(text: Text, opened: int, mark: Mark) -> None:
    """Give the marks inside their own colours again: what was styled last covers."""
    for inside in mark.inside:
        first = opened + inside.start - mark.start
        text.stylize(f"underline {_COLOURS[inside.group]}", first, first + inside.end - inside.start)
        _write_over(text, first, inside)


def _facts(explanation: Explanation) -> _Lines:
    lines = [_plain("facts", "bold")]
    lines += [line for fact in explanation.facts for line in _fact(fact)]
    structured = [(fact.field, piece) for fact in explanation.facts for piece in fact.structured]
    if structured:
        lines += [_plain(""), _plain("of these, from the posting's fields, not its text", "bold")]
        lines += [_bullet(f"{field_words(name)}: {_where(piece)} [{piece.rule}]") for name, piece in structured]
    return [*lines, _plain("")]


def _fact(fact: ExplainedFact) -> _Lines:
    lines = [(Text("  "), Text(printable(f"{field_words(fact.field)}: {value_words(fact.field, fact.value)}")))]
    by_rule: dict[str, list[Piece]] = defaultdict(list)
    for piece in fact.evidence:
        if piece.part == "text":
            by_rule[piece.rule].append(piece)
    for rule, pieces in by_rule.items():
        more = f" and {len(pieces) - _QUOTES} more" if len(pieces) > _QUOTES else ""
        quotes = ", ".join(_where(piece) for piece in pieces[:_QUOTES])
        lines.append((Text("      "), Text(printable(f"{quotes}{more} [{rule}]"), style="dim")))
    return lines


def _where(piece: Piece) -> str:
    if piece.words is None:
        return WHOLE_TEXT if piece.part == "text" else piece.part
    words = " ".join(piece.words.split())
    short = words if len(words) <= _LONGEST_QUOTE else f"{words[: _LONGEST_QUOTE - 3]}..."
    return f"'{short}'" + (f" ({piece.part})" if piece.part != "text" else "")


def _bullet(text: str) -> tuple[Text, Text]:
    return Text("  "), Text(printable(text))


def _silences(explanation: Explanation) -> _Lines:
    by_reason: dict[str, list[str]] = defaultdict(list)
    for field, reason in explanation.silences:
        counts_as = silence_value(field, reason)
        by_reason[reason].append(field_words(field) + (f" (counts as {counts_as})" if counts_as else ""))
    lines = [_plain("no value", "bold")]
    for reason, named in by_reason.items():
        lines.append(_bullet(f"{reason}, {SILENCE_WORDS.get(reason, reason)}: {', '.join(named)}"))
    return lines
