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
Visa sponsorship and relocation stipend to bring you to Porto | yes
We sponsor visas. | yes
We do sponsor visas and cover relocation fees. | yes
We can sponsor H1B visas for the right person. | yes
Happy to sponsor your visa. | yes
We've already sponsored one H1-B visa and are happy to do more. | yes
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
We are able to provide visa sponsorship. | yes
We are open to considering visa sponsorship case by case. | yes
Employment visa sponsorship may be offered. | yes
We cannot sponsor visas. | no
We are not able to sponsor visas at this time. | no
We are unable to offer sponsorship for this role. | no
Acme does not currently offer visa sponsorship for this role. | no
No visa sponsorship. | no
No H1Bs, sorry. | no
Visa sponsorship is not available. | no
Sponsorship is unavailable for this position. | no
Visa sponsorship: no | no
This role is not eligible for visa sponsorship. | no
We will not sponsor applicants for work visas. | no
We can't sponsor a visa right now. | no
Sorry, we don't sponsor visas. | no
Unfortunately we do not provide sponsorship. | no
Applicants must be authorized to work in the US without sponsorship. | no
Must have work authorization that does not now or in the future require sponsorship of a visa. | no
Authorized to work in the United States without requiring visa sponsorship now or in the future. | no
We are not currently hiring individuals who now or in the future require sponsorship. | no
Acme is unable to provide sponsorship now or in the future. | no
U.S. citizenship required | no
US citizenship is required for this position. | no
Must be a U.S. citizen. | no
Applicants must be a US citizen and able to obtain a clearance. | no
US citizens only | no
Only U.S. citizens can be considered. | no
US Citizen or Green Card Holder ONLY | no
This role requires German citizenship. | no
U.S. citizenship is a precondition of employment. | no
Requirement: US citizenship | no
U.S. Citizenship or Permanent Residency required, we are not able to sponsor at this time | no
Must be authorized to work in the US. | -
You need the legal right to work in the UK. | -
To comply with ITAR you must be a U.S. citizen, lawful permanent resident or protected individual. | -
Export control: applicants must be U.S. persons as defined by 22 CFR 120.15 (U.S. citizen, refugee or asylee). | -
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
We are open to people needing visas. | yes
Visa/relocation: No | no
We offer a relocation bonus. | -
Will you now or in the future require sponsorship? | -
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
@pytest.mark.xfail(strict=True, reason="says it without any of the usual words")
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
