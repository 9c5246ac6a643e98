"""The axis of a timeline: which months show, where each stands, what stands below them.

Known by numbers alone: months are counted through, widths are logical pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.timeline import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_MONTH = 6.0
"""Months that are narrower than this are shown by years."""
FEWEST = 12
"""Months that show at least; with fewer a bar would look like a wall."""
_ROOM = 40.0
"""What a label takes, with some air."""
_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Axis:
    """The months from ``first`` to ``last``, both within, over a width."""

    first: int
    last: int
    width: float

    @property
    def month_width(self) -> float:
        """How wide a month is."""
        return self.width / (self.last - self.first + 1)

    @property
    def unit(self) -> int:
        """How many months a bar stands for: one, or a year of them."""
        return 1 if self.month_width >= LEAST_MONTH else YEAR

    def left_of(self, month: int) -> float:
        """Return where a month begins."""
        return (month - self.first) * self.month_width

    def ends_of(self, first: int, last: int) -> tuple[float, float]:
        """Return where some months begin and end."""
        return self.left_of(first), self.left_of(last + 1)

    def month_at(self, x: float) -> int:
        """Return the month at a place, the nearest where there is none."""
        return min(max(self.first + int(x // self.month_width), self.first), self.last)

    def period_of(self, month: int) -> tuple[int, int]:
        """Return the first and the last month of what is one bar with a month."""
        start = month - month % self.unit
        return start, start + self.unit - 1

    def labels(self) -> Iterator[tuple[int, bool]]:
        """Yield the months that have a label below, and whether it names the year."""
        years = next((s for s in _STEPS if s * YEAR * self.month_width >= _ROOM), _STEPS[-1])
        months = next((s for s in (1, 3, 6) if s * self.month_width >= _ROOM), YEAR)
        for month in range(self.first, self.last + 1):
            if month % YEAR == 0:
                if month // YEAR % years == 0:
                    yield month, True
            elif month % YEAR % months == 0:
                yield month, False

    def zoomed(self, factor: float, at: float, extent: tuple[int, int]) -> Axis:
        """Return the axis with more months, or fewer, and the one at ``at`` where it was."""
        most = max(FEWEST, extent[1] - extent[0] + 1)
        shown = self.last - self.first + 1
        wanted = min(most, max(FEWEST, round(shown * factor)))
        share = at / self.width if self.width else 0.5
        first = round(self.first + share * (shown - wanted))
        return Axis(first, first + wanted - 1, self.width).within(extent)

    def moved(self, months: int, extent: tuple[int, int]) -> Axis:
        """Return the axis so many months further on."""
        return Axis(self.first + months, self.last + months, self.width).within(extent)

    def showing(self, first: int, last: int, extent: tuple[int, int]) -> Axis:
        """Return the axis, moved as little as may be so that these months show."""
        if first < self.first:
            return self.moved(first - self.first, extent)
        return self.moved(max(0, min(last - self.last, first - self.first)), extent)

    def within(self, extent: tuple[int, int]) -> Axis:
        """Return the axis, moved so that it does not look beyond what there is."""
        first, last = extent
        by = max(0, first - self.first) or min(0, last - self.last)
        if self.first + by < first:
            by = first - self.first
        return Axis(self.first + by, self.last + by, self.width)


def whole(extent: tuple[int, int], width: float) -> Axis:
    """Return the axis that shows all, whole years where there are several."""
    return Axis(*rounded(extent), width)


def rounded(extent: tuple[int, int]) -> tuple[int, int]:
    """Return what an axis may look at: whole years, which are at least a year."""
    first, last = extent
    return first - first % YEAR, last - last % YEAR + YEAR - 1
