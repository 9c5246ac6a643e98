"""The frame: the program's one top-level window, which shows the list before all else is loaded.

Loading the rest takes several times as long as showing a list. So the frame comes up with the
columns as they were left and the list in its place, where an article can be chosen already; the
furnished window then takes over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from jiaoyue.session.settings import GEOMETRY, WIDTHS, Settings
from jiaoyue.ui.first_list import FirstList
from jiaoyue.ui.measures import (
    BAR_HEIGHT,
    BETWEEN_COLUMNS,
    LIST_HEAD_HEIGHT,
    ROUND_A_WINDOW,
    SMALLEST,
    STATUS_HEIGHT,
    TEXT,
    USUAL_SIZE,
    fitted,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QResizeEvent

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.ui.style import Theme

AT_LATEST = 200
"""Milliseconds to wait for the first paint; a window that starts minimised has none."""


class Frame(QMainWindow):
    """``list`` is the first list, where there is one, ``is_closed`` whether somebody closed it.

    Signals: ``first_shown()`` once, when the list has been painted, or there is none;
    ``closed()`` when its content has kept how it was left.
    """

    first_shown = Signal()
    closed = Signal()

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._content: QMainWindow | None = None
        self._told = False
        self.list: FirstList | None = None
        self.is_closed = False
        self._early: list[QEvent] = []
        self._columns: list[QWidget] = []
        self.setMinimumSize(QSize(*SMALLEST))
        room = self.screen().availableSize() - QSize(*ROUND_A_WINDOW)
        self.resize(QSize(*USUAL_SIZE).boundedTo(room))
        geometry = settings.get(GEOMETRY)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def show_list(self, rows: Sequence[ArticleRow], chosen: int | None = None) -> None:
        """Come up with these articles in the list's place, one of them chosen, all else blank."""
        if rows:
            self.list = FirstList(rows, self._theme, self, chosen)
            self.list.painted.connect(self._on_painted)
            self.setCentralWidget(self._blank_columns(self.list))
        else:
            self.setCentralWidget(self._pane(self._theme.paper))
        QTimer.singleShot(AT_LATEST if rows else 0, self, self._tell)

    def answer(self) -> None:
        """Let through what has happened, while the rest is being loaded.

        What is done to what is not there yet is kept, and all that comes after it waits.
        """
        waiting = QtCore.QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
        every = QtCore.QEventLoop.ProcessEventsFlag.AllEvents
        QCoreApplication.processEvents(waiting if self._early else every)

    def take_early(self) -> list[QEvent]:
        """Return the keys and presses of the mouse that were kept, and keep them no longer."""
        early, self._early = self._early, []
        return early

    def furnish(self, content: QMainWindow) -> None:
        """Show the whole window in place of the list."""
        self._content, self.list, self._columns = content, None, []
        self.setCentralWidget(content)
        self.setWindowTitle(content.windowTitle())
        content.windowTitleChanged.connect(self.setWindowTitle)
        content.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns where they will stand."""
        super().resizeEvent(event)
        self._fit_columns()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the content keep how it was left."""
        if self._content is not None:
            self._content.close()
        self.is_closed = True
        super().closeEvent(event)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the first list have the keys that it knows, and keep others."""
        if self._content is not None:
            super().keyPressEvent(event)
        elif self._early or self.list is None or not self.list.take_key(event):
            self._keep(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press on what is not there yet."""
        if self._content is not None:
            super().mousePressEvent(event)
        else:
            self._early.append(event.clone())

    def _keep(self, event: QKeyEvent) -> None:
        key = QtCore.Qt.Key
        # They say nothing by themselves, and come before the key that they are held for.
        if event.key() not in (key.Key_Control, key.Key_Shift, key.Key_Alt, key.Key_Meta):
            self._early.append(event.clone())

    def _on_painted(self) -> None:
        """Go on when this painting is on the screen."""
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.first_shown.emit()

    def _blank_columns(self, shown: FirstList) -> QWidget:
        page = QWidget(self)
        columns = QHBoxLayout()
        columns.setSpacing(BETWEEN_COLUMNS)
        self._columns = [
            self._pane(self._theme.sidebar),
            self._below_head(shown),
            self._pane(self._theme.paper),
            self._pane(self._theme.paper),
        ]
        for part in self._columns:
            columns.addWidget(part)
        self._fit_columns()
        column = _column(page)
        column.addWidget(self._pane(self._theme.sidebar, BAR_HEIGHT))
        column.addLayout(columns, 1)
        column.addWidget(self._pane(self._theme.sidebar, STATUS_HEIGHT))
        return page

    def _fit_columns(self) -> None:
        """Have the columns stand where they will in the window."""
        kept = self._settings.get(WIDTHS)
        widths = fitted(kept, self.width())
        for place, (part, width) in enumerate(zip(self._columns, widths, strict=False)):
            if place != TEXT:
                part.setFixedWidth(width)

    def _below_head(self, articles: FirstList) -> QWidget:
        pane = self._pane(self._theme.paper)
        column = _column(pane)
        column.addSpacing(LIST_HEAD_HEIGHT)
        column.addWidget(articles)
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


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
