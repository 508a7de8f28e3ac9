"""HTML to plain text with the line breaks that a reader sees."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

_BLOCKS = (
    "p, div, br, li, ul, ol, h1, h2, h3, h4, h5, h6, tr, table, section, article, header, footer, blockquote, pre, hr, "
    "dt, dd"
)
_SPACES = "\t\r\f\v\u00a0"  # what is shown as a space and is none


def plain_text(html: str, *, keep_newlines: bool = False) -> str:
    r"""The text of an HTML fragment: one line a block element, scripts and styles gone, runs of spaces as one.

    html: a fragment or a page; keep_newlines: the source's own line breaks count too (Hacker News writes them)

    >>> plain_text("<p>Pay: <b>$100</b>-$120K</p><ul><li>Python<li>Go</ul>")
    'Pay: $100-$120K\nPython\nGo'
    >>> plain_text("one\ntwo<script>alert(1)</script> &amp; three")
    'one two & three'
    """
    source = html if keep_newlines else html.replace("\r", " ").replace("\n", " ")
    tree = LexborHTMLParser(source)
    root = tree.body
    if root is None:
        return ""
    for node in root.css("script, style, template, noscript"):
        node.decompose()
    for link in root.css("a[href]"):
        shown, target = link.text(deep=True), link.attributes.get("href")
        # a shortened address is shown; the whole one is what was written
        if target and shown.endswith("...") and target.startswith(shown[:-3]):
            link.replace_with(target)
    for node in root.css(_BLOCKS):
        node.insert_before("\n")
        node.insert_after("\n")
    return tidy_lines(root.text(deep=True, separator=""))


def tidy_lines(text: str) -> str:
    r"""Text with runs of spaces as one, no spaces at line ends and no empty lines.

    >>> tidy_lines("a  b \n\n\n\n c")
    'a b\nc'
    """
    # plain replacements: a third of the time that patterns take, and this is most of a page's reading
    for space in _SPACES:
        text = text.replace(space, " ")
    return _single(_single(text, " ").replace(" \n", "\n").replace("\n ", "\n"), "\n").strip()


def _single(text: str, char: str) -> str:
    """The text with each run of the character as one."""
    while char * 2 in text:
        text = text.replace(char * 2, char)
    return text
