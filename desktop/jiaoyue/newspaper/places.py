"""Where the news of an article happened, with the words of the page that prove it.

A page is scanned once for names (:mod:`jiaoyue.newspaper.mentions`); the names of an article's
blocks are weighed (:mod:`jiaoyue.newspaper.weighing`), and here the place is chosen. The page as
a whole helps only to tell counties of one name apart. Where nothing is proved, the place stays
unknown: a paper's home is not the place of its news.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from jiaoyue.newspaper.article import Block, Place
from jiaoyue.newspaper.gazetteer import Gazetteer, Level, Sense, Unit, gazetteer, official_code
from jiaoyue.newspaper.mentions import Mention, Use, mentions_of
from jiaoyue.newspaper.weighing import (
    CITY_PROVINCES,
    HEAD,
    LEAD,
    Weighed,
    Weighing,
    Zone,
    city_of,
    sure_counts,
    zones_of,
)
from jiaoyue.text.span import Span, merged, position_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PROVED = 1.0
"""The least weight that makes a place known."""
CLEARLY = 1.3
"""How many times what is said of one place must exceed what is said of the next."""
EVIDENCE_AT_MOST = 8
_TOWN_LENGTH = 8
"""Characters that a town's name has at most, with its 镇, 乡 or 街道."""
_OWN_TOWNS = 2.0
"""Towns that a page names of its own county at least; one that two counties have is half a town."""
_AT_HOME = 6.0
"""How often a page names a city at least, with what it holds, if it is the paper's home."""


class PagePlaces:
    """The places that a page names. Ask :meth:`of` for the place of each of its articles."""

    def __init__(self, text: str) -> None:
        self._gazetteer: Gazetteer = gazetteer()
        self._text = self._gazetteer.fold(text)
        self._mentions = (*mentions_of(self._text, self._gazetteer), *self._abbreviations())
        self._mentions = tuple(sorted(self._mentions, key=lambda mention: mention.start))
        self._starts = [mention.start for mention in self._mentions]
        self._support = sure_counts(
            self._gazetteer,
            ((found, 0.2 if found.use is Use.ELSEWHERE else 1.0) for found in self._mentions),
        )
        self._county = self._home_county()

    def of(self, blocks: Sequence[Block]) -> Place:
        """Return the place of the article that ``blocks``, in reading order, make.

        All fields are ``None`` where nothing in the article proves one.
        """
        zones = tuple(zones_of(blocks))
        inside = [
            (mention, zone.weight) for zone in zones for mention in self._mentions_in(zone.span)
        ]
        return _Choice(
            self._gazetteer, self._text, self._support, zones, inside, self._county
        ).place()

    def _home_county(self) -> Unit | None:
        """Return the county most of whose towns the page names, three of them at least.

        A county paper says 县里 and names its towns; the county's own name may stand nowhere.
        """
        towns: dict[str, dict[str, float]] = defaultdict(dict)
        for found in _TOWN_END.finditer(self._text):
            name = self._gazetteer.town_at_end(self._text, found.end(), _TOWN_LENGTH)
            codes = self._gazetteer.counties_with_town(name) if name else ()
            for code in codes:
                towns[code][name] = 1 / len(codes)
        said = {code: sum(named.values()) for code, named in towns.items() if len(named) >= 3}
        best = max(said, key=lambda code: said[code], default="")
        if said.get(best, 0.0) < _OWN_TOWNS:
            return None
        others = (sum(named.values()) for code, named in towns.items() if code != best)
        return self._gazetteer.unit(best) if said[best] >= 2 * max(others, default=0.0) else None

    def _mentions_in(self, span: Span) -> Iterator[Mention]:
        at = position_of(self._starts, span.start - 1) + 1
        while at < len(self._mentions) and self._mentions[at].start < span.end:
            yield self._mentions[at]
            at += 1

    def _abbreviations(self) -> Iterator[Mention]:
        """Yield the cities and provinces that stand as one character: 在杭举行."""
        known = self._gazetteer.abbreviations
        for found in _abbreviation_pattern("".join(known)).finditer(self._text):
            sense = Sense(known[found[1]], full=False)
            yield Mention(found.start(1), found.end(1), (sense,), Use.VENUE)


