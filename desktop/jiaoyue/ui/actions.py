"""What a person can do in the window, in one table: menus, palette and key sheet come from it.

Single letters are keys as well. A field in which one types takes them for itself, since Qt
asks the focused widget first. Ctrl+Space, Ctrl+. and Ctrl+Shift+F belong to input methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence

from jiaoyue.ui import style
from jiaoyue.ui.commands import article, edit, help, library, view
from jiaoyue.ui.commands.command import Command, Group, Need, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QKeyEvent

    from jiaoyue.ui.style import Theme
    from jiaoyue.ui.window import Window
    from jiaoyue.ui.workbench import Workbench

COMMANDS: tuple[Command, ...] = (
    *library.COMMANDS,
    *edit.COMMANDS,
    *article.COMMANDS,
    *view.COMMANDS,
    *help.COMMANDS,
)


_BUTTONS = ("back", "forward")
"""The commands that have a button in the window."""


def of_group(group: Group) -> Iterable[Command]:
    """Return the commands of a menu, in its order."""
    return (command for command in COMMANDS if command.group is group)


class Actions(QObject):
    """The commands as actions of one window; each does its verb there."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._theme: Theme | None = None
        self._allowed: tuple[Need, Mapping[Need, str]] | None = None
        for command in COMMANDS:
            action = QAction(window)
            action.setObjectName(command.id)
            action.setShortcuts(command.sequences)
            action.triggered.connect(lambda _=False, verb=command.verb: verb(window))
            if command.where is Where.WINDOW:
                window.addAction(action)
            elif command.where is Where.READING:
                # The buttons of the bar are within it.
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            else:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._actions[command.id] = action
        self.retranslate()

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def add_to(self, bench: Workbench) -> None:
        """Have the keys of a list, of the text, of reading mean something in that part alone."""
        places = {
            Where.LIST: (bench.articles.view,),
            Where.TEXT: (bench.reader.text,),
            Where.READING: (bench.articles.view, bench.reader.text, bench.desk.bar),
        }
        for command in COMMANDS:
            for part in places.get(command.where, ()):
                part.addAction(self._actions[command.id])

    def retranslate(self) -> None:
        """Say everything in the language that is set now."""
        self._allowed = None
        for command in COMMANDS:
            action = self._actions[command.id]
            action.setText(command.name)
            action.setToolTip(_tip(command))

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons of the buttons, and those of menus when they are wanted."""
        self._theme = theme
        for command in COMMANDS:
            if command.icon:
                is_seen = command.id in _BUTTONS
                icon = style.icon(command.icon, theme.muted) if is_seen else QIcon()
                self._actions[command.id].setIcon(icon)

    def draw_icons(self) -> None:
        """Have an icon at every command that has one; to be called before they are shown."""
        for command in COMMANDS:
            if command.icon and self._theme is not None:
                self._actions[command.id].setIcon(style.icon(command.icon, self._theme.muted))

    def add_object(self, command_id: str, label: str) -> None:
        """Say of undo or redo what it is about."""
        command = next(command for command in COMMANDS if command.id == command_id)
        about = QCoreApplication.translate("Actions", "{command}: {object}")
        text = about.format(command=command.name, object=label) if label else command.name
        self._actions[command_id].setText(text)

    def allow(self, has: Need, why_not: Mapping[Need, str]) -> None:
        """Enable what can be done when ``has`` is there, and give the reason for the rest.

        ``why_not`` says what it means that something is not there; the first that is lacking counts.
        """
        if (has, why_not) == self._allowed:
            return
        self._allowed = has, why_not
        for command in COMMANDS:
            action = self._actions[command.id]
            lacking = command.needs & ~has
            action.setEnabled(not lacking)
            why = next((said for need, said in why_not.items() if need & lacking), "")
            action.setStatusTip(why)
            action.setToolTip("\n".join(filter(None, (_tip(command), why))))

    def why_not(self, event: QKeyEvent) -> str:
        """Return why what a key does cannot be done now; empty where it can, or nothing tells."""
        pressed = QKeySequence(event.keyCombination())
        actions = (a for a in self._actions.values() if not a.isEnabled())
        return next((a.statusTip() for a in actions if pressed in a.shortcuts()), "")


def _tip(command: Command) -> str:
    """Return what a command does and by which key."""
    keys, bare = command.said_keys, command.name.removesuffix("…")
    return f"{bare} ({keys[0]})" if keys else bare
