"""What a posting says, with the place where it says it: the vocabulary of facts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")

ROLES = (
    "ai_engineer", "ml_engineer", "mlops_engineer", "ai_researcher", "data_scientist", "nlp_engineer",
    "vision_engineer", "robotics_engineer", "data_engineer", "data_analyst", "software_engineer", "platform_engineer",
    "security_engineer", "qa_engineer", "hardware_engineer", "solutions_engineer", "product_manager", "designer",
    "other_tech", "non_tech",
)  # fmt: skip
LEVELS = ("intern", "entry", "mid", "senior", "lead", "manager", "executive")
REMOTE = ("remote", "hybrid", "onsite")
EMPLOYMENT = ("full_time", "part_time", "contract", "internship", "temporary")
AI_WORK = ("core", "uses", "none")
PERIODS = ("year", "month", "week", "day", "hour")
PAY_KINDS = ("base", "ote", "total", "unstated")
TAX_BASES = ("gross", "net", "unstated")
# What AI is used for, what the person does with it, and what is asked as proof: docs/ai-vocabulary.md defines them.
AI_USES = (
    "predictive_analytics", "generative_language", "agents_automation", "personalisation", "search_retrieval",
    "vision", "speech", "robotics", "optimisation", "risk_fraud", "science",
)  # fmt: skip
TASKS = (
    "research", "data", "modelling", "integration", "operation", "infrastructure", "evaluation", "management",
)  # fmt: skip
PROOFS = ("portfolio", "open_source", "publications", "certificates", "production")


class Silence(StrEnum):
    """Why a field has no value."""

    NOT_STATED = "not stated"
    AMBIGUOUS = "ambiguous"
    UNSUPPORTED_LANGUAGE = "unsupported language"
    MALFORMED = "malformed"
    NOT_READ = "not read"


class Evidence(NamedTuple):
    """Where a fact stands: part is `title`, `location`, `employment`, `remote`, `text` or a path in the payload.

    start, end: offsets in that part in Unicode code points (None for a path, or where all of the part tells);
    rule: the name of the rule that read it.
    """

    part: str
    start: int | None
    end: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value read, with every piece of evidence it rests on."""

    value: T
    evidence: tuple[Evidence, ...]


Reading: TypeAlias = Found[T] | Silence


@dataclass(frozen=True, slots=True)
class Pay:
    """One pay that the employer states: amounts in units of the currency per period; None where the range is open."""

    min: float | None
    max: float | None
    currency: str
    period: str
    kind: str = "unstated"
    note: str | None = None
    tax_basis: str = "unstated"  # `gross` or `net` of the employee's income tax, where said
    salaries_per_year: float | None = None  # monthly salaries paid a year, where said: 13 or 14 in some countries


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends in the unit of the fact that holds them, equal for a single figure; None where it is open."""

    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount or a range in units of an ISO 4217 currency; None where it is open."""

    low: float | None
    high: float | None
    currency: str


@dataclass(frozen=True, slots=True)
class TaskShare:
    """One of TASKS and its share of what the duties say, in 0 to 1; the shares of a posting add up to 1."""

    task: str
    share: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where the job is: ISO 3166 alpha-2 country, English city, ISO 3166-2 region (`US-CA`), or a wider area."""

    country: str | None = None
    city: str | None = None
    region: str | None = None
    area: str | None = None


# What a field is when its reader looked and the posting does not say (gold/PROTOCOL.md defines these; else null).
WHEN_NOT_STATED: dict[str, Any] = {
    "multi": False, "level": "unstated", "pay": [], "bonus": False, "equity": False, "remote": "unstated",
    "places": [], "employment": "unstated", "degree": "unstated", "skills": [], "soft": [], "certificate": [],
    "ai_work": "none", "ai_mention": False, "visa": "unstated", "company_stage": "unstated", "levels": [],
    "text_pay": [], "pay_conflict": False, "skills_required": [], "skills_preferred": [], "ai_use": [], "tasks": [],
    "asks_for": [],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """Every field of the protocol, and those beyond it, as a reading: a value with evidence, or why there is none."""

    multi: Reading[bool] = Silence.NOT_READ
    role: Reading[str] = Silence.NOT_READ
    level: Reading[str] = Silence.NOT_READ
    pay: Reading[tuple[Pay, ...]] = Silence.NOT_READ
    bonus: Reading[bool] = Silence.NOT_READ
    equity: Reading[bool] = Silence.NOT_READ
    remote: Reading[str] = Silence.NOT_READ
    places: Reading[tuple[Place, ...]] = Silence.NOT_READ
    employment: Reading[str] = Silence.NOT_READ
    years_min: Reading[float] = Silence.NOT_READ
    years_max: Reading[float] = Silence.NOT_READ
    degree: Reading[str] = Silence.NOT_READ
    skills: Reading[tuple[str, ...]] = Silence.NOT_READ
    soft: Reading[tuple[str, ...]] = Silence.NOT_READ
    certificate: Reading[tuple[str, ...]] = Silence.NOT_READ
    ai_work: Reading[str] = Silence.NOT_READ
    ai_mention: Reading[bool] = Silence.NOT_READ
    visa: Reading[str] = Silence.NOT_READ
    company_size: Reading[int] = Silence.NOT_READ
    company_stage: Reading[str] = Silence.NOT_READ
    # beyond the protocol
    language: Reading[str] = Silence.NOT_READ  # ISO 639-1
    levels: Reading[tuple[str, ...]] = Silence.NOT_READ  # every level offered, where the ad offers several
    text_pay: Reading[tuple[Pay, ...]] = Silence.NOT_READ  # what the words state, where the feed states pay too
    pay_conflict: Reading[bool] = Silence.NOT_READ  # the words contradict the feed's pay
    bonus_percent: Reading[Range] = Silence.NOT_READ  # % of base pay
    equity_percent: Reading[Range] = Silence.NOT_READ  # % of the company
    equity_value: Reading[Money] = Silence.NOT_READ
    sign_on: Reading[Money] = Silence.NOT_READ
    office_days: Reading[Range] = Silence.NOT_READ  # days a week in the office
    skills_required: Reading[tuple[str, ...]] = Silence.NOT_READ
    skills_preferred: Reading[tuple[str, ...]] = Silence.NOT_READ
    ai_use: Reading[tuple[str, ...]] = Silence.NOT_READ
    tasks: Reading[tuple[TaskShare, ...]] = Silence.NOT_READ
    asks_for: Reading[tuple[str, ...]] = Silence.NOT_READ

    def readings(self) -> dict[str, Reading[Any]]:
        """Every field's reading by name, in the protocol's order.

        >>> Facts().readings()["role"]
        <Silence.NOT_READ: 'not read'>
        """
        return {field.name: getattr(self, field.name) for field in fields(self)}
