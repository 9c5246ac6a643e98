"""Places that the gazetteer does not know where they are said to be, or that are one character off.

A town is looked for among those of the county that stands before it, or that the article is
about. A city or county is doubted only when its like is one that the words around it belong to.
Papers use the names of their year: on an old page a town unknown today is a weaker sign.
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
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.mended_places import mended_places
from jiaoyue.proof.town_names import (
    akin_but_one,
    are_akin,
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

    from jiaoyue.newspaper.gazetteer import Unit
    from jiaoyue.newspaper.mentions import Mention
    from jiaoyue.proof.galley import Galley, GalleyArticle

_TOWN_END = re.compile(r"街道|苏木|[镇乡](?!街道)")
_COUNTY_END = re.compile(r"[县区市旗州镇乡]")
"""Towns, too: of Taiwan the gazetteer has them as it has counties elsewhere."""
_NAME = re.compile(rf"{HAN}+")
# Words that end like a town and are none.
_NO_TOWNS_IN_ONE = (
    "古镇 重镇 城镇 乡镇 集镇 小镇 村镇 强镇 名镇 各镇 全镇 该镇 本镇 市镇 老乡 家乡 故乡 山乡 水乡 同乡 下乡 "
    "他乡 返乡 回乡 还乡 城乡 各乡 全乡 该乡 本乡 异乡 思乡 之乡 入乡 建制镇 中心镇 坐镇 冰镇 两镇 三镇 两乡 三乡"
)
_NO_TOWNS = frozenset(_NO_TOWNS_IN_ONE.split())
_NOT_IN_NAMES = re.compile("[在和与被从到两各等把]|^[一二三四五六七八九十百千万亿]+$")
"""What a name of a place does not have: 教体局在两镇, 四千市石."""
_OLD = "2001"
_CITY = 4
"""How many digits of a county's code are its city's."""
_LONGEST_TOWN, _LONG_NAME, _NAME_AT_MOST = 15, 7, 6
"""How long the names of towns are: the longest, one right after its county, one like no other."""
_LISTED_AT_MOST, _TOLD_AT_MOST = 40, 24

_REGION = re.compile(rf"(?<!{HAN})({HAN}{{2,3}})区(?!{HAN})")
_SIDES = "东西南北中"
_NUMBERED = re.compile("[一二三四五六七八九十两几各数多]县")
_ABOVE = (Level.PROVINCE, Level.CITY)
_SWAPPED = 3
"""How long names are at most that another one with the same characters says nothing of."""
_COUNTY, _UNHEARD_OF = 4, 0.6
"""How long the name of a county is at most, and how sure it is that none is called so."""

_NO_REGION = QT_TRANSLATE_NOOP("findings", "{province} is a province, and no {words} is known.")
_NO_TOWN = QT_TRANSLATE_NOOP("findings", "{county} has no {words} in the gazetteer.")
_NO_TOWN_LIKE = QT_TRANSLATE_NOOP(
    "findings", "{county} has no {words} in the gazetteer, and none like it. It has {towns}."
)
_NEAR_TOWN = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name} in {county}.")
_NEAR_UNIT = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name}.")
_SHORT = QT_TRANSLATE_NOOP("findings", "“{words}” is doubtful where it has its full name, too.")
_MENDED = QT_TRANSLATE_NOOP(
    "findings", "This article was corrected to {name} in one place; “{words}” may be the same."
)
_SAME_AGAIN = 0.85
"""How sure it is that a name that a person corrected is to be so in the same article's others."""


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A doubtful name within an article's text, with what it may be in folded characters."""

    span: Span
    template: str
    values: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    confidence: float


def _find(galley: Galley) -> Iterator[Finding]:
    counties = counties_of_page(galley)
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
            *_towns(galley, article, text, places, counties),
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


