"""The sheet of keys, made from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jiaoyue.ui.actions import Command, Group, of_group
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID, Theme


class KeySheet(Sheet):
    """Every command that has a key, by menu."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Keys"))
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 4 * GRID)
        row.setSpacing(5 * GRID)
        for groups in (
            (Group.LIBRARY, Group.EDIT),
            (Group.ARTICLE,),
            (Group.VIEW, Group.HELP),
        ):
            column = QVBoxLayout()
            column.setSpacing(3 * GRID)
            for group in groups:
                column.addWidget(self._part(group))
            column.addStretch(1)
            row.addLayout(column)

    def _part(self, group: Group) -> QWidget:
        part = QWidget(self)
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID - 2)
        grid.setColumnStretch(0, 1)
        title = QLabel(group.title, part)
        palette = title.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.accent)
        title.setPalette(palette)
        grid.addWidget(title, 0, 0, 1, 2)
        with_keys = [command for command in of_group(group) if command.sequences]
        for i, command in enumerate(with_keys, start=1):
            grid.addWidget(QLabel(command.name.removesuffix("…"), part), i, 0)
            keys = self._keys(command, part)
            grid.addWidget(keys, i, 1, Qt.AlignmentFlag.AlignRight)
        return part

    def _keys(self, command: Command, part: QWidget) -> QLabel:
        label = QLabel("   ".join(command.said_keys), part)
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.muted)
        label.setPalette(palette)
        return label
