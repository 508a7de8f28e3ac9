"""Compressed bytes undone piece by piece: what came out is kept where the rest is damaged."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pyarrow as pa

MAX_BYTES = 2**29
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_PIECE = 2**20


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
    except zlib.error:
        damage = "damaged compression"
    except OSError as error:  # what Arrow raises for either
        damage = "truncated compression" if "Truncated" in str(error) else "damaged compression"
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
    with pa.CompressedInputStream(pa.BufferReader(body), "zstd") as stream:
        while part := stream.read(_PIECE):
            yield part
