"""What is installed: Python, goingrate, the libraries it stands on, and the extras with what they are for."""

from __future__ import annotations

import csv
import platform
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files

from goingrate.settings import VERSION

_REQUIRED = re.compile(r"^(?P<name>[\w.-]+)[^;]*(?:;.*\bextra\s*==\s*['\"](?P<extra>[\w.-]+)['\"])?")


@dataclass(frozen=True, slots=True)
class Extra:
    """Libraries that are added when asked; missing: those that are not there."""

    name: str
    purpose: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Install:
    """Versions of Python, goingrate and each library (None: missing), and the extras."""

    python: str
    goingrate: str
    libraries: dict[str, str | None]
    extras: tuple[Extra, ...]


def install() -> Install:
    """What this Python has of what goingrate needs or may use.

    >>> install().libraries["duckdb"] is not None
    True
    """
    wanted = required(requires("goingrate") or ())
    base = wanted.pop("", [])
    purposes = extra_purposes()
    extras = tuple(
        Extra(name, purposes.get(name, ""), tuple(each for each in names if _version(each) is None))
        for name, names in sorted(wanted.items())
    )
    return Install(platform.python_version(), VERSION, {name: _version(name) for name in base}, extras)


def required(lines: Iterable[str]) -> dict[str, list[str]]:
    """The libraries that a package's metadata asks for, by extra; those that it always asks for under ''.

    >>> required(["duckdb<2,>=1.4", "pyspark<5,>=4.1; extra == 'spark'"])
    {'': ['duckdb'], 'spark': ['pyspark']}
    """
    found: dict[str, list[str]] = {}
    for line in lines:
        match = _REQUIRED.match(line)
        if match:
            found.setdefault(match["extra"] or "", []).append(match["name"])
    return found


def extra_purposes() -> dict[str, str]:
    """What each extra is for."""
    lines = (files("goingrate.answers") / "extras.csv").read_text(encoding="utf-8").splitlines()
    return {row["extra"]: row["purpose"] for row in csv.DictReader(lines)}


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None
