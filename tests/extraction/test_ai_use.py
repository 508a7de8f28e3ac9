"""What AI is used for: said of the job, not of the company, and only where the job has AI work."""

import pytest
from ai_use_examples import KNOWN_LIMITS, USES, read_uses
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.ai_use import find_ai_use
from goingrate.extraction.title import find_role
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import AI_USES, Found, Silence
from goingrate.records.posting import Posting

ADS = read_uses(USES)


def reading_of(work, title, text, marked=()):
    posting = Posting("jsonl", "board", "1", title, text)
    return find_ai_use(posting, Found(work, ()), marked, find_role(posting))


def uses_of(work, title, text, marked=()):
    reading = reading_of(work, title, text, marked)
    return reading.value if isinstance(reading, Found) else ()


@pytest.mark.parametrize(("work", "title", "text", "uses"), ADS)
def test_uses(work, title, text, uses):
    assert uses_of(work, title, text) == uses


@pytest.mark.parametrize(("work", "title", "text", "uses"), read_uses(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="the use is not named by a word of the list, or is named to be denied")
def test_ads_we_read_wrong(work, title, text, uses):
    assert uses_of(work, title, text) == uses


def test_there_are_enough_examples():
    assert len(ADS) >= 120
    assert {use for *_, uses in ADS for use in uses} == set(AI_USES)


def test_a_job_without_ai_work_states_no_use():
    posting = Posting("jsonl", "board", "1", "LLM Engineer", "Your tasks\n- Train LLMs")
    assert find_ai_use(posting, Silence.NOT_STATED) is Silence.NOT_STATED
    assert find_ai_use(posting, Found("none", ())) is Silence.NOT_STATED


def test_the_product_counts_for_its_builders_alone_and_only_where_the_job_names_no_use():
    text = "We sell fraud detection to banks.\nWhat you'll do\n- Build our product"
    assert uses_of("core", "Software Engineer", text) == ("risk_fraud",)
    assert uses_of("core", "Accountant", text) == ()
    assert uses_of("core", "Software Engineer", text + "\n- Tune LLMs") == ("generative_language",)


def test_lines_that_recur_count_as_duties_alone():
    text = "You will build computer vision.\nWhat you'll do\n- Tune LLMs"
    assert uses_of("core", "Engineer", text, ((0, len(text)),)) == ("generative_language",)


def test_each_cue_names_a_use():
    for row in read_list("ai_use_cues.csv"):
        assert set(filter(None, row["uses"].split("|"))) <= set(AI_USES)
        assert row["strength"] in (("strong", "weak") if row["uses"] else ("none",))


@given(st.lists(st.sampled_from(ADS), max_size=4), st.sampled_from(["core", "uses"]))
def test_evidence_slices_to_words_of_the_list(ads, work):
    text = "\n\n".join(ad[2] for ad in ads)
    reading = reading_of(work, "Engineer", text)
    if isinstance(reading, Found):
        assert list(reading.value) == [use for use in AI_USES if use in reading.value]
        assert all(
            text[each.start : each.end].strip() == text[each.start : each.end] != "" for each in reading.evidence
        )


@given(st.sampled_from(ADS))
def test_a_text_twice_says_the_same(ad):
    work, title, text, uses = ad
    assert uses_of(work, title, f"{text}\n\n{text}") == uses


@pytest.mark.parametrize(
    "text", ["- train llms for fraud\n" * 20_000, "You use computer vision. " * 20_000, "a" * 500_000]
)
def test_long_texts_end(text):
    uses_of("core", "Engineer", text)
