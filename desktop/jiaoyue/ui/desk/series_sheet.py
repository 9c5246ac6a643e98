"""Like cases to be corrected together, each in its context with a box to tick.

What is near is ticked beforehand; what stands elsewhere in the library is for a person to tick.

Signal: ``apply_requested`` (a tuple of Case).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.jobs.series import Reach
from jiaoyue.ui import style
from jiaoyue.ui.desk.placed import change_words, shown_words
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.jobs.series import Case, Series

_WIDTH, _HEIGHT = 76 * GRID, 56 * GRID
_CASE = Qt.ItemDataRole.UserRole


class SeriesSheet(Sheet):
    """The list of cases. Signal: see the module."""

    apply_requested = Signal(object)

    def __init__(self, series: Series, text: str, theme: style.Theme, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Correct Like Cases"))
        self.title = QLabel(change_words(series.words, text), self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setFont(style.serif(14))
        self.said = QLabel(self)
        self.said.setStyleSheet(f"color: {theme.muted.name()}")
        self.said.setVisible(series.is_cut)
        self.said.setText(self.tr("There are more: these are the nearest."))
        self.list = QListWidget(self)
        self.list.setObjectName("series")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFont(style.serif(11.5))
        self._fill(series)
        self.list.itemChanged.connect(lambda _: self._count())
        self.all = QPushButton(self.tr("Tick All"), self)
        self.none = QPushButton(self.tr("Tick None"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.apply = QPushButton(self)
        self.apply.setProperty("role", "primary")
        self.apply.setDefault(True)
        self.all.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self.none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self.cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self._on_apply)
        self._lay_out()
        self._count()
        self.list.setFocus()

    @property
    def ticked(self) -> tuple[Case, ...]:
        """The cases that are ticked."""
        return tuple(
            item.data(_CASE) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        )

    def _items(self) -> list[QListWidgetItem]:
        every = (self.list.item(i) for i in range(self.list.count()))
        return [item for item in every if item.data(_CASE) is not None]

    def _fill(self, series: Series) -> None:
        names = {
            Reach.ARTICLE: self.tr("In this article"),
            Reach.PAGE: self.tr("On this page"),
            Reach.LIBRARY: self.tr("Elsewhere in the library"),
        }
        reach: Reach | None = None
        for case in series.cases:
            if case.reach is not reach:
                reach = case.reach
                heading = QListWidgetItem(names[reach], self.list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(style.sans(9.5))
                heading.setSizeHint(QSize(0, 4 * GRID))
            self._add(case)
        first = next(iter(self._items()), None)
        if first is not None:
            self.list.setCurrentItem(first)

    def _add(self, case: Case) -> None:
        item = QListWidgetItem(
            f"…{case.before}【{shown_words(case.words)}】{case.after}…", self.list
        )
        item.setData(_CASE, case)
        item.setToolTip(case.title)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        is_near = case.reach is not Reach.LIBRARY
        item.setCheckState(Qt.CheckState.Checked if is_near else Qt.CheckState.Unchecked)
        item.setSizeHint(QSize(0, 4 * GRID))
        if case.reach is not Reach.ARTICLE:
            item.setText(f"{item.text()}　〔{case.title}〕")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.all)
        buttons.addWidget(self.none)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def _tick(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(state)

    def _count(self) -> None:
        count = len(self.ticked)
        self.apply.setText(self.tr("Correct %n place(s)", "", count))
        self.apply.setEnabled(bool(count))

    @Slot()
    def _on_apply(self) -> None:
        ticked = self.ticked
        self.close()
        self.apply_requested.emit(ticked)
