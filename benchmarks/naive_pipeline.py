"""The pipeline that one would write in an afternoon, as the measure that our own is held against.

json for the feed, BeautifulSoup for the markup, spaCy's PhraseMatcher for the terms, one regular expression for pay and
a pandas groupby for the table. Each is used as its manual shows it; our word lists serve as terms, so both look for the
same words. It shares no other code with the package.
"""

from __future__ import annotations

import csv
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

# kind, list, column of what a phrase means (None: itself); phrases stand in the first column
TERM_LISTS = (
    ("role", "titles.csv", "role"),
    ("level", "levels.csv", "level"),
    ("ai", "ai_terms.csv", None),
    ("skill", "skills.csv", None),
)
SALARY = re.compile(
    r"(?P<sign>[$€£])\s?(?P<low>\d{1,3}(?:,\d{3})+|\d{2,3}[kK])"
    r"(?:\s?(?:-|–|—|to)\s?[$€£]?\s?(?P<high>\d{1,3}(?:,\d{3})+|\d{2,3}[kK]))?"
)
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}


@dataclass
class Run:
    """What one run of the pipeline did: postings, seconds by stage, rows of the table it ends in."""

    postings: int = 0
    rows: int = 0
    paid: int = 0
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Charge the time within to a stage."""
        started = time.perf_counter()
        yield
        self.seconds[name] += time.perf_counter() - started

    @property
    def total(self) -> float:
        """Seconds of all stages."""
        return sum(self.seconds.values())


def read_terms() -> dict[str, dict[str, str]]:
    """Kind of term to phrase to its meaning, from the package's lists; a list that is not there is left out."""
    terms: dict[str, dict[str, str]] = {}
    for kind, name, meaning in TERM_LISTS:
        path = files("goingrate") / "lists" / name
        if not path.is_file():
            continue
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        head, *rows = csv.reader(lines)
        place = head.index(meaning) if meaning else 0
        terms[kind] = {row[0].lower(): row[place] for row in rows if row and row[0]}
    return terms


class NaivePipeline:
    """spaCy's blank English and a matcher of the terms, made once, outside what is timed."""

    def __init__(self, terms: dict[str, dict[str, str]]) -> None:
        import spacy
        from spacy.matcher import PhraseMatcher

        self.terms = terms
        self.nlp = spacy.blank("en")
        self.matcher = PhraseMatcher(self.nlp.vocab, attr="LOWER")
        for kind, meanings in terms.items():
            self.matcher.add(kind, list(self.nlp.pipe(meanings)))

    def run(self, paths: Sequence[Path]) -> Run:
        """One pass over Ashby boards: bytes to a table of pay by role and level."""
        import pandas as pd
        from bs4 import BeautifulSoup

        run, rows = Run(), []
        for path in paths:
            with run.stage("json"):
                jobs = json.loads(path.read_bytes())["jobs"]
            for job in jobs:
                with run.stage("html"):
                    text = BeautifulSoup(job.get("descriptionHtml") or "", "html.parser").get_text("\n")
                with run.stage("terms"):
                    row = self._terms_of(job, text)
                with run.stage("pay"):
                    row |= find_salary(text)
                rows.append(row)
                run.postings += 1
        with run.stage("table"):
            frame = pd.DataFrame(rows)
            table = frame.groupby(["role", "level", "currency"], dropna=True).middle.describe()
        run.rows, run.paid = len(table), int(frame.middle.notna().sum())
        return run

    def _terms_of(self, job: dict[str, Any], text: str) -> dict[str, Any]:
        """First role and level of the title, and the distinct AI terms and skills of title and text."""
        title, doc = self.nlp(job["title"]), self.nlp(text)
        found: dict[str, list[str]] = defaultdict(list)
        for part in (title, doc):
            for kind, start, end in self.matcher(part):
                name = self.nlp.vocab.strings[kind]
                if part is title or name in ("ai", "skill"):
                    found[name].append(self.terms[name].get(part[start:end].text.lower(), ""))
        return {
            "title": job["title"],
            "location": job.get("location"),
            "role": next(iter(found["role"]), None),
            "level": next(iter(found["level"]), None),
            "terms": sorted({*found["ai"], *found["skill"]}),
        }


def find_salary(text: str) -> dict[str, Any]:
    """Currency and midpoint of the first amount of 20,000 and more that looks like a salary.

    >>> find_salary("Pay: $120,000 - $150,000 a year")
    {'currency': 'USD', 'middle': 135000.0}
    >>> find_salary("We raised $20M")
    {'currency': None, 'middle': None}
    """
    for match in SALARY.finditer(text):
        low = _amount(match["low"])
        high = _amount(match["high"]) if match["high"] else low
        if low >= 20_000:
            return {"currency": CURRENCIES[match["sign"]], "middle": (low + high) / 2}
    return {"currency": None, "middle": None}


def _amount(text: str) -> float:
    number = float(text.rstrip("kK").replace(",", ""))
    return number * 1000 if text[-1] in "kK" else number
