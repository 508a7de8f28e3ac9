"""How the tests of places write their examples: "words => places", places as `DE:Berlin`, `US-CA`, `DE`, `Europe`."""

from goingrate.extraction.place import find_places
from goingrate.records.facts import Found, Place
from goingrate.records.posting import Posting


def shown(place: Place) -> str:
    if place.city:
        return f"{place.country}:{place.city}"
    if place.area:
        return f"{place.country}:{place.area}" if place.country else place.area
    return place.region or place.country or ""


def posting(location: str | None = None, title: str | None = None, text: str = "") -> Posting:
    return Posting("test", "acme", "1", title, text, location=location)


def places(of: Posting) -> str:
    reading = find_places(of)
    return " | ".join(map(shown, reading.value)) if isinstance(reading, Found) else ""


def lines(table: str) -> list[tuple[str, str]]:
    rows = [line.partition(" =>") for line in table.strip().splitlines()]
    return [(said.replace("\\n", "\n"), meant.strip()) for said, _, meant in rows]
