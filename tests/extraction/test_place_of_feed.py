"""Places that the feed gives as structure, one example a line: the words of the posting, the feed's, and the places.

Places are written as in `place_examples`.
"""

import pytest
from place_examples import lines, places, posting

from goingrate.extraction.place import find_places
from goingrate.records.facts import Found, Place
from goingrate.records.posting import GivenAddress, GivenPay, Posting


def of_feed(
    location: str | None, *addresses: tuple[str | None, str | None, str | None], notes: str = "", text: str = ""
) -> Posting:
    """A posting with addresses of country, region and city, and a salary for each note, joined by `; `."""
    return Posting(
        "test",
        "acme",
        "1",
        "Engineer",
        text,
        location=location,
        given_pay=tuple(
            GivenPay(f"tiers[{n}]", "Salary", 1, 2, note=note) for n, note in enumerate(notes.split("; ")) if note
        ),
        addresses=tuple(GivenAddress(f"address[{n}]", *words) for n, words in enumerate(addresses)),
    )


ADDRESSED = """
Remote | United States => US
Remote | USA => US
Remote | CA => CA
Remote | Georgia => GE
Remote | UK => GB
Hybrid | Argentina => AR
HQ | Germany => DE
N/A | Canada Offices => CA
N/A | US-NYC => US
N/A | Remote-Portugal (PEO) => PT
N/A | US-PERM =>
N/A | Main Street =>
Remote | European Union =>
Remote | Anywhere =>
Remote | LATAM =>
Remote | Remote =>
NAMER | United States => North America | US
North America - Remote | Canada => North America
EMEA | Germany => EMEA
Remote (Europe) | Germany => Europe
LATAM | Argentina => Latin America
APAC | Singapore => APAC
Anywhere | United States => worldwide
Remote - Global | United States => worldwide
NAMER; EMEA | United States => North America | EMEA
DACH | Germany => DACH | DE
Remote (UTC+8, 3 hours either way) | Singapore =>
CET +/- 2 | Slovenia =>
Berlin | United States => DE:Berlin
Canada | United States => CA
"""


@pytest.mark.parametrize(("said", "expected"), lines(ADDRESSED))
def test_country_of_the_address_counts_where_words_name_none(said: str, expected: str) -> None:
    field, _, country = said.rpartition(" | ")
    assert places(of_feed(field, (country, None, None))) == expected


def test_a_place_of_the_feed_carries_its_path_and_rule() -> None:
    reading = find_places(of_feed("Remote", ("Canada", "Ontario", "Toronto"), ("United States", None, None)))
    assert isinstance(reading, Found)
    assert reading.value == (Place(country="CA"),)
    assert reading.evidence[0] == ("address[0].addressCountry", None, None, "country of the structured address")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You can work from anywhere.", ""),
        ("We hire from almost anywhere.", ""),
        ("We welcome applicants from any country.", ""),
        ("The role is remote: based anywhere in the US.", "US"),
        ("You can live anywhere within the country.", "US"),
        ("Our customers sit anywhere in the world.", "US"),
        ("Candidates must be based in Canada.", "CA"),
        ("This role is open to LATAM-based candidates.", "Latin America"),
    ],
)
def test_words_of_the_text_come_before_the_address(text: str, expected: str) -> None:
    assert places(of_feed("Remote", ("United States", None, None), text=text)) == expected


NOTED = """
Remote | United States => US
Remote | US Tier 1; US Tier 2 => US
Remote | US: Senior; Canada: Senior => US | CA
Remote | Ireland & Spain => IE | ES
Remote | Senior - Poland => PL
Remote | San Francisco; Denver & Boston => US
Remote | London, UK => GB
Remote | Sr. Engineer =>
Remote | Senior AE; Zone 1; IC4; Base pay =>
NAMER | USA; Canada; UK => North America | US | CA
EMEA | Poland; USA => EMEA | PL
Anywhere | Germany => worldwide | DE
Berlin | United States => DE:Berlin
"""


@pytest.mark.parametrize(("said", "expected"), lines(NOTED))
def test_countries_of_the_pay_tiers_count_where_words_name_none(said: str, expected: str) -> None:
    field, _, notes = said.partition(" | ")
    assert places(of_feed(field, notes=notes)) == expected


def test_a_tier_comes_before_the_address_and_a_tier_of_an_area_forbids_it() -> None:
    reading = find_places(of_feed("Remote", ("United States", None, None), notes="Mid; Canada"))
    assert isinstance(reading, Found)
    assert reading.value == (Place(country="CA"),)
    assert reading.evidence[0] == ("tiers[1]", None, None, "country of the pay tier")
    assert places(of_feed("Remote", ("United States", None, None), notes="Europe: Senior")) == ""
    assert places(of_feed("Remote", ("United States", None, None), notes="Senior; Staff")) == "US"


NAMESAKES = """
Waterloo | Canada | Ontario | Waterloo => CA-ON
Waterloo | United States | IA | Waterloo => US-IA
New York; San Francisco; Waterloo | Canada | Ontario | Waterloo => CA-ON
Arlington | United States | Virginia | Arlington => US-VA
Arlington | USA | VA | => US-VA
Arlington | USA | Virginia | Reston => US-VA
Arlington | United States | | => US-TX
Cambridge | United States | | => US-MA
Cambridge | UK | England | Cambridge => GB-ENG
Cambridge | Germany | | => GB-ENG
Springfield | United States | Illinois | => US-IL
Portland | USA | ME | Portland => US-ME
Portland | USA | OR | => US-OR
Paris | United States | Texas | Austin =>
London | Canada | Ontario | Toronto => GB-ENG
London | Canada | Ontario | London => CA-ON
Dublin | United States | California | San Francisco =>
Dublin | United States | California | Dublin => US-CA
Manchester | USA | NH | Manchester => US-NH
"""


@pytest.mark.parametrize(("said", "expected"), lines(NAMESAKES))
def test_the_address_tells_namesakes_apart(said: str, expected: str) -> None:
    field, country, region, city = (words.strip() or None for words in f"{said} ".split("|"))
    reading = find_places(of_feed(field, (country, region, city)))
    assert isinstance(reading, Found)
    assert (reading.value[-1].region or "") == expected


def test_an_address_does_not_turn_a_state_into_its_city_or_a_city_into_its_country() -> None:
    assert places(of_feed("Singapore", ("Singapore", None, None))) == places(posting("Singapore"))
    assert places(of_feed("Hong Kong", ("Hong Kong", "Victoria", "Victoria"))) == places(posting("Hong Kong"))
    assert places(of_feed("Texas; New York", ("USA", "NY", "New York"))) == places(posting("Texas; New York"))
