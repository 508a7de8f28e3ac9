"""Texts made to be slow take time linear in their length: four times the text is about four times the time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from goingrate.extraction.facts import find_facts
from goingrate.records.posting import Posting
from goingrate.text.html import plain_text

# What is repeated to make a text: signs, words that readers look for, and beginnings of what they read that never end.
PIECES = (
    "1", "12,", "$", "€", "-", "- – — ", "x", "a ", "• ", "• a\n", "\n", "\n\n", " ", "\u00a0", "\t", "(", ")", "(a ",
    ". ", ".", ", ", "; ", "| ", "/", "'", "+", "@", "_", "&", "🚀", "e\u0301", "é", "機械", "İ", "\u200b",
    "$100,000 - $120,000 ", "$1 - ", "100-", "1k-", "100k ", "10 lakh ", "($", "per hour ", "salary range ", "10% ",
    "401k ", "2024-01-01 ", "+1 555 555 5555 ", "base salary and bonus ", "range includes ", "between 1 and ",
    "remote ", "hybrid ", "not remote ", "3 days a week in the office ", "home or ", "based in Berlin, Germany ",
    "in Paris, ", "US ", "CA, ", "Location: ", "New ", "St. ", "AI ", "AI\n", "train ML models ", "AI-powered ",
    "bachelor's degree or master's or phd ", "BS/MS/", "5 years ", "5+ ", "years of experience ", "5-10 years or ",
    "bonus equity stock options ", "visa sponsorship citizen ", "500 employees ", "team of 5 ", "startup series b ",
    "CISSP ", "certified ", "Requirements\n", "requirements ", "- requirements:\n", "Python, Go, R, C++, ", "Go ",
    "Go/", "R ", "communicate design architect ", "lead a team ", "hiring a ", "senior engineer ", "engineer, ",
    "full-time ", "contract ", "http://a.b/c ", "www.", "a@b.c ", "you will ", "we ", "and ", "no experience ",
)  # fmt: skip
SIZE, TIMES, MOST = 8_000, 4, 11  # characters, how much more text, and how much more time at most
LEAST = 0.01  # seconds: what takes less is not told from noise


def seconds(work: Callable[[str], object], text: str) -> float:
    """The least process time of three runs; each text is another, so that nothing is remembered."""
    spent = []
    for run in range(3):
        started = time.process_time()
        work(f"{text}{run}")
        spent.append(time.process_time() - started)
    return min(spent)


def repeated(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def is_linear(work: Callable[[str], object], piece: str, size: int) -> bool:
    less = max(LEAST, seconds(work, repeated(piece, size)))
    return seconds(work, repeated(piece, TIMES * size)) <= MOST * less


def titled(text: str) -> object:
    return find_facts(Posting("jsonl", "board", "1", "Engineer", text))


def untitled(text: str) -> object:
    return find_facts(Posting("hackernews", "2026-01", "1", None, text))


@pytest.fixture(scope="module", autouse=True)
def _lists_read() -> None:
    untitled("Wir suchen eine Bäckerin, die mit uns das beste Brot der Stadt backen möchte. Berlin, €50k.")


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("work", [untitled, pytest.param(titled, marks=pytest.mark.long)])
def test_facts_take_linear_time(work: Callable[[str], object], piece: str) -> None:
    assert is_linear(work, piece, SIZE)


@pytest.mark.parametrize(
    "piece", ["<p>", "<", "&", "&amp;", "<b>a", "<a href=x>x...</a>", "</p>", "<!--", "<li>a", " \n"]
)
def test_markup_takes_linear_time(piece: str) -> None:
    assert is_linear(plain_text, piece, SIZE)


@pytest.mark.long
@pytest.mark.parametrize("piece", PIECES)
def test_a_million_characters_take_linear_time(piece: str) -> None:
    assert is_linear(titled, piece, 250_000)
