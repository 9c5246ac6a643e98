"""Where a page is at home: the city and the county that it speaks of most, if any.

A county paper says 县里 and names its towns, a city paper 我市; their own name may stand nowhere.
The home is no place of any news by itself: it is one candidate among others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import Gazetteer, Level, Unit
from jiaoyue.newspaper.sought import sought
from jiaoyue.newspaper.weighing import city_of
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_OWN_TOWNS = 2.0
"""Towns that a page names of its own county at least; one that two counties have is half a town."""
_TOWN_LENGTH = 8
"""Characters that a town's name has at most, with its 镇, 乡 or 街道."""
_OFTEN = 3.0
"""How often a page names its home at least, with what it holds."""
_OFTEN_ENOUGH = 2.0
"""The same of a county where the page speaks as its paper does."""
_CLEARLY = 1.6
_NEARLY_ALL = 0.6
_DAMPED = 3.0
_NO_TOWN = "(?![长亲土情愁间企])"
_HOUSES = ("公社", "林业局", "林场")
"""What bears the name of the town that it is in, without its 镇, and what a town once was."""
_STEM = 4
"""Characters that such a name has at most."""
_TOWN_END = re.compile(
    "|".join(("街道(?!上|两|旁|边)", f"镇{_NO_TOWN}", f"乡{_NO_TOWN}", *_HOUSES))
)
_PAPER_END = re.compile(
    "(?:日报|晚报|晨报|早报|时报|都市报|商报|新闻|新报|广播电视报)(?![社讯道记])"
)
_PAPER = re.compile(f"([一-龥]{{2,4}}?){_PAPER_END.pattern}")
_COUNTY_WORDS = sought(
    "县", "[我全本]县(?!城)|县城|(?<![一-龥])县(?:委|政府|里|[一-龥]{1,6}?[局办])"
)
_CITY_WORDS = sought("市", "[我全本]市(?!场)|(?<![一-龥])市(?:委|政府|里|[一-龥]{1,6}?[局办])")
_EDGE = 300


@dataclass(frozen=True)
class Home:
    """The home of a page, and how often the page names each unit, and each city, by key.

    ``named`` says that the paper's own name tells the city.
    """

    city: Unit | None
    county: Unit | None
    province: Unit | None
    named: bool
    counts: Mapping[str, float]
    cities: Mapping[str, float]

    @cached_property
    def _all_cities(self) -> float:
        return sum(self.cities.values())

    def shares(self, asked: Iterable[str], own: Mapping[str, float]) -> Mapping[str, float]:
        """Return the part that each of some cities has in all that the rest of the page names.

        ``own`` is how often the article names each unit itself; a city that only it names has none.
        """
        its = sum([min(self.cities[key], own[key]) for key in own if key in self.cities])
        whole = self._all_cities - its + _DAMPED
        return {
            key: max(0.0, self.cities.get(key, 0.0) - own.get(key, 0.0)) / whole for key in asked
        }

    def share_of_city(self, key: str, city: str, own: Mapping[str, float]) -> float:
        """Return the part that a county has in what the rest of the page names of its city."""
        county = max(0.0, self.counts.get(key, 0.0) - own.get(key, 0.0))
        whole = max(0.0, self.counts.get(city, 0.0) - own.get(city, 0.0))
        return county / (whole + _DAMPED)


Town = tuple[Span, tuple[str, ...]]
"""Where a town is named in full, and the codes of the counties that have one of that name."""


def towns_in(text: str, known: Gazetteer) -> Iterator[Town]:
    """Yield the towns that a folded text names, in order."""
    for found in _TOWN_END.finditer(text):
        end = found.end()
        name = known.town_at_end(text, end, _TOWN_LENGTH)
        if name:
            yield Span(end - len(name), end), known.counties_with_town(name)
        elif found[0] in _HOUSES:
            end = found.start()
            for start in range(max(0, end - _STEM), end - 1):
                if codes := known.counties_with_town_called(text[start:end]):
                    yield Span(start, end), codes
                    break


