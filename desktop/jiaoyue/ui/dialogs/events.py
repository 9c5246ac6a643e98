"""The person's own datable events: a table to add to, saved as it is changed.

Signal: ``reread_requested``, for all pages of the library.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.jobs.datable import load_events, save_events
from jiaoyue.newspaper.datable import EventTable
from jiaoyue.session.session import sentence
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.models.events import KIND_NAMES, EventsModel, said_here
from jiaoyue.ui.style import GRID, Theme

Index = QModelIndex | QPersistentModelIndex

_MEANINGS = {
    "event": QT_TRANSLATE_NOOP(
        "Events",
        "喜迎… is printed before it opens, …闭幕 and …精神 after. It lasts from day to day.",
    ),
    "campaign": QT_TRANSLATE_NOOP(
        "Events", "Whatever mentions it is printed while it lasts, or shortly after."
    ),
    "office": QT_TRANSLATE_NOOP(
        "Events", "Who holds an office: named from the first day to the last, 时任… and 前… later."
    ),
    "since": QT_TRANSLATE_NOOP(
        "Events", "Whatever mentions it is printed on the first day or later."
    ),
    "word": QT_TRANSLATE_NOOP(
        "Events",
        "Whatever uses it is printed on the first day or later, and before the last day where"
        " another such word says so too.",
    ),
    "anniversary": QT_TRANSLATE_NOOP(
        "Events", "…20周年 is printed twenty years after the first day."
    ),
    "ordinal": QT_TRANSLATE_NOOP(
        "Events", "第20届… comes nineteen years after the first, which was on the first day."
    ),
    "yearly": QT_TRANSLATE_NOOP(
        "Events",
        "A feast: XXXX-05-01 or lunar-01-15. 迎… and …前夕 are printed before it, …后 after.",
    ),
}
_WIDTH, _HEIGHT = 100 * GRID, 64 * GRID
_ROW = 4 * GRID
_WORDS_COLUMN = 1
_WIDTHS = (14 * GRID, 0, 15 * GRID, 15 * GRID, 18 * GRID)


class EventsSheet(Sheet):
    """A table and what can be done to it. Signal: see the module."""

    reread_requested = Signal()

    def __init__(self, path: Path, theme: Theme, parent: QWidget, *, can_reread: bool) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Datable Events"))
        self._path = path
        self._muted, self._bad = theme.muted, theme.accent
        self.said = QLabel(self)
        table, trouble = _loaded(path)
        self.events = EventsModel(table, theme.accent, self)
        self.view = _Table(self)
        self._set_up_view()
        self.empty = QLabel(self.tr("No events of your own yet. Add the first with “Add a Row”."))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons(can_reread=can_reread)
        self._lay_out()
        self.events.changed.connect(self._on_changed)
        self.events.modelReset.connect(self._on_row)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.events.undo)
        self.view.removal_requested.connect(self._on_removed)
        self.resize(_WIDTH, _HEIGHT)
        self._on_row()
        if trouble is not None:
            # What cannot be read is not written over.
            for part in (self.view, self.add, self.take, self.remove):
                part.setEnabled(False)
            self._say(sentence(trouble), bad=True)

    def _set_up_view(self) -> None:
        self.view.setModel(self.events)
        self.view.setObjectName("events")
        self.view.setAccessibleName(self.windowTitle())
        self.view.setItemDelegateForColumn(0, _KindDelegate(self.view))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setTabKeyNavigation(False)
        self.view.setAlternatingRowColors(False)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            if width:
                self.view.setColumnWidth(column, width)
        header.setSectionResizeMode(_WORDS_COLUMN, QHeaderView.ResizeMode.Stretch)

    def _buttons(self, *, can_reread: bool) -> None:
        self.add = QPushButton(self.tr("Add a Row"), self)
        self.add.setProperty("role", "primary")
        self.add.clicked.connect(self._on_added)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.clicked.connect(self._on_removed)
        self.undo = QPushButton(self.tr("Undo"), self)
        self.undo.clicked.connect(self.events.undo)
        self.take = QPushButton(self.tr("Add from a File…"), self)
        self.take.clicked.connect(self._on_file_wanted)
        self.reread = QPushButton(self.tr("Read All Pages Again"), self)
        self.reread.setToolTip(
            self.tr("Dates that you set stay as they are, and so does all that you corrected")
        )
        self.reread.setEnabled(can_reread)
        self.reread.clicked.connect(self._on_reread)
        self.shut = QPushButton(self.tr("Close"), self)
        self.shut.clicked.connect(self.close)

    def _lay_out(self) -> None:
        intro = QLabel(
            self.tr(
                "A page without a date is dated by what it mentions. These events count beside"
                " those that come with the program, in the next import and in reading again."
            ),
            self,
        )
        for label in (intro, self.said):
            label.setWordWrap(True)
        self._tint(intro, bad=False)
        self._tint(self.empty, bad=False)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self.add, self.remove, self.undo, self.take):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.reread, self.shut):
            row.addWidget(button)
        inside = QVBoxLayout(self.view.viewport())
        inside.addWidget(self.empty)
        self.said.setMinimumHeight(5 * GRID)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (intro, self.view, self.said):
            column.addWidget(part)
        column.addLayout(row)

    @Slot()
    def _on_row(self) -> None:
        """Say of the row in hand why it is no event, or what its kind means."""
        rows = self.events.table.rows
        row = self.view.currentIndex().row()
        self.empty.setVisible(not rows)
        self.remove.setEnabled(0 <= row < len(rows))
        self.undo.setEnabled(self.events.can_undo)
        fault = self.events.fault(row)
        if fault is not None:
            self._say(
                self.tr("Left out until it is whole: {why}").format(why=sentence(fault)), bad=True
            )
        else:
            kind = rows[row][0] if 0 <= row < len(rows) else ""
            self._say(said_here(_MEANINGS[kind]) if kind in _MEANINGS else "")

    @Slot(object)
    def _on_changed(self, table: EventTable) -> None:
        self._on_row()
        try:
            save_events(self._path, table)
        except UserFacingError as error:
            self._say(sentence(error), bad=True)

    @Slot()
    def _on_added(self) -> None:
        at = self.events.index(self.events.add(), _WORDS_COLUMN)
        self.view.setCurrentIndex(at)
        self.view.edit(at)

    @Slot()
    def _on_removed(self) -> None:
        rows = [index.row() for index in self.view.selectionModel().selectedRows()]
        self.events.remove(rows or [self.view.currentIndex().row()])

    @Slot()
    def _on_file_wanted(self) -> None:
        kinds = self.tr("Tables (*.tsv *.txt);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add from a table of events"), "", kinds
        )
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Add the events of a table that are not there yet; lines that are none stay out."""
        try:
            found = load_events(path)
        except UserFacingError as error:
            self._say(sentence(error), bad=True)
            return
        faulty = {fault.line for fault in found.faults}
        rows = zip(found.lines, found.rows, strict=True)
        added = self.events.take(row for line, row in rows if line not in faulty)
        said = [self.tr("%n event(s) added.", "", added)]
        said += [
            self.tr("Line {line} was left out. {why}").format(
                line=fault.line, why=sentence(fault.error)
            )
            for fault in found.faults
        ]
        self._say("\n".join(said[:4]), bad=bool(faulty))

    @Slot()
    def _on_reread(self) -> None:
        self.reread_requested.emit()
        self.close()

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.said.setText(words)
        self._tint(self.said, bad=bad)

    def _tint(self, label: QLabel, *, bad: bool) -> None:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._bad if bad else self._muted)
        label.setPalette(palette)


class _Table(QTableView):
    """A table whose rows go with Delete. Signal: ``removal_requested``."""

    removal_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the rows to go."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)


class _KindDelegate(QStyledItemDelegate):
    """Lets the kind be chosen by name."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        for kind, name in KIND_NAMES.items():
            box.addItem(said_here(name), kind)
        box.activated.connect(lambda _: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


def _loaded(path: Path) -> tuple[EventTable, UserFacingError | None]:
    try:
        return load_events(path), None
    except UserFacingError as error:
        return EventTable(), error
