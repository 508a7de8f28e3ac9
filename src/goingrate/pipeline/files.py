"""Paths to documents: folders walked, compression undone, the day a file was recorded found."""

from __future__ import annotations

import calendar
import gzip
import io
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import zstandard

from goingrate.errors import MalformedInputError
from goingrate.sources.source import Document

MAX_BYTES = 2**30
_DAY = re.compile(r"(?<!\d)(20\d\d)-(\d\d)(?:-(\d\d))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that is not read, and why."""

    path: Path
    reason: str


def find_files(paths: Iterable[Path]) -> Iterator[Path | Skipped]:
    """Every file under the paths, folders in the order of their names; what is no file, with the reason."""
    for path in paths:
        if path.is_dir():
            found = False
            for folder, folders, names in os.walk(path):
                folders.sort()
                for name in sorted(names):
                    found = True
                    yield Path(folder) / name
            if not found:
                yield Skipped(path, "an empty folder")
        elif path.exists():
            yield path
        else:
            yield Skipped(path, "no such file or folder")


def load(path: Path) -> Document | Skipped:
    """The file as a document: `.gz` and `.zst` undone by content, byte-order marks removed.

    Raises MalformedInputError where a compressed file is damaged.
    """
    if not path.is_file():
        return Skipped(path, "not a regular file")
    try:
        if path.stat().st_size > MAX_BYTES:
            return Skipped(path, "larger than 1 GiB; split it")
        body = path.read_bytes()
    except OSError as error:
        return Skipped(path, f"can't be opened: {error.strerror}")
    if not body:
        return Skipped(path, "an empty file")
    body = _decompressed(body)
    name = re.sub(r"\.(gz|zst)$", "", path.name)
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        body = body.decode("utf-16", errors="replace").encode("utf-8")
    return Document(name, body.removeprefix(b"\xef\xbb\xbf"))


def _decompressed(body: bytes) -> bytes:
    try:
        if body.startswith(b"\x1f\x8b"):
            with gzip.GzipFile(fileobj=io.BytesIO(body)) as stream:
                whole = stream.read(MAX_BYTES + 1)
        elif body.startswith(b"\x28\xb5\x2f\xfd"):
            with zstandard.ZstdDecompressor().stream_reader(body, read_across_frames=True) as stream:
                whole = stream.read(MAX_BYTES + 1)
        else:
            return body
    except (OSError, EOFError, zlib.error, zstandard.ZstdError) as error:
        raise MalformedInputError("damaged compression") from error
    if len(whole) > MAX_BYTES:
        raise MalformedInputError("larger than 1 GiB when decompressed")
    return whole


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
