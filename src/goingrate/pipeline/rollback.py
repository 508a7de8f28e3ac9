"""An earlier build made the newest answer again, without undoing anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from goingrate.errors import StoreError
from goingrate.settings import command
from goingrate.tables.disk import missing_tables
from goingrate.tables.store import ROLLED_BACK, Build, Store


def roll_back(store: Store, number: int) -> Build:
    """The build just published that repeats build `number`: the same tables at the same versions under a new number.

    Nothing is removed: builds in between stay readable by their numbers, and what was read stays in the store. The
    next build with news, of feeds, rules or code, is made of everything as always; one without leaves this one.
    Raises StoreError where the build is not there, is the newest answer already, or has lost a file.
    """
    with store.writing():
        newest, asked = store.build(), store.build(number)
        if newest.versions == asked.versions:
            as_asked = "" if newest.number == number else f" as build {newest.number}"
            raise StoreError(f"build {number} is the newest answer already{as_asked}")
        gone = missing_tables(store, asked)
        if gone:
            raise StoreError(
                f"build {number} can't be taken up again: files of its {', '.join(gone)} are gone; "
                f"make a new one with: {command()} build --again"
            )
        note = asked.note if asked.is_rollback else f"{ROLLED_BACK}{number}"
        build = replace(asked, number=newest.number + 1, note=note, finished_at=datetime.now(UTC))
        store.publish(build)
        return build
