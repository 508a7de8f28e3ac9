"""Mapping files, written in TOML (docs/mappings.md), to mappings; a mistake is named with its place and its cure."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from goingrate.errors import GoingRateError
from goingrate.records.facts import PAY_KINDS
from goingrate.records.pay_record import KINDS
from goingrate.sources.tables.mapping import DAYS, FIELDS, INFERRED, LISTS, NUMBERS, TOLD_BY, Mapping, Word, folded_word

_BY_FIELD = ("columns", "constants", "values", "patterns", "dates", "lists", "flags", "inferred")
_DOCS = "docs/mappings.md shows how"


class MappingError(GoingRateError):
    """A mapping that can't be used: what is wrong, where, what is allowed."""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """A mapping file as written."""

    name: str
    label: str
    what: str
    kind: str | None = None
    recognised_by: list[str] = []
    columns: dict[str, str | list[str]] = {}
    constants: dict[str, Word] = {}
    values: dict[str, dict[str, Word]] = {}
    patterns: dict[str, str] = {}
    dates: dict[str, str] = {}
    lists: dict[str, str] = {}
    flags: dict[str, dict[str, str | list[str]]] = {}
    inferred: dict[str, str] = {}
    keep: dict[str, str | list[str]] = {}
    estimated: dict[str, str | list[str]] = {}
    missing: list[str] = []
    optional: list[str] = []
    html: list[str] = []
    decimal: str = "."
    dated: date | None = None
    synthetic: bool = False
    origin: str | None = None
    licence: str | None = None


@cache
def shipped_mappings() -> tuple[Mapping, ...]:
    """The mappings that goingrate ships, by name.

    >>> [mapping.name for mapping in shipped_mappings()][:2]
    ['ai-jobs-net-salaries', 'glassdoor-ds-2020']
    """
    folder = files("goingrate.sources.tables") / "mappings"
    found = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda path: path.name)
    return tuple(parse_mapping(path.read_text(encoding="utf-8"), path.name) for path in found)


def load_mapping(path: Path) -> Mapping:
    """The mapping of a file. Raises MappingError where it can't be read or used."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        words = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise MappingError(f"{path}: the mapping can't be read: {words}; write it in TOML, {_DOCS}") from error
    return parse_mapping(text, str(path))


def parse_mapping(text: str, where: str) -> Mapping:
    """The mapping that a TOML text writes; where: its file's name, for errors.

    Raises MappingError, naming what is wrong, where, and what is allowed.
    """
    try:
        written = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingError(f"{where}: no TOML: {error}; {_DOCS}") from error
    for key in written:
        _check_word(key, _File.__struct_fields__, where, "key")
    for part in ("name", "label", "what"):
        if part not in written:
            raise MappingError(f"{where}: '{part}' is missing; a mapping has name, label, what and [columns], {_DOCS}")
    for part in _BY_FIELD:
        if isinstance(written.get(part), dict):
            written[part] = _dotted(written[part])
    try:
        file = msgspec.convert(written, _File)
    except msgspec.ValidationError as error:
        raise MappingError(f"{where}: {error}; {_DOCS}") from error
    _check(file, where)
    return _mapping(file, where)


def _dotted(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields with their groups undone: TOML reads `pay.low` as low in pay."""
    flat = {}
    for name, value in fields.items():
        if name in ("pay", "address") and isinstance(value, dict):
            flat.update({f"{name}.{part}": inner for part, inner in value.items()})
        else:
            flat[name] = value
    return flat


def _check_word(word: str, allowed: Iterable[str], where: str, what: str) -> None:
    allowed = tuple(allowed)
    if word not in allowed:
        near = difflib.get_close_matches(word, allowed, n=1)
        hint = f"did you mean '{near[0]}'? " if near else ""
        raise MappingError(f"{where}: unknown {what} '{word}'; {hint}Allowed: {', '.join(allowed)}")


def _check(file: _File, where: str) -> None:
    _check_word(file.what, FIELDS, where, "'what'")
    if file.what == "records":
        _check_word(file.kind or "(none)", KINDS, where, "'kind'")
        if file.inferred:
            raise MappingError(f"{where}: [inferred] is for postings; records bear no evidence: take it out")
    elif file.kind:
        raise MappingError(f"{where}: 'kind' is for records; postings have none: take it out")
    _check_word(file.decimal, (".", ","), where, "'decimal'")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", file.name):
        raise MappingError(f"{where}: name '{file.name}': write small letters, digits and dashes, such as my-table")
    for part in _BY_FIELD:
        for field in getattr(file, part):
            _check_word(field, FIELDS[file.what], f"{where}, [{part}]", "field")
    for field in file.html:
        _check_word(field, FIELDS[file.what], f"{where}, html", "field")
    _check_needed(file, {*file.columns, *file.flags}, where)
    _check_forms(file, where)
    _check_constants(file, where)


