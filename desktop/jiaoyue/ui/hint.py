"""A sentence that stands where there is nothing to show yet, its lines of about one length.

Broken as soon as a line is full, such a sentence leaves one character alone on its last line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_HIGHEST = 10_000


class Hint(QLabel):
    """A label of plain text that takes as many lines as it must, and no wider ones."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def room(self) -> QRect:
        """Return where the words stand: what is narrowest with as many lines, in logical pixels."""
        whole = self.contentsRect()
        high = self._height_in(whole.width())
        least, most = 1, max(1, whole.width())
        while least < most:
            width = (least + most) // 2
            if self._height_in(width) <= high and self._width_in(width) <= width:
                most = width
            else:
                least = width + 1
        spare = whole.width() - most
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return whole.adjusted(spare // 2, 0, spare // 2 - spare, 0)
        return whole.adjusted(0, 0, -spare, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words in their room."""
        self.style().drawItemText(
            QPainter(self),
            self.room(),
            self._flags,
            self.palette(),
            self.isEnabled(),
            self.text(),
            self.foregroundRole(),
        )

    @property
    def _flags(self) -> int:
        return self.alignment().value | Qt.TextFlag.TextWordWrap.value

    def _in(self, width: int) -> QRect:
        room = QRect(0, 0, width, _HIGHEST)
        return self.fontMetrics().boundingRect(room, self._flags, self.text())

    def _height_in(self, width: int) -> int:
        return self._in(width).height()

    def _width_in(self, width: int) -> int:
        return self._in(width).width()
