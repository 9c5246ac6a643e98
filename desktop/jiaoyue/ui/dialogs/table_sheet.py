"""What the sheets share that hold a table to be edited: how it looks, and a line that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel

_WIDTH, _HEIGHT = 100 * GRID, 64 * GRID
_ROW = 4 * GRID


class TableSheet(Sheet):
    """A sheet with a table: above it what it is for, below it what is wrong, then buttons.

    ``view`` is the table, ``empty`` what stands in it while it has no rows, ``said`` the line
    below. A widget that makes one says what they hold, and lays it out.
    """

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._muted, self._bad = theme.muted, theme.accent
        self.view = RowsTable(self)
        self.view.setAccessibleName(title)
        self.empty = Hint(parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(5 * GRID)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.shut = QPushButton(self.tr("Close"), self)
        self.shut.clicked.connect(self.close)
        self.resize(_WIDTH, _HEIGHT)

    def show_model(self, model: QAbstractItemModel, widths: Sequence[int]) -> None:
        """Show a model in columns of these widths in pixels; 0 for the one that has what is left."""
        self.view.setModel(model)
        header = self.view.horizontalHeader()
        for column, width in enumerate(widths):
            if width:
                self.view.setColumnWidth(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def lay_out(
        self, intro: str, left: Sequence[QPushButton], right: Sequence[QPushButton] = ()
    ) -> None:
        """Put all of it where it stands, with the buttons on either side below."""
        above = QLabel(intro, self)
        above.setWordWrap(True)
        for label in (above, self.empty):
            self._tint(label, bad=False)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in left:
            row.addWidget(button)
        row.addStretch(1)
        for button in (*right, self.shut):
            row.addWidget(button)
        inside = QVBoxLayout(self.view.viewport())
        inside.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (above, self.view, self.said):
            column.addWidget(part)
        column.addLayout(row)

    def say(self, words: str, *, bad: bool = False) -> None:
        """Say something below the table; ``bad`` that something is amiss."""
        self.said.setText(words)
        self._tint(self.said, bad=bad)

    def chosen_rows(self) -> list[int]:
        """Return the rows that are chosen, else the one that the keys are in, or -1."""
        rows = [index.row() for index in self.view.selectionModel().selectedRows()]
        return rows or [self.view.currentIndex().row()]

    def _tint(self, label: QLabel, *, bad: bool) -> None:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._bad if bad else self._muted)
        label.setPalette(palette)


class RowsTable(QTableView):
    """A table of whole rows, which go with Delete. Signal: ``removal_requested``."""

    removal_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the rows to go."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)
