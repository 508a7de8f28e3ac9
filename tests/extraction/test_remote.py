"""Remote, hybrid, on site: what texts and fields say, and which of them rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from remote_examples import KNOWN_LIMITS, OFFICE_DAYS, TEXTS

from goingrate.extraction.remote import find_office_days, find_remote
from goingrate.records.facts import REMOTE, Found, Range, Silence
from goingrate.records.posting import Posting

# title; location; remote field; text; what rules
RULINGS = [
    ("Cook", None, True, "", "remote"),
    ("Cook", None, "true", "", "remote"),
    ("Cook", None, False, "", None),
    ("Cook", None, "hybrid", "", "hybrid"),
    ("Cook", None, "on-site", "", "onsite"),
    ("Cook", None, "Fully remote", "", "remote"),
    ("Cook", None, "", "", None),
    ("Cook", "Leeds", None, "", None),
    ("Cook", "Remote - Spain", None, "", "remote"),
    ("Cook", "Leeds (Hybrid)", None, "", "hybrid"),
    ("Cook", "Leeds, Remote-UK", None, "", "remote"),
    ("Cook (Remote)", "Leeds", None, "", "remote"),
    ("Cook", "Leeds", True, "You bake in the office 3 days per week.", "hybrid"),
    ("Cook", "Leeds", True, "This position is onsite in Leeds.", "onsite"),
    ("Cook", "Leeds", False, "This role is remote.", "remote"),
    ("Cook", "Leeds", False, "This role is in-person.", "onsite"),
    ("Cook", "Remote", True, "Staff in the Leeds office enjoy onsite lunch.", "remote"),
    ("Cook", "Remote", True, "Our company has a hybrid culture.", "remote"),
    ("Cook", "Leeds", "hybrid", "We are a remote-first company.", "hybrid"),
    ("Cook", "Leeds", None, "We are a remote-friendly bakery. This role is hybrid.", "hybrid"),
    ("Cook", "Leeds", None, "This job is onsite, four days a week at the office.", "hybrid"),
    (None, None, None, "Acme | Backend Engineer | REMOTE (EU) | Full-time", "remote"),
    (None, None, None, "Acme | Backend Engineer | ONSITE | Leeds", "onsite"),
    (None, None, None, "Acme | Backend Engineer | Leeds or Remote", "remote"),
    (None, None, None, "Acme | Backend Engineer | Onsite (hybrid) | Leeds", "hybrid"),
    (None, None, None, "Acme | Backend Engineer | Leeds (In-Person)", "onsite"),
    (None, None, None, "Acme | Backend Engineer | Leeds", None),
    (None, None, None, "Acme | Engineer | Leeds | NO REMOTE/HYBRID", "onsite"),
    ("Cook", "Leeds", None, "Telework eligible: Yes.\nRemote job: No", "hybrid"),
    ("Cook", "Leeds", None, "Telework eligible\nYes, as the agency decides\nRemote job\nNo", None),
    ("Cook", "Leeds", None, "Remote job\nNo", "onsite"),
    ("Cook", "Leeds", None, "Remote\nNo visa", "remote"),
    ("Cook", "Leeds", None, "You will be part of a remote-first team.\nLeeds office at least once a week", "hybrid"),
]


def rows(table: str) -> list[tuple[str, str | None]]:
    cells = [line.rsplit(" | ", 1) for line in table.strip().splitlines()]
    return [(text, None if said == "-" else said) for text, said in cells]


def remote_of(title, location, remote, text):
    reading = find_remote(Posting("jsonl", "board", "1", title, text, location=location, remote=remote))
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("text", "said"), rows(TEXTS))
def test_text_says_where_one_works(text, said):
    assert remote_of("Cook", None, None, text) == said


@pytest.mark.parametrize(("text", "said"), rows(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="needs understanding, not words")
def test_texts_we_read_wrong(text, said):
    assert remote_of("Cook", None, None, text) == said


@pytest.mark.parametrize(("title", "location", "remote", "text", "said"), RULINGS)
def test_which_statement_rules(title, location, remote, text, said):
    assert remote_of(title, location, remote, text) == said


def office_days_of(text, **parts):
    post = Posting("jsonl", "board", "1", parts.pop("title", "Cook"), text, **parts)
    return find_office_days(post, find_remote(post))


@pytest.mark.parametrize(("text", "days"), rows(OFFICE_DAYS))
def test_text_counts_days_in_the_office(text, days):
    reading = office_days_of(text)
    if days is None:
        assert reading is Silence.NOT_STATED
    else:
        least, _, most = days.partition("-")
        assert reading.value == Range(int(least) if least else None, int(most) if most else None)


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"location": "Leeds (hybrid, 3 days in office)"}, Range(3, 3)),
        ({"title": "Cook (2 days/week in the office)"}, Range(2, 2)),
        ({"location": "Leeds", "remote": "Hybrid: up to 2 days from home"}, Range(3, None)),
    ],
)
def test_fields_count_days_where_the_text_does_not(fields, days):
    assert office_days_of("We bake.", **fields).value == days
    assert office_days_of("You bake in the office 4 days a week.", **fields).value == Range(4, 4)


def test_counts_that_contradict_are_ambiguous():
    text = "Bakers: in the office 2 days a week.\nSellers: in the office 4 days a week."
    assert office_days_of(text) is Silence.AMBIGUOUS
    assert office_days_of("In the office at least 2 days a week. Hybrid, 3 days in the office.").value == Range(2, None)


def test_a_remote_job_has_no_days_in_the_office():
    text = "This role is fully remote.\nOur Leeds people are in the office 3 days a week."
    assert office_days_of(text, location="Remote") is Silence.NOT_STATED


def test_office_days_slice_to_the_count():
    text = "Join us.\nYou are in our Leeds office at least two days a week."
    (evidence,) = office_days_of(text).evidence
    assert text[evidence.start : evidence.end] == "office at least two days a week"


def test_there_are_many_lines():
    assert len(rows(TEXTS)) + len(RULINGS) + len(rows(OFFICE_DAYS)) >= 200


DAYS = [text for text, _ in rows(OFFICE_DAYS)]


@given(st.sampled_from(DAYS), st.sampled_from(["\n", "  ", "\t\n"]), st.sampled_from(["\n", " ", "\r\n\n"]))
def test_white_space_around_and_saying_it_twice_change_nothing(text, before, after):
    for said in (before + text + after, f"{text}\n{text}"):
        assert remote_of("Cook", None, None, said) == remote_of("Cook", None, None, text)
        once, now = office_days_of(text), office_days_of(said)
        assert (now.value if isinstance(now, Found) else now) == (once.value if isinstance(once, Found) else once)


def test_evidence_slices_to_the_statement():
    text = "Join us.\nYou bake in the office 3 days per week."
    (evidence,) = find_remote(Posting("jsonl", "board", "1", "Cook", text)).evidence
    assert "office 3 days per week" in text[evidence.start : evidence.end]


@given(st.lists(st.sampled_from([text for text, _ in rows(TEXTS)]), max_size=5), st.sampled_from(["\n", "\n\n", " "]))
def test_evidence_lies_inside_the_text(texts, joint):
    text = joint.join(texts)
    reading = find_remote(Posting("jsonl", "board", "1", None, text))
    if isinstance(reading, Found):
        assert reading.value in REMOTE
        assert all(text[each.start : each.end].strip() for each in reading.evidence)


@pytest.mark.parametrize("text", ["3 days " * 100_000, "remote office " * 50_000, "office " * 100_000, "5 " * 400_000])
def test_long_texts_end(text):
    remote_of("Cook", None, None, text)
