"""The state of an installation and its store as text: findings first, then what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from goingrate.answers.diagnosis import Diagnosis
from goingrate.answers.health import Health, StoreHealth
from goingrate.answers.withheld import Withheld
from goingrate.charts.formats import percent, printable
from goingrate.interfaces.terminal import width, wrap

_MIB = 2**20
_MOST_KINDS = 20


def health_text(health: Health, found: tuple[Diagnosis, ...]) -> str:
    """The state as lines no wider than the terminal."""
    lines = [line for each in found for line in _finding(each)]
    lines += _install(health)
    if health.store is not None:
        store = health.store
        for part in (_feeds(store), _disk(store), _rejected(store), _silences(store)):
            lines += part
        if store.withheld is not None:
            lines += _withheld(store.withheld)
    columns = width()
    return "\n".join(line for whole in lines for line in wrap(printable(whole), columns))


def _finding(found: Diagnosis) -> Iterator[str]:
    yield f"{'OK' if found.ok else '!!'} {found.text}"
    if found.todo:
        yield f"   -> {found.todo}"


def _install(health: Health) -> Iterator[str]:
    yield ""
    yield "libraries: " + ", ".join(f"{name} {version}" for name, version in health.install.libraries.items())
    for extra in health.install.extras:
        state = f"not here: {', '.join(extra.missing)}" if extra.missing else "here"
        yield f"extra {extra.name} ({extra.purpose}): {state}"


def _feeds(store: StoreHealth) -> Iterator[str]:
    if not store.sources:
        return
    yield ""
    yield f"{'source':<16}{'fetches':>9}{'items':>11}{'rejected':>10}  newest fetch"
    for each in store.sources:
        counts = f"{each.source:<16}{each.fetches:>9,}{each.items:>11,}{each.rejected:>10,}"
        behind = f", {each.days_behind} behind the newest sighting" if each.days_behind else ""
        yield f"{counts}  {each.last_fetch}, {each.days:,} days ago{behind}"


def _disk(store: StoreHealth) -> Iterator[str]:
    yield ""
    largest = sorted(store.disk.tables.items(), key=lambda pair: -pair[1])
    yield "MiB on disk: " + ", ".join(f"{name} {size / _MIB:,.1f}" for name, size in largest)
    sure = "" if store.disk.whole else " (at most: the oldest builds were not asked)"
    yield f"cited by no build: {store.disk.uncited / _MIB:,.1f} MiB{sure}; free: {store.disk.free / _MIB:,.0f} MiB"


def _rejected(store: StoreHealth) -> Iterator[str]:
    if not store.rejected:
        return
    yield ""
    yield "quarantined:"
    for kind in store.rejected[:_MOST_KINDS]:
        yield f"{kind.items:>9,} {kind.source}: {kind.reason}, such as in {kind.example}"
    if len(store.rejected) > _MOST_KINDS:
        yield f"{'':>9} and {len(store.rejected) - _MOST_KINDS} kinds more: goingrate export quarantine"


def _silences(store: StoreHealth) -> Iterator[str]:
    if not store.postings:
        return
    yield ""
    yield f"silent of {store.postings:,} current postings:"
    for field in store.silences:
        reasons = ", ".join(f"{number:,} {reason}" for reason, number in field.reasons.items())
        yield f"{percent(field.share):>6} {field.field:<16} {reasons}".rstrip()


def _withheld(found: Withheld) -> Iterator[str]:
    yield ""
    medians = found.there
    where = f"in {found.home}" if found.home else "anywhere"
    yield f"pay medians of each role and level {where}: {medians.published} of {medians.cells} published"
    for reason, number in medians.withheld.items():
        yield f"{number:>9,} withheld: {reason}"
