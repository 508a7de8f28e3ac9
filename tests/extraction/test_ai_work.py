"""AI work: core, uses, none; boilerplate must never become work."""

import pytest
from ai_work_examples import BOILERPLATE, CORE, KNOWN_LIMITS, NO_MENTION, USES, read_ads
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.ai_terms import find_ai_terms
from goingrate.extraction.ai_work import find_ai_mention, find_ai_work
from goingrate.extraction.sections import find_sections
from goingrate.records.facts import AI_WORK, Found, Silence
from goingrate.records.posting import Posting


def posting(title, text):
    return Posting("jsonl", "board", "1", title, text)


def work(title, text, marked=()):
    reading = find_ai_work(posting(title, text), marked)
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("title", "text"), read_ads(BOILERPLATE))
def test_boilerplate_is_a_mention_and_no_work(title, text):
    assert work(title, text) == "none"
    assert isinstance(find_ai_mention(posting(title, text)), Found)


@pytest.mark.parametrize(("title", "text"), read_ads(USES))
def test_ai_asked_for_or_used(title, text):
    assert work(title, text) == "uses"


@pytest.mark.parametrize(("title", "text"), read_ads(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="no word says that the tool is used")
def test_ads_we_read_wrong(title, text):
    assert work(title, text) == "uses"


@pytest.mark.parametrize(("title", "text"), read_ads(CORE))
def test_ai_is_the_work(title, text):
    assert work(title, text) == "core"


@pytest.mark.parametrize(("title", "text"), read_ads(NO_MENTION))
def test_no_mention(title, text):
    assert find_ai_work(posting(title, text)) is Silence.NOT_STATED
    assert find_ai_mention(posting(title, text)) is Silence.NOT_STATED


def test_there_are_enough_examples():
    assert len(read_ads(BOILERPLATE)) >= 60
    assert sum(len(read_ads(table)) for table in (BOILERPLATE, USES, CORE, NO_MENTION)) >= 118


def test_marked_lines_make_no_work():
    text = "Requirements\n- Experience with LLMs"
    assert work("Cook", text) == "uses"
    assert work("Cook", text, ((text.index("- Exp"), len(text)),)) == "none"


def test_boilerplate_beside_work_changes_nothing():
    talk = "We use AI to screen applications.\n"
    for title, text in read_ads(USES):
        assert work(title, talk + text) == "uses", text


def test_prose_after_a_list_has_left_the_section():
    text = (
        "Requirements\n- Python\n- SQL\nWith machine learning we make lending simple for millions of people everywhere."
    )
    assert find_sections(text)[-1] == ""
    assert work("Software Engineer", text) == "none"


def test_names_and_addresses_are_no_terms():
    assert [term.kind for term in find_ai_terms("You join Lumora AI; see https://lumora.ai/ml")] == ["name"]


ADS = [text for table in (BOILERPLATE, USES, CORE) for _, text in read_ads(table)]


@given(st.lists(st.sampled_from(ADS), max_size=4), st.sampled_from(["Cook", "Software Engineer", None]))
def test_evidence_slices_to_what_was_read(texts, title):
    text = "\n\n".join(texts)
    reading = find_ai_work(posting(title, text))
    if isinstance(reading, Found):
        assert reading.value in AI_WORK
        parts = {"text": text, "title": title}
        assert all(parts[each.part][each.start : each.end].strip() for each in reading.evidence)


@given(st.sampled_from([ad for table in (BOILERPLATE, USES, CORE) for ad in read_ads(table)]))
def test_empty_lines_and_outer_space_change_nothing(ad):
    title, text = ad
    assert work(title, "\n\n " + text.replace("\n", " \n\n  ") + "\n ") == work(title, text)


@pytest.mark.parametrize(
    "text", ["AI " * 100_000, "you build AI " * 40_000, "9" * 1_000_000, "- train ML models\n" * 20_000]
)
def test_long_texts_end(text):
    work("Software Engineer", text)
