"""Names that a store's postings ask for and the list of skills does not know, as lines for that list."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from goingrate.answers.contacts import mask_contacts
from goingrate.answers.market import Market
from goingrate.extraction.gazetteer import fold
from goingrate.extraction.skill_terms import find_unknown_terms, likely_sort
from goingrate.tables.views.current import current_postings

LEAST_EMPLOYERS = 2
_AROUND = 45  # characters of the posting on either side of a name in its example
_MOST_NAMES = 200_000  # names kept while reading; beyond, those that one posting alone holds are let go
_COLUMNS = ("source", "board", "company", "text")
_NEIGHBOUR = "@skill"

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class SkillSuggestion:
    """A name that the list lacks: what it may be, in how many postings of how many employers, and one of its places."""

    id: str
    kind: str
    family: str
    aliases: str
    case: str
    needs: str
    postings: int
    employers: int
    example: str

    @property
    def line(self) -> str:
        """The line that `lists/skills.csv` would take."""
        text = io.StringIO()
        row = (self.id, self.kind, self.family, self.aliases, self.case, self.needs, "", "", "")
        csv.writer(text, lineterminator="").writerow(row)
        return text.getvalue()

    def to_json(self) -> dict[str, Any]:
        """The suggestion as a JSON-ready object."""
        names = ("id", "kind", "family", "postings", "employers", "example")
        return {name: getattr(self, name) for name in names} | {"line": self.line}


@dataclass(slots=True)
class _Seen:
    """What is known so far of one name."""

    example: str
    postings: int = 0
    employers: set[str] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)
    beside: Counter[tuple[str, str]] = field(default_factory=Counter)


def suggest_skills(market: Market, *, most: int, progress: Progress | None = None) -> tuple[SkillSuggestion, ...]:
    """Unknown names beside known skills in what the store's postings ask for, the most frequent first.

    most: how many at most (0: all); names of fewer than LEAST_EMPLOYERS employers are left out
    """
    current = current_postings(market.table("postings"), market.table("sightings"), market.table("fetches"))
    total = int(market.run(current.count().as_table())[0][0].as_py())
    found = suggestions(_counted(_rows(market, current), total, progress))
    return found[:most] if most else found


def _rows(market: Market, current: Any) -> Iterator[dict[str, Any]]:
    for batch in market.engine.stream(current.select(*_COLUMNS)):
        yield from batch.to_pylist()


def _counted(rows: Iterable[dict[str, Any]], total: int, progress: Progress | None) -> Iterator[dict[str, Any]]:
    for done, row in enumerate(rows):
        if progress is not None:
            progress(done, total, "looking for unknown names")
        yield row


def suggestions(rows: Iterable[dict[str, Any]]) -> tuple[SkillSuggestion, ...]:
    """Suggestions out of postings with source, board, company and text; each is read once, in any order.

    >>> ads = [{"source": "a", "board": b, "company": None, "text": "Skills\\n- Python, Quxly"} for b in "xy"]
    >>> [(each.line, each.postings, each.employers) for each in suggestions(ads)]
    [('quxly,language,languages,,any,,,,', 2, 2)]
    """
    seen: dict[str, _Seen] = {}
    words: set[str] = set()
    for row in rows:
        _take(row, seen, words)
        if len(seen) > _MOST_NAMES:
            seen = {name: each for name, each in seen.items() if each.postings > 1}
    kept = [(name, each) for name, each in seen.items() if len(each.employers) >= LEAST_EMPLOYERS]
    kept.sort(key=lambda pair: (-len(pair[1].employers), -pair[1].postings, pair[0]))
    return tuple(_suggestion(name, each, is_everyday=name in words) for name, each in kept)


def _take(row: dict[str, Any], seen: dict[str, _Seen], words: set[str]) -> None:
    """Count the names of one posting, once each; words: what postings write in small letters too."""
    text, employer = row["text"] or "", row["company"] or f"{row['source']}:{row['board']}"
    own = {fold(name).replace(" ", "") for name in (row["company"], row["board"]) if name}
    here: set[str] = set()
    for term in find_unknown_terms(text):
        name = term.written.lower()
        if fold(name).replace(" ", "") in own:
            continue
        each = seen.setdefault(name, _Seen(_example(text, term.start, term.end)))
        each.spellings[term.written] += 1
        each.beside.update((skill.kind, skill.family) for skill in term.beside)
        if name not in here:
            here.add(name)
            each.postings += 1
            each.employers.add(employer.lower())
    if here:
        words.update(word for word in text.split() if word.isascii() and word.isalpha() and word.islower())


def _example(text: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), end + _AROUND
    return mask_contacts(" ".join(text[first:last].split()))


def _suggestion(name: str, seen: _Seen, *, is_everyday: bool) -> SkillSuggestion:
    """The line of a name; one that postings use as an everyday word counts as written and beside a known skill."""
    kind, family = likely_sort(seen.beside)
    written = min(seen.spellings, key=lambda spelling: (-seen.spellings[spelling], spelling))
    aliases, case, needs = (f"{written}?", "exact", _NEIGHBOUR) if is_everyday else ("", "any", "")
    return SkillSuggestion(name, kind, family, aliases, case, needs, seen.postings, len(seen.employers), seen.example)
