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
    ("Unbefristet", "full_time"), ("Festanstellung", "full_time"), ("Temps plein", "full_time"), ("CLT", "full_time"),
    ("Tiempo completo", "full_time"), ("Indefinido", "full_time"), ("Voltijd", "full_time"), ("FTE", "full_time"),
    ("Tempo indeterminato", "full_time"), ("Pełny etat", "full_time"), ("Heltid", "full_time"),
    ("Full-time, unbefristet", "full_time"),
    ("Minijob", "part_time"), ("Deeltijd", "part_time"), ("Temps partiel", "part_time"), ("Deltid", "part_time"),
    ("Tempo parziale", "part_time"), ("Media jornada", "part_time"),
    ("ZZP", "contract"), ("Freie Mitarbeit", "contract"), ("Freiberuflich", "contract"), ("B2B", "contract"),
    ("Umowa zlecenie", "contract"), ("PJ", "contract"), ("Indépendant", "contract"),
    ("Aushilfe", "temporary"), ("Tempo determinato", "temporary"), ("Uitzendkracht", "temporary"),
    ("Per diem", "temporary"), ("Befristet", "temporary"), ("Interim", "temporary"), ("Maternity cover", "temporary"),
    ("Ausbildung", "internship"), ("Duales Studium", "internship"), ("Estágio", "internship"), ("Beca", "internship"),
    ("Tirocinio", "internship"), ("Stage", "internship"), ("Alternance", "internship"), ("Trainee", "internship"),
    ("Co-op", "internship"), ("Praktikum", "internship"), ("Internal", None),
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
    ("Cook", "We value full-time parents. You bake.", None),
    ("Cook", "Benefits for full-time staff only.", None),
    ("Cook", "", None),
    (None, "Acme | Baker | Leeds | Full-time", "full_time"),
    (None, "Acme | Baker | Leeds | FULL TIME | Onsite", "full_time"),
    (None, "Acme | Baker | Contract | Leeds", "contract"),
    (None, "Acme | Baker | Leeds | Part-time", "part_time"),
    (None, "Acme | Baker | Full-time or contract", "full_time"),
    (None, "Acme | Baker | Leeds", None),
    ("Cook", "Your contracts with suppliers are in order.", None),
    ("Cook", "This is a contract position.", "contract"),
    ("Cook", "This is a contract role until the summer.", "contract"),
    ("Cook", "6-month contract, with a view to more.", "contract"),
    ("Cook", "We need a freelance cook.", "contract"),
    ("Cook", "You will work as an independent contractor.", "contract"),
    ("Cook", "Contract length: 4 months", "contract"),
    ("Cook", "Contract: 9 months", "contract"),
    ("Cook", "Job type: Contract", "contract"),
    ("Cook", "Rate by the day, outside IR35.", "contract"),
    ("Cook", "Corp-to-corp is fine.", "contract"),
    ("Cook", "Contract-to-hire", "contract"),
    ("Cook", "This is a full-time contract in Oslo.", "contract"),
    ("Cook", "This is a full-time, 12-month contract in Oslo.", "contract"),
    ("Cook", "A full time fixed-term post in Oslo.", "temporary"),
    ("Cook", "A part-time internship in Oslo.", "internship"),
    ("Cook", "Full-time or contract, as you like.", "full_time"),
    ("Cook", "Position type: Temporary", "temporary"),
    ("Cook", "Maternity cover for a year.", "temporary"),
    ("Cook", "This interim position ends in May.", "temporary"),
    ("Cook", "Temp-to-perm, evenings.", "temporary"),
    ("Cook", "A seasonal position by the lake.", "temporary"),
    ("Cook", "This is a paid 10-week internship.", "internship"),
    ("Cook", "Our internship program runs from June.", "internship"),
    ("Koch", "Die Stelle ist befristet auf zwei Jahre.", "temporary"),
    ("Koch", "Wir suchen in Vollzeit oder Teilzeit.", "full_time"),
    ("Koch", "Eine Stelle in Teilzeit.", "part_time"),
    ("Cuisinier", "Poste en temps plein.", "full_time"),
    ("Cocinero", "Se ofrece jornada completa.", "full_time"),
    ("Werkstudent Küche", "", "internship"),
    ("Cook", "5+ years of full-time work with ovens.", None),
    ("Cook", "Direct experience in a full-time kitchen job.", None),
    ("Cook", "You must be enrolled full time at a school.", None),
    ("Cook", "You manage freelancers and negotiate contracts.", None),
    ("Cook", "Our contract kitchens cook for hospitals.", None),
    ("Cook", "You review contract terms.", None),
    ("Cook", "We are a marketplace for freelance cooks.", None),
    ("Cook", "You brief freelance photographers.", None),
    ("Cook", "We hired 12 full-time employees.", None),
    ("Cook", "You ran a full-time project.", None),
    ("Cook", "You file 1099 forms and W-2s.", None),
    ("Cook", "This is a 1099 position.", "contract"),
    (None, "Acme | Baker (1099) | Leeds", "contract"),
    ("Cook", "We hire you as a full-time employee.", "full_time"),
    ("Cook", "Length: 12+ month's contract", "contract"),
    ("Cook", "You automate contract workflows.", None),
    ("Cook", "We want to fill a cook position (internship).", "internship"),
    (None, "Acme | Software Engineering Intern | Leeds", "internship"),
    (None, "Acme | Software Engineering Intern | Leeds | Part-time", "part_time"),
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
