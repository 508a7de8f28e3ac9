"""Visas: offered, refused, or not spoken of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.visa import find_visa
from goingrate.records.facts import Found
from goingrate.records.posting import Posting

# text | what it says ("-" where nothing)
TEXTS = """
Visa sponsorship available. | yes
- Visa sponsorship | yes
Visa sponsorship and a moving budget when you come to Porto | yes
We sponsor visas. | yes
We do sponsor visas and pay for the movers. | yes
We can sponsor H1B visas for the right person. | yes
Happy to sponsor your visa. | yes
One H1-B visa we have sponsored before, and more may follow. | yes
We offer visa support for you and your family. | yes
Visa support available | yes
Relocation and visa assistance provided. | yes
Relocation and immigration support | yes
We will help you with your work permit. | yes
H1B transfers OK. | yes
H1B welcome | yes
Blue Card support for non-EU bakers. | yes
We provide sponsorship for exceptional candidates. | yes
Sponsorship is available for this role. | yes
Sponsorship can be offered for strong candidates. | yes
We cover the costs of your visa and flight. | yes
Visa: yes | yes
For bakers we are able to offer visa sponsorship. | yes
Case by case we are open to visa sponsorship. | yes
Employment visa sponsorship may be offered. | yes
We cannot sponsor visas. | no
This year we are not able to sponsor visas. | no
We are unable to offer sponsorship for this role. | no
For bakers Acme does not currently offer visa sponsorship. | no
No visa sponsorship. | no
No H1Bs, sorry. | no
Visa sponsorship is not available. | no
Sponsorship is unavailable for this position. | no
Visa sponsorship: no | no
Night shifts are not eligible for visa sponsorship. | no
We will not sponsor bakers for work visas. | no
A visa we can't sponsor this year. | no
Sorry, we don't sponsor visas. | no
Unfortunately we do not provide sponsorship. | no
Only for bakers authorized to work in Ohio without sponsorship. | no
Your work authorization must not require sponsorship, today or later. | no
You are authorized to bake in Ohio without requiring visa sponsorship. | no
We are not hiring bakers who require sponsorship, today or later. | no
Acme is unable to provide sponsorship to bakers. | no
U.S. citizenship required | no
US citizenship is required for night shifts. | no
Must be a U.S. citizen. | no
The baker must be a US citizen whom the fort lets in. | no
US citizens only | no
Only U.S. citizens can be considered. | no
Green Card Holder or US Citizen ONLY | no
This role requires German citizenship. | no
U.S. citizenship is a precondition for this bakery. | no
Requirement: US citizenship | no
Permanent Residency or U.S. Citizenship required; nobody can be sponsored this year | no
Bakers must be authorized to work in Norway. | -
Bakers need the legal right to work in Norway. | -
Under ITAR the baker is a U.S. citizen, a refugee or a lawful permanent resident. | -
Export control: only U.S. persons (22 CFR 120.15: U.S. citizen, refugee or asylee) see the ovens. | -
Regardless of race, religion, citizenship or age. | -
We do not discriminate on the basis of citizenship, marital status or veteran status. | -
Backed by Acme Ventures, Visa and Mastercard. | -
Experience with card networks such as Visa, Mastercard and Amex. | -
Work with executive sponsors on every project. | -
You run our event sponsorships. | -
We sponsor meetups and open source projects. | -
We will sponsor travel to conferences. | -
Coordinate travel, flights and hotels. | -
Relocation assistance is available. | -
We are open to bakers needing visas. | yes
Visa/relocation: No | no
We offer a relocation bonus. | -
Will you require sponsorship, today or later? | -
Authorized to work with or without sponsorship. | -
Ability to obtain a security clearance. | -
We help good citizens get fresh bread. | -
Senior citizens love our rolls. | -
Agency sponsored trainings for staff. | -
"""
# header | what its marks say
HEADERS = """
Acme | Baker | Porto | ONSITE | VISA | Full-time | yes
Acme | Baker | Porto | ONSITE, VISA | yes
Acme | Baker | Porto (VISA) | yes
Acme [ONSITE, VISA] | yes
Acme - Porto - H1B | yes
Acme | Baker | Porto | VISA https://acme.example/jobs | yes
Acme | Baker | Porto | Visa sponsorship | Full-time | yes
Acme | Baker | Porto | NO VISA | no
Acme | Baker | Porto | No visas | no
Acme | Baker | Porto | Full-time | -
Acme | Payments Baker | Porto | Visa Inc partner | -
"""
KNOWN_LIMITS = """
We take care of all the paperwork so that you can live here. | yes
We take care of your move and of the right to stay. | yes
A precondition: U.S. citizenship. | no
"""


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


def test_there_are_eighty_lines():
    assert len(rows(TEXTS)) + len(rows(HEADERS)) >= 80


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


@pytest.mark.parametrize(
    "text", ["visa " * 200_000, "we sponsor " * 90_000, "not not " * 120_000, "citizen or " * 90_000]
)
def test_long_texts_end(text):
    visa(text)
