"""The brush of a timeline: which months are asked for, which are brushed, which are pointed at.

Known by numbers alone: it is told of an axis, of places on it in logical pixels, and of steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiaoyue.ui.panels.timeline_axis import Axis

Period = tuple[int, int]
"""The first and the last month, both within."""
_GRIP = 5
_STILL = 3
"""A stroke that is shorter than this is a click."""


class Hold(Enum):
    """What of the brush is held while the mouse is down."""

    NEW = auto()
    FIRST = auto()
    LAST = auto()
    ALL = auto()


@dataclass(slots=True)
class _Stroke:
    """A stroke of the mouse: what it holds, where it began, and what was brushed then."""

    hold: Hold
    at: float
    month: int
    brushed: Period
    has_moved: bool = False


class Brush:
    """``asked`` are the months that the filter asks for, ``months`` those that are brushed."""

    def __init__(self) -> None:
        self.asked: Period | None = None
        self.months: Period | None = None
        self.pointed: Period | None = None
        self._anchor: int | None = None
        self._stroke: _Stroke | None = None

    @property
    def is_held(self) -> bool:
        """Whether the mouse is down on it."""
        return self._stroke is not None

    @property
    def told(self) -> Period | None:
        """The months to tell of: those being brushed, else what is pointed at."""
        is_new = self.months is not None and self.months != self.asked
        return self.months if is_new else self.pointed

    @property
    def wanted(self) -> Period | None:
        """The months to ask for next: those newly brushed, else what is pointed at."""
        return self.months if self.months != self.asked else self.pointed

    def ask(self, months: Period | None) -> None:
        """Be what the filter asks for."""
        self.asked = self.months = months
        self._stroke = self._anchor = None

    def hold_at(self, axis: Axis, x: float) -> Hold:
        """Return what one would hold of it at a place."""
        if self.months is None:
            return Hold.NEW
        left, right = axis.ends_of(*self.months)
        if abs(x - left) <= _GRIP:
            return Hold.FIRST
        if abs(x - right) <= _GRIP:
            return Hold.LAST
        return Hold.ALL if left < x < right else Hold.NEW

    def press(self, axis: Axis, x: float) -> None:
        """Take hold of it, or begin another."""
        month = axis.month_at(x)
        hold = self.hold_at(axis, x)
        is_new = hold is Hold.NEW or self.months is None
        brushed = axis.period_of(month) if is_new or self.months is None else self.months
        self._stroke = _Stroke(hold, x, month, brushed)
        self._anchor = None

    def drag(self, axis: Axis, x: float, extent: Period) -> None:
        """Move what is held of it."""
        stroke = self._stroke
        if stroke is not None and (stroke.has_moved or abs(x - stroke.at) >= _STILL):
            stroke.has_moved = True
            self.months = self.pointed = _dragged(stroke, axis, axis.month_at(x), extent)

    def release(self, axis: Axis) -> None:
        """Let go of it; without a move it is the bar there, or nothing where that is asked for."""
        stroke, self._stroke = self._stroke, None
        if stroke is not None and not stroke.has_moved:
            period = axis.period_of(stroke.month)
            self.months = None if period == self.asked else period

    def step(self, axis: Axis, by: int, extent: Period, *, start: int, extends: bool) -> None:
        """Point at the bar before or after, or at that of ``start`` where none is pointed at."""
        if self.pointed is not None:
            end = self.pointed[0] if by < 0 else self.pointed[1]
            start = min(max(end + by, extent[0]), extent[1])
        self.go_to(axis, axis.period_of(start), extends=extends)

    def go_to(self, axis: Axis, period: Period, *, extends: bool) -> None:
        """Point at a bar; with ``extends`` brush from where one stood before."""
        if not extends:
            self._anchor = None
        else:
            if self._anchor is None:
                self._anchor = (self.pointed or period)[0]
            first, last = axis.period_of(self._anchor)
            self.months = min(first, period[0]), max(last, period[1])
        self.pointed = period

    def give_up(self) -> bool:
        """Be what is asked for again; return whether it was something else."""
        was_other = self.months != self.asked
        self.months, self._anchor = self.asked, None
        return was_other


def _dragged(stroke: _Stroke, axis: Axis, month: int, extent: Period) -> Period:
    first, last = stroke.brushed
    if stroke.hold is Hold.ALL:
        by = month - stroke.month
        by -= by % axis.unit
        by = min(max(by, extent[0] - first), extent[1] - last)
        return first + by, last + by
    start, end = axis.period_of(month)
    if stroke.hold is Hold.FIRST:
        return min(start, axis.period_of(last)[0]), max(last, end)
    if stroke.hold is Hold.LAST:
        return min(first, start), max(end, axis.period_of(first)[1])
    return min(first, start), max(last, end)
