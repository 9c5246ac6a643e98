"""What of a page is in no article: its header, repeats, what was set aside. It can be brought back.

Signals: ``into_article_requested`` (Block), ``as_article_requested`` (Block).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.newspaper.article import Role
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.reader.wording import reason_said, role_name
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.opened import PageRecord
    from jiaoyue.newspaper.article import Block

_WIDTH, _HEIGHT = 64 * GRID, 40 * GRID
_SHOWN = 60


class NoiseSheet(Sheet):
    """A list of a page's noise. Signals: see the module."""

    into_article_requested = Signal(object)
    as_article_requested = Signal(object)

    def __init__(self, page: PageRecord, chosen: Sequence[Block], parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Not in any article of this page"))
        self._blocks = page.furniture
        self.list = QListWidget(self)
        self.list.setObjectName("noise")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        for block in self._blocks:
            words = " ".join(span.of(page.text).strip() for span in block.spans)
            said = words[:_SHOWN] + ("…" if len(words) > _SHOWN else "")
            kind = "" if block.role is Role.NOISE else f"{role_name(block.role)} · "
            item = QListWidgetItem(f"{kind}{said}".replace("\n", " "), self.list)
            item.setToolTip(words)
            item.setSizeHint(QSize(0, 4 * GRID))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(lambda _: self._bring_back())
        self.reason = QLabel(self)
        self.reason.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.into = QPushButton(self.tr("Bring Back into This Article"), self)
        self.into.setProperty("role", "primary")
        self.into.setDefault(True)
        self.into.clicked.connect(self._bring_back)
        self.alone = QPushButton(self.tr("As an Article of Its Own"), self)
        self.alone.clicked.connect(self._on_alone)
        buttons.addButton(self.into, role)
        buttons.addButton(self.alone, role)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (self.list, self.reason, buttons):
            column.addWidget(part)
        self.resize(_WIDTH, _HEIGHT)
        at = next((i for i, block in enumerate(self._blocks) if block in chosen), 0)
        self.list.setCurrentRow(at)
        self._on_row(self.list.currentRow())

    @Slot(int)
    def _on_row(self, row: int) -> None:
        there = 0 <= row < len(self._blocks)
        self.reason.setText(
            reason_said(self._blocks[row].reason)
            if there
            else self.tr("Every word of this page is in an article")
        )
        for button in (self.into, self.alone):
            button.setEnabled(there)

    @Slot()
    def _bring_back(self) -> None:
        self._take(self.into_article_requested)

    @Slot()
    def _on_alone(self) -> None:
        self._take(self.as_article_requested)

    def _take(self, signal: SignalInstance) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._blocks):
            self.close()
            signal.emit(self._blocks[row])
