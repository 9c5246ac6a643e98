"""The table of articles: rows of title, place and date, and first line, drawn by hand.

It is all that the window needs to show before the rest is loaded, and knows no other part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QCursor, QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jiaoyue.ui import style
from jiaoyue.ui.models.articles import FOUND, ArticleModel, date_of
from jiaoyue.ui.models.labels import place_label
from jiaoyue.ui.painting import QUIET, fill, fill_path, stroke_path
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.search import Snippet
    from jiaoyue.ui.panels.listed_words import ListedWords

Index = QModelIndex | QPersistentModelIndex
EDGE = 2 * GRID
"""Between the rows' words and the sides."""
_BAR = 3
_ELLIPSIS = "…"
_WIDEST = "国"
# The numbers of Qt.AlignmentFlag, without that namespace: see models/articles.py.
_MIDDLE = 0x80
_CENTRE = 0x84
_RIGHT = 0x82


class ArticleTable(QTableView):
    """One column without grid or headers: a table shows a million rows where a list cannot."""

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = model
        self.setModel(self.articles)
        self.words: ListedWords | None = None
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_words(self, words: ListedWords) -> None:
        """Draw what is listed in these words from now on."""
        self.words = words
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the interface's font changes."""
        if event.type() == QEvent.Type.FontChange:
            self._delegate.measure()
        super().changeEvent(event)

    def rowsAboutToBeRemoved(self, parent: Index, first: int, last: int) -> None:
        """Choose no other row in place of one that goes: that is for a person."""
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        super().rowsAboutToBeRemoved(parent, first, last)
        selection.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first and the last row with Home and End: a row has but one column.

        ``moveCursor`` would be the place, but Qt asks it when the list first gets the focus,
        with an enum of the namespace that is not to be loaded so early.
        """
        keys = QtCore.Qt.Key
        last = self.articles.rowCount() - 1
        place = {keys.Key_Home: 0, keys.Key_End: last}.get(keys(event.key()))
        if place is None or event.modifiers():
            super().keyPressEvent(event)
        elif last >= 0:
            self.setCurrentIndex(self.articles.index(place, 0))

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: single letters are keys of the window, and jumping to a title has its own."""


