"""A posting's sections: company, duties, requirements, preferred, benefits, pay, legal, hiring.

By its headings and, where none stands above, by the words of its sentences.
"""

from __future__ import annotations

from functools import lru_cache

from goingrate.extraction.headings import LONGEST_HEADING, is_bullet, label_of, parse_heading
from goingrate.extraction.section_sentences import Stretch, own_section, says_section, stretches_of
from goingrate.text.spans import Line, find_lines

SECTIONS = ("company", "duties", "requirements", "preferred", "benefits", "pay", "legal", "hiring")
# Said at the end of an ad, whatever heading stands above: nothing but more of the kind follows.
_LAST = ("legal", "hiring")
# A heading of these that is followed by its content speaks for its own line alone.
_LABELS = ("pay", "hiring", "")


@lru_cache(maxsize=16)
def find_sections(text: str) -> tuple[str, ...]:
    r"""The section of each line of `find_lines(text)`; empty where neither a heading nor its own words tell it.

    >>> find_sections("Acme\nResponsibilities\n- Draw maps\nAcme is an equal opportunity employer.")
    ('', 'duties', 'duties', 'legal')
    """
    return tuple(section for section, _ in _read(text))


@lru_cache(maxsize=16)
def _read(text: str) -> tuple[tuple[str, bool], ...]:
    """The section of each line, and whether the line's own words tell it."""
    return _Reader(text).sections()


def find_stretches(text: str) -> tuple[Stretch, ...]:
    r"""The text's lines with their sections, lines of several sections cut into their sentences.

    >>> [(each.section, each.end) for each in find_stretches("You will draw maps. We offer tea.")]
    [('duties', 20), ('benefits', 33)]
    """
    found: list[Stretch] = []
    for line, (section, by_itself) in zip(find_lines(text), _read(text), strict=True):
        before = found[-1].section if found else ""
        whole = section and not by_itself
        found += [Stretch(line.start, line.end, section)] if whole else stretches_of(text, line, before)
    return tuple(found)


class _Reader:
    """One pass over the lines; section: what the last heading opened; listed: a list below it has begun."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = find_lines(text)
        self._section = ""
        self._listed = False
        self._own = ""  # what the last line without heading above said of itself

    def sections(self) -> tuple[tuple[str, bool], ...]:
        return tuple(self._next(number, line) for number, line in enumerate(self._lines))

    def _next(self, number: int, line: Line) -> tuple[str, bool]:
        if is_bullet(line.text):
            self._listed = True
            return self._section or self._own, False
        label = label_of(line.text)
        heading = None if label and label.section in _LABELS else self._heading(line)
        if heading is not None:
            self._section, self._listed, self._own = heading, False, ""
            return heading, False
        if label is not None:
            if self._is_bullet_next(number):
                self._section, self._listed = label.section, False
            return ("", True) if label.shows else (label.section, False)
        return self._prose(number, line)

    def _heading(self, line: Line) -> str | None:
        return parse_heading(line.text) if len(line.text) <= LONGEST_HEADING else None

    def _prose(self, number: int, line: Line) -> tuple[str, bool]:
        if self._listed and not self._goes_on(number, line):
            self._section, self._listed = "", False
        told = own_section(self._text, line)
        if told in _LAST or (told == "pay" and self._section != "benefits"):
            if told in _LAST:
                self._section, self._listed = "", False
            self._own = told
            return told, told == "pay"
        if self._section:
            return self._section, False
        self._own = told
        return told, True

    def _goes_on(self, number: int, line: Line) -> bool:
        """Whether a line after a list heads a further list or is an item that lost its bullet."""
        above = self._lines[number - 1].text
        if above.endswith(":") and is_bullet(above):
            return True
        if not self._is_bullet_next(number):
            return False
        return len(line.text) <= LONGEST_HEADING or (not line.text.endswith(":") and not says_section(self._text, line))

    def _is_bullet_next(self, number: int) -> bool:
        return number + 1 < len(self._lines) and is_bullet(self._lines[number + 1].text)
