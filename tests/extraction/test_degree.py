"""Degrees: the least that is required, and the many degrees that aren't."""

import pytest
from degree_examples import KNOWN_LIMITS, SECTIONED, TEXTS
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.degree import find_degree
from goingrate.records.facts import Found
from goingrate.records.posting import Posting


def rows(table):
    cells = [line.rsplit(" | ", 1) for line in table.strip().splitlines()]
    return [(text, None if degree == "-" else degree) for text, degree in cells]


def degree_of(text):
    reading = find_degree(Posting("jsonl", "board", "1", "Baker", text), ())
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("text", "degree"), rows(TEXTS))
def test_text_requires_a_degree(text, degree):
    assert degree_of(text) == degree


@pytest.mark.parametrize(("text", "degree"), SECTIONED)
def test_the_section_tells_what_is_required(text, degree):
    assert degree_of(text) == degree


@pytest.mark.parametrize(("text", "degree"), rows(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="no word of the vocabulary stands there")
def test_texts_we_read_wrong(text, degree):
    assert degree_of(text) == degree


def test_there_are_two_hundred_lines():
    assert len(rows(TEXTS)) + len(SECTIONED) >= 200


def test_evidence_slices_to_the_degree():
    text = "Join us.\nYou bring a Bachelor's degree in bread."
    (evidence,) = find_degree(Posting("jsonl", "board", "1", "Baker", text), ()).evidence
    assert text[evidence.start : evidence.end] == "Bachelor's degree"


@given(st.lists(st.sampled_from([text for text, _ in rows(TEXTS)]), max_size=6), st.sampled_from(["\n", "\n\n", ". "]))
def test_evidence_lies_inside_and_saying_it_twice_changes_nothing(texts, joint):
    text = joint.join(texts)
    reading = find_degree(Posting("jsonl", "board", "1", None, text), ())
    twice = find_degree(Posting("jsonl", "board", "1", None, f"{text}\n{text}"), ())
    if isinstance(reading, Found):
        assert isinstance(twice, Found)
        assert twice.value == reading.value
        assert all(text[each.start : each.end].strip() for each in reading.evidence)


@given(st.sampled_from(rows(TEXTS)), st.sampled_from(["\n", "  ", "\t\n"]), st.sampled_from(["\n", " ", "\r\n\n"]))
def test_white_space_around_changes_nothing(line, before, after):
    assert degree_of(before + line[0] + after) == line[1]


@pytest.mark.parametrize(
    "text", ["degree " * 140_000, "BS or MS " * 110_000, "PhD, " * 200_000, "no degree " * 100_000]
)
def test_long_texts_end(text):
    degree_of(text)
