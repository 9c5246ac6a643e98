"""A model of Simplified Chinese: which words follow which, and at what cost.

A cost is a decimal logarithm with its sign turned: the likelier, the smaller. The models are
resources that can be replaced (``packaging/build_language_model.py`` says how their files are
made); they have hardly any names and no Traditional words, and refuse to judge: what a cost means
for a page is decided by the detectors. The first reads every text; it has no punctuation. The
second, made from other texts, is asked about what the first doubts, with the marks beside it.

Loading takes some tenths of a second for each, and some 100 MB for both together. No step of it holds the
interpreter for long, so that a thread that loads does not hold up the window.
"""

from __future__ import annotations

import lzma
import sys
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from jiaoyue.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

UNKNOWN = -1
"""The number of a character that the model does not hold."""
FIGURE = "0"
"""What stands for any figure in the second model."""
COST_OF_UNKNOWN = 7.0
LONGEST = 4
"""Words of more characters than these are read as several."""
_STEP = 0.03
_MOST_KEPT = 24_000
"""Of so many words the costs after them are kept, and of so many what they cost themselves."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """For each character: those that follow it within some word, and those that it follows."""

    after: dict[str, str]
    before: dict[str, str]


class LanguageModel:
    """Words with numbers, and the cost of one after another."""

    def __init__(self, packed: bytes) -> None:
        lines = []
        at = 0
        for _ in range(3):
            end = packed.index(b"\n", at)
            lines.append(packed[at:end])
            at = end + 1
        head, listed, self._beside = lines
        words, pairs = map(int, head.split())
        self.number = {word: i for i, word in enumerate(listed.decode("utf-8").split(" "))}
        planes = _Planes(packed, at)
        self.costs = array("d", (cost / 1000 for cost in planes.next("H", words)))
        self._backoffs = array("d", (cost / 1000 for cost in planes.next("h", words)))
        self._begins = array("I", accumulate(planes.next("I", words), initial=0))
        self._seconds = planes.next("I", pairs)
        self._pair_costs = planes.next("B", pairs)
        self._after: dict[int, dict[int, float]] = {}
        self.least_backoff = min(0.0, min(self._backoffs, default=0.0))

    def __contains__(self, word: str) -> bool:
        return word in self.number

    @cached_property
    def pairs(self) -> Pairs:
        """Which characters stand together within words; none where the file does not say."""
        groups = self._beside.decode("utf-8").split(" ")
        after = {group[0]: group[1:] for group in groups if group}
        before: dict[str, list[str]] = {}
        for character, others in after.items():
            for other in others:
                before.setdefault(other, []).append(character)
        return Pairs(after, {other: "".join(held) for other, held in before.items()})

    def cost(self, first: int, second: int) -> float:
        """Return the cost of a word, by number, after another; either may be unknown."""
        backoff = 0.0
        if first >= 0:
            at = self._place(first, second)
            if at is not None:
                return self._pair_costs[at] * _STEP
            backoff = self._backoffs[first]
        return backoff + (self.costs[second] if second >= 0 else COST_OF_UNKNOWN)

    def after(self, first: int) -> Mapping[int, float]:
        """Return what words cost after one, by number, as far as it was asked for: ``cost_after``
        works out the others.

        Plain mappings of numbers: what keeps looking for rubbish passes them by.
        """
        held = self._after.get(first)
        if held is None:
            if len(self._after) > _MOST_KEPT:
                self._after.clear()
            held = self._after[first] = {}
        return held

    def cost_after(self, first: int, second: int) -> float:
        """Return what a word costs after another, as ``cost`` does, and keep it."""
        cost = self.cost(first, second)
        self._after.setdefault(first, {})[second] = cost
        return cost

    def seen(self, first: int, second: int) -> bool:
        """Return whether the two were seen in this order where the model was made."""
        return first >= 0 and second >= 0 and self._place(first, second) is not None

    def _place(self, first: int, second: int) -> int | None:
        """Return where the cost of one word after another is kept, if they were seen so."""
        begin, end = self._begins[first], self._begins[first + 1]
        at = bisect_left(self._seconds, second, begin, end)
        return at if at < end and self._seconds[at] == second else None


@cache
def language_model() -> LanguageModel | None:
    """Return the shipped model, loaded at the first call, or ``None`` where it was taken out."""
    return _shipped("words.xz")


@cache
def second_model() -> LanguageModel | None:
    """Return the one that is asked as well, which knows marks and :data:`FIGURE`, or ``None``."""
    return _shipped("prose.xz")


@lru_cache(maxsize=_MOST_KEPT)
def word_cost(word: str) -> float:
    """Return what a word costs by itself in the first model: :data:`COST_OF_UNKNOWN` where there is
    no such word, or no model."""
    model = language_model()
    number = UNKNOWN if model is None else model.number.get(word, UNKNOWN)
    return COST_OF_UNKNOWN if model is None or number < 0 else model.costs[number]


def _shipped(name: str) -> LanguageModel | None:
    try:
        packed = resource(f"language/{name}").read_bytes()
    except FileNotFoundError:
        return None
    return LanguageModel(lzma.decompress(packed))


class _Planes:
    """Tables of numbers one behind the other, of each all the first bytes first.

    Nothing is copied on the way: what is freed in between is seldom given back to the system.
    """

    def __init__(self, packed: bytes, begin: int) -> None:
        self._packed = memoryview(packed)
        self._at = begin

    def next(self, kind: str, count: int) -> array[int]:
        """Return the next table: ``count`` numbers of a kind as :mod:`array` names it."""
        numbers = array(kind, [0]) * count
        size = numbers.itemsize
        raw = memoryview(numbers).cast("B")
        for i in range(size):
            raw[i::size] = self._packed[self._at : self._at + count]
            self._at += count
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers
