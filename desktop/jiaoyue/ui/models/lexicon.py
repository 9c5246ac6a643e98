"""A library's lexicon as a table to be edited: each row a word, and where it is right.

A new row stands at the end as a draft until it says a word; then it goes to whoever keeps it.
Signals: ``learned`` (IgnoredWord), ``reworded`` (the old IgnoredWord and the new), ``refused``
(LexiconError, for what was typed and is not kept).
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

from jiaoyue.jobs.lexicon_file import LexiconError, cells_of, word_of, years_of
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiaoyue.marks.ledger import IgnoredWord

Index = QModelIndex | QPersistentModelIndex

WORD, PAPER, SINCE, UNTIL = range(4)
_HEADINGS = (
    QT_TRANSLATE_NOOP("Lexicon", "Word"),
    QT_TRANSLATE_NOOP("Lexicon", "Paper"),
    QT_TRANSLATE_NOOP("Lexicon", "First year"),
    QT_TRANSLATE_NOOP("Lexicon", "Last year"),
)
_UNBOUND = {
    PAPER: QT_TRANSLATE_NOOP("Lexicon", "every paper"),
    SINCE: QT_TRANSLATE_NOOP("Lexicon", "from the beginning"),
    UNTIL: QT_TRANSLATE_NOOP("Lexicon", "until today"),
}
"""What an empty cell means."""


class LexiconModel(QAbstractTableModel):
    """The words of a library that are not doubted. Signals: see the module."""

    learned = Signal(object)
    reworded = Signal(object, object)
    refused = Signal(object)

    def __init__(
        self, words: Sequence[IgnoredWord], muted: object, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._muted = muted
        self._draft: list[str] | None = None

    def show(self, words: Sequence[IgnoredWord]) -> None:
        """Show the words as they are now; a draft stays."""
        if words != self.words:
            self.beginResetModel()
            self.words = words
            self.endResetModel()

    def add(self) -> int:
        """Put a draft at the end, unless there is one; return in which row it is."""
        row = len(self.words)
        if self._draft is None:
            self.beginInsertRows(QModelIndex(), row, row)
            self._draft = ["", "", "", ""]
            self.endInsertRows()
        return row

    def take_out(self, rows: Iterable[int]) -> list[IgnoredWord]:
        """Return the words of rows, which are to go; a draft among them goes at once."""
        chosen = sorted({row for row in rows if 0 <= row < self.rowCount()})
        if self._draft is not None and chosen and chosen[-1] == len(self.words):
            self.beginRemoveRows(QModelIndex(), chosen[-1], chosen[-1])
            self._draft = None
            self.endRemoveRows()
        return [self.words[row] for row in chosen if row < len(self.words)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.words) + (self._draft is not None)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_heading = orientation is Qt.Orientation.Horizontal and 0 <= section < len(_HEADINGS)
        if role != Qt.ItemDataRole.DisplayRole or not is_heading:
            return None
        return QCoreApplication.translate("Lexicon", _HEADINGS[section])

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            unbound = _UNBOUND.get(index.column(), "")
            return cell or QCoreApplication.translate("Lexicon", unbound) if unbound else cell
        if role == Qt.ItemDataRole.ForegroundRole and not cell:
            return self._muted
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row, cells = index.row(), list(self._cells(index.row()))
        cells[index.column()] = " ".join(str(value).split())
        if tuple(cells) == tuple(self._cells(row)):
            return False
        is_draft = row == len(self.words)
        try:
            years_of(cells[SINCE], cells[UNTIL])
            if is_draft and not cells[WORD]:
                self._become_draft(cells)
                return True
            made = word_of(cells)
        except LexiconError as error:
            self.refused.emit(error)
            return False
        if is_draft:
            self.take_out([row])
            self.learned.emit(made)
        else:
            self.reworded.emit(self.words[row], made)
        return True

    def _cells(self, row: int) -> Sequence[str]:
        if row < len(self.words):
            return cells_of(self.words[row])
        return self._draft or ("", "", "", "")

    def _become_draft(self, cells: list[str]) -> None:
        self._draft = cells
        row = len(self.words)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(_HEADINGS) - 1))
