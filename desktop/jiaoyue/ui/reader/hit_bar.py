"""The scroll bar of a text, with a small mark wherever something sought stands.

It measures where that is beside the painting, a few at a time: of a long text Qt has laid out
only the beginning when it first shows.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from jiaoyue.marks.colour import Colour

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from jiaoyue.ui.style import Theme

_SLICE = 0.006
"""Seconds to measure before others have their turn."""
_HEIGHT = 2.0
_HERE_HEIGHT = 4.0


class HitBar(QScrollBar):
    """A vertical scroll bar; ``height_of`` says how far down in the text a position stands."""

    def __init__(
        self, theme: Theme, height_of: Callable[[int], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._height_of = height_of
        self._positions: Sequence[int] = ()
        self._here = -1
        self._heights: list[float] = []
        self._is_stale = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._measure)
        self.rangeChanged.connect(self._on_range_changed)

    @property
    def marks(self) -> list[float]:
        """How far down in the text each mark stands, as far as that is measured."""
        return self._heights

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        self.update()

    def show_hits(self, positions: Sequence[int], here: int) -> None:
        """Mark these positions of the text (Qt's), ascending, the one at ``here`` most of all."""
        if not positions and not self._positions:
            return
        self._here = here
        if positions != self._positions:
            self._positions = positions
            self._begin()
        self.update()

    def place_of(self, height: float) -> float:
        """Return where in the bar a height of the text stands."""
        whole = self.maximum() + self.pageStep()
        return self.height() * min(1.0, height / whole) if whole else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._heights:
            return
        painter = QPainter(self)
        amber = self._theme.marks[Colour.AMBER].line
        drawn = -1
        for height in self._heights:
            place = round(self.place_of(height))
            # Of those that stand on one line of the screen one is enough.
            if place > drawn:
                painter.fillRect(QRectF(2, place, self.width() - 4, _HEIGHT), amber)
                drawn = place
        if 0 <= self._here < len(self._heights):
            place = round(self.place_of(self._heights[self._here]))
            painter.fillRect(
                QRectF(1, place - 1, self.width() - 2, _HERE_HEIGHT), self._theme.accent
            )

    def _begin(self) -> None:
        self._heights = []
        self._is_stale = False
        if self._positions:
            self._soon.start(0)

    @Slot()
    def _measure(self) -> None:
        end = perf_counter() + _SLICE
        while len(self._heights) < len(self._positions):
            if perf_counter() > end:
                self._soon.start(0)
                break
            self._heights.append(self._height_of(self._positions[len(self._heights)]))
        if self._is_stale and len(self._heights) == len(self._positions):
            self._begin()
        self.update()

    @Slot(int, int)
    def _on_range_changed(self, _least: int, _most: int) -> None:
        """Measure again: the lines are others, or more of them are laid out."""
        if len(self._heights) == len(self._positions):
            self._begin()
        else:
            self._is_stale = True
