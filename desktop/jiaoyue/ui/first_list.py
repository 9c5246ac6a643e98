"""The first articles of a library, to be seen and chosen from before all else is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from jiaoyue.ui.measures import SCROLL_BAR_WIDTH
from jiaoyue.ui.panels.article_row import RowDrawing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.ui.style import Theme

_WHOLE_TURN = 120
"""Of a wheel, in the units of its events, for one step."""


class FirstList(QWidget):
    """``rows`` as the list of the window will have them; a table takes twice as long to come up.

    ``chosen`` is the id of the chosen article, the first of ``rows`` where none is named;
    ``scrolled`` is how many pixels are above the sight. There the list of the window goes on.
    Signal: ``painted()``, after each time.
    """

    painted = Signal()

    def __init__(
        self, rows: Sequence[ArticleRow], theme: Theme, parent: QWidget, chosen: int | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = rows
        self.chosen = rows[0].id if chosen is None else chosen
        self.scrolled = 0
        self._drawing = RowDrawing(theme, self.font(), in_pens=False)

    def take_key(self, event: QKeyEvent) -> bool:
        """Go where a key leads in a list; return whether that is here."""
        key, none = QtCore.Qt.Key, QtCore.Qt.KeyboardModifier.NoModifier
        last, page = len(self.rows) - 1, self.height() // self._drawing.height
        at = self._place()
        places = {
            key.Key_Down: at + 1,
            key.Key_J: at + 1,
            key.Key_Up: at - 1,
            key.Key_K: at - 1,
            key.Key_PageDown: at + page,
            key.Key_PageUp: at - page,
            key.Key_Home: 0,
        }
        place = places.get(key(event.key()))
        if (
            at < 0
            or place is None
            or event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier != none
        ):
            return False
        self._choose(min(max(place, 0), last))
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row that is clicked."""
        place = (event.position().toPoint().y() + self.scrolled) // self._drawing.height
        if place < len(self.rows) and event.button() == QtCore.Qt.MouseButton.LeftButton:
            self._choose(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by a row for each step of the wheel, or as far as a finger says."""
        pixels = event.pixelDelta().y()
        steps = event.angleDelta().y() / _WHOLE_TURN
        self._scroll(self.scrolled - (pixels or round(steps * self._drawing.height)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen article in sight."""
        super().resizeEvent(event)
        self._reveal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in sight."""
        painter = QPainter(self)
        height = self._drawing.height
        width = self.width()
        if len(self.rows) * height > self.height():
            width -= SCROLL_BAR_WIDTH
        first = self.scrolled // height
        beyond = (self.scrolled + self.height()) // height + 1
        for number, row in enumerate(self.rows[first:beyond], first):
            rect = QRect(0, number * height - self.scrolled, width, height)
            painter.save()
            is_chosen = row.id == self.chosen
            self._drawing.paint_ground(painter, rect, is_chosen=is_chosen, is_pointed_at=False)
            self._drawing.paint_article(painter, rect, row)
            painter.restore()
        painter.end()
        self.painted.emit()

    def _place(self) -> int:
        """Return where the chosen article stands; -1 where it is none of these."""
        return next((i for i, row in enumerate(self.rows) if row.id == self.chosen), -1)

    def _choose(self, place: int) -> None:
        self.chosen = self.rows[place].id
        self._reveal()
        self.update()

    def _reveal(self) -> None:
        place, height = self._place(), self._drawing.height
        if place >= 0:
            lowest = (place + 1) * height - self.height()
            self._scroll(max(min(self.scrolled, place * height), lowest))

    def _scroll(self, to: int) -> None:
        most = len(self.rows) * self._drawing.height - self.height()
        self.scrolled = max(0, min(to, most))
        self.update()
