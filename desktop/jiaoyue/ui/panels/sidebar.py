"""The sidebar: what the library holds by place, date, tag and proof, to choose from.

One tree, so that the arrow keys reach everything; choices of several sections combine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from jiaoyue.marks.catalogue import Filter, ends_of
from jiaoyue.marks.facets import Facets
from jiaoyue.marks.saved import SavedSearch
from jiaoyue.ui.measures import LEAST_WIDTHS
from jiaoyue.ui.models.choices import Choice, Section, combined
from jiaoyue.ui.models.entries import Entry, EntryKind
from jiaoyue.ui.models.facets import FacetModel
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.panels.entry_row import EntryRow, bar_at, is_on_triangle
from jiaoyue.ui.tag_spot import TagSpot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.session.lists import SavedCount
    from jiaoyue.ui.models.entries import AttachedEntry
    from jiaoyue.ui.style import Theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Left:
    """How the sidebar was left before its entries became others."""

    opened: frozenset[Choice | None] = frozenset()
    sections: frozenset[Section] = frozenset()
    current: Choice | None = None
    scrolled: int = 0


class Sidebar(QTreeView):
    """Signals: ``filter_chosen(Filter)`` when a person chose or took back something here;
    ``tag_pointed_at(TagSpot)`` when a menu was asked for on a tag, ``search_pointed_at(str,
    QPoint)`` on a saved search (its id), ``library_pointed_at(Path, QPoint)`` on an attached
    library; ``library_chosen(Path)`` to see one."""

    filter_chosen = Signal(object)
    tag_pointed_at = Signal(object)
    search_pointed_at = Signal(str, QPoint)
    library_pointed_at = Signal(object, QPoint)
    library_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Library"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(LEAST_WIDTHS[0])
        self._filter = Filter()
        self._counts = Facets()
        self._narrowed: Facets | None = None
        self._searches: Sequence[SavedCount] = ()
        self._attached: Sequence[AttachedEntry] = ()
        self.facets = FacetModel(self)
        self.setModel(self.facets)
        self._left = _Left()
        self.facets.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        # After the view's own, which shuts everything.
        self.facets.modelReset.connect(self._on_reset)
        self._delegate = EntryRow(theme, self)
        self.setItemDelegate(self._delegate)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._delegate.theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.sidebar)
        # What shows beside the scroll bar.
        palette.setColor(palette.ColorRole.Window, theme.sidebar)
        self.setAutoFillBackground(True)
        self.setPalette(palette)
        self.viewport().update()

    def show_searches(self, searches: Sequence[SavedCount]) -> None:
        """Show these saved searches."""
        self._searches = searches
        self._show_again()

    def show_attached(self, attached: Sequence[AttachedEntry]) -> None:
        """Show these libraries beside the open one."""
        self._attached = attached
        self._show_again()

    def show_facets(self, facets: Facets) -> None:
        """Show what the library holds; what was open stays open."""
        self._counts = self._narrowed = facets
        self.facets.show(facets, self._searches, self._attached)

    def narrow_to(self, facets: Facets | None) -> None:
        """Count what the filter leaves; nothing while it is ``None``."""
        self._narrowed = facets
        self.facets.narrow_to(facets)

    def set_filter(self, wanted: Filter) -> None:
        """Show what ``wanted`` filters by as chosen."""
        self._filter = wanted
        self._delegate.filter = wanted
        selection = self.selectionModel()
        selection.clearSelection()
        for index in self.facets.chosen(wanted):
            selection.select(index, selection.SelectionFlag.Select)
        self.viewport().update()

    def describe(self, wanted: Filter) -> list[str]:
        """Return in words what ``wanted`` filters by, a name for each section."""
        entries = [self.facets.entry(index) for index in self.facets.chosen(wanted)]
        unsaid = (Section.ALL, Section.SAVED, Section.ATTACHED)
        said = {e.section: _described(e) for e in entries if e.name and e.section not in unsaid}
        # An interval is no entry here, nor is what the library has no article of.
        others = {
            Section.PLACE: in_interface_script("".join(wanted.place[-1:])),
            Section.DATE: said_interval(wanted.month),
            Section.PAPER: wanted.paper or "",
        }
        return [*({section: name for section, name in others.items() if name} | said).values()]

    def sum_up(self, wanted: Filter) -> str:
        """Return in one line what ``wanted`` filters by and searches for."""
        return " · ".join([*self.describe(wanted), *filter(None, [wanted.words])])

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint anew: no row grows with its count, and Qt would look at each, in sight or not."""
        self.viewport().update()
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        entry = self.facets.entry(index)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        if entry.kind is EntryKind.BARS:
            self._choose_bar(entry, event.position().toPoint(), self.visualRect(index))
        elif is_on_triangle(entry, event.position().x()):
            self.setExpanded(index, not self.isExpanded(index))
        elif entry.choice is not None:
            self.setCurrentIndex(index)
            self._choose(entry.choice)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        choice = self.facets.entry(index).choice
        if choice is not None and isinstance(choice.value, SavedSearch):
            at = self.visualRect(index).center() if by_key else event.pos()
            self.search_pointed_at.emit(choice.value.id, self.viewport().mapToGlobal(at))
        if choice is not None and choice.section is Section.ATTACHED:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.library_pointed_at.emit(choice.value, self.viewport().mapToGlobal(at))
        if choice is not None and choice.section is Section.TAG and isinstance(choice.value, str):
            at = self.visualRect(index).center() if by_key else event.pos()
            spot = TagSpot(choice.value, self.viewport().mapToGlobal(at))
            self.tag_pointed_at.emit(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        choice = self.facets.entry(self.currentIndex()).choice
        if event.key() in keys and choice is not None:
            self._choose(choice)
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_about_to_be_reset(self) -> None:
        entries = self.facets.entries
        self._left = _Left(
            frozenset(e.choice for e in entries if e.within and self._is_open(e)),
            frozenset(entry.section for entry in entries if entry.choice is not None),
            self.facets.entry(self.currentIndex()).choice,
            self.verticalScrollBar().value(),
        )

    @Slot()
    def _on_reset(self) -> None:
        """Open what was open, and stand where one stood."""
        left = self._left
        self._open_first(new_to=set(left.sections))
        for entry in self.facets.entries:
            if entry.within and entry.choice in left.opened:
                self.setExpanded(self.facets.index_of(entry), True)
            if entry.choice is not None and entry.choice == left.current:
                self.setCurrentIndex(self.facets.index_of(entry))
        self.verticalScrollBar().setValue(left.scrolled)
        self.set_filter(self._filter)

    def _is_open(self, entry: Entry) -> bool:
        return self.isExpanded(self.facets.index_of(entry))

    def _show_again(self) -> None:
        if not self.facets.count_elsewhere(self._searches, self._attached):
            narrowed = self._narrowed
            self.show_facets(self._counts)
            self.narrow_to(narrowed)

    def _choose(self, choice: Choice) -> None:
        if choice.section is Section.ATTACHED:
            self.library_chosen.emit(choice.value)
            return
        self.filter_chosen.emit(combined(self._filter, choice))

    def _choose_bar(self, entry: Entry, at: QPoint, rect: QRect) -> None:
        bar = bar_at(entry.bars, at, rect)
        if bar is not None and bar.count:
            self._choose(Choice(Section.DATE, bar.key))

    def _open_first(self, *, new_to: set[Section]) -> None:
        """Open the first province and the newest year, in sections that were not there before."""
        seen = set(new_to)
        for row in range(self.facets.rowCount()):
            index = self.facets.index(row, 0)
            entry = self.facets.entry(index)
            if entry.within and entry.section not in seen:
                seen.add(entry.section)
                self.setExpanded(index, True)


def said_interval(month: str | None) -> str:
    """Return a year, a month or an interval of these in words."""
    return " – ".join(dict.fromkeys(ends_of(month or "")))


def _described(entry: Entry) -> str:
    """Return what an entry is called away from its section: a month needs its year."""
    if entry.section is Section.DATE and entry.choice is not None and entry.choice.value:
        return str(entry.choice.value)
    return entry.full_name or entry.name
