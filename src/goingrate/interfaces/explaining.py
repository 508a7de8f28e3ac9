"""The command explain: a posting's text with its facts underlined."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goingrate.errors import GoingRateError, NothingReadError
from goingrate.interfaces.options import json_option, say, store_option

if TYPE_CHECKING:
    from goingrate.answers.explanation import Explanation
    from goingrate.records.posting import Posting
    from goingrate.sources.source import Document

_HTML = re.compile(
    r"\s{0,100}(?:<\?xml[^<>]{0,200}>\s{0,100})?<(?:!--|!doctype\s{1,9}html|(?:html|head|body|main|title|meta|link|style|script"
    r"|header|section|article|p|div|span|ul|ol|li|dl|h[1-6]|br|hr|b|i|u|a|em|strong|small|font|center|table|tr|td|img"
    r")(?=[\s/>]))",
    re.IGNORECASE,
)
# what opens JSON, XML or a form of them, and no sentence: `[Remote] Engineer` is a text
_DATA = re.compile(
    rf"(?!{_HTML.pattern})\s{{0,100}}(?:\{{(?!\{{)|\[\s{{0,100}}[\[\]{{\"]|<[?!]|<[a-z][^<>]{{0,200}}>\s{{0,100}}<)",
    re.IGNORECASE,
)


@click.command()
@click.argument("posting")
@click.option("--title", help="The title of a plain text, which has none of its own.")
@click.option("--location", help="The place of a plain text, as its advertiser writes it.")
@click.option(
    "--html", "page", type=click.Path(path_type=Path, dir_okay=False), help="Write a page that stands alone to FILE."
)
@store_option()
@json_option
def explain(
    posting: str, title: str | None, location: str | None, page: Path | None, store: Path, *, as_json: bool
) -> None:
    """Print a POSTING's text with its facts underlined, each with value, rule and words, and every silence's reason.

    POSTING: an id of the store (the posting's, the source's, source/board/key, its vacancy's, or a beginning), its
    page's address, or a file with a posting or a plain text (`-` reads stdin). A plain text has no title and no place
    but those of --title and --location; with them it is read better. A page masks e-mail addresses and telephone
    numbers, as exports do; `file.json#KEY` takes one posting of several.
    """
    found = _asked(posting, title, location, store)
    if page is not None:
        from goingrate.interfaces.explain_page import write_explanation

        write_explanation(found, page)
        say(f"goingrate: wrote {page}")
    if as_json:
        click.echo(json.dumps(found.to_json(), ensure_ascii=False, default=str))
    elif page is None:
        from goingrate.interfaces.terminal import width
        from goingrate.interfaces.terminal_explain import explanation_text

        click.echo(explanation_text(found, width(), colours=_in_colours()), color=True)


def _in_colours() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _asked(name: str, title: str | None, location: str | None, store: Path) -> Explanation:
    """The explanation of a file's posting, or of one of the store."""
    path, _, key = name.rpartition("#") if "#" in name and not Path(name).exists() else (name, "", "")
    if path == "-" or Path(path).is_file():
        from goingrate.answers.explanation import explain as explained

        return explained(_posting_of(path, key, title, location))
    if Path(path).is_dir():
        raise GoingRateError(f"{path} is a folder; name a file in it, or a posting of the store")
    if title or location:
        raise click.UsageError("--title and --location are for a plain text; a posting of the store has its own")
    from goingrate.answers.market import open_market
    from goingrate.answers.posting_asked import explain_asked

    return explain_asked(open_market(store), name)


def _posting_of(path: str, key: str, title: str | None, location: str | None) -> Posting:
    """The posting that a file holds: one of a known kind, or the file's whole text."""
    from goingrate.pipeline.files import Skipped, document_of, load
    from goingrate.records.posting import Posting

    document = document_of("stdin", sys.stdin.buffer.read()) if path == "-" else load(Path(path))
    if isinstance(document, Skipped):
        raise NothingReadError(f"{path}: {document.reason}")
    known = _known(path, document)
    if known is None:
        text = _text_of(path, document)
        if not text.strip():
            raise NothingReadError(f"{path}: there is no text in it")
        return Posting("text", "-", Path(path).name, title, text, location=location)
    if title or location:
        raise click.UsageError(f"--title and --location are for a plain text; {path} holds postings with their own")
    chosen = [posting for posting in known if not key or posting.key == key]
    if not chosen:
        raise NothingReadError(f"{path}: no posting '{key}' in it" if key else f"{path}: no posting in it can be read")
    if len(chosen) > 1:
        keys = ", ".join(posting.key for posting in chosen[:3])
        raise GoingRateError(
            f"{path} holds {len(chosen):,} postings ({keys}, ...); name one as '{path}#{chosen[0].key}'"
        )
    return chosen[0]


def _known(path: str, document: Document) -> list[Posting] | None:
    """The postings of a file of a known kind, None where it is of none and may be a plain text."""
    from goingrate.records.posting import Posting
    from goingrate.sources.registry import source_of
    from goingrate.sources.source import Closed, Rejected

    source, broken = source_of(document)
    if source is None or broken is not None:
        if document.damage or (source is not None and broken):
            raise NothingReadError(f"{path}: {document.damage or broken}")
        return None
    items = [item.posting if isinstance(item, Closed) else item for item in source.read(document).items]
    for item in items:
        if isinstance(item, Rejected):
            say(f"{path}: not read, {item.reason}")
    return [item for item in items if isinstance(item, Posting)]


def _text_of(path: str, document: Document) -> str:
    """The text of a file that is no postings of a known kind; data of other kinds is refused, not read as prose."""
    try:
        text = document.body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NothingReadError(
            f"{path}: neither postings of a known kind nor text in UTF-8 ({error.reason}); save it as UTF-8"
        ) from error
    if _DATA.match(text):
        raise NothingReadError(
            f"{path}: not a kind of file that goingrate reads; save the advertisement's own words as a text file"
        )
    if not _HTML.match(text):
        return text
    from goingrate.text.html import plain_text

    shown = plain_text(text)
    if not shown.strip() and "ld+json" in text:
        raise NothingReadError(
            f"{path}: this page shows no text, it holds the posting as data for machines (JSON-LD), "
            "which goingrate doesn't read; save the text that a browser shows"
        )
    return shown
