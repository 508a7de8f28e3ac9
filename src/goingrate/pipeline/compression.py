"""Compressed bytes undone piece by piece: what came out is kept where the rest is damaged."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import zstandard

MAX_BYTES = 2**29
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
# A thousandfold (gzip) or thirty-thousandfold (zstd) expansion of one piece must fit in memory.
_PIECE = 1024


def decompress(body: bytes) -> tuple[bytes, str | None]:
    """The bytes undone by content, and what is damaged about them if anything is; other bytes come back as they are.

    >>> import gzip
    >>> decompress(gzip.compress(b"whole")), decompress(gzip.compress(b"cut")[:-6])
    ((b'whole', None), (b'cut', 'truncated compression'))
    """
    if not body.startswith((_GZIP, _ZSTD)):
        return body, None
    parts: list[bytes] = []
    size, damage = 0, None
    try:
        for part in _gunzip(body) if body.startswith(_GZIP) else _unzstd(body):
            parts.append(part)
            size += len(part)
            if size > MAX_BYTES:
                return b"".join(parts)[: 2**16], f"larger than {MAX_BYTES // 2**20} MiB when decompressed"
    except EOFError:
        damage = "truncated compression"
    except (zlib.error, zstandard.ZstdError):
        damage = "damaged compression"
    return b"".join(parts), damage


def _gunzip(body: bytes) -> Iterator[bytes]:
    while body.startswith(_GZIP):
        stream = zlib.decompressobj(wbits=31)
        while not stream.eof:
            part = stream.decompress(body, 2**24)
            body = stream.unconsumed_tail
            yield part
            if not part and not body and not stream.eof:
                raise EOFError
        body = stream.unused_data
    if body.strip(b"\0"):
        raise zlib.error("bytes after the end")


def _unzstd(body: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(body):
        stream = zstandard.ZstdDecompressor().decompressobj()
        while not stream.eof:
            if at >= len(body):
                raise EOFError
            yield stream.decompress(body[at : at + _PIECE])
            at += _PIECE
        at = min(at, len(body)) - len(stream.unused_data)
