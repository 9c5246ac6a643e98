"""Of how many articles two columns say what together, kept while the columns are.

So what one filter leaves of each month is a sum of a few rows of numbers, and nobody walks
through the hundred thousand articles of a province for it.
"""

from __future__ import annotations

from array import array
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WIDTH = 16
"""How many things of the second column there is room for at first."""


class OutOfStepError(Exception):
    """What two columns say together is not what each of them says."""


class Crossed:
    """Numbers of articles by the codes of two columns."""

    def __init__(self) -> None:
        self._width = _WIDTH
        # Few places have more articles of a month than two bytes can say.
        self._numbers = array("H")
        self._rows: list[int] = []

    def add(self, ones: Sequence[int], others: Sequence[int]) -> None:
        """Count articles, of which ``ones`` and ``others`` are said."""
        self._make_room(max(ones, default=0) + 1, max(others, default=0) + 1)
        numbers = self._numbers
        for at in map(add, map(self._rows.__getitem__, ones), others):
            try:
                numbers[at] += 1
            except OverflowError:
                numbers = self._numbers = array("I", numbers)
                numbers[at] += 1

    def take(self, ones: Sequence[int], others: Sequence[int]) -> None:
        """Count articles no more. Raises OutOfStepError where they were not counted so."""
        self._make_room(max(ones, default=0) + 1, max(others, default=0) + 1)
        numbers = self._numbers
        for at in map(add, map(self._rows.__getitem__, ones), others):
            if not numbers[at]:
                raise OutOfStepError
            numbers[at] -= 1

    def of_others(self, ones: Iterable[int]) -> list[int]:
        """Return how many articles each code of the second column has, of those of ``ones``."""
        # A code that came after the last article that was counted has no row.
        starts = [self._rows[one] for one in ones if one < len(self._rows)]
        return _summed([self._numbers[start : start + self._width] for start in starts])

    def of_ones(self, others: Iterable[int]) -> list[int]:
        """Return how many articles each code of the first column has, of those of ``others``."""
        width = self._width
        return _summed([self._numbers[other::width] for other in others if other < width])

    def _make_room(self, ones: int, others: int) -> None:
        if others > self._width:
            width = max(others, self._width * 3 // 2)
            gap = self._nothing(width - self._width)
            wider = self._nothing(0)
            for start in self._rows:
                wider.extend(self._numbers[start : start + self._width])
                wider.extend(gap)
            self._width, self._numbers = width, wider
            self._rows = [*range(0, len(wider), width)]
        if ones > len(self._rows):
            new = ones - len(self._rows)
            self._rows.extend(range(len(self._numbers), ones * self._width, self._width))
            self._numbers.extend(self._nothing(new * self._width))

    def _nothing(self, size: int) -> array[int]:
        return array(self._numbers.typecode, bytes(self._numbers.itemsize * size))


def _summed(rows: list[array[int]]) -> list[int]:
    if len(rows) == 1:
        return rows[0].tolist()
    return [*map(sum, zip(*rows, strict=True))]
