"""A small invented market: boards in Ashby's shape and one Hacker News thread, the input of the demo.

`python -m goingrate.simulation.small_market FOLDER` writes the bodies that the package ships. The numbers are invented;
they say nothing of any market. Nothing here is shared with the estimators.
"""

from __future__ import annotations

import gzip
import json
import sys
import uuid
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from goingrate.simulation.words import (
    BENEFITS,
    BLURBS,
    EMPLOYERS,
    JOBS,
    LEVELS,
    PLACES,
    PREFERRED,
    Job,
    Level,
    PlaceWords,
)

SNAPSHOT = date(2026, 6, 15)
SEED = 20260615

Body = dict[str, Any]


def boards(rng: np.random.Generator) -> dict[str, Body]:
    """Bodies of one board an employer, by board name, in Ashby's shape and marked synthetic."""
    made = {}
    for name in EMPLOYERS:
        pays = float(rng.lognormal(0.0, 0.13))  # what the employer pays beside the others
        habit = rng.choice(["always", "often", "never"], p=[0.4, 0.3, 0.3])  # of stating pay
        home = PLACES[rng.choice(len(PLACES), p=_weights([place.frequency for place in PLACES]))]
        blurb = BLURBS[rng.integers(len(BLURBS))].format(name=name)
        jobs = [_job(rng, name, blurb, home, pays, str(habit)) for _ in range(int(rng.integers(6, 18)))]
        made[_slug(name)] = {"jobs": jobs, "apiVersion": "1", "synthetic": True}
    return made


def thread(rng: np.random.Generator) -> Body:
    """A month's "Who is hiring" thread of other invented employers, marked synthetic."""
    posts = []
    for number, name in enumerate(f"{first} {second}" for first in ("Quiet", "Amber") for second in _LAST):
        job, level = _drawn(rng)
        place = PLACES[rng.integers(len(PLACES))]
        low, high = _band(rng, job, level, place, 1.0)
        money = f" | {place.symbol}{low // 1000}k-{high // 1000}k" if rng.random() < 0.6 else ""
        header = f"{name} | {_title(job, level)} | {place.location} | Full-time{money}"
        duties = " ".join(f"You will {duty}." for duty in job.duties)
        posts.append(
            {
                "id": 90_000_000 + number,
                "source": "who_is_hiring",
                "by": f"invented{number}",
                "time": int(datetime.combine(SNAPSHOT - timedelta(days=12), time(15), UTC).timestamp()) + number,
                "text": f"{header}<p>{BLURBS[rng.integers(len(BLURBS))].format(name=name)}<p>{duties}",
            }
        )
    return {
        "schema_version": "1.0",
        "date": (SNAPSHOT - timedelta(days=11)).isoformat(),
        "run_id": "synthetic",
        "sources": {"who_is_hiring_thread_id": 90_000_000},
        "jobs": posts,
        "synthetic": True,
    }


_LAST = ("Harbour", "Lantern", "Orchard", "Compass", "Meadow", "Anvil", "Kestrel", "Granite")


def _job(rng: np.random.Generator, name: str, blurb: str, home: PlaceWords, pays: float, habit: str) -> Body:
    job, level = _drawn(rng)
    place = home if rng.random() < 0.8 else PLACES[rng.integers(len(PLACES))]
    low, high = _band(rng, job, level, place, pays)
    states = habit == "always" or (habit == "often" and rng.random() < 0.6)
    identity = str(uuid.UUID(bytes=rng.bytes(16), version=4))
    published = SNAPSHOT - timedelta(days=int(rng.gamma(1.1, 45)))
    in_words = states and rng.random() < 0.2
    salary = f"The base salary range for this role is {place.symbol}{low:,} - {place.symbol}{high:,} per year."
    years = level.years[rng.integers(len(level.years))]
    lines = [
        f"ABOUT {name.upper()}", blurb, "", "THE ROLE", *(f"- {duty[0].upper()}{duty[1:]}" for duty in job.duties), "",
        "WHAT WE LOOK FOR", f"- {years} years of experience" if years else "- First experience is welcome",
        *(f"- Experience with {skill}" for skill in job.skills), f"- {PREFERRED[rng.integers(len(PREFERRED))]}", "",
        *([salary] if in_words else []), "BENEFITS", *(f"- {benefit}" for benefit in BENEFITS),
    ]  # fmt: skip
    remote = place.location.startswith("Remote")
    return {
        "id": identity,
        "title": _title(job, level),
        "department": job.department,
        "team": job.department,
        "employmentType": "Intern" if level.word == "Intern" else "FullTime",
        "location": place.location,
        "secondaryLocations": [],
        "publishedAt": datetime.combine(published, time(9), UTC).isoformat(timespec="milliseconds"),
        "isListed": True,
        "isRemote": remote,
        "address": {"postalAddress": {"addressCountry": place.country}},
        "jobUrl": f"https://jobs.example/{_slug(name)}/{identity}",
        "applyUrl": f"https://jobs.example/{_slug(name)}/{identity}/application",
        "descriptionHtml": "",
        "descriptionPlain": "\n".join(lines),
        "shouldDisplayCompensationOnJobPostings": states and not in_words,
        "compensation": _compensation(low, high, place) if states and not in_words else _NO_COMPENSATION,
    }


_NO_COMPENSATION: Body = {"compensationTiers": [], "summaryComponents": []}


def _compensation(low: int, high: int, place: PlaceWords) -> Body:
    component = {
        "compensationType": "Salary",
        "interval": "1 YEAR",
        "currencyCode": place.currency,
        "minValue": low,
        "maxValue": high,
    }
    return {
        "compensationTiers": [{"title": place.country, "components": [component]}],
        "summaryComponents": [component],
    }


def _drawn(rng: np.random.Generator) -> tuple[Job, Level]:
    job = JOBS[rng.choice(len(JOBS), p=_weights([job.frequency for job in JOBS]))]
    return job, LEVELS[rng.choice(len(LEVELS), p=_weights([level.frequency for level in LEVELS]))]


def _band(rng: np.random.Generator, job: Job, level: Level, place: PlaceWords, pays: float) -> tuple[int, int]:
    """Ends of the posted range on steps of 5,000."""
    middle = job.pay * level.factor * place.factor * pays * float(rng.lognormal(0.0, 0.08))
    half = middle * float(rng.uniform(0.08, 0.22))
    low = int(5_000 * round((middle - half) / 5_000))
    return low, max(int(5_000 * round((middle + half) / 5_000)), low + 5_000)


def _title(job: Job, level: Level) -> str:
    return f"{level.word} {job.title}".strip()


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _weights(frequencies: list[float]) -> np.ndarray[Any, np.dtype[np.float64]]:
    total = sum(frequencies)
    return np.array([frequency / total for frequency in frequencies], dtype=np.float64)


def write_bodies(folder: Path) -> list[Path]:
    """The files written: one gzip file a board and one for the thread, the same bytes every time."""
    rng = np.random.default_rng(SEED)
    bodies = {f"{name}.{SNAPSHOT}.json.gz": body for name, body in boards(rng).items()}
    bodies["who-is-hiring.json.gz"] = thread(rng)
    folder.mkdir(parents=True, exist_ok=True)
    for name, body in bodies.items():
        raw = json.dumps(body, ensure_ascii=False, indent=0).encode("utf-8")
        (folder / name).write_bytes(gzip.compress(raw, mtime=0))
    return [folder / name for name in bodies]


if __name__ == "__main__":
    write_bodies(Path(sys.argv[1]))
