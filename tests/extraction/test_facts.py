"""Facts as a whole: what an ad without a text is silent about, and why."""

from __future__ import annotations

from typing import Any

import pytest

from goingrate.extraction.facts import OF_TEXT, facts_json, find_facts
from goingrate.records.facts import Found, Silence
from goingrate.records.posting import GivenPay, Posting


def posting(text: str, title: str = "Welder", **changes: Any) -> Posting:
    return Posting("jsonl", "b", "1", title, text, **changes)


@pytest.mark.parametrize("text", ["", " ", "\n\u2003\t"])
def test_of_an_ad_without_a_text_nothing_is_said_to_be_unstated_that_a_text_would_state(text: str) -> None:
    facts = find_facts(posting(text))
    assert {name: reading for name, reading in facts.readings().items() if name in OF_TEXT} == dict.fromkeys(
        OF_TEXT, Silence.NOT_READ
    )
    written = facts_json("1", facts)
    assert [written[name] for name in OF_TEXT] == [None] * len(OF_TEXT)


@pytest.mark.parametrize("name", OF_TEXT)
def test_of_an_ad_with_a_text_silence_is_what_the_text_does_not_state(name: str) -> None:
    assert find_facts(posting("We weld pipes.")).readings()[name] is Silence.NOT_STATED


TOLD: list[tuple[dict[str, Any], str, Any]] = [
    ({"title": "Founding Engineer"}, "company_stage", "startup"),
    ({"company_size": "51-200"}, "company_size", 51),
    ({"skills": ("Python",)}, "skills", ("python",)),
    ({"given_pay": (GivenPay("p", "Bonus", 1, 2, "USD", "1 YEAR"),)}, "bonus", True),
    ({"given_pay": (GivenPay("p", "EquityPercentage", 1, 2),)}, "equity", True),
]


@pytest.mark.parametrize(("given", "name", "value"), TOLD)
def test_what_title_or_feed_tells_needs_no_text(given: dict[str, Any], name: str, value: Any) -> None:
    reading = find_facts(posting("", **given)).readings()[name]
    assert isinstance(reading, Found)
    assert reading.value == value
