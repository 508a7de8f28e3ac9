"""The names of technical skills: every spelling of the list, and what each of them means."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from goingrate.extraction.title_words import read_list

_PLURALS = ("field", "method", "model", "hardware", "protocol")


class Skill(NamedTuple):
    """One row of the list: what must stand near a hard alias, and what may not stand beside any."""

    id: str
    kind: str
    family: str
    needs: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    parent: str


class Alias(NamedTuple):
    """One spelling of a skill; a hard one counts only in company, an exact one only as it is written."""

    skill: Skill
    hard: bool
    exact: bool
    written: str


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)


def make_skill(row: dict[str, str]) -> Skill:
    """The skill of one row of the list."""
    return Skill(
        row["id"],
        row["kind"],
        row["family"],
        _words(row["needs"]),
        _words(row["not_before"]),
        _words(row["not_after"]),
        row["parent"],
    )


def read_aliases(row: dict[str, str]) -> Iterator[tuple[str, bool, bool]]:
    """Each spelling of a row, whether it counts in this case only, and whether it is hard.

    >>> row = {"id": "go", "kind": "language", "aliases": "Go?|golang", "case": "exact", "needs": "language"}
    >>> list(read_aliases(row))
    [('Go', True, True), ('golang', False, False)]
    """
    exact, listed = row["case"] == "exact", _words(row["aliases"])
    hard_names = {name.removesuffix("?") for name in listed if name.endswith("?")}
    if row["id"] not in {name.lower() for name in hard_names}:
        yield row["id"], False, bool(row["needs"]) and not hard_names
    for name in listed:
        hard = name.endswith("?")
        yield name.removesuffix("?"), exact and hard, bool(row["needs"]) and (hard or not hard_names)


def _spellings(name: str, kind: str, exact: bool) -> set[str]:
    """A name with and without hyphens, and its plural where the kind has one."""
    spellings = {name} if exact else {name, name.replace(" ", "-"), name.replace("-", " ")}
    if kind in _PLURALS and (exact or len(name) > 4) and name[-1].isalpha() and name[-1].lower() not in "sgy":
        spellings |= {spelling + "s" for spelling in spellings}
    return spellings


@cache
def skill_names() -> dict[str, tuple[Alias, ...]]:
    """What each spelling of `lists/skills.csv` means, by its small letters: in any case first, then as written.

    >>> [(alias.skill.id, alias.exact) for alias in skill_names()["golang"] + skill_names()["go"]]
    [('go', False), ('go', True)]
    """
    spelled: tuple[dict[str, Alias], dict[str, Alias]] = ({}, {})
    listed: tuple[dict[str, Alias], dict[str, Alias]] = ({}, {})
    for row in read_list("skills.csv"):
        skill = make_skill(row)
        for name, exact, hard in read_aliases(row):
            listed[exact].setdefault(name, Alias(skill, hard, exact, name))
            for spelling in _spellings(name, row["kind"], exact):
                spelled[exact].setdefault(spelling, Alias(skill, hard, exact, spelling))
    names: dict[str, tuple[Alias, ...]] = {}
    for aliases in (spelled[False] | listed[False], spelled[True] | listed[True]):
        for spelling, alias in aliases.items():
            names[spelling.lower()] = (*names.get(spelling.lower(), ()), alias)
    return names


@cache
def skill_ids() -> dict[str, Skill]:
    """Every skill of the list by its id."""
    return {row["id"]: make_skill(row) for row in read_list("skills.csv")}


def find_named(name: str) -> Skill | None:
    """The skill that a word of a feed's own list names, or None where the list does not know it.

    >>> find_named("Golang").id, find_named("Go").id, find_named("Baking")
    ('go', 'go', None)
    """
    return _given_names().get(name.strip().lower())


@cache
def _given_names() -> dict[str, Skill]:
    named: dict[str, Skill] = {}
    for row in read_list("skills.csv"):
        for name, exact, _ in read_aliases(row):
            for spelling in _spellings(name, row["kind"], exact):
                named.setdefault(spelling.lower(), skill_ids()[row["id"]])
    return named | skill_ids()
