"""The month's hiring threads of a market: posts of employers without a board, and a few of those that have one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goingrate.simulation import bodies_hackernews
from goingrate.simulation.ads import Ad, ad_of
from goingrate.simulation.feeds import Market, Truth, dump, facts_of, pay_facts
from goingrate.simulation.styles import Style

POSTS = 400  # of a thread; larger markets have several a month
_JOBS_A_POST = 4
_POSTS_TOO = 33  # one in so many employers with a board posts in the thread as well
_FIRST_ITEM, _ITEMS_A_DAY, _FIRST_THREAD = 46_000_000, 1_000_000, 40_000_000


class Thread(NamedTuple):
    """A whole thread: the day on which it was fetched, its number among those of the day, its body, its posts."""

    day: int
    number: int
    body: str
    posts: int


class Threads:
    """Collects posts day by day and gives back every thread that is full."""

    def __init__(self, market: Market) -> None:
        self.market = market
        self.posts: dict[int, list[str]] = {day: [] for day in market.population.days}
        self.full: dict[int, int] = dict.fromkeys(market.population.days, 0)

    def add(self, style: Style) -> Iterator[Truth | Thread]:
        """The truth of the employer's posts, and each thread that they fill."""
        market, alone = self.market, style.source == "hackernews"
        if not alone and style.number % _POSTS_TOO:
            return
        seen: set[int] = set()
        for nth, day in enumerate(market.population.days):
            ads = self._ads(style, day, _JOBS_A_POST if alone else 1)
            if not ads:
                continue
            number = _FIRST_ITEM + nth * _ITEMS_A_DAY + style.number
            date = market.date_of(day)
            self.posts[day].append(dump(bodies_hackernews.post(number, date, style, ads, market.population.seed)))
            again = seen >= {ad.vacancy for ad in ads}
            seen |= {ad.vacancy for ad in ads}
            yield self._truth(style, str(number), ads, day, "first" if alone and not again else "repost")
            if len(self.posts[day]) == POSTS:
                yield self._close(day)

    def rest(self) -> Iterator[Thread]:
        """The threads that are not full, one a day that has posts."""
        for day, posts in self.posts.items():
            if posts:
                yield self._close(day)

    def _ads(self, style: Style, day: int, most: int) -> list[Ad]:
        population = self.market.population
        made = population.vacancies
        open_ones = [
            vacancy
            for vacancy in self.market.vacancies_of(style.number)
            if made.opened[vacancy] <= day < made.closed[vacancy]
        ]
        return [ad_of(population, style, vacancy, int(made.city[vacancy])) for vacancy in open_ones[:most]]

    def _truth(self, style: Style, key: str, ads: list[Ad], day: int, kind: str) -> Truth:
        facts = facts_of(ads[0], "hackernews") | {"pay": [pay_facts(amount) for ad in ads for amount in ad.pay]}
        return {
            "source": "hackernews", "board": str(self._thread(day)), "key": key, "employer": style.name,
            "vacancies": [ad.vacancy for ad in ads], "kind": kind, "days": [str(self.market.date_of(day))],
            "multi": len(ads) > 1, "title": ads[0].title, "years": ads[0].years, **facts,
        }  # fmt: skip

    def _thread(self, day: int) -> int:
        return _FIRST_THREAD + self.market.population.days.index(day) * 1_000 + self.full[day]

    def _close(self, day: int) -> Thread:
        posts, number = self.posts[day], self.full[day]
        top = bodies_hackernews.head(self.market.date_of(day), self._thread(day))
        thread = Thread(day, number, top + ",\n".join(posts) + bodies_hackernews.TAIL, len(posts))
        self.posts[day] = []
        self.full[day] = number + 1
        return thread
