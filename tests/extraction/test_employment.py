"""Forms of employment: the source's field, else title and text."""

import pytest

from goingrate.extraction.employment import find_employment, parse_employment
from goingrate.records.facts import Found
from goingrate.records.posting import Posting

FIELDS = [
    ("FullTime", "full_time"), ("Full-time", "full_time"), ("full_time", "full_time"), ("FULL_TIME", "full_time"),
    ("Permanent", "full_time"), ("Regular", "full_time"), ("Vollzeit", "full_time"), ("CDI", "full_time"),
    ("PartTime", "part_time"), ("Part-time", "part_time"), ("PART_TIME", "part_time"), ("Teilzeit", "part_time"),
    ("Contract", "contract"), ("Contractor", "contract"), ("CONTRACTOR", "contract"), ("Freelance", "contract"),
    ("1099", "contract"), ("Contract, full-time", "contract"),
    ("Intern", "internship"), ("Internship", "internship"), ("Werkstudent", "internship"),
    ("Apprenticeship", "internship"),
    ("Temporary", "temporary"), ("Seasonal", "temporary"), ("Fixed-term", "temporary"), ("CDD", "temporary"),
    ("Other", None), ("", None), ("Any", None),
]  # fmt: skip

# title; text; form
TEXTS = [
    ("Cook", "This is a full-time position.", "full_time"),
    ("Cook", "We are looking for a part-time cook.", "part_time"),
    ("Cook", "This is a 7-month contract.", "contract"),
    ("Cook", "Temporary position until May.", "temporary"),
    ("Cook (Part-Time)", "", "part_time"),
    ("Cook (6 Month Contract)", "", "contract"),
    ("Cooking Intern", "", "internship"),
    ("Internal Auditor", "", None),
    ("Cook", "We have 30 full-time employees.", None),
    ("Cook", "Benefits for full-time staff only.", None),
    ("Cook", "", None),
    (None, "Acme | Baker | Leeds | Full-time", "full_time"),
    (None, "Acme | Baker | Leeds | FULL TIME | Onsite", "full_time"),
    (None, "Acme | Baker | Contract | Leeds", "contract"),
    (None, "Acme | Baker | Leeds | Part-time", "part_time"),
    (None, "Acme | Baker | Full-time or contract", "full_time"),
    (None, "Acme | Baker | Leeds", None),
    ("Cook", "Your contracts with suppliers are in order.", None),
]


def form(title, text, field=None):
    reading = find_employment(Posting("jsonl", "board", "1", title, text, employment=field))
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("field", "expected"), FIELDS)
def test_field_names_a_form(field, expected):
    assert parse_employment(field) == expected


@pytest.mark.parametrize(("title", "text", "expected"), TEXTS)
def test_text_names_a_form(title, text, expected):
    assert form(title, text) == expected


def test_the_field_counts_over_the_text():
    assert form("Cook", "This is a part-time position.", "FullTime") == "full_time"


@pytest.mark.parametrize("text", ["contract " * 80_000, "full time employees " * 40_000, "3 month " * 80_000])
def test_long_texts_end(text):
    form("Cook", text)
