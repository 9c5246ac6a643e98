"""The list of articles: a line of counts over rows of title, place and date, and first line.

It shows what it is given; which articles those are is the window's affair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui import style
from jiaoyue.ui.measures import LIST_HEAD_HEIGHT, LIST_LEAST_WIDTH
from jiaoyue.ui.panels.article_table import EDGE, ArticleTable, draw_line
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jiaoyue.ui.models.articles import Rows


class ArticleList(QWidget):
    """Signals: ``chosen(int)`` an article to open; ``order_requested(bool)`` newest first or
    not; ``clear_requested()`` to list all articles again."""

    chosen = Signal(int)
    order_requested = Signal(bool)
    clear_requested = Signal()

    def __init__(self, source: Rows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(LIST_LEAST_WIDTH)
        self._newest_first = False
        self._filtered_by: Sequence[str] = ()
        self.view = ArticleTable(source, theme, self)
        self.model = self.view.articles
        self.view.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self._count = _Line(self)
        self._clear_button = QToolButton(self)
        self._clear_button.setToolTip(self.tr("Clear the filter"))
        self._clear_button.setAccessibleName(self.tr("Clear the filter"))
        self._clear_button.setIconSize(QSize(14, 14))
        self._clear_button.clicked.connect(self.clear_requested)
        self.order = QPushButton(self)
        self.order.setProperty("role", "plain")
        self.order.clicked.connect(self._on_order_clicked)
        self._nothing = QLabel(self.tr("No article matches"), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.clear = QPushButton(self.tr("Clear the filter"), self)
        self.clear.clicked.connect(self.clear_requested)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty_page())
        self._lay_out()
        self._theme = theme
        self.set_theme(theme)
        self._say()

    def show_ids(
        self, ids: Sequence[int], *, newest_first: bool, filtered_by: Sequence[str]
    ) -> None:
        """List these articles; ``filtered_by`` says in words what was asked for, if anything."""
        self._newest_first = newest_first
        self._filtered_by = filtered_by
        self.model.show(ids)
        self._pages.setCurrentIndex(0 if ids or not filtered_by else 1)
        self._say()

    def forget(self, articles: Collection[int]) -> None:
        """Read the rows of these articles again."""
        self.model.forget(articles)

    def select(self, article: int | None) -> bool:
        """Mark an article as the open one; return whether it is in the list."""
        row = -1 if article is None else self.model.row_of(article)
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        if row < 0:
            self.view.setCurrentIndex(QModelIndex())
        else:
            self.view.setCurrentIndex(self.model.index(row, 0))
        selection.blockSignals(blocked)
        if row >= 0:
            self.view.scrollTo(self.model.index(row, 0))
        self.view.viewport().update()
        return row >= 0

    def neighbour(self, step: int) -> int | None:
        """Return the article ``step`` rows from the open one, or ``None`` past either end."""
        ids = self.model.ids()
        current = self.view.currentIndex()
        row = current.row() + step if current.isValid() else 0
        return ids[row] if 0 <= row < len(ids) else None

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        self.view.set_theme(theme)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for label in (self._count, self._nothing):
            own = label.palette()
            own.setColor(own.ColorRole.WindowText, theme.muted)
            label.setPalette(own)
        self._clear_button.setIcon(style.icon("x", theme.muted))
        self._show_order()

    def _lay_out(self) -> None:
        line = QWidget(self)
        line.setFixedHeight(LIST_HEAD_HEIGHT)
        head = QHBoxLayout(line)
        head.setContentsMargins(EDGE, 0, GRID, 0)
        head.setSpacing(4)
        head.addWidget(self._count, 1)
        head.addWidget(self._clear_button)
        head.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line)
        layout.addWidget(self._pages, 1)

    def _empty_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(EDGE, 8 * GRID, EDGE, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._nothing)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def _say(self) -> None:
        count = len(self.model.ids())
        said = self.tr("%n article(s)", "", count)
        self._count.setText(" · ".join((said, *self._filtered_by)))
        self._clear_button.setVisible(bool(self._filtered_by))
        self._show_order()

    def _show_order(self) -> None:
        self.order.setText(
            self.tr("Newest first") if self._newest_first else self.tr("Oldest first")
        )
        self.order.setToolTip(self.tr("Turn the order round"))
        arrow = "arrow-down" if self._newest_first else "arrow-up"
        self.order.setIcon(style.icon(arrow, self._theme.muted))
        self.order.setIconSize(QSize(12, 12))

    @Slot()
    def _on_order_clicked(self) -> None:
        self.order_requested.emit(not self._newest_first)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.ids()[current.row()])


class _Line(QLabel):
    """One line of text that is cut short where it does not fit, and says all in its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        draw_line(painter, self.rect(), self.text())
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if is_cut else "")
