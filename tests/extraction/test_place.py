"""Places read from fields, titles, headers and sentences, one example a line: the words and the places they name.

Places are written as `DE:Berlin` (city), `US-CA` (region), `DE` (country) and `Europe` (area), joined by ` | `.
"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from place_examples import lines, places, posting, shown
from place_feeds import FEED_LIMITS, FEEDS, HEADS, TEXTS

from goingrate.extraction.gazetteer import gazetteer
from goingrate.extraction.place import find_places, near_places, parse_place
from goingrate.records.facts import Found, Silence

ONE_CITY = """
San Francisco => US:San Francisco
San Francisco, CA => US:San Francisco
San Francisco, California => US:San Francisco
San Francisco, California, United States => US:San Francisco
San Francisco CA => US:San Francisco
SF => US:San Francisco
SF HQ => US:San Francisco
San Francisco Bay Area => US:San Francisco
San Francisco Bay Area, California => US:San Francisco
Bay Area => US:San Francisco
US - Bay Area => US:San Francisco
Silicon Valley => US:San Francisco
Greater London => GB:London
London => GB:London
London, UK => GB:London
London, England => GB:London
London, England, United Kingdom => GB:London
London (Hybrid) => GB:London
London - Hybrid => GB:London
London - On-site => GB:London
London or Remote => GB:London
London, UK or Remote => GB:London
London | Remote => GB:London
London, Ontario => CA:London
London, ON => CA:London
Cambridge => GB:Cambridge
Cambridge, MA => US:Cambridge
Cambridge MA => US:Cambridge
Cambridge, Massachusetts => US:Cambridge
Cambridge, UK => GB:Cambridge
Cambridge, Ontario, Canada => CA:Cambridge
Paris => FR:Paris
Paris office => FR:Paris
Paris, France => FR:Paris
Paris, Texas => US:Paris
Paris, TX => US:Paris
Berlin => DE:Berlin
Berlin, Germany => DE:Berlin
Berlin, DE => DE:Berlin
Berlin (Germany) => DE:Berlin
Germany, Berlin => DE:Berlin
Germany - Berlin => DE:Berlin
Germany: Berlin => DE:Berlin
Ireland (Dublin) => IE:Dublin
Dublin => IE:Dublin
Dublin, CA => US:Dublin
Dublin, OH => US:Dublin
Dublin / Ireland => IE:Dublin
NYC => US:New York
NYC HQ => US:New York
NYC Headquarters => US:New York
NY => US:New York
New York => US:New York
New York, NY => US:New York
New York, New York => US:New York
New York City => US:New York
New York City, NY => US:New York
New York City (On-site) => US:New York
USA - New York NY => US:New York
Manhattan => US:New York
Brooklyn => US:Brooklyn
Brooklyn, NY => US:Brooklyn
Hybrid - Austin => US:Austin
Austin => US:Austin
Austin, TX (Hybrid) => US:Austin
Onsite: Austin, Texas => US:Austin
HQ: Denver => US:Denver
*HQ - Denver, CO => US:Denver
Denver (HQ) => US:Denver
Munich => DE:Munich
München => DE:Munich
Muenchen => DE:Munich
Munich Office => DE:Munich
Köln => DE:Cologne
Cologne - remote => DE:Cologne
Wien => AT:Vienna
Vienna => AT:Vienna
Vienna, VA => US:Vienna
Zürich => CH:Zurich
Zurich, Switzerland => CH:Zurich
Zuerich => CH:Zurich
Genève => CH:Geneva
Bangalore => IN:Bengaluru
Bengaluru, Karnataka => IN:Bengaluru
Bangalore, IN => IN:Bengaluru
India - Bengaluru => IN:Bengaluru
India-Bangalore => IN:Bengaluru
Hybrid - Bangalore, India => IN:Bengaluru
Gurgaon, India => IN:Gurugram
Bombay => IN:Mumbai
New Delhi => IN:Delhi
Washington, D.C. => US:Washington
Washington, DC => US:Washington
Washington DC => US:Washington
DC => US:Washington
LA => US:Los Angeles
Los Angeles => US:Los Angeles
Los Angeles, CA => US:Los Angeles
Hannover => DE:Hanover
Nürnberg => DE:Nuremberg
Düsseldorf => DE:Düsseldorf
Frankfurt => DE:Frankfurt
Frankfurt am Main => DE:Frankfurt
Milano => IT:Milan
Roma => IT:Rome
Lisboa => PT:Lisbon
Lisbon, Portugal => PT:Lisbon
Praha => CZ:Prague
Warszawa => PL:Warsaw
Kraków => PL:Kraków
Krakow, Poland => PL:Kraków
Łódź => PL:Lodz
Den Haag => NL:The Hague
The Hague - hybrid => NL:The Hague
Amsterdam, The Netherlands => NL:Amsterdam
Amsterdam, NL => NL:Amsterdam
Antwerpen => BE:Antwerp
Brussels => BE:Brussels
København => DK:Copenhagen
Göteborg => SE:Gothenburg
Tel Aviv => IL:Tel Aviv
Tel Aviv-Yafo, Israel => IL:Tel Aviv
São Paulo => BR:São Paulo
Sao Paulo, Brazil => BR:São Paulo
Bogota => CO:Bogotá
CDMX => MX:Mexico City
Mexico City => MX:Mexico City
Mexico, Guadalajara => MX:Guadalajara
Montréal => CA:Montreal
Montreal, QC => CA:Montreal
Toronto => CA:Toronto
Toronto, CA => CA:Toronto
Toronto, ON, Canada => CA:Toronto
Vancouver => CA:Vancouver
Vancouver, BC => CA:Vancouver
Vancouver, WA => US:Vancouver
Vancouver, Washington => US:Vancouver
Sydney, NSW => AU:Sydney
Sydney, Australia => AU:Sydney
Perth, WA, Australia => AU:Perth
Singapore => SG:Singapore
Hong Kong => HK:Hong Kong
Seoul, South Korea => KR:Seoul
Seoul, Korea => KR:Seoul
China-Shanghai => CN:Shanghai
Taipei, Taiwan => TW:Taipei
HCMC, Vietnam => VN:Ho Chi Minh City
Dubai, UAE => AE:Dubai
Malaysia - Kuala Lumpur => MY:Kuala Lumpur
South Africa - Johannesburg => ZA:Johannesburg
Kyiv, Ukraine => UA:Kyiv
St. Louis, MO => US:St. Louis
Saint Louis => US:St. Louis
St. Petersburg, FL => US:St. Petersburg
St. Petersburg => RU:Saint Petersburg
Portland => US:Portland
Portland, OR => US:Portland
Portland OR => US:Portland
Portland, ME => US:Portland
Portland, Maine => US:Portland
Indianapolis, IN => US:Indianapolis
Bloomington, IN => US:Bloomington
Wilmington, DE => US:Wilmington
Tulsa, OK => US:Tulsa
Columbia, SC => US:Columbia
Richfield, OH => US:Richfield
Acmeville, TX => US:Acmeville
New Albany, Ohio => US:New Albany
Weaver HQ (Lehi, UT) => US:Lehi
USA - Lehi UT => US:Lehi
Valencia => ES:Valencia
Valencia, CA => US:Valencia
Barcelona => ES:Barcelona
San Jose => US:San Jose
San Jose, Costa Rica => CR:San José
Santa Clara Office => US:Santa Clara
Naples, FL => US:Naples
Naples => IT:Naples
Birmingham => GB:Birmingham
Birmingham, AL => US:Birmingham
Reading => GB:Reading
Sandy, UT => US:Sandy
Reading, UK => GB:Reading
Reading, PA => US:Reading
Mobile, AL => US:Mobile
Mobile, Alabama => US:Mobile
Nice => FR:Nice
Nice, France => FR:Nice
Bath, UK => GB:Bath
Split, Croatia => HR:Split
Male, Maldives => MV:Male
Tampa Bay => US:Tampa
Greater Seattle Area => US:Seattle
Downtown Chicago => US:Chicago
Research Triangle Park, NC => US:Raleigh
DFW => US:Dallas
Newcastle => GB:Newcastle upon Tyne
Georgia, Tbilisi => GE:Tbilisi
Tbilisi, Georgia => GE:Tbilisi
Atlanta, Georgia => US:Atlanta
Chicago (Loop), IL => US:Chicago
San Francisco (SOMA), CA => US:San Francisco
Sophia Antipolis, France => FR:Sophia Antipolis
"""

ONE_COUNTRY_REGION_OR_AREA = """
US (not NY) => US
Remote US - not NY => US
Remote (US, not NY or CA) => US
US => US
U.S. => US
USA => US
United States => US
United States of America => US
US-Remote => US
US - Remote => US
US Remote => US
Remote - US => US
Remote-US => US
Remote (US) => US
Remote, US => US
Remote/US => US
Remote USA => US
Remote in US => US
Remote (U.S. only) => US
Remote OK (US only) => US
USA (Everywhere) => US
Anywhere in the United States => US
United States | Remote => US
UK => GB
UK - Remote => GB
United Kingdom (Remote) => GB
Great Britain => GB
England => GB-ENG
Scotland => GB-SCT
Remote UK => GB
Germany => DE
Deutschland => DE
Germany (Remote) => DE
Remote - Germany => DE
DE => DE
Remote - DE => DE
CAN - Remote => CA
Remote (Aus) => AU
Canada => CA
Ireland => IE
India => IN
Onsite - India => IN
India-Karnataka => IN-KA
Korea => KR
Holland => NL
The Netherlands => NL
Czech Republic => CZ
UAE => AE
KSA => SA
Brasil => BR
Türkiye => TR
Luxembourg => LU
Mexico => MX
California => US-CA
Remote - California => US-CA
CA => US-CA
Remote - CA => US-CA
US-CA => US-CA
Texas => US-TX
East Texas => US-TX
Remote-Virginia => US-VA
Washington State => US-WA
Remote-Washington => US-WA
Georgia => US-GA
Maryland => US-MD
Utah Office => US-UT
Volusia County, FL => US-FL
Ontario => CA-ON
Ontario, Canada => CA-ON
Quebec => CA-QC
Bavaria => DE-BY
Bayern, Deutschland => DE-BY
New South Wales => AU-NSW
Europe => Europe
Remote (Europe) => Europe
Europe - Anywhere => Europe
Anywhere in Europe => Europe
EU => European Union
Remote (EU) => European Union
EMEA => EMEA
Remote in EMEA => EMEA
LATAM => Latin America
Latin America - Remote => Latin America
APAC => APAC
North America => North America
NAMER => North America
Americas => Americas
DACH => DACH
Nordics => Nordics
Worldwide => worldwide
Remote - Global => worldwide
Anywhere => worldwide
West Coast (Remote) => US:West Coast
West Coast USA => US:West Coast
"""

SEVERAL = """
Zug oder Remote (CH) => CH:Zug | CH
San Francisco, CA; New York => US:San Francisco | US:New York
San Francisco, CA; New York, NY; Toronto => US:San Francisco | US:New York | CA:Toronto
Berlin / Remote (EU) => DE:Berlin | European Union
Berlin or Munich => DE:Berlin | DE:Munich
Berlin, Munich or Hamburg => DE:Berlin | DE:Munich | DE:Hamburg
SF / NY => US:San Francisco | US:New York
SF or NYC => US:San Francisco | US:New York
NY, SF, London & Munich => US:New York | US:San Francisco | GB:London | DE:Munich
SF, SEA, NY, Remote-US => US:San Francisco | US:Seattle | US:New York | US
CHI, ATL, SEA => US:Chicago | US:Atlanta | US:Seattle
CHI and DUB => US:Chicago | IE:Dublin
Our CHI papers =>
Denver, US-Remote => US:Denver | US
Denver, US-Remote, Canada-Remote => US:Denver | US | CA
Denver-Acme, US-Remote => US:Denver | US
Berlin, Germany - Remote => DE:Berlin
US Remote, Toronto => US | CA:Toronto
Remote US, Austin => US | US:Austin
Remote (US or Canada) => US | CA
Remote (US, CA) => US | CA
Remote (US, CA, MX) => US | CA | MX
US, UK, DE => US | GB | DE
Remote (United States | Canada) => US | CA
UK & Europe - Remote => GB | Europe
EU & US => European Union | US
Remote-India/Pakistan => IN | PK
Paris; London => FR:Paris | GB:London
Palo Alto or San Francisco => US:Palo Alto | US:San Francisco
San Francisco or Palo Alto, CA => US:San Francisco | US:Palo Alto
Portland or Seattle => US:Portland | US:Seattle
London, UK, Berlin, Germany => GB:London | DE:Berlin
Multiple US locations (OH, ME, TX, VT, CA, UT) => US | US-OH | US-ME | US-TX | US-VT | US-CA | US-UT
Montana; Wyoming; Washington => US-MT | US-WY | US-WA
California; Texas; New York => US-CA | US-TX | US-NY
Armenia; Georgia; Kazakhstan => AM | GE | KZ
Atlanta; Birmingham; Nashville => US:Atlanta | US:Birmingham | US:Nashville
Cambridge; Boston => US:Cambridge | US:Boston
Boston/Cambridge, MA => US:Boston | US:Cambridge
Cambridge; London => GB:Cambridge | GB:London
Dublin; San Francisco => IE:Dublin | US:San Francisco
Cambridge; United States => US:Cambridge
San Francisco; Toronto; United States => US:San Francisco | CA:Toronto
Remote; United States => US
London; London, UK => GB:London
London, UK; United Kingdom => GB:London
New York, San Francisco, or Seattle (Hybrid) => US:New York | US:San Francisco | US:Seattle
San Diego, CA (Hybrid) OR Remote-Global => US:San Diego | worldwide
Reno NV, Washington DC (Reston VA), Toledo OH => US:Reno | US:Washington | US:Reston | US:Toledo
Redwood City or New York City => US:Redwood City | US:New York
EMEA; LATAM; APAC => EMEA | Latin America | APAC
El Segundo (LA Area) => US:El Segundo | US:Los Angeles
Vancouver, BC; Portland, OR => CA:Vancouver | US:Portland
Auckland / Wellington, New Zealand => NZ:Auckland | NZ:Wellington
Warsaw, Poland or Remote (Poland, Romania) => PL:Warsaw | PL | RO
"""

NO_PLACE = """
Remote
remote
Hybrid
HQ
Home
Data
Sales
Office
On-site
In office
Fully remote
Home office
Remote Opening
Remote (UK time zones)
Full-time
Field Sales
Flexible
CET +/- 3
Remote (not in Germany)
Remote (+/- 3 hours from Berlin)
"""

TITLES = """
Account Executive (Germany) => DE
Account Executive - Australia & New Zealand => AU | NZ
Sales Engineer, London => GB:London
Data Engineer (Berlin or Remote) => DE:Berlin
Engineering Manager (Remote, US) => US
Mobile Engineer =>
Data Scientist, Reading Comprehension =>
AI/ML Engineer (IT) =>
"""

HEADERS = """
Acme | Senior ML Engineer | Berlin or REMOTE (EU) | Full-time | €80k-100k => DE:Berlin | European Union
Acme (YC W99) | Data Engineer | NYC | acme.example => US:New York
Acme | Milwaukee | Full-time | REMOTE OK (U.S. only) => US:Milwaukee | US
Acme | Multiple roles | REMOTE (US, Canada) | https://acme.example/jobs/paris => US | CA
Acme - San Francisco, CA - Full-time => US:San Francisco
San Francisco, CA - Full-time - Acme => US:San Francisco
San Francisco and REMOTE | Acme => US:San Francisco
Acme, Zurich | Scala Developer | ONSITE => CH:Zurich
Acme (London, UK) | Go Engineer => GB:London
Acme Labs - Senior Engineer in Boulder, CO - acme.example => US:Boulder
Paris Analytics | Engineer | Madrid, Spain => ES:Madrid
Acme | Mobile Engineer | Lisbon (hybrid) => PT:Lisbon
Acme | Head of Data | Remote (Worldwide) => worldwide
Acme | AI/ML, IT, QA | REMOTE =>
Acme | Engineer | Remote (UK time zones) =>
Acme | Elixir/Phoenix Developer | Ghent, Belgium => BE:Ghent
Acme | ONSITE in Tel Aviv | Full-time => IL:Tel Aviv
Acme | Boise or Salt Lake City | Onsite => US:Boise | US:Salt Lake City
Acme | Remote (Europe/UK/US East Coast) => Europe | GB | US:East Coast
Acme | San Diego (Carlsbad) | On Site => US:San Diego | US:Carlsbad
Acme, San Francisco / Vancouver | ONSITE => US:San Francisco | CA:Vancouver
Acme | Software Engineer | SF, Berlin (Remote) | US citizens only => US:San Francisco | DE:Berlin
Acme | Downtown Cleveland OH | Python Engineer => US:Cleveland
Acme | Utrecht/Amsterdam, NL | Engineering => NL:Utrecht | NL:Amsterdam
Acme is hiring engineers in Stockholm, Sweden => SE:Stockholm
Hi all\\nWe're looking for a Rust engineer in Oslo, great team => NO:Oslo
Acme is growing\\nLooking for NY-based engineers => US:New York
Acme is growing\\nWe serve banks in Paris and Tokyo =>
Acme | Engineer | Remote\\nLocation: Warsaw, Poland => PL:Warsaw
"""

SENTENCES = """
Bakers must be based in the US. => US
Candidates must be located in the United States. => US
You must reside in California. => US-CA
Applicants should be living in Germany or Austria. => DE | AT
This role is based in our London office. => GB:London
The position is based in Sacramento. => US:Sacramento
This role is remote within Canada. => CA
The bakery job is onsite in either Portland, OR, or Salt Lake City, UT, with lunch. => US:Portland | US:Salt Lake City
Work from our offices in Dublin, Warsaw and Tokyo. => IE:Dublin | PL:Warsaw | JP:Tokyo
Location: Berlin => DE:Berlin
Location: Austin, TX (Hybrid) OR Remote => US:Austin
Locations: Madrid, Lisbon => ES:Madrid | PT:Lisbon
Location Requirement\\n\\nBoise, ID or Sacramento, CA (Hybrid) => US:Boise | US:Sacramento
**Location:** Toronto, Canada => CA:Toronto
- Work location: Paris => FR:Paris
Hybrid in Amsterdam, three days a week => NL:Amsterdam
We prefer applicants based in Iceland or Norway. => IS | NO
We have offices in Paris, Berlin and Tokyo. =>
Our customers in Germany and France love us. =>
Trusted by banks in London and New York. =>
Founded in Boston by MIT graduates. =>
You must have expertise in Python. =>
You must be authorized to work for any employer. =>
You have experience working in Germany and France. =>
You can work from Lisbon. => PT:Lisbon
Work from our Ghent office twice a week. => BE:Ghent
We reserve the right of location: none. =>
This role is open to applicants in Kenya and Ghana. => KE | GH
The position is open for applicants based in Peru or Chile. => PE | CL
We are open only to LATAM-based applicants. => Latin America
This job is available for EMEA based candidates only. => EMEA
CANDIDATES MUST BE BASED ANYWHERE WITHIN APAC. => APAC
The job can be based remotely anywhere in Canada. => CA
Some roles are hired for hybrid work in Oslo and Porto. =>
A few of our teams are onsite in Prague. =>
Most engineers work from our Zurich office. =>
If you are based in Vienna, you may use our desks there. =>
Candidates residing in California will be told how we use their data. =>
Candidates based in Norway only. => NO
Applicants located in Chicago offices will be asked to come in twice a week. =>
Our people are remote in Denmark. =>
Location: Remote, with travel to Madrid =>
Location: Our clients are spread across Italy =>
Locations: Lyon, France; Oslo, Norway; Ghent, Belgium => FR:Lyon | NO:Oslo | BE:Ghent
Location: Lyon. Our investors sit in Geneva => FR:Lyon
"""

KNOWN_LIMITS = """
SeattleHQ => US:Seattle
Columbia, Medellín => CO:Medellín
Brooklyn, NYC => US:Brooklyn
Springfield => US:Springfield, MO or IL
Victoria => CA:Victoria
Sales Office Orange County => US:Irvine
"""


@pytest.mark.parametrize(("field", "expected"), lines(ONE_CITY + ONE_COUNTRY_REGION_OR_AREA + SEVERAL) + lines(FEEDS))
def test_location_field(field: str, expected: str) -> None:
    assert places(posting(field)) == expected


@pytest.mark.parametrize("field", NO_PLACE.strip().splitlines())
def test_field_without_place(field: str) -> None:
    assert find_places(posting(field)) is Silence.NOT_STATED


@pytest.mark.parametrize(("title", "expected"), lines(TITLES))
def test_title_tells_where_the_field_does_not(title: str, expected: str) -> None:
    assert places(posting("Remote", title)) == expected


@pytest.mark.parametrize(("text", "expected"), lines(HEADERS) + lines(HEADS))
def test_header_of_a_post_without_fields(text: str, expected: str) -> None:
    assert places(posting(None, None, text)) == expected


@pytest.mark.parametrize(("text", "expected"), lines(SENTENCES) + lines(TEXTS))
def test_sentence_that_says_where_the_job_is(text: str, expected: str) -> None:
    assert places(posting("Remote", "Engineer", f"About us\nAcme builds robots.\n{text}\nApply today.")) == expected


@pytest.mark.parametrize(("field", "expected"), lines(KNOWN_LIMITS) + lines(FEED_LIMITS))
@pytest.mark.xfail(strict=True, reason="known limit")
def test_known_limits(field: str, expected: str) -> None:
    assert places(posting(field)) == expected


def test_text_adds_only_what_the_field_does_not_cover() -> None:
    text = "You must be based in Germany.\nThis role is based in Munich or Vienna."
    assert places(posting("Munich, Germany", "Engineer", text)) == "DE:Munich | AT:Vienna"


BESIDE_A_FIELD = """
Germany | This role is based in Munich. => DE | DE:Munich
Germany | Hybrid in Munich, two days a week. => DE | DE:Munich
Germany | Hybrid in Vienna, two days a week. => DE
Munich | This role is based in Munich or Vienna. => DE:Munich | AT:Vienna
Munich | This job is onsite in either Munich or Vienna. => DE:Munich | AT:Vienna
Munich | All our positions are onsite in Munich or Rome. => DE:Munich | IT:Rome
Munich | Some positions are onsite in Rome. => DE:Munich
Munich | We are open to candidates in Austria. => DE:Munich | AT
Munich | Now and then, work from our offices in Rome and Paris. => DE:Munich
Munich | Work from our Rome office. => DE:Munich
Munich | As an apprentice you have to work from our Rome office. => DE:Munich | IT:Rome
Munich | You will work remotely from Lisbon or Porto now and then. => DE:Munich
Munich | This is a baking role working in one of our offices (Munich, Rome). => DE:Munich | IT:Rome
United States | Fully remote (option to work from Reno, NV). => US
United States | Candidates based in Denver will come to the office. => US
North America | This is remote in Canada. => North America | CA
Europe | It is remote in Japan. => Europe
"""


@pytest.mark.parametrize(("said", "expected"), lines(BESIDE_A_FIELD))
def test_text_narrows_the_field_or_adds_what_it_says_of_this_job(said: str, expected: str) -> None:
    field, _, text = said.partition(" | ")
    assert places(posting(field, "Engineer", f"About us\nAcme builds robots.\n{text}\nApply today.")) == expected


@pytest.mark.parametrize("line", ["This role is based in Oslo.", "Location: Oslo", "Open to Norway-based candidates."])
def test_boilerplate_places_no_job(line: str) -> None:
    text = f"Acme builds robots.\n{line}\nApply today."
    start = text.index(line)
    assert isinstance(find_places(posting("Remote", "Engineer", text)), Found)
    assert find_places(posting("Remote", "Engineer", text), ((start, start + len(line)),)) is Silence.NOT_STATED


def test_a_permit_to_work_tells_where_only_if_nothing_else_does() -> None:
    text = "Bakers must be authorized to work in Canada or Norway."
    assert places(posting("Remote", "Engineer", text)) == "CA | NO"
    assert places(posting("New York", "Engineer", text)) == "US:New York"


def test_a_name_in_the_text_means_the_place_of_the_field() -> None:
    assert places(posting("Valencia, CA", "Scientist", "Location: Valencia")) == "US:Valencia"


def test_title_adds_to_a_field_that_it_shares() -> None:
    assert places(posting("Australia", "Sales (Australia & New Zealand)")) == "AU | NZ"
    assert places(posting("Berlin", "Sales Manager - France")) == "DE:Berlin"


def test_regions_and_cities_carry_their_iso_codes() -> None:
    reading = find_places(posting("San Francisco Bay Area; California; Toronto; Munich"))
    assert isinstance(reading, Found)
    assert [place.region for place in reading.value] == ["US-CA", "US-CA", "CA-ON", "DE-BY"]
    assert [place.city for place in reading.value] == ["San Francisco", None, "Toronto", "Munich"]


SPANS = """
Remote - San Francisco, CA => San Francisco, CA
Ireland (Dublin) => Ireland (Dublin
*HQ - Denver, CO => Denver, CO
Washington, D.C. => Washington, D.C.
Berlin / Remote (EU) => Berlin | EU
Hybrid - Austin => Austin
"""


@pytest.mark.parametrize(("field", "expected"), lines(SPANS))
def test_spans_slice_to_what_a_person_would_underline(field: str, expected: str) -> None:
    reading = find_places(posting(field))
    assert isinstance(reading, Found)
    assert " | ".join(field[e.start : e.end] for e in reading.evidence) == expected


WORDS = """
US => US
usa => US
U.S. => US
US-CA => US-CA
us-ny => US-NY
California => US-CA
CA => CA
DE => DE
IN => IN
GB => GB
NY => US:New York
Berlin => DE:Berlin
berlin => DE:Berlin
San Francisco => US:San Francisco
San Francisco, CA => US:San Francisco
SF Bay Area => US:San Francisco
NYC => US:New York
Ireland => IE
US Tier 1 => US
Tier 2 - Canada => CA
Zone A (New York City) => US:New York
UK only => GB
Europe => Europe
EMEA => EMEA
Remote (US) => US
remote =>
hybrid =>
Tier 1 =>
LATAM => Latin America
LATAM: Senior => Latin America
Staff - EMEA => EMEA
EU Tier 2 => European Union
Sr. Engineer (level 4) - Canada => CA
Senior AE =>
nowhere at all =>
Berlin or Munich =>
"""


@pytest.mark.parametrize(("words", "expected"), lines(WORDS))
def test_parse_place(words: str, expected: str) -> None:
    place = parse_place(words)
    assert (shown(place) if place else "") == expected


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("Berlni", "Berlin"),
        ("Munchn", "Munich"),
        ("Califrnia", "US-CA"),
        ("Germny", "Germany"),
        ("San Fransisko", "San Francisco"),
    ],
)
def test_near_places(words: str, near: str) -> None:
    assert near in near_places(words)
    assert len(near_places(words)) <= 5


def test_near_places_of_nothing_is_nothing() -> None:
    assert near_places("") == ()
    assert near_places("zzzzzzzzzzzz") == ()


NAMES = [
    "Berlin",
    "Paris",
    "Austin, TX",
    "US",
    "Remote",
    "Hybrid",
    "Europe",
    "Toronto, Canada",
    "Ireland (Dublin)",
    "HQ",
]
SEPARATORS = ["; ", " / ", " or ", " | ", ", ", " - "]
fields = st.lists(st.sampled_from(NAMES), min_size=1, max_size=6).flatmap(
    lambda names: st.sampled_from(SEPARATORS).map(lambda separator: separator.join(names))
)


@given(fields)
def test_evidence_lies_in_order_inside_the_field_and_no_place_comes_twice(field: str) -> None:
    reading = find_places(posting(field))
    if isinstance(reading, Found):
        starts = [evidence.start for evidence in reading.evidence]
        assert starts == sorted(starts)
        assert len(reading.evidence) == len(reading.value) == len(set(reading.value))
        assert all(field[e.start : e.end].strip() and e.part == "location" for e in reading.evidence)


@given(fields, st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_of_a_field_changes_nothing(field: str, change: object) -> None:
    assert places(posting(change(field))) == places(posting(field))  # type: ignore[operator]


@given(fields, st.sampled_from(["  ", "\t", "\u00a0", " \u2009"]))
def test_kind_of_space_changes_nothing(field: str, space: str) -> None:
    assert places(posting(f"{space}{field.replace(' ', space)}{space}")) == places(posting(field))


SAID = [said for said, _ in lines(SENTENCES) + lines(TEXTS)]


@given(st.sampled_from(SAID), st.sampled_from(["\n", "  ", "\n\n\t"]), st.sampled_from(["\n", " \n", "\r\n\n"]))
def test_white_space_around_a_line_and_saying_it_twice_change_nothing(said: str, before: str, after: str) -> None:
    once = places(posting("Remote", "Engineer", f"About us\n{said}\nApply today."))
    assert places(posting("Remote", "Engineer", f"About us\n{before}{said}{after}Apply today.")) == once
    assert places(posting("Remote", "Engineer", f"About us\n{said}\n{said}\nApply today.")) == once


@given(st.sampled_from(SAID))
def test_spans_in_a_text_slice_to_the_names(said: str) -> None:
    text = f"About us\n{said}\nApply today."
    reading = find_places(posting("Remote", "Engineer", text))
    if isinstance(reading, Found):
        for evidence in reading.evidence:
            underlined = text[evidence.start : evidence.end]
            assert underlined == underlined.strip()
            assert underlined in said


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_text_is_read_without_error_and_spans_fit(location: str, text: str) -> None:
    for given_posting in (posting(location, "Engineer", text), posting(None, None, text)):
        reading = find_places(given_posting)
        if isinstance(reading, Found):
            parts = {"location": location, "title": "Engineer", "text": text}
            assert all(0 <= e.start < e.end <= len(parts[e.part]) for e in reading.evidence)


@pytest.mark.parametrize("unit", ["9", "in ", "New York, ", "location: ", "\n", "A, ", "US ", "(", "CA ", "the of in "])
def test_a_megabyte_of_one_thing_does_not_hang(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started = time.perf_counter()
    find_places(posting(text, text, text))
    find_places(posting(None, None, text))
    assert time.perf_counter() - started < 5


def test_every_list_row_names_a_country_of_the_list() -> None:
    countries = {e.place.country for found in gazetteer().named.values() for e in found if e.kind == "country"}
    listed = {line.split(",")[1] for rows in gazetteer().cities.values() for line in rows.splitlines()}
    assert listed <= countries
