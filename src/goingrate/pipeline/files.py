"""Paths to documents, and the day that a file's name gives."""

from __future__ import annotations

import calendar
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from goingrate.pipeline.compression import MAX_BYTES, decompress
from goingrate.sources.source import Document

_DAY = re.compile(r"(?<!\d)(20\d\d)-(\d\d)(?:-(\d\d))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that is not read, and why."""

    path: Path
    reason: str


def find_files(paths: Iterable[Path]) -> Iterator[Path | Skipped]:
    """Every file under the paths, folders in the order of their names; what can't be walked, with the reason.

    A store's own folder is not walked, nor what links lead to.
    """
    for path in paths:
        if path.is_dir():
            found = False
            for each in _walk(path):
                found = True
                yield each
            if not found:
                yield Skipped(path, "an empty folder")
        elif path.exists() or path.is_symlink():
            yield path
        else:
            yield Skipped(path, "no such file or folder")


def _walk(top: Path) -> Iterator[Path | Skipped]:
    unreadable: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=unreadable.append):
        if "store.json" in names and "writer.lock" in names:
            folders.clear()
            yield Skipped(Path(folder), "a store, not feeds")
            continue
        for linked in sorted(name for name in folders if (Path(folder) / name).is_symlink()):
            yield Skipped(Path(folder) / linked, "a link to a folder; name the folder itself")
        folders.sort()
        for name in sorted(names):
            yield Path(folder) / name
    for error in unreadable:
        yield Skipped(Path(error.filename), f"can't be opened: {error.strerror}")


def load(path: Path) -> Document | Skipped:
    """The file as a document: `.gz` and `.zst` undone by content, byte-order marks removed."""
    if not path.is_file():
        return Skipped(path, "not a regular file")
    try:
        if path.stat().st_size > 2 * MAX_BYTES:
            return Skipped(path, f"larger than {2 * MAX_BYTES // 2**20} MiB; split it")
        body = path.read_bytes()
    except OSError as error:
        return Skipped(path, f"can't be opened: {error.strerror}")
    return document_of(path.name, body, path.absolute().parent.name) if body else Skipped(path, "an empty file")


def document_of(name: str, body: bytes, folder: str = "") -> Document:
    """Bytes as a document under a name in a folder, compression and byte-order marks undone.

    >>> document_of("ads.jsonl.gz", b"\\xef\\xbb\\xbf{}").name
    'ads.jsonl'
    """
    whole, damage = decompress(body)
    if whole.startswith((b"\xff\xfe", b"\xfe\xff")):
        whole = whole.decode("utf-16", errors="replace").encode("utf-8")
    return Document(re.sub(r"\.(gz|zst)$", "", name), whole.removeprefix(b"\xef\xbb\xbf"), damage, folder)


class NamedDays(NamedTuple):
    """The days that a name allows: one, or a month's; where: the file or folder that is so named, and its kind."""

    first: date
    last: date
    where: Path
    kind: str

    @property
    def exact(self) -> bool:
        """Whether the name gives a single day."""
        return self.first == self.last


def days_in_name(path: Path) -> NamedDays | None:
    """The day or month that the file's name gives, else the nearest of its three folders; None where none does.

    >>> days_in_name(Path("boards-2025-10/acme.json"))[:2]
    (datetime.date(2025, 10, 1), datetime.date(2025, 10, 31))
    """
    places = [(path, "file"), *((folder, "folder") for folder in list(path.parents)[:3])]
    for where, kind in places:
        for found in _DAY.finditer(where.name):
            year, month = int(found[1]), int(found[2])
            if not 1 <= month <= 12:
                continue
            last = calendar.monthrange(year, month)[1]
            if found[3] is None:
                return NamedDays(date(year, month, 1), date(year, month, last), where, kind)
            if 1 <= int(found[3]) <= last:
                day = date(year, month, int(found[3]))
                return NamedDays(day, day, where, kind)
    return None
