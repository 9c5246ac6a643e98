"""Towns that their county does not have: misread names before 镇, 乡, 街道 or 苏木.

A town is looked for among those of the county that stands before it, or that the article is
about. One that no county has is doubted when a town there is like it; where the page names that
town besides, when they differ in any one character.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.language import language_model
from jiaoyue.proof.town_names import (
    OF_A_CITY,
    akin_but_one,
    counties_around,
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
    from jiaoyue.proof.galley import Galley

_TOWN_END = re.compile(r"街道|苏木|[镇乡](?!街道)")
NAME = re.compile(rf"{HAN}+")
# Words that end like a town and are none.
_NO_TOWNS_IN_ONE = (
    "古镇 重镇 城镇 乡镇 集镇 小镇 村镇 强镇 名镇 各镇 全镇 该镇 本镇 市镇 老乡 家乡 故乡 山乡 水乡 同乡 下乡 "
    "他乡 返乡 回乡 还乡 城乡 各乡 全乡 该乡 本乡 异乡 思乡 之乡 入乡 建制镇 中心镇 坐镇 冰镇 两镇 三镇 两乡 三乡"
)
_NO_TOWNS = frozenset(_NO_TOWNS_IN_ONE.split())
NOT_IN_NAMES = re.compile("[在和与被从到两各等把]|^[一二三四五六七八九十百千万亿]+个?$")
"""What a name of a place does not have: 教体局在两镇, 四千市石, 三个镇."""
_OLD = "2001"
_LONGEST_TOWN, _LONG_NAME, _NAME_AT_MOST = 15, 7, 6
"""How long the names of towns are: the longest, one right after its county, one like no other."""
_SURE_OF_NAMED = 0.45
"""How sure it is of a name that is any one character off one that the page has."""
_IN_MANY = frozenset("家")
"""What stands behind a surname in the names of many places, that one county has several of."""
_LISTED_AT_MOST, _TOLD_AT_MOST = 40, 24


NO_TOWN = QT_TRANSLATE_NOOP("findings", "{county} has no {words} in the gazetteer.")
_NO_TOWN_LIKE = QT_TRANSLATE_NOOP(
    "findings", "{county} has no {words} in the gazetteer, and none like it. It has {towns}."
)
_NAMED_TOWN = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name}.")
_NEAR_TOWN = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name} in {county}.")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubtful name within an article's text, with what it may be in folded characters."""

    span: Span
    template: str
    values: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    confidence: float


def town_doubts(
    galley: Galley, index: int, page: frozenset[str], printed: Set[str]
) -> Iterator[Doubt]:
    """Yield the doubts of the names of towns in one article, in the order of its text.

    ``page`` are the codes of the counties that the page is about or names, ``printed`` the towns
    that it names in full (:func:`towns_on`).
    """
    article, text = galley.articles[index], galley.folded[index]
    places = galley.places[index]
    ends = {mention.end: mention for mention in places}
    own = {article.place.adcode} if article.place.adcode else set()
    named = {
        sense.unit.key
        for mention in places
        for sense in mention.senses
        if sense.unit.level is Level.COUNTY
    }
    close, home, page = _around(own | named), _around(own), _around(page)
    near, around = towns_by_name(close), towns_by_name(page)
    both = sorted(printed & around.keys())
    for match in _TOWN_END.finditer(text):
        end = match.end()
        names = [text[start:end] for start in range(max(0, end - 6), match.start())]
        if any(name in near or name in around for name in names):
            continue
        begun = _begun(ends, match.start() - 1, end - _LONG_NAME)
        if begun is not None and NAME.fullmatch(text, begun, end):
            doubt = _in_county(galley, text, Span(begun, end), ends[begun])
            if doubt:
                yield doubt
            if doubt or any(sense.full for sense in ends[begun].senses):
                continue
        if any(text[max(0, end - size) : end] in _NO_TOWNS for size in (2, 3)):
            continue
        held = [code for n in names if len(n) > 2 for code in gazetteer().counties_with_town(n)]
        if held:
            # Of that name is a town far away; of one like it, one of the article's own county.
            far = not any(code[:2] == unit[:2] for code in held for unit in close)
            doubt = _near_town(text, match, home) if far else None
        else:
            doubt = (
                _near_town(text, match, close)
                or _near_town(text, match, page)
                or _named_town(text, match, both)
            )
        if doubt:
            yield doubt


def towns_on(galley: Galley) -> frozenset[str]:
    """Return the towns that a page names in full, folded, wherever they are."""
    return frozenset(
        span.of(text)
        for text, towns in zip(galley.folded, galley.towns, strict=True)
        for span in towns
    )


def _begun(ends: Mapping[int, Mention], last: int, first: int) -> int | None:
    """Return where a town's name begins that stands right after a county: the last such place, or
    one after a full name, that the town's own may begin like another county."""
    places = [place for place in range(last, first - 1, -1) if place in ends]
    full = (place for place in places if any(sense.full for sense in ends[place].senses))
    return next(full, places[0] if places else None)


def _around(counties: Set[str]) -> frozenset[str]:
    return frozenset(other for county in counties for other in counties_around(county))


@lru_cache(maxsize=8)
def _towns_with(counties: frozenset[str]) -> Mapping[tuple[int, str], Sequence[tuple[int, str]]]:
    """Return the towns of some counties, each with its place, by how many characters there are
    from the first on and from the second, and by that one."""
    out: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    for place, town in enumerate(towns_by_name(counties)):
        if len(town) > 2:
            out[len(town), town[0]].append((place, town))
            out[-len(town), town[1]].append((place, town))
    return out


