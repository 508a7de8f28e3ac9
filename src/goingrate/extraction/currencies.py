"""Currencies: how they are written, in which country, and what annual pay in them is believed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from goingrate.records.facts import Pay


class Currency(NamedTuple):
    """What we know of a currency: the annual pay believed, and the least that is annual without a word for it.

    month_low, month_high: what is monthly without a word for it, where advertisements quote by the month; else zeros
    """

    code: str
    year_low: float
    year_high: float
    year_from: float
    month_low: float
    month_high: float


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
    bounds = ("year_low", "year_high", "year_from", "month_low", "month_high")
    return {
        row["code"]: Currency(row["code"], *(float(row[key] or 0) for key in bounds)) for row in rows("currencies.csv")
    }


@cache
def signs_by_form() -> dict[str, dict[str, str]]:
    """For each sign, code and word in its written form: country to currency, with `""` for the default."""
    meanings: dict[str, dict[str, str]] = {}
    for row in rows("currencies.csv"):
        code, countries, defaults = row["code"], row["countries"].split(), row["default_of"].split()
        words = [word.replace("_", " ") for word in row["words"].split()]
        for sign in [*row["signs"].split(), *words, code]:
            meaning = meanings.setdefault(sign.casefold() if sign != code else sign, {})
            meaning.update(dict.fromkeys(countries, code))
            if sign in defaults or sign in words or sign == code:
                meaning[""] = code
    for sign, meaning in meanings.items():
        if len(set(meaning.values())) == 1 and len(sign) > 1:  # a lone letter such as P means a currency at home only
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
    return signs_by_form().get(sign) or signs_by_form().get(" ".join(sign.casefold().split())) or {}


def codes_of(signs: tuple[str, ...]) -> set[str]:
    """The currencies that the signs name beyond doubt, leaving out signs that several share.

    >>> codes_of(("$", "CAD")), codes_of(("$",)), codes_of(("P",))
    ({'CAD'}, set(), set())
    """
    meanings = [currencies_of_sign(sign) for sign in signs]
    return {meaning[""] for meaning in meanings if "" in meaning and len(set(meaning.values())) == 1}


def is_plausible(pay: Pay) -> bool | None:
    """Whether annual pay lies within what is believed of its currency; None where no bounds are known.

    >>> is_plausible(Pay(90_000, 120_000, "USD", "year")), is_plausible(Pay(26, 26, "USD", "year"))
    (True, False)
    >>> is_plausible(Pay(80e6, 120e6, "KRW", "year")), is_plausible(Pay(40, 50, "USD", "hour"))
    (True, None)
    """
    known = currencies().get(pay.currency)
    if known is None or not known.year_high or pay.period != "year":
        return None
    return all(known.year_low <= end <= known.year_high for end in (pay.min, pay.max) if end is not None)
