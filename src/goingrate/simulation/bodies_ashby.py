"""Boards in the shape of Ashby's posting API with pay."""

from __future__ import annotations

from typing import Any

from goingrate.simulation.ads import Amount
from goingrate.simulation.bodies import HOST, Listing, html_of, location_words, plain_of

HEAD = '{"synthetic":true,"jobs":['
TAIL = '],"apiVersion":"1"}'
_EMPLOYMENT = {"full_time": "FullTime", "contract": "Contract", "internship": "Intern"}
_INTERVALS = {"year": "1 YEAR", "hour": "1 HOUR"}
_IS_REMOTE = {"remote": True, "hybrid": False, "onsite": False, "unstated": None}


def job(listing: Listing) -> dict[str, Any]:
    """One job of a board, as its API gives it."""
    ad, style = listing.ad, listing.style
    address = f"{HOST}/{style.slug}/{listing.key}"
    return {
        "id": listing.key,
        "title": ad.title,
        "department": ad.job.department,
        "team": ad.team,
        "employmentType": _EMPLOYMENT[ad.employment],
        "location": location_words(ad),
        "shouldDisplayCompensationOnJobPostings": ad.in_structure,
        "secondaryLocations": [],
        "publishedAt": f"{listing.posted_on}T09:30:00.000+00:00",
        "isListed": True,
        "isRemote": _IS_REMOTE[ad.work],
        "address": {"postalAddress": {"addressCountry": ad.country.name}},
        "jobUrl": address,
        "applyUrl": f"{address}/application",
        "descriptionHtml": "\n".join(html_of(section) for section in listing.sections),
        "descriptionPlain": "\n\n".join(plain_of(section) for section in listing.sections),
        "compensation": _compensation(ad.pay if ad.in_structure else (), equity=style.equity),
    }


def _compensation(pay: tuple[Amount, ...], *, equity: bool) -> dict[str, Any]:
    tiers = [{"title": amount.note, "components": _components(amount, equity=equity)} for amount in pay]
    union = [_salary(_union(pay))] if pay else []
    return {"compensationTierSummary": None, "compensationTiers": tiers, "summaryComponents": union}


def _union(pay: tuple[Amount, ...]) -> Amount:
    return pay[0]._replace(low=min(each.low for each in pay), high=max(each.high for each in pay))


def _components(amount: Amount, *, equity: bool) -> list[dict[str, Any]]:
    parts = [_salary(amount)]
    if equity:
        nothing = {"interval": "NONE", "currencyCode": None, "minValue": None, "maxValue": None}
        parts.append({"compensationType": "EquityPercentage"} | nothing)
    return parts


def _salary(amount: Amount) -> dict[str, Any]:
    return {
        "compensationType": "Salary",
        "interval": _INTERVALS[amount.period],
        "currencyCode": amount.currency,
        "minValue": amount.low,
        "maxValue": amount.high,
    }
