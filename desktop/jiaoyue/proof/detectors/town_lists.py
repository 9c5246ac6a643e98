"""Towns and counties in a list by their short names, one of which is misread: 孝丰、梅奚两镇.

The others tell where they lie: in a county that the article is about or that the page names, or in
a city. What differs in one character from another town there is taken for that one where it looks,
sounds or is written like it; or like any, where the list says what it names and all others of it
lie there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.town_names import (
    akin_but_one,
    as_printed,
    counties_around,
    counties_of_page,
    off_by_one,
    short_name,
    towns_by_name,
)
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from jiaoyue.proof.galley import Galley

_LIST = re.compile(rf"(?<!{HAN}){HAN}{{2,}}(?:、{HAN}{{2,}})+")
_COUNTED = r"[等各]?(?:[两二三四五六七八九十0-9]{1,2}个?)?(?:山区|沿海|郊区)?"
_TOWNS = re.compile(_COUNTED + "(?:乡镇|[镇乡]|街道|公社|地(?![区方]))")
_COUNTIES = re.compile(_COUNTED + "(?:县市|县区|[县市区]|地(?![区方]))(?![委长政])")
_ENDS = "镇乡县市区"
_SHORTEST, _LONGEST = 2, 4
_PROVINCE, _CITY = 2, 4
"""How many digits of a county's code are its province's, and its city's."""
_AKIN, _UNLIKE = 0.7, 0.5
"""How sure it is of a name that looks, sounds or is written like the town's, and of others."""

_NEAR_TOWN = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name} in {county}.")


@dataclass(frozen=True, slots=True)
class _Area:
    """Where the names of a list may lie: a county's towns, or a city's counties, by short names."""

    name: str
    province: str
    names: frozenset[str]
    kind: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Doubt:
    span: Span
    names: Sequence[str]
    akin: bool


def _find(galley: Galley) -> Iterator[Finding]:
    page = counties_of_page(galley)
    for article, text in zip(galley.articles, galley.folded, strict=True):
        areas = _areas({article.place.adcode} if article.place.adcode else set(), page)
        for match in _LIST.finditer(text):
            said = {span.of(text) for item in _items(match) for span in item}
            near = (area for area in areas if not said.isdisjoint(area.names))
            found = ((doubt, area) for area in near if (doubt := _unknown(text, match, area)))
            doubt, area = next(found, (None, None))
            if doubt is None or area is None:
                continue
            words = doubt.span.of(article.text)
            yield article.finding(
                FindingKind.PLACE,
                doubt.span,
                _NEAR_TOWN,
                suggestions=[as_printed(name, words, galley) for name in doubt.names],
                confidence=_AKIN if doubt.akin else _UNLIKE,
                values={"name": doubt.names[0], "county": area.name},
            )


def _areas(own: Set[str], page: Set[str]) -> Sequence[_Area]:
    """Return the areas that a list may name parts of, those of the article's own place first."""
    codes = (*sorted(own), *sorted(page - own))
    cities = dict.fromkeys(code[:_CITY] for code in codes)
    areas = (*map(_towns_of, codes), *map(_counties_of, cities))
    return [area for area in areas if area is not None and area.names]


@lru_cache(maxsize=512)
def _towns_of(code: str) -> _Area | None:
    within = counties_around(code)
    unit = gazetteer().unit(code) or gazetteer().unit(min(within, default="")[:_CITY] + "00")
    towns = frozenset(map(short_name, towns_by_name(within)))
    return _Area(unit.name if unit else "", code[:_PROVINCE], towns, _TOWNS)


def _counties_of(city: str) -> _Area | None:
    unit = gazetteer().unit(city + "00")
    counties = _counties().get(city, frozenset())
    return _Area(unit.name, city[:_PROVINCE], counties, _COUNTIES) if unit else None


@cache
def _counties() -> Mapping[str, frozenset[str]]:
    """Return the short names of the counties of each city, by the beginning of their codes."""
    out: dict[str, set[str]] = defaultdict(set)
    for _, unit in gazetteer().full_names(Level.COUNTY):
        out[unit.code[:_CITY]].add(gazetteer().fold(unit.short))
    return {city: frozenset(names) for city, names in out.items()}


def _unknown(text: str, match: re.Match[str], area: _Area) -> _Doubt | None:
    """Return a doubt of the one name of a list that is not of an area that the others are of."""
    known: list[str] = []
    unknown: list[Sequence[Span]] = []
    for within in _items(match):
        name = next((one.of(text) for one in within if one.of(text) in area.names), None)
        if name is not None:
            known.append(name)
        else:
            unknown.append(within)
    items = match[0].split("、")
    said = area.kind.match(text, _end_of_list(match, items, area)) is not None
    if not known:
        return None
    for spans in unknown:
        for span in spans:
            words = span.of(text)
            last = span.start == match.end() - len(items[-1])
            named = said or (last and area.kind.match(text, span.end) is not None)
            names = _near(words, area.names - set(known))
            proven = named or len(known) > 1 or any(map(_is_rare, known))
            if not proven or _is_known(words, area):
                continue
            akin = [name for name in names if _are_akin(words, name)]
            if len(akin) > 1 and not _is_rare(words):
                # A word that may be this or that is the word.
                continue
            alone = len(unknown) == 1
            if akin or (named and alone and names):
                return _Doubt(span, akin or names, bool(akin))
    return None


def _items(match: re.Match[str]) -> Sequence[Sequence[Span]]:
    """Return where each item of a list may have its name."""
    items, start = match[0].split("、"), match.start()
    out = []
    for place, item in enumerate(items):
        span = Span(start, start + len(item))
        out.append(list(_within(span, first=place == 0, last=place == len(items) - 1)))
        start = span.end + 1
    return out


def _within(span: Span, *, first: bool, last: bool) -> Iterator[Span]:
    """Yield where an item of a list may have its name, the longest first; words may stand before
    the first one and behind the last."""
    for size in range(min(_LONGEST, len(span)), _SHORTEST - 1, -1):
        if first:
            yield Span(span.end - size, span.end)
        elif last:
            yield Span(span.start, span.start + size)
        elif size == len(span):
            yield span


def _end_of_list(match: re.Match[str], items: Sequence[str], area: _Area) -> int:
    """Return where the last name of a list ends if it is of the area, or where the list does."""
    begun = match.end() - len(items[-1])
    sizes = (size for size in range(_LONGEST, 1, -1) if items[-1][:size] in area.names)
    return begun + next(sizes, len(items[-1]))


def _near(words: str, names: Set[str]) -> Sequence[str]:
    return [
        name
        for name in sorted(names)
        if len(name) == len(words) and sum(a != b for a, b in zip(words, name, strict=True)) == 1
    ]


def _is_known(words: str, area: _Area) -> bool:
    """Return whether a name is one with its end, or a place's, or a town's of the same province."""
    if words[-1] in _ENDS or gazetteer().senses(words):
        return True
    counties = gazetteer().counties_with_town_called(words)
    return any(code.startswith(area.province) for code in counties)


def _are_akin(words: str, name: str) -> bool:
    """Return whether a name is another one, misread; a word is so in a character's looks only."""
    return off_by_one(words, name) or (_is_rare(words) and akin_but_one(words, name))


def _is_rare(name: str) -> bool:
    """Return whether a name is no word besides."""
    model = language_model()
    return model is None or name not in model


TOWN_LISTS = Detector(FindingKind.PLACE, _find)
