"""The cohort that a question is asked of: which vacancies, where, when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import parse_qsl, quote, urlencode

from goingrate.errors import UnknownWordError
from goingrate.records.facts import Place


@dataclass(frozen=True, slots=True)
class Cohort:
    """Which vacancies a figure is about; None means any.

    role: a role, `ai` (AI jobs: AI work is core, role not non_tech), `ai_roles` (the six AI roles) or `tech` (all but
    non_tech); level: a level, or `unstated`; place: country, region, city or area; remote: remote vacancies only;
    place_words: the place as the user wrote it; sector: as the feeds give it;
    seen_from, seen_to: days of which one saw the vacancy open
    """

    role: str | None = None
    level: str | None = None
    place: Place | None = None
    place_words: str | None = None
    remote: bool = False
    sector: str | None = None
    seen_from: date | None = None
    seen_to: date | None = None

    def during(self, seen_from: date | None, seen_to: date | None) -> Cohort:
        """The same cohort over a period."""
        return replace(self, seen_from=seen_from, seen_to=seen_to)


def recipe(measure: str, cohort: Cohort, **further: object) -> str:
    """A figure's id: measure and cohort in short form, the same string that a page's address would carry.

    >>> recipe("pay", Cohort(role="ml_engineer", place_words="US"), at="p50", build=12)
    'pay?role=ml_engineer&place=US&at=p50&build=12'
    """
    parts = {
        "role": cohort.role,
        "level": cohort.level,
        "place": cohort.place_words,
        "sector": cohort.sector,
        "from": cohort.seen_from,
        "to": cohort.seen_to,
        **further,
    }
    query = urlencode({name: str(value) for name, value in parts.items() if value is not None}, quote_via=quote)
    return f"{measure}?{query}" if query else measure


def parse_recipe(figure: str) -> tuple[str, dict[str, str]]:
    """The measure and the parts of a figure's id; raises UnknownWordError where it names a part twice.

    >>> parse_recipe("pay?role=ml_engineer&at=p50")
    ('pay', {'role': 'ml_engineer', 'at': 'p50'})
    """
    measure, _, query = figure.partition("?")
    pairs = parse_qsl(query, keep_blank_values=True)
    parts = dict(pairs)
    if len(parts) < len(pairs):
        raise UnknownWordError(f"a figure's id names each part once: {figure}")
    return measure, parts
