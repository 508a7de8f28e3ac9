"""Unknown names in lists of skills: found beside known skills where something is asked, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.skill_terms import find_unknown_terms

# text (`/` with spaces is a line break) | names found
FOUND = """
Requirements / - Python, Quxly and dbt | Quxly
Requirements / - Experience with Quxly, Kubernetes or Terraform | Quxly
Requirements / - Kubernetes (Quxly, Helm) | Quxly
Requirements / - Strong knowledge of Docker and VexDB | VexDB
Requirements / - Tools such as Tableau, Looker, Quxly Studio | Quxly Studio
Requirements / - React, Vue or zorp.js | zorp.js
Requirements / - Kafka/Quxly/Flink | Quxly
Requirements / - Airflow, dagHub, Dagster | dagHub
Nice to have / - Rust, Quxly experience | Quxly
Nice to have / - Quxly, Figma | Quxly
Requirements / - AWS, Quxly etc. | Quxly
Requirements / - PostgreSQL, v9k and Redis | v9k
"""
NOTHING = """
Requirements / - Python and SQL
Requirements / - Python, Excellent communication
Requirements / - Python in Berlin, London or Boston
Requirements / - Python, English and German
Requirements / - PMP, Python
Requirements / - A Bachelor's degree, Python
Requirements / - Patience, Humour
Requirements / - You work at Quxly with bakers
Requirements / - Backend: Python, Django
Benefits / - Quxly, Slack and Notion
About us / We use Quxly, Python and dbt to sell bread.
What you'll do / - Bake with Python and Quxly
Python, Quxly, dbt
"""


def rows(text):
    return [line.replace(" / ", "\n") for line in text.strip().splitlines()]


def written(text):
    return [term.written for term in find_unknown_terms(text)]


@pytest.mark.parametrize("line", rows(FOUND))
def test_found(line):
    text, names = line.rsplit(" | ", 1)
    assert written(text) == names.split(", ")


@pytest.mark.parametrize("text", rows(NOTHING))
def test_nothing(text):
    assert written(text) == []


@given(st.lists(st.sampled_from([line.rsplit(" | ", 1)[0] for line in rows(FOUND)]), min_size=1, max_size=5))
def test_spans_slice_to_the_name(texts):
    text = "\n\n".join(texts)
    for term in find_unknown_terms(text):
        assert text[term.start : term.end] == term.written
        assert term.beside


@pytest.mark.parametrize(
    "text", ["Requirements\n- Python, " + "Quxly, " * 30_000, "Requirements\n- SQL with " + "in of with " * 20_000]
)
def test_long_texts_end(text):
    written(text)
