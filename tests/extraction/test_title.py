"""Roles and levels: titles, years asked, free-text posts, several jobs in one post."""

from dataclasses import replace

import pytest
import title_examples_languages
import title_examples_ranks
import title_examples_trades
from hypothesis import given
from hypothesis import strategies as st
from title_examples import KNOWN_LIMITS, TITLES, read_titles

from goingrate.extraction.level import parse_level
from goingrate.extraction.level_in_post import find_level
from goingrate.extraction.roles_in_post import find_multi
from goingrate.extraction.title import find_role, parse_role
from goingrate.extraction.years import find_years
from goingrate.records.facts import LEVELS, ROLES, Found, Silence
from goingrate.records.posting import GivenPay, Posting


def posting(title: str | None, text: str = "") -> Posting:
    return Posting("jsonl", "board", "1", title, text)


def level_of(post: Posting):
    return find_level(post, find_years(post, ()))


def value(reading):
    return reading.value if isinstance(reading, Found) else None


ALL_TITLES = [
    line
    for table in (
        TITLES,
        title_examples_languages.TITLES,
        title_examples_trades.TITLES,
        title_examples_ranks.TITLES,
    )
    for line in read_titles(table)
]


@pytest.mark.parametrize(("title", "role", "level"), ALL_TITLES)
def test_title_tells_role_and_level(title, role, level):
    mark = parse_level(title)
    assert (parse_role(title).role, mark.level if mark else None) == (role, level)


