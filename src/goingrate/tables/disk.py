"""What a store takes on disk, how much of it no build cites any more, and what is gone that a build cites."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from deltalake.exceptions import DeltaError

from goingrate.tables.schema import TABLES
from goingrate.tables.store import Build, Store

# A version costs some milliseconds to open: a store of a thousand nightly builds shall not keep a reader waiting.
MOST_VERSIONS = 400


@dataclass(frozen=True, slots=True)
class Disk:
    """Bytes: of each table with its log, of data files that no build cites, and free on the disk.

    whole: whether every build was asked what it cites; else what is cited by the oldest alone counts as uncited
    """

    tables: dict[str, int]
    uncited: int
    free: int
    whole: bool

    @property
    def total(self) -> int:
        """Bytes of all tables."""
        return sum(self.tables.values())


def disk(store: Store, builds: list[Build]) -> Disk:
    """What the store takes on disk; builds: those that are kept."""
    cited, whole = _cited(store, builds)
    sizes = {table: _sizes(store.folder / table) for table in TABLES}
    uncited = sum(
        size
        for files in sizes.values()
        for path, size in files.items()
        if path.endswith(".parquet") and "_delta_log" not in path and path not in cited
    )
    totals = {table: sum(files.values()) for table, files in sizes.items()}
    return Disk(totals, uncited, shutil.disk_usage(store.folder).free, whole)


def missing_tables(store: Store, build: Build) -> list[str]:
    """Tables of which the build's version, or a file of it, is gone."""
    gone = []
    for table, version in build.versions.items():
        try:
            files = store.snapshot(table, version).files
        except DeltaError:
            gone.append(table)
        else:
            gone += [table] * any(not Path(path).exists() for path in files)
    return gone


def _sizes(folder: Path) -> dict[str, int]:
    return {str(path.absolute()): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def _cited(store: Store, builds: list[Build]) -> tuple[set[str], bool]:
    """The files that the newest tables and the builds cite, newest first, and whether every build was asked."""
    newest = dict.fromkeys((table, store.version(table)) for table in TABLES)
    of_builds = dict.fromkeys(pair for build in reversed(builds) for pair in build.versions.items())
    pairs = [*newest, *(pair for pair in of_builds if pair not in newest)]
    cited: set[str] = set()
    for table, version in pairs[:MOST_VERSIONS]:
        try:
            cited.update(store.snapshot(table, version).files)
        except DeltaError:
            # the log no longer reaches back to this version: what it held can't be opened by anyone
            continue
    return cited, len(pairs) <= MOST_VERSIONS
