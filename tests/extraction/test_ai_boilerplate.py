"""Ads whose AI words are all boilerplate are `none`, and say what their AI words speak of."""

import csv
from pathlib import Path

from ai_boilerplate import develop_ads, evaluate_ads, read_jobs, read_passages

from goingrate.extraction.ai_terms import find_ai_terms
from goingrate.extraction.ai_work import find_ai_work
from goingrate.records.facts import Found
from goingrate.records.posting import Posting

LABELS = Path(__file__).parents[2] / "benchmarks" / "labels" / "ai_boilerplate.csv"


def read(ad):
    return find_ai_work(Posting("jsonl", "board", "1", ad.title, ad.text))


def is_work(ad):
    reading = read(ad)
    return isinstance(reading, Found) and reading.value != "none"


def test_no_boilerplate_that_we_know_is_work():
    assert [(ad.title, ad.text) for ad in develop_ads() if is_work(ad)] == []


def test_of_boilerplate_never_seen_less_than_one_in_a_hundred_is_work():
    ads = evaluate_ads()
    assert sum(map(is_work, ads)) < len(ads) / 100


def test_a_none_says_what_its_mentions_speak_of():
    for ad in develop_ads(100):
        reading = read(ad)
        if isinstance(reading, Found):
            assert all(each.rule.startswith("no AI work: ") for each in reading.evidence)
            assert all(ad.text[each.start : each.end].strip() for each in reading.evidence if each.part == "text")


def test_the_set_is_as_large_and_various_as_it_says():
    assert len(develop_ads()) >= 300
    assert len(read_passages("develop")) >= 160
    assert len(read_passages("evaluate")) >= 60
    assert len(read_jobs()) >= 60
    assert len({ad.text for ad in develop_ads()}) >= 390
    assert not any(find_ai_terms(" ".join((*job[:2], *job.duties, *job.asked))) for job in read_jobs())


def test_the_ids_of_real_ads_are_ids_and_half_of_them_are_kept_for_evaluation():
    with LABELS.open(encoding="utf-8", newline="") as rows:
        labels = list(csv.DictReader(rows))
    assert len({label["id"] for label in labels}) == len(labels) >= 100
    assert {label["half"] for label in labels} == {"develop", "evaluate"}
    assert sum(label["half"] == "evaluate" for label in labels) >= 50
    assert all(label["id"].count("/") >= 2 for label in labels)
