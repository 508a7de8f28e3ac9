"""Invented tables as bytes of every format, for tests of what reads them."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

import pyarrow as pa
import pyarrow.parquet as pq

Rows = list[list[Any]]

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
_RELATION = (
    '<Relationship Id="r{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
)
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def as_csv(header: list[str], rows: Rows, separator: str = ",", encoding: str = "utf-8") -> bytes:
    """The table as delimited text, nothing as an empty field."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator)
    writer.writerows([header, *rows])
    return text.getvalue().encode(encoding)


def as_parquet(header: list[str], rows: Rows) -> bytes:
    """The table as Parquet, each column with the type of its values."""
    columns = {name: [row[at] for row in rows] for at, name in enumerate(header)}
    sink = io.BytesIO()
    pq.write_table(pa.table(columns), sink)
    return sink.getvalue()


def as_xlsx(header: list[str], rows: Rows, *sheets_before: Rows) -> bytes:
    """The table as the last sheet of a workbook: numbers, flags and days as such, all else as text."""
    sheets = [*sheets_before, [header, *rows]]
    book = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="r{n}"/>' for n, _ in enumerate(sheets, 1))
    related = "".join(_RELATION.format(n, "worksheet", f"worksheets/sheet{n}.xml") for n, _ in enumerate(sheets, 1))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(_RELATION.format(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<?xml version="1.0"?><workbook xmlns="{_SHEETS}" xmlns:r="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships"><sheets>{book}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _RELATIONS.format(related + _RELATION.format("s", "styles", "styles.xml")),
        "xl/styles.xml": f'<?xml version="1.0"?><styleSheet xmlns="{_SHEETS}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for n, sheet in enumerate(sheets, 1):
        inside = "".join(_xlsx_row(number, row) for number, row in enumerate(sheet, 1))
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<?xml version="1.0"?><worksheet xmlns="{_SHEETS}"><sheetData>{inside}</sheetData></worksheet>'
        )
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    """The parts as a ZIP file."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return sink.getvalue()


def _xlsx_row(number: int, row: list[Any]) -> str:
    cells = "".join(_xlsx_cell(f"{chr(65 + at)}{number}", cell) for at, cell in enumerate(row) if cell is not None)
    return f'<row r="{number}">{cells}</row>'


def _xlsx_cell(where: str, cell: Any) -> str:
    if isinstance(cell, bool):
        return f'<c r="{where}" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, date):
        return f'<c r="{where}" s="1"><v>{(cell - date(1899, 12, 30)).days}</v></c>'
    if isinstance(cell, int | float):
        return f'<c r="{where}"><v>{cell}</v></c>'
    return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{escape(str(cell))}</t></is></c>'


# Three invented rows in the columns of each table that goingrate ships a mapping for.
SHIPPED: dict[str, tuple[list[str], Rows]] = {
    "ai-jobs-net-salaries": (
        [
            "work_year", "experience_level", "employment_type", "job_title", "salary", "salary_currency",
            "salary_in_usd", "employee_residence", "remote_ratio", "company_location", "company_size",
        ],
        [
            [2024, "EX", "FL", "Head of Data", 90_000, "EUR", 97_000, "SE", 100, "US", "S"],
            [2023, "EN", "FT", "ML Engineer", 3_000_000, "INR", 36_000, "IN", 0, "IN", "L"],
            [2023, "MI", "PT", "Data Scientist", 150_000, "USD", 150_000, "US", 50, "US", "M"],
        ],
    ),
    "h1b-lca": (
        [
            "EMPLOYER_NAME", "JOB_TITLE", "SOC_CODE", "SOC_TITLE", "WAGE_RATE_OF_PAY_FROM", "PREVAILING_WAGE",
            "WAGE_UNIT_OF_PAY", "PW_UNIT_OF_PAY", "ANNUAL_WAGE", "ANNUAL_PREVAILING_WAGE", "WAGE_RATIO",
            "WORKSITE_STATE",
        ],
        [
            ["Acme, Inc.", "Data Engineer", "15-1", "D", 120_000.0, 1, "Year", "Year", 120_000.0, 1, 1, "TX"],
            ["Umbra LLC", "ML Engineer II", "15-1", "D", 60.5, 1, "Hour", "Hour", 125_840.0, 1, 1, "CA"],
            ["Umbra LLC", "Manager", "15-1", "D", None, 1, "Bi-Weekly", "Hour", None, 1, 1, "PR"],
        ],
    ),
    "h1b-lca-2012": (
        [
            "employer", "job title", "base salary", "city", "county", "state", "submit date", "start date",
            "case status", "countyID",
        ],
        [
            ["acme inc", "engineer", 90_000, "Redmond", "King", "WA", "10/02/2012", "03/07/2013", "certified", "K1"],
            ["acme inc", "analyst", 60_000, "Vienna", "F", "VA", "10/02/2012", "10/02/2012", "certified", "F1"],
            ["umbra llc", "developer", 70_000, "Austin", "T", "TX", "10/02/2012", "10/02/2012", "denied", "T1"],
        ],
    ),
    "it-salary-eu-2020": (
        [
            "Timestamp", "Age", "City", "Position", "Total_years_of_experience", "Years_of_experience_in_Germany",
            "Seniority_level", "Main_technology", "Other_technologies", "Yearly_brutto_salary_EUR",
            "Yearly_bonus_stocks_EUR", "Employment status", "Сontract duration", "Company size",
        ],
        [
            ["24/11/2020 11:14:15", 30, "Munich ", "ML Engineer", "1,5", 1, "Middle", "Python", "SQL, Go", 70_000,
             5_000, "Full-time employee", "u", "51-100"],
            ["19/01/2021 12:01:11", 30, "Zurich", "Backend Developer", 9, 1, "Key", "", "", 99_999_999_999,
             "Not sure", "Self-employed (freelancer)", "u", "1000+"],
            ["19/01/2021 12:01:12", 30, "Berlin", "CTO", "9 as CTO", 1, "C-Level", "", "", 1, None, "Founder", "u", ""],
        ],
    ),
    "stackoverflow-survey-2017": (
        [
            "respondent", "country", "salary", "years_coded_job", "company_size_number", "remote",
            "career_satisfaction", "data_scientist", "database_administrator", "desktop_applications_developer",
            "developer_with_stats_math_background", "dev_ops", "embedded_developer", "graphic_designer",
            "graphics_programming", "machine_learning_specialist", "mobile_developer", "quality_assurance_engineer",
            "systems_administrator", "web_developer",
        ],
        [
            [3, "India", 6_600.5, 1, 20, "Not remote", 7, *["FALSE"] * 12, "TRUE"],
            [4, "Germany", 64_516.5, 20, 10_000, "Remote", 7, "TRUE", *["FALSE"] * 11, "TRUE"],
            [5, "United States", 130_000, 3, 1, "Remote", 7, *["FALSE"] * 8, "TRUE", *["FALSE"] * 4],
        ],
    ),
    "google-jobs-data-roles-2023": (
        [
            "job_title_short", "job_title", "job_location", "job_via", "job_schedule_type", "job_work_from_home",
            "search_location", "job_posted_date", "job_no_degree_mention", "job_health_insurance", "job_country",
            "salary_rate", "salary_year_avg", "salary_hour_avg", "company_name", "job_skills",
        ],
        [
            ["Data Analyst", "Analyst, Partners", "Austin, TX", "via Umbra", "Full-time", "False", "Sudan",
             "2023-01-01 00:01:11", "True", "False", "Sudan", "hour", None, 20.5, "Acme", "['sql', 'tableau']"],
            ["Data Engineer", "Data Engineer", "Anywhere", "via Ladders", "Contractor", "True", "Ohio",
             "2023-01-02 00:02:56", "False", "True", "United States", "year", 90_000, None, "Acme", None],
            ["Data Scientist", "Data Scientist", None, "via Umbra", "Full-time", "False", "Chile",
             "2023-01-03 00:06:05", "True", "False", "Chile", "year", 65_000, None, "Umbra", "[]"],
        ],
    ),
    "glassdoor-ds-2020": (
        [
            "", "Job Title", "Salary Estimate", "Job Description", "Rating", "Company Name", "Location",
            "Headquarters", "Size", "Founded", "Type of ownership", "Industry", "Sector", "Revenue", "Competitors",
        ],
        [
            [0, "Data Scientist", "$53K-$91K (Glassdoor est.)", "You model.\nPay: $99,000 a year.", 3.8, "Acme\n3.8",
             "Austin, TX", "-1", "501 to 1000 employees", 1999, "x", "-1", "Insurance", "-1", "-1"],
            [1, "Data Engineer", "Employer Provided Salary:$25-$28 Per Hour", "You build.", "-1", "Umbra",
             "Boston, MA", "-1", "Unknown", "-1", "x", "-1", "-1", "-1", "-1"],
            [2, "Analyst", "$80K-$105K(Employer est.)", "You count.", 3, "Acme\n3.8", "Virginia", "-1", "-1", "-1", "x",
             "-1", "-1", "-1", "-1"],
        ],
    ),
}  # fmt: skip


def shipped_table(name: str) -> bytes:
    """The invented table of a shipped mapping as CSV."""
    return as_csv(*SHIPPED[name])
