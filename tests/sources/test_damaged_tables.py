"""Damaged tables, files that are none, and any bytes: an item, a reason or silence, never an error."""

from __future__ import annotations

import gzip
import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goingrate.pipeline.files import document_of
from goingrate.records.pay_record import PayRecord
from goingrate.records.posting import Posting
from goingrate.sources.registry import source_of
from goingrate.sources.source import Document, Rejected
from goingrate.sources.tables.mapping_file import parse_mapping
from goingrate.sources.tables.table import source_of_table
from goingrate.tables.rows import posting_rows, record_rows
from tests.invented_tables import Rows, as_csv, as_parquet, as_xlsx, shipped_table, zipped
from tests.sources.test_malformed import mutate
from tests.sources.test_tables import ADS, FORMATS, HEADER, PAYS, ROWS, read

XLSX = as_xlsx(HEADER, ROWS)
PARQUET = as_parquet(HEADER, ROWS)
FAR_CELL = {
    "xl/workbook.xml": "<workbook/>",
    "xl/worksheets/sheet1.xml": '<worksheet><c r="A1"/><c r="XFD1048576"/></worksheet>',
}
DAMAGED = {
    "cut Parquet": (PARQUET[:-20], "damaged Parquet file"),
    "Parquet without end": (b"PAR1" + bytes(40), "damaged Parquet file"),
    "cut XLSX": (XLSX[:-200] + b"xl/workbook", "damaged XLSX file"),
    "XLSX of nothing": (zipped({"xl/workbook.xml": "<workbook/>"}), "damaged XLSX file"),
    "a far cell": (zipped(FAR_CELL), "XLSX sheet of more than 50,000,000 cells"),
}


@pytest.mark.parametrize(("body", "reason"), DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_table_is_named(body: bytes, reason: str) -> None:
    assert source_of_table(Document("t", body)) == (None, f"a {reason}")
    source, broken = source_of_table(Document("t", body), parse_mapping(ADS, "ads.toml"))
    assert source is not None
    assert (source.name, broken) == ("ads", reason)


def test_a_parquet_file_damaged_in_its_middle_keeps_what_was_read_and_its_bytes() -> None:
    rows: Rows = [[f"Clerk {n}", n] for n in range(30_000)]
    sink = io.BytesIO()
    table = pa.table({"job": [row[0] for row in rows], "pay": [row[1] for row in rows]})
    pq.write_table(table, sink, row_group_size=10_000, compression="zstd", use_dictionary=False)
    body = bytearray(sink.getvalue())
    start = pq.ParquetFile(io.BytesIO(body)).metadata.row_group(1).column(0).data_page_offset
    body[start + 40 : start + 400] = bytes(360)
    found = read(bytes(body), PAYS)
    assert sum(isinstance(item, PayRecord) for item in found) == 10_000
    assert found[10_000:] == [Rejected("damaged Parquet file", bytes(body))]


def test_a_cut_compressed_table_is_known_and_damaged() -> None:
    document = document_of("ai.csv.gz", gzip.compress(shipped_table("ai-jobs-net-salaries") * 200)[:-9])
    source, broken = source_of(document)
    assert source is not None
    assert (source.name, broken) == ("ai-jobs-net-salaries", "truncated compression")


NO_TABLES = {
    "empty": b"",
    "prose": b"Dear all, dear others, hello,\nthis is no table.\nNot at all.\n",
    "one column": b"job\nClerk\nCook\n",
    "binary": bytes(range(256)) * 40,
    "zeros": bytes(100),
    "a long line": b"x," * 30_000_000,
    "another ZIP": zipped({"word/document.xml": "<w/>"}),
    "JSON": b'[{"a": 1}, {"b": 2}]',
}


@pytest.mark.parametrize("body", NO_TABLES.values(), ids=NO_TABLES.keys())
def test_what_is_no_table_is_not_called_one(body: bytes) -> None:
    assert source_of_table(Document("t.csv", body)) == (None, None)
    assert source_of_table(Document("t.csv", body), parse_mapping(ADS, "ads.toml")) == (None, None)


TABLES = {
    "csv": b"name,wage\na,1\nb,2\n",
    "parquet": as_parquet(["name"], [["a"]]),
    "xlsx": as_xlsx(["n", "w"], [["a", 1]]),
}


@pytest.mark.parametrize("body", TABLES.values(), ids=TABLES.keys())
def test_a_table_of_no_known_mapping_says_what_to_do(body: bytes) -> None:
    assert source_of(Document("t", body)) == (None, "a table without a known mapping; name one with --mapping FILE")


def test_a_mapping_that_does_not_fit_names_the_columns_and_the_near_ones() -> None:
    source, reason = source_of(Document("t", b"jobb,salary,x\na,1,2\n"), parse_mapping(PAYS, "pays.toml"))
    assert source is None
    assert reason == "a table that lacks columns of the mapping pays: 'job' (near: 'jobb'), 'pay'"


def test_a_mapping_of_ones_own_goes_before_the_shipped_and_leaves_them_to_other_tables() -> None:
    own = parse_mapping(
        'name = "mine"\nlabel = "m"\nwhat = "records"\nkind = "posted"\n'
        '[columns]\ntitle = "job_title"\npay.low = "salary_in_usd"\n', "mine.toml",
    )  # fmt: skip
    names = [
        source.name if source else None
        for name in ("ai-jobs-net-salaries", "h1b-lca")
        for source, _ in [source_of(Document("t", shipped_table(name)), own)]
    ]
    assert names == ["mine", "h1b-lca"]


SEEDS = {"csv": FORMATS["csv"], "cp1252": FORMATS["cp1252"], "tsv": FORMATS["tsv"], "parquet": PARQUET, "xlsx": XLSX}


def survives(body: bytes) -> None:
    for own in (None, parse_mapping(ADS, "ads.toml")):
        source, broken = source_of_table(Document("t", body), own)
        if source is None or broken is not None:
            continue
        for item in source.read(Document("t", body)).items:
            assert isinstance(item, Posting | PayRecord) or (isinstance(item, Rejected) and item.reason)
            if not isinstance(item, Rejected):
                record_rows([item]) if isinstance(item, PayRecord) else posting_rows([("id", item)])


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS.keys())
def test_random_damage_raises_nothing(seed: bytes) -> None:
    for number in range(150):
        survives(mutate(number, seed))


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([b"", b"PAR1", b"PK\x03\x04xl/workbook", b"id,job,", as_csv(HEADER, [])]), st.binary(max_size=300)
)
def test_any_bytes_raise_nothing(start: bytes, body: bytes) -> None:
    survives(start + body)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(max_size=20), st.one_of(st.integers(), st.floats(), st.text(max_size=12))),
        min_size=1,
        max_size=5,
    )
)
def test_any_cells_are_read_or_rejected_each(cells: list[tuple[str, Any]]) -> None:
    found = read(as_csv(["job", "pay"], [list(row) for row in cells]), PAYS)
    assert len(found) == len(cells)
