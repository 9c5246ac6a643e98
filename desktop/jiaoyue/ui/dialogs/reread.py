"""Asks which pages to read again, says what stays, and offers to take the last reading back.

Signals: ``chosen(bool)``, every page or not; ``take_back_requested``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.reader.wording import moment
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.jobs.reports import LastReading

_WIDTH = 52 * GRID


class RereadSheet(Sheet):
    """``older`` pages were read by an older version, ``pages`` are there. Signals: see the
    module."""

    chosen = Signal(bool)
    take_back_requested = Signal()

    def __init__(self, older: int, pages: int, last: LastReading, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Read pages again"))
        said = QLabel(
            self.tr(
                "What you split, merged, moved or set stays. Marks and corrections stay on their"
                " words; tags and rounds go to the article that has most of the words."
            ),
            self,
        )
        said.setWordWrap(True)
        self.older = QRadioButton(self.tr("%n page(s) that an older version read", "", older), self)
        self.every = QRadioButton(self.tr("Every page: %n", "", pages), self)
        self.older.setEnabled(bool(older))
        (self.older if older else self.every).setChecked(True)
        buttons = QDialogButtonBox(self)
        # The style looks at a button when it is put somewhere.
        self.read = QPushButton(self.tr("Read Again"), self)
        self.read.setProperty("role", "primary")
        self.read.setDefault(True)
        buttons.addButton(self.read, QDialogButtonBox.ButtonRole.AcceptRole)
        self.read.setEnabled(bool(pages))
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (said, self.older, self.every):
            column.addWidget(part)
        column.addWidget(self._last_row(last))
        column.addWidget(buttons)
        self.setFixedWidth(_WIDTH)
        # By itself it takes the height of lines that are longer than it is wide.
        self.resize(_WIDTH, column.totalHeightForWidth(_WIDTH))
        (self.older if older else self.every).setFocus()

    def _last_row(self, last: LastReading) -> QWidget:
        part = QWidget(self)
        said = self.tr("The last reading, {when}, changed %n page(s)", "", len(last.seqs))
        label = QLabel(said.format(when=moment(last.at)), self)
        label.setWordWrap(True)
        self.back = QPushButton(self.tr("Put Them Back"), self)
        self.back.setAutoDefault(False)
        self.back.setAccessibleDescription(label.text())
        self.back.clicked.connect(self.take_back_requested)
        self.back.clicked.connect(self.reject)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, GRID, 0, GRID)
        row.addWidget(label, 1)
        row.addWidget(self.back)
        part.setVisible(bool(last.seqs))
        return part

    def accept(self) -> None:
        """Tell which pages, and go."""
        self.chosen.emit(self.every.isChecked())
        super().accept()
