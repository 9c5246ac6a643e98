"""A model of Simplified Chinese: which words follow which, and at what cost.

A cost is a decimal logarithm with its sign turned: the likelier, the smaller. The model is a
resource that can be replaced (``packaging/build_language_model.py`` says how its file is made);
it has hardly any names, no punctuation and no Traditional words, and refuses to judge: what a
cost means for a page is decided by the detectors.

Loading takes some tenths of a second and about 60 MB. No step of it holds the interpreter for
long, so that a thread that loads does not hold up the window.
"""

from __future__ import annotations

import lzma
import sys
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate

from jiaoyue.paths import resource

UNKNOWN = -1
"""The number of a character that the model does not hold."""
COST_OF_UNKNOWN = 7.0
LONGEST = 4
"""Words of more characters than these are read as several."""
_STEP = 0.03


@dataclass(frozen=True, slots=True)
class Pairs:
    """For each character: those that follow it within some word, and those that it follows."""

    after: dict[str, str]
    before: dict[str, str]


class LanguageModel:
    """Words with numbers, and the cost of one after another."""

    def __init__(self, packed: bytes) -> None:
        head, _, rest = packed.partition(b"\n")
        words, pairs = map(int, head.split())
        listed, _, tables = rest.partition(b"\n")
        self.number = {word: i for i, word in enumerate(listed.decode("utf-8").split(" "))}
        planes = _Planes(tables)
        self.costs = [cost / 1000 for cost in planes.next("H", words)]
        self._backoffs = [cost / 1000 for cost in planes.next("h", words)]
        self._begins = array("I", accumulate(planes.next("I", words), initial=0))
        self._seconds = planes.next("I", pairs)
        self._pair_costs = planes.next("B", pairs)
        self._cache: dict[tuple[int, int], float] = {}

    def __contains__(self, word: str) -> bool:
        return word in self.number

    @cached_property
    def pairs(self) -> Pairs:
        """Which characters stand together within words; worked out when first asked for."""
        found = {word for word in self.number if len(word) == 2}
        longer = [word for word in self.number if len(word) > 2]
        for at in range(LONGEST - 1):
            found.update([word[at : at + 2] for word in longer if len(word) > at + 1])
        after: dict[str, list[str]] = {}
        before: dict[str, list[str]] = {}
        for pair in found:
            after.setdefault(pair[0], []).append(pair[1])
            before.setdefault(pair[1], []).append(pair[0])
        return Pairs(_joined_up(after), _joined_up(before))

    def cost(self, first: int, second: int) -> float:
        """Return the cost of a word, by number, after another; either may be unknown."""
        if second < 0:
            return COST_OF_UNKNOWN + (self._backoffs[first] if first >= 0 else 0.0)
        if first < 0:
            return self.costs[second]
        key = (first, second)
        cost = self._cache.get(key)
        if cost is None:
            at = self._place(first, second)
            cost = (
                self._backoffs[first] + self.costs[second]
                if at is None
                else self._pair_costs[at] * _STEP
            )
            if len(self._cache) > 200_000:
                self._cache.clear()
            self._cache[key] = cost
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
    try:
        packed = resource("language/words.xz").read_bytes()
    except FileNotFoundError:
        return None
    return LanguageModel(lzma.decompress(packed))


def _joined_up(lists: dict[str, list[str]]) -> dict[str, str]:
    return {character: "".join(others) for character, others in lists.items()}


class _Planes:
    """Tables of numbers one behind the other, of each all the first bytes first."""

    def __init__(self, tables: bytes) -> None:
        self._tables = memoryview(tables)
        self._at = 0

    def next(self, kind: str, count: int) -> array[int]:
        """Return the next table: ``count`` numbers of a kind as :mod:`array` names it."""
        numbers = array(kind)
        size = numbers.itemsize
        raw = bytearray(count * size)
        for i in range(size):
            raw[i::size] = self._tables[self._at : self._at + count]
            self._at += count
        numbers.frombytes(raw)
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers
