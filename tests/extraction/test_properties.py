"""What holds for every posting, whatever its readers find: invented ads, and texts of any letters."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goingrate.extraction.facts import facts_json, find_facts
from goingrate.records.facts import Evidence, Facts, Found
from goingrate.records.posting import Posting
from tests.invented_ads import TITLES, ad, ad_texts

unhurried = settings(deadline=None)  # the first text waits for the lists
titles = st.sampled_from((*TITLES, None))


def values(posting: Posting) -> dict[str, Any]:
    """The facts without their places, and each silence's reason."""
    read = facts_json("", find_facts(posting))
    return {name: value for name, value in read.items() if name != "evidence"}


def differences(one: Posting, other: Posting) -> dict[str, tuple[Any, Any]]:
    """The fields in which two postings differ, each with both values."""
    first, second = values(one), values(other)
    return {name: (first[name], second[name]) for name in first if first[name] != second[name]}


def evidence_of(facts: Facts) -> list[tuple[str, Evidence]]:
    """Every piece of evidence with its field."""
    found = ((name, reading) for name, reading in facts.readings().items() if isinstance(reading, Found))
    return [(name, each) for name, reading in found for each in reading.evidence]


@unhurried
@given(ad_texts(), titles)
def test_spans_slice_to_words_of_their_part(text: str, title: str | None) -> None:
    posting = ad(text, title)
    for name, (part, start, end, _) in evidence_of(find_facts(posting)):
        if start is None or end is None:
            assert name == "language" or part not in ("text", "title")
            continue
        whole = {"text": posting.text, "title": posting.title or ""}[part]
        assert 0 <= start < end <= len(whole), name
        assert whole[start:end] == whole[start:end].strip(), name


@unhurried
@given(ad_texts(), titles)
def test_a_text_said_twice_says_the_same(text: str, title: str | None) -> None:
    assert differences(ad(text, title), ad(f"{text}\n{text}", title)) == {}


SPACES = {
    "two spaces": lambda text: text.replace(" ", "  "),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "spaces at line ends": lambda text: re.sub("$", "  ", text, flags=re.MULTILINE),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "empty lines": lambda text: text.replace("\n", "\n\n"),
    "tabs before lines": lambda text: re.sub("^", "\t", text, flags=re.MULTILINE),
}


@pytest.mark.parametrize("spaces", SPACES)
@unhurried
@given(text=ad_texts(), title=titles)
def test_white_space_changes_nothing(spaces: str, text: str, title: str | None) -> None:
    assert differences(ad(text, title), ad(SPACES[spaces](text), title)) == {}


@unhurried
@given(text=ad_texts(), change=st.sampled_from((str.lower, str.upper)))
def test_case_does_not_change_pay(text: str, change: Any) -> None:
    kept = re.compile(r"\b(?:CAD|[\d.,]+k)\b")  # codes of currencies; `k` and `K` are one, `m` and `M` are not
    at, parts = 0, []
    for match in kept.finditer(text):
        parts += [change(text[at : match.start()]), match.group()]
        at = match.end()
    changed = "".join([*parts, change(text[at:])])
    pay = find_facts(ad(text)).text_pay
    other = find_facts(ad(changed)).text_pay
    assert getattr(pay, "value", pay) == getattr(other, "value", other)


PIECES = st.sampled_from(
    (
        "$",
        "€",
        "120,000",
        "k",
        " - ",
        "AI",
        "remote",
        "5 years",
        "\n",
        "\u2028",
        "Berlin",
        "(",
        "PhD",
        "C++",
        "•",
        "İ",
        "ß",
    )
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.one_of(st.text(max_size=12), PIECES), max_size=30).map("".join), st.one_of(st.none(), st.text()))
def test_no_letters_make_a_reader_fail(text: str, title: str | None) -> None:
    posting = Posting("jsonl", text[:5], "1", title, text, location=text[-9:], employment=title, remote=text[:9])
    for _, (part, start, end, _) in evidence_of(find_facts(posting)):
        if start is not None and end is not None and part == "text":
            assert 0 <= start <= end <= len(text)
