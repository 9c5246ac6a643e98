"""A light on some words for a moment, so that the eye finds them. It marks nothing.

It lies over the text, takes no clicks, and fades.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jiaoyue.ui import style
from jiaoyue.ui.reader.strokes import Look, Stroke, boxes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.ui.reader.view import ArticleView

MILLISECONDS = 1_600


class Flash(QWidget):
    """The light on a view."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._theme = style.themes["paper"]
        self._pieces: tuple[tuple[int, int, int], ...] = ()
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(MILLISECONDS)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(self.update)
        self._fading.finished.connect(self._on_faded)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        view.scrolled.connect(self._follow)
        self.hide()

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme

    def show_on(self, pieces: Iterator[tuple[int, int, int]]) -> None:
        """Light up stretches of rows: each its row, and from where to where in Qt's units."""
        self._pieces = tuple(pieces)
        self._follow()
        self.show()
        self.raise_()
        self._fading.stop()
        self._fading.start()

    def words(self) -> list[str]:
        """Return the words that are lit."""
        document = self._view.document()
        return [
            document.findBlockByNumber(row).text()[start:end] for row, start, end in self._pieces
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole of the view whatever its size."""
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the light as far as it has faded."""
        strength = float(self._fading.currentValue() or 0)
        fill, line = QColor(self._theme.found), QColor(self._theme.accent)
        fill.setAlphaF(0.45 * strength)
        line.setAlphaF(strength)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(fill)
        painter.setPen(line)
        for rect in self._rects():
            painter.drawRoundedRect(rect.adjusted(-2, 0.5, 2, -0.5), 3, 3)

    def _rects(self) -> Iterator[QRectF]:
        document = self._view.document()
        scrolled = QPointF(0, -self._view.verticalScrollBar().value())
        for row, start, end in self._pieces:
            block = document.findBlockByNumber(row)
            corner = document.documentLayout().blockBoundingRect(block).topLeft() + scrolled
            for box in boxes(block, (Stroke(row, start, end, Look.FOUND),)):
                yield box.rect.translated(corner)

    @Slot()
    def _follow(self) -> None:
        self.setGeometry(self._view.viewport().rect())
        self.update()

    @Slot()
    def _on_faded(self) -> None:
        self.hide()
