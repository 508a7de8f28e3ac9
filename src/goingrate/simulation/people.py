"""What invented employers are called, say of themselves, offer, and close their ads with."""

from __future__ import annotations

FIRST = (
    "Bram", "Calder", "Dorn", "Elver", "Farn", "Gorse", "Hart", "Isk", "Jorn", "Kest", "Lorn", "Marl", "Norf", "Osk",
    "Pell", "Quorn", "Rusk", "Sorrel", "Tarn", "Ulver", "Vesk", "Wold", "Yarl", "Zeph", "Ash", "Birk", "Cob", "Drum",
    "Ember", "Fenn", "Gant", "Holl", "Ivel", "Jask", "Knap", "Lund", "Moss", "Neth", "Orrin", "Pike", "Quell", "Rook",
    "Stoat", "Thrush", "Umber", "Varl", "Wick", "Yew", "Zorn", "Alder",
)  # fmt: skip
SECOND = (
    "wick", "mere", "holt", "fen", "moor", "stead", "garth", "combe", "ley", "ford", "thorpe", "well", "shaw", "beck",
    "dale", "gate", "march", "haven", "cliffe", "brook", "field", "marsh", "heath", "down", "water", "worth", "burn",
    "croft", "lock", "ridge", "strand", "vale", "wold", "bourne", "hurst", "minster", "pool", "quay", "rigg", "tor",
)  # fmt: skip
LAST = (
    "", " Systems", " Works", " Group", " Software", " Health", " Logistics", " Energy", " Retail", " Media",
    " Travel", " Foods", " Mobility", " Learning", " Housing", " Payments", " Networks", " Instruments", " Outfitters",
    " Holdings", " Collective", " Partners", " Supply", " Freight", " Studio",
)  # fmt: skip

