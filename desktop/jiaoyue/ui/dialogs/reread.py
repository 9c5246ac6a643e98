"""Asks which pages to read again, and says what stays. Signal: ``chosen(bool)``, every page or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID

_WIDTH = 52 * GRID


class RereadSheet(Sheet):
    """``older`` pages were read by an older version, ``pages`` are there. Signal: see the module."""

    chosen = Signal(bool)

    def __init__(self, older: int, pages: int, parent: QWidget) -> None:
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
        for part in (said, self.older, self.every, buttons):
            column.addWidget(part)
        self.setFixedWidth(_WIDTH)
        (self.older if older else self.every).setFocus()

    def accept(self) -> None:
        """Tell which pages, and go."""
        self.chosen.emit(self.every.isChecked())
        super().accept()
