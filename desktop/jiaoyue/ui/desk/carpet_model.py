"""The character carpet as a model: a grid of so many columns, with the tiles around what is looked
at.

It holds no carpet. A tile that is not here is empty, and asked for as soon as somebody looks at
it. What is ticked is kept by number, wherever it lies.

Signals: ``tiles_wanted`` (range): somebody looks at these places, and they are not here;
``ticks_changed``.
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

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiaoyue.marks.carpet import Tile

Index = QModelIndex | QPersistentModelIndex
TILE = Qt.ItemDataRole.UserRole
TICKED = Qt.ItemDataRole.UserRole + 1
CHUNK = 128
KEPT_CHUNKS = 6


class CarpetModel(QAbstractTableModel):
    """Tiles by their place in the order shown. Signals: see the module."""

    tiles_wanted = Signal(object)
    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._columns = 1
        self._chunks: OrderedDict[int, Sequence[Tile | None]] = OrderedDict()
        self._missed: dict[int, None] = {}
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        self._ticked: dict[int, None] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)

    @property
    def count(self) -> int:
        """How many places there are."""
        return self._count

    @property
    def ticked(self) -> tuple[int, ...]:
        """The numbers of the places that are ticked, in the order of ticking."""
        return tuple(self._ticked)

    @property
    def held(self) -> int:
        """How many tiles are here."""
        return sum(map(len, self._chunks.values()))

    def clear(self) -> None:
        """Show another carpet, of which nothing is laid yet."""
        self.beginResetModel()
        self._count = 0
        self._forget()
        self.endResetModel()
        self.untick()

    def show(self, count: int) -> None:
        """Show so many places in another order."""
        self.beginResetModel()
        self._count = count
        self._forget()
        self.endResetModel()

    def grow(self, count: int) -> None:
        """Show so many places, the first ones as before."""
        before, after = self.rowCount(), -(-count // self._columns)
        if self._count % CHUNK:
            self._chunks.pop(self._count // CHUNK, None)
            self._asked.discard(self._count // CHUNK)
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._count = count
            self.endInsertRows()
        self._count = count
        if before:
            self._announce_rows(before - 1, before - 1)

    def look_again(self) -> None:
        """Read anew what lies in sight: it may say something else now. Until then it stays."""
        self._stale = set(self._chunks)
        self._asked.clear()
        if self._count:
            self._announce_rows(0, self.rowCount() - 1)

    def fill(self, start: int, tiles: Sequence[Tile | None]) -> None:
        """Take the tiles of places that were wanted; they begin with a chunk."""
        for at in range(0, len(tiles), CHUNK):
            chunk = (start + at) // CHUNK
            self._chunks[chunk] = tiles[at : at + CHUNK]
            self._asked.discard(chunk)
            self._stale.discard(chunk)
        while len(self._chunks) > KEPT_CHUNKS:
            self._chunks.popitem(last=False)
        if tiles:
            last = start + len(tiles) - 1
            self._announce_rows(start // self._columns, last // self._columns)

    def set_columns(self, columns: int) -> None:
        """Lay so many tiles side by side."""
        if columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self.endResetModel()

    def toggle(self, indexes: Iterable[Index]) -> None:
        """Tick tiles; where all of them are ticked, take their ticks off."""
        places = [tile.place for index in indexes if (tile := self.tile(index)) and tile.words]
        if all(place in self._ticked for place in places):
            for place in places:
                del self._ticked[place]
        else:
            self._ticked |= dict.fromkeys(places)
        self._tell_ticks()

    def untick(self, places: Iterable[int] | None = None) -> None:
        """Take the ticks off these places, or off all."""
        for place in tuple(self._ticked) if places is None else places:
            self._ticked.pop(place, None)
        self._tell_ticks()

    def place_of(self, index: Index) -> int:
        """Return which place of the order an index shows, from 0; it may be beyond the last."""
        return index.row() * self._columns + index.column()

    def index_of(self, place: int) -> QModelIndex:
        """Return the index that shows a place of the order."""
        return self.index(place // self._columns, place % self._columns)

    def tile(self, index: Index) -> Tile | None:
        """Return the tile of an index; ``None`` if it is not here yet, or there is none."""
        place = self.place_of(index)
        if not index.isValid() or place >= self._count:
            return None
        chunk, at = divmod(place, CHUNK)
        tiles = self._chunks.get(chunk)
        if tiles is None or chunk in self._stale:
            self._missed[chunk] = None
            if not self._soon.isActive():
                self._soon.start(0)
        if tiles is None:
            return None
        self._chunks.move_to_end(chunk)
        return tiles[at] if at < len(tiles) else None

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return -(-self._count // self._columns)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.place_of(index) >= self._count:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tile = self.tile(index) if index.isValid() else None
        if tile is None:
            return None
        if role == TILE:
            return tile
        if role == TICKED:
            return tile.place in self._ticked
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{tile.before}{tile.words}{tile.after}".replace("\n", " ")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            ticked = self.tr("ticked") if tile.place in self._ticked else ""
            left = self.tr("left as it is") if tile.is_settled else ""
            said = f"{tile.before}【{tile.words}】{tile.after}"
            return ", ".join(filter(None, (said, ticked, left)))
        return None

    @Slot()
    def _ask(self) -> None:
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
        self.tiles_wanted.emit(range(first * CHUNK, min(self._count, (last + 1) * CHUNK)))

    def _tell_ticks(self) -> None:
        if self._count:
            self._announce_rows(0, self.rowCount() - 1)
        self.ticks_changed.emit()

    def _forget(self) -> None:
        self._chunks.clear()
        self._missed.clear()
        self._asked.clear()
        self._stale.clear()

    def _announce_rows(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self._columns - 1))
