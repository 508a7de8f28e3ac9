"""Soft skills of the protocol: asked of the person, not said of the company."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.soft import SOFT, find_soft
from goingrate.records.facts import Found, Silence
from goingrate.records.posting import Posting

# text; soft skills in the protocol's order
ASKED = [
    ("Excellent communication skills", "communication"),
    ("Strong written and verbal communication", "communication"),
    ("You have great verbal and written communication skills.", "communication"),
    ("Communication skills in English", "communication"),
    ("You communicate clearly.", "communication"),
    ("You are able to communicate with bakers.", "communication"),
    ("Ability to communicate complex ideas", "communication"),
    ("A clear communicator", "communication"),
    ("Requirements\n- Communicates with everyone", "communication"),
    ("Requirements\n- Good communication", "communication"),
    ("Exceptional communication and presentation skills", "communication"),
    ("Strong interpersonal and communication skills", "communication"),
    ("Communication and teamwork skills", "communication"),
    ("You can explain; clear communication matters.", "communication"),
    ("Requirements\n- You communicate findings to farmers", "communication"),
    ("Nice to have\n- Communicator by nature; communicates often", "communication"),
    ("Demonstrated leadership skills", "leadership"),
    ("Strong leadership abilities", "leadership"),
    ("Experience leading teams", "leadership"),
    ("Experience leading a team of engineers", "leadership"),
    ("5 years of leading engineering teams", "leadership"),
    ("You will lead a team of six.", "leadership"),
    ("You manage a team of bakers.", "leadership"),
    ("What you'll do\n- Lead the night bakers as a team", "leadership"),
    ("What you'll do\n- Build and lead the platform team", "leadership"),
    ("Requirements\n- Leadership", "leadership"),
    ("Technical leadership experience", "leadership"),
    ("Proven track record of leading projects", "leadership"),
    ("Requirements\n- Managed teams before; managing teams is fun", "leadership"),
    ("You mentor junior engineers.", "mentoring"),
    ("What you'll do\n- Mentor others", "mentoring"),
    ("You coach and mentor the team.", "mentoring"),
    ("You enjoy mentoring.", "mentoring"),
    ("Requirements\n- Mentoring", "mentoring"),
    ("What you'll do\n- Coaching junior bakers", "mentoring"),
    ("You will be providing mentorship.", "mentoring"),
    ("A passion for mentorship", "mentoring"),
    ("Hire, coach and mentor engineers", "mentoring"),
    ("System design", "system design"),
    ("Strong systems design skills", "system design"),
    ("Experience with software architecture", "system design"),
    ("You take architectural decisions.", "system design"),
    ("You architect scalable systems.", "system design"),
    ("Your tasks\n- Lead the technical design", "system design"),
    ("You design and build system architectures.", "system design"),
    ("Knowledge of solution architecture", "system design"),
    ("Experience in responsible AI", "ethics"),
    ("Knowledge of AI ethics", "ethics"),
    ("Your tasks\n- Look after AI governance", "ethics"),
    ("You work on model fairness.", "ethics"),
    ("You do bias detection in models.", "ethics"),
    ("AI safety research experience", "ethics"),
    ("Requirements\n- Explainability", "ethics"),
    ("You lead a team, mentor engineers and communicate clearly.", "communication, leadership, mentoring"),
    ("Excellent communication skills and system design", "communication, system design"),
]
NEVER = [
    "We communicate openly.",
    "Our communication is clear communication.",
    "About us\nStrong communication is our value.",
    "You sell communication devices.",
    "What you'll do\n- Install communication equipment",
    "The leading maker of shoes.",
    "We are the leader in bread.",
    "What you'll do\n- Report to senior leadership",
    "What you'll do\n- Lead generation",
    "Market leadership is our aim.",
    "Benefits\n- Mentorship from founders",
    "Benefits\n- Mentoring",
    "A peer mentor calls you.",
    "We offer a coaching platform.",
    "Interior design",
    "You design chairs.",
    "A strong work ethic",
    "High ethical standards",
    "Food safety",
    "Corporate governance",
    "You pay fair prices.",
    "You bake bread.",
]


def posting(text):
    return Posting("jsonl", "board", "1", "Engineer", text)


def soft(text, marked=()):
    reading = find_soft(posting(text), marked)
    return reading.value if isinstance(reading, Found) else ()


@pytest.mark.parametrize(("text", "names"), ASKED)
def test_asked(text, names):
    assert ", ".join(soft(text)) == names


@pytest.mark.parametrize("text", NEVER)
def test_never(text):
    assert find_soft(posting(text), ()) is Silence.NOT_STATED


def test_there_are_enough_examples():
    assert len(ASKED) + len(NEVER) >= 60
    assert {name for _, names in ASKED for name in names.split(", ")} == set(SOFT)


def test_nothing_to_read_is_not_read():
    assert find_soft(posting(""), ()) is Silence.NOT_READ


def test_boilerplate_does_not_count():
    assert soft("Excellent communication skills", marked=((0, 30),)) == ()


@given(st.lists(st.sampled_from([text for text, _ in ASKED] + NEVER), min_size=1, max_size=5))
def test_spans_lie_in_one_line_and_hold_the_words(texts):
    ad = posting("\n\n".join(texts))
    reading = find_soft(ad, ())
    if isinstance(reading, Found):
        for evidence in reading.evidence:
            written = ad.text[evidence.start : evidence.end]
            assert written.strip()
            assert "\n" not in written


@given(st.lists(st.sampled_from([text for text, _ in ASKED] + NEVER), min_size=1, max_size=5))
def test_a_text_twice_says_nothing_new(texts):
    text = "\n\n".join(texts)
    assert set(soft(text)) <= set(soft(f"{text}\n\n{text}"))


@pytest.mark.parametrize(
    "text", ["communication and " * 20_000, "lead and " * 30_000, "excellent, " * 30_000, "mentor " * 40_000]
)
def test_long_texts_end(text):
    soft(text)
