"""The two menus of the bar: all commands by their groups, and how texts look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup

from jiaoyue.session.settings import THEME
from jiaoyue.ui.actions import of_group
from jiaoyue.ui.appearance import theme_names
from jiaoyue.ui.commands.command import Group

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from jiaoyue.session.settings import Settings
    from jiaoyue.ui.actions import Actions
    from jiaoyue.ui.libraries import Libraries


def fill_commands(menu: QMenu, actions: Actions, libraries: Libraries) -> None:
    """Put every command into a menu, a submenu for each group."""
    menu.aboutToShow.connect(actions.draw_icons)
    for group in Group:
        submenu = menu.addMenu(group.title)
        submenu.setToolTipsVisible(True)
        within: dict[str, QMenu] = {"": submenu}
        for command in of_group(group):
            if command.begins:
                submenu.addSeparator()
            if command.submenu not in within:
                name = QCoreApplication.translate("Actions", command.submenu)
                within[command.submenu] = submenu.addMenu(name)
            within[command.submenu].addAction(actions[command.id])
            if command.id == "open_samples":
                _add_recent(submenu, libraries)


def fill_look(menu: QMenu, actions: Actions, settings: Settings) -> None:
    """Put into a menu how large texts are and on which paper."""
    menu.aboutToShow.connect(actions.draw_icons)
    for name in ("larger", "smaller", "usual_size"):
        menu.addAction(actions[name])
    menu.addSeparator()
    _add_themes(menu, settings)
    menu.addSeparator()
    menu.addAction(actions["full_screen"])


def _add_recent(menu: QMenu, libraries: Libraries) -> None:
    recent = menu.addMenu(QCoreApplication.translate("Window", "Recent Libraries"))

    def fill() -> None:
        recent.clear()
        for path in libraries.recent():
            action = recent.addAction(libraries.name_of(path))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, p=path: libraries.open(p))

    recent.setToolTipsVisible(True)
    menu.aboutToShow.connect(lambda: recent.setEnabled(bool(libraries.recent())))
    recent.aboutToShow.connect(fill)


def _add_themes(menu: QMenu, settings: Settings) -> None:
    group = QActionGroup(menu)
    for value, name in theme_names():
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(lambda _=False, v=value: settings.set(THEME, v))
        group.addAction(action)

    def check() -> None:
        for action in group.actions():
            action.setChecked(action.data() == settings.get(THEME))

    menu.aboutToShow.connect(check)
