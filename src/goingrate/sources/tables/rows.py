"""What a table of any format is: its columns and its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from goingrate.sources.source import Rejected

Row: TypeAlias = list[Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a document: its kind, its columns and its rows, each as wide as the header or rejected.

    An iterator can be read once; a file that breaks off in its middle ends with the reason and all its bytes.
    """

    kind: str
    header: tuple[str, ...]
    rows: Iterator[Row | Rejected]

    @property
    def is_text(self) -> bool:
        """Whether it is delimited text, which only its columns tell from prose."""
        return self.kind in ("CSV", "TSV")
