"""Hacker News "Who is hiring?" threads in two recorded shapes: a run of items, and a month's comments for a map."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html import unescape
from urllib.parse import parse_qs, urlsplit

import msgspec

from goingrate.errors import MalformedInputError
from goingrate.records.posting import Posting
from goingrate.sources.source import Document, Feed, Source, items_of, read_items
from goingrate.text.html import plain_text

_ITEM_PAGE = "https://news.ycombinator.com/item?id="
_SEPARATOR = re.compile(r"\s*\|\s*|\s+(?:-{1,2}|–|—)\s+")
_ADDRESS = re.compile(r"\(?\[?<?(?:https?://|www\.)\S*|\([^)]*\)|\[[^\]]*\]")
# Words that say the first segment of a header is a role, a place or an exclamation, not an employer.
_NO_COMPANY = re.compile(
    r"\b(?:engineers?|developers?|scientists?|designers?|managers?|analysts?|architects?|hiring|remote|onsite|on-site|"
    r"hybrid|full[- ]?time|part[- ]?time|intern(?:ship)?s?|looking|seeking|we|we're|our|join|cto|lead|head|senior|sr|"
    r"junior|founding|founder|wanted|contract|freelance|visa)\b|[!?,;:]|\.\s",
    re.IGNORECASE,
)


class _Story(msgspec.Struct):
    id: int
    text: str
    time: int | None = None
    by: str | None = None
    source: str | None = None


class _MapComment(msgspec.Struct):
    full_html: str
    url: str


class _Thread(msgspec.Struct):
    who_is_hiring_thread_id: int | None = None


_STORY = msgspec.json.Decoder(_Story)
_COMMENT = msgspec.json.Decoder(_MapComment)


def company_in_header(text: str) -> str | None:
    """The employer's name as the header line's first segment, None where that is not clearly a name.

    >>> company_in_header("Acme Robotics (YC W21) | Senior ML Engineer | Berlin")
    'Acme Robotics'
    >>> company_in_header("Senior ML Engineer | Acme | Berlin") is None
    True
    """
    first_line = text.split("\n", 1)[0][:300]
    segments = _SEPARATOR.split(first_line, maxsplit=2)
    if len(segments) < 2:
        return None
    name = _ADDRESS.sub(" ", segments[0]).strip(" -–—|*")
    name = re.sub(r"\s+", " ", name)
    if not 2 <= len(name) <= 60 or len(name.split()) > 6 or _NO_COMPANY.search(name) or not re.search(r"\w", name):
        return None
    return name


def _posting(board: str, key: str, html: str, body: bytes, posted_on: date | None) -> Posting:
    text = plain_text(html, keep_newlines=True)
    if not text:
        raise MalformedInputError("empty text")
    return Posting(
        source="hackernews",
        board=board,
        key=key,
        title=None,
        text=text,
        company=company_in_header(text),
        url=_ITEM_PAGE + key,
        posted_on=posted_on,
        body=body,
    )


def read_story(body: bytes, board: str) -> Posting:
    """One item of a run as a posting.

    >>> read_story(b'{"id": 7, "text": "Acme | Data Engineer | Oslo", "time": 1767377545}', "t").posted_on
    datetime.date(2026, 1, 2)
    """
    story = _STORY.decode(body)
    posted_on = None if story.time is None else datetime.fromtimestamp(story.time, UTC).date()
    return _posting(board, str(story.id), unescape_once(story.text), body, posted_on)


def unescape_once(text: str) -> str:
    """HTML with its slashes back; Hacker News escapes them inside addresses as `&#x2F;`."""
    return text.replace("&#x2F;", "/")


def read_comment(body: bytes, board: str) -> Posting:
    """One comment of a month's map file as a posting; its date is not recorded there."""
    comment = _COMMENT.decode(body)
    key = parse_qs(urlsplit(unescape(comment.url)).query).get("id", [""])[0]
    if not key.isdigit():
        raise MalformedInputError("no item id in url")
    return _posting(board, key, comment.full_html, body, None)


def _is_run(document: Document) -> bool:
    outline = document.outline
    return isinstance(outline, dict) and "jobs" in outline and "sources" in outline and "run_id" in outline


def recognise(document: Document) -> bool:
    """Whether the document is a thread in one of the two shapes."""
    if not document.is_json:
        return False
    if _is_run(document):
        return True
    return isinstance(document.outline, list) and resembles_map(document.head)


def resembles_map(head: bytes) -> bool:
    """Whether the bytes begin like a month's map file."""
    return b'"full_html"' in head and b"news.ycombinator.com/item" in head


def read(document: Document) -> Feed:
    """The thread's posts; the board is the thread's number, else the file's name."""
    outline = document.outline
    if isinstance(outline, list):
        board = document.name.removesuffix(".json")
        return Feed("hackernews", board, read_items(outline, lambda body: read_comment(body, board)), listing="thread")
    try:
        thread = msgspec.json.decode(outline["sources"], type=_Thread).who_is_hiring_thread_id
        dated = msgspec.json.decode(outline["date"], type=date) if "date" in outline else None
    except msgspec.MsgspecError as error:
        raise MalformedInputError("malformed thread: no date or thread id where they belong") from error
    board = str(thread or document.name.removesuffix(".json"))
    stories = read_items(items_of(outline["jobs"]), lambda body: read_story(body, board))
    return Feed("hackernews", board, stories, dated=dated, listing="thread", synthetic="synthetic" in outline)


SOURCE = Source(
    name="hackernews",
    label='Hacker News "Who is hiring?" thread',
    recognise=recognise,
    resembles=lambda head: b'"who_is_hiring' in head or resembles_map(head),
    read=read,
)
