"""Every fact of one posting, each field by its own reader."""

from __future__ import annotations

from dataclasses import asdict, is_dataclass, replace
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from goingrate.extraction.ai_use import find_ai_use
from goingrate.extraction.ai_work import find_ai_mention, find_ai_work
from goingrate.extraction.asks_for import find_asks_for
from goingrate.extraction.certificates import find_certificates
from goingrate.extraction.company import find_company_size, find_company_stage
from goingrate.extraction.degree import find_degree
from goingrate.extraction.employment import find_employment
from goingrate.extraction.evenly import read_evenly
from goingrate.extraction.language import find_language, without_guesses
from goingrate.extraction.level_in_post import find_level, find_levels
from goingrate.extraction.offer import find_bonus, find_equity
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


def find_facts(posting: Posting, marked: tuple[Span, ...] = ()) -> Facts:
    """The facts of a posting, each with its evidence or the reason for its absence.

    posting: as its reader made it; marked: spans of its text that are its employer's boilerplate, sorted

    >>> ad = Posting("jsonl", "b", "1", "ML Engineer", "Salary: $150,000 - $180,000", location="Austin, TX")
    >>> find_facts(ad).pay.value[0].currency
    'USD'
    """
    return read_evenly(_read, posting, marked)


def _read(posting: Posting, marked: tuple[Span, ...]) -> Facts:
    places = find_places(posting, marked)
    country = _first_country(places)
    pays = find_pay(posting, country)
    amounts = find_offer_amounts(posting, country, pays.pay)
    years = find_years(posting, marked)
    years_min, years_max = _bounds(years)
    role, level = find_role(posting), find_level(posting, years)
    ai_work, certificate = find_ai_work(posting, marked, role), find_certificates(posting, marked)
    remote = find_remote(posting)
    skills = find_skills(posting, marked)
    facts = Facts(
        multi=find_multi(posting),
        role=role,
        level=level,
        levels=find_levels(posting, level),
        pay=pays.pay,
        text_pay=pays.text_pay,
        pay_conflict=pays.conflict,
        bonus_percent=amounts.bonus_percent,
        equity_percent=amounts.equity_percent,
        equity_value=amounts.equity_value,
        sign_on=amounts.sign_on,
        remote=remote,
        office_days=find_office_days(posting, remote),
        places=places,
        employment=find_employment(posting),
        bonus=find_bonus(posting, marked),
        equity=find_equity(posting, marked),
        years_min=years_min,
        years_max=years_max,
        degree=find_degree(posting, marked),
        skills=skills.named,
        skills_required=skills.required,
        skills_preferred=skills.preferred,
        soft=find_soft(posting, marked),
        certificate=certificate,
        visa=find_visa(posting, marked),
        company_size=find_company_size(posting, marked),
        company_stage=find_company_stage(posting, marked),
        ai_work=ai_work,
        ai_mention=find_ai_mention(posting),
        language=find_language(posting),
        ai_use=find_ai_use(posting, ai_work, marked, role),
        tasks=find_tasks(posting, marked, role, level),
        asks_for=find_asks_for(posting, certificate, marked),
    )
    return without_guesses(facts) if posting.text.strip() else _unread(facts)


def _unread(facts: Facts) -> Facts:
    """The facts of a posting without a text: what is told by a text is not read, unless title or feed tells it."""
    return replace(facts, **{name: Silence.NOT_READ for name in OF_TEXT if isinstance(getattr(facts, name), Silence)})


def _first_country(places: Reading[tuple[Place, ...]]) -> str | None:
    """The country of the first place that names one."""
    if isinstance(places, Silence):
        return None
    return next((place.country for place in places.value if place.country), None)


def _bounds(years: Reading[tuple[float, float | None]]) -> tuple[Reading[float], Reading[float]]:
    """Years as the protocol's two fields; an open upper end is not stated."""
    if isinstance(years, Silence):
        return years, years
    (least, most), evidence = years.value, years.evidence
    return Found(least, evidence), Silence.NOT_STATED if most is None else Found(most, evidence)


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
