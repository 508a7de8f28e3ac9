"""Pages that stand alone: their templates, their styles, and a file written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:
    import jinja2


def page_templates(shown: Mapping[str, Callable[..., Any]] | None = None) -> jinja2.Environment:
    """The templates: everything they are given is escaped, and a name that they don't know is an error.

    shown: further filters by the name that templates call them
    """
    import jinja2

    pages = jinja2.Environment(
        loader=jinja2.PackageLoader("goingrate.interfaces", "pages"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters.update(shown or {})
    return pages


def page_part(*names: str) -> Markup:
    """The contents of our own style sheets or scripts, one after the other, to stand in a page as they are."""
    folder = files("goingrate.interfaces") / "pages"
    return Markup("\n".join((folder / name).read_text(encoding="utf-8") for name in names))  # noqa: S704 - ours


def write_whole(page: str, path: Path) -> None:
    """Write a page whole or not at all: a kill leaves what was there."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(page, encoding="utf-8")
    temporary.replace(path)
