"""The command palette: all that can be done now, found by typing a part of its name."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.text.fold import fold
from jiaoyue.ui.actions import COMMANDS, Actions
from jiaoyue.ui.style import GRID, Theme

_WIDTH, _HEIGHT = 60 * GRID, 48 * GRID
_ROW = 4 * GRID
_ACTION = Qt.ItemDataRole.UserRole
_KEYS = Qt.ItemDataRole.UserRole + 1


def matches(typed: str, name: str) -> bool:
    """Return whether all words typed occur in a command's name, in any order and script."""
    folded = fold(name)
    return all(fold(word) in folded for word in typed.split())


class CommandPalette(QFrame):
    """A field over a list, gone as soon as something is chosen or one looks elsewhere."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("commandPalette")
        self._actions = actions
        actions.draw_icons()
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_taken)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Delegate(theme, self.list))
        self.list.itemClicked.connect(self._on_clicked)
        palette = self.list.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.raised)
        self.list.setPalette(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.field)
        column.addWidget(self.list)
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
        for command in COMMANDS:
            action = self._actions[command.id]
            # The English name as well, for whoever knows the program by it.
            names = f"{action.text()} {command.text}"
            if not action.isEnabled() or not matches(typed, names):
                continue
            item = QListWidgetItem(action.icon(), action.text().removesuffix("…"), self.list)
            item.setData(_ACTION, action)
            item.setData(_KEYS, "   ".join(command.said_keys))
        if not self.list.count():
            nothing = QListWidgetItem(self.tr("There is no such command"), self.list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            return
        self.list.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _on_clicked(self, _item: QListWidgetItem) -> None:
        self._on_taken()

    @Slot()
    def _on_taken(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        action: QAction | None = item.data(_ACTION)
        if action is None:
            return
        self.close()
        action.trigger()


class _Delegate(QStyledItemDelegate):
    """Draws a command: icon and name left, keys right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.selection)
            painter.drawRoundedRect(rect, 6, 6)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if icon is not None:
            icon.paint(painter, QRect(rect.left() + GRID, rect.center().y() - 7, 16, 16))
        words = rect.adjusted(4 * GRID, 0, -GRID, 0)
        enabled = bool(state & QStyle.StateFlag.State_Enabled)
        painter.setPen(self._theme.ink if enabled else self._theme.muted)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setPen(self._theme.muted)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, right, index.data(_KEYS))
        painter.restore()
