"""A short list to choose one thing from, found by typing a part of it: over the window, and gone
as soon as one has chosen or looks elsewhere.

It knows nothing of what is chosen. Signal: ``chosen(int)``, the place of it in what was given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.text.fold import fold
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT = 56 * GRID, 44 * GRID
_ROW = 4 * GRID
_AT = Qt.ItemDataRole.UserRole


class Chooser(QFrame):
    """A title, a field, a list. Signal: see the module."""

    chosen = Signal(int)

    def __init__(self, title: str, names: Sequence[str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("commandPalette")
        self._names = names
        heading = QLabel(title, self)
        palette = heading.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        heading.setPalette(palette)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type to find"))
        self.field.setAccessibleName(title)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_taken)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(title)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(self._on_taken)
        base = self.list.palette()
        base.setColor(QPalette.ColorRole.Base, theme.raised)
        self.list.setPalette(base)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        for part in (heading, self.field, self.list):
            column.addWidget(part)
        self.resize(_WIDTH, _HEIGHT)
        self._on_typed("")

    def open_over(self, window: QWidget) -> None:
        """Appear in the upper middle of a window."""
        corner = QPoint((window.width() - self.width()) // 2, 8 * GRID)
        self.move(window.mapToGlobal(corner))
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the field move in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self.list.clear()
        for at, name in enumerate(self._names):
            if all(fold(word) in fold(name) for word in typed.split()):
                item = QListWidgetItem(name, self.list)
                item.setToolTip(name)
                item.setData(_AT, at)
                item.setSizeHint(QSize(0, _ROW))
        if self.list.count():
            self.list.setCurrentRow(0)
            return
        nothing = QListWidgetItem(self.tr("Nothing of that name"), self.list)
        nothing.setFlags(Qt.ItemFlag.NoItemFlags)

    @Slot()
    def _on_taken(self) -> None:
        item = self.list.currentItem()
        at = item.data(_AT) if item is not None else None
        if at is not None:
            self.close()
            self.chosen.emit(at)
