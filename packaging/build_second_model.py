# /// script
# requires-python = ">=3.11"
# dependencies = ["jieba==0.42.1"]
# ///
"""Make resources/language/prose.xz: ``uv run packaging/build_second_model.py PACKAGE``.

PACKAGE is Debian's sunpinyin-data 0.1.22+20170109, as ``apt-get download sunpinyin-data`` fetches
it: the word n-gram model of the open-gram project, which was made from other texts than that of
``build_language_model.py`` and knows what stands beside a mark or a figure. It is read as its
authors pack it ("threaded"), its words from the dictionary beside it. What is written has the
form of words.xz; "0" stands for every figure. The same input gives the same bytes.

Of the pairs those are kept that say more than their words do: a chance that backing off gives as
well, but for a factor of ``NO_NEWS``, is left out. Triples are not kept: they find nothing more.
Not for daily use: the result is committed.
"""

from __future__ import annotations

import io
import lzma
import math
import re
import struct
import sys
import tarfile
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from build_language_model import LONGEST, TARGET, Word, packed

if TYPE_CHECKING:
    from collections.abc import Iterator

SECOND = TARGET.parent / "prose.xz"
FOLDER = "usr/lib/x86_64-linux-gnu/sunpinyin/data"
FIGURE = "0"
FIRST_WORD = 70
"""Word numbers below stand for what is no word; 0 for figures and the like."""
NO_NEWS = 1.6
LEAST = 1e-9
USED = re.compile(r"[\u3400-\u9fff]+|[，。、；：？！“”‘’（）《》…]")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the packed model: of each entry the word, the chance and the factor of backing
    off, with where those that follow it begin in the next level."""

    words: list[int]
    chances: list[float]
    factors: list[float]
    begins: list[int]


def members(package: Path) -> tuple[bytes, bytes]:
    """Return the model and the dictionary out of the package, an ``ar`` with a tar in it."""
    raw = package.read_bytes()
    at = 8
    while at < len(raw):
        name, size = raw[at : at + 16].decode().strip(), int(raw[at + 48 : at + 58])
        if name.startswith("data.tar"):
            with tarfile.open(fileobj=io.BytesIO(raw[at + 60 : at + 60 + size])) as held:
                found = [
                    held.extractfile(f"./{FOLDER}/{n}") for n in ("lm_sc.t3g", "pydict_sc.bin")
                ]
                model, listed = (one.read() for one in found if one is not None)
                return model, listed
        at += 60 + size + size % 2
    raise SystemExit(f"{package} has no data")


def dictionary(listed: bytes) -> list[str]:
    """Return the words by their numbers; empty for what is no word."""
    (start,) = struct.unpack_from("<I", listed, 8)
    return listed[start:].decode("utf-32-le").split("\0")


def levels(model: bytes) -> Iterator[Level]:
    """Yield the levels of words and of pairs."""
    depth, _ = struct.unpack_from("<II", model)
    sizes = struct.unpack_from(f"<{depth + 1}I", model, 8)
    at = 8 + 4 * (depth + 1)
    chances = struct.unpack_from(f"<{1 << 16}f", model, at)
    factors = struct.unpack_from(f"<{1 << 14}f", model, at + (4 << 16))
    at += (4 << 16) + (4 << 14) + 12 * sizes[0]
    for size in sizes[1:depth]:
        table = array("I")
        table.frombytes(model[at : at + 12 * size])
        if sys.byteorder == "big":
            table.byteswap()
        firsts, seconds, thirds = table[::3], table[1::3], table[2::3]
        yield Level(
            [one & 0x3FFFF for one in firsts],
            [chances[one & 0xFFFF] for one in seconds],
            [factors[one >> 18] for one in firsts],
            [
                (two >> 16) | ((three >> 25) << 16)
                for two, three in zip(seconds, thirds, strict=True)
            ],
        )
        at += 12 * size


def sections(model: bytes, listed: bytes) -> tuple[list[Word], list[tuple[str, str, float]]]:
    """Return the words and the pairs, their chances as decimal logarithms."""
    names = dictionary(listed)
    singles, doubles = levels(model)

    def name(number: int) -> str:
        word = FIGURE if number == 0 else names[number] if number >= FIRST_WORD else ""
        return word if word == FIGURE or (USED.fullmatch(word) and len(word) <= LONGEST) else ""

    def log(chance: float) -> float:
        return math.log10(max(chance, LEAST))

    words: list[Word] = []
    pairs: list[tuple[str, str, float]] = []
    chance_of = dict(zip(singles.words, singles.chances, strict=True))
    for i, number in enumerate(singles.words[:-1]):
        first = name(number)
        if not first:
            continue
        factor = singles.factors[i]
        words.append(Word(first, log(singles.chances[i]), log(factor)))
        for j in range(singles.begins[i], singles.begins[i + 1]):
            second, chance = name(doubles.words[j]), doubles.chances[j]
            otherwise = factor * chance_of.get(doubles.words[j], 0.0)
            if second and not otherwise / NO_NEWS < chance < otherwise * NO_NEWS:
                pairs.append((first, second, log(chance)))
    known: dict[str, Word] = {}
    for word in words:
        known.setdefault(word.text, word)
    return list(known.values()), [(a, b, c) for a, b, c in pairs if b in known]


def main() -> None:
    words, pairs = sections(*members(Path(sys.argv[1])))
    raw = packed(words, list({(a, b): (a, b, c) for a, b, c in reversed(pairs)}.values()))
    SECOND.write_bytes(lzma.compress(raw, preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(words)} words, {len(pairs)} pairs, {SECOND.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
