"""The sidebar: what the library holds by place, date, tag and proof, to choose from.

One tree, so that the arrow keys reach everything; choices of several sections combine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from jiaoyue.marks.catalogue import Filter, Round, ends_of
from jiaoyue.marks.facets import Facets
from jiaoyue.marks.saved import SavedSearch
from jiaoyue.ui import style
from jiaoyue.ui.models.facets import (
    ENTRY,
    Choice,
    Entry,
    EntryKind,
    FacetModel,
    Section,
    combined,
    touches,
)
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.style import GRID, Theme
from jiaoyue.ui.tag_spot import TagSpot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.facets import MonthCount
    from jiaoyue.session.lists import SavedCount
    from jiaoyue.ui.models.facets import AttachedEntry

_MARK = 22  # where icon, dot or triangle of the outermost level is centred
_TEXT = 36
_INDENT = 2 * GRID
_EDGE = 2 * GRID
_BARS = 6 * GRID
_ICONS = {
    Section.ALL: "library",
    Section.SAVED: "bookmark",
    Section.TAG: "tag",
    Section.PAPER: "newspaper",
    Section.ATTACHED: "book-open",
}
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
        self.setMinimumWidth(160)
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
        self._delegate = _Delegate(theme, self)
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
        elif entry.within and event.position().x() < _TEXT - 2 + _INDENT * entry.level:
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
        bar = _bar_at(entry.bars, at, rect)
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


class _Delegate(QStyledItemDelegate):
    """Draws the entries: name left, count right, what is chosen tinted."""

    def __init__(self, theme: Theme, view: Sidebar) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.filter = Filter()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY)
        row = max(3 * GRID + 4, self._view.fontMetrics().height() + GRID)
        if entry.kind is EntryKind.BARS:
            return QSize(_EDGE, _BARS + GRID)
        # The first entry and the heads have some air above them.
        return QSize(_EDGE, row + (GRID if entry.kind is EntryKind.HEAD or _is_first(entry) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.kind is EntryKind.HEAD:
            self._paint_head(painter, option, entry)
        elif entry.kind is EntryKind.BARS:
            self._paint_bars(painter, option, entry)
        else:
            self._paint_choice(painter, option, index, entry)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        entry: Entry | None = index.data(ENTRY) if index.isValid() else None
        if entry is None or entry.kind is not EntryKind.BARS:
            return super().helpEvent(event, view, option, index)
        bar = _bar_at(entry.bars, event.pos(), option.rect)
        if bar is None:
            QToolTip.hideText()
        else:
            said = self.tr("%n article(s)", "", bar.count)
            QToolTip.showText(event.globalPos(), f"{bar.key} · {said}", view)
        return True

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        rect: QRect = option.rect
        painter.setFont(_smaller(self._view.font()))
        painter.setPen(self.theme.muted)
        painter.drawText(
            rect.adjusted(_EDGE, GRID, -_EDGE, 0), Qt.AlignmentFlag.AlignVCenter, entry.name
        )

    def _paint_choice(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, entry: Entry
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if _is_first(entry):
            rect = rect.adjusted(0, GRID, 0, 0)
        chosen = entry.choice is not None and entry.choice.is_chosen(self.filter)
        self._paint_ground(painter, rect, state, chosen=chosen)
        indent = _INDENT * entry.level
        self._paint_mark(painter, rect, index, entry, QPoint(_MARK + indent, rect.center().y() + 1))
        count = "" if entry.trouble else _said_count(entry.count)
        painter.setFont(self._view.font())
        room = rect.adjusted(_TEXT + indent, 0, -_EDGE, 0)
        width = painter.fontMetrics().horizontalAdvance(count)
        # What the filter leaves none of stays in its place, and recedes.
        is_bare = bool(entry.trouble) or (entry.count == 0 and not chosen)
        painter.setPen(self.theme.faint if is_bare else self.theme.muted)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room.setRight(room.right() - width - GRID)
        name = painter.fontMetrics().elidedText(
            entry.name, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(self.theme.muted if is_bare else self.theme.ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, chosen: bool
    ) -> None:
        ground = QRectF(rect).adjusted(GRID, 0.5, -GRID, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self.theme.selection if chosen else self.theme.hover)
            painter.drawRoundedRect(ground, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.theme.accent)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_mark(
        self, painter: QPainter, rect: QRect, index: Index, entry: Entry, at: QPoint
    ) -> None:
        name = "circle-alert" if entry.trouble else _ICONS.get(entry.section)
        if entry.within:
            name = (
                "chevron-down"
                if self._view.isExpanded(self._view.facets.index_of(entry))
                else "chevron-right"
            )
            self._paint_icon(painter, name, self.theme.muted, at, 12)
        elif name and not entry.level:
            self._paint_icon(painter, name, self.theme.muted, at, 16)
        elif entry.choice is not None and isinstance(entry.choice.value, Round):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.rounds[entry.choice.value])
            painter.drawEllipse(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7))

    def _paint_icon(
        self, painter: QPainter, name: str, colour: QColor, at: QPoint, size: int
    ) -> None:
        rect = QRect(at.x() - size // 2, at.y() - size // 2, size, size)
        style.icon(name, colour).paint(painter, rect)

    def _paint_bars(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        rect: QRect = option.rect
        most = max(1, *(bar.count for bar in entry.bars))
        ground = rect.adjusted(_EDGE, 0, -_EDGE, -4)
        painter.fillRect(ground.left(), ground.bottom(), ground.width(), 1, self.theme.hairline)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, bar in zip(_bar_places(len(entry.bars), rect), entry.bars, strict=True):
            height = max(2.0, place.height() * bar.count / most) if bar.count else 0.0
            chosen = touches(bar.key, self.filter.month)
            painter.setBrush(self.theme.accent if chosen else self.theme.scroll)
            painter.drawRoundedRect(place.adjusted(0, place.height() - height, 0, 0), 1.5, 1.5)


def said_interval(month: str | None) -> str:
    """Return a year, a month or an interval of these in words."""
    return " – ".join(dict.fromkeys(ends_of(month or "")))


def _described(entry: Entry) -> str:
    """Return what an entry is called away from its section: a month needs its year."""
    if entry.section is Section.DATE and entry.choice is not None and entry.choice.value:
        return str(entry.choice.value)
    return entry.full_name or entry.name


def _said_count(count: int | None) -> str:
    if count is None:
        return "…"
    return f"{count:,}" if count > 9999 else str(count)


def _is_first(entry: Entry) -> bool:
    return entry.section is Section.ALL


def _bar_places(bars: int, rect: QRect) -> list[QRectF]:
    """Return where each bar stands when it is as high as can be."""
    room = QRectF(rect).adjusted(_EDGE, 4, -_EDGE, -4)
    step = min(room.width() / bars, 3.0 * GRID)
    gap = min(2.0, step / 4)
    return [
        QRectF(room.left() + i * step, room.top(), step - gap, room.height()) for i in range(bars)
    ]


def _bar_at(bars: tuple[MonthCount, ...], at: QPoint, rect: QRect) -> MonthCount | None:
    for place, bar in zip(_bar_places(len(bars), rect), bars, strict=True):
        if place.left() <= at.x() <= place.right() + 2:
            return bar
    return None


def _smaller(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.92)
    return made
