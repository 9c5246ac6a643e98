"""The atlas: the outlines of the provinces, and of the cities of each, to colour and to click.

It is a sketch on a grid of about a pixel, each map on its own, and no map to measure on. Areas
have the codes of the gazetteer; counties stand where a province has no cities.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from jiaoyue.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COUNTRY = ""
"""The code of the map of all provinces."""
ISLANDS = "460300"
"""Sansha, which is shown in the corner: its islands lie in two thousand kilometres of sea."""
HAINAN = "460000"

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Area:
    """An area of a map: its code and name, and its outlines; without any it is in the corner."""

    code: str
    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A map, from 0 to its width and height, with y going down."""

    code: str
    width: float
    height: float
    areas: tuple[Area, ...]


@cache
def chart(code: str) -> Chart | None:
    """Return the map of a province, or of the country; ``None`` where there is none."""
    line = _lines().get(code)
    if line is None:
        return None
    _, width, height, areas = json.loads(line)
    return Chart(
        code,
        width,
        height,
        tuple(Area(code_, name, tuple(map(_ring, rings))) for code_, name, rings in areas),
    )


@cache
def corner() -> Chart:
    """Return the corner with the South China Sea: coast, Hainan, and the line of dashes."""
    width, height, polygons = json.loads(_lines()["corner"])
    rings = tuple(tuple((x, y) for x, y in polygon) for polygon in polygons)
    return Chart("corner", width, height, (Area(ISLANDS, "", rings),))


@cache
def _lines() -> Mapping[str, str]:
    """Return each map as it is kept; only the one that is shown is taken apart."""
    text = zlib.decompress(resource("map/china.zz").read_bytes()).decode("utf-8")
    first, *maps = text.split("\n")
    return {"corner": first} | {line[2 : line.index('"', 2)]: line for line in maps}


def _ring(flat: Sequence[int]) -> Ring:
    return tuple(zip(accumulate(flat[::2]), accumulate(flat[1::2]), strict=True))
