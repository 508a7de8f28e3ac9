"""Tasks: each duty to what it mainly describes, shares over all, sentences as evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from task_examples import KNOWN_LIMITS, TASKS_OF, read_duties

from goingrate.extraction.duties import find_duties
from goingrate.extraction.tasks import expected_of, find_tasks, tasks_of
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import LEVELS, ROLES, TASKS, Found, Silence
from goingrate.records.posting import Posting

DUTIES = read_duties(TASKS_OF)


def shares(text, role="", marked=()):
    reading = find_tasks(Posting("jsonl", "board", "1", "Engineer", text), marked, Found(role, ()))
    return {each.task: each.share for each in reading.value} if isinstance(reading, Found) else {}


@pytest.mark.parametrize(("role", "duty", "tasks"), DUTIES)
def test_a_duty_goes_to_what_it_mainly_describes(role, duty, tasks):
    assert tasks_of(duty, expected_of(role)) == tasks


@pytest.mark.parametrize(("role", "duty", "tasks"), read_duties(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="no word of the lists says what is done")
def test_duties_we_cannot_tell(role, duty, tasks):
    assert tasks_of(duty, expected_of(role)) == tasks


def test_there_are_enough_examples():
    assert len(DUTIES) >= 150
    assert {task for _, _, tasks in DUTIES for task in tasks} == set(TASKS)


# text, the duties found in it
DUTIES_IN = [
    ("What you'll do\n- Bake bread\n- Mill flour", ["- Bake bread", "- Mill flour"]),
    ("Responsibilities\nPrepare dough for us.\nManage the mill.", ["Prepare dough for us.", "Manage the mill."]),
    (
        "Responsibilities\nOvens: You will heat them\nManage the mill.",
        ["Ovens: You will heat them", "Manage the mill."],
    ),
    ("The role\nWe like bread. You will bake our rye bread every day.", ["You will bake our rye bread every day."]),
    ("We're looking for a baker to build up our night shift.", None),
    ("We're hiring a baker who will lead the night shift.", None),
    ("Responsibilities\n1. Bake bread\n2. Mill flour", ["1. Bake bread", "2. Mill flour"]),
    ("Deine Aufgaben\n- Brot backen", ["- Brot backen"]),
    ("Du wirst mit uns jede Nacht gutes Brot backen.", None),
    ("Requirements\n- Build bread ovens", []),
    ("Benefits\n- Build your own day", []),
    ("About us\nYou will love us, and we will build ovens.", []),
    ("What you'll do\n- 3+ years of baking\n- Experience with rye", []),
    ("What you'll do\n- Strong arms\n- You have patience", []),
    ("We are bakers. We build ovens. We sell bread to everyone.", []),
    ("You will be paid a salary every month of the year.", []),
    ("You will meet our recruiter for an interview first.", []),
]


@pytest.mark.parametrize(("text", "duties"), DUTIES_IN)
def test_duties_are_found_where_they_stand(text, duties):
    assert [text[start:end] for start, end in find_duties(text)] == ([text] if duties is None else duties)


def test_after_a_list_its_introduction_says_nothing_more():
    text = "The role\nYou will own our roadmap.\n- Write code\n- Write code in Go\n- Write clean code"
    assert shares(text) == {"integration": 1.0}


def test_shares_are_parts_of_what_could_be_given():
    duties = [
        "Train models",
        "Build data pipelines",
        "Fine-tune models",
        "Sell bread",
        "Data pipelines and code reviews",
    ]
    text = "Your tasks\n" + "\n".join(f"- {duty}" for duty in duties)
    assert shares(text) == {"modelling": 0.5, "data": 0.375, "evaluation": 0.125}


def test_of_what_recurs_only_bullets_of_duties_count():
    text = "You will build data pipelines every day.\nYour tasks\n- Mentor engineers"
    assert shares(text, marked=((0, len(text)),)) == {"management": 1.0}


def test_no_duties_are_no_tasks():
    posting = Posting("jsonl", "board", "1", "Engineer", "We bake. Requirements\n- Python")
    assert find_tasks(posting) is Silence.NOT_STATED


def test_lists_name_what_there_is():
    groups = {"none", "neutral", "making", "addressed", "asked", "opening", "sought", "talk"}
    assert {row["cue"] for row in read_list("task_cues.csv")} == {*TASKS, *groups}
    for row in read_list("task_roles.csv"):
        assert row["of"] in (*ROLES, *LEVELS)
        assert row["task"] in (*TASKS, "none")


BULLETS = st.lists(st.sampled_from([duty for _, duty, _ in DUTIES]), min_size=1, max_size=8)


@given(BULLETS, st.sampled_from(ROLES))
def test_shares_add_up_and_evidence_slices_to_the_duties(duties, role):
    text = "Your tasks\n" + "\n".join(f"- {duty}" for duty in duties)
    reading = find_tasks(Posting("jsonl", "board", "1", "Engineer", text), (), Found(role, ()))
    if isinstance(reading, Found):
        assert sum(each.share for each in reading.value) == pytest.approx(1)
        assert {each.rule.removeprefix("task: ") for each in reading.evidence} == {each.task for each in reading.value}
        assert all(text[each.start + 2 : each.end] in duties for each in reading.evidence)


@given(BULLETS, st.sampled_from(["", "You will own our roadmap and lead the team.\n"]))
def test_a_text_twice_says_the_same(duties, told):
    text = told + "Your tasks\n" + "\n".join(f"- {duty}" for duty in duties)
    assert shares(f"{text}\n\n{text}") == pytest.approx(shares(text))


@pytest.mark.parametrize(
    "text", ["- build data pipelines\n" * 20_000, "You will build models. " * 40_000, "9" * 500_000]
)
def test_long_texts_end(text):
    shares(text)
