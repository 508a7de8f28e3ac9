"""What a user writes to a cohort, with the near names where a word is unknown."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches

from goingrate.errors import UnknownWordError
from goingrate.extraction.place import near_places, parse_place
from goingrate.records.cohort import Cohort
from goingrate.records.facts import LEVELS, ROLES

POPULATIONS = {
    "ai": "AI jobs",
    "ai_roles": "AI roles",
    "tech": "all tech jobs",
    "any": "all jobs",
}
_ROLE_WORDS = (*POPULATIONS, *ROLES)
_LEVEL_WORDS = (*LEVELS, "unstated")


def parse_role(words: str) -> str:
    """A role or population as our vocabulary writes it.

    Raises UnknownWordError with the near ones where there is none.

    >>> parse_role("ML engineer")
    'ml_engineer'
    """
    return _one_of("role", words, _ROLE_WORDS)


def parse_level(words: str) -> str:
    """A level as our vocabulary writes it; raises UnknownWordError with the near ones where there is none."""
    return _one_of("level", words, _LEVEL_WORDS)


def parse_currency(words: str) -> str:
    """An ISO 4217 code; raises UnknownWordError where the words are none.

    >>> parse_currency("usd")
    'USD'
    """
    code = words.strip().upper()
    if not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise UnknownWordError(f"'{words}' is no currency; write its ISO code, such as USD or EUR")
    return code


def _one_of(kind: str, words: str, allowed: tuple[str, ...]) -> str:
    word = words.strip().casefold().replace("-", "_").replace(" ", "_")
    if word in allowed:
        return word
    near = get_close_matches(word, allowed, n=3, cutoff=0.5) or [name for name in allowed if word and word in name]
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise UnknownWordError(f"there is no {kind} '{words}'. {hint.capitalize()}All of them: {', '.join(allowed)}")


def cohort_of(
    role: str | None = None,
    level: str | None = None,
    place: str | None = None,
    seen_from: date | None = None,
    seen_to: date | None = None,
    sector: str | None = None,
) -> Cohort:
    """The cohort that the user's words name; AI jobs where no role is named.

    Raises UnknownWordError with the near names for an unknown role, level or place.

    >>> cohort_of(role="ml engineer", place="US").place.country
    'US'
    """
    if seen_from and seen_to and seen_from > seen_to:
        raise UnknownWordError(f"the period begins on {seen_from}, after its end on {seen_to}; exchange the two")
    chosen = parse_role(role) if role else "ai"
    where, words, remote = None, None, False
    if place and place.strip().casefold() == "remote":
        remote, words = True, "remote"
    elif place:
        where, words = parse_place(place), place.strip()
        if where is None:
            near = near_places(place)
            hint = f"; did you mean {', '.join(near)}?" if near else "."
            raise UnknownWordError(
                f"no place '{place}'{hint} Name a country (US, Germany), a region (US-CA), a city (Berlin) or remote"
            )
    return Cohort(
        role=None if chosen == "any" else chosen,
        level=parse_level(level) if level else None,
        place=where,
        place_words=words,
        remote=remote,
        sector=sector,
        seen_from=seen_from,
        seen_to=seen_to,
    )


def describe(cohort: Cohort) -> str:
    """The cohort in words.

    >>> describe(Cohort(role="ml_engineer", level="senior", place_words="US"))
    'senior ml engineer, US'
    """
    who = POPULATIONS.get(cohort.role or "any") or (cohort.role or "").replace("_", " ")
    if cohort.level:
        level = "level not stated" if cohort.level == "unstated" else cohort.level
        who = f"{level} {who}" if cohort.role not in POPULATIONS and cohort.role else f"{who}, {level}"
    return ", ".join(part for part in (who, cohort.place_words, cohort.sector) if part)
