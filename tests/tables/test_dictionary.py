"""Every column that leaves the store is described, and nothing else is."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from goingrate.tables.dictionary import columns_of, dictionary_csv, dictionary_page, meaning_key, meanings
from goingrate.tables.exports import EXPORTS
from goingrate.tables.schema import TABLES

PROJECT = Path(__file__).resolve().parent.parent.parent
FLAT = ("pay", "skills", "places", "open")


def test_every_table_and_the_flat_views_can_be_carried_out() -> None:
    assert set(EXPORTS) == {*TABLES, *FLAT}


@pytest.mark.parametrize("table", EXPORTS)
def test_every_column_is_described(table: str) -> None:
    described = columns_of(table)
    assert [column.column for column in described if "." not in column.column] == EXPORTS[table].schema.names
    for column in described:
        assert column.meaning, column
        assert column.type, column


def test_nothing_else_is_described() -> None:
    used = {meaning_key(table, column.column) for table in EXPORTS for column in columns_of(table)}
    assert set(meanings()) - used == {("*", "synthetic")}


def test_a_number_of_money_or_time_names_its_unit() -> None:
    numbers = [column for table in EXPORTS for column in columns_of(table) if column.type == "number"]
    assert len(numbers) > 20
    assert not [column for column in numbers if not column.unit]


def test_a_column_that_nobody_described_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"columns\.csv"):
        meaning_key("pay", "colour")


def test_the_page_is_current() -> None:
    written = (PROJECT / "docs" / "data-dictionary.md").read_text(encoding="utf-8")
    assert written == dictionary_page(), "run: python scripts/write_dictionary.py"


def test_the_columns_of_one_table_as_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(dictionary_csv("open"))))
    assert rows[-1] == {
        "table": "open", "column": "days_open", "type": "whole number", "unit": "days",
        "meaning": "days from the earliest claimed posting date to last_seen; null where none is claimed",
    }  # fmt: skip
