"""Ads that a reader calls `none`: invented jobs and passages of boilerplate put together in many layouts, by seed."""

from __future__ import annotations

import random
from typing import NamedTuple

from ai_boilerplate_jobs import read_jobs
from ai_boilerplate_passages import DEVELOP, read_passages

Passage = tuple[str, str]
Job = tuple[str, str, list[str], list[str]]

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


class Ad(NamedTuple):
    """An ad whose AI words are all boilerplate: its title, its text, the number of its job and of its passages."""

    title: str
    text: str
    passages: tuple[int, ...]


def ads_with(passages: list[Passage], count: int, seed: int) -> list[Ad]:
    """So many ads, each passage in turn with one or two more, around jobs and in layouts drawn by seed."""
    rng, jobs = random.Random(seed), read_jobs()
    drawn: list[Ad] = []
    while len(drawn) < count:
        order = rng.sample(range(len(jobs)), len(jobs))
        for number in rng.sample(range(len(passages)), len(passages)):
            others = rng.sample(range(len(passages)), rng.choice((0, 0, 1, 2)))
            used = tuple(dict.fromkeys((number, *others)))
            title, text = _ad(jobs[order[len(drawn) % len(jobs)]], [passages[each] for each in used], rng)
            drawn.append(Ad(title, text, used))
    return drawn[:count]


def develop_ads(count: int = 370, seed: int = 4) -> list[Ad]:
    """The ads that the reading rules were made with in sight."""
    return ads_with(read_passages(DEVELOP), count, seed)


def _ad(job: Job, passages: list[Passage], rng: random.Random) -> tuple[str, str]:
    title, intro, duties, asked = job
    layout = rng.choice(("sections", "sections", "sections", "headless", "short"))
    bullet, mark, name = rng.choice(_BULLETS), rng.choice(_MARKS), rng.choice(_NAMES)
    by_kind = {kind: [text for each, text in passages if each == kind] for kind in _HEADINGS}
    if layout == "sections":
        headings = _GERMAN if "(m/w/d)" in title else _HEADINGS
        return title, _in_sections(headings, by_kind, intro, (duties, asked), (bullet, mark, name), rng)
    work = [intro]
    if layout == "headless":
        work += [bullet + each for each in (*duties, *asked)] if bullet else [". ".join((*duties, *asked)) + "."]
    company, end = by_kind["company"], [text for kind in ("benefit", "hiring", "legal") for text in by_kind[kind]]
    order = rng.choice(((company, work, end), (company, work, end), (work, company, end), (end, company, work)))
    return title, "\n".join(line for part in order for line in part)


def _in_sections(
    headings: dict[str, tuple[str, ...]],
    by_kind: dict[str, list[str]],
    intro: str,
    lists: tuple[list[str], list[str]],
    manner: tuple[str, str, str],
    rng: random.Random,
) -> str:
    bullet, mark, name = manner
    close = "**" if mark == "**" else ""

    def heading(kind: str) -> str:
        return mark + rng.choice(headings[kind]).format(name=name) + close

    benefits = [*by_kind["benefit"], *rng.sample(_OWN_BENEFITS, 2)]
    company = [heading("company"), *by_kind["company"]] if rng.random() < 0.7 else by_kind["company"]
    work = [heading("duties"), intro, *(bullet + each for each in lists[0])]
    work += [heading("requirements"), *(bullet + each for each in lists[1])]
    offer = [heading("benefit"), *(bullet + each for each in benefits)]
    end = [line for kind in ("hiring", "legal") for line in _with_heading(by_kind[kind], heading, kind, rng)]
    parts = rng.choice(([company, work, offer, end], [company, work, offer, end], [work, company, offer, end]))
    if rng.random() < 0.2:
        parts = [work, offer, by_kind["company"], end]  # the company's words at the end, without a heading
    gap = rng.choice(("\n", "\n\n"))
    return gap.join("\n".join(part) for part in parts if part)


def _with_heading(texts: list[str], heading, kind: str, rng: random.Random) -> list[str]:  # type: ignore[no-untyped-def]
    return [heading(kind), *texts] if texts and rng.random() < 0.6 else texts
