"""Short names in an address of which the other part says what they are: 抗州余杭区, 嘉兴秀州.

A city stands before its district, a county before its town, with nothing between them; a town of
the article's county stands before an office: 瓶窖供销社. What stands there and is no name and no
word, but is one character off a name that belongs there, is that name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.town_names import (
    akin_but_one,
    as_printed,
    counties_around,
    off_by_one,
    short_name,
    towns_by_name,
)
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.newspaper.gazetteer import Unit
    from jiaoyue.newspaper.mentions import Mention
    from jiaoyue.proof.galley import Galley

_OFFICE = re.compile(
    "公社|派出所|法庭|司法所|信用社|供销社|卫生院|卫生所|税务所|工商所|财政所|粮站|粮管所|分局|文化站|敬老院|中学|小学|"
    "中心校|边境检查站|检查站|收费站|火车站|汽车站|车站|停车场|渔港|码头|渡口|水库|大桥|林场|农场|茶场"
)
_COUNTY_AND_TOWN = re.compile(rf"({HAN}[县市区旗])(?=({HAN}{{2,5}}?(?:街道|苏木|[镇乡])))")
_SHORTEST, _LONGEST, _LONGEST_COUNTY = 2, 3, 5
_ABOVE, _BELOW = 0.85, 0.75
"""How sure it is of what stands before a full name, and of what stands behind any."""

_NEAR_UNIT = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name}.")


def _find(galley: Galley) -> Iterator[Finding]:
    for index, article in enumerate(galley.articles):
        text, places = galley.folded[index], galley.places[index]
        taken = {at for mention in places for at in range(mention.start, mention.end)}
        own = counties_around(article.place.adcode) if article.place.adcode else frozenset()
        doubts = [
            *(doubt for mention in places for doubt in _before(text, mention)),
            *(doubt for mention in places for doubt in _behind(text, mention)),
            *_before_towns(text),
            *_of_offices(text, own),
        ]
        for span, names, sure in doubts:
            if not names or (sure < _ABOVE and not taken.isdisjoint(range(span.start, span.end))):
                continue
            if _goes_on(text, span, names[0]):
                continue
            taken.update(range(span.start, span.end))
            yield article.finding(
                FindingKind.PLACE,
                span,
                _NEAR_UNIT,
                suggestions=[as_printed(name, span.of(article.text), galley) for name in names],
                confidence=sure,
                values={"name": names[0]},
            )


def _before(text: str, mention: Mention) -> Iterator[tuple[Span, Sequence[str], float]]:
    """Yield what stands right before a county's full name, with the names above it that are like."""
    above = {
        gazetteer().fold(unit.short)
        for sense in mention.senses
        if sense.full and sense.unit.level is Level.COUNTY
        for unit in gazetteer().path(sense.unit)[:-1]
    }
    for size in range(_SHORTEST, _LONGEST + 1) if above else ():
        start = mention.start - size
        words = text[max(0, start) : mention.start]
        if start >= 0 and not _is_place(words):
            names = [
                name
                for name in sorted(above)
                if len(name) == size
                and (off_by_one(words, name) or (akin_but_one(words, name) and not _is_word(words)))
            ]
            yield Span(start, mention.start), names, _ABOVE


def _before_towns(text: str) -> Iterator[tuple[Span, Sequence[str], float]]:
    """Yield the full names of counties right before one of their towns that are one character off;
    those of two characters where they look, sound or are written alike."""
    for match in _COUNTY_AND_TOWN.finditer(text):
        town = short_name(match[2])
        counties = gazetteer().counties_with_town_called(town)
        for code in counties:
            unit = gazetteer().unit(code)
            for size in range(_SHORTEST, _LONGEST_COUNTY + 1):
                span = Span(max(0, match.end(1) - size), match.end(1))
                words = span.of(text)
                if unit is None or len(words) != size or _is_place(words) or _is_word(words):
                    continue
                name = gazetteer().fold(unit.short).removesuffix(words[-1]) + words[-1]
                if len(name) != size or sum(map(str.__ne__, words, name)) != 1:
                    continue
                akin = off_by_one(words, name) or akin_but_one(words, name)
                if akin or size > _SHORTEST:
                    yield span, [name], _ABOVE if akin or len(counties) == 1 else _BELOW


def _behind(text: str, mention: Mention) -> Iterator[tuple[Span, Sequence[str], float]]:
    """Yield what stands right behind a city or county, with the names in it that are like."""
    names = _names_in(tuple(sense.unit for sense in mention.senses))
    for size in range(_SHORTEST, _LONGEST + 1):
        span = Span(mention.end, mention.end + size)
        words = span.of(text)
        found = [name for name in names if len(name) == size and _looks_or_sounds(words, name)]
        if found and _is_nothing(words) and not _is_word(text[span.end - 1 :][:2]):
            yield span, found, _BELOW


@lru_cache(maxsize=64)
def _names_in(units: tuple[Unit, ...]) -> Sequence[str]:
    """Return the short names of the counties of cities and of the towns of counties."""
    known, names = gazetteer(), set()
    for unit in units:
        if unit.level is Level.CITY:
            names |= {known.fold(county.short) for county in known.parts_of(unit.key)}
        names |= {short_name(name) for name, _ in known.folded_towns_of(unit.key)}
    return sorted(names)


def _of_offices(text: str, counties: frozenset[str]) -> Iterator[tuple[Span, Sequence[str], float]]:
    """Yield what stands right before an office of a town, with the towns of counties it is like."""
    for match in _OFFICE.finditer(text):
        for size in range(_LONGEST, _SHORTEST - 1, -1):
            span = Span(max(0, match.start() - size), match.start())
            words = span.of(text)
            found = [name for name in _towns(counties, size) if _looks_or_sounds(words, name)]
            before = text[max(0, span.start - 1) :][:2]
            if found and _is_nothing(words) and not _is_word(before):
                yield span, found, _BELOW
                break


@lru_cache(maxsize=64)
def _towns(counties: frozenset[str], size: int) -> Sequence[str]:
    """Return the short names of that many characters of the towns of some counties."""
    names = {short_name(name) for name in towns_by_name(counties)}
    return sorted(name for name in names if len(name) == size)


def _goes_on(text: str, span: Span, name: str) -> bool:
    """Return whether a name has its 镇, 乡 or 区 behind it: full names are looked at elsewhere."""
    end = text[span.end : span.end + 1]
    is_town = end in tuple("镇乡") or text.startswith(("街道", "苏木"), span.end)
    return is_town or bool(gazetteer().senses(name + end))


def _looks_or_sounds(words: str, name: str) -> bool:
    if len(words) != len(name) or (words[0] != name[0] and words[-1] != name[-1]):
        return False
    differing = [(a, b) for a, b in zip(words, name, strict=True) if a != b]
    if len(differing) != 1:
        return False
    return confusions().alike(*differing[0]) or confusions().heard_alike(*differing[0])


def _is_nothing(words: str) -> bool:
    """Return whether characters are neither a word nor the name of a place."""
    return not _is_word(words) and not _is_place(words)


def _is_place(words: str) -> bool:
    known = gazetteer()
    return bool(known.senses(words) or known.counties_with_town_called(words))


def _is_word(words: str) -> bool:
    model = language_model()
    return model is not None and words in model


ADDRESSES = Detector(FindingKind.PLACE, _find)