def _check_needed(file: _File, read: set[str], where: str) -> None:
    """What a mapping must read, and what it can't read twice."""
    needed = ("title", "text") if file.what == "postings" else ("title",)
    if not read & set(needed):
        raise MappingError(f"{where}, [columns]: no column for {' or '.join(needed)}; a {file.what[:-1]} needs one")
    if file.what == "records" and not read & {"pay.low", "pay.high", "pay.text"}:
        raise MappingError(f"{where}, [columns]: no column for pay.low, pay.high or pay.text; records are of pay")
    if "pay.text" in read and read & {"pay.low", "pay.high"}:
        raise MappingError(f"{where}, [columns]: pay.text holds both ends of a range; take out pay.low and pay.high")
    if twice := set(file.columns) & set(file.flags):
        raise MappingError(f"{where}: '{min(twice)}' stands in [columns] and in [flags]; take out one")
    for part in ("values", "patterns", "dates", "lists", "inferred"):
        for field in getattr(file, part):
            if field not in file.columns:
                raise MappingError(f"{where}, [{part}]: '{field}' has no column; add it to [columns]")


def _check_forms(file: _File, where: str) -> None:
    """How days and lists are written, what is inferred from what, and that marks are of texts."""
    for field in file.dates:
        _check_word(field, DAYS, f"{where}, [dates]", "field")
    for field in {*file.lists, *(set(file.columns) & set(LISTS))}:
        _check_word(field, LISTS, f"{where}, [lists]", "field")
        if not file.lists.get(field):
            raise MappingError(f"{where}, [lists]: say how '{field}' is written: python, or its separator such as ';'")
    for field, words in file.inferred.items():
        _check_word(field, INFERRED, f"{where}, [inferred]", "field")
        if not TOLD_BY.fullmatch(words):
            raise MappingError(f"{where}, [inferred]: say what tells '{field}', such as: the search's country")
    for field in file.flags:
        if field in (*NUMBERS, *DAYS, *LISTS, "remote", "key"):
            raise MappingError(f"{where}, [flags]: '{field}' can't be read from marks; texts such as title can")


def _check_constants(file: _File, where: str) -> None:
    for field, value in file.constants.items():
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if field in DAYS + LISTS or (field in NUMBERS) != is_number or (isinstance(value, bool) and field != "remote"):
            raise MappingError(f"{where}, [constants]: {field} = {value!r} is not what that field holds; {_DOCS}")
    _check_word(str(file.constants.get("pay.kind", "base")), PAY_KINDS, f"{where}, [constants]", "pay.kind")


def _mapping(file: _File, where: str) -> Mapping:
    return Mapping(
        name=file.name,
        label=file.label,
        what=file.what,
        kind=file.kind,
        recognised_by=tuple(file.recognised_by),
        columns={field: _tuple(columns) for field, columns in file.columns.items()},
        constants=file.constants,
        values={field: _folded(words) for field, words in file.values.items()},
        patterns={field: _pattern(field, pattern, where) for field, pattern in file.patterns.items()},
        dates=file.dates,
        lists=file.lists,
        flags={field: {word: _tuple(by) for word, by in words.items()} for field, words in file.flags.items()},
        inferred=file.inferred,
        keep={column: frozenset(map(folded_word, _tuple(words))) for column, words in file.keep.items()},
        estimated={column: frozenset(map(folded_word, _tuple(words))) for column, words in file.estimated.items()},
        missing=frozenset(map(folded_word, file.missing)) | {""},
        optional=frozenset(file.optional),
        html=frozenset(file.html),
        decimal=file.decimal,
        dated=file.dated,
        synthetic=file.synthetic,
    )


def _pattern(field: str, pattern: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise MappingError(f"{where}, [patterns]: {field}: no regular expression: {error}") from error


def _tuple(names: str | list[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _folded(words: dict[str, Word]) -> dict[str, Word | None]:
    return {folded_word(word): None if meaning == "" else meaning for word, meaning in words.items()}
