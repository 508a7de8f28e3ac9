"""Makes the official pay of the package from the recorded tables of the U.S. Bureau of Labor Statistics.

    python scripts/build_official_pay.py OEWS_FOLDER OOH_FILE
    python scripts/build_official_pay.py --filings H1B_FILE

OEWS_FOLDER holds three extracts of BLS's flat files of May 2025 (download.bls.gov/pub/time.series/oe, release 2025A01,
last modified 2026-05-15, retrieved 2026-09-26), one row per area or industry and occupation, values as BLS writes them:
`oews_2025_computer_by_area.csv`, `oews_2025_national_all_occupations.csv` and
`oews_2025_national_computer_by_industry.csv`. OOH_FILE holds the Occupational Outlook Handbook, one row per profile.
Both are works of the US government, public domain. `--filings` prints what the weights of `role_soc.csv` rest on: the
occupations under which employers file titles of a role in the US Department of Labor's H-1B disclosures.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

OFFICIAL = Path(__file__).parent.parent / "src/goingrate/lists/official"
REGIONS = OFFICIAL.parent / "regions.csv"
NOT_PUBLISHED = "-"

# All groups of computer and mathematical work, its managers, hardware engineers, and all occupations for comparison.
BY_AREA = ("00-", "15-", "11-3021", "11-9041", "17-2061")
# Occupations that a tech role shades into; the recorded extract has them for the nation only.
NATION_ONLY = ("11-2021", "13-1082", "17-2071", "17-2072", "17-2141", "17-2199", "41-9031")
WITHOUT_STATE_ROW = {"District of Columbia": "DC", "Guam": "GU", "Puerto Rico": "PR", "Virgin Islands": "VI"}
NATION = "0000000"
KINDS = ("nation", "state", "metro")
NONMETRO = " nonmetropolitan area"  # not shipped: a posting names towns, and no list says which of them lie there

WAGES = {
    "h_mean": "hourly_mean_usd", "a_mean": "annual_mean_usd", "wage_prse": "wage_rse_percent",
    "h_pct10": "hourly_p10_usd", "h_pct25": "hourly_p25_usd", "h_median": "hourly_p50_usd",
    "h_pct75": "hourly_p75_usd", "h_pct90": "hourly_p90_usd",
    "a_pct10": "annual_p10_usd", "a_pct25": "annual_p25_usd", "a_median": "annual_p50_usd",
    "a_pct75": "annual_p75_usd", "a_pct90": "annual_p90_usd",
}  # fmt: skip
COUNTS = {
    "employment": "employment", "emp_prse": "employment_rse_percent", "jobs_1000": "jobs_per_1000",
    "loc_quotient": "location_quotient",
}  # fmt: skip
WHOLE = ("employment", "annual_mean_usd", *(f"annual_p{at}_usd" for at in (10, 25, 50, 75, 90)))

# What the extract of 2025 holds; another count means another file, to be looked at before it is shipped.
EXPECTED = {"nation": 39, "state": 1242, "metro": 6154}
KNOWN = {
    ("US", "15-1252"): {"employment": 1_687_890, "annual_p50_usd": 135_980, "wage_rse_percent": 0.4},
    ("US", "15-2051"): {"hourly_p50_usd": 57.8},
    ("US-CA", "15-1252"): {"annual_p90_usd": 272_670},
}

# The Handbook's groups that bear no code; the codes are those of the detailed occupations that it describes together.
GROUPS = {
    "Software developers, quality assurance analysts, and testers": "15-1252 15-1253",
    "Web developers and digital designers": "15-1254 15-1255",
    "Database administrators and architects": "15-1242 15-1243",
    "Mathematicians and statisticians": "15-2021 15-2041",
    "Computer support specialists": "15-1231 15-1232",
    "Electrical and electronics engineers": "17-2071 17-2072",
    "Advertising, promotions, and marketing managers": "11-2011 11-2021",
}

# Occupations of 2010 that some filings still name, by the occupation of 2018 that took them over.
SOC_2010 = {
    "15-1111": "15-1221", "15-1121": "15-1211", "15-1122": "15-1212", "15-1131": "15-1251", "15-1132": "15-1252",
    "15-1133": "15-1252", "15-1134": "15-1254", "15-1141": "15-1242", "15-1142": "15-1244", "15-1143": "15-1241",
    "15-1151": "15-1232", "15-1152": "15-1231", "15-1199": "15-1299",
}  # fmt: skip


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by column."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def number(words: str, name: str) -> float | int | None:
    """The figure as BLS writes it, None where it publishes none (`-`) or the series does not exist (empty)."""
    if words in ("", NOT_PUBLISHED):
        return None
    return int(words) if name in WHOLE else float(words)


def figures(row: dict[str, str]) -> dict[str, float | int | None]:
    """The row's figures by our names; stops where wages are missing in part, as top-coded ones would be."""
    found = {ours: number(row[theirs], ours) for theirs, ours in (COUNTS | WAGES).items()}
    hourly = [found[ours] for theirs, ours in WAGES.items() if theirs.startswith("h_")]
    annual = [found[ours] for theirs, ours in WAGES.items() if theirs.startswith("a_")]
    for wages in (hourly, annual):
        if None in wages and any(wage is not None for wage in wages):
            sys.exit(f"wages missing in part, which the answers can't say yet: {row}")
    return found


