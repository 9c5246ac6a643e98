"""Names of towns as the place detectors compare them: those of some counties, short, one character
off, and as the page prints them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.proof.characters import characters
from jiaoyue.proof.confusions import confusions
from jiaoyue.text.conversion import converter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiaoyue.newspaper.gazetteer import Unit
    from jiaoyue.proof.galley import Galley

_SUFFIXES = ("街道", "苏木", "镇", "乡")
_CITY_PROVINCES = ("11", "12", "31", "50")
"""The provinces that are one city each, by the beginnings of their codes."""
OF_A_CITY, _OF_A_COUNTY = 4, 6
"""How many digits of a code tell the city, and the county."""


def counties_of_page(galley: Galley) -> frozenset[str]:
    """Return the codes of the counties that the page's articles are about or name in full."""
    about = {article.place.adcode for article in galley.articles if article.place.adcode}
    named = {
        sense.unit.key
        for found in galley.places
        for mention in found
        for sense in mention.senses[:1]
        if sense.unit.level is Level.COUNTY
    }
    return frozenset(about | named)


@lru_cache(maxsize=32)
def towns_by_name(counties: frozenset[str]) -> Mapping[str, Unit]:
    """Return the towns of some counties, given by their codes, by their folded names."""
    return {
        name: town
        for county in sorted(counties)
        for name, town in gazetteer().folded_towns_of(county)
    }


def as_printed(name: str, words: str, galley: Galley) -> str:
    """Return a name in the page's script; characters that are those of ``words`` stay so."""
    if not galley.traditional:
        return name
    fold = gazetteer().fold
    if len(name) != len(words):
        return name
    return "".join(
        old if fold(old) == new else converter("s2t").convert(new).text
        for old, new in zip(words, name, strict=True)
    )


def short_name(name: str) -> str:
    """Return a name without what says what kind of place it is; as it is where that is all."""
    for suffix in (*_SUFFIXES, "县", "区", "市", "旗", "州"):
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name.removesuffix(suffix)
    return name


def off_by_one(one: str, other: str) -> bool:
    """Return whether two names differ in one character only, and those two look alike."""
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(differing) == 1 and confusions().alike(*differing[0])


def akin_but_one(one: str, other: str) -> bool:
    """Return whether two names differ in one character only, said alike or written with a part
    that both have."""
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    return are_akin(*differing[0])


def are_akin(one: str, other: str) -> bool:
    return confusions().heard_alike(one, other) or characters().share(one, other)


@cache
def counties_around(code: str) -> frozenset[str]:
    """Return the codes of the counties whose towns a county, or city, may have: its own.

    Those of its whole city where it is no more or is a city: towns change hands when counties go.
    Empty for a province and for what has no code.
    """
    known = gazetteer()
    if known.towns_of(code):
        return frozenset((code,))
    city = code[:OF_A_CITY] if code[:2] not in _CITY_PROVINCES else code[:2]
    if len(code) < _OF_A_COUNTY or city.endswith("00"):
        return frozenset()
    return frozenset(county for county in known.codes_with_towns() if county.startswith(city))