class _Delegate(QStyledItemDelegate):
    """Draws an article in three lines."""

    def __init__(self, theme: Theme, view: ArticleTable) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self._untitled = self.tr("Untitled")
        self.measure()

    def measure(self) -> None:
        """Take the sizes of the fonts; to be called when the interface's font changes."""
        points = self._view.font().pointSizeF()
        self._title = style.serif(points * 1.16, bold=True)
        self._small = QFont(self._view.font())
        self._small.setPointSizeF(points * 0.92)
        self._title_height = QFontMetrics(self._title).height()
        self._small_height = QFontMetrics(self._small).height()
        rows = self._title_height + 2 * self._small_height
        self._view.verticalHeader().setDefaultSectionSize(rows + 3 * GRID + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.articles.article(index.row())
        words = self._view.words
        if row is not None and words is not None:
            row = words.row(row)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, index, rect)
        if row is not None:
            inner = rect.adjusted(EDGE, GRID + GRID // 2, -EDGE, 0)
            self._paint_title(
                painter, row, QRect(inner.topLeft(), QSize(inner.width(), self._title_height))
            )
            second = inner.top() + self._title_height + 3
            self._paint_facts(
                painter, row, QRect(inner.left(), second, inner.width(), self._small_height)
            )
            third = second + self._small_height + 3
            line = QRect(inner.left(), third, inner.width(), self._small_height)
            snippet: Snippet | None = index.data(FOUND)
            if snippet is not None and snippet.marked:
                shown = words.snippet(snippet) if words is not None else snippet
                self._paint_snippet(painter, shown, line)
            elif row.title:
                self._paint_first_line(painter, row, line)
        else:
            self._paint_coming(painter, rect.adjusted(EDGE, GRID + GRID // 2, -EDGE, 0))
        painter.restore()

    def _write_quietly(self, painter: QPainter) -> None:
        """Write paler from now on: before all else is loaded as painting.py has it.

        Else in a pen, in which Qt writes three times as fast.
        """
        if self._view.words is None:
            painter.setOpacity(QUIET)
        else:
            painter.setPen(self.theme.muted)

    def _paint_ground(self, painter: QPainter, index: Index, rect: QRect) -> None:
        if self._view.selectionModel().isSelected(index):
            fill(painter, rect, self.theme.selection)
            fill(painter, QRect(rect.topLeft(), QSize(_BAR, rect.height())), self.theme.accent)
        elif self._view.underMouse() and rect.contains(self._view.mapFromGlobal(QCursor.pos())):
            # Without frame and headers its places are those of its viewport: see ui/frame.py.
            fill(painter, rect, self.theme.hover)
        fill(painter, QRect(rect.bottomLeft(), QSize(rect.width(), 1)), self.theme.hairline)

    def _paint_coming(self, painter: QPainter, rect: QRect) -> None:
        """Draw where the words of a row will stand that is being fetched."""
        top = rect.top() + self._title_height // 4
        for share, height in ((0.62, self._title_height // 2), (0.34, self._small_height // 2)):
            bar = QRectF(rect.left(), top, rect.width() * share, height)
            outline = QPainterPath()
            outline.addRoundedRect(bar, 3, 3)
            fill_path(painter, outline, self.theme.hover)
            top += self._title_height + 3

    def _paint_title(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        if not row.title:
            painter.setFont(self._small)
            painter.save()
            self._write_quietly(painter)
            painter.drawText(rect, _RIGHT, self._untitled)
            painter.restore()
            width = painter.fontMetrics().horizontalAdvance(self._untitled)
            rect = rect.adjusted(0, 0, -width - GRID, 0)
        painter.setFont(self._title)
        draw_line(painter, rect, row.title or row.first_line)

    def _paint_facts(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = QPainterPath()
        dot.addEllipse(QRectF(rect.left(), rect.center().y() - 3, 7, 7))
        fill_path(painter, dot, self.theme.rounds[row.round])
        painter.setFont(self._small)
        self._write_quietly(painter)
        facts = "   ".join(filter(None, (place_label(row), date_of(row))))
        rect = rect.adjusted(12, 0, 0, 0)
        draw_line(painter, rect, facts)
        taken = painter.fontMetrics().horizontalAdvance(facts)
        self._paint_chips(painter, row.tags, rect.adjusted(taken + GRID, 0, 0, 0))

    def _paint_chips(self, painter: QPainter, tags: Sequence[str], rect: QRect) -> None:
        """Draw as many tags as there is room for, from the right end."""
        right = rect.right()
        for tag in tags:
            width = painter.fontMetrics().horizontalAdvance(tag) + 2 * GRID - 4
            if right - width < rect.left():
                return
            chip = QRectF(right - width + 0.5, rect.top() + 0.5, width - 1, rect.height() - 1)
            outline = QPainterPath()
            outline.addRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setOpacity(1)
            fill_path(painter, outline, self.theme.paper)
            stroke_path(painter, outline, self.theme.hairline)
            self._write_quietly(painter)
            painter.drawText(chip, _CENTRE, tag)
            right -= width + 4

    def _paint_snippet(self, painter: QPainter, snippet: Snippet, rect: QRect) -> None:
        """Draw a passage so that the first words found in it can be seen."""
        painter.setFont(self._small)
        metrics = painter.fontMetrics()
        text, first = snippet.text, snippet.marked[0]
        start = 0
        while (
            start < first.start
            and metrics.horizontalAdvance(text[start : first.end]) > 0.7 * rect.width()
        ):
            start += 1
        if start:
            text = "…" + text[start:]
        moved = start - 1 if start else 0
        painter.save()
        painter.setClipRect(rect)
        shown = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, rect.width())
        for span in snippet.marked:
            left, right = span.start - moved, min(span.end - moved, len(shown))
            if 0 <= left < right:
                x = rect.left() + metrics.horizontalAdvance(shown[:left])
                width = metrics.horizontalAdvance(shown[left:right])
                painter.fillRect(x, rect.top(), width, rect.height(), self.theme.found)
        painter.setPen(self.theme.muted)
        painter.drawText(rect, QtCore.Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(self.theme.ink)
        for span in snippet.marked:
            left, right = span.start - moved, min(span.end - moved, len(shown))
            if 0 <= left < right:
                x = rect.left() + metrics.horizontalAdvance(shown[:left])
                painter.setClipRect(
                    QRect(
                        x, rect.top(), metrics.horizontalAdvance(shown[left:right]), rect.height()
                    )
                )
                painter.drawText(rect, QtCore.Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_first_line(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        painter.setFont(self._small)
        self._write_quietly(painter)
        draw_line(painter, rect, row.first_line)


def draw_line(painter: QPainter, rect: QRect, text: str) -> None:
    """Draw one line, cut short with an ellipsis where it does not fit."""
    painter.drawText(rect, _MIDDLE, cut_short(text, painter.fontMetrics(), rect.width()))


def cut_short(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return as much of a text as is at most ``width`` pixels wide, with an ellipsis if not all.

    No character is wider than a Chinese one, so that what fits for sure need not be measured.
    """
    fitting = max(width, 0) // metrics.horizontalAdvance(_WIDEST)
    while fitting < len(text) and metrics.horizontalAdvance(text[: fitting + 1]) <= width:
        fitting += 1
    if fitting >= len(text):
        return text
    while fitting and metrics.horizontalAdvance(text[:fitting] + _ELLIPSIS) > width:
        fitting -= 1
    return text[:fitting].rstrip() + _ELLIPSIS
