"""SVG elements as text: everything that comes in is escaped, positions are per cent of the width or pixels."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def element(name: str, *content: str, **attributes: object) -> str:
    """One element as text; content is markup already, `class_` stands for class and `_` for a hyphen.

    >>> element("text", text("a<b"), x="5%", class_="label", text_anchor="end")
    '<text x="5%" class="label" text-anchor="end">a&lt;b</text>'
    """
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(content)
    return f"<{name}{named}>{inside}</{name}>" if inside else f"<{name}{named}/>"


def text(words: str) -> str:
    """Words as markup."""
    return escape(words)


def at(position: float) -> str:
    """A position of 0 to 100 as SVG writes it.

    >>> at(12.3456)
    '12.35%'
    """
    return f"{position:.2f}".rstrip("0").rstrip(".") + "%"


def chart(name: str, title: str, description: str, height: int, body: Iterable[str], *, synthetic: bool = False) -> str:
    """A whole chart as wide as its container: title and description for those who can't see it, then its body.

    name: an id that no other chart of the page has; synthetic: written across it and into its title
    """
    marks = []
    if synthetic:
        title = f"SYNTHETIC: {title}"
        marks = [
            element(
                "text", text("SYNTHETIC"), x="50%", y=height / 2, text_anchor="middle", class_="watermark",
                fill="#b3261e", fill_opacity=0.13, font_size=44, font_weight=700, aria_hidden="true",
            )
        ]  # fmt: skip
    return element(
        "svg",
        element("title", text(title), id=f"{name}-title"),
        element("desc", text(description), id=f"{name}-desc"),
        *body,
        *marks,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        width="100%",
        height=height,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )
