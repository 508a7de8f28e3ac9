"""Which board a document is of: by its items' addresses, or by the file's name where these don't say."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from goingrate.sources.source import Document

_DATE = re.compile(r"(?<!\d)20\d\d-?\d\d(?:-?\d\d)?(?!\d)")
_EDGE = " ._-"
# Words that name what a file holds and no employer; a name made of them alone is no board's.
_IDLE = frozenset({"board", "boards", "job", "jobs", "posting", "postings", "content", "data", "feed", "list", "api"})


def address_below(domain: str, address: str) -> SplitResult | None:
    """The parts of an address whose host is the domain or lies below it, None for any other.

    >>> address_below("lever.co", "https://jobs.lever.co/acme/1").path
    '/acme/1'
    >>> address_below("lever.co", "https://cantilever.co/acme/1") is None
    True
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # no address
        return None
    return parts if host == domain or host.endswith(f".{domain}") else None


def board_in_name(name: str, source: str) -> str | None:
    """The board that a file's or folder's name gives, None where it names none.

    What is left of the name without its ending, its date and the source's own name.

    >>> board_in_name("greenhouse_acme.json", "greenhouse"), board_in_name("acme-labs.2026-08-05.json", "greenhouse")
    ('acme', 'acme-labs')
    >>> board_in_name("greenhouse-2026-08-05.json", "greenhouse") is None
    True
    """
    stem = _DATE.sub("", re.sub(r"\.jsonl?$", "", name)).strip(_EDGE)
    stem = re.sub(rf"^{source}(?=[{_EDGE}]|$)|(?<=[{_EDGE}]){source}$", "", stem, flags=re.IGNORECASE).strip(_EDGE)
    words = re.findall(r"[^\W_]+", stem)
    return stem if words and not {word.casefold() for word in words} <= _IDLE else None


def board_of(document: Document, source: str, company: str | None) -> str:
    """The board of a document whose items name none: the file's name, else the company, else the folder's name.

    The company comes second: one employer may keep several boards, and a board's fetch closes what it doesn't list.

    >>> board_of(Document("jobs.json", b""), "greenhouse", "Acme Robotics")
    'acme robotics'
    """
    folded = " ".join((company or "").casefold().split())
    named = board_in_name(document.name, source) or folded or board_in_name(document.folder, source)
    return named or re.sub(r"\.jsonl?$", "", document.name)
