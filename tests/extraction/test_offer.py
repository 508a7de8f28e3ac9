"""Bonus and equity: what is offered, and the many other uses of the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goingrate.extraction.facts import find_facts
from goingrate.extraction.offer import find_bonus, find_equity
from goingrate.records.facts import Found, Silence
from goingrate.records.posting import GivenPay, Posting

BONUS = """
You get an annual bonus of up to 10%.
Base salary plus bonus and a good pension.
$120k OTE, uncapped.
On-target earnings of £80,000 for this role.
Bakers earn in the OTE range of $190,000 to $220,000.
Uncapped commission from day one.
A competitive commission structure on every deal closed.
Base salary + commission.
- Performance bonus
- Bonus opportunities
Sign-on bonus of $5,000.
We share profits: profit sharing once a year.
Profit-sharing plan after six months.
Every baker is bonus eligible.
Eligible for a discretionary bonus and equity.
Performance-based incentive compensation on top of your salary.
Salary: 50,000 - 60,000 EUR + 15% bonus
Our package: competitive pay, quarterly bonuses, dental insurance.
Compensation package includes base, bonus and stock.
20% of first-year revenue as commission for each sale.
Gehalt plus Jahresbonus und Gewinnbeteiligung.
Variable pay depends on team goals.
Salary range is 60-70k; sales commissions/sales bonuses come in addition.
Cash bonus twice a year.
Year-end bonus for everyone on staff.
Retention bonus after two years of baking.
Competitive salary with bonus structure
On top of that may come: equity, a company bonus or commissions/bonuses for sales.
You will earn commission on all the cakes you sell.
Compensation: $90,000 + commission
Acme | Baker | Remote | Commission + Equity
Salaire 50 k€ + prime annuelle sur objectifs.
Salary: competitive + bonus
Monthly and yearly bonuses tied to targets.
"""
NO_BONUS = """
Bonus points if you know sourdough.
Bonus points: rye, spelt, pumpernickel.
Bonus: experience with wood ovens.
Bonus skills: pastry, ice cream
[Bonus] You baked at sea.
Experience with convection ovens is a bonus.
Rye is a huge bonus!
What we prefer is a bonus, nothing more.
Bonus if you have run a shop.
Get a referral bonus for each friend who joins us.
401k match up to 4%.
You calculate sales commissions and keep the records straight.
Administer bonus and incentive plans for the sales team.
Experience with commission plans and quota setting.
You report to the European Commission on flour prices.
Securities and Exchange Commission filings are your daily bread.
Commissioning of new ovens on site.
Commission-free trading for everyone.
We help shops run customer incentive programs.
Our customers love bonus cards.
Design incentive schemes that reward partners.
The team is on target to open ten shops.
Maintain the variable compensation plans of 40 bakers.
Three bonus features shipped with the last oven.
Knowledge of bonus depreciation rules.
Own the long-term equity incentive plan.
Profit and loss responsibility for one shop.
Negotiate commission structures with delivery platforms.
We are a profitable bakery.
Bonuses:
We design, build and commission ovens, learn from data and sell bread.
"""
EQUITY = """
Competitive salary and meaningful equity.
$150k - $180k + equity
- Equity
- Stock options
Stock options for every employee.
RSUs vest over four years.
Employee stock purchase plan (ESPP).
An ESOP with generous terms.
VSOP: virtual shares in our bakery.
Equity: 0.1% - 0.5%
You own a piece of the bakery: we offer equity to all employees.
Generous equity package and 401k.
Compensation: cash + healthcare + options
We pay well and give pre-IPO options.
Early exercise for all options.
Restricted stock units after the first year.
Share options in a growing company.
Salary, bonus and stock.
Base salary range $100k-$120k, equity grant, full benefits.
Acme | Baker | Porto | 40-60k + equity
Acme | Founding Baker | 1% equity
Equity compensation for early bakers.
Each hire gets an equity stake in the company.
BSPCE and meal vouchers.
Mitarbeiterbeteiligung und gutes Gehalt.
Opportunity for equity ownership.
Stock grants at each promotion.
Company equity for all bakers.
On top of that may come: equity, a company bonus, free bread.
Your offer will depend on experience. $126,000 - $178,000 + Equity + Benefits
Top salaries, equity in a fast-growing bakery, free bread.
- Equity by what you add, in a bakery that earns money
Good salary, Series A stock, dental plan.
We offer options in the company.
"""
NO_EQUITY = """
Diversity, equity and inclusion matter to us.
We stand for equity, diversity and belonging.
At Acme, Diversity, Equity, Inclusion and Belonging are woven into all we do.
We review pay equity each year.
Pay depends on skills and internal peer equity.
Backed by a private equity firm.
A past in consulting, investment banking or private equity.
Equity research for the food sector.
Build brand equity across markets.
We fight for health equity in every town.
Racial equity is our mission.
We closed a growth equity round.
Trade equities, options and futures.
Keep shelves in stock.
Stock the counters each morning.
Monitor stock levels and reorder flour.
Health plan options from day one.
Flexible work options and free bread.
We give customers more payment options.
Listed on the stock exchange.
Administer equity grants for all staff.
Experience with equity administration software.
Take ownership of the oven.
We share recipes across teams.
Work-from-home options on Fridays.
Home equity loans for families.
The debt and equity markets interest you.
Our platform helps founders manage equity.
Promote gender equity in kitchens.
A stocked kitchen and good coffee.
Prepare stock solutions and sauces.
Advance educational equity for every child.
"""
KNOWN_LIMITS_NO_BONUS = """
Write and check variable compensation plans.
"""
KNOWN_LIMITS_EQUITY = """
You will hold a slice of what we build together.
Everyone here becomes a co-owner of the bakery.
"""


def rows(table):
    return table.strip().splitlines()


def says(find, text, given_pay=()):
    reading = find(Posting("jsonl", "board", "1", "Baker", text, given_pay=given_pay), ())
    return isinstance(reading, Found) and reading.value


@pytest.mark.parametrize("text", rows(BONUS))
def test_text_offers_a_bonus(text):
    assert says(find_bonus, text)


@pytest.mark.parametrize("text", rows(NO_BONUS))
def test_text_offers_no_bonus(text):
    assert not says(find_bonus, text)


@pytest.mark.parametrize("text", rows(EQUITY))
def test_text_offers_equity(text):
    assert says(find_equity, text)


@pytest.mark.parametrize("text", rows(NO_EQUITY))
def test_text_offers_no_equity(text):
    assert not says(find_equity, text)


@pytest.mark.parametrize("text", rows(KNOWN_LIMITS_EQUITY))
@pytest.mark.xfail(strict=True, reason="says it without any of the usual words")
def test_texts_we_read_wrong(text):
    assert says(find_equity, text)


@pytest.mark.parametrize("text", rows(KNOWN_LIMITS_NO_BONUS))
@pytest.mark.xfail(strict=True, reason="work on others' bonus under verbs that the list lacks")
def test_work_we_take_for_an_offer(text):
    assert not says(find_bonus, text)


def test_there_are_sixty_lines_for_each():
    assert len(rows(BONUS)) + len(rows(NO_BONUS)) >= 60
    assert len(rows(EQUITY)) + len(rows(NO_EQUITY)) >= 60


@pytest.mark.parametrize(
    ("label", "find"),
    [
        ("Bonus", find_bonus), ("Commission", find_bonus),
        ("EquityPercentage", find_equity), ("EquityCashValue", find_equity), ("StockOptions", find_equity),
    ],
)  # fmt: skip
def test_a_component_of_the_feed_counts(label, find):
    given_pay = (GivenPay("pay[0]", "Salary", 1, 2), GivenPay("pay[1]", label, None, None))
    reading = find(Posting("ashby", "board", "1", "Baker", "We bake.", given_pay=given_pay), ())
    assert isinstance(reading, Found)
    (evidence,) = reading.evidence
    assert (evidence.part, evidence.start, evidence.end) == ("pay[1]", None, None)


def test_a_salary_of_the_feed_is_neither():
    given_pay = (GivenPay("pay[0]", "Salary", 1, 2),)
    assert not says(find_bonus, "We bake.", given_pay)
    assert not says(find_equity, "We bake.", given_pay)


def test_silence_says_that_it_is_not_stated():
    assert find_bonus(Posting("jsonl", "b", "1", "Baker", ""), ()) is Silence.NOT_STATED


def test_work_on_equity_among_the_duties_is_no_offer():
    text = "Responsibilities\n- Reconcile equity grants each month\n- Close the books\nBenefits\n- Free bread"
    assert not says(find_equity, text)
    assert says(find_equity, text + "\n- Equity")


@given(st.lists(st.sampled_from(rows(BONUS + NO_BONUS + EQUITY + NO_EQUITY)), max_size=6), st.sampled_from(["\n", " "]))
def test_evidence_slices_to_words_and_saying_it_twice_changes_nothing(texts, joint):
    text = joint.join(texts)
    for find in (find_bonus, find_equity):
        reading = find(Posting("jsonl", "board", "1", None, text), ())
        twice = find(Posting("jsonl", "board", "1", None, f"{text}\n{text}"), ())
        assert isinstance(reading, Found) == isinstance(twice, Found)
        if isinstance(reading, Found):
            assert all(text[each.start : each.end].strip() for each in reading.evidence)


@pytest.mark.parametrize(
    "text", ["equity " * 140_000, "bonus if " * 110_000, "stock " * 160_000, "salary and " * 90_000]
)
def test_long_texts_end(text):
    says(find_bonus, text)
    says(find_equity, text)


WITH_AMOUNTS = [
    ("Annual incentive of 8%", "bonus"),
    ("Salary $100,000 - $120,000, up to 20 percent variable", "bonus"),
    ("Target incentive: 15%", "bonus"),
    ("$5,000 sign-on", "bonus"),
    ("Comp: 150-200k + 0.5-2%", "equity"),
]


@pytest.mark.parametrize(("text", "field"), WITH_AMOUNTS)
def test_an_amount_that_is_read_is_an_offer(text, field):
    posting = Posting("jsonl", "acme", "1", "Cook", text, location="Austin, TX")
    assert getattr(find_facts(posting), field).value is True
