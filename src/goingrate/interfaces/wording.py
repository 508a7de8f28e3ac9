"""Our vocabulary and our figures in a reader's words."""

from __future__ import annotations

from goingrate.answers.cohorts import POPULATIONS
from goingrate.answers.counts import WITHOUT_IT
from goingrate.answers.market import BEFORE_CAP
from goingrate.answers.openings import CLAIMED_EARLIER
from goingrate.charts.formats import count, money, percent
from goingrate.records.estimate import Estimate

_WRITTEN = {"ai": "AI", "ml": "ML", "mlops": "MLOps", "nlp": "NLP", "qa": "QA", "hackernews": "Hacker News"}
_NBSP = "\u00a0"
_SAID = {"unstated": "level not stated", "jsonl": "JSON lines", "all": "all levels"}


def words(name: str) -> str:
    """A word of our vocabulary as people write it.

    >>> words("ml_engineer"), words("unstated"), words("senior")
    ('ML engineer', 'Level not stated', 'Senior')
    """
    said = _SAID.get(name) or " ".join(_WRITTEN.get(word, word) for word in name.split("_"))
    return said[:1].upper() + said[1:]


def population(name: str) -> str:
    """A population as people write it.

    >>> population("ai"), population("tech")
    ('AI jobs', 'All tech jobs')
    """
    said = POPULATIONS.get(name, name)
    return said[:1].upper() + said[1:]


def shown(estimate: Estimate) -> str:
    """The figure with its unit: `USD 195k`, `48 %`, `45 days`, `717`; `withheld` where it is."""
    return "withheld" if estimate.withheld else _in_unit(estimate, estimate.value)


def between(estimate: Estimate) -> str:
    """The interval in the figure's unit: `USD 185k to 205k`; nothing where the figure is withheld."""
    if estimate.withheld:
        return ""
    return f"{near(estimate, estimate.low)} to {near(estimate, estimate.high)}"


def near(estimate: Estimate, value: float | None) -> str:
    """A value on the figure's scale, without the name of its unit."""
    if estimate.unit == "share":
        return percent(value).replace(" ", _NBSP)
    return money(value) if estimate.unit.endswith("/year") else count(value)


def sample(estimate: Estimate) -> str:
    """What the figure rests on: `75 vacancies of 41 employers`."""
    employers = estimate.n_employers or 0
    return f"{plural(estimate.n_vacancies, 'vacancy', 'vacancies')} of {plural(employers, 'employer', 'employers')}"


def before_cap(estimate: Estimate) -> str:
    """What a plain count would give where one employer's share is capped; nothing where none is."""
    return next((caveat for caveat in estimate.caveats if caveat.endswith(BEFORE_CAP)), "")


def without_largest(estimate: Estimate) -> str:
    """How much of a count one employer lists, and the count without it; nothing where no employer is named."""
    return next((caveat for caveat in estimate.caveats if caveat.endswith(WITHOUT_IT)), "")


def claimed_earlier(estimate: Estimate) -> str:
    """How many of a month's new vacancies claim a date before it; nothing where none does."""
    return next((caveat for caveat in estimate.caveats if caveat.endswith(CLAIMED_EARLIER)), "")


def plural(number: int, one: str, many: str) -> str:
    """A number with its noun.

    >>> plural(1, "board", "boards"), plural(1200, "board", "boards")
    ('1 board', '1,200 boards')
    """
    return f"{number:,} {one if number == 1 else many}"


def _in_unit(estimate: Estimate, value: float | None) -> str:
    figure = near(estimate, value)
    if estimate.unit.endswith("/year"):
        return f"{estimate.unit.partition('/')[0]}{_NBSP}{figure}"
    return f"{figure}{_NBSP}days" if estimate.unit == "days" else figure
