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


def day_in_name(path: Path) -> tuple[date, str] | None:
    """The day that the file's or its nearest folder's name gives, with the rule; a month alone means its last day.

    >>> day_in_name(Path("boards-2025-10/acme.json"))
    (datetime.date(2025, 10, 31), 'month in folder name, its last day')
    """
    names = [(path.name, "file")] + [(part, "folder") for part in reversed(path.parent.parts[-3:])]
    for name, kind in names:
        for found in _DAY.finditer(name):
            year, month = int(found[1]), int(found[2])
            if not 1 <= month <= 12:
                continue
            last = calendar.monthrange(year, month)[1]
            if found[3] is None:
                return date(year, month, last), f"month in {kind} name, its last day"
            if 1 <= int(found[3]) <= last:
                return date(year, month, int(found[3])), f"date in {kind} name"
    return None
