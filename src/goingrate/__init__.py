"""Going Rate: what the market offers AI engineers, read from real job postings, with intervals and evidence.

>>> import goingrate as gr
>>> gr.facts("You will train models. Salary: EUR 70,000 - 90,000 a year.", "Senior ML Engineer")["role"]
'ml_engineer'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from goingrate import settings

if TYPE_CHECKING:
    from goingrate.errors import GoingRateError
    from goingrate.interfaces.api import Store, demo, facts, official, open, overview, pay, read, why  # noqa: A004
    from goingrate.records.estimate import Estimate

__version__ = settings.VERSION
__all__ = [
    "Estimate",
    "GoingRateError",
    "Store",
    "__version__",
    "demo",
    "facts",
    "official",
    "open",
    "overview",
    "pay",
    "read",
    "why",
]


def __getattr__(name: str) -> Any:
    """A public name, its machinery imported on first use: `import goingrate` alone costs nothing."""
    if name not in __all__:
        raise AttributeError(f"goingrate has no name '{name}'; it has {', '.join(__all__)}")
    from goingrate.interfaces import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted(__all__)
