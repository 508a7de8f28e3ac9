"""Facts in a reader's words: values, silences and what each silence means."""

from __future__ import annotations

from typing import Any

from goingrate.records.facts import WHEN_NOT_STATED

SILENCE_WORDS = {
    "not stated": "the posting was read for it and doesn't say",
    "ambiguous": "two readings were left, so none was taken",
    "unsupported language": "not read in the language of this text",
    "malformed": "what stands there can't be read as what it should be",
    "not read": "no reader looked for it here",
}
WHOLE_TEXT = "the whole text"  # what a fact of no single stretch, such as the language, was read from
_NAMES = {
    "ai_work": "AI work", "ai_mention": "AI mentioned", "ai_use": "AI used for", "asks_for": "proof asked for",
    "text_pay": "pay in the text beside the feed's", "pay_conflict": "text contradicts the feed's pay",
    "years_min": "years at least",
    "years_max": "years at most", "multi": "several jobs", "skills_required": "skills required",
    "skills_preferred": "skills preferred",
}  # fmt: skip


def field_words(field: str) -> str:
    """A field's name as people write it.

    >>> field_words("ai_work"), field_words("company_stage")
    ('AI work', 'company stage')
    """
    return _NAMES.get(field, field.replace("_", " "))


def value_words(field: str, value: Any) -> str:
    """A fact's value in words.

    >>> value_words("years_min", 3.0), value_words("bonus", True), value_words("skills", ["python", "go"])
    ('3', 'yes', 'python, go')
    >>> value_words("pay", [{"min": 150000.0, "max": None, "currency": "USD", "period": "year", "kind": "base"}])
    'from USD 150,000 a year, base'
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | int):
        return f"{value:,g}" if abs(value) < 1e6 else f"{value:,.0f}"
    if isinstance(value, list | tuple):
        between = "; " if value and isinstance(value[0], dict) else ", "
        return between.join(value_words(field, each) for each in value)
    if isinstance(value, dict):
        return _of_struct(value)
    return str(value)


def silence_value(field: str, reason: str) -> str:
    """What a silent field counts as: `unstated`, `none`, `no`; nothing where it counts as nothing."""
    if reason != "not stated" or field not in WHEN_NOT_STATED:
        return ""
    value = WHEN_NOT_STATED[field]
    return "none" if value == [] else value_words(field, value)


def _of_struct(value: dict[str, Any]) -> str:
    if "period" in value:
        return _pay_words(value)
    if "task" in value:
        return f"{value['task']} {value['share']:.0%}".replace("%", " %")
    if "low" in value:
        currency = f"{value['currency']} " if value.get("currency") else ""
        return _range_words(value["low"], value["high"], currency)
    place = (value.get("city"), value.get("region"), value.get("country"), value.get("area"))
    return ", ".join(part for part in place if part) or "-"


def _pay_words(pay: dict[str, Any]) -> str:
    words = f"{_range_words(pay['min'], pay['max'], pay['currency'] + ' ')} a {pay['period']}"
    further = [pay.get("kind"), pay.get("tax_basis")]
    words += "".join(f", {each}" for each in further if each and each != "unstated")
    if pay.get("salaries_per_year"):
        words += f", {pay['salaries_per_year']:g} salaries a year"
    return words + (f" ({pay['note']})" if pay.get("note") else "")


def _range_words(low: float | None, high: float | None, before: str) -> str:
    if low is None or high is None:
        bound = high if low is None else low
        return "-" if bound is None else f"{'up to' if low is None else 'from'} {before}{_number(bound)}"
    return f"{before}{_number(low)}" if low == high else f"{before}{_number(low)} to {_number(high)}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")
