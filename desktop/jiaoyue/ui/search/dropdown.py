"""What hangs below the search field: why a search cannot be read, or how it can go on.

The field keeps the focus; the keys that choose here are handed over by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui.search.completing import Completion
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

_LEAST_WIDTH = 46 * GRID


class DropDown(QFrame):
    """Signals: ``taken(str)`` a whole search to go on with; ``help_requested()``."""

    taken = Signal(str)
    help_requested = Signal()

    def __init__(self, field: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._field = field
        self._window = window
        self.setObjectName("dropDown")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.trouble = QLabel(self)
        self.trouble.setWordWrap(True)
        self.trouble.setContentsMargins(GRID, GRID, GRID, GRID)
        self.offers = QListWidget(self)
        self.offers.setAccessibleName(self.tr("Ways to go on"))
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setFrameShape(QFrame.Shape.NoFrame)
        self.offers.setMouseTracking(True)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.itemClicked.connect(self._on_clicked)
        self.help = QPushButton(self.tr("How to write a search…"), self)
        self.help.setProperty("role", "plain")
        self.help.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.help.clicked.connect(self.help_requested)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        column.addWidget(self.trouble)
        column.addWidget(self.offers)
        column.addWidget(self.help, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(
            f"#dropDown {{ background: {theme.raised.name()};"
            f" border: 1px solid {theme.hairline.name()}; border-radius: 8px; }}"
        )
        palette = self.trouble.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.accent)
        self.trouble.setPalette(palette)
        own = self.offers.palette()
        own.setColor(QPalette.ColorRole.Base, theme.raised)
        self.offers.setPalette(own)
        self.offers.viewport().setPalette(own)
        self.offers.setItemDelegate(_Offer(theme, self.offers))

    def say_trouble(self, said: str) -> None:
        """Say why the search cannot be read, or nothing."""
        self.trouble.setText(said)
        self._appear()

    def offer(self, completions: Sequence[Completion]) -> None:
        """Offer ways to go on; none of them is chosen yet."""
        self.offers.clear()
        for one in completions:
            item = QListWidgetItem(one.name, self.offers)
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (one.name, one.meaning)))
            )
        self.offers.setCurrentRow(-1)
        self._appear()

    def move_by(self, step: int) -> bool:
        """Choose the offer that many further on; return whether there is any."""
        count = self.offers.count()
        if not self.isVisible() or not count:
            return False
        row = self.offers.currentRow()
        self.offers.setCurrentRow(
            (row + step) % count if row >= 0 else (0 if step > 0 else count - 1)
        )
        return True

    def take(self, *, first: bool) -> bool:
        """Take the chosen offer, or (``first``) the first where none is; return whether one was."""
        if not self.isVisible() or not self.offers.count():
            return False
        item = self.offers.currentItem() or (self.offers.item(0) if first else None)
        if item is None:
            return False
        self._on_clicked(item)
        return True

    def dismiss(self) -> bool:
        """Go away; return whether it was there."""
        was_there = self.isVisible()
        self.offers.clear()
        self.trouble.clear()
        self.hide()
        return was_there

    def place(self) -> None:
        """Stand below the field."""
        window = self._window
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        self.setFixedWidth(min(max(self._field.width(), _LEAST_WIDTH), window.width() - below.x()))
        rows = self.offers.count()
        self.offers.setVisible(rows > 0)
        self.offers.setFixedHeight(rows * max(self.offers.sizeHintForRow(0), 1) + 2)
        # Whoever is still choosing has not finished writing.
        self.trouble.setVisible(bool(self.trouble.text()) and not rows)
        self.move(below)
        self._column.activate()
        # What is adjusted to its hint gives a line that is broken too little room, or too much.
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))

    def _appear(self) -> None:
        shown = self._field.hasFocus() and bool(self.offers.count() or self.trouble.text())
        if shown:
            self.place()
            self.raise_()
        self.setVisible(shown)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        one = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(one, Completion):
            self.taken.emit(one.text)


class _Offer(QStyledItemDelegate):
    """Draws a name, and what it means in a quieter colour."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, option.fontMetrics.height() + GRID)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        one = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, self._theme.selection)
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        painter.setPen(self._theme.ink)
        name = painter.fontMetrics().elidedText(
            one.name, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
        taken = painter.fontMetrics().horizontalAdvance(name) + 2 * GRID
        painter.setPen(self._theme.muted)
        rest = inner.adjusted(taken, 0, 0, 0)
        meaning = painter.fontMetrics().elidedText(
            one.meaning, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, meaning)
