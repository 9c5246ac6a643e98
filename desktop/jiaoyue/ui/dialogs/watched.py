"""The sheet of watched folders: what is watched, to add to and to take from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui import style
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from jiaoyue.ui.watching import Watching

_WIDTH = 60 * GRID


class WatchedFolders(Sheet):
    """Each folder with a way to watch it no longer, and a button for one more."""

    def __init__(self, watching: Watching, theme: Theme, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Watched Folders"))
        self.setFixedWidth(_WIDTH)
        self._watching = watching
        self._theme = theme
        self._shown: list[QWidget] = []
        what = QLabel(
            self.tr(
                "New pages in these folders and the folders below them come into the library"
                " by themselves, as long as Jiaoyue runs and when it starts."
            ),
            self,
        )
        what.setWordWrap(True)
        self.add = QPushButton(self.tr("Watch a Folder…"), self)
        self.add.setProperty("role", "primary")
        self.add.clicked.connect(self._on_add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(what)
        column.addLayout(self._rows)
        column.addStretch(1)
        column.addLayout(foot)
        watching.folders_changed.connect(self._on_folders_changed)
        self._on_folders_changed()

    @Slot()
    def _on_folders_changed(self) -> None:
        for old in self._shown:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [self._row(folder) for folder in self._watching.folders]
        if not self._shown:
            none = QLabel(self.tr("No folder is watched yet."), self)
            _colour(none, self._theme.muted)
            self._shown = [none]
        for row in self._shown:
            self._rows.addWidget(row)
        self.adjustSize()

    def _row(self, folder: Path) -> QWidget:
        row = QWidget(self)
        name = QLabel(folder.name or str(folder), row)
        is_there = folder.is_dir()
        where = QLabel(row)
        said = str(folder) if is_there else self.tr("Not there at present: {path}")
        room = _WIDTH - 14 * GRID
        elided = where.fontMetrics().elidedText(
            said.format(path=folder), Qt.TextElideMode.ElideMiddle, room
        )
        where.setText(elided)
        _colour(where, self._theme.muted if is_there else self._theme.accent)
        for label in (name, where):
            label.setToolTip(str(folder))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        remove = QToolButton(row)
        remove.setIcon(style.icon("x", self._theme.muted))
        remove.setIconSize(QSize(16, 16))
        remove.setToolTip(self.tr("Watch it no longer"))
        remove.setAccessibleName(self.tr("Watch {folder} no longer").format(folder=folder))
        remove.clicked.connect(lambda: self._watching.remove(folder))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(where)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        line.addWidget(remove)
        return row

    @Slot()
    def _on_add(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Watch a folder of newspapers"))
        if chosen:
            self._watching.add(Path(chosen))


def _colour(label: QLabel, colour: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
