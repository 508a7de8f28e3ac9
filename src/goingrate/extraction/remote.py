"""Whether the work is remote, hybrid or on site: the posting's own statements over the company's, text over field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from goingrate.extraction.cues import cue_pattern
from goingrate.extraction.remote_days import FULL_WEEK, OfficeDays, find_counts
from goingrate.extraction.remote_statements import OF_THE_JOB, PLAIN, Statement, find_statements
from goingrate.records.facts import Evidence, Found, Range, Reading, Silence
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines, small_letters

_ORDER = ("remote", "hybrid", "onsite")  # where several are offered, the freest rules
_LONGEST_HEADER = 250  # characters


@lru_cache(maxsize=4096)
def parse_remote(field: str) -> tuple[str, int, int] | None:
    """What a title, location or remote field says, with offsets: remote where it offers it, else hybrid or on site.

    >>> parse_remote("Berlin (Hybrid) or Remote")
    ('remote', 19, 25)
    """
    small = small_letters(field)
    for value in _ORDER:
        match = cue_pattern("remote", f"field {value}").search(small)
        if match:
            return value, match.start(), match.end()
    return None


def find_remote(posting: Posting) -> Reading[str]:
    """Whether the job is `remote`, `hybrid` or `onsite`, with what says so; text beats field where they disagree.

    >>> post = Posting("ashby", "acme", "1", "Clerk", "You work in the office 3 days a week.", remote=True)
    >>> find_remote(post).value
    'hybrid'
    """
    field = _from_fields(posting)
    statement = _ruling(find_statements(posting.text, _header_end(posting)))
    if statement is None or (isinstance(field, Found) and not _overrules(statement, field)):
        return field
    where = Evidence("text", statement.start, statement.end, f"remote: {statement.rule}")
    return Found(statement.value, (where,))


def find_office_days(posting: Posting, remote: Reading[str]) -> Reading[Range]:
    """Days a week in the office, with what counts them: nothing of a remote job, ambiguous where two counts contradict.

    remote: what `find_remote` reads; days at home are taken from a week of five, and an end that is not said is open

    >>> post = Posting("ashby", "acme", "1", "Clerk", "You work from home up to two days a week.")
    >>> find_office_days(post, find_remote(post)).value
    Range(low=3, high=None)
    """
    if remote == Silence.NOT_STATED or (isinstance(remote, Found) and remote.value == "remote"):
        return Silence.NOT_STATED
    said = [each for each in find_statements(posting.text, _header_end(posting)) if each.days is not None]
    top = max((each.weight for each in said), default=0)
    counts = [(each.days, "text", each.start, each.end) for each in said if each.days and each.weight == top]
    counts = counts or [(days.days, part, days.start, days.end) for part, days in _days_in_fields(posting)]
    if not counts:
        return Silence.NOT_STATED
    first, part, start, end = counts[0]
    if not all(_agree(first, each) for each, *_ in counts[1:]):
        return Silence.AMBIGUOUS
    return Found(first, (Evidence(part, start, end, "office days: counted"),))


def _days_in_fields(posting: Posting) -> Iterator[tuple[str, OfficeDays]]:
    for part, field in (("title", posting.title), ("location", posting.location), ("remote", posting.remote)):
        for days in _days_in(field) if isinstance(field, str) else ():
            yield part, days


@lru_cache(maxsize=4096)
def _days_in(field: str) -> tuple[OfficeDays, ...]:
    return tuple(days for line in find_lines(field) for days in find_counts(small_letters(field), line))


def _agree(one: Range, other: Range) -> bool:
    """Whether two ranges overlap."""
    lows, highs = ((one.low or 0, other.low or 0), (one.high or FULL_WEEK, other.high or FULL_WEEK))
    return max(lows) <= min(highs)


def _from_fields(posting: Posting) -> Reading[str]:
    for part, days in _days_in_fields(posting):
        value = "onsite" if (days.days.low or 0) >= FULL_WEEK else "hybrid"
        return Found(value, (Evidence(part, days.start, days.end, f"remote: days counted in the {part}"),))
    for part, field in (("title", posting.title), ("location", posting.location)):
        said = parse_remote(field) if field else None
        if said is not None:
            return Found(said[0], (Evidence(part, said[1], said[2], f"remote: said in the {part}"),))
    if posting.remote is True or posting.remote in ("true", "True"):
        return Found("remote", (Evidence("remote", None, None, "remote: the source's flag"),))
    if isinstance(posting.remote, str):
        said = parse_remote(posting.remote)
        if said is not None:
            return Found(said[0], (Evidence("remote", said[1], said[2], "remote: the source's field"),))
    return Silence.NOT_STATED


def _header_end(posting: Posting) -> int:
    """Where the header of a free text ends; 0 for a posting with a title."""
    if posting.title:
        return 0
    ends = [
        line.end
        for number, line in enumerate(find_lines(posting.text)[:2])
        if "|" in line.text or (number == 0 and len(line.text) < _LONGEST_HEADER)
    ]
    return max(ends, default=0)


def _ruling(statements: tuple[Statement, ...]) -> Statement | None:
    """The statement that decides: the weightiest; among equals counted days, then remote, hybrid, on site."""
    if not statements:
        return None
    top = max(statement.weight for statement in statements)
    weightiest = [statement for statement in statements if statement.weight == top]
    counted = [statement for statement in weightiest if statement.counts_days]
    if not counted and all(statement.value != "remote" for statement in weightiest):
        # "on site" with fewer than five days is hybrid, also where the days are counted elsewhere
        counted = [each for each in statements if each.counts_days and each.weight >= PLAIN and each.value == "hybrid"]
    if counted:
        return counted[0]
    return min(weightiest, key=lambda statement: (_ORDER.index(statement.value), statement.start))


def _overrules(statement: Statement, field: Found[str]) -> bool:
    """True where the text's statement counts more than the field: said of the job, or counted days."""
    said_in_words = field.evidence[0].part in ("title", "location")
    if statement.value == field.value:
        return False
    if statement.weight >= OF_THE_JOB:
        return statement.counts_days or not (said_in_words and statement.value == "onsite")
    return statement.weight >= PLAIN and statement.counts_days and not said_in_words
