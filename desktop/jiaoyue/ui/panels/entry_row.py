"""How an entry of the sidebar is drawn: name left, count right, what is chosen tinted.

It draws, and knows what of an entry lies at a point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.ui import style
from jiaoyue.ui.models.choices import Section, touches
from jiaoyue.ui.models.entries import Entry, EntryKind
from jiaoyue.ui.models.facets import ENTRY
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from jiaoyue.marks.facets import MonthCount

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


def is_on_triangle(entry: Entry, x: float) -> bool:
    """Return whether what opens and shuts an entry is so far from the left of the sidebar."""
    return bool(entry.within) and x < _TEXT - 2 + _INDENT * entry.level


class EntryRow(QStyledItemDelegate):
    """Draws the entries: name left, count right, what is chosen tinted."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
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
        bar = bar_at(entry.bars, event.pos(), option.rect)
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
            name = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
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


def bar_at(bars: tuple[MonthCount, ...], at: QPoint, rect: QRect) -> MonthCount | None:
    """Return which of the bars stands at a point of their row, if one does."""
    for place, bar in zip(_bar_places(len(bars), rect), bars, strict=True):
        if place.left() <= at.x() <= place.right() + 2:
            return bar
    return None


def _smaller(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.92)
    return made
