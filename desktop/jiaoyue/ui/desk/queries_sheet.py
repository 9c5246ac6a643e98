"""The queries of a library, open ones first of all: what was asked, where, and the answer.

Signals: ``query_chosen`` (the id of the article that it stands in, and the query) when one is to
be looked at where it was asked, and answered there; ``export_requested`` (whether only what is
open is listed).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui import style
from jiaoyue.ui.desk.placed import shown_words
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.reader.wording import signed
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jiaoyue.marks.ledger import Query

_WIDTH, _HEIGHT = 104 * GRID, 52 * GRID
_ARTICLE = Qt.ItemDataRole.UserRole
_QUERY = Qt.ItemDataRole.UserRole + 1


class QueriesSheet(Sheet):
    """The list. Signals: see the module."""

    query_chosen = Signal(int, object)
    export_requested = Signal(bool)

    def __init__(self, theme: style.Theme, parent: QWidget, *, can_write: bool) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Queries in the Library"))
        self._queries: Sequence[tuple[int | None, Query]] = ()
        self._titles: Mapping[int, str] = {}
        self.only_open = QCheckBox(self.tr("Only open ones"), self)
        self.only_open.setChecked(True)
        self.only_open.toggled.connect(lambda _: self._fill())
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        # Rows that are filled in before the style sheet is known would be too low.
        self.list.ensurePolished()
        self.list.setHeaderLabels(
            [self.tr("Words"), self.tr("Question and answer"), self.tr("Article"), self.tr("Who")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 18 * GRID)
        header.resizeSection(2, 24 * GRID)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(lambda item, _column: self._choose(item))
        said = self.tr("Nothing is asked. Ctrl+D puts a query about words.")
        self._nothing = said if can_write else self.tr("Nothing is asked.")
        self.empty = Hint(self._nothing, self)
        self.empty.setStyleSheet(f"color: {theme.muted.name()}")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        self.go = QPushButton(self.tr("Answer in the Text"), self)
        self.go.setEnabled(False)
        self.go.setAutoDefault(False)
        self.list.currentItemChanged.connect(lambda item, _: self.go.setEnabled(item is not None))
        self.go.clicked.connect(lambda: self._choose(self.list.currentItem()))
        self.shut = QPushButton(self.tr("Close"), self)
        self.shut.setAutoDefault(False)
        self.shut.clicked.connect(self.close)
        self.export = QPushButton(self.tr("Export…"), self)
        self.export.setAutoDefault(False)
        self.export.clicked.connect(lambda: self.export_requested.emit(self.only_open.isChecked()))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.go)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.shut)
        for part in (self.only_open, self.empty, self.list):
            column.addWidget(part)
        column.addLayout(row)
        self.list.setFocus()
        self.resize(_WIDTH, _HEIGHT)

    def show_queries(
        self, queries: Sequence[tuple[int | None, Query]], titles: Mapping[int, str]
    ) -> None:
        """Show queries, each with the article that it stands in; ``titles`` are those of
        articles."""
        self._queries, self._titles = queries, titles
        self._fill()

    def _fill(self) -> None:
        at = max(self.list.currentIndex().row(), 0)
        self.list.clear()
        for article, query in self._queries:
            if self.only_open.isChecked() and not query.is_open:
                continue
            said = " — ".join(p for p in (query.reason, query.evidence, query.answer) if p)
            title = self._titles.get(article, "") if article is not None else ""
            who = signed(query.author, query.asked)
            item = QTreeWidgetItem([shown_words(query.anchor.quote), said, title, who])
            item.setFont(0, style.serif(11.5))
            item.setData(0, _ARTICLE, article)
            item.setData(0, _QUERY, query)
            for column in range(4):
                item.setToolTip(column, item.text(column))
            self.list.addTopLevelItem(item)
        count = self.list.topLevelItemCount()
        hidden = len(self._queries) - count
        said = self.tr("No query is open. %n answered one(s) are not listed.", "", hidden)
        self.empty.setText(said if hidden else self._nothing)
        self.empty.setVisible(count == 0)
        self.export.setEnabled(count > 0)
        if count:
            self.list.setCurrentIndex(self.list.model().index(min(at, count - 1), 0))

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        """Make way for the text and the query in it."""
        article = item.data(0, _ARTICLE) if item is not None else None
        if item is not None and article is not None:
            query = item.data(0, _QUERY)
            self.close()
            self.query_chosen.emit(article, query)