def _towns(
    galley: Galley,
    article: GalleyArticle,
    text: str,
    places: Sequence[Mention],
    page: frozenset[str],
) -> Iterator[_Doubt]:
    ends = {mention.end: mention for mention in places}
    own = {article.place.adcode} if article.place.adcode else set()
    named = {
        sense.unit.key
        for mention in places
        for sense in mention.senses
        if sense.unit.level is Level.COUNTY
    }
    close, home = _around(own | named), _around(own)
    page = _around(page)
    near, around = towns_by_name(close), towns_by_name(page)
    for match in _TOWN_END.finditer(text):
        end = match.end()
        names = [text[start:end] for start in range(max(0, end - 6), match.start())]
        if any(name in near or name in around for name in names):
            continue
        begun = _begun(ends, match.start() - 1, end - _LONG_NAME)
        if begun is not None:
            doubt = _in_county(galley, text, Span(begun, end), ends[begun])
            if doubt:
                yield doubt
            continue
        if any(text[max(0, end - size) : end] in _NO_TOWNS for size in (2, 3)):
            continue
        held = [code for n in names if len(n) > 2 for code in gazetteer().counties_with_town(n)]
        if held:
            # Of that name is a town far away; of one like it, one of the article's own county.
            far = not any(code[:2] == unit[:2] for code in held for unit in close)
            doubt = _near_town(text, match, home) if far else None
        else:
            doubt = _near_town(text, match, close) or _near_town(text, match, page)
        if doubt:
            yield doubt


def _begun(ends: Mapping[int, Mention], last: int, first: int) -> int | None:
    """Return where a town's name begins that stands right after a county: the last such place, or
    one after a full name, that the town's own may begin like another county."""
    places = [place for place in range(last, first - 1, -1) if place in ends]
    full = (place for place in places if any(sense.full for sense in ends[place].senses))
    return next(full, places[0] if places else None)


def _around(counties: Set[str]) -> frozenset[str]:
    return frozenset(other for county in counties for other in counties_around(county))


@lru_cache(maxsize=8)
def _open_towns(counties: frozenset[str]) -> Mapping[str, Sequence[tuple[int, str]]]:
    """Return the towns of some counties with one character left open, each with its place."""
    out: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for place, town in enumerate(towns_by_name(counties)):
        for at in range(len(town) if len(town) > 2 else 0):
            out[f"{town[:at]}?{town[at + 1 :]}"].append((place, town))
    return out


def _in_county(galley: Galley, text: str, span: Span, county: Mention) -> _Doubt | None:
    """Return a doubt of a town right after its county, or city, if that has no such town."""
    name = span.of(text)
    units = [sense.unit for sense in county.senses if gazetteer().towns_of(sense.unit.code)]
    if not units or not 3 <= len(name) <= _LONG_NAME or not _NAME.fullmatch(name):
        return None
    if _NOT_IN_NAMES.search(short_name(name)):
        return None
    towns = towns_by_name(frozenset(unit.code for unit in units))
    if name in towns or not towns or _is_next_to(units, name):
        return None
    ranked = sorted(towns, key=lambda town: (_distance(name, town), -_kinship(name, town), town))
    shown = (("county", units[0].name),)
    if _distance(name, ranked[0]) < 1.0 or (
        len(name) == len(ranked[0]) > _NAME_AT_MOST and akin_but_one(name, ranked[0])
    ):
        names = tuple(town for town in ranked if _distance(name, town) <= 1.5)[:8]
        return _Doubt(span, _NEAR_TOWN, (*shown, ("name", ranked[0])), names, 0.9)
    if len(name) > _NAME_AT_MOST:
        return None
    if any(sense.full for sense in county.senses) and not _is_common(name):
        if any(_is_within(short_name(town), short_name(name)) for town in towns):
            # A township that has become a town since, or the other way round, or is said shorter.
            return None
        sure = 0.3 if (galley.date.last or "9") < _OLD else 0.65
        kin = tuple(town for town in ranked if _is_kin(name, town))
        if kin:
            return _Doubt(span, _NO_TOWN, shown, kin[:_LISTED_AT_MOST], sure)
        # What is like none of them is a guess that nobody should take with one key.
        listed = ("towns", "、".join(ranked[:_TOLD_AT_MOST]))
        return _Doubt(span, _NO_TOWN_LIKE, (*shown, listed), (), sure)
    return None


