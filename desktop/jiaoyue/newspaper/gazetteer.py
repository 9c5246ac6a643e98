"""The gazetteer: China's provinces, cities, counties and towns by the names papers use.

It holds present units, those of 1980-2024 that are no more, and counties, prefectures and names of
older times, and answers by full or short name in either script. It knows nothing of texts: what a
name means in an article is decided in :mod:`jiaoyue.newspaper.places`.

Codes are those of GB/T 2260. That standard numbers Taiwan, Hong Kong and Macau only as wholes;
the longer keys of their parts order this table and are not shown (:func:`official_code`).
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AUTONOMOUS = ("自治州", "自治县", "自治旗")
_NO_HEIR = "-"
_TAIWAN = ("7102", "7104", "7105", "7108", "7109")


class Level(IntEnum):
    """How large a unit is; a prefecture is a city here."""

    PROVINCE = 1
    CITY = 2
    COUNTY = 3
    TOWN = 4


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A unit as it was or is called; each is one value, equal to itself alone.

    ``short`` lacks 市, 县, 区 and the like. ``parent`` is the key of the present unit above it,
    empty for a province. ``now`` is empty for a present unit; for a former one it is the key of
    the present unit that bears its name, or a hyphen.
    ``wordlike`` says that ``short`` is a word too, and proves little alone. ``key`` is the same
    for a unit and for its former names.
    """

    name: str
    short: str
    level: Level
    code: str
    parent: str = ""
    now: str = ""
    wordlike: bool = False
    key: str = field(init=False)

    def __post_init__(self) -> None:
        key = self.parent + self.name if self.now == _NO_HEIR else self.now or self.code
        object.__setattr__(self, "key", key)


@dataclass(frozen=True, slots=True)
class Sense:
    """One unit that a name can mean.

    ``full`` says that the name has its 市, 县 or 区, ``loose`` that it is a by-name that other
    words must support.
    """

    unit: Unit
    full: bool
    loose: bool = False


