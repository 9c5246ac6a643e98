"""A place as a person names it, filled in from the gazetteer.

A county brings its city and province, a short name its full one. A name that the gazetteer
does not have is taken as it is given; one that means several places is not guessed at. Names of
people are only parted here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.gazetteer import Level, Unit, gazetteer, official_code
from jiaoyue.newspaper.weighing import city_of
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHOWN = 6
"""How many of the places of one name a message lists."""

_SEVERAL = QT_TRANSLATE_NOOP(
    "errors",
    "{name} is the name of several places: {places}. Nothing was changed."
    " Name the city or province too.",
)


_NO_LEVEL = QT_TRANSLATE_NOOP(
    "errors",
    "No place is called {name}. Nothing was changed."
    " If you are sure, write it with its 省, 市, 县 or 镇.",
)
_ENDS = (
    (Level.TOWN, ("镇", "乡", "街道", "苏木", "鎮", "鄉")),
    (Level.COUNTY, ("县", "区", "旗", "縣", "區")),
    (Level.CITY, ("市", "自治州", "盟", "地区", "地區")),
    (Level.PROVINCE, ("省", "自治区", "自治區", "特别行政区", "特別行政區")),
)
_BETWEEN_NAMES = re.compile(r"[、，,;；]")


class UnknownPlaceError(UserFacingError):
    """The gazetteer does not have a name, and the name does not say of what it is."""


class AmbiguousPlaceError(UserFacingError):
    """A name means several places, and nothing else was said to tell them apart."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A unit of the gazetteer, with the county or city that a town is in."""

    unit: Unit
    town: Unit | None = None

    @property
    def place(self) -> Place:
        known = gazetteer()
        city = city_of(self.unit, known)
        return Place(
            province=known.path(self.unit)[0].name,
            city=city.name if city else None,
            county=self.unit.name if self.unit.level == Level.COUNTY else None,
            town=self.town.name if self.town else None,
            adcode=official_code(self.unit),
        )

    @property
    def names(self) -> frozenset[str]:
        """Every name, full and short, of what it is and what it is in."""
        path = (*gazetteer().path(self.unit), *([self.town] if self.town else []))
        return frozenset(
            gazetteer().fold(name) for unit in path for name in (unit.name, unit.short)
        )


def place_named(
    *,
    province: str | None = None,
    city: str | None = None,
    county: str | None = None,
    town: str | None = None,
    near: Place | None = None,
) -> Place:
    """Return the place of these names, with the larger units and the code that they imply.

    ``near`` tells places of one name apart where the names alone do not, as that of the
    article before. Raises AmbiguousPlaceError when several places are left.
    """
    given = {
        level: name
        for level, name in zip(Level, (province, city, county, town), strict=True)
        if name
    }
    if not given:
        return Place()
    smallest = max(given)
    found = (_towns if smallest == Level.TOWN else _units)(given[smallest], smallest)
    known = gazetteer()
    fits = [one for one in found if all(known.fold(name) in one.names for name in given.values())]
    hints = (near.province, near.city, near.county) if near else ()
    fits = _best(fits, [name for name in hints if name])
    if len(fits) > 1:
        where = "、".join(written(one.place).replace(" ", "") for one in fits[:SHOWN])
        where += "……" if len(fits) > SHOWN else ""
        raise AmbiguousPlaceError(_SEVERAL, name=given[smallest], places=where)
    if fits:
        return fits[0].place
    if smallest == Level.TOWN and len(given) > 1:
        within = place_named(province=province, city=city, county=county, near=near)
        return replace(within, town=town)
    return Place(province or None, city or None, county or None, town or None)


def written(place: Place) -> str:
    """Return a place as it can be written: its names from the province down, each once."""
    names = (place.province, place.city, place.county, place.town)
    return " ".join(dict.fromkeys(name for name in names if name))


def places_like(typed: str, most: int) -> tuple[Place, ...]:
    """Return up to ``most`` places whose names begin like what is being typed, larger ones first.

    What they are in may stand before, with a space or without: 福州 鼓楼, 福州鼓楼.
    """
    return _distinct(_typed(typed, whole=False))[:most]


def places_named(typed: str) -> tuple[Place, ...]:
    """Return every place that bears the name typed, in full or for short; none if none does.

    A town is meant only by its full name, or where nothing larger is called so.
    """
    return _distinct(_typed(typed, whole=True))


