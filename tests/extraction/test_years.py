"""Years of experience: what is asked of the person, and the many other years of an ad."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from years_examples import ASKED, KNOWN_LIMITS, NOT_ASKED

from goingrate.extraction.years import find_years
from goingrate.records.facts import Found
from goingrate.records.posting import Posting


def number(cell):
    return None if cell.strip() == "-" else float(cell)


def rows(table):
    cells = [line.rsplit(" | ", 2) for line in table.strip().splitlines()]
    return [(text, number(least), number(most)) for text, least, most in cells]


def years(text, marked=()):
    reading = find_years(Posting("jsonl", "board", "1", "Baker", text), marked)
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("text", "least", "most"), rows(ASKED))
def test_text_asks_years(text, least, most):
    assert years(text) == (least, most)


@pytest.mark.parametrize("text", NOT_ASKED.strip().splitlines())
def test_text_asks_no_years(text):
    assert years(text) is None


@pytest.mark.parametrize(("text", "least", "most"), rows(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="needs understanding, not numbers")
def test_texts_we_read_wrong(text, least, most):
    assert years(text) == (least, most)


def test_there_are_two_hundred_lines():
    assert len(rows(ASKED)) + len(NOT_ASKED.strip().splitlines()) >= 200


def test_what_is_demanded_comes_before_what_is_wished():
    assert years("3+ years of experience with rye preferred.\n5+ years of baking.") == (5, None)
    assert years("Nice to have\n- 3+ years of rye experience") == (3, None)


def test_the_ads_own_lines_come_before_those_that_recur():
    text = "2+ years of experience.\n6+ years of baking."
    assert years(text) == (2, None)
    assert years(text, ((0, 23),)) == (6, None)


def test_evidence_slices_to_the_figure():
    text = "Join us.\nYou have 3-5 years of experience."
    (evidence,) = find_years(Posting("jsonl", "board", "1", "Baker", text), ()).evidence
    assert text[evidence.start : evidence.end] == "3-5 years"


LINES = [text for text, *_ in rows(ASKED)] + NOT_ASKED.strip().splitlines()


@given(st.lists(st.sampled_from(LINES), max_size=6), st.sampled_from(["\n", "\n\n", " "]))
def test_evidence_lies_inside_and_saying_it_twice_changes_nothing(texts, joint):
    text = joint.join(texts)
    reading = find_years(Posting("jsonl", "board", "1", None, text), ())
    twice = find_years(Posting("jsonl", "board", "1", None, f"{text}\n{text}"), ())
    if isinstance(reading, Found):
        assert isinstance(twice, Found)
        assert twice.value == reading.value
        least, most = reading.value
        assert most is None or least < most
        assert all(text[each.start : each.end].strip() for each in reading.evidence)


@given(st.sampled_from(LINES), st.sampled_from(["\n", "  ", "\t\n"]), st.sampled_from(["\n", " ", "\r\n\n"]))
def test_white_space_around_changes_nothing(text, before, after):
    assert years(before + text + after) == years(text)


def test_years_of_all_experience_rule_those_of_one_kind_beside_them():
    assert years("2+ years with rye, 6+ years of total experience.\n9 years of overall experience") == (6, None)


@given(st.text(alphabet="0123456789 +-–.()yearsofxpinc\n", max_size=80))
def test_any_text_is_read(text):
    reading = find_years(Posting("jsonl", "board", "1", None, text), ())
    if isinstance(reading, Found):
        assert all(text[each.start : each.end].strip() for each in reading.evidence)


@pytest.mark.parametrize(
    "text", ["3 years " * 120_000, "3-5 " * 250_000, "years of " * 110_000, "1 year experience" * 60_000]
)
def test_long_texts_end(text):
    years(text)
