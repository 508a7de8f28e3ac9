"""What `./dev bench` measures, and the target each figure is held against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure: its benchmark, its name in JSON, its unit, what it is in words, and its target where it has one."""

    benchmark: str
    name: str
    unit: str
    what: str
    goal: str | None = None
    target: float | None = None
    digits: int = 1


MEASURES = (
    Measure("end_to_end", "seconds", "s", "files to overview, fresh store", "at most", 30),
    Measure("end_to_end", "peak_mib", "MiB", "peak memory of all its processes", "at most", 1024, 0),
    Measure("all_postings", "seconds", "s", "every recorded posting with a text, to overview", "at most", 75),
    Measure("all_postings", "peak_mib", "MiB", "peak memory of all its processes", "at most", 1536, 0),
    Measure("simulated", "simulated_seconds", "s", "200,000 simulated postings, read and built", "at most", 360, 0),
    Measure("simulated", "simulated_read_seconds", "s", "of it reading", digits=0),
    Measure("simulated", "simulated_build_seconds", "s", "of it building", digits=0),
    Measure("simulated", "simulated_peak_mib", "MiB", "peak memory of all its processes", "at most", 3072, 0),
    Measure("simulated", "simulated_write_seconds", "s", "writing the market, not counted", digits=0),
    Measure("identity", "postings", "postings", "in the build", digits=0),
    Measure("identity", "vacancies", "vacancies", "of them", digits=0),
    Measure("identity", "same_content", "postings", "joined another of the same employer and content", digits=0),
    Measure("identity", "near_duplicates", "postings", "joined another as near-duplicates", digits=0),
    Measure("extraction", "postings_per_second", "postings/s", "all facts, one process", "at least", 500, 0),
    Measure("extraction", "postings_per_processor_second", "postings/s", "all facts, by processor time", digits=0),
    Measure("extraction", "calls", "calls/posting", "calls of Python functions", digits=0),
    Measure("extraction", "mib_after_few", "MiB", "resident memory after 1,000 postings", digits=0),
    Measure("extraction", "mib_after_many", "MiB", "resident memory after 10,000 postings", digits=0),
    Measure("naive", "ours_per_second", "postings/s", "ours, bytes to all facts", "at least", 1500, 0),
    Measure("naive", "naive_per_second", "postings/s", "naive pipeline", digits=0),
    Measure("naive", "ratio", "x", "ours to naive", "at least", 10),
    Measure("naive", "ours_html_per_second", "postings/s", "ours where only HTML is given", digits=0),
    Measure("naive", "ratio_html", "x", "ours to naive where only HTML is given"),
    Measure("naive", "naive_json_ms", "ms/posting", "of the naive pipeline, json", digits=3),
    Measure("naive", "naive_html_ms", "ms/posting", "of the naive pipeline, BeautifulSoup", digits=3),
    Measure("naive", "naive_terms_ms", "ms/posting", "of the naive pipeline, spaCy and its matcher", digits=3),
    Measure("naive", "naive_pay_ms", "ms/posting", "of the naive pipeline, salary expression", digits=3),
    Measure("naive", "naive_table_ms", "ms/posting", "of the naive pipeline, pandas table", digits=3),
    Measure("reread", "first_seconds", "s", "the first reading"),
    Measure("reread", "again_seconds", "s", "the second reading"),
    Measure("reread", "read_again", "postings", "new postings at the second reading", "at most", 0, 0),
    Measure("pay", "answer_ms", "ms", "one pay answer, warm", "at most", 50),
    Measure("start", "interpreter_ms", "ms", "the bare interpreter", digits=0),
    Measure("start", "help_ms", "ms", "goingrate --help", digits=0),
    Measure("start", "pay_ms", "ms", "goingrate pay, cold process", digits=0),
    Measure("start", "pay_first_ms", "ms", "goingrate pay, the very first start", digits=0),
)
