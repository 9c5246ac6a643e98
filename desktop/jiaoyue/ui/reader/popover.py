"""A small card that stands by the words it is about, over the reader column.

It holds one widget, stays inside the column unless what it holds cannot be as narrow, and goes
with Escape. It is no window: it scrolls out of sight with nothing, takes no
focus unless asked, and never blocks.

Signals: ``closed``, ``room_resized`` (the column has another size, the lines may not yet be broken
for it).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from jiaoyue.ui import style
from jiaoyue.ui.style import GRID

_SHADOW = GRID
_EDGE = GRID // 2


class Popover(QFrame):
    """The card. Signals: see the module."""

    closed = Signal()
    room_resized = Signal()

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = style.themes["paper"]
        content.setParent(self)
        self.content = content
        self._room = parent
        self._by = QRect()
        self._column = QVBoxLayout(self)
        around = _SHADOW + _EDGE
        self._column.setContentsMargins(around, _SHADOW, around, around)
        self._column.addWidget(content)
        self.hide()
        parent.installEventFilter(self)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def show(self) -> None:
        """Show the card over the whole window: the column may be narrower than it."""
        window = self._room.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        super().show()

    def show_by(self, words: QRect) -> None:
        """Show the card below ``words`` (in the parent's coordinates), or above if it must."""
        self.show()
        self.adjustSize()
        self.place_by(words)
        self.raise_()

    def adjustSize(self) -> None:
        """Take the size that the content needs, with its lines as the column wraps them."""
        self._column.invalidate()
        self._column.activate()
        fitting = max(self.minimumSizeHint().width(), self._room.width())
        width = min(self.sizeHint().width(), fitting, self._room.window().width())
        wrapped = self._column.hasHeightForWidth()
        height = self._column.totalHeightForWidth(width) if wrapped else self.sizeHint().height()
        self.resize(width, height)

    def place_by(self, words: QRect) -> None:
        """Move the card to stand by ``words``."""
        self._by = words
        room = self._room.rect()
        below = words.bottom() - _EDGE
        above = words.top() - self.height() + _EDGE
        fits_below = below + self.height() <= room.bottom()
        y = below if fits_below or above < room.top() else above
        x = words.left() - _SHADOW - GRID
        at = QPoint(
            max(room.left(), min(x, room.right() - self.width() + 1)),
            max(room.top(), min(y, room.bottom() - self.height() + 1)),
        )
        window = self._room.window()
        at = self._room.mapTo(window, at)
        furthest = window.width() - self.width()
        self.move(min(at.x(), max(0, furthest)), at.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go when the column goes, and stay inside when it changes its size."""
        if watched is self._room and event.type() == QEvent.Type.Hide:
            self.dismiss()
        elif watched is self._room and event.type() == QEvent.Type.Resize and self.isVisible():
            self.adjustSize()
            self.place_by(self._by)
            self.room_resized.emit()
        return super().eventFilter(watched, event)

    def dismiss(self) -> None:
        """Hide the card and tell."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Escape; let all else through to the window, which says why it does nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card with a soft shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self.rect().adjusted(_SHADOW, _SHADOW // 2, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        strength = 14 if self._theme.is_dark else 5
        for reach in range(_SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, strength))
            around = card.adjusted(-reach + 1, -reach + 3, reach - 1, reach)
            painter.drawRoundedRect(around, GRID + reach, GRID + reach)
        painter.setBrush(self._theme.raised)
        painter.setPen(QPen(self._theme.hairline, 1))
        painter.drawRoundedRect(card.adjusted(0, 0, -1, -1), GRID, GRID)