def states() -> dict[str, str]:
    """States by name, with their two letters."""
    named = {row["name"]: row["region"][3:] for row in rows_of(REGIONS) if row["country"] == "US"}
    return named | WITHOUT_STATE_ROW


def area_rows(folder: Path) -> list[dict[str, object]]:
    """One row per area and occupation: nation, states and metropolitan areas."""
    recorded = [
        row
        for row in rows_of(folder / "oews_2025_computer_by_area.csv")
        if row["soc"].startswith(BY_AREA) and NONMETRO not in row["area_name"]
    ]
    letters = states()
    rows = []
    for row in recorded:
        kind = {"N": "nation", "S": "state", "M": "metro"}[row["area_type"]]
        if kind == "nation":
            rows.append(_row(row, "US", kind, NATION, "United States"))
        else:
            code = f"US-{letters[row['area_name']]}" if kind == "state" else row["area_code"]
            rows.append(_row(row, code, kind, row["area_code"], row["area_name"]))
    nation = rows_of(folder / "oews_2025_national_all_occupations.csv")
    rows += [_row(row, "US", "nation", NATION, "United States") for row in nation if row["soc"] in NATION_ONLY]
    return sorted(rows, key=lambda row: (row["soc"], KINDS.index(str(row["area_kind"])), row["area_code"]))


def _row(row: dict[str, str], code: str, kind: str, bls_area: str, area: str) -> dict[str, object]:
    named = {"area_code": code, "area_kind": kind, "bls_area": bls_area, "area": area}
    return named | {"soc": row["soc"], "occupation": row["occupation"]} | figures(row)


def sector_rows(folder: Path) -> list[dict[str, object]]:
    """One row per sector and occupation of the nation."""
    rows = []
    for row in rows_of(folder / "oews_2025_national_computer_by_industry.csv"):
        whole = row["industry_code"] == "000001"
        if (whole or row["industry"].startswith("Sector")) and row["soc"].startswith(BY_AREA):
            name = row["industry"] if whole else row["industry"].partition(" - ")[2]
            sector = "private" if whole else row["industry"].partition(" - ")[0].removeprefix("Sectors ")
            found = figures(row)
            del found["jobs_per_1000"], found["location_quotient"]
            named = {"sector": sector.removeprefix("Sector "), "industry": name, "soc": row["soc"]}
            rows.append(named | {"occupation": row["occupation"]} | found)
    return sorted(rows, key=lambda row: (row["soc"], row["sector"]))


def check(rows: list[dict[str, object]]) -> None:
    """Stops where the counts or the known cells are not those of the recorded extract."""
    counts = dict(Counter(str(row["area_kind"]) for row in rows))
    if counts != EXPECTED:
        sys.exit(f"rows by kind of area are {counts}, expected {EXPECTED}")
    for (area, soc), wanted in KNOWN.items():
        row = next(row for row in rows if (row["area_code"], row["soc"]) == (area, soc))
        if any(row[name] != value for name, value in wanted.items()):
            sys.exit(f"{soc} in {area} is {row}, expected {wanted}")


