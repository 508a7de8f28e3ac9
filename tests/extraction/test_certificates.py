"""Certificates asked or preferred; those the company holds or pays for, and clearances, never."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.certificates import find_certificates
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import Found, Silence
from goingrate.records.posting import Posting

# text; certificates in order
ASKED = [
    ("CISSP certification required.", "cissp"),
    ("Requirements\n- CISSP", "cissp"),
    ("Certifications: CISSP or CKA preferred", "cissp, cka"),
    ("CISSP, CCSP or OSCP certification is a plus.", "cissp, ccsp, oscp"),
    ("CISM or CISA preferred", "cism, cisa"),
    ("Certified Ethical Hacker is a plus.", "ceh"),
    ("Nice to have\n- CEH", "ceh"),
    ("Security+ or Network+", "comptia security+, comptia network+"),
    ("CompTIA Security+ certification", "comptia security+"),
    ("CCNA required, CCNP preferred", "ccna, ccnp"),
    ("Certified Kubernetes Administrator", "cka"),
    ("Requirements\n- CKA or CKAD certification", "cka, ckad"),
    ("AWS Certified Solutions Architect", "aws certified solutions architect"),
    ("AWS Certified Solutions Architect Associate preferred", "aws certified solutions architect"),
    ("AWS certification is a plus.", "aws certification"),
    ("AWS Certified Machine Learning Specialty", "aws certified machine learning"),
    ("Azure certifications are a plus.", "azure certification"),
    ("AZ-104 or AZ-305", "azure administrator, azure solutions architect expert"),
    ("Requirements\n- DP-203", "azure data engineer associate"),
    ("GCP certification preferred", "google cloud certification"),
    ("Google Cloud Professional Data Engineer certification", "google professional data engineer"),
    ("Cloud certifications are welcome.", "cloud certification"),
    ("HashiCorp Certified Terraform Associate", "terraform associate"),
    ("Databricks certification is a plus.", "databricks certified"),
    ("SnowPro certification", "snowpro"),
    ("Tableau certification", "tableau certification"),
    ("Salesforce Certified Administrator", "salesforce certification"),
    ("ServiceNow certification", "servicenow certification"),
    ("UiPath certification required", "uipath certification"),
    ("RHCE or RHCSA certification", "rhce, rhcsa"),
    ("PMP certification preferred", "pmp"),
    ("Project Management Professional", "pmp"),
    ("Requirements\n- PMP", "pmp"),
    ("Certified Scrum Master", "csm"),
    ("CSM or CSPO certification", "csm, cspo"),
    ("ITIL certification", "itil"),
    ("TOGAF certification is an asset; preferred.", "togaf"),
    ("ISTQB certification", "istqb"),
    ("Six Sigma Green Belt", "six sigma"),
    ("CPA required", "cpa"),
    ("Certified Public Accountant", "cpa"),
    ("CPA license or CFA charter", "cpa, cfa"),
    ("CFA charterholder", "cfa"),
    ("You hold the Series 7 license.", "series 7"),
    ("SHRM-CP certification preferred", "shrm-cp"),
    ("Professional Engineer license", "pe"),
    ("Licensed Professional Counselor", "licensed professional counselor"),
    ("ACLS certification required", "acls"),
    ("CIPP/E certification", "cipp"),
    ("GIAC certifications such as GCIH", "giac, gcih"),
    ("Oracle Certified Professional", "oracle certified"),
    ("NVIDIA certification is a plus.", "nvidia certified"),
    ("Preferred qualifications\n- Splunk certification", "splunk certified"),
    ("Commercial driver's license", "class a cdl"),
]
NEVER = [
    "You need a Secret clearance.",
    "TS/SCI required",
    "A driver's licence.",
    "A degree in computer science.",
    "We are ISO 27001 certified.",
    "We're an AWS certified partner.",
    "Our company is certified.",
    "Benefits\n- We reimburse the AWS certification",
    "We pay for your PMP certification.",
    "About us\nWe train CPA candidates.",
    "CPA is one of our marketing figures.",
    "Your PE ratio.",
    "The CIA triad.",
    "The safe is locked.",
    "You are safe with us.",
    "The ca. 40 people here.",
    "Experience with AWS.",
    "Cost per acquisition (CPA)",
    "Learn CAMS software.",
    "RN is short for React Native.",
    "pe@bakery.example",
    "We bake bread.",
]


def posting(text):
    return Posting("jsonl", "board", "1", "Engineer", text)


def certificates(text, marked=()):
    reading = find_certificates(posting(text), marked)
    return reading.value if isinstance(reading, Found) else ()


@pytest.mark.parametrize(("text", "names"), ASKED)
def test_asked(text, names):
    assert ", ".join(certificates(text)) == names


@pytest.mark.parametrize("text", NEVER)
def test_never(text):
    assert find_certificates(posting(text), ()) is Silence.NOT_STATED


def test_there_are_enough_examples():
    assert len(ASKED) + len(NEVER) >= 60


def test_nothing_to_read_is_not_read():
    assert find_certificates(posting(" \n"), ()) is Silence.NOT_READ


def test_boilerplate_does_not_count():
    assert certificates("CISSP certification required.", marked=((0, 29),)) == ()
    assert certificates("Requirements\n- CISSP", marked=((13, 20),)) == ("cissp",)


def test_names_are_unique():
    rows = read_list("certificates.csv")
    names = [name for row in rows for name in {row["id"], *row["aliases"].split("|")} if name]
    assert [name for name, n in Counter(names).items() if n > 1] == []
    assert all(row["id"] == row["id"].lower() and row["aliases"] is not None for row in rows)


@given(st.lists(st.sampled_from([text for text, _ in ASKED] + NEVER), min_size=1, max_size=5))
def test_spans_slice_to_the_name_read(texts):
    ad = posting("\n\n".join(texts))
    reading = find_certificates(ad, ())
    if isinstance(reading, Found):
        known = {
            row["id"]: {row["id"], *row["aliases"].lower().replace("?", "").split("|")}
            for row in read_list("certificates.csv")
        }
        for name, evidence in zip(reading.value, reading.evidence, strict=True):
            assert ad.text[evidence.start : evidence.end].lower() in known[name]


@given(st.lists(st.sampled_from([text for text, _ in ASKED] + NEVER), min_size=1, max_size=5))
def test_a_text_twice_says_nothing_new(texts):
    text = "\n\n".join(texts)
    assert set(certificates(text)) <= set(certificates(f"{text}\n\n{text}"))


@pytest.mark.parametrize("text", ["CISSP " * 30_000, "PMP, " * 30_000, "a+ " * 60_000])
def test_long_texts_end(text):
    certificates(text)
