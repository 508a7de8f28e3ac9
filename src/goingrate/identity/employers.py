"""Who hires: one key per employer and source."""

from __future__ import annotations

import re
from urllib.parse import unquote

_LEGAL = re.compile(
    r"[\s,]+(?:inc|llc|ltd|limited|gmbh|ag|se|corp|corporation|co|plc|b\.?v|s\.?a|s\.?a\.?s|oy|ab|a/s|pty)\.?$",
    re.IGNORECASE,
)
_LONGEST = 200  # characters of a name that count: what goes on is no name
_BOARD_IS_EMPLOYER = {"ashby", "greenhouse", "lever"}


def employer_name(source: str, board: str, company: str | None) -> str | None:
    """The employer's name as shown: the company where the source names it, else the board where that is one employer's.

    >>> employer_name("ashby", "acme%20robotics", None), employer_name("hackernews", "2026-01", None)
    ('acme robotics', None)
    """
    if company and company.strip():
        return company.strip()
    return unquote(board) if source in _BOARD_IS_EMPLOYER else None


def employer_key(source: str, board: str, company: str | None) -> str | None:
    """The key under which an employer is counted, None where no one is named.

    Names are folded, cut after 200 characters and lose their legal suffix. Employers of different sources stay apart:
    a name alone joins no two.

    >>> employer_key("hackernews", "2026-01", "Acme Robotics, Inc.") == employer_key("hackernews", "x", "ACME Robotics")
    True
    """
    name = employer_name(source, board, company)
    if name is None:
        return None
    short = " ".join(name.split())[:_LONGEST]
    folded = re.sub(r"[^\w+]+", " ", _LEGAL.sub("", short).casefold()).strip()
    return f"{source}:{folded}" if folded else None
