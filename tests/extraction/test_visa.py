"""Visas: offered, refused, or not spoken of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from visa_examples import HEADERS, KNOWN_LIMITS, TEXTS

from goingrate.extraction.visa import find_visa
from goingrate.records.facts import Found
from goingrate.records.posting import Posting


def rows(table):
    cells = [line.rsplit(" | ", 1) for line in table.strip().splitlines()]
    return [(text, None if said == "-" else said) for text, said in cells]


def visa(text, title="Baker", marked=()):
    reading = find_visa(Posting("jsonl", "board", "1", title, text), marked)
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("text", "said"), rows(TEXTS))
def test_text_says_whether_a_visa_is_sponsored(text, said):
    assert visa(text) == said


@pytest.mark.parametrize(("text", "said"), rows(HEADERS))
def test_header_marks_a_visa(text, said):
    assert visa(text, title=None) == said


@pytest.mark.parametrize(("text", "said"), rows(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="says it without the usual words, or in another order")
def test_texts_we_read_wrong(text, said):
    assert visa(text) == said


def test_there_are_many_lines():
    assert len(rows(TEXTS)) + len(rows(HEADERS)) >= 140


def test_the_ads_own_line_rules_over_the_one_that_recurs():
    text = "We sponsor visas.\nWe cannot sponsor visas for this role."
    assert visa(text) == "no"
    assert visa("We cannot sponsor visas.\nWe sponsor visas for this role.", marked=((0, 24),)) == "yes"


def test_evidence_slices_to_the_statement():
    text = "Join us.\nAcme | Porto"
    assert visa(text) is None
    text = "Acme | Baker | VISA | Porto"
    (evidence,) = find_visa(Posting("jsonl", "board", "1", None, text), ()).evidence
    assert text[evidence.start : evidence.end] == "VISA"


LINES = [text for text, _ in rows(TEXTS) + rows(HEADERS)]


@given(
    st.lists(st.sampled_from(LINES), max_size=6), st.sampled_from(["\n", "\n\n", " "]), st.sampled_from([None, "Baker"])
)
def test_evidence_lies_inside_and_saying_it_twice_changes_nothing(texts, joint, title):
    text = joint.join(texts)
    reading = find_visa(Posting("jsonl", "board", "1", title, text), ())
    twice = find_visa(Posting("jsonl", "board", "1", "Baker" if title else None, f"{text}\n\n\n{text}"), ())
    if isinstance(reading, Found):
        assert reading.value in ("yes", "no")
        assert isinstance(twice, Found)
        assert twice.value == reading.value or title is None
        assert all(text[each.start : each.end].strip() for each in reading.evidence)


@given(st.sampled_from(rows(TEXTS)), st.sampled_from(["\n", "  ", "\t\n"]), st.sampled_from(["\n", " ", "\r\n\n"]))
def test_white_space_around_changes_nothing(line, before, after):
    assert visa(before + line[0] + after) == line[1]


@pytest.mark.parametrize(
    "text", ["visa " * 200_000, "we sponsor " * 90_000, "not not " * 120_000, "citizen or " * 90_000]
)
def test_long_texts_end(text):
    visa(text)
