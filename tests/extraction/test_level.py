"""Several levels in one ad, levels that the text tells, and what never changes a level or a role."""

from dataclasses import replace

import pytest
import title_examples_languages
import title_examples_ranks
import title_examples_trades
from hypothesis import given
from hypothesis import strategies as st
from title_examples import TITLES, read_titles

from goingrate.extraction.level import find_said_levels, parse_level, parse_levels
from goingrate.extraction.level_in_post import find_level, find_levels
from goingrate.extraction.title import parse_role
from goingrate.extraction.years import find_years
from goingrate.records.facts import Found, Silence
from goingrate.records.posting import GivenPay, Posting

# title | the levels it offers, in order ("-" where one or none)
SEVERAL = """
Senior/Staff Engineer | senior lead
Senior or Staff Beekeeping Engineer | senior lead
Senior + Staff Engineer, Ledger | senior lead
Senior & Staff Backend Engineers | senior lead
Senior Engineer / Staff Engineer | senior lead
Mid-Senior Go Developer | mid senior
Mid / Senior Data Analyst | mid senior
Mid to Senior Frontend Developer | mid senior
Mid-level to Senior Product Designer | mid senior
Junior to Senior Developer (all genders) | entry senior
Software Engineer (Junior, Mid, Senior) | entry mid senior
Senior, Staff or Principal Engineer | senior lead
Engineer II/III | mid senior
Software Engineer I - III | entry senior
Data Scientist 2 & 3 | mid senior
Engineer II / Senior Engineer | mid senior
Tech Lead / Engineering Manager | lead manager
Associate / Senior Associate, Tax | entry senior
Intern or New Grad, Robotics | intern entry
Junior oder Senior Softwareentwickler (m/w/d) | entry senior
(Senior) Data Engineer | -
Senior Manager, Lead Routing | -
Senior Software Engineer II | -
Senior Computer Vision/Machine Learning Engineer II | -
Director / Head of Data | -
Staff / Principal Engineer | -
Manager/Senior Manager, Tax | -
Managing Principal & Co-Founder | -
Senior Engineer - Senior Living | -
Internal Tools Engineer, Senior | -
Apprenticeship - Junior Baker | -
Data Engineer | -
Engineer/Senior Engineer, Kilns | -
Research Baker or Senior Research Baker | -
"""


def several(table):
    rows = [[cell.strip() for cell in line.split(" | ")] for line in table.strip().splitlines()]
    return [(title, () if levels == "-" else tuple(levels.split())) for title, levels in rows]


@pytest.mark.parametrize(("title", "levels"), several(SEVERAL))
def test_title_offers_several_levels(title, levels):
    marks = parse_levels(title)
    assert tuple(mark.level for mark in marks) == levels
    assert not levels or parse_level(title) == marks[0]


# text; title; level; levels
TEXTS = [
    ("Seniority: Senior", "Baker", "senior", ()),
    ("Level: Mid / Senior\nYou bake.", "Baker", "mid", ("mid", "senior")),
    ("Experience level: entry level", "Baker", "entry", ()),
    ("Karrierestufe: Berufseinsteiger", "Bäcker", "entry", ()),
    ("This is an entry-level position in our bakery.", "Baker", "entry", ()),
    ("This is a senior role with a say in the menu.", "Baker", "senior", ()),
    ("This role is a mid-level individual contributor position.", "Baker", "mid", ()),
    ("We're looking for a senior baker who likes rye.", "Baker", "senior", ()),
    ("We are looking for a mid to senior baker.", "Baker", "mid", ("mid", "senior")),
    ("We are hiring at senior and staff levels.", "Baker", "senior", ("senior", "lead")),
    ("We are hiring at senior and staff levels.", "Senior Baker", "senior", ("senior", "lead")),
    ("This position is open to mid, senior and staff levels.", "Baker", "mid", ("mid", "senior", "lead")),
    ("We hire at multiple levels: junior, mid and senior.", "Baker", "entry", ("entry", "mid", "senior")),
    ("This is a senior role. 2+ years of experience with ovens.", "Baker", "mid", ()),
    ("This is a senior role.", "Junior Baker", "entry", ()),
    ("You work with senior staff and executives at all levels.", "Baker", None, ()),
    ("You present to senior leaders.", "Baker", None, ()),
    ("We are looking for a lead generation wizard.", "Marketer", None, ()),
    ("Take your baking to the next level: senior bakers will help.", "Baker", None, ()),
    ("We only hire the best! Entry or senior level, all are welcome.", "Baker", None, ()),
    ("An entry-level salary is paid in training.", "Baker", None, ()),
    ("We have mid and senior level positions.", "Baker", "mid", ("mid", "senior")),
    ("You fill senior level positions at banks.", "Baker", None, ()),
    ("", "Baker", None, ()),
]