MAKES = (
    "booking software for village halls", "scheduling for hospital wards", "spare parts for wind farms",
    "a marketplace for used workshop tools", "accounts software for market gardens", "payments for ferry lines",
    "route planning for bread vans", "stock control for bookshops", "insurance for canal boats",
    "energy meters for rented flats", "language courses for nurses", "claims software for small insurers",
    "warehouse software for family firms", "ticketing for mountain railways", "fleet records for bicycle couriers",
    "a platform for letting allotments", "tax filing for the self-employed", "lab records for breweries",
    "appointment books for vets", "timetables for evening schools", "water sensors for orchards",
    "loyalty cards for high streets", "contracts software for theatres", "maps for harbour pilots",
)  # fmt: skip
BLURBS = (
    "{name} makes {makes}.",
    "{name} was founded to build {makes}, and that is still what we do.",
    "At {name} we build {makes} that people rely on every morning.",
    "{name} is a company of {size} people who make {makes}.",
    "Since {year}, {name} has supplied {makes} to customers in {reach} countries.",
)
SELF = (
    "Our customers are small firms that cannot afford a second system when the first one fails.",
    "We ship on Tuesdays, write things down, and go home on time.",
    "Teams here are small: four to seven people who plan, build and look after one part of the product.",
    "We would sooner do three things well than ten things halfway, and our roadmap fits on one page.",
    "Last year we doubled the number of customers without doubling the number of meetings.",
    "Decisions are made by the people who will live with them, and the reasons are kept where everyone can read them.",
    "We are owned by the people who work here and by two patient funds.",
    "Our offices have plants, good chairs and very few slogans.",
    "We visit customers every quarter, because a warehouse at five in the morning teaches more than a survey.",
    "Everyone spends their first week answering support mail, and most people say it was the best week of the year.",
    "We publish our uptime, including the bad months.",
    "The product has grown up with its customers: what began as a spreadsheet now runs their whole day.",
    "We hire slowly and help new colleagues quickly.",
    "People stay: the average colleague has been here for more than four years.",
)
AI_SELF = (
    "{name} is an AI company at heart, and our platform brings artificial intelligence to {makes}.",
    "Our AI-powered product is changing how people buy {makes}.",
    "{name} combines machine learning and plain good service to deliver {makes}.",
)
BENEFITS = (
    "Thirty days of holiday, and we notice if you do not take them", "A budget for books, courses and one conference",
    "Health, dental and vision cover from the first day", "Pension contributions that we match",
    "Equity: everyone gets stock options", "Sixteen weeks of paid parental leave", "A bicycle, or help with a railcard",
    "A good laptop of your choice", "Paid sick leave without questions", "Lunch on Wednesdays",
    "A quiet room that is really quiet", "Four weeks of sabbatical after five years", "Life and disability insurance",
    "A monthly allowance for sport", "Flexible hours around a few fixed meetings", "Two volunteering days a year",
    "Help with the cost of childcare", "A yearly trip of the whole company", "Free eye tests and glasses",
    "A half day before every public holiday", "Commuter benefits", "Room for your dog, if it gets along with ours",
)  # fmt: skip
BONUS = "A yearly bonus that depends on how the company does"
PROCESS = (
    "The process takes about three weeks: a call, a conversation with the team, a piece of work, and an offer or a no.",
    "Expect a first call of thirty minutes, two longer conversations and an answer within a week of the last.",
    "We send you the questions beforehand; nobody thinks well when surprised.",
    "We pay for the time that you spend on our exercise.",
    "You will meet the people you would work with, not a panel of strangers.",
)
CLOSING = (
    "{name} is an equal opportunity employer. We welcome people of every background and make adjustments on request.",
    "We decide by what you can do. If you need an adjustment for the interview, tell us and we will arrange it.",
    "{name} does not discriminate on the basis of race, religion, gender, age, disability or any such ground.",
    "If you do not meet every point above, apply anyway: the list is a direction, not a filter.",
    "Recruitment agencies: please do not send us unsolicited profiles.",
)
AI_CLOSING = (
    "Parts of our recruitment are supported by artificial intelligence, for instance when applications are sorted. "
    "The decision is always taken by people.",
    "Please note that AI tools may help us screen applications; a person makes every decision.",
    "Our recruiters use AI note-taking during interviews. Tell us if you would rather not be recorded.",
)
PAY_AFTER = (
    "Where in the range an offer lies depends on experience and on the interviews.",
    "We look at the ranges once a year.", "Everyone at the same level is paid by the same table.",
)  # fmt: skip
PRIVACY = (
    "By applying you agree that {name} keeps your details for twelve months, after which they are deleted.",
    "How we treat personal data of applicants is described in our privacy notice for candidates.",
)
HEADINGS = (
    ("About us", "About the role", "What you will do", "What you bring", "Nice to have", "What we offer",
     "How we hire"),
    ("Who we are", "The job", "Responsibilities", "Requirements", "Bonus points", "Benefits", "Our process"),
    ("About {name}", "The role", "Your responsibilities", "Your profile", "Good to have", "Perks and benefits",
     "Hiring process"),
    ("ABOUT THE COMPANY", "ABOUT THE ROLE", "WHAT YOU'LL DO", "WHAT WE LOOK FOR", "NICE TO HAVE", "BENEFITS",
     "INTERVIEWS"),
)  # fmt: skip


def employer_name(number: int, seed: int) -> str:
    """The name of employer `number` of a market; other numbers below 50,000 have other names.

    >>> employer_name(0, 1) != employer_name(1, 1), employer_name(7, 1) == employer_name(7, 1)
    (True, True)
    """
    total = len(FIRST) * len(SECOND) * len(LAST)
    spot = (number * 18_493 + seed * 7_919) % total  # 18,493 shares no factor with the total: a permutation
    first, rest = spot % len(FIRST), spot // len(FIRST)
    second, last = rest % len(SECOND), rest // len(SECOND)
    return FIRST[first] + SECOND[second] + LAST[last]