def home_of(
    text: str, towns: Iterable[Town], counts: Mapping[str, float], known: Gazetteer
) -> Home:
    """Return where a page is at home, from its folded text and how often it names each unit."""
    units = {key: unit for key in counts if (unit := known.unit(key)) is not None}
    cities = {
        key: counts[key]
        for key, unit in units.items()
        if (city := city_of(unit, known)) and city.key == key
    }
    county = _by_towns(text, towns, known) or _by_words(text, units, counts)
    paper = _of_paper(text, known)
    city = city_of(county, known) if county else None
    if city is None:
        city = paper or _leading(cities, counts, known)
    named = paper is not None and paper == city
    return Home(city, county, _province(city, units, counts), named, counts, cities)


def _province(
    city: Unit | None, units: Mapping[str, Unit], counts: Mapping[str, float]
) -> Unit | None:
    """Return the province that the page's names are in, nearly all of them where it has no city."""
    provinces = {key: unit for key, unit in units.items() if unit.level == Level.PROVINCE}
    if city is not None:
        return next((u for u in provinces.values() if u.code[:2] == city.code[:2]), None)
    best = max(provinces, key=lambda key: counts[key], default="")
    whole = sum(counts[key] for key in provinces)
    enough = counts.get(best, 0.0) >= _OFTEN and counts[best] >= _NEARLY_ALL * whole
    return provinces[best] if enough else None


def _by_towns(text: str, towns: Iterable[Town], known: Gazetteer) -> Unit | None:
    """Return the county most of whose towns the page names, three of them at least."""
    held: dict[str, dict[str, float]] = defaultdict(dict)
    for town, codes in towns:
        for code in codes:
            held[code][town.of(text)] = 1 / len(codes)
    said = {code: sum(named.values()) for code, named in held.items() if len(named) >= 3}
    best = max(said, key=lambda code: said[code], default="")
    if said.get(best, 0.0) < _OWN_TOWNS:
        return None
    others = (sum(named.values()) for code, named in held.items() if code != best)
    return known.unit(best) if said[best] >= 2 * max(others, default=0.0) else None


def _by_words(text: str, units: Mapping[str, Unit], counts: Mapping[str, float]) -> Unit | None:
    """Return the county that a page names most, where it speaks as a county's paper does."""
    if text.count("县") < 2:
        return None
    of_county = len(list(_COUNTY_WORDS.spans(text)))
    if of_county < 2 or of_county <= len(list(_CITY_WORDS.spans(text))):
        return None
    counties = (unit for unit in units.values() if unit.level == Level.COUNTY)
    return _most(counties, counts, _OFTEN_ENOUGH)


def _of_paper(text: str, known: Gazetteer) -> Unit | None:
    """Return the city in the name of a paper at the edges of the page: 某某日报."""
    for edge in (text[:_EDGE], text[-_EDGE:]):
        for paper in _PAPER.finditer(edge) if _PAPER_END.search(edge) else ():
            for start in range(len(paper[1]) - 1):
                for sense in known.senses(paper[1][start:]):
                    if sense.unit.level == Level.CITY and not sense.loose:
                        return sense.unit
    return None


def _leading(cities: Iterable[str], counts: Mapping[str, float], known: Gazetteer) -> Unit | None:
    return _most((unit for key in cities if (unit := known.unit(key))), counts)


def _most(units: Iterable[Unit], counts: Mapping[str, float], often: float = _OFTEN) -> Unit | None:
    """Return the unit that is named most, ``often`` and clearly more often than any other."""
    ranked = sorted(units, key=lambda unit: -counts.get(unit.key, 0.0))
    if not ranked or counts.get(ranked[0].key, 0.0) < often:
        return None
    second = counts.get(ranked[1].key, 0.0) if len(ranked) > 1 else 0.0
    return ranked[0] if counts[ranked[0].key] >= _CLEARLY * second else None