def _is_next_to(units: Sequence[Unit], name: str) -> bool:
    """Return whether another county of the same city has such a town: districts are redrawn."""
    counties = gazetteer().counties_with_town_called(short_name(name))
    return any(code[:_CITY] == unit.code[:_CITY] for code in counties for unit in units)


def _is_within(short: str, name: str) -> bool:
    """Return whether a name has all characters of another one in their order."""
    rest = iter(name)
    return all(character in rest for character in short)


def _is_kin(name: str, town: str) -> bool:
    """Return whether a name has a character of a town's own, or one that looks like one of them."""
    one, other = short_name(name), short_name(town)
    return bool(set(one) & set(other)) or _kinship(one, other) > 0


def _near_town(text: str, match: re.Match[str], counties: frozenset[str]) -> _Doubt | None:
    """Return a doubt of a name that is one look-alike off a town's, or one character that shares
    a part or the sound."""
    towns, patterns, end = towns_by_name(counties), _open_towns(counties), match.end()
    like: list[tuple[int, str]] = []
    for size in range(3, min(_LONGEST_TOWN, end) + 1):
        name = text[end - size : end]
        for at in range(size):
            held = patterns.get(f"{name[:at]}?{name[at + 1 :]}", ())
            like.extend(one for one in held if one[1] != name)
    found: list[tuple[bool, str, Span]] = []
    for _, town in sorted(like):
        span = Span(end - len(town), end)
        looks = off_by_one(span.of(text), town)
        if looks or (akin_but_one(span.of(text), town) and not _is_common(span.of(text))):
            found.append((not looks, town, span))
    if not found:
        return None
    faint, town, span = min(found, key=lambda one: one[0])
    code = towns[town].parent
    county = gazetteer().unit(code)
    values = (("name", town), ("county", county.name if county else ""))
    if any(_is_town(text[start : span.end]) for start in range(max(0, span.start - 2), span.start)):
        return None
    names = tuple(name for _, name, other in sorted(found) if other == span)
    return _Doubt(span, _NEAR_TOWN, values, names, 0.6 if faint else 0.8)


def _units(text: str, places: Sequence[Mention], above: Set[str]) -> Iterator[_Doubt]:
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
            if start < 0 or not _NAME.fullmatch(text, start, end):
                continue
            if _NOT_IN_NAMES.search(text[start : end - 1]):
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
            if found and not _is_common(text[start:end]) and not _is_place(text[start : end - 1]):
                found.sort(key=lambda one: one[0])
                names = tuple(dict.fromkeys(_name_like(unit, size) for _, unit in found))
                sure = (0.9 if parent else 0.7) - (0.2 if found[0][0] else 0.0)
                yield _Doubt(Span(start, end), _NEAR_UNIT, (("name", names[0]),), names, sure)
                break
            if parent and not found and (doubt := _unknown_county(text, Span(start, end), parent)):
                yield doubt
                break


def _unknown_county(text: str, span: Span, parent: Mention) -> _Doubt | None:
    """Return a doubt of a county that the province or city right before it never had."""
    name = span.of(text)
    if not name.endswith("县") or len(name) > _COUNTY or _is_common(name):
        return None
    if _NUMBERED.search(name) or not any(sense.unit.level in _ABOVE for sense in parent.senses):
        return None
    names = tuple(
        other
        for at in range(len(name) - 1)
        for other, unit in _patterns().get(f"{name[:at]}?{name[at + 1 :]}", ())
        if _belongs(unit, parent, frozenset())
    )
    values = (("county", parent.senses[0].unit.name),)
    return _Doubt(span, _NO_TOWN, values, tuple(dict.fromkeys(names)), _UNHEARD_OF)


def _regions(text: str) -> Iterator[_Doubt]:
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
            yield _Doubt(Span(*match.span()), _NO_REGION, values, names, 0.6)


def _name_like(unit: Unit, size: int) -> str:
    return gazetteer().fold(unit.name) if len(unit.name) == size else unit.name


