"""Gross or net, and how many salaries a year; every text is invented."""

from __future__ import annotations

import time

import pytest

from goingrate.extraction.annual import annual_pay
from goingrate.extraction.pay import find_pay
from goingrate.extraction.pay_terms import salaries_in
from goingrate.records.facts import Found
from goingrate.records.posting import GivenPay, Posting

# (text, country of the job, tax basis of the first pay)
BASES = [
    ("Bruttojahresgehalt: 55.000 €", "DE", "gross"),
    ("Gehalt: 55.000 € brutto pro Jahr", "DE", "gross"),
    ("Gehalt: 55.000 € pro Jahr (brutto)", "DE", "gross"),
    ("Monatsgehalt: 3.200 € brutto", "DE", "gross"),
    ("Nettogehalt: 2.100 € im Monat", "DE", "net"),
    ("Gehalt: 2.100 € netto monatlich", "DE", "net"),
    ("Gehalt: 3.200 € brutto (2.100 € netto) im Monat", "DE", "gross"),
    ("Gross salary: €3,000 per month", "GR", "gross"),
    ("Salary: €3,000 gross per month", "GR", "gross"),
    ("Salary: €3,000 per month, gross", "GR", "gross"),
    ("Gross annual salary of £40,000", "GB", "gross"),
    ("Salary: €3,000 - €3,500 a month before tax", "LV", "gross"),
    ("Salary: €2,000 net per month", "LT", "net"),
    ("Net monthly salary: €2,000", "LT", "net"),
    ("Salary: from 2000 EUR/month (net)", "LT", "net"),
    ("Salary: €2,000 per month after tax", "EE", "net"),
    ("Salaire : 42 000 € brut annuel", "FR", "gross"),
    ("Salaire brut annuel : 42 000 €", "FR", "gross"),
    ("Salaire : 1 900 € net par mois", "FR", "net"),
    ("Rémunération annuelle brute : 52 000 €", "FR", "gross"),
    ("Salario: 32.000 € brutos anuales", "ES", "gross"),
    ("Salario bruto anual: 32.000 €", "ES", "gross"),
    ("Sueldo: 1.650 € netos al mes", "ES", "net"),
    ("RAL: 35.000 €", "IT", "gross"),
    ("Retribuzione annua lorda: 35.000 €", "IT", "gross"),
    ("Stipendio: 1.600 € netti al mese", "IT", "net"),
    ("Salaris: € 3.500 bruto per maand", "NL", "gross"),
    ("Bruto maandsalaris: € 3.250", "NL", "gross"),
    ("Wynagrodzenie: 9 000 - 12 000 zł brutto", "PL", "gross"),
    ("Wynagrodzenie: 5 200 zł na rękę miesięcznie", "PL", "net"),
    ("Salário bruto mensal: 1.400 €", "PT", "gross"),
    ("Plat: 55 000 Kč hrubého", "CZ", "gross"),
    # net of value-added tax: says nothing of income tax
    ("Stawka: 150 PLN netto + VAT / h", "PL", "unstated"),
    ("Widełki: 20 000 – 28 000 PLN netto (B2B)", "PL", "unstated"),
    ("Tagessatz: 700 € netto zzgl. MwSt.", "DE", "unstated"),
    # other nets and grosses
    ("Senior .NET Developer, £500 per day", "GB", "unstated"),
    ("Salary: $90,000 with gross margin goals", "US", "unstated"),
    ("Salary: £60,000 - £70,000 net zero team", "GB", "unstated"),
    ("Salary: $120,000 - $150,000", "US", "unstated"),
    ("Internet café pays €14 per hour", "DE", "unstated"),
]