class _Choice:
    """From the weights of one article's names to its place."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        text: str,
        page: Mapping[str, float],
        zones: Sequence[Zone],
        mentions: Sequence[tuple[Mention, float]],
        home: Unit | None,
    ) -> None:
        self._gazetteer = gazetteer
        self._text = text
        self._own_county = home
        self._page = page
        self._zones = zones
        self._ends = frozenset(mention.end for mention, _ in mentions)
        self._said = Weighing(gazetteer, page, mentions, home=home)

    def place(self) -> Place:
        """Return the place that the names prove together."""
        city = self._city()
        told = sum(weighed.total for weighed in self._said.within(city)) if city else 0.0
        own = self._of_own_county() if told < LEAD else None
        if own is not None:
            return own
        if city is None:
            return self._of_town_alone() or self._of_province() or self._of_home()
        base = self._county(city) or city
        return self._named(base, self._town(base))

    def _city(self) -> Unit | None:
        """Return the city that clearly leads, one of the headlines' if they name any."""
        parts: dict[str, list[Weighed]] = defaultdict(list)
        units: dict[str, Unit] = {}
        for weighed in self._said.units.values():
            city = city_of(weighed.unit, self._gazetteer)
            if city is not None:
                parts[city.key].append(weighed)
                units.setdefault(city.key, city)
        totals = {key: sum(part.total for part in held) for key, held in parts.items()}
        in_head = [key for key, held in parts.items() if sum(p.head for p in held) >= HEAD / 3]
        candidates = in_head or list(totals)
        best = _leader(totals, candidates) or self._nearest_home(totals, candidates)
        if best is None or totals[best] < PROVED:
            return None
        if not in_head and self._province_speaks_over(units[best], totals[best]):
            return None
        return units[best]

    def _nearest_home(self, totals: Mapping[str, float], near: Sequence[str]) -> str | None:
        """Return the one of the leading cities of which the page speaks far more than of others."""
        most = max((totals[key] for key in near), default=0.0)
        tied = [key for key in near if totals[key] * CLEARLY >= most >= PROVED]
        told = {key: self._page.get(key, 0.0) for key in tied}
        leader = max(told, key=lambda key: told[key], default=None)
        if leader is None or told[leader] < _AT_HOME:
            return None
        others = max((told[key] for key in tied if key != leader), default=0.0)
        return leader if told[leader] >= 3 * others else None

    def _province_speaks_over(self, city: Unit, total: float) -> bool:
        """Return whether the article is its province's, and the city only an example in it."""
        province = self._said.units.get(self._gazetteer.path(city)[0].key)
        if province is None or province.unit.key == city.key:
            return False
        inside = self._said.within(city)
        if any(weighed.venue for weighed in inside):
            return False
        much = 4 * total if any(weighed.lead >= LEAD / 2 for weighed in inside) else total
        return province.head + province.lead > much

    def _county(self, city: Unit) -> Unit | None:
        """Return the one county of ``city`` that the news is about, if it is about one."""
        if city.level == Level.COUNTY:
            return city
        inside = self._said.within(city)
        counties = [weighed for weighed in inside if weighed.unit.level == Level.COUNTY]
        if any(weighed.in_head for weighed in counties):
            heads = {weighed.unit.key: weighed.head for weighed in counties}
            leader = _leader(heads, list(heads))
            return next((c.unit for c in counties if c.unit.key == leader), None)
        venues = [weighed for weighed in counties if weighed.venue]
        if len(venues) == 1:
            return venues[0].unit
        best = max(counties, key=lambda weighed: weighed.total, default=None)
        if best is None or best.total < max(PROVED, 0.6 * sum(c.total for c in counties)):
            return None
        own = self._said.units.get(city.key) or Weighed(city)
        if own.in_head:
            return best.unit if best.lead and best.total > 1.5 * (own.lead + own.rest) else None
        return best.unit if best.total >= 0.7 * own.total else None

    def _of_province(self) -> Place | None:
        """Return the province that is named, or that several of the places named share."""
        totals: dict[str, float] = defaultdict(float)
        for weighed in self._said.units.values():
            totals[self._gazetteer.path(weighed.unit)[0].key] += weighed.total
        if not totals:
            return None
        province = self._gazetteer.unit(_leader(totals, list(totals)) or "")
        if province is None:
            return Place()
        named = self._said.units.get(province.key)
        several = sum(weighed.total >= PROVED for weighed in self._said.units.values()) > 1
        if totals[province.key] < PROVED or not (several or (named and named.total >= PROVED)):
            return None
        return self._named(province, None)

    def _of_home(self) -> Place:
        """Return the paper's home where the article says 我市 or 全省 and names no place."""
        for pattern, level in ((_OWN_CITY, Level.CITY), (_OWN_PROVINCE, Level.PROVINCE)):
            for zone in self._zones:
                if words := pattern.search(self._text, zone.span.start, zone.span.end):
                    home = self._home(level)
                    if home is not None:
                        return self._named(home, None, Span(words.start(), words.end()))
        return Place()

    def _home(self, level: Level) -> Unit | None:
        """Return the city of the paper's name, or the province that nearly all names share."""
        if level == Level.CITY:
            papers = (paper[1] for paper in _PAPER.finditer(self._text))
            senses = (sense for paper in papers for sense in self._gazetteer.senses(paper))
            return next((sense.unit for sense in senses if sense.unit.level == level), None)
        counts = {
            key: count
            for key, count in self._page.items()
            if (unit := self._gazetteer.unit(key)) is not None and unit.level == level
        }
        best = max(counts, key=lambda key: counts[key], default="")
        if counts.get(best, 0) < 3 or counts[best] < 0.8 * sum(counts.values()):
            return None
        return self._gazetteer.unit(best)

    def _town(self, base: Unit) -> tuple[Unit, Span] | None:
        """Return the one town of ``base`` in which the news happens."""
        scores: dict[Unit, float] = {}
        first: dict[Unit, Span] = {}
        for name, town in self._gazetteer.folded_towns_of(base.now or base.code):
            for zone in self._zones:
                for at in _occurrences(self._text, name, zone.span):
                    if score := self._town_weight(at, zone.weight):
                        scores[town] = scores.get(town, 0) + score
                        first.setdefault(town, Span(at, at + len(name)))
        leader = _leader(scores, list(scores))
        return None if leader is None else (leader, first[leader])

    def _town_weight(self, at: int, weight: float) -> float:
        """Return how much a town's name at ``at`` says; far down only where it is a locative."""
        before = self._text[max(0, at - 3) : at]
        chained = at in self._ends
        if before.endswith(("来自", "、", "和", "赴")) and not chained:
            return 0.0
        if weight >= LEAD or chained:
            return weight
        return weight if before.endswith(("在", "到", "进", "对", "于")) else 0.0

    def _of_own_county(self) -> Place | None:
        """Return the county that the page is about where the article names a town or office of it."""
        if self._own_county is None:
            return None
        town = self._town(self._own_county)
        if town is not None:
            return self._named(self._own_county, town)
        above = {unit.key for unit in self._gazetteer.path(self._own_county)}
        if not above.issuperset(self._said.units):
            return None
        for zone in self._zones:
            if words := _OWN_COUNTY.search(self._text, zone.span.start, zone.span.end):
                return self._named(self._own_county, None, Span(words.start(), words.end()))
        return None

    def _of_town_alone(self) -> Place | None:
        """Return the place of a town that the page's counties and cities make unmistakable."""
        if any(weighed.total >= PROVED for weighed in self._said.units.values()):
            return None
        names = (
            found
            for zone in self._zones
            if zone.weight >= LEAD
            for found in _TOWN.finditer(self._text, zone.span.start, zone.span.end)
        )
        places = (self._of_town_name(found) for found in names)
        return next((place for place in places if place is not None), None)

    def _of_town_name(self, found: re.Match[str]) -> Place | None:
        for start in range(found.start(), found.end() - 2):
            codes = self._gazetteer.counties_with_town(self._text[start : found.end()])
            units = [unit for code in codes if (unit := self._gazetteer.unit(code)) is not None]
            units = [unit for unit in units if self._is_at_home(unit)]
            if len(units) == 1:
                return self._named(units[0], self._town(units[0]))
        return None

    def _is_at_home(self, unit: Unit) -> bool:
        """Return whether the page speaks of the unit's city or of the unit, more than once."""
        return any(
            self._page.get(above.key, 0) >= 2
            for above in self._gazetteer.path(unit)
            if above.level > Level.PROVINCE or above.code[:2] in CITY_PROVINCES
        )

    def _named(self, unit: Unit, town: tuple[Unit, Span] | None, *words: Span) -> Place:
        city = city_of(unit, self._gazetteer)
        path = self._gazetteer.path(unit)
        keys = {above.key for above in path}
        saying = (
            Span(mention.start, mention.end)
            for mention, meant in self._said.seen
            if meant.key in keys
            or any(above.key == unit.key for above in self._gazetteer.path(meant))
        )
        evidence = list(islice(saying, EVIDENCE_AT_MOST))
        if town is not None:
            evidence.append(town[1])
        return Place(
            province=path[0].name,
            city=None if city is None else self._said.as_written(city).name,
            county=self._said.as_written(unit).name if unit.level == Level.COUNTY else None,
            town=None if town is None else town[0].name,
            adcode=official_code(self._said.as_written(unit)),
            evidence=merged((*evidence, *words)),
        )


