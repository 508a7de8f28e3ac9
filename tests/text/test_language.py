"""The language of texts in the manner of ads: one line each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.facts import find_facts
from goingrate.records.facts import Found, Silence
from goingrate.records.posting import Posting
from goingrate.text.language import detect_language

TEXTS = (
    ("We bake bread for the whole town and look for someone who wants to learn the trade with us.", "en"),
    ("Requirements\n- 5+ years of Java\n- Kubernetes, Terraform, AWS\n- Strong ownership\n- Clear writing", "en"),
    ("Du backst Brot und Brötchen, bedienst den Ofen und sprichst mit unseren Kunden.", "de"),
    ("Deine Aufgaben\n- Entwicklung von Microservices in Java\n- Code Reviews im Team\n- Betrieb in der Cloud", "de"),
    ("Nous cherchons une boulangère qui prépare le pain avec nous chaque matin, dès cinq heures.", "fr"),
    ("Vos missions : concevoir des modèles, les mettre en production et suivre leurs performances.", "fr"),
    ("Buscamos una persona que prepare el pan con nosotros cada mañana y atienda a los clientes.", "es"),
    ("Procuramos uma pessoa que prepare o pão connosco todas as manhãs e atenda os clientes.", "pt"),
    ("Wij zoeken een bakker die elke ochtend samen met ons het brood bakt en klanten helpt.", "nl"),
    ("Szukamy osoby, która każdego ranka piecze z nami chleb i obsługuje klientów w sklepie.", "pl"),
    ("Cerchiamo una persona che ogni mattina prepari il pane con noi e serva i clienti.", "it"),
    ("Vi söker en bagare som varje morgon bakar bröd tillsammans med oss och hjälper kunder.", "sv"),
    ("Her sabah bizimle ekmek yapacak ve müşterilerimizle ilgilenecek bir fırıncı arıyoruz.", "tr"),
    ("毎朝私たちと一緒にパンを焼き、お客様とお話しするパン職人を募集しています。経験は問いません。", "ja"),
    ("我们正在寻找一位每天早上和我们一起烤面包并接待顾客的面包师，无需经验，我们会提供培训，欢迎应聘。", "zh"),
    ("매일 아침 저희와 함께 빵을 굽고 손님을 맞이할 제빵사를 찾고 있습니다. 경력은 필요 없습니다.", "ko"),
    ("Мы ищем пекаря, который каждое утро будет печь с нами хлеб и общаться с покупателями.", "ru"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "code"), TEXTS)
def test_a_text_is_of_its_language(text: str, code: str) -> None:
    found = detect_language(text)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", ["", "   ", "Engineer", "Apply now!", "https://example.com/jobs/1"])
def test_a_few_words_tell_no_language(text: str) -> None:
    assert detect_language(text) is None


def test_own_words_of_the_company_in_english_do_not_make_an_ad_english() -> None:
    about = "About us. We are the bakery of the town and we are proud of it. "
    body = "毎朝私たちと一緒にパンを焼き、お客様とお話しするパン職人を募集しています。経験は問いません。" * 12
    found = detect_language(about + body)
    assert found is not None
    assert found.code == "ja"


def test_what_a_reader_does_not_know_is_said_to_be_unsupported_and_never_guessed() -> None:
    text = "Vi söker en utvecklare som varje dag bygger modeller i Python tillsammans med oss. Lön enligt avtal. " * 3
    facts = find_facts(Posting("jsonl", "b", "1", "Software Engineer", text, location="Malmö"))
    assert facts.language == Found("sv", facts.language.evidence)
    silent = ("pay", "years_min", "degree", "visa", "bonus", "ai_work", "company_stage")
    assert {name: getattr(facts, name) for name in silent} == dict.fromkeys(silent, Silence.UNSUPPORTED_LANGUAGE)
    assert isinstance(facts.role, Found)
    assert isinstance(facts.skills, Found)


@given(st.text(max_size=3_000))
def test_any_text_has_a_language_or_none(text: str) -> None:
    found = detect_language(text)
    assert found is None or len(found.code) == 2
