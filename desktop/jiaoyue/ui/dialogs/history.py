"""The history of a library: what was done to it, by whom and when; each step can be taken back.

What was removed is brought back here too, long after the window that removed it was closed.

Signal: ``article_chosen`` (its id).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.edit import Change
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.models.steps import ARTICLE, WHAT, WHEN, WHO, WORDS, StepsModel, verb_name
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.journal import Step
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session
    from jiaoyue.ui.style import Theme

_WIDTH, _HEIGHT = 120 * GRID, 60 * GRID
_AT_ONCE = 200
_PAUSE_MS = 150


class HistorySheet(Sheet):
    """The steps, latest first. Signal: see the module."""

    article_chosen = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("History of the Library"))
        self._session = session
        self._ticket: JobTicket | None = None
        self._chosen: int | None = None
        self._most = _AT_ONCE
        self.only_removals = QCheckBox(self.tr("Only what was removed"), self)
        self.only_removals.toggled.connect(lambda _: self._begin())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        self.model = StepsModel(theme.muted, self)
        self.model.more_wanted.connect(self._on_more_wanted)
        self.list = _list_of(self.model, self.windowTitle(), self)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentRowChanged.connect(self._allow)
        self.empty = Hint(parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setStyleSheet(f"color: {theme.muted.name()}")
        self.empty.hide()
        buttons = QDialogButtonBox(self)
        self.take_back = QPushButton(self.tr("Take This Back"), self)
        self.take_back.setProperty("role", "primary")
        self.take_back.setAutoDefault(False)
        self.take_back.clicked.connect(self._on_take_back)
        self.go = QPushButton(self.tr("Open the Article"), self)
        self.go.setAutoDefault(False)
        self.go.clicked.connect(lambda: self._on_activated(self.list.currentIndex()))
        for button in (self.take_back, self.go):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (self.only_removals, self.empty, self.list, buttons):
            column.addWidget(part)
        self.resize(_WIDTH, _HEIGHT)
        session.changed.connect(self._on_changed)
        self._begin()
        self.list.setFocus()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        # While an import stores its pages only lists grow; it is one step, written at its end.
        if change != Change(listing=True):
            # What is done quickly one after another is read once.
            self._soon.start(_PAUSE_MS)

    def _begin(self) -> None:
        """Read the steps anew, as many as are there; what is chosen stays chosen."""
        chosen = self.model.step(self.list.currentIndex())
        self._chosen = chosen.seq if chosen else None
        self._most = max(_AT_ONCE, self.model.rowCount())
        self.model.begin()
        self._allow()

    @Slot(object)
    def _on_more_wanted(self, before: int | None) -> None:
        if self._ticket is not None:
            self._ticket.succeeded.disconnect(self._on_read)
        most = self._most if before is None else _AT_ONCE
        self._ticket = self._session.jobs.steps(
            before, most, only_removals=self.only_removals.isChecked()
        )
        self._ticket.succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, steps: Sequence[Step]) -> None:
        self._ticket = None
        self.model.take(steps)
        is_empty = self.model.rowCount() == 0
        self.empty.setText(
            self.tr("Nothing was removed from this library.")
            if self.only_removals.isChecked()
            else self.tr("Nothing was done to this library yet.")
        )
        self.empty.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        if not self.list.currentIndex().isValid():
            self._choose()

    def _choose(self) -> None:
        """Choose again what was chosen; at first the latest step, and none in place of one gone."""
        row = 0 if self._chosen is None else self.model.row_of(self._chosen)
        if row is not None and row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row, WHAT))

    @Slot()
    def _allow(self) -> None:
        step = self.model.step(self.list.currentIndex())
        can_write = not self._session.read_only
        self.take_back.setEnabled(can_write and step is not None and step.can_be_taken_back)
        self.go.setEnabled(step is not None and step.article is not None)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        step = self.model.step(index)
        if step is not None and step.article is not None:
            # It would lie over the article.
            self.close()
            self.article_chosen.emit(step.article)

    @Slot()
    def _on_take_back(self) -> None:
        step = self.model.step(self.list.currentIndex())
        if step is not None and step.can_be_taken_back:
            label = self.tr("Take back: {what}").format(what=verb_name(step))
            self._session.take_back(step.seq, label)


def _list_of(model: StepsModel, name: str, parent: QWidget) -> QTreeView:
    view = QTreeView(parent)
    view.setModel(model)
    view.setObjectName("history")
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = view.header()
    header.setStretchLastSection(False)
    for column in (WORDS, ARTICLE):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    for column, width in ((WHEN, 15), (WHO, 11), (WHAT, 24)):
        header.resizeSection(column, width * GRID)
    return view
