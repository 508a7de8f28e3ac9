"""Ads that a reader calls `none`: invented jobs and passages of boilerplate put together in many layouts, by seed."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent

_HEADINGS = {
    "company": ("About us", "Who we are", "ABOUT THE COMPANY", "Our story", "About {name}"),
    "duties": ("What you'll do", "Responsibilities", "Your role", "THE ROLE", "In this role, you will:"),
    "requirements": ("Requirements", "What you bring", "Qualifications", "Who you are", "You have:"),
    "benefit": ("Benefits", "What we offer", "Perks", "Why you'll like it here"),
    "hiring": ("Interview process", "How we hire", "Hiring process", "Application"),
    "legal": ("Privacy notice", "Equal opportunity", "Notice to applicants", "Important"),
}
_GERMAN = {
    "company": ("Über uns", "Wer wir sind"),
    "duties": ("Deine Aufgaben", "Das erwartet dich"),
    "requirements": ("Dein Profil", "Das bringst du mit"),
    "benefit": ("Das bieten wir", "Benefits"),
    "hiring": ("Bewerbungsprozess",),
    "legal": ("Datenschutz", "Hinweis"),
}
_OWN_BENEFITS = ("30 days of holiday", "Health, dental and vision insurance", "A pension that we add to", "Good coffee")
_NAMES = ("Tavola", "Brixel", "Orbis", "Haldane", "Corvane", "Sarelle", "Marlowe", "Nimbus")
_BULLETS = ("- ", "• ", "* ", "")
_MARKS = ("", "", "## ", "**")


class Passage(NamedTuple):
    """An invented passage that names AI and means no AI work; kind: `company`, `hiring`, `legal` or `benefit`."""

    half: str
    kind: str
    text: str


class Job(NamedTuple):
    """An invented job that names no AI; duties and asked end in no full stop."""

    title: str
    intro: str
    duties: list[str]
    asked: list[str]


class Ad(NamedTuple):
    """An ad whose AI words are all boilerplate, and the numbers of its passages, that of its turn first."""

    title: str
    text: str
    passages: tuple[int, ...]


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def read_passages(half: str) -> list[Passage]:
    """The passages of one half: `develop` stood before the rules' makers, `evaluate` never did."""
    rows = [Passage(**row) for row in _rows("ai_boilerplate_passages.csv")]
    return [row._replace(text=row.text.replace(" / ", "\n")) for row in rows if row.half == half]


def read_jobs() -> list[Job]:
    """The jobs around the passages."""
    rows = _rows("ai_boilerplate_jobs.csv")
    return [Job(row["title"], row["intro"], row["duties"].split("; "), row["asked"].split("; ")) for row in rows]


def ads_with(passages: list[Passage], count: int, seed: int) -> list[Ad]:
    """So many ads, each passage in turn with up to two more, around jobs and in layouts drawn by seed."""
    rng, jobs = random.Random(seed), read_jobs()
    drawn: list[Ad] = []
    while len(drawn) < count:
        order = rng.sample(range(len(jobs)), len(jobs))
        for number in rng.sample(range(len(passages)), len(passages)):
            others = rng.sample(range(len(passages)), rng.choice((0, 0, 1, 2)))
            used = tuple(dict.fromkeys((number, *others)))
            job = jobs[order[len(drawn) % len(jobs)]]
            drawn.append(Ad(job.title, _text(job, [passages[each] for each in used], rng), used))
    return drawn[:count]


def develop_ads(count: int = 400, seed: int = 4) -> list[Ad]:
    """Ads of the passages that the reading rules were made with in sight."""
    return ads_with(read_passages("develop"), count, seed)


def evaluate_ads(count: int = 400, seed: int = 5) -> list[Ad]:
    """Ads of passages that were never used to mend the rules."""
    return ads_with(read_passages("evaluate"), count, seed)


def _text(job: Job, passages: list[Passage], rng: random.Random) -> str:
    layout = rng.choice(("sections", "sections", "sections", "headless", "short"))
    bullet, mark, name = rng.choice(_BULLETS), rng.choice(_MARKS), rng.choice(_NAMES)
    by_kind = {kind: [each.text for each in passages if each.kind == kind] for kind in _HEADINGS}
    if layout == "sections":
        headings = _GERMAN if "(m/w/d)" in job.title else _HEADINGS

        def heading(kind: str) -> str:
            return mark + rng.choice(headings[kind]).format(name=name) + ("**" if mark == "**" else "")

        return _in_sections(job, by_kind, bullet, heading, rng)
    work = [job.intro]
    if layout == "headless":
        items = [*job.duties, *job.asked]
        work += [bullet + each for each in items] if bullet else [". ".join(items) + "."]
    company, end = by_kind["company"], [text for kind in ("benefit", "hiring", "legal") for text in by_kind[kind]]
    order = rng.choice(((company, work, end), (company, work, end), (work, company, end), (end, company, work)))
    return "\n".join(line for part in order for line in part)


def _in_sections(
    job: Job, by_kind: dict[str, list[str]], bullet: str, heading: Callable[[str], str], rng: random.Random
) -> str:
    benefits = [*by_kind["benefit"], *rng.sample(_OWN_BENEFITS, 2)]
    company = [heading("company"), *by_kind["company"]] if rng.random() < 0.7 else by_kind["company"]
    work = [heading("duties"), job.intro, *(bullet + each for each in job.duties)]
    work += [heading("requirements"), *(bullet + each for each in job.asked)]
    offer = [heading("benefit"), *(bullet + each for each in benefits)]
    end: list[str] = []
    for kind in ("hiring", "legal"):
        headed = by_kind[kind] and rng.random() < 0.6
        end += [heading(kind), *by_kind[kind]] if headed else by_kind[kind]
    parts = rng.choice(([company, work, offer, end], [company, work, offer, end], [work, company, offer, end]))
    if rng.random() < 0.2:
        parts = [work, offer, by_kind["company"], end]  # the company's words at the end, without a heading
    return rng.choice(("\n", "\n\n")).join("\n".join(part) for part in parts if part)
