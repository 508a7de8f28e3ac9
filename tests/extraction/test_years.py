"""Years of experience: what is asked of the person, and the many other years of an ad."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.years import find_years
from goingrate.records.facts import Found
from goingrate.records.posting import Posting

# text | least | most ("-" where none)
ASKED = """
5+ years of experience in baking | 5 | -
3-5 years of experience | 3 | 5
3 – 5 years' experience with ovens | 3 | 5
3 to 5 years of experience | 3 | 5
At least five years of experience | 5 | -
Minimum of 2 yrs experience in a kitchen | 2 | -
minimum 7 years of professional experience | 7 | -
Minimum one (1) year of oven experience | 1 | -
A minimum of four (4) years of experience at ovens | 4 | -
You have 4+ years building ovens | 4 | -
10+ years in commercial baking | 10 | -
Experience: 3+ years | 3 | -
0-1 years of experience | 0 | 1
0 - 2 years of baking experience | 0 | 2
0–6 years of oven experience (2–4 years would be ideal) | 0 | 6
1.5+ years of sales experience | 1.5 | -
2-4+ years of work experience in kitchens | 2 | -
2 or more years of bakery experience | 2 | -
3 years or more of pastry experience | 3 | -
Between 3 and 5 years of experience | 3 | 5
More than 1 year of bakery experience | 1 | -
>4 years of post-doctoral experience | 4 | -
Over 5 years of experience as a chef | 5 | -
Up to 3 years of experience | 0 | 3
PhD with 3+ years, MS with 6+ years, or BS with 8+ years of baking experience | 3 | -
BS with nine (9) years of oven experience, MS with seven (7) years | 9 | -
With a Bachelor's degree a minimum of 5 years of oven experience | 5 | -
Senior Baker (3+ YoE) | 3 | -
5+ YOE | 5 | -
8+ years experience; strong bread; good pastry | 8 | -
Typically 6+ years in milling or a neighbouring trade | 6 | -
- 5+ yrs. exp. in retail | 5 | -
-5+ years of experience with dough | 5 | -
You have 2yrs+ experience in rye | 2 | -
Reqs: 4+ yrs Python, flour, water | 4 | -
6 months of previous experience with yeast | 0.5 | -
18 months' experience in a kitchen | 1.5 | -
One to two years of experience | 1 | 2
Five-plus years of experience leading teams | 5 | -
Mindestens 3 Jahre Berufserfahrung | 3 | -
Du hast 3-5 Jahre Erfahrung als Bäcker | 3 | 5
Mindestens fünf Jahre Erfahrung im Vertrieb | 5 | -
Mindestens 3-jährige Berufserfahrung im Handel | 3 | -
3 ans d'expérience minimum | 3 | -
Au moins 5 ans d'expérience en boulangerie | 5 | -
3 à 5 ans d'expérience | 3 | 5
Mínimo 3 años de experiencia | 3 | -
Al menos 2 años de experiencia en ventas | 2 | -
Minimaal 3 jaar werkervaring | 3 | -
3 tot 5 jaar ervaring als bakker | 3 | 5
Almeno 2 anni di esperienza | 2 | -
Pelo menos 4 anos de experiência | 4 | -
Founded 12 years ago. You bring 3+ years of experience. | 3 | -
You've worked in kitchens for more than 6 years. | 6 | -
5+ years in baking, with 2+ years leading teams | 5 | -
Our baker is someone with 9+ years of experience | 9 | -
A baker with at least 2 years' hands-on experience | 2 | -
No experience required. | 0 | -
No prior experience necessary, we train you. | 0 | -
Requirements: 3 years working with wood ovens | 3 | -
Qualifications: 4-6 years relevant tax experience | 4 | 6
2 years minimum owning a shop in a big town | 2 | -
Java: 3 years (Required) | 3 | -
Preferred years of experience: >= 3 | 3 | -
Oven experience: 4+ years running large kitchens | 4 | -
7+ years of product management in bakeries | 7 | -
"""
NOT_ASKED = """
We have baked for over 20 years.
Founded 12 years ago in Porto.
A company with 30 years of history.
Our team has 50 years of combined experience.
Our founders have 20+ years of experience in bread.
Join founders with 12+ years of experience with ovens.
Our loaf is the result of 4 years of patient kneading.
Over the past 5 years we grew tenfold.
In the next 2 years we will open ten shops.
In 5 years, people will talk about us.
Grow into an experienced baker within just one year.
We raised enough for 3 years of runway.
You are at least 18 years of age.
Applicants must be 21 years old or older.
4-year college degree in baking.
A four year degree is a plus.
Options vest over 4 years.
Stock with a four-year vesting schedule and a 1 year cliff.
One month sabbatical after 6 years of service.
A 2-year contract, renewable.
12 months parental leave after 1 year of tenure.
3 weeks of vacation per year.
$91,000 - $118,000 per year depending on experience.
A 3-year plan for new shops.
We grew 8x year-over-year.
Several years of experience.
Multiple years of experience with ovens.
We value good bread over years of experience.
For more than 70 years our bakers have worked together.
My 8 years here were floury ones.
Backed by investors with 25 years of experience.
A 400 year old industry.
10 year exercise window for options.
No experience with rye required, wheat will do.
The oven has a warranty of 10 years.
We celebrate our 15 years anniversary.
Ranked first 3 years in a row.
Clients with 10+ years of experience trust us.
"""
KNOWN_LIMITS = """
A decade of baking behind you | 10 | -
You started baking in 2010 and never stopped | 10 | -
"""


def number(cell):
    return None if cell.strip() == "-" else float(cell)


def rows(table):
    cells = [line.rsplit(" | ", 2) for line in table.strip().splitlines()]
    return [(text, number(least), number(most)) for text, least, most in cells]


def years(text, marked=()):
    reading = find_years(Posting("jsonl", "board", "1", "Baker", text), marked)
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("text", "least", "most"), rows(ASKED))
def test_text_asks_years(text, least, most):
    assert years(text) == (least, most)


@pytest.mark.parametrize("text", NOT_ASKED.strip().splitlines())
def test_text_asks_no_years(text):
    assert years(text) is None


@pytest.mark.parametrize(("text", "least", "most"), rows(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="needs understanding, not numbers")
def test_texts_we_read_wrong(text, least, most):
    assert years(text) == (least, most)


def test_there_are_ninety_lines():
    assert len(rows(ASKED)) + len(NOT_ASKED.strip().splitlines()) >= 90


def test_what_is_demanded_comes_before_what_is_wished():
    assert years("3+ years of experience with rye preferred.\n5+ years of baking.") == (5, None)
    assert years("Nice to have\n- 3+ years of rye experience") == (3, None)


def test_the_ads_own_lines_come_before_those_that_recur():
    text = "2+ years of experience.\n6+ years of baking."
    assert years(text) == (2, None)
    assert years(text, ((0, 23),)) == (6, None)


def test_evidence_slices_to_the_figure():
    text = "Join us.\nYou have 3-5 years of experience."
    (evidence,) = find_years(Posting("jsonl", "board", "1", "Baker", text), ()).evidence
    assert text[evidence.start : evidence.end] == "3-5 years"


LINES = [text for text, *_ in rows(ASKED)] + NOT_ASKED.strip().splitlines()


@given(st.lists(st.sampled_from(LINES), max_size=6), st.sampled_from(["\n", "\n\n", " "]))
def test_evidence_lies_inside_and_saying_it_twice_changes_nothing(texts, joint):
    text = joint.join(texts)
    reading = find_years(Posting("jsonl", "board", "1", None, text), ())
    twice = find_years(Posting("jsonl", "board", "1", None, f"{text}\n{text}"), ())
    if isinstance(reading, Found):
        assert isinstance(twice, Found)
        assert twice.value == reading.value
        least, most = reading.value
        assert most is None or least < most
        assert all(text[each.start : each.end].strip() for each in reading.evidence)


@given(st.text(alphabet="0123456789 +-–.()yearsofxpinc\n", max_size=80))
def test_any_text_is_read(text):
    reading = find_years(Posting("jsonl", "board", "1", None, text), ())
    if isinstance(reading, Found):
        assert all(text[each.start : each.end].strip() for each in reading.evidence)


@pytest.mark.parametrize(
    "text", ["3 years " * 120_000, "3-5 " * 250_000, "years of " * 110_000, "1 year experience" * 60_000]
)
def test_long_texts_end(text):
    years(text)
