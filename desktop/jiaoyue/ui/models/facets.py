"""The sidebar as a model: the entries of what a library counts, as one tree.

An entry that filters carries a ``Choice``. When other things are counted only the numbers change,
so that no entry moves under the hand that chooses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from jiaoyue.marks.facets import MonthCount
from jiaoyue.ui.models.choices import Section, chosen_value
from jiaoyue.ui.models.entries import (
    Entry,
    EntryKind,
    bare_root,
    counts_of,
    root_of,
    shape_elsewhere,
    shape_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jiaoyue.marks.catalogue import Filter
    from jiaoyue.marks.facets import Facets
    from jiaoyue.session.lists import SavedCount
    from jiaoyue.ui.models.articles import Index
    from jiaoyue.ui.models.entries import AttachedEntry

ENTRY = Qt.ItemDataRole.UserRole
_COUNTED_ELSEWHERE = (Section.SAVED, Section.ATTACHED)


class FacetModel(QAbstractItemModel):
    """The entries of a library's facets; ``ENTRY`` is the Entry of an index."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = bare_root()
        self._every: Sequence[Entry] = ()
        self._by_choice: Mapping[tuple[Section, object], Entry] = {}
        self._shape: object = None
        self._elsewhere: object = None

    def show(
        self,
        facets: Facets,
        searches: Iterable[SavedCount] = (),
        attached: Iterable[AttachedEntry] = (),
    ) -> None:
        """Show these counts, what the saved searches find, and what other libraries have."""
        searches, attached, shape = tuple(searches), tuple(attached), shape_of(facets)
        if shape == self._shape and self.count_elsewhere(searches, attached):
            self.narrow_to(facets)
            return
        self.beginResetModel()
        self._shape, self._elsewhere = shape, shape_elsewhere(searches, attached)
        self._root = root_of(facets, searches, attached)
        self._every = tuple(self._root.below())
        self._by_choice = {
            (e.choice.section, e.choice.value): e
            for e in self._every
            if e.choice and e.section is not Section.SAVED
        }
        self.endResetModel()

    def count_elsewhere(
        self, searches: Sequence[SavedCount], attached: Sequence[AttachedEntry]
    ) -> bool:
        """Show what is found of late by the saved searches, and in other libraries.

        Return whether these are the ones that stand here; else nothing is changed.
        """
        if shape_elsewhere(searches, attached) != self._elsewhere:
            return False
        found = (*(one.articles for one in searches), *(other.articles for other in attached))
        for entry, count in zip(self._counted_elsewhere(), found, strict=True):
            if entry.count != count:
                entry.count = count
                self.dataChanged.emit(self.index_of(entry), self.index_of(entry))
        return True

    @property
    def entries(self) -> Sequence[Entry]:
        """Every entry, from the top down."""
        return self._every

    def narrow_to(self, facets: Facets | None) -> None:
        """Count what a filter leaves instead, nothing where it leaves none; ``None`` is unknown."""
        counts = counts_of(facets) if facets is not None else {}
        changed: dict[Entry, None] = {}
        for entry in self._every:
            if entry.section in _COUNTED_ELSEWHERE:
                continue
            own = counts.get(entry.section, {})
            before = entry.bars, entry.count
            if entry.kind is EntryKind.BARS:
                entry.bars = tuple(MonthCount(bar.key, own.get(bar.key, 0)) for bar in entry.bars)
            elif entry.choice is not None:
                entry.count = None if facets is None else own.get(entry.choice.value, 0)
            if (entry.bars, entry.count) != before and entry.above is not None:
                changed[entry.above] = None
        # A thousand rows shut away need no word each.
        for above in changed:
            first, last = above.within[0], above.within[-1]
            self.dataChanged.emit(self.index_of(first), self.index_of(last))

    def chosen(self, wanted: Filter) -> list[QModelIndex]:
        """Return the entries that ``wanted`` filters by."""
        saved = (e for e in self._counted_elsewhere() if e.choice and e.choice.is_chosen(wanted))
        by_section = ((one, chosen_value(wanted, one)) for one in Section)
        found = (self._by_choice.get(key) for key in by_section)
        return [self.index_of(entry) for entry in (*saved, *found) if entry is not None]

    def index_of(self, entry: Entry) -> QModelIndex:
        """Return where an entry stands."""
        return self.createIndex(entry.at, 0, entry)

    def entry(self, index: Index) -> Entry:
        """Return the entry of an index, the root for none."""
        found = index.internalPointer() if index.isValid() else self._root
        return found if isinstance(found, Entry) else self._root

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        above = self.entry(parent) if parent is not None else self._root
        if column != 0 or not 0 <= row < len(above.within):
            return QModelIndex()
        return self.createIndex(row, 0, above.within[row])

    def parent(self, index: Index | None = None) -> Any:
        if index is None:
            return super().parent()
        above = self.entry(index).above if index.isValid() else None
        return QModelIndex() if above is None or above is self._root else self.index_of(above)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.entry(parent).within) if parent is not None else len(self._root.within)

    def columnCount(self, _parent: Index | None = None) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.entry(index).kind is not EntryKind.CHOICE:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.ToolTipRole:
            named = entry.full_name if entry.full_name != entry.name else None
            return entry.trouble or entry.tip or named
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = ", ".join(filter(None, (entry.full_name or entry.name, entry.trouble)))
            is_counted = entry.kind is EntryKind.CHOICE and entry.count is not None
            return f"{name} {entry.count}" if is_counted else name
        return None

    def _counted_elsewhere(self) -> Iterator[Entry]:
        return (e for e in self._root.within if e.choice and e.section in _COUNTED_ELSEWHERE)
