"""Fit newspaper/place_weights.py: ``uv run packaging/fit_places.py [FOLDER …]``.

A folder holds pages and their truth as ``tests/pages`` does, which is taken if none is given; the
invented articles of ``tests/newspaper/place_examples.py`` are always taken too. The weights are
those of a softmax over an article's candidates, drawn towards nought. First it is said what they
get right of pages that they were not fitted on, each eighth of the pages in its turn.

Not for daily use: the result is committed.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "desktop")]

from tests.newspaper.place_examples import EXAMPLES  # noqa: E402
from tests.newspaper.test_places import page_of  # noqa: E402

from jiaoyue.newspaper.article import Block, Role  # noqa: E402
from jiaoyue.newspaper.gazetteer import Level, Unit, gazetteer  # noqa: E402
from jiaoyue.newspaper.page import read_page_file  # noqa: E402
from jiaoyue.newspaper.places import PagePlaces  # noqa: E402
from jiaoyue.newspaper.placing import NOWHERE, Evidence, Told, cities, counties  # noqa: E402
from jiaoyue.newspaper.weighing import city_of  # noqa: E402
from jiaoyue.text.span import Span  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jiaoyue.newspaper.page_home import Home

TARGET = ROOT / "desktop" / "jiaoyue" / "newspaper" / "place_weights.py"
DRAWN, STEPS, PACE, MEMORY = 0.0003, 400, 0.06, 0.9
FOLDS = 8
LEAST = 0.005
ENDS = "特别行政区 自治州 自治县 自治旗 自治区 地区 专区 林区 特区 新区 市 县 区 州 盟 旗 镇 乡 省"
PEOPLES = (
    "蒙古 维吾尔 哈萨克 朝鲜 土家 布依 哈尼 傣 黎 侗 瑶 苗 彝 壮 满 回 藏 白 羌 畲 仡佬 仫佬 水 "
    "毛南 达斡尔 鄂温克 柯尔克孜 塔吉克 锡伯 裕固 保安 东乡 撒拉 土 纳西 景颇 傈僳 佤 拉祜 各"
)


@dataclass(frozen=True, slots=True)
class Case:
    """An article's candidates with what speaks for each, and which of them are right."""

    page: str
    candidates: tuple[Evidence, ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """The places that are right for an article; ``nowhere`` says that none is right too."""

    names: frozenset[str]
    nowhere: bool


def main(folders: Sequence[str]) -> None:
    """Say how well the weights generalise, and write them."""
    of_cities, of_counties = cases([Path(name) for name in folders] or [ROOT / "tests" / "pages"])
    for name, found in (("city", of_cities), ("county", of_counties)):
        print(f"{name}: {cross_validated(found):.1f} % of {len(found)} articles on unseen pages")
    lines = (
        '"""How much each kind of evidence speaks for a place: fitted by packaging/fit_places.py."""',
        "",
        written("CITY", fitted(of_cities)),
        "",
        written("COUNTY", fitted(of_counties)),
    )
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def written(name: str, weights: Mapping[str, float]) -> str:
    """Return the weights as Python, those that matter, by name."""
    kept = sorted((key, round(weight, 2)) for key, weight in weights.items())
    rows = (f'    "{key}": {weight},' for key, weight in kept if abs(weight) >= LEAST)
    return "\n".join((f"{name} = {{", *rows, "}"))


def cases(folders: Iterable[Path]) -> tuple[list[Case], list[Case]]:
    """Return the choices of a city, and those of a county where the city is known."""
    of_cities: list[Case] = []
    of_counties: list[Case] = []
    for page, told, home, city, county in articles(folders):
        known = gazetteer()
        found = cities(told, home, known)
        right = {key: is_right(key, city, told) for key in found}
        of_cities.append(Case(page, tuple(found.values()), tuple(right.values())))
        best = next((key for key, ok in right.items() if ok and key != NOWHERE), None)
        unit = unit_of(best, told) if best else None
        if unit is not None and unit.level != Level.COUNTY:
            inside = counties(told, unit, home, known)
            ok = tuple(is_right(key, county, told) for key in inside)
            of_counties.append(Case(page, tuple(inside.values()), ok))
    return of_cities, of_counties


def articles(folders: Iterable[Path]) -> Iterator[tuple[str, Told, Home, Truth, Truth]]:
    """Yield each article whose place is known: its page, words, home, city and county."""
    for number, example in enumerate(EXAMPLES):
        text, blocks = page_of(example)
        places = PagePlaces(text)
        _, city, county, _ = (None if name == "-" else name for name in example.want.split(" "))
        yield f"example {number}", places.told(blocks), places.home, truth(city), truth(county)
    for folder in folders:
        for path in sorted(folder.glob("*.articles.json")):
            stem = path.name.removesuffix(".articles.json")
            text = read_page_file(path.with_name(f"{stem}.txt")).text
            places = PagePlaces(text)
            rows = lines_of(path.with_name(f"{stem}.lines.tsv"), text)
            for article in json.loads(path.read_text("utf-8"))["articles"]:
                if "place" not in article or article.get("place_free"):
                    continue
                said = article["place"] or {}
                in_city, in_county = (
                    truth(said.get(level), article.get(f"{level}_alt") or ())
                    for level in ("city", "county")
                )
                told = places.told(blocks_of(rows.get(article["id"], ())))
                yield f"{folder}/{stem}", told, places.home, in_city, in_county


def lines_of(path: Path, text: str) -> dict[int, list[tuple[str, Span]]]:
    """Return the lines of each article with their roles, from the truth of a page."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    head, *rows = (line.split("\t") for line in path.read_text("utf-8-sig").splitlines() if line)
    out: dict[int, list[tuple[str, Span]]] = defaultdict(list)
    for row in rows:
        said = dict(zip(head, row, strict=False))
        start = starts[int(said["line"]) - 1]
        end = text.find("\n", start)
        if said["role"] in {role.value for role in Role}:
            span = Span(start, end if end >= 0 else len(text))
            out[int(said["article"] or 0)].append((said["role"], span))
    return out


def blocks_of(rows: Iterable[tuple[str, Span]]) -> list[Block]:
    """Return lines as blocks, the heads first."""
    blocks = [Block(Role(role), (span,)) for role, span in rows if role != "header"]
    heads = (Role.SECTION, Role.KICKER, Role.TITLE, Role.SUBTITLE)
    return sorted(blocks, key=lambda block: block.role not in heads)


def truth(name: str | None, others: Iterable[str | None] = ()) -> Truth:
    """Return what is right where ``name`` is, or one of the others, or nothing."""
    given = (name, *others)
    return Truth(frozenset(plain(said) for said in given if said), None in given or not name)


def plain(name: str) -> str:
    """Return a place's name without what it is and whose it is, in Simplified characters."""
    name = gazetteer().fold(name)
    for end in ENDS.split(" "):
        if name.endswith(end) and len(name) - len(end) >= 2:
            name = name[: -len(end)]
            break
    while True:
        shorter = next(
            (
                name.removesuffix(f"{people}族")
                for people in PEOPLES.split(" ")
                if name.endswith(f"{people}族") and len(name) > len(people) + 2
            ),
            name,
        )
        if shorter == name:
            return name
        name = shorter


def is_right(key: str, wanted: Truth, told: Told) -> bool:
    """Return whether a candidate has one of the names wanted, the one of its day included."""
    if key == NOWHERE:
        return wanted.nowhere
    return any(plain(unit.name) in wanted.names for unit in units_of(key, told))


def unit_of(key: str, told: Told) -> Unit | None:
    """Return a unit of that key."""
    return next(units_of(key, told), None)


def units_of(key: str, told: Told) -> Iterator[Unit]:
    """Yield the present unit of a key, and those that the article's names mean."""
    known = gazetteer()
    present = known.unit(key)
    if present is not None:
        yield present
    for mention, _ in told.mentions:
        for sense in mention.senses:
            for unit in (sense.unit, city_of(sense.unit, known)):
                if unit is not None and unit.key == key:
                    yield unit


def fitted(data: Sequence[Case]) -> dict[str, float]:
    """Return the weights under which the right candidates are likeliest."""
    weights: dict[str, float] = defaultdict(float)
    steep: dict[str, float] = {}
    for _ in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for case in data:
            if any(case.right):
                climb(case, weights, slope)
        for name in {*slope, *weights}:
            up = slope[name] / len(data) - DRAWN * weights[name]
            steep[name] = MEMORY * steep.get(name, up * up) + (1 - MEMORY) * up * up
            weights[name] += PACE * up / (math.sqrt(steep[name]) + 1e-3)
    return dict(weights)


def climb(case: Case, weights: Mapping[str, float], slope: dict[str, float]) -> None:
    """Add to ``slope`` what makes the right candidates of a case likelier."""
    sums = [score(evidence, weights) for evidence in case.candidates]
    powers = [math.exp(value - max(sums)) for value in sums]
    likely = [power / sum(powers) for power in powers]
    good = sum(p for p, right in zip(likely, case.right, strict=True) if right) or 1e-9
    for p, evidence, right in zip(likely, case.candidates, case.right, strict=True):
        push = (p / good if right else 0.0) - p
        for name, amount in evidence.items():
            slope[name] += push * amount


def score(evidence: Evidence, weights: Mapping[str, float]) -> float:
    """Return what a candidate's evidence weighs."""
    return sum(weights.get(name, 0.0) * amount for name, amount in evidence.items())


def cross_validated(data: Sequence[Case]) -> float:
    """Return the percentage that is right of pages that had no part in the fitting."""
    pages = sorted({case.page for case in data})
    random.Random(0).shuffle(pages)
    good = 0
    for fold in range(FOLDS):
        held = set(pages[fold::FOLDS])
        weights = fitted([case for case in data if case.page not in held])
        for case in data:
            if case.page in held:
                sums = [score(evidence, weights) for evidence in case.candidates]
                good += case.right[sums.index(max(sums))]
    return 100 * good / len(data)


if __name__ == "__main__":
    main(sys.argv[1:])
