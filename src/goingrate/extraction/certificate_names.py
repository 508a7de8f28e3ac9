"""The names of professional certificates: every spelling of the list, and what it means."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from goingrate.extraction.title_words import read_list


class CertificateName(NamedTuple):
    """One spelling of a certificate; a hard one is a bare abbreviation, which counts as written alone, in company."""

    word: str
    id: str
    hard: bool


@cache
def certificate_names() -> tuple[CertificateName, ...]:
    """Every spelling of `lists/certificates.csv`, made once.

    >>> next(name for name in certificate_names() if name.word == "PMP").hard
    True
    """
    found: dict[tuple[str, bool], CertificateName] = {}
    for row in read_list("certificates.csv"):
        names = [name for name in row["aliases"].split("|") if name]
        if len(row["id"]) > 3 and not any(name.lower() == f"{row['id']}?" for name in names):
            names.insert(0, row["id"])
        for name in names:
            word, hard = name.removesuffix("?"), name.endswith("?")
            found[word, hard] = CertificateName(word, row["id"], hard)
    return tuple(found.values())
