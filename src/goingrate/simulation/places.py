"""The invented market's places: as ads write them, with their currency and their pay beside San Francisco's."""

from __future__ import annotations

from typing import NamedTuple


class Country(NamedTuple):
    """A country: its ISO code, name as written, currency and sign, share of employers, and what it pays and how.

    pay: beside the United States, in its own currency; step: on which range ends usually lie; rounded: what the
    others are rounded to
    """

    code: str
    name: str
    currency: str
    sign: str
    frequency: float
    pay: float
    step: int
    rounded: int


class City(NamedTuple):
    """A city: where, the words after its name, its share of its country's jobs, and its pay beside the country's."""

    country: str
    name: str
    suffix: str
    frequency: float
    pay: float


COUNTRIES = (
    Country("US", "United States", "USD", "$", 0.56, 1.0, 5_000, 500),
    Country("GB", "United Kingdom", "GBP", "£", 0.12, 0.56, 5_000, 500),
    Country("DE", "Germany", "EUR", "€", 0.08, 0.52, 5_000, 500),
    Country("CA", "Canada", "CAD", "CA$", 0.07, 0.92, 5_000, 500),
    Country("FR", "France", "EUR", "€", 0.04, 0.44, 5_000, 500),
    Country("NL", "Netherlands", "EUR", "€", 0.03, 0.50, 5_000, 500),
    Country("IE", "Ireland", "EUR", "€", 0.02, 0.56, 5_000, 500),
    Country("AU", "Australia", "AUD", "A$", 0.03, 1.02, 5_000, 500),
    Country("SG", "Singapore", "SGD", "S$", 0.02, 0.80, 5_000, 500),
    Country("CH", "Switzerland", "CHF", "CHF ", 0.03, 0.82, 5_000, 500),
)

CITIES = (
    City("US", "San Francisco", "CA", 0.27, 1.05),
    City("US", "New York", "NY", 0.27, 1.03),
    City("US", "Seattle", "WA", 0.11, 1.0),
    City("US", "Austin", "TX", 0.10, 0.95),
    City("US", "Boston", "MA", 0.09, 0.99),
    City("US", "Denver", "CO", 0.06, 0.95),
    City("US", "Chicago", "IL", 0.06, 0.95),
    City("US", "Atlanta", "GA", 0.04, 0.93),
    City("GB", "London", "UK", 0.78, 1.02),
    City("GB", "Manchester", "UK", 0.13, 0.93),
    City("GB", "Edinburgh", "UK", 0.09, 0.94),
    City("DE", "Berlin", "Germany", 0.58, 1.0),
    City("DE", "Munich", "Germany", 0.27, 1.04),
    City("DE", "Hamburg", "Germany", 0.15, 0.97),
    City("CA", "Toronto", "Canada", 0.58, 1.01),
    City("CA", "Vancouver", "Canada", 0.24, 1.0),
    City("CA", "Montreal", "Canada", 0.18, 0.95),
    City("FR", "Paris", "France", 0.86, 1.01),
    City("FR", "Lyon", "France", 0.14, 0.94),
    City("NL", "Amsterdam", "Netherlands", 0.80, 1.01),
    City("NL", "Utrecht", "Netherlands", 0.20, 0.97),
    City("IE", "Dublin", "Ireland", 1.0, 1.0),
    City("AU", "Sydney", "Australia", 0.62, 1.01),
    City("AU", "Melbourne", "Australia", 0.38, 0.98),
    City("SG", "Singapore", "", 1.0, 1.0),
    City("CH", "Zurich", "Switzerland", 0.82, 1.01),
    City("CH", "Geneva", "Switzerland", 0.18, 0.98),
)

# How US employers write the further tiers of a range; the first tier is the city's own.
TIER_NAMES = ("Other major US cities", "All other US locations")
TIER_PAY = (1.0, 0.93, 0.86)


def location_of(city: City) -> str:
    """The city as ads write it.

    >>> location_of(CITIES[0]), location_of(CITIES[24])
    ('San Francisco, CA', 'Singapore')
    """
    return f"{city.name}, {city.suffix}" if city.suffix else city.name
