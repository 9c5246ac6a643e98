"""Findings and queries of an article as an item model, and how one is drawn.

A finding shows its class with the line that it has in the text, its words and the likeliest
suggestion, and why; a query what is asked, and the answer if there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jiaoyue.ui import style
from jiaoyue.ui.desk.placed import (
    LOOK_OF,
    Placed,
    change_of,
    change_words,
    fitting_change,
    kind_name,
    reason_of,
    shown_words,
)
from jiaoyue.ui.panels.annotation_model import lines_of
from jiaoyue.ui.reader.strokes import paint_finding
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.ledger import Query

ENTRY = Qt.ItemDataRole.UserRole
_SIDE = 2 * GRID
_REASON_LINES = 3
_RIGHT = Qt.TextElideMode.ElideRight
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a finding, or a query."""

    place: Placed | None = None
    query: Query | None = None

    @property
    def key(self) -> object:
        """What the entry is known by when the list is made anew."""
        if self.place is not None:
            return self.place.finding.kind, self.place.finding.spans, self.place.finding.words
        return self.query.id if self.query else None

    def said(self) -> tuple[str, str, str]:
        """Return class, words and reason."""
        if self.place is not None:
            finding = self.place.finding
            words = shown_words(finding.words)
            if finding.suggestions:
                words = change_words(finding.words, finding.suggestions[0])
            return kind_name(finding.kind), words, reason_of(finding)
        if self.query is None:
            return "", "", ""
        words = shown_words(self.query.anchor.quote)
        if self.query.is_open:
            return QCoreApplication.translate("Placed", "Query"), words, self.query.reason
        answer = QCoreApplication.translate("Placed", "Answer: {said}")
        said = answer.format(said=self.query.answer)
        reason = "\n".join(filter(None, (self.query.reason, said)))
        return QCoreApplication.translate("Placed", "Answered"), words, reason

    def fitting(self, metrics: QFontMetrics, room: int) -> str:
        """Return its words in so many pixels, if that can be without what a suggestion changes."""
        suggestions = self.place.finding.suggestions if self.place is not None else ()
        if self.place is None or not any(suggestions[:1]):
            return self.said()[1]

        def fits(was: str, now: str) -> bool:
            return metrics.horizontalAdvance(change_of(was, now)) <= room

        was, now = (shown_words(said) for said in (self.place.finding.words, suggestions[0]))
        return change_of(*fitting_change(was, now, fits))


class FindingModel(QAbstractListModel):
    """Entries in the order in which they were given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these and no others."""
        if tuple(entries) == self._entries:
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def row_of(self, key: object) -> int:
        """Return the row of an entry by its key, or -1."""
        return next((i for i, entry in enumerate(self._entries) if entry.key == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many entries there are; none has entries below it."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what an entry says; all of it for who hears it."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        kind, words, reason = entry.said()
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{kind}: {words}; {reason}"
        return None


class FindingDelegate(QStyledItemDelegate):
    """Draws the class as a chip over its line, the words in the text's own type, the reason."""

    def __init__(self, theme: style.Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words_font = style.serif(12)
        self.small_font = style.sans(9)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row at the width of the list."""
        rect: QRect = option.rect
        width = max(rect.width(), 10 * GRID)
        _, _, reason = index.data(ENTRY).said()
        lines = lines_of(reason, self.small_font, width - 2 * _SIDE, _REASON_LINES)
        height = (
            4 * GRID
            + QFontMetrics(self.small_font).height()
            + QFontMetrics(self.words_font).lineSpacing()
            + len(lines) * QFontMetrics(self.small_font).lineSpacing()
        )
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row and the hairline below it."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.hover)
        self._paint_entry(painter, rect, index.data(ENTRY))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        kind, _, reason = entry.said()
        left, top = rect.left() + _SIDE, rect.top() + GRID + GRID // 2
        room = rect.width() - 2 * _SIDE
        top += self._paint_chip(painter, left, top, kind, entry) + GRID // 2
        painter.setFont(self.words_font)
        painter.setPen(self.theme.ink)
        metrics = QFontMetrics(self.words_font)
        said = metrics.elidedText(entry.fitting(metrics, room), _RIGHT, room)
        painter.drawText(left, top + metrics.ascent(), said)
        top += metrics.lineSpacing() + GRID // 2
        painter.setFont(self.small_font)
        painter.setPen(self.theme.muted)
        small = QFontMetrics(self.small_font)
        for i, line in enumerate(lines_of(reason, self.small_font, room, _REASON_LINES)):
            painter.drawText(left, top + i * small.lineSpacing() + small.ascent(), line)

    def _paint_chip(self, painter: QPainter, left: int, top: int, kind: str, entry: Entry) -> int:
        """Paint the class; return how high that is."""
        metrics = QFontMetrics(self.small_font)
        chip = QRectF(left, top, metrics.horizontalAdvance(kind) + 2 * GRID, metrics.height() + 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.setBrush(self.theme.chip)
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setFont(self.small_font)
        painter.setPen(self.theme.muted)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, kind)
        if entry.place is not None:
            line = QRectF(chip.right() + GRID, chip.top(), 3 * GRID, chip.height())
            y = chip.center().y() + 1
            paint_finding(painter, line, y, LOOK_OF[entry.place.finding.kind], self.theme)
        return round(chip.height())
