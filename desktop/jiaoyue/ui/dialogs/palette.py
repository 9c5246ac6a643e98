"""The command palette: all that can be done now, found by typing a part of its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from jiaoyue.ui.actions import COMMANDS, Actions, Command
from jiaoyue.ui.dialogs.keys import said_keys
from jiaoyue.ui.style import GRID, Theme

_WIDTH, _HEIGHT = 60 * GRID, 50 * GRID
_ACTION = Qt.ItemDataRole.UserRole


def matches(typed: str, name: str) -> bool:
    """Return whether all words typed occur in a command's name, in any order."""
    folded = name.casefold()
    return all(word in folded for word in typed.casefold().split())


class CommandPalette(QFrame):
    """A field over a list, gone as soon as something is chosen or one looks elsewhere."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("commandPalette")
        self._actions = actions
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
        self.list.itemClicked.connect(lambda _: self._on_taken())
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
            if action.isEnabled() and matches(typed, action.text()):
                self.list.addItem(_item(command, action))
        self.list.setCurrentRow(0)

    @Slot()
    def _on_taken(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        action: QAction = item.data(_ACTION)
        self.close()
        action.trigger()


def _item(command: Command, action: QAction) -> QListWidgetItem:
    keys = said_keys(command)
    text = action.text().removesuffix("…")
    item = QListWidgetItem(action.icon(), f"{text}    {keys}" if keys else text)
    item.setData(_ACTION, action)
    return item
