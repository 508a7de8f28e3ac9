"""Pay records as given to comparable ones: role, level, place, annual pay, and what is set aside by which rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from goingrate.pipeline.believing import is_believed
from goingrate.pipeline.reading import read_paths
from goingrate.pipeline.recording import pay_record_rows
from goingrate.records.pay_record import PayRecord
from goingrate.tables.rows import record_rows
from goingrate.tables.store import open_store
from tests.invented_tables import SHIPPED, as_csv, as_parquet, shipped_table

BASE: dict[str, Any] = {
    "source": "s", "dataset": "d", "key": "1", "kind": "filed", "title": "Data Engineer", "low": 90_000.0,
    "high": 90_000.0, "currency": "USD", "period": "year", "country": "US",
}  # fmt: skip

BY_YEARS = "years: 0-1 entry, 2-4 mid, 5+ senior"
READINGS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"title": "Senior ML Engineer"}, {"role": "ml_engineer", "level": "senior", "level_rule": "title"}),
    ({"title": "ML Engineer", "level": "entry", "years": 9.0}, {"level": "entry", "level_rule": "as given"}),
    ({"title": "Senior ML Engineer", "level": "Junior"}, {"level": "entry", "level_rule": "as given"}),
    ({"title": "Senior ML Engineer", "level": "Guru"}, {"level": "senior", "level_rule": "title"}),
    ({"years": 1.0}, {"level": "entry", "level_rule": BY_YEARS}),
    ({"years": 4.5}, {"level": "mid", "level_rule": BY_YEARS}),
    ({"level": "Guru", "years": 2.0}, {"level": "mid", "level_rule": BY_YEARS}),
    ({"years": 5.0}, {"level": "senior", "level_rule": BY_YEARS}),
    ({}, {"level": None, "level_rule": None}),
    ({"title": "Prompt Engineer"}, {"role": "ai_engineer"}),
    ({"title": "Vice President"}, {"role": None, "level": "executive"}),
    ({"title": "Senior Manager"}, {"role": None, "level": "manager"}),
    ({"title": "architect"}, {"role": "software_engineer"}),
    ({"title": "Marketing Manager"}, {"role": "non_tech"}),
    ({"title": None}, {"role": None}),
    ({"region": "TX"}, {"country": "US", "region": "US-TX", "city": None}),
    ({"city": "SANTA CLARA", "region": "CA"}, {"country": "US", "region": "US-CA", "city": "Santa Clara"}),
    ({"city": "Zeppelinhausen", "region": "TX"}, {"country": "US", "region": "US-TX"}),
    ({"country": "SE"}, {"country": "SE", "city": None}),
    ({"country": "IN"}, {"country": "IN", "region": None}),
    ({"country": "United Kingdom"}, {"country": "GB"}),
    ({"country": None, "location": "Munich"}, {"country": "DE", "city": "Munich"}),
    ({"country": "UK", "location": "Cambridge"}, {"country": "GB"}),
    ({"country": None}, {"country": None}),
    ({"remote": "hybrid"}, {"remote": "hybrid"}),
    ({"remote": True}, {"remote": "remote"}),
    ({"remote": False}, {"remote": None}),
    ({"remote": "Fully remote"}, {"remote": "remote"}),
    ({"employment": "Full-time"}, {"employment": "full_time"}),
    ({"low": 50.0, "high": 60.0, "period": "hour"}, {"annual_low": 104_000, "annual_high": 124_800, "set_aside": None}),
    ({"low": None, "high": None}, {"annual_low": None, "set_aside": "no pay"}),
    ({"currency": None}, {"set_aside": "no currency"}),
    ({"period": "Bi-Weekly"}, {"annual_low": None, "set_aside": "no period"}),
    ({"low": -1.0, "high": -1.0}, {"set_aside": "impossible pay"}),
    (
        {"low": 99_999_999_999.0, "high": 99_999_999_999.0},
        {"annual_low": 99_999_999_999, "set_aside": "impossible pay"},
    ),
    ({"high": 80_000.0}, {"set_aside": "maximum below minimum"}),
    ({"low": 5_000.0}, {"set_aside": "implausible pay"}),
    ({"low": 6_600.0, "country": "IN", "year": 2017}, {"set_aside": None}),
    ({"low": 1_100.0, "country": "IN", "year": 2017}, {"set_aside": "implausible pay"}),
    ({"low": 6_600.0, "country": None}, {"set_aside": "implausible pay"}),
]


@pytest.mark.parametrize(("given", "expected"), READINGS, ids=[str(given) for given, _ in READINGS])
def test_what_is_made_of_a_record(given: dict[str, Any], expected: dict[str, Any]) -> None:
    [row] = pay_record_rows(record_rows([PayRecord(**BASE | given)])).to_pylist()
    assert {name: row[name] for name in expected} == expected


def test_exact_repeats_are_counted_in_any_order() -> None:
    records = [PayRecord(**BASE | {"key": str(n), "low": low}) for n, low in enumerate([9e4, 9e4, 8e4, 9e4])]
    rows = pay_record_rows(record_rows(records)).to_pylist()
    assert sorted((row["annual_low"], row["repeat"]) for row in rows) == [(8e4, 0), (9e4, 0), (9e4, 1), (9e4, 2)]


@pytest.mark.parametrize(
    ("currency", "country", "year", "believed"),
    [("USD", "US", 2020, True), ("USD", "XK", 2020, True), ("XYZ", "US", 2020, None), ("USD", "IN", None, True)],
)
def test_belief_needs_bounds_and_a_rate(currency: str, country: str, year: int | None, believed: bool | None) -> None:
    assert is_believed(90_000, None, currency, country, year) is believed


# The way from files to the store


def write(folder: Path, name: str, body: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(body)
    return folder / name


def test_tables_are_read_into_records_and_postings_once(tmp_path: Path) -> None:
    for name in SHIPPED:
        write(tmp_path / "in", f"{name}.csv", shipped_table(name))
    store = tmp_path / "store"
    first, again = read_paths(store, [tmp_path / "in"]), read_paths(store, [tmp_path / "in"])
    assert (first.items, first.read, first.records) == (21, 19, 13)
    assert (again.read, again.known, sum(again.quarantined.values())) == (0, 19, 2)
    assert open_store(store).read("records").num_rows == 13
    assert open_store(store).read("postings").num_rows == 6
    listings = open_store(store).read("fetches").to_pylist()
    assert {(row["source"], row["listing"], row["complete"]) for row in listings} >= {
        ("h1b-lca", "records", False), ("glassdoor-ds-2020", "file", False),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "seen_on", "day", "rule"),
    [
        ("ads.csv", None, date(2020, 4, 30), "date of its mapping"),
        ("ads.2020-03-02.csv", None, date(2020, 3, 2), "date in file name"),
        ("ads.csv", date(2020, 2, 1), date(2020, 2, 1), "told by --seen-on"),
    ],
)
def test_a_table_without_a_day_is_of_its_mappings(
    tmp_path: Path, name: str, seen_on: date | None, day: date, rule: str
) -> None:
    path = write(tmp_path / "in", name, shipped_table("glassdoor-ds-2020"))
    read_paths(tmp_path / "store", [path], seen_on=seen_on)
    [fetch] = open_store(tmp_path / "store").read("fetches").to_pylist()
    assert (fetch["seen_on"], fetch["seen_on_rule"]) == (day, rule)


MAPPING = (
    'name = "mine"\nlabel = "my pay"\nwhat = "records"\nkind = "posted"\n[columns]\ntitle = "job"\npay.low = "pay"\n'
)


def test_ones_own_mapping_reads_the_tables_it_fits_and_names_what_the_others_lack(tmp_path: Path) -> None:
    mapping = write(tmp_path, "my.toml", MAPPING.encode())
    write(tmp_path / "in", "a.csv", as_csv(["job", "pay"], [["Clerk", 10], ["Cook", "much"]]))
    write(tmp_path / "in", "b.parquet", as_parquet(["job", "wage"], [["Clerk", 10]]))
    counts = read_paths(tmp_path / "store", [tmp_path / "in"], mapping=mapping)
    assert (counts.read, counts.records, dict(counts.quarantined)) == (1, 1, {"pay is no number": 1})
    assert dict(counts.kinds) == {"my pay": 1}
    [line] = counts.skipped_lines
    assert line.endswith("b.parquet: skipped, a table that lacks columns of the mapping mine: 'pay'")


def test_a_damaged_table_named_a_mapping_is_one_quarantined_item(tmp_path: Path) -> None:
    mapping = write(tmp_path, "my.toml", MAPPING.encode())
    path = write(tmp_path / "in", "a.parquet", as_parquet(["job", "pay"], [["Clerk", 10]])[:-20])
    counts = read_paths(tmp_path / "store", [path], mapping=mapping)
    assert (counts.items, dict(counts.quarantined)) == (1, {"damaged Parquet file": 1})


def test_invented_records_make_a_synthetic_store(tmp_path: Path) -> None:
    mapping = write(tmp_path, "my.toml", ("synthetic = true\n" + MAPPING).encode())
    read_paths(tmp_path / "store", [write(tmp_path / "in", "a.csv", b"job,pay\nClerk,10\n")], mapping=mapping)
    assert open_store(tmp_path / "store").synthetic
