"""Sections by headings and by the words of sentences: lines, small ads, and what both never do."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction import sections
from goingrate.extraction.headings import label_of, parse_heading
from goingrate.extraction.sections import SECTIONS, find_sections, find_stretches
from goingrate.extraction.title_words import read_list
from goingrate.text.spans import find_lines

HEADINGS = [
    # company
    ("About us", "company"),
    ("ABOUT KESTREL WORKS", "company"),
    ("About Kestrel:", "company"),
    ("## Who we are", "company"),
    ("Our values", "company"),
    ("Life at Kestrel", "company"),
    ("Why Kestrel?", "company"),
    ("**Our mission**", "company"),
    ("What we do", "company"),
    ("How we work", "company"),
    ("🚀 About the team", "company"),
    ("Company overview", "company"),
    ("Über uns", "company"),
    ("Wer wir sind", "company"),
    ("Qui sommes-nous ?", "company"),
    ("À propos de nous", "company"),
    ("Sobre nosotros", "company"),
    ("Over ons", "company"),
    ("KESTREL IN THE NEWS", "company"),
    ("What sets our platform apart:", "company"),
    # duties
    ("What you'll do", "duties"),
    ("What you’ll do at Kestrel", "duties"),
    ("WHAT YOU WILL DO:", "duties"),
    ("Responsibilities", "duties"),
    ("Key Responsibilities and Accountabilities", "duties"),
    ("Your role", "duties"),
    ("The role", "duties"),
    ("About the job", "duties"),
    ("In this role, you will:", "duties"),
    ("As a data engineer at Kestrel, you will:", "duties"),
    ("You will:", "duties"),
    ("Day-to-day", "duties"),
    ("A typical day", "duties"),
    ("What success looks like", "duties"),
    ("Your first 90 days", "duties"),
    ("Essential functions", "duties"),
    ("Duties & Responsibilities:", "duties"),
    ("Example projects", "duties"),
    ("Deine Aufgaben", "duties"),
    ("Das erwartet dich", "duties"),
    ("Ihre Aufgaben:", "duties"),
    ("Vos missions", "duties"),
    ("Tus funciones", "duties"),
    ("Wat ga je doen?", "duties"),
    # requirements
    ("Requirements", "requirements"),
    ("Minimum qualifications", "requirements"),
    ("What we're looking for", "requirements"),
    ("Who you are", "requirements"),
    ("About you", "requirements"),
    ("You have:", "requirements"),
    ("You could be a good match if you…", "requirements"),
    ("You'll thrive here if you...", "requirements"),
    ("You should apply to this role if:", "requirements"),
    ("We want to hear from you if:", "requirements"),
    ("If this describes you..", "requirements"),
    ("Skills", "requirements"),
    ("Skills & Experience", "requirements"),
    ("Your skills", "requirements"),
    ("Must-haves", "requirements"),
    ("Required Skills and Education:", "requirements"),
    ("Tech stack", "requirements"),
    ("What you'll need to succeed", "requirements"),
    ("The ideal candidate:", "requirements"),
    ("Das bringst du mit", "requirements"),
    ("Dein Profil", "requirements"),
    ("Anforderungen", "requirements"),
    ("Ihre Qualifikationen", "requirements"),
    ("Votre profil", "requirements"),
    ("Lo que buscamos", "requirements"),
    ("Jouw profiel", "requirements"),
    ("Who will thrive in this role?", "requirements"),
    ("Work Experience", "requirements"),
    ("WE LOOK FOR BAKERS WHO", "requirements"),
    ("SKILLS YOU'LL NEED TO BRING:", "requirements"),
    ("YOU'LL THRIVE HERE IF YOU:", "requirements"),
    # preferred
    ("Nice to have", "preferred"),
    ("Nice-to-haves:", "preferred"),
    ("Bonus points", "preferred"),
    ("Bonus Points If...", "preferred"),
    ("Bonus points if you have:", "preferred"),
    ("Preferred qualifications", "preferred"),
    ("PREFERRED SKILLS", "preferred"),
    ("Even better if you", "preferred"),
    ("It's a plus if you have:", "preferred"),
    ("Desired skills", "preferred"),
    ("What will make you stand out:", "preferred"),
    ("Wünschenswert", "preferred"),
    ("Les plus", "preferred"),
    ("Se valora", "preferred"),
    # benefits
    ("Benefits", "benefits"),
    ("Perks & Benefits", "benefits"),
    ("What we offer", "benefits"),
    ("What's in it for you?", "benefits"),
    ("Why join us?", "benefits"),
    ("Why you'll love working here", "benefits"),
    ("Compensation & benefits", "benefits"),
    ("Compensation, Benefits & Workplace", "benefits"),
    ("We offer:", "benefits"),
    ("Wir bieten", "benefits"),
    ("Was wir dir bieten", "benefits"),
    ("Deine Benefits", "benefits"),
    ("Ce que nous offrons", "benefits"),
    ("Qué ofrecemos", "benefits"),
    ("Wat wij bieden", "benefits"),
    ("OUR BENEFITS (THERE ARE MORE, ASK US)", "benefits"),
    # pay
    ("Compensation", "pay"),
    ("Salary range", "pay"),
    ("Pay", "pay"),
    ("Pay transparency", "pay"),
    ("Vergütung", "pay"),
    ("Rémunération", "pay"),
    # legal
    ("Equal opportunity", "legal"),
    ("Equal Opportunity Employer Statement", "legal"),
    ("Diversity & Inclusion", "legal"),
    ("Privacy notice", "legal"),
    ("Accommodations", "legal"),
    ("EEO Statement", "legal"),
    ("Background checks", "legal"),
    ("Chancengleichheit", "legal"),
    # hiring
    ("Hiring process", "hiring"),
    ("Our interview process:", "hiring"),
    ("How to apply", "hiring"),
    ("Next steps", "hiring"),
    ("Interested?", "hiring"),
    ("Bewerbungsprozess", "hiring"),
    ("Proceso de selección", "hiring"),
    ("So bewirbst du dich", "hiring"),
    # headings of nothing that we name
    ("Location", ""),
    ("Visa sponsorship", ""),
    ("This role is not for you if:", ""),
    # items, sentences and titles that only look like headings
    ("Coach and mentor the team", None),
    ("Bonus points for experience with Rust", None),
    ("Experience with ARM platforms", None),
    ("Champion quality culture across the plant", None),
    ("Gather requirements from the business", None),
    ("Own the roadmap of the product", None),
    ("Work with our customers", None),
    ("Meet with suppliers every week", None),
    ("Join the weekly call with sales", None),
    ("At least three years in logistics", None),
    ("About 20% travel to customers", None),
    ("You will report to the head of data.", None),
    ("Strong communication skills and patience", None),
    ("Knowledge of payroll and pay rules", None),
    ("- Responsibilities", None),
    ("3. Requirements", None),
    ("Explain our benefits to new colleagues", None),
    ("Maintain the technology of the plant", None),
    ("We take care of our team, and here is what you get:", None),
    ("Senior Data Engineer", None),
    ("Kestrel Works GmbH", None),
    ("Degree in biology or a related field", None),
    ("Write job descriptions with the hiring team", None),
    ("We are looking for a baker who likes mornings.", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "section"), HEADINGS)
def test_headings(line: str, section: str | None) -> None:
    assert parse_heading(line) == section


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Salary: 50,000 EUR", "pay"),
        ("Location: Leeds", ""),
        ("Stack: Go, Postgres", "requirements"),
        ("Perks: free tea, a garden", "benefits"),
        ("Apply: jobs@kestrel.example", "hiring"),
        ("Interview process: a call, a day on site", "hiring"),
        ("Our mission: fewer empty lorries", "company"),
        ("Leeds salary: 30,000 GBP", "pay"),
        ("Tea time: 15:00", None),
        ("https://kestrel.example/jobs", None),
        ("Note that this takes a while: be patient", None),
    ],
)
def test_labels(line: str, section: str | None) -> None:
    found = label_of(line)
    assert (found.section if found else None) == section


# Whole ads, a line each with its section: c company, d duties, r requirements, p preferred, b benefits, € pay, l legal,
# h hiring, - none.
SHORT = dict(zip("cdrpb€lh-", (*SECTIONS, ""), strict=True))
ADS = [
    # with headings
    "c About us|c We bake bread.|d Your role|d - Bake|d - Clean|r Requirements|r - Patience|b Benefits|b - Bread",
    "- Kestrel|d Responsibilities|d Drive the van.|r Qualifications|r Licence.|l We are an equal opportunity employer.",
    "d What you'll do|d Planning|d - Plan routes|d Driving|d - Drive routes|r You have:|r - A licence",
    "r Requirements|r - Python|p Bonus Points If...|p - You know Scala",
    "r Requirements|r Python|r Bonus points for experience with Azure|r BSc in a quantitative field",
    "d The role|d You lead the kitchen.|€ Compensation|€ 40,000 to 45,000 EUR a year.|h How to apply|h Write to us.",
    "d Tasks|d - Sell tickets|- See you soon!",
    "d Tasks|d - Strategy:|d Write the plan for three years, and then follow it, come what may.|d - Delivery:|d Ship.",
    "d Responsibilities|d - Sell|d Answer the calls of guests who booked months ago and forgot it since.|d - Clean",
    "b What we offer|b - Tea|b - A salary range that we talk about|l Acme is an equal opportunity employer.|l - Really",
    "- Location|- Leeds|d Your tasks|d - Cook",
    "r You'll thrive here if you...|r - Like mornings|- You should not apply if:|- - You hate flour",
    "c About Kestrel|c We move boxes.|d About the role|d We are looking for a planner.|d You will plan.",
    "d What you'll do|d Lift boxes.|€ Salary: 30,000 GBP|d Stack boxes.",
    "d Responsibilities:|d 1. Greet guests|d 2. Sell tickets|r Skills:|r 1. Smiling",
    "c Our values|c - Be kind|c - Be on time|b Perks|b - Cake",
    "d Job description|d Repair bicycles.|r Must-haves|r Own tools.|p Nice-to-haves|p Own van.",
    # without
    "d You will bake bread and clean the ovens.|r We are looking for someone who likes mornings.|b We offer tea.",
    "- Acme makes anvils.|d You'll forge them.|r You have two strong arms.|l Acme is an equal opportunity employer.",
    "d In this role you sort letters.|r You must be able to read.|h To apply, write to us.",
    "r We're looking for a cook.|€ The salary is 30,000 EUR a year.|h Please send your CV to the kitchen.",
    "d You will drive.|p Ideally you know the roads of Kent.|b In return we give you a van.",
    "h Our process: a call, then a day with us.|l We do not discriminate against bakers.",
    "- Stack: Go, Postgres|b Perks: tea|€ Pay: 100 EUR a day|h Apply: jobs@kestrel.example",
    "- Kestrel | Planner | Leeds | Onsite|d You will plan routes.|r Must have a map.|h Apply at kestrel.example",
    "d The successful candidate will run the shop.|r The ideal candidate has run one before.",
    "- Knowledge of Dutch is a plus.|€ The base salary range for this job is 50,000 to 60,000 USD.",
    "l Everybody is read without regard to race.|l We provide reasonable accommodations.",
    "- Come and bake!|- It is fun.|b Our benefits include bread.",
    "d You will bake.|h Our hiring process takes two weeks.",
    # other languages
    "c Über uns|c Wir backen Brot.|d Deine Aufgaben|d - Backen|r Das bringst du mit|r - Geduld|b Wir bieten|b - Brot",
    "d Ihre Aufgaben|d - Fahren|r Ihr Profil|r - Führerschein|p Wünschenswert|p - Anhänger|b Unser Angebot|b - Tee",
    "d Du wirst Touren planen.|r Du hast einen Führerschein.|b Wir bieten Tee.|h Schick uns deine Bewerbung.",
    "€ Das Mindestgehalt beträgt 2.500 EUR brutto.|h Wir freuen uns auf Ihre Bewerbung.",
    "c Qui sommes-nous|c Des boulangers.|d Vos missions|d - Cuire|r Votre profil|r - Patient|b Avantages|b - Du pain",
    "r Nous recherchons un boulanger.|d Vous serez au four.|b Nous offrons du pain.|h Envoyez votre CV.",
    "c Sobre nosotros|c Hacemos pan.|d Tus funciones|d - Hornear|r Requisitos|r - Paciencia|b Ofrecemos|b - Pan",
    "r Buscamos una persona paciente.|b Ofrecemos pan.|€ El salario bruto es de 20.000 EUR.",
    "c Over ons|c Wij bakken.|d Wat ga je doen|d - Bakken|r Jouw profiel|r - Geduld|b Wat wij bieden|b - Brood",
    "r Wij zoeken een bakker.|d Je gaat brood bakken.|b Wij bieden thee.|h Solliciteer met een brief.",
    "r Anforderungen|r - Java|d Stellenbeschreibung|d - Pflege der Anlage|l Datenschutz|l Wir speichern nichts.",
]


@pytest.mark.parametrize("ad", ADS)
def test_small_ads(ad: str) -> None:
    lines = [line.split(" ", 1) for line in ad.replace(" | ", " ¦ ").split("|")]
    text = "\n".join(words.replace("¦", "|") for _, words in lines)
    told = list(zip(find_sections(text), text.split("\n"), strict=True))
    assert told == [(SHORT[sign], words.replace("¦", "|")) for sign, words in lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestrel makes boxes. You will plan routes. We offer tea.", ["company", "duties", "benefits"]),
        ("At Kestrel, we move boxes. It is fun. You will move some.", ["company", "duties"]),
        (
            "You will plan. You have a map. Kestrel is an equal opportunity employer.",
            ["duties", "requirements", "legal"],
        ),
        ("We build carts; the salary range is 10 to 12 EUR an hour.", ["pay"]),
        ("Nothing said.", [""]),
        ("Acme's mission is to bake. You will bake.", ["company", "duties"]),
    ],
)
def test_a_line_of_several_sections_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    stretches = find_stretches(text)
    assert [stretch.section for stretch in stretches] == expected
    assert all(text[stretch.start].isupper() for stretch in stretches)


@pytest.mark.xfail(strict=True, reason="nothing tells a heading that no list knows from a short line")
def test_an_unknown_heading() -> None:
    assert find_sections("Bread and you\n- Bake it")[1] == "duties"


@pytest.mark.xfail(strict=True, reason="a list without bullets ends where no heading says so")
def test_prose_after_a_list_without_bullets() -> None:
    assert find_sections("Requirements\nPython\nGo\nSee you in Leeds, where tea is free!")[-1] == ""


TEXTS = st.lists(
    st.sampled_from(
        [
            "Requirements",
            "- Python",
            "You will bake. We offer tea.",
            "Salary: 10 EUR",
            "",
            "Acme",
            "  Benefits  ",
            "...",
        ]
    )
    | st.text(max_size=30),
    max_size=12,
).map("\n".join)


@given(TEXTS)
def test_every_line_has_a_section_and_stretches_cover_them(text: str) -> None:
    found, lines = find_sections(text), find_lines(text)
    assert len(found) == len(lines)
    assert set(found) <= {*SECTIONS, ""}
    stretches = find_stretches(text)
    at = 0
    for line in lines:
        own = [each for each in stretches if line.start <= each.start < line.end]
        assert (own[0].start, own[-1].end) == (line.start, line.end)
        assert own[0].start >= at
        assert all(first.end == second.start for first, second in pairwise(own))
        at = line.end


def test_the_list_knows_our_sections_and_folds_its_phrases() -> None:
    rows = read_list("section_headings.csv")
    assert {row["section"] for row in rows} == {*SECTIONS, "other", ""}
    assert {row["kind"] for row in rows} == {"", "alone", "colon", "shows", "filler"}
    assert not [
        row["phrase"] for row in rows if set(row["phrase"]) & set("’-/") or row["phrase"] != row["phrase"].lower()
    ]
    phrases = [row["phrase"] for row in rows if row["kind"] != "filler"]
    assert len(set(phrases)) == len(phrases)


@pytest.mark.parametrize("unit", ["You will bake. ", "Requirements\n", "- Python\n", "a" * 50 + ": ", "Why "])
def test_time_grows_with_the_text_not_faster(unit: str) -> None:
    def seconds(text: str) -> float:
        best = 9.0
        for _ in range(3):
            for kept in (sections._read, find_sections, find_lines):
                kept.cache_clear()
            started = time.perf_counter()
            find_stretches(text)
            best = min(best, time.perf_counter() - started)
        return best

    once, many = unit * 2_000, unit * 16_000
    assert seconds(many) < 8 * 4 * max(seconds(once), 1e-3)
