"""One walk over a text for the words of all readers' lists: which of its places are worth a reader's time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from goingrate.extraction.certificate_names import certificate_names
from goingrate.extraction.pay_words import phrases_of
from goingrate.extraction.place_words import place_leads
from goingrate.extraction.section_words import section_words
from goingrate.extraction.skill_names import skill_names
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import Line, find_lines, line_number_at, small_letters
from goingrate.text.walk import Hit, Sought, Walk, as_walked

# Lists whose rows `sieve`, `sieve start` (where a word starts) and `sieve exactly` (as written) are looked for.
CUE_LISTS = (
    "bonus", "equity", "years", "degree", "visa", "company_size", "company_stage",
    "remote", "employment", "soft", "level", "certificate",
)  # fmt: skip
# Groups of cues that every sentence with a skill is asked for; the others are looked for near a name or a cue alone.
SAID_OF_SKILLS = (
    "asked", "asked of the person", "stack", "in use", "others", "preferred", "preferred ahead", "partner",
    "not asked", "not asked ahead", "not used", "not used ahead",
)  # fmt: skip
_GROUPS = {"sieve": {}, "sieve start": {"opens": True}, "sieve exactly": {"opens": True, "exact": True}}


def _cue_words(name: str) -> list[Sought]:
    return [
        Sought(row["pattern"], **_GROUPS[row["cue"]]) for row in read_list(f"{name}_cues.csv") if row["cue"] in _GROUPS
    ]


def _skill_cues() -> list[Sought]:
    """What sentences say of skills, in the order of the list."""
    return [Sought(row["pattern"]) for row in read_list("skill_cues.csv") if row["cue"] in SAID_OF_SKILLS]


def _ai_terms() -> list[Sought]:
    """Every AI term, in the order of its list."""
    rows = [row for row in read_list("ai_terms.csv") if row["kind"] != "before ai"]
    return [Sought(row["term"], exact=bool(row["exact"]), opens=True, closes=True) for row in rows]


def _whole_words(words: Iterable[str]) -> list[Sought]:
    return [Sought(word, opens=True, closes=True) for word in words]


def _spellings(words: Iterable[str]) -> list[Sought]:
    """Whole words whose letters alone are looked for: `on prem` stands for `on-prem` and `on/prem` too."""
    by_letters = {as_walked(word): word for word in words}
    return [Sought(word, opens=True, closes=True, loose=True) for word in by_letters.values()]


def _phrases(words: Iterable[str]) -> list[Sought]:
    """Phrases that count whatever signs stand between their words; one that ends in `*` counts where a word goes on."""
    return [Sought(word.removesuffix("*"), opens=True, closes=word[-1] != "*", loose=True) for word in words]


@cache
def _walk() -> Walk:
    lists: dict[str, Sequence[Sought]] = {name: _cue_words(name) for name in CUE_LISTS}
    return Walk(
        lists
        | {
            "ai": _ai_terms(),
            "skills": _spellings(skill_names()),
            "said of skills": _skill_cues(),
            "certificates": [
                Sought(name.word, exact=name.exact, opens=True, closes=True) for name in certificate_names()
            ],
            "ai use": _phrases(dict.fromkeys(row["phrase"] for row in read_list("ai_use_cues.csv"))),
            "proof": _phrases(row["pattern"] for row in read_list("proof_cues.csv") if row["cue"].startswith("sieve ")),
            "sections": [Sought(each.words, opens=True, closes=True, loose=True) for each in section_words()],
            "place": [Sought(words, opens=True, closes=True, loose=words[0].isalnum()) for words in place_leads()],
            "pay makeup": _whole_words(phrases_of("range noun", "pointer")),
        }
    )


@lru_cache(maxsize=16)
def _hits(text: str) -> dict[str, list[Hit]]:
    return _walk().find(text, small_letters(text))


def word_hits(text: str, name: str) -> list[Hit]:
    """Start, end and number in its list of each word of a list that a text holds, by start.

    >>> word_hits("We bake. Annual bonus.", "bonus")
    [(16, 21, 0)]
    """
    return _hits(text)[name]


def longest_hits(text: str, name: str) -> list[Hit]:
    """The words of a list that a text holds, the longest at each place and none inside another, in order."""
    kept: list[Hit] = []
    for hit in sorted(_hits(text)[name], key=lambda hit: (hit[0], -hit[1])):
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept


def matches_at_words(pattern: re.Pattern[str], name: str, text: str, searched: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(searched)` gives, each match to begin with a word of a list: ten times as fast.

    searched: the text, or the text in small letters

    >>> found = matches_at_words(re.compile(r"bonus(?! points)"), "bonus", text := "bonus points, a bonus", text)
    >>> [match.start() for match in found]
    [16]
    """
    last = 0
    for start, _, _ in _hits(text)[name]:
        match = pattern.match(searched, start) if start >= last else None
        if match is not None:
            last = match.end()
            yield match


def sieve_lines(text: str, name: str) -> list[Line]:
    r"""The lines that hold a word of a list, in order.

    >>> [line.text for line in sieve_lines("We bake.\nAnnual bonus\nBSc", "degree")]
    ['BSc']
    """
    lines, found, last = find_lines(text), [], -1
    for start, _, _ in _hits(text)[name]:
        if start >= last:
            line = lines[line_number_at(text, start)]
            last = line.end
            found.append(line)
    return found


def sieve_windows(text: str, name: str, before: int, after: int) -> Iterator[tuple[Line, int, int]]:
    """Line, start and end of the stretches so far before and after a word of a list, within its line, joined.

    >>> [(first, last) for _, first, last in sieve_windows("We bake. Annual bonus. And a bonus.", "bonus", 7, 8)]
    [(9, 35)]
    """
    lines, line, first, last = find_lines(text), None, -1, -1
    for start, _, _ in _hits(text)[name]:
        if line is not None and start < line.end and start - before <= last:
            last = min(line.end, start + after)
            continue
        if line is not None:
            yield line, first, last
        if line is None or start >= line.end:
            line = lines[line_number_at(text, start)]
        first, last = max(line.start, start - before), min(line.end, start + after)
    if line is not None:
        yield line, first, last
