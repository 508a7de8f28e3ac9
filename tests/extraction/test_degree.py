"""Degrees: the least that is required, and the many degrees that aren't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.degree import find_degree
from goingrate.records.facts import Found
from goingrate.records.posting import Posting

# text | the least degree required ("-" where unstated)
TEXTS = """
Bachelor's degree in baking | bachelor
Bachelor’s degree in Milling or a neighbouring subject, or years at the mill | bachelor
Bachelors or Masters degree in milling | bachelor
BS in Computer Science or equivalent | bachelor
B.S. or equivalent degree, say chemistry | bachelor
BA/BS degree required | bachelor
BS/MS in a quantitative field | bachelor
BS/MS/PhD degree in biology | bachelor
BS, MS or PhD in Cereal Engineering | bachelor
BSc in Physics | bachelor
B.Tech or M.Tech in engineering | bachelor
Degree in Computer Science or related field | bachelor
A degree in engineering, chemistry or the like | bachelor
University degree in linguistics | bachelor
College degree required | bachelor
Four-year college degree | bachelor
Undergraduate degree in a quantitative major | bachelor
Undergraduate or Master's degree, best in milling | bachelor
Needed: a Bachelor's degree in baking (or its foreign equivalent) and 2 years at an oven | bachelor
Bachelor's degree in milling required, Master's preferred | bachelor
Bachelor's degree in rye (Master's preferred) | bachelor
Bachelor's degree in Physics; PhD is a plus | bachelor
For now we require a Bachelors degree. A PhD or Masters is a plus. | bachelor
PhD and 2+ years at the oven, MS or MA and 4+ years, or BA or BS and 7+ years | bachelor
In milling, a Bachelor's degree at least (or equivalent) | bachelor
Education: Bachelor’s Degree or as much practice. | bachelor
Bachelor's degree in rye is required. Advanced degrees: a plus | bachelor
STEM degree | bachelor
Abgeschlossenes Studium der Informatik | bachelor
Erfolgreich abgeschlossenes Hochschulstudium im Bereich Technik | bachelor
Hochschulabschluss in Chemie | bachelor
Licenciatura en Informática | bachelor
Título universitario en economía | bachelor
Master's degree in statistics | master
Master’s or PhD in Mathematics | master
MS or PhD in Computer Science | master
MSc in machine learning | master
MBA required | master
PhD or Master's, and much practice with ovens | master
Ph.D. or Master’s in baking, and a feel for heat (Ph.D. preferred) | master
Advanced degree in a quantitative field | master
Graduate degree in any STEM subject | master
Masters/PhD plus two winters at an oven | master
Master's degree required, PhD preferred | master
Bac +5 en informatique | master
PhD in Bread Science or related | phd
Ph.D. in immunology | phd
A PhD (or equivalent experience) in milling | phd
Doctorate in chemistry required | phd
Whoever applies must have a Ph.D. in Milling | phd
No degree required. | none
Of bakers we do not require degrees, papers or a past. | none
PhD in immunology with 0-2 years in industry (biotech experience preferred) | phd
Bachelor's degree preferably in Business or Finance | bachelor
Bachelor's degree (preferred majors: chemistry) | bachelor
BA required; MS or MBA preferred. | bachelor
A must: a postgraduate (MS) or undergraduate (BS) degree in Milling | bachelor
Bachelor/Master degree in engineering, PhD desired but not required. | bachelor
Degree not required; equivalent experience counts. | none
For bakers education is not a requirement. | none
We don't care about degrees at all. | none
A college degree is not required | none
With or without a degree, you can bake | none
You studied baking, or dropped out to bake | none
MS/PhD preferred | -
Bachelor's degree preferred | -
Bachelor's degree in Milling, Baking or a neighbouring subject preferred | -
Master's degree: a plus | -
Ideally, you have a Bachelor's degree | -
Preferably a PhD in physics | -
Nice to have: a PhD | -
A degree in rye is a plus | -
A degree in baking would be nice; it is a bonus | -
Bonus: You have a PhD in Physics | -
Currently pursuing a Bachelor's degree somewhere | -
Working towards a Master's degree | -
Students enrolled in a PhD program | -
Founded by Stanford PhDs | -
Our team of PhDs bakes bread | -
We are bakers with PhDs from good schools | -
A high degree of autonomy | -
Varying degrees of acuity | -
360 degree feedback | -
Master the art of bread | -
Scrum Master with two years of practice | -
Master data management | -
Mastercard and others | -
MS Office skills | -
Proficient in MS Excel and SQL | -
Boston, MA | -
Jackson, MS | -
We want no BS | -
Tuition reimbursement for degrees | -
High school diploma required | -
University partnerships and campus events | -
Pay depends on education and training | -
Response time under 20 ms in production | -
Von Vorteil: Studium der Chemie wünschenswert | -
Even without a PhD anyone can light it | -
"""
SECTIONED = [
    ("Preferred qualifications\n- Master's degree in baking", None),
    ("Nice to have\n- PhD in bread", None),
    ("Minimum requirements\n- BS in Food Science\nPreferred qualifications\n- PhD", "bachelor"),
    ("Bonus points\n- A degree in chemistry", None),
    ("Requirements\n- With a Bachelor's degree: 5 years at an oven\n- With a Master's degree: 3 years", "bachelor"),
    ("Benefits\n- We pay for your studies", None),
]
KNOWN_LIMITS = """
You finished university with honours | bachelor
Your degree? We don't care. | none
J.D. from a good law school | master
"""


def rows(table):
    cells = [line.rsplit(" | ", 1) for line in table.strip().splitlines()]
    return [(text, None if degree == "-" else degree) for text, degree in cells]


def degree_of(text):
    reading = find_degree(Posting("jsonl", "board", "1", "Baker", text), ())
    return reading.value if isinstance(reading, Found) else None


@pytest.mark.parametrize(("text", "degree"), rows(TEXTS))
def test_text_requires_a_degree(text, degree):
    assert degree_of(text) == degree


@pytest.mark.parametrize(("text", "degree"), SECTIONED)
def test_the_section_tells_what_is_required(text, degree):
    assert degree_of(text) == degree


@pytest.mark.parametrize(("text", "degree"), rows(KNOWN_LIMITS))
@pytest.mark.xfail(strict=True, reason="no word of the vocabulary stands there")
def test_texts_we_read_wrong(text, degree):
    assert degree_of(text) == degree


def test_there_are_ninety_lines():
    assert len(rows(TEXTS)) + len(SECTIONED) >= 90


def test_evidence_slices_to_the_degree():
    text = "Join us.\nYou bring a Bachelor's degree in bread."
    (evidence,) = find_degree(Posting("jsonl", "board", "1", "Baker", text), ()).evidence
    assert text[evidence.start : evidence.end] == "Bachelor's degree"


@given(st.lists(st.sampled_from([text for text, _ in rows(TEXTS)]), max_size=6), st.sampled_from(["\n", "\n\n", ". "]))
def test_evidence_lies_inside_and_saying_it_twice_changes_nothing(texts, joint):
    text = joint.join(texts)
    reading = find_degree(Posting("jsonl", "board", "1", None, text), ())
    twice = find_degree(Posting("jsonl", "board", "1", None, f"{text}\n{text}"), ())
    if isinstance(reading, Found):
        assert isinstance(twice, Found)
        assert twice.value == reading.value
        assert all(text[each.start : each.end].strip() for each in reading.evidence)


@pytest.mark.parametrize(
    "text", ["degree " * 140_000, "BS or MS " * 110_000, "PhD, " * 200_000, "no degree " * 100_000]
)
def test_long_texts_end(text):
    degree_of(text)
