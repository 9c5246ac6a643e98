"""The person's own datable events: a table to add to, saved as it is changed.

Signal: ``reread_requested``, for all pages of the library.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jiaoyue.jobs.datable import load_events, save_events
from jiaoyue.newspaper.datable import EventTable
from jiaoyue.session.session import sentence
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError
from jiaoyue.ui.dialogs.table_sheet import TableSheet
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
_WORDS_COLUMN = 1
_WIDTHS = (14 * GRID, 0, 15 * GRID, 15 * GRID, 18 * GRID)


class EventsSheet(TableSheet):
    """A table and what can be done to it. Signal: see the module."""

    reread_requested = Signal()

    def __init__(self, path: Path, theme: Theme, parent: QWidget, *, can_reread: bool) -> None:
        super().__init__(QCoreApplication.translate("EventsSheet", "Datable Events"), theme, parent)
        self._path = path
        table, trouble = _loaded(path)
        self.events = EventsModel(table, theme.accent, self)
        self.show_model(self.events, _WIDTHS)
        self.view.setObjectName("events")
        self.view.setItemDelegateForColumn(0, _KindDelegate(self.view))
        self.empty.setText(self.tr("No events of your own yet. Add the first with “Add a Row”."))
        self._buttons(can_reread=can_reread)
        self.lay_out(
            self.tr(
                "A page without a date is dated by what it mentions. These events count beside"
                " those that come with the program, in the next import and in reading again."
            ),
            (self.add, self.remove, self.undo, self.take),
            (self.reread,),
        )
        self.events.changed.connect(self._on_changed)
        self.events.modelReset.connect(self._on_row)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.events.undo)
        self.view.removal_requested.connect(self._on_removed)
        self._on_row()
        if trouble is not None:
            # What cannot be read is not written over.
            for part in (self.view, self.add, self.take, self.remove):
                part.setEnabled(False)
            self.say(sentence(trouble), bad=True)

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
            self.say(
                self.tr("Left out until it is whole: {why}").format(why=sentence(fault)), bad=True
            )
        else:
            kind = rows[row][0] if 0 <= row < len(rows) else ""
            self.say(said_here(_MEANINGS[kind]) if kind in _MEANINGS else "")

    @Slot(object)
    def _on_changed(self, table: EventTable) -> None:
        self._on_row()
        try:
            save_events(self._path, table)
        except UserFacingError as error:
            self.say(sentence(error), bad=True)

    @Slot()
    def _on_added(self) -> None:
        at = self.events.index(self.events.add(), _WORDS_COLUMN)
        self.view.setCurrentIndex(at)
        self.view.edit(at)

    @Slot()
    def _on_removed(self) -> None:
        self.events.remove(self.chosen_rows())

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
            self.say(sentence(error), bad=True)
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
        self.say("\n".join(said[:4]), bad=bool(faulty))

    @Slot()
    def _on_reread(self) -> None:
        self.reread_requested.emit()
        self.close()


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