_Key = TypeVar("_Key", str, Unit)


def _leader(totals: Mapping[_Key, float], candidates: Sequence[_Key]) -> _Key | None:
    """Return the candidate of the largest total, unless the next comes near it."""
    ranked = sorted(candidates, key=lambda key: -totals[key])
    if not ranked or (len(ranked) > 1 and totals[ranked[0]] < CLEARLY * totals[ranked[1]]):
        return None
    return ranked[0]


def _occurrences(text: str, name: str, span: Span) -> Iterator[int]:
    at = text.find(name, span.start, span.end)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name), span.end)


def _abbreviation_pattern(letters: str) -> re.Pattern[str]:
    """Return what finds one of ``letters`` where it stands for a place that something is in."""
    return re.compile(
        f"[在驻抵莅]([{letters}])城?(?=举[行办]|召开|成立|启动|开[幕班赛工业]|签约|揭[牌幕]|发布"
        "|落[成户幕]|闭幕|正式|隆重|圆满|高校|央企|企业|部队)"
    )


_TOWN = re.compile("[一-龥]{2,8}?(?:街道(?!上|两|旁|边)|[镇乡](?![长里亲村土情愁间镇企工]))")
_TOWN_END = re.compile("街道(?!上|两|旁|边)|[镇乡](?![长里亲土情愁间企])")
_OWN_COUNTY = re.compile(
    "[我全本]县(?!城)|(?<![一-龥])县(?:委|政府|里|[一-龥]{1,8}?(?:局|馆|院|办|中心|公司|会|社|队))"
)
_OWN_PROVINCE = re.compile("全省|我省|省总工会|省政府|省委")
_OWN_CITY = re.compile("[我本]市(?!场)")
_PAPER = re.compile("([一-龥]{2,4}?)(?:日报|晚报|晨报|早报|时报|都市报|商报)")