class Gazetteer:
    """Look-ups over the shipped tables. Names are looked up as :meth:`fold` leaves them."""

    def __init__(self, units: str, towns: dict[str, str]) -> None:
        fold, rows, names, abbreviations = units.split("\n\n")
        source, target = fold.split("\n")
        once = str.maketrans(source, target)
        # What a character becomes may be Traditional of another one, as 薴 → 苧 → 苎.
        self._fold = str.maketrans(source, target.translate(once))
        self._traditional = re.compile(f"[{re.escape(source)}]+")
        self._towns = towns
        self._senses: dict[str, list[Sense]] = {}
        everything = [_unit(row) for row in rows.split("\n")]
        self._present = {unit.code: unit for unit in everything if not unit.now}
        for unit in everything:
            self._add_names_of(unit)
        for unit in everything:
            self._add_former_names_of(unit)
        for line in names.split("\n"):
            name, code, proof = line.split("\t")
            self._add(name, Sense(self._present[code], full=False, loose=proof == "loose"))
        self.abbreviations = {
            letter: self._present[code]
            for letter, code in (line.split("\t") for line in abbreviations.split("\n"))
        }
        self.starts = self._by_first_two_characters()

    def fold(self, text: str) -> str:
        """Return ``text`` in Simplified characters, one for each, so that offsets hold."""
        return self._traditional.sub(lambda found: found[0].translate(self._fold), text)

    def senses(self, name: str) -> tuple[Sense, ...]:
        """Return what ``name`` can mean, present units and larger ones first; empty if nothing."""
        return tuple(self._senses.get(name) or self._senses.get(self.fold(name)) or ())

    def unit(self, code: str) -> Unit | None:
        """Return the present unit of that code or key."""
        return self._present.get(code)

    def full_names(self, *levels: Level) -> Iterator[tuple[str, Unit]]:
        """Yield the names with 市, 县 or 区 of units of those levels, former ones too, folded."""
        for name, senses in self._senses.items():
            for sense in senses:
                if sense.full and sense.unit.level in levels:
                    yield name, sense.unit

    @cache  # noqa: B019 - one gazetteer lives as long as the process
    def path(self, unit: Unit) -> tuple[Unit, ...]:
        """Return ``unit`` and the present units above it, the province first."""
        parent = self._present.get(unit.parent)
        return (*self.path(parent), unit) if parent else (unit,)

    @cache  # noqa: B019 - one gazetteer lives as long as the process
    def keys(self, unit: Unit) -> frozenset[str]:
        """Return the keys of ``unit`` and of the present units above it."""
        return frozenset(above.key for above in self.path(unit))

    @cache  # noqa: B019 - one gazetteer lives as long as the process
    def parts_of(self, code: str) -> tuple[Unit, ...]:
        """Return the present cities of a province, or counties of a city; empty for others."""
        return tuple(unit for unit in self._present.values() if unit.parent == code)

    @cache  # noqa: B019 - one gazetteer lives as long as the process
    def towns_of(self, code: str) -> tuple[Unit, ...]:
        """Return the towns, townships and subdistricts of a county, by their codes.

        Of the few cities without counties, such as 东莞, too. Empty for other units.
        """
        line = self._towns.get(code, "")
        return tuple(
            Unit(entry[3:], _town_short(entry[3:]), Level.TOWN, code + entry[:3], code)
            for entry in line.split(" ")
            if entry
        )

    def codes_with_towns(self) -> Iterable[str]:
        """Return the codes of all counties, and of the few cities, whose towns are known."""
        return self._towns.keys()

    @cache  # noqa: B019 - one gazetteer lives as long as the process
    def folded_towns_of(self, code: str) -> tuple[tuple[str, Unit], ...]:
        """Return the towns of a county, each with its full name in Simplified characters."""
        return tuple((self.fold(town.name), town) for town in self.towns_of(code))

    def counties_with_town(self, name: str) -> tuple[str, ...]:
        """Return the codes of the counties, or cities, that have a town of this full name."""
        index = self._town_index()
        return index.get(name) or index.get(self.fold(name), ())

    def counties_with_town_called(self, short: str) -> tuple[str, ...]:
        """Return the codes of the counties that have a 镇, 乡 or 街道 of this short name."""
        index, name = self._town_index(), self.fold(short)
        codes = [index[name + end] for end in ("镇", "乡", "街道") if name + end in index]
        return tuple(dict.fromkeys(code for some in codes for code in some)) if codes else ()

    def town_at_end(self, text: str, end: int, longest: int) -> str:
        """Return the longest full name of a town that a folded text has before ``end``, or nothing.

        ``longest`` is how many characters it has at most.
        """
        index = self._town_index()
        for start in range(max(0, end - longest), end - 1):
            if text[start:end] in index:
                return text[start:end]
        return ""

    def towns_beginning(self, name: str) -> tuple[str, ...]:
        """Return the full names of towns that begin so, in Simplified characters."""
        folded = self.fold(name)
        return tuple(town for town in self._town_index() if town.startswith(folded))

    @cache  # noqa: B019 - one gazetteer lives as long as the process
    def _town_index(self) -> dict[str, tuple[str, ...]]:
        index: dict[str, tuple[str, ...]] = {}
        for code, line in self._towns.items():
            for entry in self.fold(line).split(" "):
                index[entry[3:]] = (*index.get(entry[3:], ()), code)
        return index

    def _add_names_of(self, unit: Unit) -> None:
        self._add(unit.name, Sense(unit, full=True))
        if unit.short == unit.name:
            return
        heir = self._present.get(unit.now)
        if heir is None or heir.short != unit.short:
            self._add(unit.short, Sense(unit, full=False))
        if unit.name.endswith(_AUTONOMOUS) and len(unit.short) + 3 <= len(unit.name):
            self._add(unit.short + unit.name[-1], Sense(unit, full=True))
        if unit.level == Level.CITY and not unit.now:
            special = unit.short + "专区"
            former = replace(unit, name=special, short=special, now=unit.code)
            self._add(special, Sense(former, full=True))

    def _add_former_names_of(self, unit: Unit) -> None:
        """Add what the districts of Taiwan's large cities were before: 镇, 乡 or 市 of counties."""
        if unit.code.startswith(_TAIWAN) and unit.name.endswith("区"):
            for suffix in "镇乡市":
                name = unit.short + suffix
                if self.fold(name) not in self._senses:
                    former = replace(unit, name=name, short=name, now=unit.code)
                    # Two of the three have never been; a page elsewhere may mean its own town.
                    self._add(name, Sense(former, full=True, loose=True))

    def _add(self, name: str, sense: Sense) -> None:
        name = self.fold(name)
        senses = self._senses.setdefault(name, [])
        if any(known.unit.key == sense.unit.key for known in senses):
            return
        if sense.unit.now == _NO_HEIR and any(
            _stands_for(known.unit, sense.unit) for known in senses
        ):
            # One county that changed prefectures; the one that has an heir stands for it.
            return
        senses.append(sense)
        senses.sort(key=lambda sense: (bool(sense.unit.now), sense.unit.level))

    def _by_first_two_characters(self) -> dict[str, tuple[str, ...]]:
        starts: dict[str, list[str]] = {}
        for name in self._senses:
            starts.setdefault(name[:2], []).append(name)
        return {
            start: tuple(sorted(names, key=len, reverse=True)) for start, names in starts.items()
        }


def _stands_for(one: Unit, other: Unit) -> bool:
    """Return whether ``one`` is what became of ``other``, of its name and in its province."""
    of_name = one.name == other.name and one.code[:2] == other.code[:2]
    return of_name and one.now != _NO_HEIR


@cache
def gazetteer() -> Gazetteer:
    """Return the shipped gazetteer, read once a process.

    Raises FileNotFoundError when the installation lacks it.
    """
    towns = (line.split("\t") for line in _unpacked("towns.zz").split("\n"))
    return Gazetteer(_unpacked("units.zz"), dict(towns))


def official_code(unit: Unit) -> str:
    """Return the code that GB/T 2260 gives the unit, or gives the county or region it is in."""
    if unit.code[:2] in ("71", "81", "82"):
        return unit.code[:2] + "0000"
    return unit.code[:6]


def _unpacked(name: str) -> str:
    return zlib.decompress(resource(f"gazetteer/{name}").read_bytes()).decode("utf-8")


def _unit(row: str) -> Unit:
    level, code, name, short, parent, now, flag = row.split("\t")
    return Unit(name, short, _LEVELS[level], code, parent, now, flag == "w")


def _town_short(name: str) -> str:
    for suffix in ("街道", "镇", "乡", "苏木"):
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            return name[: -len(suffix)]
    return name


_LEVELS = {str(level.value): level for level in Level}