def _belongs(unit: Unit, parent: Mention | None, above: Set[str]) -> bool:
    path = [upper.key for upper in gazetteer().path(unit)[:-1]]
    if parent is not None:
        return any(sense.unit.key in path for sense in parent.senses)
    return unit.key in above or any(key in above for key in path)


def _short_forms(text: str, doubts: Sequence[_Doubt]) -> Iterator[_Doubt]:
    """Yield the other places of an article where a doubtful town stands by its short name."""
    taken = {at for doubt in doubts for at in range(doubt.span.start, doubt.span.end)}
    for doubt in doubts:
        short = short_name(doubt.span.of(text))
        if len(short) < 2 or doubt.confidence < 0.5 or _is_place(short):
            continue
        for match in re.finditer(re.escape(short), text):
            if match.start() in taken:
                continue
            names = tuple(dict.fromkeys(map(short_name, doubt.names)))
            taken.update(range(*match.span()))
            sure = 0.5 if _is_common(short) else doubt.confidence - 0.1
            yield _Doubt(Span(*match.span()), _SHORT, (), names, sure)


def _mended_elsewhere(galley: Galley, index: int, doubts: Sequence[_Doubt]) -> Iterator[_Doubt]:
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
                sure = 0.5 if _is_common(short) else _SAME_AGAIN
                yield _Doubt(Span(*match.span()), _MENDED, (("name", name),), (now,), sure)


def _is_place(name: str) -> bool:
    return bool(gazetteer().senses(name))


def _is_town(name: str) -> bool:
    """Return whether a town has a name, whether it is a town, a township or a part of a city."""
    return bool(gazetteer().counties_with_town_called(short_name(name)))


def _is_common(name: str) -> bool:
    """Return whether a name ends in a common word: 老城区, 本地区."""
    model = language_model()
    return model is not None and (name in model or name[-2:] in model or name[-3:] in model)


def _distance(one: str, other: str) -> float:
    """Return how far apart two names are: a character counts 1, a look-alike half."""
    if len(one) != len(other):
        shared = len(set(short_name(one)) & set(short_name(other)))
        return abs(len(one) - len(other)) + 2.5 - min(shared, 2) * 0.5
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return sum(0.5 if confusions().alike(a, b) else 1.0 for a, b in differing)


def _kinship(one: str, other: str) -> int:
    """Return how many characters of a name look like some of another's, wherever they stand.

    Where a name is misread as a whole, its parts come back in other places.
    """
    known = confusions()
    return sum(any(a != b and known.alike(a, b) for b in other) for a in one)


@cache
def _by_characters() -> Mapping[str, Sequence[tuple[str, Unit]]]:
    """Return the cities and counties by the characters of their names, sorted."""
    out: dict[str, list[tuple[str, Unit]]] = defaultdict(list)
    for name, unit in gazetteer().full_names(Level.CITY, Level.COUNTY):
        out["".join(sorted(name))].append((name, unit))
    return out


@cache
def _patterns() -> Mapping[str, tuple[tuple[str, Unit], ...]]:
    """Return the cities and counties by their names with one character left open."""
    out: dict[str, list[tuple[str, Unit]]] = defaultdict(list)
    for name, unit in gazetteer().full_names(Level.CITY, Level.COUNTY):
        if 3 <= len(name) <= 5:
            for at in range(len(name) - 1):
                out[f"{name[:at]}?{name[at + 1 :]}"].append((name, unit))
    return {pattern: tuple(units) for pattern, units in out.items()}


def _off_by_one_units(name: str) -> Iterator[tuple[bool, Unit]]:
    """Yield the cities and counties that a name is one character off, and whether by its looks;
    and those of four characters and more that it has in another order."""
    if len(name) > _SWAPPED:
        for other, unit in _by_characters().get("".join(sorted(name)), ()):
            if other != name and other[-1] == name[-1]:
                yield True, unit
    for at in range(len(name) - 1):
        for other, unit in _patterns().get(f"{name[:at]}?{name[at + 1 :]}", ()):
            if other == name:
                continue
            looks = confusions().alike(name[at], other[at])
            if looks or are_akin(name[at], other[at]):
                yield looks, unit


PLACES = Detector(FindingKind.PLACE, _find)
