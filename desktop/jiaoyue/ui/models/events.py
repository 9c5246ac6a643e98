"""A table of datable events to be edited: each change makes a whole table, and can be taken back.

Signal: ``changed`` (EventTable).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from jiaoyue.newspaper.datable import COLUMNS, EventError, EventTable, Row, event_of
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor

Index = QModelIndex | QPersistentModelIndex

KIND_NAMES = {
    "event": QT_TRANSLATE_NOOP("Events", "Event"),
    "campaign": QT_TRANSLATE_NOOP("Events", "Campaign"),
    "office": QT_TRANSLATE_NOOP("Events", "Office"),
    "since": QT_TRANSLATE_NOOP("Events", "Since then"),
    "word": QT_TRANSLATE_NOOP("Events", "Word of its time"),
    "anniversary": QT_TRANSLATE_NOOP("Events", "Anniversary"),
    "ordinal": QT_TRANSLATE_NOOP("Events", "Numbered"),
    "yearly": QT_TRANSLATE_NOOP("Events", "Every year"),
}
"""What each kind of event is called."""

_HEADINGS = (
    QT_TRANSLATE_NOOP("Events", "Kind"),
    QT_TRANSLATE_NOOP("Events", "Words, parted by |"),
    QT_TRANSLATE_NOOP("Events", "First day"),
    QT_TRANSLATE_NOOP("Events", "Last day"),
    QT_TRANSLATE_NOOP("Events", "Known from"),
)
_NEW: Row = ("event", "", "", "", "")
_KIND, _FIRST, _LAST = 0, 2, 3


def said_here(text: str) -> str:
    """Return a text of this table in the language of the interface."""
    return QCoreApplication.translate("Events", text)


class EventsModel(QAbstractTableModel):
    """The rows of a person's own table. Signal: see the module."""

    changed = Signal(object)

    def __init__(self, table: EventTable, bad: QColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._bad = bad
        self._before: list[EventTable] = []

    @property
    def table(self) -> EventTable:
        """The table as it stands."""
        return self._table

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    def fault(self, row: int) -> EventError | None:
        """Return why a row is no event, or ``None`` where it is one or there is none."""
        if not 0 <= row < len(self._table.rows):
            return None
        try:
            event_of(self._table.rows[row])
        except EventError as error:
            return error
        return None

    def add(self) -> int:
        """Put an empty row at the end; return which."""
        self._become(self._table.with_rows((*self._table.rows, _NEW)))
        return len(self._table.rows) - 1

    def remove(self, rows: Iterable[int]) -> None:
        """Take rows away."""
        gone = set(rows)
        left = [row for at, row in enumerate(self._table.rows) if at not in gone]
        if len(left) < len(self._table.rows):
            self._become(self._table.with_rows(left))

    def take(self, rows: Iterable[Row]) -> int:
        """Add the rows that are not there yet; return how many."""
        new = [row for row in dict.fromkeys(rows) if row not in self._table.rows]
        if new:
            self._become(self._table.with_rows((*self._table.rows, *new)))
        return len(new)

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self.beginResetModel()
            self._table = self._before.pop()
            self.endResetModel()
            self.changed.emit(self._table)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(_HEADINGS):
            return None
        return said_here(_HEADINGS[section]) if orientation is Qt.Orientation.Horizontal else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole and index.column() == _KIND:
            return said_here(KIND_NAMES[cell]) if cell in KIND_NAMES else cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return cell
        if role == Qt.ItemDataRole.ForegroundRole and self.fault(index.row()):
            return self._bad
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        cells = list(self._table.rows[index.row()])
        written = " ".join(str(value).split())
        if cells[index.column()] == written:
            return False
        # Most events are of one day: the last is filled in with the first.
        if index.column() == _FIRST and cells[_LAST] in ("", cells[_FIRST]):
            cells[_LAST] = written
        cells[index.column()] = written
        kind, words, first, last, source = cells
        rows = list(self._table.rows)
        rows[index.row()] = (kind, words, first, last, source)
        self._before.append(self._table)
        self._table = self._table.with_rows(rows)
        row = index.row()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        self.changed.emit(self._table)
        return True

    def _become(self, table: EventTable) -> None:
        self.beginResetModel()
        self._before.append(self._table)
        self._table = table
        self.endResetModel()
        self.changed.emit(self._table)
