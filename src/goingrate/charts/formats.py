"""Figures as people read them: amounts, shares, counts, spans."""

from __future__ import annotations

import unicodedata


def printable(text: str) -> str:
    """One line safe for a terminal: what comes from outside may hold control and direction characters, or line breaks.

    >>> printable("Acme" + chr(27) + "[2J" + chr(10) + "- forged")
    'Acme\\\\x1b[2J - forged'
    """
    line = " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
    return "".join(c if unicodedata.category(c) not in _UNSAFE else f"\\x{ord(c):02x}" for c in line)


_UNSAFE = {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"}


def money(value: float | None) -> str:
    """An annual amount to the nearest thousand: `148k`; from ten million on in millions; small ones whole.

    >>> money(148_300), money(950), money(12_340_000), money(None)
    ('148k', '950', '12.3M', '-')
    """
    if value is None:
        return "-"
    if abs(value) >= 10_000_000:
        return f"{value / 1e6:,.1f}M"
    return f"{value / 1000:,.0f}k" if abs(value) >= 10_000 else f"{value:,.0f}"


def percent(value: float | None) -> str:
    """A share in per cent: `37 %`.

    >>> percent(0.37), percent(None)
    ('37 %', '-')
    """
    return "-" if value is None else f"{value:.0%}".replace("%", " %")


def count(value: float | None) -> str:
    """A whole number: `1,204`."""
    return "-" if value is None else f"{value:,.0f}"
