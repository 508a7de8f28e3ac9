"""Posts of a month's "Who is hiring?" thread in the shape of a run: one post an employer, with one job or several."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from html import escape
from random import Random
from typing import Any

from goingrate.simulation.ads import Ad, pay_words
from goingrate.simulation.bodies import location_words
from goingrate.simulation.styles import Style

TAIL = "]}"
_EMPLOYMENT = {"full_time": "Full-time", "contract": "Contract", "internship": "Internship"}
_WORK = {"remote": "REMOTE", "hybrid": "HYBRID", "onsite": "ONSITE", "unstated": ""}


def head(day: date, thread: int) -> str:
    """The beginning of a run on a day, up to its first post."""
    sources = {"who_is_hiring_thread_id": thread, "who_is_hiring_thread_title": "Who is hiring? (synthetic)"}
    fields = {"synthetic": True, "schema_version": "1.0", "date": str(day), "run_id": "synthetic", "sources": sources}
    return json.dumps(fields, separators=(",", ":"))[:-1] + ',"jobs":['


def post(number: int, day: date, style: Style, ads: list[Ad], seed: int) -> dict[str, Any]:
    """One employer's post on some ads, the first of which its header names where it is alone."""
    rng = Random(f"{seed} post {style.number}")
    paragraphs = _one(style, ads[0], rng) if len(ads) == 1 else _several(style, ads)
    paragraphs.append(f"Apply: https://{style.slug}.example/jobs")
    html = "<p>".join(escape(line).replace("/", "&#x2F;") for line in paragraphs)
    seconds = int(datetime.combine(day.replace(day=1), time(15), UTC).timestamp()) + style.number % 50_000
    return {"id": number, "source": "who_is_hiring", "by": f"poster{style.number}", "time": seconds, "text": html}


def _one(style: Style, ad: Ad, rng: Random) -> list[str]:
    money = " - ".join(pay_words(style, amount) for amount in ad.pay[:1]).replace(" - ", "-")
    place = location_words(ad).replace("Remote - ", "")
    parts = [style.name, ad.title, place, _WORK[ad.work], _EMPLOYMENT[ad.employment], money + _of(ad)]
    duties, asks = list(ad.duties.lines), list(ad.asks.lines)
    return [
        " | ".join(part for part in parts if part),
        " ".join(style.about[:3]),
        " ".join(duties[: rng.randint(5, 9)]),
        "You bring: " + "; ".join(asks) + ".",
    ]


def _of(ad: Ad) -> str:
    if not ad.pay:
        return ""
    return " OTE" if ad.pay[0].kind == "ote" else "/hour" if ad.pay[0].period == "hour" else ""


def _several(style: Style, ads: list[Ad]) -> list[str]:
    place = location_words(ads[0]).replace("Remote - ", "")
    parts = [style.name, "Multiple roles", place, _WORK[ads[0].work], "Full-time"]
    lines = []
    for ad in ads:
        money = f" ({pay_words(style, ad.pay[0])}{_of(ad)})" if ad.pay else ""
        lines.append(f"- {ad.title}{money}: {ad.duties.lines[0]} {ad.duties.lines[1]}")
    return [" | ".join(part for part in parts if part), " ".join(style.about[:3]), "We are hiring:", *lines]
