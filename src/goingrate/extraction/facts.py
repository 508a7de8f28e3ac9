"""Every fact of one posting, each field by its own reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, is_dataclass, replace
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import islice
from typing import Any

from goingrate.extraction.ai_use import find_ai_use
from goingrate.extraction.ai_work import find_ai_mention, find_ai_work
from goingrate.extraction.asks_for import find_asks_for
from goingrate.extraction.certificates import find_certificates
from goingrate.extraction.company import find_company_size, find_company_stage
from goingrate.extraction.degree import find_degree
from goingrate.extraction.employment import find_employment
from goingrate.extraction.evenly import even_posting
from goingrate.extraction.language import find_language, without_guesses
from goingrate.extraction.level_in_post import find_level, find_levels
from goingrate.extraction.offer import find_bonus, find_equity, with_amounts
from goingrate.extraction.offer_amounts import find_offer_amounts
from goingrate.extraction.pay import find_pay
from goingrate.extraction.place import find_places
from goingrate.extraction.remote import find_office_days, find_remote
from goingrate.extraction.roles_in_post import find_multi
from goingrate.extraction.skills import find_skills
from goingrate.extraction.soft import find_soft
from goingrate.extraction.tasks import find_tasks
from goingrate.extraction.title import find_role
from goingrate.extraction.visa import find_visa
from goingrate.extraction.years import find_years
from goingrate.records.facts import WHEN_NOT_STATED, Evidence, Facts, Found, Place, Reading, Silence
from goingrate.records.posting import Posting

Span = tuple[int, int]
# Fields that are told by the text: where there is none, nothing was read, and their silence says nothing of the job.
OF_TEXT = (
    "bonus", "equity", "years_min", "years_max", "degree", "skills", "skills_required", "skills_preferred",
    "soft", "certificate", "visa", "company_size",
    "company_stage", "ai_use", "tasks", "asks_for",
)  # fmt: skip

# Postings read side by side; twice as many texts and titles are remembered by the readers' caches.
_FEW = 6


def find_facts(posting: Posting, marked: tuple[Span, ...] = ()) -> Facts:
    """The facts of a posting, each with its evidence or the reason for its absence.

    posting: as its reader made it; marked: spans of its text that are its employer's boilerplate, sorted

    >>> ad = Posting("jsonl", "b", "1", "ML Engineer", "Salary: $150,000 - $180,000", location="Austin, TX")
    >>> find_facts(ad).pay.value[0].currency
    'USD'
    """
    return next(find_facts_of([(posting, marked)]))


def find_facts_of(postings: Iterable[tuple[Posting, tuple[Span, ...]]]) -> Iterator[Facts]:
    """The facts of each posting, as `find_facts` finds them, in order: a sixth faster than one by one.

    postings: each with the spans of its text that are boilerplate, sorted

    >>> ads = [Posting("jsonl", "b", "1", title, "") for title in ("Cook", "Data Engineer")]
    >>> [facts.role.value for facts in find_facts_of((ad, ()) for ad in ads)]
    ['non_tech', 'data_engineer']
    """
    waiting = iter(postings)
    while few := [even_posting(*each) for each in islice(waiting, _FEW)]:
        read = _read([each.posting for each in few], [each.marked for each in few])
        yield from (each.as_written(facts) for each, facts in zip(few, read, strict=True))


def _read(ads: list[Posting], marks: list[tuple[Span, ...]]) -> list[Facts]:
    """The facts of some postings, one reader after another: its lists and patterns stay in the processor's reach."""
    columns = _columns(ads, marks)
    rows = zip(*map(list, columns.values()), strict=True)
    read = [Facts(**dict(zip(columns, row, strict=True))) for row in rows]
    return [without_guesses(facts) if ad.text.strip() else _unread(facts) for ad, facts in zip(ads, read, strict=True)]


