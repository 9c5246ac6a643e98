"""The list of articles as a model: how many there are, and the rows around what is looked at.

It holds no list of articles. A row that was not fetched yet is empty, and asked for as soon as
somebody looks at it; all that is asked for in one turn comes in one window.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.models.labels import date_of, place_label, round_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.search import Found, Snippet

CHUNK = 64
KEPT_CHUNKS = 32
_AHEAD = CHUNK // 2
FOUND = Qt.ItemDataRole.UserRole.value + 1
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractTableModel):
    """Articles by their place in a list.

    Of what a search found, ``FOUND`` is the Snippet to show, ``None`` until it is here.

    ``rows_wanted`` (range): somebody looks at these places, and they are not here.
    ``found_wanted`` (tuple[int, …]): somebody looks at these articles, which a search found.
    """

    rows_wanted = Signal(object)
    found_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._chunks: OrderedDict[int, Sequence[ArticleRow | None]] = OrderedDict()
        self._missed: dict[int, None] = {}
        self._asked: set[int] = set()
        self._is_search = False
        self._snippets: OrderedDict[int, Snippet] = OrderedDict()
        self._stale: set[int] = set()
        self._unread: dict[int, None] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)

    def show(self, rows: Sequence[ArticleRow], count: int, *, is_search: bool = False) -> None:
        """Show another list, of which these are the first rows."""
        self.beginResetModel()
        self._count = count
        self._is_search = is_search
        self._forget()
        self._hold(0, rows)
        self.endResetModel()

    def grow(self, count: int) -> None:
        """Show so many rows, the first ones as before."""
        edge = min(count, self._count)
        if edge % CHUNK and count != self._count:
            self._chunks.pop(edge // CHUNK, None)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def renew(self, count: int, start: int, rows: Sequence[ArticleRow | None]) -> None:
        """Show what has become of the same list, of which ``rows`` stand from ``start`` on."""
        self.grow(count)
        # What was found shows until it is known anew, or it would flicker.
        snippets = self._snippets
        self._forget()
        self._snippets = snippets
        self._stale = set(snippets)
        self.fill(start, rows)
        self._announce(0, count)

    def fill(self, start: int, rows: Sequence[ArticleRow | None]) -> None:
        """Take the rows of a window that was wanted; it begins with a chunk."""
        self._hold(start, rows)
        self._announce(start, start + len(rows))

    def take_found(self, found: Iterable[Found]) -> None:
        """Take what a search found in articles that were looked at."""
        for one in found:
            self._snippets[one.article] = one.snippet
            self._stale.discard(one.article)
            place = self.row_of(one.article)
            if place >= 0:
                self._announce(place, place + 1)
        while len(self._snippets) > KEPT_CHUNKS * CHUNK:
            self._snippets.popitem(last=False)

    def replace(self, rows: Iterable[ArticleRow]) -> None:
        """Show these rows as they are now, wherever they stand."""
        for row in rows:
            at = self.row_of(row.id)
            if at >= 0:
                chunk = list(self._chunks[at // CHUNK])
                chunk[at % CHUNK] = row
                self._chunks[at // CHUNK] = chunk
                self._announce(at, at + 1)

    def row_of(self, article: int) -> int:
        """Return where an article stands if its row is here, or -1."""
        for chunk, rows in self._chunks.items():
            for i, row in enumerate(rows):
                if row is not None and row.id == article:
                    return chunk * CHUNK + i
        return -1

    def looked_at(self) -> range:
        """Return the places of the chunk that was looked at last, were it full."""
        number = next(reversed(self._chunks), 0)
        return range(number * CHUNK, (number + 1) * CHUNK)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        row = self.article(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == FOUND:
            return self._snippet(row.id)
        if role == _DISPLAY:
            return row.called
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = in_interface_script(place_label(row))
            parts = (row.called, place, date_of(row), round_name(row.round))
            return ", ".join(filter(None, parts))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.title, round_name(row.round))))
        return None

    def article(self, row: int) -> ArticleRow | None:
        """Return what a row shows; ``None`` if it is not here yet, or its article is gone."""
        if not 0 <= row < self._count:
            return None
        number, at = divmod(row, CHUNK)
        # What comes next when one scrolls on is wanted too.
        for near in (number, (row - _AHEAD) // CHUNK, (row + _AHEAD) // CHUNK):
            if near not in self._chunks and 0 <= near * CHUNK < self._count:
                self._miss(near)
        chunk = self._chunks.get(number)
        if chunk is None:
            return None
        self._chunks.move_to_end(number)
        return chunk[at] if at < len(chunk) else None

    def _snippet(self, article: int) -> Snippet | None:
        if not self._is_search:
            return None
        if article not in self._snippets or article in self._stale:
            self._unread[article] = None
            if not self._soon.isActive():
                self._soon.start(0)
        return self._snippets.get(article)

    def _miss(self, chunk: int) -> None:
        self._missed[chunk] = None
        if not self._soon.isActive():
            self._soon.start(0)

    @Slot()
    def _ask(self) -> None:
        unread, self._unread = tuple(self._unread)[-_AHEAD:], {}
        if unread:
            self.found_wanted.emit(unread)
        self._ask_for_rows()

    def _ask_for_rows(self) -> None:
        missed = [chunk for chunk in self._missed if chunk not in self._asked]
        self._missed.clear()
        if not missed:
            return
        first = last = missed[-1]
        while first - 1 in missed:
            first -= 1
        while last + 1 in missed:
            last += 1
        # What was asked for before has scrolled out of sight, and is not waited for.
        self._asked = set(range(first, last + 1))
        self.rows_wanted.emit(self._places(first, last))

    def _places(self, first: int, last: int) -> range:
        return range(first * CHUNK, min(self._count, (last + 1) * CHUNK))

    def _hold(self, start: int, rows: Sequence[ArticleRow | None]) -> None:
        for at in range(0, len(rows), CHUNK):
            chunk = (start + at) // CHUNK
            self._chunks[chunk] = rows[at : at + CHUNK]
            self._asked.discard(chunk)
        while len(self._chunks) > KEPT_CHUNKS:
            self._chunks.popitem(last=False)

    def _forget(self) -> None:
        self._chunks.clear()
        self._snippets = OrderedDict()
        self._stale = set()
        self._unread.clear()
        self._missed.clear()
        self._asked.clear()

    def _announce(self, start: int, stop: int) -> None:
        if start < stop:
            self.dataChanged.emit(self.index(start, 0), self.index(stop - 1, 0))