def _in_county(galley: Galley, text: str, span: Span, county: Mention) -> Doubt | None:
    """Return a doubt of a town right after its county, or city, if that has no such town."""
    name = span.of(text)
    units = [sense.unit for sense in county.senses if gazetteer().towns_of(sense.unit.key)]
    if not units or not 3 <= len(name) <= _LONG_NAME or not NAME.fullmatch(name):
        return None
    if NOT_IN_NAMES.search(short_name(name)):
        return None
    towns = towns_by_name(frozenset(unit.key for unit in units))
    if name in towns or not towns or _is_next_to(units, name):
        return None
    ranked = sorted(towns, key=lambda town: (_distance(name, town), -_kinship(name, town), town))
    shown = (("county", units[0].name),)
    if _distance(name, ranked[0]) < 1.0 or (
        len(name) == len(ranked[0]) > _NAME_AT_MOST and akin_but_one(name, ranked[0])
    ):
        names = tuple(town for town in ranked if _distance(name, town) <= 1.5)[:8]
        return Doubt(span, _NEAR_TOWN, (*shown, ("name", ranked[0])), names, 0.9)
    if len(name) > _NAME_AT_MOST:
        return None
    if any(sense.full for sense in county.senses) and not is_common(name):
        short = short_name(name)
        if any(_is_within(short_name(town), short) or _is_within(short, town) for town in towns):
            # A township that has become a town since, or the other way round, or is said shorter.
            return None
        if any(short == unit.short for unit in units):
            # The seat of a county, which may have been a town of its name.
            return None
        sure = 0.3 if (galley.date.last or "9") < _OLD else 0.65
        kin = tuple(town for town in ranked if _is_kin(name, town))
        if kin:
            return Doubt(span, NO_TOWN, shown, kin[:_LISTED_AT_MOST], sure)
        # What is like none of them is a guess that nobody should take with one key.
        listed = ("towns", "、".join(ranked[:_TOLD_AT_MOST]))
        return Doubt(span, _NO_TOWN_LIKE, (*shown, listed), (), sure)
    return None


def _is_next_to(units: Sequence[Unit], name: str) -> bool:
    """Return whether another county of the same city has such a town: districts are redrawn."""
    counties = gazetteer().counties_with_town_called(short_name(name))
    return any(code[:OF_A_CITY] == unit.key[:OF_A_CITY] for code in counties for unit in units)


def _is_within(short: str, name: str) -> bool:
    """Return whether a name has all characters of another one in their order."""
    rest = iter(name)
    return all(character in rest for character in short)


def _is_kin(name: str, town: str) -> bool:
    """Return whether a name has a character of a town's own, or one that looks like one of them."""
    one, other = short_name(name), short_name(town)
    return bool(set(one) & set(other)) or _kinship(one, other) > 0


def _one_off(
    text: str, end: int, towns: Mapping[tuple[int, str], Sequence[tuple[int, str]]]
) -> Iterator[tuple[int, str]]:
    """Yield the towns that what stands before a place is one character off, with their places."""
    for size in range(3, min(_LONGEST_TOWN, end) + 1):
        name = text[end - size : end]
        # One of the first two is right.
        for key in ((size, name[0]), (-size, name[1])):
            for place, town in towns.get(key, ()):
                first = name[0] == town[0]
                if first == (key[0] > 0) and sum(map(str.__ne__, name, town)) == 1:
                    yield place, town


def _near_town(text: str, match: re.Match[str], counties: frozenset[str]) -> Doubt | None:
    """Return a doubt of a name that is one look-alike off a town's, or one character that shares
    a part or the sound."""
    towns, end = towns_by_name(counties), match.end()
    found: list[tuple[bool, str, Span]] = []
    for _, town in sorted(_one_off(text, end, _towns_with(counties))):
        span = Span(end - len(town), end)
        looks = off_by_one(span.of(text), town)
        if looks or (akin_but_one(span.of(text), town) and not _is_word(span.of(text))):
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
    return Doubt(span, _NEAR_TOWN, values, names, 0.75 if faint else 0.9)


def _named_town(text: str, match: re.Match[str], towns: Sequence[str]) -> Doubt | None:
    """Return a doubt of a name that is any one character off a town that the page names, too."""
    for town in towns:
        span = Span(max(0, match.end() - len(town)), match.end())
        name = span.of(text)
        at = _differing(name, town)
        if at is None or name[at + 1] in _IN_MANY or not NAME.fullmatch(name):
            continue
        if not NOT_IN_NAMES.search(short_name(name)) and not _is_word(name):
            return Doubt(span, _NAMED_TOWN, (("name", town),), (town,), _SURE_OF_NAMED)
    return None


def _differing(one: str, other: str) -> int | None:
    """Return where two names of one length differ, if they do in one place only."""
    if len(one) != len(other) or one[-1] != other[-1]:
        return None
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return places[0] if len(places) == 1 else None


def _is_town(name: str) -> bool:
    """Return whether a town has a name, whether it is a town, a township or a part of a city."""
    return bool(gazetteer().counties_with_town_called(short_name(name)))


def is_common(name: str) -> bool:
    """Return whether a name ends in a common word: 老城区, 本地区."""
    model = language_model()
    return model is not None and (name in model or name[-2:] in model or name[-3:] in model)


def _is_word(name: str) -> bool:
    """Return whether a name is or ends in a word; many names end in what is one of two characters,
    as 山镇."""
    model = language_model()
    return model is not None and (name in model or name[-3:] in model)


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
