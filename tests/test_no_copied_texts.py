"""No text of the real postings stands in the project: their words are their employers', and figures must be earned."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

PROJECT = Path(__file__).resolve().parent.parent
RUN = 8
# What so many employers write is the language of job ads, nobody's text.
EMPLOYERS_OF_A_STOCK_PHRASE = 8
ROOMS = ("src", "tests", "docs", "benchmarks", "scripts")
KINDS = {".py", ".csv", ".md", ".toml", ".j2"}
# phrase, why it may stand though fewer employers of the data write it
ALLOWED = [
    ("You bring 3-5 years of experience in", "the plainest way to ask for years"),
]

Hashes = npt.NDArray[np.uint64]
_WORD = re.compile(r"[^\W_]+")
_ODD = np.uint64(0x9E3779B97F4A7C15)


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def without_tags(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", html))


def postings(real_data: Path, gold: Path) -> Iterator[tuple[str, str]]:
    """Employer and text of every posting; a poster of a thread is an employer."""
    for path in sorted((real_data / "ashby-boards-2025-10" / "boards").glob("*.json")):
        for job in json.loads(path.read_bytes())["jobs"]:
            yield path.stem, job["descriptionPlain"]
    for job in json.loads((real_data / "greenhouse-stripe-2026-08/greenhouse_stripe.json").read_bytes())["jobs"]:
        yield "stripe", without_tags(unescape(job["content"]))
    for job in json.loads((real_data / "lever-matchgroup-2026-08/lever_matchgroup.json").read_bytes()):
        lists = [f"{part['text']} {without_tags(part['content'])}" for part in job["lists"]]
        yield "matchgroup", " ".join([job["descriptionPlain"], *lists, job["additionalPlain"]])
    for path in sorted((real_data / "hn-2026").glob("*.json")):
        for post in json.loads(path.read_bytes())["jobs"]:
            yield f"hn {post['by']}", without_tags(post["text"] or "")
    for path in sorted((real_data / "hn-who-is-hiring").glob("*.json")):
        for post in json.loads(path.read_bytes()):
            yield f"hn {post['user']}", without_tags(post["full_html"] or "")
    with (real_data / "glassdoor-ds-2020" / "glassdoor_jobs.csv").open(newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            yield row["Company Name"].split("\n")[0], row["Job Description"]
    for line in (gold / "postings.jsonl").read_text(encoding="utf-8").splitlines():
        posting = json.loads(line)
        yield posting["board"], posting["text"]


def run_hashes(numbers: Hashes, length: int = RUN) -> Hashes:
    """A hash of each run of so many words, given the words' numbers."""
    runs = np.zeros(max(len(numbers) - length + 1, 0), np.uint64)
    for place in range(length):
        runs = runs * _ODD + numbers[place : place + len(runs)]
        runs ^= runs >> np.uint64(29)
    return runs


class Vocabulary(dict[str, int]):
    """A number for each word of the project; 0 for the others."""

    def numbers(self, found: list[str]) -> Hashes:
        return np.fromiter((self.get(word, 0) for word in found), np.uint64, len(found)) * _ODD


def employers_of_runs(
    texts: Iterator[tuple[str, str]], vocabulary: Vocabulary, wanted: Hashes, length: int = RUN
) -> dict[int, set[str]]:
    """Who writes each of the wanted runs, by the run's hash."""
    employers: dict[int, set[str]] = defaultdict(set)
    for employer, text in texts:
        runs = run_hashes(vocabulary.numbers(words(text)), length)
        places = np.searchsorted(wanted, runs).clip(max=len(wanted) - 1)
        for run in runs[wanted[places] == runs].tolist():
            employers[run].add(employer)
    return employers


def own_texts() -> Iterator[tuple[str, list[str], list[int]]]:
    """Path, words and the line of each word of every text file of the project."""
    for path in sorted([*PROJECT.glob("*.*"), *chain.from_iterable((PROJECT / room).rglob("*.*") for room in ROOMS)]):
        if path.suffix not in KINDS:
            continue
        found: list[str] = []
        lines: list[int] = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            here = words(re.sub(r"\\[nrt]", " ", line))
            found += here
            lines += [number] * len(here)
        yield str(path.relative_to(PROJECT)), found, lines


def found_in(real_data: Path, gold: Path, texts: list[tuple[str, list[str], list[int]]]) -> list[str]:
    """Each run of words that the texts share with postings of few employers: where it stands, and the run."""
    vocabulary = Vocabulary()
    for _, written, _ in texts:
        for word in written:
            vocabulary.setdefault(word, len(vocabulary) + 1)
    runs = [run_hashes(vocabulary.numbers(written)) for _, written, _ in texts]
    employers = employers_of_runs(postings(real_data, gold), vocabulary, np.unique(np.concatenate(runs)))
    allowed = {" ".join(words(phrase)) for phrase, _ in ALLOWED}
    copied = []
    for (name, written, lines), hashes in zip(texts, runs, strict=True):
        for place, run in enumerate(hashes.tolist()):
            phrase = " ".join(written[place : place + RUN])
            if 0 < len(employers.get(run, ())) < EMPLOYERS_OF_A_STOCK_PHRASE and phrase not in allowed:
                copied.append(f"{name}:{lines[place]} {phrase}")
    return copied


@pytest.mark.real_data
def test_no_text_of_the_data_stands_in_the_project(real_data: Path, gold: Path) -> None:
    copied = found_in(real_data, gold, list(own_texts()))
    assert not copied, "say it in words of your own:\n" + "\n".join(copied)


@pytest.mark.real_data
def test_a_copied_sentence_is_found_and_a_stock_phrase_is_not(real_data: Path, gold: Path) -> None:
    rare = next(text for _, text in postings(real_data, gold) if len(words(text)) > 300)
    copy, stock = words(rare)[200:230], words("We are an equal opportunity employer and do not discriminate")
    found = found_in(real_data, gold, [("copy", copy, [7] * len(copy)), ("stock", stock, [1] * len(stock))])
    assert found
    assert {line.split()[0] for line in found} == {"copy:7"}


def test_equal_runs_have_equal_hashes_wherever_they_stand() -> None:
    one, other = words("Acme bakes, by night: rye, spelt and wheat for all"), words("ACME bakes by night rye spelt and")
    vocabulary = Vocabulary({word: number for number, word in enumerate(one, 1)})
    first, second = (run_hashes(vocabulary.numbers(each), 4) for each in (one, [*"xy", *other]))
    assert len(np.unique(first)) == len(first)
    assert set(second[2:].tolist()) == set(first[: len(second) - 2].tolist())
    assert not set(second[:2].tolist()) & set(first.tolist())
