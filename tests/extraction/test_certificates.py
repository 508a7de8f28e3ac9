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
    ("CDL Class A required", "class a cdl"),
    ("Valid Class B CDL required", "class b cdl"),
    ("Requirements\n- Minimum certification: Salesforce Admin Certification", "salesforce certification"),
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
    ("Databricks certification is a plus.", "databricks certification"),
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
    ("Six Sigma Green Belt", "six sigma green belt"),
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
    ("Oracle Certified Professional", "oracle certified professional"),
    ("NVIDIA certification is a plus.", "nvidia certification"),
    ("Preferred qualifications\n- Splunk certification", "splunk certification"),
    ("Commercial driver's license", "class a cdl"),
    # care
    ("Requirements\n- Active RN license in Ohio", "registered nurse"),
    ("Requirements\n- Board certified in pediatrics", "board certification"),
    ("Requirements\n- Unrestricted medical license", "medical license"),
    ("You hold a pharmacist license.", "pharmacist license"),
    ("Requirements\n- CPhT, current", "pharmacy technician certification"),
    ("Requirements\n- Licensed Marriage and Family Therapist", "licensed marriage and family therapist"),
    ("LMFT or LMHC license required", "licensed marriage and family therapist, licensed mental health counselor"),
    ("CPR certification is required.", "cpr certification"),
    ("BLS and ACLS certification required", "bls, acls"),
    ("BCBA certification preferred", "bcba"),
    ("Registered Dietitian with CDCES preferred", "registered dietitian, cdces"),
    ("Requirements\n- Valid nurse practitioner license", "nurse practitioner license"),
    ("EMT certification is a plus.", "emt"),
    # trades
    ("Requirements\n- Journeyman electrician", "journeyman electrician"),
    ("EPA 608 certification required", "epa 608"),
    ("Requirements\n- OSHA 30", "osha 30"),
    ("Forklift certification preferred", "forklift certification"),
    ("Requirements\n- ServSafe certification", "servsafe"),
    ("Food handler card within 30 days of hire required", "food handler certification"),
    ("Requirements\n- Certified Welding Inspector", "welding certification"),
    ("A guard card is required.", "guard card"),
    ("A&P license required", "a&p license"),
    ("Requirements\n- NATE certified", "nate certification"),
    # engineering and building
    ("PE license preferred", "pe"),
    ("Requirements\n- P.Eng or the ability to obtain it", "p.eng"),
    ("Chartered Engineer preferred", "chartered engineer"),
    ("EIT certification required", "eit"),
    ("LEED AP preferred", "leed"),
    ("Licensed architect preferred", "licensed architect"),
    ("Requirements\n- Certified SOLIDWORKS Professional (CSWP)", "solidworks certification"),
    # finance, insurance, property
    ("Series 7 and 66 licenses required", "series 7, series 66"),
    ("FINRA Series 7, 24 and 63 required", "series 7, series 24, series 63"),
    ("Property & Casualty license required", "property and casualty license"),
    ("NMLS license or willing to obtain it", "nmls license"),
    ("You hold an active real estate license.", "real estate license"),
    ("ACCA, CIMA or ACA qualified", "acca, cima, aca"),
    ("Qualified accountant (ACA) preferred, certified", "aca"),
    ("CAIA preferred", "caia"),
    ("Enrolled Agent or CPA preferred", "enrolled agent, cpa"),
    ("Certified Fraud Examiner (CFE) preferred", "cfe"),
    ("Chartered accountant required", "ca"),
    # people, law, schools
    ("PHR or SHRM-CP preferred", "phr, shrm-cp"),
    ("CIPD qualified", "cipd"),
    ("Active bar membership in one state required", "bar admission"),
    ("TEFL certificate required", "tefl"),
    ("Requirements\n- State teaching license", "teaching license"),
    ("CEBS or Certified Payroll Professional preferred", "cebs, certified payroll professional"),
    # computers, projects, supply
    ("ITIL v4 Foundation certification", "itil"),
    ("Requirements\n- Certified in ITIL v4", "itil"),
    ("TOGAF certified architect preferred", "togaf"),
    ("Scrum Master certification (CSM or PSM)", "csm, psm"),
    ("PRINCE2 certification required", "prince2"),
    ("Prosci certification is a plus.", "prosci"),
    ("APICS CPIM or CSCP certification", "cpim, cscp"),
    ("Lean Six Sigma Black Belt", "six sigma black belt"),
    ("JNCIE or CCIE preferred", "jncie, ccie"),
    ("Google Cloud Professional Cloud Architect preferred", "google professional cloud architect"),
    ("SC-200 or AZ-500", "microsoft sc-200, azure security engineer"),
    ("Workday certification preferred", "workday certification"),
    ("AIGP or CIPP/E preferred", "aigp, cipp"),
    ("GCIH, GCFA and OSEP preferred", "gcih, gcfa, osep"),
    ("DoD 8570 IAT Level II required", "dod 8570"),
    # named by no list
    ("Braze Certification preferred", "braze certification"),
    ("Requirements\n- Certified Tree Surveyor", "certified tree surveyor"),
    ("Databricks Certified Data Engineer preferred", "databricks certified data engineer"),
    ("Salesforce Certified Service Consultant preferred", "salesforce certified service consultant"),
    ("Certifications in Braze or Marketo Engage are a plus.", "braze certification, marketo engage certification"),
    ("Requirements\n- Acme Certified Bread Baker", "acme certified bread baker"),
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
    "Requirements\n- 3 years as CSM, with renewals",
    "Report to the CSM of the region.",
    "Requirements\n- Knows PE-backed firms",
    "Requirements\n- Has built MCP servers",
    "Requirements\n- Knows the CMMC framework",
    "Requirements\n- Keeps CPC and CPA low in campaigns",
    "Requirements\n- Six Sigma thinking",
    "Requirements\n- A class B driving licence",
    "What you'll do\n- Run the Partner Certification pipeline",
    "What you'll do\n- Ship under the supervision of a licensed pharmacist",
    "What you'll do\n- Write Certificates of Analysis",
    "We do not require certifications.",
    "Requirements\n- Professional certifications",
    "Requirements\n- Relevant industry certification",
    "A Certified B Corp",
    "Great Place to Work Certified",
    "Our network of board-certified doctors cares.",
    "Benefits\n- Exam fees for the CISSP",
    "Requirements\n- Education and Certifications",
    "You manage SSL certificates.",
    "Digital Certificates are rolled by you.",
    "Software licences are tracked by you.",
]
LIMITS = [
    ("Requirements\n- UiPath experience and certification", "uipath certification"),
    ("Requirements\n- Certified by the state as a locksmith", "locksmith license"),
]