# (text, country, salaries a year of the first pay)
SALARIES = [
    ("Bruttomonatsgehalt: € 3.200 x 14", "AT", 14),
    ("Gehalt: € 3.200 brutto/Monat (14x jährlich)", "AT", 14),
    ("Gehalt: € 3.200 brutto pro Monat, 14-mal jährlich", "AT", 14),
    ("Gehalt: 3.000 € im Monat. Wir zahlen 13,5 Monatsgehälter.", "DE", 13.5),
    ("Gehalt: 3.000 € im Monat und ein 13. Monatsgehalt", "DE", 13),
    ("Monatsgehalt 2.900 €, 13. und 14. Gehalt", "AT", 14),
    ("Salary: €3,000 gross per month, 14 salaries per year", "AT", 14),
    ("Salary: €2,500 per month x 14 months", "PT", 14),
    ("Salary: €2,500 per month, paid in 14 instalments", "ES", 14),
    ("Monthly salary: CHF 6,500 x 13", "CH", 13),
    ("Monthly salary: €2,800. You get a 13th month salary.", "BE", 13),
    ("Salary: PHP 50,000 per month with 13th month pay", "PH", 13),
    ("Salaire : 52 000 € brut annuel sur 13 mois", "FR", 13),
    ("Salaire : 2 900 € brut mensuel, 13ème mois", "FR", 13),
    ("Sueldo bruto mensual: 1.900 € en 14 pagas", "ES", 14),
    ("Salario: 28.000 € brutos anuales en 12 pagas", "ES", None),
    ("Retribuzione annua lorda: € 30.000 su 14 mensilità", "IT", 14),
    ("Stipendio lordo mensile: 2.100 € più tredicesima", "IT", 13),
    ("Salaris: € 3.500 bruto per maand plus een 13e maand", "NL", 13),
    ("Salário bruto mensal: 1.400 € x 14", "PT", 14),
    ("Salário: R$ 5.000 por mês e 13º salário", "BR", 13),
    ("Salary: €3,000 per month", "AT", None),
    ("Salary: €3,000 per month. 14 days of extra leave.", "AT", None),
    ("Salary: €3,000 per month. Our ovens are 14x faster.", "AT", None),
    ("Salary: €3,000 per month for 14 months", "DE", None),
    ("Salary: €3,000 per month. We won 400 bakeries in 16 months.", "DE", None),
    ("Over 14 months we grew. Salary: €3,000 per month.", "DE", None),
    ("Salary: €3,000 per month, over 14 months a year", "PT", 14),
    ("Salary: €20 per hour, 13th month pay", "BE", None),
]


def first_pay(text, country):
    reading = find_pay(Posting("jsonl", "acme", "1", None, text), country).pay
    assert isinstance(reading, Found)
    return reading.value[0]


@pytest.mark.parametrize(("text", "country", "basis"), BASES)
def test_gross_or_net(text, country, basis):
    assert first_pay(text, country).tax_basis == basis
    assert first_pay(text.replace(" ", "\u00a0"), country).tax_basis == basis


def test_what_is_left_of_a_gross_pay_is_no_second_pay():
    reading = find_pay(Posting("jsonl", "acme", "1", None, "Gehalt: 3.200 € brutto (2.100 € netto) im Monat"), "DE")
    assert [pay.min for pay in reading.pay.value] == [3_200]


@pytest.mark.parametrize(("text", "country", "number"), SALARIES)
def test_salaries_a_year(text, country, number):
    assert first_pay(text, country).salaries_per_year == number


def test_a_month_counts_as_often_as_it_is_paid():
    pay = first_pay("Gehalt: € 3.200 brutto/Monat (14x jährlich)", "AT")
    assert annual_pay(pay) == (44_800, 44_800, "14 stated salaries a year")


def test_the_text_tells_the_salaries_of_the_feeds_pay_too():
    given = (GivenPay("p", "Salary", 3_000, 3_000, "EUR", "1 MONTH"),)
    reading = find_pay(Posting("jsonl", "b", "1", None, "Wir zahlen 14 Monatsgehälter.", given_pay=given), "AT").pay
    assert reading.value[0].salaries_per_year == 14
    assert reading.evidence[0].rule == "structured salary, 14 salaries a year by the text"


@pytest.mark.parametrize("unit", ["13", "14 ", "x 13", "13. ", "13 und 14", "1", "sur 13", " "])
def test_time_is_linear(unit):
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        salaries_in(text)
        return time.process_time() - start

    seconds(1_000)
    small, large = min(seconds(20_000) for _ in range(3)), min(seconds(80_000) for _ in range(2))
    assert large < 11 * small + 0.05
