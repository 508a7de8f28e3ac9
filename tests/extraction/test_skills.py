"""Technical skills: what is asked of the person counts; names of companies, verbs and boilerplate never."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from skill_asking_examples import LIMITS, read_asking
from skill_examples import read_asked, read_never

from goingrate.extraction.skill_names import find_named, read_aliases
from goingrate.extraction.skill_words import ANY_NEIGHBOUR, NEIGHBOUR
from goingrate.extraction.skills import find_skills
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import Found, Silence
from goingrate.records.posting import Posting

FAMILIES = {
    "llm_generative_ai", "mlops_production", "machine_learning", "deep_learning", "computer_vision", "nlp", "cloud_aws",
    "cloud_azure", "cloud_gcp", "cloud", "ethical_ai", "data_engineering", "databases", "languages", "web", "mobile",
    "devops", "security", "statistics", "analytics", "hardware", "robotics", "life_sciences", "other",
}  # fmt: skip
KINDS = {
    "language", "framework", "library", "tool", "platform", "service", "database", "model", "method", "field",
    "protocol", "standard", "hardware",
}  # fmt: skip
ROWS = read_list("skills.csv")


def posting(text, title=None, skills=()):
    return Posting("jsonl", "board", "1", title, text, skills=tuple(skills))


def skills(text, title=None, given=(), marked=()):
    reading = find_skills(posting(text, title, given), marked).named
    return reading.value if isinstance(reading, Found) else ()


@pytest.mark.parametrize(("text", "ids"), read_asked())
def test_skills_asked(text, ids):
    assert skills(text) == ids


@pytest.mark.parametrize("text", read_never())
def test_no_skill(text):
    assert find_skills(posting(text), ()).named is Silence.NOT_STATED


def test_there_are_enough_examples():
    assert len(read_asked()) + len(read_asking()) >= 200
    assert len(read_never()) >= 80


def rules(text, **more):
    reading = find_skills(posting(text, **more), ()).named
    return dict(zip(reading.value, [each.rule for each in reading.evidence], strict=True))


def test_rules_say_how_it_is_asked():
    text = "You will write Kotlin.\nRequirements\n- Python\nNice to have\n- Scala"
    assert rules(text) == {"kotlin": "skill: mentioned", "python": "skill: required", "scala": "skill: preferred"}
    assert rules("Experience with Python; Scala is a plus.\nYou will write Kotlin.") == {
        "python": "skill: required",
        "scala": "skill: preferred",
        "kotlin": "skill: mentioned",
    }


def asked(text):
    """Skills required, preferred and merely mentioned."""
    found = find_skills(posting(text), ())
    named, required, preferred = (each.value if isinstance(each, Found) else () for each in found)
    return required, preferred, tuple(name for name in named if name not in (*required, *preferred))


@pytest.mark.parametrize(("text", "required", "preferred", "mentioned"), read_asking())
def test_required_preferred_and_mentioned(text, required, preferred, mentioned):
    assert asked(text) == (required, preferred, mentioned)


@pytest.mark.xfail(strict=True, reason="what is said of one name of a list is taken for all")
@pytest.mark.parametrize(("text", "required", "preferred", "mentioned"), read_asking(LIMITS))
def test_known_limits_of_asking(text, required, preferred, mentioned):
    assert asked(text) == (required, preferred, mentioned)


@given(st.lists(st.sampled_from([text for text, *_ in read_asking()]), min_size=1, max_size=5))
def test_what_is_asked_is_named_and_required_is_not_preferred(texts):
    named, required, preferred = find_skills(posting("\n\n".join(texts)), ())
    sets = [set(each.value) if isinstance(each, Found) else set() for each in (named, required, preferred)]
    assert sets[1] | sets[2] <= sets[0]
    assert not sets[1] & sets[2]


def test_other_trades_use_everyday_words():
    ad = "What you'll do\n- Keep forecasting and data quality in order\nRequirements\n- {asked}"
    assert skills(ad.format(asked="Patience")) == ()
    assert skills(ad.format(asked="Python, SQL and Kafka"))[:2] == ("forecasting", "data quality")


def test_a_teams_name_is_no_skill():
    text = "What you'll do\n- {} to ship Python, Kafka and Rust models\nRequirements\n- Python"
    assert "data science" not in skills(text.format("Partner with Marketing and Data Science"))
    assert "data science" not in skills(text.format("Join our data science team"))
    assert "data science" in skills(text.format("Use data science"))


def test_a_title_names_tools_but_no_fields():
    assert skills("Join us.", "Senior Python Developer, Machine Learning") == ("python",)


def test_the_feeds_own_list_counts():
    reading = find_skills(posting("You write Python.", skills=["Golang", "R", "Python", "Baking"]), ()).named
    assert reading.value == ("python", "go", "r")
    assert [(each.part, each.start) for each in reading.evidence] == [("text", 10), ("skills", None), ("skills", None)]


def test_nothing_to_read_is_not_read():
    assert set(find_skills(posting("", "Python Developer"), ())) == {Silence.NOT_READ}
    assert skills("", given=["SQL"]) == ("sql",)


def test_boilerplate_does_not_count():
    text = "We love Python.\nRequirements\n- Rust programming"
    assert skills(text, marked=((0, 15),)) == ("rust",)
    assert skills(text) == ("python", "rust")


def test_an_employers_own_name_is_no_skill():
    text = "Replit is a place to write software.\nRequirements\n- Python"
    ad = Posting("jsonl", "replit", "1", "Engineer", text)
    assert find_skills(ad, ()).named.value == ("python",)
    assert skills(text) == ("replit", "python")


def test_ids_are_unique_and_small():
    assert [name for name, n in Counter(row["id"] for row in ROWS).items() if n > 1] == []
    assert all(row["id"] == row["id"].strip().lower() for row in ROWS)
    assert len(ROWS) >= 1500


def test_kinds_families_and_parents_are_known():
    ids = {row["id"] for row in ROWS}
    assert {row["family"] for row in ROWS} == FAMILIES
    assert {row["kind"] for row in ROWS} <= KINDS
    assert {row["parent"] for row in ROWS} - {""} <= ids
    assert {row["case"] for row in ROWS} == {"any", "exact"}


def test_an_alias_names_one_skill():
    owners = {}
    for row in ROWS:
        for name, exact, hard in read_aliases(row):
            owners.setdefault((name, exact, hard), set()).add(row["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_rows_are_whole():
    for row in ROWS:
        assert None not in (*row, *row.values()), row
        assert all(word.strip("|") for word in row["needs"].split("|")) or not row["needs"], row
        assert "@" not in row["needs"].replace(NEIGHBOUR, "").replace(ANY_NEIGHBOUR, ""), row


def test_every_plain_id_is_found():
    plain = [row["id"] for row in ROWS if not row["needs"] and not row["not_before"] and row["case"] == "any"]
    missed = [name for name in plain if name not in skills(f"You know {name}.")]
    assert missed == []


def test_a_feed_may_name_every_skill():
    assert [row["id"] for row in ROWS if find_named(row["id"].upper()).id != row["id"]] == []


@pytest.mark.parametrize(
    "text",
    [
        "python " * 40_000,
        "go" * 100_000,
        "R, " * 80_000,
        "@" * 200_000,
        "c++" * 60_000,
        "www." * 50_000,
        "a@b " * 50_000,
        "model training, evaluation and " * 6_000,
        "unit and testing " * 10_000,
        "AI, " * 40_000,
        "experience with Python is a plus, " * 5_000,
    ],
)
def test_long_texts_end(text):
    skills(text)


@given(st.lists(st.sampled_from([text for text, _ in read_asked()] + read_never()), min_size=1, max_size=6))
def test_spans_slice_to_the_name_read(texts):
    ad = posting("\n\n".join(texts))
    reading = find_skills(ad, ()).named
    if isinstance(reading, Found):
        for name, evidence in zip(reading.value, reading.evidence, strict=True):
            written = ad.text[evidence.start : evidence.end]
            assert written == written.strip()
            # `monitoring` of a model stands for `model monitoring`
            assert written.lower() in name or find_named(written).id == name


@given(st.lists(st.sampled_from([text for text, _ in read_asked()] + read_never()), min_size=1, max_size=6))
def test_a_text_twice_says_nothing_new(texts):
    text = "\n\n".join(texts)
    assert skills(text + "\n\n" + text) == skills(text)


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    skills(text)
