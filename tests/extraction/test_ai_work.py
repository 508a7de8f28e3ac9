"""AI work: core, uses, none; boilerplate must never become work."""

import re
from dataclasses import replace

import pytest
from ai_work_examples import BOILERPLATE, CORE, KNOWN_LIMITS, NO_MENTION, USES, read_ads
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.ai_cue_words import GROUPS, CueWords
from goingrate.extraction.ai_sentences import says
from goingrate.extraction.ai_terms import find_ai_terms
from goingrate.extraction.ai_work import find_ai_mention, find_ai_work
from goingrate.extraction.sections import find_sections
from goingrate.extraction.title_words import read_list
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
@pytest.mark.xfail(strict=True, reason="no word says that the tool is used, or that others do the work")
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


MARKED = [
    ("Requirements\n- Experience with LLMs", "uses"),
    ("What you'll do\n- Able to work with AI coding tools", "uses"),
    ("What you'll do\n- Build AI for bakers", "none"),
    ("You will use AI tools every day.", "none"),
    ("Benefits\n- A licence for ChatGPT", "none"),
    ("Requirements\n- Do not use AI in your application", "none"),
]


@pytest.mark.parametrize(("text", "expected"), MARKED)
def test_of_lines_that_recur_only_requirements_count(text, expected):
    assert work("Cook", text, ((0, len(text)),)) == expected


OF_AI = [
    ("AI", "You will train language models.", "core"),
    ("Machine Learning", "You will deploy LLM agents.", "core"),
    ("Kitchen", "You will integrate language models.", "uses"),
    ("AI", "You will write tests. We like AI.", "none"),
]


@pytest.mark.parametrize(("department", "text", "expected"), OF_AI)
def test_one_duty_is_enough_in_a_department_of_ai(department, text, expected):
    reading = find_ai_work(replace(posting("Software Engineer", text), department=department))
    assert isinstance(reading, Found)
    assert reading.value == expected


@pytest.mark.parametrize("name", ["ai", "level", "remote", "employment"])
def test_each_cue_is_one_whole_pattern(name):
    for row in read_list(f"{name}_cues.csv"):
        assert set(row) == {"cue", "pattern"}, row  # a comma without quotes would cut a pattern in two
        re.compile(row["pattern"])


def test_a_researcher_of_whom_no_ai_is_asked_does_none():
    assert work("Research Scientist", "We're an AI company.\nYou will grow crystals.") == "none"
    assert work("Research Scientist", "You will grow crystals with machine learning.") == "core"


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


@given(st.sampled_from([ad for table in (BOILERPLATE, USES, CORE) for ad in read_ads(table)]))
def test_said_twice_is_said_once(ad):
    title, text = ad
    assert work(title, text + "\n" + text) == work(title, text)


def test_an_employer_named_like_a_tool_does_not_use_it():
    ad = posting("Software Engineer", "Here you deploy Cursor for our customers. We like AI.")
    assert find_ai_work(ad).value == "uses"
    assert find_ai_work(replace(ad, company="Cursor")).value == "none"


CUES = [row["pattern"] for row in read_list("ai_cues.csv") if re.fullmatch(r"[a-z ]+", row["pattern"])]


@given(st.lists(st.sampled_from([*CUES, "hands-on", "you're", "ai,", "Köche"]), max_size=12).map(" ".join))
def test_one_look_at_the_words_tells_what_each_group_of_cues_tells(text):
    words = CueWords(text.lower())
    for group in GROUPS:
        assert words.says(group) is says(group, text.lower()), group


@pytest.mark.parametrize(
    "text", ["AI " * 100_000, "you build AI " * 40_000, "9" * 1_000_000, "- train ML models\n" * 20_000]
)
def test_long_texts_end(text):
    work("Software Engineer", text)
