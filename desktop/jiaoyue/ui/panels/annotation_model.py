"""The annotations of an article as an item model, and how one is drawn.

Those whose words do not show in the present layer come last, under a line that says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jiaoyue.ui import style
from jiaoyue.ui.reader.wording import colour_name, signed
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.annotation import Annotation

ENTRY = Qt.ItemDataRole.UserRole
_QUOTE_LINES, _NOTE_LINES = 2, 5
_BAR = 3
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: an annotation with its tags' names, or a heading over some."""

    annotation: Annotation | None = None
    tags: tuple[str, ...] = ()
    heading: str = ""


class AnnotationModel(QAbstractListModel):
    """Entries in order; changing one keeps the others."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; where only what they say has changed, selection and scrolling stay."""
        old, new = self._entries, tuple(entries)
        if [_key(e) for e in old] != [_key(e) for e in new]:
            self.beginResetModel()
            self._entries = new
            self.endResetModel()
            return
        self._entries = new
        for i, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(i), self.index(i))

    def row_of(self, annotation_id: str) -> int:
        """Return the row of an annotation, or -1."""
        return next((i for i, e in enumerate(self._entries) if _key(e) == annotation_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines there are; none has lines below it."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings can be neither chosen nor reached."""
        if not index.isValid() or self._entries[index.row()].annotation is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a line says; all of it for who hears it."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        mark = entry.annotation
        if role == Qt.ItemDataRole.DisplayRole:
            return mark.anchor.quote if mark else entry.heading
        if role == Qt.ItemDataRole.AccessibleTextRole and mark:
            said = (colour_name(mark.colour), mark.anchor.quote, mark.note, *entry.tags)
            return "; ".join(part for part in (*said, signed(mark.author, mark.created)) if part)
        return None


def _key(entry: Entry) -> str:
    return entry.annotation.id if entry.annotation else entry.heading


@dataclass(frozen=True, slots=True)
class _Layout:
    """What of an entry stands where, counted from the top of its row."""

    quote: tuple[str, ...]
    note: tuple[str, ...]
    note_at: int
    foot_at: int
    height: int


class AnnotationDelegate(QStyledItemDelegate):
    """Draws a bar in the pencil's colour, the quote, the note, tags, who and when."""

    def __init__(self, theme: style.Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.quote_font = style.serif(11.5)
        self.note_font = style.sans(10)
        self.small_font = style.sans(9)
        self._layouts: dict[tuple[str, str, int], _Layout] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row at the width of the list."""
        entry: Entry = index.data(ENTRY)
        width = _list_width(option)
        if entry.annotation is None:
            return QSize(width, 5 * GRID)
        return QSize(width, self._layout(entry.annotation, width).height)

    def note_rect(self, row: QRect, annotation: Annotation) -> QRect:
        """Return where in a row the note stands, or would."""
        at = self._layout(annotation, row.width())
        side = 2 * GRID
        top = row.top() + at.note_at
        return QRect(side, top, row.width() - 2 * side, row.bottom() - top)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row and the hairline below it."""
        entry: Entry = index.data(ENTRY)
        rect: QRect = option.rect
        painter.save()
        if entry.annotation is None:
            painter.setFont(self.small_font)
            painter.setPen(self.theme.muted)
            text_at = rect.adjusted(2 * GRID, GRID, -2 * GRID, 0)
            painter.drawText(text_at, Qt.AlignmentFlag.AlignVCenter, entry.heading)
        else:
            state: QStyle.StateFlag = option.state
            self._paint_entry(painter, rect, entry, entry.annotation, state)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_entry(
        self,
        painter: QPainter,
        rect: QRect,
        entry: Entry,
        mark: Annotation,
        state: QStyle.StateFlag,
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.hover)
        at = self._layout(mark, rect.width())
        left, top = rect.left() + 2 * GRID, rect.top() + int(1.5 * GRID)
        quote_height = QFontMetrics(self.quote_font).lineSpacing() * len(at.quote)
        bar = QRectF(left, top, _BAR, quote_height)
        painter.fillRect(bar, self.theme.marks[mark.colour].line)
        painter.setPen(self.theme.ink)
        _draw_lines(painter, at.quote, self.quote_font, left + _BAR + int(1.25 * GRID), top)
        _draw_lines(painter, at.note, self.note_font, left, rect.top() + at.note_at)
        self._paint_foot(painter, rect, rect.top() + at.foot_at, entry, mark)

    def _paint_foot(
        self, painter: QPainter, rect: QRect, top: int, entry: Entry, mark: Annotation
    ) -> None:
        """Paint tags as chips, then who and when; what does not fit is cut."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font)
        metrics = QFontMetrics(self.small_font)
        x, right = rect.left() + 2 * GRID, rect.right() - 2 * GRID
        height = metrics.height() + 2
        who = signed(mark.author, mark.created)
        room = right - min(metrics.horizontalAdvance(who) + GRID, (right - x) // 2)
        for name in entry.tags:
            width = metrics.horizontalAdvance(name) + 2 * GRID
            if x + width > room:
                painter.setPen(self.theme.muted)
                painter.drawText(x, top + 1 + metrics.ascent(), "…")
                x += 2 * GRID
                break
            chip = QRectF(x + 0.5, top + 0.5, width - 1, height - 1)
            painter.setPen(QPen(self.theme.hairline, 1))
            painter.setBrush(self.theme.chip)
            painter.drawRoundedRect(chip, height / 2, height / 2)
            painter.setPen(self.theme.muted)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, name)
            x += width + GRID // 2
        painter.setPen(self.theme.muted)
        gap = GRID // 2 if entry.tags else 0
        said = metrics.elidedText(who, Qt.TextElideMode.ElideRight, max(0, right - x - gap))
        painter.drawText(x + gap, top + 1 + metrics.ascent(), said)

    def _layout(self, mark: Annotation, width: int) -> _Layout:
        key = (mark.anchor.quote, mark.note, width)
        if key not in self._layouts:
            self._layouts[key] = self._laid_out(mark, width)
        return self._layouts[key]

    def _laid_out(self, mark: Annotation, width: int) -> _Layout:
        room = width - 4 * GRID
        indent = _BAR + int(1.25 * GRID)
        quote = lines_of(mark.anchor.quote, self.quote_font, room - indent, _QUOTE_LINES)
        note = lines_of(mark.note, self.note_font, room, _NOTE_LINES)
        at = int(1.5 * GRID) + QFontMetrics(self.quote_font).lineSpacing() * len(quote) + GRID // 2
        foot = at + QFontMetrics(self.note_font).lineSpacing() * len(note)
        foot += GRID // 2 if note else 0
        height = foot + QFontMetrics(self.small_font).height() + 2 + int(1.5 * GRID)
        return _Layout(quote, note, at, foot, height)


def lines_of(text: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """Return ``text`` broken into at most so many lines; the last one is cut with an ellipsis."""
    out: list[str] = []
    for paragraph in text.split("\n") if text else ():
        for line in _broken(paragraph, font, width):
            if len(out) == most:
                metrics = QFontMetricsF(font)
                out[-1] = metrics.elidedText(out[-1] + "…", Qt.TextElideMode.ElideRight, width)
                return tuple(out)
            out.append(line)
    return tuple(out)


def _broken(paragraph: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(paragraph, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    raw = paragraph.encode("utf-16-le")
    out: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        start = line.textStart()
        # Qt counts UTF-16 units: two bytes each.
        out.append(raw[2 * start : 2 * (start + line.textLength())].decode("utf-16-le"))
    layout.endLayout()
    return out or [""]


def _draw_lines(painter: QPainter, lines: Sequence[str], font: QFont, left: int, top: int) -> None:
    painter.setFont(font)
    metrics = QFontMetrics(font)
    for i, line in enumerate(lines):
        painter.drawText(left, top + i * metrics.lineSpacing() + metrics.ascent(), line)


def _list_width(option: QStyleOptionViewItem) -> int:
    rect: QRect = option.rect
    return max(rect.width(), 10 * GRID)