@pytest.mark.parametrize(("title", "role", "level"), read_titles(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="no list knows these words")
def test_titles_we_read_wrong(title, role, level):
    assert parse_role(title).role == role


def test_there_are_six_hundred_title_lines():
    assert len({title for title, _, _ in ALL_TITLES}) >= 600


YEARS = [
    ("You have 5+ years of experience with cheese.", "senior"),
    ("3-5 years of professional experience with cheese", "mid"),
    ("0-1 years of experience", "entry"),
    ("At least two years of experience with cheese.", "mid"),
    ("Mindestens 3 Jahre Berufserfahrung", "mid"),
    ("1 year of experience as a cook", "entry"),
    ("Minimum of 10 years' experience leading kitchens", "senior"),
    ("We have baked for 25 years.", None),
    ("Founded 12 years ago, our team has 40 years of combined experience.", None),
    ("Options vest over 4 years.", None),
    ("Requirements\n- 4+ years shipping web shops", "mid"),
    ("Requirements\n- 6+ years as a pastry chef", "senior"),
    ("About you\n- 3-5 years in event planning", "mid"),
    ("You should have 8+ years leading kitchens.", "senior"),
    ("Who fits: 2+ years selling ovens to hotels", "mid"),
    ("1-4 years of experience with menus", "mid"),
    ("1 to 6 years of experience with menus", "mid"),
    ("1-2 years of experience with menus", "entry"),
    ("0-3 years of experience with menus", "entry"),
    ("1+ years of experience with menus", "entry"),
    ("As our next pastry chef, you bring 6+ years of experience.", "senior"),
    ("We will open forty shops over the next 3 years, with experience as our guide.", None),
    ("Requirements\n- 5 years in hotel kitchens", "senior"),
    ("- 3+ years in business development", "mid"),
    ("- 2+ years full-stack development", "mid"),
    ("- 4 year degree in cheese making", None),
    ("- 18+ years of age", None),
    ("- 21+ years old, with a driving licence", None),
    ("- 15+ years strong in the trade of tea", None),
    ("Our guests have been coming for 20+ years in a row.", None),
    ("You will travel 3 times a year.", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "level"), YEARS)
def test_unmarked_title_takes_its_level_from_the_years_asked(text, level):
    assert value(level_of(posting("Cook", text))) == level


def tiers(*notes):
    return tuple(
        GivenPay(f"tiers[{number}].components[0]", "Salary", 1.0, 2.0, "USD", "1 YEAR", note)
        for number, note in enumerate(notes)
    )


TIERS = [
    (("US: Senior",), "senior"),
    (("Staff Engineer, NYC", "Staff Engineer, Remote"), "lead"),
    (("Senior", "Staff"), "senior"),
    (("Senior", "Zone B"), "mid"),
    (("Tier 1", "Tier 2"), "mid"),
    ((None,), "mid"),
]


@pytest.mark.parametrize(("notes", "level"), TIERS)
def test_pay_tiers_name_a_level_where_the_title_does_not(notes, level):
    text = "3+ years of experience with boats."
    assert value(level_of(replace(posting("Boat Builder", text), given_pay=tiers(*notes)))) == level
    assert value(level_of(replace(posting("Junior Boat Builder", text), given_pay=tiers(*notes)))) == "entry"


DEPARTMENTS = [
    ("AI Lead", "Engineering", "ai_engineer"),
    ("AI Specialist", "R&D", "ai_engineer"),
    ("AI Specialist", "Marketing", "non_tech"),
    ("Senior Associate, Applied Machine Learning", "Investments", "non_tech"),
    ("Head of AI", "Operations", "ai_engineer"),
    ("Technical Web Associate", "Marketing", "non_tech"),
    ("Data Associate", "Data", "data_engineer"),
    ("Development Engineer", "Mechanical", "hardware_engineer"),
    ("Development Engineer", "Engineering", "software_engineer"),
    ("Backend Engineer", "Electrical", "software_engineer"),
    ("Hardware Intern", "Operations", "hardware_engineer"),
    ("QA Specialist", "Customer Success", "non_tech"),
    ("QA Specialist", "Engineering", "qa_engineer"),
    ("QA Engineer", "Operations", "qa_engineer"),
]


@pytest.mark.parametrize(("title", "department", "role"), DEPARTMENTS)
def test_department_settles_fragments_of_titles(title, department, role):
    assert value(find_role(replace(posting(title, "We build AI."), department=department))) == role


def test_the_employers_own_name_beside_the_job_says_nothing_of_the_job():
    post = replace(posting("Harbour Data - Mobile Engineer"), company="Harbour Data")
    assert value(find_role(post)) == "software_engineer"
    post = replace(posting("Agentic AI"), company="Agentic AI", department="Engineering")
    assert value(find_role(post)) == "ai_engineer"


def test_no_ai_engineer_where_no_ai_is_named():
    assert value(find_role(posting("Agent Engineer", "You write parsers."))) == "software_engineer"
    assert value(find_role(posting("Agent Engineer", "You build LLM agents."))) == "ai_engineer"


def test_associate_with_five_years_asked_is_no_beginner():
    assert value(level_of(posting("Associate, Underwriting", "5+ years of experience required."))) == "senior"
    assert value(level_of(posting("Associate, Underwriting", "2 years of experience required."))) == "entry"


def test_grade_one_with_many_years_asked_is_no_beginner():
    assert value(level_of(posting("Engineer I", "3 years of experience in piping."))) == "mid"
    assert value(level_of(posting("Engineer I", "2 years of experience in piping."))) == "entry"


LONG = " We like rye, oats and long walks by the sea." * 40
DUTIES = "What you will do\n- Keep our shop's pages fast.\n- Write React components."
AI_DUTIES = "What you will do\n- Build LLM agents.\n- Fine-tune models with PyTorch."
BOARDS = "You lay out PCBs and wire harnesses in CAD, choose motors and machine parts."
SITES = "You survey building sites, plan concrete and steel, and get the permits."
# title, text, role
TOLD_BY_TEXT = [
    ("Mobile Engineer - AI", f"{LONG}\n{DUTIES}", "software_engineer"),
    ("Mobile Engineer - AI", f"{LONG}\n{AI_DUTIES}", "ai_engineer"),
    ("Mobile Engineer - AI", "Our AI reads maps.", "ai_engineer"),
    ("Backend Engineer, AI Team", f"About us\nOur AI reads maps.\n{DUTIES}{LONG}", "software_engineer"),
    ("AI Product Engineer", f"About us\nOur AI reads maps.\n{DUTIES}{LONG}", "software_engineer"),
    ("Machine Learning Engineer", f"{DUTIES}{LONG}", "ml_engineer"),
    ("Lift Engineer", f"{BOARDS}{LONG}", "hardware_engineer"),
    ("Lift Engineer", f"{SITES}{LONG}", "other_tech"),
    ("Lift Engineer", f"You write Python services on AWS.{LONG}", "software_engineer"),
    ("Lift Engineer", BOARDS, "software_engineer"),
    ("Staff Design Engineer", f"{BOARDS}{LONG}", "hardware_engineer"),
    ("Software Engineer", f"{BOARDS}{LONG}", "software_engineer"),
]


@pytest.mark.parametrize(("title", "text", "role"), TOLD_BY_TEXT)
def test_text_tells_what_a_title_leaves_open(title, text, role):
    assert value(find_role(posting(title, text))) == role


FREE_TEXTS = [
    ("Acme | Web Developer | Mid-Level & Senior | Oslo\nWe bake.", "software_engineer", "mid", False),
    ("Acme | Web Developer | Senior Living | Oslo\nWe bake.", "software_engineer", None, False),
    (
        "Acme | Oslo\nYou need to sign it. We hire:\n+ Software Engineers -- they bake.",
        "software_engineer",
        None,
        False,
    ),
    ("Acme | Senior ML Engineer | Berlin or REMOTE (EU) | Full-time | €80k", "ml_engineer", "senior", False),
    ("Acme (YC S21) | REMOTE | Backend Engineer | https://acme.example", "software_engineer", None, False),
    ("Quarry - Data Engineer - Oslo - onsite", "data_engineer", None, False),
    ("Acme | Multiple roles | NYC\nWe are hiring a Staff Platform Engineer.", "platform_engineer", "lead", True),
    ("Acme | Backend Engineer, Product Designer | Lisbon", "software_engineer", None, True),
    ("Acme | Full Stack Engineer, ML Engineer | Lisbon", "software_engineer", None, True),
    ("Acme | Oslo\nOpen roles:\n- Data Scientist\n- Senior iOS Developer\n- QA Engineer", "data_scientist", None, True),
    ("We're looking for a senior Rust engineer to help with agents.", "software_engineer", "senior", False),
    ("Acme | DevOps / SRE | Remote", "platform_engineer", None, False),
    ("Acme | Business Development | Remote", "non_tech", None, False),
    ("Hi, I'm Jo, CTO at Acme.\nWe are hiring a Product Designer.", "designer", None, False),
    ("Acme | Founding Engineer (Infra / Full Stack) | Paris", "platform_engineer", None, False),
    ("Acme; Senior Go Developer; Prague; Hybrid", "software_engineer", "senior", False),
    ("Acme | Software Engineers (mid and senior) | SRE | Berlin", "software_engineer", "mid", True),
    ("Mole & Sons | Remote | Senior or Staff Frontend Engineer", "software_engineer", "senior", False),
]


@pytest.mark.parametrize(("text", "role", "level", "multi"), FREE_TEXTS)
def test_free_text_names_its_jobs(text, role, level, multi):
    post = posting(None, text)
    assert (value(find_role(post)), value(level_of(post))) == (role, level)
    assert (value(find_multi(post)) is True) == multi


def test_a_text_without_a_job_is_silent():
    assert find_role(posting(None, "Great weather today.")) is Silence.NOT_STATED


def test_a_board_posting_is_one_job():
    assert find_multi(posting("Data Engineer", "We also hire: Designer, Recruiter")) is Silence.NOT_STATED


@given(st.text(max_size=120))
def test_any_title_has_a_role_with_evidence_inside_it(title):
    reading = find_role(posting(title, title))
    if isinstance(reading, Found):
        assert reading.value in ROLES
        for evidence in reading.evidence:
            assert 0 <= evidence.start <= evidence.end <= len(title)
    level = level_of(posting(title, ""))
    assert isinstance(level, Silence) or level.value in LEVELS


@given(st.sampled_from([title for title, _, _ in read_titles(TITLES)]), st.sampled_from(["  ", "\t", "\u00a0"]))
def test_white_space_changes_nothing(title, space):
    assert parse_role(title.replace(" ", space)).role == parse_role(f" {title} ").role == parse_role(title).role


@pytest.mark.parametrize(
    "text", ["9 " * 300_000, "5+ years " * 60_000, "senior " * 80_000, "| " * 300_000, "Baker / " * 90_000]
)
def test_long_texts_end(text):
    level_of(posting(text))
    find_role(posting(text))
    level_of(posting("Cook", text))
    find_role(posting(None, text))
    find_multi(posting(None, text))
