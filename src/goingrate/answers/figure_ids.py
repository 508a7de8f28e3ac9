"""A figure's id read back: its measure, its cohort and what else it names."""

from __future__ import annotations

from datetime import date

from goingrate.answers.cohorts import cohort_of
from goingrate.answers.openings import last_of_month
from goingrate.answers.shares import AI_SHARES
from goingrate.errors import UnknownWordError
from goingrate.records.cohort import Cohort, parse_recipe
from goingrate.tables.views.pay import BASES

MEASURES = (
    "pay",
    "disclosure",
    *(f"ai_work_{kind}" for kind in AI_SHARES),
    "skill",
    "age",
    "count",
    "openings",
    "record_pay",
)
_PARTS = {"role", "level", "place", "sector", "from", "to", "all", "build"}
_FURTHER_PARTS = {"pay": {"currency", "at", "weighting", "basis"}, "skill": {"skill"}}
_RECORD_PARTS = {"source", "role", "build"}
_NEEDED = {
    ("skill", "skill"): "skill?role=ai&skill=python",
    ("record_pay", "source"): "record_pay?source=h1b-lca&role=data_scientist",
    ("record_pay", "role"): "record_pay?source=h1b-lca&role=data_scientist",
    ("openings", "from"): "openings?role=ai&from=2026-03-01&to=2026-03-31",
}


def asked(figure: str) -> tuple[str, Cohort, dict[str, str]]:
    """The measure, cohort and further parts of a figure's id.

    Raises UnknownWordError where the measure or a part is unknown.
    """
    measure, parts = parse_recipe(figure.strip())
    if measure not in MEASURES:
        raise UnknownWordError(
            f"no measure '{measure}'; a figure's id begins with one of {', '.join(MEASURES)}, official, "
            "such as pay?role=ai&place=US&at=p50&build=1"
        )
    allowed = _RECORD_PARTS if measure == "record_pay" else _PARTS | _FURTHER_PARTS.get(measure, set())
    unknown = sorted(set(parts) - allowed)
    if unknown:
        raise UnknownWordError(
            f"no part '{unknown[0]}' in the id of {measure}; allowed are {', '.join(sorted(allowed))}"
        )
    if parts.get("all", "yes") != "yes":
        raise UnknownWordError(f"all in a figure's id is 'yes' or left out, got '{parts['all']}'")
    if parts.get("weighting", "employers") not in ("employers", "vacancies"):
        raise UnknownWordError(f"weighting in a figure's id is vacancies or employers, got '{parts['weighting']}'")
    if parts.get("basis", BASES[0]) not in BASES:
        raise UnknownWordError(f"basis in a figure's id is one of {', '.join(BASES)}, got '{parts['basis']}'")
    try:
        seen_from = date.fromisoformat(parts["from"]) if "from" in parts else None
        seen_to = date.fromisoformat(parts["to"]) if "to" in parts else None
    except ValueError as error:
        raise UnknownWordError(f"from and to in a figure's id are days, YYYY-MM-DD: {error}") from error
    role = parts.get("role", "any")
    for name, example in _NEEDED.items():
        if measure == name[0] and name[1] not in parts:
            raise UnknownWordError(f"the id of {measure} names its {name[1]}: {example}")
    if measure == "openings":
        _check_month(seen_from, seen_to)
    where = parts.get("level"), parts.get("place")
    return measure, cohort_of(role, *where, seen_from, seen_to, parts.get("sector")), parts


def _check_month(first: date | None, last: date | None) -> None:
    """Refuse what is not a whole calendar month."""
    if first is None or last is None or first.day != 1 or last != last_of_month(first):
        example = "openings?role=ai&from=2026-03-01&to=2026-03-31"
        raise UnknownWordError(f"new vacancies are counted by whole months, from its first day to its last: {example}")


def build_asked(figure: str) -> int | None:
    """The build that a figure's id names, None where it names none. Raises UnknownWordError where it is no number."""
    number = parse_recipe(figure)[1].get("build")
    if number is not None and not (number.isascii() and number.isdigit()):
        raise UnknownWordError(f"build in a figure's id is a number, got '{number}'")
    return int(number) if number else None