def _columns(ads: list[Posting], marks: list[tuple[Span, ...]]) -> dict[str, Iterable[Reading[Any]]]:
    """The readings of each field, in the order of the postings."""
    places = [*map(find_places, ads, marks)]
    years = [*map(find_years, ads, marks)]
    roles, levels = [*map(find_role, ads)], [*map(find_level, ads, years)]
    ai_works, certificates = [*map(find_ai_work, ads, marks, roles)], [*map(find_certificates, ads, marks)]
    remotes = [*map(find_remote, ads)]
    skills = [*map(find_skills, ads, marks)]
    return {
        "multi": map(find_multi, ads),
        "role": roles,
        "level": levels,
        "levels": map(find_levels, ads, levels),
        **_pay_columns(ads, marks, [*map(_first_country, places)]),
        "remote": remotes,
        "office_days": map(find_office_days, ads, remotes),
        "places": places,
        "employment": map(find_employment, ads),
        "years_min": map(_least, years),
        "years_max": map(_most, years),
        "degree": map(find_degree, ads, marks),
        "skills": (each.named for each in skills),
        "skills_required": (each.required for each in skills),
        "skills_preferred": (each.preferred for each in skills),
        "soft": map(find_soft, ads, marks),
        "certificate": certificates,
        "visa": map(find_visa, ads, marks),
        "company_size": map(find_company_size, ads, marks),
        "company_stage": map(find_company_stage, ads, marks),
        "ai_work": ai_works,
        "ai_mention": map(find_ai_mention, ads),
        "language": map(find_language, ads),
        "ai_use": map(find_ai_use, ads, ai_works, marks, roles),
        "tasks": map(find_tasks, ads, marks, roles, levels),
        "asks_for": map(find_asks_for, ads, certificates, marks),
    }


def _pay_columns(
    ads: list[Posting], marks: list[tuple[Span, ...]], countries: list[str | None]
) -> dict[str, Iterable[Reading[Any]]]:
    pays = [*map(find_pay, ads, countries)]
    amounts = [*map(find_offer_amounts, ads, countries, [each.pay for each in pays])]
    bonus, equity = map(find_bonus, ads, marks), map(find_equity, ads, marks)
    return {
        "bonus": (with_amounts(said, by.bonus_percent, by.sign_on) for said, by in zip(bonus, amounts, strict=True)),
        "equity": (
            with_amounts(said, by.equity_percent, by.equity_value) for said, by in zip(equity, amounts, strict=True)
        ),
        "pay": (each.pay for each in pays),
        "text_pay": (each.text_pay for each in pays),
        "pay_conflict": (each.conflict for each in pays),
        "bonus_percent": (each.bonus_percent for each in amounts),
        "equity_percent": (each.equity_percent for each in amounts),
        "equity_value": (each.equity_value for each in amounts),
        "sign_on": (each.sign_on for each in amounts),
    }


def _unread(facts: Facts) -> Facts:
    """The facts of a posting without a text: what is told by a text is not read, unless title or feed tells it."""
    return replace(facts, **{name: Silence.NOT_READ for name in OF_TEXT if isinstance(getattr(facts, name), Silence)})


def _first_country(places: Reading[tuple[Place, ...]]) -> str | None:
    """The country of the first place that names one."""
    if isinstance(places, Silence):
        return None
    return next((place.country for place in places.value if place.country), None)


def _least(years: Reading[tuple[float, float | None]]) -> Reading[float]:
    return Found(years.value[0], years.evidence) if isinstance(years, Found) else years


def _most(years: Reading[tuple[float, float | None]]) -> Reading[float]:
    """The upper end of the years asked; an open one is not stated."""
    if not isinstance(years, Found):
        return years
    most = years.value[1]
    return Silence.NOT_STATED if most is None else Found(most, years.evidence)


def facts_json(identity: str, facts: Facts) -> dict[str, Any]:
    """The facts in the shape of the protocol: a JSON-ready dict with `id`, every field, `evidence` and `silence`.

    A value that was not found is null, or what the protocol writes where a reader looked (`unstated`, [], false).

    >>> facts_json("a", Facts())["level"], facts_json("a", Facts(level=Silence.NOT_STATED))["level"]
    (None, 'unstated')
    """
    values: dict[str, Any] = {"id": identity}
    evidence: dict[str, list[Evidence]] = {}
    silence: dict[str, str] = {}
    for name, reading in facts.readings().items():
        if isinstance(reading, Found):
            values[name] = _plain(reading.value)
            evidence[name] = list(reading.evidence)
        else:
            values[name] = WHEN_NOT_STATED.get(name) if reading is Silence.NOT_STATED else None
            silence[name] = reading.value
    return values | {"evidence": evidence, "silence": silence}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


@cache
def rules_version() -> str:
    """A short hash of every reading rule and list: facts read under another version are read again."""
    package = files("goingrate")
    digest = blake2b(digest_size=6)
    # identity too: sketches are kept with the facts, and a build of other joins is another build
    for room in ("extraction", "identity", "text", "lists"):
        for path in sorted(_files(package / room), key=lambda path: path.name):
            digest.update(path.name.encode("utf-8") + b"\0" + path.read_bytes())
    # what makes rows of facts decides on them too: the place of a tier, a year's pay
    digest.update((package / "pipeline" / "extracting.py").read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable) -> list[Traversable]:
    return [path for path in folder.iterdir() if path.name.endswith((".py", ".csv", ".zst", ".gz"))]