def posting(text):
    return Posting("jsonl", "board", "1", "Engineer", text)


def certificates(text, marked=()):
    reading = find_certificates(posting(text), marked)
    return reading.value if isinstance(reading, Found) else ()


@pytest.mark.parametrize(("text", "names"), ASKED)
def test_asked(text, names):
    assert ", ".join(certificates(text)) == names


@pytest.mark.xfail(strict=True, reason="the name stands apart from the word of certification")
@pytest.mark.parametrize(("text", "names"), LIMITS)
def test_known_limits(text, names):
    assert ", ".join(certificates(text)) == names


def test_a_title_may_name_one():
    ad = Posting("jsonl", "board", "1", "Licensed Professional Counselor (part-time)", "Join us.")
    assert find_certificates(ad, ()).value == ("licensed professional counselor",)


@pytest.mark.parametrize("text", NEVER)
def test_never(text):
    assert find_certificates(posting(text), ()) is Silence.NOT_STATED


def test_there_are_enough_examples():
    assert len(ASKED) + len(NEVER) >= 150


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
            written = ad.text[evidence.start : evidence.end].lower()
            parts = name.removesuffix(" certification").removeprefix("series ")
            assert written in known.get(name, set()) or parts in written or written.split()[0] in known.get(name, set())


@given(st.lists(st.sampled_from([text for text, _ in ASKED] + NEVER), min_size=1, max_size=5))
def test_a_text_twice_says_nothing_new(texts):
    text = "\n\n".join(texts)
    assert set(certificates(text)) <= set(certificates(f"{text}\n\n{text}"))


@pytest.mark.parametrize(
    "text", ["CISSP " * 30_000, "PMP, " * 30_000, "a+ " * 60_000, "Series 7, " * 16_000, "AWS certified " * 9_000]
)
def test_long_texts_end(text):
    certificates(text)
