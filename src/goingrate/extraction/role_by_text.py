"""What a text says of a role that its title leaves open: whether AI is the work, and what an engineer works on."""

from __future__ import annotations

from goingrate.extraction.ai_terms import find_ai_terms
from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.sections import find_sections
from goingrate.text.spans import find_lines, line_number_at, small_letters

_LONG_ENOUGH = 1_200  # characters of a text's distinct lines that, silent on a matter, has not forgotten to mention it
_READ = 6_000  # characters of a text in which its work has been named
_FEWEST_AI_LINES = 2  # lines of duties and wishes that speak of AI where AI is the work
_FEWEST_WORDS = 3  # of hardware, or of building and plants, where they are the work
_OF_THE_COMPANY = ("company", "benefits", "pay", "legal", "hiring")


def denies_ai_work(text: str) -> bool:
    """True where a long text speaks of AI, if at all, in what it says of the company: its duties and wishes don't.

    >>> denies_ai_work("Our team makes AI. You keep our shop's pages fast." + " You like CSS." * 100)
    True
    """
    if not _is_long(text):
        return False
    sections, lines = find_sections(text), find_lines(text)
    numbers = {line_number_at(text, term.start) for term in find_ai_terms(text)}
    said = {lines[number].text for number in numbers if sections[number] not in _OF_THE_COMPANY}
    return len(said) < _FEWEST_AI_LINES


def engineering_told(text: str) -> str | None:
    """The role that a long text gives to an engineer of no named field; None where it doesn't tell.

    >>> engineering_told("You lay out PCBs, wiring and motors in CAD." + " We ship to yards." * 100)
    'hardware_engineer'
    """
    if not _is_long(text):
        return None
    small = small_letters(text)[:_READ]
    software, hardware, other = (
        len(set(cue_pattern("engineering", kind, r"(?<![\w-])", r"(?![\w-])").findall(small)))
        for kind in ("software", "hardware", "other")
    )
    if hardware > software and hardware >= _FEWEST_WORDS:
        return "hardware_engineer"
    if software:
        return "software_engineer"
    return "other_tech" if other >= _FEWEST_WORDS else None


def _is_long(text: str) -> bool:
    """True where a text says much; what it says twice counts once."""
    return len(text) >= _LONG_ENOUGH <= sum(map(len, {line.text for line in find_lines(text)}))