def test_a_bare_name_first_is_the_first_level_offered():
    assert parse_level("Baker / Senior Baker / Lead Baker, Nights") is None
    assert levels_of(posting("Baker/Sr. Baker", "3 years of experience with rye."))[0].value == "mid"
    assert parse_level("Bread / Senior Baker").level == "senior"


def posting(title, text=""):
    return Posting("jsonl", "board", "1", title, text)


def levels_of(post):
    level = find_level(post, find_years(post, ()))
    return level, find_levels(post, level)


@pytest.mark.parametrize(("text", "title", "level", "levels"), TEXTS)
def test_text_tells_levels(text, title, level, levels):
    one, all_of_them = levels_of(posting(title, text))
    assert (one.value if isinstance(one, Found) else None) == level
    assert (all_of_them.value if isinstance(all_of_them, Found) else ()) == levels


def test_evidence_of_a_level_said_in_the_text_is_its_words():
    text = "About us\nSeniority: Mid / Senior. We bake."
    _, levels = levels_of(posting("Baker", text))
    (evidence,) = levels.evidence
    assert text[evidence.start : evidence.end] == "Mid / Senior"


def test_pay_tiers_offer_several_levels():
    pays = tuple(
        GivenPay(f"tiers[{number}]", "Salary", 1.0, 2.0, "USD", "1 YEAR", note)
        for number, note in enumerate(("Senior", "Staff", "Principal"))
    )
    level, levels = levels_of(replace(posting("Boat Builder"), given_pay=pays))
    assert (level.value, levels.value) == ("senior", ("senior", "lead"))


def test_without_a_level_none_are_offered():
    assert levels_of(posting("Baker"))[1] is Silence.NOT_STATED


LINES = [
    title
    for table in (
        TITLES,
        title_examples_languages.TITLES,
        title_examples_trades.TITLES,
        title_examples_ranks.TITLES,
    )
    for title, _, _ in read_titles(table)
]
ADDITIONS = [
    " (m/w/d)", " (w/m/d)", " (f/m/x)", " (m/f/d)", " (H/F)", " (m/v)", " (k/m)", " (all genders)", " (gn)", " (d/f/m)",
    " (m|w|d)", " m/w/d", " (divers)", " - Berlin", ", Remote", " (Remote)", " - London, UK", " | Porto", " (R-204511)",
    " - REQ10482", " #4471", " [Job ID 88231]", " (Hybrid)", " (100%)", " (80-100%)",
]  # fmt: skip


def read(title):
    mark = parse_level(title)
    return parse_role(title).role, mark.level if mark else None


@given(st.sampled_from(LINES), st.sampled_from(ADDITIONS))
def test_genders_places_and_numbers_of_the_ad_change_nothing(title, addition):
    assert read(title + addition) == read(title)


@given(st.sampled_from(LINES), st.sampled_from([str.upper, str.lower, lambda title: title.replace(" ", "  ")]))
def test_case_and_white_space_change_no_level(title, change):
    assert read(change(title))[1] == read(title)[1]


@given(st.sampled_from(LINES), st.sampled_from([str.upper, lambda title: title.replace(" ", "\u00a0 ")]))
def test_case_and_white_space_change_no_role(title, change):
    assert read(change(title))[0] == read(title)[0]


LETTERS = st.text(alphabet="bcdfghjklmnpqrtvwxz", min_size=2, max_size=5)
LEVEL_WORDS = ["intern", "senior", "junior", "staff", "lead", "principal", "head", "mid", "entry", "chief"]


@given(st.sampled_from(LEVEL_WORDS), LETTERS, st.booleans())
def test_a_level_inside_another_word_is_no_level(word, letters, before):
    inside = letters + word if before else word + letters
    assert parse_level(f"{inside} Baker") is None


@pytest.mark.parametrize("word", ["Internal", "International", "Internist", "Leadership", "Seniority", "Staffing"])
def test_words_that_begin_like_a_level_are_none(word):
    assert parse_level(f"{word} Baker") is None


@pytest.mark.parametrize(
    "text", ["level: " * 90_000, "hiring " * 90_000, "looking for a mid or " * 40_000, "x" * 10**6]
)
def test_long_texts_end(text):
    find_said_levels(text)
