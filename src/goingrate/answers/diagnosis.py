"""What is wrong with an installation or its store, and what to do: the state judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goingrate.answers.cohorts import POPULATIONS
from goingrate.answers.health import Health, SourceAge, StoreHealth
from goingrate.charts.formats import percent
from goingrate.pipeline.checking import findings
from goingrate.settings import command
from goingrate.sources.tables.fields import LEFT_OUT

# A monthly thread is at most 31 days old when the next one appears; two weeks more and someone forgot to fetch.
STALE_DAYS = 45
MOST_REJECTED = 0.05
LEAST_FREE = 2**30


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: whether it is well, what it is, and where it is not well what to do."""

    ok: bool
    text: str
    todo: str = ""


def diagnose(health: Health) -> tuple[Diagnosis, ...]:
    """Everything that was looked at, what is wrong first."""
    found = [*_of_install(health)]
    if health.store is None:
        todo = f"{command()} read PATH... --store {health.folder}, or {command()} demo"
        found.append(Diagnosis(ok=False, text=f"no store at {health.folder}", todo=todo))
    else:
        store = health.store
        for part in (
            _of_builds(store),
            _of_news(store, health.rules),
            _of_feeds(store),
            _of_disk(store),
            _of_pay(store),
            _of_contradictions(store),
        ):
            found += part
    return tuple(sorted(found, key=lambda each: each.ok))


def _of_install(health: Health) -> Iterator[Diagnosis]:
    gone = [name for name, version in health.install.libraries.items() if version is None]
    if gone:
        yield Diagnosis(ok=False, text=f"libraries are missing: {', '.join(gone)}", todo="install goingrate again")
    else:
        yield Diagnosis(ok=True, text=f"goingrate {health.install.goingrate} on Python {health.install.python}")


def _of_builds(store: StoreHealth) -> Iterator[Diagnosis]:
    kind = "synthetic" if store.synthetic else "real"
    build = f"{command()} build --store {store.folder}"
    if store.newest is None:
        yield Diagnosis(ok=False, text=f"{store.folder} holds {kind} data and has no build yet", todo=build)
        return
    newest = store.newest
    note = f" ({newest.note})" if newest.note else ""
    when = f"{newest.finished_at:%Y-%m-%d %H:%M} UTC, as of {newest.as_of}"
    yield Diagnosis(ok=True, text=f"{store.folder} holds {kind} data; build {newest.number}{note} answers, of {when}")
    if store.missing:
        text = f"files of build {newest.number} are gone: {', '.join(store.missing)}"
        yield Diagnosis(ok=False, text=text, todo=f"{build} --again, or read the feeds into another store")
    if len(store.builds) > 1 and not newest.is_rollback:
        for finding in findings(store.builds[-2], newest):
            todo = f"look at its feeds; {command()} rollback {store.builds[-2].number} --store {store.folder}"
            yield Diagnosis(ok=False, text=finding.text, todo=todo)


def _of_news(store: StoreHealth, rules: str) -> Iterator[Diagnosis]:
    newest = store.newest
    if newest is None:
        return
    build = f"{command()} build --store {store.folder}"
    if store.unread:
        yield Diagnosis(ok=False, text=f"{store.unread:,} fetches were read that no build has seen", todo=build)
    elif not store.current:
        made_by = f"goingrate {newest.code_version}, rules {newest.rules}"
        text = f"build {newest.number} is of another version ({made_by}) than this one (rules {rules})"
        yield Diagnosis(ok=False, text=text, todo=build)
    elif newest.is_rollback:
        todo = f"{build} --again makes a new one of everything that was read"
        yield Diagnosis(ok=False, text=f"build {newest.number} was rolled back to, {newest.note}", todo=todo)
    else:
        yield Diagnosis(ok=True, text="everything that was read is in the build, by this version's rules")


def _of_feeds(store: StoreHealth) -> Iterator[Diagnosis]:
    for source in store.sources:
        if source.days > STALE_DAYS and not store.synthetic:
            text = f"{source.source} was last fetched on {source.last_fetch}, {source.days:,} days ago"
            yield Diagnosis(ok=False, text=text, todo=f"fetch it anew, then {command()} read PATH... and build")
        left_out = _left_out(store, source)
        if left_out:
            yield Diagnosis(ok=True, text=f"{_of_items(left_out, source)} are left out by its mapping, as it says")
        unread = source.rejected - left_out
        if source.items and unread / source.items > MOST_REJECTED:
            text = f"{_of_items(unread, source)} could not be read"
            yield Diagnosis(ok=False, text=text, todo="see the kinds below: has its format changed?")


def _left_out(store: StoreHealth, source: SourceAge) -> int:
    """Items that the source's mapping leaves out on purpose.

    A fetch counts what it rejected and the quarantine holds by reason what differs, each once: its mix is the fetches'.
    """
    kinds = [kind for kind in store.rejected if kind.source == source.source]
    left_out = sum(kind.items for kind in kinds if kind.reason.startswith(LEFT_OUT))
    return round(source.rejected * left_out / sum(kind.items for kind in kinds)) if left_out else 0


def _of_items(some: int, source: SourceAge) -> str:
    return f"{some:,} of {source.items:,} items of {source.source} ({percent(some / source.items)})"


def _of_disk(store: StoreHealth) -> Iterator[Diagnosis]:
    needed = max(LEAST_FREE, store.disk.total)
    if store.disk.free < needed:
        text = f"{_mib(store.disk.free)} are free where the store lies, which takes {_mib(store.disk.total)}"
        yield Diagnosis(ok=False, text=text, todo=f"a build may need as much again: free {_mib(needed)}")
    else:
        yield Diagnosis(ok=True, text="room on the disk for another build")


def _mib(size: int) -> str:
    return f"{size / 2**20:,.0f} MiB"


def _of_pay(store: StoreHealth) -> Iterator[Diagnosis]:
    if store.withheld is None:
        return
    for name, reason in store.withheld.populations.items():
        if reason:
            text = f"the pay median of {POPULATIONS[name]} is withheld: {reason}"
            yield Diagnosis(ok=False, text=text, todo="read feeds of more employers that state pay")
    if not any(store.withheld.populations.values()):
        yield Diagnosis(ok=True, text="pay medians of AI jobs, AI roles, tech and all jobs are published")


def _of_contradictions(store: StoreHealth) -> Iterator[Diagnosis]:
    """Ads whose words contradict their feed's pay: no fault of the store, but of what it was given."""
    if store.pay_conflicts:
        both = f"{store.pay_stated_twice:,} ads that state pay in feed and words"
        text = f"the words of {store.pay_conflicts:,} of {both} contradict the feed, whose pay counts"
        yield Diagnosis(ok=True, text=text)
