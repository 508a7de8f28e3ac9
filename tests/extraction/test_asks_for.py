"""Proofs of ability: asked of the person, not done in the job or said of the company."""

import re

import pytest
from asks_for_examples import ASKED, KNOWN_LIMITS, read_proofs
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.asks_for import find_asks_for
from goingrate.extraction.certificates import find_certificates
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import PROOFS, Found, Silence
from goingrate.records.posting import Posting

ADS = read_proofs(ASKED)


def reading_of(text, marked=()):
    posting = Posting("jsonl", "board", "1", "Engineer", text)
    return find_asks_for(posting, find_certificates(posting, marked), marked)


def proofs_of(text, marked=()):
    reading = reading_of(text, marked)
    return reading.value if isinstance(reading, Found) else ()


@pytest.mark.parametrize(("text", "proofs"), ADS)
def test_proofs(text, proofs):
    assert proofs_of(text) == proofs


@pytest.mark.parametrize(("text", "proofs"), read_proofs(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="asked in words that are not on the list")
def test_ads_we_read_wrong(text, proofs):
    assert proofs_of(text) == proofs


def test_there_are_enough_examples():
    assert len(ADS) >= 80
    assert {proof for _, proofs in ADS for proof in proofs} == set(PROOFS)


def test_named_certificates_are_proof_with_their_evidence():
    text = "Requirements\n- CISSP"
    reading = reading_of(text)
    assert reading.value == ("certificates",)
    assert [text[each.start : each.end] for each in reading.evidence] == ["CISSP"]


def test_lines_that_recur_count_as_requirements_alone():
    text = "Please send links to your work.\nRequirements\n- Experience running services in production"
    assert proofs_of(text, ((0, len(text)),)) == ("production",)


def test_nothing_asked_is_not_stated():
    assert reading_of("We bake.") is Silence.NOT_STATED


def test_each_cue_is_a_pattern_of_a_proof():
    for row in read_list("proof_cues.csv"):
        group = row["cue"]
        assert group.startswith(("asks", "github")) or any(proof in group for proof in PROOFS), row
        if not group.startswith("sieve "):
            re.compile(row["pattern"])


@given(st.lists(st.sampled_from(ADS), max_size=5))
def test_evidence_slices_to_what_was_read(ads):
    text = "\n\n".join(text for text, _ in ads)
    reading = reading_of(text)
    if isinstance(reading, Found):
        assert list(reading.value) == [proof for proof in PROOFS if proof in reading.value]
        for each in reading.evidence:
            assert text[each.start : each.end].strip() == text[each.start : each.end] != ""


@given(st.sampled_from(ADS))
def test_a_text_twice_says_the_same(ad):
    text, proofs = ad
    assert proofs_of(f"{text}\n\n{text}") == proofs


@pytest.mark.parametrize(
    "text", ["- in production at scale\n" * 20_000, "your open source portfolio " * 20_000, "github " * 50_000]
)
def test_long_texts_end(text):
    proofs_of(text)
