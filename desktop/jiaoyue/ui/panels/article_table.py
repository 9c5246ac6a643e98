"""The table of articles, a row each: see ``article_row`` for how one is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QCursor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jiaoyue.ui.models.articles import FOUND, ArticleModel
from jiaoyue.ui.panels.article_row import RowDrawing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from jiaoyue.marks.search import Snippet
    from jiaoyue.ui.panels.listed_words import ListedWords
    from jiaoyue.ui.style import Theme

Index = QModelIndex | QPersistentModelIndex


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
        self._delegate.drawing.theme = theme
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
        """Go to the first and the last row with Home and End: a row has but one column."""
        last = self.articles.rowCount() - 1
        place = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(event.key()))
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
        self.drawing = RowDrawing(theme, view.font())
        self.measure()

    def measure(self) -> None:
        """Take the sizes of the fonts; to be called when the interface's font changes."""
        self.drawing.measure(self._view.font())
        self._view.verticalHeader().setDefaultSectionSize(self.drawing.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.articles.article(index.row())
        words = self._view.words
        rect: QRect = option.rect
        painter.save()
        self.drawing.paint_ground(
            painter,
            rect,
            is_chosen=self._view.selectionModel().isSelected(index),
            # Without frame and headers its places are those of its viewport.
            is_pointed_at=self._view.underMouse()
            and rect.contains(self._view.mapFromGlobal(QCursor.pos())),
        )
        if row is not None:
            snippet: Snippet | None = index.data(FOUND)
            if words is not None:
                row = words.row(row)
                snippet = words.snippet(snippet) if snippet is not None else None
            self.drawing.paint_article(painter, rect, row, snippet)
        else:
            self.drawing.paint_coming(painter, rect)
        painter.restore()
