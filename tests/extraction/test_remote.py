"""Remote, hybrid, on site: what texts and fields say, and which of them rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.remote import find_remote
from goingrate.records.facts import REMOTE, Found
from goingrate.records.posting import Posting

# text | what it says of the job ("-" where nothing)
TEXTS = """
This role is fully remote. | remote
This is a remote position open to anyone in the EU. | remote
You can work from anywhere in Canada. | remote
We are a remote-first company. | remote
Location: Remote (US only) | remote
100% remote, with a yearly retreat in Lisbon. | remote
Remote OK for the right person. | remote
#LI-Remote | remote
Our team is fully distributed and you will work from home. | remote
This role can be done from home anywhere in Ireland. | remote
This role is remote with a desk in our Leeds office, if you like. | remote
Diese Stelle ist 100% remote. | remote
Poste en télétravail complet. | remote
Workplace type: Remote | remote
We work remotely across eleven time zones. | remote
This is a hybrid role. | hybrid
Hybrid: three days a week in our Leeds office. | hybrid
You bake in the office 3 days per week. | hybrid
We expect everyone in the office two days a week. | hybrid
We meet 2-3 days per week at our office in Porto. | hybrid
The position is onsite 4 days a week. | hybrid
Work from home up to 2 days a week. | hybrid
2 days remote per week after your first month. | hybrid
50% in office, 50% at home. | hybrid
#LI-Hybrid | hybrid
Bread requires in-office presence two days per week. | hybrid
Our working model is hybrid (Tuesday to Thursday in the studio). | hybrid
Deine Stelle: hybrid, 2 Tage pro Woche im Büro | hybrid
You'll join us in our Bristol hub at least twice a week; it's a hybrid job. | hybrid
In-office 3x per week | hybrid
Remote policy: 2-3 days a week | hybrid
This position is onsite in Austin, TX. | onsite
This role is in-person, five days a week. | onsite
5 days a week at the office. | onsite
We work 5 days per week from our Denver office. | onsite
You will work from our clinic in Graz. | onsite
Fully in-office role in Warsaw | onsite
#LI-Onsite | onsite
No remote, please. | onsite
Must be able to work onsite at our plant. | onsite
We are an in-person team in Brooklyn. | onsite
This is not a remote position. | onsite
We build together in person. | onsite
Arbeitsort: vor Ort in Linz | onsite
Our office is in Vienna. | -
You know remote sensing and GIS. | -
Experience with hybrid cloud is a plus. | -
A hybrid of sales and marketing. | -
Final round: virtual onsite with the team. | -
We offer a home office stipend. | -
Onsite gym and free lunch. | -
Occasional onsite meetings with customers. | -
Two onsite interviews follow. | -
Manage remote teams across regions. | -
You control drones remotely. | -
Remote patient monitoring for clinics. | -
Our hybrid search engine ranks products. | -
Hybrid vehicles are our passion. | -
We help families at home. | -
The hiring process: remote call, then an in-person interview. | -
Home improvement stores love us. | -
Monitor remote sites by satellite. | -
We sell to the office furniture market. | -
"""
KNOWN_LIMITS = """
We believe great work happens around one table, every day. | onsite
Come to the bakery at five each morning. | onsite
"""

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


def test_there_are_eighty_lines():
    assert len(rows(TEXTS)) + len(RULINGS) >= 80


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
