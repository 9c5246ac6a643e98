"""Places that the gazetteer does not know where they are said to be, or that are one character off.

A town is looked for among those of the county that stands before it, or that the article is
about. A city or county is doubted only when its like is one that the words around it belong to.
Papers use the names of their year: on an old page a town unknown today is a weaker sign.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.mended_places import mended_places
from jiaoyue.proof.town_doubts import (
    NAME,
    NO_TOWN,
    NOT_IN_NAMES,
    Doubt,
    is_common,
    town_doubts,
    towns_on,
)
from jiaoyue.proof.town_names import are_akin, as_printed, counties_of_page, short_name
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from jiaoyue.newspaper.gazetteer import Unit
    from jiaoyue.newspaper.mentions import Mention
    from jiaoyue.proof.galley import Galley

_COUNTY_END = re.compile(r"[县区市旗州镇乡]")
"""Towns, too: of Taiwan the gazetteer has them as it has counties elsewhere."""
_REGION = re.compile(rf"(?<!{HAN})({HAN}{{2,3}})区(?!{HAN})")
_SIDES = "东西南北中"
_NUMBERED = re.compile("[一二三四五六七八九十两几各数多]县")
_NO_COUNTIES_IN_ONE = "各县 本县 该县 郊县 外县 邻县 州县 府县 郡县 副县 区县 市县 某县 旧县"
_NO_COUNTIES = frozenset(_NO_COUNTIES_IN_ONE.split())
"""Words with 县 that name none."""
_SHORT_COUNTY = 3
_ABOVE = (Level.PROVINCE, Level.CITY)
_SWAPPED = 3
"""How long names are at most that another one with the same characters says nothing of."""
_COUNTY, _UNHEARD_OF = 4, 0.6
"""How long the name of a county is at most, and how sure it is that none is called so."""

_NO_REGION = QT_TRANSLATE_NOOP("findings", "{province} is a province, and no {words} is known.")
_NEAR_UNIT = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name}.")
_SHORT = QT_TRANSLATE_NOOP("findings", "“{words}” is doubtful where it has its full name, too.")
_MENDED = QT_TRANSLATE_NOOP(
    "findings", "This article was corrected to {name} in one place; “{words}” may be the same."
)
_LEAST_AGAIN, _SAME_AGAIN = 0.3, 0.85
"""How sure it is that a name that a person corrected is to be so in the same article's others."""


def _find(galley: Galley) -> Iterator[Finding]:
    counties, printed = counties_of_page(galley), towns_on(galley)
    above = {
        unit.key
        for found in galley.places
        for mention in found
        for sense in mention.senses
        for unit in gazetteer().path(sense.unit)
    }
    for index, article in enumerate(galley.articles):
        text, places = galley.folded[index], galley.places[index]
        doubts = [
            *town_doubts(galley, index, counties, printed),
            *_units(text, places, above),
            *_regions(text),
        ]
        mended = _mended_elsewhere(galley, index, doubts)
        for doubt in (*doubts, *_short_forms(text, doubts), *mended):
            words = doubt.span.of(article.text)
            yield article.finding(
                FindingKind.PLACE,
                doubt.span,
                doubt.template,
                suggestions=[as_printed(name, words, galley) for name in doubt.names],
                confidence=doubt.confidence,
                values=dict(doubt.values),
            )


def _units(text: str, places: Sequence[Mention], above: Set[str]) -> Iterator[Doubt]:
    """Yield the cities and counties one look-alike off one that the page's places belong with."""
    ends = {mention.end: mention for mention in places}
    inside = {at for mention in places for at in range(mention.start, mention.end)}
    own = {sense.unit.key for mention in places for sense in mention.senses}
    for match in _COUNTY_END.finditer(text):
        end = match.end()
        if match.start() in inside:
            continue
        for size in (5, 4, 3):
            start = end - size
            if start < 0 or not NAME.fullmatch(text, start, end):
                continue
            if NOT_IN_NAMES.search(text[start : end - 1]):
                continue
            parent = ends.get(start)
            held = gazetteer().counties_with_town(text[start:end])
            found = [
                (not looks, unit)
                for looks, unit in _off_by_one_units(text[start:end])
                if (unit.key in own if held else _belongs(unit, parent, above))
            ]
            if held and not found:
                continue
            common = is_common(text[start:end])
            if common and parent and size == _SHORT_COUNTY:
                common = _is_said_so(text[start:end])
            if found and not common and not _is_place(text[start : end - 1]):
                found.sort(key=lambda one: one[0])
                names = tuple(dict.fromkeys(_name_like(unit, size) for _, unit in found))
                sure = (0.9 if parent else 0.7) - (0.2 if found[0][0] else 0.0)
                yield Doubt(Span(start, end), _NEAR_UNIT, (("name", names[0]),), names, sure)
                break
            if parent and not found and (doubt := _unknown_county(text, Span(start, end), parent)):
                yield doubt
                break


def _unknown_county(text: str, span: Span, parent: Mention) -> Doubt | None:
    """Return a doubt of a county that the province or city right before it never had."""
    name = span.of(text)
    if not name.endswith("县") or len(name) > _COUNTY or is_common(name):
        return None
    if _NUMBERED.search(name) or not any(sense.unit.level in _ABOVE for sense in parent.senses):
        return None
    names = tuple(
        other
        for at in range(len(name) - 1)
        for other in _patterns().get(f"{name[:at]}?{name[at + 1 :]}", ())
        if any(_belongs(unit, parent, frozenset()) for unit in _units_by_name()[other])
    )
    values = (("county", parent.senses[0].unit.name),)
    return Doubt(span, NO_TOWN, values, tuple(dict.fromkeys(names)), _UNHEARD_OF)


