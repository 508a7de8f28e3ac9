"""The names of professional certificates: every spelling of the list, and what it means."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from goingrate.extraction.title_words import read_list

SURE, ASKED, SAID = 0, 1, 2  # what a name needs: nothing, a place where certificates are asked, a word of them beside


class CertificateName(NamedTuple):
    """One spelling of a certificate; one with capitals counts as written; needs: SURE, ASKED or SAID."""

    word: str
    id: str
    exact: bool
    needs: int


@cache
def certificate_names() -> tuple[CertificateName, ...]:
    """Every spelling of `lists/certificates.csv`, made once.

    >>> [(name.id, name.exact, name.needs) for name in certificate_names() if name.word in ("PMP", "CSM")]
    [('pmp', True, 1), ('csm', True, 2)]
    """
    found: dict[str, CertificateName] = {}
    for row in read_list("certificates.csv"):
        names = [name for name in row["aliases"].split("|") if name]
        if len(row["id"]) > 3 and not any(name.rstrip("?").lower() == row["id"] for name in names):
            names.insert(0, row["id"])
        for name in names:
            word = name.rstrip("?")
            found[word] = CertificateName(word, row["id"], word != word.lower(), len(name) - len(word))
    return tuple(found.values())
