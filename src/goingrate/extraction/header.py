"""Where a posting names its job: the title, or in a free text the header segment or sentence that names it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from goingrate.extraction.title_words import Hit, Word, find_hits, find_words
from goingrate.records.posting import Posting
from goingrate.text.spans import find_lines

_CUT = re.compile(r"\s*(?:\|+|;|•|·|\s[-–—]+\s|\s//\s|\t)\s*")  # what parts a header line: `Company | Job | Place`
_MANY_JOBS = re.compile(r"\s*(?:,|;|\s/\s|\s\+\s|\s&\s|\band\b)\s*")
_NEXT_JOB = re.compile(r",|\.\s")
_NAME_ENDS = re.compile(r":|\s(?:--|–|—)\s")  # in a long line that begins with a job's name
_IN_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_HEADER_LENGTH = 400
_LONGEST_NAME = 14  # words in a line or segment that only names a job
_HIRING = re.compile(
    r"\b(?:hiring|looking for|looking to hire|searching for|seeking|need|want|adding|recruiting|position(?: is)?:|"
    r"role:|"
    r"open (?:role|position)s?(?: for|:)|join us as|apply for|in search of|opening for|on the lookout for)\s+"
    r"(?:(?:an?|our|the|some|more|several|multiple|one|two|great|talented|experienced|another|additional|first|for)\s+){0,3}"
    r"(?P<job>(?!(?:to|who|that|which|with|as|is|are|you|me|(?-i:it))\b)[^.!?\n:]{3,90})",
    re.IGNORECASE,
)
# Where a hiring sentence goes on to speak of something else than the job's name.
_CLAUSE = re.compile(
    r"\s(?:to|who|that|which|with|as|is|are|based|in our|in the|join\w*|for our|for the|at our)\b", re.IGNORECASE
)
_PROSE = re.compile(r"\b(?:i['’]?m|we|we['’]re|our|us|is|are|was|has|have|helps?|making|building)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:engineer|developer|scientist|analyst|designer|manager|architect|programmer|researcher|tester|expert|intern"
    r"|specialist|consultant|administrator|recruiter|hacker)s?$",
    re.IGNORECASE,
)
_COMPANY_LIKE = re.compile(r"https?://|www\.|\b(?:inc|gmbh|llc|ltd|labs?)\b\.?$|\(YC [SWFX]\d\d\)", re.IGNORECASE)
_PRODUCT = "software"
_HEADS = {"job", "engineer", "developer", "scientist"}


class JobName(NamedTuple):
    """One place that names a job: the part it stands in, its offsets there, its words, and where its first job ends."""

    part: str
    start: int
    end: int
    text: str
    rule: str
    head: int | None = None

    @property
    def first(self) -> str:
        """The words that name the first job."""
        return self.text[: self.head]


def is_job(hits: list[Hit]) -> bool:
    """True where the phrases name a whole job, such as `data engineer`, and not only a field.

    >>> is_job(find_hits(find_words("Backend Engineer"))), is_job(find_hits(find_words("Machine Learning")))
    (True, False)
    """
    if any(hit.phrase.kind in _HEADS for hit in hits):
        return True
    kinds = {hit.phrase.kind for hit in hits if hit.phrase.kind != "field" or hit.phrase.under_leader}
    return {"leader", "field"} <= kinds  # `marketing lead`


def _is_product(words: list[Word], hits: list[Hit]) -> bool:
    """True where all that names a job among more words is the word for what the firm makes: `Mole Software`."""
    heads = [hit for hit in hits if hit.phrase.kind in _HEADS]
    named = [word.plain for hit in heads for word in words[hit.first : hit.after]]
    return named == [_PRODUCT] and len(words) > 1


def _segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cut, at = [], start
    for match in _CUT.finditer(text, start, end):
        cut.append((at, match.start()))
        at = match.end()
    cut.append((at, end))
    return [(first, last) for first, last in cut if text[first:last].strip()]


def _technical(hits: list[Hit]) -> bool:
    return any(hit.phrase.kind in _HEADS and hit.phrase.role != "non_tech" for hit in hits)


def _in_header(text: str) -> list[JobName]:
    found: list[JobName] = []
    for number_of_line, line in enumerate(find_lines(text)[:2]):
        if number_of_line and "|" not in line.text:
            continue
        segments = _segments(text, line.start, min(line.end, line.start + _HEADER_LENGTH))
        if len(segments) < 2:
            continue
        for number, (start, end) in enumerate(segments):
            words = find_words(text[start:end])
            hits = find_hits(words)
            company = number == 0 and number_of_line == 0
            if (
                not is_job(hits)
                or _is_product(words, hits)
                or len(words) > _LONGEST_NAME + 6
                or _COMPANY_LIKE.search(text[start:end])
            ):
                continue
            if _PROSE.search(text, start, end):
                continue
            if company and not (len(words) > 1 and _PERSON.search(text, start, end)):
                continue
            found.append(JobName("text", start, end, text[start:end], "header segment"))
        found = found or _fields_in_header(text, segments[1:])
        if found:
            break
    return found


def _fields_in_header(text: str, segments: list[tuple[int, int]]) -> list[JobName]:
    """The segments that name a field of work and nothing else, such as `Business Development`."""
    found = []
    for start, end in segments:
        words = find_words(text[start:end])
        hits = find_hits(words)
        if (
            hits
            and all(hit.phrase.kind == "field" for hit in hits)
            and sum(h.after - h.first for h in hits) == len(words)
        ):
            found.append(JobName("text", start, end, text[start:end], "header segment that names a field"))
    return found


def _in_sentences(text: str) -> list[JobName]:
    found = []
    for match in _HIRING.finditer(text):
        start, end = match.span("job")
        clause = _CLAUSE.search(text, start, end)
        end = clause.start() if clause else end
        if is_job(find_hits(find_words(text[start:end]))):
            found.append(JobName("text", start, end, text[start:end], "hiring sentence"))
    return found


@lru_cache(maxsize=16)
def _in_lines(text: str) -> tuple[JobName, ...]:
    found = []
    for line in find_lines(text):
        if len(line.text) > 110:
            start, end = line.start, line.start + 60
            name_ends = _NAME_ENDS.search(text, start, end)
            if name_ends is None:
                continue
            end = name_ends.start()
        else:
            start, end = line.start, line.end
        words = find_words(text[start:end])
        if 1 < len(words) <= _LONGEST_NAME and _technical(hits := find_hits(words)) and _names_only(hits, len(words)):
            found.append(JobName("text", start, end, text[start:end], "line that names a job"))
    return tuple(found)


def _names_only(hits: list[Hit], words: int) -> bool:
    covered = sum(hit.after - hit.first for hit in hits)
    return hits[0].first <= 3 and covered * 3 >= words


def _anywhere(text: str) -> list[JobName]:
    for line in find_lines(text):
        words = find_words(line.text[:600])
        for hit in find_hits(words):
            if hit.phrase.kind == "job" and hit.phrase.role != "non_tech" and not _is_product(words, [hit]):
                start, end = line.start + words[hit.first].start, line.start + words[hit.after - 1].end
                if not _PERSON.search(text, start, end) and hit.phrase.role != "software_engineer":
                    continue
                return [JobName("text", start, end, text[start:end], "first job named")]
    return []


@lru_cache(maxsize=16)
def _names_in_text(text: str) -> tuple[JobName, ...]:
    named = _in_header(text) or sorted([*_in_sentences(text), *_in_lines(text)], key=lambda name: name.start)
    return tuple(_first_alone(name) for name in named or _anywhere(text))


def _first_alone(name: JobName) -> JobName:
    """The name cut after its first job where it lists several: the fields of the next ones are not the first's."""
    cut = _NEXT_JOB.search(name.text)
    if cut is None:
        return name
    parts = name.text[: cut.start()], name.text[cut.start() :]
    return name._replace(head=cut.start()) if all(is_job(find_hits(find_words(part))) for part in parts) else name


def find_job_names(posting: Posting) -> tuple[JobName, ...]:
    """Every place that names a job the posting advertises, best first: its title, or what a free text names.

    >>> text = "Acme | Backend Engineer | Berlin" + chr(10) + "We make maps."
    >>> [name.text for name in find_job_names(Posting("hackernews", "2026-01", "1", None, text))]
    ['Backend Engineer']
    """
    if posting.title and posting.title.strip():
        return (JobName("title", 0, len(posting.title), posting.title, "title"),)
    return _names_in_text(posting.text)


def find_other_job_lines(text: str) -> tuple[JobName, ...]:
    """The lines of a free text that each name a job and little else, such as a list of open roles."""
    return _in_lines(text)


def split_jobs(name: JobName) -> list[str]:
    """The parts of one name that each name a job: `Backend Engineer, Data Engineer` has two.

    >>> split_jobs(JobName("text", 0, 0, "Backend Engineer, Data Engineer, React", "header segment"))
    ['Backend Engineer', 'Data Engineer']
    """
    return [part for part in _MANY_JOBS.split(_IN_BRACKETS.sub("", name.text)) if is_job(find_hits(find_words(part)))]