def place_as_written(typed: str) -> Place:
    """Return the place of names that the gazetteer lacks, known by how they end.

    Raises UnknownPlaceError when one does not say of what level it is, and
    AmbiguousPlaceError as ``place_named`` does.
    """
    given: dict[Level, str] = {}
    for name in typed.split():
        level = next((of for of, ends in reversed(_ENDS) if name.endswith(ends)), None)
        if level is None:
            raise UnknownPlaceError(_NO_LEVEL, name=name)
        given[level] = name
    return place_named(
        province=given.get(Level.PROVINCE),
        city=given.get(Level.CITY),
        county=given.get(Level.COUNTY),
        town=given.get(Level.TOWN),
    )


def names_listed(said: str) -> tuple[str, ...]:
    """Return the names of a list, each once, in its order."""
    parted = (name.strip() for name in _BETWEEN_NAMES.split(said))
    return tuple(dict.fromkeys(name for name in parted if name))


def _typed(typed: str, *, whole: bool) -> list[_Found]:
    known = gazetteer()
    *above, last = [known.fold(word) for word in typed.replace("·", " ").split()] or [""]
    if not last:
        return []
    found = _within(_called(last, whole=whole), above)
    for cut in range(2, len(last)):
        if found:
            break
        if known.senses(last[:cut]):
            found = _within(_called(last[cut:], whole=whole), [*above, last[:cut]])
    return sorted(found, key=lambda one: (not _bears(one, last), _level(one), one.unit.code))


def _within(found: Iterable[_Found], above: list[str]) -> list[_Found]:
    return [one for one in found if all(name in one.names for name in above)]


def _called(name: str, *, whole: bool) -> list[_Found]:
    """Return what has the folded name, or unless ``whole`` one that begins so."""
    known = gazetteer()
    longer = (
        other
        for start, names in known.starts.items()
        if start.startswith(name[:2])
        for other in names
        if other.startswith(name)
    )
    names = [name] if whole else list(longer)
    units = {
        sense.unit.code: sense.unit
        for one in names
        for sense in known.senses(one)
        if not sense.loose and not sense.unit.now
    }
    found = [_Found(unit) for unit in units.values()]
    towns = [name] if whole else known.towns_beginning(name)
    found += (one for town in towns for one in _towns(town, Level.TOWN))
    if not found and whole:
        short = (town for town in known.towns_beginning(name) if town.removeprefix(name) in _TOWN)
        found = [one for town in short for one in _towns(town, Level.TOWN)]
    return found


_TOWN = ("镇", "乡", "街道")


def _bears(found: _Found, name: str) -> bool:
    unit = found.town or found.unit
    return name in (gazetteer().fold(unit.name), gazetteer().fold(unit.short))


def _level(found: _Found) -> Level:
    return Level.TOWN if found.town else found.unit.level


def _distinct(found: Iterable[_Found]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(one.place for one in found))


def _towns(name: str, _: Level) -> Iterator[_Found]:
    known = gazetteer()
    for code in known.counties_with_town(name):
        above = known.unit(code)
        for unit in known.towns_of(code):
            if above is not None and known.fold(unit.name) == known.fold(name):
                yield _Found(above, unit)


def _units(name: str, level: Level) -> Iterator[_Found]:
    """Yield the present units of that name, or the former ones where no present one has it."""
    known = gazetteer()
    units = [
        sense.unit
        for sense in known.senses(name)
        if not sense.loose and (sense.unit.level == level or _is_city(sense.unit, level))
    ]
    present = [unit for unit in units if not unit.now]
    yield from map(_Found, present or units)


def _is_city(unit: Unit, level: Level) -> bool:
    """Return whether a unit of another level is its own city, as 上海市 and 仙桃市 are."""
    return level == Level.CITY and city_of(unit, gazetteer()) == unit


def _best(fits: list[_Found], near: list[str]) -> list[_Found]:
    """Return those that share most with what is near; all of them when none shares more."""
    if len(fits) < 2:
        return fits
    shared = [sum(gazetteer().fold(name) in found.names for name in near) for found in fits]
    return [found for found, count in zip(fits, shared, strict=True) if count == max(shared)]