def _regions(text: str) -> Iterator[Doubt]:
    """Yield provinces that are called districts: 浙江区 for 浙北区."""
    letters = {unit.key: letter for letter, unit in gazetteer().abbreviations.items()}
    for match in _REGION.finditer(text):
        provinces = [
            sense.unit
            for sense in gazetteer().senses(match[1])
            if sense.unit.level is Level.PROVINCE
        ]
        if provinces and not gazetteer().senses(match[0]):
            letter = letters.get(provinces[0].key, match[1][0])
            names = tuple(f"{letter}{side}区" for side in _SIDES)
            values = (("province", provinces[0].name),)
            yield Doubt(Span(*match.span()), _NO_REGION, values, names, 0.6)


def _is_said_so(name: str) -> bool:
    """Return whether three characters right behind a province or city are words: 沿海县, 老区县."""
    model = language_model()
    if not name.endswith("县") or name[-2:] in _NO_COUNTIES:
        return True
    return model is None or name in model or name[:-1] in model


def _name_like(unit: Unit, size: int) -> str:
    return gazetteer().fold(unit.name) if len(unit.name) == size else unit.name


def _belongs(unit: Unit, parent: Mention | None, above: Set[str]) -> bool:
    path = [upper.key for upper in gazetteer().path(unit)[:-1]]
    if parent is not None:
        return any(sense.unit.key in path for sense in parent.senses)
    return unit.key in above or any(key in above for key in path)


def _short_forms(text: str, doubts: Sequence[Doubt]) -> Iterator[Doubt]:
    """Yield the other places of an article where a doubtful town stands by its short name."""
    taken = {at for doubt in doubts for at in range(doubt.span.start, doubt.span.end)}
    for doubt in doubts:
        short = short_name(doubt.span.of(text))
        if len(short) < 2 or doubt.confidence < _LEAST_AGAIN or _is_place(short):
            continue
        for match in re.finditer(re.escape(short), text):
            if match.start() in taken:
                continue
            names = tuple(dict.fromkeys(map(short_name, doubt.names)))
            taken.update(range(*match.span()))
            sure = min(0.5, doubt.confidence) if is_common(short) else doubt.confidence
            yield Doubt(Span(*match.span()), _SHORT, (), names, sure)


def _mended_elsewhere(galley: Galley, index: int, doubts: Sequence[Doubt]) -> Iterator[Doubt]:
    """Yield where else an article has a name that a person corrected in it; by its short form."""
    text = galley.folded[index]
    known = {at for d in doubts if d.names for at in range(d.span.start, d.span.end)}
    for was, name in dict.fromkeys(mended_places(galley, index)):
        short, now = short_name(was), short_name(name)
        if len(short) < 2 or short == now or _is_place(short):
            continue
        counties = gazetteer().counties_with_town_called
        if not set(counties(short)).isdisjoint(counties(now)):
            # Both are towns of one county: one may be right here and the other there.
            continue
        for match in re.finditer(re.escape(short), text):
            if match.start() not in known:
                sure = 0.5 if is_common(short) else _SAME_AGAIN
                yield Doubt(Span(*match.span()), _MENDED, (("name", name),), (now,), sure)


def _is_place(name: str) -> bool:
    return bool(gazetteer().senses(name))


@cache
def _units_by_name() -> Mapping[str, tuple[Unit, ...]]:
    """Return the cities and counties by their full names."""
    out: dict[str, list[Unit]] = defaultdict(list)
    for name, unit in gazetteer().full_names(Level.CITY, Level.COUNTY):
        out[name].append(unit)
    return {name: tuple(units) for name, units in out.items()}


@cache
def _by_characters() -> Mapping[str, tuple[str, ...]]:
    """Return the names of cities and counties by their characters, sorted."""
    out: dict[str, list[str]] = defaultdict(list)
    for name in _units_by_name():
        out["".join(sorted(name))].append(name)
    return {characters: tuple(names) for characters, names in out.items()}


@cache
def _patterns() -> Mapping[str, tuple[str, ...]]:
    """Return the names of cities and counties with one character left open.

    Nothing but words: what keeps looking for rubbish passes them by.
    """
    out: dict[str, list[str]] = defaultdict(list)
    for name in _units_by_name():
        if 3 <= len(name) <= 5:
            for at in range(len(name) - 1):
                out[f"{name[:at]}?{name[at + 1 :]}"].append(name)
    return {pattern: tuple(names) for pattern, names in out.items()}


def _off_by_one_units(name: str) -> Iterator[tuple[bool, Unit]]:
    """Yield the cities and counties that a name is one character off, and whether by its looks;
    and those of four characters and more that it has in another order."""
    if len(name) > _SWAPPED:
        for other in _by_characters().get("".join(sorted(name)), ()):
            if other != name and other[-1] == name[-1]:
                yield from ((True, unit) for unit in _units_by_name()[other])
    for at in range(len(name) - 1):
        for other in _patterns().get(f"{name[:at]}?{name[at + 1 :]}", ()):
            if other == name:
                continue
            looks = confusions().alike(name[at], other[at])
            if looks or are_akin(name[at], other[at]):
                yield from ((looks, unit) for unit in _units_by_name()[other])


PLACES = Detector(FindingKind.PLACE, _find)
