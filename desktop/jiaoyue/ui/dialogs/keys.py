"""The sheet of keys: those of the table of commands, and those of the bar at a finding."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui.actions import of_group
from jiaoyue.ui.commands.command import Group
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiaoyue.ui.commands.command import Command

_COLUMNS = 4
"""Where there is room for them."""
_OF_SCREEN = 0.96
"""How much of the screen that is free the sheet takes at the most: its frame wants the rest."""


class _Spacing(NamedTuple):
    """Logical pixels between rows, before the keys, and around each part."""

    rows: int
    keys: int
    around: int


_WIDE, _TIGHT = _Spacing(GRID - 2, 3 * GRID, 4 * GRID), _Spacing(1, 2 * GRID, 2 * GRID)


class KeySheet(Sheet):
    """Every command that has a key, by menu."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Keys"))
        self._theme = theme
        self._grids: list[QGridLayout] = []
        body = QWidget(self)
        self._row = row = QHBoxLayout(body)
        article = [*of_group(Group.ARTICLE)]
        begins = next(at for at, one in enumerate(article) if one.id == "proofread")
        self._parts = (
            self._of(Group.LIBRARY),
            self._of(Group.EDIT),
            self._part(Group.ARTICLE.title, _keys_of(article[:begins])),
            self._part(self.tr("At a finding"), self._at_finding()),
            self._part(self.tr("Proofreading"), self._proofreading(article[begins:])),
            self._of(Group.HELP),
            self._of(Group.VIEW),
        )
        self._columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        for column in self._columns:
            row.addLayout(column)
            row.setAlignment(column, Qt.AlignmentFlag.AlignTop)
        self._space(_WIDE)
        self._lay_out(_COLUMNS)
        # On a small screen, or in large letters, the rest is scrolled to.
        self.area = area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.windowTitle())
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        area.viewport().installEventFilter(self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        bar = area.verticalScrollBar().sizeHint().width()
        wanted = body.sizeHint() + QSize(bar, 0)
        self.resize(wanted.boundedTo(self.screen().availableSize() * _OF_SCREEN))
        area.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Set the keys in as many columns as there is room for, closer where it must be."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.area.contentsRect().size()
        for spacing in (_WIDE, _TIGHT):
            self._space(spacing)
            for columns in range(_COLUMNS, 0, -1):
                if self._width_of(columns) <= room.width():
                    if self._height_of(columns) <= room.height():
                        self._lay_out(columns)
                        return
                    break
        bar = self.area.verticalScrollBar().sizeHint().width()
        fitting = (n for n in range(_COLUMNS, 1, -1) if self._width_of(n) <= room.width() - bar)
        self._lay_out(next(fitting, 1))

    def _space(self, spacing: _Spacing) -> None:
        self._spacing = spacing
        for grid in self._grids:
            grid.setHorizontalSpacing(spacing.keys)
            grid.setVerticalSpacing(spacing.rows)
        for column in self._columns:
            column.setSpacing(spacing.around // 2)
        edge = 3 * spacing.around // 4
        self._row.setContentsMargins(spacing.around, edge, spacing.around, edge)
        self._row.setSpacing(spacing.around)

    def _lay_out(self, columns: int) -> None:
        for column, parts in zip(self._columns, self._runs(columns), strict=False):
            for part in parts:
                column.addWidget(part)

    def _width_of(self, columns: int) -> int:
        """Return how wide the sheet is in so many columns, in logical pixels."""
        widest = [max(part.sizeHint().width() for part in run) for run in self._runs(columns)]
        return sum(widest) + self._spacing.around * (columns + 1)

    def _height_of(self, columns: int) -> int:
        """Return how high it is then."""
        around = self._spacing.around
        of_parts = [[p.sizeHint().height() + around // 2 for p in r] for r in self._runs(columns)]
        return max(map(sum, of_parts)) - around // 2 + 2 * (3 * around // 4)

    def _runs(self, columns: int) -> list[tuple[QWidget, ...]]:
        """Return the parts in so many columns, of which the longest is as short as can be."""
        heights = [part.sizeHint().height() + self._spacing.around // 2 for part in self._parts]
        cuts = min(
            combinations(range(1, len(heights)), columns - 1),
            key=lambda cuts: max(sum(heights[a:b]) for a, b in pairwise((0, *cuts, len(heights)))),
        )
        return [self._parts[a:b] for a, b in pairwise((0, *cuts, len(heights)))]

    def _at_finding(self) -> list[tuple[str, str]]:
        """Return what keys do in the bar at a finding, which are no commands of the window."""
        return [
            (self.tr("Accept a suggestion"), "1–9"),
            (self.tr("Accept the likeliest and go on"), "Enter"),
            (self.tr("Leave as it is"), "Del"),
            (self.tr("Never doubt it"), "Shift+Del"),
            (self.tr("Other words"), "F2"),
            (self.tr("Back to the text"), "Esc"),
        ]

    def _proofreading(self, commands: Sequence[Command]) -> list[tuple[str, str]]:
        """Return what keys do at the desk, and that a key alone is no command there."""
        return [*_keys_of(commands), (self.tr("Write into the text"), self.tr("letters, digits"))]

    def _of(self, group: Group) -> QWidget:
        return self._part(group.title, _keys_of(of_group(group)))

    def _part(self, name: str, rows: Sequence[tuple[str, str]]) -> QWidget:
        part = QWidget(self)
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        self._grids.append(grid)
        title = QLabel(name, part)
        palette = title.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.accent)
        title.setPalette(palette)
        grid.addWidget(title, 0, 0, 1, 2)
        for i, (does, keys) in enumerate(rows, start=1):
            grid.addWidget(QLabel(does, part), i, 0)
            grid.addWidget(self._keys(keys, part), i, 1, Qt.AlignmentFlag.AlignRight)
        return part

    def _keys(self, keys: str, part: QWidget) -> QLabel:
        label = QLabel(keys, part)
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.muted)
        label.setPalette(palette)
        return label


def _keys_of(commands: Iterable[Command]) -> list[tuple[str, str]]:
    """Return what each command that has keys does, and the keys."""
    with_keys = (command for command in commands if command.sequences)
    return [(one.name.removesuffix("…"), "   ".join(one.said_keys)) for one in with_keys]
