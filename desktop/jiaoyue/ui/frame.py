"""The frame: the program's one top-level window, which shows the list before all else is loaded.

Loading the rest takes several times as long as showing a list. So the frame comes up with the
columns as they were left and the list in its place; the furnished window then takes over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from jiaoyue.session.settings import GEOMETRY, WIDTHS, Settings
from jiaoyue.ui.measures import (
    BAR_HEIGHT,
    LIST_HEAD_HEIGHT,
    LIST_LEAST_WIDTH,
    SCROLL_BAR_WIDTH,
    SMALLEST,
    STATUS_HEIGHT,
    USUAL_SIZE,
)
from jiaoyue.ui.panels.article_row import RowDrawing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.ui.style import Theme

AT_LATEST = 200
"""Milliseconds to wait for the first paint; a window that starts minimised has none."""


class Frame(QMainWindow):
    """Signals: ``first_shown()`` once, when the list has been painted, or there is none;
    ``closed()`` when its content has kept how it was left."""

    first_shown = Signal()
    closed = Signal()

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._content: QMainWindow | None = None
        self._told = False
        self.setMinimumSize(QSize(*SMALLEST))
        self.resize(*USUAL_SIZE)
        geometry = settings.get(GEOMETRY)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def show_list(self, rows: Sequence[ArticleRow]) -> None:
        """Come up with these articles in the list's place, all else blank."""
        self.setCentralWidget(self._blank_columns(rows) if rows else self._pane(self._theme.paper))
        QTimer.singleShot(AT_LATEST if rows else 0, self, self._tell)

    def furnish(self, content: QMainWindow) -> None:
        """Show the whole window in place of the list."""
        self._content = content
        content.setWindowFlags(QtCore.Qt.WindowType.Widget)
        self.setCentralWidget(content)
        self.setWindowTitle(content.windowTitle())
        content.windowTitleChanged.connect(self.setWindowTitle)
        content.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the content keep how it was left."""
        if self._content is not None:
            self._content.close()
        super().closeEvent(event)
        self.closed.emit()

    def _on_painted(self) -> None:
        """Go on when this painting is on the screen."""
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.first_shown.emit()

    def _blank_columns(self, rows: Sequence[ArticleRow]) -> QWidget:
        page = QWidget(self)
        sidebar, articles, _, panels = self._settings.get(WIDTHS)
        columns = QHBoxLayout()
        columns.setSpacing(1)
        for part, width in (
            (self._pane(self._theme.sidebar), sidebar),
            (self._list(rows), articles),
            (self._pane(self._theme.paper), None),
            (self._pane(self._theme.paper), panels),
        ):
            if width is not None:
                part.setFixedWidth(width)
            columns.addWidget(part)
        column = _column(page)
        column.addWidget(self._pane(self._theme.sidebar, BAR_HEIGHT))
        column.addLayout(columns, 1)
        column.addWidget(self._pane(self._theme.sidebar, STATUS_HEIGHT))
        return page

    def _list(self, rows: Sequence[ArticleRow]) -> QWidget:
        pane = self._pane(self._theme.paper)
        pane.setMinimumWidth(LIST_LEAST_WIDTH)
        first = FirstList(rows, self._theme, pane)
        first.painted.connect(self._on_painted)
        column = _column(pane)
        column.addSpacing(LIST_HEAD_HEIGHT)
        column.addWidget(first)
        return pane

    def _pane(self, ground: QColor, height: int | None = None) -> QWidget:
        pane = QWidget(self)
        palette = pane.palette()
        palette.setColor(QPalette.ColorRole.Window, ground)
        pane.setPalette(palette)
        pane.setAutoFillBackground(True)
        if height is not None:
            pane.setFixedHeight(height)
        return pane


class FirstList(QWidget):
    """The first articles, as the list of the window will have them.

    A table would take twice as long to come up; this one need not do anything, since what is
    done to it waits until the window is there. Signal: ``painted()``, after each time.
    """

    painted = Signal()

    def __init__(self, rows: Sequence[ArticleRow], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = rows
        self._drawing = RowDrawing(theme, self.font(), in_pens=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many rows as there is room for."""
        painter = QPainter(self)
        height = self._drawing.height
        width = self.width()
        if len(self.rows) * height > self.height():
            width -= SCROLL_BAR_WIDTH
        for number, row in enumerate(self.rows[: self.height() // height + 1]):
            rect = QRect(0, number * height, width, height)
            painter.save()
            self._drawing.paint_ground(painter, rect, is_chosen=False, is_pointed_at=False)
            self._drawing.paint_article(painter, rect, row)
            painter.restore()
        painter.end()
        self.painted.emit()


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
