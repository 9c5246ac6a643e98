"""Where the news of an article happened, with the words of the page that prove it.

A page is scanned once for names (:mod:`jiaoyue.newspaper.mentions`), and what speaks for each
place that an article may be about is added up (:mod:`jiaoyue.newspaper.placing`). Here the place is
chosen and told. Where no words prove one, it stays unknown: a paper's home is a place only of what
speaks of 我市, of 全县 or of its towns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from jiaoyue.newspaper.article import Block, Place
from jiaoyue.newspaper.gazetteer import Gazetteer, Level, Sense, Unit, gazetteer, official_code
from jiaoyue.newspaper.mentions import Mention, Use, mentions_of
from jiaoyue.newspaper.page_home import Home, home_of, towns_in
from jiaoyue.newspaper.place_weights import CITY, COUNTY
from jiaoyue.newspaper.placing import (
    NOWHERE,
    OF_CITY,
    OF_COUNTY,
    OF_PAPER,
    OF_PROVINCE,
    OF_TOWN,
    Evidence,
    Told,
    cities,
    counties,
    scored,
)
from jiaoyue.newspaper.weighing import LEAD, city_of, page_counts, zones_of
from jiaoyue.text.span import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.newspaper.page_home import Town
    from jiaoyue.newspaper.sought import Sought

PROVED = 1.0
"""The least weight that makes a province known."""
CLEARLY = 1.3
"""How many times what is said of one province or town must exceed what is said of the next."""
EVIDENCE_AT_MOST = 8
ALIKE = 1e-6
"""What speaks for two places that nothing tells apart differs by less."""


class PagePlaces:
    """The places that a page names. Ask :meth:`of` for the place of each of its articles.

    ``names`` are all names of places in its text, in order, ``home`` is where it is at home.
    """

    def __init__(self, text: str) -> None:
        self._gazetteer: Gazetteer = gazetteer()
        self._text = self._gazetteer.fold(text)
        self.names: Sequence[Mention] = mentions_of(self._text, self._gazetteer)
        found = (*self.names, *self._abbreviations())
        self._mentions = tuple(sorted(found, key=lambda mention: mention.start))
        self._starts = [mention.start for mention in self._mentions]
        self._towns = tuple(towns_in(self._text, self._gazetteer))
        self._town_ends = [town.end for town, _ in self._towns]
        counts = page_counts(self._gazetteer, self._mentions)
        self.home: Home = home_of(self._text, self._towns, counts, self._gazetteer)

    def of(self, blocks: Sequence[Block]) -> Place:
        """Return the place of the article that ``blocks``, in reading order, make.

        All fields are ``None`` where nothing in the article proves one.
        """
        return _Choice(self._gazetteer, self.told(blocks), self.home).place()

    def told(self, blocks: Sequence[Block]) -> Told:
        """Return what an article says that its place is chosen by."""
        zones = tuple(zones_of(blocks))
        inside: list[tuple[Mention, float]] = []
        towns: list[tuple[float, Span, tuple[str, ...]]] = []
        for zone in zones:
            inside += [(mention, zone.weight) for mention in self._mentions_in(zone.span)]
            if self._towns:
                towns += [(zone.weight, *town) for town in self._towns_in(zone.span)]
        return Told(_as_addressed(inside), towns, zones, self._text, self._gazetteer)

    def _towns_in(self, span: Span) -> Sequence[Town]:
        first = bisect_right(self._town_ends, span.start)
        last = bisect_right(self._town_ends, span.end)
        return [town for town in self._towns[first:last] if town[0].start >= span.start]

    def _mentions_in(self, span: Span) -> Sequence[Mention]:
        first = bisect_left(self._starts, span.start)
        return self._mentions[first : bisect_left(self._starts, span.end, first)]

    def _abbreviations(self) -> Iterator[Mention]:
        """Yield the cities and provinces that stand as one character: 在杭举行."""
        known = self._gazetteer.abbreviations
        for found in _abbreviation_pattern("".join(known)).finditer(self._text):
            sense = Sense(known[found[1]], full=False)
            yield Mention(found.start(1), found.end(1), (sense,), Use.VENUE)


class _Choice:
    """From what one article says to its place."""

    def __init__(self, gazetteer: Gazetteer, told: Told, home: Home) -> None:
        self._gazetteer = gazetteer
        self._told = told
        self._home = home
        self._text = told.text
        self._ends = frozenset(mention.end for mention, _ in told.mentions)

    def place(self) -> Place:
        """Return the place for which the words speak most."""
        found = cities(self._told, self._home, self._gazetteer)
        city = self._unit(_best(found, CITY))
        if city is None:
            return self._of_province()
        county: Unit | None = city
        if city.level != Level.COUNTY:
            inside = counties(self._told, city, self._home, self._gazetteer)
            county = self._unit(_best(inside, COUNTY))
        base = county or city
        place = self._named(base, self._town(base))
        return place if place.evidence else Place()

    def _unit(self, key: str) -> Unit | None:
        """Return the unit of a key; a former one is known only by the article's own names."""
        if key == NOWHERE:
            return None
        known = self._gazetteer.unit(key)
        if known is not None:
            return known
        for mention, _ in self._told.mentions:
            for sense in mention.senses:
                for unit in (sense.unit, city_of(sense.unit, self._gazetteer)):
                    if unit is not None and unit.key == key:
                        return unit
        return None

    def _of_province(self) -> Place:
        """Return the province that is named, or that several of the places named share."""
        totals: dict[str, float] = defaultdict(float)
        named: dict[str, float] = defaultdict(float)
        held: dict[str, set[str]] = defaultdict(set)
        for mention, weight in self._told.mentions:
            units = {self._gazetteer.path(sense.unit)[0].key for sense in mention.senses}
            if mention.use is Use.NAME or len(units) != 1:
                continue
            province = units.pop()
            said = weight * mention.use.value * (0.25 if mention.heads_chain else 1.0)
            totals[province] += said
            held[province].add(mention.senses[0].unit.key)
            if mention.senses[0].unit.level == Level.PROVINCE:
                named[province] += said
        best = _leader(totals, list(totals)) or ""
        unit = self._gazetteer.unit(best)
        spoken = named.get(best, 0.0) >= PROVED or len(held.get(best, ())) > 1
        if unit is not None and totals[best] >= PROVED and spoken:
            return self._named(unit, None)
        if totals:
            return Place()
        words = next(self._words(OF_PROVINCE), None)
        return self._named(self._home.province, None) if words and self._home.province else Place()

    def _town(self, base: Unit) -> tuple[Unit, Span] | None:
        """Return the one town of ``base`` in which the news happens."""
        scores: dict[Unit, float] = {}
        first: dict[Unit, Span] = {}
        said = "\n".join(zone.span.of(self._text) for zone in self._told.zones)
        for name, town in self._gazetteer.folded_towns_of(base.now or base.code):
            for zone in self._told.zones if name in said else ():
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

    def _named(self, unit: Unit, town: tuple[Unit, Span] | None) -> Place:
        city = city_of(unit, self._gazetteer)
        path = self._gazetteer.path(unit)
        evidence = [*self._saying(unit), *([town[1]] if town else [])]
        written = self._as_written(unit)
        return Place(
            province=path[0].name,
            city=None if city is None else self._as_written(city).name,
            county=written.name if unit.level == Level.COUNTY else None,
            town=None if town is None else town[0].name,
            adcode=official_code(written),
            evidence=merged(evidence[:EVIDENCE_AT_MOST]),
        )

    def _saying(self, unit: Unit) -> list[Span]:
        """Return the words that speak of a unit, of what it is in, or of what it holds."""
        keys, key, known = self._gazetteer.keys(unit), unit.key, self._gazetteer
        said = [
            Span(mention.start, mention.end)
            for mention, _ in self._told.mentions
            if mention.use is not Use.NAME
            and True in [s.unit.key in keys or key in known.keys(s.unit) for s in mention.senses]
        ]
        code = unit.now or unit.code
        said += [
            span
            for _, span, codes in self._told.towns
            if any(town == code or self._lies_in(town, unit) for town in codes)
        ]
        if said:
            return sorted(said, key=lambda span: span.start)
        of_home: tuple[Sought, ...] = (OF_COUNTY, OF_CITY, OF_PROVINCE, OF_TOWN)
        if self._home.named and unit is self._home.city:
            of_home = (*of_home, OF_PAPER)
        return [span for words in of_home for span in self._words(words)][:1]

    def _lies_in(self, code: str, unit: Unit) -> bool:
        inner = self._gazetteer.unit(code)
        return inner is not None and unit.key in self._gazetteer.keys(inner)

    def _words(self, words: Sought) -> Iterator[Span]:
        for zone in self._told.zones:
            yield from words.spans(self._text, zone.span.start, zone.span.end)

    def _as_written(self, unit: Unit) -> Unit:
        """Return the former unit where the article calls it by that name: 萧山市, 台州地区."""
        for mention, _ in self._told.mentions:
            for sense in mention.senses:
                if sense.full and sense.unit.key == unit.key and mention.use is not Use.NAME:
                    return sense.unit
        return unit


def _as_addressed(said: list[tuple[Mention, float]]) -> list[tuple[Mention, float]]:
    """Return the mentions, those of a name that an address makes sure with what it means there."""
    sure = {sense for mention, _ in said if mention.chained for sense in mention.senses}
    if not sure:
        return said
    out = []
    for mention, weight in said:
        several = mention.senses if len(mention.senses) > 1 else ()
        meant = tuple([sense for sense in several if sense in sure])
        out.append((replace(mention, senses=meant) if meant else mention, weight))
    return out


def _best(found: Mapping[str, Evidence], weights: Mapping[str, float]) -> str:
    """Return the candidate for which most speaks; none where as much speaks for another."""
    ranked = sorted(((scored(told, weights), key) for key, told in found.items()), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < ALIKE):
        return NOWHERE
    return ranked[0][1]


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
