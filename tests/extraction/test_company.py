"""The company: how many people, at which stage, only from what the text says of it."""

import pytest
from company_examples import KNOWN_LIMITS, SIZES, STAGES
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.company import find_company_size, find_company_stage
from goingrate.records.facts import Found
from goingrate.records.posting import Posting


def rows(table):
    cells = [line.rsplit(" | ", 1) for line in table.strip().splitlines()]
    return [(text, None if said == "-" else said) for text, said in cells]


def value_of(find, text, **parts):
    reading = find(Posting("jsonl", "board", "1", parts.pop("title", "Baker"), text, **parts), ())
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("text", "people"), rows(SIZES))
def test_text_states_a_number_of_people(text, people):
    assert value_of(find_company_size, text) == (None if people is None else int(people))


@pytest.mark.parametrize(("text", "stage"), rows(STAGES))
def test_text_tells_the_stage(text, stage):
    assert value_of(find_company_stage, text) == stage


@pytest.mark.parametrize(("text", "stage"), rows(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="needs understanding, not words")
def test_texts_we_read_wrong(text, stage):
    assert value_of(find_company_stage, text) == stage


def test_there_are_many_lines():
    assert len(rows(SIZES)) + len(rows(STAGES)) >= 190


@pytest.mark.parametrize(
    ("field", "people"),
    [
        ("51 to 200 employees", 51), ("10000+ employees", 10000), ("1 to 50 employees", 1), ("1,001-5,000", 1001),
        ("Unknown", None), ("-1", None), ("", None), ("0", None),
    ],
)  # fmt: skip
def test_the_feeds_own_size_counts_where_the_text_is_silent(field, people):
    reading = find_company_size(Posting("jsonl", "b", "1", "Baker", "We bake.", company_size=field), ())
    assert (reading.value if isinstance(reading, Found) else None) == people
    if isinstance(reading, Found):
        assert reading.evidence[0].part == "company_size"


def test_text_beats_field():
    assert value_of(find_company_size, "We are 40 people.", company_size="51 to 200 employees") == 40


def test_a_feeds_size_says_nothing_of_the_stage():
    assert value_of(find_company_stage, "We bake.", company_size="10000+ employees") is None


def test_a_founding_role_in_the_title_is_a_startups():
    assert value_of(find_company_stage, "We bake.", title="Founding Baker") == "startup"


def test_the_latest_and_strongest_statement_rules():
    assert value_of(find_company_stage, "We're a startup. We raised a Series C.") == "growth"
    assert value_of(find_company_stage, "Our startup spirit lives on. Acme (NYSE: ACME) bakes.") == "large"


def test_evidence_slices_to_the_statement():
    text = "Join us.\nWe're a 40-person company."
    (evidence,) = find_company_size(Posting("jsonl", "board", "1", "Baker", text), ()).evidence
    assert text[evidence.start : evidence.end] == "40-person company"


LINES = [text for text, _ in rows(SIZES) + rows(STAGES)]


@given(st.lists(st.sampled_from(LINES), max_size=6), st.sampled_from(["\n", "\n\n", " "]))
def test_evidence_lies_inside_and_saying_it_twice_changes_nothing(texts, joint):
    text = joint.join(texts)
    for find in (find_company_size, find_company_stage):
        reading = find(Posting("jsonl", "board", "1", None, text), ())
        twice = find(Posting("jsonl", "board", "1", None, f"{text}\n{text}"), ())
        if isinstance(reading, Found):
            assert isinstance(twice, Found)
            assert twice.value == reading.value
            assert all(text[each.start : each.end].strip() for each in reading.evidence)


@given(st.sampled_from(LINES), st.sampled_from(["\n", "  ", "\t\n"]), st.sampled_from(["\n", " ", "\r\n\n"]))
def test_white_space_around_changes_nothing(text, before, after):
    for find in (find_company_size, find_company_stage):
        assert value_of(find, before + text + after) == value_of(find, text)


@pytest.mark.parametrize(
    "text",
    [
        "40 people " * 100_000,
        "we are a team of " * 60_000,
        "startup " * 120_000,
        "1 000 " * 160_000,
        "series a " * 110_000,
    ],
)
def test_long_texts_end(text):
    value_of(find_company_size, text)
    value_of(find_company_stage, text)