def write_table(name: str, rows: list[dict[str, object]], texts: tuple[str, ...]) -> None:
    """Writes the rows as Parquet with types by name, and reads every cell back."""
    columns = list(rows[0])
    kinds = {column: pa.int32() if column in WHOLE else pa.float64() for column in columns}
    schema = pa.schema([(column, pa.string() if column in texts else kinds[column]) for column in columns])
    table = pa.Table.from_pylist(rows, schema=schema)
    path = OFFICIAL / name
    pq.write_table(table, path, compression="zstd", compression_level=19, write_statistics=False)
    if pq.read_table(path).to_pylist() != rows:
        sys.exit(f"{path} does not read back as written")
    print(f"{path.name}: {len(rows):,} rows, {path.stat().st_size:,} bytes")


def write_outlook(path: Path, occupations: set[str]) -> None:
    """Writes the outlook of the profiles that describe one of the occupations."""
    credit = (
        "# U.S. Bureau of Labor Statistics, Occupational Outlook Handbook: jobs in 2024 and projected for 2034, median"
        " pay of May 2024; public domain; from its pages as github.com/karpathy/jobs saved them (commit d7ecbd7)"
    )
    jobs = ["jobs_2024", "jobs_2034", "change_percent"]
    header = ["soc", "title", *jobs, "median_pay_2024_usd", "entry_education", "url"]
    kept = []
    for row in rows_of(path):
        codes = GROUPS.get(row["title"]) or row["soc_code"]
        if occupations & set(codes.split()):
            outlook = [row["num_jobs_2024"], row["projected_employment_2034"], row["outlook_pct"]]
            kept.append([codes, row["title"], *outlook, row["median_pay_annual"], row["entry_education"], row["url"]])
    with (OFFICIAL / "outlook_2024_34.csv").open("w", encoding="utf-8", newline="") as out:
        out.write(credit + "\n")
        csv.writer(out, lineterminator="\n").writerows([header, *sorted(kept)])
    print(f"outlook_2024_34.csv: {len(kept)} profiles")


def filed_shares(path: Path) -> dict[str, tuple[int, dict[str, float]]]:
    """For each role its employers, and how their filings of its titles spread over occupations; each counts once.

    path: filings with EMPLOYER_NAME, JOB_TITLE and SOC_CODE
    """
    from goingrate.extraction.title import parse_role

    filed: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for row in rows_of(path):
        soc = row["SOC_CODE"][:7]
        role = parse_role(row["JOB_TITLE"]).role
        filed[role][row["EMPLOYER_NAME"]][SOC_2010.get(soc, soc)] += 1
    found = {}
    for role, employers in sorted(filed.items()):
        shares: dict[str, float] = defaultdict(float)
        for counts in employers.values():
            for soc, count in counts.items():
                shares[soc] += count / counts.total() / len(employers)
        found[role] = len(employers), dict(sorted(shares.items(), key=lambda pair: -pair[1]))
    return found


def main() -> None:
    """Makes the tables, or prints what the weights rest on."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if sys.argv[1] == "--filings":
        for role, (employers, shares) in filed_shares(Path(sys.argv[2])).items():
            spread = ", ".join(f"{soc} {share:.2f}" for soc, share in list(shares.items())[:6])
            print(f"{role:18} {employers:>5} employers: {spread}")
        return
    folder = Path(sys.argv[1])
    rows = area_rows(folder)
    check(rows)
    OFFICIAL.mkdir(exist_ok=True)
    write_table("oews_2025.parquet", rows, ("area_code", "area_kind", "bls_area", "area", "soc", "occupation"))
    write_table("oews_2025_sectors.parquet", sector_rows(folder), ("sector", "industry", "soc", "occupation"))
    write_outlook(Path(sys.argv[2]), {str(row["soc"]) for row in rows})


if __name__ == "__main__":
    main()
