"""A place as a person names it, filled in from the gazetteer.

A county brings its city and province, a short name its full one. A name that the gazetteer
does not have is taken as it is given; one that means several places is not guessed at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.gazetteer import Level, Unit, gazetteer, official_code
from jiaoyue.newspaper.weighing import city_of
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOWN = 6
"""How many of the places of one name a message lists."""

_SEVERAL = QT_TRANSLATE_NOOP(
    "errors",
    "{name} is the name of several places: {places}. Nothing was changed."
    " Name the city or province too.",
)


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
        where = "、".join(_written(one.place) for one in fits[:SHOWN])
        where += "……" if len(fits) > SHOWN else ""
        raise AmbiguousPlaceError(_SEVERAL, name=given[smallest], places=where)
    if fits:
        return fits[0].place
    if smallest == Level.TOWN and len(given) > 1:
        within = place_named(province=province, city=city, county=county, near=near)
        return replace(within, town=town)
    return Place(province or None, city or None, county or None, town or None)


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


def _written(place: Place) -> str:
    names = (place.province, place.city, place.county, place.town)
    return "".join(dict.fromkeys(name for name in names if name))
