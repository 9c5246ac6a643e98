"""The list of articles as a model: it knows all ids, and fetches rows as they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from jiaoyue.ui.models.labels import date_label, place_label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jiaoyue.marks.catalogue import ArticleRow

CHUNK = 64
KEPT_CHUNKS = 32
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Rows(Protocol):
    """Where rows come from; the session is one."""

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """Return the rows of these articles, in the same order, those that exist."""


class ArticleModel(QAbstractTableModel):
    """Articles in the order given; ``ROW`` is the ArticleRow of an index."""

    def __init__(self, source: Rows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._chunks: OrderedDict[int, list[ArticleRow | None]] = OrderedDict()

    def show(self, ids: Sequence[int]) -> None:
        """Show these articles and no others."""
        self.beginResetModel()
        self._ids = ids
        self._places = None
        self._chunks.clear()
        self.endResetModel()

    def ids(self) -> Sequence[int]:
        """Return the ids in the order shown."""
        return self._ids

    def row_of(self, article: int) -> int:
        """Return where an article stands, or -1."""
        if self._places is None:
            self._places = {article_id: i for i, article_id in enumerate(self._ids)}
        return self._places.get(article, -1)

    def forget(self, articles: Collection[int]) -> None:
        """Read these articles' rows again when they are next looked at."""
        for row in map(self.row_of, articles):
            if row >= 0:
                self._chunks.pop(row // CHUNK, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.article(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title or row.first_line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.title or row.first_line, place_label(row), date_of(row))
            return ", ".join(filter(None, parts))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title or None
        return None

    def article(self, row: int) -> ArticleRow | None:
        """Return what a row shows, or ``None`` where its article is gone meanwhile."""
        if not 0 <= row < len(self._ids):
            return None
        chunk = row // CHUNK
        if chunk not in self._chunks:
            self._chunks[chunk] = self._read(chunk)
            if len(self._chunks) > KEPT_CHUNKS:
                self._chunks.popitem(last=False)
        else:
            self._chunks.move_to_end(chunk)
        return self._chunks[chunk][row % CHUNK]

    def _read(self, chunk: int) -> list[ArticleRow | None]:
        ids = list(self._ids[chunk * CHUNK : (chunk + 1) * CHUNK])
        found = {row.id: row for row in self._source.rows(ids)}
        return [found.get(article_id) for article_id in ids]


def date_of(row: ArticleRow) -> str:
    """Return an article's date as a list says it."""
    about = QCoreApplication.translate("Wording", "about {date}").format(date="{}")
    return date_label(row.date_first, row.date_last, about)
