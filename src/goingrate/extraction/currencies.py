"""Currencies: how they are written, in which country, and what annual pay in them is believed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Currency(NamedTuple):
    """What we know of a currency: the annual pay believed, and the least that is annual without a word for it."""

    code: str
    year_low: float
    year_high: float
    year_from: float


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of our lists, without its comment lines."""
    text = (files("goingrate") / "lists" / name).read_text(encoding="utf-8")
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


@cache
def currencies() -> dict[str, Currency]:
    """Every currency we read, by ISO 4217 code.

    >>> currencies()["EUR"].year_from
    14000.0
    """
    return {
        row["code"]: Currency(row["code"], *(float(row[key]) for key in ("year_low", "year_high", "year_from")))
        for row in rows("currencies.csv")
    }


@cache
def signs_by_form() -> dict[str, dict[str, str]]:
    """For each sign, code and word in its written form: country to currency, with `""` for the default."""
    meanings: dict[str, dict[str, str]] = {}
    for row in rows("currencies.csv"):
        code, countries, defaults = row["code"], row["countries"].split(), row["default_of"].split()
        for sign in [*row["signs"].split(), *row["words"].split(), code]:
            meaning = meanings.setdefault(sign.casefold() if sign != code else sign, {})
            meaning.update(dict.fromkeys(countries, code))
            if sign in defaults or sign in row["words"].split() or sign == code:
                meaning[""] = code
    for meaning in meanings.values():
        if len(set(meaning.values())) == 1:
            meaning[""] = next(iter(meaning.values()))
    return meanings


@cache
def currency_of_country() -> dict[str, str]:
    """The currency of each country in our list, by ISO 3166 alpha-2 code.

    >>> currency_of_country()["CH"]
    'CHF'
    """
    return {country: row["code"] for row in rows("currencies.csv") for country in row["countries"].split()}


def currencies_of_sign(sign: str) -> dict[str, str]:
    """What a sign, code or word means, by country; `""` stands for any other country.

    >>> currencies_of_sign("€"), currencies_of_sign("kr")["NO"]
    ({'DE': 'EUR', ...}, 'NOK')
    """
    return signs_by_form().get(sign) or signs_by_form().get(sign.casefold()) or {}


def codes_of(signs: tuple[str, ...]) -> set[str]:
    """The currencies that the signs name beyond doubt, leaving out signs that several share.

    >>> codes_of(("$", "CAD")), codes_of(("$",))
    ({'CAD'}, set())
    """
    meanings = [set(currencies_of_sign(sign).values()) for sign in signs]
    return {code for meaning in meanings if len(meaning) == 1 for code in meaning}
